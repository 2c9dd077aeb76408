#include "fake_uploads.h"

#include <algorithm>

namespace ovation::ui {

using upload::Item;
using upload::State;

void FakeUploads::setPaused(qint64 number, bool paused) {
    calls += QStringLiteral("setPaused %1 %2").arg(number).arg(paused);
    for (Item &item : state.queue) {
        if (item.number == number)
            item.state = paused ? State::Paused : State::Waiting;
    }
    publish();
}

void FakeUploads::setAllPaused(bool paused) {
    calls += QStringLiteral("setAllPaused %1").arg(paused);
    state.isPaused = paused;
    publish();
}

void FakeUploads::move(qint64 number, qint64 before) {
    calls += QStringLiteral("move %1 %2").arg(number).arg(before);
    const auto numbered = [](qint64 wanted) {
        return [wanted](const Item &item) { return item.number == wanted; };
    };
    auto &queue = state.queue;
    const auto from = std::find_if(queue.begin(), queue.end(), numbered(number));
    if (from == queue.end())
        return;
    const Item item = *from;
    queue.erase(from);
    queue.insert(std::find_if(queue.begin(), queue.end(), numbered(before)), item);
    publish();
}

void FakeUploads::retry(qint64 number) {
    calls += QStringLiteral("retry %1").arg(number);
}

void FakeUploads::clearHistory() {
    calls += QStringLiteral("clearHistory");
    state.history.clear();
    publish();
}

void FakeUploads::setRules(const upload::Rules &rules) {
    calls += QStringLiteral("setRules");
    lastRules = state.rules = rules;
    publish();
}

void FakeUploads::test(Answer<upload::Trial> done) {
    calls += QStringLiteral("test");
    QMetaObject::invokeMethod(
        this, [answer = trial, done] { done(answer); }, Qt::QueuedConnection);
}

void FakeUploads::publish() {
    state.isOn = true;
    state.running = state.failed = 0;
    state.size_bytes = state.sent_bytes = state.rate_bytes_per_s = 0;
    for (const Item &item : state.queue) {
        state.running += item.state == State::Running;
        state.failed += item.state == State::Failed;
        state.size_bytes += item.size_bytes;
        state.sent_bytes += item.sent_bytes;
        state.rate_bytes_per_s += item.rate_bytes_per_s;
    }
    state.left_s.reset();
    if (state.rate_bytes_per_s > 0)
        state.left_s = int((state.size_bytes - state.sent_bytes) / state.rate_bytes_per_s);
    Q_EMIT changed(state);
}

upload::Item someUpload(qint64 number, State state) {
    Item item;
    item.number = number;
    item.recordingId = QStringLiteral("session-%1").arg(number);
    item.name = QStringLiteral("Lesson %1").arg(number);
    item.state = state;
    item.size_bytes = 140'000'000 * number;
    item.added_ms = 1'700'000'000'000;
    if (state == State::Running) {
        item.sent_bytes = item.size_bytes * 6 / 10;
        item.rate_bytes_per_s = 2'000'000;
        item.left_s = int((item.size_bytes - item.sent_bytes) / item.rate_bytes_per_s);
    }
    if (state == State::Failed) {
        item.reason = QStringLiteral("The service says: Access Denied (AccessDenied)");
        item.advice = QStringLiteral("Allow this account s3:PutObject for the bucket, then retry.");
    }
    if (state == State::Done) {
        item.sent_bytes = item.size_bytes;
        item.finished_ms = item.added_ms + 60'000;
        item.url = QStringLiteral("https://bucket.example/lesson-%1.mp4").arg(number);
    }
    return item;
}

namespace {

template <typename T>
void later(QObject *on, const StorageSetup::Answer<T> &done, const Result<T> &answer) {
    QMetaObject::invokeMethod(
        on, [done, answer] { done(answer); }, Qt::QueuedConnection);
}

} // namespace

void FakeStorage::fields(Answer<std::vector<config::StorageField>> done) {
    later<std::vector<config::StorageField>>(this, done, given);
}

void FakeStorage::test(const config::StorageChanges &changes, Answer<upload::Trial> done) {
    tried = changes;
    using Tried = Result<upload::Trial>;
    later<upload::Trial>(this, done,
                         failWith.isEmpty() ? Tried(trial) : Tried(Error{Errc::Failed, failWith}));
}

void FakeStorage::keep(const config::StorageChanges &changes, Answer<void> done) {
    kept = changes;
    later<void>(this, done,
                failWith.isEmpty() ? Result<void>() : Result<void>(Error{Errc::Failed, failWith}));
}

} // namespace ovation::ui
