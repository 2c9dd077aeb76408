#pragma once

#include "base/packet_ring.h"
#include "media/camera/camera_output.h"

#include <utility>

namespace ovation::camera {

/// Packets for the server. Any thread.
class RingOutput final : public media::CameraOutput {
  public:
    explicit RingOutput(std::shared_ptr<SharedRing> ring) : m_ring(std::move(ring)) {}
    /// Lost where the server does not keep up.
    void push(transport::MediaKind kind, std::vector<uint8_t> packet, int64_t time_ns) override {
        m_ring.write({0, uint8_t(kind), 0, time_ns, packet});
    }

  private:
    RingWriter m_ring;
};

} // namespace ovation::camera
