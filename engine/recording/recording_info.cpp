#include "recording/recording_info.h"

#include "base/word_table.h"
#include "page/address_secret.h"

#include <QJsonArray>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <cmath>
#include <iterator>

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
    return valueOf(Words, text);
}

QJsonObject toJson(const Delivery &delivery) {
    QJsonObject json{{QStringLiteral("done"), delivery.isDone}};
    const auto put = [&json](const char *name, const QString &value) {
        if (!value.isEmpty())
            json[QLatin1String(name)] = value;
    };
    put("folder", delivery.folder);
    put("url", delivery.url);
    put("reason", delivery.endReason);
    return json;
}

std::optional<Delivery> deliveryFrom(const QJsonValue &value) {
    const QJsonObject json = value.toObject();
    if (json.isEmpty())
        return std::nullopt;
    Delivery delivery;
    delivery.folder = json[QStringLiteral("folder")].toString();
    delivery.url = json[QStringLiteral("url")].toString();
    delivery.endReason = json[QStringLiteral("reason")].toString();
    // One that can't be found there is sent again.
    delivery.isDone = json[QStringLiteral("done")].toBool() && !delivery.folder.isEmpty();
    return delivery;
}

void takeOwnData(RecordingInfo &info, const QJsonObject &own) {
    if (info.status == Status::Ready)
        info.delivery = deliveryFrom(own.value(QLatin1String(DeliveryMember)));
    info.properties.reports = own.value(QStringLiteral("reports")).toBool();
    info.failure = own.value(QStringLiteral("failureReason")).toString();
    // Older programs gave the sentence alone.
    if (const QString kind = own.value(QStringLiteral("failureKind")).toString();
        !kind.isEmpty() || !info.failure.isEmpty() || info.status == Status::Failed)
        info.failureKind = failureKindFromText(kind);
    info.past_ms = std::max<qint64>(own.value(QStringLiteral("past_ms")).toInteger(), 0);
    info.health = HealthReport::fromJson(own.value(QStringLiteral("health")).toObject());
    for (const auto &marker : own.value(QStringLiteral("markers")).toArray())
        info.markers.push_back(
            {marker[QStringLiteral("time")].toInteger(), marker[QStringLiteral("name")].toString()});
}

/// Of toOwnData(); what else stands beside the metadata is others'.
constexpr const char *OwnMembers[] = {"failureReason", "failureKind", "paused",  "markers",
                                      "health",        "reports",     "past_ms", DeliveryMember};

bool hasOwnMember(const QJsonObject &json) {
    return std::any_of(std::begin(OwnMembers), std::end(OwnMembers),
                       [&json](const char *member) { return json.contains(QLatin1String(member)); });
}

/// Some servers and scripts wrote numbers and truth as text.
double number(const QJsonValue &value) {
    return value.isString() ? value.toString().trimmed().toDouble() : value.toDouble();
}

int64_t integer(const QJsonValue &value) {
    constexpr double MaxExact = 9007199254740992.0; // 2^53; beyond it no one means it
    const double given = number(value);
    return std::isfinite(given) && std::abs(given) <= MaxExact ? int64_t(given) : 0;
}

bool truth(const QJsonValue &value) {
    return value.isString() ? value.toString().compare(QLatin1String("false"), Qt::CaseInsensitive) != 0
                            : value.toBool(true);
}

} // namespace

QString toText(Status status) {
    return wordOf(Words, status);
}

QJsonObject RecordingInfo::toJson() const {
    QJsonObject json = localJson();
    if (isPending()) {
        json[QStringLiteral("status")] = toText(publicStatus());
        json[QStringLiteral("size")] = 0;
        json[QStringLiteral("duration")] = 0;
        json[QStringLiteral("url")] = QJsonValue();
    } else if (status == Status::Ready && delivery && !delivery->url.isEmpty()) {
        json[QStringLiteral("url")] = delivery->url;
    }
    return json;
}

QJsonObject RecordingInfo::localJson() const {
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
    QJsonObject json = localJson();
    json[QStringLiteral("uniqueSessionId")] = uniqueSessionId;
    return json;
}

QJsonObject RecordingInfo::toOwnData() const {
    QJsonObject json = report();
    if (properties.reports)
        json[QStringLiteral("reports")] = true;
    if (past_ms > 0)
        json[QStringLiteral("past_ms")] = qint64(past_ms);
    if (delivery)
        json[QLatin1String(DeliveryMember)] = recording::toJson(*delivery);
    return json;
}

void RecordingInfo::putOwnData(QJsonObject &own) const {
    for (const char *member : OwnMembers)
        own.remove(QLatin1String(member));
    const QJsonObject mine = toOwnData();
    for (auto one = mine.begin(); one != mine.end(); ++one)
        own[one.key()] = one.value();
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
    info.createdAt = integer(metadata.value(QStringLiteral("createdAt")));
    info.size = integer(metadata.value(QStringLiteral("size")));
    info.duration = number(metadata.value(QStringLiteral("duration")));
    if (!std::isfinite(info.duration) || info.duration < 0)
        info.duration = 0;
    info.url = text("url");
    info.hasAudio = truth(metadata.value(QStringLiteral("hasAudio")));
    info.hasVideo = truth(metadata.value(QStringLiteral("hasVideo")));
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
    takeOwnData(info, hasOwnMember(ownData) ? ownData : metadata.value(QStringLiteral("ovation")).toObject());
    return info;
}

QString RecordingInfo::fileExtension() const {
    if (properties.outputMode == session::OutputMode::Individual)
        return QStringLiteral("zip");
    return properties.hasVideo ? QStringLiteral("mp4") : QStringLiteral("webm");
}

} // namespace ovation::recording
