#include "upload/store_pages.h"

#include <QHash>

namespace ovation::upload {

using storage::StoreError;
using storage::StoreFailure;
using storage::StoreResult;

namespace {

StoreError faultyList(const QString &why) {
    return {StoreFailure::Damaged, QStringLiteral("The list of what the store holds %1.").arg(why),
            QStringLiteral("Check the store: see that it is the right one, and works."), 0};
}

} // namespace

StoreResult<void> PageCheck::add(const storage::ObjectPage &page) {
    int64_t characters = 0;
    for (const storage::ObjectInfo &one : page.objects)
        characters += one.key.size();
    return add(page.objects.size(), characters, page.next);
}

StoreResult<void> PageCheck::add(const storage::FolderPage &page) {
    int64_t characters = 0;
    for (const QString &one : page.folders)
        characters += one.size();
    return add(page.folders.size(), characters, page.next);
}

StoreResult<void> PageCheck::add(const storage::UploadPage &page) {
    int64_t characters = 0;
    for (const storage::UnfinishedUpload &one : page.uploads)
        characters += one.upload.key.size() + one.upload.id.size();
    return add(page.uploads.size(), characters, page.next);
}

StoreResult<void> PageCheck::add(std::size_t entries, int64_t characters, const QString &next) {
    m_entries += int64_t(entries);
    m_characters += characters;
    if (m_entries > MaxEntries || m_characters > MaxCharacters)
        return faultyList(QStringLiteral("is longer than any that can be read"));
    if (next.isEmpty())
        return {};
    m_empty = entries == 0 ? m_empty + 1 : 0;
    if (++m_pages >= MaxPages || m_empty >= MaxEmptyPages)
        return faultyList(QStringLiteral("has no end"));
    const std::size_t led = qHash(next);
    if (m_led.contains(led))
        return faultyList(QStringLiteral("leads back to where it was"));
    m_led.insert(led);
    return {};
}

StoreResult<std::vector<storage::UploadId>>
unfinishedUploads(storage::ObjectStore &store, const QString &prefix,
                  const std::function<bool(const storage::UploadId &upload)> &isMeant,
                  const storage::Transfer &transfer) {
    std::vector<storage::UploadId> found;
    auto all = forEachPage([&](const QString &from) { return store.uploads(prefix, from, transfer); },
                           [&](const storage::UploadPage &page) {
                               for (const storage::UnfinishedUpload &one : page.uploads) {
                                   if (isMeant(one.upload))
                                       found.push_back(one.upload);
                               }
                               return true;
                           });
    if (!all)
        return all.error();
    return found;
}

} // namespace ovation::upload
