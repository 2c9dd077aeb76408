#pragma once

#include "media/camera/camera_feed.h"
#include "media/camera/camera_limits.h"
#include "media/camera/camera_tracks.h"
#include "media/camera/camera_words.h"
#include "media/camera/certificate_check.h"
#include "media/camera/frame_order_watch.h"
#include "media/gst_runtime.h"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace ovation::media {

/// One connection to a camera, from PLAYING to its end. Built, and destroyed, on any one thread that may
/// block; callbacks come on GStreamer's threads.
class CameraPipeline {
  public:
    struct Callbacks {
        std::function<void(const CameraTrack &)> found; ///< when looking; again when more is known of it
        std::function<void()> complete;                 ///< when looking: no more tracks will come
        std::function<void(const CameraTrouble &)> failed;
        std::function<void()> ended;
        std::function<void()> latencyChanged; ///< wants recalculateLatency(), from another thread
    };

    /// Only to see what is there.
    CameraPipeline(const CameraAddress &address, Callbacks callbacks);
    /// To play it as `format` says, into `feed`.
    CameraPipeline(const CameraAddress &address, const CameraFormat &format, std::shared_ptr<CameraFeed> feed,
                   Callbacks callbacks);
    ~CameraPipeline();
    CameraPipeline(const CameraPipeline &) = delete;
    CameraPipeline &operator=(const CameraPipeline &) = delete;

    void start();
    void recalculateLatency();
    /// Of the encoder, or of the camera if it understands (RFC 4585).
    void requestKeyframe();

  private:
    struct Branch {
        CameraPipeline *owner;
        transport::MediaKind kind;
        ElementPtr sink;
    };

    struct OrderProbe {
        CameraPipeline *owner;
        CameraTrack track;
        FrameOrderWatch watch;
    };

    void build(const CameraAddress &address, const char *stopAt);
    void setUpSource(GstElement *source);
    void addPad(GstPad *pad);
    bool claim(transport::MediaKind kind);
    void noMorePads();
    void watchOrder(GstPad *pad, const CameraTrack &track);
    void orderKnown(FrameOrder order);
    void discard(GstPad *pad);
    void play(GstPad *pad, const CameraTrack &track);
    void take(const Branch &branch, GstSample *sample);
    void handle(GstMessage *message);
    void handleError(GstMessage *message);
    void fail(const QString &reason);

    const CameraAddress m_address;
    const CameraFormat m_format;
    const std::shared_ptr<CameraFeed> m_feed; ///< null = only looking
    const Callbacks m_callbacks;
    std::unique_ptr<CertificateCheck> m_certificates; ///< null when any will do
    CameraLimits m_limits;
    std::mutex m_mutex; // pads appear on several threads
    bool m_claimed[2] = {}, m_hasAllPads = false;
    std::unique_ptr<OrderProbe> m_order; ///< while it is not known
    std::vector<std::unique_ptr<Branch>> m_branches;
    QString m_missing;
    Pipeline m_pipeline; // last: gone first, and with it every thread that calls in here
};

} // namespace ovation::media
