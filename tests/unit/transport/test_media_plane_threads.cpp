#include "../loopback.h"
#include "browser_peer.h"

#include "transport/media_plane.h"

#include <QSignalSpy>
#include <QTest>
#include <QUdpSocket>

#include <algorithm>
#include <optional>
#include <set>
#include <thread>

using namespace ovation;
using namespace ovation::transport;
using namespace Qt::StringLiterals;

namespace {

/// Counts packets and says which thread brought them.
class ThreadTap final : public Tap {
  public:
    void onFormat(const StreamFormat & /*format*/) override { thread = std::this_thread::get_id(); }
    void onPacket(const RtpPacketPtr & /*packet*/) override {
        ++packets;
        if (thread.load() != std::this_thread::get_id())
            ++strays;
    }
    void onSenderReport(const SenderReport & /*report*/) override {}
    void onEnded() override { ended = true; }

    std::atomic<std::thread::id> thread;
    std::atomic<int> packets{0}, strays{0};
    std::atomic<bool> ended{false};
};

MediaPlaneSettings onLoopback(int threads, quint16 portMin = 0, quint16 portMax = 0) {
    MediaPlaneSettings settings = loopback(threads);
    settings.portMin = portMin;
    settings.portMax = portMax;
    return settings;
}

using Answer = std::optional<Result<QByteArray>>;

Result<QByteArray> waitFor(const Answer &answer) {
    return QTest::qWaitFor([&] { return answer.has_value(); })
               ? *answer
               : Result<QByteArray>(Error{Errc::Failed, u"no answer"_s});
}

Result<QByteArray> publish(MediaPlane &plane, const QString &session, TestPeer &peer, PeerId *id = nullptr) {
    Answer answer;
    const PeerId made =
        plane.publish({.sessionId = session, .streamId = u"str_"_s + session, .sdpOffer = peer.offer()},
                      [&](Result<QByteArray> result) { answer = std::move(result); });
    if (id)
        *id = made;
    auto result = waitFor(answer);
    if (result)
        peer.accept(*result);
    return result;
}

Result<QByteArray> subscribe(MediaPlane &plane, const QString &session, TestPeer &peer) {
    Answer answer;
    plane.subscribe({.sessionId = session, .streamId = u"str_"_s + session, .sdpOffer = peer.offer()},
                    [&](Result<QByteArray> result) { answer = std::move(result); });
    auto result = waitFor(answer);
    if (result)
        peer.accept(*result);
    return result;
}

struct Candidate {
    QString address;
    int port = 0;
};

QList<Candidate> candidatesIn(const QByteArray &sdp) {
    QList<Candidate> list;
    for (const QByteArray &line : sdp.split('\n')) {
        // a=candidate:foundation component transport priority address port typ … (RFC 8839)
        const auto words = line.trimmed().split(' ');
        if (line.startsWith("a=candidate:") && words.size() > 7)
            list.append({QString::fromLatin1(words[4]), words[5].toInt()});
    }
    return list;
}

/// The first of so many unused UDP ports in a row, or 0.
quint16 freePorts(int count) {
    for (int first = 21'000; first < 31'000; first += count) {
        std::vector<std::unique_ptr<QUdpSocket>> held;
        while (int(held.size()) < count) {
            held.push_back(std::make_unique<QUdpSocket>());
            if (!held.back()->bind(QHostAddress::LocalHost, quint16(first + int(held.size()) - 1),
                                   QAbstractSocket::DontShareAddress))
                break;
            if (int(held.size()) == count)
                return quint16(first);
        }
    }
    return 0;
}

} // namespace

class MediaPlaneThreadsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void sessionsAreSpreadOverTheThreadsAndKeepThem() {
        const int cores = int(std::max(1u, std::thread::hardware_concurrency()));
        MediaPlane plane(onLoopback(2));
        const StreamFormat format{VideoCodec::Vp8, AudioCodec::Opus, TestPeer::Vp8, TestPeer::Opus};
        const auto threadOf = [&](const QString &session, const QString &stream) {
            const auto local = plane.publishLocal(session, stream, format, [] {});
            auto tap = std::make_shared<ThreadTap>();
            plane.addTap(stream, tap);
            const bool called = QTest::qWaitFor([&] { return tap->thread.load() != std::thread::id(); });
            return called ? tap->thread.load() : std::thread::id();
        };
        std::map<QString, std::thread::id> home;
        std::set<std::thread::id> all;
        for (const QString &session : {u"S"_s, u"T"_s, u"U"_s, u"V"_s}) {
            home[session] = threadOf(session, u"first of "_s + session);
            all.insert(home[session]);
        }
        QCOMPARE(all.size(), size_t(std::min(2, cores)));
        QVERIFY(!all.contains(std::thread::id()));
        QVERIFY(!all.contains(std::this_thread::get_id()));
        // Later peers of a session are on the thread of the others.
        for (const auto &[session, thread] : home)
            QVERIFY(threadOf(session, u"second of "_s + session) == thread);
    }

    void packetsFlowInEverySessionAndOnlyThere() {
        MediaPlane plane(onLoopback(3));
        struct Room {
            TestPeer publisher{TestPeer::Direction::SendOnly}, subscriber{TestPeer::Direction::RecvOnly};
            std::shared_ptr<ThreadTap> tap = std::make_shared<ThreadTap>();
        };
        std::map<QString, Room> rooms;
        for (const QString &session : {u"S"_s, u"T"_s, u"U"_s}) {
            Room &room = rooms[session];
            QVERIFY(publish(plane, session, room.publisher).ok());
            plane.addTap(u"str_"_s + session, room.tap);
            QVERIFY(subscribe(plane, session, room.subscriber).ok());
        }
        for (auto &[session, room] : rooms) {
            QTRY_COMPARE(room.publisher.state.load(), PeerState::Connected);
            QTRY_COMPARE(room.subscriber.state.load(), PeerState::Connected);
        }
        // As many as the session's number says, so that a packet in the wrong place shows.
        int count = 20;
        for (auto &[session, room] : rooms) {
            for (int i = 0; i < count; ++i)
                room.publisher.sendRtp(TestPeer::Opus, uint16_t(i), 960u * uint32_t(i), 77);
            count += 10;
        }
        count = 20;
        for (auto &[session, room] : rooms) {
            QTRY_COMPARE(room.subscriber.received.load(), count);
            QTRY_COMPARE(room.tap->packets.load(), count);
            QCOMPARE(room.tap->strays.load(), 0);
            count += 10;
        }
    }

    void closingASessionLeavesTheOthersUndisturbed() {
        // Three sessions on at most two threads: one shares the thread of the one that closes.
        MediaPlane plane(onLoopback(2));
        struct Room {
            TestPeer publisher{TestPeer::Direction::SendOnly}, subscriber{TestPeer::Direction::RecvOnly};
            std::shared_ptr<ThreadTap> tap = std::make_shared<ThreadTap>();
            PeerId id = 0;
        };
        Room s, t, u;
        QSignalSpy states(&plane, &MediaPlane::peerStateChanged);
        const auto connected = [&] {
            return std::count_if(states.begin(), states.end(), [](const QVariantList &change) {
                return change[1].value<PeerState>() == PeerState::Connected;
            });
        };
        for (auto [room, session] : {std::pair{&s, u"S"_s}, std::pair{&t, u"T"_s}, std::pair{&u, u"U"_s}}) {
            QVERIFY(publish(plane, session, room->publisher, &room->id).ok());
            plane.addTap(u"str_"_s + session, room->tap);
            QVERIFY(subscribe(plane, session, room->subscriber).ok());
            QTRY_COMPARE(room->publisher.state.load(), PeerState::Connected);
            QTRY_COMPARE(room->subscriber.state.load(), PeerState::Connected);
        }
        QTRY_COMPARE(connected(), 6); // this side may learn it later than the other
        states.clear();
        const auto send = [](Room &room, int from, int to) {
            for (int i = from; i < to; ++i)
                room.publisher.sendRtp(TestPeer::Opus, uint16_t(i), 960u * uint32_t(i), 77);
        };
        for (Room *room : {&s, &t, &u})
            send(*room, 0, 30);
        plane.closePeer(s.id);
        plane.closeStream(u"str_S"_s);
        for (Room *room : {&t, &u})
            send(*room, 30, 60);
        QTRY_VERIFY(s.tap->ended);
        QTRY_COMPARE(s.publisher.state.load(), PeerState::Closed);
        for (Room *room : {&t, &u}) {
            QTRY_COMPARE(room->subscriber.received.load(), 60);
            QTRY_COMPARE(room->tap->packets.load(), 60);
            QVERIFY(!room->tap->ended);
            QCOMPARE(room->publisher.state.load(), PeerState::Connected);
            QCOMPARE(room->subscriber.state.load(), PeerState::Connected);
        }
        QVERIFY(states.isEmpty());
        // The closed one may begin again under the same names.
        TestPeer again(TestPeer::Direction::SendOnly);
        QVERIFY(publish(plane, u"S"_s, again).ok());
        QTRY_COMPARE(again.state.load(), PeerState::Connected);
    }

    void aFeederMayOutliveThePlane() {
        auto plane = std::make_unique<MediaPlane>(onLoopback(1));
        const auto local = plane->publishLocal(u"S"_s, u"str_S"_s,
                                               {VideoCodec::Vp8, AudioCodec::None, TestPeer::Vp8, -1}, [] {});
        auto tap = std::make_shared<ThreadTap>();
        plane->addTap(u"str_S"_s, tap);
        std::atomic<bool> stop{false};
        std::thread feeder([&] {
            std::vector<uint8_t> packet(60, 0);
            packet[0] = 0x80;
            packet[1] = TestPeer::Vp8;
            while (!stop) {
                ++packet[3];
                local->push(MediaKind::Video, packet);
                std::this_thread::sleep_for(std::chrono::microseconds(100));
            }
        });
        const bool fed = QTest::qWaitFor([&] { return tap->packets > 10; });
        plane.reset();
        const int before = tap->packets;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        stop = true;
        feeder.join();
        QVERIFY(fed);
        QVERIFY(tap->ended);
        QCOMPARE(tap->packets.load(), before);
    }

    void everyCandidateIsWithinThePortRange() {
        constexpr int Range = 20, Peers = 12;
        const quint16 first = freePorts(Range);
        QVERIFY(first);
        auto settings = onLoopback(2, first, quint16(first + Range - 1));
        settings.announced = {{"203.0.113.7", {}}};
        MediaPlane plane(settings);
        std::set<int> used;
        std::vector<std::unique_ptr<TestPeer>> peers;
        for (int i = 0; i < Peers; ++i) {
            peers.push_back(std::make_unique<TestPeer>(TestPeer::Direction::SendOnly));
            const auto answer = publish(plane, u"S%1"_s.arg(i), *peers.back());
            QVERIFY(answer.ok());
            const auto candidates = candidatesIn(*answer);
            QVERIFY(candidates.size() >= 2);
            std::set<int> own;
            QStringList addresses;
            for (const Candidate &candidate : candidates) {
                QVERIFY2(candidate.port >= first && candidate.port < first + Range,
                         qPrintable(QString::number(candidate.port)));
                own.insert(candidate.port);
                addresses << candidate.address;
            }
            QVERIFY(addresses.contains(u"127.0.0.1"_s));
            QVERIFY(addresses.contains(u"203.0.113.7"_s));
            QCOMPARE(own.size(), size_t(1)); // announced under the port of the socket it leads to
            QVERIFY(used.insert(*own.begin()).second);
        }
        QTRY_COMPARE(peers.front()->state.load(), PeerState::Connected);
    }

    void anExhaustedRangeIsAClearErrorUntilAPortIsGivenBack() {
        const quint16 first = freePorts(2);
        QVERIFY(first);
        MediaPlane plane(onLoopback(1, first, quint16(first + 1)));
        TestPeer a(TestPeer::Direction::SendOnly), b(TestPeer::Direction::RecvOnly);
        TestPeer c(TestPeer::Direction::RecvOnly), d(TestPeer::Direction::SendOnly);
        PeerId id = 0;
        QVERIFY(publish(plane, u"S"_s, a).ok());
        QVERIFY(subscribe(plane, u"S"_s, b).ok());
        for (const auto &refused : {subscribe(plane, u"S"_s, c), publish(plane, u"T"_s, d, &id)}) {
            QVERIFY(!refused.ok());
            QCOMPARE(refused.error().code, Errc::EndpointFailed);
            QVERIFY(refused.error().message.contains(QString::number(first)));
            QVERIFY(refused.error().message.contains(QString::number(first + 1)));
        }
        // What was refused is not there; what was there continues.
        QCOMPARE(codeOfSubscribing(plane, u"T"_s), Errc::NotPublishing);
        QTRY_COMPARE(a.state.load(), PeerState::Connected);
        QTRY_COMPARE(b.state.load(), PeerState::Connected);
        a.sendRtp(TestPeer::Opus, 1, 0, 77);
        QTRY_COMPARE(b.received.load(), 1);
        plane.closeStream(u"str_S"_s);
        QVERIFY(publish(plane, u"T"_s, d).ok());
        QTRY_COMPARE(d.state.load(), PeerState::Connected);
    }

    void aRangeInUseIsAClearErrorToo() {
        QUdpSocket other;
        QVERIFY(other.bind(QHostAddress::LocalHost, 0, QAbstractSocket::DontShareAddress));
        MediaPlane plane(onLoopback(1, other.localPort(), other.localPort()));
        TestPeer a(TestPeer::Direction::SendOnly);
        QCOMPARE(publish(plane, u"S"_s, a).error().code, Errc::EndpointFailed);
        other.close();
        QVERIFY(publish(plane, u"S"_s, a).ok());
        QTRY_COMPARE(a.state.load(), PeerState::Connected);
    }

  private:
    static Errc codeOfSubscribing(MediaPlane &plane, const QString &session) {
        TestPeer peer(TestPeer::Direction::RecvOnly);
        const auto answer = subscribe(plane, session, peer);
        return answer.ok() ? Errc::Failed : answer.error().code;
    }
};

QTEST_GUILESS_MAIN(MediaPlaneThreadsTest)
#include "test_media_plane_threads.moc"
