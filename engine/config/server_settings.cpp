#include "config/own_addresses.h"
#include "config/setting_groups.h"

#include "base/ice_server_rules.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace ovation::config {
namespace {

/// "url=turn:host:3478,username=u,credential=c" (protocol 5.1).
IceServer iceServerFrom(const QString &entry) {
    IceServer server;
    for (const QString &part : entry.split(QLatin1Char(','))) {
        const auto at = part.indexOf(QLatin1Char('='));
        const QString name = part.left(at).trimmed();
        const QString value = at < 0 ? QString() : part.mid(at + 1).trimmed();
        if (name == QStringLiteral("url"))
            server.url = value;
        else if (name == QStringLiteral("username"))
            server.username = value;
        else if (name == QStringLiteral("credential"))
            server.credential = value;
        else if (name == QStringLiteral("staticAuthSecret"))
            server.staticAuthSecret = value;
    }
    return server;
}

} // namespace

void readServer(SettingReader &in, Settings &out) {
    out.domain = in.text(latin1("DOMAIN_OR_PUBLIC_IP"), out.domain);
    static const QRegularExpression host(latin1("\\A([A-Za-z0-9.-]+|[0-9A-Fa-f:]+)\\z"));
    if (!host.match(out.domain).hasMatch())
        in.complain(latin1("DOMAIN_OR_PUBLIC_IP"), QStringLiteral("must be a domain name or an IP address"));
    out.httpsPort = quint16(in.integer(latin1("HTTPS_PORT"), out.httpsPort, 1, 65535));
    out.supportDeprecatedApi = in.boolean(latin1("SUPPORT_DEPRECATED_API"), out.supportDeprecatedApi);
    out.answersOf18 = in.boolean(latin1("OVATION_ANSWERS_OF_1_8"), out.answersOf18);
    out.listenAddress = in.text(latin1("OVATION_LISTEN_ADDRESS"), {});
    if (const QString problem = out.listenAddress.isEmpty() ? QString() : addressProblem(out.listenAddress);
        !problem.isEmpty())
        in.complain(latin1("OVATION_LISTEN_ADDRESS"), QStringLiteral("is wrong: %1").arg(problem));

    const QString type = in.text(latin1("CERTIFICATE_TYPE"), latin1("selfsigned"));
    out.certificateFile = in.text(latin1("OVATION_CERTIFICATE_FILE"), {});
    out.certificateKeyFile = in.text(latin1("OVATION_CERTIFICATE_KEY_FILE"), {});
    if (type == QStringLiteral("owncert")) {
        out.certificateType = CertificateType::Own;
        for (const auto &[name, path] : {std::pair{"OVATION_CERTIFICATE_FILE", out.certificateFile},
                                         std::pair{"OVATION_CERTIFICATE_KEY_FILE", out.certificateKeyFile}}) {
            if (!QFileInfo(path).isReadable())
                in.complain(latin1(name),
                            QStringLiteral("must name a readable PEM file when CERTIFICATE_TYPE=owncert"));
        }
    } else if (type == QStringLiteral("letsencrypt")) {
        in.complain(
            latin1("CERTIFICATE_TYPE"),
            QStringLiteral("letsencrypt is not available here: obtain the certificate and use owncert"));
    } else if (type != QStringLiteral("selfsigned")) {
        in.complain(latin1("CERTIFICATE_TYPE"), QStringLiteral("must be selfsigned or owncert"));
    } else if (!out.certificateFile.isEmpty() || !out.certificateKeyFile.isEmpty()) {
        out.notes.append(
            QStringLiteral("OVATION_CERTIFICATE_FILE and OVATION_CERTIFICATE_KEY_FILE are not used: "
                           "they need CERTIFICATE_TYPE=owncert"));
    }

    for (const QString &entry : in.list(latin1("OPENVIDU_WEBRTC_ICE_SERVERS"))) {
        const IceServer server = iceServerFrom(entry);
        if (const QString problem = iceServerProblem(server); !problem.isEmpty())
            in.complain(latin1("OPENVIDU_WEBRTC_ICE_SERVERS"), problem);
        out.iceServers.append(server);
    }
    if (in.boolean(latin1("OPENVIDU_WEBRTC_SIMULCAST"), false))
        in.complain(latin1("OPENVIDU_WEBRTC_SIMULCAST"), QStringLiteral("is not available in this version"));
}

} // namespace ovation::config
