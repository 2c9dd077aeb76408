#include "../loopback.h"
#include "browser_peer.h"

#include "transport/bytes.h"
#include "transport/media_plane.h"
#include "transport/rtcp.h"

#include <QTest>

#include <future>
#include <optional>

using namespace ovation;
using namespace ovation::transport;

namespace {

const QString Session = QStringLiteral("S");
const QString StreamId = QStringLiteral("str_CAM_A");
constexpr uint32_t Source = 1234;

class CountingTap final : public Tap {
  public:
    void onFormat(const StreamFormat & /*format*/) override {}
    void onPacket(const RtpPacketPtr &packet) override {
        ++packets;
        if (packet->marker())
            last = true;
    }
    void onSenderReport(const SenderReport & /*report*/) override { ++reports; }
    void onEnded() override {}

    std::atomic<int> packets{0}, reports{0};
    std::atomic<bool> last{false};
};

/// Holds its thread with the first packet until it is let go.
class HoldingTap final : public Tap {
  public:
    void onFormat(const StreamFormat & /*format*/) override {}
    void onPacket(const RtpPacketPtr & /*packet*/) override {
        if (packets++ == 0) {
            held.set_value();
            m_until.wait();
        }
    }
    void onSenderReport(const SenderReport & /*report*/) override { reported = true; }
    void onEnded() override {}

    std::atomic<int> packets{0};
    std::atomic<bool> reported{false};
    std::promise<void> held, release;

  private:
    std::shared_future<void> m_until = release.get_future().share();
};

/// A publisher and a subscriber of its stream, connected.
class Studio {
  public:
    Studio() {
        PublishRequest publish;
        publish.sessionId = Session;
        publish.streamId = StreamId;
        publish.sdpOffer = publisher.offer();
        plane.publish(publish, acceptBy(publisher));
        SubscribeRequest subscribe;
        subscribe.sessionId = Session;
        subscribe.streamId = StreamId;
        subscribe.sdpOffer = subscriber.offer();
        plane.subscribe(subscribe, acceptBy(subscriber));
        plane.addTap(StreamId, tap);
    }
    bool isConnected() const {
        return publisher.state == PeerState::Connected && subscriber.state == PeerState::Connected;
    }
    /// Sent behind everything else: when it is there, all that was sent before has been looked at.
    void sendLast(uint16_t sequence) {
        publisher.sendRtp(TestPeer::Vp8 | 0x80, sequence, 0, Source); // with the marker
    }

    MediaPlane plane{loopback(1)};
    TestPeer publisher{TestPeer::Direction::SendOnly};
    TestPeer subscriber{TestPeer::Direction::RecvOnly};
    std::shared_ptr<CountingTap> tap = std::make_shared<CountingTap>();

  private:
    static MediaPlane::AnswerCallback acceptBy(TestPeer &peer) {
        return [&peer](const Result<QByteArray> &answer) {
            if (answer)
                peer.accept(*answer);
        };
    }
};

} // namespace

class HostilePeersTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aPacketNamedWithoutEndIsSentOnce();
    void aFloodOfSenderReportsIsNotPassedOn();
    void inventedSourcesAreNotTakenIn();
    void aCameraThatIsTooFastIsNotKept();
};

void HostilePeersTest::aPacketNamedWithoutEndIsSentOnce() {
    Studio studio;
    QTRY_VERIFY(studio.isConnected());
    studio.publisher.sendRtp(TestPeer::Vp8, 2010, 0, Source);
    QTRY_COMPARE(studio.subscriber.received.load(), 1);
    // 300 entries of one packet; rtcp::nack() would join them.
    std::vector<uint8_t> request = {0x81, 205, 0, 0};
    append32(request, 1);
    append32(request, studio.subscriber.ssrcReceived);
    for (int i = 0; i < 300; ++i) {
        append16(request, 2010);
        append16(request, 0);
    }
    write16(request, 2, uint32_t(request.size() / 4 - 1));
    studio.subscriber.sendRtcp(request);
    QTRY_VERIFY(studio.subscriber.received > 1);
    studio.publisher.sendRtp(TestPeer::Vp8, 2011, 0, Source);
    QTRY_COMPARE(studio.subscriber.payloadTypeReceived.load(), int(TestPeer::Vp8));
    QCOMPARE(studio.subscriber.received.load(), 3); // it, once more, and the next one
}

void HostilePeersTest::aFloodOfSenderReportsIsNotPassedOn() {
    Studio studio;
    QTRY_VERIFY(studio.isConnected());
    studio.publisher.sendRtp(TestPeer::Vp8, 1, 0, Source);
    QTRY_COMPARE(studio.tap->packets.load(), 1);
    constexpr int Reports = 5000;
    for (int i = 0; i < Reports / 50; ++i) {
        std::vector<uint8_t> many;
        for (int j = 0; j < 50; ++j) {
            const auto one = rtcp::senderReport({Source, uint64_t(i) << 32, uint32_t(i), 1, 1});
            many.insert(many.end(), one.begin(), one.end());
        }
        studio.publisher.sendRtcp(many);
        if (i % 10 == 9)
            QTest::qWait(1); // so that the socket takes all of them
    }
    studio.sendLast(2);
    QTRY_VERIFY(studio.tap->last);
    QVERIFY(studio.tap->reports > 0);
    QVERIFY2(studio.tap->reports < Reports / 2, qPrintable(QString::number(studio.tap->reports)));
}

void HostilePeersTest::inventedSourcesAreNotTakenIn() {
    Studio studio;
    QTRY_VERIFY(studio.isConnected());
    studio.publisher.sendRtp(TestPeer::Vp8, 1, 0, Source);
    QTRY_COMPARE(studio.tap->packets.load(), 1);
    for (uint32_t source = 1; source <= 100; ++source) {
        studio.publisher.sendRtp(TestPeer::Vp8, 1, 0, 5000 + source);
        if (source % 10 == 0)
            QTest::qWait(1); // so that the socket takes all of them
    }
    studio.sendLast(2);
    QTRY_VERIFY(studio.tap->last);
    QCOMPARE(studio.tap->packets.load(), 1 + 1); // one of several layers is taken, and others change nothing
}

void HostilePeersTest::aCameraThatIsTooFastIsNotKept() {
    MediaPlane plane(loopback(1));
    const auto camera = plane.publishLocal(
        Session, StreamId, {VideoCodec::Vp8, AudioCodec::Opus, TestPeer::Vp8, TestPeer::Opus}, [] {});
    const auto tap = std::make_shared<HoldingTap>();
    plane.addTap(StreamId, tap);
    std::vector<uint8_t> packet(100, 0);
    packet[0] = 0x80;
    packet[1] = TestPeer::Vp8;
    camera->push(MediaKind::Video, packet);
    tap->held.get_future().wait();
    for (int i = 0; i < 10'000; ++i)
        camera->push(MediaKind::Video, packet);
    tap->release.set_value();
    QTRY_VERIFY((camera->pushSenderReport({}), tap->reported.load())); // what follows is taken again
    QCOMPARE(tap->packets.load(), 1 + 2000);
}

QTEST_GUILESS_MAIN(HostilePeersTest)
#include "test_hostile_peers.moc"
