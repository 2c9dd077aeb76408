#include "composers.h"
#include "from_past.h"
#include "movie_frames.h"
#include "published_clip.h"

#include <csignal>

using namespace ovation;
using namespace ovation::recording;

namespace {

double secondsSince(int64_t wall_ms) {
    return double(QDateTime::currentMSecsSinceEpoch() - wall_ms) / 1000;
}

/// Which of what should come every second does not; empty when all do.
QByteArray offBeat(const std::vector<double> &times_s, double tolerance_s) {
    for (std::size_t i = 1; i < times_s.size(); ++i) {
        const double apart_s = times_s[i] - times_s[i - 1];
        if (std::abs(apart_s - 1) >= tolerance_s)
            return QByteArray::number(apart_s) + " s before " + QByteArray::number(times_s[i]);
    }
    return {};
}

} // namespace

/// Composed recordings that begin before they are started.
class ComposedPastTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aComposedRecordingGoesOnFromItsPast();
    void aQuickStartGoesOnFromItsPast();
    void aPastOfNothingLeavesNothing_data();
    void aPastOfNothingLeavesNothing();
    void aStopIsTheEndThoughAnotherProcessBegins();
};

void ComposedPastTest::aComposedRecordingGoesOnFromItsPast() {
    ClipProperties flashing; // and beeping, at every full second
    flashing.seconds = 8;
    Studio studio({.keepPast_s = 60});
    PublishedClip ada(studio, Ada, flashing);
    studio.setRecord(Ada, false); // as in any composed recording
    studio.join(Bob, person(660));
    QVERIFY(studio.waitForFrame(Bob));
    ada.play();
    QTest::qWait(1500);
    studio.leave(Bob);
    const int64_t left_ms = QDateTime::currentMSecsSinceEpoch();
    QTest::qWait(1800);
    const int64_t asked_ms = QDateTime::currentMSecsSinceEpoch();
    const auto started = studio.start(composedFromPast(3));
    QVERIFY2(started.ok(), qPrintable(started ? QString() : started.error().message));
    QVERIFY(started->createdAt <= asked_ms - 3000 && started->createdAt > asked_ms - 7000);
    QTest::qWait(500);
    const auto marked = studio.addMarker(Room, QStringLiteral("now"));
    QVERIFY(marked.ok());
    const double markedAt_s = double(marked->markers.at(0).time_ms) / 1000;
    QVERIFY2(std::abs(markedAt_s - secondsSince(started->createdAt)) < 1, QByteArray::number(markedAt_s));
    QTest::qWait(1700);
    const auto ready = studio.stop(Room);
    QVERIFY2(ready.ok(), qPrintable(ready ? QString() : ready.error().message));
    QVERIFY2(ready->status == Status::Ready, qPrintable(ready->failure));
    QCOMPARE(ready->createdAt, started->createdAt);
    const QString path = studio.path(QStringLiteral("room/Before.mp4"));
    VERIFY_PLAYS(path);
    const double live_s = double(asked_ms - ready->createdAt) / 1000;
    QVERIFY2(ready->duration > live_s + 1.5, QByteArray::number(ready->duration - live_s));
    const auto chapters = probe(path).chapters;
    QCOMPARE(chapters.size(), std::size_t(1));
    QVERIFY(std::abs(chapters[0].first - markedAt_s) < 0.01);

    const MovieFrames whole = readMovie(path);
    QVERIFY2(whole.longestGap_s() < 0.041, QByteArray::number(whole.longestGap_s()));
    const double left_s = double(left_ms - ready->createdAt) / 1000;
    QVERIFY2(tone(whole.audio, 660, left_s - 0.9, left_s - 0.3) > 0.03, "who left is there until then");
    QVERIFY(tone(whole.audio, 660, left_s + 0.6, ready->duration - 0.1) < 0.01);
    QVERIFY(!QFile::exists(studio.path(QStringLiteral("room/.past"))));
    QVERIFY(!QFile::exists(studio.path(QStringLiteral("room/.Before.mp4.past"))));
    QVERIFY(ready->health);
    QVERIFY2(ready->health->notes.isEmpty(), qPrintable(ready->health->notes.join(QLatin1Char('\n'))));

    // Her seconds last as long as they should, also over the joint. She is at the left, then everywhere.
    const DecodedMovie movie = decodeMovie(path);
    const auto flashes = movie.flashes(160, 180);
    QVERIFY2(flashes.size() >= 4 && flashes.front() < live_s - 0.3 && flashes.back() > live_s + 0.3,
             QByteArray::number(qint64(flashes.size())));
    QCOMPARE(offBeat(flashes, 0.085), QByteArray());
    std::vector<double> beeps = movie.beeps();
    std::erase_if(beeps, [&](double at_s) { return at_s < left_s + 0.6; }); // under his tone
    QVERIFY2(beeps.size() >= 3 && beeps.front() < live_s, QByteArray::number(qint64(beeps.size())));
    QCOMPARE(offBeat(beeps, 0.045), QByteArray());
}

void ComposedPastTest::aQuickStartGoesOnFromItsPast() {
    StudioOptions options{.keepPast_s = 60};
    options.session.defaultRecording.outputMode = session::OutputMode::ComposedQuickStart;
    Studio studio(options);
    QVERIFY(hasPastOfAda(studio));
    const int64_t asked_ms = QDateTime::currentMSecsSinceEpoch();
    session::RecordingProperties properties = composedFromPast(2);
    properties.outputMode = session::OutputMode::ComposedQuickStart;
    const auto started = studio.start(properties);
    QVERIFY2(started.ok(), qPrintable(started ? QString() : started.error().message));
    QTest::qWait(1000);
    const auto ready = studio.stop(Room);
    QVERIFY2(ready.ok() && ready->status == Status::Ready, qPrintable(ready ? ready->failure : QString()));
    QCOMPARE(ready->createdAt, started->createdAt);
    const double live_s = double(asked_ms - ready->createdAt) / 1000;
    QVERIFY2(live_s >= 2 && ready->duration > live_s + 0.5, QByteArray::number(ready->duration - live_s));
    VERIFY_PLAYS(studio.path(QStringLiteral("room/Before.mp4")));
    QVERIFY2(ready->health->notes.isEmpty(), qPrintable(ready->health->notes.join(QLatin1Char('\n'))));
}

void ComposedPastTest::aPastOfNothingLeavesNothing_data() {
    QTest::addColumn<bool>("video");
    QTest::newRow("its frames are waited for") << true;
    QTest::newRow("too short to compose") << false;
}

void ComposedPastTest::aPastOfNothingLeavesNothing() {
    QFETCH(bool, video);
    Studio studio({.keepPast_s = 60});
    studio.addConnection(Ada, true, video); // and sends nothing
    const auto started = studio.start(composedFromPast(2));
    QVERIFY2(started.ok(), qPrintable(started ? QString() : started.error().message));
    QTest::qWait(500);
    const auto ready = studio.stop(Room);
    QVERIFY2(ready.ok() && ready->status == Status::Ready, qPrintable(ready ? ready->failure : QString()));
    const QDir folder(studio.path(Room));
    const QRegularExpression ofPast(QStringLiteral("past|before"));
    QCOMPARE(folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).filter(ofPast),
             QStringList());
    QCOMPARE(ready->health->notes.filter(ofPast), QStringList());
}

void ComposedPastTest::aStopIsTheEndThoughAnotherProcessBegins() {
    Studio studio({.keepPast_s = 60});
    QVERIFY(hasPastOfAda(studio));
    const auto started = studio.start(composedFromPast(2));
    QVERIFY2(started.ok(), qPrintable(started ? QString() : started.error().message));
    const QString path = studio.path(QStringLiteral("room/Before.mp4"));
    QTRY_VERIFY_WITH_TIMEOUT(readAll(path).count("moof") > 1, 10'000); // there is something to continue
    QList<pid_t> known = composers();
    const auto tell = [&known](int signal) {
        for (const pid_t one : composers())
            if (!known.contains(one))
                ::kill(one, signal);
    };
    for (const pid_t one : known)
        ::kill(one, SIGKILL);
    const auto isContinued = [&known] {
        const QList<pid_t> now = composers();
        return std::any_of(now.begin(), now.end(), [&](pid_t one) { return !known.contains(one); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isContinued(), 10'000); // by one that does not record yet
    known += composers();
    const double stopped_s = secondsSince(started->createdAt);
    std::optional<Result<RecordingInfo>> ready;
    studio.service().stop(Room, QStringLiteral("recordingStoppedByServer"),
                          [&](const Result<RecordingInfo> &info) { ready = info; });
    // What composes the past takes longer than it takes that one to begin.
    for (int i = 0; i < 100; ++i) {
        tell(SIGSTOP);
        QTest::qWait(20);
    }
    tell(SIGCONT);
    QTRY_VERIFY_WITH_TIMEOUT(ready, 30'000);
    QVERIFY2(ready->ok() && (*ready)->status == Status::Ready,
             qPrintable(*ready ? (*ready)->failure : QString()));
    QVERIFY2((*ready)->duration < stopped_s + 0.3, QByteArray::number((*ready)->duration - stopped_s));
    VERIFY_PLAYS(path);
}

QTEST_GUILESS_MAIN(ComposedPastTest)
#include "test_composed_past.moc"
