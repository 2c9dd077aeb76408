#include "upload/journal_tables.h"

#include <QFile>

namespace ovation::upload {

using library::SqliteDatabase;
using library::SqliteError;
using library::SqliteResult;

namespace {

constexpr int Version = 1;
constexpr int Application = 0x4f765570; // "OvUp"

constexpr char Tables[] =
    "CREATE TABLE about(name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;"
    "CREATE TABLE uploads(number INTEGER PRIMARY KEY AUTOINCREMENT, recording TEXT, name TEXT, folder TEXT,"
    " media TEXT, stage INTEGER, paused INTEGER, hidden INTEGER, delivered INTEGER, localGone INTEGER,"
    " attempts INTEGER, place INTEGER, retryAt INTEGER, added INTEGER, finished INTEGER, reason TEXT,"
    " advice TEXT);"
    "CREATE TABLE files(upload INTEGER, name TEXT, stamp BLOB, size INTEGER, uploadId TEXT, part INTEGER,"
    " tag BLOB, PRIMARY KEY(upload, name)) WITHOUT ROWID;"
    "CREATE TABLE parts(upload INTEGER, file TEXT, number INTEGER, size INTEGER, tag BLOB,"
    " PRIMARY KEY(upload, file, number)) WITHOUT ROWID;";

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

Status prepareTables(SqliteDatabase &database, const QString &store) {
    const auto application = numberOf(database, "PRAGMA application_id"),
               version = numberOf(database, "PRAGMA user_version"),
               tables = numberOf(database, "SELECT count(*) FROM sqlite_schema");
    for (const auto &read : {application, version, tables}) {
        if (!read)
            return read.error();
    }
    if (*tables == 0 && *application == 0) {
        const QByteArray numbers =
            QByteArrayLiteral("PRAGMA application_id = ") + QByteArray::number(Application) +
            QByteArrayLiteral("; PRAGMA user_version = ") + QByteArray::number(Version) + ';';
        if (auto made =
                database.run((QByteArrayLiteral("BEGIN;") + Tables + numbers + "COMMIT;").constData());
            !made)
            return made;
    } else if (*application != Application || *version != Version) {
        return SqliteError{SQLITE_FORMAT, QStringLiteral("it is of another version or program")};
    }
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

void putJournalAside(const QString &path) {
    for (const QString &more : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        const QString old = path + QStringLiteral(".old") + more;
        QFile::remove(old);
        QFile::rename(path + more, old);
    }
}

SqliteResult<int64_t> numberOf(SqliteDatabase &database, const char *sql) {
    auto statement = database.prepare(sql);
    if (!statement)
        return statement.error();
    const auto row = statement->step();
    if (!row)
        return row.error();
    return statement->number(0);
}

SqliteResult<SqliteDatabase> openJournal(const QString &path, const QString &store) {
    auto database = SqliteDatabase::open(path);
    if (!database)
        return database;
    // Ours alone: a second program on the same folder is refused instead of uploading the same things.
    auto set = database->run("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL;"
                             "PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF;"
                             "BEGIN IMMEDIATE; COMMIT;");
    if (set)
        set = prepareTables(*database, store);
    if (!set)
        return set.error();
    return database;
}

} // namespace ovation::upload
