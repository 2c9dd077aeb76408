#include "server/http/port_holder.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <unistd.h>

namespace ovation::server {
namespace {

/// Inodes of the sockets that listen on the port (proc(5), net/tcp: local address, state and inode).
QSet<QByteArray> listeningSockets(quint16 port) {
    constexpr int LocalAddress = 1, State = 3, Inode = 9;
    const QByteArray suffix = ':' + QByteArray::number(port, 16).toUpper().rightJustified(4, '0');
    QSet<QByteArray> sockets;
    for (const char *table : {"/proc/net/tcp", "/proc/net/tcp6"}) {
        QFile file(QString::fromLatin1(table));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &line : file.readAll().split('\n')) {
            const QList<QByteArray> fields = line.simplified().split(' ');
            if (fields.size() > Inode && fields[State] == "0A" && fields[LocalAddress].endsWith(suffix))
                sockets.insert("socket:[" + fields[Inode] + ']');
        }
    }
    return sockets;
}

bool holds(const QString &process, const QSet<QByteArray> &sockets) {
    const QDir descriptors(QStringLiteral("/proc/%1/fd").arg(process));
    for (const QString &descriptor : descriptors.entryList(QDir::System | QDir::Files)) {
        char target[64];
        const ssize_t size =
            readlink(QFile::encodeName(descriptors.filePath(descriptor)).constData(), target, sizeof target);
        if (size > 0 && sockets.contains(QByteArray(target, size)))
            return true;
    }
    return false;
}

} // namespace

QString portHolder(quint16 port) {
    const QSet<QByteArray> sockets = listeningSockets(port);
    if (sockets.isEmpty())
        return {};
    for (const QString &process : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        bool isNumber = false;
        process.toInt(&isNumber);
        if (!isNumber || !holds(process, sockets))
            continue;
        QFile name(QStringLiteral("/proc/%1/comm").arg(process));
        const QString text =
            name.open(QIODevice::ReadOnly) ? QString::fromUtf8(name.readAll()).trimmed() : QString();
        return QStringLiteral("%1 (process %2)")
            .arg(text.isEmpty() ? QStringLiteral("a program") : text, process);
    }
    return {};
}

} // namespace ovation::server
