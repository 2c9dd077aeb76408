#pragma once

#include <cstdint>
#include <string>

namespace ovation::media {

/// A named moment of a file, which lasts until the next one.
struct Chapter {
    int64_t time_ms = 0; ///< from the file's beginning
    std::string name;    ///< UTF-8
};

} // namespace ovation::media
