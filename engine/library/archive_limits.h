#pragma once

#include <cstdint>

namespace ovation::library {

/// What an archive may hold (docs/limits.md): more than any recording has, and little enough for any machine.
struct ArchiveLimits {
    static constexpr uint64_t Entries = 20'000;
    static constexpr int64_t Directory_bytes = 16 << 20; ///< the list of entries
    static constexpr int Name_bytes = 1024;
    static constexpr int64_t Description_bytes = 16 << 20; ///< a JSON that describes the recording
    static constexpr int Descriptions = 8;                 ///< of those that are looked at
    static constexpr int Files = 5000;                     ///< streams, with all their pieces
    static constexpr int Markers = 1000;
    static constexpr int Problems = 100; ///< sentences
    /// Beyond its first 16 MiB nothing may be packed tighter: media reach 2, text 20, a bomb 1000.
    static constexpr int64_t Ratio = 100, RatioFrom_bytes = 16 << 20;
    /// A moment that is farther from the recording's beginning is none.
    static constexpr int64_t Length_ms = int64_t(31) * 24 * 3600 * 1000;
};

} // namespace ovation::library
