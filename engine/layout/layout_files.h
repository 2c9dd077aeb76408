#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

namespace ovation::layout {

// Operations on the folders of layouts. All calls may block on the disk. Dot files and symbolic links are
// part of no layout: they are not served, so they are not listed or copied.

/// The file that is served for a layout's folder.
inline constexpr QLatin1String IndexFile("index.html");
/// How deep layouts may be below the library's folder, and files below their layout's. For files as in
/// ovation-bundle.
inline constexpr int LayoutDepth = 8, FileDepth = 16;

/// What is wrong with a relative path, as the end of a sentence ("… is hidden"), or nothing. Each part is one
/// folder's or file's name: no "..", no dot files, nothing that a URL's path could be misread by.
QString flawOfPath(const QString &path, int maxDepth);

/// Whether a part of `path`, which has no flaw, is a symbolic link below `folder`, however the path
/// continues.
bool leadsThroughLink(const QString &folder, const QString &path);

bool isLayout(const QString &folder);

/// The files of the layout in `folder`, relative and sorted: those of layouts in folders below are theirs.
QStringList ownFiles(const QString &folder);

/// All files below `folder`, dot files and links as well.
QStringList allFiles(const QString &folder);

/// Whether a folder below is also a layout.
bool hasLayoutsBelow(const QString &folder);

enum class Copying { Link = 1, Content };
/// Puts `files` of one folder into an empty one. Link copies where the file system has no hard links.
Result<void> copyFiles(const QString &from, const QStringList &files, const QString &to, Copying how);

/// Renames `made` to `target`, creating the folders above it. If the target exists, moves the files of `made`
/// into it, index.html last; fails if it already has one of them. All or nothing.
Result<void> place(const QString &made, const QString &target);

/// Removes a folder if it is empty, then its parents as long as they are empty, up to but not including
/// `top`.
void removeEmptyFolders(const QString &folder, const QString &top);

/// Removes files, then folders that became empty.
void removeFiles(const QString &folder, const QStringList &files, const QString &top);

} // namespace ovation::layout
