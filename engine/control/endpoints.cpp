#include "control/endpoints.h"

#include "base/time_units.h"
#include "control/directory.h"

#include <QPointer>

namespace ovation::control {
namespace {

QString keyOf(const QString &connectionId, const QString &streamId) {
    return connectionId + QLatin1Char(' ') + streamId;
}

} // namespace

Endpoints::Endpoints(const Directory &directory, const transport::PeerReports &reports)
    : m_wallOffset_ns(SystemClock().wall_ms() * Millisecond_ns - monotonicNow_ns()) {
    const auto take = [&](const Participant &holder, const QString &streamId, transport::PeerId peer) {
        if (const auto report = reports.find(peer); report != reports.end())
            m_reports.insert(keyOf(holder.id, streamId), report->second);
    };
    for (const LiveSessionPtr &session : directory.all()) {
        for (const ParticipantPtr &one : session->roster().all()) {
            if (one->publishing)
                take(*one, one->publishing->id, one->publisher);
            for (auto held = one->subscribers.cbegin(); held != one->subscribers.cend(); ++held)
                take(*one, held.key(), held.value());
        }
    }
}

void Endpoints::collect(QObject *owner, transport::MediaPlane &plane, const Directory &directory,
                        std::function<void(const Endpoints &)> give) {
    plane.collectReports(
        [guard = QPointer(owner), &directory, give = std::move(give)](const transport::PeerReports &all) {
            if (guard)
                give(Endpoints(directory, all));
        });
}

const transport::PeerReport *Endpoints::find(const QString &connectionId, const QString &streamId) const {
    const auto found = m_reports.constFind(keyOf(connectionId, streamId));
    return found == m_reports.constEnd() ? nullptr : &*found;
}

int64_t Endpoints::wall_ms(int64_t monotonic_ns) const {
    return (m_wallOffset_ns + monotonic_ns) / Millisecond_ns;
}

} // namespace ovation::control
