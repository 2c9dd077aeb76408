#pragma once

#include "base/result.h"
#include "recording/recording_info.h"

#include <QSet>

#include <map>
#include <vector>

namespace ovation::recording {

/// The recording path: one folder per recording, its metadata in `.recording.<id>` (protocol 2). The files
/// are the truth, there is no index. What does not belong here is left alone with a warning. Engine thread.
class RecordingStore {
  public:
    RecordingStore(QString path, QString publicUrl)
        : m_path(std::move(path)), m_publicUrl(std::move(publicUrl)) {}

    /// First free of S, S~1, S~2, … among the folders here and `taken`.
    QString freeId(const QString &sessionId, const QSet<QString> &taken) const;
    Result<void> makeFolder(const QString &id) const;
    Result<void> writeMetadata(const RecordingInfo &info) const;
    std::vector<RecordingInfo> list() const;
    std::optional<RecordingInfo> find(const QString &id) const;
    /// Removes folders in which a crash left nothing but metadata that never got their name.
    void removeUnbegun() const;
    /// Removes the folder of one recording; never anything outside the recording path.
    Result<void> remove(const QString &id) const;

    QString folderOf(const QString &id) const;
    QString movieOf(const RecordingInfo &info) const;
    QString thumbnailOf(const QString &id) const;
    QString urlOf(const RecordingInfo &info) const;
    int64_t freeSpace_bytes() const; ///< negative when it can't be told

  private:
    /// Which file was read, and what it said: the list is asked for every second.
    struct Known {
        uint64_t inode = 0;
        int64_t changed_ns = 0, size_bytes = 0;
        std::optional<RecordingInfo> info;
    };
    std::optional<RecordingInfo> read(const QString &id) const;
    std::optional<RecordingInfo> readFile(const QString &id, const QString &path) const;

    QString m_path, m_publicUrl;
    mutable std::map<QString, Known> m_known; ///< by id
};

} // namespace ovation::recording
