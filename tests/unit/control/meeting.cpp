#include "meeting.h"
#include "../loopback.h"

#include "server/signalling/wire_json.h"

#include <QJsonDocument>
#include <QtTest>

using namespace ovation;

namespace {

constexpr int Patience_ms = 10'000;

QByteArray offer(const char *direction) {
    const auto section = [&](const char *kind, const char *mid, const char *payload, const char *codec) {
        return QByteArray("m=") + kind + " 9 UDP/TLS/RTP/SAVPF " + payload +
               "\r\nc=IN IP4 0.0.0.0\r\na=mid:" + mid +
               "\r\na=ice-ufrag:abcd\r\na=ice-pwd:0123456789abcdef01234567\r\na=fingerprint:sha-256 " +
               QByteArray("AB").append(QByteArray(":AB").repeated(31)) +
               "\r\na=setup:actpass\r\na=rtcp-mux\r\na=rtpmap:" + payload + ' ' + codec +
               "\r\na=" + direction + "\r\n";
    };
    return "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\na=group:BUNDLE 0 1\r\n" +
           section("audio", "0", "111", "opus/48000/2") + section("video", "1", "96", "VP8/90000");
}

QString text(const QJsonObject &json) {
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace

void Guest::notify(const control::Announcement &announcement) {
    const server::WireNotification wire = server::toWire(announcement.notification());
    m_meeting.write(QStringLiteral("%1 %2 %3").arg(m_name, wire.method, text(wire.params)));
    if (const auto told = whenTold)
        told();
}

void Guest::participantGone() {
    m_meeting.write(m_name + QStringLiteral(" is gone"));
}

Meeting::Meeting(const Tune &tune, Recorder recorder) {
    settings.secret = QStringLiteral("MY_SECRET");
    settings.recordingPath = m_folder.filePath(QStringLiteral("recordings"));
    session::SessionProperties properties;
    properties.customSessionId = id;
    if (tune)
        tune(settings, properties);
    plane = std::make_unique<transport::MediaPlane>(loopback());
    composers = std::make_unique<composer::ComposerStock>(
        *plane, composer::ComposerSetup{settings.recordingPath, {}, {}});
    if (recorder == Recorder::Real)
        recordings =
            std::make_unique<recording::RecordingService>(settings, clock, *plane, *composers, layouts);
    commands = std::make_unique<control::Commands>(settings, clock, *plane, recordings.get(), layouts);
    if (!commands->createSession(properties))
        qFatal("no session");
}

Meeting::~Meeting() {
    // As the engine does: users are destroyed before what they use.
    commands.reset();
    recordings.reset();
    composers.reset();
    plane.reset();
}

Guest &Meeting::newcomer(const QString &name) {
    return *m_guests.emplace_back(std::make_unique<Guest>(*this, name));
}

Result<QJsonObject> Meeting::tryJoin(Guest &guest, const control::JoinRequest &request) {
    // The others are told before the id is known here: the diary is given names afterwards.
    const auto result = commands->join(request, &guest);
    if (!result)
        return result.error();
    guest.client = result->client;
    guest.id = result->client.connectionId();
    guest.joined = server::toJson(result->answer, QString());
    return guest.joined;
}

Guest &Meeting::join(const QString &name, const session::ConnectionProperties &properties,
                     const QString &clientData) {
    Guest &guest = newcomer(name);
    if (const auto pending = commands->createConnection(id, properties)) {
        control::JoinRequest request;
        request.token = pending->token;
        request.sessionId = id;
        request.metadata = clientData;
        if (!tryJoin(guest, request))
            guest.id.clear();
    }
    return guest;
}

Guest &Meeting::join(const QString &name, session::Role role, Entrance entrance) {
    if (entrance == Entrance::Token) {
        session::ConnectionProperties properties;
        properties.role = role;
        return join(name, properties, name);
    }
    Guest &guest = newcomer(name);
    control::JoinRequest request;
    request.token = QStringLiteral("wss://localhost:4443?sessionId=meeting&secret=MY_SECRET");
    request.sessionId = id;
    request.metadata = name;
    request.recorder = entrance == Entrance::Recorder;
    if (!tryJoin(guest, request))
        guest.id.clear();
    return guest;
}

control::PublishParams Meeting::publishing(const QByteArray &sdp) {
    control::PublishParams params;
    params.sdpOffer = sdp;
    params.hasAudio = params.hasVideo = params.audioActive = params.videoActive = true;
    params.typeOfVideo = QStringLiteral("CAMERA");
    params.frameRate = 30;
    params.videoDimensions = QStringLiteral("{\"width\":640,\"height\":480}");
    return params;
}

QByteArray Meeting::sendingOffer() {
    return offer("sendonly");
}

QByteArray Meeting::receivingOffer() {
    return offer("recvonly");
}

int Meeting::publish(Guest &guest, const control::PublishParams &params) {
    std::optional<int> code;
    guest.client->publish(params, [&](const Result<control::StreamAnswer> &result) {
        code = codeOf(result);
        if (result) {
            guest.streamId = result->streamId;
            write(guest.name() + QStringLiteral(" answered"));
        }
    });
    return QTest::qWaitFor([&] { return code.has_value(); }, Patience_ms) ? *code : -1;
}

int Meeting::subscribe(Guest &guest, const QString &sender, const QByteArray &sdp) {
    std::optional<int> code;
    guest.client->subscribe(sender, sdp,
                            [&](const Result<control::StreamAnswer> &result) { code = codeOf(result); });
    return QTest::qWaitFor([&] { return code.has_value(); }, Patience_ms) ? *code : -1;
}

QJsonObject Meeting::reconnect(Guest &guest, const QString &streamId, const QByteArray &sdp) {
    std::optional<QJsonObject> given;
    guest.client->reconnectStream(streamId, sdp, [&](const Result<control::StreamAnswer> &result) {
        given = result ? server::toJson(*result) : QJsonObject{{QStringLiteral("error"), codeOf(result)}};
    });
    return QTest::qWaitFor([&] { return given.has_value(); }, Patience_ms) ? *given : QJsonObject();
}

void Meeting::write(const QString &line) {
    m_diary << line;
}

QString Meeting::withNames(QString line) const {
    for (const auto &guest : m_guests) {
        if (!guest->streamId.isEmpty())
            line.replace(guest->streamId, QStringLiteral("stream:") + guest->name());
        if (!guest->id.isEmpty())
            line.replace(guest->id, guest->name());
    }
    return line;
}

QStringList Meeting::takeDiary() {
    QStringList lines = std::exchange(m_diary, {});
    for (QString &line : lines)
        line = withNames(line);
    return lines;
}
