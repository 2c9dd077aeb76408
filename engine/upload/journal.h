#pragma once

#include "base/result.h"
#include "library/sqlite.h"
#include "storage/object_store.h"
#include "upload/record.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace ovation::upload {

/// What the queue knows, in an SQLite file that survives a kill at any moment (WAL, synchronous=FULL): a call
/// that succeeded is on the disk. The recordings themselves say which of them have to be uploaded, so a
/// journal that is damaged or of another version is put aside (`.old`) and begun again; what that costs are
/// parts that were there. Waits for the disk. Thread-safe. Errors: DiskFull or Failed, with a sentence.
class Journal {
  public:
    /// `store`: names the place that everything in it is about. A journal about another one keeps its order
    /// and forgets what is there.
    Journal(QString path, QString store);

    /// Whether the uploads in this folder of the store are known here. When that can't be told, they are.
    bool isInUse(const QString &folder);
    /// In order of their turns.
    std::vector<Record> load();
    /// Gives it its number, and its place at the end.
    Result<Record> add(Record record);
    /// All of it but its files, which their sender keeps.
    Result<void> save(const Record &record);
    Result<void> setPlaces(const std::vector<std::pair<int64_t, int64_t>> &placesByNumber);
    Result<void> forget(int64_t number);

    /// A file of an upload, by its name; its parts are forgotten when it is another upload than before.
    Result<void> saveFile(int64_t number, const FileRecord &file);
    Result<void> addPart(int64_t number, const QString &file, const storage::PartReceipt &part);
    /// By number.
    Result<std::vector<storage::PartReceipt>> parts(int64_t number, const QString &file);

    /// Of a setting that the queue keeps for itself; empty when it was never set.
    QString value(const QString &name);
    Result<void> setValue(const QString &name, const QString &value);

  private:
    using Status = library::SqliteResult<void>;

    void open();
    Status write(const Record &record);
    Status writeFile(int64_t number, const FileRecord &file);
    Status inTransaction(const std::function<Status()> &work);
    Result<void> told(const Status &status) const;

    const QString m_path, m_store;
    std::mutex m_mutex;
    std::optional<library::SqliteDatabase> m_database;
    QString m_problem; ///< why there is no database
};

} // namespace ovation::upload
