#pragma once

#include "base/result.h"
#include "media/matroska/matroska_index.h"
#include "media/write/part_file.h"

#include <QString>

#include <memory>
#include <span>

namespace ovation::media {

enum class MatroskaVideo { None, Vp8, Vp9, H264 };

struct MatroskaTracks {
    MatroskaVideo video = MatroskaVideo::None;
    int width = 640, height = 480; ///< pixels of the frame, as long as none is known
    bool audio = false;            ///< Opus, 48 kHz
    int audioSkip =
        0; ///< samples at its beginning that are decoded and not heard, 0..65535; blocks count them
    /// "webm", or "mkv" for what WebM does not allow.
    const char *extension() const { return video == MatroskaVideo::H264 ? "mkv" : "webm"; }
};

/// Writes encoded media into a WebM or Matroska file (RFC 9559) as it comes. The file grows by whole clusters
/// of at most a second, so that it plays after a crash; finish() adds what makes it seekable: index,
/// duration. One thread at a time.
class MatroskaWriter {
  public:
    /// The file is there, with its header, when this returns. MediaFailed with the reason.
    static Result<std::unique_ptr<MatroskaWriter>> create(const QString &path, const MatroskaTracks &tracks);

    /// Goes on with a file of such tracks that a crash left, behind its last whole cluster. Errors as of
    /// finishInterruptedMatroska(). Reads the file.
    static Result<std::unique_ptr<MatroskaWriter>> resume(const QString &path, const MatroskaTracks &tracks);

    /// Where what was written ends, blocks that are held back left out.
    int64_t end_ms() const { return m_index.end_ms(); }
    /// What became known of the frame: its size and, for H264, the decoder configuration (avcC). Without one
    /// the one before stays.
    Result<void> describeVideo(int width, int height, std::span<const uint8_t> codecPrivate);
    /// `time_ms` from the file's beginning; may lie a little before the last one's.
    Result<void> write(bool video, int64_t time_ms, bool keyframe, std::span<const uint8_t> data);
    /// Writes what is still held back.
    Result<void> flush();
    int64_t size() const { return m_file.size() + int64_t(m_cluster.size()); }
    /// MediaFailed when the disk refuses; the file then plays as after a crash.
    Result<MatroskaReport> finish(const std::vector<Chapter> &chapters = {});

  private:
    MatroskaWriter() = default;
    std::vector<uint8_t> trackBytes() const;
    Result<void> writeHead();

    PartFile m_file;
    MatroskaTracks m_tracks;
    std::vector<uint8_t> m_codecPrivate;
    struct Waiting {
        int track;
        int64_t time_ms;
    };
    std::vector<Waiting> m_waiting; ///< blocks of the cluster
    MatroskaIndex m_index;
    std::vector<uint8_t> m_cluster; ///< blocks not written yet
    int64_t m_clusterTime_ms = 0;
    bool m_clusterHasKeyframe = false;
};

} // namespace ovation::media
