#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <vector>

namespace ovation::events {

/// The record files of a folder. A record file is a regular file with exactly the form of name that
/// nameFor() gives; all other files in the folder are left alone.
class RecordFolder {
  public:
    explicit RecordFolder(const QString &path) : m_path(path) {}

    /// Names, oldest first.
    QStringList names() const;

    static QString nameFor(const QDateTime &localTime);

    /// Deletes files not written to since `wall_ms`, except `inUse`.
    void deleteOlderThan(qint64 wall_ms, const QString &inUse) const;
    /// Deletes the oldest files until the rest have at most that many bytes; never `inUse`.
    void deleteOldestAbove(qint64 max_bytes, const QString &inUse) const;
    /// Cuts off a partial line that a power failure may have left at the end of the newest file, unless
    /// another process has it open.
    void repairNewest() const;

  private:
    struct File {
        QString path;
        qint64 changed_ms;
        qint64 size_bytes;
    };
    std::vector<File> oldestFirst() const;

    QString m_path;
};

} // namespace ovation::events
