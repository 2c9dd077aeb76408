#pragma once

#include "library/place.h"
#include "library/types.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace ovation::library {

/// What a place holds, as far as it can be understood.
struct Reading {
    Details details;
    QString words; ///< all that it is found by
};

/// Reads a place and changes nothing. What no metadata explain is listed by what its files tell, with the
/// reason in Entry::unreadable. Nothing when it is no recording: no metadata, and nothing that plays. Waits
/// for the disk; any thread. What strangers wrote is limited, see docs/limits.md.
std::optional<Reading> readPlace(const Place &place, const QString &publicUrl);

/// Characters of what one recording is found by.
inline constexpr qsizetype MaxWords_chars = 256 * 1024;
/// Names of participants in a line of the library.
inline constexpr qsizetype MaxNames = 200;

} // namespace ovation::library
