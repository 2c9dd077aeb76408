#include "upload/removals.h"

#include <utility>
#include <vector>

namespace ovation::upload {

void Removals::add(const QString &recordingId, const QString &folder, Done done) {
    if (QueueEntry *entry = d.entries.findFolder(folder))
        return begin(*entry, std::move(done));
    if (d.entries.isBeingRemoved(folder))
        return done({});
    // Others brought it there, or the journal was lost.
    Record record;
    record.recordingId = recordingId;
    record.folder = folder;
    record.stage = Stage::Removing;
    record.added_ms = d.clock.wall_ms();
    d.journal.add(record, [this, done = std::move(done)](const Result<Record> &made) {
        if (made)
            d.entries.add(*made);
        m_changed();
        done(made ? Result<void>() : made.error());
    });
}

void Removals::begin(QueueEntry &entry, Done done) {
    if (entry.record.number < 0) { // nothing of it was sent
        d.entries.erase(entry.record.number);
        m_changed();
        return done({});
    }
    entry.stop.request_stop();
    const Record before = entry.record;
    entry.isHeld = true; // what is there goes when it is noted that it has to
    entry.record.remove();
    d.journal.save(entry.record, [this, before, done = std::move(done)](const Result<void> &kept) {
        if (QueueEntry *known = d.entries.find(before.number)) {
            known->isHeld = false;
            if (!kept)
                known->record = before;
        }
        m_changed();
        done(kept);
    });
    m_changed();
}

void Removals::addGone(const QString &recordingId) {
    std::vector<int64_t> numbers; // removing one may erase it
    for (const auto &entry : d.entries) {
        if (entry->record.recordingId == recordingId && !entry->isRemoving() && !entry->record.isDelivered)
            numbers.push_back(entry->record.number);
    }
    for (const int64_t number : numbers)
        begin(*d.entries.find(number), [](const Result<void> &) {});
}

} // namespace ovation::upload
