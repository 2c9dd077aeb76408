// The work that a live composition can't do without: decodes files of streams, and encodes the first ten
// seconds of a composed movie again, as it was encoded; both in their own time, as a live one has to, because
// the same work costs less in one go. Prints the cores that each takes.
// usage: bench_bare WIDTH HEIGHT FPS MOVIE.mp4 OUT.mp4 STREAM…
#include "media/write/movie_writer.h"
#include "processor_time.h"

#include "base/clock.h"
#include "base/heaps.h"
#include "media/gst_runtime.h"

#include <QCoreApplication>
#include <QTextStream>

#include <gst/app/gstappsink.h>

#include <chrono>
#include <cmath>
#include <future>
#include <thread>

using namespace ovation;
using namespace ovation::media;

namespace {

constexpr int Seconds = 10;
constexpr GstClockTime Patience = 300 * GST_SECOND;

Pipeline made(const QString &description) {
    Pipeline pipeline(description.toUtf8().constData());
    if (!pipeline)
        qFatal("%s", qPrintable(pipeline.error()));
    return pipeline;
}

/// Cores that decoding the files takes in their own time, all at once.
double decodingOf(const QStringList &paths) {
    std::vector<Pipeline> pipelines;
    for (const QString &path : paths)
        pipelines.push_back(
            made(QStringLiteral("filesrc location=%1 ! matroskademux name=file "
                                "file.video_0 ! queue ! vp8dec threads=1 ! fakesink sync=true "
                                "file.audio_0 ! queue ! opusdec ! fakesink sync=true")
                     .arg(path)));
    const int64_t begun_ns = monotonicNow_ns();
    const double before_s = processorTime_s();
    for (const Pipeline &pipeline : pipelines)
        gst_element_set_state(pipeline.get(), GST_STATE_PLAYING);
    for (const Pipeline &pipeline : pipelines) {
        QString why;
        if (!pipeline.waitForEnd(Patience, why))
            qFatal("%s", qPrintable(why));
    }
    return (processorTime_s() - before_s) / (double(monotonicNow_ns() - begun_ns) / 1e9);
}

/// Its first frames, decoded.
std::vector<VideoFramePtr> framesOf(const QString &path, int width, int height, int count) {
    const Pipeline pipeline =
        made(QStringLiteral("filesrc location=%1 ! qtdemux ! h264parse ! avdec_h264 ! "
                            "videoconvert ! video/x-raw,format=I420,width=%2,height=%3 ! "
                            "appsink name=out sync=false max-buffers=2")
                 .arg(path)
                 .arg(width)
                 .arg(height));
    gst_element_set_state(pipeline.get(), GST_STATE_PLAYING);
    const ElementPtr sink = pipeline.element("out");
    std::vector<VideoFramePtr> frames;
    while (int(frames.size()) < count) {
        const SamplePtr sample(gst_app_sink_pull_sample(GST_APP_SINK(sink.get())));
        if (!sample)
            qFatal("%s has no more than %d frames", qPrintable(path), int(frames.size()));
        const std::size_t luma = std::size_t(width) * std::size_t(height);
        auto bytes = std::make_shared<std::vector<uint8_t>>(luma * 3 / 2);
        gst_buffer_extract(gst_sample_get_buffer(sample.get()), 0, bytes->data(), bytes->size());
        auto frame = std::make_shared<VideoFrame>();
        frame->width = frame->strides[0] = width;
        frame->height = height;
        frame->strides[1] = frame->strides[2] = width / 2;
        frame->planes[0] = bytes->data();
        frame->planes[1] = bytes->data() + luma;
        frame->planes[2] = bytes->data() + luma * 5 / 4;
        frame->owner = std::move(bytes);
        frames.push_back(std::move(frame));
    }
    return frames;
}

/// Cores that encoding them with audio takes in their own time.
double encodingOf(const std::vector<VideoFramePtr> &frames, const MovieProperties &movie) {
    const int64_t perFrame = 48000 / movie.frameRate;
    std::vector<float> tone(std::size_t(perFrame) * 2);
    for (int64_t i = 0; i < perFrame; ++i)
        tone[std::size_t(i) * 2] = tone[std::size_t(i) * 2 + 1] =
            0.1F * float(std::sin(double(i) * 2 * M_PI * 1000 / 48000));
    WorkerPool workers("finish", 1);
    const int64_t begun_ns = monotonicNow_ns();
    const double before_s = processorTime_s();
    const auto writer = MovieWriter::create(movie);
    if (!writer)
        qFatal("%s", qPrintable(writer.error().message));
    for (std::size_t i = 0; i < frames.size(); ++i) {
        std::this_thread::sleep_until(std::chrono::steady_clock::time_point(
            std::chrono::nanoseconds(begun_ns + int64_t(i) * 1'000'000'000 / movie.frameRate)));
        (*writer)->onFrame(int64_t(i), frames[i]);
        (*writer)->onAudio(int64_t(i) * perFrame, tone);
    }
    std::promise<Result<MovieReport>> finished;
    (*writer)->finish({}, workers, [&](const Result<MovieReport> &report) { finished.set_value(report); });
    const auto report = finished.get_future().get();
    if (!report || report->missingFrames > 0)
        qFatal("%s", report ? "frames were left out" : qPrintable(report.error().message));
    return (processorTime_s() - before_s) / (double(monotonicNow_ns() - begun_ns) / 1e9);
}

} // namespace

int main(int argc, char **argv) {
    limitHeaps(); // as ovation does
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 7)
        return 2;
    warmUpDecoders();
    warmUpWriters();
    MovieProperties movie;
    movie.width = words[1].toInt();
    movie.height = words[2].toInt();
    movie.frameRate = words[3].toInt();
    movie.path = words[5];
    movie.whenBehind = WhenBehind::Wait;
    const auto frames = framesOf(words[4], movie.width, movie.height, Seconds * movie.frameRate);
    const double decoding = decodingOf(words.mid(6));
    const double encoding = encodingOf(frames, movie);
    QTextStream(stdout) << "{\"decoding\":" << decoding << ",\"encoding\":" << encoding << "}" << Qt::endl;
    return 0;
}
