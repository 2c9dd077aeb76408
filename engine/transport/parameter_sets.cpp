#include "transport/parameter_sets.h"

#include "transport/bytes.h"

#include <QByteArray>

#include <algorithm>

namespace ovation::transport {
namespace {

constexpr std::size_t MaxText = 4096, SizeBytes = 4;
constexpr uint8_t Sps = 7, Pps = 8;

bool isParameterSet(const QByteArray &unit) {
    const uint8_t type = unit.isEmpty() ? 0 : uint8_t(unit[0]) & 0x1f;
    return type == Sps || type == Pps;
}

} // namespace

std::vector<uint8_t> parameterSetsFrom(std::string_view sprop) {
    std::vector<uint8_t> sets;
    if (sprop.size() > MaxText)
        return sets;
    while (!sprop.empty()) {
        const auto comma = std::min(sprop.find(','), sprop.size());
        const QByteArray text = QByteArray(sprop.data(), qsizetype(comma)).trimmed();
        const auto read = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
        const QByteArray &unit = read.decoded;
        if (!read || !isParameterSet(unit))
            return {};
        const std::size_t at = sets.size();
        sets.resize(at + SizeBytes);
        write32(sets, at, uint32_t(unit.size()));
        sets.insert(sets.end(), unit.begin(), unit.end());
        sprop.remove_prefix(std::min(comma + 1, sprop.size()));
    }
    return sets;
}

std::string toSprop(std::span<const uint8_t> sets) {
    QByteArray text;
    while (sets.size() > SizeBytes) {
        const std::size_t size = std::min<std::size_t>(read32(sets, 0), sets.size() - SizeBytes);
        const QByteArray unit(reinterpret_cast<const char *>(sets.data() + SizeBytes), qsizetype(size));
        text += (text.isEmpty() ? "" : ",") + unit.toBase64();
        sets = sets.subspan(SizeBytes + size);
    }
    return text.toStdString();
}

} // namespace ovation::transport
