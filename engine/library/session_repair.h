#pragma once

#include "library/archive_entry.h"
#include "library/manifest.h"

namespace ovation::library {

/// Compares what a description says with the files that are there, and makes a session of it that can be
/// relied on: files that are missing, empty or named twice are left out, files that are not listed taken in,
/// times that are missing or impossible found from the media. Each of it is a sentence in the session's
/// problems. `folder` is where in the archive the description stood; media are looked for there first.
///
/// Reads the first part of those media of which something is not known.
ArchivedSession repairedSession(Manifest manifest, const EntryStore &store, const QString &folder);

/// Whether its name is that of a WebM, MKV, MP4 or M4A.
bool isMediaName(const QString &name);

} // namespace ovation::library
