#include "library/index_file.h"

#include "base/log.h"
#include "library/entry_bytes.h"
#include "library/own_database.h"

#include <QFile>

#include <algorithm>

namespace ovation::library {
namespace {

constexpr int Version = 2;              ///< of the tables and of entry_bytes
constexpr int Application = 0x4f764c49; // "OvLI"

constexpr int MaxLosses = 3; ///< a disk that damages it again and again is not tried for ever

// Words fold case and accents. Beginnings of two and three letters have an index of their own.
constexpr char TablesSql[] =
    "CREATE TABLE about(member TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;"
    "CREATE TABLE entries(number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, stamp BLOB, entry BLOB);"
    "CREATE TABLE announced(key TEXT PRIMARY KEY, at INTEGER) WITHOUT ROWID;"
    "CREATE VIRTUAL TABLE words USING fts5(text, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 "
    "3');";
constexpr OwnTables Tables{Application, Version, TablesSql};

SqliteResult<QString> about(SqliteDatabase &database, const QString &member) {
    auto statement = database.prepare("SELECT value FROM about WHERE member = ?");
    if (!statement)
        return statement.error();
    const auto row = statement->bind(0, member).step();
    if (!row)
        return row.error();
    return *row ? statement->text(0) : QString();
}

SqliteResult<void> setAbout(SqliteDatabase &database, const QString &member, const QString &value) {
    auto statement = database.prepare("INSERT OR REPLACE INTO about VALUES(?, ?)");
    if (!statement)
        return statement.error();
    return statement->bind(0, member).bind(1, value).run();
}

const QString Recordings = QStringLiteral("recordings"), Complete = QStringLiteral("complete");

} // namespace

QString matchExpression(const QString &text) {
    QStringList words;
    for (QString word : text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        word.remove(QChar(0)).replace(QLatin1Char('"'), QLatin1Char(' '));
        const auto characters = word.toUcs4();
        if (std::any_of(characters.begin(), characters.end(),
                        [](uint c) { return QChar::isLetterOrNumber(c); }))
            words.append(QLatin1Char('"') + word + QLatin1String("\"*"));
    }
    return words.join(QLatin1Char(' '));
}

IndexFile::IndexFile(QString path, QString recordings)
    : m_path(std::move(path)), m_recordings(std::move(recordings)) {
    open();
}

void IndexFile::open() {
    auto opened = openAt(m_path);
    if (!opened && opened.error().isDamage() && QFile::exists(m_path)) {
        qCInfo(logRecording) << "index of the library" << m_path
                             << "is made again:" << opened.error().message;
        m_database.reset();
        putDatabaseAside(m_path);
        opened = openAt(m_path);
    }
    if (!opened)
        keepInMemory(opened.error());
}

void IndexFile::keepInMemory(const SqliteError &error) {
    qCWarning(logRecording) << "index of the library" << m_path << "can't be kept:" << error.message
                            << "- it is made again at each start";
    m_database.reset();
    if (const auto inMemory = openAt(QStringLiteral(":memory:")); !inMemory)
        m_database.reset(); // nothing is found by words then
}

SqliteResult<void> IndexFile::openAt(const QString &path) {
    m_isComplete = false;
    auto database = SqliteDatabase::open(path);
    if (!database)
        return database.error();
    m_database.emplace(std::move(*database));
    const auto isNew = takeOver(*m_database, Tables, Synchronous::Normal);
    if (!isNew)
        return isNew.error();
    if (*isNew)
        return setAbout(*m_database, Recordings, m_recordings);
    const auto recordings = about(*m_database, Recordings), complete = about(*m_database, Complete);
    if (!recordings || !complete)
        return !recordings ? recordings.error() : complete.error();
    if (*recordings != m_recordings)
        return SqliteError{SQLITE_FORMAT, QStringLiteral("it is about another recording path")};
    m_isComplete = !complete->isEmpty();
    return {};
}

void IndexFile::lost(const SqliteError &error) {
    m_database.reset();
    if (!error.isDamage() || ++m_losses > MaxLosses)
        return keepInMemory(error);
    qCWarning(logRecording) << "index of the library is damaged and made again:" << error.message;
    putDatabaseAside(m_path);
    open();
}

std::vector<IndexFile::Row> IndexFile::load() {
    std::vector<Row> rows;
    if (!m_database)
        return rows;
    const auto read = [&]() -> SqliteResult<void> {
        auto statement = m_database->prepare("SELECT stamp, entry FROM entries");
        if (!statement)
            return statement.error();
        for (;;) {
            const auto row = statement->step();
            if (!row)
                return row.error();
            if (!*row)
                return {};
            auto entry = entryFromBytes(statement->blob(1));
            if (!entry)
                return SqliteError{SQLITE_CORRUPT, QStringLiteral("an entry is damaged")};
            rows.push_back({std::move(entry), statement->blob(0)});
        }
    };
    if (const auto done = read(); !done) {
        lost(done.error());
        return {};
    }
    return rows;
}

bool IndexFile::change(const std::vector<New> &changed, const std::vector<QString> &gone) {
    if (!m_database)
        return true;
    const auto done = changeAll(changed, gone);
    if (done)
        return true;
    lost(done.error());
    return false;
}

SqliteResult<void> IndexFile::changeAll(const std::vector<New> &changed, const std::vector<QString> &gone) {
    if (auto begun = m_database->run("BEGIN"); !begun)
        return begun;
    auto find =
        m_database->prepare("DELETE FROM words WHERE rowid = (SELECT number FROM entries WHERE key = ?)");
    auto remove = m_database->prepare("DELETE FROM entries WHERE key = ?");
    auto add = m_database->prepare("INSERT INTO entries(key, stamp, entry) VALUES(?, ?, ?)");
    auto addWords = m_database->prepare("INSERT INTO words(rowid, text) VALUES(?, ?)");
    for (const auto *statement : {&find, &remove, &add, &addWords}) {
        if (!*statement)
            return statement->error();
    }
    const auto removeOne = [&](const QString &key) {
        auto done = find->bind(0, key).run();
        return done ? remove->bind(0, key).run() : done;
    };
    for (const QString &key : gone) {
        if (auto done = removeOne(key); !done)
            return done;
    }
    for (const New &one : changed) {
        auto done = removeOne(one.entry->id);
        if (done)
            done = add->bind(0, one.entry->id).bind(1, one.stamp).bind(2, toBytes(*one.entry)).run();
        if (done)
            done = addWords->bind(0, m_database->lastRow()).bind(1, one.words).run();
        if (!done)
            return done;
    }
    return m_database->run("COMMIT");
}

std::optional<QSet<QString>> IndexFile::match(const QString &text) {
    const QString expression = matchExpression(text);
    if (expression.isEmpty())
        return std::nullopt;
    QSet<QString> keys;
    if (!m_database)
        return keys;
    auto statement = m_database->prepare(
        "SELECT key FROM entries WHERE number IN (SELECT rowid FROM words WHERE words MATCH ?)");
    if (!statement) {
        lost(statement.error());
        return keys;
    }
    statement->bind(0, expression);
    for (auto row = statement->step(); !row || *row; row = statement->step()) {
        if (!row) {
            const SqliteError &error = row.error();
            statement = SqliteError(); // it goes before the database
            lost(error);
            return {};
        }
        keys.insert(statement->text(0));
    }
    return keys;
}

void IndexFile::setComplete() {
    if (m_isComplete || !m_database)
        return;
    if (const auto done = setAbout(*m_database, Complete, QStringLiteral("1")); !done)
        return lost(done.error());
    m_isComplete = true;
}

std::map<QString, int64_t> IndexFile::announcements() {
    std::map<QString, int64_t> all;
    if (!m_database)
        return all;
    auto statement = m_database->prepare("SELECT key, at FROM announced");
    if (!statement)
        return all;
    for (auto row = statement->step(); row && *row; row = statement->step())
        all[statement->text(0)] = statement->number(1);
    return all;
}

void IndexFile::setAnnouncements(const std::map<QString, int64_t> &all) {
    if (!m_database)
        return;
    const auto write = [&]() -> SqliteResult<void> {
        if (auto begun = m_database->run("BEGIN; DELETE FROM announced"); !begun)
            return begun;
        auto add = m_database->prepare("INSERT INTO announced VALUES(?, ?)");
        if (!add)
            return add.error();
        for (const auto &[key, at] : all) {
            if (auto done = add->bind(0, key).bind(1, at).run(); !done)
                return done;
        }
        return m_database->run("COMMIT");
    };
    if (const auto done = write(); !done)
        lost(done.error());
}

} // namespace ovation::library
