#include "server/rest/recording_json.h"

namespace ovation::server {
namespace {

const QString Own = QStringLiteral("ovation");

} // namespace

Members membersFor(const HttpRequest &request) {
    const bool asked =
        request.query.hasQueryItem(Own) && request.query.queryItemValue(Own) != QStringLiteral("false");
    return asked ? Members::All : Members::OpenVidu;
}

QJsonObject recordingJson(const recording::RecordingInfo &info, Members members) {
    QJsonObject json = info.toJson();
    const bool all = members == Members::All || info.properties.reports;
    if (const QJsonObject report = info.report(); all && !report.isEmpty())
        json[Own] = report;
    return json;
}

} // namespace ovation::server
