#pragma once

#include <QString>

#include <vector>

namespace ovation {

/// A synthetic participant on the stage, as a designer of layouts wants to see one.
struct StageParticipant {
    enum class Aspect { Classic, Wide, Upright }; ///< 4:3, 16:9, 9:16

    int id = 0;   ///< tells participants apart; from 1
    QString name; ///< client data {"clientData": name}, and shown in the frame
    QString data; ///< server data
    Aspect aspect = Aspect::Classic;
    bool screen = false;             ///< shares a screen instead of a camera
    bool audio = true, video = true; ///< false = muted
    bool operator==(const StageParticipant &) const = default;
};

inline constexpr int MaxStageParticipants = 9;
/// The session that layouts are tried on. It is created when the stage is set, with or without participants,
/// and lasts until it is closed.
inline constexpr char StageSessionId[] = "layout-stage";

} // namespace ovation
