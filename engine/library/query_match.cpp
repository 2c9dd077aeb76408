#include "library/query_match.h"

#include <algorithm>

namespace ovation::library {
namespace {

template <typename T>
bool isAmong(const std::vector<T> &wanted, T value) {
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

} // namespace

bool matches(const Entry &entry, const Query &query) {
    const QStringList &tags = entry.annotations.tags;
    return (entry.trashedAt > 0) == query.trashed && isAmong(query.modes, entry.mode) &&
           isAmong(query.statuses, entry.status) && isAmong(query.health, entry.health) &&
           std::all_of(query.tags.begin(), query.tags.end(),
                       [&tags](const QString &tag) { return tags.contains(tag); }) &&
           entry.createdAt >= query.from.value_or(entry.createdAt) &&
           (!query.to || entry.createdAt < *query.to) &&
           entry.duration >= query.minDuration.value_or(entry.duration) &&
           entry.duration <= query.maxDuration.value_or(entry.duration) &&
           (!query.keptOnly || entry.annotations.keep);
}

} // namespace ovation::library
