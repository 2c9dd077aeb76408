#pragma once

#include "media/convert/track_reader.h"
#include "transport/tap.h"

#include <memory>
#include <optional>
#include <vector>

namespace ovation::media {

/// A file of a stream that is sent again.
struct ReplayedFile {
    OpenSource open;
    MediaFacts facts;
    int64_t start_ns = 0; ///< of the file's time 0, from the recording's beginning
};

/// The codecs in which a file is sent: its own where browsers take them, else VP8 and Opus. Of what it has
/// of `audio` and `video`.
transport::StreamFormat replayedFormat(const MediaFacts &facts, bool audio, bool video);

/// What of a recording is one published stream: files one after another, all sent in the same codecs.
struct ReplayedMedia {
    std::vector<ReplayedFile> files; ///< in order of time
    bool audio = false, video = false;
    transport::StreamFormat format;
};

/// One track of a file as RTP packets, in order: as it is where replayedFormat() says its codec, else encoded
/// on the way. One thread; blocks.
class ReplayedTrack {
  public:
    struct Packet {
        SamplePtr sample;    ///< a whole RTP packet; sequence number, time stamp and SSRC are to be set
        int64_t time_ns = 0; ///< of what is in it, from the recording's beginning
        bool beginsKeyframe = false;
        int64_t lasts_ns = 0; ///< how much audio it holds

        GstBuffer *buffer() const { return gst_sample_get_buffer(sample.get()); }
    };

    /// MediaUnreadable with a sentence.
    static Result<std::unique_ptr<ReplayedTrack>> open(const ReplayedFile &file, TrackKind kind);
    /// Nothing at the end; errors of TrackReader::next().
    Result<std::optional<Packet>> next(ConvertControl &control);

  private:
    ReplayedTrack(std::unique_ptr<TrackReader> reader, transport::VideoCodec codec, int64_t start_ns)
        : m_reader(std::move(reader)), m_codec(codec), m_start_ns(start_ns) {}

    const std::unique_ptr<TrackReader> m_reader;
    const transport::VideoCodec m_codec; ///< None of audio
    const int64_t m_start_ns;
};

} // namespace ovation::media
