#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>

#include <zlib.h>

namespace ovation::library {

/// A decoder of raw deflate (RFC 1951) with all that it needs to continue: about 40 kB.
class InflateState {
  public:
    InflateState(); ///< at the beginning
    ~InflateState();
    InflateState(const InflateState &) = delete;
    InflateState &operator=(const InflateState &) = delete;

    /// Continues where `other` is.
    void copy(const InflateState &other);
    void restart();
    z_stream &stream() { return m_stream; }

  private:
    z_stream m_stream = {};
};

/// Where decoding of one deflated entry can begin other than at its beginning: states kept while it was read
/// forward, at first one a megabyte. When there are too many, every second one goes, so that their number has
/// a limit and their distance grows with the entry. Thread-safe: all that read the entry share them.
class AccessPoints {
  public:
    static constexpr int MaxPoints = 128; ///< about 5 MB
    static constexpr int64_t MinDistance_bytes = 1 << 20;

    /// Keeps a copy when no other point is near. `packed` and `at`: bytes read and given out so far.
    void offer(const InflateState &state, int64_t packed, int64_t at);
    struct Place {
        int64_t packed = 0, at = 0;
    };
    /// Takes over the last point in [from, to]; false when there is none, and then nothing is changed.
    bool enter(int64_t from, int64_t to, InflateState &state, Place &place) const;

  private:
    struct Point {
        int64_t packed = 0;
        std::unique_ptr<InflateState> state;
    };
    void thinOut();

    mutable std::mutex m_mutex;
    std::map<int64_t, Point> m_points; ///< by `at`
    int64_t m_distance = MinDistance_bytes;
};

} // namespace ovation::library
