#include "library/manifest.h"

#include "base/json_scan.h"
#include "library/archive_limits.h"
#include "library/entry_name.h"

#include "base/excerpt.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace ovation::library {
namespace {

constexpr qsizetype MaxText = 65'536; // characters; the longest that a server takes as data (docs/limits.md)
constexpr qsizetype MaxId = 1024;
constexpr double MaxNumber = 9e15; // what a double has exactly

/// Text, or a number that stands for it.
QString textOf(const QJsonObject &json, QLatin1String key, qsizetype most = MaxId) {
    const QJsonValue value = json.value(key);
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 16);
    return value.toString().left(most);
}

/// A number, or text that is one, as some programs write it.
std::optional<int64_t> numberOf(const QJsonObject &json, QLatin1String key) {
    const QJsonValue value = json.value(key);
    bool isNumber = value.isDouble();
    const double number = isNumber ? value.toDouble() : value.toString().toDouble(&isNumber);
    if (!isNumber || !(std::abs(number) < MaxNumber))
        return std::nullopt;
    return std::llround(number);
}

std::optional<bool> truthOf(const QJsonObject &json, QLatin1String key) {
    const QJsonValue value = json.value(key);
    if (value.isBool())
        return value.toBool();
    const QString text = value.toString().toLower();
    if (text == QLatin1String("true") || text == QLatin1String("false"))
        return text == QLatin1String("true");
    return std::nullopt;
}

/// A recorder that never started leaves the moment 0, which is half a century before the recording.
std::optional<int64_t> momentOf(const QJsonObject &json, QLatin1String key) {
    const auto number = numberOf(json, key);
    return number && std::abs(*number) <= ArchiveLimits::Length_ms ? number : std::nullopt;
}

/// The same of a moment since 1970.
std::optional<int64_t> momentFrom(int64_t begin_ms, int64_t time_ms) {
    int64_t since_ms = 0;
    const bool isNear = !__builtin_sub_overflow(time_ms, begin_ms, &since_ms) &&
                        since_ms >= -ArchiveLimits::Length_ms && since_ms <= ArchiveLimits::Length_ms;
    return isNear ? std::optional(since_ms) : std::nullopt;
}

Manifest::File openViduFile(const QJsonObject &json) {
    Manifest::File file;
    file.name = textOf(json, QLatin1String("name"));
    file.streamId = textOf(json, QLatin1String("streamId"));
    file.connectionId = textOf(json, QLatin1String("connectionId"));
    file.clientData = textOf(json, QLatin1String("clientData"), MaxText);
    file.serverData = textOf(json, QLatin1String("serverData"), MaxText);
    file.typeOfVideo = textOf(json, QLatin1String("typeOfVideo"));
    file.hasAudio = truthOf(json, QLatin1String("hasAudio"));
    file.hasVideo = truthOf(json, QLatin1String("hasVideo"));
    file.start_ms = momentOf(json, QLatin1String("startTimeOffset"));
    file.end_ms = momentOf(json, QLatin1String("endTimeOffset"));
    file.size_bytes = numberOf(json, QLatin1String("size"));
    return file;
}

Manifest::File vonageFile(const QJsonObject &json) {
    Manifest::File file;
    file.name = textOf(json, QLatin1String("filename"));
    file.streamId = textOf(json, QLatin1String("streamId"));
    file.connectionId = textOf(json, QLatin1String("connectionId"));
    file.serverData = textOf(json, QLatin1String("connectionData"), MaxText);
    file.shownName = textOf(json, QLatin1String("streamName"));
    file.typeOfVideo = textOf(json, QLatin1String("videoType")).toUpper();
    file.hasAudio = truthOf(json, QLatin1String("hasAudio"));
    file.hasVideo = truthOf(json, QLatin1String("hasVideo"));
    file.start_ms = momentOf(json, QLatin1String("startTimeOffset"));
    file.end_ms = momentOf(json, QLatin1String("stopTimeOffset"));
    file.size_bytes = numberOf(json, QLatin1String("size"));
    return file;
}

bool isVonage(const QJsonArray &files) {
    return std::any_of(files.begin(), files.end(), [](const QJsonValue &file) {
        const QJsonObject json = file.toObject();
        return json.contains(QLatin1String("filename")) || json.contains(QLatin1String("stopTimeOffset"));
    });
}

void readMarkers(const QJsonObject &json, Manifest &manifest) {
    for (const auto &value : json.value(QLatin1String("markers")).toArray()) {
        const auto time = momentOf(value.toObject(), QLatin1String("time"));
        if (!time || *time < 0)
            continue;
        if (manifest.markers.size() >= std::size_t(ArchiveLimits::Markers)) {
            manifest.problems.append(QStringLiteral("It has more than %1 markers; the rest is left out")
                                         .arg(ArchiveLimits::Markers));
            break;
        }
        manifest.markers.push_back({*time, textOf(value.toObject(), QLatin1String("name"))});
    }
    std::stable_sort(manifest.markers.begin(), manifest.markers.end(),
                     [](const auto &a, const auto &b) { return a.time_ms < b.time_ms; });
}

/// The name that applications give a participant, in data that are JSON; else the data themselves.
QString nameIn(const QString &data) {
    const QString text = data.trimmed();
    const auto json = readJson(text.toUtf8(), RequestJson);
    if (!json || !json->isObject())
        return json && json->isArray() ? QString() : text;
    static constexpr std::array Keys = {"clientData", "userName", "username",    "nickname",
                                        "name",       "user",     "displayName", "nickName"};
    for (const char *key : Keys) {
        QString name = json->object().value(QLatin1String(key)).toString().trimmed();
        if (!name.isEmpty())
            return name;
    }
    return {};
}

} // namespace

QString streamIdIn(const QString &fileName) {
    static const QRegularExpression piece(QStringLiteral("-[0-9]{1,4}$"));
    QString id = lastPart(fileName);
    if (const auto dot = id.lastIndexOf(QLatin1Char('.')); dot > 0)
        id.truncate(dot);
    // A UUID ends in digits behind a hyphen, too.
    return id.startsWith(QLatin1String("str_")) ? id.remove(piece) : id;
}

QString participantName(const Manifest::File &file) {
    for (const QString &name : {file.shownName, nameIn(file.clientData), nameIn(file.serverData),
                                file.connectionId, file.streamId, streamIdIn(file.name)}) {
        if (!name.isEmpty())
            return excerpt(name);
    }
    return QStringLiteral("?");
}

Result<Manifest> readManifest(const QByteArray &bytes) {
    const auto document = readJson(bytes, FileJson);
    if (!document)
        return Error{Errc::MediaUnreadable,
                     QStringLiteral("it is damaged: %1").arg(document.error().message)};
    const QJsonObject json = document->object();
    if (!json.value(QLatin1String("files")).isArray())
        return Error{Errc::MediaUnreadable, QStringLiteral("it does not describe a recording")};
    const QJsonArray files = json.value(QLatin1String("files")).toArray();
    const bool vonage = isVonage(files);
    Manifest manifest;
    manifest.origin = vonage ? ArchivedSession::Origin::Vonage : ArchivedSession::Origin::OpenVidu;
    manifest.id = textOf(json, QLatin1String("id"));
    manifest.name = textOf(json, QLatin1String("name"));
    manifest.sessionId = textOf(json, QLatin1String("sessionId"));
    manifest.createdAt = std::max<int64_t>(numberOf(json, QLatin1String("createdAt")).value_or(0), 0);
    for (const auto &value : files) {
        if (manifest.files.size() >= std::size_t(ArchiveLimits::Files))
            return Error{Errc::LimitReached,
                         QStringLiteral("It lists more than %1 files").arg(ArchiveLimits::Files)};
        const QJsonObject file = value.toObject();
        if (!file.isEmpty())
            manifest.files.push_back(vonage ? vonageFile(file) : openViduFile(file));
    }
    for (const auto &value : json.value(QLatin1String("failedStreams")).toArray()) {
        if (manifest.problems.size() >= ArchiveLimits::Problems)
            break;
        const QJsonObject failed = value.toObject();
        manifest.problems.append(QStringLiteral("Stream %1 was not recorded: %2")
                                     .arg(excerpt(textOf(failed, QLatin1String("streamId"))),
                                          excerpt(textOf(failed, QLatin1String("reason")))));
    }
    readMarkers(json, manifest);
    return manifest;
}

Manifest manifestOf(const recording::RecordingInfo &info,
                    const std::vector<recording::StreamEntry> &entries) {
    Manifest manifest;
    manifest.origin = ArchivedSession::Origin::OpenVidu;
    manifest.id = info.id;
    manifest.name = info.name;
    manifest.sessionId = info.sessionId;
    manifest.createdAt = info.createdAt;
    manifest.markers = info.markers;
    for (const recording::StreamEntry &entry : entries) {
        Manifest::File file;
        file.name = entry.fileName;
        file.streamId = entry.streamId;
        file.connectionId = entry.connectionId;
        file.clientData = entry.clientData;
        file.serverData = entry.serverData;
        file.typeOfVideo = entry.typeOfVideo;
        file.hasAudio = entry.hasAudio;
        file.hasVideo = entry.hasVideo;
        file.start_ms = momentFrom(info.createdAt, entry.startTime_ms);
        if (entry.endTime_ms > entry.startTime_ms) // it is written when the file ends
            file.end_ms = momentFrom(info.createdAt, entry.endTime_ms);
        manifest.files.push_back(std::move(file));
    }
    return manifest;
}

} // namespace ovation::library
