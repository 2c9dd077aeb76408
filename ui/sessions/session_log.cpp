#include "ui/sessions/session_log.h"

#include <QDateTime>
#include <QSet>

#include <algorithm>

namespace ovation::ui {

SessionLog::SessionLog(Studio &studio) {
    connect(&studio, &Studio::happened, this, &SessionLog::add);
    connect(&studio, &Studio::snapshotChanged, this, &SessionLog::compare);
}

const SessionLog::Entry *SessionLog::find(const QString &uniqueId) const {
    const auto found = m_entries.find(uniqueId);
    return found == m_entries.end() ? nullptr : &found->second;
}

std::vector<const SessionLog::Entry *> SessionLog::ended() const {
    std::vector<const Entry *> list;
    for (const auto &[id, entry] : m_entries)
        if (entry.ended_ms > 0)
            list.push_back(&entry);
    std::sort(list.begin(), list.end(),
              [](const Entry *a, const Entry *b) { return a->ended_ms > b->ended_ms; });
    return list;
}

void SessionLog::add(const SessionEvents &events) {
    std::map<QString, SessionEvents> fresh;
    for (const SessionEvent &event : events)
        fresh[event.uniqueSessionId].append(event);
    for (const auto &[uniqueId, added] : fresh) {
        Entry &entry = m_entries[uniqueId];
        entry.id = added.front().sessionId;
        entry.uniqueId = uniqueId;
        entry.events += added;
        if (const qsizetype excess = entry.events.size() - MaxEvents; excess > 0)
            entry.events.remove(0, excess);
        if (added.back().kind == SessionEvent::Kind::SessionEnded)
            end(entry, added.back().at_ms);
        Q_EMIT appended(uniqueId, added);
    }
    forgetOldest();
}

/// A session may end without a word: when more happened than was told, or the server stopped.
void SessionLog::compare(const EngineSnapshot &snapshot) {
    QSet<QString> running;
    for (const SessionSnapshot &session : snapshot.sessions)
        running.insert(session.uniqueId);
    for (auto &[uniqueId, entry] : m_entries)
        if (entry.ended_ms == 0 && !running.contains(uniqueId))
            end(entry, QDateTime::currentMSecsSinceEpoch());
    forgetOldest();
}

void SessionLog::end(Entry &entry, int64_t at_ms) {
    entry.ended_ms = at_ms;
    Q_EMIT endedChanged();
}

void SessionLog::forgetOldest() {
    const auto list = ended();
    std::vector<QString> gone;
    for (size_t i = MaxEnded; i < list.size(); ++i)
        gone.push_back(list[i]->uniqueId);
    for (const QString &uniqueId : gone)
        m_entries.erase(uniqueId);
    if (!gone.empty())
        Q_EMIT endedChanged();
}

} // namespace ovation::ui
