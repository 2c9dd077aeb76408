#include "control/directory.h"

#include "base/log.h"
#include "session/failures.h"
#include "session/identifiers.h"
#include "session/protocol.h"

#include <algorithm>

namespace ovation::control {

Directory::Directory(Surroundings surroundings, Limits limits)
    : m_surroundings(std::move(surroundings)), m_limits(limits) {
    m_surroundings.closed = [this](const QString &id) { m_sessions.erase(QString(id)); };
    const config::Settings &settings = m_surroundings.settings;
    QObject::connect(&m_garbage, &QTimer::timeout, &m_garbage,
                     [this, threshold_ms = int64_t(settings.garbageThreshold_s) * 1000] {
                         for (const QString &id : collectGarbage(threshold_ms))
                             qCInfo(logControl) << "session" << id << "was never joined and is removed";
                         m_surroundings.changed();
                     });
    if (settings.garbageInterval_s > 0)
        m_garbage.start(settings.garbageInterval_s * 1000);
}

Result<LiveSessionPtr> Directory::create(const session::SessionProperties &properties) {
    m_thread.check();
    const QString id =
        properties.customSessionId.isEmpty() ? session::newSessionId() : properties.customSessionId;
    if (m_shuttingDown)
        return session::sessionClosing(id);
    if (m_sessions.contains(id) || m_private.contains(id))
        return session::sessionExists(id);
    if (int(m_sessions.size()) >= m_limits.sessions)
        return session::tooManySessions(m_limits.sessions);
    const auto made = LiveSession::create(id, properties, m_surroundings);
    m_sessions.emplace(id, made);
    return made;
}

Result<LiveSessionPtr> Directory::createPrivate(const QString &id, std::function<void()> changed) {
    m_thread.check();
    if (m_shuttingDown)
        return session::sessionClosing(id);
    if (m_sessions.contains(id) || m_private.contains(id))
        return session::sessionExists(id);
    Surroundings hidden = m_surroundings;
    hidden.recordings = nullptr;
    hidden.event = [](const QString &, const QJsonObject &) {};
    hidden.changed = std::move(changed);
    hidden.closed = [this](const QString &closed) { m_private.erase(QString(closed)); };
    hidden.lasts = true;
    session::SessionProperties properties;
    properties.customSessionId = id;
    const auto made = LiveSession::create(id, properties, hidden);
    m_private.emplace(id, made);
    return made;
}

LiveSessionPtr Directory::findPrivate(const QString &id) const {
    m_thread.check();
    const auto found = m_private.find(id);
    return found == m_private.end() || found->second->model().isClosing() ? nullptr : found->second;
}

std::vector<LiveSessionPtr> Directory::withPrivate() const {
    std::vector<LiveSessionPtr> list = all();
    for (const auto &[id, session] : m_private)
        list.push_back(session);
    return list;
}

Result<LiveSessionPtr> Directory::find(const QString &id) const {
    m_thread.check();
    const auto found = m_sessions.find(id);
    if (found == m_sessions.end())
        return session::sessionNotFound(id);
    return found->second;
}

bool Directory::holds(const LiveSessionPtr &session) const {
    const auto found = m_sessions.find(session->model().id());
    return found != m_sessions.end() && found->second == session;
}

Result<LiveSessionPtr> Directory::findOpen(const QString &id) const {
    if (m_shuttingDown)
        return session::sessionClosing(id);
    auto found = find(id);
    if (found && (*found)->model().isClosing())
        return session::sessionClosing(id);
    return found;
}

Result<LiveSessionPtr> Directory::findWithRoom(const QString &id) const {
    auto found = findOpen(id);
    if (found && (*found)->model().connectionCount() >= m_limits.connections)
        return session::tooManyConnections(id, m_limits.connections);
    return found;
}

std::vector<LiveSessionPtr> Directory::all() const {
    m_thread.check();
    std::vector<LiveSessionPtr> list;
    for (const auto &[id, session] : m_sessions)
        list.push_back(session);
    std::stable_sort(list.begin(), list.end(), [](const auto &a, const auto &b) {
        return a->model().createdAt() < b->model().createdAt();
    });
    return list;
}

std::vector<QString> Directory::collectGarbage(int64_t threshold_ms) {
    std::vector<QString> removed;
    const int64_t now_ms = m_surroundings.clock.wall_ms();
    std::erase_if(m_sessions, [&](const auto &entry) {
        const session::Session &session = entry.second->model();
        const bool old =
            !session.isActive() && !session.isClosing() && now_ms - session.createdAt() > threshold_ms;
        if (old)
            removed.push_back(entry.first);
        return old;
    });
    return removed;
}

void Directory::shutDown(std::function<void()> done) {
    m_shuttingDown = true;
    const auto sessions = withPrivate();
    if (sessions.empty())
        return done();
    const auto missing = std::make_shared<std::size_t>(sessions.size());
    for (const LiveSessionPtr &session : sessions) {
        session->close(session::reason::ServerStopped, [missing, done] {
            if (--*missing == 0)
                done();
        });
    }
}

} // namespace ovation::control
