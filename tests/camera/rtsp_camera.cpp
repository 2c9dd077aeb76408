#include "rtsp_camera.h"

#include "media/gst_runtime.h"

#include <atomic>
#include <chrono>

namespace rtsp_test {
namespace {

GstPadProbeReturn passFirst(GstPad * /*pad*/, GstPadProbeInfo * /*probe*/, gpointer count) {
    constexpr int Passed = 20;
    return ++*static_cast<int *>(count) > Passed ? GST_PAD_PROBE_DROP : GST_PAD_PROBE_OK;
}

} // namespace

const char Green[] = "videotestsrc is-live=true pattern=solid-color foreground-color=0xff20a040 ! "
                     "video/x-raw,format=I420,width=320,height=240,framerate=15/1,colorimetry=bt601 ! ";
const char Tone[] = "audiotestsrc is-live=true freq=440 volume=0.5 ! audio/x-raw,rate=48000,channels=1 ! ";

QByteArray h264(const QByteArray &source) {
    return source + "x264enc tune=zerolatency speed-preset=ultrafast key-int-max=15 ! "
                    "video/x-h264,profile=main ! rtph264pay name=pay0 pt=96 ";
}

QByteArray vp8() {
    return QByteArray(Green) +
           "vp8enc deadline=1 cpu-used=8 keyframe-max-dist=15 ! rtpvp8pay name=pay0 pt=96 ";
}

RtspCamera::RtspCamera(const QByteArray &launch) : RtspCamera(launch, Options()) {}

RtspCamera::RtspCamera(const QByteArray &launch, const Options &options) {
    ovation::media::startGStreamer();
    m_context = g_main_context_new();
    m_loop = g_main_loop_new(m_context, FALSE);
    m_server = gst_rtsp_server_new();
    gst_rtsp_server_set_address(m_server, "127.0.0.1");
    gst_rtsp_server_set_service(m_server, options.service.constData());
    GstRTSPMediaFactory *factory = gst_rtsp_media_factory_new();
    gst_rtsp_media_factory_set_launch(factory, ("( " + launch + " )").constData());
    gst_rtsp_media_factory_set_shared(factory, TRUE);
    if (options.udpOnly)
        gst_rtsp_media_factory_set_protocols(factory, GST_RTSP_LOWER_TRANS_UDP);
    if (options.busyAfterFirst)
        beBusyAfterFirst();
    if ((m_stallingMedia = options.stallingMedia))
        stall(factory);
    m_encrypts = options.tls != nullptr;
    if (!options.user.isEmpty() || m_encrypts)
        protect(factory, options);
    GstRTSPMountPoints *mounts = gst_rtsp_server_get_mount_points(m_server);
    gst_rtsp_mount_points_add_factory(mounts, "/live", factory);
    g_object_unref(mounts);
    m_source = gst_rtsp_server_attach(m_server, m_context);
    m_port = gst_rtsp_server_get_bound_port(m_server);
    m_thread = std::thread([this] {
        g_main_context_push_thread_default(m_context);
        g_main_loop_run(m_loop);
        g_main_context_pop_thread_default(m_context);
    });
}

RtspCamera::~RtspCamera() {
    close();
    g_main_loop_quit(m_loop);
    m_thread.join();
    g_object_unref(m_server);
    g_main_loop_unref(m_loop);
    g_main_context_unref(m_context);
}

void RtspCamera::close() {
    call([this] {
        gst_rtsp_server_client_filter(
            m_server,
            [](GstRTSPServer *, GstRTSPClient *client, gpointer) {
                gst_rtsp_client_close(client);
                return GST_RTSP_FILTER_REMOVE;
            },
            nullptr);
        if (GSource *source = g_main_context_find_source_by_id(m_context, m_source))
            g_source_destroy(source);
    });
}

QString RtspCamera::uri(const QString &userInfo, const QString &path) const {
    return (m_encrypts ? QStringLiteral("rtsps://") : QStringLiteral("rtsp://")) + userInfo +
           QStringLiteral("127.0.0.1:%1").arg(m_port) + path;
}

int RtspCamera::clients() {
    int count = 0;
    call([&] {
        GList *list = gst_rtsp_server_client_filter(m_server, nullptr, nullptr);
        count = int(g_list_length(list));
        g_list_free_full(list, g_object_unref);
    });
    return count;
}

void RtspCamera::beBusyAfterFirst() {
    const auto connected = +[](GstRTSPServer *, GstRTSPClient *client, RtspCamera *camera) {
        if (++camera->m_connections == 2)
            g_signal_connect(
                client, "pre-describe-request",
                G_CALLBACK(+[](GstRTSPClient *, GstRTSPContext *, gpointer) -> GstRTSPStatusCode {
                    return GST_RTSP_STS_SERVICE_UNAVAILABLE;
                }),
                nullptr);
    };
    g_signal_connect(m_server, "client-connected", G_CALLBACK(connected), this);
}

void RtspCamera::stall(GstRTSPMediaFactory *factory) {
    const auto configure = +[](GstRTSPMediaFactory *, GstRTSPMedia *media, RtspCamera *camera) {
        if (++camera->m_media != camera->m_stallingMedia)
            return;
        GstElement *bin = gst_rtsp_media_get_element(media);
        GstElement *payloader = gst_bin_get_by_name(GST_BIN(bin), "pay0");
        GstPad *pad = gst_element_get_static_pad(payloader, "src");
        constexpr auto What = GstPadProbeType(GST_PAD_PROBE_TYPE_BUFFER | GST_PAD_PROBE_TYPE_BUFFER_LIST);
        gst_pad_add_probe(pad, What, passFirst, new int(0),
                          [](gpointer count) { delete static_cast<int *>(count); });
        for (gpointer object : {gpointer(pad), gpointer(payloader), gpointer(bin)})
            g_object_unref(object);
    };
    g_signal_connect(factory, "media-configure", G_CALLBACK(configure), this);
}

void RtspCamera::protect(GstRTSPMediaFactory *factory, const Options &options) {
    GstRTSPAuth *auth = gst_rtsp_auth_new();
    GstRTSPToken *token =
        gst_rtsp_token_new(GST_RTSP_TOKEN_MEDIA_FACTORY_ROLE, G_TYPE_STRING, "user", nullptr);
    if (options.user.isEmpty()) {
        gst_rtsp_auth_set_default_token(auth, token);
    } else {
        gchar *basic = gst_rtsp_auth_make_basic(options.user.constData(), options.password.constData());
        gst_rtsp_auth_add_basic(auth, basic, token);
        g_free(basic);
    }
    if (options.tls) {
        GTlsCertificate *certificate =
            g_tls_certificate_new_from_pem(options.tls->certificate + options.tls->key, -1, nullptr);
        gst_rtsp_auth_set_tls_certificate(auth, certificate);
        g_object_unref(certificate);
    }
    gst_rtsp_token_unref(token);
    gst_rtsp_server_set_auth(m_server, auth);
    g_object_unref(auth);
    gst_rtsp_media_factory_add_role(factory, "user", GST_RTSP_PERM_MEDIA_FACTORY_ACCESS, G_TYPE_BOOLEAN, TRUE,
                                    GST_RTSP_PERM_MEDIA_FACTORY_CONSTRUCT, G_TYPE_BOOLEAN, TRUE, nullptr);
}

void RtspCamera::call(const std::function<void()> &work) {
    std::atomic<bool> done = false;
    const std::function<void()> both = [&] {
        work();
        done = true;
    };
    g_main_context_invoke(
        m_context,
        [](gpointer data) -> gboolean {
            (*static_cast<const std::function<void()> *>(data))();
            return G_SOURCE_REMOVE;
        },
        const_cast<std::function<void()> *>(&both));
    while (!done)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

} // namespace rtsp_test
