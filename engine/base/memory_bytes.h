#pragma once

#include "base/byte_source.h"

#include <QByteArray>

#include <algorithm>
#include <cstring>
#include <utility>

namespace ovation {

/// Bytes in memory. read() from any thread.
class MemoryBytes final : public ByteSource {
  public:
    explicit MemoryBytes(QByteArray bytes) : m_bytes(std::move(bytes)) {}

    int64_t size() const override { return m_bytes.size(); }
    Result<std::size_t> read(int64_t at, std::span<std::byte> into) override {
        if (at < 0 || at >= m_bytes.size())
            return std::size_t(0);
        const auto count = std::size_t(std::min<int64_t>(m_bytes.size() - at, int64_t(into.size())));
        std::memcpy(into.data(), m_bytes.constData() + at, count);
        return count;
    }

  private:
    const QByteArray m_bytes;
};

} // namespace ovation
