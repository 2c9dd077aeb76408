#include "recording/recording_limits.h"

#include "base/log.h"
#include "recording/running_changes.h"
#include "session/protocol.h"

#include <QFileInfo>

namespace ovation::recording {
namespace {

constexpr int Interval_ms = 1000;
const QString Key = QStringLiteral("/limits"); // no id of a recording

} // namespace

/// What the disk's threads found.
struct RecordingLimits::Seen {
    int64_t free_bytes = -1;
    std::map<QString, int64_t> sizes_bytes; ///< of growing files, by recording
};

RecordingLimits::RecordingLimits(Parts parts) : d(parts), m_relay(std::make_shared<Relay>(this)) {
    m_timer.setInterval(Interval_ms);
    connect(&m_timer, &QTimer::timeout, this, &RecordingLimits::tick);
}

RecordingLimits::~RecordingLimits() {
    m_relay->detach();
}

void RecordingLimits::wake() {
    m_thread.check();
    if (!m_timer.isActive())
        m_timer.start();
}

void RecordingLimits::tick() {
    m_thread.check();
    d.library.tryAgain();
    d.running.notePace();
    if (d.running.empty() && d.library.allWritten() && d.recovery.isIdle()) {
        m_timer.stop();
        return;
    }
    poll();
}

void RecordingLimits::poll() {
    m_thread.check();
    if (std::exchange(m_polling, true))
        return; // the disk does not answer
    std::map<QString, QString> files;
    for (const auto &[id, one] : d.running) {
        if (one->recorder && !one->recorder->growingFile().isEmpty())
            files[id] = one->recorder->growingFile();
    }
    const auto seen = Relay::wrap(m_relay, [this](const Seen &found) {
        m_polling = false;
        enforce(found);
    });
    d.disk.postInOrder(Key, [&store = d.library.store(), files = std::move(files), seen] {
        Seen found;
        found.free_bytes = store.freeSpace_bytes();
        for (const auto &[id, path] : files)
            found.sizes_bytes[id] = QFileInfo(path).size();
        seen(found);
    });
}

void RecordingLimits::enforce(const Seen &seen) {
    d.recovery.packDue(seen.free_bytes, d.diskReserve_bytes);
    std::vector<std::pair<QString, End>> ending;
    for (const auto &[id, one] : d.running) {
        if (const auto size = seen.sizes_bytes.find(id); size != seen.sizes_bytes.end())
            one->growing_bytes = size->second;
        if (!one->recorder)
            continue;
        // What is composed afterwards must not end what is recorded now, as exports must not.
        if (seen.free_bytes >= 0 && seen.free_bytes < 2 * d.diskReserve_bytes)
            one->recorder->giveUpPast(QStringLiteral("the disk is nearly full"));
        if (one->info.status != Status::Started)
            continue;
        if (const auto end = mustEnd(*one, seen.free_bytes, d.diskReserve_bytes))
            ending.emplace_back(id, *end);
    }
    for (const auto &[id, end] : ending) {
        Running *one = d.running.find(id);
        if (!one)
            continue;
        one->info.fail(end.kind, end.note);
        if (!end.note.isEmpty())
            qCWarning(logRecording) << "recording" << id << "ends:" << end.note;
        d.end.stop(id, session::reason::RecordingStoppedByServer, [](const Result<RecordingInfo> &) {});
    }
}

} // namespace ovation::recording
