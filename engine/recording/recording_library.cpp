#include "recording/recording_library.h"

#include "base/clock.h"
#include "base/log.h"
#include "session/failures.h"

#include <QFileInfo>

namespace ovation::recording {
namespace {

constexpr int64_t RefreshAge_ns = 1'000'000'000;
const QString ScanKey = QStringLiteral("/scan"); // no id of a recording

} // namespace

RecordingLibrary::RecordingLibrary(RecordingPaths paths, WorkerPool &disk)
    : m_store(std::move(paths)), m_disk(disk), m_relay(std::make_shared<Relay>(this)) {}

RecordingLibrary::~RecordingLibrary() {
    m_relay->detach();
}

void RecordingLibrary::load() {
    m_thread.check();
    take({m_store.scan(), m_store.names()}, m_changes);
    m_scanned_ns = monotonicNow_ns();
}

std::vector<RecordingInfo> RecordingLibrary::list() const {
    m_thread.check();
    std::vector<RecordingInfo> all;
    all.reserve(m_entries.size());
    for (const auto &[id, entry] : m_entries)
        all.push_back(entry.info);
    return all;
}

std::optional<RecordingInfo> RecordingLibrary::find(const QString &id) const {
    m_thread.check();
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? std::nullopt : std::optional(found->second.info);
}

QString RecordingLibrary::fileOf(const QString &id) const {
    m_thread.check();
    const auto found = m_entries.find(id);
    return found == m_entries.end() || !found->second.hasFile ? QString()
                                                              : paths().fileOf(found->second.info);
}

void RecordingLibrary::noteTaken(const QString &id) {
    m_thread.check();
    m_names.insert(id);
}

void RecordingLibrary::save(const RecordingInfo &info, std::function<void()> then) {
    m_thread.check();
    m_unwritten.erase(info.id); // what is tried again must not come behind what is newer
    write(info, false, std::move(then));
}

void RecordingLibrary::write(const RecordingInfo &info, bool onlyIfThere, std::function<void()> then) {
    Entry &entry = m_entries[info.id];
    entry.info = info;
    entry.stamp_ns = 0;
    entry.touched = ++m_changes;
    m_names.insert(info.id);
    const auto answer = Relay::wrap(m_relay, [this, info, change = m_changes, then = std::move(then)](
                                                 bool hasFile, const Result<void> &result) {
        written(info, change, hasFile, result);
        if (then)
            then();
    });
    m_disk.postInOrder(info.id, [this, info, onlyIfThere, answer] {
        // One whose folder was removed by others is not waited for.
        const bool mayWrite = !onlyIfThere || m_store.find(info.id);
        const auto result = mayWrite ? m_store.writeMetadata(info) : Result<void>();
        answer(QFileInfo::exists(paths().fileOf(info)), result);
    });
}

void RecordingLibrary::written(const RecordingInfo &info, uint64_t change, bool hasFile,
                               const Result<void> &result) {
    if (!result)
        qCWarning(logRecording) << result.error().message;
    const auto found = m_entries.find(info.id);
    if (found == m_entries.end() || found->second.touched != change)
        return;                // a later one counts, or it is gone
    found->second.info = info; // a scan may have read the file as it was before
    found->second.stamp_ns = 0;
    found->second.hasFile = hasFile;
    found->second.touched = ++m_changes; // a scan that runs may have missed it
    if (result)
        m_unwritten.erase(info.id);
    else
        m_unwritten[info.id] = info;
}

void RecordingLibrary::tryAgain() {
    m_thread.check();
    for (const auto &[id, info] : m_unwritten) {
        if (m_retrying.contains(id))
            continue;
        m_retrying.insert(id);
        write(info, true, [this, id = id] { m_retrying.remove(id); });
    }
}

void RecordingLibrary::remove(QString id, std::function<void(Result<void>)> done) {
    removeBy(
        id, [this, id] { return m_store.remove(id); }, std::move(done));
}

void RecordingLibrary::removeIfOf(const RecordingInfo &info, std::function<void(Result<void>)> done) {
    const auto remove = [this, info]() -> Result<void> {
        const auto there = m_store.find(info.id);
        const bool isIt =
            there && there->uniqueSessionId == info.uniqueSessionId && there->createdAt == info.createdAt;
        return isIt ? m_store.remove(info.id) : session::recordingNotFound(info.id);
    };
    removeBy(info.id, remove, std::move(done));
}

void RecordingLibrary::removeBy(const QString &id, std::function<Result<void>()> remove,
                                std::function<void(Result<void>)> done) {
    m_thread.check();
    const auto answer = Relay::wrap(m_relay, [this, id, done = std::move(done)](const Result<void> &result) {
        if (result)
            forget(id);
        done(result);
    });
    m_disk.postInOrder(id, [remove = std::move(remove), answer] { answer(remove()); });
}

void RecordingLibrary::forget(QString id) {
    m_thread.check();
    m_entries.erase(id);
    m_unwritten.erase(id);
    m_names.remove(id);
    if (m_scanning)
        m_removed.insert(id);
}

void RecordingLibrary::refresh() {
    m_thread.check();
    if (m_scanning || monotonicNow_ns() - m_scanned_ns < RefreshAge_ns)
        return;
    m_scanning = true;
    const auto answer = Relay::wrap(m_relay, [this, begun = m_changes](const std::shared_ptr<Scan> &scan) {
        m_scanning = false;
        m_scanned_ns = monotonicNow_ns();
        take(*scan, begun);
        m_removed.clear();
    });
    m_disk.postInOrder(ScanKey, [this, answer] {
        auto scan = std::make_shared<Scan>();
        scan->recordings = m_store.scan();
        scan->names = m_store.names();
        answer(scan);
    });
}

/// What was changed here since the scan begun is known better here.
void RecordingLibrary::take(const Scan &scan, uint64_t begun) {
    std::vector<RecordingInfo> fresh;
    QSet<QString> present;
    for (const RecordingStore::Listed &one : scan.recordings) {
        const QString &id = one.info.id;
        present.insert(id);
        const auto known = m_entries.find(id);
        if (m_removed.contains(id) || (known != m_entries.end() && known->second.touched > begun))
            continue;
        const bool isNew = known == m_entries.end();
        Entry &entry = m_entries[id];
        if (!isNew && entry.stamp_ns == one.stamp_ns && entry.hasFile == one.hasFile)
            continue;
        if (m_unwritten.contains(id))
            continue;
        if (isNew || entry.stamp_ns != 0)
            fresh.push_back(one.info);
        entry = {one.info, one.stamp_ns, one.hasFile, entry.touched};
    }
    std::vector<QString> gone;
    for (const auto &[id, entry] : m_entries) {
        if (!present.contains(id) && entry.touched <= begun && !m_unwritten.contains(id))
            gone.push_back(id);
    }
    for (const QString &id : gone)
        m_entries.erase(id);
    m_names = scan.names;
    for (const auto &[id, entry] : m_entries)
        m_names.insert(id);
    m_names -= m_removed;
    for (const RecordingInfo &info : fresh)
        Q_EMIT appeared(info);
    for (const QString &id : gone)
        Q_EMIT vanished(id);
}

} // namespace ovation::recording
