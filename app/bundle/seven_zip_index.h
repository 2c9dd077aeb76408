#pragma once

#include "entry.h"
#include "seven_zip_stream.h"

#include <optional>
#include <vector>

namespace ovation::bundle {

struct SevenZipItem {
    Entry entry;
    std::size_t stream = 0; ///< of a file that is not empty: its content comes after that of the item before
    std::optional<quint32> crc;
};

struct SevenZipIndex {
    std::vector<SevenZipStream> streams;
    std::vector<SevenZipItem> items;
};

/// The entries of a .7z as its header lists them. Refused: archives that unpack to more than a layout may
/// have, that are encrypted, or that use a compression no layout needs.
Result<SevenZipIndex> readSevenZipIndex(int file);

} // namespace ovation::bundle
