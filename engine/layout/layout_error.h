#pragma once

#include "base/result.h"

namespace ovation::layout {

/// A sentence about a layout, for its user.
inline Error layoutError(const QString &sentence) {
    return {Errc::Failed, sentence};
}

} // namespace ovation::layout
