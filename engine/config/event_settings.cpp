#include "config/setting_groups.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace ovation::config {
namespace {

/// Protocol 4.2, in its order.
constexpr std::array EventNames = {"sessionCreated",
                                   "sessionDestroyed",
                                   "participantJoined",
                                   "participantLeft",
                                   "webrtcConnectionCreated",
                                   "webrtcConnectionDestroyed",
                                   "recordingStatusChanged",
                                   "filterEventDispatched",
                                   "signalSent",
                                   "broadcastStarted",
                                   "broadcastStopped",
                                   "mediaNodeStatusChanged",
                                   "autoscaling",
                                   "nodeCrashed",
                                   "nodeRecovered"};
/// May be named, but are not sent unless they are.
constexpr std::array HighAvailabilityNames = {"HANodeRegistered", "HANodeDeregistered"};

QStringList allEventNames() {
    QStringList names;
    for (const char *name : EventNames)
        names.append(latin1(name));
    return names;
}

bool isKnown(const QString &event) {
    const auto same = [&](const char *name) { return event == latin1(name); };
    return std::any_of(EventNames.begin(), EventNames.end(), same) ||
           std::any_of(HighAvailabilityNames.begin(), HighAvailabilityNames.end(), same);
}

/// What is wrong with "Name: value", as the end of a sentence; empty when nothing is. Never repeats the
/// value.
QString headerProblem(const QString &header) {
    const auto colon = header.indexOf(QLatin1Char(':'));
    const QString name = header.left(colon).trimmed();
    const QString value = colon < 0 ? QString() : header.mid(colon + 1).trimmed();
    static const QRegularExpression token(latin1("\\A[A-Za-z0-9!#$%&'*+.^_`|~-]+\\z")); // RFC 9110, 5.6.2
    if (colon < 0 || name.isEmpty() || value.isEmpty())
        return QStringLiteral("must be \"Name: value\" with both parts; a comma needs the JSON form, "
                              "[\"Name: one, two\"]");
    if (!token.match(name).hasMatch())
        return QStringLiteral("has a name that no HTTP header can have");
    if (std::any_of(header.begin(), header.end(),
                    [](QChar c) { return c.category() == QChar::Other_Control && c != QLatin1Char('\t'); }))
        return QStringLiteral("(%1) holds a line break or another control character").arg(name);
    // These belong to the transfer itself: one that does not fit what is sent breaks every request.
    for (const char *own : {"Content-Length", "Transfer-Encoding", "Connection", "Upgrade", "Expect"}) {
        if (name.compare(latin1(own), Qt::CaseInsensitive) == 0)
            return QStringLiteral("(%1) is set by the program itself: leave it out").arg(name);
    }
    return {};
}

void readEndpoint(SettingReader &in, Settings &out) {
    const char *name = "OPENVIDU_WEBHOOK_ENDPOINT";
    if (!in.given(latin1(name))) {
        if (out.webhook)
            in.complain(latin1(name),
                        QStringLiteral("is missing: OPENVIDU_WEBHOOK=true needs a URL to send to"));
        return;
    }
    out.webhookEndpoint = QUrl(in.text(latin1(name), {}), QUrl::StrictMode);
    const QString scheme = out.webhookEndpoint.scheme();
    const bool web = scheme == latin1("http") || scheme == latin1("https");
    // What was given is not repeated: it may hold a password.
    if (!out.webhookEndpoint.isValid() || !web || out.webhookEndpoint.host().isEmpty())
        in.complain(latin1(name), QStringLiteral("must be an http or https URL"));
}

} // namespace

void readEvents(SettingReader &in, Settings &out, const Sources &sources) {
    out.cdr = in.boolean(latin1("OPENVIDU_CDR"), out.cdr);
    out.cdrPath =
        QDir::cleanPath(in.text(latin1("OPENVIDU_CDR_PATH"), sources.dataPath + QStringLiteral("/cdr")));
    if (out.cdr)
        checkWritable(in, "OPENVIDU_CDR_PATH", out.cdrPath);

    out.webhook = in.boolean(latin1("OPENVIDU_WEBHOOK"), out.webhook);
    readEndpoint(in, out);
    out.webhookHeaders = in.list(latin1("OPENVIDU_WEBHOOK_HEADERS"));
    for (qsizetype i = 0; i < out.webhookHeaders.size(); ++i) {
        if (const QString problem = headerProblem(out.webhookHeaders[i]); !problem.isEmpty())
            in.complain(latin1("OPENVIDU_WEBHOOK_HEADERS"),
                        QStringLiteral("entry %1 %2").arg(i + 1).arg(problem));
    }
    out.webhookEvents = in.list(latin1("OPENVIDU_WEBHOOK_EVENTS"), allEventNames());
    for (const QString &event : std::as_const(out.webhookEvents)) {
        if (!isKnown(event))
            in.complain(latin1("OPENVIDU_WEBHOOK_EVENTS"),
                        QStringLiteral("'%1' is not the name of an event").arg(event));
    }
    out.webhookTlsIsVerified = in.boolean(latin1("OVATION_WEBHOOK_VERIFY_TLS"), out.webhookTlsIsVerified);
}

} // namespace ovation::config
