#pragma once

#include <QIODevice>

#include <functional>
#include <memory>
#include <span>

class QAudioSink;

namespace ovation::ui {

/// Plays audio on the default output, as the device asks for it. Window thread; Qt may read on another one.
class AudioOutput final : public QIODevice {
    Q_OBJECT

  public:
    /// Fills 48 kHz interleaved stereo.
    using Read = std::function<void(std::span<float> into)>;

    explicit AudioOutput(Read read, QObject *parent = nullptr);
    ~AudioOutput() override; ///< nothing is read afterwards

    bool hasDevice() const { return m_sink != nullptr; }
    void setPlaying(bool playing);
    void setVolume(double volume); ///< 0..1

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override { return Block_bytes + QIODevice::bytesAvailable(); }

  protected:
    qint64 readData(char *into, qint64 size) override;
    qint64 writeData(const char *from, qint64 size) override;

  private:
    static constexpr int Rate_hz = 48'000;
    static constexpr int Channels = 2;
    static constexpr qint64 Block_bytes = qint64(Rate_hz) * Channels * qint64(sizeof(float)) / 50;

    const Read m_read;
    std::unique_ptr<QAudioSink> m_sink;
};

} // namespace ovation::ui
