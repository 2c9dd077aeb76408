#include "camera/camera_messages.h"

#include <algorithm>

namespace ovation::camera {
namespace {

using transport::AudioCodec;
using transport::VideoCodec;

constexpr int MaxPixels = 1 << 16, MaxFrameRate = 1000;
constexpr qsizetype MaxReason_chars = 300, MaxProfile_chars = 60;

const auto U = [](const char *name) { return QLatin1String(name); };

QString text(const QJsonObject &json, const char *name) {
    return json[QLatin1String(name)].toString();
}

QString encoded(const QByteArray &bytes) {
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray decoded(const QJsonObject &json, const char *name) {
    return QByteArray::fromBase64(text(json, name).toLatin1());
}

int pixels(const QJsonObject &json, const char *name) {
    return std::clamp(json[QLatin1String(name)].toInt(), 0, MaxPixels);
}

VideoCodec videoCodecFrom(const QJsonObject &json) {
    return VideoCodec(std::clamp(json[U("video")].toInt(), 0, int(VideoCodec::H264)));
}

void putFrameRate(QJsonObject &json, const std::optional<int> &frameRate) {
    if (frameRate)
        json[U("frameRate")] = *frameRate;
}

std::optional<int> frameRateFrom(const QJsonObject &json) {
    const int frameRate = json[U("frameRate")].toInt();
    return frameRate > 0 && frameRate <= MaxFrameRate ? std::optional(frameRate) : std::nullopt;
}

QJsonObject addressJson(const media::CameraAddress &address) {
    return {{U("uri"), encoded(address.uri)},
            {U("user"), encoded(address.user)},
            {U("password"), encoded(address.password)},
            {U("isFile"), address.isFile},
            {U("isRtsp"), address.isRtsp},
            {U("tlsIsVerified"), address.trust.tlsIsVerified},
            {U("certificates"), address.trust.certificates},
            {U("latency_ms"), address.latency_ms},
            {U("udp"), address.udp}};
}

media::CameraAddress addressFrom(const QJsonObject &json) {
    media::CameraAddress address{QString()};
    address.uri = decoded(json, "uri");
    address.user = decoded(json, "user");
    address.password = decoded(json, "password");
    address.isFile = json[U("isFile")].toBool();
    address.isRtsp = json[U("isRtsp")].toBool();
    address.trust = {json[U("tlsIsVerified")].toBool(true), text(json, "certificates")};
    address.latency_ms = json[U("latency_ms")].toInt();
    address.udp = json[U("udp")].toBool();
    return address;
}

} // namespace

QJsonObject toJson(const media::CameraFormat &format) {
    const transport::StreamFormat &stream = format.stream;
    const auto *sets = reinterpret_cast<const char *>(stream.parameterSets.data());
    QJsonObject json{{U("video"), int(stream.video)},
                     {U("audio"), int(stream.audio)},
                     {U("videoPayloadType"), stream.videoPayloadType},
                     {U("audioPayloadType"), stream.audioPayloadType},
                     {U("parameterSets"), encoded(QByteArray(sets, qsizetype(stream.parameterSets.size())))},
                     {U("videoPasses"), format.videoPasses},
                     {U("audioPasses"), format.audioPasses},
                     {U("width"), format.width},
                     {U("height"), format.height}};
    putFrameRate(json, format.frameRate);
    return json;
}

media::CameraFormat formatFrom(const QJsonObject &json) {
    media::CameraFormat format;
    const QByteArray sets = decoded(json, "parameterSets");
    format.stream = {videoCodecFrom(json),
                     AudioCodec(std::clamp(json[U("audio")].toInt(), 0, int(AudioCodec::Opus))),
                     json[U("videoPayloadType")].toInt(-1),
                     json[U("audioPayloadType")].toInt(-1),
                     {sets.begin(), sets.end()}};
    format.videoPasses = json[U("videoPasses")].toBool();
    format.audioPasses = json[U("audioPasses")].toBool();
    format.width = pixels(json, "width");
    format.height = pixels(json, "height");
    format.frameRate = frameRateFrom(json);
    return format;
}

QJsonObject toJson(const media::CameraTask &task) {
    QJsonObject json = addressJson(task.address);
    if (task.format)
        json[U("format")] = toJson(*task.format);
    return json;
}

media::CameraTask taskFrom(const QJsonObject &json) {
    media::CameraTask task{addressFrom(json), std::nullopt, nullptr};
    if (const QJsonValue format = json[U("format")]; format.isObject())
        task.format = formatFrom(format.toObject());
    return task;
}

QJsonObject toJson(const media::CameraTrack &track) {
    QJsonObject json{{U("isVideo"), track.kind == transport::MediaKind::Video},
                     {U("video"), int(track.codec)},
                     {U("opus"), track.opus},
                     {U("profile"), QString::fromLatin1(track.profile)},
                     {U("reorders"), track.reorders},
                     {U("width"), track.width},
                     {U("height"), track.height}};
    putFrameRate(json, track.frameRate);
    return json;
}

media::CameraTrack trackFrom(const QJsonObject &json) {
    media::CameraTrack track;
    track.kind = json[U("isVideo")].toBool() ? transport::MediaKind::Video : transport::MediaKind::Audio;
    track.codec = videoCodecFrom(json);
    track.opus = json[U("opus")].toBool();
    track.profile = text(json, "profile").left(MaxProfile_chars).toLatin1();
    track.reorders = json[U("reorders")].toBool();
    track.width = pixels(json, "width");
    track.height = pixels(json, "height");
    track.frameRate = frameRateFrom(json);
    return track;
}

QJsonObject toJson(const media::CameraTrouble &trouble) {
    return {
        {U("reason"), trouble.reason}, {U("noStream"), trouble.noStream}, {U("mayPass"), trouble.mayPass}};
}

media::CameraTrouble troubleFrom(const QJsonObject &json) {
    return {text(json, "reason").left(MaxReason_chars), json[U("noStream")].toBool(),
            json[U("mayPass")].toBool()};
}

} // namespace ovation::camera
