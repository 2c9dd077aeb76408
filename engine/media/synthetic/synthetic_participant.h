#pragma once

#include "media/synthetic/synthetic_properties.h"
#include "transport/media_plane.h"

#include <memory>

namespace ovation::media {

/// A participant that is not there: a moving pattern with name, clock and a tone, encoded once as VP8 and
/// Opus and then looped into the router as RTP, at most 3 % of a core each. Owner's thread only; feeding
/// happens on one thread shared by all that SyntheticStage made.
class SyntheticParticipant {
  public:
    virtual ~SyntheticParticipant() = default; ///< stops feeding
    /// What is not active is not sent, as when a browser's track is switched off.
    virtual void setActive(bool audio, bool video) = 0;
};

/// Makes synthetic participants. Lives on the engine thread.
class SyntheticFactory {
  public:
    SyntheticFactory();
    ~SyntheticFactory();
    static transport::StreamFormat format();
    /// Publishes the stream `streamId` at once and feeds it as soon as it is encoded, off the caller's
    /// thread. The stream is closed by the caller (MediaPlane::closeStream), after the participant was
    /// destroyed.
    std::unique_ptr<SyntheticParticipant> add(const SyntheticProperties &properties,
                                              transport::MediaPlane &plane, const QString &sessionId,
                                              const QString &streamId);

  private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ovation::media
