#pragma once

namespace ovation::camera {

/// What this process is for. Main thread.
class Host {
  public:
    virtual ~Host() = default;
    virtual void requestKeyframe() = 0;
};

} // namespace ovation::camera
