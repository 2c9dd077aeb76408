#pragma once

#include <QString>

#include <vector>

namespace ovation {

/// Somebody on the stage: a synthetic participant, as a designer of layouts wants to see one.
struct StagePerson {
    enum class Aspect { Classic, Wide, Upright }; ///< 4:3, 16:9, 9:16

    int id = 0;   ///< tells people apart; from 1
    QString name; ///< client data {"clientData": name}, and shown in the picture
    QString data; ///< server data
    Aspect aspect = Aspect::Classic;
    bool screen = false;               ///< shares a screen instead of a camera
    bool sound = true, picture = true; ///< false = muted
    bool operator==(const StagePerson &) const = default;
};

inline constexpr int MostStagePeople = 9;
/// The session that layouts are tried on. It is made when the stage is set, with or without people, and lasts
/// until somebody closes it.
inline constexpr char StageSessionId[] = "layout-stage";

} // namespace ovation
