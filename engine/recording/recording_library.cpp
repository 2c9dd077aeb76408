#include "recording/recording_library.h"

#include "base/clock.h"
#include "base/log.h"
#include "session/failures.h"

#include <QFileInfo>
#include <QTimer>

#include <algorithm>
#include <limits>

namespace ovation::recording {
namespace {

constexpr int64_t RefreshAge_ns = 1'000'000'000;
constexpr int64_t ScansShare = 20;               // one part of so many of a core at most
const QString ScanKey = QStringLiteral("/scan"); // no id of a recording

} // namespace

RecordingLibrary::RecordingLibrary(RecordingPaths paths, WorkerPool &disk)
    : m_store(std::move(paths)), m_disk(disk), m_relay(std::make_shared<Relay>(this)) {}

RecordingLibrary::~RecordingLibrary() {
    m_relay->detach();
}

void RecordingLibrary::load() {
    m_thread.check();
    Scan scan{.changes = m_folder.look(std::exchange(m_asked, {})), .begun = m_changes};
    m_scanned_ns = monotonicNow_ns();
    take(scan, std::numeric_limits<size_t>::max());
}

RecordingValues RecordingLibrary::list() const {
    m_thread.check();
    RecordingValues all;
    all.reserve(m_entries.size());
    for (const auto &[id, entry] : m_entries)
        all.push_back(entry.info);
    return all;
}

std::optional<RecordingInfo> RecordingLibrary::find(const QString &id) const {
    m_thread.check();
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? std::nullopt : std::optional(*found->second.info);
}

QString RecordingLibrary::fileOf(const QString &id) const {
    m_thread.check();
    const auto found = m_entries.find(id);
    return found == m_entries.end() || !found->second.hasFile ? QString()
                                                              : paths().fileOf(*found->second.info);
}

void RecordingLibrary::noteTaken(const QString &id) {
    m_thread.check();
    m_names.insert(id);
    m_asked.insert(id);
}

void RecordingLibrary::save(const RecordingInfo &info, std::function<void()> then) {
    m_thread.check();
    m_unwritten.erase(info.id); // what is tried again must not come behind what is newer
    write(info, false, std::move(then));
}

void RecordingLibrary::write(const RecordingInfo &info, bool onlyIfThere, std::function<void()> then) {
    Entry &entry = m_entries[info.id];
    entry.info = std::make_shared<const RecordingInfo>(info);
    entry.stamp_ns = 0;
    entry.touched = ++m_changes;
    m_names.insert(info.id);
    m_asked.insert(info.id);
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
        return; // a later one counts, or it is gone
    // A scan may have read the file as it was before.
    found->second.info = std::make_shared<const RecordingInfo>(info);
    m_asked.insert(info.id);
    found->second.stamp_ns = 0;
    found->second.hasFile = hasFile;
    found->second.touched = ++m_changes; // a scan that runs may have missed it
    if (result)
        m_unwritten.erase(info.id);
    else
        m_unwritten[info.id] = info;
}

void RecordingLibrary::change(const RecordingInfo &info,
                              std::function<Result<RecordingInfo>(const RecordingInfo &)> work,
                              RecordingDone done) {
    m_thread.check();
    const auto answer =
        Relay::wrap(m_relay, [this, done = std::move(done)](const Result<RecordingInfo> &made) {
            const auto found = made ? m_entries.find(made->id) : m_entries.end();
            if (found != m_entries.end()) {
                found->second.info = std::make_shared<const RecordingInfo>(*made);
                found->second.stamp_ns = 0;
                found->second.touched = ++m_changes; // a scan that runs may have read it as it was before
                m_asked.insert(made->id);
            }
            done(made);
        });
    m_disk.postInOrder(info.id, [work = std::move(work), info, answer] { answer(work(info)); });
}

void RecordingLibrary::saveOwnData(const RecordingInfo &info, const std::function<void()> &then) {
    const auto write = [this](const RecordingInfo &wanted) {
        const auto written = m_store.writeOwnData(wanted);
        return written ? Result<RecordingInfo>(wanted) : written.error();
    };
    change(info, write, [this, info, then](const Result<RecordingInfo> &written) {
        if (written)
            then();
        else // all of it is remembered until the disk takes it
            save(info, then);
    });
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
    m_asked.insert(id); // others may have put one there meanwhile
    if (m_scanning)
        m_removed.insert(id);
}

void RecordingLibrary::refresh() {
    m_thread.check();
    if (m_scanning || monotonicNow_ns() - m_scanned_ns < std::max(RefreshAge_ns, m_pause_ns))
        return;
    m_scanning = true;
    const auto answer = Relay::wrap(m_relay, [this](const std::shared_ptr<Scan> &scan) { takeSome(scan); });
    m_disk.postInOrder(ScanKey, [this, answer, begun = m_changes, asked = std::exchange(m_asked, {})] {
        answer(std::make_shared<Scan>(Scan{.changes = m_folder.look(asked), .begun = begun}));
    });
}

void RecordingLibrary::takeSome(const std::shared_ptr<Scan> &scan) {
    if (!take(*scan, MaxTaken)) {
        // A timer, since the loop looks at sockets between two of them, and not between two posted calls.
        QTimer::singleShot(0, this, [this, scan] { takeSome(scan); });
        return;
    }
    m_scanning = false;
    m_removed.clear();
    m_scanned_ns = monotonicNow_ns();
    m_pause_ns = scan->changes.took_ns * ScansShare;
}

/// What was changed here since the scan begun is known better here, and looked at again by the next one.
bool RecordingLibrary::isBetterKnown(const QString &id, uint64_t begun) const {
    const auto known = m_entries.find(id);
    return m_removed.contains(id) || m_unwritten.contains(id) ||
           (known != m_entries.end() && known->second.touched > begun);
}

/// True when nothing is left.
bool RecordingLibrary::take(Scan &scan, size_t limit) {
    auto &found = scan.changes.recordings;
    const auto &gone = scan.changes.gone;
    for (; limit > 0 && scan.taken < found.size(); --limit)
        takeOne(found[scan.taken++], scan.begun);
    for (; limit > 0 && scan.takenGone < gone.size(); --limit)
        takeGone(gone[scan.takenGone++], scan.begun);
    if (scan.taken < found.size() || scan.takenGone < gone.size())
        return false;
    takeNames(scan);
    return true;
}

void RecordingLibrary::takeOne(FolderScan::Listed &one, uint64_t begun) {
    const auto info = std::make_shared<const RecordingInfo>(std::move(one.found.info));
    if (isBetterKnown(info->id, begun)) {
        m_asked.insert(info->id);
        return;
    }
    const auto known = m_entries.find(info->id);
    const bool isNew = known == m_entries.end();
    if (!isNew && known->second.stamp_ns == one.stamp_ns && known->second.hasFile == one.found.hasFile)
        return;
    const bool isFresh = isNew || known->second.stamp_ns != 0;
    m_entries[info->id] = {info, one.stamp_ns, one.found.hasFile, isNew ? 0 : known->second.touched};
    m_names.insert(info->id);
    if (isFresh)
        Q_EMIT appeared(*info);
}

void RecordingLibrary::takeGone(const QString &id, uint64_t begun) {
    if (!m_entries.contains(id))
        return;
    if (isBetterKnown(id, begun)) {
        m_asked.insert(id);
        return;
    }
    m_entries.erase(id);
    Q_EMIT vanished(id);
}

void RecordingLibrary::takeNames(const Scan &scan) {
    for (const QString &name : scan.changes.names) {
        if (!m_removed.contains(name))
            m_names.insert(name);
    }
    for (const QString &name : scan.changes.freeNames) {
        if (!isBetterKnown(name, scan.begun))
            m_names.remove(name);
    }
}

} // namespace ovation::recording
