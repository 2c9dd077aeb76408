#include "studio/preview_host.h"

#include "base/clock.h"

#include <algorithm>
#include <utility>

namespace ovation {
namespace {

constexpr int MinSide = 90, MaxSide = composer::FrameSlots::MaxSide, MaxFrameRate = 30;

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
                         composer::ComposerStock &composers, std::shared_ptr<LiveAudio> audio, Give give)
    : m_settings(settings), m_commands(commands), m_composers(composers), m_audio(std::move(audio)),
      m_give(std::move(give)) {
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &PreviewHost::sessionsChanged);
}

PreviewHost::~PreviewHost() {
    for (auto &[sessionId, shown] : m_shown)
        leave(shown);
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
    std::map<QString, Shown> before = std::exchange(m_shown, {});
    for (const PreviewWish &wish : m_wishes) {
        const session::Session *session = m_commands.session(wish.sessionId);
        if (!session || m_shown.contains(wish.sessionId))
            continue;
        Shown &shown = m_shown[wish.sessionId];
        if (auto known = before.extract(wish.sessionId); !known.empty())
            shown = std::move(known.mapped());
        follow(shown, wish, *session);
    }
    for (auto &[sessionId, shown] : before)
        leave(shown);
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

void PreviewHost::follow(Shown &shown, const PreviewWish &wish, const session::Session &session) {
    if (m_again.isActive() && (!shown.process || shown.process->hasEnded()))
        return;
    auto process = m_composers.share(wish.sessionId, compose::publishersOf(session));
    if (process != shown.process) {
        leave(shown);
        connectTo(*process, wish.sessionId);
        shown.process = std::move(process);
    }
    const session::RecordingProperties recorded = recordedAs(session);
    composer::PreviewRequest request;
    request.format = formatFor(wish, recorded);
    request.layout = wish.layout;
    request.look = recorded.look;
    request.layoutsFolder = m_settings.customLayoutPath;
    request.audio = wish.audio;
    if (shown.request == request)
        return;
    if (!shown.request || shown.request->audio != request.audio)
        m_audio->clear();
    shown.request = request;
    shown.process->preview(request);
}

void PreviewHost::connectTo(composer::ComposerProcess &process, const QString &sessionId) {
    using composer::ComposerProcess;
    connect(&process, &ComposerProcess::previewed, this,
            [this, sessionId](const QImage &image, const auto &seen) {
                m_give(frameOf(sessionId, image, seen));
            });
    connect(&process, &ComposerProcess::heard, this,
            [this](const std::vector<float> &samples) { m_audio->write(samples); });
    // Queued: the recording takes another one first.
    connect(&process, &ComposerProcess::failed, this, &PreviewHost::startLater, Qt::QueuedConnection);
}

void PreviewHost::leave(Shown &shown) {
    if (const auto process = std::exchange(shown.process, nullptr)) {
        process->disconnect(this);
        process->endPreview();
    }
    shown.request.reset();
}

void PreviewHost::startLater() {
    m_again.start(m_pause.next_ms(monotonicNow_ns()));
}

} // namespace ovation
