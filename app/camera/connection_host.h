#pragma once

#include "app/camera/host.h"
#include "base/relay.h"
#include "media/camera/camera_connection.h"
#include "page/helper_lines.h"

#include <QObject>

#include <memory>

namespace ovation::camera {

/// Is connected to a camera, and says what happens in lines (camera/camera_messages.h).
class ConnectionHost final : public Host {
  public:
    /// Connects. `say` outlives it.
    ConnectionHost(const media::CameraTask &task, const page::LinesOut &say);
    ~ConnectionHost() override;

    void requestKeyframe() override { m_connection->requestKeyframe(); }

  private:
    QObject m_here; ///< what callbacks are queued to
    const std::shared_ptr<Relay> m_relay;
    std::unique_ptr<media::CameraConnection> m_connection;
};

} // namespace ovation::camera
