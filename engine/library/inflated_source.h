#pragma once

#include "library/access_points.h"

#include "base/byte_source.h"

#include <QString>

#include <cstddef>
#include <memory>
#include <vector>

namespace ovation::library {

/// A deflated entry, read at any place without unpacking it: what lies before is decoded and dropped, from
/// the nearest access point on. One thread at a time.
class InflatedSource final : public ByteSource {
  public:
    /// Whether what is packed is all there, or cut off by the end of a damaged archive.
    enum class Extent { Whole = 1, Cut };

    /// `name` is for sentences; `size` in bytes, of the content.
    InflatedSource(std::unique_ptr<ByteSource> packed, int64_t size, QString name, Extent extent,
                   std::shared_ptr<AccessPoints> points);

    int64_t size() const override { return m_size; }
    /// MediaUnreadable when the content is damaged, or not as long as the archive says.
    Result<std::size_t> read(int64_t at, std::span<std::byte> into) override;

  private:
    Result<void> moveTo(int64_t at);
    Result<std::size_t> decode(std::span<std::byte> into);
    Result<bool> refill();
    Error damaged(const char *how) const;

    const std::unique_ptr<ByteSource> m_packed;
    const int64_t m_size;
    const QString m_name;
    const Extent m_extent;
    const std::shared_ptr<AccessPoints> m_points;
    InflateState m_state;
    std::vector<std::byte> m_input;
    int64_t m_fetched = 0; ///< bytes of what is packed that were given to the decoder
    int64_t m_at = 0;      ///< bytes of the content before the decoder's place
    bool m_ended = false;
};

} // namespace ovation::library
