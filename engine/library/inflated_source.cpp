#include "library/inflated_source.h"

#include "base/excerpt.h"

#include <algorithm>

namespace ovation::library {
namespace {

constexpr std::size_t InputSize = 64 << 10, ScratchSize = 64 << 10;
/// A decoder's place is offered as an access point this often, which is cheap: few are taken.
constexpr std::size_t OfferInterval = 256 << 10;

} // namespace

InflatedSource::InflatedSource(std::unique_ptr<ByteSource> packed, int64_t size, QString name, Extent extent,
                               std::shared_ptr<AccessPoints> points)
    : m_packed(std::move(packed)), m_size(size), m_name(std::move(name)), m_extent(extent),
      m_points(std::move(points)), m_input(InputSize) {}

Error InflatedSource::damaged(const char *how) const {
    return {Errc::MediaUnreadable,
            QStringLiteral("The entry %1 is damaged: %2").arg(excerpt(m_name), QLatin1String(how))};
}

Result<std::size_t> InflatedSource::read(int64_t at, std::span<std::byte> into) {
    if (at < 0 || at >= m_size)
        return std::size_t(0);
    if (auto moved = moveTo(at); !moved)
        return moved.error();
    if (m_at < at) // a cut entry ends before
        return std::size_t(0);
    const auto wanted = std::size_t(std::min<int64_t>(m_size - at, int64_t(into.size())));
    return decode(into.first(wanted));
}

Result<void> InflatedSource::moveTo(int64_t at) {
    // Forwards only a point that lies ahead helps.
    const int64_t from = at < m_at ? 0 : m_at + 1;
    AccessPoints::Place place;
    if (m_points->enter(from, at, m_state, place)) {
        m_fetched = place.packed;
        m_at = place.at;
        m_ended = false;
    } else if (at < m_at) {
        m_state.restart();
        m_fetched = m_at = 0;
        m_ended = false;
    }
    std::vector<std::byte> scratch(m_at < at ? ScratchSize : 0);
    while (m_at < at && !m_ended) {
        const auto size = std::size_t(std::min<int64_t>(at - m_at, int64_t(scratch.size())));
        if (auto decoded = decode(std::span(scratch).first(size)); !decoded)
            return decoded.error();
    }
    return {};
}

/// Fills `into`, or less at the end of a cut entry.
Result<std::size_t> InflatedSource::decode(std::span<std::byte> into) {
    std::size_t filled = 0;
    while (filled < into.size() && !m_ended) {
        z_stream &stream = m_state.stream();
        if (stream.avail_in == 0) {
            const auto more = refill();
            if (!more)
                return more.error();
            if (!*more) {
                m_ended = true;
                break;
            }
        }
        const std::size_t step = std::min(into.size() - filled, OfferInterval);
        stream.next_out = reinterpret_cast<Bytef *>(into.data() + filled);
        stream.avail_out = uInt(step);
        const int result = inflate(&stream, Z_NO_FLUSH);
        if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR)
            return damaged("its content can't be unpacked");
        const std::size_t got = step - stream.avail_out;
        filled += got;
        m_at += int64_t(got);
        m_ended = result == Z_STREAM_END;
        if (!m_ended && stream.avail_out == 0)
            m_points->offer(m_state, m_fetched - stream.avail_in, m_at);
    }
    if (filled < into.size() && m_extent == Extent::Whole)
        return damaged("it is shorter than its size says");
    return filled;
}

/// False at the end of what is packed.
Result<bool> InflatedSource::refill() {
    const auto got = m_packed->read(m_fetched, m_input);
    if (!got)
        return got.error();
    m_fetched += int64_t(*got);
    m_state.stream().next_in = reinterpret_cast<Bytef *>(m_input.data());
    m_state.stream().avail_in = uInt(*got);
    return *got > 0;
}

} // namespace ovation::library
