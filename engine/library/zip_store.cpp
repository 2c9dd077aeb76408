#include "library/zip_store.h"

#include "library/archive_limits.h"

#include "base/excerpt.h"

namespace ovation::library {
namespace {

constexpr std::size_t Piece = 1 << 20;

} // namespace

ZipStore::ZipStore(std::shared_ptr<const OpenFile> file, zip::Index index)
    : m_file(std::move(file)), m_index(std::move(index)), m_points(m_index.entries.size()) {}

Result<std::unique_ptr<ZipStore>> ZipStore::open(std::shared_ptr<const OpenFile> file) {
    auto index = zip::readIndex(*file);
    if (!index)
        return index.error();
    std::unique_ptr<ZipStore> store(new ZipStore(std::move(file), std::move(*index)));
    if (auto measured = store->measureCut(); !measured)
        return measured.error();
    for (const zip::Entry &entry : store->m_index.entries)
        store->m_entries.push_back({entry.name, entry.size, entry.isPacked});
    return store;
}

Result<void> ZipStore::measureCut() {
    for (std::size_t i = 0; i < m_index.entries.size(); ++i) {
        zip::Entry &entry = m_index.entries[i];
        if (entry.size >= 0)
            continue;
        const int64_t most = ArchiveLimits::RatioFrom_bytes + ArchiveLimits::Ratio * entry.packed;
        const auto source = inflated(i, most);
        std::vector<std::byte> piece(Piece);
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

std::shared_ptr<ByteSource> ZipStore::inflated(std::size_t index, int64_t size) const {
    const zip::Entry &entry = m_index.entries[index];
    return std::make_shared<InflatedSource>(
        std::make_unique<FilePart>(m_file, entry.begin, entry.packed), size, entry.name,
        entry.isCut ? InflatedSource::Extent::Cut : InflatedSource::Extent::Whole, pointsOf(index));
}

Result<std::shared_ptr<ByteSource>> ZipStore::open(std::size_t index) const {
    const zip::Entry &entry = m_index.entries[index];
    if (entry.isPacked)
        return inflated(index, entry.size);
    return std::shared_ptr<ByteSource>(std::make_shared<FilePart>(m_file, entry.begin, entry.size));
}

} // namespace ovation::library
