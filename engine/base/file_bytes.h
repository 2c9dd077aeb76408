#pragma once

#include "base/byte_source.h"

#include <QString>

#include <memory>

namespace ovation {

/// The bytes of a file on the disk. read() from one thread at a time; errors with a sentence.
Result<std::shared_ptr<ByteSource>> openFile(const QString &path);

} // namespace ovation
