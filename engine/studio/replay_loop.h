#pragma once

#include "compose/replay.h"
#include "media/mix/grid_composer.h"
#include "studio/played_audio.h"

#include <QImage>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace ovation {

/// What a player tells, on its thread.
class ReplayListener {
  public:
    virtual ~ReplayListener() = default;
    virtual void onFrame(const QImage &frame, int64_t position_ms) = 0;
    virtual void onEnd() = 0;
    /// Nothing of it can be played.
    virtual void onFailure(const QString &sentence) = 0;
};

/// Plays a replay on a thread of its own: composes frames and mixes audio a little ahead, as they follow one
/// another, and gives each frame when its time has come. Calls from any one thread return at once; they take
/// effect behind the frame that is composed. Destroying ends the thread, which may wait for the disk.
class ReplayLoop {
  public:
    ReplayLoop(compose::ReplayScript script, ReplayListener &listener);
    ~ReplayLoop();
    ReplayLoop(const ReplayLoop &) = delete;
    ReplayLoop &operator=(const ReplayLoop &) = delete;

    int64_t duration_ms() const { return m_duration_ms; }
    int64_t position_ms() const { return m_position_ms; }
    void setPlaying(bool playing);
    void seek(int64_t position_ms);
    void setSpeed(double speed);
    void setSize(int width, int height);
    /// Something of how the replay is composed.
    void change(std::function<void(compose::Replay &)> how);
    /// The thread ends as soon as it can.
    void stop();
    /// From a device's thread.
    void readAudio(std::span<float> into);

  private:
    using Command = std::function<void()>;
    struct Shown {
        QImage image;
        int64_t time_ns = 0;
    };

    void post(Command command);
    void run();
    bool takeCommands();
    bool isInterrupted();
    void wait();
    void followDevice();
    int64_t position_ns() const;
    void restartAt(int64_t position_ns);
    void produce();
    bool prepare(int64_t time_ns);
    bool composeFrame();
    bool mixBlock();
    void showDue();

    ReplayListener &m_listener;
    const int64_t m_duration_ms;
    std::atomic<int64_t> m_position_ms = 0;
    PlayedAudio m_audio;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<Command> m_commands; ///< guarded
    bool m_stopping = false;         ///< guarded

    // The thread's own.
    compose::ReplayScript m_script; ///< until the thread has made the replay
    std::unique_ptr<compose::Replay> m_replay;
    media::MixerFormat m_format;
    std::unique_ptr<media::GridComposer> m_composer;
    std::deque<Shown> m_ready; ///< frames whose time has not come
    bool m_playing = false, m_failed = false;
    bool m_byDevice = false; ///< a device's clock is followed
    bool m_showNext = false; ///< the next frame, whatever its time
    double m_speed = 1;
    int64_t m_base_ns = 0, m_since_ns = 0;  ///< position at a time of the system's clock
    int64_t m_frame_ns = 0, m_block_ns = 0; ///< next to be made
    double m_phase = 0;                     ///< of the resampler, in samples
    std::thread m_thread;                   ///< last: it uses the others
};

} // namespace ovation
