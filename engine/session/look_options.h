#pragma once

#include <QString>

namespace ovation::session {

/// How a built-in layout shall look, as a caller of this program says it in the object `ovation` of a start
/// call: `names`, `background`, `placeholders`. Where nothing is said there are none of these options at all,
/// and the frame is OpenVidu's.
struct LookOptions {
    bool names = false;
    QString background; ///< #rrggbb, or a frame in the folder of custom layouts; empty = black
    bool placeholders = true;
    bool operator==(const LookOptions &) const = default;
};

} // namespace ovation::session
