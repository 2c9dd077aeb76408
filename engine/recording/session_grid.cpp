#include "recording/session_grid.h"

#include "layout/geometry.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ovation::recording {
namespace {

layout::Cell cellOf(const session::Stream &stream) {
    const QJsonObject size = QJsonDocument::fromJson(stream.videoDimensions.toUtf8()).object();
    return {size.value(QStringLiteral("width")).toInt(), size.value(QStringLiteral("height")).toInt(),
            stream.typeOfVideo == QStringLiteral("SCREEN")};
}

bool sameLook(const session::Stream &a, const session::Stream &b) {
    return a.id == b.id && a.audioActive == b.audioActive && a.videoDimensions == b.videoDimensions;
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
        // A stream without video has its (empty) cell at once, one with video when there is something to see.
        source.shown = !stream.hasVideo || source.decoder->hasPicture();
        changed = changed || (known != m_sources.end() && known->shown != source.shown);
        present.push_back(std::move(source));
    }
    changed = changed || present.size() != m_sources.size();
    m_sources = std::move(present);
    return changed;
}

bool SessionGrid::lookForPictures() {
    bool changed = false;
    for (Source &source : m_sources) {
        if (!source.shown && source.decoder->hasPicture())
            source.shown = changed = true;
    }
    return changed;
}

std::vector<media::MixerInput> SessionGrid::inputs() const {
    std::vector<layout::Cell> cells;
    for (const Source &source : m_sources) {
        if (source.shown)
            cells.push_back(cellOf(source.stream));
    }
    const auto tiles = layout::bestFit(m_width, m_height, cells);
    std::vector<media::MixerInput> inputs;
    std::size_t next = 0;
    for (const Source &source : m_sources) {
        media::MixerInput input{source.decoder, {}, source.stream.audioActive};
        if (source.shown)
            input.tile = tiles[next++];
        inputs.push_back(std::move(input));
    }
    return inputs;
}

} // namespace ovation::recording
