#include "layout/layout_files.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace ovation::layout {
namespace {

constexpr int MaxFiles = 5000; // of one layout; what ovation-bundle packs at most
constexpr int MaxNameBytes = 200, MaxPathBytes = 512;

QString below(const QString &folder, const QString &name) {
    return folder + QLatin1Char('/') + name;
}

bool isThere(const QString &path) {
    const QFileInfo info(path);
    return info.exists() || info.isSymLink();
}

Error systemError(const QString &what, const QString &path) {
    return {Errc::Failed,
            QStringLiteral("%1 %2: %3.").arg(what, path, QString::fromLocal8Bit(std::strerror(errno)))};
}

Error alreadyThere(const QString &path) {
    return {Errc::Failed, QStringLiteral("%1 is already there.").arg(path)};
}

QString flawOfName(const QString &name) {
    if (name.isEmpty())
        return QStringLiteral("has an empty part");
    if (name == QStringLiteral("..") || name == QStringLiteral("."))
        return QStringLiteral("leads out of its folder");
    if (name.startsWith(QLatin1Char('.')))
        return QStringLiteral("has a name that begins with a dot");
    if (name.toUtf8().size() > MaxNameBytes)
        return QStringLiteral("has a name longer than %1 bytes").arg(MaxNameBytes);
    for (const QChar c : name)
        if (c == QLatin1Char('\\') || c.category() == QChar::Other_Control ||
            c.category() == QChar::Other_Format || c.category() == QChar::Separator_Line ||
            c.category() == QChar::Separator_Paragraph)
            return QStringLiteral("has a character that names must not have");
    return {};
}

// Fails if the target exists, even where the file system cannot guarantee that.
bool renameToNew(const QString &from, const QString &to) {
    const QByteArray source = QFile::encodeName(from), target = QFile::encodeName(to);
    if (renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    if (isThere(to)) {
        errno = EEXIST;
        return false;
    }
    return rename(source.constData(), target.constData()) == 0;
}

void collectOwn(const QString &folder, const QString &prefix, int depth, QStringList &files) {
    const QFileInfoList entries = QDir(folder).entryInfoList(
        QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
    for (const QFileInfo &entry : entries) {
        if (files.size() >= MaxFiles)
            return;
        if (!entry.isDir())
            files.append(prefix + entry.fileName());
        else if (depth < FileDepth && !isLayout(entry.filePath()))
            collectOwn(entry.filePath(), prefix + entry.fileName() + QLatin1Char('/'), depth + 1, files);
    }
}

/// Moves the files into a folder that has none of them; all or none.
Result<void> merge(const QString &made, const QString &target) {
    QStringList files = allFiles(made);
    for (const QString &file : std::as_const(files))
        if (isThere(below(target, file)))
            return alreadyThere(below(target, file));
    // The page comes last: what it refers to is there when it can be opened.
    if (files.removeOne(IndexFile))
        files.append(IndexFile);
    QStringList moved;
    for (const QString &file : std::as_const(files)) {
        const QString to = below(target, file);
        if (QDir().mkpath(QFileInfo(to).path()) && renameToNew(below(made, file), to)) {
            moved.append(file);
            continue;
        }
        const Error error = systemError(QStringLiteral("Cannot create"), to);
        for (const QString &back : std::as_const(moved))
            renameToNew(below(target, back), below(made, back));
        return error;
    }
    QDir(made).removeRecursively();
    return {};
}

} // namespace

QString flawOfPath(const QString &path, int maxDepth) {
    if (path.startsWith(QLatin1Char('/')))
        return QStringLiteral("is an absolute path");
    if (path.toUtf8().size() > MaxPathBytes)
        return QStringLiteral("is longer than %1 bytes").arg(MaxPathBytes);
    const QStringList names = path.split(QLatin1Char('/'));
    if (names.size() > maxDepth)
        return QStringLiteral("is more than %1 folders deep").arg(maxDepth);
    for (const QString &name : names)
        if (QString flaw = flawOfName(name); !flaw.isEmpty())
            return flaw;
    return {};
}

bool leadsThroughLink(const QString &folder, const QString &path) {
    QString reached = folder;
    for (const QString &name : path.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        reached = below(reached, name);
        if (QFileInfo(reached).isSymLink())
            return true;
    }
    return false;
}

bool isLayout(const QString &folder) {
    const QFileInfo index(below(folder, IndexFile));
    return index.isFile() && !index.isSymLink();
}

QStringList ownFiles(const QString &folder) {
    QStringList files;
    collectOwn(folder, QString(), 1, files);
    files.sort();
    return files;
}

QStringList allFiles(const QString &folder) {
    QStringList files;
    QDirIterator all(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (all.hasNext())
        files.append(QDir(folder).relativeFilePath(all.next()));
    files.sort();
    return files;
}

bool hasLayoutsBelow(const QString &folder) {
    QDirIterator folders(folder, QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks,
                         QDirIterator::Subdirectories);
    while (folders.hasNext())
        if (isLayout(folders.next()))
            return true;
    return false;
}

Result<void> copyFiles(const QString &from, const QStringList &files, const QString &to, Copying how) {
    if (files.size() >= MaxFiles)
        return Error{
            Errc::Failed,
            QStringLiteral("%1 has too many files: a layout has %2 at most.").arg(from).arg(MaxFiles - 1)};
    for (const QString &file : files) {
        const QString source = below(from, file), target = below(to, file);
        const bool folderMade = QDir().mkpath(QFileInfo(target).path());
        const bool linked =
            folderMade && how == Copying::Link &&
            link(QFile::encodeName(source).constData(), QFile::encodeName(target).constData()) == 0;
        if (!linked && !(folderMade && QFile::copy(source, target)))
            return Error{Errc::Failed, QStringLiteral("Cannot copy %1.").arg(source)};
    }
    return {};
}

Result<void> place(const QString &made, const QString &target) {
    if (QFileInfo(target).isDir())
        return merge(made, target);
    const QString parent = QFileInfo(target).path();
    if (!QDir().mkpath(parent))
        return Error{Errc::Failed, QStringLiteral("Cannot create the folder %1.").arg(parent)};
    if (renameToNew(made, target))
        return {};
    return errno == EEXIST ? alreadyThere(target) : systemError(QStringLiteral("Cannot create"), target);
}

void removeEmptyFolders(const QString &folder, const QString &top) {
    QString empty = folder;
    while (empty.startsWith(top + QLatin1Char('/')) && QDir().rmdir(empty)) // fails unless it is empty
        empty = QFileInfo(empty).path();
}

void removeFiles(const QString &folder, const QStringList &files, const QString &top) {
    for (const QString &file : files) {
        QFile::remove(below(folder, file));
        removeEmptyFolders(QFileInfo(below(folder, file)).path(), top);
    }
}

} // namespace ovation::layout
