#pragma once

#include "base/result.h"
#include "upload/types.h"

#include <QString>

namespace ovation::upload {

/// Rules that a user has chosen in the window, in a file of the data folder. They hold until the settings say
/// something else than they did then: who changes those means it. Waits for the disk.

Rules keptRules(const QString &path, const Rules &ofSettings);
/// Errors as writeFileAtomically().
Result<void> keepRules(const QString &path, const Rules &ofSettings, const Rules &chosen);

} // namespace ovation::upload
