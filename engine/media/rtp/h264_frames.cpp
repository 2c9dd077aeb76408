#include "media/rtp/h264_frames.h"

#include "media/rtp/h264_sps.h"

#include <algorithm>

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

} // namespace

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
    if (first) {
        m_inFragment = false;
        m_looked_bytes = 0;
    }
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

/// Goes on where it stopped: a frame may have a million units that show nothing, each with a marker.
bool H264Frames::holdsImage(std::span<const uint8_t> data) {
    if (m_inFragment)
        return true; // of whatever: it was not finished
    while (m_looked_bytes + LengthBytes < data.size()) {
        std::size_t size = 0;
        for (std::size_t i = 0; i < LengthBytes; ++i)
            size = size << 8 | data[m_looked_bytes + i];
        const std::size_t at = m_looked_bytes + LengthBytes;
        const uint8_t type = data[at] & 0x1f;
        if (size == 0 || size > data.size() - at || (type >= Slice && type <= IdrSlice))
            return true; // what is broken is found by inspect()
        m_looked_bytes = at + size;
    }
    return false;
}

bool H264Frames::noteSps(std::span<const uint8_t> unit, EncodedFrame &frame) {
    const H264Sps sps = readSps(unit);
    if (sps.width <= 0)
        return false; // what it would make a decoder do is not known
    frame.codedWidth = std::max(frame.codedWidth, sps.codedWidth);
    frame.codedHeight = std::max(frame.codedHeight, sps.codedHeight);
    m_sps.assign(unit.begin(), unit.end());
    return true;
}

H264Frames::H264Frames(FrameLimit limit, std::span<const uint8_t> parameterSets) : FrameAssembler(limit) {
    EncodedFrame none;
    bool picture = false;
    if (!noteUnits(parameterSets, none, picture)) { // then they have to be in the stream
        m_sps.clear();
        m_pps.clear();
    }
}

bool H264Frames::noteUnits(std::span<const uint8_t> data, EncodedFrame &frame, bool &picture) {
    for (std::size_t at = 0; at + LengthBytes < data.size();) {
        std::size_t size = 0;
        for (std::size_t i = 0; i < LengthBytes; ++i)
            size = size << 8 | data[at + i];
        at += LengthBytes;
        if (size == 0 || size > data.size() - at)
            return false;
        const auto unit = data.subspan(at, size);
        const uint8_t type = unit[0] & 0x1f;
        if (type == Sps && !noteSps(unit, frame))
            return false;
        if (type == Pps)
            m_pps.assign(unit.begin(), unit.end());
        frame.keyframe = frame.keyframe || type == IdrSlice;
        picture = picture || (type >= Slice && type <= IdrSlice);
        at += size;
    }
    return true;
}

bool H264Frames::inspect(EncodedFrame &frame) {
    bool picture = false;
    if (m_inFragment || !noteUnits(frame.data, frame, picture))
        return false;
    if (!frame.keyframe)
        return picture;
    if (m_sps.empty() || m_pps.empty())
        return false;
    const H264Sps sps = readSps(m_sps);
    frame.codedWidth = std::max(frame.codedWidth, sps.codedWidth); // the set may have come before
    frame.codedHeight = std::max(frame.codedHeight, sps.codedHeight);
    frame.width = sps.width;
    frame.height = sps.height;
    frame.codecPrivate = configuration(m_sps, m_pps);
    return frame.width > 0;
}

} // namespace ovation::media
