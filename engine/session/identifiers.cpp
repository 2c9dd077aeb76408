#include "session/identifiers.h"

#include "base/random_text.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace ovation::session {
namespace {

QString withPrefix(QLatin1StringView prefix, int alphanumerics) {
    return prefix + randomUpperLetter() + randomAlphanumeric(alphanumerics);
}

// Long enough to tell cameras apart; ids stand in URLs and in every message about the stream.
constexpr int MaxAddress = 120;

bool matches(const QRegularExpression &pattern, const QString &text) {
    // \z, not $: a newline at the end must not slip through.
    return pattern.match(text).hasMatch();
}

} // namespace

QString newSessionId() {
    return withPrefix(QLatin1StringView("ses_"), 9);
}

QString newConnectionId() {
    return withPrefix(QLatin1StringView("con_"), 9);
}

QString newCameraConnectionId(const QString &uri) {
    const QUrl url(uri);
    QString address = url.host(QUrl::FullyEncoded);
    if (url.port() >= 0)
        address += QStringLiteral(":%1").arg(url.port());
    address += url.path(QUrl::FullyEncoded);
    address.remove(QLatin1Char('-'));
    // Beyond / . and : the protocol says nothing; an id of letters, digits and _ fits everywhere.
    static const QRegularExpression other(QStringLiteral("[^A-Za-z0-9_]"));
    address.replace(other, QStringLiteral("_"));
    return QStringLiteral("ipc_IPCAM_%1_%2_%3")
        .arg(url.scheme(), randomUpperAlphanumeric(4), address.left(MaxAddress));
}

QString newTokenId() {
    return withPrefix(QLatin1StringView("tok_"), 15);
}

QString tokenIdIn(const QString &tokenUrl) {
    return QUrlQuery(QUrl(tokenUrl)).queryItemValue(QStringLiteral("token"));
}

QString newRpcSessionId() {
    return randomAlphanumeric(26);
}

QString newStreamId(const QString &typeOfVideo, bool hasVideo, const QString &connectionId) {
    const QString type = hasVideo && !typeOfVideo.isEmpty() ? typeOfVideo.left(3)
                         : hasVideo                         ? QStringLiteral("CAM")
                                                            : QStringLiteral("MIC");
    return QStringLiteral("str_%1_%2_%3")
        .arg(type, randomUpperLetter() + randomAlphanumeric(3), connectionId);
}

QString ownerOfStream(const QString &streamIdOrConnectionId) {
    if (streamIdOrConnectionId.startsWith(QStringLiteral("str_IPC_"))) {
        // With the underscore before it: the four random characters may end in "ipc".
        const auto at = streamIdOrConnectionId.indexOf(QStringLiteral("_ipc_"));
        return at < 0 ? QString() : streamIdOrConnectionId.mid(at + 1);
    }
    if (streamIdOrConnectionId.startsWith(QStringLiteral("ipc_")))
        return streamIdOrConnectionId;
    const auto at = streamIdOrConnectionId.lastIndexOf(QStringLiteral("con_"));
    return at < 0 ? QString() : streamIdOrConnectionId.mid(at);
}

bool isValidCustomSessionId(const QString &id) {
    static const QRegularExpression pattern(QStringLiteral("\\A[a-zA-Z0-9_-]+\\z"));
    return id.size() <= MaxSessionId && matches(pattern, id);
}

bool isValidRecordingName(const QString &name) {
    static const QRegularExpression pattern(QStringLiteral("\\A[a-zA-Z0-9_~-]+\\z"));
    return name.size() <= MaxRecordingName && matches(pattern, name);
}

} // namespace ovation::session
