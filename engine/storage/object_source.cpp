#include "storage/object_source.h"

#include <algorithm>

namespace ovation::storage {

ObjectSource::ObjectSource(std::shared_ptr<ObjectStore> store, ObjectInfo info, std::stop_token stop)
    : m_store(std::move(store)), m_info(std::move(info)), m_stop(std::move(stop)) {}

ObjectSource::Stretch *ObjectSource::holding(int64_t at) {
    const auto found = std::find_if(m_stretches.begin(), m_stretches.end(),
                                    [&](const Stretch &each) { return each.has(at); });
    return found == m_stretches.end() ? nullptr : &*found;
}

StoreResult<ObjectSource::Stretch *> ObjectSource::fetch(int64_t at) {
    // Read on and on: the same stretch moves forward, and grows.
    const auto before = std::find_if(m_stretches.begin(), m_stretches.end(), [&](const Stretch &each) {
        return !each.bytes.empty() && each.end() == at;
    });
    const auto oldest = std::min_element(m_stretches.begin(), m_stretches.end(),
                                         [](const Stretch &a, const Stretch &b) { return a.used < b.used; });
    const bool isForward = before != m_stretches.end();
    Stretch &stretch = isForward ? *before : *oldest;
    const int64_t size = std::min(isForward ? stretch.next_bytes : MinStretch_bytes, m_info.size_bytes - at);
    std::vector<std::byte> bytes = std::move(stretch.bytes); // its memory
    bytes.clear();
    stretch = {};
    bytes.reserve(std::size_t(size));
    Transfer transfer;
    transfer.stop = m_stop;
    const auto got = m_store->get(
        m_info.key, m_info.tag, at, size,
        [&](std::span<const std::byte> piece) {
            const bool fits = int64_t(bytes.size() + piece.size()) <= size;
            if (fits)
                bytes.insert(bytes.end(), piece.begin(), piece.end());
            return fits;
        },
        transfer);
    if (!got)
        return got.error();
    if (int64_t(bytes.size()) != size)
        return StoreError{StoreFailure::Damaged, QStringLiteral("The store gave less than it has.")};
    stretch = {at, std::move(bytes), m_reads, std::min(size * 4, MaxStretch_bytes)};
    return &stretch;
}

Result<std::size_t> ObjectSource::read(int64_t at, std::span<std::byte> into) {
    const std::lock_guard lock(m_mutex);
    ++m_reads;
    std::size_t done = 0;
    while (done < into.size() && at >= 0 && at < m_info.size_bytes) {
        Stretch *stretch = holding(at);
        if (!stretch) {
            const auto fetched = fetch(at);
            if (!fetched)
                return Error{Errc::Failed, fetched.error().message};
            stretch = *fetched;
        }
        stretch->used = m_reads;
        const auto piece = std::span(stretch->bytes).subspan(std::size_t(at - stretch->at));
        const std::size_t size = std::min(piece.size(), into.size() - done);
        std::copy_n(piece.begin(), size, into.begin() + std::ptrdiff_t(done));
        done += size;
        at += int64_t(size);
    }
    return done;
}

} // namespace ovation::storage
