#pragma once

#include "studio.h"

#include <map>
#include <vector>

namespace ovation::ui {

/// What happened in each session, for as long as it runs, and in those that ended last. Outlives the panels,
/// which are made again in another language. Window thread.
class SessionLog final : public QObject {
    Q_OBJECT

  public:
    static constexpr qsizetype MaxEvents = 1000; ///< of a session: the last ones are kept
    static constexpr size_t MaxEnded = 10;       ///< sessions

    struct Entry {
        QString id, uniqueId;
        int64_t ended_ms = 0; ///< 0 while it runs
        SessionEvents events;
    };

    /// `studio` outlives it.
    explicit SessionLog(Studio &studio);

    /// Null when there is none. Good until the next event.
    const Entry *find(const QString &uniqueId) const;
    std::vector<const Entry *> ended() const; ///< the last one first

  Q_SIGNALS:
    /// Behind those that were there; of a session that has MaxEvents the first ones are gone.
    void appended(const QString &uniqueId, const ovation::SessionEvents &events);
    void endedChanged();

  private:
    void add(const SessionEvents &events);
    void compare(const EngineSnapshot &snapshot);
    void end(Entry &entry, int64_t at_ms);
    void forgetOldest();

    std::map<QString, Entry> m_entries; ///< by unique id
};

} // namespace ovation::ui
