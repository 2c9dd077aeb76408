#include "media/convert/media_source.h"

#include <gst/app/gstappsrc.h>

#include <algorithm>
#include <vector>

namespace ovation::media {
namespace {

/// A demuxer asks for a frame as a whole. None is that large; what says so is damaged or hostile.
constexpr unsigned MaxPiece_bytes = 64U << 20;

} // namespace

void SourceFeed::attach(GstElement *appsrc) {
    g_object_set(appsrc, "stream-type", GST_APP_STREAM_TYPE_RANDOM_ACCESS, "format", GST_FORMAT_BYTES, "size",
                 gint64(m_source->size()), nullptr);
    g_signal_connect(appsrc, "need-data", G_CALLBACK(&SourceFeed::onNeedData), this);
    g_signal_connect(appsrc, "seek-data", G_CALLBACK(&SourceFeed::onSeek), this);
}

QString SourceFeed::problem() const {
    const std::lock_guard lock(m_mutex);
    return m_problem;
}

int SourceFeed::onSeek(GstElement * /*appsrc*/, quint64 position, void *self) {
    static_cast<SourceFeed *>(self)->m_at = int64_t(position);
    return TRUE;
}

void SourceFeed::onNeedData(GstElement *appsrc, unsigned length, void *self) {
    auto *feed = static_cast<SourceFeed *>(self);
    if (length > MaxPiece_bytes) {
        feed->stop(appsrc, QStringLiteral("a piece of it is too large"));
        return;
    }
    GstBuffer *buffer = gst_buffer_new_allocate(nullptr, length, nullptr);
    GstMapInfo map;
    if (!buffer || !gst_buffer_map(buffer, &map, GST_MAP_WRITE)) {
        feed->stop(appsrc, QStringLiteral("there is no memory for it"));
        return;
    }
    const auto got = feed->m_source->read(feed->m_at, {reinterpret_cast<std::byte *>(map.data), map.size});
    gst_buffer_unmap(buffer, &map);
    if (!got || *got == 0) {
        gst_buffer_unref(buffer);
        feed->stop(appsrc, got ? QString() : got.error().message);
        return;
    }
    gst_buffer_set_size(buffer, gssize(*got));
    GST_BUFFER_OFFSET(buffer) = guint64(feed->m_at);
    feed->m_at += int64_t(*got);
    gst_app_src_push_buffer(GST_APP_SRC(appsrc), buffer);
}

void SourceFeed::stop(GstElement *appsrc, const QString &why) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_problem.isEmpty())
            m_problem = why;
    }
    gst_app_src_end_of_stream(GST_APP_SRC(appsrc));
}

} // namespace ovation::media
