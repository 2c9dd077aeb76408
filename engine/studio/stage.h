#pragma once

#include "control/commands.h"
#include "studio/stage_participant.h"

#include <map>

namespace ovation {

/// Makes the stage be what it is told to be, with the fewest comings and goings: who is only muted stays, who
/// becomes another leaves and joins anew. Engine thread.
class Stage {
  public:
    explicit Stage(control::Commands &commands) : m_commands(commands) {}

    /// Gives the session's id, which is made when it is not there. Errors of the conference; more than
    /// MostStageParticipants, or two of the same id, are an error too.
    void become(const std::vector<StageParticipant> &participants,
                const std::function<void(Result<QString>)> &done);

  private:
    struct Present {
        StageParticipant person;
        QString connectionId;
    };
    void takeOut(const std::vector<StageParticipant> &participants);
    Result<void> bringIn(const StageParticipant &person);

    control::Commands &m_commands;
    std::map<int, Present> m_present; ///< by the person's id
};

} // namespace ovation
