#pragma once

#include "media/write/past_packets.h"
#include "media/write/stream_file.h"

#include <atomic>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace ovation::media {

/// Keeps what a stream sent in the last seconds as it came, and hands it to a file, which then gets all that
/// follows through here. Tap calls on the transport thread, which cost a lock and a place in a queue; the
/// rest on any other. Nothing holds the lock for longer than a call for some hundred packets takes: it is
/// kept in pieces, of which a file gets its share.
class PastStream final : public transport::Tap {
  public:
    /// What it takes is bounded by setLimit(): older packets go first.
    explicit PastStream(int64_t length_ns) : m_length_ns(length_ns) {}

    void setLimit(int64_t bytes);
    /// Drops what is too old by now; nothing may come for hours.
    void forget(int64_t now_ns);

    /// Where a file begins that is to reach back to `wanted_ns` (CLOCK_MONOTONIC): at the last keyframe
    /// before it; where less is kept, as early as it can. Nothing when there is nothing that can be recorded.
    std::optional<int64_t> beginFor(int64_t wanted_ns, bool video) const;
    /// Whether anything is kept that came since then.
    bool reaches(int64_t begin_ns) const;
    /// Gives the file what came since `begin_ns`, and from now on what comes.
    void follow(int64_t begin_ns, const std::shared_ptr<StreamFile> &file);
    void unfollow(const std::shared_ptr<StreamFile> &file);

    int64_t size_bytes() const; ///< as it counts against the limit

    void onFormat(const transport::StreamFormat &format) override;
    void onPacket(const transport::RtpPacketPtr &packet) override;
    void onSenderReport(const transport::SenderReport &report) override;
    void onEnded() override;

  private:
    void keep(int64_t at_ns, PastMessage message);
    bool isEmpty() const { return m_pieces.empty(); }
    int64_t oldest_ns() const { return m_pieces.front()->events[m_first].at_ns; }
    int64_t latest_ns() const { return m_pieces.back()->events.back().at_ns; }
    void dropOldest();
    void makeRoom(int64_t now_ns);

    const int64_t m_length_ns;
    mutable std::mutex m_mutex;
    std::deque<std::shared_ptr<PastPiece>> m_pieces; ///< none of them is empty
    std::size_t m_first = 0;                         ///< events of the first piece that are forgotten
    bool m_isShared = false;                         ///< the last piece, with a file
    std::deque<int64_t> m_keyframes_ns;              ///< arrivals of those that are kept
    PastState m_before;                              ///< what is kept
    transport::VideoCodec m_codec = transport::VideoCodec::None; ///< of what comes now
    int64_t m_limit_bytes = 0, m_size_bytes = 0;
    std::vector<std::shared_ptr<StreamFile>> m_files;
};

} // namespace ovation::media
