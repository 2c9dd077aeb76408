#include "media/mix/grid_mixer.h"

#include "base/clock.h"
#include "base/time_units.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace ovation::media {
namespace {

constexpr int64_t AudioBlock_ns = GridComposer::AudioBlock_ns;
// What is mixed is what was due this long ago: a whole audio block has then been heard of, and frame and
// audio are taken at the same time.
constexpr int64_t Behind_ns = 40'000'000;

} // namespace

struct GridMixer::Private {
    Private(MixerFormat wanted, std::shared_ptr<MixerSink> to)
        : format(saneFormat(wanted)), sink(std::move(to)), composer(format) {}

    const MixerFormat format;
    const std::shared_ptr<MixerSink> sink;
    std::thread thread;
    std::atomic<int64_t> missed = 0;
    int64_t start_ns = 0; ///< before the thread

    // Shared with other threads, under the mutex.
    std::mutex mutex;
    std::condition_variable wake;
    std::vector<MixerInput> pending;
    unsigned pendingColor = 0x000000;
    VideoFramePtr pendingBackdrop;
    bool changed = false, recolored = false;
    bool stopping = false;

    GridComposer composer; ///< the mixer's thread only

    void run();
    bool waitUntil(int64_t time_ns);
    void takeBackground();
    void takeInputs();
    void giveFrame(int64_t index, int64_t due_ns);
    void giveAudio(int64_t block, int64_t due_ns);
};

// False when it is time to stop.
bool GridMixer::Private::waitUntil(int64_t time_ns) {
    std::unique_lock lock(mutex);
    const std::chrono::steady_clock::time_point until{std::chrono::nanoseconds(time_ns)};
    wake.wait_until(lock, until, [this] { return stopping; });
    return !stopping;
}

void GridMixer::Private::takeBackground() {
    VideoFramePtr backdrop;
    unsigned color = 0;
    {
        const std::lock_guard lock(mutex);
        if (!std::exchange(recolored, false))
            return;
        color = pendingColor;
        backdrop = std::move(pendingBackdrop);
    }
    composer.setBackground(color, backdrop);
}

void GridMixer::Private::takeInputs() {
    std::vector<MixerInput> inputs;
    {
        const std::lock_guard lock(mutex);
        if (!std::exchange(changed, false))
            return;
        inputs = std::move(pending);
    }
    composer.setInputs(std::move(inputs)); // a decoder's last reference may go: not under the lock
}

void GridMixer::Private::giveFrame(int64_t index, int64_t due_ns) {
    const bool late = monotonicNow_ns() - due_ns > Second_ns / format.frameRate;
    if (late)
        ++missed;
    VideoFramePtr frame = late ? composer.sameFrame(due_ns) : nullptr;
    if (!frame)
        frame = composer.frameAt(due_ns - Behind_ns, due_ns);
    sink->onFrame(index, frame);
}

void GridMixer::Private::giveAudio(int64_t block, int64_t due_ns) {
    sink->onAudio(block * GridComposer::AudioBlock_frames, composer.audioAt(due_ns - Behind_ns));
}

void GridMixer::Private::run() {
    int64_t frame = 0, block = 0;
    const auto frameDue = [&] {
        return format.video ? start_ns + frame * Second_ns / format.frameRate : INT64_MAX;
    };
    const auto audioDue = [&] { return format.audio ? start_ns + block * AudioBlock_ns : INT64_MAX; };
    if (!format.video && !format.audio)
        return;
    while (waitUntil(std::min(frameDue(), audioDue()))) {
        takeBackground();
        takeInputs();
        if (frameDue() <= audioDue()) {
            giveFrame(frame, frameDue());
            ++frame;
        } else {
            giveAudio(block, audioDue());
            ++block;
        }
    }
}

GridMixer::GridMixer(MixerFormat format, std::shared_ptr<MixerSink> sink)
    : d(std::make_unique<Private>(format, std::move(sink))) {}

GridMixer::~GridMixer() {
    stop();
}

void GridMixer::start() {
    if (d->thread.joinable() || d->stopping)
        return;
    d->start_ns = monotonicNow_ns();
    d->thread = std::thread([this] { d->run(); });
}

void GridMixer::stop() {
    {
        const std::lock_guard lock(d->mutex);
        d->stopping = true;
    }
    d->wake.notify_all();
    if (d->thread.joinable())
        d->thread.join();
}

void GridMixer::setInputs(std::vector<MixerInput> inputs) {
    std::vector<MixerInput> old;
    const std::lock_guard lock(d->mutex);
    old = std::exchange(d->pending, std::move(inputs));
    d->changed = true;
}

void GridMixer::setBackground(unsigned rgb, VideoFramePtr backdrop) {
    const std::lock_guard lock(d->mutex);
    d->pendingColor = rgb;
    d->pendingBackdrop.swap(backdrop); // the old one goes after the lock
    d->recolored = true;
}

int64_t GridMixer::begin_ns() const {
    return d->start_ns == 0 ? 0 : d->start_ns - Behind_ns;
}

int64_t GridMixer::missedFrames() const {
    return d->missed;
}

} // namespace ovation::media
