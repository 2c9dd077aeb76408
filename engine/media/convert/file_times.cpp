#include "media/convert/file_times.h"

#include <algorithm>
#include <atomic>

namespace ovation::media {
namespace {

/// When the first block is: noted on the pad's streaming thread, used by who jumps.
class FirstBlock {
  public:
    static GstPadProbeReturn onEvent(GstPad * /*pad*/, GstPadProbeInfo *probe, gpointer data) {
        auto *self = static_cast<FirstBlock *>(data);
        GstEvent *event = gst_pad_probe_info_get_event(probe);
        GstEvent *changed = nullptr;
        if (GST_EVENT_TYPE(event) == GST_EVENT_SEGMENT)
            changed = self->segmentOfFile(event);
        else if (GST_EVENT_TYPE(event) == GST_EVENT_SEEK)
            changed = self->jumpOfDemuxer(event);
        if (!changed)
            return GST_PAD_PROBE_OK;
        gst_event_set_seqnum(changed, gst_event_get_seqnum(event));
        gst_event_unref(event);
        GST_PAD_PROBE_INFO_DATA(probe) = changed;
        return GST_PAD_PROBE_OK;
    }

  private:
    GstEvent *segmentOfFile(GstEvent *event) {
        GstSegment segment;
        gst_event_copy_segment(event, &segment);
        if (segment.format != GST_FORMAT_TIME || segment.start < segment.time)
            return nullptr;
        m_time_ns = gint64(segment.start - segment.time);
        segment.time = segment.start;
        return gst_event_new_segment(&segment);
    }

    GstEvent *jumpOfDemuxer(GstEvent *event) const {
        gdouble rate = 1;
        GstFormat format{};
        GstSeekFlags flags{};
        GstSeekType startType{}, stopType{};
        gint64 start = 0, stop = 0;
        gst_event_parse_seek(event, &rate, &format, &flags, &startType, &start, &stopType, &stop);
        if (format != GST_FORMAT_TIME)
            return nullptr;
        const auto shifted = [this](GstSeekType type, gint64 time) {
            const bool isTime = type == GST_SEEK_TYPE_SET && time > 0; // negative is "to the end"
            return isTime ? std::max<gint64>(time - m_time_ns, 0) : time;
        };
        return gst_event_new_seek(rate, format, flags, startType, shifted(startType, start), stopType,
                                  shifted(stopType, stop));
    }

    std::atomic<gint64> m_time_ns = 0;
};

} // namespace

void keepFileTimes(const Pipeline &pipeline) {
    constexpr auto BothWays =
        GstPadProbeType(GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM | GST_PAD_PROBE_TYPE_EVENT_UPSTREAM);
    const ElementPtr element = pipeline.element("out");
    const PadPtr pad(gst_element_get_static_pad(element.get(), "sink"));
    gst_pad_add_probe(pad.get(), BothWays, &FirstBlock::onEvent, new FirstBlock,
                      [](gpointer data) { delete static_cast<FirstBlock *>(data); });
}

} // namespace ovation::media
