#include "recording/session_grid.h"

#include "base/clock.h"
#include "layout/geometry.h"

#include <algorithm>

namespace ovation::recording {
namespace {

bool sameLook(const session::Stream &a, const session::Stream &b) {
    return a.audioActive == b.audioActive && a.videoActive == b.videoActive && a.hasAudio == b.hasAudio &&
           a.hasVideo == b.hasVideo && a.typeOfVideo == b.typeOfVideo;
}

} // namespace

bool SessionGrid::update(const session::Session &session) {
    std::vector<Source> present;
    bool changed = false;
    for (const auto *connection : session.participants()) {
        if (!connection->publishing)
            continue;
        const session::Stream &stream = *connection->publishing;
        const auto known = std::find_if(m_sources.begin(), m_sources.end(),
                                        [&](const Source &source) { return source.stream.id == stream.id; });
        Source source;
        if (known != m_sources.end())
            source = *known;
        else
            source.decoder = m_decoders.acquire(stream.id);
        changed = changed || known == m_sources.end() || !sameLook(known->stream, stream);
        source.stream = stream;
        changed = look(source) || changed;
        present.push_back(std::move(source));
    }
    changed = changed || present.size() != m_sources.size();
    m_sources = std::move(present);
    return changed;
}

bool SessionGrid::look(Source &source) {
    // A stream without video has its (empty) cell at once, one with video when there is something to see.
    const bool shown = !source.stream.hasVideo || source.decoder->hasPicture();
    int width = source.width, height = source.height;
    // The picture itself is asked: what the publisher said of its size may be late, or wrong.
    if (const auto picture = source.stream.hasVideo ? source.decoder->videoAt(monotonicNow_ns()) : nullptr) {
        width = picture->width;
        height = picture->height;
    }
    const bool changed = shown != source.shown || width != source.width || height != source.height;
    source.shown = shown;
    source.width = width;
    source.height = height;
    return changed;
}

bool SessionGrid::lookForPictures() {
    bool changed = false;
    for (Source &source : m_sources)
        changed = look(source) || changed;
    return changed;
}

std::vector<media::MixerInput> SessionGrid::inputs() const {
    std::vector<layout::Cell> cells;
    for (const Source &source : m_sources) {
        if (source.shown)
            cells.push_back(
                {source.width, source.height, source.stream.typeOfVideo == QStringLiteral("SCREEN")});
    }
    const auto tiles = layout::bestFit(m_width, m_height, cells);
    std::vector<media::MixerInput> inputs;
    std::size_t next = 0;
    for (const Source &source : m_sources) {
        media::MixerInput input{source.decoder, {}, source.stream.hasAudio && source.stream.audioActive};
        const layout::Tile tile = source.shown ? tiles[next++] : layout::Tile{};
        // Whose video is off keeps the place, black: a publisher may stop sending, and its last picture must
        // not stand there as if it were live.
        if (source.stream.hasVideo && source.stream.videoActive)
            input.tile = tile;
        inputs.push_back(std::move(input));
    }
    return inputs;
}

} // namespace ovation::recording
