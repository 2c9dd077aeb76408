#include "media/write/webm_reencoder.h"

#include "media/gst_runtime.h"
#include "media/matroska/matroska_writer.h"
#include "media/write/movie_file.h"

#include <QFile>
#include <QFileInfo>

#include <gst/app/gstappsink.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace ovation::media {
namespace {

constexpr GstClockTime PieceLimit = 60 * GST_SECOND; // a disk that sleeps; an encoder needs milliseconds
constexpr double MaxMissing_s = 1;
// VP8 needs about half as much again as H.264 does.
constexpr double MoreThanH264 = 1.5;
constexpr int MinRate_bps = 300'000, MaxRate_bps = 20'000'000;

QString videoChain(int rate_bps) {
    return QStringLiteral(
               "demux.video_0 ! queue ! h264parse ! avdec_h264 max-threads=1 ! videoconvert ! "
               "video/x-raw,format=I420,colorimetry=bt601 ! vp8enc deadline=1 cpu-used=6 threads=1 "
               "end-usage=vbr target-bitrate=%1 keyframe-max-dist=90 lag-in-frames=0 ! "
               "appsink name=out sync=false max-buffers=30")
        .arg(rate_bps);
}

QString audioChain() {
    return QStringLiteral("demux.audio_0 ! queue ! appsink name=out sync=false max-buffers=200");
}

/// One track of the file, piece by piece. Each has a pipeline of its own, so that neither waits for the
/// other.
class TrackReader {
  public:
    struct Piece {
        SamplePtr sample;
        int64_t time_ms = 0;
        bool keyframe = false;
    };

    TrackReader(const QString &from, const QString &chain)
        : m_pipeline((QStringLiteral("filesrc name=from ! matroskademux name=demux ") + chain)
                         .toUtf8()
                         .constData()) {
        if (!m_pipeline) {
            m_problem = m_pipeline.error();
            return;
        }
        g_object_set(m_pipeline.element("from").get(), "location", QFile::encodeName(from).constData(),
                     nullptr);
        m_sink = m_pipeline.element("out");
        gst_element_set_state(m_pipeline.get(), GST_STATE_PLAYING);
    }

    /// Nothing at the end, and when it does not go on; problem() then says why.
    std::optional<Piece> next() {
        if (!m_sink)
            return std::nullopt;
        SamplePtr sample(gst_app_sink_try_pull_sample(GST_APP_SINK(m_sink.get()), PieceLimit));
        if (!sample) {
            if (!gst_app_sink_is_eos(GST_APP_SINK(m_sink.get())) ||
                !m_pipeline.waitForEnd(PieceLimit, m_problem))
                m_problem = m_problem.isEmpty() ? QStringLiteral("it took too long") : m_problem;
            return std::nullopt;
        }
        const GstBuffer *buffer = gst_sample_get_buffer(sample.get());
        Piece piece;
        piece.time_ms = int64_t(GST_BUFFER_PTS_IS_VALID(buffer) ? GST_BUFFER_PTS(buffer) : 0) / 1'000'000;
        piece.keyframe = !GST_BUFFER_FLAG_IS_SET(buffer, GST_BUFFER_FLAG_DELTA_UNIT);
        piece.sample = std::move(sample);
        return piece;
    }
    const QString &problem() const { return m_problem; }

  private:
    Pipeline m_pipeline;
    ElementPtr m_sink;
    QString m_problem;
};

/// The new file while it is written.
class Copy {
  public:
    explicit Copy(std::unique_ptr<MatroskaWriter> file) : m_file(std::move(file)) {}

    Result<void> write(const TrackReader::Piece &piece, bool video) {
        if (video && piece.keyframe) {
            if (auto described = describe(piece.sample.get()); !described)
                return described;
        }
        GstBuffer *buffer = gst_sample_get_buffer(piece.sample.get());
        GstMapInfo map;
        if (!gst_buffer_map(buffer, &map, GST_MAP_READ))
            return Error{Errc::MediaFailed, QStringLiteral("a piece of it can't be read")};
        auto written = m_file->write(video, piece.time_ms, piece.keyframe, {map.data, map.size});
        gst_buffer_unmap(buffer, &map);
        return written;
    }
    Result<MatroskaReport> finish(const std::vector<Chapter> &chapters) { return m_file->finish(chapters); }

  private:
    Result<void> describe(GstSample *sample) {
        const GstStructure *caps = gst_caps_get_structure(gst_sample_get_caps(sample), 0);
        int width = 0, height = 0;
        gst_structure_get_int(caps, "width", &width);
        gst_structure_get_int(caps, "height", &height);
        if (width * height <= m_width * m_height)
            return {};
        m_width = width;
        m_height = height;
        return m_file->describeVideo(width, height, {});
    }

    std::unique_ptr<MatroskaWriter> m_file;
    int m_width = 0, m_height = 0;
};

Result<void> copyTracks(Copy &copy, std::optional<TrackReader> &video, std::optional<TrackReader> &audio,
                        const std::stop_token &stop) {
    auto frame = video ? video->next() : std::nullopt, samples = audio ? audio->next() : std::nullopt;
    while (frame || samples) {
        if (stop.stop_requested())
            return Error{Errc::Postponed, QStringLiteral("the program ends")};
        const bool takesFrame = frame && (!samples || frame->time_ms <= samples->time_ms);
        if (auto written = copy.write(takesFrame ? *frame : *samples, takesFrame); !written)
            return written;
        (takesFrame ? frame : samples) = (takesFrame ? video : audio)->next();
    }
    for (const auto *track : {&video, &audio}) {
        if (*track && !(*track)->problem().isEmpty())
            return Error{Errc::MediaFailed, (*track)->problem()};
    }
    return {};
}

Result<MatroskaReport> encodeAgain(const QString &from, const QString &to, const MovieReport &source,
                                   const std::vector<Chapter> &chapters, const std::stop_token &stop) {
    MatroskaTracks tracks;
    tracks.video = source.hasVideo ? MatroskaVideo::Vp8 : MatroskaVideo::None;
    tracks.audio = source.hasAudio;
    auto file = MatroskaWriter::create(to, tracks);
    if (!file)
        return file.error();
    const double rate_bps = double(source.size_bytes) * 8 / std::max(source.duration_s, 1.0) * MoreThanH264;
    std::optional<TrackReader> video, audio;
    if (source.hasVideo)
        video.emplace(from, videoChain(std::clamp(int(rate_bps), MinRate_bps, MaxRate_bps)));
    if (source.hasAudio)
        audio.emplace(from, audioChain());
    Copy copy(std::move(*file));
    if (auto copied = copyTracks(copy, video, audio, stop); !copied)
        return copied.error();
    auto made = copy.finish(chapters);
    if (!made)
        return made;
    const bool isWhole = made->hasVideo == source.hasVideo && made->hasAudio == source.hasAudio &&
                         double(made->duration_ms) / 1000 > source.duration_s - MaxMissing_s;
    if (!isWhole || !made->problem.isEmpty())
        return Error{Errc::MediaFailed, QStringLiteral("only %1 s of %2 s could be encoded")
                                            .arg(double(made->duration_ms) / 1000, 0, 'f', 1)
                                            .arg(source.duration_s, 0, 'f', 1)};
    return made;
}

} // namespace

Result<MatroskaReport> reencodeAsWebm(const QString &from, const QString &to,
                                      const std::vector<Chapter> &chapters, std::stop_token stop) {
    const auto source = probeMovie(from);
    if (!source)
        return source.error();
    auto made = encodeAgain(from, to, *source, chapters, stop);
    if (!made)
        QFile::remove(to);
    return made;
}

} // namespace ovation::media
