#include "room.h"
#include "../loopback.h"

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

void Guest::notify(const QString &method, const QJsonObject &params) {
    m_room.write(QStringLiteral("%1 %2 %3").arg(m_name, method, text(params)));
}

void Guest::participantGone() {
    m_room.write(m_name + QStringLiteral(" is gone"));
}

Room::Room(const Tune &tune, Recorder recorder) {
    settings.secret = QStringLiteral("MY_SECRET");
    settings.recordingPath = m_folder.filePath(QStringLiteral("recordings"));
    session::SessionProperties properties;
    properties.customSessionId = id;
    if (tune)
        tune(settings, properties);
    plane = std::make_unique<transport::MediaPlane>(loopback());
    decoders = std::make_unique<media::DecoderPool>(*plane);
    if (recorder == Recorder::Real)
        recordings = std::make_unique<recording::RecordingService>(settings, clock, *plane, *decoders);
    conference = std::make_unique<control::Commands>(settings, clock, registry, *plane, recordings.get());
    if (!conference->createSession(properties))
        qFatal("no session");
}

Room::~Room() {
    // As the engine does: whoever uses something goes before it.
    conference.reset();
    recordings.reset();
    decoders.reset();
    plane.reset();
}

Guest &Room::newcomer(const QString &name) {
    return *m_guests.emplace_back(std::make_unique<Guest>(*this, name));
}

Result<QJsonObject> Room::tryJoin(Guest &guest, const control::JoinRequest &request) {
    // The conference tells the others before it gives the id back: the diary is given names afterwards.
    const auto result = conference->join(request, &guest, &guest.id);
    if (result)
        guest.joined = *result;
    return result;
}

Guest &Room::join(const QString &name, const session::ConnectionProperties &properties,
                  const QString &clientData) {
    Guest &guest = newcomer(name);
    if (const auto pending = conference->createConnection(id, properties)) {
        control::JoinRequest request;
        request.token = pending->token;
        request.sessionId = id;
        request.metadata = clientData;
        if (!tryJoin(guest, request))
            guest.id.clear();
    }
    return guest;
}

Guest &Room::join(const QString &name, session::Role role, Entrance entrance) {
    if (entrance == Entrance::Token) {
        session::ConnectionProperties properties;
        properties.role = role;
        return join(name, properties, name);
    }
    Guest &guest = newcomer(name);
    control::JoinRequest request;
    request.token = QStringLiteral("wss://localhost:4443?sessionId=room&secret=MY_SECRET");
    request.sessionId = id;
    request.metadata = name;
    request.recorder = entrance == Entrance::Recorder;
    if (!tryJoin(guest, request))
        guest.id.clear();
    return guest;
}

control::PublishParams Room::publishing(const QByteArray &sdp) {
    control::PublishParams params;
    params.sdpOffer = sdp;
    params.hasAudio = params.hasVideo = params.audioActive = params.videoActive = true;
    params.typeOfVideo = QStringLiteral("CAMERA");
    params.frameRate = 30;
    params.videoDimensions = QStringLiteral("{\"width\":640,\"height\":480}");
    return params;
}

QByteArray Room::sendingOffer() {
    return offer("sendonly");
}

QByteArray Room::receivingOffer() {
    return offer("recvonly");
}

int Room::publish(Guest &guest, const control::PublishParams &params) {
    std::optional<int> code;
    conference->publish(id, guest.id, params, [&](const Result<QJsonObject> &result) {
        code = codeOf(result);
        if (result) {
            guest.streamId = (*result)[QStringLiteral("id")].toString();
            write(guest.name() + QStringLiteral(" answered"));
        }
    });
    return QTest::qWaitFor([&] { return code.has_value(); }, Patience_ms) ? *code : -1;
}

int Room::subscribe(Guest &guest, const QString &sender, const QByteArray &sdp) {
    std::optional<int> code;
    conference->subscribe(id, guest.id, sender, sdp,
                          [&](const Result<QJsonObject> &result) { code = codeOf(result); });
    return QTest::qWaitFor([&] { return code.has_value(); }, Patience_ms) ? *code : -1;
}

QJsonObject Room::reconnect(Guest &guest, const QString &streamId, const QByteArray &sdp) {
    std::optional<QJsonObject> given;
    conference->reconnectStream(id, guest.id, streamId, sdp, [&](const Result<QJsonObject> &result) {
        given = result ? *result : QJsonObject{{QStringLiteral("error"), codeOf(result)}};
    });
    return QTest::qWaitFor([&] { return given.has_value(); }, Patience_ms) ? *given : QJsonObject();
}

void Room::write(const QString &line) {
    m_diary << line;
}

QString Room::withNames(QString line) const {
    for (const auto &guest : m_guests) {
        if (!guest->streamId.isEmpty())
            line.replace(guest->streamId, QStringLiteral("stream:") + guest->name());
        if (!guest->id.isEmpty())
            line.replace(guest->id, guest->name());
    }
    return line;
}

QStringList Room::takeDiary() {
    QStringList lines = std::exchange(m_diary, {});
    for (QString &line : lines)
        line = withNames(line);
    return lines;
}
