#pragma once

#include "base/result.h"
#include "media/write/chapter.h"
#include "media/write/mp4_index.h"
#include "media/write/part_file.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace ovation::media {

/// Writes encoded media into an MP4 (ISO/IEC 14496-12) that plays everywhere: one sample description a track,
/// index in front where it fits the room that was reserved, edit lists where a track does not begin with its
/// first sample. Unlike a recording's it is nothing until finish(). One thread.
class Mp4File {
  public:
    /// MediaFailed, DiskFull or PermissionDenied with a sentence.
    static Result<std::unique_ptr<Mp4File>> create(const QString &path, std::vector<Mp4Track> tracks);

    /// In the order of decoding within a track.
    Result<void> write(std::size_t track, const Mp4Sample &sample, std::span<const uint8_t> data);
    /// `edits`: one for each track.
    Result<void> finish(const std::vector<Mp4Edit> &edits, const std::vector<Chapter> &chapters);
    int64_t size() const { return m_file.size() + int64_t(m_chunk.size()); }

  private:
    Mp4File() = default;
    Result<void> closeChunk();

    PartFile m_file;
    std::vector<Mp4Index> m_tracks;
    std::vector<uint8_t> m_chunk; ///< samples of one track that are not written yet
    std::size_t m_chunkTrack = 0;
    int64_t m_reserved = 0; ///< bytes for the index in front
    int64_t m_indexAt = 0, m_mediaAt = 0;
};

} // namespace ovation::media
