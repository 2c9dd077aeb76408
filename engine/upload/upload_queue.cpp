#include "upload/upload_queue.h"

#include "base/log.h"
#include "upload/store_names.h"

#include <utility>

namespace ovation::upload {

using storage::StoreError;
using storage::StoreFailure;
using storage::StoreResult;

UploadQueue::UploadQueue(Parts parts)
    : d(std::move(parts)), m_rules(d.rules), m_relay(std::make_shared<Relay>(this)),
      m_localCopies({d.store, d.files, d.clock, m_entries}, m_relay,
                    [this](int64_t number, const StoreResult<void> &gone) { localFileTried(number, gone); }),
      m_journal(m_relay), m_new({m_entries, m_journal, d.clock}, [this] { proceed(); }),
      m_removals({m_entries, m_journal, d.clock}, [this] { proceed(); }), m_workers(d.store, m_relay) {
    m_workers.setLimit(m_rules.limit_bytes_per_s);
    m_progress.setInterval(Progress_ms);
    connect(&m_progress, &QTimer::timeout, this, &UploadQueue::publish);
    m_journal.load(d.journalPath, d.store.url(QStringLiteral("-")).toString(),
                   [this](const JournalWork::Loaded &what) { loaded(what); });
}

UploadQueue::~UploadQueue() {
    m_relay->detach();
    for (const auto &entry : m_entries)
        entry->stop.request_stop();
}

void UploadQueue::loaded(const JournalWork::Loaded &what) {
    m_isPaused = what.isPaused;
    for (const Record &record : what.records) {
        m_entries.add(record);
        if (record.stage == Stage::Removing)
            m_relay->post([this, id = record.recordingId, folder = record.folder] {
                Q_EMIT stillRemoving(id, folder);
            });
    }
    m_isLoaded = true;
    for (const auto &call : std::exchange(m_whenLoaded, {}))
        call();
    if (!d.installation.isEmpty())
        m_workers.endLeftovers(d.installation, m_journal.journal());
    m_localCopies.apply(m_rules);
    proceed();
    Q_EMIT opened();
}

/// What is known is not read yet: the call is made then.
bool UploadQueue::isTooEarly(std::function<void()> again) {
    m_thread.check();
    if (!m_isLoaded)
        m_whenLoaded.push_back(std::move(again));
    return !m_isLoaded;
}

QString UploadQueue::folderOf(const QString &recordingId, int64_t createdAt) const {
    return storeFolder(recordingId, d.installation, createdAt);
}

void UploadQueue::add(const QString &recordingId, const QString &name, int64_t createdAt) {
    if (isTooEarly([this, recordingId, name, createdAt] { add(recordingId, name, createdAt); }))
        return;
    const QString folder = folderOf(recordingId, createdAt);
    QueueEntry *known = m_entries.findFolder(folder);
    if (!known)
        m_new.add(recordingId, name, folder);
    else if (known->record.stage == Stage::Done)
        announce(known->record);
    else
        known->complete();
    proceed();
}

void UploadQueue::addGrowing(const QString &recordingId, const QString &name, int64_t createdAt,
                             const std::shared_ptr<GrowingFile> &media) {
    if (isTooEarly([=, this] { addGrowing(recordingId, name, createdAt, media); }))
        return;
    const QString folder = folderOf(recordingId, createdAt);
    QueueEntry *entry = m_entries.findFolder(folder);
    if (!entry)
        entry = &m_new.add(recordingId, name, folder);
    else if (entry->record.stage != Stage::Queued || entry->isRunning)
        return;        // it waits for something else than its media
    entry->complete(); // what was written before came to nothing
    entry->growing = media;
    proceed();
}

void UploadQueue::refresh(const QString &folder) {
    if (isTooEarly([this, folder] { refresh(folder); }))
        return;
    QueueEntry *entry = m_entries.findFolder(folder);
    if (!entry)
        return;
    entry->isChanged = entry->isRunning; // it may have been sent by now
    if (entry->record.stage != Stage::Done)
        return;
    entry->record.stage = Stage::Queued;
    m_journal.keep(entry->record);
    proceed();
}

void UploadQueue::remove(const QString &recordingId, const QString &folder,
                         std::function<void(Result<void>)> done) {
    if (isTooEarly([this, recordingId, folder, done] { remove(recordingId, folder, done); }))
        return;
    m_removals.add(recordingId, folder, std::move(done));
}

void UploadQueue::gone(const QString &recordingId) {
    if (isTooEarly([this, recordingId] { gone(recordingId); }))
        return;
    m_removals.addGone(recordingId);
}

void UploadQueue::setPaused(int64_t number, bool paused) {
    m_thread.check();
    QueueEntry *entry = m_entries.find(number);
    if (!entry || entry->record.isPaused == paused || entry->isRemoving())
        return;
    entry->record.isPaused = paused;
    if (paused)
        entry->stop.request_stop();
    m_journal.keep(entry->record);
    proceed();
}

void UploadQueue::setAllPaused(bool paused) {
    if (isTooEarly([this, paused] { setAllPaused(paused); }))
        return;
    m_isPaused = paused;
    for (const auto &entry : m_entries) {
        if (paused && !entry->isRemoving())
            entry->stop.request_stop();
    }
    m_journal.keepPaused(paused);
    proceed();
}

void UploadQueue::move(int64_t number, int64_t before) {
    m_thread.check();
    if (auto places = m_entries.move(number, before); !places.empty())
        m_journal.keepPlaces(std::move(places));
    proceed();
}

void UploadQueue::retry(int64_t number) {
    m_thread.check();
    for (const auto &entry : m_entries) {
        Record &record = entry->record;
        if ((number != 0 && record.number != number) || record.stage == Stage::Done || entry->isRunning)
            continue;
        record.tryNow();
        m_journal.keep(record);
    }
    proceed();
}

void UploadQueue::clearHistory() {
    m_thread.check();
    for (const auto &entry : m_entries) {
        if (entry->record.stage == Stage::Done && !entry->record.isHidden) {
            entry->record.isHidden = true;
            m_journal.keep(entry->record);
        }
    }
    publish();
}

void UploadQueue::setRules(const Rules &rules) {
    m_thread.check();
    m_rules = rules;
    m_rules.parallel = std::clamp(rules.parallel, 1, Rules::MaxParallel);
    m_workers.setLimit(m_rules.limit_bytes_per_s);
    if (m_isLoaded)
        m_localCopies.apply(m_rules);
    proceed();
}

void UploadQueue::startNext() {
    // Starting one may remove it.
    for (const int64_t number : m_entries.due(d.clock.wall_ms(), m_rules.parallel, m_isPaused))
        start(*m_entries.find(number));
    const int64_t now_ms = d.clock.wall_ms();
    const auto next_ms = m_entries.nextRetry_ms(now_ms);
    m_alarm = next_ms ? d.clock.alarm(*next_ms - now_ms, [this] { proceed(); }) : nullptr;
}

void UploadQueue::start(QueueEntry &entry) {
    const int64_t number = entry.record.number;
    entry.stop = std::stop_source();
    if (entry.isRemoving()) {
        entry.isRunning = true;
        m_workers.removeFolder(
            entry.record.folder, entry.stop.get_token(),
            [this, number](const StoreResult<void> &result) { removalFinished(number, result); });
        return;
    }
    if (entry.growing)
        return startAhead(entry);
    auto files = d.files.filesOf(entry.record.recordingId, entry.record.folder);
    if (!files || files->empty()) {
        // It went by other ways than remove(). What others may have by now is not ours to remove.
        entry.record.stage = entry.record.isDelivered ? Stage::Done : Stage::Removing;
        m_journal.keep(entry.record);
        return entry.isRemoving() ? start(entry) : void();
    }
    entry.beginRun();
    entry.record.media = files->front().name;
    if (entry.record.localGone) // only what lies beside it can have changed
        files->erase(files->begin());
    m_workers.send({entry.record, *files, m_journal.journal(), entry.progress, entry.stop.get_token()},
                   [this, number](const Record &sent, const StoreResult<void> &result) {
                       finished(number, sent, result);
                   });
}

void UploadQueue::startAhead(QueueEntry &entry) {
    entry.beginRun();
    entry.isAhead = true;
    const auto done = [this, number = entry.record.number](const Record &sent) {
        finished(number, sent, StoreError{StoreFailure::Stopped, {}, {}, 0}); // there is more to come
    };
    m_workers.sendAhead({entry.record, {}, m_journal.journal(), entry.progress, entry.stop.get_token()},
                        entry.growing, done);
}

void UploadQueue::removalFinished(int64_t number, const StoreResult<void> &result) {
    if (result) {
        m_journal.forget(number);
        m_entries.erase(number);
    } else if (QueueEntry *entry = m_entries.find(number)) {
        entry->isRunning = false;
        failed(*entry, result.error());
    }
    proceed();
}

void UploadQueue::finished(int64_t number, const Record &sent, const StoreResult<void> &result) {
    QueueEntry *entry = m_entries.find(number);
    if (!entry)
        return;
    entry->isRunning = false;
    entry->record.files = sent.files; // also what an upload that failed has come to
    if (!entry->isRemoving() && result)
        succeeded(*entry);
    else if (!entry->isRemoving() && result.error().reason != StoreFailure::Stopped)
        failed(*entry, result.error());
    proceed();
}

void UploadQueue::failed(QueueEntry &entry, const StoreError &error) {
    entry.fail(error, m_retries, d.clock.wall_ms());
    m_journal.keep(entry.record);
    if (entry.record.stage == Stage::Failed)
        Q_EMIT gaveUp(entry.item(d.store, d.clock.wall_ms()));
}

void UploadQueue::succeeded(QueueEntry &entry) {
    m_retries.succeeded();
    if (entry.succeed(d.clock.wall_ms()))
        announce(entry.record);
    m_journal.keep(entry.record);
    m_localCopies.apply(m_rules);
}

void UploadQueue::announce(const Record &record) {
    m_relay->post([this, id = record.recordingId, folder = record.folder, url = urlOf(d.store, record)] {
        Q_EMIT delivered(id, folder, url);
    });
}

void UploadQueue::localFileTried(int64_t number, const StoreResult<void> &gone) {
    QueueEntry *entry = m_entries.find(number);
    if (gone) {
        entry->record.localGone = true;
        m_journal.keep(entry->record);
        Q_EMIT localFileRemoved(entry->record.recordingId);
        return proceed();
    }
    qCWarning(logRecording) << "recording" << entry->record.recordingId
                            << "stays on this machine:" << gone.error().message;
    const StoreFailure why = gone.error().reason;
    if (!entry->isRemoving() && (why == StoreFailure::Changed || why == StoreFailure::NoObject)) {
        entry->record.sendAgain(); // the one here
        m_journal.keepFiles(entry->record);
        m_journal.keep(entry->record);
    }
    proceed();
}

void UploadQueue::publish() {
    const int64_t now_ms = d.clock.wall_ms();
    m_entries.sampleRates(now_ms);
    if (m_entries.running() > 0 && !m_progress.isActive())
        m_progress.start();
    else if (m_entries.running() == 0)
        m_progress.stop();
    Q_EMIT changed();
}

QueueState UploadQueue::uploads() const {
    QueueState all = m_entries.shown(d.store, d.clock.wall_ms(), MaxHistory);
    all.isPaused = m_isPaused;
    all.rules = m_rules;
    return all;
}

} // namespace ovation::upload
