#pragma once

#include "base/thread_check.h"
#include "control/commands.h"
#include "studio/stage_participant.h"

#include <map>

namespace ovation {

/// Reconciles the session of the layout stage with the requested participants, with as few joins and leaves
/// as possible: muting keeps a participant, any other change makes it leave and join again. Engine thread.
class Stage {
  public:
    explicit Stage(control::Commands &commands) : m_commands(commands) {}

    /// Gives the id of the session, which is created if need be. Errors of the commands; more than
    /// MaxStageParticipants, or two of the same id, fail too and change nothing.
    Result<QString> become(const std::vector<StageParticipant> &participants);

  private:
    struct Present {
        StageParticipant participant;
        QString connectionId;
    };
    Result<void> ensureSession();
    void removeOthers(const std::vector<StageParticipant> &participants);
    Result<void> place(const StageParticipant &participant);
    Result<void> join(const StageParticipant &participant);

    control::Commands &m_commands;
    std::map<int, Present> m_present; ///< by StageParticipant::id
    ThreadCheck m_thread;
};

} // namespace ovation
