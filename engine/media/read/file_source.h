#pragma once

#include "media/mix/mixer_source.h"
#include "media/read/decoded_track.h"

#include <QString>

#include <cstdint>
#include <memory>

namespace ovation::media {

struct FileSourceSettings {
    bool audio = true, video = true; ///< what of the file is wanted; what it does not have is left out
    Pace pace = Pace::Waits;
    /// When the file begins, on the clock of who asks. It may be negative.
    int64_t begin_ns = 0;
};

/// A media file as a mixer's source: WebM, Matroska or MP4 with VP8, VP9 or H.264 and Opus, Vorbis, AAC or
/// MP3. Each frame from its time on, audio exact to the sample; a hole in the file is a standing frame and
/// silence. Opens the file when it is first asked, and decodes ahead of the time that was asked for last, in
/// at most 40 MB. That time only goes forward, but for seek(). Files come from strangers: what is damaged
/// ends early, and problem() says so. One thread; everything may block while the file is opened or sought in,
/// and with Pace::Waits until what is asked for is decoded.
class FileSource final : public MixerSource {
  public:
    FileSource(std::shared_ptr<ByteSource> bytes, const FileSourceSettings &settings);
    ~FileSource() override;

    VideoFramePtr videoAt(int64_t time_ns) override;
    void mixAudio(int64_t time_ns, std::span<float> out) override;
    float level() const override;

    /// The frame behind the one that was asked for last; null until it is decoded, and behind the last.
    VideoFramePtr upcomingVideo() const;
    /// It is `time_ns` now: for level(), and so that audio that is not heard is left behind.
    void advance(int64_t time_ns);
    /// Jumps: the next time that is asked for is `time_ns` or later.
    void seek(int64_t time_ns);
    /// Whether all that belongs to the time it was advanced to is decoded: the frame, and a block of audio.
    bool isReady() const;
    /// Whether it was opened and has something that was wanted.
    bool isReadable() const;
    /// What of the file could not be read, a sentence; empty when nothing.
    QString problem() const;

  private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ovation::media
