#pragma once

#include "base/result.h"
#include "library/archive.h"

#include <QStringList>

#include <cstdint>
#include <functional>
#include <stop_token>

namespace ovation::library {

/// Reads all entries that have a checksum and says of each that is damaged so, in a sentence. Waits for the
/// disk. `progress` gets the bytes that were read. Failed when it was stopped, or when the disk can't be
/// read.
Result<QStringList> damagedEntries(const Archive &archive, std::stop_token stop,
                                   const std::function<void(int64_t done_bytes)> &progress);

} // namespace ovation::library
