#include "upload/queue_entries.h"

#include <algorithm>

namespace ovation::upload {
namespace {

auto isNumber(int64_t wanted) {
    return [wanted](const std::unique_ptr<QueueEntry> &entry) { return entry->record.number == wanted; };
}

} // namespace

QueueEntry &QueueEntries::add(Record record) {
    m_all.push_back(std::make_unique<QueueEntry>());
    m_all.back()->record = std::move(record);
    return *m_all.back();
}

void QueueEntries::erase(int64_t number) {
    std::erase_if(m_all, isNumber(number));
}

std::vector<std::pair<int64_t, int64_t>> QueueEntries::move(int64_t number, int64_t before) {
    const auto from = std::find_if(m_all.begin(), m_all.end(), isNumber(number));
    if (from == m_all.end() || number == before)
        return {};
    auto moved = std::move(*from);
    m_all.erase(from);
    m_all.insert(std::find_if(m_all.begin(), m_all.end(), isNumber(before)), std::move(moved));
    std::vector<std::pair<int64_t, int64_t>> places;
    for (const auto &entry : m_all) {
        entry->record.place = int64_t(places.size()) + 1;
        places.emplace_back(entry->record.number, entry->record.place);
    }
    return places;
}

QueueEntry *QueueEntries::find(int64_t number) const {
    const auto found = std::find_if(m_all.begin(), m_all.end(), isNumber(number));
    return found == m_all.end() ? nullptr : found->get();
}

QueueEntry *QueueEntries::findFolder(const QString &folder) const {
    const auto found = std::find_if(m_all.begin(), m_all.end(), [&folder](const auto &entry) {
        return entry->record.folder == folder && !entry->isRemoving();
    });
    return found == m_all.end() ? nullptr : found->get();
}

bool QueueEntries::isBeingRemoved(const QString &folder) const {
    return std::any_of(m_all.begin(), m_all.end(), [&folder](const auto &entry) {
        return entry->isRemoving() && entry->record.folder == folder;
    });
}

int QueueEntries::running() const {
    return int(std::count_if(m_all.begin(), m_all.end(), [](const auto &entry) { return entry->isRunning; }));
}

bool QueueEntries::isRunnable(const QueueEntry &entry, int64_t now_ms, bool isPaused) const {
    const Record &record = entry.record;
    if (entry.isRunning || entry.isHeld || record.number < 0 || record.retryAt_ms > now_ms)
        return false;
    if (entry.isRemoving())
        return true;
    return record.stage == Stage::Queued && !record.isPaused && !isPaused && !entry.isLocalBusy &&
           !(entry.growing && entry.isAhead) &&
           !isBeingRemoved(record.folder); // its predecessor, or itself before it was restored
}

std::vector<int64_t> QueueEntries::due(int64_t now_ms, int parallel, bool isPaused) const {
    std::vector<int64_t> numbers;
    int left = parallel - running();
    for (const auto &entry : m_all) {
        if (left <= 0)
            break;
        if (isRunnable(*entry, now_ms, isPaused)) {
            numbers.push_back(entry->record.number);
            --left;
        }
    }
    return numbers;
}

void QueueEntries::sampleRates(int64_t now_ms) {
    for (const auto &entry : m_all) {
        if (entry->isRunning && entry->progress)
            entry->rate.sample(now_ms, entry->progress->sent_bytes);
    }
}

std::optional<int64_t> QueueEntries::nextRetry_ms(int64_t now_ms) const {
    std::optional<int64_t> next_ms;
    for (const auto &entry : m_all) {
        const int64_t at_ms = entry->record.retryAt_ms;
        if (entry->record.number > 0 && !entry->isRunning && at_ms > now_ms &&
            at_ms < next_ms.value_or(INT64_MAX))
            next_ms = at_ms;
    }
    return next_ms;
}

QueueState QueueEntries::shown(const storage::ObjectStore &store, int64_t now_ms,
                               std::size_t maxHistory) const {
    QueueState all;
    all.isOn = true;
    for (const auto &entry : m_all) {
        if (entry->isRemoving())
            continue;
        const Item item = entry->item(store, now_ms);
        if (item.state != State::Done)
            all.queue.push_back(item);
        else if (!entry->record.isHidden)
            all.history.push_back(item);
    }
    std::sort(all.history.begin(), all.history.end(),
              [](const Item &a, const Item &b) { return a.finished_ms > b.finished_ms; });
    if (all.history.size() > maxHistory)
        all.history.resize(maxHistory);
    addUp(all);
    return all;
}

} // namespace ovation::upload
