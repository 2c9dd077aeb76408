#include "upload/new_entries.h"

#include <vector>

namespace ovation::upload {

QueueEntry &NewEntries::add(const QString &recordingId, const QString &name, const QString &folder) {
    Record record;
    record.number = --m_lastNumber;
    record.recordingId = recordingId;
    record.name = name;
    record.folder = folder;
    record.added_ms = d.clock.wall_ms();
    QueueEntry &entry = d.entries.add(std::move(record));
    write(entry.record.number);
    return entry;
}

void NewEntries::write(int64_t number) {
    if (const QueueEntry *entry = d.entries.find(number))
        d.journal.add(entry->record, [this, number](const Result<Record> &made) { written(number, made); });
}

void NewEntries::written(int64_t number, const Result<Record> &made) {
    QueueEntry *entry = d.entries.find(number);
    if (!entry)
        return;
    Record &record = entry->record;
    if (made) {
        record.number = made->number;
        record.place = made->place;
        record.retryAt_ms = 0;
        record.reason.clear();
        d.journal.keep(record); // it may have been paused meanwhile
    } else {
        record.reason = made.error().message;
        record.retryAt_ms = d.clock.wall_ms() + Retry_ms;
        m_alarm = d.clock.alarm(Retry_ms, [this] { writeAgain(); });
    }
    m_changed();
}

void NewEntries::writeAgain() {
    std::vector<int64_t> numbers;
    for (const auto &entry : d.entries) {
        if (entry->record.number < 0)
            numbers.push_back(entry->record.number);
    }
    for (const int64_t number : numbers)
        write(number);
}

} // namespace ovation::upload
