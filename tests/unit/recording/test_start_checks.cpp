#include "recording/start_checks.h"

#include <QtTest>

using namespace ovation;
using namespace ovation::recording;

class StartChecksTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aRecordingMayStartOrAReasonIsGiven_data() {
        QTest::addColumn<qint64>("free");
        QTest::addColumn<qint64>("reserve");
        QTest::addColumn<bool>("composed");
        QTest::addColumn<int>("running");
        QTest::addColumn<qint64>("missed");
        QTest::addColumn<qint64>("due");
        QTest::addColumn<QString>("refusal"); // a part of it; empty = may start
        const QString room = QStringLiteral("OVATION_RECORDING_DISK_RESERVE"),
                      slow = QStringLiteral("does not keep up");
        const qint64 MB = 1'000'000;
        QTest::newRow("plenty") << 900 * MB << 200 * MB << true << 0 << qint64(0) << qint64(0) << QString();
        QTest::newRow("just enough") << 200 * MB << 200 * MB << true << 0 << qint64(0) << qint64(0)
                                     << QString();
        QTest::newRow("a byte short")
            << 200 * MB - 1 << 200 * MB << true << 0 << qint64(0) << qint64(0) << room;
        QTest::newRow("streams, too") << 1 * MB << 200 * MB << false << 0 << qint64(0) << qint64(0) << room;
        QTest::newRow("not known") << qint64(-1) << 200 * MB << true << 0 << qint64(0) << qint64(0)
                                   << QString();
        QTest::newRow("no reserve") << qint64(0) << qint64(0) << true << 0 << qint64(0) << qint64(0)
                                    << QString();
        QTest::newRow("one runs well")
            << 900 * MB << 200 * MB << true << 1 << qint64(12) << qint64(125) << QString();
        QTest::newRow("a tenth late")
            << 900 * MB << 200 * MB << true << 1 << qint64(10) << qint64(100) << QString();
        QTest::newRow("more than that")
            << 900 * MB << 200 * MB << true << 1 << qint64(11) << qint64(100) << slow;
        QTest::newRow("two, all late")
            << 900 * MB << 200 * MB << true << 2 << qint64(250) << qint64(250) << slow;
        QTest::newRow("streams cost little")
            << 900 * MB << 200 * MB << false << 2 << qint64(250) << qint64(250) << QString();
        QTest::newRow("none runs any more")
            << 900 * MB << 200 * MB << true << 0 << qint64(250) << qint64(250) << QString();
        QTest::newRow("just begun") << 900 * MB << 200 * MB << true << 1 << qint64(0) << qint64(0)
                                    << QString();
    }

    void aRecordingMayStartOrAReasonIsGiven() {
        QFETCH(qint64, free);
        QFETCH(qint64, reserve);
        QFETCH(bool, composed);
        QFETCH(int, running);
        QFETCH(qint64, missed);
        QFETCH(qint64, due);
        QFETCH(QString, refusal);
        StartConditions now;
        now.diskFree_bytes = free;
        now.diskReserve_bytes = reserve;
        now.composed = composed;
        now.composedRunning = running;
        now.framesMissed = missed;
        now.framesDue = due;
        const auto may = mayStart(now);
        QCOMPARE(may.ok(), refusal.isEmpty());
        if (may)
            return;
        QCOMPARE(may.error().code,
                 refusal.contains(QStringLiteral("keep up")) ? Errc::Overloaded : Errc::DiskFull);
        QVERIFY2(may.error().message.contains(refusal), qPrintable(may.error().message));
    }
};

QTEST_GUILESS_MAIN(StartChecksTest)
#include "test_start_checks.moc"
