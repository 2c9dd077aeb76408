#pragma once

#include "base/byte_source.h"

#include <QByteArray>

#include <cstring>
#include <utility>

/// Bytes in memory that count how many of them were read.
class CountedBytes final : public ovation::ByteSource {
  public:
    CountedBytes(QByteArray content, int64_t &read) : m_content(std::move(content)), m_read(read) {}
    int64_t size() const override { return m_content.size(); }
    ovation::Result<std::size_t> read(int64_t at, std::span<std::byte> into) override {
        const QByteArray part = m_content.mid(at, qsizetype(into.size()));
        std::memcpy(into.data(), part.data(), std::size_t(part.size()));
        m_read += part.size();
        return std::size_t(part.size());
    }

  private:
    const QByteArray m_content;
    int64_t &m_read;
};
