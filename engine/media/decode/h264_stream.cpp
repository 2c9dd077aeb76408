#include "media/decode/h264_stream.h"

#include <algorithm>
#include <array>
#include <span>

namespace ovation::media {
namespace {

constexpr std::array<uint8_t, 4> StartCode = {0, 0, 0, 1};
constexpr uint8_t Sps = 7;

bool isSlice(uint8_t type) {
    return type >= 1 && type <= 5;
}

/// The parameter sets of an avcC (ISO/IEC 14496-15 section 5.3.3.1) that has one of each, behind start codes.
std::vector<uint8_t> parameterSets(std::span<const uint8_t> avcc) {
    std::vector<uint8_t> sets;
    std::size_t at = 6;
    for (int i = 0; i < 2 && at + 2 <= avcc.size(); ++i) {
        const std::size_t size = std::size_t(avcc[at]) << 8 | avcc[at + 1];
        const auto rest = avcc.subspan(at + 2);
        if (size > rest.size())
            break;
        sets.insert(sets.end(), StartCode.begin(), StartCode.end());
        sets.insert(sets.end(), rest.begin(), rest.begin() + std::ptrdiff_t(size));
        at += 2 + size + 1; // how many sets of the other kind there are
    }
    return sets;
}

} // namespace

bool toByteStream(EncodedFrame &frame) {
    std::vector<uint8_t> &data = frame.data;
    bool hasSps = false, hasSlice = false;
    auto kept = data.begin(); // what is left out closes up
    for (auto unit = data.begin(); unit != data.end();) {
        if (data.end() - unit <= std::ptrdiff_t(StartCode.size()))
            return false;
        std::size_t size = 0;
        for (std::size_t i = 0; i < StartCode.size(); ++i)
            size = size << 8 | *unit++;
        if (size == 0 || size > std::size_t(data.end() - unit))
            return false;
        const auto end = unit + std::ptrdiff_t(size);
        if (std::search(unit, end, StartCode.begin() + 1, StartCode.end()) != end)
            return false;
        const uint8_t type = *unit & 0x1f;
        hasSps = hasSps || type == Sps;
        hasSlice = hasSlice || isSlice(type);
        if (!hasSlice || isSlice(type)) {
            kept = std::copy(StartCode.begin(), StartCode.end(), kept);
            kept = kept == unit ? end : std::copy(unit, end, kept);
        }
        unit = end;
    }
    data.erase(kept, data.end());
    if (frame.keyframe && !hasSps) {
        const auto sets = parameterSets(frame.codecPrivate);
        data.insert(data.begin(), sets.begin(), sets.end());
    }
    return true;
}

} // namespace ovation::media
