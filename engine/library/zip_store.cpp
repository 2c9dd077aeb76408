#include "library/zip_store.h"

#include "library/archive_limits.h"

#include "base/excerpt.h"

#include <algorithm>

namespace ovation::library {
namespace {

constexpr std::size_t Step_bytes = 64 << 10;

// In memory of an archive that is not here, when all of it is read at once.
constexpr int64_t MaxOfAll_bytes = 64 << 20, MinOfOne_bytes = 256 << 10;

} // namespace

ZipStore::ZipStore(Opened open, zip::Index index)
    : m_open(std::move(open)), m_index(std::move(index)), m_points(m_index.entries.size()) {}

Result<std::unique_ptr<ZipStore>> ZipStore::open(std::shared_ptr<OpenFile> file) {
    OpenFile &whole = *file;
    return openBy(whole, [file = std::move(file)](int64_t) { return file; });
}

Result<std::unique_ptr<ZipStore>> ZipStore::open(const RemoteFile &file) {
    return openBy(*file.open(RemoteFile::Most_bytes), file.open);
}

Result<std::unique_ptr<ZipStore>> ZipStore::openBy(ByteSource &file, Opened open) {
    auto index = zip::readIndex(file);
    if (!index)
        return index.error();
    std::unique_ptr<ZipStore> store(new ZipStore(std::move(open), std::move(*index)));
    if (auto measured = store->measureCut(); !measured)
        return measured.error();
    for (const zip::Entry &entry : store->m_index.entries)
        store->m_entries.push_back({entry.name, entry.size, entry.isPacked,
                                    entry.isCut ? std::nullopt : std::optional(entry.checksum)});
    return store;
}

Result<void> ZipStore::measureCut() {
    for (std::size_t i = 0; i < m_index.entries.size(); ++i) {
        zip::Entry &entry = m_index.entries[i];
        if (entry.size >= 0)
            continue;
        const int64_t most = ArchiveLimits::RatioFrom_bytes + ArchiveLimits::Ratio * entry.packed;
        const auto source = inflated(i, most);
        std::vector<std::byte> piece(Step_bytes);
        entry.size = 0;
        while (true) {
            const auto got = source->read(entry.size, piece);
            if (!got && got.error().code != Errc::MediaUnreadable)
                return got.error();
            if (!got || *got == 0)
                break; // what is damaged ends there, too
            entry.size += int64_t(*got);
        }
        if (entry.size >= most)
            return Error{Errc::UnsafePath,
                         QStringLiteral("The entry “%1” would be more than %2 times as large unpacked, as "
                                        "bombs are")
                             .arg(excerpt(entry.name))
                             .arg(ArchiveLimits::Ratio)};
    }
    return {};
}

std::shared_ptr<AccessPoints> ZipStore::pointsOf(std::size_t index) const {
    const std::lock_guard lock(m_mutex);
    auto points = m_points[index].lock();
    if (!points)
        m_points[index] = points = std::make_shared<AccessPoints>();
    return points;
}

std::unique_ptr<ByteSource> ZipStore::part(const zip::Entry &entry, int64_t size) const {
    const int64_t most = std::clamp(MaxOfAll_bytes / std::max<int64_t>(int64_t(m_index.entries.size()), 1),
                                    MinOfOne_bytes, RemoteFile::Most_bytes);
    return std::make_unique<FilePart>(m_open(most), entry.begin, size);
}

std::shared_ptr<ByteSource> ZipStore::inflated(std::size_t index, int64_t size) const {
    const zip::Entry &entry = m_index.entries[index];
    return std::make_shared<InflatedSource>(
        part(entry, entry.packed), size, entry.name,
        entry.isCut ? InflatedSource::Extent::Cut : InflatedSource::Extent::Whole, pointsOf(index));
}

Result<std::shared_ptr<ByteSource>> ZipStore::open(std::size_t index) const {
    const zip::Entry &entry = m_index.entries[index];
    if (entry.isPacked)
        return inflated(index, entry.size);
    return std::shared_ptr<ByteSource>(part(entry, entry.size));
}

} // namespace ovation::library
