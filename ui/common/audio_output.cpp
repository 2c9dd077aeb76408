#include "ui/common/audio_output.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QMediaDevices>

#include <utility>

namespace ovation::ui {

AudioOutput::AudioOutput(Read read, QObject *parent) : QIODevice(parent), m_read(std::move(read)) {
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

AudioOutput::~AudioOutput() {
    if (m_sink)
        m_sink->stop();
}

void AudioOutput::setPlaying(bool playing) {
    if (!m_sink)
        return;
    if (playing && m_sink->state() == QAudio::StoppedState)
        m_sink->start(this);
    else if (playing)
        m_sink->resume();
    else
        m_sink->suspend();
}

void AudioOutput::setVolume(double volume) {
    if (m_sink)
        m_sink->setVolume(volume);
}

qint64 AudioOutput::readData(char *into, qint64 size) {
    constexpr qint64 Frame_bytes = qint64(Channels) * qint64(sizeof(float));
    const qint64 whole = size - size % Frame_bytes;
    // Qt's buffers are aligned for any sample.
    m_read({reinterpret_cast<float *>(into), std::size_t(whole) / sizeof(float)});
    return whole;
}

qint64 AudioOutput::writeData(const char *, qint64) {
    return -1;
}

} // namespace ovation::ui
