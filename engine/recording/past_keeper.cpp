#include "recording/past_keeper.h"

#include "base/clock.h"
#include "base/time_units.h"

#include <algorithm>
#include <set>
#include <utility>

namespace ovation::recording {
namespace {

constexpr int Keyframes_ms = 3000; // as a recording asks for them
// What is asked for begins at a keyframe in front of it, which comes late on a bad path.
constexpr int64_t Reserve_ns = 2 * Keyframes_ms * (Second_ns / 1000);

} // namespace

PastKeeper::PastKeeper(transport::TapSource &source, Limits limits) : m_source(source), m_limits(limits) {
    QObject::connect(&m_tick, &QTimer::timeout, &m_tick, [this] { tick(); });
}

PastKeeper::~PastKeeper() {
    while (!m_streams.empty())
        drop(m_streams.begin());
}

PastKeeper::Streams::iterator PastKeeper::drop(Streams::iterator one) {
    leave(one);
    return m_streams.erase(one);
}

void PastKeeper::leave(Streams::iterator one) {
    if (one->second.goneAt_ns)
        return;
    one->second.goneAt_ns = monotonicNow_ns();
    m_source.removeTap(one->first, one->second.past);
}

void PastKeeper::boundThoseWhoLeft(const QString &sessionId) {
    std::vector<Streams::iterator> gone;
    for (auto one = m_streams.begin(); one != m_streams.end(); ++one) {
        if (one->second.sessionId == sessionId && one->second.goneAt_ns)
            gone.push_back(one);
    }
    std::sort(gone.begin(), gone.end(),
              [](const auto &a, const auto &b) { return a->second.goneAt_ns > b->second.goneAt_ns; });
    for (; gone.size() > MaxGone; gone.pop_back())
        drop(gone.back());
}

void PastKeeper::keep(const QString &sessionId, const session::Connection &connection) {
    const QString &id = connection.publishing->id;
    Kept &kept = m_streams[id];
    kept.connection = connection;
    kept.connection.token.clear(); // of no use, and a secret
    kept.connection.subscriptions.clear();
    if (kept.past && !kept.goneAt_ns)
        return;
    kept.goneAt_ns.reset();
    kept.sessionId = sessionId;
    if (!kept.past) {
        kept.past = std::make_shared<media::PastStream>(m_limits.length_s * Second_ns + Reserve_ns);
        share();
    }
    m_source.addTap(id, kept.past);
    m_source.requestKeyframe(id);
}

void PastKeeper::sessionChanged(const session::Session &session) {
    m_thread.check();
    if (m_limits.length_s == 0)
        return;
    std::set<QString> there;
    for (const session::Connection *one : session.participants()) {
        if (!one->publishing || one->isHidden())
            continue;
        there.insert(one->publishing->id);
        keep(session.id(), *one);
    }
    for (auto one = m_streams.begin(); one != m_streams.end(); ++one) {
        if (one->second.sessionId == session.id() && !there.contains(one->first))
            leave(one);
    }
    boundThoseWhoLeft(session.id());
    share();
}

void PastKeeper::sessionGone(const QString &sessionId) {
    m_thread.check();
    for (auto one = m_streams.begin(); one != m_streams.end();)
        one = one->second.sessionId == sessionId ? drop(one) : std::next(one);
    share();
}

void PastKeeper::share() {
    int64_t left_bytes = m_limits.memory_bytes;
    auto sharing = int64_t(m_streams.size());
    const int64_t equal_bytes = sharing > 0 ? left_bytes / sharing : 0;
    for (const auto &[id, one] : m_streams) {
        if (!one.goneAt_ns)
            continue;
        one.past->setLimit(equal_bytes);
        left_bytes -= one.past->size_bytes(); // nothing comes any more: it needs no more than it takes
        --sharing;
    }
    for (const auto &[id, one] : m_streams)
        if (!one.goneAt_ns)
            one.past->setLimit(left_bytes / sharing);
    if (m_streams.empty())
        m_tick.stop();
    else if (!m_tick.isActive())
        m_tick.start(Keyframes_ms);
}

void PastKeeper::tick() {
    for (auto one = m_streams.begin(); one != m_streams.end();) {
        const Kept &kept = one->second;
        kept.past->forget(monotonicNow_ns());
        if (!kept.goneAt_ns && kept.connection.publishing->hasVideo)
            m_source.requestKeyframe(one->first);
        one = kept.goneAt_ns && !kept.past->reaches(INT64_MIN) ? drop(one) : std::next(one);
    }
    share();
}

std::shared_ptr<media::PastStream> PastKeeper::streamOf(const QString &streamId) const {
    const auto found = m_streams.find(streamId);
    return found == m_streams.end() ? nullptr : found->second.past;
}

std::vector<session::Connection> PastKeeper::goneSince(const QString &sessionId, int64_t begin_ns) const {
    m_thread.check();
    std::vector<session::Connection> gone;
    for (const auto &[id, one] : m_streams) {
        if (one.goneAt_ns && one.sessionId == sessionId && one.past->reaches(begin_ns))
            gone.push_back(one.connection);
    }
    return gone;
}

std::optional<int64_t> PastKeeper::beginFor(const session::Session &session, int64_t wanted_ns, bool video,
                                            Whose whose) const {
    m_thread.check();
    std::optional<int64_t> begin_ns;
    const auto reachBack = [&](const session::Connection &one) {
        const auto past = one.publishing && (one.properties.record || whose == Whose::All)
                              ? streamOf(one.publishing->id)
                              : nullptr;
        const auto from_ns = past ? past->beginFor(wanted_ns, video) : std::nullopt;
        if (from_ns)
            begin_ns = std::min(begin_ns.value_or(INT64_MAX), *from_ns);
    };
    for (const session::Connection *one : session.participants())
        reachBack(*one);
    for (const session::Connection &one : goneSince(session.id(), wanted_ns))
        reachBack(one);
    return begin_ns;
}

} // namespace ovation::recording
