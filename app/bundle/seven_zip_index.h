#pragma once

#include "entry.h"

#include <optional>
#include <vector>

namespace ovation::bundle {

struct SevenZipItem {
    Entry entry;
    std::optional<quint32> crc;
};

/// The entries of a .7z as its header has them. KArchive shows them only after it unpacked everything into
/// memory, without the slash of an absolute path, and one of two with the same name; this looks before it may
/// begin. An archive that says it unpacks to more than a layout may have, or in a way not needed for one, is
/// refused.
Result<std::vector<SevenZipItem>> readSevenZipIndex(int file);

} // namespace ovation::bundle
