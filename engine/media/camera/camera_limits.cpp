#include "media/camera/camera_limits.h"

#include "media/camera/camera_words.h"

#include <cstring>

namespace ovation::media {
namespace {

constexpr int RtspPort = 554, RtspsPort = 322; // RFC 7826

int portOf(const QUrl &url) {
    return url.port(url.scheme() == QLatin1String("rtsps") ? RtspsPort : RtspPort);
}

} // namespace

CameraLimits::CameraLimits(const CameraAddress &address, std::function<void(const QString &)> refused)
    : m_address(QUrl::fromEncoded(address.uri)), m_refused(std::move(refused)) {}

bool CameraLimits::isSamePlace(const QUrl &one, const QUrl &other) {
    return !one.host().isEmpty() && one.host().compare(other.host(), Qt::CaseInsensitive) == 0 &&
           portOf(one) == portOf(other);
}

void CameraLimits::watch(GstElement *pipeline, GstElement *uridecodebin) {
    g_signal_connect(pipeline, "deep-element-added",
                     G_CALLBACK(+[](GstBin *, GstBin *, GstElement *made, gpointer self) {
                         static_cast<CameraLimits *>(self)->added(made);
                     }),
                     this);
    // What decodebin asks before it tries an element; the values are those of its GstAutoplugSelectResult.
    g_signal_connect(
        uridecodebin, "autoplug-select",
        G_CALLBACK(+[](GstElement *, GstPad *, GstCaps *, GstElementFactory *factory, gpointer self) -> gint {
            constexpr gint Try = 0;
            constexpr gint Skip = 2;
            return static_cast<CameraLimits *>(self)->mayPlug(factory) ? Try : Skip;
        }),
        this);
}

void CameraLimits::watchHttp(GstElement *souphttpsrc) {
    g_object_set(souphttpsrc, "automatic-redirect", FALSE, nullptr);
}

void CameraLimits::watchRtsp(GstElement *rtspsrc) {
    g_signal_connect(rtspsrc, "before-send",
                     G_CALLBACK(+[](GstElement *source, gpointer, gpointer self) -> gboolean {
                         return static_cast<CameraLimits *>(self)->mayAsk(source);
                     }),
                     this);
    g_signal_connect(rtspsrc, "select-stream",
                     G_CALLBACK(+[](GstElement *, guint stream, GstCaps *caps, gpointer self) -> gboolean {
                         return static_cast<CameraLimits *>(self)->mayPlay(stream, caps);
                     }),
                     this);
}

/// A redirection changes the source's address. What its requests name says nothing: cameras behind NAT name
/// themselves by their inner address on the same connection.
bool CameraLimits::mayAsk(GstElement *rtspsrc) {
    gchar *now = gst_uri_handler_get_uri(GST_URI_HANDLER(rtspsrc));
    const bool isHere = isSamePlace(m_address, QUrl::fromEncoded(now));
    g_free(now);
    if (!isHere)
        m_refused(redirected());
    return isHere;
}

/// Streams that are neither seen nor heard (ONVIF's descriptions of the scene) are not asked for.
bool CameraLimits::mayPlay(guint stream, const GstCaps *caps) {
    const gchar *media = gst_structure_get_string(gst_caps_get_structure(caps, 0), "media");
    const bool isVideo = g_strcmp0(media, "video") == 0;
    if (!isVideo && g_strcmp0(media, "audio") != 0)
        return false;
    const std::lock_guard lock(m_mutex);
    auto &chosen = isVideo ? m_video : m_audio;
    if (!chosen)
        chosen = stream;
    return *chosen == stream; // it is asked again when another transport is tried
}

/// Playlists (HLS, DASH, SDP) would let their authors open further addresses, files of this machine among
/// them.
bool CameraLimits::mayPlug(GstElementFactory *factory) const {
    const gchar *klass = gst_element_factory_get_metadata(factory, GST_ELEMENT_METADATA_KLASS);
    const bool followsAddresses =
        (klass && strstr(klass, "Adaptive")) ||
        g_str_equal(gst_plugin_feature_get_name(GST_PLUGIN_FEATURE(factory)), "sdpdemux");
    return !followsAddresses && mayAdd();
}

void CameraLimits::added(GstElement *made) {
    // Web cameras send one frame after the other; otherwise it would be waited for more kinds of parts.
    const GstElementFactory *factory = gst_element_get_factory(made);
    if (factory && g_str_equal(gst_plugin_feature_get_name(GST_PLUGIN_FEATURE(factory)), "multipartdemux"))
        g_object_set(made, "single-stream", TRUE, nullptr);
    if (++m_elements == MaxElements)
        m_refused(QStringLiteral("it sends too many tracks"));
}

} // namespace ovation::media
