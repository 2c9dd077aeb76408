#pragma once

#include "base/clock.h"
#include "compose/preview.h"
#include "control/conference.h"
#include "engine.h"
#include "server/server.h"
#include "studio/process_meter.h"

#include <QTimer>

namespace ovation::page {
class PreviewGate;
}

namespace ovation {

/// What runs on the engine thread: owns the rooms, in the order in which they need each other, and makes the
/// snapshots. Private to the façade.
class EngineCore final : public QObject {
    Q_OBJECT

  public:
    explicit EngineCore(const config::Settings &settings);
    ~EngineCore() override;

    void start(const Engine::Done &done);
    void stop(const std::function<void()> &done);
    void createSession(const QString &customId, const std::function<void(Result<QString>)> &done);
    void closeSession(const QString &sessionId, const Engine::Done &done);
    void disconnectClient(const QString &sessionId, const QString &connectionId, const Engine::Done &done);
    void createGuestLink(const QString &sessionId, const std::function<void(Result<QString>)> &done);
    void addSynthetic(const QString &sessionId, const std::function<void(Result<QString>)> &done);
    void setStage(const std::vector<StageParticipant> &participants,
                  const std::function<void(Result<QString>)> &done);
    void pageGate(const std::function<void(Result<quint16>)> &done);
    void openPage(const QString &sessionId, const QString &customLayout,
                  const std::function<void(Result<page::PageRequest>)> &done);
    void addCamera(const QString &sessionId, const QString &name, const session::IpCameraProperties &camera,
                   const std::function<void(Result<QString>)> &done);
    void startRecording(const QString &sessionId, const session::RecordingProperties &properties,
                        const std::function<void(Result<recording::RecordingInfo>)> &done);
    void stopRecording(const QString &recordingId,
                       const std::function<void(Result<recording::RecordingInfo>)> &done);
    using RecordingDone = std::function<void(Result<recording::RecordingInfo>)>;
    void setRecordingPaused(const QString &recordingId, bool paused, const RecordingDone &done);
    void addMarker(const QString &recordingId, const QString &name, std::optional<int64_t> at_ms,
                   const RecordingDone &done);
    void setRecordingLayout(const QString &recordingId, session::RecordingLayout layout,
                            const RecordingDone &done);
    void deleteRecording(const QString &recordingId, const Engine::Done &done);
    void setPreview(const QString &sessionId, int width, int frameRate, session::RecordingLayout layout);

  Q_SIGNALS:
    void snapshotChanged(const ovation::EngineSnapshot &snapshot);
    void previewReady(const QString &sessionId, const QImage &frame);
    void pageRefused(const QString &host, const QString &why);

  private:
    struct Rooms;
    void scheduleSnapshot();
    void publishSnapshot();
    EngineSnapshot makeSnapshot() const;
    /// The service of the rooms, or null once `otherwise` was told why not.
    recording::RecordingService *recordings(const std::function<void(Error)> &otherwise);
    page::PreviewGate &gate();
    Rooms *rooms(const std::function<void(Error)> &otherwise);

    config::Settings m_settings;
    SystemClock m_clock;
    std::unique_ptr<Rooms> m_rooms; ///< null before start and after stop
    std::unique_ptr<Preview> m_preview;
    QHash<QString, transport::StreamStats> m_stats;
    ProcessMeter m_meter;
    QTimer m_soon, m_everySecond;
    int m_syntheticCount = 0;
    std::unique_ptr<page::PreviewGate> m_gate; ///< made when a page is first looked at
    bool m_stopping = false;
    std::vector<std::function<void()>> m_whenStopped;
};

} // namespace ovation
