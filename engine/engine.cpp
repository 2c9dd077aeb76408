#include "engine.h"

#include "base/log.h"
#include "review_host.h"
#include "session/protocol.h"
#include "studio/engine_core.h"
#include "studio/request_bodies.h"
#include "uploads_host.h"

#include <QMetaMethod>
#include <QThread>
#include <QUrl>

#include <type_traits>

namespace ovation {
namespace {

using namespace Qt::StringLiterals;
using recording::RecordingInfo;

constexpr unsigned long StopWait_ms = 10'000;

/// A session that the program makes itself.
session::SessionProperties ownSession(const QString &id, const config::Settings &settings) {
    session::SessionProperties properties;
    properties.customSessionId = id;
    properties.forcedVideoCodec = settings.forcedVideoCodec;
    properties.allowTranscoding = settings.allowTranscoding;
    return properties;
}

template <typename T>
ParameterProblem problemOf(const Result<T, server::ParameterError> &read) {
    return read ? ParameterProblem() : ParameterProblem{read.error().parameter, read.error().message};
}

QString guestLink(const QString &sessionId, const QString &token, const config::Settings &settings) {
    return u"%1join/%2?token=%3"_s.arg(settings.publicUrl(), sessionId,
                                       QString::fromLatin1(QUrl::toPercentEncoding(token)));
}

} // namespace

struct Engine::Private {
    explicit Private(Engine &engine)
        : q(engine), core(new EngineCore(engine.m_settings)), previewAudio(core->previewAudio()),
          review(*core), uploads(*core) {}

    /// Carries an answer from the engine thread back to the engine object's, behind the snapshot that shows
    /// its effect. In a turn of its own: the answering code may not have finished its step. Both
    /// the snapshot and the answer are queued for the same object, so their order holds.
    template <typename T>
    Answer<T> behindSnapshot(Answer<T> done) {
        return [here = &q, core = core, done = std::move(done)](Result<T> result) {
            QMetaObject::invokeMethod(
                core,
                [here, core, done, result = std::move(result)] {
                    core->publishSnapshot();
                    QMetaObject::invokeMethod(
                        here, [done, result] { done(result); }, Qt::QueuedConnection);
                },
                Qt::QueuedConnection);
        };
    }

    /// Runs `work` with the services on the engine thread and brings its answer back. `work` either gives a
    /// Result<T>, or takes the answer as its second argument to call it later.
    template <typename T, typename Work>
    void post(Answer<T> done, Work work) {
        QMetaObject::invokeMethod(
            core, [core = core, answer = behindSnapshot(std::move(done)), work = std::move(work)] {
                EngineServices *services = core->services();
                if (!services)
                    answer(notRunning());
                else if constexpr (std::is_invocable_v<const Work &, EngineServices &>)
                    answer(work(*services));
                else
                    work(*services, answer);
            });
    }

    Engine &q;
    QThread thread;
    EngineCore *core; ///< lives on `thread`; deleted there
    const std::shared_ptr<LiveAudio> previewAudio;
    ReviewHost review;
    UploadsHost uploads;
};

Engine::Engine(config::Settings settings, QObject *parent)
    : Studio(parent), m_settings(std::move(settings)), d(std::make_unique<Private>(*this)) {
    qRegisterMetaType<EngineSnapshot>();
    qRegisterMetaType<PreviewFrame>();
    qRegisterMetaType<SessionEvents>();
    d->thread.setObjectName(u"engine"_s);
    d->core->moveToThread(&d->thread);
    connect(&d->thread, &QThread::finished, d->core, &QObject::deleteLater);
    connect(d->core, &EngineCore::snapshotChanged, this, &Studio::snapshotChanged);
    connect(d->core, &EngineCore::happened, this, &Studio::happened);
    connect(d->core, &EngineCore::previewReady, this, &Studio::previewReady);
    connect(d->core, &EngineCore::pageRefused, this, &Studio::pageRefused);
    d->thread.start();
}

Engine::~Engine() {
    QMetaObject::invokeMethod(
        d->core, [core = d->core, thread = &d->thread] { core->stop([thread] { thread->quit(); }); });
    if (!d->thread.wait(StopWait_ms)) {
        qCCritical(logServer)
            << "the engine did not stop in time; what is being recorded is kept as far as it was written";
        d->thread.quit();
        d->thread.wait();
    }
}

Review &Engine::review() {
    return d->review;
}

Uploads &Engine::uploads() {
    return d->uploads;
}

/// A server without a window makes no snapshots.
void Engine::tellWhetherWatched() {
    const bool watched = isSignalConnected(QMetaMethod::fromSignal(&Studio::snapshotChanged));
    QMetaObject::invokeMethod(d->core, [core = d->core, watched] { core->setWatched(watched); });
}

void Engine::connectNotify(const QMetaMethod &signal) {
    if (signal == QMetaMethod::fromSignal(&Studio::snapshotChanged))
        tellWhetherWatched();
}

void Engine::disconnectNotify(const QMetaMethod &signal) {
    // Not from here: Qt may hold the lock of a receiver that is being destroyed, which still counts as
    // connected.
    if (!signal.isValid() || signal == QMetaMethod::fromSignal(&Studio::snapshotChanged))
        QMetaObject::invokeMethod(this, &Engine::tellWhetherWatched, Qt::QueuedConnection);
}

ServerFacts Engine::facts() const {
    return {m_settings.publicUrl(), m_settings.secretFile,
            m_settings.recording,   m_settings.customLayoutPath,
            m_settings.dataPath,    m_settings.recording ? m_settings.keepPast_s : 0};
}

void Engine::start(Answer<void> done) {
    QMetaObject::invokeMethod(
        d->core, [core = d->core, answer = d->behindSnapshot(std::move(done))] { core->start(answer); });
}

void Engine::stop(std::function<void()> done) {
    const auto answer = d->behindSnapshot<void>([done = std::move(done)](const Result<void> &) { done(); });
    QMetaObject::invokeMethod(d->core, [core = d->core, answer] { core->stop([answer] { answer({}); }); });
}

void Engine::createSession(const QString &customId, Answer<QString> done) {
    requestSession({{u"customSessionId"_s, customId}}, std::move(done));
}

void Engine::requestSession(const QJsonObject &body, Answer<QString> done) {
    d->post(std::move(done), [body](EngineServices &services) -> Result<QString> {
        const auto wanted = requestedSession(body, services.settings);
        if (!wanted)
            return wanted.error();
        const auto created = services.commands.createSession(*wanted);
        return created ? Result<QString>((*created)->id()) : created.error();
    });
}

ParameterProblem Engine::checkSession(const QJsonObject &body) const {
    return problemOf(requestedSession(body, m_settings));
}

void Engine::requestConnection(const QString &sessionId, const QJsonObject &body, Answer<Invitation> done) {
    d->post(std::move(done), [sessionId, body](EngineServices &services) -> Result<Invitation> {
        const auto wanted = requestedConnection(body);
        if (!wanted)
            return wanted.error();
        const auto made = services.commands.createConnection(sessionId, *wanted);
        if (!made)
            return made.error();
        return Invitation{made->id, made->token, guestLink(sessionId, made->token, services.settings)};
    });
}

ParameterProblem Engine::checkConnection(const QJsonObject &body) const {
    return problemOf(requestedConnection(body));
}

void Engine::updateConnection(const QString &sessionId, const QString &connectionId,
                              std::optional<session::Role> role, std::optional<bool> record,
                              Answer<void> done) {
    d->post(std::move(done), [sessionId, connectionId, role, record](EngineServices &services) {
        const auto changed = services.commands.updateConnection(sessionId, connectionId, role, record);
        return changed ? Result<void>() : changed.error();
    });
}

void Engine::closeSession(const QString &sessionId, Answer<void> done) {
    d->post(std::move(done), [sessionId](EngineServices &services, const Answer<void> &answer) {
        services.commands.closeSession(sessionId, session::reason::SessionClosedByServer, answer);
    });
}

void Engine::disconnect(const QString &sessionId, const QString &connectionId, Answer<void> done) {
    d->post(std::move(done), [sessionId, connectionId](EngineServices &services) {
        return services.commands.disconnect(sessionId, connectionId,
                                            session::reason::ForceDisconnectByServer);
    });
}

void Engine::unpublish(const QString &sessionId, const QString &streamId, Answer<void> done) {
    d->post(std::move(done), [sessionId, streamId](EngineServices &services) {
        return services.commands.unpublish(sessionId, streamId, session::reason::ForceUnpublishByServer);
    });
}

void Engine::sendSignal(const QString &sessionId, const QString &connectionId, const QString &type,
                        const QString &data, Answer<void> done) {
    control::Signal signal;
    if (!connectionId.isEmpty())
        signal.to = {connectionId};
    if (!type.isEmpty())
        signal.type = QStringLiteral("signal:") + type; // as browsers do, which listen to it
    signal.data = data;
    d->post(std::move(done), [sessionId, signal](EngineServices &services) {
        return services.commands.signal(sessionId, signal);
    });
}

void Engine::createGuestLink(const QString &sessionId, Answer<QString> done) {
    d->post(std::move(done), [sessionId](EngineServices &services) -> Result<QString> {
        const auto connection = services.commands.createConnection(sessionId, {});
        if (!connection)
            return connection.error();
        return guestLink(sessionId, connection->token, services.settings);
    });
}

void Engine::inviteGuest(const QString &sessionId, Answer<QString> done) {
    d->post(std::move(done), [sessionId](EngineServices &services) -> Result<QString> {
        const QString token = services.commands.invite(ownSession(sessionId, services.settings));
        return guestLink(sessionId, token, services.settings);
    });
}

void Engine::addSynthetic(const QString &sessionId, Answer<QString> done) {
    d->post(std::move(done), [sessionId](EngineServices &services) {
        return services.commands.addSynthetic(sessionId, {.stream = services.demo.next()});
    });
}

void Engine::setStage(const std::vector<StageParticipant> &participants, Answer<QString> done) {
    d->post(std::move(done),
            [participants](EngineServices &services) { return services.stage.become(participants); });
}

void Engine::pageGate(Answer<quint16> done) {
    d->post(std::move(done), [](EngineServices &services) { return services.gate.port(); });
}

void Engine::openPage(const QString &sessionId, const QString &customLayout, Answer<page::PageRequest> done) {
    d->post(std::move(done),
            [sessionId, customLayout](EngineServices &services, const Answer<page::PageRequest> &answer) {
                services.gate.open(sessionId, customLayout, answer);
            });
}

void Engine::addCamera(const QString &sessionId, const QString &name, bool record,
                       const session::IpCameraProperties &camera, Answer<QString> done) {
    session::ConnectionProperties properties;
    properties.type = session::ConnectionType::IpCamera;
    properties.data = name;
    properties.record = record;
    properties.camera = camera;
    properties.camera->mayBeAbsent = false;
    d->post(std::move(done),
            [sessionId, properties](EngineServices &services, const Answer<QString> &answer) {
                services.commands.createCamera(
                    sessionId, properties, [answer](const Result<session::Connection> &joined) {
                        answer(joined ? Result<QString>(joined->id) : Result<QString>(joined.error()));
                    });
            });
}

void Engine::startRecording(const QString &sessionId, const session::RecordingProperties &properties,
                            Answer<RecordingInfo> done) {
    // Who sits at the window sees which stream fails, and wants the others.
    session::RecordingProperties tolerant = properties;
    tolerant.ignoreFailedStreams = true;
    d->post(std::move(done),
            [sessionId, tolerant](EngineServices &services, const Answer<RecordingInfo> &answer) {
                services.commands.startRecording(sessionId, tolerant, answer);
            });
}

void Engine::stopRecording(const QString &recordingId, Answer<RecordingInfo> done) {
    d->post(std::move(done), [recordingId](EngineServices &services, const Answer<RecordingInfo> &answer) {
        services.commands.stopRecording(recordingId, session::reason::RecordingStoppedByServer, answer);
    });
}

void Engine::setRecordingPaused(const QString &recordingId, bool paused, Answer<RecordingInfo> done) {
    d->post(std::move(done),
            [recordingId, paused](EngineServices &services, const Answer<RecordingInfo> &answer) {
                services.commands.setRecordingPaused(recordingId, paused, answer);
            });
}

void Engine::addMarker(const QString &recordingId, const QString &name, std::optional<int64_t> at_ms,
                       Answer<RecordingInfo> done) {
    d->post(std::move(done),
            [recordingId, name, at_ms](EngineServices &services, const Answer<RecordingInfo> &answer) {
                services.commands.addMarker(recordingId, name, at_ms, answer);
            });
}

void Engine::setRecordingLayout(const QString &recordingId, session::RecordingLayout layout,
                                Answer<RecordingInfo> done) {
    d->post(std::move(done),
            [recordingId, layout](EngineServices &services, const Answer<RecordingInfo> &answer) {
                services.commands.setRecordingLayout(recordingId, layout, answer);
            });
}

void Engine::deleteRecording(const QString &recordingId, Answer<void> done) {
    d->post(std::move(done), [recordingId](EngineServices &services, const Answer<void> &answer) {
        services.commands.removeRecording(recordingId, answer);
    });
}

void Engine::muteInRecordings(const QString &sessionId, const QString &connectionId, bool muted,
                              Answer<void> done) {
    d->post<void>(std::move(done), [sessionId, connectionId, muted](EngineServices &services) {
        return services.commands.arrange(sessionId, connectionId, {muted, {}});
    });
}

void Engine::pin(const QString &sessionId, const QString &connectionId, Answer<void> done) {
    d->post<void>(std::move(done), [sessionId, connectionId](EngineServices &services) {
        return services.commands.arrange(sessionId, connectionId, {{}, !connectionId.isEmpty()});
    });
}

void Engine::setPreviews(const std::vector<PreviewWish> &wishes) {
    QMetaObject::invokeMethod(d->core, [core = d->core, wishes] {
        if (EngineServices *services = core->services())
            services->preview.show(wishes);
    });
}

void Engine::previewAudio(std::span<float> into) {
    d->previewAudio->read(into);
}

} // namespace ovation
