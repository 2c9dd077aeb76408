#include "catalog.h"

namespace ovation::bundle {

namespace {

Error refusedEntry(const QByteArray &name, const QString &why) {
    return refused(QStringLiteral("The entry %1 %2.").arg(quoted(name), why));
}

bool isForbiddenCharacter(QChar c) {
    const ushort code = c.unicode();
    const bool turnsDirection = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line ||
           c.category() == QChar::Separator_Paragraph || turnsDirection;
}

/// What is wrong with a path as a whole, or nothing.
QString flawOfPath(const QByteArray &path) {
    const QString text = QString::fromUtf8(path);
    if (text.toUtf8() != path)
        return QStringLiteral("has a name that is not UTF-8");
    for (const QChar c : text)
        if (isForbiddenCharacter(c))
            return QStringLiteral("has a control character in its name");
    if (path.startsWith('/') || (path.size() > 1 && path[1] == ':'))
        return QStringLiteral("has an absolute path");
    if (path.contains('\\'))
        return QStringLiteral("has a backslash in its name");
    if (path.size() > Limits::Path_bytes)
        return QStringLiteral("has a path longer than %1 bytes").arg(Limits::Path_bytes);
    return {};
}

QString flawOfPart(const QByteArray &part) {
    if (part == "..")
        return QStringLiteral("leads out of the layout's folder");
    if (part.isEmpty() || part == ".")
        return QStringLiteral("has a path with an empty part");
    if (part.startsWith('.'))
        return QStringLiteral("is hidden: its path has a name that begins with a dot");
    if (part.size() > Limits::Name_bytes)
        return QStringLiteral("has a name longer than %1 bytes").arg(Limits::Name_bytes);
    return {};
}

/// The path without "./" before it and, for a folder, "/" behind it, as `tar c .` writes them.
QByteArray plainPath(const Entry &entry) {
    QByteArray path = entry.name;
    while (path.startsWith("./"))
        path.remove(0, 2);
    if (entry.kind == Entry::Kind::Folder) {
        if (path.endsWith('/') && path.size() > 1)
            path.chop(1);
        if (path == ".")
            path.clear();
    }
    return path;
}

/// The same for names that some file system would take for one.
QString folded(const QByteArray &path) {
    return QString::fromUtf8(path).normalized(QString::NormalizationForm_C).toCaseFolded();
}

} // namespace

Result<void> Catalog::addNode(const QByteArray &path, bool folder, bool named) {
    const auto known = m_nodes.find(folded(path));
    if (known == m_nodes.end()) {
        if (m_nodes.size() >= Limits::Entries)
            return refusedEntry(
                path, QStringLiteral("is one too many: a layout has %1 at most").arg(Limits::Entries));
        m_nodes.insert(folded(path), {path, folder, named});
        return {};
    }
    if (known->path != path)
        return refusedEntry(path, QStringLiteral("differs from %1 only in case").arg(quoted(known->path)));
    if (known->folder != folder)
        return refusedEntry(path, QStringLiteral("is both a file and a folder"));
    if (known->named && named)
        return refusedEntry(path, QStringLiteral("is there twice"));
    known->named = known->named || named;
    return {};
}

Result<Catalog::Item> Catalog::add(const Entry &entry) {
    Item item{plainPath(entry), entry.kind == Entry::Kind::Folder, entry.size};
    if (item.path.isEmpty() && item.folder && !entry.name.isEmpty() && entry.flaw.isEmpty())
        return item;
    QString flaw = flawOfPath(item.path);
    const QList<QByteArray> parts = item.path.split('/');
    for (int i = 0; flaw.isEmpty() && i < parts.size(); ++i)
        flaw = flawOfPart(parts[i]);
    if (flaw.isEmpty() && parts.size() > Limits::Depth)
        flaw = QStringLiteral("is more than %1 folders deep").arg(Limits::Depth);
    if (flaw.isEmpty())
        flaw = entry.flaw;
    if (flaw.isEmpty() && item.folder && entry.size != 0)
        flaw = QStringLiteral("is a folder with content");
    if (flaw.isEmpty() && (entry.size < 0 || entry.size > Limits::File_bytes))
        flaw = QStringLiteral("is larger than %1 MiB").arg(Limits::File_bytes >> 20);
    if (!flaw.isEmpty())
        return refusedEntry(entry.name, flaw);

    for (qsizetype slash = item.path.indexOf('/'); slash >= 0; slash = item.path.indexOf('/', int(slash) + 1))
        if (Result<void> parent = addNode(item.path.left(int(slash)), true, false); !parent)
            return parent.error();
    if (Result<void> added = addNode(item.path, item.folder, true); !added)
        return added.error();

    m_total += item.size;
    if (m_total > Limits::Total_bytes)
        return refusedEntry(
            entry.name, QStringLiteral("makes the whole larger than %1 MiB").arg(Limits::Total_bytes >> 20));
    if (m_archiveSize > 0 && m_total > Limits::RatioFrom_bytes && m_total / Limits::Ratio > m_archiveSize)
        return refusedEntry(
            entry.name,
            QStringLiteral("makes the whole more than %1 times as large as the archive, as bombs do")
                .arg(Limits::Ratio));
    m_items.push_back(item);
    return item;
}

Result<void> Catalog::finish() {
    QByteArray top;
    bool oneTop = !m_items.empty();
    bool topHasIndex = false;
    for (const Item &item : m_items) {
        if (!item.folder && item.path == "index.html")
            return {};
        const QByteArray first = item.path.mid(0, int(item.path.indexOf('/'))); // -1: all of it
        if (top.isEmpty())
            top = first;
        oneTop = oneTop && first == top && (item.folder || item.path != first);
        topHasIndex = topHasIndex || (!item.folder && item.path == first + "/index.html");
    }
    if (!oneTop || !topHasIndex)
        return Error{NoLayout, QStringLiteral("There is no index.html at the top, so this is no layout.")};
    m_topFolder = top + '/';
    return {};
}

} // namespace ovation::bundle
