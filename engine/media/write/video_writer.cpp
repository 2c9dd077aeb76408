#include "media/write/video_writer.h"

#include "base/log.h"
#include "media/aac_encoder.h"
#include "media/gst_runtime.h"
#include "media/write/movie_file.h"
#include "media/write/moving_wait.h"
#include "media/write/mp4_fragments.h"
#include "media/write/once_signal.h"
#include "media/write/part_file.h"
#include "media/write/waiting_frames.h"
#include "media/x264_encoder.h"

#include <QFile>

#include <gst/app/gstappsink.h>
#include <gst/app/gstappsrc.h>
#include <gst/video/video.h>
#include <libyuv.h>

#include <atomic>
#include <optional>
#include <utility>

namespace ovation::media {
namespace {

// Frames waiting for the encoder before new ones are left out: the last one is then shown longer.
constexpr int MaxWaitingFrames = 20;
constexpr int64_t Rate = 48000;
// Ten seconds: more waits only where the disk or the machine stands still, and is left out.
constexpr guint64 MaxWaitingAudio_bytes = 10 * Rate * 2 * sizeof(float);
// The AAC encoder's first frames are silence of its own making (its priming), and the muxer writes no edit
// list for them. Leaving as much out in front keeps audio and frame in step.
constexpr int64_t Priming_frames = 1024;
// Without anything done, before what is missing at a movie's end is given up. A composition can be made once
// more, and ends with an error then; what is live is kept as far as it was written.
constexpr int MaxStill_s = 10, MaxStillOffline_s = 60;

// Of x264, in 0..51. With quality, half of it are 12 steps, which is a fourth of the rate.
constexpr int UsualQuantizer = 28, WorstQuantizer = 45, BestQuantizer = 13;

int quantizerFor(const std::optional<int> &quality) {
    return quality ? WorstQuantizer - (WorstQuantizer - BestQuantizer) * std::clamp(*quality, 0, 100) / 100
                   : UsualQuantizer;
}

/// The most that decoders of the lowest usual level take which the size allows (H.264 table A-1). The encoder
/// claims the level that its largest rate needs, so more would make strict players refuse a small movie.
int largestRate_kbps(const MixerFormat &mixed) {
    struct Level {
        int64_t blocksPerSecond, blocks;
        int rate_kbps;
    };
    constexpr Level Levels[] = {{40'500, 1620, 10'000},    {108'000, 3600, 14'000},
                                {216'000, 5120, 20'000},   {245'760, 8192, 20'000},
                                {522'240, 8704, 50'000},   {589'824, 22'080, 135'000},
                                {983'040, 36'864, 240'000}};
    constexpr int Block = 16;
    const int64_t blocks =
        int64_t((mixed.width + Block - 1) / Block) * int64_t((mixed.height + Block - 1) / Block);
    for (const Level &level : Levels)
        if (blocks <= level.blocks && blocks * mixed.frameRate <= level.blocksPerSecond)
            return level.rate_kbps;
    return std::end(Levels)[-1].rate_kbps;
}

QString description(const MovieProperties &properties) {
    const MixerFormat mixed = mixerFormatOf(properties);
    const EncoderProperties &encoder = properties.encoder;
    const int most_kbps = largestRate_kbps(mixed);
    const int rate_kbps =
        encoder.maxBitrate_kbps > 0 ? std::min(encoder.maxBitrate_kbps, most_kbps) : most_kbps;
    // Fragments begin at keyframes: one a second unless set otherwise, so that a crash loses no more than
    // that.
    QString text =
        QStringLiteral(
            "appsrc name=video format=time max-bytes=0 caps=\"video/x-raw,format=I420,width=%1,"
            "height=%2,framerate=%3/1,pixel-aspect-ratio=1/1,colorimetry=bt601,interlace-mode=progressive\" "
            "! x264enc speed-preset=%6 tune=zerolatency pass=qual quantizer=%4 qp-min=4 "
            "bitrate=%5 key-int-max=%7 threads=2 sliced-threads=false option-string=\"%8\" ! h264parse ! "
            "mux. "
            "mp4mux name=mux fragment-mode=dash-or-mss fragment-duration=1000 streamable=true ! "
            "appsink name=file sync=false async=false ")
            .arg(mixed.width)
            .arg(mixed.height)
            .arg(properties.frameRate)
            .arg(quantizerFor(encoder.quality))
            .arg(rate_kbps)
            .arg(toText(encoder.speed))
            .arg(encoder.keyframeInterval_s * properties.frameRate)
            .arg(QLatin1String(OnlyTrueKeyframes));
    if (properties.audio)
        text += QStringLiteral(
                    "appsrc name=audio format=time max-bytes=0 caps=\"audio/x-raw,format=F32LE,rate=48000,"
                    "channels=2,layout=interleaved\" ! audioconvert ! %1 bitrate=128000 ! aacparse ! mux. ")
                    .arg(QLatin1String(AacEncoder));
    return text;
}

/// A frame until the encoder has looked at it.
struct LentFrame {
    LentFrame(VideoFramePtr lent, std::shared_ptr<WaitingFrames> with)
        : frame(std::move(lent)), waiting(std::move(with)) {
        waiting->add();
    }
    ~LentFrame() { waiting->remove(); }
    LentFrame(const LentFrame &) = delete;
    LentFrame &operator=(const LentFrame &) = delete;

    const VideoFramePtr frame;
    const std::shared_ptr<WaitingFrames> waiting;
};

using LentFramePtr = std::shared_ptr<const LentFrame>;

void releaseFrame(gpointer held) {
    delete static_cast<LentFramePtr *>(held);
}

/// One buffer whose three memories are the frame's planes: nothing is copied.
GstBuffer *lend(const VideoFramePtr &frame, std::shared_ptr<WaitingFrames> waiting) {
    const auto lent = std::make_shared<const LentFrame>(frame, std::move(waiting));
    GstBuffer *buffer = gst_buffer_new();
    gsize offsets[GST_VIDEO_MAX_PLANES] = {};
    gint strides[GST_VIDEO_MAX_PLANES] = {};
    gsize total = 0;
    for (int plane = 0; plane < 3; ++plane) {
        const int rows = plane ? (frame->height + 1) / 2 : frame->height;
        const gsize size = gsize(frame->strides[plane]) * gsize(rows);
        offsets[plane] = total;
        strides[plane] = frame->strides[plane];
        total += size;
        gst_buffer_append_memory(buffer,
                                 gst_memory_new_wrapped(GST_MEMORY_FLAG_READONLY,
                                                        const_cast<uint8_t *>(frame->planes[plane]), size, 0,
                                                        size, new LentFramePtr(lent), releaseFrame));
    }
    gst_buffer_add_video_meta_full(buffer, GST_VIDEO_FRAME_FLAG_NONE, GST_VIDEO_FORMAT_I420,
                                   guint(frame->width), guint(frame->height), 3, offsets, strides);
    return buffer;
}

VideoFramePtr resized(const VideoFrame &from, int width, int height) {
    auto pixels = std::make_shared<std::vector<uint8_t>>(size_t(width) * size_t(height) * 3 / 2);
    auto to = std::make_shared<VideoFrame>();
    uint8_t *luma = pixels->data(), *u = luma + width * height, *v = u + width * height / 4;
    libyuv::I420Scale(from.planes[0], from.strides[0], from.planes[1], from.strides[1], from.planes[2],
                      from.strides[2], from.width, from.height, luma, width, u, width / 2, v, width / 2,
                      width, height, libyuv::kFilterBilinear);
    to->width = width;
    to->height = height;
    to->planes[0] = luma;
    to->planes[1] = u;
    to->planes[2] = v;
    to->strides[0] = width;
    to->strides[1] = to->strides[2] = width / 2;
    to->owner = pixels;
    return to;
}

/// What the muxer's thread and the mixer's share with the owner; kept alive by finish()'s worker.
struct Growing {
    PartFile file;
    std::optional<Mp4Shift> shift; ///< where the file is gone on with
    int64_t begin_ms = 0;
    std::atomic<bool> failed = false;
    std::atomic<int64_t> pieces = 0; ///< that the muxer gave
    const std::shared_ptr<WaitingFrames> waiting = std::make_shared<WaitingFrames>();
    OnceSignal<> started;
    OnceSignal<Error> failure;

    void fail(const Error &error) {
        if (failed.exchange(true))
            return;
        qCWarning(logMedia) << "A movie can't be written:" << error.message;
        waiting->close();
        failure.happen(error);
    }

    static GstFlowReturn onSample(GstAppSink *sink, gpointer data) {
        auto *self = static_cast<Growing *>(data);
        const SamplePtr sample(gst_app_sink_pull_sample(sink));
        if (!sample)
            return GST_FLOW_OK;
        GstMapInfo map;
        GstBuffer *buffer = gst_sample_get_buffer(sample.get());
        if (self->failed || !buffer || !gst_buffer_map(buffer, &map, GST_MAP_READ))
            return GST_FLOW_ERROR;
        ++self->pieces;
        const int64_t before = self->file.size();
        const auto written = self->write({map.data, map.size});
        gst_buffer_unmap(buffer, &map);
        if (!written) {
            self->fail(written.error());
            return GST_FLOW_ERROR;
        }
        if (self->file.size() > before)
            self->started.happen();
        return GST_FLOW_OK;
    }

    Result<void> write(std::span<const uint8_t> bytes) {
        if (!shift)
            return file.write(bytes.data(), bytes.size());
        const QByteArray shifted = shift->take(bytes);
        return file.write(shifted.constData(), std::size_t(shifted.size()));
    }

    static GstBusSyncReply onMessage(GstBus *, GstMessage *message, gpointer data) {
        if (GST_MESSAGE_TYPE(message) == GST_MESSAGE_ERROR) {
            GError *error = nullptr;
            gst_message_parse_error(message, &error, nullptr);
            static_cast<Growing *>(data)->fail({Errc::MediaFailed, QString::fromUtf8(error->message)});
            g_error_free(error);
        }
        return GST_BUS_PASS;
    }
};

/// What is not through yet; differs whenever something was done.
struct Progress {
    int64_t pieces = 0;
    guint64 video_bytes = 0, audio_bytes = 0; ///< before the encoders

    bool operator==(const Progress &) const = default;
};

/// Until all that was given is in the file; else `why` it is not.
bool waitForEnd(const Growing &growing, const Pipeline &pipeline, WhenBehind whenBehind, QString &why) {
    const ElementPtr video = pipeline.element("video"), audio = pipeline.element("audio");
    const auto level = [](const ElementPtr &source) {
        return source ? gst_app_src_get_current_level_bytes(GST_APP_SRC(source.get())) : 0;
    };
    return waitWhileMoving(
        whenBehind == WhenBehind::Wait ? MaxStillOffline_s : MaxStill_s,
        [&] { return pipeline.waitForEnd(GST_SECOND, why); },
        [&] {
            return Progress{growing.pieces, level(video), level(audio)};
        },
        [&] { return growing.failed.load(); });
}

class Mp4Writer final : public MovieWriter {
  public:
    Mp4Writer(const MovieProperties &properties, std::shared_ptr<Growing> growing,
              std::shared_ptr<Pipeline> pipeline)
        : m_properties(properties), m_growing(std::move(growing)), m_pipeline(std::move(pipeline)),
          m_video(m_pipeline->element("video")), m_audio(m_pipeline->element("audio")) {}

    ~Mp4Writer() override {
        if (!m_pipeline)
            return;
        *m_pipeline = Pipeline(); // joins the threads that write into m_growing
        if (m_growing->file.size() == 0)
            QFile::remove(m_properties.path); // so that no program takes it for a movie
    }

    void onFrame(int64_t index, const VideoFramePtr &frame) override {
        auto *source = GST_APP_SRC(m_video.get());
        if (m_growing->failed || !frame)
            return;
        if (m_audio)
            m_end = index + 1; // audio makes the file that long
        if (m_properties.whenBehind == WhenBehind::Wait)
            m_growing->waiting->waitForRoom(MaxWaitingFrames);
        else if (gst_app_src_get_current_level_buffers(source) >= MaxWaitingFrames)
            return; // the file says so: there is none of this number
        const MixerFormat mixed = mixerFormatOf(m_properties);
        const bool fits = frame->width == mixed.width && frame->height == mixed.height;
        GstBuffer *buffer =
            lend(fits ? frame : resized(*frame, mixed.width, mixed.height), m_growing->waiting);
        const auto rate = guint64(m_properties.frameRate);
        GST_BUFFER_PTS(buffer) = gst_util_uint64_scale(guint64(index), GST_SECOND, rate);
        GST_BUFFER_DURATION(buffer) =
            gst_util_uint64_scale(guint64(index) + 1, GST_SECOND, rate) - GST_BUFFER_PTS(buffer);
        if (gst_app_src_push_buffer(source, buffer) != GST_FLOW_OK)
            return;
        ++m_given;
        m_end = index + 1;
    }

    void onAudio(int64_t firstFrame, std::span<const float> samples) override {
        if (m_growing->failed || !m_audio || audioIsBehind())
            return;
        const int64_t skipped =
            std::clamp<int64_t>(Priming_frames - firstFrame, 0, int64_t(samples.size() / 2));
        const auto kept = samples.subspan(size_t(skipped) * 2);
        if (kept.empty())
            return;
        const auto frame = guint64(firstFrame + skipped - Priming_frames);
        GstBuffer *buffer = gst_buffer_new_memdup(kept.data(), kept.size_bytes());
        GST_BUFFER_PTS(buffer) = gst_util_uint64_scale(frame, GST_SECOND, Rate);
        GST_BUFFER_DURATION(buffer) = gst_util_uint64_scale(kept.size() / 2, GST_SECOND, Rate);
        gst_app_src_push_buffer(GST_APP_SRC(m_audio.get()), buffer);
    }

    int64_t begin_ms() const override { return m_growing->begin_ms; }
    void whenStarted(std::function<void()> started) override {
        m_growing->started.listen(std::move(started));
    }
    void whenFailed(std::function<void(Error)> failed) override {
        m_growing->failure.listen(std::move(failed));
    }

    void finish(const std::vector<Chapter> &chapters, WorkerPool &workers,
                std::function<void(Result<MovieReport>)> done) override {
        if (!m_pipeline)
            return;
        gst_app_src_end_of_stream(GST_APP_SRC(m_video.get()));
        if (m_audio)
            gst_app_src_end_of_stream(GST_APP_SRC(m_audio.get()));
        workers.post([growing = m_growing, pipeline = std::exchange(m_pipeline, nullptr),
                      path = m_properties.path, whenBehind = m_properties.whenBehind,
                      staysInPieces = m_properties.staysInPieces, missing = m_end - m_given, chapters,
                      done = std::move(done)] {
            QString why;
            // After a failure the muxer may never come to its end: what is in the file counts.
            const bool ended = !growing->failed && waitForEnd(*growing, *pipeline, whenBehind, why);
            *pipeline = Pipeline();
            growing->file.close();
            if (!ended && !growing->failed)
                qCWarning(logMedia) << "The last part of a movie is missing:" << why;
            if (!ended && whenBehind == WhenBehind::Wait) {
                done(Error{Errc::MediaFailed, QStringLiteral("The movie can't be completed: %1").arg(why)});
                return;
            }
            if (growing->file.size() > 0 && staysInPieces) {
                MovieReport report;
                report.size_bytes = growing->file.size();
                report.missingFrames = missing;
                done(report);
                return;
            }
            if (growing->file.size() > 0) {
                done(finalized(path, chapters, missing));
                return;
            }
            QFile::remove(path);
            done(Error{Errc::NothingReceived, QStringLiteral("Nothing was recorded")});
        });
    }

  private:
    bool audioIsBehind() const {
        return m_properties.whenBehind == WhenBehind::LeaveOut && // else it waits with the frames
               gst_app_src_get_current_level_bytes(GST_APP_SRC(m_audio.get())) > MaxWaitingAudio_bytes;
    }
    static Result<MovieReport> finalized(const QString &path, const std::vector<Chapter> &chapters,
                                         int64_t missing) {
        auto report = finalizeMovie(path, chapters);
        if (report)
            report->missingFrames = missing;
        return report;
    }

    const MovieProperties m_properties;
    int64_t m_given = 0, m_end = 0;           ///< frames for the encoder; how many the file lasts
    const std::shared_ptr<Growing> m_growing; // outlives the pipeline, whose thread calls it
    std::shared_ptr<Pipeline> m_pipeline;
    ElementPtr m_video, m_audio;
};

/// Writes into what is open.
Result<std::shared_ptr<MovieWriter>> writerInto(std::shared_ptr<Growing> growing,
                                                const MovieProperties &properties) {
    auto pipeline = std::make_shared<Pipeline>(description(properties).toUtf8().constData());
    if (!*pipeline)
        return Error{Errc::MediaFailed, pipeline->error()};

    const ElementPtr sink = pipeline->element("file");
    GstAppSinkCallbacks callbacks = {};
    callbacks.new_sample = &Growing::onSample;
    gst_app_sink_set_callbacks(GST_APP_SINK(sink.get()), &callbacks, growing.get(), nullptr);
    const BusPtr bus(gst_element_get_bus(pipeline->get()));
    gst_bus_set_sync_handler(bus.get(), &Growing::onMessage, growing.get(), nullptr);
    if (gst_element_set_state(pipeline->get(), GST_STATE_PLAYING) == GST_STATE_CHANGE_FAILURE)
        return Error{Errc::MediaFailed, QStringLiteral("The encoder does not start")};
    return std::shared_ptr<MovieWriter>(
        std::make_shared<Mp4Writer>(properties, std::move(growing), std::move(pipeline)));
}

} // namespace

Result<std::shared_ptr<MovieWriter>> createVideoWriter(const MovieProperties &properties) {
    if (properties.width < 2 || properties.height < 2 || properties.frameRate < 1)
        return Error{Errc::MediaFailed, QStringLiteral("The frame is too small")};
    auto growing = std::make_shared<Growing>();
    if (auto opened = growing->file.open(properties.path); !opened)
        return opened.error();
    return writerInto(std::move(growing), properties);
}

Result<std::shared_ptr<MovieWriter>> resumeVideoWriter(const MovieProperties &properties) {
    const auto there = readFragmentIndex(properties.path);
    if (!there)
        return there.error();
    if (there->end_bytes == 0)
        return createVideoWriter(properties);
    auto growing = std::make_shared<Growing>();
    if (auto opened = growing->file.openAgain(properties.path, there->end_bytes); !opened)
        return opened.error();
    growing->shift.emplace(*there);
    growing->begin_ms = there->end_ns() / 1'000'000;
    return writerInto(std::move(growing), properties);
}

} // namespace ovation::media
