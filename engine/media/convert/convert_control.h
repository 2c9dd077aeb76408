#pragma once

#include "base/result.h"

#include <QString>

#include <cstdint>

namespace ovation::media {

/// The one that waits for a conversion, as the conversion sees it: asked between two pieces, on the
/// conversion's thread.
class ConvertControl {
  public:
    virtual ~ConvertControl() = default;
    /// Waits while it is paused. False when the conversion is not wanted any more: it then ends with
    /// canceled().
    virtual bool mayContinue() = 0;
    /// So much of what is made is there, in ms of its own time.
    virtual void reached(int64_t time_ms) = 0;
};

inline Error canceled() {
    return {Errc::Postponed, QStringLiteral("It was canceled")};
}

} // namespace ovation::media
