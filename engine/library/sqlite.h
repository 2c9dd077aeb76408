#pragma once

#include "base/handles.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <cstdint>

#include <sqlite3.h>

/// Owners for SQLite's handles, with what the index needs. Not Qt Sql: its connections belong to the thread
/// that made them, and the threads of a WorkerPool come and go.
namespace ovation::library {

struct SqliteError {
    int code = SQLITE_ERROR; ///< SQLITE_…, the primary code
    QString message;

    /// What is in the file is not what should be: it has to be made again.
    bool isDamage() const {
        return code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_SCHEMA ||
               code == SQLITE_FORMAT || code == SQLITE_ERROR;
    }
};

template <typename T>
using SqliteResult = Result<T, SqliteError>;

/// A prepared statement. Parameters and columns count from 0. One thread at a time.
class SqliteStatement {
  public:
    explicit SqliteStatement(sqlite3_stmt *statement) : m_statement(statement) {}

    // Values are copied.
    SqliteStatement &bind(int parameter, const QString &text);
    SqliteStatement &bind(int parameter, const QByteArray &blob);
    SqliteStatement &bind(int parameter, int64_t number);

    /// True when there is a row.
    SqliteResult<bool> step();
    /// For statements without rows; they can be run again then.
    SqliteResult<void> run();

    QString text(int column) const;
    QByteArray blob(int column) const;
    int64_t number(int column) const { return sqlite3_column_int64(m_statement.get(), column); }

  private:
    CHandle<sqlite3_stmt, sqlite3_finalize> m_statement;
};

/// An open file, or a database in memory. Outlives its statements. One thread at a time.
class SqliteDatabase {
  public:
    /// ":memory:" is one in memory.
    static SqliteResult<SqliteDatabase> open(const QString &path);

    SqliteResult<SqliteStatement> prepare(const char *sql);
    SqliteResult<void> run(const char *sql);
    /// Of the row that was inserted last.
    int64_t lastRow() const { return sqlite3_last_insert_rowid(m_database.get()); }

  private:
    explicit SqliteDatabase(sqlite3 *database) : m_database(database) {}

    CHandle<sqlite3, sqlite3_close_v2> m_database;
};

} // namespace ovation::library
