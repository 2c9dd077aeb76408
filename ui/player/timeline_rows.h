#pragma once

#include "ui/player/timeline_data.h"

#include <QPainter>

namespace ovation::ui {

/// The rows of a timeline from top to bottom, and how each is painted. Heights are pixels.
struct TimelineRows {
    static constexpr int MaxStreams = 10; ///< with a bar of their own
    static constexpr int Ruler = 20, Film = 40, Wave = 36, Stream = 16;

    QRect ruler, film, wave, streams; ///< empty where there is nothing to show

    static TimelineRows of(const TimelineData &data, int left, int width);
    int bottom() const;
    QRect streamBar(const TimelineScale &scale, const library::Presence &stream, int row) const;
};

void paintRuler(QPainter &painter, const QRect &row, const TimelineScale &scale);
void paintFilm(QPainter &painter, const QRect &row, const TimelineScale &scale, const FilmStrip &film);
void paintWaveform(QPainter &painter, const QRect &row, const TimelineScale &scale, const Waveform &waveform);
void paintStreams(QPainter &painter, const TimelineRows &rows, const TimelineScale &scale,
                  const TimelineData &data);

} // namespace ovation::ui
