#include "library/shelf.h"

#include "library/entry_bytes.h"
#include "library/query_match.h"

#include <QLocale>

#include <algorithm>

namespace ovation::library {

namespace {

/// The locale C knows no order of letters, and is what servers often have.
QLocale orderingLocale() {
    const QLocale here;
    return here.language() == QLocale::C ? QLocale(QLocale::English) : here;
}

} // namespace

Shelf::Shelf(const QString &indexPath, const QString &recordings)
    : m_index(indexPath, recordings), m_collator(orderingLocale()) {
    m_collator.setNumericMode(true); // take 2 before take 10
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

QHash<QString, QByteArray> Shelf::load() {
    QHash<QString, QByteArray> stamps;
    for (IndexFile::Row &row : m_index.load()) {
        const QString key = row.entry->id;
        stamps.insert(key, row.stamp);
        m_items.insert(key, {std::move(row.entry)});
    }
    return stamps;
}

Shelf::Taken Shelf::take(const std::vector<Seen> &all) {
    std::vector<IndexFile::New> changed;
    std::vector<QString> gone;
    bool isOther = false;
    for (const Seen &seen : all) {
        const auto known = m_items.find(seen.key);
        if (known != m_items.end() && known->at_ns > seen.at_ns)
            continue;
        if (!seen.reading) {
            isOther |= m_items.remove(seen.key);
            gone.push_back(seen.key);
            continue;
        }
        const auto entry = std::make_shared<const Entry>(seen.reading->details.entry);
        isOther |= seen.isAsked || known == m_items.end() || toBytes(*known->entry) != toBytes(*entry);
        m_items.insert(seen.key, {entry, seen.at_ns});
        changed.push_back({entry, seen.stamp, seen.reading->words});
    }
    const bool isKept = (changed.empty() && gone.empty()) || m_index.change(changed, gone);
    return {isOther, !isKept};
}

Shelf::Taken Shelf::keepOnly(const QSet<QString> &keys, int64_t at_ns) {
    std::vector<QString> gone;
    for (auto item = m_items.begin(); item != m_items.end();) {
        if (keys.contains(item.key()) || item->at_ns > at_ns) {
            ++item;
            continue;
        }
        gone.push_back(item.key());
        item = m_items.erase(item);
    }
    const bool isKept = gone.empty() || m_index.change({}, gone);
    return {!gone.empty(), !isKept};
}

bool Shelf::setComplete() {
    const bool isNews = !m_index.isComplete();
    m_index.setComplete();
    return isNews && m_index.isComplete();
}

Page Shelf::find(const Query &query) {
    Page page;
    page.complete = m_index.isComplete();
    const auto worded = m_index.match(query.text);
    Found found;
    for (auto item = m_items.begin(); item != m_items.end(); ++item) {
        if (item->entry->trashedAt == 0)
            ++page.total;
        if ((!worded || worded->contains(item.key())) && matches(*item->entry, query))
            found.push_back(&*item);
    }
    sort(found, query);
    page.entries.reserve(found.size());
    for (const Item *item : found)
        page.entries.push_back(item->entry);
    return page;
}

const QCollatorSortKey &Shelf::keyOf(Item &item, Query::Sort sort) const {
    auto &key = sort == Query::Sort::Name ? item.name : item.session;
    if (!key)
        key.emplace(m_collator.sortKey(sort == Query::Sort::Name ? item.entry->name : item.entry->sessionId));
    return *key;
}

void Shelf::sort(Found &found, const Query &query) {
    using Sort = Query::Sort;
    const auto compared = [&](Item *a, Item *b) -> int {
        const auto order = [](auto x, auto y) { return x < y ? -1 : int(y < x); };
        switch (query.sort) {
        case Sort::Name:
        case Sort::Session:
            return keyOf(*a, query.sort).compare(keyOf(*b, query.sort));
        case Sort::Duration:
            return order(a->entry->duration, b->entry->duration);
        case Sort::Size:
            return order(a->entry->size, b->entry->size);
        case Sort::Created:
            break;
        }
        return 0;
    };
    std::sort(found.begin(), found.end(), [&](Item *a, Item *b) {
        // The newer one first among equals, whatever the direction; the key makes the order the same each
        // time.
        if (const int order = compared(a, b); order != 0)
            return query.descending ? order > 0 : order < 0;
        const bool isUp = query.sort == Sort::Created && !query.descending;
        if (a->entry->createdAt != b->entry->createdAt)
            return (a->entry->createdAt < b->entry->createdAt) == isUp;
        return a->entry->id < b->entry->id;
    });
}

QStringList Shelf::allTags() const {
    QSet<QString> tags;
    for (const Item &item : m_items) {
        if (item.entry->trashedAt == 0)
            tags += QSet<QString>(item.entry->annotations.tags.begin(), item.entry->annotations.tags.end());
    }
    QStringList sorted = tags.values();
    std::sort(sorted.begin(), sorted.end(), m_collator);
    return sorted;
}

} // namespace ovation::library
