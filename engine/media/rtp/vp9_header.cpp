#include "media/rtp/vp9_header.h"

#include "media/rtp/bit_reader.h"

namespace ovation::media {
namespace {

constexpr uint32_t SyncCode = 0x498342;
constexpr int References = 3;

void skipColors(BitReader &in, uint32_t profile) {
    constexpr uint32_t Srgb = 7;
    const bool mayBeSubsampled = profile == 1 || profile == 3;
    if (profile >= 2)
        in.bit();
    if (in.bits(3) != Srgb) {
        in.bit();
        if (mayBeSubsampled)
            in.bits(3);
    } else if (mayBeSubsampled) {
        in.bit();
    }
}

void readSize(BitReader &in, Vp9Header &header) {
    header.width = int(in.bits(16)) + 1;
    header.height = int(in.bits(16)) + 1;
}

/// Of a frame that may be decoded without others. False when it can't be one.
bool readIntra(BitReader &in, uint32_t profile, Vp9Header &header) {
    if (in.bits(24) != SyncCode)
        return false;
    if (header.keyframe || profile > 0)
        skipColors(in, profile);
    if (!header.keyframe)
        in.bits(8); // which frames it replaces
    readSize(in, header);
    return true;
}

void readInter(BitReader &in, Vp9Header &header) {
    in.bits(8);
    in.bits(4 * References);
    for (int i = 0; i < References; ++i) {
        if (in.bit())
            return; // as large as that one
    }
    readSize(in, header);
}

} // namespace

std::optional<Vp9Header> readVp9Header(std::span<const uint8_t> frame) {
    BitReader in(frame);
    Vp9Header header;
    if (in.bits(2) != 2)
        return std::nullopt;
    const uint32_t low = in.bit(), high = in.bit();
    const uint32_t profile = high << 1 | low;
    if (profile == 3)
        in.bit();
    if (in.bit()) // shows a frame that is there already
        return in.bad() ? std::nullopt : std::optional(header);
    header.keyframe = in.bit() == 0;
    const bool isShown = in.bit(), resilient = in.bit();
    bool intraOnly = false;
    if (!header.keyframe) {
        intraOnly = !isShown && in.bit();
        if (!resilient)
            in.bits(2);
    }
    if (!header.keyframe && !intraOnly)
        readInter(in, header);
    else if (!readIntra(in, profile, header))
        return std::nullopt;
    return in.bad() ? std::nullopt : std::optional(header);
}

namespace {

/// Bytes of the index at the end; 0 where there is none.
std::size_t indexSizeOf(std::span<const uint8_t> data) {
    if (data.empty())
        return 0;
    const uint8_t marker = data.back();
    const std::size_t frames = (marker & 7) + 1U, width = (marker >> 3 & 3) + 1U;
    const std::size_t size = 2 + frames * width;
    const bool isThere = (marker & 0xe0) == 0xc0 && data.size() >= size && data[data.size() - size] == marker;
    return isThere ? size : 0;
}

} // namespace

void indexVp9(std::vector<uint8_t> &data) {
    constexpr uint8_t Marker = 0xc0 | 3 << 3; // one frame, its size in four bytes
    if (indexSizeOf(data) > 0)
        return;
    const std::size_t size = data.size();
    data.push_back(Marker);
    for (unsigned byte = 0; byte < 4; ++byte)
        data.push_back(uint8_t(size >> (8 * byte)));
    data.push_back(Marker);
}

std::vector<std::span<const uint8_t>> vp9Frames(std::span<const uint8_t> data) {
    if (data.empty())
        return {};
    const std::size_t indexSize = indexSizeOf(data);
    if (indexSize == 0)
        return {data};
    const std::size_t frames = (data.back() & 7) + 1U, width = (data.back() >> 3 & 3) + 1U;
    std::vector<std::span<const uint8_t>> list;
    auto rest = data.first(data.size() - indexSize);
    auto index = data.subspan(rest.size() + 1);
    for (std::size_t i = 0; i < frames; ++i) {
        std::size_t size = 0;
        for (std::size_t byte = 0; byte < width; ++byte)
            size |= std::size_t(index[i * width + byte]) << (8 * byte);
        if (size > rest.size())
            return {};
        if (size > 0)
            list.push_back(rest.first(size));
        rest = rest.subspan(size);
    }
    return list;
}

} // namespace ovation::media
