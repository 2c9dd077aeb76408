#pragma once

#include "base/result.h"

#include <QByteArray>

namespace ovation::bundle {

/// How the program ends.
enum ExitCode {
    Done = 0,
    Failed = 1,        ///< the machine did not let it: no such file, not readable, disk full, stopped
    WrongUsage = 2,    ///< the command line
    Damaged = 3,       ///< not an archive of a known format, or one that is broken
    Refused = 4,       ///< an entry that a layout must not have, or too much of something
    NoLayout = 5,      ///< there is no index.html
    AlreadyExists = 6, ///< what would be written is there
};

/// Why a task failed: what the program exits with, and one sentence for a person.
struct Error {
    ExitCode code = Failed;
    QString message;
};

template <typename T>
using Result = ovation::Result<T, Error>;

/// A name as it can be shown in quotes: what is no text or could command a terminal is escaped, what is long
/// is cut.
QString quoted(const QByteArray &name);

/// The last failed system call's reason, as in `cannot read "x": No such file or directory`.
Error systemError(const QString &what, const QByteArray &path);

Error damaged(const QString &sentence);
Error refused(const QString &sentence);

} // namespace ovation::bundle
