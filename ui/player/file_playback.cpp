#include "ui/player/file_playback.h"

#include "base/byte_source_device.h"
#include "ui/common/format.h"

#include <QAudioOutput>
#include <QFile>
#include <QMediaMetaData>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace ovation::ui {
namespace {

/// Qt 6.8 shows at a position the frame that ends there, not the one that begins: it is sought so much later.
constexpr qint64 Within_ms = QT_VERSION >= QT_VERSION_CHECK(6, 8, 0) ? 1 : 0;

/// Ends with its player.
class LeftSource final : public ByteSource {
  public:
    LeftSource(std::shared_ptr<ByteSource> source, std::stop_token left)
        : m_source(std::move(source)), m_left(std::move(left)) {}

    int64_t size() const override { return m_source->size(); }
    Result<std::size_t> read(int64_t at, std::span<std::byte> into) override {
        if (m_left.stop_requested())
            return Error{Errc::Failed, QStringLiteral("It is not played any more.")};
        return m_source->read(at, into);
    }

  private:
    const std::shared_ptr<ByteSource> m_source;
    const std::stop_token m_left;
};

PlayedFile leavable(PlayedFile file, std::stop_token left) {
    if (file.source)
        file.source = std::make_shared<LeftSource>(std::move(file.source), std::move(left));
    return file;
}

} // namespace

bool isPlayable(const QByteArray &begin) {
    const QByteArray box = begin.mid(4, 4);
    return begin.startsWith("\x1a\x45\xdf\xa3") || begin.startsWith("OggS") ||
           (begin.startsWith("RIFF") && begin.mid(8, 4) == "WAVE") || box == "ftyp" || box == "moov" ||
           box == "moof" || box == "mdat" || box == "free" || box == "wide" || box == "skip";
}

bool LatestFrame::put(const QVideoFrame &frame) {
    const std::lock_guard lock(m_mutex);
    m_frame = frame;
    return !std::exchange(m_waits, true);
}

QVideoFrame LatestFrame::take() {
    const std::lock_guard lock(m_mutex);
    m_waits = false;
    return std::exchange(m_frame, {});
}

FilePlayback::FilePlayback(PlayedFile file, std::shared_ptr<LatestFrame> frames, std::stop_token left)
    : m_file(leavable(std::move(file), std::move(left))), m_frames(std::move(frames)),
      m_relay(std::make_shared<Relay>(this)) {}

FilePlayback::~FilePlayback() {
    m_relay->detach();
    if (m_media) {
        m_media->player.disconnect(this);
        m_media->sink.disconnect(this);
    }
}

void FilePlayback::begin() {
    m_media = std::make_unique<Media>();
    wire();
    // Looks at the beginning before anything interprets it.
    const QByteArray begin = readBegin();
    if (isPlayable(begin))
        load();
    else if (begin.isEmpty())
        sayFailure(tr("Could not play this recording: its file cannot be read."));
    else
        sayFailure(tr("Could not play this recording: its file is neither MP4, WebM, Matroska, Ogg nor "
                      "WAV."));
}

QByteArray FilePlayback::readBegin() const {
    if (!m_file.source) {
        QFile opened(m_file.path);
        return opened.open(QIODevice::ReadOnly) ? opened.read(PlayableBegin_bytes) : QByteArray();
    }
    QByteArray bytes(PlayableBegin_bytes, '\0');
    const auto read =
        m_file.source->read(0, std::as_writable_bytes(std::span(bytes.data(), size_t(bytes.size()))));
    return read ? bytes.left(qsizetype(*read)) : QByteArray();
}

void FilePlayback::load() {
    if (!m_file.source)
        return m_media->player.setSource(QUrl::fromLocalFile(m_file.path));
    m_media->device = std::make_unique<ByteSourceDevice>(m_file.source);
    m_media->player.setSourceDevice(m_media->device.get(), QUrl(m_file.path));
}

void FilePlayback::wire() {
    QMediaPlayer &player = m_media->player;
    player.setVideoSink(&m_media->sink);
    player.setAudioOutput(m_audio);
    m_media->seeking.setSingleShot(true);
    m_media->seeking.setInterval(MaxSeek_ms);
    connect(&m_media->seeking, &QTimer::timeout, this, &FilePlayback::seekNext);
    m_media->stuck.setSingleShot(true);
    connect(&m_media->stuck, &QTimer::timeout, this, &FilePlayback::openAgain);
    connect(&m_media->sink, &QVideoSink::videoFrameChanged, this, &FilePlayback::takeFrame);
    connect(&player, &QMediaPlayer::positionChanged, this, [this](qint64 position_ms) {
        // While a seek is under way positions are those from before, and at the end Qt goes back to 0.
        if (!m_reopening && !m_media->seeking.isActive() &&
            m_media->player.mediaStatus() != QMediaPlayer::EndOfMedia)
            Q_EMIT positionChanged(std::max<qint64>(position_ms - Within_ms, 0), m_seeks);
    });
    connect(&player, &QMediaPlayer::durationChanged, this, [this](qint64 duration_ms) {
        if (!m_reopening)
            Q_EMIT durationChanged(duration_ms);
    });
    connect(&player, &QMediaPlayer::metaDataChanged, this, &FilePlayback::tellFrameRate);
    connect(&player, &QMediaPlayer::mediaStatusChanged, this, &FilePlayback::statusChanged);
    connect(&player, &QMediaPlayer::errorOccurred, this, &FilePlayback::fail);
}

void FilePlayback::takeFrame(const QVideoFrame &frame) {
    if (!frame.isValid()) // it stopped; the last frame stays
        return;
    if (m_reopening)
        return;
    tellFrameRate();
    m_media->stuck.stop();
    if (m_frames->put(frame))
        Q_EMIT frameWaits();
    if (!m_media->seeking.isActive())
        return;
    m_media->seeking.stop();
    seekNext();
}

/// It becomes known some time after the file is loaded, and not always with a signal.
void FilePlayback::tellFrameRate() {
    if (m_frameRate > 0)
        return;
    m_frameRate = m_media->player.metaData().value(QMediaMetaData::VideoFrameRate).toDouble();
    if (m_frameRate > 0)
        Q_EMIT frameRateKnown(m_frameRate);
}

void FilePlayback::setAudioDevice(const QAudioDevice &device) {
    // Without one Qt plays by the system's clock. With one that can't be opened it would not play at all.
    QAudioOutput *before = std::exchange(m_audio, device.isNull() ? nullptr : new QAudioOutput(device, this));
    if (m_audio)
        m_audio->setVolume(float(m_volume));
    if (m_media)
        m_media->player.setAudioOutput(m_audio);
    delete before;
}

void FilePlayback::setPlaying(bool playing) {
    m_playing = playing;
    if (playing)
        m_media->player.play();
    else
        m_media->player.pause();
}

void FilePlayback::seek(qint64 position_ms, quint64 number) {
    m_seeks = number;
    const auto status = m_media->player.mediaStatus();
    const bool loads = status == QMediaPlayer::NoMedia || status == QMediaPlayer::LoadingMedia;
    if (m_media->seeking.isActive() || (loads && !m_reopening))
        m_nextSeek_ms = position_ms; // of those that come meanwhile, only the last one counts
    else
        seekNow(position_ms);
}

void FilePlayback::seekNow(qint64 position_ms) {
    m_media->seeking.start();
    m_sought_ms = std::max<qint64>(position_ms, 0);
    m_tries = 1;
    if (m_file.source)
        m_media->stuck.start(Stuck_ms);
    if (m_reopening)
        return; // it will be there
    if (m_media->player.playbackState() == QMediaPlayer::StoppedState)
        setPlaying(m_playing); // it has ended, and would show nothing
    m_media->player.setPosition(m_sought_ms + Within_ms);
    Q_EMIT positionChanged(position_ms, m_seeks);
}

void FilePlayback::seekNext() {
    if (m_nextSeek_ms)
        seekNow(*std::exchange(m_nextSeek_ms, std::nullopt));
}

void FilePlayback::openAgain() {
    QMediaPlayer &player = m_media->player;
    if (m_failed || !player.hasVideo() || ++m_tries > MaxTries)
        return;
    m_reopening = true;
    player.setSource({});
    m_media->device->seek(0);
    player.setSourceDevice(m_media->device.get(), QUrl(m_file.path));
    m_media->stuck.start(m_tries * Stuck_ms);
}

void FilePlayback::setSpeed(double speed) {
    m_speed = speed;
    m_media->player.setPlaybackRate(speed);
}

void FilePlayback::setVolume(double volume) {
    m_volume = volume;
    if (m_audio)
        m_audio->setVolume(float(volume));
}

void FilePlayback::statusChanged(QMediaPlayer::MediaStatus status) {
    if (status == QMediaPlayer::LoadedMedia) {
        if (isHeardNowhere())
            return sayFailure(heardNowhere());
        m_media->player.setPlaybackRate(m_speed);
        setPlaying(m_playing); // paused, it shows its first frame
        if (std::exchange(m_reopening, false))
            m_media->player.setPosition(m_sought_ms + Within_ms);
        else
            seekNext();
    }
    if (status == QMediaPlayer::EndOfMedia) {
        m_playing = false;
        Q_EMIT ended();
    }
    if (status == QMediaPlayer::InvalidMedia && !m_failed)
        fail(m_media->player.error(), m_media->player.errorString());
}

/// Qt may then fail later, or play forever.
bool FilePlayback::isHeardNowhere() const {
    return !m_audio && m_media->player.hasAudio() && !m_media->player.hasVideo();
}

QString FilePlayback::heardNowhere() {
    return tr("This recording has only audio, and no audio output was found. Connect a device, or "
              "install and start pipewire-pulse or pulseaudio.");
}

void FilePlayback::sayFailure(const QString &sentence) {
    if (!std::exchange(m_failed, true))
        Q_EMIT failed(sentence);
}

void FilePlayback::fail(QMediaPlayer::Error error, const QString &why) {
    const QIODevice *device = m_media->device.get();
    const QString text = device && !device->errorString().isEmpty() && error == QMediaPlayer::ResourceError
                             ? device->errorString()
                             : why;
    const QString what = failureText(tr("Could not play this recording"), {Errc::Failed, text});
    if (!m_media->player.isAvailable())
        sayFailure(tr("This machine cannot play recordings: Qt Multimedia has no backend. Install "
                      "libqt6multimedia6 and gstreamer1.0-plugins-good, then restart Ovation Studio."));
    else if (isHeardNowhere()) // Qt's own message is about its pipeline
        sayFailure(heardNowhere());
    else if (error == QMediaPlayer::FormatError)
        sayFailure(
            what + u' ' +
            tr("If other players show it, a codec is missing: install gstreamer1.0-libav, "
               "gstreamer1.0-plugins-good and gstreamer1.0-plugins-bad, then restart Ovation Studio."));
    else
        sayFailure(what);
}

} // namespace ovation::ui
