#include "engine.h"

#include "base/log.h"
#include "studio/engine_core.h"

#include <QPointer>
#include <QThread>

namespace ovation {
namespace {

constexpr unsigned long StopWait_ms = 10'000;

} // namespace

/// Calls go to the core's thread; answers come back to this one, and are dropped when the engine is gone.
struct Engine::Private {
    QThread thread;
    EngineCore *core = nullptr; ///< lives on `thread`; deleted there
};

namespace {

/// A callback that runs on the engine object's thread.
template <typename T>
std::function<void(T)> backHere(QObject *here, std::function<void(T)> done) {
    return [guard = QPointer<QObject>(here), done = std::move(done)](T value) {
        QMetaObject::invokeMethod(
            guard.data(), [done, value] { done(value); }, Qt::QueuedConnection);
    };
}

} // namespace

Engine::Engine(config::Settings settings, QObject *parent)
    : QObject(parent), m_settings(std::move(settings)), d(std::make_unique<Private>()) {
    qRegisterMetaType<EngineSnapshot>();
    d->thread.setObjectName(QStringLiteral("engine"));
    d->core = new EngineCore(m_settings);
    d->core->moveToThread(&d->thread);
    connect(&d->thread, &QThread::finished, d->core, &QObject::deleteLater);
    connect(d->core, &EngineCore::snapshotChanged, this, &Engine::snapshotChanged);
    connect(d->core, &EngineCore::previewReady, this, &Engine::previewReady);
    connect(d->core, &EngineCore::pageRefused, this, &Engine::pageRefused);
    d->thread.start();
}

Engine::~Engine() {
    QMetaObject::invokeMethod(
        d->core, [core = d->core, thread = &d->thread] { core->stop([thread] { thread->quit(); }); });
    if (!d->thread.wait(StopWait_ms)) {
        qCCritical(logServer)
            << "the engine did not stop in time; recordings that ran are in their .part files";
        d->thread.quit();
        d->thread.wait();
    }
}

void Engine::start(Done done) {
    QMetaObject::invokeMethod(
        d->core, [core = d->core, done = backHere(this, std::move(done))] { core->start(done); });
}

void Engine::stop(std::function<void()> done) {
    const auto back = backHere<bool>(this, [done = std::move(done)](bool) { done(); });
    QMetaObject::invokeMethod(d->core, [core = d->core, back] { core->stop([back] { back(true); }); });
}

void Engine::createSession(const QString &customId, std::function<void(Result<QString>)> done) {
    QMetaObject::invokeMethod(d->core, [core = d->core, customId, done = backHere(this, std::move(done))] {
        core->createSession(customId, done);
    });
}

void Engine::closeSession(const QString &sessionId, Done done) {
    QMetaObject::invokeMethod(d->core, [core = d->core, sessionId, done = backHere(this, std::move(done))] {
        core->closeSession(sessionId, done);
    });
}

void Engine::disconnect(const QString &sessionId, const QString &connectionId, Done done) {
    QMetaObject::invokeMethod(
        d->core, [core = d->core, sessionId, connectionId, done = backHere(this, std::move(done))] {
            core->disconnectClient(sessionId, connectionId, done);
        });
}

void Engine::createGuestLink(const QString &sessionId, std::function<void(Result<QString>)> done) {
    QMetaObject::invokeMethod(d->core, [core = d->core, sessionId, done = backHere(this, std::move(done))] {
        core->createGuestLink(sessionId, done);
    });
}

void Engine::addSynthetic(const QString &sessionId, std::function<void(Result<QString>)> done) {
    QMetaObject::invokeMethod(d->core, [core = d->core, sessionId, done = backHere(this, std::move(done))] {
        core->addSynthetic(sessionId, done);
    });
}

void Engine::setStage(const std::vector<StageParticipant> &participants,
                      std::function<void(Result<QString>)> done) {
    QMetaObject::invokeMethod(d->core,
                              [core = d->core, participants, done = backHere(this, std::move(done))] {
                                  core->setStage(participants, done);
                              });
}

void Engine::pageGate(std::function<void(Result<quint16>)> done) {
    QMetaObject::invokeMethod(
        d->core, [core = d->core, done = backHere(this, std::move(done))] { core->pageGate(done); });
}

void Engine::openPage(const QString &sessionId, const QString &customLayout,
                      std::function<void(Result<page::PageRequest>)> done) {
    QMetaObject::invokeMethod(
        d->core, [core = d->core, sessionId, customLayout, done = backHere(this, std::move(done))] {
            core->openPage(sessionId, customLayout, done);
        });
}

void Engine::addCamera(const QString &sessionId, const QString &name,
                       const session::IpCameraProperties &camera, std::function<void(Result<QString>)> done) {
    QMetaObject::invokeMethod(
        d->core, [core = d->core, sessionId, name, camera, done = backHere(this, std::move(done))] {
            core->addCamera(sessionId, name, camera, done);
        });
}

void Engine::startRecording(const QString &sessionId, const session::RecordingProperties &properties,
                            std::function<void(Result<recording::RecordingInfo>)> done) {
    QMetaObject::invokeMethod(
        d->core, [core = d->core, sessionId, properties, done = backHere(this, std::move(done))] {
            core->startRecording(sessionId, properties, done);
        });
}

void Engine::stopRecording(const QString &recordingId,
                           std::function<void(Result<recording::RecordingInfo>)> done) {
    QMetaObject::invokeMethod(d->core, [core = d->core, recordingId, done = backHere(this, std::move(done))] {
        core->stopRecording(recordingId, done);
    });
}

void Engine::setRecordingPaused(const QString &recordingId, bool paused,
                                std::function<void(Result<recording::RecordingInfo>)> done) {
    QMetaObject::invokeMethod(d->core,
                              [core = d->core, recordingId, paused, done = backHere(this, std::move(done))] {
                                  core->setRecordingPaused(recordingId, paused, done);
                              });
}

void Engine::addMarker(const QString &recordingId, const QString &name, std::optional<int64_t> at_ms,
                       std::function<void(Result<recording::RecordingInfo>)> done) {
    QMetaObject::invokeMethod(
        d->core, [core = d->core, recordingId, name, at_ms, done = backHere(this, std::move(done))] {
            core->addMarker(recordingId, name, at_ms, done);
        });
}

void Engine::setRecordingLayout(const QString &recordingId, session::RecordingLayout layout,
                                std::function<void(Result<recording::RecordingInfo>)> done) {
    QMetaObject::invokeMethod(d->core,
                              [core = d->core, recordingId, layout, done = backHere(this, std::move(done))] {
                                  core->setRecordingLayout(recordingId, layout, done);
                              });
}

void Engine::deleteRecording(const QString &recordingId, Done done) {
    QMetaObject::invokeMethod(d->core, [core = d->core, recordingId, done = backHere(this, std::move(done))] {
        core->deleteRecording(recordingId, done);
    });
}

void Engine::setPreview(const QString &sessionId, int width, int frameRate, session::RecordingLayout layout) {
    QMetaObject::invokeMethod(d->core, [core = d->core, sessionId, width, frameRate, layout] {
        core->setPreview(sessionId, width, frameRate, layout);
    });
}

} // namespace ovation
