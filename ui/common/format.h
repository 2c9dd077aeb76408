#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

#include <cstdint>

/// Numbers as shown to the user. Each keeps its number of decimals, so that a changing value keeps its width
/// in tabular figures.
namespace ovation::ui {

QString bytesText(int64_t bytes);           ///< "142 MB", "1.4 GB" (powers of 1000, as disks are sold)
QString clockText(int64_t duration_ms);     ///< "00:12:31"
QString percentText(int percent);           ///< "62 %", "62%": as the language writes it
QString bitrateText(int64_t bitrate_kbps);  ///< "1.4 Mb/s"; empty when 0
QString momentText(int64_t since1970_ms);   ///< short date and time in the user's locale; empty when 0
QString roughDurationText(int64_t seconds); ///< "about 61 h", "about 12 min", "less than a minute"
QString listText(const QStringList &items); ///< "ann, ben"; the comma is that of the language
/// "<what>: <why>." with exactly one full stop; `what` is what could not be done.
QString failureText(const QString &what, const Error &error);

} // namespace ovation::ui
