#pragma once

#include "base/result.h"

namespace ovation::exporting {

/// For an export that can't be made of this recording; a sentence that says why, for its user.
inline Error cannot(const QString &sentence) {
    return {Errc::UnprocessableParameter, sentence};
}

} // namespace ovation::exporting
