#include "server/rest/connection_parameters.h"

#include "base/ice_server_rules.h"
#include "session/camera_uri.h"

namespace ovation::server {
namespace {

constexpr qsizetype MaxCameraUri = 4096; // characters

QList<IceServer> readIceServers(BodyReader &reader) {
    QList<IceServer> servers;
    const auto list = reader.array("customIceServers");
    for (const auto &entry : list.value_or(QJsonArray())) {
        BodyReader fields(entry.toObject());
        IceServer server;
        server.url = fields.text("url").value_or(QString());
        server.username = fields.text("username").value_or(QString());
        server.credential = fields.text("credential").value_or(QString());
        server.staticAuthSecret = fields.text("staticAuthSecret").value_or(QString());
        const QString problem = fields.ok() ? iceServerProblem(server) : fields.problem();
        if (!entry.isObject() || !problem.isEmpty())
            reader.complain(QStringLiteral("Parameter 'customIceServers': %1").arg(problem),
                            QStringLiteral("customIceServers"));
        servers.append(server);
    }
    return servers;
}

session::IpCameraProperties readCamera(BodyReader &reader) {
    session::IpCameraProperties camera;
    camera.rtspUri = reader.text("rtspUri", MaxCameraUri).value_or(QString());
    // A password may stand in it: what is complained about is not repeated.
    if (reader.ok() && !session::isCameraUri(camera.rtspUri))
        reader.complain(
            QStringLiteral("Parameter 'rtspUri' must be an rtsp, rtsps, http, https or file URI"));
    camera.adaptativeBitrate = reader.boolean("adaptativeBitrate").value_or(camera.adaptativeBitrate);
    camera.onlyPlayWithSubscribers =
        reader.boolean("onlyPlayWithSubscribers").value_or(camera.onlyPlayWithSubscribers);
    camera.networkCache_ms = reader.integer("networkCache").value_or(camera.networkCache_ms);
    if (camera.networkCache_ms < 0)
        reader.complain(QStringLiteral("Parameter 'networkCache' is milliseconds from 0"));
    return camera;
}

} // namespace

std::optional<session::KurentoOptions> readKurentoOptions(BodyReader &reader) {
    const auto object = reader.object("kurentoOptions");
    if (!object)
        return std::nullopt;
    BodyReader fields(*object);
    session::KurentoOptions options;
    options.videoMaxRecvBandwidth = fields.integer("videoMaxRecvBandwidth");
    options.videoMinRecvBandwidth = fields.integer("videoMinRecvBandwidth");
    options.videoMaxSendBandwidth = fields.integer("videoMaxSendBandwidth");
    options.videoMinSendBandwidth = fields.integer("videoMinSendBandwidth");
    for (const auto &value : {options.videoMaxRecvBandwidth, options.videoMinRecvBandwidth,
                              options.videoMaxSendBandwidth, options.videoMinSendBandwidth}) {
        if (value && *value < 0)
            fields.complain(QStringLiteral("bandwidths are kbps from 0"), QStringLiteral("kurentoOptions"));
    }
    if (const auto filters = fields.array("allowedFilters")) {
        QStringList names;
        for (const auto &entry : *filters) {
            if (!entry.isString())
                fields.complain(QStringLiteral("'allowedFilters' must be an array of texts"));
            names.append(entry.toString());
        }
        options.allowedFilters = names;
    }
    if (!fields.ok())
        reader.complain(QStringLiteral("Parameter 'kurentoOptions': %1").arg(fields.problem()),
                        fields.parameter());
    return options;
}

session::ConnectionProperties readConnection(BodyReader &reader) {
    session::ConnectionProperties properties;
    properties.type = reader.word("type", session::connectionTypeFromText).value_or(properties.type);
    properties.data = reader.toldText("data", MaxServerData_bytes).value_or(QString());
    properties.record = reader.boolean("record").value_or(true);
    if (properties.type == session::ConnectionType::WebRtc) {
        properties.role = reader.word("role", session::roleFromText).value_or(properties.role);
        properties.kurentoOptions = readKurentoOptions(reader);
        properties.customIceServers = readIceServers(reader);
        return properties;
    }
    properties.camera = readCamera(reader);
    return properties;
}

} // namespace ovation::server
