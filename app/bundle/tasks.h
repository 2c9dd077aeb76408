#pragma once

#include "entry.h"

#include <QByteArray>

namespace ovation::bundle {

// What the worker does. Each gives the JSON for standard output:
// {"format": "zip", "topFolder": "x/", "archiveSize": 9, "size": 5, "files": 1, "folders": 0,
//  "entries": [{"name": "index.html", "type": "file", "size": 5}]}
// Names are those of the unpacked layout; `topFolder` is what was left out before them.

Result<QByteArray> listArchive(const QByteArray &archive);

/// Into a folder that is there and empty.
Result<QByteArray> unpackArchive(const QByteArray &archive, const QByteArray &folder);

/// Into a file that is not there yet. What was written is read again, so nothing is packed that would not be
/// unpacked.
Result<QByteArray> packFolder(const QByteArray &folder, const QByteArray &archive);

} // namespace ovation::bundle
