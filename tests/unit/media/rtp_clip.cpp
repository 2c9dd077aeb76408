#include "rtp_clip.h"

#include "base/clock.h"
#include "media/gst_runtime.h"

#include <QFile>

#include <gst/app/gstappsink.h>
#include <gst/app/gstappsrc.h>
#include <gst/video/video.h>

#include <algorithm>
#include <cmath>
#include <cstring>

using namespace ovation;
using namespace ovation::media;
using transport::MediaKind;

namespace {

bool isFlash(double time_s) {
    return time_s - std::floor(time_s) < 0.1;
}

void drain(const Pipeline &pipeline, const char *name,
           const std::function<void(GstBuffer *, GstCaps *)> &take) {
    const ElementPtr sink = pipeline.element(name);
    while (GstSample *sample = gst_app_sink_pull_sample(GST_APP_SINK(sink.get()))) {
        const SamplePtr keep(sample);
        // Some encoders begin at a thousand hours and say so in the segment.
        GstBuffer *buffer = gst_buffer_make_writable(gst_buffer_ref(gst_sample_get_buffer(sample)));
        GST_BUFFER_PTS(buffer) = gst_segment_to_running_time(gst_sample_get_segment(sample), GST_FORMAT_TIME,
                                                             GST_BUFFER_PTS(buffer));
        take(buffer, gst_sample_get_caps(sample));
        gst_buffer_unref(buffer);
    }
}

void takePackets(const Pipeline &pipeline, MediaKind kind, Clip &clip) {
    drain(pipeline, "sink", [&](GstBuffer *buffer, GstCaps *) {
        GstMapInfo map;
        gst_buffer_map(buffer, &map, GST_MAP_READ);
        clip.packets.push_back({int64_t(GST_BUFFER_PTS(buffer)), kind, {map.data, map.data + map.size}});
        gst_buffer_unmap(buffer, &map);
    });
}

void encodeVideo(const ClipProperties &p, Clip &clip) {
    QString encoder =
        QStringLiteral("vp8enc deadline=1 cpu-used=8 target-bitrate=1000000 keyframe-max-dist=%1 ! "
                       "rtpvp8pay picture-id-mode=2")
            .arg(p.keyframeEvery);
    if (p.codec == transport::VideoCodec::Vp9)
        encoder = QStringLiteral("vp9enc deadline=1 cpu-used=8 keyframe-max-dist=%1 ! rtpvp9pay")
                      .arg(p.keyframeEvery);
    if (p.codec == transport::VideoCodec::H264)
        encoder = QStringLiteral("x264enc speed-preset=ultrafast tune=zerolatency key-int-max=%1 ! "
                                 "video/x-h264,profile=baseline ! rtph264pay config-interval=-1")
                      .arg(p.keyframeEvery);
    Pipeline pipeline(
        QStringLiteral("appsrc name=source format=time max-bytes=0 "
                       "caps=\"video/x-raw,format=I420,width=%1,height=%2,framerate=%3/1\" ! %4 "
                       "pt=96 mtu=1200 timestamp-offset=%5 ! appsink name=sink sync=false")
            .arg(p.width)
            .arg(p.height)
            .arg(p.frameRate)
            .arg(encoder)
            .arg(Clip::VideoStart)
            .toUtf8()
            .constData());
    const ElementPtr source = pipeline.element("source");
    gst_element_set_state(pipeline.get(), GST_STATE_PLAYING);
    GstVideoInfo info;
    gst_video_info_set_format(&info, GST_VIDEO_FORMAT_I420, guint(p.width), guint(p.height));
    for (int i = 0; i < int(p.seconds * p.frameRate); ++i) {
        GstBuffer *buffer = gst_buffer_new_allocate(nullptr, info.size, nullptr);
        GST_BUFFER_PTS(buffer) = gst_util_uint64_scale(guint64(i), GST_SECOND, guint64(p.frameRate));
        GstVideoFrame frame;
        gst_video_frame_map(&frame, &info, buffer, GST_MAP_WRITE);
        const int values[3] = {isFlash(double(i) / p.frameRate) ? 235 : p.luma, p.u, p.v};
        for (int plane = 0; plane < 3; ++plane)
            std::memset(GST_VIDEO_FRAME_PLANE_DATA(&frame, plane), values[plane],
                        size_t(GST_VIDEO_FRAME_PLANE_STRIDE(&frame, plane)) *
                            size_t(GST_VIDEO_FRAME_COMP_HEIGHT(&frame, plane)));
        // Something that moves, so that no frame equals the one before.
        for (int y = 0; y < 16; ++y)
            std::memset(static_cast<uint8_t *>(GST_VIDEO_FRAME_PLANE_DATA(&frame, 0)) +
                            y * GST_VIDEO_FRAME_PLANE_STRIDE(&frame, 0) + i * 4 % (p.width - 16),
                        200, 16);
        gst_video_frame_unmap(&frame);
        gst_app_src_push_buffer(GST_APP_SRC(source.get()), buffer);
    }
    gst_app_src_end_of_stream(GST_APP_SRC(source.get()));
    takePackets(pipeline, MediaKind::Video, clip);
    clip.format.video = p.codec;
    clip.format.videoPayloadType = 96;
}

void encodeAudio(const ClipProperties &p, Clip &clip) {
    Pipeline pipeline(
        QStringLiteral("appsrc name=source format=time max-bytes=0 "
                       "caps=\"audio/x-raw,format=F32LE,rate=48000,channels=2,layout=interleaved\" ! "
                       "audioconvert ! audio/x-raw,channels=%2 ! "
                       "opusenc bitrate=64000 frame-size=%3 inband-fec=%4 packet-loss-percentage=%5 ! "
                       "rtpopuspay pt=111 timestamp-offset=%1 ! appsink name=sink sync=false")
            .arg(Clip::AudioStart)
            .arg(p.audioChannels)
            .arg(p.audioFrame_ms)
            .arg(QLatin1String(p.audioFec ? "true" : "false"))
            .arg(p.audioFec ? 20 : 0)
            .toUtf8()
            .constData());
    const ElementPtr source = pipeline.element("source");
    gst_element_set_state(pipeline.get(), GST_STATE_PLAYING);
    const int frames = int(p.seconds * 48000);
    std::vector<float> samples(size_t(frames) * 2);
    for (int i = 0; i < frames; ++i) {
        const double time_s = i / 48000.0;
        const float value = isFlash(time_s) ? 0.25F * float(std::sin(time_s * 1000 * 2 * M_PI)) : 0;
        samples[size_t(i) * 2] = samples[size_t(i) * 2 + 1] = value;
    }
    GstBuffer *buffer = gst_buffer_new_memdup(samples.data(), samples.size() * sizeof(float));
    GST_BUFFER_PTS(buffer) = 0;
    gst_app_src_push_buffer(GST_APP_SRC(source.get()), buffer);
    gst_app_src_end_of_stream(GST_APP_SRC(source.get()));
    takePackets(pipeline, MediaKind::Audio, clip);
    clip.format.audio = transport::AudioCodec::Opus;
    clip.format.audioPayloadType = 111;
}

} // namespace

Clip makeClip(const ClipProperties &properties) {
    Clip clip;
    if (properties.video)
        encodeVideo(properties, clip);
    if (properties.audio)
        encodeAudio(properties, clip);
    std::stable_sort(clip.packets.begin(), clip.packets.end(),
                     [](const auto &a, const auto &b) { return a.time_ns < b.time_ns; });
    return clip;
}

ClipPlayer::ClipPlayer(Clip clip, std::shared_ptr<transport::Tap> decoder, int64_t start_ns,
                       Options options) {
    m_thread = std::thread([this, clip = std::move(clip), decoder, start_ns, options = std::move(options)] {
        decoder->onFormat(clip.format);
        std::vector<std::pair<int64_t, const Clip::Packet *>> plan;
        for (const auto &packet : clip.packets) {
            if (options.drop && options.drop(packet))
                continue;
            int64_t at_ns = start_ns + packet.time_ns + (options.lateness ? options.lateness(packet) : 0);
            if (packet.kind == MediaKind::Video)
                at_ns += options.videoDelay_ns;
            plan.emplace_back(at_ns, &packet);
        }
        std::stable_sort(plan.begin(), plan.end(),
                         [](const auto &a, const auto &b) { return a.first < b.first; });
        int64_t reported_ns = 0;
        for (const auto &[at_ns, packet] : plan) {
            while (monotonicNow_ns() < at_ns && !m_stop)
                std::this_thread::sleep_for(
                    std::chrono::nanoseconds(std::clamp<int64_t>(at_ns - monotonicNow_ns(), 0, 20'000'000)));
            if (m_stop)
                return;
            decoder->onPacket(transport::RtpPacket::parse(packet->bytes, packet->kind, monotonicNow_ns()));
            if (options.reports && at_ns - reported_ns > 500'000'000) {
                reported_ns = at_ns;
                const int64_t media_ns = packet->time_ns;
                const uint64_t ntp = (3'900'000'000ULL + uint64_t(media_ns / 1'000'000'000)) << 32 |
                                     uint64_t((media_ns % 1'000'000'000) * 4.294967296);
                decoder->onSenderReport({MediaKind::Audio, ntp,
                                         Clip::AudioStart + uint32_t(media_ns * 48 / 1'000'000),
                                         monotonicNow_ns()});
                decoder->onSenderReport({MediaKind::Video, ntp,
                                         Clip::VideoStart + uint32_t(media_ns * 90 / 1'000'000),
                                         monotonicNow_ns()});
            }
        }
    });
}

ClipPlayer::~ClipPlayer() {
    m_stop = true;
    wait();
}

void ClipPlayer::wait() {
    if (m_thread.joinable())
        m_thread.join();
}

std::vector<double> DecodedMovie::beeps() const {
    std::vector<double> found;
    size_t loud = 0;
    bool any = false;
    for (size_t i = 0; i < samples.size(); ++i)
        if (std::fabs(samples[i]) > 0.05F) {
            if (!any || i - loud > 24000)
                found.push_back(double(i) / 48000);
            any = true;
            loud = i;
        }
    return found;
}

std::vector<double> DecodedMovie::flashes(int x, int y) const {
    std::vector<double> found;
    bool white = false;
    for (size_t i = 0; i < frames.size(); ++i) {
        const bool now = lumaAt(i, x, y) > 200;
        if (now && !white)
            found.push_back(frames[i].time_s);
        white = now;
    }
    return found;
}

DecodedMovie decodeMovie(const QString &path, bool withFrames, bool withAudio) {
    DecodedMovie movie;
    const QByteArray name = QFile::encodeName(path);
    const bool mp4 = path.endsWith(QLatin1String(".mp4"));
    const QByteArray video = mp4 ? " ! qtdemux name=d d.video_0 ! h264parse ! avdec_h264"
                                 : " ! matroskademux name=d d.video_0 ! decodebin";
    const QByteArray audio = mp4 ? " ! qtdemux name=d d.audio_0 ! aacparse ! avdec_aac"
                                 : " ! matroskademux name=d d.audio_0 ! decodebin";
    if (withFrames) {
        const Pipeline pipeline(("filesrc location=" + name + video +
                                 " ! videoconvert ! "
                                 "video/x-raw,format=I420 ! appsink name=sink sync=false")
                                    .constData());
        gst_element_set_state(pipeline.get(), GST_STATE_PLAYING);
        drain(pipeline, "sink", [&](GstBuffer *buffer, GstCaps *caps) {
            GstVideoInfo info;
            gst_video_info_from_caps(&info, caps);
            GstVideoFrame mapped;
            gst_video_frame_map(&mapped, &info, buffer, GST_MAP_READ);
            DecodedMovie::Frame frame{
                double(GST_BUFFER_PTS(buffer)) / double(GST_SECOND), info.width, info.height, {}};
            for (int y = 0; y < info.height; ++y) {
                const auto *row = static_cast<const uint8_t *>(GST_VIDEO_FRAME_PLANE_DATA(&mapped, 0)) +
                                  y * GST_VIDEO_FRAME_PLANE_STRIDE(&mapped, 0);
                frame.luma.insert(frame.luma.end(), row, row + info.width);
            }
            gst_video_frame_unmap(&mapped);
            movie.frames.push_back(std::move(frame));
        });
    }
    if (!withAudio)
        return movie;
    const Pipeline pipeline(("filesrc location=" + name + audio +
                             " ! audioconvert ! audioresample ! "
                             "audio/x-raw,format=F32LE,channels=1,rate=48000 ! appsink name=sink sync=false")
                                .constData());
    gst_element_set_state(pipeline.get(), GST_STATE_PLAYING);
    drain(pipeline, "sink", [&](GstBuffer *buffer, GstCaps *) {
        GstMapInfo map;
        gst_buffer_map(buffer, &map, GST_MAP_READ);
        const auto at = size_t(double(GST_BUFFER_PTS(buffer)) / double(GST_SECOND) * 48000 + 0.5);
        const size_t count = map.size / sizeof(float);
        movie.samples.resize(std::max(movie.samples.size(), at + count));
        std::memcpy(movie.samples.data() + at, map.data, map.size);
        gst_buffer_unmap(buffer, &map);
    });
    return movie;
}
