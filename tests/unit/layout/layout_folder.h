#pragma once

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QMap>

inline bool writeFile(const QString &path, const QByteArray &content = "x") {
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) &&
           file.write(content) == content.size();
}

inline bool writeFiles(const QString &folder, const QStringList &names) {
    for (const QString &name : names)
        if (!writeFile(folder + QLatin1Char('/') + name, name.toUtf8()))
            return false;
    return true;
}

/// Everything below a folder: files with their content, folders that are empty with a slash.
inline QMap<QString, QByteArray> contentOf(const QString &folder) {
    QMap<QString, QByteArray> content;
    QDirIterator all(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        const QString name = QDir(folder).relativeFilePath(file.fileName());
        if (!all.fileInfo().isDir())
            content.insert(name, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable"));
        else if (QDir(file.fileName())
                     .isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
            content.insert(name + QLatin1Char('/'), {});
    }
    return content;
}

/// The same without what hidden folders at the top hold.
inline QStringList shownNames(const QString &folder) {
    QStringList names = contentOf(folder).keys();
    names.removeIf([](const QString &name) { return name.startsWith(QLatin1Char('.')); });
    return names;
}
