#include "library/own_database.h"

#include <QFile>

namespace ovation::library {

SqliteResult<bool> takeOver(SqliteDatabase &database, const OwnTables &tables, Synchronous synchronous) {
    // Ours alone, so that it needs no shared memory, and a second program is refused instead of waited for.
    const QByteArray settings =
        QByteArrayLiteral(
            "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = ") +
        (synchronous == Synchronous::Full ? "FULL" : "NORMAL") +
        "; PRAGMA trusted_schema = OFF; BEGIN IMMEDIATE; COMMIT;";
    if (const auto set = database.run(settings.constData()); !set)
        return set.error();
    const auto application = numberOf(database, "PRAGMA application_id"),
               version = numberOf(database, "PRAGMA user_version"),
               count = numberOf(database, "SELECT count(*) FROM sqlite_schema");
    for (const auto &read : {application, version, count}) {
        if (!read)
            return read.error();
    }
    if (*count == 0 && *application == 0) {
        const QByteArray numbers =
            QByteArrayLiteral("PRAGMA application_id = ") + QByteArray::number(tables.application) +
            QByteArrayLiteral("; PRAGMA user_version = ") + QByteArray::number(tables.version) + ';';
        const auto made =
            database.run((QByteArrayLiteral("BEGIN;") + tables.sql + numbers + "COMMIT;").constData());
        return made ? SqliteResult<bool>(true) : made.error();
    }
    if (*application != tables.application || *version != tables.version)
        return SqliteError{SQLITE_FORMAT, QStringLiteral("it is of another version or program")};
    return false;
}

void putDatabaseAside(const QString &path) {
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

} // namespace ovation::library
