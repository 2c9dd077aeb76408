#pragma once

#include "base/memory_bytes.h"

/// Bytes in memory that count how many of them were read.
class CountedBytes final : public ovation::ByteSource {
  public:
    CountedBytes(QByteArray content, int64_t &read) : m_content(std::move(content)), m_read(read) {}
    int64_t size() const override { return m_content.size(); }
    ovation::Result<std::size_t> read(int64_t at, std::span<std::byte> into) override {
        auto got = m_content.read(at, into);
        m_read += got ? int64_t(*got) : 0;
        return got;
    }

  private:
    ovation::MemoryBytes m_content;
    int64_t &m_read;
};
