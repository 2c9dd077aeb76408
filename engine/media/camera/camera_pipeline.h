#pragma once

#include "media/camera/camera_connection.h"
#include "media/camera/camera_limits.h"
#include "media/camera/certificate_check.h"
#include "media/camera/frame_order_watch.h"
#include "media/gst_runtime.h"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace ovation::media {

/// A connection whose packets are taken apart, and decoded where they do not pass, in this process, from
/// PLAYING to its end. Callbacks come on GStreamer's threads.
class CameraPipeline final : public CameraConnection {
  public:
    CameraPipeline(const CameraTask &task, Callbacks callbacks);
    ~CameraPipeline() override;
    CameraPipeline(const CameraPipeline &) = delete;
    CameraPipeline &operator=(const CameraPipeline &) = delete;

    void start() override;
    void recalculateLatency() override;
    void requestKeyframe() override;

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
    void beginTime();
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
    const std::shared_ptr<CameraOutput> m_output; ///< null = only looking
    const Callbacks m_callbacks;
    std::unique_ptr<CertificateCheck> m_certificates; ///< null when any will do
    CameraLimits m_limits;
    std::mutex m_mutex; // pads appear on several threads
    std::once_flag m_fileBegins;
    bool m_claimed[2] = {}, m_hasAllPads = false;
    std::unique_ptr<OrderProbe> m_order; ///< while it is not known
    std::vector<std::unique_ptr<Branch>> m_branches;
    QString m_missing;
    Pipeline m_pipeline; // last: gone first, and with it every thread that calls in here
};

} // namespace ovation::media
