#pragma once

#include "base/result.h"
#include "recording/recording_paths.h"

#include <QSet>

#include <map>
#include <mutex>
#include <vector>

namespace ovation::recording {

/// The recording path: one folder per recording, its metadata in `.recording.<id>` (protocol 2), what they
/// have no member for in `.ovation.<id>` beside it. What other servers left is listed and can be removed like
/// our own, back to OpenVidu 1.8, whose files lie in the path itself; reading changes nothing. The files are
/// the truth, there is no index. What cannot be read is left alone with a warning that says why. Everything
/// here waits for the disk: call it from worker threads. Thread-safe; who writes what in which order is up to
/// the caller (RecordingLibrary).
class RecordingStore {
  public:
    explicit RecordingStore(RecordingPaths paths) : m_paths(std::move(paths)) {}

    const RecordingPaths &paths() const { return m_paths; }

    /// First free of S, S~1, S~2, … among the folders here and `taken`.
    QString freeId(const QString &sessionId, const QSet<QString> &taken) const;
    /// True when it made the folder, false when there was one. Error InvalidPath when it can't be made.
    Result<bool> makeFolder(const QString &id) const;
    Result<void> writeMetadata(const RecordingInfo &info) const;
    std::vector<RecordingInfo> list() const;
    /// The same with what a cache needs to know.
    struct Listed {
        RecordingInfo info;
        int64_t stamp_ns = 0; ///< when its metadata changed
        bool hasFile = false; ///< the finished file is there
    };
    std::vector<Listed> scan() const;
    /// All names in the folder, whatever their origin.
    QSet<QString> names() const;
    std::optional<RecordingInfo> find(const QString &id) const;
    /// Removes folders in which a crash left no metadata, and nothing but what is written before them.
    void removeUnbegun() const;
    /// Removes the folder of one recording, or the files of a flat one; never anything outside the recording
    /// path.
    Result<void> remove(const QString &id) const;
    int64_t freeSpace_bytes() const; ///< negative when it can't be told

  private:
    /// Which file was read, and what it said: what did not change is not read again.
    struct Known {
        uint64_t inode = 0;
        int64_t changed_ns = 0, size_bytes = 0;
        std::optional<RecordingInfo> info;
    };
    std::optional<RecordingInfo> read(const QString &id, bool isFlat) const;
    std::optional<RecordingInfo> readFile(const QString &id, const QString &path, bool isFlat) const;
    void settle(RecordingInfo &info) const;
    QStringList flatIds() const;
    Result<void> removeFlat(const RecordingInfo &info) const;
    QJsonObject readOwnData(const QString &id) const;
    Result<void> writeOwnData(const RecordingInfo &info) const;

    const RecordingPaths m_paths;
    mutable std::mutex m_mutex;
    mutable std::map<QString, Known> m_known; ///< by path of the metadata; under m_mutex
};

} // namespace ovation::recording
