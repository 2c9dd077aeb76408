#include "media/rtp/h264_sps.h"

#include "media/rtp/bit_reader.h"

#include <vector>

namespace ovation::media {
namespace {

constexpr uint32_t Baseline = 66;
constexpr uint32_t MaxMacroblocks = 1024; ///< columns, rows
constexpr uint32_t MaxHrdEntries = 32;    ///< section E.2.2

/// Without the bytes that keep start codes from appearing (section 7.3.1).
std::vector<uint8_t> withoutEmulation(std::span<const uint8_t> unit) {
    std::vector<uint8_t> plain;
    int zeros = 0;
    for (const uint8_t byte : unit) {
        if (zeros >= 2 && byte == 3) {
            zeros = 0;
            continue;
        }
        zeros = byte == 0 ? zeros + 1 : 0;
        plain.push_back(byte);
    }
    return plain;
}

void skipScalingList(BitReader &in, int size) {
    uint8_t last = 8, next = 8;
    for (int i = 0; i < size && !in.bad(); ++i) {
        if (next != 0)
            next = uint8_t(last + uint32_t(in.signedGolomb())); // modulo 256, also of what no encoder writes
        last = next == 0 ? last : next;
    }
}

bool hasChromaFormat(uint32_t profile) {
    for (const uint32_t high : {100U, 110U, 122U, 244U, 44U, 83U, 86U, 118U, 128U, 138U, 139U, 134U, 135U})
        if (profile == high)
            return true;
    return false;
}

struct Chroma {
    uint32_t format = 1;
    bool separate = false;
};

Chroma readChroma(BitReader &in, uint32_t profile) {
    Chroma chroma;
    if (!hasChromaFormat(profile))
        return chroma;
    chroma.format = in.unsignedGolomb();
    if (chroma.format == 3)
        chroma.separate = in.bit();
    in.unsignedGolomb();
    in.unsignedGolomb();
    in.bit();
    if (in.bit()) {
        for (int i = 0; i < (chroma.format == 3 ? 12 : 8); ++i)
            if (in.bit())
                skipScalingList(in, i < 6 ? 16 : 64);
    }
    return chroma;
}

/// Gives the type of the picture order count. With type 2 frames are shown as they come (section 8.2.1.3).
uint32_t readOrderCount(BitReader &in) {
    const uint32_t type = in.unsignedGolomb();
    if (type == 0) {
        in.unsignedGolomb();
    } else if (type == 1) {
        in.bit();
        in.signedGolomb();
        in.signedGolomb();
        const uint32_t count = in.unsignedGolomb();
        for (uint32_t i = 0; i < count && i < 256 && !in.bad(); ++i)
            in.signedGolomb();
    }
    return type;
}

void readSize(BitReader &in, const Chroma &chroma, H264Sps &sps) {
    const uint32_t columns = in.unsignedGolomb() + 1, rows = in.unsignedGolomb() + 1;
    const uint32_t fields = in.bit() ? 1 : 2;
    if (fields == 2)
        in.bit();
    in.bit();
    uint32_t left = 0, right = 0, top = 0, bottom = 0;
    if (in.bit()) {
        left = in.unsignedGolomb();
        right = in.unsignedGolomb();
        top = in.unsignedGolomb();
        bottom = in.unsignedGolomb();
    }
    if (in.bad() || columns > MaxMacroblocks || rows > MaxMacroblocks)
        return;
    const bool subsampled = !chroma.separate && chroma.format != 0;
    const uint32_t unitX = subsampled && chroma.format != 3 ? 2 : 1;
    const uint32_t unitY = (subsampled && chroma.format == 1 ? 2 : 1) * fields;
    const int64_t width = int64_t(columns) * 16 - int64_t(unitX) * (int64_t(left) + right);
    const int64_t height = int64_t(rows) * 16 * fields - int64_t(unitY) * (int64_t(top) + bottom);
    if (width <= 0 || height <= 0)
        return;
    sps.codedWidth = int(columns * 16);
    sps.codedHeight = int(rows * 16 * fields);
    sps.width = int(width);
    sps.height = int(height);
}

/// Section E.1.2; false when there is none.
bool skipHrd(BitReader &in) {
    if (!in.bit())
        return false;
    const uint32_t count = in.unsignedGolomb() + 1;
    in.bits(8);
    for (uint32_t i = 0; i < count && i < MaxHrdEntries && !in.bad(); ++i) {
        in.unsignedGolomb();
        in.unsignedGolomb();
        in.bit();
    }
    in.bits(20);
    return true;
}

/// max_num_reorder_frames of the usability information (section E.1.1).
FrameOrder readOrder(BitReader &in) {
    constexpr uint32_t ExtendedRatio = 255;
    if (!in.bit())
        return FrameOrder::Unknown;
    if (in.bit() && in.bits(8) == ExtendedRatio)
        in.bits(32);
    if (in.bit()) // overscan
        in.bit();
    if (in.bit()) { // video signal
        in.bits(4);
        if (in.bit())
            in.bits(24);
    }
    if (in.bit()) { // place of chroma samples
        in.unsignedGolomb();
        in.unsignedGolomb();
    }
    if (in.bit()) { // timing
        in.bits(32);
        in.bits(32);
        in.bit();
    }
    const bool nal = skipHrd(in), vcl = skipHrd(in);
    if (nal || vcl)
        in.bit();
    in.bit();
    if (!in.bit())
        return FrameOrder::Unknown;
    in.bit();
    for (int i = 0; i < 4; ++i)
        in.unsignedGolomb();
    const uint32_t reordered = in.unsignedGolomb();
    if (in.bad())
        return FrameOrder::Unknown;
    return reordered > 0 ? FrameOrder::Reordered : FrameOrder::AsShown;
}

} // namespace

H264Sps readSps(std::span<const uint8_t> unit) {
    const std::vector<uint8_t> plain = withoutEmulation(unit);
    BitReader in(plain);
    in.bits(8);
    const uint32_t profile = in.bits(8);
    in.bits(16);
    in.unsignedGolomb();
    const Chroma chroma = readChroma(in, profile);
    in.unsignedGolomb();
    const uint32_t orderCount = readOrderCount(in);
    in.unsignedGolomb();
    in.bit();
    H264Sps sps;
    readSize(in, chroma, sps);
    if (sps.width > 0)
        sps.order = profile == Baseline || orderCount == 2 ? FrameOrder::AsShown : readOrder(in);
    return sps;
}

} // namespace ovation::media
