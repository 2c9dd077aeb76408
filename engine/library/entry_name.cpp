#include "library/entry_name.h"

#include "library/archive_limits.h"

#include <algorithm>

namespace ovation::library {
namespace {

bool isForbidden(QChar c) {
    const ushort code = c.unicode();
    const bool turnsDirection = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line ||
           c.category() == QChar::Separator_Paragraph || turnsDirection;
}

} // namespace

QString entryNameFrom(const QByteArray &bytes) {
    const QString text = QString::fromUtf8(bytes);
    return text.toUtf8() == bytes ? text : QString::fromLatin1(bytes);
}

QString flawOfEntryName(const QByteArray &bytes) {
    if (bytes.isEmpty())
        return QStringLiteral("has no name");
    if (bytes.size() > ArchiveLimits::Name_bytes)
        return QStringLiteral("has a name longer than %1 bytes").arg(ArchiveLimits::Name_bytes);
    if (bytes.contains('\\'))
        return QStringLiteral("has a backslash in its name");
    if (bytes.startsWith('/') || (bytes.size() > 1 && bytes[1] == ':'))
        return QStringLiteral("has an absolute path");
    const QString name = entryNameFrom(bytes);
    if (std::any_of(name.begin(), name.end(), isForbidden))
        return QStringLiteral("has a control character in its name");
    QStringList parts = name.split(QLatin1Char('/'));
    if (parts.size() > 1 && parts.last().isEmpty())
        parts.removeLast(); // a folder
    for (const QString &part : std::as_const(parts)) {
        if (part == QLatin1String(".."))
            return QStringLiteral("leads out of the archive");
        if (part.isEmpty() || part == QLatin1String("."))
            return QStringLiteral("has a path with an empty part");
    }
    return {};
}

QString lastPart(const QString &name) {
    return name.mid(name.lastIndexOf(QLatin1Char('/')) + 1);
}

QString folderPart(const QString &name) {
    return name.left(name.lastIndexOf(QLatin1Char('/')) + 1);
}

} // namespace ovation::library
