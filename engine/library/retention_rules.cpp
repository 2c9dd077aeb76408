#include "library/retention_rules.h"

#include <algorithm>

namespace ovation::library {
namespace {

constexpr int64_t Day_ms = 24LL * 3600 * 1000;
using Why = PlannedRemoval::Why;

bool mayGo(const Entry &entry) {
    const bool isFinished =
        entry.status == recording::Status::Ready || entry.status == recording::Status::Failed;
    return isFinished && entry.kept != Kept::Waiting && !entry.annotations.keep &&
           entry.unreadable.isEmpty() && entry.createdAt > 0;
}

int64_t sizeOf(const Entries &entries) {
    int64_t total = 0;
    for (const auto &entry : entries)
        total += entry->kept == Kept::Elsewhere ? 0 : std::max<int64_t>(entry->size, 0);
    return total;
}

/// How much has to go.
int64_t tooMuch_bytes(const config::RetentionRules &rules, const RetentionState &state) {
    int64_t over = 0;
    if (rules.maxSize_bytes > 0)
        over = sizeOf(state.recordings) + sizeOf(state.trash) - rules.maxSize_bytes;
    if (rules.minFree_bytes > 0 && state.free_bytes >= 0)
        over = std::max(over, rules.minFree_bytes - state.free_bytes);
    return over;
}

/// When it goes, having been announced for so long.
int64_t dueAt(const RetentionState &state, const PlannedRemoval &removal, int64_t notice_ms) {
    const auto announced = state.announced.find(noticeOf(removal));
    return (announced == state.announced.end() ? state.now_ms : announced->second) + notice_ms;
}

} // namespace

QString noticeOf(const PlannedRemoval &removal) {
    const QString why = removal.why == Why::Age ? QStringLiteral("age") : QStringLiteral("disk");
    return QStringLiteral("%1 %2 %3").arg(why).arg(removal.entry->createdAt).arg(removal.entry->id);
}

std::vector<PlannedRemoval> planRetention(const config::RetentionRules &rules, const RetentionState &state) {
    Entries oldest;
    std::copy_if(state.recordings.begin(), state.recordings.end(), std::back_inserter(oldest),
                 [](const auto &entry) { return mayGo(*entry); });
    std::sort(oldest.begin(), oldest.end(), [](const auto &a, const auto &b) {
        return std::tie(a->createdAt, a->id) < std::tie(b->createdAt, b->id);
    });
    Entries trash = state.trash;
    std::sort(trash.begin(), trash.end(), [](const auto &a, const auto &b) {
        return std::tie(a->trashedAt, a->id) < std::tie(b->trashedAt, b->id);
    });
    std::vector<PlannedRemoval> plan;
    int64_t over = tooMuch_bytes(rules, state);
    for (auto entry = trash.begin(); entry != trash.end() && over > 0; ++entry) {
        plan.push_back({*entry, Why::Trash, state.now_ms});
        over -= (*entry)->size;
    }
    auto next = oldest.begin();
    for (; next != oldest.end() && over > 0; ++next) {
        if ((*next)->kept == Kept::Elsewhere) // nothing of it is on the disk
            continue;
        PlannedRemoval removal{*next, Why::Disk};
        removal.at_ms = dueAt(state, removal, DiskNotice_ms);
        plan.push_back(removal);
        over -= (*next)->size;
    }
    for (; rules.maxAge_days > 0 && next != oldest.end(); ++next) {
        PlannedRemoval removal{*next, Why::Age};
        const int64_t old_ms = (*next)->createdAt + rules.maxAge_days * Day_ms;
        if (old_ms - AgeNotice_ms > state.now_ms)
            break; // the rest are younger
        removal.at_ms = std::max(old_ms, dueAt(state, removal, AgeNotice_ms));
        plan.push_back(removal);
    }
    return plan;
}

} // namespace ovation::library
