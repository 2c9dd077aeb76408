#pragma once

#include "upload/queue_entry.h"
#include "upload/types.h"

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace ovation::upload {

/// All recordings of a queue, in order of their turns. An entry stays where it is in memory while others come
/// and go. One thread.
class QueueEntries {
  public:
    QueueEntry &add(Record record);
    void erase(int64_t number);
    /// To the place of `before`, or to the end when there is none. Gives all numbers with their new places;
    /// none when nothing was moved.
    std::vector<std::pair<int64_t, int64_t>> move(int64_t number, int64_t before);

    /// Null when there is none; with a folder, none that is being removed.
    QueueEntry *find(int64_t number) const;
    QueueEntry *findFolder(const QString &folder) const;
    bool isBeingRemoved(const QString &folder) const;
    bool knows(const QString &folder) const { return findFolder(folder) || isBeingRemoved(folder); }
    int running() const;
    /// Those whose turn it is, with what runs up to `parallel`.
    std::vector<int64_t> due(int64_t now_ms, int parallel, bool isPaused) const;
    void sampleRates(int64_t now_ms);
    /// When the next one is tried again, after `now_ms`.
    std::optional<int64_t> nextRetry_ms(int64_t now_ms) const;
    /// What a window shows: neither what is being removed, nor a history of more than `maxHistory`.
    QueueState shown(const storage::ObjectStore &store, int64_t now_ms, std::size_t maxHistory) const;

    auto begin() const { return m_all.begin(); }
    auto end() const { return m_all.end(); }

  private:
    bool isRunnable(const QueueEntry &entry, int64_t now_ms, bool isPaused) const;

    std::vector<std::unique_ptr<QueueEntry>> m_all;
};

} // namespace ovation::upload
