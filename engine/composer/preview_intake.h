#pragma once

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
    QImage m_image;       ///< the last one
    double m_mayDraw = 0; ///< frames, now
    int64_t m_asked_ns = 0;
};

} // namespace ovation::composer
