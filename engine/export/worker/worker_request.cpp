#include "export/worker/worker_request.h"

#include "compose/layout_json.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace ovation::exporting {
namespace {

constexpr int64_t Whole = 1'000'000; // of progress
constexpr double MaxBytes = 1e15;

const auto U = [](const char *name) { return QLatin1String(name); };

QString text(const QJsonObject &json, const char *name) {
    return json[QLatin1String(name)].toString();
}

template <typename Json, typename T>
void put(QJsonObject &json, const char *name, const std::optional<T> &value) {
    if (value)
        json[QLatin1String(name)] = Json(*value);
}

std::optional<int64_t> timeFrom(const QJsonObject &json, const char *name) {
    const QJsonValue value = json[QLatin1String(name)];
    return value.isDouble() ? std::optional<int64_t>(value.toInteger()) : std::nullopt;
}

// All members are named, so that a new one can't be forgotten.
QJsonObject compositionJson(const Composition &composition) {
    const auto &[layout, customLayout, look, width, height, frameRate, streams, changes] = composition;
    QJsonArray later;
    for (const auto &[time_ms, changed] : changes) {
        QJsonObject change{{U("time"), qint64(time_ms)}};
        compose::putLayout(change, changed);
        later.append(change);
    }
    QJsonObject json{{U("customLayout"), customLayout},
                     {U("width"), width},
                     {U("height"), height},
                     {U("frameRate"), frameRate},
                     {U("streams"), QJsonArray::fromStringList(streams)},
                     {U("changes"), later}};
    compose::putLayout(json, layout);
    compose::putLook(json, look);
    return json;
}

Composition compositionFrom(const QJsonObject &json) {
    Composition composition;
    composition.layout = compose::layoutFrom(json);
    composition.look = compose::lookFrom(json);
    composition.customLayout = text(json, "customLayout");
    composition.width = json[U("width")].toInt();
    composition.height = json[U("height")].toInt();
    composition.frameRate = json[U("frameRate")].toInt();
    for (const QJsonValue stream : json[U("streams")].toArray())
        composition.streams << stream.toString();
    for (const QJsonValue change : json[U("changes")].toArray())
        composition.changes.push_back(
            {change[U("time")].toInteger(), compose::layoutFrom(change.toObject())});
    return composition;
}

} // namespace

QJsonObject WorkerRequest::toJson() const {
    const auto &[recordingId, file, format, start_ms, end_ms, perParticipant, loudness_lufs, quality,
                 composition, target] = request;
    QJsonObject json{{U("recordingsFolder"), recordingsFolder},
                     {U("layoutsFolder"), layoutsFolder},
                     {U("recording"), recordingId},
                     {U("file"), file},
                     {U("format"), int(format)},
                     {U("perParticipant"), perParticipant},
                     {U("composition"), compositionJson(composition)},
                     {U("target"), target}};
    put<qint64>(json, "start", start_ms);
    put<qint64>(json, "end", end_ms);
    put<double>(json, "loudness", loudness_lufs);
    put<int>(json, "quality", quality);
    return json;
}

std::optional<WorkerRequest> WorkerRequest::fromJson(const QJsonObject &json) {
    const int format = json[U("format")].toInt(-1);
    if (format < int(Format::Mp4) || format > int(Format::Editing))
        return std::nullopt;
    WorkerRequest asked{{}, text(json, "recordingsFolder"), text(json, "layoutsFolder")};
    Request &request = asked.request;
    request.recordingId = text(json, "recording");
    request.file = text(json, "file");
    request.format = Format(format);
    request.start_ms = timeFrom(json, "start");
    request.end_ms = timeFrom(json, "end");
    request.perParticipant = json[U("perParticipant")].toBool();
    if (json.contains(U("loudness")))
        request.loudness_lufs = json[U("loudness")].toDouble();
    if (json.contains(U("quality")))
        request.quality = json[U("quality")].toInt();
    request.composition = compositionFrom(json[U("composition")].toObject());
    request.target = text(json, "target");
    return asked;
}

QJsonObject toJson(const JobProgress &progress) {
    QJsonObject json{{U("progress"), progress.progress}, {U("bytes"), qint64(progress.size_bytes)}};
    put<double>(json, "loudness", progress.measured_lufs);
    return json;
}

void takeProgress(const QJsonObject &json, JobControl &control) {
    control.beginPart(0, 1, Whole);
    control.reached(int64_t(std::clamp(json[U("progress")].toDouble(), 0.0, 1.0) * double(Whole)));
    control.setSize(estimateFrom(json));
    if (const QJsonValue loudness = json[U("loudness")]; loudness.isDouble())
        control.setLoudness(loudness.toDouble());
}

QJsonObject madeJson(int64_t estimate_bytes) {
    return {{U("bytes"), qint64(estimate_bytes)}};
}

int64_t estimateFrom(const QJsonObject &json) {
    return int64_t(std::clamp(json[U("bytes")].toDouble(), 0.0, MaxBytes));
}

QJsonObject runJson(const QString &path) {
    return {{U("path"), path}};
}

QString pathFrom(const QJsonObject &json) {
    return text(json, "path");
}

} // namespace ovation::exporting
