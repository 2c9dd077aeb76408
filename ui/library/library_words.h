#pragma once

#include "library/types.h"
#include "ui/common/icons.h"

#include <QString>

/// What a recording of the library is, in words. Pure functions.
namespace ovation::ui {

QString durationText(const library::Entry &entry); ///< "00:12:31"; empty when it is not known
/// "good", "see details", "failed", "recording"; empty when it was not measured.
QString healthText(const library::Entry &entry);
QString healthIcon(const library::Entry &entry); ///< of resources/icons, or empty
Tone healthTone(const library::Entry &entry);
/// What does not fit into a row: participants, notes, what is wrong.
QString toolTipOf(const library::Entry &entry);
QString spokenText(const library::Entry &entry); ///< name, date, duration and health, for screen readers

} // namespace ovation::ui
