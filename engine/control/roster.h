#pragma once

#include "base/thread_check.h"
#include "control/participant.h"

namespace ovation::control {

/// Who is in one session: its model, and the participants that the model lists. The only way in is add(), so
/// every connection of the model that is not pending is a Participant. Engine thread.
class Roster {
  public:
    Roster(QString sessionId, session::SessionProperties properties, int64_t createdAt_ms)
        : m_model(std::move(sessionId), std::move(properties), createdAt_ms) {}

    session::Session &model() { return m_model; }
    const session::Session &model() const { return m_model; }

    /// Marks the session active.
    ParticipantPtr add(session::Connection info, int64_t now_ms);
    /// Null when there is none.
    ParticipantPtr find(const QString &connectionId) const;
    ParticipantPtr publisherOf(const QString &streamId) const;
    /// In order of arrival; stays good while participants come and go.
    std::vector<ParticipantPtr> all() const;
    /// False when it is not, or no longer, in here.
    bool remove(const ParticipantPtr &participant);

    /// The live session that all of this is a part of: what is answered late locks it, and does nothing when
    /// it is gone.
    std::weak_ptr<void> session() const { return m_session; }
    void belongTo(std::weak_ptr<void> session) { m_session = std::move(session); }

  private:
    std::weak_ptr<void> m_session;
    ThreadCheck m_thread;
    session::Session m_model;
};

} // namespace ovation::control
