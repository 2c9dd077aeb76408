#pragma once

#include "library/entry_reader.h"
#include "library/index_file.h"
#include "library/types.h"

#include <QCollator>
#include <QHash>
#include <QString>

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace ovation::library {

/// What a look at one place found.
struct Seen {
    QString key;
    std::optional<Reading> reading; ///< nothing when there is no recording
    QByteArray stamp;
    int64_t at_ns = 0;    ///< when it was looked at, CLOCK_MONOTONIC
    bool isAsked = false; ///< because something changed
};

/// All lines of the library in memory, as the index keeps them on the disk, and the search among them. Waits
/// for the disk; one thread at a time.
class Shelf {
  public:
    /// As IndexFile's. Empty until load().
    Shelf(const QString &indexPath, const QString &recordings);

    /// Takes what the index has. Answers with the stamp of each place, by key.
    QHash<QString, QByteArray> load();
    struct Taken {
        bool changed = false;
        bool indexLost = false; ///< everything has to be looked at again
    };
    /// What was looked at earlier than what is known already is left out.
    Taken take(const std::vector<Seen> &all);
    /// Takes out what is not among those that a whole look at `at_ns` found.
    Taken keepOnly(const QSet<QString> &keys, int64_t at_ns);
    /// Every place was looked at; true when that is news.
    bool setComplete();

    Page find(const Query &query);
    /// Of recordings that are not in the trash, sorted.
    QStringList allTags() const;

    std::map<QString, int64_t> announcements() { return m_index.announcements(); }
    void setAnnouncements(const std::map<QString, int64_t> &all) { m_index.setAnnouncements(all); }

  private:
    struct Item {
        std::shared_ptr<const Entry> entry;
        int64_t at_ns = 0;
        /// Made when they are first sorted by.
        std::optional<QCollatorSortKey> name, session;
    };
    using Found = std::vector<Item *>;
    void sort(Found &found, const Query &query);
    const QCollatorSortKey &keyOf(Item &item, Query::Sort sort) const;

    IndexFile m_index;
    QHash<QString, Item> m_items; ///< by key
    QCollator m_collator;
};

} // namespace ovation::library
