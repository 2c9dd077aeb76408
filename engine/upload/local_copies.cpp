#include "upload/local_copies.h"

#include "upload/local_copy.h"

namespace ovation::upload {

LocalCopies::LocalCopies(Parts parts, std::shared_ptr<Relay> relay, Done done)
    : d(parts), m_relay(std::move(relay)), m_done(std::move(done)) {}

void LocalCopies::apply(const Rules &rules) {
    m_rules = rules;
    m_alarm = d.clock.alarm(Pause_ms, [this] { apply(Rules(m_rules)); });
    for (const auto &entry : d.entries) {
        const Record &record = entry->record;
        if (record.stage == Stage::Done && !record.localGone && !entry->isLocalBusy &&
            isLocalCopyDue(m_rules, record.finished_ms, d.clock.wall_ms()) &&
            d.files.knowsOfDelivery(record.recordingId))
            tryOne(*entry);
    }
}

void LocalCopies::tryOne(QueueEntry &entry) {
    const auto files = d.files.filesOf(entry.record.recordingId, entry.record.folder);
    if (!files || files->empty())
        return;
    entry.isLocalBusy = true;
    const auto done =
        Relay::wrap(m_relay, [this, number = entry.record.number](const storage::StoreResult<void> &gone) {
            if (QueueEntry *known = d.entries.find(number)) {
                known->isLocalBusy = false;
                m_done(number, gone);
            }
        });
    m_work.post(
        [&store = d.store, record = entry.record, media = files->front(), stop = m_stop.get_token(), done] {
            done(removeLocalCopy(store, record, media, {stop, {}, nullptr}));
        });
}

} // namespace ovation::upload
