#pragma once

#include <QString>

namespace ovation {

/// The first `most` UTF-16 units of a text, or one less where that would halve a character.
inline QString cutText(const QString &text, qsizetype most) {
    const bool halves =
        most > 0 && most < text.size() && text[most - 1].isHighSurrogate() && text[most].isLowSurrogate();
    return text.left(halves ? most - 1 : most);
}

} // namespace ovation
