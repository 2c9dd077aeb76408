#pragma once

#include <functional>

namespace ovation::control {

/// Who wants to know that a session changed.
struct Changes {
    std::function<void()> model; ///< participants or streams: recorders look again, and a window
    std::function<void()> view;  ///< only what a window shows
};

} // namespace ovation::control
