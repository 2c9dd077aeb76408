#pragma once

#include "base/result.h"
#include "recording/recording_paths.h"

#include <QSet>

#include <optional>

namespace ovation::recording {

/// The recording path: one folder per recording, its metadata in `.recording.<id>` (protocol 2), what they
/// have no member for in `.ovation.<id>` beside it. What other servers left is listed and can be removed like
/// our own, back to OpenVidu 1.8, whose files lie in the path itself; reading changes nothing. The files are
/// the truth, there is no index. What cannot be read is left alone. Everything here waits for the disk: call
/// it from worker threads. Has no state, so it is thread-safe; who writes what in which order is up to the
/// caller (RecordingLibrary).
class RecordingStore {
  public:
    explicit RecordingStore(RecordingPaths paths) : m_paths(std::move(paths)) {}

    const RecordingPaths &paths() const { return m_paths; }

    /// First free of S, S~1, S~2, … among the folders here and `taken`.
    QString freeId(const QString &sessionId, const QSet<QString> &taken) const;
    /// True when it made the folder, false when there was one. Error InvalidPath when it can't be made.
    Result<bool> makeFolder(const QString &id) const;
    Result<void> writeMetadata(const RecordingInfo &info) const;
    /// Only what lies beside them.
    Result<void> writeOwnData(const RecordingInfo &info) const;
    /// Its size in the metadata that are there, of whatever server; all else in them stays.
    Result<void> writeSize(const RecordingInfo &info) const;
    std::optional<RecordingInfo> find(const QString &id) const;
    struct Found {
        RecordingInfo info;
        bool hasFile = false; ///< the finished file is there
    };
    /// The one in the folder of that name, or the flat one. Errors: RecordingNotFound where there are no
    /// metadata, Failed with why they are not a recording's.
    Result<Found> read(const QString &id, bool isFlat) const;
    /// Removes folders in which a crash left no metadata, and nothing but what is written before them.
    void removeUnbegun() const;
    /// Removes the folder of one recording, or the files of a flat one; never anything outside the recording
    /// path.
    Result<void> remove(const QString &id) const;
    int64_t freeSpace_bytes() const; ///< negative when it can't be told

  private:
    Result<QJsonObject> readMetadata(const QString &id, bool isFlat) const;
    Result<RecordingInfo> readFile(const QString &id, bool isFlat) const;
    void settle(RecordingInfo &info) const;
    Result<void> removeFlat(const RecordingInfo &info) const;

    const RecordingPaths m_paths;
};

/// Older servers took any characters for an id. None may lead out of the folder, hide a file or break a line
/// of the log.
bool isPlainName(const QString &name);
/// What stands before the id in the name of the metadata file (protocol 2).
inline constexpr char MetadataPrefix[] = ".recording.";

} // namespace ovation::recording
