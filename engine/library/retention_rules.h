#pragma once

#include "config/settings.h"
#include "library/types.h"

#include <QString>

#include <cstdint>
#include <map>
#include <vector>

/// Which recordings a rule removes, and when. Pure: knows no disk and no clock.
namespace ovation::library {

/// How long before it acts a rule says so.
inline constexpr int64_t AgeNotice_ms = 24LL * 3600 * 1000, DiskNotice_ms = 10LL * 60 * 1000;

struct RetentionState {
    Entries recordings; ///< without those in the trash
    Entries trash;
    std::map<QString, int64_t> announced; ///< since when, ms since 1970, by noticeOf()
    int64_t now_ms = 0;                   ///< since 1970
    int64_t free_bytes = -1;              ///< negative when it can't be told
};

struct PlannedRemoval {
    enum class Why {
        Age,   ///< to the trash
        Disk,  ///< for good: what is in the trash takes as much room
        Trash, ///< for good and at once: room is needed, and a person has removed it already
    };
    std::shared_ptr<const Entry> entry;
    Why why = Why::Age;
    int64_t at_ms = 0;

    bool operator==(const PlannedRemoval &) const = default;
};

/// What is announced or due, the oldest first. Never what is kept, not finished, or not understood.
std::vector<PlannedRemoval> planRetention(const config::RetentionRules &rules, const RetentionState &state);

/// One announcement: of this recording, and no other that gets its id later.
QString noticeOf(const PlannedRemoval &removal);

} // namespace ovation::library
