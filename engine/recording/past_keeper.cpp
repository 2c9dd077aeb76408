#include "recording/past_keeper.h"

#include "base/clock.h"

#include <algorithm>
#include <set>

namespace ovation::recording {
namespace {

constexpr int Keyframes_ms = 3000; // as a recording asks for them
constexpr int64_t Second_ns = 1'000'000'000;
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

void PastKeeper::drop(std::map<QString, Kept>::iterator one) {
    m_source.removeTap(one->first, one->second.past);
    m_streams.erase(one);
}

void PastKeeper::sessionChanged(const session::Session &session) {
    m_thread.check();
    if (m_limits.length_s == 0)
        return;
    std::set<QString> there;
    for (const session::Connection *one : session.participants()) {
        if (!one->publishing || one->isHidden())
            continue;
        const session::Stream &stream = *one->publishing;
        there.insert(stream.id);
        if (m_streams.contains(stream.id))
            continue;
        const auto past = std::make_shared<media::PastStream>(m_limits.length_s * Second_ns + Reserve_ns);
        m_streams.emplace(stream.id, Kept{session.id(), stream.hasVideo, past});
        share();
        m_source.addTap(stream.id, past);
        m_source.requestKeyframe(stream.id);
    }
    for (auto one = m_streams.begin(); one != m_streams.end();) {
        const auto next = std::next(one);
        if (one->second.sessionId == session.id() && !there.contains(one->first))
            drop(one);
        one = next;
    }
    share();
}

void PastKeeper::sessionGone(const QString &sessionId) {
    m_thread.check();
    for (auto one = m_streams.begin(); one != m_streams.end();) {
        const auto next = std::next(one);
        if (one->second.sessionId == sessionId)
            drop(one);
        one = next;
    }
    share();
}

void PastKeeper::share() {
    for (const auto &[id, one] : m_streams)
        one.past->setLimit(m_limits.memory_bytes / int64_t(m_streams.size()));
    if (m_streams.empty())
        m_tick.stop();
    else if (!m_tick.isActive())
        m_tick.start(Keyframes_ms);
}

void PastKeeper::tick() {
    for (const auto &[id, one] : m_streams) {
        one.past->forget(monotonicNow_ns());
        if (one.hasVideo)
            m_source.requestKeyframe(id);
    }
}

std::shared_ptr<media::PastStream> PastKeeper::streamOf(const QString &streamId) const {
    const auto found = m_streams.find(streamId);
    return found == m_streams.end() ? nullptr : found->second.past;
}

std::optional<int64_t> PastKeeper::beginFor(const session::Session &session, int64_t wanted_ns,
                                            bool video) const {
    m_thread.check();
    std::optional<int64_t> begin_ns;
    for (const session::Connection *one : session.participants()) {
        const auto past = one->publishing && one->properties.record ? streamOf(one->publishing->id) : nullptr;
        const auto from_ns = past ? past->beginFor(wanted_ns, video) : std::nullopt;
        if (from_ns)
            begin_ns = std::min(begin_ns.value_or(INT64_MAX), *from_ns);
    }
    return begin_ns;
}

} // namespace ovation::recording
