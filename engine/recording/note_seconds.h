#pragma once

#include <QString>

#include <cstdint>

namespace ovation::recording {

/// A time of a recording as its notes have it: seconds with one digit behind the point.
inline QString noteSeconds(int64_t ms) {
    return QString::number(double(ms) / 1000, 'f', 1);
}

} // namespace ovation::recording
