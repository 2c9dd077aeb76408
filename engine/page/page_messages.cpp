#include "page/page_messages.h"

#include "base/cut_text.h"
#include "base/word_table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

#include <algorithm>
#include <cmath>

namespace ovation::page {
namespace {

constexpr float Loudest = 32767;

const auto U = [](const char *name) { return QLatin1String(name); };

QString text(const QJsonObject &json, const char *name) {
    return json[QLatin1String(name)].toString();
}

int number(const QJsonObject &json, const char *name) {
    return json[QLatin1String(name)].toInt();
}

constexpr std::pair<Errc, const char *> Codes[] = {{Errc::DiskFull, "diskFull"},
                                                   {Errc::PermissionDenied, "permissionDenied"},
                                                   {Errc::NothingReceived, "nothingReceived"},
                                                   {Errc::InvalidParameter, "invalidParameter"},
                                                   {Errc::UnprocessableParameter, "unprocessableParameter"},
                                                   {Errc::MediaUnreadable, "mediaUnreadable"},
                                                   {Errc::InvalidPath, "invalidPath"},
                                                   {Errc::RecordingNotFound, "filesRemoved"}};

bool isFrame(int width, int height, int frameRate) {
    return width > 0 && width <= 4096 && height > 0 && height <= 4096 && frameRate > 0 && frameRate <= 120;
}

// All members are named, so that a new one can't be forgotten.
QJsonObject encoderJson(const EncoderProperties &encoder) {
    const auto &[speed, quality, keyframeInterval_s, maxBitrate_kbps] = encoder;
    QJsonObject json{{U("speed"), toText(speed)},
                     {U("keyframeInterval_s"), keyframeInterval_s},
                     {U("maxBitrate_kbps"), maxBitrate_kbps}};
    if (quality)
        json[U("quality")] = *quality;
    return json;
}

std::optional<EncoderProperties> encoderFrom(const QJsonObject &json) {
    const auto speed = encoderSpeedFromText(text(json, "speed"));
    EncoderProperties encoder;
    encoder.keyframeInterval_s = number(json, "keyframeInterval_s");
    encoder.maxBitrate_kbps = number(json, "maxBitrate_kbps");
    if (!speed || encoder.keyframeInterval_s < 1)
        return std::nullopt;
    encoder.speed = *speed;
    if (json.contains(U("quality")))
        encoder.quality = number(json, "quality");
    return encoder;
}

} // namespace

QJsonObject OpenRequest::toJson() const {
    QJsonObject json = PageRequest::toJson();
    json[U("width")] = width;
    json[U("height")] = height;
    json[U("frameRate")] = frameRate;
    json[U("audio")] = audio;
    json[U("logFile")] = logFile;
    json[U("runsAs")] = runsAs;
    json[U("folder")] = folder;
    return json;
}

std::optional<OpenRequest> OpenRequest::fromJson(const QJsonObject &json) {
    const auto page = PageRequest::fromJson(json);
    if (!page)
        return std::nullopt;
    OpenRequest request{*page};
    request.width = number(json, "width");
    request.height = number(json, "height");
    request.frameRate = number(json, "frameRate");
    request.audio = json[U("audio")].toBool();
    request.logFile = text(json, "logFile");
    request.runsAs = text(json, "runsAs");
    request.folder = text(json, "folder");
    if (!isFrame(request.width, request.height, request.frameRate))
        return std::nullopt;
    return request;
}

QJsonObject toJson(const media::MovieProperties &movie) {
    QJsonObject json{{U("path"), movie.path},     {U("width"), movie.width},
                     {U("height"), movie.height}, {U("frameRate"), movie.frameRate},
                     {U("video"), movie.video},   {U("audio"), movie.audio}};
    json[U("encoder")] = encoderJson(movie.encoder);
    return json;
}

std::optional<media::MovieProperties> movieFrom(const QJsonObject &json) {
    media::MovieProperties movie;
    movie.path = text(json, "path");
    movie.width = number(json, "width");
    movie.height = number(json, "height");
    movie.frameRate = number(json, "frameRate");
    movie.video = json[U("video")].toBool(true);
    movie.audio = json[U("audio")].toBool(true);
    const auto encoder = encoderFrom(json[U("encoder")].toObject());
    if (!encoder)
        return std::nullopt;
    movie.encoder = *encoder;
    if (movie.path.isEmpty() || !isFrame(movie.width, movie.height, movie.frameRate))
        return std::nullopt;
    return movie;
}

QJsonObject toJson(const std::vector<media::Chapter> &chapters) {
    QJsonArray all;
    for (const media::Chapter &one : chapters)
        all.append(
            QJsonObject{{U("time_ms"), qint64(one.time_ms)}, {U("name"), QString::fromStdString(one.name)}});
    return {{U("chapters"), all}};
}

std::vector<media::Chapter> chaptersFrom(const QJsonObject &json) {
    std::vector<media::Chapter> chapters;
    for (const QJsonValue value : json[U("chapters")].toArray()) {
        const QJsonObject one = value.toObject();
        chapters.push_back({one[U("time_ms")].toInteger(), text(one, "name").toStdString()});
    }
    return chapters;
}

QJsonObject AudioPiece::toJson() const {
    QByteArray pcm(qsizetype(samples.size() * sizeof(qint16)), Qt::Uninitialized);
    for (std::size_t i = 0; i < samples.size(); ++i)
        qToLittleEndian(qint16(std::lround(std::clamp(samples[i], -1.F, 1.F) * Loudest)),
                        pcm.data() + i * sizeof(qint16));
    return {{U("at_ns"), qint64(at_ns)}, {U("pcm"), QString::fromLatin1(pcm.toBase64())}};
}

AudioPiece AudioPiece::fromJson(const QJsonObject &json) {
    const QByteArray pcm = QByteArray::fromBase64(text(json, "pcm").toLatin1());
    AudioPiece piece;
    piece.at_ns = countFrom(json, "at_ns");
    piece.samples.resize(std::size_t(pcm.size()) / (2 * sizeof(qint16)) * 2); // whole frames
    for (std::size_t i = 0; i < piece.samples.size(); ++i)
        piece.samples[i] = float(qFromLittleEndian<qint16>(pcm.constData() + i * sizeof(qint16))) / Loudest;
    return piece;
}

QJsonObject toJson(ComplaintKind kind, const QString &text) {
    const char *word = kind == ComplaintKind::Fault    ? "fault"
                       : kind == ComplaintKind::Denial ? "denial"
                                                       : "error";
    return {{U("kind"), U(word)}, {U("text"), text}};
}

ComplaintKind complaintKindFrom(const QJsonObject &json) {
    const QString word = textFrom(json, "kind");
    return word == U("fault")    ? ComplaintKind::Fault
           : word == U("denial") ? ComplaintKind::Denial
                                 : ComplaintKind::Error;
}

QJsonObject Progress::toJson() const {
    return {{U("elapsed_ms"), qint64(elapsed_ms)},
            {U("frames"), qint64(frames)},
            {U("missed"), qint64(missed)},
            {U("black_s"), black_s},
            {U("silent_s"), silent_s},
            {U("still_s"), still_s}};
}

Progress Progress::fromJson(const QJsonObject &json) {
    Progress progress;
    progress.elapsed_ms = countFrom(json, "elapsed_ms");
    progress.frames = countFrom(json, "frames");
    progress.missed = countFrom(json, "missed");
    progress.black_s = secondsFrom(json, "black_s");
    progress.silent_s = secondsFrom(json, "silent_s");
    progress.still_s = secondsFrom(json, "still_s");
    return progress;
}

QJsonObject toJson(const media::MovieReport &movie) {
    return {{U("duration_s"), movie.duration_s},
            {U("size_bytes"), qint64(movie.size_bytes)},
            {U("width"), movie.width},
            {U("height"), movie.height},
            {U("missingFrames"), qint64(movie.missingFrames)},
            {U("hasAudio"), movie.hasAudio},
            {U("hasVideo"), movie.hasVideo},
            {U("hasPast"), movie.hasPast},
            {U("note"), movie.note},
            {U("inPieces"), movie.inPieces}};
}

media::MovieReport movieReportFrom(const QJsonObject &json) {
    media::MovieReport movie;
    movie.duration_s = secondsFrom(json, "duration_s");
    movie.size_bytes = countFrom(json, "size_bytes");
    movie.width = number(json, "width");
    movie.height = number(json, "height");
    movie.missingFrames = countFrom(json, "missingFrames");
    movie.hasAudio = json[U("hasAudio")].toBool();
    movie.hasVideo = json[U("hasVideo")].toBool();
    movie.hasPast = json[U("hasPast")].toBool();
    movie.note = textFrom(json, "note");
    movie.inPieces = textFrom(json, "inPieces");
    return movie;
}

QJsonObject FinishedPage::toJson() const {
    QJsonObject json = page::toJson(movie);
    const QJsonObject last = progress.toJson();
    for (auto one = last.begin(); one != last.end(); ++one)
        json[one.key()] = one.value();
    return json;
}

FinishedPage FinishedPage::fromJson(const QJsonObject &json) {
    return {movieReportFrom(json), Progress::fromJson(json)};
}

QJsonObject toJson(const Error &error) {
    QJsonObject json{{U("text"), error.message}};
    if (const QString word = wordOf(Codes, error.code); !word.isEmpty())
        json[U("code")] = word;
    return json;
}

Error errorFrom(const QJsonObject &json) {
    return {valueOf(Codes, textFrom(json, "code")).value_or(Errc::MediaFailed), textFrom(json, "text")};
}

QString textFrom(const QJsonObject &json, const char *name) {
    return cutText(text(json, name), MaxSaidText);
}

int64_t countFrom(const QJsonObject &json, const char *name) {
    return std::clamp<int64_t>(json[QLatin1String(name)].toInteger(), 0, MaxSaidCount);
}

double secondsFrom(const QJsonObject &json, const char *name) {
    return std::clamp(json[QLatin1String(name)].toDouble(), 0.0, MaxSaidSeconds);
}

QByteArray toLine(const char *name, const QJsonObject &body) {
    return QJsonDocument(QJsonObject{{U(name), body}}).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<std::pair<QString, QJsonObject>> fromLine(const QByteArray &line) {
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (object.size() != 1 || !object.begin().value().isObject())
        return std::nullopt;
    return std::pair{object.begin().key(), object.begin().value().toObject()};
}

} // namespace ovation::page
