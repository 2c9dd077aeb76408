#include "recording/stream_entry.h"

#include "base/atomic_file.h"
#include "recording/json_key.h"

#include <QJsonDocument>

#include <algorithm>

namespace ovation::recording {
QString sideFileOf(const QString &fileName) {
    return QStringLiteral(".stream.") + fileName.section(QLatin1Char('.'), 0, -2);
}

QJsonObject StreamEntry::toSideFile() const {
    QJsonObject json{{key("name"), fileName},
                     {key("connectionId"), connectionId},
                     {key("streamId"), streamId},
                     {key("clientData"), clientData},
                     {key("serverData"), serverData},
                     {key("startTime"), qint64(startTime_ms)},
                     {key("endTime"), qint64(endTime_ms)},
                     {key("duration"), qint64(std::max<int64_t>(endTime_ms - startTime_ms, 0))},
                     {key("size"), qint64(size_bytes)},
                     {key("hasAudio"), hasAudio},
                     {key("hasVideo"), hasVideo}};
    if (!typeOfVideo.isEmpty())
        json[key("typeOfVideo")] = typeOfVideo;
    return json;
}

std::optional<StreamEntry> StreamEntry::fromSideFile(const QJsonObject &json) {
    StreamEntry entry;
    entry.fileName = json[key("name")].toString();
    entry.connectionId = json[key("connectionId")].toString();
    entry.streamId = json[key("streamId")].toString();
    entry.clientData = json[key("clientData")].toString();
    entry.serverData = json[key("serverData")].toString();
    entry.typeOfVideo = json[key("typeOfVideo")].toString();
    entry.startTime_ms = json[key("startTime")].toInteger();
    entry.endTime_ms = json[key("endTime")].toInteger();
    entry.size_bytes = json[key("size")].toInteger();
    entry.hasAudio = json[key("hasAudio")].toBool();
    entry.hasVideo = json[key("hasVideo")].toBool();
    const bool plain = !entry.fileName.isEmpty() && !entry.fileName.startsWith(QLatin1Char('.')) &&
                       !entry.fileName.contains(QLatin1Char('/'));
    if (!plain || entry.streamId.isEmpty() || entry.startTime_ms <= 0)
        return std::nullopt;
    return entry;
}

Result<void> writeSideFile(const QString &folder, const StreamEntry &entry) {
    return writeFileAtomically(folder + QLatin1Char('/') + sideFileOf(entry.fileName),
                               QJsonDocument(entry.toSideFile()).toJson(QJsonDocument::Compact));
}

} // namespace ovation::recording
