#include "control/joining.h"

#include "base/excerpt.h"
#include "base/random_text.h"
#include "page/layout_secrets.h"
#include "session/identifiers.h"

#include <QUrl>
#include <QUrlQuery>

#include <openssl/crypto.h>

namespace ovation::control {
namespace {

bool sameSecret(const QString &given, const QString &secret) {
    const QByteArray a = given.toUtf8(), b = secret.toUtf8();
    return !b.isEmpty() && a.size() == b.size() &&
           CRYPTO_memcmp(a.constData(), b.constData(), size_t(a.size())) == 0;
}

/// The secret in a token URL of the form wss://host?sessionId=S&secret=… (protocol 3.1); empty if none.
QString secretOf(const QString &token) {
    return QUrlQuery(QUrl(token)).queryItemValue(QStringLiteral("secret"), QUrl::FullyDecoded);
}

/// The first has the known id. More come while a layout is looked at by hand and recorded, or when one that
/// lost its connection comes again before it is given up.
QString recorderId(const session::Session &session) {
    const QString first = QLatin1String(session::RecorderConnectionId);
    return session.participant(first) ? first + QLatin1Char('_') + randomAlphanumeric(10) : first;
}

} // namespace

QString secretGivenBy(const JoinRequest &request) {
    return request.secret.isEmpty() ? secretOf(request.token) : request.secret;
}

Result<bool> knowsSecret(const JoinRequest &request, const config::Settings &settings,
                         const page::LayoutSecrets &layouts) {
    const QString given = secretGivenBy(request);
    if (layouts.opensSession(given, request.sessionId)) {
        if (request.recorder)
            return true;
        return Error{Errc::Unauthorized,
                     QStringLiteral("The secret of a layout is for recorders: put recorder=true into the "
                                    "token of the page")};
    }
    if (!given.isEmpty() && !sameSecret(given, settings.secret))
        return Error{Errc::Unauthorized,
                     QStringLiteral("Wrong secret for session '%1'").arg(excerpt(request.sessionId))};
    return !given.isEmpty();
}

Result<session::Connection> identify(const JoinRequest &request, bool knowsSecret, session::Session &session,
                                     const config::Settings &settings, int64_t now_ms) {
    if (request.recorder && !knowsSecret)
        return Error{Errc::Unauthorized, QStringLiteral("A recorder must know the secret")};
    session::Connection connection;
    if (knowsSecret) {
        connection.id = request.recorder ? recorderId(session) : session::newConnectionId();
        connection.kind =
            request.recorder ? session::ParticipantKind::Recorder : session::ParticipantKind::Insecure;
        const bool legacy = request.makesSession && !request.recorder;
        connection.properties.role = legacy ? session::Role::Publisher : session::Role::Subscriber;
        connection.properties.record = legacy;
        connection.sessionId = session.id();
        connection.createdAt = now_ms;
        connection.token = freshToken(session.id(), settings);
    } else {
        auto consumed = session.consumeToken(request.token);
        if (!consumed)
            return consumed.error();
        connection = std::move(*consumed);
    }
    connection.clientData = request.metadata;
    connection.platform = request.platform;
    connection.ip = request.ip;
    connection.finalUserId = request.finalUserId;
    return connection;
}

QString freshToken(const QString &sessionId, const config::Settings &settings) {
    return QStringLiteral("%1?sessionId=%2&token=%3").arg(settings.wsUrl(), sessionId, session::newTokenId());
}

Result<session::SessionProperties> sessionOfClient(const QString &id, const config::Settings &settings) {
    if (!session::isValidCustomSessionId(id))
        return Error{
            Errc::InvalidParameter,
            QStringLiteral("The name of a session may only hold letters, digits, _ and -, at most %1")
                .arg(session::MaxSessionId)};
    session::SessionProperties properties;
    properties.customSessionId = id;
    properties.forcedVideoCodec = settings.forcedVideoCodec;
    properties.allowTranscoding = settings.allowTranscoding;
    return properties;
}

} // namespace ovation::control
