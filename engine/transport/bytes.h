#pragma once

#include <cstdint>
#include <span>
#include <vector>

/// Network byte order. The caller checks the bounds.
namespace ovation::transport {

inline uint16_t read16(std::span<const uint8_t> bytes, std::size_t at) {
    return uint16_t(bytes[at] << 8 | bytes[at + 1]);
}

inline uint32_t read32(std::span<const uint8_t> bytes, std::size_t at) {
    return uint32_t(read16(bytes, at)) << 16 | read16(bytes, at + 2);
}

inline void write16(std::span<uint8_t> bytes, std::size_t at, uint32_t value) {
    bytes[at] = uint8_t(value >> 8);
    bytes[at + 1] = uint8_t(value);
}

inline void write32(std::span<uint8_t> bytes, std::size_t at, uint32_t value) {
    write16(bytes, at, value >> 16);
    write16(bytes, at + 2, value);
}

inline void append16(std::vector<uint8_t> &bytes, uint32_t value) {
    bytes.push_back(uint8_t(value >> 8));
    bytes.push_back(uint8_t(value));
}

inline void append32(std::vector<uint8_t> &bytes, uint32_t value) {
    append16(bytes, value >> 16);
    append16(bytes, value);
}

} // namespace ovation::transport
