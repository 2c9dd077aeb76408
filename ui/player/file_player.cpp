#include "ui/player/file_player.h"

#include "base/byte_source_device.h"
#include "ui/common/format.h"

#include <QAudioDevice>
#include <QAudioOutput>
#include <QFile>
#include <QMediaDevices>
#include <QMediaMetaData>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace ovation::ui {

bool isPlayable(const QByteArray &begin) {
    const QByteArray box = begin.mid(4, 4);
    return begin.startsWith("\x1a\x45\xdf\xa3") || begin.startsWith("OggS") ||
           (begin.startsWith("RIFF") && begin.mid(8, 4) == "WAVE") || box == "ftyp" || box == "moov" ||
           box == "moof" || box == "mdat" || box == "free" || box == "wide" || box == "skip";
}

FilePlayer::FilePlayer(const QString &file, QObject *parent)
    : PlayerSource(parent), m_devices(new QMediaDevices(this)), m_relay(std::make_shared<Relay>(this)),
      m_worker("player", 1) {
    prepare();
    begin(
        [file] {
            QFile opened(file);
            return opened.open(QIODevice::ReadOnly) ? opened.read(PlayableBegin_bytes) : QByteArray();
        },
        [this, file] { m_player.setSource(QUrl::fromLocalFile(file)); });
}

FilePlayer::FilePlayer(std::shared_ptr<ByteSource> source, const QString &name, QObject *parent)
    : PlayerSource(parent), m_device(std::make_unique<ByteSourceDevice>(source)),
      m_devices(new QMediaDevices(this)), m_relay(std::make_shared<Relay>(this)), m_worker("player", 1) {
    prepare();
    begin(
        [source] {
            QByteArray bytes(PlayableBegin_bytes, '\0');
            const auto read =
                source->read(0, std::as_writable_bytes(std::span(bytes.data(), size_t(bytes.size()))));
            return read ? bytes.left(qsizetype(*read)) : QByteArray();
        },
        [this, name] { m_player.setSourceDevice(m_device.get(), QUrl(name)); });
}

FilePlayer::~FilePlayer() {
    m_relay->detach();
    m_player.disconnect(this);
    m_sink.disconnect(this);
}

/// Looks at the beginning before anything interprets it.
void FilePlayer::begin(const std::function<QByteArray()> &read, const std::function<void()> &load) {
    m_worker.post([read, done = Relay::wrap(m_relay, [this, load](const QByteArray &bytes) {
                             if (isPlayable(bytes))
                                 return load();
                             m_failed = true;
                             Q_EMIT failed(bytes.isEmpty()
                                               ? tr("Could not play this recording: its file cannot be read.")
                                               : tr("Could not play this recording: its file is neither MP4, "
                                                    "WebM, Matroska, Ogg nor WAV."));
                         })] { done(read()); });
}

void FilePlayer::prepare() {
    m_player.setVideoSink(&m_sink);
    findAudioDevice();
    connect(m_devices, &QMediaDevices::audioOutputsChanged, this, &FilePlayer::findAudioDevice);
    m_show.setSingleShot(true);
    m_show.setInterval(0);
    connect(&m_show, &QTimer::timeout, this, &FilePlayer::showFrame);
    m_seeking.setSingleShot(true);
    m_seeking.setInterval(MaxSeek_ms);
    connect(&m_seeking, &QTimer::timeout, this, [this] {
        if (m_nextSeek_ms)
            seekNow(*std::exchange(m_nextSeek_ms, std::nullopt));
    });
    connect(&m_sink, &QVideoSink::videoFrameChanged, this, [this](const QVideoFrame &frame) {
        if (!frame.isValid()) // it stopped; the last frame stays
            return;
        m_frame = frame;
        if (!m_show.isActive())
            m_show.start();
    });
    connect(&m_player, &QMediaPlayer::positionChanged, this, [this](qint64 position_ms) {
        // While a seek is under way positions are those from before, and at the end Qt goes back to 0.
        if (!m_seeking.isActive() && m_player.mediaStatus() != QMediaPlayer::EndOfMedia)
            Q_EMIT positionChanged(position_ms);
    });
    connect(&m_player, &QMediaPlayer::durationChanged, this, &FilePlayer::durationChanged);
    connect(&m_player, &QMediaPlayer::mediaStatusChanged, this, &FilePlayer::statusChanged);
    connect(&m_player, &QMediaPlayer::errorOccurred, this, &FilePlayer::fail);
}

void FilePlayer::findAudioDevice() {
    const bool available = !QMediaDevices::defaultAudioOutput().isNull();
    if (available == (m_audio != nullptr))
        return;
    if (available) {
        m_audio = new QAudioOutput(this);
        m_audio->setVolume(float(m_volume));
        m_player.setAudioOutput(m_audio);
    } else {
        // Without one Qt plays by the system's clock. With one that can't be opened it would not play at all.
        m_player.setAudioOutput(nullptr);
        delete std::exchange(m_audio, nullptr);
    }
    Q_EMIT audioProblemChanged();
}

void FilePlayer::setPlaying(bool playing) {
    m_playing = playing;
    if (playing)
        m_player.play();
    else
        m_player.pause();
}

void FilePlayer::seek(qint64 position_ms) {
    if (m_seeking.isActive() || m_player.mediaStatus() == QMediaPlayer::NoMedia ||
        m_player.mediaStatus() == QMediaPlayer::LoadingMedia)
        m_nextSeek_ms = position_ms; // of those that come meanwhile, only the last one counts
    else
        seekNow(position_ms);
}

void FilePlayer::seekNow(qint64 position_ms) {
    m_seeking.start();
    if (m_player.playbackState() == QMediaPlayer::StoppedState)
        setPlaying(m_playing); // it has ended, and would show nothing
    m_player.setPosition(std::max<qint64>(position_ms, 0));
    Q_EMIT positionChanged(position_ms);
}

void FilePlayer::showFrame() {
    const QImage image = m_frame.toImage();
    m_frame = {};
    if (!image.isNull())
        Q_EMIT frameReady(image);
    if (!m_seeking.isActive())
        return;
    m_seeking.stop();
    if (m_nextSeek_ms)
        seekNow(*std::exchange(m_nextSeek_ms, std::nullopt));
}

void FilePlayer::setSpeed(double speed) {
    m_speed = speed;
    m_player.setPlaybackRate(speed);
}

void FilePlayer::setVolume(double volume) {
    m_volume = volume;
    if (m_audio)
        m_audio->setVolume(float(volume));
}

double FilePlayer::frameRate() const {
    return m_player.metaData().value(QMediaMetaData::VideoFrameRate).toDouble();
}

QString FilePlayer::audioProblem() const {
    if (m_audio)
        return {};
    return tr(
        "No audio output was found, so this plays without audio. Connect a device, or install and start "
        "pipewire-pulse or pulseaudio.");
}

void FilePlayer::statusChanged(QMediaPlayer::MediaStatus status) {
    if (status == QMediaPlayer::LoadedMedia) {
        m_player.setPlaybackRate(m_speed);
        setPlaying(m_playing); // paused, it shows its first frame
        if (m_nextSeek_ms)
            seekNow(*std::exchange(m_nextSeek_ms, std::nullopt));
    }
    if (status == QMediaPlayer::EndOfMedia) {
        m_playing = false;
        Q_EMIT ended();
    }
    if (status == QMediaPlayer::InvalidMedia && !m_failed)
        fail(m_player.error(), m_player.errorString());
}

void FilePlayer::fail(QMediaPlayer::Error error, const QString &why) {
    if (std::exchange(m_failed, true))
        return;
    const QString text =
        m_device && !m_device->errorString().isEmpty() && error == QMediaPlayer::ResourceError
            ? m_device->errorString()
            : why;
    const QString what = failureText(tr("Could not play this recording"), {Errc::Failed, text});
    if (!m_player.isAvailable())
        Q_EMIT failed(tr("This machine cannot play recordings: Qt Multimedia has no backend. Install "
                         "libqt6multimedia6 and gstreamer1.0-plugins-good, then restart Ovation Studio."));
    else if (!m_audio && !m_player.hasVideo()) // what is played nowhere has no message of its own
        Q_EMIT failed(tr("This recording has only audio, and no audio output was found. Connect a device, or "
                         "install and start pipewire-pulse or pulseaudio."));
    else if (error == QMediaPlayer::FormatError)
        Q_EMIT failed(
            what + u' ' +
            tr("If other players show it, a codec is missing: install gstreamer1.0-libav, "
               "gstreamer1.0-plugins-good and gstreamer1.0-plugins-bad, then restart Ovation Studio."));
    else
        Q_EMIT failed(what);
}

} // namespace ovation::ui
