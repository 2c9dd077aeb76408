#include "media/matroska/ebml.h"

#include <bit>

namespace ovation::media::ebml {
namespace {

constexpr int MaxSizeBytes = 8;

void putBigEndian(Bytes &to, uint64_t value, int bytes) {
    for (int i = bytes - 1; i >= 0; --i)
        to.push_back(uint8_t(value >> (8 * i)));
}

int bytesOf(uint64_t value) {
    int bytes = 1;
    while (bytes < 8 && value >> (8 * bytes))
        ++bytes;
    return bytes;
}

} // namespace

void putId(Bytes &to, uint32_t id) {
    putBigEndian(to, id, bytesOf(id));
}

void putSize(Bytes &to, uint64_t size) {
    int bytes = 1;
    // All ones means "unknown", so the largest number of a width is one less.
    while (bytes < MaxSizeBytes && size >= (uint64_t(1) << (7 * bytes)) - 1)
        ++bytes;
    putBigEndian(to, size | uint64_t(1) << (7 * bytes), bytes);
}

void putLongSize(Bytes &to, uint64_t size) {
    putBigEndian(to, size | uint64_t(1) << 56, MaxSizeBytes);
}

void putUnknownSize(Bytes &to) {
    putBigEndian(to, 0x01FFFFFFFFFFFFFFULL, MaxSizeBytes);
}

void putUint(Bytes &to, uint32_t id, uint64_t value) {
    putId(to, id);
    const int bytes = bytesOf(value);
    putSize(to, uint64_t(bytes));
    putBigEndian(to, value, bytes);
}

void putFixedUint(Bytes &to, uint32_t id, uint64_t value) {
    putId(to, id);
    putSize(to, 8);
    putBigEndian(to, value, 8);
}

void putFloat(Bytes &to, uint32_t id, double value) {
    putFixedUint(to, id, std::bit_cast<uint64_t>(value));
}

void putText(Bytes &to, uint32_t id, std::string_view text) {
    putBinary(to, id, {reinterpret_cast<const uint8_t *>(text.data()), text.size()});
}

void putBinary(Bytes &to, uint32_t id, std::span<const uint8_t> content) {
    putId(to, id);
    putSize(to, content.size());
    to.insert(to.end(), content.begin(), content.end());
}

void putVoid(Bytes &to, std::size_t total) {
    if (total == 0)
        return;
    putId(to, Void);
    if (total < 9) {
        putSize(to, total - 2);
        to.resize(to.size() + total - 2);
    } else {
        putLongSize(to, total - 9);
        to.resize(to.size() + total - 9);
    }
}

std::optional<Element> readElement(std::span<const uint8_t> bytes) {
    if (bytes.empty() || bytes[0] == 0)
        return std::nullopt;
    const std::size_t idBytes = std::size_t(std::countl_zero(bytes[0])) + 1;
    if (idBytes > 4 || bytes.size() < idBytes + 1)
        return std::nullopt;
    Element element;
    element.id = uint32_t(readUint(bytes.first(idBytes)));
    const uint8_t first = bytes[idBytes];
    if (first == 0)
        return std::nullopt;
    const std::size_t sizeBytes = std::size_t(std::countl_zero(first)) + 1;
    if (bytes.size() < idBytes + sizeBytes)
        return std::nullopt;
    const uint64_t mask = (uint64_t(1) << (7 * sizeBytes)) - 1;
    element.size = readUint(bytes.subspan(idBytes, sizeBytes)) & mask;
    element.unknownSize = element.size == mask;
    element.header = idBytes + sizeBytes;
    return element;
}

uint64_t readUint(std::span<const uint8_t> content) {
    uint64_t value = 0;
    for (const uint8_t byte : content.first(std::min<std::size_t>(content.size(), 8)))
        value = value << 8 | byte;
    return value;
}

} // namespace ovation::media::ebml
