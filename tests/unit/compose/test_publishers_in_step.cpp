#include "compose/publishers_in_step.h"
#include "media/decode/playout.h"

#include <QtTest>

using namespace ovation::compose;

namespace {

constexpr int64_t Delay_ns = ovation::media::Playout::Delay_ns, Million = 1'000'000;

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
    void leaverStaysUntilTheLastOfItWasShown();
    void newcomerIsThereAtOnce();
    void whatIsSwitchedOffIsSeenUntilThen();
    void whoLeavesAndComesBackNeverGoes();
    void aSessionThatChangesAllTheTimeKeepsFew();
};

void PublishersInStepTest::leaverStaysUntilTheLastOfItWasShown() {
    PublishersInStep publishers;
    publishers.tell(
        {publisher(QStringLiteral("A")), publisher(QStringLiteral("B")), publisher(QStringLiteral("C"))}, 0);
    QCOMPARE(idsOf(publishers.now()), QStringLiteral("A B C"));
    const int64_t left_ns = 5000 * Million;
    publishers.tell({publisher(QStringLiteral("A")), publisher(QStringLiteral("C"))}, left_ns);
    QVERIFY(!publishers.advance(left_ns + Delay_ns - 1));
    QCOMPARE(idsOf(publishers.now()), QStringLiteral("A B C"));
    QVERIFY(publishers.advance(left_ns + Delay_ns));
    QCOMPARE(idsOf(publishers.now()), QStringLiteral("A C"));
    QVERIFY(!publishers.advance(left_ns + 2 * Delay_ns));
}

void PublishersInStepTest::newcomerIsThereAtOnce() {
    PublishersInStep publishers;
    publishers.tell({publisher(QStringLiteral("A")), publisher(QStringLiteral("B"))}, 0);
    publishers.tell({publisher(QStringLiteral("B"))}, 100 * Million);
    publishers.tell({publisher(QStringLiteral("B")), publisher(QStringLiteral("C"))}, 150 * Million);
    QCOMPARE(idsOf(publishers.now()), QStringLiteral("A B C"));
    QVERIFY(publishers.advance(100 * Million + Delay_ns));
    QCOMPARE(idsOf(publishers.now()), QStringLiteral("B C"));
    QVERIFY(publishers.advance(150 * Million + Delay_ns));
    QCOMPARE(idsOf(publishers.now()), QStringLiteral("B C"));
}

void PublishersInStepTest::whatIsSwitchedOffIsSeenUntilThen() {
    PublishersInStep publishers;
    publishers.tell({publisher(QStringLiteral("A"))}, 0);
    publishers.tell({publisher(QStringLiteral("A"), false)}, 100 * Million);
    QCOMPARE(idsOf(publishers.now()), QStringLiteral("A"));
    publishers.advance(100 * Million + Delay_ns);
    QCOMPARE(idsOf(publishers.now()), QStringLiteral("a"));
}

void PublishersInStepTest::whoLeavesAndComesBackNeverGoes() {
    PublishersInStep publishers;
    publishers.tell({publisher(QStringLiteral("A")), publisher(QStringLiteral("B"))}, 0);
    publishers.tell({publisher(QStringLiteral("A"))}, 100 * Million);
    publishers.tell({publisher(QStringLiteral("A")), publisher(QStringLiteral("B"))}, 105 * Million);
    for (int64_t now_ns = 105 * Million; now_ns < 1000 * Million; now_ns += Million) {
        publishers.advance(now_ns);
        QCOMPARE(idsOf(publishers.now()), QStringLiteral("A B"));
    }
}

void PublishersInStepTest::aSessionThatChangesAllTheTimeKeepsFew() {
    PublishersInStep publishers;
    publishers.tell({}, 0);
    int changes = 0;
    for (int64_t now_ns = 0; now_ns < 2000 * Million; now_ns += Million / 10) {
        changes += publishers.advance(now_ns) ? 1 : 0;
        publishers.tell({publisher(QString::number(now_ns))}, now_ns);
        QVERIFY(publishers.now().size() <= std::size_t(Delay_ns / (10 * Million)) + 2);
    }
    QVERIFY(changes > 100);
}

QTEST_GUILESS_MAIN(PublishersInStepTest)
#include "test_publishers_in_step.moc"
