#include "media/convert/audio_guard.h"

namespace ovation::media {
namespace {

// Of telephones and more than of any studio; a decoder's largest block then is 8 s.
constexpr int MinAudioRate = 1000, MaxAudioRate = 400'000;

bool admits(GstEvent *event) {
    GstCaps *caps = nullptr;
    gst_event_parse_caps(event, &caps);
    int rate = 0;
    return gst_structure_get_int(gst_caps_get_structure(caps, 0), "rate", &rate) && rate >= MinAudioRate &&
           rate <= MaxAudioRate;
}

/// On the pad's streaming thread. What follows a format that was dropped finds none, and ends there.
GstPadProbeReturn onEvent(GstPad *pad, GstPadProbeInfo *probe, gpointer /*data*/) {
    GstEvent *event = gst_pad_probe_info_get_event(probe);
    if (GST_EVENT_TYPE(event) != GST_EVENT_CAPS || admits(event))
        return GST_PAD_PROBE_OK;
    const ElementPtr element(gst_pad_get_parent_element(pad));
    GST_ELEMENT_ERROR(element.get(), STREAM, DECODE, ("its audio has a sample rate that none has."),
                      (nullptr));
    return GST_PAD_PROBE_DROP;
}

} // namespace

void guardAudioRate(const Pipeline &pipeline) {
    const ElementPtr element = pipeline.element("audio");
    if (!element)
        return;
    const PadPtr pad(gst_element_get_static_pad(element.get(), "src"));
    gst_pad_add_probe(pad.get(), GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM, onEvent, nullptr, nullptr);
}

} // namespace ovation::media
