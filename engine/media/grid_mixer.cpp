#include "media/grid_mixer.h"

#include "base/clock.h"
#include "media/canvas_pool.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace ovation::media {
namespace {

constexpr int64_t Second_ns = 1'000'000'000;
constexpr int64_t SoundBlock_ns = 20'000'000;
constexpr int64_t SoundBlock_frames = 960;
// What is mixed is what was due this long ago: a whole sound block has then been heard of, and picture and
// sound are taken at the same time.
constexpr int64_t Behind_ns = 40'000'000;
constexpr float SoftLimit = 0.8F;

// Leaves quiet sound alone and bends the loud towards 1, instead of cutting it off.
float limited(float sample) {
    const float size = std::fabs(sample);
    if (size <= SoftLimit)
        return sample;
    constexpr float Room = 1 - SoftLimit;
    return std::copysign(SoftLimit + Room * std::tanh((size - SoftLimit) / Room), sample);
}

MixerFormat sane(MixerFormat format) {
    format.width = std::clamp((format.width + 1) & ~1, 2, 16384);
    format.height = std::clamp((format.height + 1) & ~1, 2, 16384);
    format.frameRate = std::clamp(format.frameRate, 1, 120);
    return format;
}

} // namespace

struct GridMixer::Private {
    Private(MixerFormat wanted, std::shared_ptr<MixerSink> to)
        : format(sane(wanted)), sink(std::move(to)),
          pool(std::make_shared<CanvasPool>(format.width, format.height)) {}

    const MixerFormat format;
    const std::shared_ptr<MixerSink> sink;
    const std::shared_ptr<CanvasPool> pool;
    std::thread thread;
    std::atomic<int64_t> missed = 0;

    // Shared with other threads, under the mutex.
    std::mutex mutex;
    std::condition_variable wake;
    std::vector<MixerInput> pending;
    bool changed = false;
    bool stopping = false;

    // The mixer's thread only.
    std::vector<MixerInput> inputs;
    uint64_t layout = 1;
    std::shared_ptr<Canvas> last;
    std::vector<float> sound = std::vector<float>(size_t(SoundBlock_frames) * 2);

    void run();
    bool waitUntil(int64_t time_ns);
    void takeInputs();
    void givePicture(int64_t index, int64_t due_ns);
    void giveSound(int64_t block, int64_t due_ns);
    std::shared_ptr<Canvas> compose(int64_t time_ns);
    layout::Tile clipped(const layout::Tile &tile) const;
};

// False when it is time to stop.
bool GridMixer::Private::waitUntil(int64_t time_ns) {
    std::unique_lock lock(mutex);
    const std::chrono::steady_clock::time_point until{std::chrono::nanoseconds(time_ns)};
    wake.wait_until(lock, until, [this] { return stopping; });
    return !stopping;
}

void GridMixer::Private::takeInputs() {
    std::vector<MixerInput> old; // a decoder's last reference may go: not under the lock
    const std::lock_guard lock(mutex);
    if (!changed)
        return;
    changed = false;
    old = std::exchange(inputs, std::move(pending));
    for (MixerInput &input : inputs)
        input.tile = clipped(input.tile);
    ++layout;
}

layout::Tile GridMixer::Private::clipped(const layout::Tile &tile) const {
    const int left = std::clamp(tile.x, 0, format.width) & ~1;
    const int top = std::clamp(tile.y, 0, format.height) & ~1;
    const int right = std::clamp(tile.x + tile.width, left, format.width) & ~1;
    const int bottom = std::clamp(tile.y + tile.height, top, format.height) & ~1;
    return {left, top, right - left, bottom - top};
}

std::shared_ptr<Canvas> GridMixer::Private::compose(int64_t time_ns) {
    std::vector<Canvas::Drawn> wanted;
    wanted.reserve(inputs.size());
    for (const MixerInput &input : inputs)
        if (input.source && !input.tile.empty())
            wanted.push_back({input.tile, input.source->videoAt(time_ns)});

    const bool sameLayout = last && last->layout == layout;
    if (sameLayout && std::equal(wanted.begin(), wanted.end(), last->drawn.begin(), last->drawn.end(),
                                 [](const auto &a, const auto &b) { return a.picture == b.picture; }))
        return last;

    std::shared_ptr<Canvas> canvas = pool->take();
    if (canvas->layout != layout) {
        canvas->blacken();
        canvas->drawn.clear();
        for (const Canvas::Drawn &want : wanted)
            canvas->drawn.push_back({want.tile, nullptr});
        canvas->layout = layout;
    }
    for (size_t i = 0; i < wanted.size(); ++i) {
        Canvas::Drawn &drawn = canvas->drawn[i];
        if (drawn.picture == wanted[i].picture)
            continue;
        if (!wanted[i].picture)
            canvas->blacken(drawn.tile);
        else if (sameLayout && last->drawn[i].picture == wanted[i].picture)
            canvas->copyTile(drawn.tile, *last);
        else
            canvas->draw(drawn.tile, *wanted[i].picture);
        drawn.picture = wanted[i].picture;
    }
    return canvas;
}

void GridMixer::Private::givePicture(int64_t index, int64_t due_ns) {
    const bool late = monotonicNow_ns() - due_ns > Second_ns / format.frameRate;
    if (late)
        ++missed;
    if (!late || !last)
        last = compose(due_ns - Behind_ns);
    auto picture = std::make_shared<VideoFrame>();
    picture->width = last->width;
    picture->height = last->height;
    for (int plane = 0; plane < 3; ++plane) {
        picture->planes[plane] = last->planes[plane];
        picture->strides[plane] = plane ? last->stride / 2 : last->stride;
    }
    picture->presentation_ns = due_ns;
    picture->owner = last;
    sink->onPicture(index, picture);
}

void GridMixer::Private::giveSound(int64_t block, int64_t due_ns) {
    std::fill(sound.begin(), sound.end(), 0.0F);
    for (const MixerInput &input : inputs)
        if (input.source && input.audible)
            input.source->mixAudio(due_ns - Behind_ns, sound);
    for (float &sample : sound)
        sample = limited(sample);
    sink->onSound(block * SoundBlock_frames, sound);
}

void GridMixer::Private::run() {
    const int64_t start_ns = monotonicNow_ns();
    int64_t picture = 0, block = 0;
    const auto pictureDue = [&] {
        return format.video ? start_ns + picture * Second_ns / format.frameRate : INT64_MAX;
    };
    const auto soundDue = [&] { return format.audio ? start_ns + block * SoundBlock_ns : INT64_MAX; };
    if (!format.video && !format.audio)
        return;
    while (waitUntil(std::min(pictureDue(), soundDue()))) {
        takeInputs();
        if (pictureDue() <= soundDue()) {
            givePicture(picture, pictureDue());
            ++picture;
        } else {
            giveSound(block, soundDue());
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
    if (!d->thread.joinable() && !d->stopping)
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

int64_t GridMixer::missedPictures() const {
    return d->missed;
}

} // namespace ovation::media
