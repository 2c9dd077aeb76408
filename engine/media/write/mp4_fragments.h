#pragma once

#include "base/result.h"

#include <QString>

#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace ovation::media {

/// How far a fragmented MP4 goes that was not finished.
struct Mp4Fragments {
    int64_t size_bytes = 0; ///< up to the end of the last whole fragment; 0 = there is none
    uint32_t sequence = 0;  ///< number of the last fragment
    int64_t end_ns = 0;     ///< of the track that lasts longest
};

/// Reads the boxes of a file of VideoWriter's making. MediaUnreadable when it is none, or is finished.
/// Blocks.
Result<Mp4Fragments> readFragments(const QString &path);

/// Makes of what a muxer writes from its beginning what continues fragments that are there: leaves out
/// the head, and moves times and numbers of the fragments on. The tracks have to be the same. One thread.
class Mp4Shift {
  public:
    explicit Mp4Shift(const Mp4Fragments &behind) : m_behind(behind) {}

    /// The next bytes of the muxer; returns what is to be appended. A box is held back until it is whole,
    /// except for media.
    std::vector<uint8_t> take(std::span<const uint8_t> bytes);

  private:
    void takeBox(std::vector<uint8_t> box, std::vector<uint8_t> &out);
    void shift(std::span<uint8_t> fragment);

    const Mp4Fragments m_behind;
    std::vector<uint8_t> m_box;               ///< the one that is not whole yet
    uint64_t m_passing_bytes = 0;             ///< of media that pass as they are
    std::map<uint32_t, uint32_t> m_timescale; ///< units a second, by track
};

} // namespace ovation::media
