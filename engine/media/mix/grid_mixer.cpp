#include "media/mix/grid_mixer.h"

#include "base/clock.h"
#include "media/color.h"
#include "media/mix/canvas_pool.h"

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
constexpr int64_t AudioBlock_ns = 20'000'000;
constexpr int64_t AudioBlock_frames = 960;
// What is mixed is what was due this long ago: a whole audio block has then been heard of, and frame and
// audio are taken at the same time.
constexpr int64_t Behind_ns = 40'000'000;
constexpr float SoftLimit = 0.8F;

// Leaves quiet audio alone and bends the loud towards 1, instead of cutting it off.
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

bool overlap(const layout::Tile &a, const layout::Tile &b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

bool losesTile(const std::vector<Canvas::Drawn> &before, const std::vector<Canvas::Drawn> &after) {
    return !std::equal(before.begin(), before.end(), after.begin(), after.end(),
                       [](const auto &a, const auto &b) { return !a.frame || b.frame; });
}

bool labelFits(const MixerInput &input) {
    return input.label && input.label->x() >= 0 && input.label->y() >= 0 &&
           input.label->x() + input.label->width() <= input.tile.width &&
           input.label->y() + input.label->height() <= input.tile.height;
}

} // namespace

struct GridMixer::Private {
    Private(MixerFormat wanted, std::shared_ptr<MixerSink> to)
        : format(sane(wanted)), sink(std::move(to)),
          pool(std::make_shared<CanvasPool>(format.width, format.height)),
          background(format.width, format.height) {}

    const MixerFormat format;
    const std::shared_ptr<MixerSink> sink;
    const std::shared_ptr<CanvasPool> pool;
    std::thread thread;
    std::atomic<int64_t> missed = 0;

    // Shared with other threads, under the mutex.
    std::mutex mutex;
    std::condition_variable wake;
    std::vector<MixerInput> pending;
    Canvas::Background pendingColor = yuvOf(0x000000);
    VideoFramePtr pendingBackdrop;
    bool changed = false, recolored = true;
    bool stopping = false;

    // The mixer's thread only.
    std::vector<MixerInput> inputs;
    Canvas background;        ///< what is seen where no tile is
    bool overlapping = false; ///< some tiles lie on others
    uint64_t layout = 1;
    std::shared_ptr<Canvas> last;
    std::vector<float> audio = std::vector<float>(size_t(AudioBlock_frames) * 2);

    void run();
    bool waitUntil(int64_t time_ns);
    void takeBackground();
    void takeInputs();
    void giveFrame(int64_t index, int64_t due_ns);
    void giveAudio(int64_t block, int64_t due_ns);
    std::shared_ptr<Canvas> compose(int64_t time_ns);
    std::vector<Canvas::Drawn> wantedAt(int64_t time_ns) const;
    std::shared_ptr<Canvas> canvasFor(const std::vector<Canvas::Drawn> &wanted);
    void clearCanvas(Canvas &canvas, const std::vector<Canvas::Drawn> &wanted) const;
    void draw(Canvas &canvas, const Canvas::Drawn &drawn) const;
    layout::Tile clipped(const layout::Tile &tile) const;
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
    {
        const std::lock_guard lock(mutex);
        if (!std::exchange(recolored, false))
            return;
        background.clear(pendingColor);
        backdrop = std::move(pendingBackdrop);
    }
    if (backdrop)
        background.draw({0, 0, format.width, format.height}, *backdrop);
    ++layout;
}

void GridMixer::Private::takeInputs() {
    std::vector<MixerInput> old; // a decoder's last reference may go: not under the lock
    const std::lock_guard lock(mutex);
    if (!std::exchange(changed, false))
        return;
    old = std::exchange(inputs, std::move(pending));
    overlapping = false;
    for (size_t i = 0; i < inputs.size(); ++i) {
        inputs[i].tile = clipped(inputs[i].tile);
        if (!labelFits(inputs[i]))
            inputs[i].label = nullptr;
        for (size_t below = 0; below < i; ++below)
            overlapping = overlapping || overlap(inputs[below].tile, inputs[i].tile);
    }
    ++layout;
}

layout::Tile GridMixer::Private::clipped(const layout::Tile &tile) const {
    const int left = std::clamp(tile.x, 0, format.width) & ~1;
    const int top = std::clamp(tile.y, 0, format.height) & ~1;
    const int right = std::clamp(tile.x + tile.width, left, format.width) & ~1;
    const int bottom = std::clamp(tile.y + tile.height, top, format.height) & ~1;
    return {left, top, right - left, bottom - top};
}

std::vector<Canvas::Drawn> GridMixer::Private::wantedAt(int64_t time_ns) const {
    std::vector<Canvas::Drawn> wanted;
    wanted.reserve(inputs.size());
    for (const MixerInput &input : inputs) {
        if (!input.tile.empty() && (input.still || input.source))
            wanted.push_back(
                {input.tile, input.still ? input.still : input.source->videoAt(time_ns), input.label});
    }
    return wanted;
}

// One that is not in use; cleared if it has another layout.
std::shared_ptr<Canvas> GridMixer::Private::canvasFor(const std::vector<Canvas::Drawn> &wanted) {
    std::shared_ptr<Canvas> canvas = pool->take();
    if (canvas->layout != layout)
        clearCanvas(*canvas, wanted);
    return canvas;
}

void GridMixer::Private::clearCanvas(Canvas &canvas, const std::vector<Canvas::Drawn> &wanted) const {
    canvas.copyTile({0, 0, format.width, format.height}, background);
    canvas.drawn.clear();
    for (const Canvas::Drawn &want : wanted)
        canvas.drawn.push_back({want.tile, nullptr, want.label});
    canvas.layout = layout;
}

void GridMixer::Private::draw(Canvas &canvas, const Canvas::Drawn &drawn) const {
    if (!drawn.frame) {
        canvas.copyTile(drawn.tile, background);
        return;
    }
    canvas.draw(drawn.tile, *drawn.frame);
    if (drawn.label)
        drawn.label->blendOnto(canvas.planes, canvas.stride, drawn.tile.x, drawn.tile.y);
}

std::shared_ptr<Canvas> GridMixer::Private::compose(int64_t time_ns) {
    const std::vector<Canvas::Drawn> wanted = wantedAt(time_ns);
    const bool sameLayout = last && last->layout == layout;
    if (sameLayout && std::equal(wanted.begin(), wanted.end(), last->drawn.begin(), last->drawn.end(),
                                 [](const auto &a, const auto &b) { return a.frame == b.frame; }))
        return last;

    std::shared_ptr<Canvas> canvas = canvasFor(wanted);
    if (overlapping && losesTile(canvas->drawn, wanted))
        clearCanvas(*canvas, wanted);
    const bool copies = sameLayout && !(overlapping && losesTile(last->drawn, wanted));
    std::vector<const layout::Tile *> redrawn; // only asked for when tiles overlap
    for (size_t i = 0; i < wanted.size(); ++i) {
        Canvas::Drawn &drawn = canvas->drawn[i];
        const bool covered =
            overlapping && std::any_of(redrawn.begin(), redrawn.end(),
                                       [&](const auto *below) { return overlap(*below, drawn.tile); });
        if (drawn.frame == wanted[i].frame && !covered)
            continue;
        drawn.frame = wanted[i].frame;
        // What is not there hides nothing of what lies below.
        if (!drawn.frame && overlapping)
            continue;
        if (copies && drawn.frame && last->drawn[i].frame == drawn.frame)
            canvas->copyTile(drawn.tile, *last);
        else
            draw(*canvas, drawn);
        if (overlapping)
            redrawn.push_back(&drawn.tile);
    }
    return canvas;
}

void GridMixer::Private::giveFrame(int64_t index, int64_t due_ns) {
    const bool late = monotonicNow_ns() - due_ns > Second_ns / format.frameRate;
    if (late)
        ++missed;
    if (!late || !last)
        last = compose(due_ns - Behind_ns);
    auto frame = std::make_shared<VideoFrame>();
    frame->width = last->width;
    frame->height = last->height;
    for (int plane = 0; plane < 3; ++plane) {
        frame->planes[plane] = last->planes[plane];
        frame->strides[plane] = plane ? last->stride / 2 : last->stride;
    }
    frame->presentation_ns = due_ns;
    frame->owner = last;
    sink->onFrame(index, frame);
}

void GridMixer::Private::giveAudio(int64_t block, int64_t due_ns) {
    std::fill(audio.begin(), audio.end(), 0.0F);
    for (const MixerInput &input : inputs)
        if (input.source && input.audible)
            input.source->mixAudio(due_ns - Behind_ns, audio);
    for (float &sample : audio)
        sample = limited(sample);
    sink->onAudio(block * AudioBlock_frames, audio);
}

void GridMixer::Private::run() {
    const int64_t start_ns = monotonicNow_ns();
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

void GridMixer::setBackground(unsigned rgb, VideoFramePtr backdrop) {
    const std::lock_guard lock(d->mutex);
    d->pendingColor = yuvOf(rgb);
    d->pendingBackdrop.swap(backdrop); // the old one goes after the lock
    d->recolored = true;
}

int64_t GridMixer::missedFrames() const {
    return d->missed;
}

} // namespace ovation::media
