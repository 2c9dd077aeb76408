// An SDP offer of a client: read, negotiated in every way, answered; what is answered can be read.

#include "transport/sdp.h"
#include "transport/sdp_answer.h"

#include <cstdlib>

using namespace ovation;
using namespace ovation::transport;

namespace {

void answer(const Sdp &offer, const Result<Negotiation> &negotiation) {
    if (!negotiation)
        return;
    AnswerIdentity identity;
    identity.iceUfrag = "ufrg";
    identity.icePwd = "0123456789012345678901";
    identity.fingerprint = "sha-256 00";
    identity.candidates = {"candidate:1 1 UDP 1 192.0.2.1 40000 typ host"};
    identity.streamLabel = "stream";
    const auto again = Sdp::parse(writeAnswer(offer, *negotiation, identity, {}));
    if (!again || again->media.size() != offer.media.size())
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    const auto offer = Sdp::parse(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!offer)
        return 0;
    for (const auto forced : {ForcedVideoCodec::MediaServerPreferred, ForcedVideoCodec::None,
                              ForcedVideoCodec::Vp9, ForcedVideoCodec::H264})
        answer(*offer, negotiateReceive(*offer, {forced, false}, forced == ForcedVideoCodec::None));
    for (const auto codec : {VideoCodec::None, VideoCodec::Vp8, VideoCodec::Vp9, VideoCodec::H264})
        answer(*offer, negotiateSend(*offer, {codec, AudioCodec::Opus, 96, 111}));
    return 0;
}
