// The state of a received and a sent track over any sequence of packets, publishers, reports and repetitions.
// What is sent under one number is always the same: two texts under one would give their key away.

#include "input.h"
#include "packets.h"

#include "transport/receive_track.h"
#include "transport/send_track.h"

#include <map>

using namespace ovation;
using namespace ovation::transport;
using fuzz::require;

namespace {

constexpr std::size_t Header = 12;

class Tracks {
  public:
    explicit Tracks(uint8_t bits) : m_rate(bits & 1 ? 90000 : 48000) {
        NegotiatedTrack negotiated;
        negotiated.payloadType = 100;
        negotiated.rtxPayloadType = bits & 2 ? 101 : -1;
        m_rtx = bits & 2;
        m_send.emplace(negotiated, m_rate, 1, 2);
        m_receive.emplace(m_rate);
    }

    void step(fuzz::Input &input) {
        const uint8_t what = input.byte();
        m_now_ns += int64_t(input.number(2)) * 1'000'000;
        switch (what & 7) {
        case 0: // reports of both sides
            m_receive->senderReport({m_fields.ssrc, input.number(8), uint32_t(input.number(4)), 0, 0},
                                    m_now_ns);
            m_send->rewriteTimestamp(uint32_t(input.number(4)));
            break;
        case 1: {
            const auto due = m_receive->dueNacks(m_now_ns);
            require(due.size() <= 64);
            break;
        }
        case 2:
            checkReport();
            break;
        case 3: // another publisher
            m_fields.ssrc = uint32_t(input.number(4));
            break;
        case 4: // a jump of the sequence or the time
            m_fields.sequence = uint16_t(input.number(2));
            m_fields.timestamp = uint32_t(input.number(4));
            break;
        case 5: // a number that may have been there
            packet(uint16_t(m_fields.sequence - input.byte()), what & 8);
            break;
        default:
            m_fields.sequence = uint16_t(m_fields.sequence + 1 + (what & 0x10 ? input.byte() : 0));
            m_fields.timestamp += 3000;
            packet(m_fields.sequence, false);
        }
    }

  private:
    void packet(uint16_t sequence, bool repeats) {
        fuzz::PacketFields fields = m_fields;
        fields.sequence = sequence;
        fields.arrival_ns = m_now_ns;
        // Every packet has a content of its own, except one that is repeated.
        uint8_t payload[4];
        write32(payload, 0, ++m_made);
        const auto made = fuzz::packetOf(fields, payload);
        if (repeats && m_latest) {
            repeat();
            return;
        }
        if (!m_receive->accept(*made))
            return;
        require(!m_receive->accept(*made));
        m_latest = made;
        uint8_t buffer[2048];
        note({buffer, m_send->write(*made, buffer)});
    }

    void repeat() {
        uint8_t buffer[2048];
        const std::size_t size = m_send->writeRepeated(*m_latest, buffer);
        require(size == 0 || size == Header + 4 + (m_rtx ? 2 : 0));
        if (!m_rtx)
            note({buffer, size});
    }

    /// A number may be used again only when the ones around it are long gone, and SRTP counts on.
    void note(std::span<const uint8_t> sent) {
        if (sent.empty())
            return;
        const uint16_t sequence = read16(sent, 2);
        const auto ahead = int16_t(sequence - m_highest);
        if (m_sent.empty() || ahead > 0) {
            m_index += m_sent.empty() ? 0 : ahead;
            m_highest = sequence;
        }
        const int64_t index = m_index + (ahead > 0 || m_sent.empty() ? 0 : ahead);
        const auto [known, isNew] = m_sent.emplace(index, read32(sent, Header));
        require(isNew || known->second == read32(sent, Header));
    }

    void checkReport() {
        const auto block = m_receive->report(m_now_ns);
        require(block.cumulativeLost >= -0x800000 && block.cumulativeLost <= 0x7fffff);
        require(m_receive->packets() == 0 || m_receive->bytes() > 0);
        m_receive->lost();
    }

    int m_rate;
    bool m_rtx = false;
    std::optional<SendTrack> m_send;
    std::optional<ReceiveTrack> m_receive;
    fuzz::PacketFields m_fields;
    RtpPacketPtr m_latest;
    int64_t m_now_ns = 1'000'000'000;
    uint32_t m_made = 0;
    uint16_t m_highest = 0;
    int64_t m_index = 0;
    std::map<int64_t, uint32_t> m_sent; ///< content by the number SRTP encrypts with
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    fuzz::Input input(data, size);
    Tracks tracks(input.byte());
    while (!input.empty())
        tracks.step(input);
    return 0;
}
