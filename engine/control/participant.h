#pragma once

#include "base/token_bucket.h"
#include "control/allowance.h"
#include "control/client_channel.h"
#include "media/camera/camera_source.h"
#include "media/replay/replayed_stream.h"
#include "media/synthetic/synthetic_participant.h"
#include "session/session.h"
#include "transport/media_plane.h"

#include <QHash>

#include <memory>

namespace ovation::control {

/// A participant of a live session: what the model says of it, who hears for it, and its media. It publishes
/// from a browser, or from one of the sources that it then owns. Owned by the session's roster; late
/// callbacks hold it weakly. Engine thread.
struct Participant final : session::Connection {
    explicit Participant(session::Connection info) : session::Connection(std::move(info)) {}

    bool isInside = false;            ///< in the roster; one that is not is told nothing but its own eviction
    ClientChannel *channel = nullptr; ///< null for synthetic ones and cameras, and when its client is lost
    transport::PeerId publisher = 0;  ///< 0 also while its stream waits for reconnectStream
    QHash<QString, transport::PeerId> subscribers; ///< by stream id; living ones only
    /// Candidates that came before their endpoint was made, by owner's connection id (protocol 3.8).
    QHash<QString, std::vector<transport::IceCandidate>> early;
    /// Endpoints that it may still have made: as many at once as a large session has streams, then ten a
    /// second.
    TokenBucket newEndpoints{600, 10};
    /// Times that it may publish: all are told of each, and of its end. Muting and changing a track are none.
    TokenBucket publications{30, 1};
    /// New endpoints for what it publishes: all who see it start again with each.
    TokenBucket reconnections{5, 1};
    Allowance allowance; ///< of its client's signals and stream changes
    std::unique_ptr<media::SyntheticParticipant> synthetic;
    std::unique_ptr<media::CameraSource> camera;
    std::unique_ptr<media::ReplayedStream> replayed;

    /// Nothing is sent any more by what it owns.
    void dropSources() {
        synthetic.reset();
        camera.reset();
        replayed.reset();
    }
};

using ParticipantPtr = std::shared_ptr<Participant>;
using ParticipantRef = std::weak_ptr<Participant>;

} // namespace ovation::control
