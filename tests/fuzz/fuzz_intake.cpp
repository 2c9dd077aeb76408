// The packets and reports of a stream on their way to a file or a decoder: packets come out once and in
// order, each with a time.

#include "input.h"
#include "packets.h"

#include "media/rtp/stream_intake.h"
#include "transport/tap.h"

using namespace ovation;
using namespace ovation::media;
using fuzz::require;
using transport::MediaKind;

namespace {

constexpr uint8_t PayloadTypes[] = {111, 96}; // audio, video

void drain(StreamIntake &intake, int64_t now_ns) {
    for (const auto kind : {MediaKind::Audio, MediaKind::Video}) {
        while (const auto item = intake.next(kind, now_ns)) {
            require(item->packet && item->packet->kind() == kind);
            require(item->lostBefore >= 0 && item->lostBefore <= 65536);
        }
    }
}

void packet(StreamIntake &intake, fuzz::Input &input, fuzz::PacketFields fields, uint8_t what) {
    const auto made = fuzz::packetOf(fields, input.take(what & 0x20 ? 3 : 1));
    if (!made || !intake.arrived(made))
        return;
    intake.keep(made);
    require(made->payload().empty() ||
            intake.timeline().capture_ns(fields.kind, fields.timestamp).has_value());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    fuzz::Input input(data, size);
    int asked = 0;
    StreamIntake intake([&asked] { ++asked; });
    const transport::StreamFormat format{transport::VideoCodec::Vp8, transport::AudioCodec::Opus,
                                         PayloadTypes[1], PayloadTypes[0]};
    intake.begin(format);
    fuzz::PacketFields tracks[2];
    for (const int i : {0, 1}) {
        tracks[i].kind = i ? MediaKind::Video : MediaKind::Audio;
        tracks[i].payloadType = PayloadTypes[i];
    }
    int64_t now_ns = 1'000'000'000;
    while (!input.empty()) {
        const uint8_t what = input.byte();
        fuzz::PacketFields &track = tracks[what >> 7];
        now_ns += int64_t(what & 0x40 ? input.number(2) : input.byte()) * 1'000'000;
        switch (what & 7) {
        case 0:
            intake.report({track.kind, input.number(8), uint32_t(input.number(4)), now_ns});
            break;
        case 1:
            track.ssrc = input.byte();
            break;
        case 2:
            track.sequence = uint16_t(input.number(2));
            track.timestamp = uint32_t(input.number(4));
            break;
        case 3:
            what & 8 ? intake.skip() : intake.askForKeyframe(now_ns);
            break;
        case 4:
            intake.settled(now_ns);
            drain(intake, now_ns);
            break;
        default:
            track.sequence = uint16_t(track.sequence + what % 8 - 4);
            track.timestamp += what & 0x10 ? input.byte() * 90U : 960U;
            track.arrival_ns = now_ns;
            packet(intake, input, track, what);
        }
    }
    drain(intake, now_ns + 10'000'000'000);
    return 0;
}
