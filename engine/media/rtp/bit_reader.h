#pragma once

#include <cstdint>
#include <span>

namespace ovation::media {

/// Reads bits, most significant first; zeros, and bad() set, behind the end.
class BitReader {
  public:
    explicit BitReader(std::span<const uint8_t> bytes) : m_bytes(bytes) {}

    uint32_t bits(int count) {
        uint32_t value = 0;
        for (int i = 0; i < count; ++i)
            value = value << 1 | bit();
        return value;
    }
    uint32_t bit() {
        if (m_at >= m_bytes.size() * 8) {
            m_bad = true;
            return 0;
        }
        const uint32_t value = m_bytes[m_at / 8] >> (7 - m_at % 8) & 1;
        ++m_at;
        return value;
    }
    /// Exponential Golomb code (ITU-T H.264 section 9.1).
    uint32_t unsignedGolomb() {
        int zeros = 0;
        while (!m_bad && zeros < 32 && bit() == 0)
            ++zeros;
        return zeros >= 32 ? 0 : (uint32_t(1) << zeros) - 1 + bits(zeros);
    }
    int32_t signedGolomb() {
        const uint32_t code = unsignedGolomb();
        return code & 1 ? int32_t(code / 2 + 1) : -int32_t(code / 2);
    }
    bool bad() const { return m_bad; }

  private:
    std::span<const uint8_t> m_bytes;
    std::size_t m_at = 0;
    bool m_bad = false;
};

} // namespace ovation::media
