#pragma once

#include "media/write/fragment_index.h"

#include <QByteArray>

#include <cstdint>
#include <map>
#include <span>

namespace ovation::media {

/// Makes of what a muxer writes from its beginning what continues fragments that are there: leaves out
/// the head, and moves times and numbers of the fragments on. The tracks have to be the same. One thread.
class Mp4Shift {
  public:
    explicit Mp4Shift(const FragmentIndex &behind)
        : m_sequence(behind.sequence), m_begin_ns(behind.end_ns()) {}

    /// The next bytes of the muxer; returns what is to be appended. A box is held back until it is whole,
    /// except for media.
    QByteArray take(std::span<const uint8_t> bytes);

  private:
    void takeBox(QByteArray box, QByteArray &out);
    void shift(QByteArray &moof) const;

    const uint32_t m_sequence;
    const int64_t m_begin_ns;
    QByteArray m_box;                       ///< the one that is not whole yet
    quint64 m_passing_bytes = 0;            ///< of media that pass as they are
    std::map<quint32, quint32> m_timescale; ///< units a second, by track
};

} // namespace ovation::media
