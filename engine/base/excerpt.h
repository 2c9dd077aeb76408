#pragma once

#include <QString>

namespace ovation {

/// Characters that an error, an event or a log repeats of what a client sent.
inline constexpr qsizetype MaxExcerpt = 100;

/// The beginning of `sent`, fit to be repeated: at most MaxExcerpt characters, the last one "…" where more
/// was sent; control characters and halves of characters become spaces. Any thread.
QString excerpt(const QString &sent);

} // namespace ovation
