#pragma once

#include "base/thread_check.h"
#include "compose/session_grid.h"
#include "media/decode/decoder_pool.h"
#include "media/mix/grid_mixer.h"

#include <QTimer>

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace ovation::compose {

/// How a preview is composed. Plain value; a preview with another one is another preview.
struct PreviewFormat {
    int width = 640, height = 360; ///< pixels
    int frameRate = 10;
    bool operator==(const PreviewFormat &) const = default;
};

/// The grid of one session as small frames for the window. Shares decoders with a recording of it; costs
/// nothing once destroyed. Lives on the thread of its decoders; frames and audio are given from the mixers'
/// threads.
class Preview {
  public:
    struct Seen {
        QString streamId;
        layout::Tile tile; ///< empty = it has none
        float level = 0;   ///< loudness, 0..1
    };
    /// A frame with the owner of the one before is the same one.
    using Give = std::function<void(const media::VideoFramePtr &, const std::vector<Seen> &)>;
    using Hear = std::function<void(std::span<const float> samples)>;

    Preview(PreviewFormat format, session::RecordingLayout layout, media::DecoderPool &decoders, Give give);
    ~Preview();

    const PreviewFormat &format() const { return m_format; }
    /// One without a big tile has one while a participant is pinned.
    void setLayout(session::RecordingLayout layout);
    void setLook(const media::GridLook &look);
    /// Who hears it: 48 kHz interleaved stereo; empty = it is not mixed.
    void setAudio(Hear hear);
    void setPublishers(const std::vector<Publisher> &publishers);

  private:
    class Frames;
    session::RecordingLayout arranged() const;
    void showInputs();

    const PreviewFormat m_format;
    session::RecordingLayout m_layout;
    bool m_hasPinned = false;
    SessionGrid m_grid;
    std::shared_ptr<Frames> m_frames;
    media::GridMixer m_mixer;
    std::unique_ptr<media::GridMixer> m_audio; ///< while it is heard
    QTimer m_poll;
    ThreadCheck m_thread;
};

} // namespace ovation::compose
