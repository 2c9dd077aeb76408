#include "server/rest/recording_json.h"

#include <QJsonDocument>

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

HttpResponse recordingListAnswer(const recording::RecordingValues &all, Members members) {
    HttpResponse answer;
    answer.body = "{\"count\":" + QByteArray::number(qulonglong(all.size())) + ",\"items\":[";
    for (const auto &info : all) { // not as one document, which takes several times its size
        if (!answer.body.endsWith('['))
            answer.body += ',';
        answer.body += QJsonDocument(recordingJson(*info, members)).toJson(QJsonDocument::Compact);
    }
    answer.body += "]}";
    return answer;
}

} // namespace ovation::server
