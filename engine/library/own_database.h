#pragma once

#include "library/sqlite.h"

#include <QString>

/// Database files that one program has for itself, with tables that it knows. Calls wait for the disk.
namespace ovation::library {

struct OwnTables {
    int application = 0; ///< in the file's header: whose it is
    int version = 0;     ///< of the tables
    const char *sql = nullptr;
};

enum class Synchronous { Normal, Full };

/// Keeps every other program out, and makes the tables in a file that is empty; true when it did. Error
/// SQLITE_FORMAT when they are of another version or program.
SqliteResult<bool> takeOver(SqliteDatabase &database, const OwnTables &tables, Synchronous synchronous);
/// So that another one can be made: it is called `.old` then.
void putDatabaseAside(const QString &path);
/// The first number of the first row.
SqliteResult<int64_t> numberOf(SqliteDatabase &database, const char *sql);

} // namespace ovation::library
