#include "compose/publishers_in_step.h"

#include <QtTest>

using namespace ovation::compose;

namespace {

constexpr int64_t Million = 1'000'000, Delay_ns = 250 * Million;
const QString A = QStringLiteral("A"), B = QStringLiteral("B"), C = QStringLiteral("C");

/// Those who publish, and how far the playout of each is; by a clock that the test moves.
class Session {
  public:
    void tell(const std::vector<Publisher> &all, int64_t now_ns) { publishers.tell(all, now_ns); }

    QHash<QString, int64_t> delays_ns, until_ns;
    PublishersInStep publishers{[this](const QString &id) {
        return ovation::media::PlayoutState{delays_ns.value(id, Delay_ns), until_ns.value(id)};
    }};
};

Publisher publisher(const QString &id, bool video = true) {
    Publisher one;
    one.stream.id = id;
    one.stream.hasVideo = true;
    one.stream.videoActive = video;
    return one;
}

QString idsOf(const std::vector<Publisher> &all) {
    QStringList ids;
    for (const Publisher &one : all)
        ids.append(one.stream.videoActive ? one.stream.id : one.stream.id.toLower());
    return ids.join(QLatin1Char(' '));
}

} // namespace

class PublishersInStepTest final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whoIsMutedInRecordingsIsSoFromTheFrameThatWasSeenThen() {
        Session session;
        session.tell({publisher(A), publisher(B)}, 0);
        const int64_t muted_ns = 5000 * Million;
        Publisher muted = publisher(A);
        muted.muted = true;
        session.tell({muted, publisher(B)}, muted_ns);
        auto &publishers = session.publishers;
        QVERIFY(!publishers.advance(muted_ns + Delay_ns - 1));
        QVERIFY(!publishers.now()[0].muted);
        QVERIFY(publishers.advance(muted_ns + Delay_ns));
        QVERIFY(publishers.now()[0].muted && !publishers.now()[1].muted);
        Publisher pinned = publisher(B);
        pinned.pinned = true;
        session.tell({muted, pinned}, 2 * muted_ns);
        QVERIFY(publishers.advance(2 * muted_ns + Delay_ns));
        QVERIFY(publishers.now()[1].pinned);
    }

    void leaverStaysUntilTheLastOfItWasShown() {
        Session session;
        session.tell({publisher(A), publisher(B), publisher(C)}, 0);
        auto &publishers = session.publishers;
        QCOMPARE(idsOf(publishers.now()), QStringLiteral("A B C"));
        QVERIFY(!publishers.next_ns());
        const int64_t left_ns = 5000 * Million;
        session.tell({publisher(A), publisher(C)}, left_ns);
        QCOMPARE(publishers.next_ns(), left_ns + Delay_ns);
        QVERIFY(!publishers.advance(left_ns + Delay_ns - 1));
        QCOMPARE(idsOf(publishers.now()), QStringLiteral("A B C"));
        QVERIFY(publishers.advance(left_ns + Delay_ns));
        QCOMPARE(idsOf(publishers.now()), QStringLiteral("A C"));
        QVERIFY(!publishers.advance(left_ns + 2 * Delay_ns));
        QVERIFY(!publishers.next_ns());
    }

    void eachStreamHasItsOwnDelay() {
        Session session;
        session.tell({publisher(A), publisher(B), publisher(C)}, 0);
        session.delays_ns = {{A, 900 * Million}, {B, 310 * Million}};
        session.tell({publisher(B, false), publisher(C, false)}, 1000 * Million);
        session.delays_ns = {}; // what becomes of them later does not count
        auto &publishers = session.publishers;
        QStringList seen;
        while (const auto next_ns = publishers.next_ns()) {
            QVERIFY(!publishers.advance(*next_ns - 1));
            QVERIFY(publishers.advance(*next_ns));
            seen.append(QStringLiteral("%1: %2").arg(*next_ns / Million).arg(idsOf(publishers.now())));
        }
        QCOMPARE(seen, QStringList({QStringLiteral("1250: A B c"), QStringLiteral("1310: A b c"),
                                    QStringLiteral("1900: b c")}));
    }

    void whatStillComesOfALeaverIsShownToItsEndWithinReason() {
        Session session;
        session.tell({publisher(A), publisher(B)}, 0);
        session.tell({publisher(B, false)}, 1000 * Million);
        session.until_ns = {{A, 1320 * Million}, {B, 9000 * Million}}; // what came after it was said
        auto &publishers = session.publishers;
        QVERIFY(publishers.advance(1250 * Million)); // not A
        QCOMPARE(idsOf(publishers.now()), QStringLiteral("A b"));
        QCOMPARE(publishers.next_ns(), 1320 * Million);
        QVERIFY(!publishers.advance(1320 * Million - 1));
        QVERIFY(publishers.advance(1320 * Million));
        QCOMPARE(idsOf(publishers.now()), QStringLiteral("b"));
        session.tell({}, 2000 * Million);
        QVERIFY(!publishers.advance(2250 * Million));
        QCOMPARE(publishers.next_ns(), 2750 * Million);
        QVERIFY(publishers.advance(2750 * Million));
        QVERIFY(publishers.now().empty());
    }

    void nothingOvertakesWhatWasToldBeforeWhenTheDelayBecomesShorter() {
        Session session;
        session.tell({publisher(A)}, 0);
        session.delays_ns = {{A, 1000 * Million}};
        session.tell({publisher(A, false)}, 100 * Million);
        session.delays_ns = {};
        session.tell({publisher(A, true)}, 200 * Million);
        auto &publishers = session.publishers;
        publishers.advance(1100 * Million - 1);
        QCOMPARE(idsOf(publishers.now()), QStringLiteral("A"));
        publishers.advance(1100 * Million); // both: the later one is what counts
        QCOMPARE(idsOf(publishers.now()), QStringLiteral("A"));
        QVERIFY(!publishers.next_ns());
    }

    void newcomerIsThereAtOnceBehindThoseWhoCameBefore() {
        Session session;
        session.tell({publisher(A), publisher(C)}, 0);
        session.tell({publisher(C)}, 100 * Million);
        session.tell({publisher(B), publisher(C)}, 150 * Million);
        auto &publishers = session.publishers;
        QCOMPARE(idsOf(publishers.now()).remove(QStringLiteral("A")).simplified(), QStringLiteral("B C"));
        QVERIFY(idsOf(publishers.now()).contains(A));
        QVERIFY(publishers.advance(100 * Million + Delay_ns));
        QCOMPARE(idsOf(publishers.now()), QStringLiteral("B C"));
    }

    void whatIsSwitchedOffIsSeenUntilThen() {
        Session session;
        session.tell({publisher(A)}, 0);
        session.tell({publisher(A, false)}, 100 * Million);
        auto &publishers = session.publishers;
        QCOMPARE(idsOf(publishers.now()), QStringLiteral("A"));
        publishers.advance(100 * Million + Delay_ns);
        QCOMPARE(idsOf(publishers.now()), QStringLiteral("a"));
    }

    void whoComesBackBeforeTheyWereSeenToGoNeverGoes() {
        for (const int64_t back_ns : {105 * Million, 300 * Million}) {
            Session session;
            session.tell({publisher(A), publisher(B)}, 0);
            session.tell({publisher(A)}, 100 * Million);
            session.tell({publisher(A), publisher(B)}, back_ns);
            for (int64_t now_ns = back_ns; now_ns < 1000 * Million; now_ns += Million) {
                session.publishers.advance(now_ns);
                QCOMPARE(idsOf(session.publishers.now()), QStringLiteral("A B"));
            }
        }
    }

    void aSessionThatChangesAllTheTimeKeepsFew() {
        Session session;
        int changes = 0;
        bool on = true;
        for (int64_t now_ns = 0; now_ns < 2000 * Million; now_ns += Million / 10, on = !on) {
            changes += session.publishers.advance(now_ns) ? 1 : 0;
            session.tell({publisher(A, on), publisher(QString::number(now_ns / (20 * Million)), on),
                          publisher(QString::number(now_ns))},
                         now_ns);
            const auto next_ns = session.publishers.next_ns();
            QVERIFY(!next_ns || *next_ns > now_ns);
            QVERIFY(session.publishers.now().size() <= std::size_t(Delay_ns / (20 * Million)) + 4);
        }
        QVERIFY(changes > 100);
    }
};

QTEST_GUILESS_MAIN(PublishersInStepTest)
#include "test_publishers_in_step.moc"
