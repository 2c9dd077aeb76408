#pragma once

#include "base/errc.h"

#include <cerrno>

namespace ovation {

/// What an errno of a file means to callers; `otherwise` where nobody can do anything about it.
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
