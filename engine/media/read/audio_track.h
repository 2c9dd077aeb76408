#pragma once

#include "media/decode/audio_ring.h"
#include "media/read/decoded_track.h"

#include <span>
#include <vector>

namespace ovation::media {

/// The audio of a file by its time. Holes are silence. One thread.
class AudioTrack {
  public:
    explicit AudioTrack(std::unique_ptr<DecodedTrack> track);

    /// Adds what the file has for [time_ns, …) onto `out`.
    void mixInto(int64_t time_ns, std::span<float> out);
    /// Reads what the file has before `time_ns`.
    void advance(int64_t time_ns);
    /// 0..1 of the 100 ms before `time_ns`, which was advanced to.
    float level(int64_t time_ns) { return m_ring.level(time_ns); }
    void seek(int64_t time_ns);
    /// Whether all there is before the time that was advanced to is read.
    bool isReady() const { return m_isReady || m_track->hasEnded(); }
    const QString &problem() const { return m_track->problem(); }

  private:
    bool readNext();
    void write();

    std::unique_ptr<DecodedTrack> m_track;
    AudioRing m_ring;
    std::vector<float> m_block; ///< read and not in the ring yet; empty = none
    int64_t m_block_ns = 0;     ///< when it begins
    bool m_isReady = false;
};

} // namespace ovation::media
