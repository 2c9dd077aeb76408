#pragma once

#include "base/result.h"
#include "media/convert/convert_control.h"
#include "media/convert/keyframe_search.h"
#include "media/convert/media_facts.h"
#include "media/gst_runtime.h"

#include <memory>
#include <optional>

namespace ovation::media {

enum class TrackKind { Video, Audio };

/// One piece of a track: an encoded frame, a decoded one, or some audio.
struct TrackPiece {
    SamplePtr sample;
    int64_t pts_ns = 0; ///< in the file's time
    int64_t dts_ns = 0; ///< as pts_ns where the file has none
    int64_t duration_ns = 0;
    bool keyframe = false;

    GstBuffer *buffer() const { return gst_sample_get_buffer(sample.get()); }
    const GstStructure *format() const {
        return gst_caps_get_structure(gst_sample_get_caps(sample.get()), 0);
    }
};

/// What a sample that left a pipeline is.
TrackPiece pieceOf(SamplePtr sample);

/// Reads one track of a movie, piece by piece, through a chain of elements. Has a pipeline of its own, a few
/// pieces ahead. One thread at a time; blocks.
class TrackReader {
  public:
    struct Wanted {
        TrackKind kind = TrackKind::Video;
        QString chain = {};   ///< between the demuxer and the end, in the words of gst-launch; may be empty
        int64_t start_ns = 0; ///< it begins at the keyframe at or before that
        /// On quiet threads, or on usual ones where what is read is sent in time.
        enum class Threads { Quiet, Usual } threads = Threads::Quiet;
    };

    /// MediaUnreadable with a sentence.
    static Result<std::unique_ptr<TrackReader>> open(const OpenSource &source, const MediaFacts &facts,
                                                     const Wanted &wanted);
    ~TrackReader();
    TrackReader(const TrackReader &) = delete;
    TrackReader &operator=(const TrackReader &) = delete;

    /// Nothing at the end. MediaUnreadable when the file is damaged or nothing comes for a minute, and
    /// canceled().
    Result<std::optional<TrackPiece>> next(ConvertControl &control);

  private:
    TrackReader(std::shared_ptr<ByteSource> source, Pipeline pipeline);
    Result<void> start(const Wanted &wanted);
    bool seek(int64_t time_ns);
    Result<std::optional<TrackPiece>> pull(ConvertControl &control);
    Error failure() const;

    SourceFeed m_feed;
    Pipeline m_pipeline; ///< goes before what it reads from
    ElementPtr m_sink;
    KeyframeSearch m_search; ///< where frames are decoded
};

/// The elements that decode a track, or a sentence that names what can't be decoded. Frames are I420 of
/// limited range; audio is 48 kHz stereo float.
Result<QString> decodingChain(const VideoFacts &video);
Result<QString> decodingChain(const AudioFacts &audio);

} // namespace ovation::media
