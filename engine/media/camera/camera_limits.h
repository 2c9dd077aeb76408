#pragma once

#include "media/camera/camera_tracks.h"

#include <QUrl>

#include <gst/gst.h>

#include <atomic>
#include <functional>
#include <mutex>
#include <optional>

namespace ovation::media {

/// What a camera can't make this program do: connect elsewhere than its address says, ask for more than one
/// video and one audio stream, and build a pipeline without end. Called on GStreamer's threads; outlives the
/// pipeline that it watches.
class CameraLimits {
  public:
    /// Far more than video and audio of any camera need, with what parses and decodes them.
    static constexpr int MaxElements = 100;

    /// `refused` gets a sentence about the camera, and the connection has to be ended then. It may come more
    /// than once.
    CameraLimits(const CameraAddress &address, std::function<void(const QString &)> refused);

    /// The pipeline, and the uridecodebin in it.
    void watch(GstElement *pipeline, GstElement *uridecodebin);
    /// The source of an rtsp(s) address, or of an http(s) one.
    void watchRtsp(GstElement *rtspsrc);
    static void watchHttp(GstElement *souphttpsrc);
    /// Whether one more element may be in the pipeline.
    bool mayAdd() const { return m_elements < MaxElements; }

    /// Another address of the same camera: the same host and port. Pure.
    static bool isSamePlace(const QUrl &one, const QUrl &other);

  private:
    void added(GstElement *made);
    /// Whether what is in the stream may be taken apart by this.
    bool mayPlug(GstElementFactory *factory) const;
    bool mayAsk(GstElement *rtspsrc);
    bool mayPlay(guint stream, const GstCaps *caps);

    const QUrl m_address;
    const std::function<void(const QString &)> m_refused;
    std::atomic<int> m_elements = 0;
    std::mutex m_mutex;
    std::optional<guint> m_video, m_audio; ///< which streams were chosen
};

} // namespace ovation::media
