#pragma once

#include "camera/camera_processes.h"
#include "control/live_session.h"
#include "media/replay/replayed_stream.h"

#include <map>

namespace ovation::control {

/// Participants that this program makes: synthetic ones, IP cameras and recorded streams. Must outlive the
/// sessions. Engine thread.
class Sources {
  public:
    Sources(const config::Settings &settings, const Clock &clock, transport::MediaPlane &plane)
        : m_settings(settings), m_clock(clock), m_plane(plane) {}

    /// A synthetic participant joins and publishes; gives its connection id. Error ParticipantNotFound when
    /// it was put out by one that was told of it.
    Result<QString> addSynthetic(LiveSession &session, const SyntheticJoin &join);
    /// Mutes it as a person would, or ends that. Error ParticipantNotFound when it is none.
    Result<void> muteSynthetic(LiveSession &session, const QString &connectionId, bool audioActive,
                               bool videoActive);
    /// Looks for the camera of these properties; it joins and publishes (type IPCAM) when it is there, or may
    /// come later and `mayBeAbsent`. Errors SessionClosing, EndpointFailed with the reason why the camera
    /// cannot be used, without anything of its URI. Not answered any more once this object is gone.
    void addCamera(const LiveSessionPtr &session, const session::ConnectionProperties &properties,
                   ConnectionDone done);
    media::ReplayFactory &replays() { return m_replays; }

  private:
    Result<session::Connection> joinCamera(LiveSession &session,
                                           const session::ConnectionProperties &properties,
                                           const media::CameraFormat &format,
                                           std::unique_ptr<media::CameraSource> source);

    const config::Settings &m_settings;
    const Clock &m_clock;
    transport::MediaPlane &m_plane;
    media::SyntheticFactory m_synthetic;
    camera::CameraProcesses m_cameraProcesses;
    media::CameraFactory m_cameras{m_cameraProcesses.decoding()};
    media::ReplayFactory m_replays{m_cameraProcesses.decoding().transcode};
    std::map<uint64_t, std::unique_ptr<media::CameraSource>> m_probing; ///< not yet in any session
    uint64_t m_lastProbe = 0;
};

} // namespace ovation::control
