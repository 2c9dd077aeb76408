#pragma once

#include "app/camera/host.h"
#include "base/packet_ring.h"
#include "base/relay.h"
#include "media/camera/camera_output.h"
#include "media/camera/vp8_transcoder.h"
#include "page/helper_lines.h"

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace ovation::camera {

/// Transcodes the packets that the server gives.
class TranscoderHost final : public Host {
  public:
    /// `say` outlives it.
    TranscoderHost(const media::CameraFormat &format, std::shared_ptr<SharedRing> from,
                   std::shared_ptr<media::CameraOutput> to, const page::LinesOut &say);
    ~TranscoderHost() override;

    void requestKeyframe() override { m_transcoder->requestKeyframe(); }

  private:
    void readPackets();

    QObject m_here; ///< what callbacks are queued to
    const std::shared_ptr<Relay> m_relay;
    std::shared_ptr<media::Vp8Transcoder> m_transcoder;
    RingReader m_reader;
    QSocketNotifier m_wakeup;
};

} // namespace ovation::camera
