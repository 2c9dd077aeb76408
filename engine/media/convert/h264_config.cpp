#include "media/convert/h264_config.h"

#include "media/rtp/bit_reader.h"

#include <algorithm>
#include <cstdint>
#include <span>

namespace ovation::media {
namespace {

constexpr int MaxIds = 32;
constexpr qsizetype HeadBytes = 4;

uint32_t firstNumber(const QByteArray &unit, qsizetype at) {
    const auto *bytes = reinterpret_cast<const uint8_t *>(unit.constData());
    BitReader bits(std::span(bytes, size_t(unit.size())).subspan(size_t(std::min(at, unit.size()))));
    return bits.unsignedGolomb();
}

/// ITU-T H.264 sections 7.3.2.1.1 and 7.3.2.2.
uint32_t idOfSps(const QByteArray &set) {
    return firstNumber(set, 4);
}
uint32_t idOfPps(const QByteArray &set) {
    return firstNumber(set, 1);
}

/// Takes over `count` units, each behind its size in two bytes.
bool readUnits(const QByteArray &from, qsizetype &at, int count, QList<QByteArray> &to) {
    for (; count > 0; --count) {
        if (at + 2 > from.size())
            return false;
        const qsizetype size = uint8_t(from[at]) << 8 | uint8_t(from[at + 1]);
        if (size == 0 || at + 2 + size > from.size())
            return false;
        to.append(from.mid(at + 2, size));
        at += 2 + size;
    }
    return true;
}

void appendUnits(QByteArray &to, const QList<QByteArray> &units) {
    for (const QByteArray &unit : units) {
        to.append(char(unit.size() >> 8));
        to.append(char(unit.size()));
        to.append(unit);
    }
}

/// False when an id would have two meanings.
bool join(QList<QByteArray> &to, const QList<QByteArray> &from, uint32_t (*idOf)(const QByteArray &)) {
    for (const QByteArray &set : from) {
        if (to.contains(set))
            continue;
        for (const QByteArray &there : to)
            if (idOf(there) == idOf(set))
                return false;
        to.append(set);
    }
    return true;
}

} // namespace

std::optional<H264Config> H264Config::read(const QByteArray &avcC) {
    if (avcC.size() < 7 || avcC[0] != 1)
        return std::nullopt;
    H264Config config;
    config.head = avcC.left(HeadBytes);
    config.lengthBytes = (avcC[4] & 3) + 1;
    qsizetype at = 6;
    if (!readUnits(avcC, at, avcC[5] & 31, config.sps) || at >= avcC.size())
        return std::nullopt;
    const int ppsCount = uint8_t(avcC[at++]);
    if (!readUnits(avcC, at, ppsCount, config.pps) || config.sps.isEmpty())
        return std::nullopt;
    return config;
}

std::optional<QByteArray> H264Config::joined(const H264Config &a, const H264Config &b) {
    H264Config all = a;
    const bool fits = a.lengthBytes == b.lengthBytes && join(all.sps, b.sps, idOfSps) &&
                      join(all.pps, b.pps, idOfPps) && all.sps.size() < 32 && all.pps.size() < 256;
    if (!fits)
        return std::nullopt;
    const bool larger = uint8_t(b.head[1]) > uint8_t(a.head[1]);
    QByteArray made = larger ? b.head : a.head;
    made[3] = char(std::max(uint8_t(a.head[3]), uint8_t(b.head[3])));
    made.append(char(0xfc | (a.lengthBytes - 1)));
    made.append(char(0xe0 | all.sps.size()));
    appendUnits(made, all.sps);
    made.append(char(all.pps.size()));
    appendUnits(made, all.pps);
    // High profiles say what samples are made of: 4:2:0 with 8 bits, which is all that is encoded here.
    const auto profile = uint8_t(made[1]);
    if (profile == 100 || profile == 110 || profile == 122 || profile == 144)
        made.append("\xfd\xf8\xf8\x00", 4);
    return made;
}

std::optional<int> H264Config::freeId() const {
    for (int id = 0; id < MaxIds; ++id) {
        const auto has = [id](uint32_t (*idOf)(const QByteArray &)) {
            return [id, idOf](const QByteArray &set) { return idOf(set) == uint32_t(id); };
        };
        if (std::none_of(sps.begin(), sps.end(), has(idOfSps)) &&
            std::none_of(pps.begin(), pps.end(), has(idOfPps)))
            return id;
    }
    return std::nullopt;
}

} // namespace ovation::media
