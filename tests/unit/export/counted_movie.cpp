#include "counted_movie.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace counted {
namespace {

constexpr int Limit_ms = 120'000, Rate = 48'000;

QByteArray run(const QString &program, const QStringList &arguments) {
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments, QIODevice::ReadOnly);
    if (!process.waitForFinished(Limit_ms) || process.exitCode() != 0)
        return {};
    return process.readAllStandardOutput();
}

QStringList words(const char *text) {
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

QString stream(bool video) {
    return video ? QStringLiteral("v:0") : QStringLiteral("a:0");
}

QString listed(const std::vector<double> &times) {
    QStringList texts;
    for (const double time_s : times)
        texts << QString::number(time_s, 'f', 4);
    return texts.join(QLatin1Char(' '));
}

} // namespace

QMap<QString, QStringList> kinds() {
    return {
        {QStringLiteral("studio.mp4"),
         words("-c:v libx264 -preset ultrafast -tune zerolatency -g 25 -c:a aac -movflags faststart")},
        {QStringLiteral("foreign.mp4"),
         words("-c:v libx264 -preset medium -bf 3 -g 50 -x264-params open-gop=1 -c:a aac")},
        {QStringLiteral("reordered.mp4"), words("-c:v libx264 -preset medium -bf 3 -g 50 -c:a aac")},
        {QStringLiteral("vp8.webm"), words("-c:v libvpx -deadline realtime -g 50 -b:v 1M -c:a libopus")},
        {QStringLiteral("vp9.webm"),
         words("-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -g 50 -b:v 1M -c:a libopus")},
        {QStringLiteral("h264.mkv"), words("-c:v libx264 -preset ultrafast -g 50 -c:a libopus")},
        // Its first block is not at 0.
        {QStringLiteral("later.mkv"), words("-c:v libx264 -preset ultrafast -g 50 -c:a libopus "
                                            "-output_ts_offset 0.5 -avoid_negative_ts disabled")},
    };
}

QString make(const QString &path, int seconds, const QStringList &encoding) {
    const QString video =
        QStringLiteral("nullsrc=s=320x180:r=25:d=%1,geq=lum='if(mod(floor(N/pow(2,floor(X/40))),2),"
                       "235,16)':cb=128:cr=128")
            .arg(seconds);
    const QString audio = QStringLiteral("aevalsrc=exprs='0.5*sin(2*PI*1000*t)*lt(mod(t,1),0.1)*gt(t,0.5)':s="
                                         "48000:d=%1,aformat=channel_layouts=stereo")
                              .arg(seconds);
    run(QStringLiteral("ffmpeg"), words("-nostdin -v error -y -f lavfi -i") + QStringList{video} +
                                      words("-f lavfi -i") + QStringList{audio} +
                                      words("-pix_fmt yuv420p -color_range tv -fflags +bitexact") + encoding +
                                      QStringList{path});
    return QFile::exists(path) ? path : QString();
}

std::vector<Frame> framesOf(const QString &path) {
    const QByteArray columns =
        run(QStringLiteral("ffmpeg"),
            words("-nostdin -v error -i") + QStringList{path} +
                words("-map 0:v:0 -vf scale=8:1:flags=area,format=gray -fps_mode passthrough "
                      "-f rawvideo -"));
    const QByteArray times =
        run(QStringLiteral("ffprobe"), words("-v error -select_streams v:0 -show_entries "
                                             "frame=best_effort_timestamp_time -of csv=p=0") +
                                           QStringList{path});
    std::vector<Frame> frames;
    for (const QByteArray &line : times.trimmed().split('\n'))
        if (!line.isEmpty())
            frames.push_back({line.split(',').first().toDouble(), -1});
    for (std::size_t i = 0; i < frames.size() && qsizetype(i) * 8 + 8 <= columns.size(); ++i) {
        frames[i].number = 0;
        for (int bit = 0; bit < 8; ++bit)
            frames[i].number |= (uint8_t(columns[qsizetype(i) * 8 + bit]) > 125 ? 1 : 0) << bit;
    }
    return frames;
}

namespace {

/// Mono, 48 kHz, with silence where the track begins later than the file.
std::vector<float> samplesOf(const QString &path) {
    const QByteArray raw = run(QStringLiteral("ffmpeg"),
                               words("-nostdin -v error -copyts -i") + QStringList{path} +
                                   words("-vn -af aresample=async=1:first_pts=0 -ac 1 -ar 48000 -f f32le -"));
    std::vector<float> audio(std::size_t(raw.size()) / sizeof(float));
    if (!audio.empty())
        std::memcpy(audio.data(), raw.constData(), audio.size() * sizeof(float));
    return audio;
}

} // namespace

double audioLengthOf(const QString &path) {
    return double(samplesOf(path).size()) / Rate;
}

std::vector<double> beepsOf(const QString &path) {
    const std::vector<float> audio = samplesOf(path);
    std::vector<double> beeps;
    std::size_t last = 0;
    for (std::size_t i = 0; i < audio.size(); ++i) {
        if (std::abs(audio[i]) < 0.1F)
            continue;
        if (beeps.empty() || i - last > Rate / 5)
            beeps.push_back(double(i) / Rate);
        last = i;
    }
    return beeps;
}

QStringList packetsOf(const QString &path, bool video) {
    const QByteArray hashes =
        run(QStringLiteral("ffprobe"), words("-v error -select_streams") + QStringList{stream(video)} +
                                           words("-show_data_hash md5 -show_entries "
                                                 "packet=data_hash -of csv=p=0") +
                                           QStringList{path});
    QStringList packets;
    // Before or behind the hash, as the version of FFmpeg has it, some have an empty field for their side
    // data.
    for (const QByteArray &line : hashes.trimmed().split('\n'))
        packets << QString::fromLatin1(line.mid(line.indexOf("MD5:")).trimmed().split(',').first());
    return packets;
}

QString streamFact(const QString &path, bool video, const QString &name) {
    return QString::fromLatin1(
               run(QStringLiteral("ffprobe"), words("-v error -select_streams") +
                                                  QStringList{stream(video), QStringLiteral("-show_entries"),
                                                              QStringLiteral("stream=") + name} +
                                                  words("-of csv=p=0") + QStringList{path}))
        .trimmed();
}

std::vector<std::pair<int, QString>> chaptersOf(const QString &path) {
    const QByteArray given =
        run(QStringLiteral("ffprobe"), words("-v error -show_chapters -of json") + QStringList{path});
    std::vector<std::pair<int, QString>> chapters;
    for (const auto &chapter : QJsonDocument::fromJson(given).object()[QLatin1String("chapters")].toArray())
        chapters.emplace_back(
            int(std::lround(chapter[QLatin1String("start_time")].toString().toDouble() * 1000)),
            chapter[QLatin1String("tags")][QLatin1String("title")].toString());
    return chapters;
}

QString wrongWithVideo(const QString &source, const QString &clip, double start_s, double end_s) {
    constexpr double Near_s = 0.0021; // WebM counts in ms
    std::vector<Frame> wanted;
    for (const Frame &frame : framesOf(source)) {
        if (frame.time_s >= end_s - Near_s)
            break;
        if (frame.time_s <= start_s)
            wanted.clear();
        wanted.push_back({std::max(frame.time_s - start_s, 0.0), frame.number});
    }
    const auto frames = framesOf(clip);
    if (frames.size() != wanted.size() || wanted.empty())
        return QStringLiteral("%1 frames instead of %2").arg(frames.size()).arg(wanted.size());
    if (frames[0].time_s == 0) // an MP4 has the first one from the beginning
        wanted[0].time_s = 0;
    for (std::size_t i = 0; i < frames.size(); ++i)
        if (frames[i].number != wanted[i].number || std::abs(frames[i].time_s - wanted[i].time_s) > Near_s)
            return QStringLiteral("number %1 at %2 s instead of %3 at %4 s")
                .arg(frames[i].number)
                .arg(frames[i].time_s)
                .arg(wanted[i].number)
                .arg(wanted[i].time_s);
    return {};
}

QString wrongWithAudio(const QString &source, const QString &clip, double start_s, double end_s,
                       double within_s) {
    constexpr double Packet_s = 0.03; // FFmpeg plays the last one to its end, whatever the file says
    std::vector<double> wanted, beeps;
    for (const double beep_s : beepsOf(source))
        if (beep_s >= start_s && beep_s < end_s - Packet_s)
            wanted.push_back(beep_s - start_s);
    for (const double beep_s : beepsOf(clip))
        if (beep_s < end_s - start_s - Packet_s)
            beeps.push_back(beep_s);
    bool fits = beeps.size() == wanted.size() && !beeps.empty();
    for (std::size_t i = 0; fits && i < beeps.size(); ++i)
        fits = std::abs(beeps[i] - wanted[i]) <= within_s;
    return fits ? QString() : QStringLiteral("beeps at %1 instead of %2").arg(listed(beeps), listed(wanted));
}

} // namespace counted
