#include "export/worker/strip_lines.h"

#include "library/strip_maker.h"

#include <QDataStream>
#include <QIODevice>
#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace ovation::exporting {
namespace {

constexpr int MaxPerSecond = 1000;

const auto U = [](const char *name) { return QLatin1String(name); };

} // namespace

QJsonObject toJson(const library::StripTracks &tracks) {
    QJsonArray all;
    for (const library::StripTracks::Track &track : tracks.tracks)
        all.append(QJsonObject{{U("start"), qint64(track.start_ms)},
                               {U("end"), qint64(track.end_ms)},
                               {U("hasAudio"), track.hasAudio},
                               {U("hasVideo"), track.hasVideo}});
    return {{U("duration"), qint64(tracks.duration_ms)}, {U("tracks"), all}};
}

library::StripTracks tracksFrom(const QJsonObject &json,
                                const std::function<media::OpenSource(uint32_t)> &open) {
    library::StripTracks tracks;
    tracks.duration_ms = json[U("duration")].toInteger();
    for (const QJsonValue track : json[U("tracks")].toArray())
        tracks.tracks.push_back({open(uint32_t(tracks.tracks.size())), track[U("start")].toInteger(),
                                 track[U("end")].toInteger(), track[U("hasAudio")].toBool(),
                                 track[U("hasVideo")].toBool()});
    return tracks;
}

QByteArray toBytes(const library::Waveform &waveform) {
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << qint32(waveform.perSecond);
    stream.writeRawData(reinterpret_cast<const char *>(waveform.peaks.data()),
                        int(waveform.peaks.size() * sizeof(float)));
    return bytes;
}

std::optional<library::Waveform> waveformFrom(const QByteArray &bytes) {
    QDataStream stream(bytes);
    qint32 perSecond = -1;
    stream >> perSecond;
    const qsizetype rest = bytes.size() - qsizetype(sizeof perSecond);
    if (stream.status() != QDataStream::Ok || perSecond < 0 || perSecond > MaxPerSecond ||
        rest % qsizetype(sizeof(float)) != 0 || rest / qsizetype(sizeof(float)) > library::MaxPeaks)
        return std::nullopt;
    library::Waveform waveform{perSecond, std::vector<float>(std::size_t(rest) / sizeof(float))};
    if (stream.readRawData(reinterpret_cast<char *>(waveform.peaks.data()), int(rest)) != rest)
        return std::nullopt;
    for (float &peak : waveform.peaks)
        peak = std::isfinite(peak) ? std::clamp(peak, 0.0F, 1.0F) : 0.0F;
    return waveform;
}

QByteArray toBytes(const library::FilmStrip &strip) {
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    const QImage frames = strip.frames.convertToFormat(QImage::Format_RGB32);
    stream << qint64(strip.interval_ms) << qint32(strip.count);
    for (int row = 0; row < frames.height(); ++row)
        stream.writeRawData(reinterpret_cast<const char *>(frames.constScanLine(row)), frames.width() * 4);
    return bytes;
}

std::optional<library::FilmStrip> filmStripFrom(const QByteArray &bytes) {
    QDataStream stream(bytes);
    qint64 interval_ms = -1;
    qint32 count = -1;
    stream >> interval_ms >> count;
    if (stream.status() != QDataStream::Ok || interval_ms < 0 || count < 0 || count > library::MaxStripFrames)
        return std::nullopt;
    library::FilmStrip strip{interval_ms, {}, count};
    const int width = count * library::StripFrameWidth, height = library::StripFrameHeight;
    if (count > 0)
        strip.frames = QImage(width, height, QImage::Format_RGB32);
    for (int row = 0; row < strip.frames.height(); ++row) {
        if (stream.readRawData(reinterpret_cast<char *>(strip.frames.scanLine(row)), width * 4) != width * 4)
            return std::nullopt;
    }
    return stream.atEnd() ? std::optional(strip) : std::nullopt;
}

} // namespace ovation::exporting
