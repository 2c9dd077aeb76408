#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace ovation {

/// Who may read and write a file that is replaced: its owner only (0600), or those who could before. A file
/// that was not there is its owner's in any case.
enum class FileMode { Private = 1, Kept };

/// Replaces `path` as a whole: temporary file beside it, fsync, rename. After a crash the old or the new
/// content is there, never a part.
Result<void> writeFileAtomically(const QString &path, const QByteArray &content,
                                 FileMode mode = FileMode::Private);

} // namespace ovation
