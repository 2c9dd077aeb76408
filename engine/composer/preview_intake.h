#pragma once

#include "base/token_bucket.h"
#include "composer/frame_slots.h"
#include "composer/preview_messages.h"

#include <QImage>

#include <memory>
#include <optional>

namespace ovation::composer {

/// The frames of a preview, taken from a process that is not trusted: frames of another preview, of slots
/// that there are not, and more than were asked for, are left out. One thread.
class PreviewIntake {
  public:
    explicit PreviewIntake(std::shared_ptr<FrameSlots> slots) : m_slots(std::move(slots)) {}

    /// What is asked for from now on; none = nothing is taken.
    void expect(const std::optional<PreviewRequest> &request);
    const std::optional<PreviewRequest> &expected() const { return m_request; }

    /// A copy; the slot may be written again. Nothing when it is left out.
    std::optional<QImage> take(const PreviewedFrame &frame, int64_t now_ns);

  private:
    const std::shared_ptr<FrameSlots> m_slots;
    std::optional<PreviewRequest> m_request;
    QImage m_image; ///< the last one
    // On a busy machine frames come in bursts, of as many as there are slots. One that repeats the last takes
    // none of the room of those that are drawn.
    static constexpr double MaxAtOnce = 2 * FrameSlots::Count;
    TokenBucket m_drawn{MaxAtOnce, 0}, m_repeated{MaxAtOnce, 0};
};

} // namespace ovation::composer
