#include "library/zip_scan.h"

#include "library/entry_name.h"
#include "library/zip_rules.h"

#include "base/excerpt.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <vector>

namespace ovation::library::zip {
namespace {

constexpr std::size_t FirstWindow = 4 << 10, MaxWindow = 1 << 20; ///< how much is searched at a time
constexpr std::size_t FirstHeader = 4 << 10, MaxHeader = LocalHeaderSize + 2 * 0xffff;
constexpr char DescriptorMark[] = "PK\x07\x08";

struct Extent {
    uint32_t checksum = 0;
    int64_t packed = 0, size = 0, next = 0; ///< `next`: where the following header is
    bool isCut = false;
};

/// What stands at a descriptor's place, when its numbers fit the distance: chance does that once in 2^64.
std::optional<Extent> descriptorAt(Bytes bytes, int64_t begin, int64_t at) {
    const auto distance = uint64_t(at - begin);
    if (bytes.size() >= DescriptorSize && read32(bytes, 8) == distance)
        return Extent{read32(bytes, 4), int64_t(distance), read32(bytes, 12), at + int64_t(DescriptorSize)};
    const uint64_t size = read64(bytes, 16);
    if (bytes.size() >= Descriptor64Size && read64(bytes, 8) == distance && size <= uint64_t(INT64_MAX))
        return Extent{read32(bytes, 4), int64_t(distance), int64_t(size), at + int64_t(Descriptor64Size)};
    return std::nullopt;
}

/// SIZE_MAX when there is none.
std::size_t findMark(Bytes bytes, std::size_t from) {
    if (from >= bytes.size())
        return SIZE_MAX;
    const void *found = ::memmem(bytes.data() + from, bytes.size() - from, DescriptorMark, 4);
    return found ? std::size_t(static_cast<const std::byte *>(found) - bytes.data()) : SIZE_MAX;
}

/// Looks for the record behind content of unknown length: near first, since an archive may have many small
/// entries.
Result<Extent> findDescriptor(ByteSource &file, int64_t begin) {
    std::vector<std::byte> buffer;
    std::size_t window = FirstWindow;
    for (int64_t at = begin; at < file.size(); window = std::min(2 * window, MaxWindow)) {
        buffer.resize(window + Descriptor64Size);
        const auto got = file.read(at, buffer);
        if (!got)
            return got.error();
        const Bytes bytes(buffer.data(), *got);
        for (std::size_t offset = findMark(bytes, 0); offset < window; offset = findMark(bytes, offset + 1)) {
            if (const auto extent = descriptorAt(bytes.subspan(offset), begin, at + int64_t(offset)))
                return *extent;
        }
        at += int64_t(window);
    }
    return Extent{0, file.size() - begin, -1, file.size(), true};
}

/// Nothing when no whole header is there.
Result<std::optional<Header>> headerAt(ByteSource &file, int64_t at) {
    std::vector<std::byte> buffer;
    for (const std::size_t size : {FirstHeader, MaxHeader}) {
        buffer.resize(size);
        const auto got = file.read(at, buffer);
        if (!got)
            return got.error();
        const auto header = readLocalHeader(Bytes(buffer.data(), *got));
        if (!header || header->length <= *got)
            return header;
    }
    return std::optional<Header>();
}

Result<Extent> extentOf(ByteSource &file, const Header &header, int64_t begin) {
    if (header.flags & DescriptorFlag)
        return findDescriptor(file, begin);
    const int64_t left = file.size() - begin;
    if (header.packed <= uint64_t(left))
        return Extent{header.checksum, int64_t(header.packed),
                      int64_t(std::min<uint64_t>(header.size, INT64_MAX)), begin + int64_t(header.packed)};
    return Extent{0, left, -1, file.size(), true};
}

} // namespace

Result<Index> scanEntries(ByteSource &file) {
    Index index;
    Rules rules(file.size());
    for (int64_t at = 0; at < file.size();) {
        const auto found = headerAt(file, at);
        if (!found)
            return found.error();
        if (!*found)
            break; // the list, or what a damaged part left
        Header header = **found;
        const int64_t begin = at + int64_t(header.length);
        const auto extent = extentOf(file, header, begin);
        if (!extent)
            return extent.error();
        header.packed = uint64_t(extent->packed);
        // Stored content is as long as what is there of it.
        const bool isStored = header.method == Stored;
        header.size = extent->isCut ? (isStored ? header.packed : 0) : uint64_t(extent->size);
        if (auto admitted = rules.admit(header); !admitted)
            return admitted.error();
        const int64_t size = extent->isCut && !isStored ? -1 : int64_t(header.size);
        Entry entry{entryNameFrom(header.name),
                    !isStored,
                    extent->isCut,
                    extent->checksum,
                    at,
                    begin,
                    extent->packed,
                    size};
        if (extent->isCut)
            index.problems.append(QStringLiteral("The end of %1 is missing").arg(excerpt(entry.name)));
        if (!Rules::isFolder(header))
            index.entries.push_back(std::move(entry));
        at = extent->next;
    }
    return index;
}

} // namespace ovation::library::zip
