#pragma once

#include "app/page/sound_source.h"
#include "media/mix/grid_mixer.h"

#include <QImage>

#include <atomic>
#include <memory>
#include <thread>

namespace ovation::page {

/// Gives the latest picture of a page, and the sound that goes with it, at a steady rate to a sink, on a
/// thread of its own, against CLOCK_MONOTONIC. When the machine is late the same picture is given again: no
/// index is ever skipped, and sound has neither holes nor overlaps.
class PageClock {
  public:
    /// `sound` may be null: then it is silent. `format.width` and `height` even; a picture of another size is
    /// cropped or has black at its right and lower edge.
    PageClock(media::MixerFormat format, std::shared_ptr<media::MixerSink> sink,
              std::shared_ptr<SoundSource> sound);
    ~PageClock();

    /// Any thread.
    void show(const QImage &picture);
    void start();
    /// Gives the sound up to the last picture first.
    void stop();

    int64_t missedPictures() const { return m_missed; }
    /// The longest time so far without a new picture.
    double longestStill_s() const;

  private:
    void run();
    void givePicture(int64_t index);
    void giveSound(int64_t until_frame);
    void takeSound();

    const media::MixerFormat m_format;
    const std::shared_ptr<media::MixerSink> m_sink;
    const std::shared_ptr<SoundSource> m_sound;
    std::atomic<std::shared_ptr<const QImage>> m_latest;
    std::atomic<bool> m_stopping = false;
    std::atomic<int64_t> m_missed = 0, m_longestStill = 0;
    std::thread m_thread;

    // The thread only.
    int64_t m_begin_ns = 0, m_soundGiven = 0, m_still = 0;
    bool m_heard = false; ///< sound came at least once
    std::shared_ptr<const QImage> m_shown;
    media::VideoFramePtr m_frame;
};

} // namespace ovation::page
