#pragma once

#include "recorded_files.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

/// What a store holds when all is over.
struct Stored {
    QMap<QString, QByteArray> digests; ///< of objects by key, MD5 in hexadecimal
    qsizetype unfinished = 0;          ///< uploads that were begun
};

inline QByteArray digestOf(const QByteArray &content) {
    return QCryptographicHash::hash(content, QCryptographicHash::Md5).toHex();
}

/// Why what is there is not what is here; empty when it is. `folders`: of this machine, by folder of the
/// store. Each file of them is there, byte by byte, and nothing else is, no part of anything either.
inline QString differenceOf(const Stored &there, const QMap<QString, QString> &folders) {
    QMap<QString, QByteArray> wanted;
    for (auto folder = folders.cbegin(); folder != folders.cend(); ++folder) {
        const QDir here(folder.value());
        for (const QString &name : here.entryList(QDir::Files | QDir::Hidden)) {
            QFile file(here.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                return QStringLiteral("%1 can't be read").arg(file.fileName());
            QByteArray content = file.readAll();
            if (name.startsWith(QStringLiteral(".ovation."))) { // what concerns this machine stays here
                QJsonObject members = QJsonDocument::fromJson(content).object();
                members.remove(QStringLiteral("upload"));
                content = QJsonDocument(members).toJson(QJsonDocument::Compact);
            }
            wanted[folder.key() + QLatin1Char('/') + name] = digestOf(content);
        }
    }
    if (there.unfinished != 0)
        return QStringLiteral("%1 uploads are left behind").arg(there.unfinished);
    if (there.digests.keys() != wanted.keys())
        return QStringLiteral("there are %1, and not %2")
            .arg(QStringList(there.digests.keys()).join(QLatin1Char(' ')),
                 QStringList(wanted.keys()).join(QLatin1Char(' ')));
    for (auto one = wanted.cbegin(); one != wanted.cend(); ++one) {
        if (there.digests[one.key()] != one.value())
            return QStringLiteral("%1 is another one there").arg(one.key());
    }
    return {};
}
