// What a camera says of a track of its, and the frames of it: how it is played is decided from nothing else.

#include "input.h"

#include "media/camera/camera_tracks.h"
#include "media/camera/frame_order_watch.h"
#include "media/gst_runtime.h"

using namespace ovation;
using namespace ovation::media;
using fuzz::require;

namespace {

struct FreeBuffer {
    void operator()(GstBuffer *buffer) const { gst_buffer_unref(buffer); }
};

void look(fuzz::Input &input, const GstCaps *caps) {
    FrameOrderWatch watch;
    for (int frames = 0; !input.empty() && frames < 20; ++frames) {
        const auto bytes = input.piece();
        const std::unique_ptr<GstBuffer, FreeBuffer> frame(gst_buffer_new_memdup(bytes.data(), bytes.size()));
        GST_BUFFER_PTS(frame.get()) = input.byte();
        if (const auto order = watch.see(caps, frame.get()))
            require(*order != FrameOrder::Unknown);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    static const bool ready = [] {
        startGStreamer();
        gst_debug_set_active(FALSE);
        g_log_set_default_handler([](const gchar *, GLogLevelFlags, const gchar *, gpointer) {}, nullptr);
        return true;
    }();
    require(ready);
    fuzz::Input input(data, size);
    const auto said = input.piece();
    const std::string text(said.begin(), said.end());
    const CapsPtr caps(gst_caps_from_string(text.c_str()));
    if (!caps || !gst_caps_is_fixed(caps.get()))
        return 0;
    const PadPtr pad(GST_PAD(gst_object_ref_sink(gst_pad_new("src", GST_PAD_SRC))));
    gst_pad_set_active(pad.get(), TRUE);
    gst_pad_push_event(pad.get(), gst_event_new_stream_start("a"));
    gst_pad_push_event(pad.get(), gst_event_new_caps(caps.get()));
    const auto track = cameraTrack(pad.get());
    if (!track)
        return 0;
    const CameraAddress address(QStringLiteral("rtsp://user:password@192.0.2.1/a"));
    for (const auto forced : {ForcedVideoCodec::None, ForcedVideoCodec::Vp8, ForcedVideoCodec::H264}) {
        const CameraFormat format = formatOf({*track}, address, forced);
        require(format.hasVideo() != format.hasAudio());
        require(format.stream.videoPayloadType < 128 && format.stream.audioPayloadType < 128);
        require(cameraStop(format) != nullptr);
    }
    for (const QByteArray &branch : {cameraBranch(*track, address), encoderBranch(*track, Lateness::Drops)})
        require(branch.contains("appsink name=sink") &&
                !branch.contains('"' + QByteArray(text.c_str()) + '"'));
    look(input, caps.get());
    return 0;
}
