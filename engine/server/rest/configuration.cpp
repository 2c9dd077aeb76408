#include "server/rest/rest_context.h"
#include "session/protocol.h"

#include <QJsonArray>

namespace ovation::server {
namespace {

QString toText(config::RecordingNotification rule) {
    switch (rule) {
    case config::RecordingNotification::None:
        return QStringLiteral("none");
    case config::RecordingNotification::Moderator:
        return QStringLiteral("moderator");
    case config::RecordingNotification::PublisherModerator:
        return QStringLiteral("publisher_moderator");
    case config::RecordingNotification::All:
        return QStringLiteral("all");
    }
    return {};
}

QJsonObject configJson(const config::Settings &settings) {
    QJsonObject json{
        {QStringLiteral("VERSION"), session::ProtocolVersion},
        {QStringLiteral("DOMAIN_OR_PUBLIC_IP"), settings.domain},
        {QStringLiteral("HTTPS_PORT"), settings.httpsPort},
        {QStringLiteral("OPENVIDU_PUBLICURL"), settings.publicUrl()},
        {QStringLiteral("OPENVIDU_CDR"), settings.cdr},
        {QStringLiteral("OPENVIDU_STREAMS_VIDEO_MAX_RECV_BANDWIDTH"), settings.maxRecv_kbps},
        {QStringLiteral("OPENVIDU_STREAMS_VIDEO_MIN_RECV_BANDWIDTH"), settings.minRecv_kbps},
        {QStringLiteral("OPENVIDU_STREAMS_VIDEO_MAX_SEND_BANDWIDTH"), settings.maxSend_kbps},
        {QStringLiteral("OPENVIDU_STREAMS_VIDEO_MIN_SEND_BANDWIDTH"), settings.minSend_kbps},
        {QStringLiteral("OPENVIDU_STREAMS_FORCED_VIDEO_CODEC"), ovation::toText(settings.forcedVideoCodec)},
        {QStringLiteral("OPENVIDU_STREAMS_ALLOW_TRANSCODING"), settings.allowTranscoding},
        {QStringLiteral("OPENVIDU_WEBRTC_SIMULCAST"), false},
        {QStringLiteral("OPENVIDU_SESSIONS_GARBAGE_INTERVAL"), settings.garbageInterval_s},
        {QStringLiteral("OPENVIDU_SESSIONS_GARBAGE_THRESHOLD"), settings.garbageThreshold_s},
        {QStringLiteral("OPENVIDU_RECORDING"), settings.recording},
        {QStringLiteral("OPENVIDU_WEBHOOK"), settings.webhook}};
    if (settings.webhook) {
        json[QStringLiteral("OPENVIDU_WEBHOOK_ENDPOINT")] = settings.webhookEndpoint.toString();
        json[QStringLiteral("OPENVIDU_WEBHOOK_HEADERS")] =
            QJsonArray::fromStringList(settings.webhookHeaders);
        json[QStringLiteral("OPENVIDU_WEBHOOK_EVENTS")] = QJsonArray::fromStringList(settings.webhookEvents);
    }
    if (settings.recording) {
        json[QStringLiteral("OPENVIDU_RECORDING_VERSION")] = settings.recordingVersion;
        json[QStringLiteral("OPENVIDU_RECORDING_PATH")] = settings.recordingPath + QLatin1Char('/');
        json[QStringLiteral("OPENVIDU_RECORDING_PUBLIC_ACCESS")] = settings.recordingPublicAccess;
        json[QStringLiteral("OPENVIDU_RECORDING_NOTIFICATION")] = toText(settings.recordingNotification);
        json[QStringLiteral("OPENVIDU_RECORDING_CUSTOM_LAYOUT")] = settings.customLayoutPath;
        json[QStringLiteral("OPENVIDU_RECORDING_AUTOSTOP_TIMEOUT")] = settings.autostopTimeout_s;
        if (!settings.composedUrl.isEmpty())
            json[QStringLiteral("OPENVIDU_RECORDING_COMPOSED_URL")] = settings.composedUrl;
    }
    return json;
}

} // namespace

void addConfigRoutes(Routes &routes, const RestContext &context) {
    const auto text = [](const QString &value) {
        return [value](const HttpRequest &, const Responder &respond) {
            respond(HttpResponse::text(200, value));
        };
    };
    const auto &settings = context.settings;
    const auto yes = [](bool value) { return value ? QStringLiteral("true") : QStringLiteral("false"); };
    routes.add("GET", "/openvidu/api/config", Access::Secret,
               [context](const HttpRequest &, const Responder &respond) {
                   respond(HttpResponse::json(configJson(context.settings)));
               });
    routes.add("GET", "/openvidu/api/config/openvidu-publicurl", Access::Public, text(settings.publicUrl()));
    routes.add("GET", "/openvidu/api/config/openvidu-version", Access::Secret,
               text(session::ProtocolVersion));
    routes.add("GET", "/openvidu/api/config/openvidu-recording", Access::Secret,
               text(yes(settings.recording)));
    routes.add("GET", "/openvidu/api/config/openvidu-recording-path", Access::Secret,
               text(settings.recordingPath + QLatin1Char('/')));
    // [Pro] asks whether the media servers are there. Here they are part of what answers.
    routes.add(
        "GET", "/openvidu/api/health", Access::Secret, [](const HttpRequest &, const Responder &respond) {
            respond(
                HttpResponse::json(QJsonObject{{QStringLiteral("status"), QStringLiteral("UP")},
                                               {QStringLiteral("disconnectedMediaNodes"), QJsonArray()}}));
        });
    routes.add("GET", "/openvidu/api/config/openvidu-cdr", Access::Secret, text(yes(settings.cdr)));
}

} // namespace ovation::server
