#pragma once

#include <QString>

#include <atomic>
#include <cstdint>
#include <vector>

namespace ovation::upload {

/// The media of a recording while they are written. Thread-safe.
struct GrowingFile {
    QString name;                 ///< that it gets when it is whole, as LocalFile::name
    QString path;                 ///< until then
    QString contentType;          ///< as LocalFile::contentType
    int64_t size_bytes = 0;       ///< that it comes to, about
    std::vector<int64_t> changes; ///< about where a few bytes are written again later
    std::atomic<bool> isWhole = false;

    GrowingFile() = default;
    GrowingFile(const GrowingFile &) = delete;
    GrowingFile &operator=(const GrowingFile &) = delete;
};

} // namespace ovation::upload
