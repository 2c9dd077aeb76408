#include "ui/player/grid_player.h"

#include "ui/common/audio_output.h"

#include <algorithm>
#include <utility>

namespace ovation::ui {

namespace {
constexpr double ComposedRate = 25; ///< frames a second that are composed
} // namespace

GridPlayer::GridPlayer(std::shared_ptr<Playback> playback, QObject *parent)
    : PlayerSource(parent), m_playback(std::move(playback)),
      m_audio(
          std::make_unique<AudioOutput>([from = m_playback](std::span<float> into) { from->audio(into); })) {
    connect(m_playback.get(), &Playback::frameReady, this, [this](const QImage &frame, qint64 position_ms) {
        Q_EMIT frameReady(frame);
        Q_EMIT positionChanged(position_ms);
    });
    connect(m_playback.get(), &Playback::ended, this, [this] {
        m_audio->setPlaying(false);
        Q_EMIT ended();
    });
    connect(m_playback.get(), &Playback::failed, this, &GridPlayer::failed);
}

GridPlayer::~GridPlayer() {
    m_audio.reset(); // nothing reads from the playback any more
    m_playback->setPlaying(false);
}

void GridPlayer::setPlaying(bool playing) {
    m_playback->setPlaying(playing);
    m_audio->setPlaying(playing);
}

void GridPlayer::seek(qint64 position_ms) {
    m_playback->seek(std::clamp<qint64>(position_ms, 0, duration_ms()));
}

void GridPlayer::setVolume(double volume) {
    m_audio->setVolume(volume);
}

double GridPlayer::frameRate() const {
    const double own = m_playback->frameRate();
    return own > 0 ? own : ComposedRate;
}

QString GridPlayer::audioProblem() const {
    if (m_audio->hasDevice())
        return {};
    return tr(
        "No audio output was found, so this plays without audio. Connect a device, or install and start "
        "pipewire-pulse or pulseaudio.");
}

} // namespace ovation::ui
