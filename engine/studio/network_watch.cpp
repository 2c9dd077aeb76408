#include "studio/network_watch.h"

#include <algorithm>
#include <utility>

namespace ovation {

SessionEvents NetworkWatch::look(const std::vector<const session::Session *> &sessions,
                                 const Streams &streams, int64_t now_ms) {
    SessionEvents events;
    QHash<QString, Watched> present;
    for (const session::Session *session : sessions) {
        for (const session::Connection *connection : session->participants()) {
            const auto stats =
                connection->publishing ? streams.constFind(connection->publishing->id) : streams.cend();
            if (stats == streams.cend())
                continue;
            Watched watched = m_streams.take(stats.key());
            SessionEvent event;
            if (changes(watched, *stats, event.lost_percent)) {
                event.kind = watched.isBad ? SessionEvent::Kind::NetworkBad : SessionEvent::Kind::NetworkGood;
                event.sessionId = session->id();
                event.uniqueSessionId = session->uniqueId();
                event.at_ms = now_ms;
                event.connectionId = connection->id;
                event.name = connection->displayName();
                events.append(event);
            }
            present[stats.key()] = std::move(watched);
        }
    }
    m_streams = std::move(present);
    return events;
}

bool NetworkWatch::changes(Watched &watched, const transport::StreamStats &stats, int &lost_percent) {
    watched.seconds.push_back({int64_t(stats.audioPackets + stats.videoPackets), int64_t(stats.lostPackets)});
    if (watched.seconds.size() > Span_s + 1)
        watched.seconds.pop_front();
    const Count &first = watched.seconds.front(), &last = watched.seconds.back();
    const int64_t lost = std::max<int64_t>(0, last.lost - first.lost);
    const int64_t due = lost + std::max<int64_t>(0, last.came - first.came);
    if (due < MinPackets)
        return false;
    lost_percent = int(100 * lost / due);
    watched.calm_s = lost_percent < Good_percent ? watched.calm_s + 1 : 0;
    const bool isBad = watched.isBad ? watched.calm_s < Calm_s : lost_percent >= Bad_percent;
    return std::exchange(watched.isBad, isBad) != isBad;
}

} // namespace ovation
