#include "export/export_queue.h"

#include "base/excerpt.h"
#include "base/log.h"
#include "export/export_run.h"
#include "export/export_target.h"

#include <QFileInfo>

#include <algorithm>

namespace ovation::exporting {
namespace {

constexpr int Progress_ms = 250;

bool isOver(State state) {
    return state == State::Done || state == State::Failed || state == State::Canceled;
}

} // namespace

ExportQueue::ExportQueue(std::shared_ptr<const JobFactory> factory, Options options)
    : m_options(std::move(options)), m_factory(std::move(factory)),
      m_journal(std::make_shared<ExportJournal>(m_options.journalFolder)),
      m_relay(std::make_shared<Relay>(this)), m_workers("export", std::clamp(m_options.parallel, 1, 2)) {
    m_progress.setInterval(Progress_ms);
    connect(&m_progress, &QTimer::timeout, this, &ExportQueue::publish);
    m_checks.post([journal = m_journal] {
        for (const QString &path : journal->removeLeftovers())
            qCInfo(logRecording) << "Removed what an export that was interrupted left:" << path;
    });
}

ExportQueue::~ExportQueue() {
    m_relay->detach();
    for (const Item &item : m_items)
        if (item.control)
            item.control->cancel();
}

void ExportQueue::enqueue(const Request &request, std::function<void(Result<quint64>)> done) {
    m_thread.check();
    const auto added =
        Relay::wrap(m_relay, [this, request, done = std::move(done)](const Result<void> &fine) {
            --m_asked;
            if (fine)
                add(request, done);
            else
                done(fine.error());
        });
    const bool isFull = unfinishedJobs() + m_asked++ >= MaxUnfinished;
    m_checks.post([request, isFull, factory = m_factory, reserve = m_options.reserve, added] {
        if (isFull) {
            added(Error{Errc::LimitReached,
                        QStringLiteral("%1 exports wait already. Start this one when some of them are done.")
                            .arg(MaxUnfinished)});
            return;
        }
        if (auto fine = checkTarget(request.target); !fine) {
            added(fine);
            return;
        }
        const auto job = factory->make(request);
        added(job ? checkRoom(**job, request.target, reserve) : Result<void>(job.error()));
    });
}

void ExportQueue::add(const Request &request, const std::function<void(Result<quint64>)> &done) {
    const bool isPlanned = std::any_of(m_items.begin(), m_items.end(), [&](const Item &item) {
        return !isOver(item.job.state) && item.job.request.target == request.target;
    });
    if (isPlanned) {
        done(Error{Errc::InvalidPath, QStringLiteral("Another export writes %1. Choose another name.")
                                          .arg(excerpt(QFileInfo(request.target).fileName()))});
        return;
    }
    Item item;
    item.job.id = ++m_lastId;
    item.job.request = request;
    item.control = std::make_shared<JobControl>();
    m_items.push_back(std::move(item));
    const quint64 id = m_lastId;
    startNext();
    publish();
    done(id);
}

int ExportQueue::runningJobs() const {
    return int(std::count_if(m_items.begin(), m_items.end(),
                             [](const Item &item) { return item.control && item.isBegun; }));
}

std::size_t ExportQueue::unfinishedJobs() const {
    return std::size_t(std::count_if(m_items.begin(), m_items.end(),
                                     [](const Item &item) { return !isOver(item.job.state); }));
}

void ExportQueue::startNext() {
    for (Item &item : m_items) {
        if (runningJobs() >= std::clamp(m_options.parallel, 1, 2))
            return;
        if (item.job.state == State::Waiting)
            start(item);
    }
}

void ExportQueue::start(Item &item) {
    item.job.state = State::Running;
    item.isBegun = true;
    const auto finished = Relay::wrap(
        m_relay, [this, id = item.job.id](const Result<void> &result) { onFinished(id, result); });
    m_workers.post([request = item.job.request, control = item.control, factory = m_factory,
                    journal = m_journal, reserve = m_options.reserve, finished] {
        leaveProcessorToOthers();
        const auto job = factory->make(request);
        finished(job ? runExport(**job, request.target, *journal, *control, reserve)
                     : Result<void>(job.error()));
    });
}

void ExportQueue::onFinished(quint64 id, const Result<void> &result) {
    Item *item = find(id);
    if (!item)
        return;
    refresh(*item);
    // One that was finished when it was canceled is there, and is said to be.
    item->job.state = result ? State::Done : item->control->isCanceled() ? State::Canceled : State::Failed;
    item->job.left_s.reset();
    if (result)
        item->job.progress = 1;
    if (item->job.state == State::Failed)
        item->job.failure = result.error().message;
    item->control.reset();
    startNext();
    publish();
}

void ExportQueue::setPaused(quint64 id, bool paused) {
    m_thread.check();
    Item *item = find(id);
    if (!item || isOver(item->job.state))
        return;
    item->control->setPaused(paused);
    if (paused)
        item->job.state = State::Paused;
    else
        item->job.state = item->isBegun ? State::Running : State::Waiting;
    startNext();
    publish();
}

void ExportQueue::cancel(quint64 id) {
    m_thread.check();
    Item *item = find(id);
    if (!item || isOver(item->job.state))
        return;
    item->control->cancel();
    if (!item->isBegun) {
        item->job.state = State::Canceled;
        item->control.reset();
    }
    publish();
}

void ExportQueue::forget(quint64 id) {
    m_thread.check();
    if (Item *item = find(id))
        item->isForgotten = true;
    cancel(id);
    publish();
}

void ExportQueue::clearFinished() {
    m_thread.check();
    std::erase_if(m_items, [](const Item &item) { return isOver(item.job.state); });
    publish();
}

Jobs ExportQueue::jobs() const {
    Jobs jobs;
    for (const Item &item : m_items) {
        Item now = item;
        refresh(now);
        jobs.push_back(now.job);
    }
    return jobs;
}

void ExportQueue::refresh(Item &item) const {
    if (!item.control)
        return;
    const JobProgress progress = item.control->progress();
    item.job.progress = progress.progress;
    item.job.left_s = progress.left_s;
    item.job.size_bytes = progress.size_bytes;
    item.job.measured_lufs = progress.measured_lufs;
}

void ExportQueue::publish() {
    std::erase_if(m_items, [](const Item &item) { return item.isForgotten && isOver(item.job.state); });
    for (std::size_t over = m_items.size() - unfinishedJobs(); over > MaxFinished; --over)
        m_items.erase(std::find_if(m_items.begin(), m_items.end(),
                                   [](const Item &item) { return isOver(item.job.state); }));
    const bool anyRuns = runningJobs() > 0;
    if (anyRuns && !m_progress.isActive())
        m_progress.start();
    else if (!anyRuns)
        m_progress.stop();
    Q_EMIT changed(jobs());
}

ExportQueue::Item *ExportQueue::find(quint64 id) {
    const auto found =
        std::find_if(m_items.begin(), m_items.end(), [id](const Item &item) { return item.job.id == id; });
    return found == m_items.end() ? nullptr : &*found;
}

} // namespace ovation::exporting
