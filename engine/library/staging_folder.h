#pragma once

#include "base/result.h"
#include "recording/recording_paths.h"

#include <QString>

#include <memory>

namespace ovation::library {

/// A hidden folder in the recording path, in which a recording is put together. What looks for recordings
/// does not see it; given its name, it appears as a whole. Without that it goes with this object, and what a
/// crash left goes when the next one is made. Waits for the disk; one thread.
class StagingFolder {
  public:
    /// Makes the recording path, too, where there is none. PermissionDenied, DiskFull or InvalidPath.
    static Result<std::unique_ptr<StagingFolder>> make(const recording::RecordingPaths &paths);
    ~StagingFolder();
    StagingFolder(const StagingFolder &) = delete;
    StagingFolder &operator=(const StagingFolder &) = delete;

    QString file(const QString &name) const { return m_path + QLatin1Char('/') + name; }
    const QString &path() const { return m_path; }
    /// Becomes the folder of the recording `id`, whose files are on the disk. False when there is one of that
    /// name; then everything is as before.
    Result<bool> publishAs(const QString &id);

  private:
    StagingFolder(recording::RecordingPaths paths, QString path, int handle);

    const recording::RecordingPaths m_paths;
    const QString m_path;
    const int m_handle; ///< locked while it is in use
    bool m_isPublished = false;
};

} // namespace ovation::library
