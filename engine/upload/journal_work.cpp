#include "upload/journal_work.h"

#include "base/log.h"

namespace ovation::upload {
namespace {

const QString Paused = QStringLiteral("paused");

} // namespace

void JournalWork::load(const QString &path, const QString &store, std::function<void(Loaded)> done) {
    const auto answer =
        Relay::wrap(m_relay, [this, done = std::move(done)](const std::shared_ptr<Journal> &journal,
                                                            const Loaded &loaded) {
            m_journal = journal;
            done(loaded);
        });
    m_disk.post([path, store, answer] {
        const auto journal = std::make_shared<Journal>(path, store);
        answer(journal, Loaded{journal->load(), !journal->value(Paused).isEmpty()});
    });
}

void JournalWork::add(const Record &record, std::function<void(Result<Record>)> done) {
    const auto answer = Relay::wrap(m_relay, std::move(done));
    m_disk.post([journal = m_journal, record, answer] { answer(journal->add(record)); });
}

void JournalWork::save(const Record &record, std::function<void(Result<void>)> done) {
    const auto answer = Relay::wrap(m_relay, std::move(done));
    m_disk.post([journal = m_journal, record, answer] { answer(journal->save(record)); });
}

void JournalWork::post(std::function<Result<void>(Journal &)> job) {
    if (!m_journal)
        return;
    m_disk.post([journal = m_journal, job = std::move(job)] {
        if (const auto kept = job(*journal); !kept)
            qCWarning(logRecording) << kept.error().message;
    });
}

void JournalWork::keep(const Record &record) {
    if (record.number > 0)
        post([record](Journal &journal) { return journal.save(record); });
}

void JournalWork::keepFiles(const Record &record) {
    for (const FileRecord &file : record.files)
        post([number = record.number, file](Journal &journal) { return journal.saveFile(number, file); });
}

void JournalWork::keepPlaces(std::vector<std::pair<int64_t, int64_t>> placesByNumber) {
    post([places = std::move(placesByNumber)](Journal &journal) { return journal.setPlaces(places); });
}

void JournalWork::keepPaused(bool isPaused) {
    post([isPaused](Journal &journal) {
        return journal.setValue(Paused, isPaused ? QStringLiteral("1") : QString());
    });
}

void JournalWork::forget(int64_t number) {
    post([number](Journal &journal) { return journal.forget(number); });
}

} // namespace ovation::upload
