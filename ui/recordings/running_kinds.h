#pragma once

namespace ovation::ui {

/// Of which kinds a session is being recorded: a second recording has to be of the other.
struct RunningKinds {
    bool composed = false, individual = false;
    bool any() const { return composed || individual; }
    bool both() const { return composed && individual; }
};

} // namespace ovation::ui
