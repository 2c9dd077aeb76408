#include "upload/store_trial.h"

#include "base/memory_bytes.h"
#include "base/random_text.h"

#include <QByteArray>

namespace ovation::upload {
namespace {

using storage::StoreError;
using storage::StoreFailure;
using storage::StoreResult;
using Step = Trial::Step;

constexpr int TrialName_length = 12;

StoreResult<void> write(storage::ObjectStore &store, const QString &key, const QByteArray &content,
                        const storage::Transfer &transfer) {
    MemoryBytes text(content);
    const auto put = store.put(key, {text, 0, text.size()}, {QStringLiteral("text/plain"), {}}, transfer);
    return put ? StoreResult<void>() : put.error();
}

StoreResult<void> read(storage::ObjectStore &store, const QString &key, const QByteArray &content,
                       const storage::Transfer &transfer) {
    QByteArray got;
    const auto sink = [&](std::span<const std::byte> piece) {
        got.append(reinterpret_cast<const char *>(piece.data()), qsizetype(piece.size()));
        return got.size() <= content.size();
    };
    auto read = store.get(key, std::nullopt, 0, 0, sink, transfer);
    if (read && got != content)
        return StoreError{StoreFailure::Damaged, QStringLiteral("What was read is not what was written."),
                          QStringLiteral("See that nothing else writes there."), 0};
    return read;
}

StoreResult<void> list(storage::ObjectStore &store, const QString &key, const storage::Transfer &transfer) {
    const auto page = store.list(key, {}, transfer);
    if (!page)
        return page.error();
    const bool isThere = std::any_of(page->objects.begin(), page->objects.end(),
                                     [&key](const auto &one) { return one.key == key; });
    return isThere
               ? StoreResult<void>()
               : StoreError{StoreFailure::Refused, QStringLiteral("The list lacks what was written."), {}, 0};
}

Trial::Outcome outcomeOf(Step step, const StoreResult<void> &result) {
    if (result)
        return {step, true, {}, {}};
    return {step, false, result.error().message, result.error().advice};
}

} // namespace

Trial tryStore(storage::ObjectStore &store, const storage::Transfer &transfer) {
    const QString key = QStringLiteral("ovation-test-") + randomAlphanumeric(TrialName_length).toLower();
    const QByteArray content = "Ovation Studio tests whether recordings can be kept here.\n";
    Trial trial;
    trial.place = store.url(key).toString(QUrl::RemoveFilename);
    const auto note = [&trial](Step step, const StoreResult<void> &result) {
        trial.outcomes.push_back(outcomeOf(step, result));
        return result.ok();
    };
    if (!note(Step::Write, write(store, key, content, transfer)))
        return trial;
    const bool isFound =
        note(Step::Read, read(store, key, content, transfer)) && note(Step::List, list(store, key, transfer));
    const auto removed = store.remove(key, transfer);
    if (isFound)
        note(Step::Delete, removed);
    return trial;
}

} // namespace ovation::upload
