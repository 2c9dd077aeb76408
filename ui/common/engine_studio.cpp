#include "ui/common/engine_studio.h"

#include "engine.h"

namespace ovation::ui {

EngineStudio::EngineStudio(Engine &engine, QObject *parent) : Studio(parent), m_engine(engine) {
    connect(&engine, &Engine::snapshotChanged, this, &Studio::snapshotChanged);
    connect(&engine, &Engine::previewReady, this, &Studio::previewReady);
    connect(&engine, &Engine::pageRefused, this, &Studio::pageRefused);
}

ServerFacts EngineStudio::facts() const {
    const config::Settings &settings = m_engine.settings();
    return {settings.publicUrl(), settings.secretFile, settings.recording, settings.customLayoutPath,
            settings.dataPath};
}

void EngineStudio::start(Done done) {
    m_engine.start(std::move(done));
}

void EngineStudio::stop(std::function<void()> done) {
    m_engine.stop(std::move(done));
}

void EngineStudio::createSession(const QString &customId, TextDone done) {
    m_engine.createSession(customId, std::move(done));
}

void EngineStudio::closeSession(const QString &sessionId, Done done) {
    m_engine.closeSession(sessionId, std::move(done));
}

void EngineStudio::disconnect(const QString &sessionId, const QString &connectionId, Done done) {
    m_engine.disconnect(sessionId, connectionId, std::move(done));
}

void EngineStudio::createGuestLink(const QString &sessionId, TextDone done) {
    m_engine.createGuestLink(sessionId, std::move(done));
}

void EngineStudio::addSynthetic(const QString &sessionId, TextDone done) {
    m_engine.addSynthetic(sessionId, std::move(done));
}

void EngineStudio::setStage(const std::vector<StageParticipant> &participants, TextDone done) {
    m_engine.setStage(participants, std::move(done));
}

void EngineStudio::pageGate(std::function<void(Result<quint16>)> done) {
    m_engine.pageGate(std::move(done));
}

void EngineStudio::openPage(const QString &sessionId, const QString &customLayout, PageDone done) {
    m_engine.openPage(sessionId, customLayout, std::move(done));
}

void EngineStudio::addCamera(const QString &sessionId, const QString &name,
                             const session::IpCameraProperties &camera, TextDone done) {
    m_engine.addCamera(sessionId, name, camera, std::move(done));
}

void EngineStudio::startRecording(const QString &sessionId, const session::RecordingProperties &properties,
                                  RecordingDone done) {
    m_engine.startRecording(sessionId, properties, std::move(done));
}

void EngineStudio::stopRecording(const QString &recordingId, RecordingDone done) {
    m_engine.stopRecording(recordingId, std::move(done));
}

void EngineStudio::setRecordingPaused(const QString &recordingId, bool paused, RecordingDone done) {
    m_engine.setRecordingPaused(recordingId, paused, std::move(done));
}

void EngineStudio::addMarker(const QString &recordingId, const QString &name, std::optional<int64_t> at_ms,
                             RecordingDone done) {
    m_engine.addMarker(recordingId, name, at_ms, std::move(done));
}

void EngineStudio::setRecordingLayout(const QString &recordingId, session::RecordingLayout layout,
                                      RecordingDone done) {
    m_engine.setRecordingLayout(recordingId, layout, std::move(done));
}

void EngineStudio::deleteRecording(const QString &recordingId, Done done) {
    m_engine.deleteRecording(recordingId, std::move(done));
}

void EngineStudio::setPreview(const QString &sessionId, int width, int frameRate,
                              session::RecordingLayout layout) {
    m_engine.setPreview(sessionId, width, frameRate, layout);
}

} // namespace ovation::ui
