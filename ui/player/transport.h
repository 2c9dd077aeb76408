#pragma once

#include "ui/player/player_source.h"

#include <array>
#include <memory>
#include <optional>

namespace ovation::ui {

inline constexpr std::array Speeds = {0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0};
inline constexpr double MinSpeed = Speeds.front(), MaxSpeed = Speeds.back();

/// The position of the first millisecond of the frame `frames` behind the one at `position_ms`; before it
/// where `frames` is negative. Frames are of constant rate; 25 a second where that is not known.
qint64 steppedPosition(qint64 position_ms, double frameRate, int frames);

/// The state of playing: which source, where, how fast, between which marks. Another source continues with
/// speed and volume. Window thread.
class Transport final : public QObject {
    Q_OBJECT

  public:
    explicit Transport(QObject *parent = nullptr);
    ~Transport() override;

    void setSource(std::unique_ptr<PlayerSource> source); ///< null = nothing; begins at 0, paused
    PlayerSource *source() const { return m_source.get(); }
    bool isPlaying() const { return m_playing; }
    qint64 position_ms() const { return m_position_ms; }
    qint64 duration_ms() const;
    /// What is known of the length without the source; the longer one counts.
    void setKnownDuration(qint64 duration_ms);
    double speed() const { return m_speed; }

    void setPlaying(bool playing); ///< begins again where it has ended
    void toggle() { setPlaying(!m_playing); }
    void seek(qint64 position_ms);
    void skip(qint64 by_ms) { seek(m_position_ms + by_ms); }
    void step(int frames); ///< pauses
    void setSpeed(double speed);
    void changeSpeed(int by); ///< steps of Speeds
    void setVolume(double volume);

    void markIn();
    void markOut();
    void clearMarks();
    void setLooping(bool looping);
    bool isLooping() const { return m_looping; }
    std::optional<qint64> in_ms() const { return m_in_ms; }
    std::optional<qint64> out_ms() const { return m_out_ms; }

  Q_SIGNALS:
    void frameReady(const QImage &frame);
    void positionChanged(qint64 position_ms);
    void durationChanged(qint64 duration_ms);
    void playingChanged(bool playing);
    void speedChanged(double speed);
    void marksChanged();
    void audioProblemChanged(const QString &sentence); ///< empty = none
    void failed(const QString &sentence);

  private:
    void watch(PlayerSource &source);
    void arrivedAt(qint64 position_ms);
    void becomePlaying(bool playing);
    qint64 loopBegin() const { return m_in_ms.value_or(0); }

    std::unique_ptr<PlayerSource> m_source;
    bool m_playing = false, m_looping = false, m_atEnd = false;
    qint64 m_position_ms = 0, m_known_ms = 0;
    double m_speed = 1, m_volume = 1;
    std::optional<qint64> m_in_ms, m_out_ms;
};

} // namespace ovation::ui
