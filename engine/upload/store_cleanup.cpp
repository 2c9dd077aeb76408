#include "upload/store_cleanup.h"

#include "upload/store_names.h"
#include "upload/store_pages.h"

#include <vector>

namespace ovation::upload {
namespace {

using storage::StoreResult;

/// All that match: pages are not asked for while what they list goes.
StoreResult<std::vector<storage::UploadId>> unfinished(storage::ObjectStore &store, const QString &prefix,
                                                       const std::function<bool(const QString &)> &isMeant,
                                                       const storage::Transfer &transfer) {
    std::vector<storage::UploadId> found;
    QString next;
    do {
        const auto page = store.uploads(prefix, next, transfer);
        if (!page)
            return page.error();
        for (const storage::UnfinishedUpload &one : page->uploads) {
            if (isMeant(one.upload.key))
                found.push_back(one.upload);
        }
        next = page->next;
    } while (!next.isEmpty());
    return found;
}

StoreResult<std::vector<QString>> objects(storage::ObjectStore &store, const QString &prefix,
                                          const storage::Transfer &transfer) {
    std::vector<QString> found;
    const auto all = forEachObject(store, prefix, transfer,
                                   [&](const storage::ObjectInfo &one) { found.push_back(one.key); });
    if (!all)
        return all.error();
    return found;
}

} // namespace

StoreResult<void> removeFolder(storage::ObjectStore &store, const QString &folder,
                               const storage::Transfer &transfer) {
    const QString prefix = folder + QLatin1Char('/');
    const auto uploads = unfinished(
        store, prefix, [&](const QString &key) { return key.startsWith(prefix); }, transfer);
    if (!uploads)
        return uploads.error();
    for (const storage::UploadId &one : *uploads) {
        if (auto ended = store.abortUpload(one, transfer); !ended)
            return ended;
    }
    const auto keys = objects(store, prefix, transfer);
    if (!keys)
        return keys.error();
    for (const QString &key : *keys) {
        if (auto removed = store.remove(key, transfer); !removed)
            return removed;
    }
    return {};
}

StoreResult<int> endLeftovers(storage::ObjectStore &store, const QString &installation,
                              const std::function<bool(const QString &folder)> &isInUse,
                              const storage::Transfer &transfer) {
    const auto uploads = unfinished(
        store, {}, [&](const QString &key) { return isOwnKey(key, installation); }, transfer);
    if (!uploads)
        return uploads.error();
    int ended = 0;
    for (const storage::UploadId &one : *uploads) {
        if (isInUse(folderOfKey(one.key)))
            continue;
        if (auto gone = store.abortUpload(one, transfer); !gone)
            return gone.error();
        ++ended;
    }
    return ended;
}

} // namespace ovation::upload
