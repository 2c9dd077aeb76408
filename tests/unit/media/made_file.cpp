#include "made_file.h"

#include "media/gst_runtime.h"

#include <QFile>
#include <QTemporaryDir>

#include <gst/app/gstappsink.h>
#include <gst/app/gstappsrc.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

using namespace ovation;
using namespace ovation::media;

namespace {

constexpr int FirstLuma = 40, LumaStep = 12;

bool isFlash(double time_s) {
    return time_s - std::floor(time_s) < 0.1;
}

GstBuffer *frameOf(const MadeFile &p, int index) {
    const size_t luma = size_t(p.width) * size_t(p.height);
    std::vector<uint8_t> pixels(luma * 3 / 2);
    std::memset(pixels.data(), isFlash(double(index) / p.frameRate) ? 235 : p.luma, luma / 2);
    std::memset(pixels.data() + luma / 2, FirstLuma + LumaStep * (index % FrameNumbers), luma / 2);
    std::memset(pixels.data() + luma, p.u, luma / 4);
    std::memset(pixels.data() + luma * 5 / 4, p.v, luma / 4);
    GstBuffer *buffer = gst_buffer_new_memdup(pixels.data(), pixels.size());
    GST_BUFFER_PTS(buffer) = gst_util_uint64_scale(guint64(index), GST_SECOND, guint64(p.frameRate));
    GST_BUFFER_DURATION(buffer) = GST_SECOND / guint64(p.frameRate);
    return buffer;
}

void feedVideo(const MadeFile &p, const Pipeline &pipeline) {
    const ElementPtr source = pipeline.element("video");
    for (int i = 0; i < int(p.seconds * p.frameRate); ++i)
        if (!p.missing || !p.missing(double(i) / p.frameRate))
            gst_app_src_push_buffer(GST_APP_SRC(source.get()), frameOf(p, i));
    gst_app_src_end_of_stream(GST_APP_SRC(source.get()));
}

void feedAudio(const MadeFile &p, const Pipeline &pipeline) {
    const ElementPtr source = pipeline.element("audio");
    constexpr int Block = 960;
    for (int block = 0; block < int(p.seconds * 50); ++block) {
        if (p.missing && p.missing(block / 50.0))
            continue;
        std::vector<float> samples(size_t(Block) * 2);
        for (int i = 0; i < Block; ++i) {
            const double time_s = (block * Block + i) / 48000.0;
            const float value =
                p.tone || isFlash(time_s) ? 0.25F * float(std::sin(time_s * p.frequency * 2 * M_PI)) : 0;
            samples[size_t(i) * 2] = samples[size_t(i) * 2 + 1] = value;
        }
        GstBuffer *buffer = gst_buffer_new_memdup(samples.data(), samples.size() * sizeof(float));
        GST_BUFFER_PTS(buffer) = guint64(block) * 20 * GST_MSECOND;
        GST_BUFFER_DURATION(buffer) = 20 * GST_MSECOND;
        gst_app_src_push_buffer(GST_APP_SRC(source.get()), buffer);
    }
    gst_app_src_end_of_stream(GST_APP_SRC(source.get()));
}

} // namespace

MadeFile MadeFile::vp9() {
    MadeFile file;
    file.videoEncoder = "vp9enc deadline=1 cpu-used=8 target-bitrate=2000000 keyframe-max-dist=60";
    return file;
}

MadeFile MadeFile::h264InMp4() {
    MadeFile file;
    file.videoEncoder = "x264enc bframes=2 key-int-max=60 ! h264parse";
    file.audioEncoder = "avenc_aac bitrate=128000 ! aacparse";
    file.muxer = "mp4mux";
    return file;
}

MadeFile MadeFile::h264InMatroska() {
    MadeFile file;
    file.videoEncoder =
        "x264enc speed-preset=ultrafast tune=zerolatency key-int-max=60 ! video/x-h264,profile=baseline ! "
        "h264parse";
    file.muxer = "matroskamux";
    return file;
}

MadeFile MadeFile::vorbis() {
    MadeFile file;
    file.audioEncoder = "vorbisenc";
    return file;
}

QByteArray MadeFile::make() const {
    const QTemporaryDir folder;
    const QByteArray path = QFile::encodeName(folder.filePath(QStringLiteral("made")));
    QByteArray text = muxer + " name=mux ! filesink location=" + path + " ";
    if (video)
        text += "appsrc name=video format=time max-bytes=0 caps=\"video/x-raw,format=I420,width=" +
                QByteArray::number(width) + ",height=" + QByteArray::number(height) +
                ",framerate=" + QByteArray::number(frameRate) + "/1\" ! " + videoEncoder + " ! queue ! mux. ";
    if (audio)
        text += "appsrc name=audio format=time max-bytes=0 caps=\"audio/x-raw,format=F32LE,rate=48000,"
                "channels=2,layout=interleaved\" ! audioconvert ! " +
                audioEncoder + " ! queue ! mux. ";
    const Pipeline pipeline(text.constData());
    if (!pipeline)
        qFatal("%s", qPrintable(pipeline.error()));
    gst_element_set_state(pipeline.get(), GST_STATE_PLAYING);
    if (audio)
        feedAudio(*this, pipeline);
    if (video)
        feedVideo(*this, pipeline);
    QString why;
    if (!pipeline.waitForEnd(60 * GST_SECOND, why))
        qFatal("A file could not be made: %s", qPrintable(why));
    gst_element_set_state(pipeline.get(), GST_STATE_NULL);
    QFile file(QFile::decodeName(path));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("A file could not be made");
    return file.readAll();
}

int numberOf(int luma) {
    return std::clamp((luma - FirstLuma + LumaStep / 2) / LumaStep, 0, FrameNumbers - 1);
}
