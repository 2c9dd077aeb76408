#pragma once

#include "transport/media_plane.h"

#include <QHash>
#include <QString>

namespace ovation::control {

class Directory;

/// What is known of the media endpoints of all sessions at one moment (query webRtcStats, protocol 1.4).
/// Plain value; any thread.
class Endpoints {
  public:
    Endpoints(const Directory &directory, const transport::PeerReports &reports);
    /// Gives them, later, on the engine thread, if `owner` of the directory is still there.
    static void collect(QObject *owner, transport::MediaPlane &plane, const Directory &directory,
                        std::function<void(const Endpoints &)> give);

    /// The endpoint at which a participant sends or receives a stream; null where there is none, as for what
    /// a camera publishes.
    const transport::PeerReport *find(const QString &connectionId, const QString &streamId) const;
    /// Milliseconds since 1970 of what a report says.
    int64_t wall_ms(int64_t monotonic_ns) const;

  private:
    QHash<QString, transport::PeerReport> m_reports;
    int64_t m_wallOffset_ns;
};

} // namespace ovation::control
