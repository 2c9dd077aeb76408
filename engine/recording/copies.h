#pragma once

#include "recording/recording_info.h"

#include <functional>

namespace ovation::recording {

/// Where finished recordings are kept besides this machine. Engine thread.
class Copies {
  public:
    Copies() = default;
    virtual ~Copies() = default;
    Copies(const Copies &) = delete;
    Copies &operator=(const Copies &) = delete;

    /// What there is of it goes, in the background and whatever comes; an upload of it ends. `done` is called
    /// once that is certain. Errors: of the disk on which it is noted.
    virtual void remove(const RecordingInfo &info, std::function<void(Result<void>)> done) = 0;
};

} // namespace ovation::recording
