#include "transport/placement.h"

namespace ovation::transport {

std::size_t Placement::addStream(const QString &sessionId, const QString &streamId) {
    if (const auto known = m_streams.constFind(streamId); known != m_streams.cend())
        return known->thread;
    auto session = m_sessions.find(sessionId);
    if (session == m_sessions.end())
        session = m_sessions.insert(sessionId, {m_next++ % m_threads});
    ++session->streams;
    m_streams.insert(streamId, {session->thread, sessionId, {}});
    return session->thread;
}

std::optional<std::size_t> Placement::ofStream(const QString &streamId) const {
    const auto stream = m_streams.constFind(streamId);
    return stream == m_streams.cend() ? std::nullopt : std::optional(stream->thread);
}

std::optional<std::size_t> Placement::removeStream(const QString &streamId) {
    if (!m_streams.contains(streamId))
        return {};
    const Stream stream = m_streams.take(streamId);
    for (const PeerId publisher : stream.publishers)
        m_peers.remove(publisher);
    const auto session = m_sessions.find(stream.sessionId);
    if (session != m_sessions.end() && --session->streams == 0)
        m_sessions.erase(session);
    return stream.thread;
}

void Placement::addPublisher(PeerId peer, const QString &streamId) {
    const auto stream = m_streams.find(streamId);
    if (stream == m_streams.end())
        return;
    stream->publishers.push_back(peer);
    m_peers.insert(peer, {stream->thread, streamId});
}

void Placement::addSubscriber(PeerId peer, const QString &streamId) {
    if (const auto thread = ofStream(streamId))
        m_peers.insert(peer, {*thread, streamId});
}

std::optional<std::size_t> Placement::ofPeer(PeerId peer) const {
    const auto found = m_peers.constFind(peer);
    return found == m_peers.cend() ? std::nullopt : std::optional(found->thread);
}

std::optional<std::size_t> Placement::removePeer(PeerId peer) {
    if (!m_peers.contains(peer))
        return {};
    const Peer removed = m_peers.take(peer);
    if (const auto stream = m_streams.find(removed.streamId); stream != m_streams.end())
        std::erase(stream->publishers, peer);
    return removed.thread;
}

} // namespace ovation::transport
