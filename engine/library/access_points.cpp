#include "library/access_points.h"

#include <new>

namespace ovation::library {
namespace {

constexpr int RawDeflate = -MAX_WBITS;

} // namespace

InflateState::InflateState() {
    if (inflateInit2(&m_stream, RawDeflate) != Z_OK)
        throw std::bad_alloc(); // there is no other reason
}

InflateState::~InflateState() {
    inflateEnd(&m_stream);
}

void InflateState::copy(const InflateState &other) {
    inflateEnd(&m_stream);
    m_stream = {};
    // It only reads from its source, which C can't say.
    if (inflateCopy(&m_stream, const_cast<z_stream *>(&other.m_stream)) != Z_OK)
        throw std::bad_alloc();
    m_stream.next_in = nullptr; // that was the other's buffer
    m_stream.avail_in = 0;
}

void InflateState::restart() {
    inflateReset(&m_stream);
    m_stream.next_in = nullptr;
    m_stream.avail_in = 0;
}

void AccessPoints::offer(const InflateState &state, int64_t packed, int64_t at) {
    const std::lock_guard lock(m_mutex);
    const auto behind = m_points.upper_bound(at);
    const int64_t before = behind == m_points.begin() ? 0 : std::prev(behind)->first;
    if (at - before < m_distance || (behind != m_points.end() && behind->first - at < m_distance))
        return;
    auto copy = std::make_unique<InflateState>();
    copy->copy(state);
    m_points.emplace_hint(behind, at, Point{packed, std::move(copy)});
    if (m_points.size() > MaxPoints)
        thinOut();
}

void AccessPoints::thinOut() {
    m_distance *= 2;
    int64_t last = 0;
    for (auto point = m_points.begin(); point != m_points.end();) {
        if (point->first - last < m_distance) {
            point = m_points.erase(point);
        } else {
            last = point->first;
            ++point;
        }
    }
}

bool AccessPoints::enter(int64_t from, int64_t to, InflateState &state, Place &place) const {
    const std::lock_guard lock(m_mutex);
    auto point = m_points.upper_bound(to);
    if (point == m_points.begin() || (--point)->first < from)
        return false;
    state.copy(*point->second.state);
    place = {point->second.packed, point->first};
    return true;
}

} // namespace ovation::library
