#include "recording/recording_info.h"

#include "page/address_secret.h"

#include <QJsonArray>
#include <QStringList>
#include <QUrl>

namespace ovation::recording {
namespace {

constexpr std::pair<Status, const char *> Words[] = {{Status::Starting, "starting"},
                                                     {Status::Started, "started"},
                                                     {Status::Stopped, "stopped"},
                                                     {Status::Ready, "ready"},
                                                     {Status::Failed, "failed"}};

/// Metadata and events are kept and sent on: what opens the page does not belong there.
QString withoutSecrets(const QString &layout) {
    QUrl address(layout, QUrl::StrictMode);
    const bool hasSecret = page::removeSecret(address);
    if (!hasSecret && address.userInfo().isEmpty())
        return layout;
    address.setUserInfo({});
    return address.toString();
}

std::optional<Status> statusFromText(const QString &text) {
    if (text == QLatin1String("available")) // the word of OpenVidu 1.8
        return Status::Ready;
    for (const auto &[status, word] : Words) {
        if (text == QLatin1String(word))
            return status;
    }
    return std::nullopt;
}

void takeOwnData(RecordingInfo &info, const QJsonObject &own) {
    info.properties.reports = own.value(QStringLiteral("reports")).toBool();
    info.failure = own.value(QStringLiteral("failureReason")).toString();
    // Older programs gave the sentence alone.
    if (const QString kind = own.value(QStringLiteral("failureKind")).toString();
        !kind.isEmpty() || !info.failure.isEmpty() || info.status == Status::Failed)
        info.failureKind = failureKindFromText(kind);
    info.health = HealthReport::fromJson(own.value(QStringLiteral("health")).toObject());
    for (const auto &marker : own.value(QStringLiteral("markers")).toArray())
        info.markers.push_back(
            {marker[QStringLiteral("time")].toInteger(), marker[QStringLiteral("name")].toString()});
}

} // namespace

QString toText(Status status) {
    for (const auto &[candidate, word] : Words) {
        if (candidate == status)
            return QLatin1String(word);
    }
    return {};
}

QJsonObject RecordingInfo::toJson() const {
    QJsonObject json{{QStringLiteral("id"), id},
                     {QStringLiteral("object"), QStringLiteral("recording")},
                     {QStringLiteral("name"), name},
                     {QStringLiteral("outputMode"), session::toText(properties.outputMode)},
                     {QStringLiteral("sessionId"), sessionId},
                     {QStringLiteral("createdAt"), qint64(createdAt)},
                     {QStringLiteral("size"), qint64(size)},
                     {QStringLiteral("duration"), duration},
                     {QStringLiteral("url"), url.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(url)},
                     {QStringLiteral("hasAudio"), hasAudio},
                     {QStringLiteral("hasVideo"), hasVideo},
                     {QStringLiteral("status"), toText(status)}};
    if (properties.outputMode != session::OutputMode::Individual && properties.hasVideo) {
        json[QStringLiteral("resolution")] =
            QStringLiteral("%1x%2").arg(properties.width).arg(properties.height);
        json[QStringLiteral("frameRate")] = properties.frameRate;
        json[QStringLiteral("recordingLayout")] = session::toText(properties.layout);
        if (properties.layout == session::RecordingLayout::Custom)
            json[QStringLiteral("customLayout")] = withoutSecrets(properties.customLayout);
    }
    if (!properties.mediaNode.isEmpty())
        json[QStringLiteral("mediaNode")] = properties.mediaNode;
    return json;
}

QJsonObject RecordingInfo::report() const {
    QJsonObject json;
    if (!failure.isEmpty())
        json[QStringLiteral("failureReason")] = failure;
    if (failureKind != FailureKind::None)
        json[QStringLiteral("failureKind")] = toText(failureKind);
    if (paused)
        json[QStringLiteral("paused")] = true;
    if (!markers.empty()) {
        QJsonArray list;
        for (const Marker &marker : markers)
            list.append(QJsonObject{{QStringLiteral("time"), qint64(marker.time_ms)},
                                    {QStringLiteral("name"), marker.name}});
        json[QStringLiteral("markers")] = list;
    }
    if (health)
        json[QStringLiteral("health")] = health->toJson();
    return json;
}

QJsonObject RecordingInfo::toMetadata() const {
    QJsonObject json = toJson();
    json[QStringLiteral("uniqueSessionId")] = uniqueSessionId;
    return json;
}

QJsonObject RecordingInfo::toOwnData() const {
    QJsonObject json = report();
    if (properties.reports)
        json[QStringLiteral("reports")] = true;
    return json;
}

Result<RecordingInfo> RecordingInfo::fromMetadata(const QJsonObject &metadata, const QJsonObject &ownData) {
    const auto text = [&](const char *key) { return metadata.value(QLatin1String(key)).toString(); };
    for (const char *key : {"id", "name", "sessionId"}) {
        if (text(key).isEmpty())
            return Error{Errc::Failed, QStringLiteral("'%1' is missing").arg(QLatin1String(key))};
    }
    const auto status = statusFromText(text("status"));
    if (!status)
        return Error{Errc::Failed, QStringLiteral("'status' is not one of a recording")};
    // OpenVidu did not write it before 2.8.
    const bool modeGiven = metadata.contains(QLatin1String("outputMode"));
    const auto mode = modeGiven ? session::outputModeFromText(text("outputMode"))
                                : std::optional(session::OutputMode::Composed);
    if (!mode)
        return Error{Errc::Failed, QStringLiteral("'outputMode' is not one of a recording")};
    RecordingInfo info;
    info.id = text("id");
    info.name = text("name");
    info.sessionId = text("sessionId");
    info.uniqueSessionId = text("uniqueSessionId");
    info.status = *status;
    info.properties.outputMode = *mode;
    info.properties.name = info.name;
    info.createdAt = metadata.value(QStringLiteral("createdAt")).toInteger();
    info.size = metadata.value(QStringLiteral("size")).toInteger();
    info.duration = metadata.value(QStringLiteral("duration")).toDouble();
    info.url = text("url");
    info.hasAudio = metadata.value(QStringLiteral("hasAudio")).toBool(true);
    info.hasVideo = metadata.value(QStringLiteral("hasVideo")).toBool(true);
    info.properties.hasAudio = info.hasAudio;
    // What was asked for decides the file's kind; a movie without a frame is still an MP4.
    info.properties.hasVideo = info.hasVideo || metadata.contains(QStringLiteral("resolution"));
    const QStringList sides = text("resolution").split(QLatin1Char('x'));
    if (sides.size() == 2) {
        info.properties.width = sides[0].toInt();
        info.properties.height = sides[1].toInt();
    }
    info.properties.frameRate = metadata.value(QStringLiteral("frameRate")).toInt(info.properties.frameRate);
    info.properties.layout =
        session::recordingLayoutFromText(text("recordingLayout")).value_or(session::RecordingLayout::BestFit);
    info.properties.customLayout = text("customLayout");
    info.properties.mediaNode = text("mediaNode");
    takeOwnData(info, ownData.isEmpty() ? metadata.value(QStringLiteral("ovation")).toObject() : ownData);
    return info;
}

QString RecordingInfo::fileExtension() const {
    if (properties.outputMode == session::OutputMode::Individual)
        return QStringLiteral("zip");
    return properties.hasVideo ? QStringLiteral("mp4") : QStringLiteral("webm");
}

} // namespace ovation::recording
