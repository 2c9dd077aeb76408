#pragma once

#include "transport/types.h"

#include <QHash>

#include <cstddef>
#include <optional>
#include <vector>

namespace ovation::transport {

/// Which of the transport threads has which session, stream and peer. All streams of a session are on one
/// thread, and everything of a stream is where its publisher is. Plain values; one thread.
class Placement {
  public:
    /// `threads` > 0.
    explicit Placement(std::size_t threads) : m_threads(threads) {}

    /// Where a stream of a session is, or will be from now on.
    std::size_t addStream(const QString &sessionId, const QString &streamId);
    std::optional<std::size_t> ofStream(const QString &streamId) const;
    /// Forgets the stream and who publishes it, and its session with its last one. Where it was.
    std::optional<std::size_t> removeStream(const QString &streamId);

    void addPublisher(PeerId peer, const QString &streamId);
    void addSubscriber(PeerId peer, const QString &streamId);
    std::optional<std::size_t> ofPeer(PeerId peer) const;
    std::optional<std::size_t> removePeer(PeerId peer);

    qsizetype sessionCount() const { return m_sessions.size(); }

  private:
    struct Session {
        std::size_t thread = 0;
        int streams = 0;
    };
    struct Stream {
        std::size_t thread = 0;
        QString sessionId;
        std::vector<PeerId> publishers; ///< more than one while a publisher is being replaced
    };

    struct Peer {
        std::size_t thread = 0;
        QString streamId;
    };

    const std::size_t m_threads;
    std::size_t m_next = 0;
    QHash<QString, Session> m_sessions;
    QHash<QString, Stream> m_streams;
    QHash<PeerId, Peer> m_peers;
};

} // namespace ovation::transport
