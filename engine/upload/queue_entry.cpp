#include "upload/queue_entry.h"

#include "base/log.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace ovation::upload {
namespace {

State stateOf(const QueueEntry &entry, int64_t now_ms) {
    const Record &record = entry.record;
    if (record.stage == Stage::Done)
        return State::Done;
    if (record.stage == Stage::Failed)
        return State::Failed;
    if (entry.isRunning)
        return State::Running;
    if (record.isPaused)
        return State::Paused;
    return record.retryAt_ms > now_ms ? State::Retrying : State::Waiting;
}

/// What is known to be there while it does not run.
int64_t sentBefore(const QueueEntry &entry) {
    if (entry.progress)
        return entry.progress->sent_bytes;
    int64_t sent = 0;
    for (const FileRecord &file : entry.record.files)
        sent += file.tag.isEmpty() ? 0 : file.size_bytes;
    return sent;
}

/// It failed for what one call was about: the next run looks at all of it again.
bool isAboutACall(const storage::StoreError &error) {
    using storage::StoreFailure;
    return error.reason == StoreFailure::NoObject || error.reason == StoreFailure::NoUpload ||
           error.reason == StoreFailure::Changed;
}

} // namespace

void QueueEntry::fail(const storage::StoreError &error, RetryPlan &retries, int64_t now_ms) {
    qCWarning(logRecording) << "recording" << record.recordingId
                            << (isRemoving() ? "was not removed from the store:" : "was not uploaded:")
                            << error.message << error.advice;
    record.reason = error.message;
    record.advice = error.advice;
    ++record.attempts;
    if (error.mayHeal() || isAboutACall(error) || isRemoving())
        record.retryAt_ms =
            retries.retryAt(now_ms, record.attempts, error, QRandomGenerator::global()->generateDouble());
    else
        record.stage = Stage::Failed;
}

void QueueEntry::beginRun() {
    isRunning = true;
    progress = std::make_shared<RunProgress>();
    rate.reset();
}

bool QueueEntry::succeed(int64_t now_ms) {
    record.succeed();
    const bool isFirst = !std::exchange(record.isDelivered, true);
    if (isFirst)
        record.finished_ms = now_ms;
    if (std::exchange(isChanged, false))
        record.stage = Stage::Queued;
    return isFirst;
}

void QueueEntry::complete() {
    if (growing)
        growing->isWhole = true;
    growing.reset();
    isAhead = false;
}

Item QueueEntry::item(const storage::ObjectStore &store, int64_t now_ms) const {
    Item item;
    item.number = record.number;
    item.recordingId = record.recordingId;
    item.name = record.name;
    item.state = stateOf(*this, now_ms);
    item.size_bytes = record.size_bytes();
    if (progress)
        item.size_bytes = std::max(item.size_bytes, progress->size_bytes.load());
    item.sent_bytes = item.state == State::Done ? item.size_bytes
                                                : std::clamp<int64_t>(sentBefore(*this), 0, item.size_bytes);
    if (isRunning) {
        item.rate_bytes_per_s = rate.rate_bytes_per_s();
        item.left_s = RateMeter::left_s(item.size_bytes - item.sent_bytes, item.rate_bytes_per_s);
    }
    item.reason = record.reason;
    item.advice = record.advice;
    item.attempts = record.attempts;
    item.retryAt_ms = item.state == State::Retrying ? record.retryAt_ms : 0;
    item.added_ms = record.added_ms;
    item.finished_ms = record.finished_ms;
    if (item.state == State::Done)
        item.url = urlOf(store, record);
    item.localGone = record.localGone;
    return item;
}

QString urlOf(const storage::ObjectStore &store, const Record &record) {
    return store.url(record.folder + QLatin1Char('/') + record.media).toString(QUrl::FullyEncoded);
}

void addUp(QueueState &uploads) {
    for (const Item &item : uploads.queue) {
        uploads.running += item.state == State::Running ? 1 : 0;
        uploads.failed += item.state == State::Failed ? 1 : 0;
        uploads.size_bytes += item.size_bytes;
        uploads.sent_bytes += item.sent_bytes;
        uploads.rate_bytes_per_s += item.rate_bytes_per_s;
    }
    uploads.left_s = RateMeter::left_s(uploads.size_bytes - uploads.sent_bytes, uploads.rate_bytes_per_s);
}

} // namespace ovation::upload
