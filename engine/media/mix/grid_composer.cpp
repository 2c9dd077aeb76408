#include "media/mix/grid_composer.h"

#include "media/color.h"
#include "media/mix/canvas_pool.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ovation::media {
namespace {

constexpr float SoftLimit = 0.8F;

// Leaves quiet audio alone and bends the loud towards 1, instead of cutting it off.
float limited(float sample) {
    const float size = std::fabs(sample);
    if (size <= SoftLimit)
        return sample;
    constexpr float Room = 1 - SoftLimit;
    return std::copysign(SoftLimit + Room * std::tanh((size - SoftLimit) / Room), sample);
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

MixerFormat saneFormat(MixerFormat format) {
    format.width = std::clamp((format.width + 1) & ~1, 2, 16384);
    format.height = std::clamp((format.height + 1) & ~1, 2, 16384);
    format.frameRate = std::clamp(format.frameRate, 1, 120);
    return format;
}

struct GridComposer::Private {
    explicit Private(MixerFormat wanted)
        : format(saneFormat(wanted)), pool(std::make_shared<CanvasPool>(format.width, format.height)),
          background(format.width, format.height) {
        background.clear(yuvOf(0x000000));
    }

    const MixerFormat format;
    const std::shared_ptr<CanvasPool> pool;
    std::vector<MixerInput> inputs;
    Canvas background;        ///< what is seen where no tile is
    bool overlapping = false; ///< some tiles lie on others
    uint64_t layout = 1;
    std::shared_ptr<Canvas> last;
    std::vector<float> audio = std::vector<float>(size_t(AudioBlock_frames) * 2);

    std::shared_ptr<Canvas> compose(int64_t time_ns);
    std::vector<Canvas::Drawn> wantedAt(int64_t time_ns) const;
    std::shared_ptr<Canvas> canvasFor(const std::vector<Canvas::Drawn> &wanted);
    void clearCanvas(Canvas &canvas, const std::vector<Canvas::Drawn> &wanted) const;
    void draw(Canvas &canvas, const Canvas::Drawn &drawn) const;
    layout::Tile clipped(const layout::Tile &tile) const;
};

layout::Tile GridComposer::Private::clipped(const layout::Tile &tile) const {
    const int left = std::clamp(tile.x, 0, format.width) & ~1;
    const int top = std::clamp(tile.y, 0, format.height) & ~1;
    const int right = std::clamp(tile.x + tile.width, left, format.width) & ~1;
    const int bottom = std::clamp(tile.y + tile.height, top, format.height) & ~1;
    return {left, top, right - left, bottom - top};
}

std::vector<Canvas::Drawn> GridComposer::Private::wantedAt(int64_t time_ns) const {
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
std::shared_ptr<Canvas> GridComposer::Private::canvasFor(const std::vector<Canvas::Drawn> &wanted) {
    std::shared_ptr<Canvas> canvas = pool->take();
    if (canvas->layout != layout)
        clearCanvas(*canvas, wanted);
    return canvas;
}

void GridComposer::Private::clearCanvas(Canvas &canvas, const std::vector<Canvas::Drawn> &wanted) const {
    canvas.copyTile({0, 0, format.width, format.height}, background);
    canvas.drawn.clear();
    for (const Canvas::Drawn &want : wanted)
        canvas.drawn.push_back({want.tile, nullptr, want.label});
    canvas.layout = layout;
}

void GridComposer::Private::draw(Canvas &canvas, const Canvas::Drawn &drawn) const {
    if (!drawn.frame) {
        canvas.copyTile(drawn.tile, background);
        return;
    }
    canvas.draw(drawn.tile, *drawn.frame);
    if (drawn.label)
        drawn.label->blendOnto(canvas.planes, canvas.stride, drawn.tile.x, drawn.tile.y);
}

std::shared_ptr<Canvas> GridComposer::Private::compose(int64_t time_ns) {
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

GridComposer::GridComposer(MixerFormat format) : d(std::make_unique<Private>(format)) {}

GridComposer::~GridComposer() = default;

void GridComposer::setInputs(std::vector<MixerInput> inputs) {
    d->inputs = std::move(inputs);
    d->overlapping = false;
    for (size_t i = 0; i < d->inputs.size(); ++i) {
        MixerInput &input = d->inputs[i];
        input.tile = d->clipped(input.tile);
        if (!labelFits(input))
            input.label = nullptr;
        for (size_t below = 0; below < i; ++below)
            d->overlapping = d->overlapping || overlap(d->inputs[below].tile, input.tile);
    }
    ++d->layout;
}

void GridComposer::setBackground(unsigned rgb, const VideoFramePtr &backdrop) {
    d->background.clear(yuvOf(rgb));
    if (backdrop)
        d->background.draw({0, 0, d->format.width, d->format.height}, *backdrop);
    ++d->layout;
}

VideoFramePtr GridComposer::frameAt(int64_t time_ns, int64_t presentation_ns) {
    d->last = d->compose(time_ns);
    return sameFrame(presentation_ns);
}

VideoFramePtr GridComposer::sameFrame(int64_t presentation_ns) const {
    const auto &last = d->last;
    if (!last)
        return nullptr;
    auto frame = std::make_shared<VideoFrame>();
    frame->width = last->width;
    frame->height = last->height;
    for (int plane = 0; plane < 3; ++plane) {
        frame->planes[plane] = last->planes[plane];
        frame->strides[plane] = plane ? last->stride / 2 : last->stride;
    }
    frame->presentation_ns = presentation_ns;
    frame->owner = last;
    return frame;
}

std::span<const float> GridComposer::audioAt(int64_t time_ns) {
    std::fill(d->audio.begin(), d->audio.end(), 0.0F);
    for (const MixerInput &input : d->inputs)
        if (input.source && input.audible)
            input.source->mixAudio(time_ns, d->audio);
    for (float &sample : d->audio)
        sample = limited(sample);
    return d->audio;
}

} // namespace ovation::media
