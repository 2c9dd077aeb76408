#include "library/retention.h"

#include "base/log.h"
#include "recording/recording_store.h"

#include <QDateTime>

#include <algorithm>

namespace ovation::library {
namespace {

using Why = PlannedRemoval::Why;

QString reasonOf(Why why) {
    return why == Why::Age ? QStringLiteral("it is older than OVATION_RECORDING_MAX_AGE")
                           : QStringLiteral("OVATION_RECORDING_MAX_SIZE or _MIN_FREE needs its room");
}

} // namespace

Retention::Retention(Parts parts) : d(parts), m_relay(std::make_shared<Relay>(this)) {
    if (d.settings.retention.any())
        runLater();
}

Retention::~Retention() {
    m_relay->detach();
}

void Retention::runLater() {
    m_alarm = d.clock.alarm(Pause_ms, [this] { run(); });
}

void Retention::run() {
    const auto found = [this](const Result<Page> &page) {
        if (!page || !page->complete)
            return runLater(); // what there is is not known yet
        RetentionState state;
        state.recordings = page->entries;
        askTrash(std::move(state));
    };
    d.catalog.find({}, Relay::wrap(m_relay, found));
}

void Retention::askTrash(RetentionState state) {
    Query query;
    query.trashed = true;
    const auto measured = Relay::wrap(m_relay, [this](RetentionState known) { decide(std::move(known)); });
    const auto announcements = Relay::wrap(
        m_relay, [this, measured](RetentionState known, const std::map<QString, int64_t> &announced) {
            known.announced = announced;
            m_disk.post([known, measured, root = d.settings.recordingPath]() mutable {
                known.free_bytes = recording::RecordingStore({root, {}}).freeSpace_bytes();
                measured(known);
            });
        });
    const auto found = [this, state, announcements](const Result<Page> &page) {
        RetentionState known = state;
        if (page)
            known.trash = page->entries;
        d.catalog.announcements([known, announcements](const std::map<QString, int64_t> &announced) {
            announcements(known, announced);
        });
    };
    d.catalog.find(query, Relay::wrap(m_relay, found));
}

void Retention::decide(RetentionState state) {
    state.now_ms = d.clock.wall_ms();
    const auto plan = planRetention(d.settings.retention, state);
    announce(plan, state);
    std::vector<PlannedRemoval> due;
    for (const PlannedRemoval &removal : plan) {
        if (removal.at_ms <= state.now_ms && due.size() < MaxAtOnce)
            due.push_back(removal);
    }
    std::reverse(due.begin(), due.end()); // they are taken from the end
    removeNext(std::move(due));
}

void Retention::announce(const std::vector<PlannedRemoval> &plan, const RetentionState &state) {
    std::map<QString, int64_t> notices;
    QStringList ids;
    QList<qint64> times;
    for (const PlannedRemoval &removal : plan) {
        if (removal.why == Why::Trash)
            continue;
        const QString notice = noticeOf(removal);
        const auto before = state.announced.find(notice);
        notices[notice] = before == state.announced.end() ? state.now_ms : before->second;
        ids.append(removal.entry->id);
        times.append(removal.at_ms);
        if (before == state.announced.end())
            qCInfo(logRecording).noquote()
                << "recording" << removal.entry->id << "will be removed at"
                << QDateTime::fromMSecsSinceEpoch(removal.at_ms).toString(Qt::ISODate)
                << "unless it is kept:" << reasonOf(removal.why);
    }
    if (notices != state.announced)
        d.catalog.setAnnouncements(notices);
    if (ids == m_said && times == m_saidTimes)
        return;
    m_said = ids;
    m_saidTimes = times;
    Q_EMIT announced(ids, times);
}

void Retention::removeNext(std::vector<PlannedRemoval> due) {
    if (due.empty())
        return runLater();
    const PlannedRemoval removal = due.back();
    due.pop_back();
    const auto removed = [this, removal, due = std::move(due)](const Result<void> &result) {
        if (result)
            qCInfo(logRecording).noquote()
                << "recording" << removal.entry->id << "is removed:" << reasonOf(removal.why);
        else
            qCWarning(logRecording) << result.error().message;
        removeNext(due);
    };
    const auto answer = Relay::wrap(m_relay, removed);
    if (removal.why == Why::Trash)
        d.catalog.purge({removal.entry->id}, answer);
    else
        d.catalog.removeByRule(
            *removal.entry, removal.why == Why::Age ? Catalog::Removal::ToTrash : Catalog::Removal::ForGood,
            answer);
}

} // namespace ovation::library
