#include "media/rtp/h264_frames.h"

#include "media/rtp/bit_reader.h"

namespace ovation::media {
namespace {

enum UnitType : uint8_t { Slice = 1, IdrSlice = 5, Sps = 7, Pps = 8, StapA = 24, FuA = 28 };
constexpr std::size_t LengthBytes = 4;

void putLength(std::vector<uint8_t> &to, std::size_t at, std::size_t length) {
    for (std::size_t i = 0; i < LengthBytes; ++i)
        to[at + i] = uint8_t(length >> (8 * (LengthBytes - 1 - i)));
}

void appendUnit(std::vector<uint8_t> &frame, std::span<const uint8_t> unit) {
    const std::size_t at = frame.size();
    frame.resize(at + LengthBytes);
    putLength(frame, at, unit.size());
    frame.insert(frame.end(), unit.begin(), unit.end());
}

/// avcC: the decoder configuration of ISO/IEC 14496-15 section 5.3.3.1.
std::vector<uint8_t> configuration(const std::vector<uint8_t> &sps, const std::vector<uint8_t> &pps) {
    std::vector<uint8_t> avcc = {
        1, sps[1], sps[2], sps[3], 0xff, 0xe1, uint8_t(sps.size() >> 8), uint8_t(sps.size())};
    avcc.insert(avcc.end(), sps.begin(), sps.end());
    avcc.insert(avcc.end(), {1, uint8_t(pps.size() >> 8), uint8_t(pps.size())});
    avcc.insert(avcc.end(), pps.begin(), pps.end());
    return avcc;
}

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
    int last = 8, next = 8;
    for (int i = 0; i < size && !in.bad(); ++i) {
        if (next != 0)
            next = (last + in.signedGolomb() + 256) % 256;
        last = next == 0 ? last : next;
    }
}

bool hasChromaFormat(uint32_t profile) {
    for (const uint32_t high : {100U, 110U, 122U, 244U, 44U, 83U, 86U, 118U, 128U, 138U, 139U, 134U, 135U})
        if (profile == high)
            return true;
    return false;
}

} // namespace

H264Size sizeOfSps(std::span<const uint8_t> sps) {
    const std::vector<uint8_t> plain = withoutEmulation(sps);
    BitReader in(plain);
    in.bits(8);
    const uint32_t profile = in.bits(8);
    in.bits(16);
    in.unsignedGolomb();
    uint32_t chroma = 1;
    bool separate = false;
    if (hasChromaFormat(profile)) {
        chroma = in.unsignedGolomb();
        if (chroma == 3)
            separate = in.bit();
        in.unsignedGolomb();
        in.unsignedGolomb();
        in.bit();
        if (in.bit()) {
            for (int i = 0; i < (chroma == 3 ? 12 : 8); ++i)
                if (in.bit())
                    skipScalingList(in, i < 6 ? 16 : 64);
        }
    }
    in.unsignedGolomb();
    const uint32_t order = in.unsignedGolomb();
    if (order == 0) {
        in.unsignedGolomb();
    } else if (order == 1) {
        in.bit();
        in.signedGolomb();
        in.signedGolomb();
        const uint32_t count = in.unsignedGolomb();
        for (uint32_t i = 0; i < count && i < 256 && !in.bad(); ++i)
            in.signedGolomb();
    }
    in.unsignedGolomb();
    in.bit();
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
    constexpr uint32_t MaxMacroblocks = 1024;
    if (in.bad() || columns > MaxMacroblocks || rows > MaxMacroblocks)
        return {};
    const bool subsampled = !separate && chroma != 0;
    const uint32_t unitX = subsampled && chroma != 3 ? 2 : 1;
    const uint32_t unitY = (subsampled && chroma == 1 ? 2 : 1) * fields;
    const int64_t width = int64_t(columns) * 16 - int64_t(unitX) * (int64_t(left) + right);
    const int64_t height = int64_t(rows) * 16 * fields - int64_t(unitY) * (int64_t(top) + bottom);
    if (width <= 0 || height <= 0)
        return {};
    return {int(width), int(height)};
}

bool H264Frames::appendFragment(std::span<const uint8_t> payload, std::vector<uint8_t> &frame) {
    if (payload.size() < 3)
        return false;
    const bool begins = payload[1] & 0x80, ends = payload[1] & 0x40;
    if (begins) {
        m_fragmentAt = frame.size();
        m_inFragment = true;
        frame.resize(frame.size() + LengthBytes);
        frame.push_back(uint8_t((payload[0] & 0xe0) | (payload[1] & 0x1f)));
    } else if (!m_inFragment || frame.size() < m_fragmentAt + LengthBytes) {
        return false;
    }
    frame.insert(frame.end(), payload.begin() + 2, payload.end());
    if (ends) {
        putLength(frame, m_fragmentAt, frame.size() - m_fragmentAt - LengthBytes);
        m_inFragment = false;
    }
    return true;
}

bool H264Frames::appendAggregate(std::span<const uint8_t> payload, std::vector<uint8_t> &frame) {
    for (auto rest = payload.subspan(1); !rest.empty();) {
        if (rest.size() < 3)
            return false;
        const std::size_t size = std::size_t(rest[0]) << 8 | rest[1];
        if (size == 0 || size > rest.size() - 2)
            return false;
        appendUnit(frame, rest.subspan(2, size));
        rest = rest.subspan(2 + size);
    }
    return true;
}

FrameAssembler::Part H264Frames::append(std::span<const uint8_t> payload, std::vector<uint8_t> &frame) {
    const uint8_t type = payload[0] & 0x1f;
    const bool first = frame.empty();
    if (first)
        m_inFragment = false;
    bool good = true;
    if (type >= Slice && type < StapA)
        appendUnit(frame, payload);
    else if (type == StapA)
        good = appendAggregate(payload, frame);
    else if (type == FuA)
        good = appendFragment(payload, frame);
    else
        good = false; // interleaved modes are never negotiated
    if (!good)
        return first && type == FuA ? Part::Continue : Part::Broken;
    // There is no mark of a beginning: the first packet with a new time stamp is one.
    return first ? Part::Begin : Part::Continue;
}

bool H264Frames::inspect(EncodedFrame &frame) {
    if (m_inFragment)
        return false;
    const std::span<const uint8_t> data(frame.data);
    bool picture = false;
    for (std::size_t at = 0; at + LengthBytes < data.size();) {
        std::size_t size = 0;
        for (std::size_t i = 0; i < LengthBytes; ++i)
            size = size << 8 | data[at + i];
        at += LengthBytes;
        if (size == 0 || size > data.size() - at)
            return false;
        const auto unit = data.subspan(at, size);
        const uint8_t type = unit[0] & 0x1f;
        if (type == Sps && size >= 4)
            m_sps.assign(unit.begin(), unit.end());
        else if (type == Pps)
            m_pps.assign(unit.begin(), unit.end());
        frame.keyframe = frame.keyframe || type == IdrSlice;
        picture = picture || (type >= Slice && type <= IdrSlice);
        at += size;
    }
    if (!frame.keyframe)
        return picture;
    if (m_sps.empty() || m_pps.empty())
        return false;
    const H264Size size = sizeOfSps(m_sps);
    frame.width = size.width;
    frame.height = size.height;
    frame.codecPrivate = configuration(m_sps, m_pps);
    return frame.width > 0;
}

} // namespace ovation::media
