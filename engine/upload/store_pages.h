#pragma once

#include "storage/object_store.h"

#include <QSet>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace ovation::upload {

/// What the pages of one list add up to. A store that is faulty, or means harm, may lead from page to page
/// for ever, or list more than memory holds: error Damaged.
class PageCheck {
  public:
    static constexpr int MaxPages = 20'000;
    /// One after the other: what a store has beside recordings is not on its pages.
    static constexpr int MaxEmptyPages = 100;
    static constexpr int64_t MaxEntries = 2'000'000;    ///< half a million recordings
    static constexpr int64_t MaxCharacters = 128 << 20; ///< of all their names

    storage::StoreResult<void> add(const storage::ObjectPage &page);
    storage::StoreResult<void> add(const storage::FolderPage &page);
    storage::StoreResult<void> add(const storage::UploadPage &page);

  private:
    storage::StoreResult<void> add(std::size_t entries, int64_t characters, const QString &next);

    QSet<std::size_t> m_led; ///< hashes of where pages led on to
    int m_pages = 0, m_empty = 0;
    int64_t m_entries = 0, m_characters = 0;
};

/// Asks for page after page, by what the one before led on to, and checks them. `take` gets each of them and
/// says whether to ask for the next one.
template <typename Ask, typename Take>
storage::StoreResult<void> forEachPage(Ask ask, Take take) {
    PageCheck check;
    QString next;
    do {
        const auto page = ask(next);
        if (!page)
            return page.error();
        if (auto right = check.add(*page); !right)
            return right;
        if (!take(*page))
            return {};
        next = page->next;
    } while (!next.isEmpty());
    return {};
}

/// Calls `take` with each object below `prefix`, page by page in the order of their keys. Waits for the
/// store.
template <typename Take>
storage::StoreResult<void> forEachObject(storage::ObjectStore &store, const QString &prefix,
                                         const storage::Transfer &transfer, Take take) {
    return forEachPage([&](const QString &from) { return store.list(prefix, from, transfer); },
                       [&](const storage::ObjectPage &page) {
                           for (const storage::ObjectInfo &one : page.objects)
                               take(one);
                           return true;
                       });
}

/// All unfinished uploads below `prefix` that are meant: pages are not asked for while what they list goes.
/// Waits for the store.
storage::StoreResult<std::vector<storage::UploadId>>
unfinishedUploads(storage::ObjectStore &store, const QString &prefix,
                  const std::function<bool(const storage::UploadId &upload)> &isMeant,
                  const storage::Transfer &transfer);

} // namespace ovation::upload
