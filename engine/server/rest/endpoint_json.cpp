#include "server/rest/endpoint_json.h"

#include <QJsonArray>

namespace ovation::server {
namespace {

QJsonValue textOrNull(const QString &text) {
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonObject candidateJson(const QString &candidate, const QString &mid, int line) {
    return {{QStringLiteral("candidate"), candidate},
            {QStringLiteral("sdpMid"), mid},
            {QStringLiteral("sdpMLineIndex"), line}};
}

/// Ours are all in the answer.
QJsonArray serverCandidates(const QByteArray &sdp) {
    QJsonArray list;
    QString mid;
    QList<QByteArray> candidates;
    int line = -1;
    const auto take = [&] {
        for (const QByteArray &one : std::exchange(candidates, {}))
            list.append(candidateJson(QString::fromLatin1(one), mid, line));
    };
    for (QByteArray text : sdp.split('\n')) {
        text = text.trimmed();
        if (text.startsWith("m=")) {
            take();
            mid.clear();
            ++line;
        } else if (text.startsWith("a=mid:")) {
            mid = QString::fromLatin1(text.mid(6));
        } else if (text.startsWith("a=candidate:")) {
            candidates.append(text.mid(2));
        }
    }
    take();
    return list;
}

QString stateOf(transport::PeerState state) {
    return state == transport::PeerState::Connected ? QStringLiteral("CONNECTED")
                                                    : QStringLiteral("DISCONNECTED");
}

QJsonArray events(const transport::PeerReport &report, const control::Endpoints &endpoints) {
    QJsonArray list;
    QString before = stateOf(transport::PeerState::Connecting);
    for (const auto &change : report.changes) {
        const QString now = stateOf(change.state);
        list.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("ConnectionStateChanged")},
                                {QStringLiteral("oldState"), std::exchange(before, now)},
                                {QStringLiteral("newState"), now},
                                {QStringLiteral("timestamp"), qint64(endpoints.wall_ms(change.at_ns))}});
    }
    return list;
}

} // namespace

void addEndpoint(QJsonObject &json, const control::Endpoints &endpoints,
                 const session::Connection &connection, const QString &streamId) {
    const bool publishes = connection.publishing && connection.publishing->id == streamId;
    const auto *found = endpoints.find(connection.id, streamId);
    const transport::PeerReport report = found ? *found : transport::PeerReport();
    json[QStringLiteral("webrtcEndpointName")] =
        publishes ? streamId : connection.id + QLatin1Char('_') + streamId;
    if (!(publishes && connection.isCamera())) { // nothing was negotiated with a camera
        json[QStringLiteral("remoteSdp")] = textOrNull(QString::fromUtf8(report.offer));
        json[QStringLiteral("localSdp")] = textOrNull(QString::fromUtf8(report.answer));
    }
    QJsonArray clientCandidates;
    for (const auto &one : report.remoteCandidates)
        clientCandidates.append(candidateJson(one.candidate, one.sdpMid, one.sdpMLineIndex));
    json[QStringLiteral("clientIceCandidates")] = clientCandidates;
    json[QStringLiteral("serverIceCandidates")] = serverCandidates(report.answer);
    json[QStringLiteral("localCandidate")] = textOrNull(report.localCandidate);
    json[QStringLiteral("remoteCandidate")] = textOrNull(report.remoteCandidate);
    json[QStringLiteral("events")] = events(report, endpoints);
}

} // namespace ovation::server
