#include "studio.h"

using namespace ovation;
using namespace ovation::recording;

namespace {

const QString Ada = QStringLiteral("Ada"), Eve = QStringLiteral("Eve");
const QString Room = QStringLiteral("room");

session::RecordingProperties individual() {
    session::RecordingProperties properties;
    properties.outputMode = session::OutputMode::Individual;
    return properties;
}

media::SyntheticProperties person() {
    media::SyntheticProperties properties;
    properties.width = 320;
    properties.height = 240;
    properties.tone_hz = 440;
    return properties;
}

} // namespace

/// An INDIVIDUAL recording whose failed streams are not ignored starts when each stream sends that should
/// (protocol 7).
class FailedStreamsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aStreamThatSendsNothingFailsTheStart();
    void whereTheyAreIgnoredItDoesNot();
    void theStartWaitsForNoStreamThatNeedNotSend_data();
    void theStartWaitsForNoStreamThatNeedNotSend();
};

void FailedStreamsTest::aStreamThatSendsNothingFailsTheStart() {
    Studio studio;
    studio.addConnection(Eve);
    studio.join(Ada, person());
    auto wanted = individual();
    const auto refused = studio.start(wanted);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Errc::StartTimedOut);
    QVERIFY2(refused.error().message.contains(Studio::idOf(Eve)), qPrintable(refused.error().message));
    QVERIFY(!refused.error().message.contains(Studio::idOf(Ada)));
    QCOMPARE(studio.takeEvents(), QStringList{QStringLiteral("failed")});
    QCOMPARE(studio.service().find(Room)->failureKind, FailureKind::StartTimedOut);
    // It stays that, also after a restart that finds the stream of the other.
    studio.closeService();
    studio.openService();
    studio.service().recover();
    QVERIFY(studio.service().runningIn(Room).empty());
    QCOMPARE(studio.service().find(Room)->status, Status::Failed);
}

void FailedStreamsTest::theStartWaitsForNoStreamThatNeedNotSend_data() {
    QTest::addColumn<QString>("why");
    for (const char *why :
         {"all send", "muted", "muted meanwhile", "leaves meanwhile", "only audio is recorded"})
        QTest::newRow(why) << QString::fromLatin1(why);
}

void FailedStreamsTest::theStartWaitsForNoStreamThatNeedNotSend() {
    QFETCH(QString, why);
    Studio studio;
    studio.join(Ada, person());
    auto wanted = individual();
    if (why == QStringLiteral("only audio is recorded")) {
        wanted.hasVideo = false;
        studio.addConnection(Eve).audioActive = false;
    } else if (why != QStringLiteral("all send")) {
        session::Stream &silent = studio.addConnection(Eve);
        silent.audioActive = silent.videoActive = why != QStringLiteral("muted");
        QTimer::singleShot(300, &studio.service(), [&studio, &silent, why] {
            if (why == QStringLiteral("leaves meanwhile"))
                return studio.leave(Eve);
            silent.audioActive = silent.videoActive = false;
            studio.changed();
        });
    }
    const auto started = studio.start(wanted);
    QVERIFY2(started.ok(), qPrintable(started ? QString() : started.error().message));
    QVERIFY(studio.service().currentSize(Room) > 0); // what sends has a file by then
    QVERIFY(studio.stop(Room).ok());
}

void FailedStreamsTest::whereTheyAreIgnoredItDoesNot() {
    Studio studio;
    studio.addConnection(Eve);
    auto tolerant = individual();
    tolerant.ignoreFailedStreams = true;
    QVERIFY(studio.start(tolerant).ok());
    QVERIFY(studio.stop(Room).ok());
}

QTEST_GUILESS_MAIN(FailedStreamsTest)
#include "test_failed_streams.moc"
