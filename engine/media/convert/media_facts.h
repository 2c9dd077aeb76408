#pragma once

#include "base/result.h"
#include "media/convert/media_source.h"

#include <cstdint>
#include <optional>

namespace ovation::media {

enum class TrackCodec { H264, Vp8, Vp9, Av1, Aac, Opus, Vorbis, Mp3, Other };

struct VideoFacts {
    TrackCodec codec = TrackCodec::Other;
    int width = 0, height = 0; ///< pixels, as the file's header says
    double frameRate = 0;      ///< 0 where the header says nothing, or more than 1000
    QString name;              ///< of the codec, for a sentence
};

struct AudioFacts {
    TrackCodec codec = TrackCodec::Other;
    int rate = 0, channels = 0;
    QString name;
};

/// What a movie consists of, as its header says: the first track of each kind.
struct MediaFacts {
    bool isMatroska = false; ///< or WebM; else MP4
    int64_t duration_ms = 0; ///< 0 where the header says nothing, or more than a year
    std::optional<VideoFacts> video;
    std::optional<AudioFacts> audio;
};

/// Reads the header with GStreamer; nothing is decoded. MP4 and Matroska (WebM) only, each by its own
/// demuxer. MediaUnreadable with a sentence, also when it takes longer than 10 s or says that
/// frames are larger than FrameLimit. Blocks.
Result<MediaFacts> lookAt(const OpenSource &open);

} // namespace ovation::media
