#include "ui/player/grid_audio.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QMediaDevices>

#include <utility>

namespace ovation::ui {

GridAudio::GridAudio(std::shared_ptr<Playback> playback, QObject *parent)
    : QIODevice(parent), m_playback(std::move(playback)) {
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    QAudioFormat format;
    format.setSampleRate(Rate_hz);
    format.setChannelCount(Channels);
    format.setSampleFormat(QAudioFormat::Float);
    if (device.isNull() || !device.isFormatSupported(format))
        return;
    m_sink = std::make_unique<QAudioSink>(device, format);
}

GridAudio::~GridAudio() {
    if (m_sink)
        m_sink->stop();
}

void GridAudio::setPlaying(bool playing) {
    if (!m_sink)
        return;
    if (playing && m_sink->state() == QAudio::StoppedState)
        m_sink->start(this);
    else if (playing)
        m_sink->resume();
    else
        m_sink->suspend();
}

void GridAudio::setVolume(double volume) {
    if (m_sink)
        m_sink->setVolume(volume);
}

qint64 GridAudio::readData(char *into, qint64 size) {
    constexpr qint64 Frame_bytes = qint64(Channels) * qint64(sizeof(float));
    const qint64 whole = size - size % Frame_bytes;
    // Qt's buffers are aligned for any sample.
    m_playback->audio({reinterpret_cast<float *>(into), std::size_t(whole) / sizeof(float)});
    return whole;
}

qint64 GridAudio::writeData(const char *, qint64) {
    return -1;
}

} // namespace ovation::ui
