#pragma once

#include "base/relay.h"
#include "media/camera/vp8_transcoder.h"
#include "transport/media_plane.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace ovation::media {

/// A camera's stream as VP8, for subscribers who can't take its own codec: decoded and encoded once for all
/// of them, from when the first one comes until 5 s after the last one left. Audio, time stamps and sender
/// reports are those of the stream. Owner's thread; decoders are made and unmade by `workers`.
class Vp8Rendition {
  public:
    /// Of a published stream of this format, with H264 or VP9 video.
    Vp8Rendition(transport::MediaPlane &plane, QString streamId, const CameraFormat &format,
                 MakeTranscoder make, QThreadPool &workers);
    ~Vp8Rendition();
    Vp8Rendition(const Vp8Rendition &) = delete;
    Vp8Rendition &operator=(const Vp8Rendition &) = delete;

  private:
    class Feed;

    void setWatched(bool watched);
    void begin();
    void end();

    transport::MediaPlane &m_plane;
    const QString m_streamId;
    const CameraFormat m_format;
    const MakeTranscoder m_make;
    QThreadPool &m_workers;
    QObject m_here; ///< what callbacks are queued to
    const std::shared_ptr<Relay> m_relay;
    QTimer m_linger, m_retry;
    bool m_isWatched = false;
    uint64_t m_generation = 0; ///< of the transcoder: what an earlier one says is not heard
    std::shared_ptr<transport::LocalPublisher> m_publisher;
    std::shared_ptr<Feed> m_feed; ///< null while it is not needed
};

} // namespace ovation::media
