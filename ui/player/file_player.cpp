#include "ui/player/file_player.h"

#include <QMediaDevices>
#include <QTimer>

#include <utility>

namespace ovation::ui {

FilePlayer::FilePlayer(PlayedFile file, PlayerThreads &threads, QObject *parent)
    : PlayerSource(parent), m_frames(std::make_shared<LatestFrame>()), m_devices(new QMediaDevices(this)) {
    auto playback = std::make_unique<FilePlayback>(std::move(file), m_frames, m_left.get_token());
    m_playback = playback.get();
    m_relay = playback->relay();
    watch(*playback);
    if (!threads.run(std::move(playback))) {
        QTimer::singleShot(0, this, [this] {
            Q_EMIT failed(tr("Could not play this recording: the disk does not answer, and too many "
                             "recordings wait for it. Check the disk, then select the recording again."));
        });
        return;
    }
    findAudioDevice();
    tell([](FilePlayback &one) { one.begin(); });
    connect(m_devices, &QMediaDevices::audioOutputsChanged, this, &FilePlayer::findAudioDevice);
}

FilePlayer::~FilePlayer() {
    m_left.request_stop();
    m_relay->post([] { QThread::currentThread()->quit(); });
}

template <typename Call>
void FilePlayer::tell(Call call) {
    m_relay->post([playback = m_playback, call = std::move(call)] { call(*playback); });
}

void FilePlayer::watch(FilePlayback &playback) {
    connect(&playback, &FilePlayback::frameWaits, this, [this] {
        const QImage image = m_frames->take().toImage();
        if (!image.isNull())
            Q_EMIT frameReady(image);
    });
    connect(&playback, &FilePlayback::positionChanged, this, [this](qint64 position_ms, quint64 seeks) {
        if (seeks == m_seeks) // else it is one from before the last seek
            Q_EMIT positionChanged(position_ms);
    });
    connect(&playback, &FilePlayback::durationChanged, this, [this](qint64 duration_ms) {
        m_duration_ms = duration_ms;
        Q_EMIT durationChanged(duration_ms);
    });
    connect(&playback, &FilePlayback::frameRateKnown, this, [this](double rate) { m_frameRate = rate; });
    connect(&playback, &FilePlayback::ended, this, &FilePlayer::ended);
    connect(&playback, &FilePlayback::failed, this, &FilePlayer::failed);
}

void FilePlayer::findAudioDevice() {
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    if (device.isNull() == !m_audible)
        return;
    m_audible = !device.isNull();
    tell([device](FilePlayback &playback) { playback.setAudioDevice(device); });
    Q_EMIT audioProblemChanged();
}

void FilePlayer::setPlaying(bool playing) {
    tell([playing](FilePlayback &playback) { playback.setPlaying(playing); });
}

void FilePlayer::seek(qint64 position_ms) {
    tell([position_ms, number = ++m_seeks](FilePlayback &playback) { playback.seek(position_ms, number); });
}

void FilePlayer::setSpeed(double speed) {
    tell([speed](FilePlayback &playback) { playback.setSpeed(speed); });
}

void FilePlayer::setVolume(double volume) {
    tell([volume](FilePlayback &playback) { playback.setVolume(volume); });
}

QString FilePlayer::audioProblem() const {
    if (m_audible)
        return {};
    return tr(
        "No audio output was found, so this plays without audio. Connect a device, or install and start "
        "pipewire-pulse or pulseaudio.");
}

} // namespace ovation::ui
