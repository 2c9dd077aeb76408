#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

namespace ovation::layout {

// What is done with the folders of layouts. All calls may wait for the disk. Dot files and symbolic links are
// nobody's: they are not served, so they are not listed and not copied.

/// What is served when a layout's folder is asked for.
inline constexpr QLatin1String IndexFile("index.html");
/// Layouts are so many folders below the library's at most, files below their layout's. Files: as
/// ovation-bundle has it.
inline constexpr int LayoutDepth = 8, FileDepth = 16;

/// What is wrong with a relative path, as the end of a sentence ("… is hidden"), or nothing. Each part is one
/// folder's or file's name: no "..", no dot files, nothing that a URL's path could be misread by.
QString flawOfPath(const QString &path, int maxDepth);

/// Whether a part of `path`, which has no flaw, is a symbolic link below `folder`, however it goes on.
bool leadsThroughLink(const QString &folder, const QString &path);

bool isLayout(const QString &folder);

/// The files of the layout in `folder`, relative and sorted: those of layouts in folders below are theirs.
QStringList ownFiles(const QString &folder);

/// Everybody's files below `folder`, dot files and links as well.
QStringList allFiles(const QString &folder);

/// Whether a folder below is a layout, too.
bool hasLayoutsBelow(const QString &folder);

enum class Copying { Link = 1, Content };
/// Puts `files` of one folder into another that is empty. Where the file system has no hard links, Link
/// copies.
Result<void> copyFiles(const QString &from, const QStringList &files, const QString &to, Copying how);

/// Makes `made` be `target`, whole or not at all; folders on the way to it are made. A target that is there
/// gets the files of `made`, its index.html last, and is an error where it has one of them.
Result<void> place(const QString &made, const QString &target);

/// Removes a folder if it is empty, and those above it that are then, up to `top`, which stays.
void removeEmptyFolders(const QString &folder, const QString &top);

/// Removes files and the folders that are empty then.
void removeFiles(const QString &folder, const QStringList &files, const QString &top);

} // namespace ovation::layout
