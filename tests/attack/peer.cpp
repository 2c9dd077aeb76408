// A WebRTC peer that sends what no browser would, for tests/attack. Says its offer on standard output, as
// JSON lines, and takes commands on standard input: {"answer"}, {"nacks": datagrams}, {"ssrcs": number},
// {"frame": base64 of a VP8 frame, "times"}, {"reports": number}, {"keyframes": requests}, {"asked"}; as
// "records" {"answer"}, {"records": datagrams}. Ends with its input.
// usage: attack_peer send|receive|records
#include "browser_peer.h"
#include "record_peer.h"

#include "transport/bytes.h"
#include "transport/rtcp.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <chrono>
#include <functional>
#include <iostream>
#include <string>
#include <thread>

using namespace ovation::transport;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t Part_bytes = 1100;
constexpr uint32_t OwnSsrc = 77777;

void say(const QJsonObject &line) {
    const std::string text = QJsonDocument(line).toJson(QJsonDocument::Compact).toStdString();
    std::cout << text << std::endl;
}

void wait(const std::function<bool()> &condition, std::chrono::milliseconds limit) {
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!condition() && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(5ms);
}

/// One RTCP packet (RFC 4585 6.2.1) that names the same 17 packets again and again.
std::vector<uint8_t> nackOf(uint32_t ssrc, uint16_t sequence) {
    constexpr std::size_t Items = 340;
    std::vector<uint8_t> packet(12 + 4 * Items);
    packet[0] = 0x81;
    packet[1] = 205;
    write16(packet, 2, uint16_t(packet.size() / 4 - 1));
    write32(packet, 4, OwnSsrc);
    write32(packet, 8, ssrc);
    for (std::size_t n = 0; n < Items; ++n) {
        write16(packet, 12 + 4 * n, sequence);
        write16(packet, 14 + 4 * n, 0xffff);
    }
    return packet;
}

void askAgain(TestPeer &peer, int datagrams) {
    wait([&] { return peer.videoReceived > 100; }, 5s);
    int64_t asked_bytes = 0;
    for (int n = 0; n < datagrams; ++n) {
        auto packet = nackOf(peer.videoSsrcReceived, uint16_t(peer.sequenceReceived - 20));
        asked_bytes += int64_t(packet.size());
        peer.sendRtcp(std::move(packet));
    }
    std::this_thread::sleep_for(2s);
    say({{QStringLiteral("nacked"), QJsonObject{{QStringLiteral("asked_bytes"), qint64(asked_bytes)},
                                                {QStringLiteral("repeats"), peer.repeatsReceived.load()}}}});
}

void sendSsrcs(TestPeer &peer, int count) {
    for (int n = 0; n < count; ++n) {
        peer.sendRtp(TestPeer::Vp8, uint16_t(n), uint32_t(n) * 3000, 100'000 + uint32_t(n), 40);
        if (n % 100 == 99)
            std::this_thread::sleep_for(5ms); // as fast as a socket's buffer takes them
    }
    say({{QStringLiteral("sent"), count}});
}

/// One frame in packets of RFC 7741, again and again as new frames.
void sendFrames(TestPeer &peer, const QByteArray &frame, int times) {
    uint16_t sequence = 1;
    for (int n = 0; n < times; ++n) {
        for (qsizetype at = 0; at < frame.size(); at += qsizetype(Part_bytes)) {
            const std::size_t part = std::min(Part_bytes, std::size_t(frame.size() - at));
            std::vector<uint8_t> packet(13 + part);
            packet[0] = 0x80;
            packet[1] = uint8_t(TestPeer::Vp8 | (at + qsizetype(part) == frame.size() ? 0x80 : 0));
            write16(packet, 2, sequence++);
            write32(packet, 4, uint32_t(n) * 9000);
            write32(packet, 8, OwnSsrc);
            packet[12] = at == 0 ? 0x10 : 0; // the first one of its partition
            std::copy_n(frame.constData() + at, part, packet.begin() + 13);
            peer.sendRtp(std::move(packet));
            if (at / qsizetype(Part_bytes) % 20 == 19)
                std::this_thread::sleep_for(2ms);
        }
        std::this_thread::sleep_for(100ms);
    }
    say({{QStringLiteral("sent"), times}});
}

void sendReports(TestPeer &peer, int count) {
    for (int n = 0; n < count; ++n) {
        rtcp::Sender report;
        report.ssrc = OwnSsrc;
        report.ntp = uint64_t(n) << 20;
        report.rtpTimestamp = uint32_t(n);
        peer.sendRtcp(rtcp::senderReport(report));
        if (n % 100 == 99)
            std::this_thread::sleep_for(5ms);
    }
    say({{QStringLiteral("sent"), count}});
}

void askForKeyframes(TestPeer &peer, int count) {
    wait([&] { return peer.videoReceived > 0; }, 5s);
    for (int n = 0; n < count; ++n) {
        peer.sendRtcp(rtcp::pictureLoss(OwnSsrc, peer.videoSsrcReceived));
        std::this_thread::sleep_for(5ms);
    }
    say({{QStringLiteral("sent"), count}});
}

void obey(RecordPeer &peer, const QJsonObject &command) {
    if (command.contains(QStringLiteral("answer"))) {
        peer.accept(command[QStringLiteral("answer")].toString().toUtf8());
        wait([&] { return peer.isConnected(); }, 10s);
        if (peer.isConnected())
            say({{QStringLiteral("connected"), true}});
    } else if (command.contains(QStringLiteral("records"))) {
        say({{QStringLiteral("sent"), peer.send(command[QStringLiteral("records")].toInt())}});
    }
}

void obey(TestPeer &peer, const QJsonObject &command) {
    const auto number = [&](const char *name) { return command[QLatin1String(name)].toInt(); };
    if (command.contains(QStringLiteral("answer"))) {
        peer.accept(command[QStringLiteral("answer")].toString().toUtf8());
        wait([&] { return peer.state == PeerState::Connected; }, 10s);
        if (peer.state == PeerState::Connected)
            say({{QStringLiteral("connected"), true}});
    } else if (command.contains(QStringLiteral("nacks"))) {
        askAgain(peer, number("nacks"));
    } else if (command.contains(QStringLiteral("ssrcs"))) {
        sendSsrcs(peer, number("ssrcs"));
    } else if (command.contains(QStringLiteral("reports"))) {
        sendReports(peer, number("reports"));
    } else if (command.contains(QStringLiteral("keyframes"))) {
        askForKeyframes(peer, number("keyframes"));
    } else if (command.contains(QStringLiteral("asked"))) {
        say({{QStringLiteral("asked"), peer.keyframeRequests.load()}});
    } else if (command.contains(QStringLiteral("frame"))) {
        sendFrames(peer, QByteArray::fromBase64(command[QStringLiteral("frame")].toString().toLatin1()),
                   number("times"));
    }
}

template <typename Peer>
void serve(Peer &peer) {
    say({{QStringLiteral("offer"), QString::fromUtf8(peer.offer())}});
    for (std::string line; std::getline(std::cin, line);)
        obey(peer, QJsonDocument::fromJson(QByteArray::fromStdString(line)).object());
}

} // namespace

int main(int argc, char **argv) {
    const std::string direction = argc == 2 ? argv[1] : "";
    if (direction == "records") {
        RecordPeer peer;
        serve(peer);
        return 0;
    }
    if (direction != "send" && direction != "receive") {
        std::cerr << "usage: attack_peer send|receive|records" << std::endl;
        return 2;
    }
    TestPeer peer(direction == "send" ? TestPeer::Direction::SendOnly : TestPeer::Direction::RecvOnly);
    serve(peer);
}
