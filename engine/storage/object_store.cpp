#include "storage/object_store.h"

namespace ovation::storage {

void addFolder(FolderPage &page, const QString &key) {
    const auto slash = key.indexOf(QLatin1Char('/'));
    if (slash <= 0)
        return;
    const QString folder = key.left(slash);
    if (page.folders.empty() || page.folders.back() != folder)
        page.folders.push_back(folder);
}

StoreResult<FolderPage> ObjectStore::folders(const QString &from, const Transfer &transfer) {
    const auto objects = list({}, from, transfer);
    if (!objects)
        return objects.error();
    FolderPage page;
    for (const ObjectInfo &each : objects->objects)
        addFolder(page, each.key);
    page.next = objects->next;
    return page;
}

} // namespace ovation::storage
