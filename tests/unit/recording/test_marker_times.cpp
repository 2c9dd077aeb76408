#include "studio.h"

using namespace ovation;

/// When the moment that a marker was wanted at is not the moment it is set.
class MarkerTimesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aMarkerOfAnEarlierMomentStandsBeforeALaterOneAndNoneInTheFuture() {
        Studio studio;
        const auto started = studio.start();
        QVERIFY2(started.ok(), qPrintable(started ? QString() : started.error().message));
        auto &service = studio.service();
        QVERIFY(QTest::qWaitFor([&] { return service.elapsed_ms(started->id) > 1000; }, 15'000));
        QVERIFY(studio.addMarker(started->id, QStringLiteral("late")).ok());
        QVERIFY(studio.addMarker(started->id, QStringLiteral("early"), 200).ok());
        QVERIFY(studio.addMarker(started->id, QStringLiteral("negative"), -5).ok());
        QVERIFY(studio.addMarker(started->id, QStringLiteral("future"), 1'000'000'000).ok());
        const auto now_ms = service.elapsed_ms(started->id);
        const auto ready = studio.stop(started->id);
        QVERIFY2(ready.ok(), qPrintable(ready ? QString() : ready.error().message));
        QStringList names;
        for (const auto &marker : ready->markers)
            names += marker.name;
        QCOMPARE(names, QStringList({QStringLiteral("negative"), QStringLiteral("early"),
                                     QStringLiteral("late"), QStringLiteral("future")}));
        QCOMPARE(ready->markers[0].time_ms, int64_t(0));
        QCOMPARE(ready->markers[1].time_ms, int64_t(200));
        QVERIFY(ready->markers[3].time_ms <= now_ms);
    }
};

QTEST_GUILESS_MAIN(MarkerTimesTest)

#include "test_marker_times.moc"
