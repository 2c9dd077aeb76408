#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace ovation::ui {

/// A text as a search compares it, without case, accents and forms of one character, and where each
/// character of that stood.
struct FoldedText {
    FoldedText() = default;
    explicit FoldedText(const QString &original);

    /// Where `count` characters of `text` at `from` stand in the original: the first, and behind the last.
    std::pair<qsizetype, qsizetype> placeOf(qsizetype from, qsizetype count) const;

    QString text;
    std::vector<qsizetype> places; ///< of each character of `text`, and one behind the last
};

} // namespace ovation::ui
