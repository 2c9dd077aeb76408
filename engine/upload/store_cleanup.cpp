#include "upload/store_cleanup.h"

#include "upload/store_names.h"
#include "upload/store_pages.h"

#include <vector>

namespace ovation::upload {
namespace {

using storage::StoreResult;

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
    const auto uploads = unfinishedUploads(
        store, prefix, [&](const storage::UploadId &one) { return one.key.startsWith(prefix); }, transfer);
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
    const auto uploads = unfinishedUploads(
        store, {}, [&](const storage::UploadId &one) { return isOwnKey(one.key, installation); }, transfer);
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
