#include "../loopback.h"
#include "browser_peer.h"

#include "transport/media_plane.h"
#include "transport/rtcp.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

#include <array>
#include <functional>
#include <optional>

using namespace ovation;
using namespace ovation::transport;

namespace {

class CountingTap final : public Tap {
  public:
    void onFormat(const StreamFormat &format) override { video = format.video; }
    void onPacket(const RtpPacketPtr & /*packet*/) override { ++packets; }
    void onSenderReport(const SenderReport & /*report*/) override { ++reports; }
    void onEnded() override { ended = true; }

    std::atomic<VideoCodec> video{VideoCodec::None};
    std::atomic<int> packets{0}, reports{0};
    std::atomic<bool> ended{false};
};

const QString Session = QStringLiteral("S");
const QString StreamId = QStringLiteral("str_CAM_A");

} // namespace

class MediaPlaneTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void packetsReachSubscribersAndTaps();
    void theRoundTripToThePublisherIsMeasured();
    void aReportTellsThePathInUse();
    void aLostPacketIsSentAgainOnRequest();
    void thePublisherIsToldWhatItsSubscribersMayAndCanBeSent();
    void aWrongFingerprintIsRefused();
    void aPeerThatSaysGoodbyeIsNoticed();
    void subscribersStayWhenThePublisherIsReplaced();
    void closingAStreamEndsItsTaps();
    void subscribingToNothingIsError105();
    void aBrokenOfferIsError302();
    void theForcedCodecMustBeOffered();
    void aLocalPublisherReachesSubscribers();

  private:
    Result<QByteArray> publish(MediaPlane &plane, TestPeer &peer, PeerId *id = nullptr);
    Result<QByteArray> subscribe(MediaPlane &plane, TestPeer &peer, PeerId *id = nullptr,
                                 const BandwidthLimits &limits = {});
};

Result<QByteArray> MediaPlaneTest::publish(MediaPlane &plane, TestPeer &peer, PeerId *id) {
    PublishRequest request;
    request.sessionId = Session;
    request.streamId = StreamId;
    request.sdpOffer = peer.offer();
    std::optional<Result<QByteArray>> answer;
    const PeerId made =
        plane.publish(request, [&](Result<QByteArray> result) { answer = std::move(result); });
    if (id)
        *id = made;
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 5000))
        return Error{Errc::Failed, QStringLiteral("no answer")};
    if (answer->ok())
        peer.accept(answer->value());
    return *answer;
}

Result<QByteArray> MediaPlaneTest::subscribe(MediaPlane &plane, TestPeer &peer, PeerId *id,
                                             const BandwidthLimits &limits) {
    SubscribeRequest request;
    request.sessionId = Session;
    request.streamId = StreamId;
    request.sdpOffer = peer.offer();
    std::optional<Result<QByteArray>> answer;
    request.send = limits;
    const PeerId made =
        plane.subscribe(request, [&](Result<QByteArray> result) { answer = std::move(result); });
    if (id)
        *id = made;
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 5000))
        return Error{Errc::Failed, QStringLiteral("no answer")};
    if (answer->ok())
        peer.accept(answer->value());
    return *answer;
}

void MediaPlaneTest::packetsReachSubscribersAndTaps() {
    MediaPlane plane(loopback(2));
    TestPeer publisher(TestPeer::Direction::SendOnly);
    QVERIFY(publish(plane, publisher).ok());
    QTRY_COMPARE(publisher.state.load(), PeerState::Connected);
    auto tap = std::make_shared<CountingTap>();
    plane.addTap(StreamId, tap);
    TestPeer subscriber(TestPeer::Direction::RecvOnly);
    QVERIFY(subscribe(plane, subscriber).ok());
    QTRY_COMPARE(subscriber.state.load(), PeerState::Connected);
    for (uint16_t i = 0; i < 100; ++i) {
        publisher.sendRtp(TestPeer::Vp8, uint16_t(65500 + i), 3000u * i, 1234);
        publisher.sendRtp(TestPeer::Opus, i, 960u * i, 77);
        if (i % 10 == 9)
            QTest::qWait(5); // a browser does not send its packets in one burst either
    }
    QTRY_COMPARE(tap->packets.load(), 200);
    QTRY_COMPARE(subscriber.received.load(), 200);
    QCOMPARE(tap->video.load(), VideoCodec::Vp8);
    publisher.sendRtcp(rtcp::senderReport({1234, 1, 2, 3, 4}));
    QTRY_COMPARE(tap->reports.load(), 1);
    std::vector<StreamStats> stats;
    plane.collectStats([&](std::vector<StreamStats> given) { stats = std::move(given); });
    QTRY_COMPARE(stats.size(), size_t(1));
    QCOMPARE(stats[0].videoPackets, 100u);
    QCOMPARE(stats[0].subscribers, 1);
    QCOMPARE(stats[0].lostPackets, 0u);
}

void MediaPlaneTest::theRoundTripToThePublisherIsMeasured() {
    MediaPlane plane(loopback(1));
    TestPeer publisher(TestPeer::Direction::SendOnly);
    QVERIFY(publish(plane, publisher).ok());
    QTRY_COMPARE(publisher.state.load(), PeerState::Connected);
    publisher.sendRtp(TestPeer::Opus, 1, 960, 77);
    std::optional<int> roundTrip_ms;
    const auto isMeasured = [&] {
        plane.collectStats([&](const std::vector<StreamStats> &stats) {
            if (!stats.empty())
                roundTrip_ms = stats[0].roundTrip_ms;
        });
        return roundTrip_ms.has_value();
    };
    QTRY_VERIFY(isMeasured());
    QVERIFY(*roundTrip_ms >= 0 && *roundTrip_ms < 1000); // of the same machine, whose clock says 1970 or so
}

void MediaPlaneTest::aReportTellsThePathInUse() {
    MediaPlane plane(loopback(2));
    TestPeer publisher(TestPeer::Direction::SendOnly);
    PeerId id = 0;
    const auto answer = publish(plane, publisher, &id);
    QVERIFY(answer.ok());
    QTRY_COMPARE(publisher.state.load(), PeerState::Connected);
    std::optional<PeerReports> reports;
    const auto report = [&] {
        reports.reset();
        plane.collectReports([&](PeerReports given) { reports = std::move(given); });
        return QTest::qWaitFor([&] { return reports.has_value(); }, 5000) && reports->contains(id);
    };
    QTRY_VERIFY(report() && !reports->at(id).changes.empty());
    const PeerReport &connected = reports->at(id);
    QCOMPARE(connected.answer, *answer);
    QVERIFY(answer->contains(connected.localCandidate.toUtf8()));
    QVERIFY(connected.localCandidate.contains(QStringLiteral(" 127.0.0.1 ")));
    QVERIFY(connected.remoteCandidate.startsWith(QStringLiteral("candidate:")));
    QCOMPARE(connected.changes.size(), size_t(1));
    QCOMPARE(connected.changes[0].state, PeerState::Connected);
    for (int i = 0; i < 150; ++i)
        plane.addRemoteCandidate(id, {QStringLiteral("candidate:%1").arg(i), QStringLiteral("0"), 0});
    QVERIFY(report()); // asked for after them on the same thread
    QCOMPARE(reports->at(id).remoteCandidates.size(), size_t(100));
    plane.closePeer(id);
    QTRY_VERIFY(!report() && reports); // nothing is kept of a peer that is gone
}

void MediaPlaneTest::aLostPacketIsSentAgainOnRequest() {
    MediaPlane plane(loopback(2));
    TestPeer publisher(TestPeer::Direction::SendOnly);
    QVERIFY(publish(plane, publisher).ok());
    QTRY_COMPARE(publisher.state.load(), PeerState::Connected);
    TestPeer subscriber(TestPeer::Direction::RecvOnly);
    QVERIFY(subscribe(plane, subscriber).ok());
    QTRY_COMPARE(subscriber.state.load(), PeerState::Connected);
    publisher.sendRtp(TestPeer::Vp8, 2010, 0, 1234);
    publisher.sendRtp(TestPeer::Vp8, 2012, 0, 1234); // 2011 is missing
    QTRY_VERIFY(publisher.nacks > 0);
    QTRY_COMPARE(subscriber.received.load(), 2);
    const uint32_t ssrc = subscriber.ssrcReceived;
    subscriber.sendRtcp(rtcp::nack(1, ssrc, {2012}));
    QTRY_COMPARE(subscriber.received.load(), 3);
    QCOMPARE(subscriber.payloadTypeReceived.load(), int(TestPeer::Rtx));
    subscriber.sendRtcp(rtcp::pictureLoss(1, ssrc));
    QTRY_VERIFY(publisher.keyframeRequests > 0);
}

void MediaPlaneTest::thePublisherIsToldWhatItsSubscribersMayAndCanBeSent() {
    MediaPlane plane(loopback(2));
    TestPeer publisher(TestPeer::Direction::SendOnly);
    QVERIFY(publish(plane, publisher).ok()); // receives at most 1000 kbps, at least 300
    TestPeer subscriber(TestPeer::Direction::RecvOnly);
    PeerId subscription = 0;
    QVERIFY(subscribe(plane, subscriber, &subscription, {640, 100}).ok());
    QTRY_COMPARE(publisher.state.load(), PeerState::Connected);
    QTRY_COMPARE(subscriber.state.load(), PeerState::Connected);
    uint16_t sequence = 0;
    const auto toldWhileSending = [&](uint64_t bitrate_bps, const std::function<void()> &meanwhile) {
        return QTest::qWaitFor(
            [&] {
                for (int i = 0; i < 8; ++i)
                    publisher.sendRtp(TestPeer::Vp8, sequence++, 0, 1234, 1000);
                meanwhile();
                return publisher.bitrateTold_bps == bitrate_bps;
            },
            20'000);
    };
    QVERIFY(toldWhileSending(640'000, [] {})); // its limit
    // What it says that it can take; below the 300 that are received at least, which are told then.
    QVERIFY(toldWhileSending(300'000, [&] {
        subscriber.sendRtcp(rtcp::remb(1, 120'000, std::array{subscriber.ssrcReceived.load()}));
    }));
    plane.closePeer(subscription);
    QVERIFY(toldWhileSending(1'000'000, [] {}));
}

void MediaPlaneTest::aWrongFingerprintIsRefused() {
    MediaPlane plane(loopback(2));
    QSignalSpy states(&plane, &MediaPlane::peerStateChanged);
    TestPeer publisher(TestPeer::Direction::SendOnly, true);
    PeerId id = 0;
    QVERIFY(publish(plane, publisher, &id).ok());
    QTRY_COMPARE(states.size(), 1);
    QCOMPARE(states[0][0].toULongLong(), id);
    QCOMPARE(states[0][1].value<PeerState>(), PeerState::Failed);
}

void MediaPlaneTest::aPeerThatSaysGoodbyeIsNoticed() {
    MediaPlane plane(loopback(2));
    QSignalSpy states(&plane, &MediaPlane::peerStateChanged);
    {
        TestPeer publisher(TestPeer::Direction::SendOnly);
        QVERIFY(publish(plane, publisher).ok());
        QTRY_COMPARE(publisher.state.load(), PeerState::Connected);
    }
    QTRY_COMPARE(states.size(), 2);
    QCOMPARE(states[1][1].value<PeerState>(), PeerState::Closed);
}

void MediaPlaneTest::subscribersStayWhenThePublisherIsReplaced() {
    MediaPlane plane(loopback(2));
    TestPeer first(TestPeer::Direction::SendOnly);
    PeerId firstId = 0;
    QVERIFY(publish(plane, first, &firstId).ok());
    QTRY_COMPARE(first.state.load(), PeerState::Connected);
    TestPeer subscriber(TestPeer::Direction::RecvOnly);
    QVERIFY(subscribe(plane, subscriber).ok());
    QTRY_COMPARE(subscriber.state.load(), PeerState::Connected);
    first.sendRtp(TestPeer::Vp8, 1, 0, 1);
    QTRY_COMPARE(subscriber.received.load(), 1);
    const uint32_t ssrc = subscriber.ssrcReceived;
    TestPeer second(TestPeer::Direction::SendOnly);
    QVERIFY(publish(plane, second).ok());
    plane.closePeer(firstId);
    QTRY_COMPARE(second.state.load(), PeerState::Connected);
    second.sendRtp(TestPeer::Vp8, 30000, 99, 2);
    QTRY_COMPARE(subscriber.received.load(), 2);
    QCOMPARE(subscriber.ssrcReceived.load(), ssrc);
}

void MediaPlaneTest::closingAStreamEndsItsTaps() {
    MediaPlane plane(loopback(2));
    TestPeer publisher(TestPeer::Direction::SendOnly);
    QVERIFY(publish(plane, publisher).ok());
    auto tap = std::make_shared<CountingTap>();
    plane.addTap(StreamId, tap);
    QVERIFY(plane.hasStream(StreamId)); // whatever its session: ids are the plane's
    plane.closeStream(StreamId);
    QVERIFY(!plane.hasStream(StreamId));
    QTRY_VERIFY(tap->ended);
}

void MediaPlaneTest::subscribingToNothingIsError105() {
    MediaPlane plane(loopback(2));
    TestPeer subscriber(TestPeer::Direction::RecvOnly);
    const auto answer = subscribe(plane, subscriber);
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().code, Errc::NotPublishing);
}

void MediaPlaneTest::aBrokenOfferIsError302() {
    MediaPlane plane(loopback(2));
    for (const QByteArray &offer :
         {QByteArray("v=0\r\n"), QByteArray(), QByteArray("v=0\r\nm=video 9 x 999\r\n"),
          QByteArray(300'000, 'a'), QByteArray("v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\n")}) {
        PublishRequest request;
        request.sessionId = Session;
        request.streamId = StreamId;
        request.sdpOffer = offer;
        std::optional<Errc> code; // Failed = it worked
        plane.publish(request, [&](const Result<QByteArray> &result) {
            code = result.ok() ? Errc::Failed : result.error().code;
        });
        QTRY_VERIFY(code.has_value());
        QCOMPARE(*code, Errc::InvalidSdp);
    }
}

void MediaPlaneTest::theForcedCodecMustBeOffered() {
    MediaPlane plane(loopback(2));
    TestPeer publisher(TestPeer::Direction::SendOnly);
    PublishRequest request;
    request.sessionId = Session;
    request.streamId = StreamId;
    request.sdpOffer = publisher.offer();
    request.forcedCodec = ForcedVideoCodec::H264;
    std::optional<Errc> code; // Failed = it worked
    const auto keep = [&](const Result<QByteArray> &result) {
        code = result.ok() ? Errc::Failed : result.error().code;
    };
    plane.publish(request, keep);
    QTRY_VERIFY(code.has_value());
    QCOMPARE(*code, Errc::ForcedCodecMissing);
    code.reset();
    request.allowTranscoding = true;
    plane.publish(request, keep);
    QTRY_VERIFY(code.has_value());
    QCOMPARE(*code, Errc::Failed);
}

void MediaPlaneTest::aLocalPublisherReachesSubscribers() {
    MediaPlane plane(loopback(2));
    std::atomic<int> wanted{0};
    const auto local = plane.publishLocal(Session, StreamId,
                                          {VideoCodec::Vp8, AudioCodec::Opus, TestPeer::Vp8, TestPeer::Opus},
                                          [&] { ++wanted; });
    TestPeer subscriber(TestPeer::Direction::RecvOnly);
    QVERIFY(subscribe(plane, subscriber).ok());
    QTRY_COMPARE(subscriber.state.load(), PeerState::Connected);
    QTRY_VERIFY(wanted > 0);
    std::vector<uint8_t> packet(100, 0);
    packet[0] = 0x80;
    packet[1] = TestPeer::Vp8;
    local->push(MediaKind::Video, packet);
    QTRY_COMPARE(subscriber.received.load(), 1);
}

QTEST_GUILESS_MAIN(MediaPlaneTest)
#include "test_media_plane.moc"
