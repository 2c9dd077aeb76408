#pragma once

#include "base/result.h"

namespace ovation::media {

/// For a file that can't be read as media: Errc::MediaUnreadable, with a sentence for its user.
inline Error unreadable(const QString &why) {
    return {Errc::MediaUnreadable, QStringLiteral("The file can't be read: %1").arg(why)};
}

} // namespace ovation::media
