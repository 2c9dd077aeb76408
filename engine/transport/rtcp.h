#pragma once

#include <cstdint>
#include <span>
#include <variant>
#include <vector>

/// RTCP packets of RFC 3550, RFC 3611, RFC 4585, RFC 5104 and the REMB draft, as far as a forwarding server
/// speaks them. Pure functions.
namespace ovation::transport::rtcp {

struct Sender { ///< SR
    uint32_t ssrc = 0;
    uint64_t ntp = 0; ///< 32.32 seconds since 1900
    uint32_t rtpTimestamp = 0;
    uint32_t packets = 0, octets = 0;
};

struct ReportBlock {
    uint32_t ssrc = 0;
    uint8_t fractionLost = 0;   ///< of 256
    int32_t cumulativeLost = 0; ///< 24 bit
    uint32_t highestSequence = 0;
    uint32_t jitter = 0;                               ///< time stamp units
    uint32_t lastSenderReport = 0, delaySinceLast = 0; ///< 16.16 seconds
};

struct Report { ///< the blocks of an SR or RR
    std::vector<ReportBlock> blocks;
};

struct Nack {
    uint32_t mediaSsrc = 0;
    std::vector<uint16_t> sequences;
};

struct KeyframeRequest { ///< PLI or FIR
    uint32_t mediaSsrc = 0;
};

struct Remb {
    uint64_t bitrate_bps = 0;
};

struct Bye {
    uint32_t ssrc = 0;
};

struct Echo { ///< XR, block DLRR: what a sender says about a ReferenceTime that it got (RFC 3611 section 4.5)
    uint32_t ssrc = 0;                              ///< who had sent it
    uint32_t lastReference = 0, delaySinceLast = 0; ///< 16.16 seconds
};

using Message = std::variant<Sender, Report, Nack, KeyframeRequest, Remb, Bye, Echo>;

/// True if a datagram is RTCP rather than RTP (RFC 5761 section 4).
bool isRtcp(std::span<const uint8_t> datagram);
/// Everything understood in a compound packet; stops at the first malformed part.
std::vector<Message> parse(std::span<const uint8_t> compound);

std::vector<uint8_t> senderReport(const Sender &report);
std::vector<uint8_t> receiverReport(uint32_t ownSsrc, std::span<const ReportBlock> blocks);
/// Sequences in any order; at most 17 of them share an entry.
std::vector<uint8_t> nack(uint32_t ownSsrc, uint32_t mediaSsrc, std::vector<uint16_t> sequences);
std::vector<uint8_t> pictureLoss(uint32_t ownSsrc, uint32_t mediaSsrc);
/// XR, block RRTR: asks who sends media for an Echo (RFC 3611 section 4.4).
std::vector<uint8_t> referenceTime(uint32_t ownSsrc, uint64_t ntp);
std::vector<uint8_t> remb(uint32_t ownSsrc, uint64_t bitrate_bps, std::span<const uint32_t> ssrcs);

} // namespace ovation::transport::rtcp
