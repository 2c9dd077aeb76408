// The packets of a whole stream into its file, Opus and video of every kind: what is written is read again.

#include "packets.h"
#include "scratch_file.h"

#include "media/matroska/matroska_index.h"
#include "media/rtp/frame_assemblers.h"
#include "media/rtp/stream_intake.h"
#include "media/write/stream_part.h"

using namespace ovation;
using namespace ovation::media;
using fuzz::require;
using transport::MediaKind;
using transport::VideoCodec;

namespace {

constexpr uint8_t PayloadTypes[] = {111, 96}; // audio, video

MatroskaVideo fileKindOf(VideoCodec codec) {
    return codec == VideoCodec::Vp8   ? MatroskaVideo::Vp8
           : codec == VideoCodec::Vp9 ? MatroskaVideo::Vp9
                                      : MatroskaVideo::H264;
}

class Writing {
  public:
    Writing(VideoCodec codec, const QString &path) : m_assembler(makeFrameAssembler(codec)) {
        m_settings.nextPath = [path](const QString &) { return path; };
        m_settings.chapters = [](const StreamFileReport &) { return std::vector<Chapter>{{0, "a"}}; };
        MatroskaTracks tracks;
        tracks.video = fileKindOf(codec);
        tracks.audio = true;
        m_part.emplace(m_settings, tracks, 0);
        m_intake.begin({codec, transport::AudioCodec::Opus, PayloadTypes[1], PayloadTypes[0]});
        for (const int i : {0, 1}) {
            m_fields[i].kind = i ? MediaKind::Video : MediaKind::Audio;
            m_fields[i].payloadType = PayloadTypes[i];
        }
    }

    void step(fuzz::Input &input) {
        const uint8_t what = input.byte();
        m_now_ns += int64_t(what & 0x40 ? input.number(2) : input.byte()) * 1'000'000;
        fuzz::PacketFields &fields = m_fields[what >> 7];
        switch (what & 7) {
        case 0:
            m_intake.report({fields.kind, input.number(8), uint32_t(input.number(4)), m_now_ns});
            break;
        case 1:
            fields.timestamp = uint32_t(input.number(4));
            break;
        case 2:
            m_part->cut(int64_t(input.number(2)) * 1'000'000);
            break;
        case 3:
            m_part->expectFrames(what & 8, m_now_ns);
            m_part->flush();
            break;
        default:
            packet(input, fields, what);
        }
        drain();
    }

    std::optional<StreamFileReport> end() {
        m_now_ns += 10'000'000'000;
        drain();
        return m_part->end();
    }

  private:
    void packet(fuzz::Input &input, fuzz::PacketFields &fields, uint8_t what) {
        fields.sequence = uint16_t(fields.sequence + (what & 7) - 5);
        fields.timestamp += what & 0x10 ? 960 : 0;
        fields.marker = what & 0x20;
        fields.arrival_ns = m_now_ns;
        const auto made = fuzz::packetOf(fields, input.piece());
        if (made && m_intake.arrived(made))
            m_intake.keep(made);
    }

    void drain() {
        while (const auto item = m_intake.next(MediaKind::Audio, m_now_ns))
            m_part->writeAudio(item->packet->payload(), item->capture_ns, item->followsHole());
        while (const auto item = m_intake.next(MediaKind::Video, m_now_ns)) {
            if (const auto frame = m_assembler->add(*item->packet, item->followsHole()))
                m_part->writeFrame(*frame, item->capture_ns, item->followsHole());
        }
    }

    StreamFileSettings m_settings;
    StreamIntake m_intake{{}};
    std::unique_ptr<FrameAssembler> m_assembler;
    std::optional<StreamPart> m_part;
    fuzz::PacketFields m_fields[2];
    int64_t m_now_ns = 1'000'000'000;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    static fuzz::ScratchFile file(QStringLiteral("a.webm"));
    fuzz::Input input(data, size);
    constexpr VideoCodec codecs[] = {VideoCodec::Vp8, VideoCodec::Vp9, VideoCodec::H264};
    Writing writing(codecs[input.byte() % std::size(codecs)], file.path());
    while (!input.empty())
        writing.step(input);
    const auto report = writing.end();
    if (!report || !report->problem.isEmpty())
        return 0;
    require(report->end_ns >= report->start_ns && report->longestGap_ms >= 0);
    const auto read = finishInterruptedMatroska(file.path());
    require(read && read->hasVideo == report->hasVideo && read->hasAudio == report->hasAudio);
    return 0;
}
