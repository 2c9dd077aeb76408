#include "upload/store_listing.h"

#include "recording/recording_store.h"
#include "upload/store_names.h"
#include "upload/store_pages.h"

#include <QStringList>

namespace ovation::upload {

using storage::StoreResult;

namespace {

/// A recording has four files, and a call lists a thousand: to list all files takes three calls more for each
/// thousand recordings than to list their folders. So many folders can be looked into instead.
constexpr qsizetype CallsSaved = 3, RecordingsOfThese = 1000;

/// Puts together what a list tells, file by file in order.
class Gathered {
  public:
    explicit Gathered(StoreListing &into) : m_into(into) {}
    ~Gathered() { take(); }
    Gathered(const Gathered &) = delete;
    Gathered &operator=(const Gathered &) = delete;

    void add(const QString &key) {
        const QString folder = folderOfKey(key), file = key.mid(folder.size() + 1);
        if (folder.isEmpty() || file.contains(QLatin1Char('/')))
            return;
        if (folder != m_folder) {
            take();
            m_folder = folder;
            m_files.clear();
        }
        m_files.insert(file);
    }

  private:
    void take() {
        const QString metadataPrefix = QLatin1String(recording::MetadataPrefix);
        QStringList ids;
        for (const QString &file : m_files) {
            if (file.startsWith(metadataPrefix))
                ids += file.mid(metadataPrefix.size());
        }
        if (ids.size() != 1 || !recording::isPlainName(ids.first()))
            return;
        const QString &id = ids.first();
        m_into.folders.insert(m_folder);
        m_into.recordings.insert(m_folder, {id, m_files.contains(QStringLiteral(".ovation.") + id),
                                            m_files.contains(id + QStringLiteral(".jpg"))});
    }

    StoreListing &m_into;
    QString m_folder;
    QSet<QString> m_files;
};

StoreResult<void> addBelow(const QString &prefix, storage::ObjectStore &store, StoreListing &found,
                           const storage::Transfer &transfer) {
    Gathered gathered(found);
    return forEachObject(store, prefix, transfer,
                         [&](const storage::ObjectInfo &one) { gathered.add(one.key); });
}

} // namespace

StoreResult<StoreListing> listRecordings(storage::ObjectStore &store, const storage::Transfer &transfer) {
    StoreListing found;
    if (auto added = addBelow({}, store, found, transfer); !added)
        return added.error();
    return found;
}

StoreResult<StoreListing> listChanges(storage::ObjectStore &store, const QSet<QString> &known,
                                      const storage::Transfer &transfer) {
    const qsizetype most = known.size() * CallsSaved / RecordingsOfThese;
    if (most == 0)
        return listRecordings(store, transfer);
    StoreListing found;
    QSet<QString> doubtful;
    const auto looked =
        forEachPage([&](const QString &from) { return store.folders(from, transfer); },
                    [&](const storage::FolderPage &page) {
                        for (const QString &folder : page.folders)
                            (known.contains(folder) ? found.folders : doubtful).insert(folder);
                        return doubtful.size() <= most;
                    });
    if (!looked)
        return looked.error();
    if (doubtful.size() <= most)
        doubtful += known - found.folders;
    if (doubtful.size() > most)
        return listRecordings(store, transfer);
    for (const QString &folder : std::as_const(doubtful)) {
        if (auto added = addBelow(folder + QLatin1Char('/'), store, found, transfer); !added)
            return added.error();
    }
    return found;
}

} // namespace ovation::upload
