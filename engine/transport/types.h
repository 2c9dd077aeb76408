#pragma once

#include "base/webrtc_terms.h"
#include "transport/tap.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// What the media plane and its parts say to each other. Values; any thread.
namespace ovation::transport {

/// Limits in kbps, 0 = unconstrained (protocol 3.10, 5.3).
struct BandwidthLimits {
    int max_kbps = 1000;
    int min_kbps = 300;
};

/// An address that is not this machine's and leads to it, with the same ports: 1:1 NAT.
struct AnnouncedAddress {
    std::string address;
    std::string local; ///< where it leads; empty = to any local address of its family
    bool operator==(const AnnouncedAddress &) const = default;
};

using PeerId = quint64; ///< never reused; 0 = none

struct PublishRequest {
    QString sessionId; ///< peers of one session share a thread
    QString streamId;  ///< replaces the publisher of a stream that is already there (reconnectStream)
    QByteArray sdpOffer;
    bool loopback = false;
    ForcedVideoCodec forcedCodec = ForcedVideoCodec::MediaServerPreferred;
    bool allowTranscoding = false;
    BandwidthLimits receive; ///< what the server receives
};

struct SubscribeRequest {
    QString sessionId;
    QString streamId;
    QByteArray sdpOffer;
    BandwidthLimits send; ///< what the server sends; the publisher is told, packets are not thinned out
};

struct IceCandidate {
    QString candidate; ///< "candidate:…" as in RFC 8839
    QString sdpMid;
    int sdpMLineIndex = 0;
};

/// Answers: connecting until ICE and DTLS are through; failed when no check was answered for 50 s or DTLS
/// refused; closed when the peer said so (DTLS close_notify).
enum class PeerState { Connecting, Connected, Failed, Closed };

/// What is known of one peer, for those who look for a fault.
struct PeerReport {
    struct Change {
        PeerState state = PeerState::Connecting;
        int64_t at_ns = 0; ///< CLOCK_MONOTONIC
    };
    QByteArray offer, answer;
    std::vector<IceCandidate> remoteCandidates; ///< those that came by themselves, usable or not; at most 100
    QString localCandidate, remoteCandidate;    ///< of the path in use; empty when there is none
    std::vector<Change> changes;                ///< of its state, the latest 100, oldest first
};
using PeerReports = std::map<PeerId, PeerReport>;

/// Live numbers of one published stream for the window and for health. Counters since the stream began.
struct StreamStats {
    QString streamId;
    uint64_t audioBytes = 0, videoBytes = 0;
    uint64_t audioPackets = 0, videoPackets = 0;
    uint64_t lostPackets = 0;
    int videoBitrate_kbps = 0, audioBitrate_kbps = 0; ///< over the last second
    int frameRate = 0;                                ///< frames that came in the last second
    int jitter_ms = 0;               ///< of the video, else of the audio (RFC 3550 section 6.4.1)
    std::optional<int> roundTrip_ms; ///< to the publisher; nothing while it does not answer (RFC 3611)
    std::optional<int>
        audioLevel_dB; ///< the loudest of the last second, −127 to 0 dBov, if it says so (RFC 6464)
    VideoCodec videoCodec = VideoCodec::None;
    AudioCodec audioCodec = AudioCodec::None;
    int subscribers = 0;
};

} // namespace ovation::transport
