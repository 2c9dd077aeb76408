#pragma once

#include "base/errc.h"

#include <cerrno>

namespace ovation {

/// The Errc of a file operation's errno; `otherwise` for those that callers cannot act upon.
constexpr Errc errcOfFile(int number, Errc otherwise) {
    switch (number) {
    case ENOSPC:
    case EDQUOT:
        return Errc::DiskFull;
    case EACCES:
    case EPERM:
    case EROFS:
        return Errc::PermissionDenied;
    default:
        return otherwise;
    }
}

} // namespace ovation
