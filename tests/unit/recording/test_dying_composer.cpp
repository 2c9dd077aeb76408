#include "composers.h"
#include "movie_frames.h"
#include "probe.h"
#include "studio.h"

#include <QTimer>

#include <csignal>
#include <sys/resource.h>

using namespace ovation;
using namespace ovation::recording;

namespace {

const QString Ada = QStringLiteral("Ada"), Bob = QStringLiteral("Bob");

session::RecordingProperties wanted(bool video) {
    session::RecordingProperties properties;
    properties.hasVideo = video;
    properties.width = 320;
    properties.height = 180;
    return properties;
}

media::SyntheticProperties person() {
    media::SyntheticProperties properties;
    properties.width = 160;
    properties.height = 120;
    properties.tone_hz = 440;
    return properties;
}

int64_t elapsedOf(Studio &studio) {
    const auto running = studio.service().runningIn(QStringLiteral("room"));
    return running.empty() ? -1 : studio.service().elapsed_ms(running.front().id);
}

QStringList streamsOf(const HealthReport &health) {
    QStringList ids;
    for (const StreamHealth &one : health.streams)
        ids << one.streamId;
    ids.sort();
    return ids;
}

void killAll(int signal) {
    for (const pid_t one : composers())
        ::kill(one, signal);
}

} // namespace

/// What happens to a composed recording when the process that composes it dies, for whatever reason.
class DyingComposerTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aRecordingGoesOnInTheSameFile_data();
    void aRecordingGoesOnInTheSameFile();
    void oneThatStandsStillIsReplaced();
    void aStartWhoseProcessDiesIsRefusedWithTheReason();
    void itsProcessIsRestricted();
};

void DyingComposerTest::aRecordingGoesOnInTheSameFile_data() {
    QTest::addColumn<bool>("video");
    QTest::addColumn<int>("signal");
    QTest::newRow("video, crashed") << true << SIGABRT; // sanitizers turn SIGSEGV into an exit
    QTest::newRow("audio, killed") << false << SIGKILL;
}

void DyingComposerTest::aRecordingGoesOnInTheSameFile() {
    QFETCH(const bool, video);
    QFETCH(const int, signal);
    Studio studio;
    studio.join(Ada, person());
    studio.join(Bob, person());
    const auto started = studio.start(wanted(video));
    QVERIFY2(started, started ? "" : qPrintable(started.error().message));
    QTRY_VERIFY_WITH_TIMEOUT(elapsedOf(studio) > 2000, 20'000);
    studio.leave(Bob);
    QTRY_VERIFY_WITH_TIMEOUT(elapsedOf(studio) > 3000, 20'000);
    const int64_t before_ms = elapsedOf(studio);
    QElapsedTimer since;
    since.start();
    killAll(signal);
    QTRY_VERIFY_WITH_TIMEOUT(elapsedOf(studio) > before_ms + 2000, 20'000);
    const double due_s = double(before_ms + since.elapsed()) / 1000;
    const auto stopped = studio.stop(started->id);
    QVERIFY(stopped);
    QCOMPARE(stopped->status, Status::Ready);
    QVERIFY2(stopped->duration > 4, QByteArray::number(stopped->duration));
    const QString notes = stopped->health->notes.join(QLatin1Char('\n'));
    QVERIFY2(notes.contains(QStringLiteral("another one continued the file")), qPrintable(notes));
    QVERIFY2(notes.contains(QStringLiteral("signal %1").arg(signal)), qPrintable(notes));
    QCOMPARE(streamsOf(*stopped->health), QStringList({Studio::idOf(Ada), Studio::idOf(Bob)}));
    const QString path =
        studio.path(QStringLiteral("%1/%2.%3").arg(stopped->id, stopped->name, stopped->fileExtension()));
    VERIFY_PLAYS(path);
    QCOMPARE(QFile::exists(studio.path(QStringLiteral("%1/%1.jpg").arg(stopped->id))), video);
    // Nothing is missing but what is said to be.
    const double lost_s = stopped->health->lost_s;
    QVERIFY2(lost_s > 0, QByteArray::number(lost_s));
    QVERIFY2(stopped->duration + lost_s > due_s - 0.3,
             QByteArray::number(stopped->duration + lost_s - due_s));
    const Probe seen = probe(path);
    QVERIFY2(std::abs(seen.duration_s - stopped->duration) < 0.3, QByteArray::number(seen.duration_s));
    const auto audio = audioOf(path);
    QVERIFY(tone(audio, 440, seen.duration_s - 1.5, seen.duration_s - 0.2) > 0.02);
}

void DyingComposerTest::oneThatStandsStillIsReplaced() {
    Studio studio;
    studio.join(Ada, person());
    const auto started = studio.start(wanted(true));
    QVERIFY(started);
    QTRY_VERIFY_WITH_TIMEOUT(elapsedOf(studio) > 2000, 20'000);
    const QList<pid_t> before = composers();
    killAll(SIGSTOP);
    QTRY_VERIFY_WITH_TIMEOUT(!composers().contains(before.first()) && !composers().isEmpty(), 40'000);
    const int64_t then_ms = elapsedOf(studio);
    QTRY_VERIFY_WITH_TIMEOUT(elapsedOf(studio) > then_ms + 1500, 20'000);
    const auto stopped = studio.stop(started->id);
    QVERIFY(stopped);
    QCOMPARE(stopped->status, Status::Ready);
    QVERIFY(stopped->health->notes.join(QLatin1Char(' ')).contains(QStringLiteral("did not answer")));
}

void DyingComposerTest::aStartWhoseProcessDiesIsRefusedWithTheReason() {
    Studio studio;
    studio.join(Ada, person());
    QTimer killer;
    connect(&killer, &QTimer::timeout, &killer, [] { killAll(SIGKILL); });
    killer.start(1);
    const auto started = studio.start(wanted(true));
    killer.stop();
    QVERIFY(!started);
    QVERIFY2(started.error().message.contains(QStringLiteral("signal 9")),
             qPrintable(started.error().message));
    // The next one is served.
    const auto next = studio.start(wanted(true));
    QVERIFY2(next, next ? "" : qPrintable(next.error().message));
    QCOMPARE(studio.stop(next->id)->status, Status::Ready);
}

void DyingComposerTest::itsProcessIsRestricted() {
    Studio studio;
    studio.join(Ada, person());
    const auto started = studio.start(wanted(true));
    QVERIFY(started);
    for (const pid_t one : composers()) {
        QFile status(QStringLiteral("/proc/%1/status").arg(one));
        QVERIFY(status.open(QFile::ReadOnly));
        const QByteArray text = status.readAll();
        QVERIFY2(text.contains("Seccomp:\t2"), text);
        QVERIFY2(text.contains("NoNewPrivs:\t1"), text);
        rlimit limit{};
        QCOMPARE(::prlimit(one, RLIMIT_CORE, nullptr, &limit), 0);
        QCOMPARE(limit.rlim_max, rlim_t(0));
#ifndef __SANITIZE_ADDRESS__
        QCOMPARE(::prlimit(one, RLIMIT_AS, nullptr, &limit), 0);
        QCOMPARE(limit.rlim_max, rlim_t(4) << 30);
#endif
    }
    QVERIFY(studio.stop(started->id));
}

QTEST_GUILESS_MAIN(DyingComposerTest)
#include "test_dying_composer.moc"
