#include "studio/engine_core.h"

#include "base/log.h"
#include "events/event_bus.h"
#include "media/gst_runtime.h"
#include "page/preview_gate.h"
#include "session/camera_uri.h"
#include "studio/snapshot_maker.h"
#include "studio/stage.h"

#include <QHostAddress>
#include <QPointer>
#include <QStorageInfo>
#include <QUrl>

#include <algorithm>
#include <array>
#include <thread>

namespace ovation {
namespace {

constexpr int SnapshotDelay_ms = 200;
constexpr int MinPreviewWidth = 160, MaxPreviewWidth = 1920, MaxPreviewRate = 30;
constexpr std::array SyntheticNames = {"Ana", "Ben", "Cho", "Dana", "Eli", "Fay"};
constexpr std::array<unsigned, 6> SyntheticColors = {0x2f6f4f, 0x30588c, 0x8c5a30,
                                                     0x6c3f7f, 0x3f7f7f, 0x7f3f4f};

transport::MediaPlaneSettings planeSettings(const config::Settings &settings) {
    transport::MediaPlaneSettings plane;
    plane.addresses = settings.mediaAddresses;
    if (plane.addresses.isEmpty() && settings.domain == QStringLiteral("localhost"))
        plane.addresses = {QStringLiteral("127.0.0.1")};
    if (const QHostAddress address(settings.domain);
        !address.isNull() && !plane.addresses.contains(settings.domain))
        plane.announcedAddresses = {settings.domain};
    plane.portMin = settings.mediaPortMin;
    plane.portMax = settings.mediaPortMax;
    return plane;
}

} // namespace

/// In the order in which they need each other; destroyed the other way round.
struct EngineCore::Rooms {
    Rooms(const config::Settings &settings, const Clock &clock)
        : sessions(clock), plane(planeSettings(settings)), decoders(plane),
          recordings(settings.recording
                         ? std::make_unique<recording::RecordingService>(settings, clock, plane, decoders)
                         : nullptr),
          events(settings, clock), conference(settings, clock, sessions, plane, recordings.get()),
          stage(conference), server(settings, conference) {
        QObject::connect(&conference, &control::Conference::happened, &events, &events::EventBus::publish);
    }

    session::SessionRegistry sessions;
    transport::MediaPlane plane;
    media::DecoderPool decoders;
    std::unique_ptr<recording::RecordingService> recordings;
    events::EventBus events;
    control::Conference conference;
    Stage stage;
    server::Server server;
};

EngineCore::EngineCore(const config::Settings &settings)
    : m_settings(settings), m_soon(this), m_everySecond(this) {
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &EngineCore::publishSnapshot);
    connect(&m_everySecond, &QTimer::timeout, this, [this] {
        if (!m_rooms)
            return;
        m_rooms->plane.collectStats([this](const std::vector<transport::StreamStats> &stats) {
            m_stats.clear();
            for (const auto &one : stats)
                m_stats.insert(one.streamId, one);
            publishSnapshot();
        });
    });
}

EngineCore::~EngineCore() = default;

EngineCore::Rooms *EngineCore::rooms(const std::function<void(Error)> &otherwise) {
    if (!m_rooms || m_stopping) {
        otherwise(Error{Errc::Failed, QStringLiteral("the engine is not running")});
        return nullptr;
    }
    return m_rooms.get();
}

void EngineCore::start(const Engine::Done &done) {
    if (m_rooms) {
        done(Error{Errc::Failed, QStringLiteral("the engine is running already")});
        return;
    }
    // Loading plug-ins takes a while; nobody should wait for it in the first join.
    std::thread([] { media::warmUpGStreamer(); }).detach();
    m_rooms = std::make_unique<Rooms>(m_settings, m_clock);
    if (auto listening = m_rooms->server.listen(); !listening) {
        m_rooms.reset();
        done(listening.error());
        return;
    }
    connect(&m_rooms->conference, &control::Conference::changed, this, [this] {
        if (m_preview)
            if (const auto *session = m_rooms->sessions.find(m_preview->sessionId()))
                m_preview->sessionChanged(*session);
        scheduleSnapshot();
    });
    if (m_rooms->recordings)
        connect(m_rooms->recordings.get(), &recording::RecordingService::statusChanged, this,
                &EngineCore::scheduleSnapshot);
    if (m_rooms->recordings)
        m_rooms->recordings->recover();
    connect(&m_rooms->events, &events::EventBus::webhookStatusChanged, this, &EngineCore::scheduleSnapshot);
    m_everySecond.start(1000);
    publishSnapshot();
    done({});
}

void EngineCore::stop(const std::function<void()> &done) {
    if (!m_rooms) {
        done();
        return;
    }
    m_whenStopped.push_back(done);
    if (std::exchange(m_stopping, true))
        return;
    m_everySecond.stop();
    m_preview.reset();
    m_rooms->conference.shutDown([this] {
        m_rooms->server.close();
        m_rooms->events.shutDown([this] {
            // From the event loop: this may be a callback of one of the rooms.
            QTimer::singleShot(0, this, [this] {
                m_rooms.reset();
                m_stopping = false;
                for (const auto &stopped : std::exchange(m_whenStopped, {}))
                    stopped();
            });
        });
    });
}

void EngineCore::createSession(const QString &customId, const std::function<void(Result<QString>)> &done) {
    if (Rooms *here = rooms(done)) {
        session::SessionProperties properties;
        properties.customSessionId = customId;
        properties.forcedVideoCodec = m_settings.forcedVideoCodec;
        properties.allowTranscoding = m_settings.allowTranscoding;
        const auto created = here->conference.createSession(properties);
        if (!created) {
            done(created.error());
            return;
        }
        publishSnapshot();
        done((*created)->id());
    }
}

void EngineCore::closeSession(const QString &sessionId, const Engine::Done &done) {
    if (Rooms *here = rooms(done))
        here->conference.closeSession(sessionId, QStringLiteral("sessionClosedByServer"), done);
}

void EngineCore::disconnectClient(const QString &sessionId, const QString &connectionId,
                                  const Engine::Done &done) {
    if (Rooms *here = rooms(done))
        done(here->conference.disconnect(sessionId, connectionId, QStringLiteral("forceDisconnectByServer")));
}

void EngineCore::createGuestLink(const QString &sessionId, const std::function<void(Result<QString>)> &done) {
    if (Rooms *here = rooms(done)) {
        const auto connection = here->conference.createConnection(sessionId, {});
        if (!connection) {
            done(connection.error());
            return;
        }
        done(QStringLiteral("%1join/%2?token=%3")
                 .arg(m_settings.publicUrl(), sessionId,
                      QString::fromLatin1(QUrl::toPercentEncoding(connection->token))));
    }
}

void EngineCore::addSynthetic(const QString &sessionId, const std::function<void(Result<QString>)> &done) {
    if (Rooms *here = rooms(done)) {
        const std::size_t n = std::size_t(m_syntheticCount++) % SyntheticNames.size();
        media::SyntheticProperties properties;
        properties.name = QLatin1String(SyntheticNames[n]);
        properties.color = SyntheticColors[n];
        properties.tone_hz = 220.0 * double(n + 2) / 2.0;
        done(here->conference.addSynthetic(sessionId, {.stream = properties}));
    }
}

void EngineCore::setStage(const std::vector<StageParticipant> &participants,
                          const std::function<void(Result<QString>)> &done) {
    if (Rooms *here = rooms(done)) {
        here->stage.become(participants, done);
        publishSnapshot();
    }
}

page::PreviewGate &EngineCore::gate() {
    if (!m_gate) {
        m_gate = std::make_unique<page::PreviewGate>(m_settings);
        connect(m_gate.get(), &page::PreviewGate::refused, this, &EngineCore::pageRefused);
    }
    return *m_gate;
}

void EngineCore::pageGate(const std::function<void(Result<quint16>)> &done) {
    if (rooms(done))
        done(gate().port());
}

void EngineCore::openPage(const QString &sessionId, const QString &customLayout,
                          const std::function<void(Result<page::PageRequest>)> &done) {
    if (rooms(done))
        done(gate().open(sessionId, customLayout));
}

void EngineCore::addCamera(const QString &sessionId, const QString &name,
                           const session::IpCameraProperties &camera,
                           const std::function<void(Result<QString>)> &done) {
    Rooms *here = rooms(done);
    if (!here)
        return;
    if (!session::isCameraUri(camera.rtspUri)) { // not repeated: a password may stand in it
        done(Error{Errc::InvalidParameter,
                   QStringLiteral("that is not an rtsp, rtsps, http, https or file address")});
        return;
    }
    session::ConnectionProperties properties;
    properties.type = session::ConnectionType::IpCamera;
    properties.data = name;
    properties.camera = camera;
    here->conference.createCamera(sessionId, properties, [done](const Result<session::Connection> &joined) {
        done(joined ? Result<QString>(joined->id) : Result<QString>(joined.error()));
    });
}

void EngineCore::startRecording(const QString &sessionId, const session::RecordingProperties &properties,
                                const std::function<void(Result<recording::RecordingInfo>)> &done) {
    Rooms *here = rooms(done);
    if (!here)
        return;
    const auto *session = here->sessions.find(sessionId);
    if (session && (!session->isActive() || session->participants().empty()))
        done(Error{Errc::NobodyConnected, QStringLiteral("nobody is in session '%1' yet").arg(sessionId)});
    else
        here->conference.startRecording(sessionId, properties, done);
}

void EngineCore::stopRecording(const QString &recordingId,
                               const std::function<void(Result<recording::RecordingInfo>)> &done) {
    if (Rooms *here = rooms(done))
        here->conference.stopRecording(recordingId, QStringLiteral("recordingStoppedByServer"), done);
}

recording::RecordingService *EngineCore::recordings(const std::function<void(Error)> &otherwise) {
    Rooms *here = rooms(otherwise);
    if (here && !here->recordings)
        otherwise(Error{Errc::RecordingDisabled,
                        QStringLiteral("recording is switched off (OPENVIDU_RECORDING=false)")});
    return here ? here->recordings.get() : nullptr;
}

void EngineCore::setRecordingPaused(const QString &recordingId, bool paused, const RecordingDone &done) {
    if (auto *service = recordings(done)) {
        const auto result = service->setPaused(recordingId, paused);
        publishSnapshot();
        done(result);
    }
}

void EngineCore::addMarker(const QString &recordingId, const QString &name, std::optional<int64_t> at_ms,
                           const RecordingDone &done) {
    if (auto *service = recordings(done)) {
        const auto result = service->addMarker(recordingId, name, at_ms);
        publishSnapshot();
        done(result);
    }
}

void EngineCore::setRecordingLayout(const QString &recordingId, session::RecordingLayout layout,
                                    const RecordingDone &done) {
    if (auto *service = recordings(done)) {
        const auto result = service->setLayout(recordingId, layout);
        publishSnapshot();
        done(result);
    }
}

void EngineCore::deleteRecording(const QString &recordingId, const Engine::Done &done) {
    if (auto *service = recordings(done)) {
        const auto result = service->remove(recordingId);
        publishSnapshot();
        done(result);
    }
}

void EngineCore::setPreview(const QString &sessionId, int wantedWidth, int wantedRate,
                            session::RecordingLayout layout) {
    const int width = std::clamp(wantedWidth, MinPreviewWidth, MaxPreviewWidth);
    const int frameRate = std::clamp(wantedRate, 1, MaxPreviewRate);
    if (m_preview && m_preview->sessionId() == sessionId && m_preview->width() == width &&
        m_preview->frameRate() == frameRate) {
        m_preview->setLayout(layout);
        return;
    }
    m_preview.reset();
    if (!m_rooms || m_stopping || sessionId.isEmpty())
        return;
    const auto *session = m_rooms->sessions.find(sessionId);
    if (!session)
        return;
    m_preview = std::make_unique<Preview>(
        sessionId, width, frameRate, layout, m_rooms->decoders,
        // The mixer's thread is joined before this object goes.
        [this, sessionId](const QImage &frame) { Q_EMIT previewReady(sessionId, frame); });
    m_preview->sessionChanged(*session);
}

void EngineCore::scheduleSnapshot() {
    if (!m_soon.isActive())
        m_soon.start(SnapshotDelay_ms);
}

void EngineCore::publishSnapshot() {
    m_soon.stop();
    if (!m_rooms)
        return;
    EngineSnapshot snapshot = makeSnapshot();
    snapshot.cpu_cores = m_meter.cpu_cores();
    Q_EMIT snapshotChanged(snapshot);
}

EngineSnapshot EngineCore::makeSnapshot() const {
    EngineSnapshot snapshot;
    for (const auto *session : std::as_const(m_rooms->sessions).all())
        snapshot.sessions.push_back(snapshotOf(*session, m_stats));
    if (m_rooms->recordings)
        snapshot.recordings = snapshotsOf(*m_rooms->recordings, m_settings.recordingPath);
    const events::WebhookStatus webhook = m_rooms->events.webhookStatus();
    snapshot.webhook = {webhook.waiting, webhook.undelivered, webhook.lastProblem};
    snapshot.memory_bytes = ProcessMeter::memory_bytes();
    snapshot.diskFree_bytes = QStorageInfo(m_settings.recordingPath).bytesAvailable();
    return snapshot;
}

} // namespace ovation
