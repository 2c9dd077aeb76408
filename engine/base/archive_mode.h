#pragma once

#include <QString>

#include <sys/stat.h>

namespace ovation {

/// What is wrong with an entry of an archive that has this Unix mode, as a part of a sentence; empty = it is
/// a file or a folder, as its name says, or the mode says nothing. A link or a device is never wanted. Every
/// system is believed, for there are programs that write Unix modes under another one's name.
inline QString flawOfMode(unsigned int mode, bool folder) {
    switch (mode & S_IFMT) {
    case 0:
        return {};
    case S_IFREG:
        return folder ? QStringLiteral("is both a file and a folder") : QString();
    case S_IFDIR:
        return folder ? QString() : QStringLiteral("is both a file and a folder");
    case S_IFLNK:
        return QStringLiteral("is a symbolic link");
    default:
        return QStringLiteral("is neither a file nor a folder");
    }
}

} // namespace ovation
