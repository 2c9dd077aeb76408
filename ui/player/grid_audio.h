#pragma once

#include "review.h"

#include <QIODevice>

#include <memory>

class QAudioSink;

namespace ovation::ui {

/// Plays the audio of a Playback on the default output. While there is none, a Playback goes by the system's
/// clock. Window thread; Qt may read on another one.
class GridAudio final : public QIODevice {
    Q_OBJECT

  public:
    explicit GridAudio(std::shared_ptr<Playback> playback, QObject *parent = nullptr);
    ~GridAudio() override;

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

    const std::shared_ptr<Playback> m_playback;
    std::unique_ptr<QAudioSink> m_sink;
};

} // namespace ovation::ui
