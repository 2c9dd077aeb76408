#pragma once

#include "ui/common/studio.h"

namespace ovation {
class Engine;
}

namespace ovation::ui {

/// The real studio: forwards to an engine that outlives it.
class EngineStudio final : public Studio {
  public:
    explicit EngineStudio(Engine &engine, QObject *parent = nullptr);

    ServerFacts facts() const override;
    void start(Done done) override;
    void stop(std::function<void()> done) override;
    void createSession(const QString &customId, TextDone done) override;
    void closeSession(const QString &sessionId, Done done) override;
    void disconnect(const QString &sessionId, const QString &connectionId, Done done) override;
    void createGuestLink(const QString &sessionId, TextDone done) override;
    void addSynthetic(const QString &sessionId, TextDone done) override;
    void setStage(const std::vector<StageParticipant> &participants, TextDone done) override;
    void pageGate(std::function<void(Result<quint16>)> done) override;
    void openPage(const QString &sessionId, const QString &customLayout, PageDone done) override;
    void addCamera(const QString &sessionId, const QString &name, const session::IpCameraProperties &camera,
                   TextDone done) override;
    void startRecording(const QString &sessionId, const session::RecordingProperties &properties,
                        RecordingDone done) override;
    void stopRecording(const QString &recordingId, RecordingDone done) override;
    void setRecordingPaused(const QString &recordingId, bool paused, RecordingDone done) override;
    void addMarker(const QString &recordingId, const QString &name, std::optional<int64_t> at_ms,
                   RecordingDone done) override;
    void setRecordingLayout(const QString &recordingId, session::RecordingLayout layout,
                            RecordingDone done) override;
    void deleteRecording(const QString &recordingId, Done done) override;
    void setPreview(const QString &sessionId, int width, int frameRate,
                    session::RecordingLayout layout) override;

  private:
    Engine &m_engine;
};

} // namespace ovation::ui
