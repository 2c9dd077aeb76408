#include "upload/store_listing.h"

#include "recording/recording_store.h"
#include "upload/store_names.h"

#include <QSet>

namespace ovation::upload {

using storage::StoreResult;

StoreResult<QMap<QString, StoredRecording>> listRecordings(storage::ObjectStore &store,
                                                           const storage::Transfer &transfer) {
    const QString metadataPrefix = QLatin1String(recording::MetadataPrefix);
    QString folder; // one at a time: the list is in order
    QSet<QString> files;
    QMap<QString, StoredRecording> found;
    const auto take = [&] {
        QStringList ids;
        for (const QString &file : files) {
            if (file.startsWith(metadataPrefix))
                ids += file.mid(metadataPrefix.size());
        }
        if (ids.size() != 1 || !recording::isPlainName(ids.first()))
            return;
        const QString &id = ids.first();
        found.insert(folder, {id, files.contains(QStringLiteral(".ovation.") + id),
                              files.contains(id + QStringLiteral(".jpg"))});
    };
    QString next;
    do {
        const auto page = store.list({}, next, transfer);
        if (!page)
            return page.error();
        for (const storage::ObjectInfo &one : page->objects) {
            const QString itsFolder = folderOfKey(one.key), file = one.key.mid(itsFolder.size() + 1);
            if (itsFolder.isEmpty() || file.contains(QLatin1Char('/')))
                continue;
            if (itsFolder != folder) {
                take();
                folder = itsFolder;
                files.clear();
            }
            files.insert(file);
        }
        next = page->next;
    } while (!next.isEmpty());
    take();
    return found;
}

} // namespace ovation::upload
