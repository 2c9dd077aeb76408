#pragma once

#include <QByteArray>
#include <QString>

namespace ovation::library {

/// The name of an entry as text: UTF-8, or Latin-1 when it is not that.
QString entryNameFrom(const QByteArray &bytes);
/// What is wrong with it, to stand behind the name in a sentence ("leads out of the archive"); empty for a
/// relative path that no file system could misunderstand.
QString flawOfEntryName(const QByteArray &bytes);
/// What stands behind the last '/'.
QString lastPart(const QString &name);
/// The folder with its '/', empty at the top.
QString folderPart(const QString &name);

} // namespace ovation::library
