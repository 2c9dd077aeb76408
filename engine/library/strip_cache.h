#pragma once

#include "library/strip_types.h"

#include <QString>

#include <cstdint>
#include <mutex>
#include <optional>

namespace ovation::library {

/// A file as it is now: what was made from it holds as long as this does.
struct FileStamp {
    QString id; ///< of the recording
    int64_t size_bytes = 0;
    int64_t modified_ns = 0; ///< since 1970

    bool operator==(const FileStamp &) const = default;
    /// Waits for the disk. Nothing when there is no such file.
    static std::optional<FileStamp> of(const QString &id, const QString &path);
};

/// Waveforms and film strips as files in a folder, of those that were looked at last; the folder may be
/// removed at any time. What cannot be read, or is not of this program, counts as not there. Waits for the
/// disk; thread-safe.
class StripCache {
  public:
    static constexpr int64_t MaxCache_bytes = 256'000'000;
    static constexpr int MaxCacheFiles = 10'000;

    explicit StripCache(QString folder, int64_t max_bytes = MaxCache_bytes)
        : m_folder(std::move(folder)), m_max_bytes(max_bytes) {}

    std::optional<Waveform> waveform(const FileStamp &of) const;
    std::optional<FilmStrip> filmStrip(const FileStamp &of) const;
    // What the disk has no room for is made again the next time.
    void keep(const FileStamp &of, const Waveform &made);
    void keep(const FileStamp &of, const FilmStrip &made);
    /// The file was changed, but not in what is seen and heard.
    void move(const FileStamp &before, const FileStamp &after);

  private:
    QString pathOf(const FileStamp &stamp, const char *kind) const;
    std::optional<QByteArray> read(const QString &path) const;
    void write(const QString &path, const QByteArray &content);
    void trim();

    const QString m_folder;
    const int64_t m_max_bytes;
    std::mutex m_mutex; ///< held while old ones are removed
};

} // namespace ovation::library
