#pragma once

#include "base/thread_check.h"
#include "base/worker_pool.h"
#include "compose/replay_types.h"
#include "review.h"

#include <memory>

namespace ovation {

/// Plays the streams of a recording together, as they were: by compose::Replay on a thread of its own, which
/// opens the files and waits for the disk. It follows the clock of the audio device as soon as audio() is
/// called, and the system's otherwise. At most 30 frames a second leave it, at 4x as at 1x. Other speeds than
/// 1 change the pitch; above 2x there is silence. Destroying it does not wait for the disk: `ends` does.
class ReplayPlayer final : public Playback {
    Q_OBJECT

  public:
    ReplayPlayer(compose::ReplayScript script, std::shared_ptr<WorkerPool> ends);
    ~ReplayPlayer() override;

    std::vector<library::Presence> streams() const override;
    int64_t duration_ms() const override;
    int64_t position_ms() const override;
    void setPlaying(bool playing) override;
    void seek(int64_t position_ms) override;
    void setSpeed(double speed) override;
    void setLayout(session::RecordingLayout layout) override;
    void setSize(int width, int height) override;
    void setAudible(const QString &streamId, bool audible) override;
    void setShown(const QString &streamId, bool shown) override;
    double frameRate() const override;
    void audio(std::span<float> into) override;

  private:
    struct Private;
    std::shared_ptr<Private> d;
    const std::shared_ptr<WorkerPool> m_ends;
    ThreadCheck m_thread;
};

} // namespace ovation
