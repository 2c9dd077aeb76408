#include "transport/worker.h"

#include "base/clock.h"
#include "base/log.h"
#include "transport/network_addresses.h"

#include <unordered_set>

namespace ovation::transport {
namespace {

constexpr int64_t MeasureInterval_ns = 1'000'000'000;
constexpr BandwidthLimits Unlimited = {0, 0};
constexpr qsizetype MaxReportedSdp = 32'768;
constexpr std::size_t MaxListedCandidates = 100;
constexpr std::size_t MaxListedChanges = 100;

} // namespace

Worker::Worker(IoThread &thread, IceSettings ice, std::shared_ptr<const DtlsCertificate> certificate,
               Events events)
    : m_thread(thread), m_ice(std::move(ice)), m_certificate(std::move(certificate)),
      m_events(std::move(events)) {}

Worker::~Worker() {
    m_peers.clear(); // they refer to streams
    m_streams.clear();
}

void Worker::Peer::rtp(std::span<const uint8_t> packet) const {
    if (receiver)
        receiver->rtp(packet, monotonicNow_ns());
}

void Worker::Peer::rtcp(std::span<const uint8_t> compound) {
    const int64_t now = monotonicNow_ns();
    for (const auto &message : rtcp::parse(compound)) {
        if (!feedback.admits(message, now))
            continue;
        if (receiver)
            receiver->rtcp(message, now);
        if (sender)
            sender->rtcp(message, now);
    }
}

void Worker::Peer::moved() const {
    const int64_t now = monotonicNow_ns();
    if (receiver)
        receiver->moved(now);
    if (sender)
        sender->connected(now);
}

Result<std::unique_ptr<Worker::Peer>> Worker::makePeer(PeerId id, std::string streamId) {
    auto peer = std::make_unique<Peer>(std::move(streamId));
    PeerTransport::Callbacks callbacks;
    callbacks.stateChanged = [this, id](PeerState state) { stateChanged(id, state); };
    callbacks.moved = [owner = peer.get()] { owner->moved(); };
    callbacks.rtp = [owner = peer.get()](std::span<const uint8_t> packet) { owner->rtp(packet); };
    callbacks.rtcp = [owner = peer.get()](std::span<const uint8_t> compound) { owner->rtcp(compound); };
    IceSettings ice = m_ice;
    ice.addresses = mediaAddresses(interfaceAddresses(), m_ice.addresses);
    if (!ice.addresses.empty()) { // without any, libnice would take all
        peer->transport = std::make_unique<PeerTransport>(m_thread.context(), ice, IceRole::Controlled,
                                                          m_certificate, std::move(callbacks));
        if (!peer->transport->ice().localCandidates().empty())
            return peer;
    }
    // An answer without candidates would only make the browser wait for nothing.
    const Error error{Errc::EndpointFailed,
                      ice.addresses.empty() ? QStringLiteral("There is no network address to send media from")
                      : m_ice.portMin ? QStringLiteral("No UDP port between %1 and %2 is free for media")
                                            .arg(m_ice.portMin)
                                            .arg(m_ice.portMax)
                                      : QStringLiteral("No UDP port is free for media")};
    qCWarning(logTransport) << error.message;
    return error;
}

Result<QByteArray> Worker::publish(PeerId id, const PublishRequest &request) {
    const auto offer = Sdp::parse(request.sdpOffer);
    if (!offer)
        return offer.error();
    const auto negotiation =
        negotiateReceive(*offer, {request.forcedCodec, request.allowTranscoding}, request.loopback);
    if (!negotiation)
        return negotiation.error();
    const std::string streamId = request.streamId.toStdString();
    auto made = makePeer(id, streamId);
    if (!made)
        return made.error();
    auto &stream = m_streams[streamId];
    if (!stream)
        stream = std::make_unique<Stream>(streamId);
    Peer &peer = **made;
    const auto ssrcs = Sender::randomSsrcs();
    const QByteArray sdp = answer(peer, *offer, *negotiation, ssrcs, request.receive);
    peer.report.offer = request.sdpOffer.left(MaxReportedSdp);
    peer.report.answer = sdp;
    peer.receiver = std::make_unique<Receiver>(*peer.transport, *stream, *negotiation, request.receive);
    if (negotiation->sends)
        peer.sender = std::make_unique<Sender>(*peer.transport, *stream, *negotiation, ssrcs, Unlimited);
    m_peers.emplace(id, std::move(*made));
    return sdp;
}

Result<QByteArray> Worker::subscribe(PeerId id, const SubscribeRequest &request) {
    Stream *stream = find(request.streamId.toStdString());
    if (!stream)
        return Error{Errc::NotPublishing,
                     QStringLiteral("Stream '%1' is not being published").arg(request.streamId)};
    const auto offer = Sdp::parse(request.sdpOffer);
    if (!offer)
        return offer.error();
    auto negotiation = negotiateSend(*offer, stream->format());
    Stream *rendition = find(renditionOf(stream->id()));
    if (rendition && !(negotiation && negotiation->video.used())) {
        auto other = negotiateSend(*offer, rendition->format());
        if (other && other->video.used()) {
            negotiation = std::move(other);
            stream = rendition;
        }
    }
    if (!negotiation)
        return negotiation.error();
    auto made = makePeer(id, request.streamId.toStdString());
    if (!made)
        return made.error();
    Peer &peer = **made;
    const auto ssrcs = Sender::randomSsrcs();
    const QByteArray sdp = answer(peer, *offer, *negotiation, ssrcs, Unlimited);
    peer.report.offer = request.sdpOffer.left(MaxReportedSdp);
    peer.report.answer = sdp;
    peer.sender = std::make_unique<Sender>(*peer.transport, *stream, *negotiation, ssrcs, request.send);
    m_peers.emplace(id, std::move(*made));
    return sdp;
}

QByteArray Worker::answer(Peer &peer, const Sdp &offer, const Negotiation &negotiation, Sender::Ssrcs ssrcs,
                          const BandwidthLimits &limits) const {
    AnswerIdentity identity;
    identity.iceUfrag = peer.transport->ice().ufrag();
    identity.icePwd = peer.transport->ice().password();
    identity.fingerprint = m_certificate->fingerprint();
    identity.candidates = peer.transport->ice().localCandidates();
    identity.streamLabel = peer.streamId;
    identity.audioSsrc = ssrcs.audio;
    identity.videoSsrc = ssrcs.video;
    identity.videoRtxSsrc = ssrcs.videoRtx;
    peer.transport->setRemote(negotiation.iceUfrag, negotiation.icePwd, negotiation.fingerprint,
                              negotiation.role, negotiation.candidates, negotiation.ssrcs);
    return writeAnswer(offer, negotiation, identity, limits);
}

void Worker::publishLocal(const std::string &streamId, const StreamFormat &format,
                          std::function<void()> keyframeWanted, std::function<void(bool)> watched) {
    auto &stream = m_streams[streamId];
    if (!stream)
        stream = std::make_unique<Stream>(streamId);
    m_local[streamId] =
        std::make_unique<LocalSource>(*stream, format, std::move(keyframeWanted), std::move(watched));
}

void Worker::publishRendition(const std::string &streamId, const StreamFormat &format,
                              std::function<void()> keyframeWanted, std::function<void(bool)> watched) {
    if (find(streamId)) // it may have ended since
        publishLocal(renditionOf(streamId), format, std::move(keyframeWanted), std::move(watched));
}

void Worker::pushLocal(const std::string &streamId, MediaKind kind, const std::vector<uint8_t> &packet) {
    Stream *stream = find(streamId);
    if (!stream)
        return;
    if (const auto parsed = RtpPacket::parse(packet, kind, monotonicNow_ns()))
        stream->route(parsed);
}

void Worker::pushLocalReport(const std::string &streamId, const SenderReport &report) {
    if (Stream *stream = find(streamId))
        stream->route(report);
}

void Worker::addCandidate(PeerId id, const IceCandidate &candidate) {
    const auto peer = m_peers.find(id);
    if (peer == m_peers.end())
        return;
    if (auto &listed = peer->second->report.remoteCandidates; listed.size() < MaxListedCandidates)
        listed.push_back(candidate);
    peer->second->transport->addRemoteCandidate(candidate.candidate.toStdString());
}

PeerReports Worker::reports() const {
    PeerReports all;
    for (const auto &[id, peer] : m_peers) {
        PeerReport &report = all[id] = peer->report;
        if (const auto path = peer->transport->ice().path()) {
            report.localCandidate = QString::fromStdString(path->first);
            report.remoteCandidate = QString::fromStdString(path->second);
        }
    }
    return all;
}

void Worker::closePeer(PeerId id) {
    m_peers.erase(id);
}

void Worker::closeStream(std::string streamId) {
    for (auto &[id, peer] : m_peers) {
        if (peer->streamId == streamId && peer->receiver)
            peer->receiver->detach();
    }
    endStream(renditionOf(streamId));
    endStream(streamId);
    std::erase_if(m_peers, [&](const auto &entry) {
        return entry.second->streamId == streamId && entry.second->receiver;
    });
}

void Worker::endStream(const std::string &streamId) {
    m_local.erase(streamId);
    m_streams.erase(streamId);
}

void Worker::addTap(const std::string &streamId, std::shared_ptr<Tap> tap) {
    if (Stream *stream = find(streamId))
        stream->addTap(std::move(tap));
    else
        tap->onEnded();
}

void Worker::removeTap(const std::string &streamId, const Tap *tap) {
    if (Stream *stream = find(streamId))
        stream->removeTap(tap);
}

void Worker::requestKeyframe(const std::string &streamId) {
    if (Stream *stream = find(streamId))
        stream->requestKeyframe(monotonicNow_ns());
}

void Worker::stateChanged(PeerId id, PeerState state) {
    const auto peer = m_peers.find(id);
    if (peer == m_peers.end())
        return;
    if (state == PeerState::Connected && peer->second->sender)
        peer->second->sender->connected(monotonicNow_ns());
    auto &changes = peer->second->report.changes;
    if (changes.size() == MaxListedChanges)
        changes.erase(changes.begin());
    changes.push_back({state, monotonicNow_ns()});
    m_events.stateChanged(id, state);
}

Stream *Worker::find(const std::string &streamId) const {
    const auto found = m_streams.find(streamId);
    return found == m_streams.end() ? nullptr : found->second.get();
}

std::vector<StreamStats> Worker::stats() const {
    std::vector<StreamStats> list;
    std::unordered_set<const Stream *> renditions;
    for (const auto &[id, stream] : m_streams) {
        if (const Stream *rendition = find(renditionOf(id)))
            renditions.insert(rendition);
    }
    for (const auto &[id, stream] : m_streams) {
        if (renditions.contains(stream.get()))
            continue;
        StreamStats stats;
        stats.streamId = QString::fromStdString(id);
        const auto &audio = stream->traffic(MediaKind::Audio);
        const auto &video = stream->traffic(MediaKind::Video);
        stats.audioBytes = audio.bytes;
        stats.videoBytes = video.bytes;
        stats.audioPackets = audio.packets;
        stats.videoPackets = video.packets;
        stats.audioBitrate_kbps = audio.bitrate_kbps;
        stats.videoBitrate_kbps = video.bitrate_kbps;
        stats.frameRate = stream->frameRate();
        stats.videoCodec = stream->format().video;
        stats.audioCodec = stream->format().audio;
        stats.subscribers = int(stream->sinkCount());
        if (const Stream *rendition = find(renditionOf(id)))
            stats.subscribers += int(rendition->sinkCount());
        for (const auto &[peerId, peer] : m_peers) {
            if (peer->streamId == id && peer->receiver && stream->source() == peer->receiver.get()) {
                stats.lostPackets = peer->receiver->lost();
                stats.jitter_ms = peer->receiver->jitter_ms();
                stats.roundTrip_ms = peer->receiver->roundTrip_ms();
                stats.audioLevel_dB = peer->receiver->audioLevel_dB();
            }
        }
        list.push_back(std::move(stats));
    }
    return list;
}

void Worker::tick() {
    const int64_t now = monotonicNow_ns();
    for (auto &[id, peer] : m_peers) {
        peer->transport->tick(now);
        if (peer->receiver)
            peer->receiver->tick(now);
    }
    for (auto &[id, stream] : m_streams)
        stream->tick(now);
    if (now - m_lastMeasure_ns >= MeasureInterval_ns) {
        for (auto &[id, stream] : m_streams)
            stream->measure(now - m_lastMeasure_ns);
        m_lastMeasure_ns = now;
    }
}

} // namespace ovation::transport
