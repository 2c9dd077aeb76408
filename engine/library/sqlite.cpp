#include "library/sqlite.h"

#include <QFile>

namespace ovation::library {
namespace {

SqliteError errorOf(sqlite3 *database) {
    if (!database)
        return {SQLITE_NOMEM, QStringLiteral("out of memory")};
    return {sqlite3_errcode(database) & 0xff, QString::fromUtf8(sqlite3_errmsg(database))};
}

} // namespace

SqliteStatement &SqliteStatement::bind(int parameter, const QString &text) {
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text(m_statement.get(), parameter + 1, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
    return *this;
}

SqliteStatement &SqliteStatement::bind(int parameter, const QByteArray &blob) {
    sqlite3_bind_blob(m_statement.get(), parameter + 1, blob.constData(), int(blob.size()), SQLITE_TRANSIENT);
    return *this;
}

SqliteStatement &SqliteStatement::bind(int parameter, int64_t number) {
    sqlite3_bind_int64(m_statement.get(), parameter + 1, number);
    return *this;
}

SqliteResult<bool> SqliteStatement::step() {
    switch (sqlite3_step(m_statement.get())) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default:
        return errorOf(sqlite3_db_handle(m_statement.get()));
    }
}

SqliteResult<void> SqliteStatement::run() {
    const auto stepped = step();
    sqlite3_reset(m_statement.get());
    if (!stepped)
        return stepped.error();
    return {};
}

QString SqliteStatement::text(int column) const {
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement.get(), column));
}

QByteArray SqliteStatement::blob(int column) const {
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column));
    return QByteArray(bytes, sqlite3_column_bytes(m_statement.get(), column));
}

SqliteResult<SqliteDatabase> SqliteDatabase::open(const QString &path) {
    sqlite3 *handle = nullptr;
    const int opened =
        sqlite3_open_v2(QFile::encodeName(path).constData(), &handle,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX, nullptr);
    SqliteDatabase database(handle); // there is one after a failure, too
    if (opened != SQLITE_OK)
        return errorOf(handle);
    return database;
}

SqliteResult<SqliteStatement> SqliteDatabase::prepare(const char *sql) {
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(m_database.get(), sql, -1, &statement, nullptr) != SQLITE_OK)
        return errorOf(m_database.get());
    return SqliteStatement(statement);
}

SqliteResult<void> SqliteDatabase::run(const char *sql) {
    if (sqlite3_exec(m_database.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return errorOf(m_database.get());
    return {};
}

} // namespace ovation::library
