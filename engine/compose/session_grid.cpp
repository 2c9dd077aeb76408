#include "compose/session_grid.h"

#include "layout/presentation.h"
#include "media/mix/tile_art.h"
#include "session/recording_layouts.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace ovation::compose {
namespace {

using session::RecordingLayout;

constexpr qsizetype MaxMissing = 40; // characters that are told

bool sameLook(const session::Stream &a, const session::Stream &b) {
    return a.audioActive == b.audioActive && a.videoActive == b.videoActive && a.hasAudio == b.hasAudio &&
           a.hasVideo == b.hasVideo && a.typeOfVideo == b.typeOfVideo;
}

bool isScreen(const session::Stream &stream) {
    return stream.typeOfVideo == QStringLiteral("SCREEN");
}

bool isLive(const session::Stream &stream) {
    return stream.hasVideo && stream.videoActive;
}

} // namespace

bool SessionGrid::update(const std::vector<Publisher> &publishers) {
    m_thread.check();
    std::vector<Source> present;
    bool changed = false;
    for (const auto &[stream, name, muted, pinned] : publishers) {
        const auto known =
            std::find_if(m_sources.begin(), m_sources.end(),
                         [&id = stream.id](const Source &source) { return source.stream.id == id; });
        Source source;
        if (known != m_sources.end())
            source = *known;
        else
            source.media = m_media.source(stream.id);
        changed =
            changed || known == m_sources.end() || !sameLook(known->stream, stream) || known->muted != muted;
        source.stream = stream;
        source.name = name;
        source.muted = muted;
        source.pinned = pinned;
        changed = look(source) || changed;
        present.push_back(std::move(source));
    }
    changed = changed || present.size() != m_sources.size();
    m_sources = std::move(present);
    return chooseSpotlight() || changed;
}

bool SessionGrid::look(Source &source) const {
    int width = source.width, height = source.height;
    // The frame itself is asked: what the publisher said of its size may be late, or wrong.
    const auto frame = source.stream.hasVideo ? source.media->videoAt(m_media.now_ns()) : nullptr;
    if (frame) {
        width = frame->width;
        height = frame->height;
    }
    // A stream without video has its (empty) cell at once, one with video when there is something to see.
    const bool shown = source.stream.hasVideo ? frame || (m_look.placeholders && !source.stream.videoActive)
                                              : hasCellWithoutVideo();
    const bool changed = shown != source.shown || width != source.width || height != source.height;
    source.shown = shown;
    source.width = width;
    source.height = height;
    return changed;
}

bool SessionGrid::hasCellWithoutVideo() const {
    return m_audio == GridAudio::Mixed || m_look.names || m_look.placeholders;
}

void SessionGrid::forEach(const std::function<void(const session::Stream &)> &visit) const {
    for (const Source &source : m_sources)
        visit(source.stream);
}

bool SessionGrid::lookForFrames() {
    m_thread.check();
    bool changed = false;
    for (Source &source : m_sources)
        changed = look(source) || changed;
    return chooseSpotlight() || changed;
}

bool SessionGrid::isComplete() const {
    return std::all_of(m_sources.begin(), m_sources.end(),
                       [](const Source &source) { return !isLive(source.stream) || source.width > 0; });
}

bool SessionGrid::setLayout(RecordingLayout layout) {
    m_thread.check();
    if (layout == m_layout)
        return false;
    m_layout = layout;
    m_speaker = {}; // it may not have listened for long
    chooseSpotlight();
    return true;
}

bool SessionGrid::setLook(const media::GridLook &look) {
    m_thread.check();
    if (look == m_look)
        return false;
    m_look = look;
    for (Source &source : m_sources)
        source.art = {};
    lookForFrames();
    return true;
}

bool SessionGrid::isAudible(const Source &source) {
    return source.stream.hasAudio && source.stream.audioActive && !source.muted;
}

bool SessionGrid::hasSomethingToSee(const Source &source) const {
    return source.shown && (isLive(source.stream) || m_look.placeholders);
}

// In the grids whose video is off keeps the place; on a big frame it would be a hole.
bool SessionGrid::takesPlace(const Source &source) const {
    return m_layout == RecordingLayout::PictureInPicture ? hasSomethingToSee(source) : source.shown;
}

bool SessionGrid::chooseSpotlight() {
    QString spotlight;
    if (session::hasBigTile(m_layout)) {
        const session::Stream *screen = nullptr;
        QString pinned;
        std::vector<ActiveSpeaker::Voice> voices;
        for (const Source &source : m_sources) {
            const session::Stream &stream = source.stream;
            if (!hasSomethingToSee(source))
                continue;
            if (source.pinned)
                pinned = stream.id;
            if (isScreen(stream) && isLive(stream)) {
                screen = screen && screen->createdAt > stream.createdAt ? screen : &stream;
                continue;
            }
            const bool audible = isAudible(source);
            voices.push_back({stream.id, audible ? source.media->level() : 0});
        }
        // Listened to under others too, so that the right one is big when they go.
        const QString &speaker = m_speaker.hear(voices, m_media.now_ns() / 1'000'000);
        spotlight = !pinned.isEmpty() ? pinned : screen ? screen->id : speaker;
    }
    return std::exchange(m_spotlight, spotlight) != spotlight;
}

std::vector<layout::Tile> SessionGrid::tilesFor(const std::vector<layout::Cell> &cells,
                                                std::optional<std::size_t> spotlight) const {
    switch (m_layout) {
    case RecordingLayout::VerticalPresentation:
        return layout::verticalPresentation(m_width, m_height, cells, spotlight);
    case RecordingLayout::HorizontalPresentation:
        return layout::horizontalPresentation(m_width, m_height, cells, spotlight);
    case RecordingLayout::PictureInPicture:
        return layout::pictureInPicture(m_width, m_height, cells, spotlight);
    case RecordingLayout::BestFit:
    case RecordingLayout::Custom:
        break;
    }
    return layout::bestFit(m_width, m_height, cells);
}

void SessionGrid::decorate(Source &source, media::MixerInput &input) {
    const int width = input.tile.width, height = input.tile.height;
    Art &art = source.art;
    const bool otherSize = art.width != width || art.height != height;
    if (otherSize)
        art = {width, height, nullptr, nullptr};
    if (m_look.names && !art.label) {
        art.label = media::drawNameLabel(source.name, width, height);
        noteMissing(source.name);
    }
    if (m_look.placeholders && !isLive(source.stream) && !art.still) {
        art.still = media::drawPlaceholder(source.name, width, height, m_look.background);
        noteMissing(media::initialsOf(source.name));
    }
    input.label = art.label;
    if (!isLive(source.stream))
        input.still = art.still ? art.still : media::plainFrame(m_look.background);
}

void SessionGrid::noteMissing(const QString &text) {
    const QString missing = media::charactersWithoutFont(text);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, missing);
    for (qsizetype from = 0, to = 0; (to = finder.toNextBoundary()) > 0; from = to) {
        const QString one = missing.mid(from, to - from);
        if (m_missingCharacters.size() < MaxMissing && !m_missingCharacters.contains(one))
            m_missingCharacters += one;
    }
}

QString SessionGrid::describe(const std::vector<media::MixerInput> &inputs) const {
    QStringList places;
    for (const Source &source : m_sources) {
        QString place = QStringLiteral("nowhere");
        for (const media::MixerInput &input : inputs) {
            const layout::Tile &tile = input.tile;
            if (input.source == source.media && !tile.empty())
                place =
                    QStringLiteral("%1,%2 %3x%4").arg(tile.x).arg(tile.y).arg(tile.width).arg(tile.height);
        }
        places.append(QStringLiteral("%1 %2%3%4")
                          .arg(source.stream.id, place,
                               isLive(source.stream) ? QString() : QStringLiteral(" without video"),
                               source.stream.id == m_spotlight ? QStringLiteral(" spotlight") : QString()));
    }
    return places.isEmpty() ? QStringLiteral("no streams") : places.join(QStringLiteral("; "));
}

std::vector<media::MixerInput> SessionGrid::inputs() {
    m_thread.check();
    std::vector<layout::Cell> cells;
    std::optional<std::size_t> spotlight;
    for (const Source &source : m_sources) {
        if (!takesPlace(source))
            continue;
        if (source.stream.id == m_spotlight)
            spotlight = cells.size();
        cells.push_back({source.width, source.height, isScreen(source.stream)});
    }
    const auto tiles = tilesFor(cells, spotlight);
    std::vector<media::MixerInput> inputs;
    m_places.clear();
    std::size_t next = 0;
    for (Source &source : m_sources) {
        media::MixerInput input{source.media, {}, isAudible(source)};
        const layout::Tile tile = takesPlace(source) ? tiles[next++] : layout::Tile{};
        m_places.push_back({source.stream.id, tile, source.media});
        // Whose video is off keeps the place, empty: a publisher may stop sending, and its last frame must
        // not stand there as if it were live.
        if (isLive(source.stream) || m_look.names || m_look.placeholders)
            input.tile = tile;
        if (!input.tile.empty())
            decorate(source, input);
        // The others may lie on the spotlight tile.
        const bool first = !m_spotlight.isEmpty() && source.stream.id == m_spotlight;
        inputs.insert(first ? inputs.begin() : inputs.end(), std::move(input));
    }
    return inputs;
}

} // namespace ovation::compose
