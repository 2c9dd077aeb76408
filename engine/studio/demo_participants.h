#pragma once

#include "base/thread_check.h"
#include "media/synthetic/synthetic_participant.h"

namespace ovation {

/// The synthetic participants that the window adds: each has another name, color and tone than the one
/// before. Engine thread.
class DemoParticipants {
  public:
    media::SyntheticProperties next();

  private:
    std::size_t m_count = 0;
    ThreadCheck m_thread;
};

} // namespace ovation
