// A decrypted RTP packet, as a publisher sends it: read, taken into a track, written for a subscriber.

#include "transport/receive_track.h"
#include "transport/rtp_packet.h"
#include "transport/send_track.h"

#include <cstdlib>

using namespace ovation::transport;

namespace {

bool inside(std::span<const uint8_t> part, std::span<const uint8_t> whole) {
    return part.empty() ||
           (part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size());
}

void require(bool condition) {
    if (!condition)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    const auto packet = RtpPacket::parse({data, size}, MediaKind::Video, 0);
    if (!packet)
        return 0;
    require(packet->bytes().size() == size);
    require(inside(packet->payload(), packet->bytes()));
    for (int id = 0; id < 17; ++id)
        require(inside(packet->extension(id), packet->bytes()));

    ReceiveTrack receiving(90000);
    require(receiving.accept(*packet));
    require(!receiving.accept(*packet));
    receiving.report(1'000'000'000);

    NegotiatedTrack negotiated;
    negotiated.payloadType = 100;
    negotiated.rtxPayloadType = 101;
    SendTrack sending(negotiated, 90000, 1, 2);
    uint8_t buffer[2048];
    const std::size_t written = sending.write(*packet, buffer);
    const auto sent = RtpPacket::parse({buffer, written}, MediaKind::Video, 0);
    require(sent && sent->payload().size() == packet->payload().size());
    const std::size_t repeated = sending.writeRepeated(*packet, buffer);
    require(repeated == 0 || repeated == written + 2);
    return 0;
}
