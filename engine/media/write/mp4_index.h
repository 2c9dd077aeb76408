#pragma once

#include "media/write/mp4_types.h"

#include <QByteArray>

#include <cstdint>
#include <vector>

namespace ovation::media {

/// What is known of a track for an index of all of it.
struct Mp4Index {
    struct Sample {
        int64_t dts = 0;
        int32_t offset = 0; ///< pts - dts
        uint32_t size = 0;  ///< bytes
        bool keyframe = false;
    };
    struct Chunk {
        int64_t position = 0; ///< bytes from the file's beginning
        uint32_t samples = 0;
    };

    Mp4Track track;
    std::vector<Sample> samples;
    std::vector<Chunk> chunks;
    int64_t lastDuration = 0;
};

} // namespace ovation::media

/// The boxes of an MP4 (ISO/IEC 14496-12, -14 and -15). Pure functions.
namespace ovation::media::mp4 {

QByteArray fileType(bool hasVideo);
QByteArray freeHeader(int64_t size);  ///< of free space of that many bytes, alone
QByteArray mediaHeader(int64_t size); ///< of an mdat with a size of 64 bits; `size` counts it
/// Whether a track refers to one with chapters (mp4_chapter_track.h).
enum class ChapterReference {
    None,
    Off, ///< it may
    On
};
/// The index, without chapters. Tracks without a sample are left out. The reference is that of the first with
/// video, or of the first.
QByteArray movieBox(const std::vector<Mp4Index> &tracks, const std::vector<Mp4Edit> &edits,
                    ChapterReference reference);

} // namespace ovation::media::mp4
