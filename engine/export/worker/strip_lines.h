#pragma once

#include "library/strip_tracks.h"
#include "library/strip_types.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

/// How waveforms and film strips come from the process that makes them: it is told "waveform" or "filmStrip"
/// with the tracks, reads them over its link by their numbers, gives over it what it made, and says "done" or
/// "failed". Plain values; what comes from there may be anything.
namespace ovation::exporting {

QJsonObject toJson(const library::StripTracks &tracks);
/// `open`: a track, by its number.
library::StripTracks tracksFrom(const QJsonObject &json,
                                const std::function<media::OpenSource(uint32_t)> &open);

/// Of any of both.
constexpr qsizetype MaxStrip_bytes = 16'000'000;

QByteArray toBytes(const library::Waveform &waveform);
std::optional<library::Waveform> waveformFrom(const QByteArray &bytes);
QByteArray toBytes(const library::FilmStrip &strip);
std::optional<library::FilmStrip> filmStripFrom(const QByteArray &bytes);

} // namespace ovation::exporting
