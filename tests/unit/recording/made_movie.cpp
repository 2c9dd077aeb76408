#include "made_movie.h"

#include "base/worker_pool.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

#include <future>
#include <random>

using namespace ovation;
using namespace ovation::media;

VideoFramePtr noisy(const Shape &shape, unsigned seed) {
    const auto luma = std::size_t(shape.width) * std::size_t(shape.height);
    auto pixels = std::make_shared<std::vector<uint8_t>>(luma * 3 / 2, uint8_t(128));
    std::minstd_rand random(seed + 1);
    if (shape.noise > 0)
        for (std::size_t i = 0; i < luma; ++i)
            (*pixels)[i] = uint8_t(100 + random() % unsigned(shape.noise));
    auto frame = std::make_shared<VideoFrame>();
    frame->width = shape.width;
    frame->height = shape.height;
    frame->planes[0] = pixels->data();
    frame->planes[1] = pixels->data() + luma;
    frame->planes[2] = pixels->data() + luma * 5 / 4;
    frame->strides[0] = shape.width;
    frame->strides[1] = frame->strides[2] = shape.width / 2;
    frame->owner = pixels;
    return frame;
}

MovieProperties propertiesOf(const Shape &shape, const QString &path) {
    MovieProperties properties;
    properties.path = path;
    properties.width = shape.width;
    properties.height = shape.height;
    properties.frameRate = shape.rate;
    properties.audio = shape.audio;
    properties.whenBehind = WhenBehind::Wait;
    properties.encoder = shape.encoder;
    return properties;
}

Made make(const Shape &shape, const QString &path) {
    auto writer = MovieWriter::create(propertiesOf(shape, path));
    if (!writer)
        return {writer.error()};
    const VideoFramePtr frames[] = {noisy(shape, 0), noisy(shape, 1), noisy(shape, 2)};
    const std::vector<float> silence(std::size_t(48'000 / shape.rate) * 2);
    for (int i = 0; i < shape.frames; ++i) {
        (*writer)->onFrame(i, frames[i % 3]);
        if (shape.audio)
            (*writer)->onAudio(int64_t(i) * 48'000 / shape.rate, silence);
    }
    Made made;
    std::promise<Result<MovieReport>> done;
    WorkerPool workers("finish");
    (*writer)->finish({}, workers, [&](Result<MovieReport> report) { done.set_value(std::move(report)); });
    made.report = done.get_future().get();
    return made;
}

QJsonObject videoStream(const QString &path) {
    QProcess ffprobe;
    ffprobe.start(QStringLiteral("ffprobe"),
                  {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-count_packets"),
                   QStringLiteral("-select_streams"), QStringLiteral("v"), QStringLiteral("-show_streams"),
                   QStringLiteral("-of"), QStringLiteral("json"), path});
    ffprobe.waitForFinished(60'000);
    return QJsonDocument::fromJson(ffprobe.readAllStandardOutput())
        .object()[QStringLiteral("streams")][0]
        .toObject();
}

std::vector<double> packetTimes(const QString &path, const char *kind) {
    QProcess ffprobe;
    ffprobe.start(QStringLiteral("ffprobe"),
                  {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-select_streams"),
                   QLatin1String(kind), QStringLiteral("-show_entries"), QStringLiteral("packet=pts_time"),
                   QStringLiteral("-of"), QStringLiteral("csv=p=0"), path});
    ffprobe.waitForFinished(60'000);
    std::vector<double> times;
    for (const QByteArray &line : ffprobe.readAllStandardOutput().split('\n'))
        if (!line.trimmed().isEmpty())
            times.push_back(line.split(',')[0].toDouble());
    return times;
}

std::vector<int> keyframesOf(const QString &path) {
    QProcess ffprobe;
    ffprobe.start(QStringLiteral("ffprobe"),
                  {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-select_streams"),
                   QStringLiteral("v"), QStringLiteral("-show_entries"), QStringLiteral("packet=flags"),
                   QStringLiteral("-of"), QStringLiteral("csv=p=0"), path});
    ffprobe.waitForFinished(60'000);
    const QByteArrayList packets = ffprobe.readAllStandardOutput().trimmed().split('\n');
    std::vector<int> keyframes;
    for (qsizetype i = 0; i < packets.size(); ++i)
        if (packets[i].startsWith('K'))
            keyframes.push_back(int(i));
    return keyframes;
}
