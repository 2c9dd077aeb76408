#pragma once

#include "app/page/audio_source.h"
#include "media/mix/grid_mixer.h"

#include <QImage>

#include <atomic>
#include <memory>
#include <thread>

namespace ovation::page {

/// Gives the latest frame of a page, and the audio that goes with it, at a steady rate to a sink, on a
/// thread of its own, against CLOCK_MONOTONIC. When the machine is late the same frame is given again: no
/// index is ever skipped, and audio has neither holes nor overlaps.
class PageClock {
  public:
    /// `audio` may be null: then it is silent. `format.width` and `height` even; a frame of another size is
    /// cropped or has black at its right and lower edge.
    PageClock(media::MixerFormat format, std::shared_ptr<media::MixerSink> sink,
              std::shared_ptr<AudioSource> audio);
    ~PageClock();

    /// Any thread.
    void show(const QImage &frame);
    void start();
    /// Gives the audio up to the last frame first.
    void stop();

    int64_t missedFrames() const { return m_missed; }
    /// The longest time so far without a new frame.
    double maxStill_s() const;

  private:
    void run();
    void giveFrame(int64_t index);
    void giveAudio(int64_t until_frame);
    void takeAudio();

    const media::MixerFormat m_format;
    const std::shared_ptr<media::MixerSink> m_sink;
    const std::shared_ptr<AudioSource> m_audio;
    std::atomic<std::shared_ptr<const QImage>> m_latest;
    std::atomic<bool> m_stopping = false;
    std::atomic<int64_t> m_missed = 0, m_longestStill = 0;
    std::thread m_thread;

    // The thread only.
    int64_t m_begin_ns = 0, m_audioGiven = 0, m_still = 0;
    bool m_heard = false; ///< audio came at least once
    std::shared_ptr<const QImage> m_shown;
    media::VideoFramePtr m_frame;
};

} // namespace ovation::page
