#pragma once

#include "base/result.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <stop_token>

namespace ovation::library {

/// Bytes that are done.
using CopyProgress = std::function<void(int64_t done_bytes)>;

/// Copies a regular file to a path where there is none yet, and makes sure that it is on the disk. Holes stay
/// holes, and where the file system can share the content it does. Waits for the disk; stops within some MB
/// of a request. Errors: InvalidPath when there is no such file, DiskFull, PermissionDenied, or Failed, also
/// when it was stopped; a part of the copy may be left then.
Result<void> copyFile(const QString &from, const QString &to, std::stop_token stop,
                      const CopyProgress &progress);

} // namespace ovation::library
