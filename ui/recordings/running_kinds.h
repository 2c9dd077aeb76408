#pragma once

namespace ovation::ui {

/// The kinds of recordings that run in a session: a second recording has to be of the other kind.
struct RunningKinds {
    bool composed = false, individual = false;
    bool any() const { return composed || individual; }
    bool both() const { return composed && individual; }
};

} // namespace ovation::ui
