#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace ovation {

/// Replaces `path` as a whole: temporary file beside it, fsync, rename. After a crash the old or the new
/// content is there, never a part. The file is readable and writable by its owner only (0600).
Result<void> writeFileAtomically(const QString &path, const QByteArray &content);

} // namespace ovation
