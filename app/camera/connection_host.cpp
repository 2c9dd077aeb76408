#include "app/camera/connection_host.h"

#include "camera/camera_messages.h"

#include <utility>

namespace ovation::camera {

ConnectionHost::ConnectionHost(const media::CameraTask &task, const page::LinesOut &say)
    : m_relay(std::make_shared<Relay>(&m_here)) {
    media::CameraConnection::Callbacks callbacks;
    callbacks.found =
        Relay::wrap(m_relay, [&say](const media::CameraTrack &track) { say("found", toJson(track)); });
    callbacks.failed =
        Relay::wrap(m_relay, [&say](const media::CameraTrouble &trouble) { say("failed", toJson(trouble)); });
    callbacks.complete = Relay::wrap(m_relay, [&say] { say("complete", {}); });
    callbacks.ended = Relay::wrap(m_relay, [&say] { say("ended", {}); });
    callbacks.latencyChanged = Relay::wrap(m_relay, [this] { m_connection->recalculateLatency(); });
    m_connection = media::connectHere()(task, std::move(callbacks));
    m_connection->start();
}

ConnectionHost::~ConnectionHost() {
    m_relay->detach();
}

} // namespace ovation::camera
