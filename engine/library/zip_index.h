#pragma once

#include "base/open_file.h"
#include "base/result.h"
#include "library/zip_entry.h"

namespace ovation::library::zip {

/// Reads the list of a ZIP's entries, or, where its end is missing or damaged, finds them by what stands in
/// front of each. Reads a few bytes of every entry and nothing of its content. Errors name the entry:
/// UnsafePath and LimitReached for what an honest recording never has, MediaUnreadable when it is damaged
/// beyond that, or no ZIP at all.
///
/// libzip says neither where an entry lies, which playing without unpacking and the search for overlaps need,
/// nor anything of a ZIP whose end is missing.
Result<Index> readIndex(ByteSource &file);

} // namespace ovation::library::zip
