#include "studio/replay_loop.h"

#include "base/clock.h"
#include "base/thread_name.h"
#include "base/time_units.h"

#include <libyuv.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace ovation {
namespace {

constexpr int FrameRate = 30;
// What is made ahead of its time, at 1x.
constexpr int64_t Ahead_ns = 120 * Millisecond_ns;
constexpr std::size_t MaxReady = 32; ///< frames; ahead of a device that takes half a second at once
// A frame that is decoded later than this is left as it is.
constexpr int64_t Patience_ns = 500 * Millisecond_ns;
constexpr int64_t Tick_ns = 5 * Millisecond_ns;
constexpr double MaxHeardSpeed = 2;

QImage imageOf(const media::VideoFrame &frame) {
    QImage image(frame.width, frame.height, QImage::Format_RGB32);
    libyuv::I420ToARGB(frame.planes[0], frame.strides[0], frame.planes[1], frame.strides[1], frame.planes[2],
                       frame.strides[2], image.bits(), int(image.bytesPerLine()), frame.width, frame.height);
    return image;
}

media::MixerFormat formatOf(const compose::ReplayScript &script) {
    media::MixerFormat format{.frameRate = FrameRate};
    if (script.width > 0 && script.height > 0) {
        format.width = script.width;
        format.height = script.height;
    }
    return media::saneFormat(format);
}

/// So many samples in the time of fewer or more: straight lines between them. `phase` is where the first one
/// lies behind the first of `from`, and then that of the next block.
std::vector<float> atSpeed(std::span<const float> from, double speed, double &phase) {
    const auto count = int64_t(from.size() / 2);
    std::vector<float> to;
    to.reserve(std::size_t(double(from.size()) / speed) + 4);
    double at = phase;
    for (; at < double(count); at += speed) {
        const auto before = std::size_t(at), behind = std::min(before + 1, std::size_t(count - 1));
        const auto part = float(at - double(before));
        for (std::size_t channel = 0; channel < 2; ++channel) {
            const float left = from[before * 2 + channel], right = from[behind * 2 + channel];
            to.push_back(speed > MaxHeardSpeed ? 0 : left + (right - left) * part);
        }
    }
    phase = at - double(count);
    return to;
}

} // namespace

ReplayLoop::ReplayLoop(compose::ReplayScript script, ReplayListener &listener)
    : m_listener(listener), m_duration_ms(script.duration_ms()), m_script(std::move(script)),
      m_format(formatOf(m_script)), m_thread([this] { run(); }) {}

ReplayLoop::~ReplayLoop() {
    stop();
    m_thread.join();
}

void ReplayLoop::stop() {
    const std::lock_guard lock(m_mutex);
    m_stopping = true;
    m_wake.notify_all();
}

void ReplayLoop::post(Command command) {
    const std::lock_guard lock(m_mutex);
    m_commands.push_back(std::move(command));
    m_wake.notify_all();
}

void ReplayLoop::setPlaying(bool playing) {
    post([this, playing] {
        if (playing == m_playing)
            return;
        const int64_t now_ns = position_ns();
        if (playing && now_ns >= m_duration_ms * Millisecond_ns)
            restartAt(0);
        m_base_ns = playing ? m_base_ns : now_ns;
        m_since_ns = monotonicNow_ns();
        m_playing = playing;
        m_audio.setPlaying(playing);
    });
}

void ReplayLoop::seek(int64_t position_ms) {
    post([this, position_ms] {
        restartAt(std::clamp<int64_t>(position_ms, 0, m_duration_ms) * Millisecond_ns);
    });
}

void ReplayLoop::setSpeed(double speed) {
    post([this, speed] {
        const int64_t now_ns = position_ns();
        m_speed = speed;
        restartAt(now_ns);
    });
}

void ReplayLoop::setSize(int width, int height) {
    change([this, width, height](compose::Replay &replay) {
        m_format = media::saneFormat({width, height, FrameRate});
        m_composer = std::make_unique<media::GridComposer>(m_format);
        m_composer->setBackground(replay.script().look.background, replay.script().look.backdrop);
        replay.setSize(m_format.width, m_format.height);
    });
}

void ReplayLoop::change(std::function<void(compose::Replay &)> how) {
    post([this, how = std::move(how)] {
        how(*m_replay);
        if (!m_playing)
            restartAt(m_base_ns); // to see it
    });
}

void ReplayLoop::readAudio(std::span<float> into) {
    m_audio.read(into, monotonicNow_ns());
}

int64_t ReplayLoop::position_ns() const {
    const int64_t now_ns = monotonicNow_ns();
    int64_t position_ns = m_base_ns;
    if (m_playing)
        position_ns = m_byDevice ? m_audio.position_ns(now_ns)
                                 : m_base_ns + int64_t(double(now_ns - m_since_ns) * m_speed);
    return std::clamp<int64_t>(position_ns, 0, m_duration_ms * Millisecond_ns);
}

void ReplayLoop::restartAt(int64_t position_ns) {
    m_base_ns = m_frame_ns = m_block_ns = position_ns;
    m_since_ns = monotonicNow_ns();
    m_phase = 0;
    m_ready.clear();
    m_showNext = true;
    m_audio.restart(position_ns, m_speed);
    m_replay->jumpTo(position_ns);
}

/// Whose clock it is may change at any time.
void ReplayLoop::followDevice() {
    const bool byDevice = m_audio.isRead(monotonicNow_ns());
    if (byDevice == m_byDevice)
        return;
    const int64_t now_ns = position_ns();
    m_byDevice = byDevice;
    if (byDevice && m_playing)
        restartAt(now_ns); // what was to be heard until now is over
    m_base_ns = now_ns;
    m_since_ns = monotonicNow_ns();
}

bool ReplayLoop::isInterrupted() {
    const std::lock_guard lock(m_mutex);
    return m_stopping || !m_commands.empty();
}

/// Brings the replay to that time. False when something else is wanted meanwhile.
bool ReplayLoop::prepare(int64_t time_ns) {
    const int64_t until_ns = monotonicNow_ns() + Patience_ns;
    for (;;) {
        if (m_replay->moveTo(time_ns))
            m_composer->setInputs(m_replay->inputs());
        if (m_replay->isReady() || monotonicNow_ns() > until_ns)
            return true;
        std::unique_lock lock(m_mutex);
        if (m_wake.wait_for(lock, std::chrono::nanoseconds(Tick_ns / 2),
                            [this] { return m_stopping || !m_commands.empty(); }))
            return false;
    }
}

bool ReplayLoop::composeFrame() {
    if (!prepare(m_frame_ns))
        return false;
    m_ready.push_back({imageOf(*m_composer->frameAt(m_frame_ns, m_frame_ns)), m_frame_ns});
    m_frame_ns += int64_t(double(Second_ns) / FrameRate * m_speed);
    return true;
}

bool ReplayLoop::mixBlock() {
    if (!prepare(m_block_ns))
        return false;
    const auto samples = m_composer->audioAt(m_block_ns);
    if (m_byDevice)
        m_audio.write(m_speed == 1 ? std::vector<float>(samples.begin(), samples.end())
                                   : atSpeed(samples, m_speed, m_phase));
    m_block_ns += media::GridComposer::AudioBlock_ns;
    return true;
}

/// In the order of time, as a composition does; frames that are late are left out.
void ReplayLoop::produce() {
    const auto step_ns = int64_t(double(Second_ns) / FrameRate * m_speed);
    // One piece for the device, and one that is made meanwhile.
    const int64_t ahead_ns = std::max(Ahead_ns, 2 * m_audio.largestRead_ns());
    while (!isInterrupted()) {
        const int64_t now_ns = position_ns();
        const int64_t until_ns =
            m_playing ? std::min(now_ns + int64_t(double(ahead_ns) * m_speed), m_duration_ms * Millisecond_ns)
                      : m_base_ns;
        const bool wantsFrame = m_showNext || (m_playing && m_ready.size() < MaxReady);
        if (m_playing && !m_showNext && m_frame_ns + 2 * step_ns < now_ns)
            m_frame_ns = now_ns;
        if (wantsFrame && m_frame_ns <= m_block_ns && (m_frame_ns < until_ns || m_showNext)) {
            if (!composeFrame())
                return;
        } else if (m_playing && m_block_ns < until_ns) {
            if (!m_byDevice && m_block_ns + Ahead_ns < now_ns)
                m_block_ns = now_ns;
            if (!mixBlock())
                return;
        } else {
            return;
        }
        showDue();
    }
}

void ReplayLoop::showDue() {
    const int64_t now_ns = position_ns();
    m_position_ms = now_ns / Millisecond_ns;
    std::optional<Shown> newest;
    while (!m_ready.empty() && (m_showNext || (m_playing && m_ready.front().time_ns <= now_ns))) {
        m_showNext = false;
        newest = std::move(m_ready.front());
        m_ready.pop_front();
    }
    if (newest)
        m_listener.onFrame(newest->image, newest->time_ns / Millisecond_ns);
    if (m_playing && now_ns >= m_duration_ms * Millisecond_ns) {
        m_playing = false;
        m_base_ns = now_ns;
        m_audio.setPlaying(false);
        m_listener.onEnd();
    }
    if (!m_failed && !m_replay->hasRead() && !m_replay->problems().isEmpty()) {
        m_failed = true;
        m_listener.onFailure(m_replay->problems().first());
    }
}

bool ReplayLoop::takeCommands() {
    std::vector<Command> commands;
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping)
            return false;
        commands = std::exchange(m_commands, {});
    }
    for (const Command &command : commands)
        command();
    return true;
}

void ReplayLoop::wait() {
    std::unique_lock lock(m_mutex);
    const auto wanted = [this] { return m_stopping || !m_commands.empty(); };
    if (m_playing)
        m_wake.wait_for(lock, std::chrono::nanoseconds(Tick_ns), wanted);
    else
        m_wake.wait(lock, wanted);
}

void ReplayLoop::run() {
    nameThread("replay");
    m_replay = std::make_unique<compose::Replay>(std::move(m_script), m_format.width, m_format.height,
                                                 media::Pace::Flows);
    m_composer = std::make_unique<media::GridComposer>(m_format);
    m_composer->setBackground(m_replay->script().look.background, m_replay->script().look.backdrop);
    restartAt(0);
    while (takeCommands()) {
        followDevice();
        produce();
        showDue();
        if (!isInterrupted())
            wait();
    }
    m_composer.reset();
    m_replay.reset();
}

} // namespace ovation
