#pragma once

#include "base/result.h"

#include <QByteArray>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Session descriptions of browsers (RFC 8866, JSEP RFC 8829): as much as one peer with one audio and one
/// video section needs. Pure values.
namespace ovation::transport {

enum class Direction { SendRecv, SendOnly, RecvOnly, Inactive };

struct SdpCodec {
    int payloadType = -1;
    std::string name; ///< as written, for example "VP8" or "opus"
    int clockRate = 0;
    std::string format; ///< value of a=fmtp, empty if none

    /// One parameter of the format ("packetization-mode"), empty if absent.
    std::string parameter(std::string_view key) const;
    bool is(std::string_view codec) const; ///< case-insensitive
};

struct SdpMedia {
    std::string kind; ///< audio, video, application
    std::string protocol;
    std::vector<std::string> formats; ///< the payload types as written
    std::string mid;
    bool bundled = false;                      ///< on one transport with others (a=group:BUNDLE)
    Direction direction = Direction::SendRecv; ///< Inactive as well where the port says that it is not used
    std::vector<SdpCodec> codecs;              ///< in order of preference
    std::map<int, std::string> extensions;
    std::optional<uint32_t> ssrc;    ///< first a=ssrc
    std::optional<uint32_t> rtxSsrc; ///< second of a=ssrc-group:FID
    std::string iceUfrag, icePwd;
    std::string fingerprint; ///< "sha-256 AB:CD:…"
    std::string setup;
    std::vector<std::string> candidates; ///< "candidate:…"

    const SdpCodec *codec(int payloadType) const;
    /// Payload type of the retransmission format of `payloadType` (RFC 4588), -1 if none.
    int rtxOf(int payloadType) const;
    /// Id of a header extension whose URI contains `uriPart`, 0 if none.
    int extension(std::string_view uriPart) const;
};

struct Sdp {
    std::vector<SdpMedia> media; ///< session-level ICE, DTLS attributes are copied into each

    /// InvalidSdp, naming what is wrong. Limits: 200 kB, 32 sections of 128 formats, 4096 lines.
    static Result<Sdp> parse(const QByteArray &text);
    const SdpMedia *first(std::string_view kind) const;
};

} // namespace ovation::transport
