#pragma once

#include "transport/dtls_session.h"
#include "transport/sdp.h"
#include "transport/tap.h"
#include "transport/types.h"

namespace ovation::transport {

/// What the server does with one media section.
struct NegotiatedTrack {
    int payloadType = -1;                            ///< as the browser numbered it; -1 = section not used
    int rtxPayloadType = -1;                         ///< RFC 4588, -1 if not negotiated
    int feedbackExtension = 0;                       ///< id of transport-wide-cc, 0 if not negotiated
    std::optional<uint32_t> ssrc = {}, rtxSsrc = {}; ///< the first that the browser announced
    int levelExtension = 0;                          ///< id of ssrc-audio-level, 0 if not negotiated
    bool used() const { return payloadType >= 0; }
};

struct Negotiation {
    StreamFormat format;
    NegotiatedTrack audio, video;
    bool receives = false, sends = false;
    std::string iceUfrag, icePwd, fingerprint;
    DtlsRole role = DtlsRole::Server;
    std::vector<std::string> candidates;
    std::vector<uint32_t> ssrcs; ///< of what the browser sends, as far as it says so
};

struct ReceiveRules {
    ForcedVideoCodec forcedCodec = ForcedVideoCodec::MediaServerPreferred;
    bool allowTranscoding = false;
};

/// For an offer that publishes. InvalidSdp, or ForcedCodecMissing when the forced codec is missing
/// (protocol 3.10).
Result<Negotiation> negotiateReceive(const Sdp &offer, const ReceiveRules &rules, bool loopback);
/// For an offer that subscribes to a stream of this format. InvalidSdp.
Result<Negotiation> negotiateSend(const Sdp &offer, const StreamFormat &source);

struct AnswerIdentity {
    std::string iceUfrag, icePwd, fingerprint;
    std::vector<std::string> candidates;
    std::string streamLabel; ///< msid of what is sent
    uint32_t audioSsrc = 0, videoSsrc = 0, videoRtxSsrc = 0;
};

QByteArray writeAnswer(const Sdp &offer, const Negotiation &negotiation, const AnswerIdentity &identity,
                       const BandwidthLimits &limits);

} // namespace ovation::transport
