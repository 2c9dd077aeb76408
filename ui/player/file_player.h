#pragma once

#include "ui/player/file_playback.h"
#include "ui/player/player_source.h"
#include "ui/player/player_threads.h"

#include <memory>
#include <stop_token>

class QMediaDevices;

namespace ovation::ui {

/// A movie, an audio file, or of a ZIP what can't be composed, played by Qt Multimedia on a thread of
/// `threads`: nothing here waits for a disk, also not the destructor, which leaves what still waits to them.
class FilePlayer final : public PlayerSource {
    Q_OBJECT

  public:
    FilePlayer(PlayedFile file, PlayerThreads &threads, QObject *parent = nullptr);
    ~FilePlayer() override;

    qint64 duration_ms() const override { return m_duration_ms; }
    void setPlaying(bool playing) override;
    void seek(qint64 position_ms) override;
    void setSpeed(double speed) override;
    void setVolume(double volume) override;
    double frameRate() const override { return m_frameRate; }
    QString audioProblem() const override;

  private:
    void watch(FilePlayback &playback);
    void findAudioDevice();
    template <typename Call>
    void tell(Call call);

    std::shared_ptr<LatestFrame> m_frames;
    std::stop_source m_left;
    FilePlayback *m_playback; ///< for m_relay only: its thread may have ended
    std::shared_ptr<Relay> m_relay;
    QMediaDevices *m_devices;
    bool m_audible = false;
    qint64 m_duration_ms = 0;
    double m_frameRate = 0;
    quint64 m_seeks = 0;
};

} // namespace ovation::ui
