#pragma once

#include <QString>

#include <iterator>
#include <optional>
#include <type_traits>

/// Tables of values and the words that they have on the wire, in files and in settings: arrays of
/// std::pair<value, const char *>. Pure functions.
namespace ovation {

/// Empty when it has none.
template <typename Table, typename Value>
QString wordOf(const Table &table, Value value) {
    for (const auto &[candidate, word] : table) {
        if (candidate == value)
            return QLatin1String(word);
    }
    return {};
}

/// Nothing when no value has it.
template <typename Table>
auto valueOf(const Table &table, const QString &text)
    -> std::optional<std::remove_cvref_t<decltype(std::begin(table)->first)>> {
    for (const auto &[value, word] : table) {
        if (text == QLatin1String(word))
            return value;
    }
    return std::nullopt;
}

} // namespace ovation
