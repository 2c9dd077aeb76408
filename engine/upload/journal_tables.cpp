#include "upload/journal_tables.h"

#include "library/own_database.h"

namespace ovation::upload {

using library::SqliteDatabase;
using library::SqliteResult;

namespace {

constexpr int Version = 1;
constexpr int Application = 0x4f765570; // "OvUp"

constexpr char TablesSql[] =
    "CREATE TABLE about(name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;"
    "CREATE TABLE uploads(number INTEGER PRIMARY KEY AUTOINCREMENT, recording TEXT, name TEXT, folder TEXT,"
    " media TEXT, stage INTEGER, paused INTEGER, hidden INTEGER, delivered INTEGER, localGone INTEGER,"
    " attempts INTEGER, place INTEGER, retryAt INTEGER, added INTEGER, finished INTEGER, reason TEXT,"
    " advice TEXT);"
    "CREATE TABLE files(upload INTEGER, name TEXT, stamp BLOB, size INTEGER, uploadId TEXT, part INTEGER,"
    " tag BLOB, PRIMARY KEY(upload, name)) WITHOUT ROWID;"
    "CREATE TABLE parts(upload INTEGER, file TEXT, number INTEGER, size INTEGER, tag BLOB,"
    " PRIMARY KEY(upload, file, number)) WITHOUT ROWID;";
constexpr library::OwnTables Tables{Application, Version, TablesSql};

const QString Store = QStringLiteral("store");

using Status = SqliteResult<void>;

/// What was done stays done: it is where it was. What is to be removed can't be reached any more.
Status forgetStore(SqliteDatabase &database, const QString &store) {
    if (auto forgotten =
            database.run("BEGIN IMMEDIATE; DELETE FROM parts;"
                         "UPDATE files SET uploadId = '', tag = x'' WHERE upload IN"
                         " (SELECT number FROM uploads WHERE stage IN (1, 2));"
                         "DELETE FROM files WHERE upload IN (SELECT number FROM uploads WHERE stage = 4);"
                         "DELETE FROM uploads WHERE stage = 4;");
        !forgotten)
        return forgotten;
    auto set = database.prepare("INSERT OR REPLACE INTO about VALUES(?, ?)");
    if (!set)
        return set.error();
    if (auto done = set->bind(0, Store).bind(1, store).run(); !done)
        return done;
    return database.run("COMMIT");
}

Status keepToStore(SqliteDatabase &database, const QString &store) {
    bool isSame = false;
    {
        auto about = database.prepare("SELECT value FROM about WHERE name = ?");
        if (!about)
            return about.error();
        const auto row = about->bind(0, Store).step();
        if (!row)
            return row.error();
        isSame = *row && about->text(0) == store;
    }
    return isSame ? Status() : forgetStore(database, store);
}

} // namespace

SqliteResult<SqliteDatabase> openJournal(const QString &path, const QString &store) {
    auto database = SqliteDatabase::open(path);
    if (!database)
        return database;
    // A second program on the same folder is refused instead of uploading the same things.
    if (const auto taken = library::takeOver(*database, Tables, library::Synchronous::Full); !taken)
        return taken.error();
    if (const auto kept = keepToStore(*database, store); !kept)
        return kept.error();
    return database;
}

} // namespace ovation::upload
