#pragma once

#include "review.h"

#include <optional>
#include <vector>

namespace ovation::ui {

/// What a timeline shows. Times are ms from the recording's beginning.
struct TimelineData {
    qint64 duration_ms = 0;
    Waveform waveform;
    FilmStrip film;
    std::vector<library::Presence> streams;
    std::vector<recording::Marker> markers; ///< in order of time
    QStringList troubled;                   ///< ids of streams that the health report complains of
    std::optional<qint64> in_ms, out_ms;
};

/// Where times are in a row of `width` pixels. Pure arithmetic.
struct TimelineScale {
    qint64 duration_ms = 0;
    int left = 0, width = 0; ///< pixels

    int x(qint64 time_ms) const {
        return duration_ms > 0 ? left + qRound(double(time_ms) / double(duration_ms) * width) : left;
    }
    qint64 time_ms(int at) const {
        const double part = width > 0 ? double(at - left) / width : 0;
        return qRound64((part < 0 ? 0 : part > 1 ? 1 : part) * double(duration_ms));
    }
    /// Between two ticks with a label, at least `label` pixels apart: 1, 2, 5, 10, 15 or 30 s, minutes,
    /// hours.
    qint64 tick_ms(int label) const;
};

} // namespace ovation::ui
