#pragma once

#include "library/sqlite.h"

#include <QString>

namespace ovation::upload {

/// The journal's file with its tables, made when it is not there. `store`: names the place that it is about;
/// what is known of another one is forgotten, but for the order and for what is done. Waits for the disk.
library::SqliteResult<library::SqliteDatabase> openJournal(const QString &path, const QString &store);

} // namespace ovation::upload
