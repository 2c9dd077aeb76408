#pragma once

#include "base/byte_source.h"
#include "base/relay.h"

#include <QAudioDevice>
#include <QMediaPlayer>
#include <QTimer>
#include <QVideoFrame>
#include <QVideoSink>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>

class QAudioOutput;
class QIODevice;

namespace ovation::ui {

/// Whether a file that begins so is a movie or audio of a kind that recordings have: MP4, WebM, Matroska,
/// Ogg, WAV. Playlists are none: what plays them would open addresses that their author chose.
bool isPlayable(const QByteArray &begin);
inline constexpr qint64 PlayableBegin_bytes = 12;

/// The frame that is to be shown next, between two threads: one that is not fetched in time is replaced.
class LatestFrame {
  public:
    /// False when one is there that was not fetched: then it was said already.
    bool put(const QVideoFrame &frame);
    QVideoFrame take();

  private:
    std::mutex m_mutex;
    QVideoFrame m_frame; ///< guarded, as what follows
    bool m_waits = false;
};

/// What is to be played.
struct PlayedFile {
    QString path;                       ///< of this machine, or a name whose ending tells what it is
    std::shared_ptr<ByteSource> source; ///< if it is no file
};

/// Qt Multimedia on a thread of its own, because it waits for the disk whenever it opens, seeks, reads and
/// closes. Made on any thread and moved to that one, on which all calls come, through relay(), and signals
/// are sent.
class FilePlayback final : public QObject {
    Q_OBJECT

  public:
    /// Once `left` is stopped, reading from the source fails, and what waits for it ends soon.
    FilePlayback(PlayedFile file, std::shared_ptr<LatestFrame> frames, std::stop_token left);
    ~FilePlayback() override;

    /// Any thread, also when this object is gone.
    const std::shared_ptr<Relay> &relay() const { return m_relay; }

    void begin();
    void setPlaying(bool playing);
    /// `number` is that of this seek: positions say up to which one they follow.
    void seek(qint64 position_ms, quint64 number);
    void setSpeed(double speed);
    void setVolume(double volume);
    /// Null: nothing is heard.
    void setAudioDevice(const QAudioDevice &device);

  Q_SIGNALS:
    void frameWaits(); ///< in the LatestFrame
    void positionChanged(qint64 position_ms, quint64 seeks);
    void durationChanged(qint64 duration_ms);
    void frameRateKnown(double rate);
    void ended();
    void failed(const QString &sentence);

  private:
    QByteArray readBegin() const;
    void load();
    void wire();
    void takeFrame(const QVideoFrame &frame);
    void tellFrameRate();
    void seekNow(qint64 position_ms);
    void seekNext();
    void openAgain();
    void statusChanged(QMediaPlayer::MediaStatus status);
    void fail(QMediaPlayer::Error error, const QString &why);
    bool isHeardNowhere() const;
    static QString heardNowhere();
    void sayFailure(const QString &sentence);

    static constexpr int MaxSeek_ms = 300; ///< a seek that showed nothing until then is over, too
    /// Qt 6.4 may give a demuxer bytes from before a seek; it then reads nothing more and has to be opened
    /// again. That is noticed after this time, each time longer.
    static constexpr int Stuck_ms = 600, MaxTries = 4;

    /// Belongs to the thread, and so is made there.
    struct Media {
        std::unique_ptr<QIODevice> device; ///< outlives the player
        QVideoSink sink;
        QMediaPlayer player;
        QTimer seeking; ///< runs until the sought frame is there
        QTimer stuck;   ///< as well, for another try
    };

    const PlayedFile m_file;
    const std::shared_ptr<LatestFrame> m_frames;
    const std::shared_ptr<Relay> m_relay;
    std::unique_ptr<Media> m_media;
    QAudioOutput *m_audio = nullptr;
    std::optional<qint64> m_nextSeek_ms;
    qint64 m_sought_ms = 0;
    int m_tries = 0; ///< of the seek
    bool m_reopening = false;
    quint64 m_seeks = 0; ///< the last one that was asked for
    double m_volume = 1, m_speed = 1, m_frameRate = 0;
    bool m_playing = false;
    bool m_failed = false;
};

} // namespace ovation::ui
