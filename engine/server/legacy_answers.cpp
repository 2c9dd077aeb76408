#include "server/legacy_answers.h"

#include "base/json_scan.h"
#include "server/legacy_sessions.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace ovation::server {
namespace {

constexpr const char *RecordingMembers[] = {"id",       "name", "sessionId", "createdAt", "size",
                                            "duration", "url",  "hasAudio",  "hasVideo",  "status"};
constexpr const char *SessionMembers[] = {"id"};

template <std::size_t Count>
QJsonObject only(const char *const (&members)[Count], const QJsonObject &json) {
    QJsonObject kept;
    for (const char *member : members) {
        const QString name = QLatin1String(member);
        if (json.contains(name))
            kept[name] = json[name];
    }
    return kept;
}

/// Of the file that has the recording's id as its name, in the one folder there was.
QString flatUrl(const QString &url, const QString &id) {
    const QString file = QStringLiteral("openvidu/recordings/%1/%1.").arg(id);
    const auto at = url.lastIndexOf(file);
    return at < 0 ? url
                  : QStringLiteral("%1recordings/%2.%3").arg(url.left(at), id, url.mid(at + file.size()));
}

/// Where `member` names a session, its address.
void address(QJsonObject &json, const QString &member, const QString &wsUrl) {
    if (json[member].isString())
        json[member] = sessionAddress(wsUrl, json[member].toString());
}

QJsonObject recording(const QJsonObject &modern, const QString &wsUrl, bool publicAccess) {
    const QString status = QStringLiteral("status"), url = QStringLiteral("url");
    QJsonObject json = only(RecordingMembers, modern);
    address(json, QStringLiteral("sessionId"), wsUrl);
    // Without free access a file was fetched from the disk, and no word told that it was complete.
    if (json[status].toString() == QStringLiteral("ready"))
        json[status] = publicAccess ? QStringLiteral("available") : QStringLiteral("stopped");
    if (!publicAccess)
        json[url] = QJsonValue(QJsonValue::Null);
    else if (json[url].isString())
        json[url] = flatUrl(json[url].toString(), json[QStringLiteral("id")].toString());
    return json;
}

QJsonObject recordings(const QJsonObject &modern, const QString &wsUrl, bool publicAccess) {
    QJsonObject json = modern;
    QJsonArray items;
    for (const auto &item : modern[QStringLiteral("items")].toArray())
        items.append(recording(item.toObject(), wsUrl, publicAccess));
    json[QStringLiteral("items")] = items;
    return json;
}

/// A duration is a number with a decimal point: parsers of that time told it from an integer by that. In
/// texts the quotes are escaped, so this is a member.
QByteArray withDecimalPoints(const QJsonObject &json) {
    static const QRegularExpression whole(QStringLiteral("(\"duration\":-?[0-9]+)(?=[,}])"));
    QString text = QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
    return text.replace(whole, QStringLiteral("\\1.0")).toUtf8();
}

} // namespace

QString pathOfToday(QString path) {
    static const QRegularExpression address(QStringLiteral("^(/openvidu/api/sessions/)wss?:/+[^/]+/"));
    return path.replace(address, QStringLiteral("\\1"));
}

QByteArray bodyOfToday(const QByteArray &body) {
    const QString session = QStringLiteral("session");
    QJsonObject members = readJsonObject(body, RequestJson);
    const QString given = members.value(session).toString(), name = sessionName(given);
    if (name == given)
        return body;
    members[session] = name;
    return QJsonDocument(members).toJson(QJsonDocument::Compact);
}

HttpResponse legacyAnswer(const HttpRequest &request, HttpResponse response, const QString &wsUrl,
                          bool publicAccess) {
    const bool post = request.method == "POST";
    const bool ofRecordings = request.path.startsWith(QStringLiteral("/openvidu/api/recordings"));
    if (post && request.path == QStringLiteral("/openvidu/api/recordings/start") && response.status == 406)
        response.status = 400; // no participant is in the session
    if (response.status != 200 || !response.file.isEmpty())
        return response;
    const QJsonObject modern = QJsonDocument::fromJson(response.body).object();
    if (ofRecordings && modern.contains(QStringLiteral("items"))) {
        response.body = withDecimalPoints(recordings(modern, wsUrl, publicAccess));
    } else if (ofRecordings && modern.contains(QStringLiteral("status"))) {
        response.body = withDecimalPoints(recording(modern, wsUrl, publicAccess));
    } else if (post && request.path == QStringLiteral("/openvidu/api/sessions")) {
        QJsonObject json = only(SessionMembers, modern);
        address(json, QStringLiteral("id"), wsUrl);
        response.body = QJsonDocument(json).toJson(QJsonDocument::Compact);
    } else if (post && request.path == QStringLiteral("/openvidu/api/tokens")) {
        QJsonObject json = modern;
        address(json, QStringLiteral("session"), wsUrl);
        response.body = QJsonDocument(json).toJson(QJsonDocument::Compact);
    }
    return response;
}

} // namespace ovation::server
