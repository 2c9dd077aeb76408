#pragma once

#include <QByteArray>
#include <QDirIterator>
#include <QFile>
#include <QList>

#include <sys/types.h>
#include <unistd.h>

/// Processes that this one started and that run. `name`: the first 15 characters count (proc(5)).
inline QList<pid_t> childProcesses(const QByteArray &name) {
    QList<pid_t> found;
    QDirIterator all(QStringLiteral("/proc"), QDir::Dirs | QDir::NoDotAndDotDot);
    while (all.hasNext()) {
        QFile file(all.next() + QStringLiteral("/stat"));
        if (!file.open(QFile::ReadOnly))
            continue; // no process, or gone
        const QByteArray stat = file.readAll();
        const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' '); // state, parent, …
        if (stat.contains('(' + name.left(15) + ')') && fields.value(1).toInt() == ::getpid() &&
            fields.value(0) != "Z")
            found.append(stat.left(stat.indexOf(' ')).toInt());
    }
    return found;
}
