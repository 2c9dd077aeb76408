#pragma once

#include <QString>

namespace ovation::recording {

/// A name of a JSON object's member.
inline QString key(const char *name) {
    return QLatin1String(name);
}

} // namespace ovation::recording
