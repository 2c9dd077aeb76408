#pragma once

#include "base/byte_source.h"

#include <memory>
#include <mutex>

namespace ovation::media {

/// A source that several readers share, each on a thread of its own: one reads at a time.
class SharedBytes final : public ByteSource {
  public:
    explicit SharedBytes(std::shared_ptr<ByteSource> source) : m_source(std::move(source)) {}

    int64_t size() const override { return m_source->size(); }
    Result<std::size_t> read(int64_t at, std::span<std::byte> into) override {
        const std::lock_guard lock(m_mutex);
        return m_source->read(at, into);
    }

  private:
    const std::shared_ptr<ByteSource> m_source;
    std::mutex m_mutex;
};

} // namespace ovation::media
