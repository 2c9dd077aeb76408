#pragma once

#include "base/thread_check.h"
#include "media/mix/grid_mixer.h"

#include <atomic>
#include <memory>

namespace ovation::compose {

/// Stands between a mixer and the writer: measures what goes by, and leaves out what is mixed during a pause,
/// so that the file continues where it stopped. Sink calls on the mixer's thread, the rest from any.
class CompositionMeter final : public media::MixerSink {
  public:
    CompositionMeter(std::shared_ptr<media::MixerSink> next, int frameRate)
        : m_next(std::move(next)), m_frameRate(frameRate) {
        m_mixerThread.detach();
    }

    void onFrame(int64_t index, const media::VideoFramePtr &frame) override;
    void onAudio(int64_t firstFrame, std::span<const float> samples) override;

    /// Takes effect with the next frame (or piece of audio, without frames).
    void setPaused(bool paused) { m_pauseWanted = paused; }
    /// While all participants have switched the camera off, black is what is to be seen.
    void setBlackExpected(bool expected) { m_blackExpected = expected; }
    double black_s() const { return double(m_blackFrames) / m_frameRate; }
    double silent_s() const { return double(m_silentFrames) / Rate; }
    int64_t framesSeen() const { return m_framesSeen; }
    /// What was passed on.
    int64_t elapsed_ms() const { return m_elapsed_ms; }

  private:
    static constexpr int64_t Rate = 48000;
    void applyPause(int64_t frame);

    const std::shared_ptr<media::MixerSink> m_next;
    const int m_frameRate;
    std::atomic<bool> m_pauseWanted = false, m_blackExpected = false;
    std::atomic<int64_t> m_blackFrames = 0, m_silentFrames = 0, m_elapsed_ms = 0, m_framesSeen = 0;

    // The mixer's thread only.
    bool m_paused = false, m_hasFrames = false;
    int64_t m_pausedAt_frame = 0; ///< samples since the mixer's beginning
    int64_t m_cut_frames = 0;     ///< left out so far
    int64_t m_frames = 0;         ///< passed on
    int64_t m_audio_frames = 0;   ///< passed on
    ThreadCheck m_mixerThread;
};

} // namespace ovation::compose
