#pragma once

#include "base/result.h"
#include "library/types.h"

#include <QJsonObject>

namespace ovation::library {

// Limits of what a person adds to a recording.
inline constexpr qsizetype MaxTags = 64;
inline constexpr qsizetype MaxTag_chars = 100;
inline constexpr qsizetype MaxNotes_chars = 64 * 1024;

/// Without what repeats, spaces around tags, and empty tags. Errors: LimitReached with the limit.
Result<Annotations> tidied(Annotations annotations);

/// What of `.ovation.<id>` a person has added. What is too long there is cut.
Annotations annotationsFrom(const QJsonObject &ownData);
/// Replaces that, and leaves the rest of the file. Waits for the disk. Errors as changeOwnData()
/// (recording/own_data.h).
Result<void> writeAnnotations(const QString &ownDataPath, const Annotations &annotations);

} // namespace ovation::library
