#pragma once

#include "transport/tap.h"

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace ovation::media {

/// What a tap was told of a stream.
using PastMessage = std::variant<transport::StreamFormat, transport::RtpPacketPtr, transport::SenderReport>;

struct PastEvent {
    int64_t at_ns = 0; ///< CLOCK_MONOTONIC
    PastMessage message;
};

/// A few events that followed each other. Nothing is added once it was given to others.
struct PastPiece {
    std::vector<PastEvent> events;
    int64_t size_bytes = 0; ///< as it counts against a limit
};

/// What is true of a stream where its events begin.
struct PastState {
    std::optional<transport::StreamFormat> format;
    std::optional<transport::SenderReport> reports[2]; ///< the latest of each kind

    void take(const PastMessage &message);
};

/// What was kept of a stream from a moment on, for one reader. It shares the pieces, so that making it costs
/// the one who keeps them a pointer each: the reader skips what came before, and lets go of what it has read.
class PastPackets {
  public:
    /// `first`: where the first piece begins, `before`: what is true there.
    PastPackets(PastState before, std::deque<std::shared_ptr<const PastPiece>> pieces, std::size_t first,
                int64_t begin_ns);

    /// In the order in which they came, and before all of them what is true of the stream at that moment.
    /// Null behind the last. Valid until the next call.
    const PastEvent *next();

  private:
    const PastEvent *peek();
    void skip();

    PastState m_before;
    std::deque<std::shared_ptr<const PastPiece>> m_pieces;
    std::size_t m_at; ///< in the first piece
    const int64_t m_begin_ns;
    bool m_skipped = false;
    std::vector<PastEvent> m_opening; ///< before all others
    std::size_t m_opened = 0;
};

} // namespace ovation::media
