#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace ovation {

/// Bytes that can be read at any place: a file, an entry of a ZIP, later an object in a bucket. What plays,
/// exports and composes recordings reads through it, so that none of them unpacks or downloads first. An
/// implementation says from which threads read() may be called; without a word, one at a time.
class ByteSource {
  public:
    ByteSource() = default;
    virtual ~ByteSource() = default;
    ByteSource(const ByteSource &) = delete;
    ByteSource &operator=(const ByteSource &) = delete;

    virtual int64_t size() const = 0; ///< bytes
    /// Fills `into` from byte `at` on and returns how much came: less than asked for only at the end, 0
    /// behind it. Waits for the disk. Errors: Failed with a sentence.
    virtual Result<std::size_t> read(int64_t at, std::span<std::byte> into) = 0;
};

} // namespace ovation
