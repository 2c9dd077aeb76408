#pragma once

#include "base/open_file.h"
#include "base/result.h"
#include "library/zip_entry.h"

namespace ovation::library::zip {

/// Finds entries by the headers that stand in front of them, from the beginning on, until one is missing: for
/// a ZIP whose list is missing. Where a header does not say how long its content is, the record behind the
/// content is looked for. An empty index when the file does not begin with an entry; errors as those of
/// readIndex().
Result<Index> scanEntries(ByteSource &file);

} // namespace ovation::library::zip
