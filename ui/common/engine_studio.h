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
    void startRecording(const QString &sessionId, RecordingDone done) override;
    void stopRecording(const QString &recordingId, RecordingDone done) override;
    void deleteRecording(const QString &recordingId, Done done) override;
    void setPreview(const QString &sessionId, int width, int frameRate) override;

  private:
    Engine &m_engine;
};

} // namespace ovation::ui
