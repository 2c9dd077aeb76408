#pragma once

#include "review.h"
#include "ui/player/player_source.h"

#include <memory>

namespace ovation::ui {

class AudioOutput;

/// All streams of a recording, or one of them, composed while they are played.
class GridPlayer final : public PlayerSource {
    Q_OBJECT

  public:
    explicit GridPlayer(std::shared_ptr<Playback> playback, QObject *parent = nullptr);
    ~GridPlayer() override;

    Playback &playback() { return *m_playback; }

    qint64 duration_ms() const override { return m_playback->duration_ms(); }
    void setPlaying(bool playing) override;
    void seek(qint64 position_ms) override;
    void setSpeed(double speed) override { m_playback->setSpeed(speed); }
    void setVolume(double volume) override;
    double frameRate() const override;
    QString audioProblem() const override;

  private:
    const std::shared_ptr<Playback> m_playback;
    std::unique_ptr<AudioOutput> m_audio; ///< while it has no device, the playback goes by the system's clock
};

} // namespace ovation::ui
