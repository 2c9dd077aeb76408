#include "upload/local_copy.h"

#include <QFile>

#include <algorithm>

namespace ovation::upload {

using storage::StoreError;
using storage::StoreFailure;
using storage::StoreResult;

StoreResult<void> removeLocalCopy(storage::ObjectStore &store, const Record &record, const LocalFile &media,
                                  const storage::Transfer &transfer) {
    const auto sent = std::find_if(record.files.begin(), record.files.end(),
                                   [&media](const FileRecord &one) { return one.name == media.name; });
    if (sent == record.files.end() || sent->tag.isEmpty())
        return StoreError{
            StoreFailure::NoObject, QStringLiteral("%1 is not in the store").arg(media.name), {}, 0};
    const auto there = store.info(record.folder + QLatin1Char('/') + media.name, transfer);
    if (!there)
        return there.error();
    if (there->size_bytes != sent->size_bytes || there->tag != sent->tag)
        return StoreError{StoreFailure::Changed,
                          QStringLiteral("The object of %1 is another one than was sent").arg(media.name),
                          {},
                          0};
    const auto here = openLocal(media);
    if (!here)
        return here.error();
    if (here->stamp != sent->stamp)
        return StoreError{
            StoreFailure::Changed, QStringLiteral("%1 was changed since it was sent").arg(media.path), {}, 0};
    if (!QFile::remove(media.path))
        return StoreError{StoreFailure::SourceLost, QStringLiteral("%1 can't be removed").arg(media.path),
                          QStringLiteral("Check the permissions of its folder."), 0};
    return {};
}

bool isLocalCopyDue(const Rules &rules, int64_t finished_ms, int64_t now_ms) {
    constexpr int64_t Day_ms = 24LL * 3600 * 1000;
    switch (rules.localFiles) {
    case LocalFiles::Keep:
        return false;
    case LocalFiles::Remove:
        return true;
    case LocalFiles::RemoveLater:
        return now_ms - finished_ms >= int64_t(rules.localDays) * Day_ms;
    }
    return false;
}

} // namespace ovation::upload
