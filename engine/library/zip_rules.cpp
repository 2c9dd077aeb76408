#include "library/zip_rules.h"

#include "library/archive_limits.h"
#include "library/entry_name.h"

#include "base/archive_mode.h"
#include "base/excerpt.h"

#include <algorithm>

namespace ovation::library::zip {
namespace {

bool isBomb(const Header &header) {
    return header.size > uint64_t(INT64_MAX) || (header.size > uint64_t(ArchiveLimits::RatioFrom_bytes) &&
                                                 header.size / ArchiveLimits::Ratio > header.packed);
}

} // namespace

Error refusedEntry(const QByteArray &name, const QString &why) {
    return {Errc::UnsafePath, QStringLiteral("The entry “%1” %2").arg(excerpt(entryNameFrom(name)), why)};
}

QString Rules::flawOf(const Header &header) {
    if (QString flaw = flawOfEntryName(header.name); !flaw.isEmpty())
        return flaw;
    if (QString flaw = flawOfMode(header.mode, isFolder(header)); !flaw.isEmpty())
        return flaw;
    if (m_names.contains(header.name))
        return QStringLiteral("is there twice");
    if (header.flags & EncryptedFlags)
        return QStringLiteral("is encrypted: unpack the archive and pack it again without a password");
    if (header.method != Stored && header.method != Deflated)
        return QStringLiteral("is packed in a way that is not supported (method %1): pack the archive again, "
                              "with Deflate or not at all")
            .arg(header.method);
    if (header.method == Stored && header.packed != header.size)
        return QStringLiteral("has two different sizes");
    if (isFolder(header) && header.size != 0)
        return QStringLiteral("is a folder with content");
    // No more than fits into the file; what is unpacked is limited by the ratio.
    if (header.packed > uint64_t(m_fileSize))
        return QStringLiteral("is larger than the whole archive");
    if (isBomb(header))
        return QStringLiteral("would be more than %1 times as large unpacked, as bombs are")
            .arg(ArchiveLimits::Ratio);
    return {};
}

Result<void> Rules::admit(const Header &header) {
    if (uint64_t(m_names.size()) >= ArchiveLimits::Entries)
        return Error{Errc::LimitReached,
                     QStringLiteral("The entry “%1” is one too many: a recording has %2 at most")
                         .arg(excerpt(entryNameFrom(header.name)))
                         .arg(ArchiveLimits::Entries)};
    if (const QString flaw = flawOf(header); !flaw.isEmpty())
        return refusedEntry(header.name, flaw);
    m_names.insert(header.name);
    return {};
}

Result<void> checkOverlaps(std::vector<Entry> entries, int64_t end) {
    std::sort(entries.begin(), entries.end(),
              [](const Entry &a, const Entry &b) { return a.headerAt < b.headerAt; });
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const int64_t next = i + 1 < entries.size() ? entries[i + 1].headerAt : end;
        if (entries[i].begin + entries[i].packed > next)
            return refusedEntry(
                entries[i].name.toUtf8(),
                i + 1 < entries.size()
                    ? QStringLiteral("overlaps another one, “%1”").arg(excerpt(entries[i + 1].name))
                    : QStringLiteral("overlaps the list of entries"));
    }
    return {};
}

} // namespace ovation::library::zip
