#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <vector>

namespace ovation::events {

/// The record files of a folder. A record file is a regular file with exactly the form of name that
/// nameFor() gives; everything else in the folder is somebody else's and left alone.
class RecordFolder {
  public:
    explicit RecordFolder(const QString &path) : m_path(path) {}

    /// Their names, the oldest first.
    QStringList names() const;

    static QString nameFor(const QDateTime &localTime);

    /// Those not written to since `wall_ms`, except the file `inUse`.
    void deleteOlderThan(qint64 wall_ms, const QString &inUse) const;
    /// The oldest, until the files together have at most that many bytes; never the file `inUse`.
    void deleteOldestAbove(qint64 most_bytes, const QString &inUse) const;
    /// Cuts the part of a line off that a power failure may leave at the end of the newest file, unless
    /// another program has it open.
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
