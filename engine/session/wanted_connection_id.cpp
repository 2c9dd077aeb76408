#include "session/wanted_connection_id.h"

#include "base/json_scan.h"
#include "base/random_text.h"

#include <QJsonObject>
#include <QRegularExpression>

namespace ovation::session {
namespace {

constexpr QLatin1StringView Prefix("con_");
// Streams and their files are called by it, and a file's name has at most 255 bytes.
constexpr qsizetype MaxWanted = 100;

} // namespace

QString wantedConnectionId(const QString &serverData) {
    const QString member = QStringLiteral("openviduCustomConnectionId");
    if (!serverData.contains(member))
        return {};
    QString wanted = readJsonObject(serverData.toUtf8(), RequestJson).value(member).toVariant().toString();
    static const QRegularExpression other(QStringLiteral("[^A-Za-z0-9_]"));
    wanted.remove(other);
    // Again and again: the owner of a stream is what follows the last one, and removing one can make one.
    while (wanted.contains(Prefix))
        wanted.remove(Prefix);
    return wanted.isEmpty() ? QString() : Prefix + wanted.left(MaxWanted);
}

QString withRandomEnding(const QString &connectionId) {
    return connectionId + randomAlphanumeric(4);
}

} // namespace ovation::session
