#include "library/zip_index.h"

#include "library/archive_limits.h"
#include "library/entry_name.h"
#include "library/zip_rules.h"
#include "library/zip_scan.h"

#include <algorithm>
#include <cstring>
#include <optional>

namespace ovation::library::zip {
namespace {

constexpr std::size_t MaxComment = 0xffff;

/// Damaged; what refuses an archive is an Error instead.
Error damaged(const QString &why) {
    return {Errc::MediaUnreadable, why};
}

Result<std::vector<std::byte>> readAt(ByteSource &file, int64_t at, std::size_t size) {
    std::vector<std::byte> bytes(size);
    const auto got = file.read(at, bytes);
    if (!got)
        return got.error();
    bytes.resize(*got);
    return bytes;
}

struct End {
    Directory directory;
    int64_t at = 0; ///< where the records begin that stand behind the list
};

/// The last end record whose comment fits into the file; nothing when there is none.
std::optional<std::pair<Directory, std::size_t>> findEnd(Bytes tail) {
    for (std::size_t at = tail.size() < EndSize ? 0 : tail.size() - EndSize + 1; at-- > 0;) {
        std::size_t comment = 0;
        const auto end = readEnd(tail.subspan(at), comment);
        if (end && at + EndSize + comment <= tail.size())
            return std::pair(*end, at);
    }
    return std::nullopt;
}

Result<End> readEndRecords(ByteSource &file) {
    const auto size = std::size_t(std::min<int64_t>(file.size(), EndLocatorSize + EndSize + MaxComment));
    const int64_t tailAt = file.size() - int64_t(size);
    const auto tail = readAt(file, tailAt, size);
    if (!tail)
        return tail.error();
    const auto found = findEnd(*tail);
    if (!found)
        return damaged(QStringLiteral("its end is missing"));
    End end{found->first, tailAt + int64_t(found->second)};
    const auto locator = found->second < EndLocatorSize
                             ? std::nullopt
                             : readEndLocator(Bytes(*tail).subspan(found->second - EndLocatorSize));
    if (!locator)
        return refersToEnd64(end.directory)
                   ? Result<End>(damaged(QStringLiteral("its ZIP64 record is missing")))
                   : Result<End>(end);
    if (*locator > uint64_t(end.at))
        return damaged(QStringLiteral("its ZIP64 record lies behind its end"));
    const auto record = readAt(file, int64_t(*locator), End64Size);
    if (!record)
        return record.error();
    const auto end64 = readEnd64(*record);
    if (!end64)
        return damaged(QStringLiteral("its ZIP64 record is missing"));
    // Programs that know one of them only must not see another archive.
    if (!refersToEnd64(end.directory) && end.directory != *end64)
        return Error{Errc::UnsafePath, QStringLiteral("It has two different lists of entries")};
    return End{*end64, int64_t(*locator)};
}

/// The list itself, headers only.
Result<std::vector<Header>> readDirectory(ByteSource &file, const End &end) {
    const Directory &directory = end.directory;
    if (directory.disk != 0 || directory.directoryDisk != 0)
        return Error{Errc::MediaUnreadable,
                     QStringLiteral("It is one part of several: join them to one archive first")};
    if (directory.size > uint64_t(end.at) || directory.at > uint64_t(end.at) - directory.size)
        return damaged(QStringLiteral("its list of entries lies behind its end"));
    if (directory.size > uint64_t(ArchiveLimits::Directory_bytes))
        return Error{Errc::LimitReached, QStringLiteral("Its list of entries has more than %1 MiB")
                                             .arg(ArchiveLimits::Directory_bytes >> 20)};
    const auto bytes = readAt(file, int64_t(directory.at), std::size_t(directory.size));
    if (!bytes)
        return bytes.error();
    std::vector<Header> headers;
    for (Bytes rest(*bytes); !rest.empty();) {
        const auto header = readCentralHeader(rest);
        if (!header)
            return damaged(QStringLiteral("its list of entries is damaged"));
        rest = rest.subspan(header->length);
        headers.push_back(*header);
        if (headers.size() > ArchiveLimits::Entries)
            break; // the rules name it
    }
    if (headers.size() <= ArchiveLimits::Entries && headers.size() != directory.entries)
        return damaged(QStringLiteral("its list has more or fewer entries than it says"));
    return headers;
}

/// An entry whose two headers say the same.
Result<Entry> entryOf(ByteSource &file, const Header &central) {
    if (central.headerAt > uint64_t(file.size()))
        return refusedEntry(central.name, QStringLiteral("lies behind the end of the archive"));
    const auto bytes =
        readAt(file, int64_t(central.headerAt), LocalHeaderSize + std::size_t(central.name.size()));
    if (!bytes)
        return bytes.error();
    const auto local = readLocalHeader(*bytes);
    if (!local)
        return damaged(
            QStringLiteral("the entry “%1” is not where the list says").arg(entryNameFrom(central.name)));
    if (local->name != central.name || local->method != central.method)
        return refusedEntry(central.name, QStringLiteral("is listed as something else than it is"));
    // Where the numbers follow the content, or stand in extra data, only the list has them here.
    const bool saysSizes =
        !(local->flags & DescriptorFlag) && local->packed != UINT32_MAX && local->size != UINT32_MAX;
    if (saysSizes && (local->packed != central.packed || local->size != central.size))
        return refusedEntry(central.name, QStringLiteral("has two different sizes"));
    const auto begin = int64_t(central.headerAt + local->length);
    return Entry{entryNameFrom(central.name),
                 central.method == Deflated,
                 false,
                 central.checksum,
                 int64_t(central.headerAt),
                 begin,
                 int64_t(central.packed),
                 int64_t(central.size)};
}

/// MediaUnreadable: scanning may help.
Result<Index> readListed(ByteSource &file) {
    const auto end = readEndRecords(file);
    if (!end)
        return end.error();
    const auto headers = readDirectory(file, *end);
    if (!headers)
        return headers.error();
    Rules rules(file.size());
    Index index;
    std::vector<Entry> all;
    for (const Header &header : *headers) {
        if (auto admitted = rules.admit(header); !admitted)
            return admitted.error();
        auto entry = entryOf(file, header);
        if (!entry)
            return entry.error();
        all.push_back(*entry);
        if (!Rules::isFolder(header))
            index.entries.push_back(std::move(*entry));
    }
    if (auto apart = checkOverlaps(std::move(all), int64_t(end->directory.at)); !apart)
        return apart.error();
    return index;
}

} // namespace

Result<Index> readIndex(ByteSource &file) {
    auto listed = readListed(file);
    if (listed || listed.error().code != Errc::MediaUnreadable)
        return listed;
    auto found = scanEntries(file);
    if (!found)
        return found;
    if (found->entries.empty())
        return listed.error();
    found->problems.prepend(QStringLiteral("The archive is damaged (%1); what was found in it without its "
                                           "list of entries is shown")
                                .arg(listed.error().message));
    return found;
}

} // namespace ovation::library::zip
