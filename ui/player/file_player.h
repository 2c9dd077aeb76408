#pragma once

#include "base/byte_source.h"
#include "base/relay.h"
#include "base/worker_pool.h"
#include "ui/player/player_source.h"

#include <QMediaPlayer>
#include <QTimer>
#include <QVideoFrame>
#include <QVideoSink>

#include <functional>
#include <memory>
#include <optional>

class QAudioOutput;
class QIODevice;
class QMediaDevices;

namespace ovation::ui {

/// Whether a file that begins so is a movie or audio of a kind that recordings have: MP4, WebM, Matroska,
/// Ogg, WAV. Playlists are none: what plays them would open addresses that their author chose.
bool isPlayable(const QByteArray &begin);
inline constexpr qint64 PlayableBegin_bytes = 12;

/// A movie or an audio file, played by Qt Multimedia.
class FilePlayer final : public PlayerSource {
    Q_OBJECT

  public:
    /// A file of this machine.
    explicit FilePlayer(const QString &file, QObject *parent = nullptr);
    /// Bytes from anywhere; the ending of `name` tells what they are.
    FilePlayer(std::shared_ptr<ByteSource> source, const QString &name, QObject *parent = nullptr);
    ~FilePlayer() override;

    qint64 duration_ms() const override { return m_player.duration(); }
    void setPlaying(bool playing) override;
    void seek(qint64 position_ms) override;
    void setSpeed(double speed) override;
    void setVolume(double volume) override;
    double frameRate() const override;
    QString audioProblem() const override;

  private:
    void prepare();
    void begin(const std::function<QByteArray()> &read, const std::function<void()> &load);
    void findAudioDevice();
    void showFrame();
    void seekNow(qint64 position_ms);
    void statusChanged(QMediaPlayer::MediaStatus status);
    void fail(QMediaPlayer::Error error, const QString &why);

    static constexpr int MaxSeek_ms = 300; ///< a seek that showed nothing until then is over, too

    std::unique_ptr<QIODevice> m_device; ///< outlives the player
    QVideoSink m_sink;
    QMediaPlayer m_player;
    QMediaDevices *m_devices;
    QAudioOutput *m_audio = nullptr;
    QVideoFrame m_frame; ///< the last one, not shown yet
    QTimer m_show;       ///< of what came in one turn of the event loop only the last is converted
    QTimer m_seeking;    ///< runs until the sought frame is there
    std::optional<qint64> m_nextSeek_ms;
    double m_volume = 1, m_speed = 1;
    bool m_playing = false;
    bool m_failed = false;
    std::shared_ptr<Relay> m_relay;
    WorkerPool m_worker; ///< reads the beginning; last: it joins
};

} // namespace ovation::ui
