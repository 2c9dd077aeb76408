#pragma once

#include "library/types.h"

#include <QByteArray>

#include <memory>

namespace ovation::library {

/// How a line of the library is kept in the index. Changes with IndexFile's version.
QByteArray toBytes(const Entry &entry);
/// Null when they are not those of an entry.
std::shared_ptr<const Entry> entryFromBytes(const QByteArray &bytes);

} // namespace ovation::library
