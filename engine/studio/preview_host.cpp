#include "studio/preview_host.h"

#include "base/log.h"
#include "compose/layout_look.h"

#include <algorithm>
#include <utility>

namespace ovation {
namespace {

constexpr int MinSide = 90, MaxSide = 1920, MaxFrameRate = 30;

/// As large as it gets within the wish, with the ratio of the recording.
compose::PreviewFormat formatFor(const PreviewWish &wish, const session::RecordingProperties &recorded) {
    const QSize room(std::clamp(wish.width, MinSide, MaxSide), std::clamp(wish.height, MinSide, MaxSide));
    const QSize fits = QSize(recorded.width, recorded.height).scaled(room, Qt::KeepAspectRatio);
    return {std::max(fits.width() & ~1, 2), std::max(fits.height() & ~1, 2),
            std::clamp(wish.frameRate, 1, MaxFrameRate)};
}

PreviewFrame frameOf(const QString &sessionId, const QImage &image,
                     const std::vector<compose::Preview::Seen> &seen) {
    PreviewFrame frame{sessionId, image, {}};
    frame.tiles.reserve(seen.size());
    for (const auto &[streamId, tile, level] : seen)
        frame.tiles.push_back({streamId, QRect(tile.x, tile.y, tile.width, tile.height), level});
    return frame;
}

} // namespace

PreviewHost::PreviewHost(const config::Settings &settings, const control::Commands &commands,
                         media::DecoderPool &decoders, std::shared_ptr<LiveAudio> audio, Give give)
    : m_settings(settings), m_commands(commands), m_decoders(decoders), m_audio(std::move(audio)),
      m_give(std::move(give)) {}

PreviewHost::~PreviewHost() {
    m_relay->detach();
}

void PreviewHost::show(std::vector<PreviewWish> wishes) {
    m_thread.check();
    if (wishes.size() > MaxPreviews)
        wishes.resize(MaxPreviews);
    m_wishes = std::move(wishes);
    sessionsChanged();
}

void PreviewHost::sessionsChanged() {
    m_thread.check();
    // Those before go when the new ones are there: they share decoders, which need no keyframe then.
    std::map<QString, Shown> before = std::exchange(m_shown, {});
    std::vector<std::unique_ptr<compose::Preview>> replaced;
    for (const PreviewWish &wish : m_wishes) {
        const session::Session *session = m_commands.session(wish.sessionId);
        if (!session || m_shown.contains(wish.sessionId))
            continue;
        Shown shown;
        if (auto known = before.extract(wish.sessionId); !known.empty())
            shown = std::move(known.mapped());
        const compose::PreviewFormat format = formatFor(wish, recordedAs(*session));
        if (!shown.preview || shown.preview->format() != format) {
            replaced.push_back(std::move(shown.preview));
            shown = {make(wish, format), {}, false};
        }
        follow(m_shown[wish.sessionId] = std::move(shown), wish, *session);
    }
}

/// The composed recording that runs, else the session's default.
session::RecordingProperties PreviewHost::recordedAs(const session::Session &session) const {
    for (const QString &id : session.recordingIds()) {
        const auto recording = m_commands.recording(id);
        if (recording && recording->properties.outputMode != session::OutputMode::Individual &&
            recording->properties.hasVideo)
            return recording->properties;
    }
    return session.properties().defaultRecording;
}

std::unique_ptr<compose::Preview> PreviewHost::make(const PreviewWish &wish,
                                                    const compose::PreviewFormat &format) {
    return std::make_unique<compose::Preview>(
        format, wish.layout, m_decoders,
        [give = m_give, id = wish.sessionId](const QImage &image, const auto &seen) {
            give(frameOf(id, image, seen));
        });
}

void PreviewHost::follow(Shown &shown, const PreviewWish &wish, const session::Session &session) {
    setLook(shown, wish.sessionId, recordedAs(session).look);
    shown.preview->sessionChanged(session);
    shown.preview->setLayout(wish.layout);
    if (std::exchange(shown.isHeard, wish.audio) == wish.audio)
        return;
    m_audio->clear();
    shown.preview->setAudio(wish.audio
                                ? [audio = m_audio](std::span<const float> samples) { audio->write(samples); }
                                : compose::Preview::Hear());
}

void PreviewHost::setLook(Shown &shown, const QString &sessionId,
                          const std::optional<session::LookOptions> &look) {
    if (shown.look == look)
        return;
    shown.look = look;
    if (!look) {
        shown.preview->setLook({});
        return;
    }
    // An image is read from the disk.
    const auto found =
        Relay::wrap(m_relay, [this, sessionId, options = *look](const Result<media::GridLook> &made) {
            lookFound(sessionId, options, made);
        });
    m_disk.post([found, options = *look, folder = m_settings.customLayoutPath] {
        found(compose::lookFor(options, folder));
    });
}

void PreviewHost::lookFound(const QString &sessionId, const session::LookOptions &options,
                            const Result<media::GridLook> &look) {
    const auto shown = m_shown.find(sessionId);
    if (shown == m_shown.end() || shown->second.look != options)
        return;
    if (look)
        shown->second.preview->setLook(*look);
    else
        qCWarning(logControl).noquote()
            << "The preview of session" << sessionId << "has no background:" << look.error().message;
}

} // namespace ovation
