#pragma once

#include "base/byte_source.h"

#include <QString>

#include <memory>

namespace ovation {

/// OpenFile::open() for media that were there before: MediaUnreadable where they no longer are.
Result<std::shared_ptr<ByteSource>> openFile(const QString &path);

} // namespace ovation
