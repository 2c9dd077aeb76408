#include "upload/journal.h"

#include "base/log.h"
#include "library/own_database.h"
#include "upload/journal_tables.h"

#include <QFile>

namespace ovation::upload {
namespace {

using library::SqliteError;
using library::SqliteResult;
using library::SqliteStatement;

Record recordOf(const SqliteStatement &row) {
    Record record;
    int column = 0;
    record.number = row.number(column++);
    record.recordingId = row.text(column++);
    record.name = row.text(column++);
    record.folder = row.text(column++);
    record.media = row.text(column++);
    record.stage = Stage(row.number(column++));
    record.isPaused = row.number(column++) != 0;
    record.isHidden = row.number(column++) != 0;
    record.isDelivered = row.number(column++) != 0;
    record.localGone = row.number(column++) != 0;
    record.attempts = int(row.number(column++));
    record.place = row.number(column++);
    record.retryAt_ms = row.number(column++);
    record.added_ms = row.number(column++);
    record.finished_ms = row.number(column++);
    record.reason = row.text(column++);
    record.advice = row.text(column++);
    return record;
}

/// Runs it to its end, `take` for each row.
SqliteResult<void> forEachRow(SqliteStatement &statement,
                              const std::function<void(const SqliteStatement &)> &take) {
    for (;;) {
        const auto row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        take(statement);
    }
}

} // namespace

Journal::Journal(QString path, QString store) : m_path(std::move(path)), m_store(std::move(store)) {
    const std::lock_guard lock(m_mutex);
    open();
}

void Journal::open() {
    auto opened = openJournal(m_path, m_store);
    if (!opened && opened.error().isDamage() && QFile::exists(m_path)) {
        qCWarning(logRecording) << "the journal of uploads" << m_path
                                << "is put aside and begun again:" << opened.error().message;
        library::putDatabaseAside(m_path);
        opened = openJournal(m_path, m_store);
    }
    if (opened) {
        m_database.emplace(std::move(*opened));
        return;
    }
    m_problem = opened.error().message;
    qCWarning(logRecording) << "the journal of uploads" << m_path << "can't be kept:" << m_problem;
}

Journal::Status Journal::inTransaction(const std::function<Status()> &work) {
    if (!m_database)
        open(); // the disk may have room again
    if (!m_database)
        return SqliteError{SQLITE_CANTOPEN, m_problem};
    if (auto begun = m_database->run("BEGIN IMMEDIATE"); !begun)
        return begun;
    auto done = work();
    if (done)
        done = m_database->run("COMMIT");
    if (!done)
        (void)m_database->run("ROLLBACK");
    return done;
}

Result<void> Journal::told(const Status &status) const {
    if (status)
        return {};
    return Error{status.error().code == SQLITE_FULL ? Errc::DiskFull : Errc::Failed,
                 QStringLiteral("The journal of uploads, %1, can't be written: %2")
                     .arg(m_path, status.error().message)};
}

bool Journal::isInUse(const QString &folder) {
    const std::lock_guard lock(m_mutex);
    if (!m_database)
        return true;
    auto read = m_database->prepare("SELECT count(*) FROM uploads WHERE folder = ? AND stage IN (1, 2)");
    if (!read)
        return true;
    const auto row = read->bind(0, folder).step();
    return !row || !*row || read->number(0) > 0;
}

std::vector<Record> Journal::load() {
    const std::lock_guard lock(m_mutex);
    std::vector<Record> records;
    if (!m_database)
        return records;
    const auto read = [&]() -> Status {
        auto uploads = m_database->prepare("SELECT * FROM uploads ORDER BY place, number");
        if (!uploads)
            return uploads.error();
        if (auto done =
                forEachRow(*uploads, [&](const SqliteStatement &row) { records.push_back(recordOf(row)); });
            !done)
            return done;
        for (Record &record : records) {
            auto files = m_database->prepare(
                "SELECT name, stamp, size, uploadId, part, tag FROM files WHERE upload = ? ORDER BY name");
            if (!files)
                return files.error();
            files->bind(0, record.number);
            const auto take = [&record](const SqliteStatement &row) {
                record.files.push_back(
                    {row.text(0), row.blob(1), row.number(2), row.text(3), row.number(4), row.blob(5)});
            };
            if (auto done = forEachRow(*files, take); !done)
                return done;
        }
        return {};
    };
    if (const auto done = read(); !done) {
        qCWarning(logRecording) << "the journal of uploads is damaged and begun again:"
                                << done.error().message;
        m_database.reset();
        library::putDatabaseAside(m_path);
        open();
        return {};
    }
    return records;
}

Journal::Status Journal::writeFile(int64_t number, const FileRecord &file) {
    auto drop = m_database->prepare(
        "DELETE FROM parts WHERE upload = ?1 AND file = ?2 AND NOT EXISTS (SELECT 1 FROM files WHERE"
        " upload = ?1 AND name = ?2 AND uploadId = ?3)");
    if (!drop)
        return drop.error();
    if (auto done = drop->bind(0, number).bind(1, file.name).bind(2, file.uploadId).run(); !done)
        return done;
    auto put = m_database->prepare("INSERT OR REPLACE INTO files VALUES(?, ?, ?, ?, ?, ?, ?)");
    if (!put)
        return put.error();
    return put->bind(0, number)
        .bind(1, file.name)
        .bind(2, file.stamp)
        .bind(3, file.size_bytes)
        .bind(4, file.uploadId)
        .bind(5, file.part_bytes)
        .bind(6, file.tag)
        .run();
}

Journal::Status Journal::write(const Record &record) {
    auto put = m_database->prepare(
        "INSERT OR REPLACE INTO uploads VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!put)
        return put.error();
    int column = 0;
    const auto bind = [&](const auto &value) { put->bind(column++, value); };
    bind(record.number);
    for (const QString &text : {record.recordingId, record.name, record.folder, record.media})
        bind(text);
    for (const int64_t number :
         {int64_t(record.stage), int64_t(record.isPaused), int64_t(record.isHidden),
          int64_t(record.isDelivered), int64_t(record.localGone), int64_t(record.attempts), record.place,
          record.retryAt_ms, record.added_ms, record.finished_ms})
        bind(number);
    bind(record.reason);
    bind(record.advice);
    return put->run();
}

Result<Record> Journal::add(Record record) {
    const std::lock_guard lock(m_mutex);
    const auto done = inTransaction([&]() -> Status {
        auto next = library::numberOf(*m_database,
                                      "SELECT coalesce(max(number), 0) + 1 FROM (SELECT number FROM uploads"
                                      " UNION SELECT seq FROM sqlite_sequence WHERE name = 'uploads')");
        if (!next)
            return next.error();
        record.number = *next;
        record.place = *next << 20; // room to be moved between two others
        if (auto written = write(record); !written)
            return written;
        for (const FileRecord &file : record.files) {
            if (auto written = writeFile(record.number, file); !written)
                return written;
        }
        return {};
    });
    if (!done)
        return told(done).error();
    return record;
}

Result<void> Journal::save(const Record &record) {
    const std::lock_guard lock(m_mutex);
    return told(inTransaction([&] { return write(record); }));
}

Result<void> Journal::setPlaces(const std::vector<std::pair<int64_t, int64_t>> &placesByNumber) {
    const std::lock_guard lock(m_mutex);
    return told(inTransaction([&]() -> Status {
        auto set = m_database->prepare("UPDATE uploads SET place = ? WHERE number = ?");
        if (!set)
            return set.error();
        for (const auto &[number, place] : placesByNumber) {
            if (auto done = set->bind(0, place).bind(1, number).run(); !done)
                return done;
        }
        return {};
    }));
}

Result<void> Journal::forget(int64_t number) {
    const std::lock_guard lock(m_mutex);
    return told(inTransaction([&]() -> Status {
        for (const char *sql : {"DELETE FROM parts WHERE upload = ?", "DELETE FROM files WHERE upload = ?",
                                "DELETE FROM uploads WHERE number = ?"}) {
            auto remove = m_database->prepare(sql);
            if (!remove)
                return remove.error();
            if (auto done = remove->bind(0, number).run(); !done)
                return done;
        }
        return {};
    }));
}

Result<void> Journal::saveFile(int64_t number, const FileRecord &file) {
    const std::lock_guard lock(m_mutex);
    return told(inTransaction([&] { return writeFile(number, file); }));
}

Result<void> Journal::addPart(int64_t number, const QString &file, const storage::PartReceipt &part) {
    const std::lock_guard lock(m_mutex);
    return told(inTransaction([&]() -> Status {
        auto put = m_database->prepare("INSERT OR REPLACE INTO parts VALUES(?, ?, ?, ?, ?)");
        if (!put)
            return put.error();
        return put->bind(0, number)
            .bind(1, file)
            .bind(2, int64_t(part.number))
            .bind(3, part.size_bytes)
            .bind(4, part.tag)
            .run();
    }));
}

Result<std::vector<storage::PartReceipt>> Journal::parts(int64_t number, const QString &file) {
    const std::lock_guard lock(m_mutex);
    std::vector<storage::PartReceipt> all;
    const auto done = inTransaction([&]() -> Status {
        auto read = m_database->prepare(
            "SELECT number, size, tag FROM parts WHERE upload = ? AND file = ? ORDER BY number");
        if (!read)
            return read.error();
        read->bind(0, number).bind(1, file);
        return forEachRow(*read, [&all](const SqliteStatement &row) {
            all.push_back({int(row.number(0)), row.number(1), row.blob(2)});
        });
    });
    if (!done)
        return told(done).error();
    return all;
}

QString Journal::value(const QString &name) {
    const std::lock_guard lock(m_mutex);
    if (!m_database)
        return {};
    auto read = m_database->prepare("SELECT value FROM about WHERE name = ?");
    if (!read)
        return {};
    const auto row = read->bind(0, name).step();
    return row && *row ? read->text(0) : QString();
}

Result<void> Journal::setValue(const QString &name, const QString &value) {
    const std::lock_guard lock(m_mutex);
    return told(inTransaction([&]() -> Status {
        auto set = m_database->prepare("INSERT OR REPLACE INTO about VALUES(?, ?)");
        return set ? set->bind(0, name).bind(1, value).run() : Status(set.error());
    }));
}

} // namespace ovation::upload
