#include "recording/health_report.h"

#include <QtTest>

using namespace ovation::recording;

Q_DECLARE_METATYPE(ovation::recording::HealthReport)

namespace {

StreamHealth stream(const char *id, int64_t gap_ms, std::optional<int64_t> audioLate_ms,
                    const char *problem = "") {
    StreamHealth health;
    health.streamId = QLatin1String(id);
    health.longestGap_ms = gap_ms;
    health.audioLate_ms = audioLate_ms;
    health.problem = QLatin1String(problem);
    return health;
}

HealthReport report(double black_s, double silent_s, int64_t missed = 0,
                    std::vector<StreamHealth> streams = {}) {
    HealthReport health;
    health.black_s = black_s;
    health.silent_s = silent_s;
    health.missedFrames = missed;
    health.streams = std::move(streams);
    return health;
}

} // namespace

class HealthReportTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatIsRemarkableIsSaidInASentence_data() {
        QTest::addColumn<HealthReport>("health");
        QTest::addColumn<double>("duration_s");
        QTest::addColumn<bool>("audio");
        QTest::addColumn<bool>("video");
        QTest::addColumn<QStringList>("words"); // each in a note of its own, and no other note
        const auto row = [](const char *name, const HealthReport &health, double duration_s, bool audio,
                            bool video, const QStringList &words) {
            QTest::newRow(name) << health << duration_s << audio << video << words;
        };
        const auto says = [](const char *words) { return QStringList{QLatin1String(words)}; };
        row("all is well", report(0, 0), 60, true, true, {});
        row("black all the time", report(59.5, 0), 60, true, true, says("black from beginning to end"));
        row("nearly all", report(57, 0), 60, true, true, says("black from beginning to end"));
        row("black for a while", report(56.9, 0), 60, true, true, says("black for 56.9 s"));
        row("black for a moment", report(1.9, 0), 60, true, true, {});
        row("two seconds", report(2, 0), 60, true, true, says("black for 2.0 s"));
        row("no video is not a black one", report(60, 0), 60, true, false, {});
        row("silent all the time", report(0, 60), 60, true, true, says("Nothing can be heard"));
        row("silent for long", report(0, 56), 60, true, true, {});
        row("no audio is not silence", report(0, 60), 60, false, true, {});
        row("black and silent", report(60, 60), 60, true, true,
            {QStringLiteral("black from beginning"), QStringLiteral("Nothing can be heard")});
        row("one missed a second", report(0, 0, 60), 60, true, true, {});
        row("more than that", report(0, 0, 61), 60, true, true, says("61 frames are missing"));
        HealthReport repeating = report(0, 0);
        repeating.dueFrames = 1000;
        repeating.repeatedFrames = 100;
        row("a tenth repeated", repeating, 40, true, true, {});
        repeating.repeatedFrames = 101;
        row("more repeated", repeating, 40, true, true, says("101 of 1000 frames repeat"));
        HealthReport excluded = report(0, 0);
        excluded.anyExcluded = true;
        row("not wanted", excluded, 0, true, true, says("have record: false"));
        row("stood still", report(0, 0, 0, {stream("a", 200, {}), stream("b", 1500, {})}), 60, true, true,
            says("stood still for 1.5 s"));
        row("a short gap", report(0, 0, 0, {stream("a", 999, {})}), 60, true, true, {});
        row("apart", report(0, 0, 0, {stream("a", 0, 30), stream("b", 0, -120)}), 60, true, true,
            says("120 ms apart"));
        row("a little apart", report(0, 0, 0, {stream("a", 0, 80)}), 60, true, true, {});
        row("a stream with a problem", report(0, 0, 0, {stream("str_1", 0, {}, "sent nothing")}), 60, true,
            true, says("Stream str_1: sent nothing"));
        row("nothing at all", report(0, 0), 0, true, true, says("Nothing was recorded"));
        row("nothing, and why", report(9, 9, 9, {stream("str_1", 0, {}, "sent nothing")}), 0, true, true,
            {QStringLiteral("Stream str_1"), QStringLiteral("Nothing was recorded")});
    }

    void whatIsRemarkableIsSaidInASentence() {
        QFETCH(HealthReport, health);
        QFETCH(double, duration_s);
        QFETCH(bool, audio);
        QFETCH(bool, video);
        QFETCH(QStringList, words);
        health.conclude(duration_s, audio, video);
        QVERIFY2(health.notes.size() == words.size(), qPrintable(health.notes.join(QLatin1Char('\n'))));
        for (qsizetype i = 0; i < words.size(); ++i)
            QVERIFY2(health.notes[i].contains(words[i]), qPrintable(health.notes[i]));
    }

    void theWorstStreamCounts() {
        HealthReport health =
            report(0, 0, 0, {stream("a", 40, 10), stream("b", 700, -60), stream("c", 90, 20)});
        health.conclude(10, true, true);
        QCOMPARE(health.longestGap_ms, 700);
        QCOMPARE(*health.audioLate_ms, -60);
        HealthReport none = report(0, 0, 0, {stream("a", 40, {})});
        none.conclude(10, true, true);
        QVERIFY(!none.audioLate_ms);
    }

    void audioThatIsMissingIsNoted() {
        HealthReport health = report(0, 0, 0, {stream("a", 40, 0), stream("b", 40, 0)});
        health.streams[0].audioStalled_ms = 1600;
        health.streams[1].audioStalled_ms = 250; // too little to be noticed
        health.streams[1].audioTooLate_ms = 410;
        health.streams[0].audioConcealed_ms = 150; // of 10 s
        health.streams[1].audioConcealed_ms = 260;
        health.conclude(10, true, true);
        QCOMPARE(health.notes,
                 (QStringList{QStringLiteral("Stream a: its audio stood still for 1.6 s at the sender"),
                              QStringLiteral("Stream b: 0.4 s of its audio arrived too late to be mixed"),
                              QStringLiteral("Stream b: 0.3 s of its audio did not arrive in time and were "
                                             "made up")}));
    }

    void videoThatIsTooLargeIsNoted() {
        HealthReport health = report(0, 0, 0, {stream("a", 40, 0), stream("b", 40, 0)});
        health.streams[1].tooLargeFrames = 3;
        health.conclude(10, true, true);
        QCOMPARE(health.notes,
                 QStringList{QStringLiteral("Stream b: its video was left out while it was larger than "
                                            "OVATION_MAX_VIDEO_SIDE allows")});
    }

    void videoThatIsSmallerThanWhatWasSentIsNoted() {
        HealthReport health = report(0, 0, 0, {stream("a", 40, 0), stream("b", 40, 0)});
        health.streams[0].reducedFrames = 1;
        health.conclude(10, true, true);
        QCOMPARE(health.notes.size(), 1);
        QVERIFY2(health.notes[0].startsWith(QStringLiteral("Stream a: ")) &&
                     health.notes[0].contains(QStringLiteral("the smallest is recorded")),
                 qPrintable(health.notes[0]));
    }

    void manyStreamsFitIntoTheMetadata() {
        HealthReport health = report(0, 0);
        for (int i = 0; i < 20'000; ++i) {
            StreamHealth one = stream(qPrintable(QStringLiteral("str_CAM_%1").arg(i)), 40, 30);
            one.lostPackets = i % 2 == 0 ? 2 : 0;
            one.audioStalled_ms = i % 4 == 0 ? 1000 : 0;
            one.audioTooLate_ms = i % 4 == 0 ? 1000 : 0;
            health.streams.push_back(one);
        }
        health.streams[19'999].problem = QStringLiteral("none of its video arrived");
        health.streams[19'001].longestGap_ms = 900;
        health.notes.fill(QStringLiteral("a file stays as it was sent"), 5000);
        health.conclude(10'000, true, true);
        QCOMPARE(health.streams.size(), ovation::compose::MaxListedStreams);
        QCOMPARE(health.streams.back().problem, QStringLiteral("none of its video arrived"));
        QCOMPARE(health.longestGap_ms, 900); // of one that is not listed
        const qsizetype size = QJsonDocument(health.toJson()).toJson(QJsonDocument::Compact).size();
        QVERIFY2(size < 1'000'000, qPrintable(QString::number(size)));
        const QString all = health.notes.join(QLatin1Char('\n'));
        for (const char *words :
             {"of 19000 more, 9001 had some: 18002 packets were lost in all",
              "4800 more notes like these are left out", "9801 more notes like these are left out"})
            QVERIFY2(all.contains(QLatin1String(words)), qPrintable(all.right(2000)));
    }

    void streamsWithoutTroubleAreCountedOnly() {
        HealthReport health = report(0, 0, 0, {stream("str_1", 40, 10)});
        health.unlisted.count = 5000;
        health.conclude(10, true, true);
        QCOMPARE(health.notes,
                 QStringList{QStringLiteral("Only the 1000 streams with the most trouble are listed one by "
                                            "one; 5000 more had none")});
    }

    void itSurvivesTheMetadata() {
        HealthReport health = report(1.5, 2.25, 7, {stream("a", 40, -10, "why"), stream("b", 2000, {})});
        health.repeatedFrames = 5;
        health.streams[1].audioStalled_ms = 700;
        health.streams[1].audioTooLate_ms = 90;
        health.streams[1].audioConcealed_ms = 60;
        health.streams[0].file = QStringLiteral("a-1.webm");
        health.streams[0].lostPackets = 3;
        health.streams[0].droppedFrames = 2;
        health.streams[0].tooLargeFrames = 4;
        health.streams[0].reducedFrames = 5;
        health.conclude(10, true, true);
        const auto again = HealthReport::fromJson(health.toJson());
        QVERIFY(again);
        QCOMPARE(again->toJson(), health.toJson());
        QCOMPARE(again->notes, health.notes);
        QCOMPARE(again->repeatedFrames, 5);
        QCOMPARE(again->streams[0].file, QStringLiteral("a-1.webm"));
        QCOMPARE(again->streams[0].tooLargeFrames, 4);
        QCOMPARE(again->streams[0].reducedFrames, 5);
        QCOMPARE(again->streams[1].audioStalled_ms, 700);
        QCOMPARE(again->streams[1].audioTooLate_ms, 90);
        QCOMPARE(again->streams[1].audioConcealed_ms, 60);
        QVERIFY(again->streams[0].audioLate_ms && !again->streams[1].audioLate_ms);
        QVERIFY(!HealthReport::fromJson({}));
    }

    void damagedJsonIsReadAsFarAsItGoes() {
        const QJsonObject odd{{QStringLiteral("streams"), QStringLiteral("none")},
                              {QStringLiteral("notes"), QJsonObject()},
                              {QStringLiteral("blackSeconds"), QStringLiteral("x")}};
        const auto health = HealthReport::fromJson(odd);
        QVERIFY(health);
        QVERIFY(health->streams.empty() && health->notes.isEmpty());
        QCOMPARE(health->black_s, 0.0);
    }
};

QTEST_GUILESS_MAIN(HealthReportTest)
#include "test_health_report.moc"
