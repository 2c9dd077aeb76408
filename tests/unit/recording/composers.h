#pragma once

#include <QDir>
#include <QFile>
#include <QList>

#include <unistd.h>

/// The processes that compose for this test, by id.
inline QList<pid_t> composers() {
    QList<pid_t> found;
    for (const QString &entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile stat(QStringLiteral("/proc/%1/stat").arg(entry));
        if (entry.toInt() <= 0 || !stat.open(QFile::ReadOnly))
            continue;
        // pid (name) state parent …
        const QByteArray text = stat.readAll();
        const QByteArray name =
            text.mid(text.indexOf('(') + 1, text.lastIndexOf(')') - text.indexOf('(') - 1);
        const QList<QByteArray> rest = text.mid(text.lastIndexOf(')') + 2).split(' ');
        if (name.startsWith("ovation-compos") && rest.value(1).toInt() == ::getpid() && rest.value(0) != "Z")
            found << pid_t(entry.toInt());
    }
    return found;
}
