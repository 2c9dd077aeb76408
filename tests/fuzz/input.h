#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <span>

namespace ovation::fuzz {

/// What must hold for any input. A build of any kind ends when it does not.
inline void require(bool condition) {
    if (!condition)
        std::abort();
}

/// Takes an input apart, for targets that are driven by more than one text. Behind its end all is zero.
class Input {
  public:
    Input(const uint8_t *data, std::size_t size) : m_left(data, size) {}

    bool empty() const { return m_left.empty(); }
    std::span<const uint8_t> take(std::size_t size) {
        const auto taken = m_left.first(std::min(size, m_left.size()));
        m_left = m_left.subspan(taken.size());
        return taken;
    }
    std::span<const uint8_t> rest() { return take(m_left.size()); }
    /// Big-endian, of 1 to 8 bytes.
    uint64_t number(std::size_t bytes) {
        uint64_t value = 0;
        for (const uint8_t byte : take(bytes))
            value = value << 8 | byte;
        return value;
    }
    uint8_t byte() { return uint8_t(number(1)); }
    /// As many bytes as the two before them say.
    std::span<const uint8_t> piece() { return take(number(2)); }

  private:
    std::span<const uint8_t> m_left;
};

} // namespace ovation::fuzz
