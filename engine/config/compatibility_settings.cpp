#include "config/setting_groups.h"

#include "base/ice_server_rules.h"

#include <QUrl>

namespace ovation::config {
namespace {

/// COTURN_*: a TURN server beside the media server that shares a secret with it.
void readTurn(SettingReader &in, Settings &out) {
    const int port = in.integer(latin1("COTURN_PORT"), 3478, 1, 65535);
    const bool address = in.given(latin1("COTURN_IP"));
    const bool secret = in.given(latin1("COTURN_SHARED_SECRET_KEY"));
    if (in.boolean(latin1("COTURN_INTERNAL_RELAY"), false))
        in.complain(latin1("COTURN_INTERNAL_RELAY"),
                    QStringLiteral("is not available here: clients reach the media plane directly or by the "
                                   "TURN server; leave it out"));
    if (address != secret)
        in.complain(latin1(address ? "COTURN_SHARED_SECRET_KEY" : "COTURN_IP"),
                    QStringLiteral("is missing: a TURN server needs COTURN_IP and COTURN_SHARED_SECRET_KEY"));
    if (!address || !secret)
        return;
    const QString host = in.text(latin1("COTURN_IP"), {});
    IceServer server;
    server.url = QStringLiteral("turn:%1:%2")
                     .arg(host.contains(QLatin1Char(':')) ? QStringLiteral("[%1]").arg(host) : host)
                     .arg(port);
    server.staticAuthSecret = in.text(latin1("COTURN_SHARED_SECRET_KEY"), {});
    if (const QString problem = iceServerProblem(server); !problem.isEmpty())
        in.complain(latin1("COTURN_IP"), problem);
    else
        out.iceServers.append(server);
}

} // namespace

void readCompatibility(SettingReader &in, Settings &out) {
    readTurn(in, out);
    if (in.given(latin1("KMS_URIS"))) {
        for (const QString &uri : in.list(latin1("KMS_URIS"))) {
            const QUrl url(uri, QUrl::StrictMode);
            if (!url.isValid() || (url.scheme() != latin1("ws") && url.scheme() != latin1("wss")))
                in.complain(latin1("KMS_URIS"), QStringLiteral("'%1' is not a ws or wss URL").arg(uri));
        }
        out.notes.append(QStringLiteral("KMS_URIS is not used: the media server is part of this program"));
    }
    if (in.given(latin1("HTTP_PORT"))) {
        in.integer(latin1("HTTP_PORT"), 80, 1, 65535);
        out.notes.append(QStringLiteral("HTTP_PORT is not used: everything is served on HTTPS_PORT"));
    }
    if (in.given(latin1("OPENVIDU_RECORDING_COMPOSED_URL")))
        out.notes.append(
            QStringLiteral("OPENVIDU_RECORDING_COMPOSED_URL is shown and not used: the built-in layouts "
                           "need no page; record a page with recordingLayout CUSTOM"));
}

} // namespace ovation::config
