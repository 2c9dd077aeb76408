#include "probe.h"
#include "studio.h"

#include <QJsonDocument>

#include <cmath>

using namespace ovation;
using namespace ovation::recording;

namespace {

const QString Ada = QStringLiteral("Ada"), Bob = QStringLiteral("Bob"), Room = QStringLiteral("room");

session::RecordingProperties audioAlone() {
    session::RecordingProperties properties;
    properties.hasVideo = false;
    return properties;
}

media::SyntheticProperties person(double tone_hz) {
    media::SyntheticProperties properties;
    properties.width = 160;
    properties.height = 120;
    properties.tone_hz = tone_hz;
    return properties;
}

} // namespace

class AudioRecordingTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aSessionsAudioBecomesOpusInWebm();
    void whoIsMutedIsNotHeard();
    void anEmptySessionIsSilent();
};

void AudioRecordingTest::aSessionsAudioBecomesOpusInWebm() {
    Studio studio;
    studio.join(Ada, person(440));
    studio.join(Bob, person(660));
    QVERIFY(studio.waitForFrame(Ada) && studio.waitForFrame(Bob));
    auto properties = audioAlone();
    properties.name = QStringLiteral("Talk");
    QVERIFY(studio.start(properties).ok());
    QTest::qWait(3000);
    QVERIFY(studio.service().currentSize(Room) > 5000);
    const auto last_ms = studio.service().elapsed_ms(Room);
    const auto ready = studio.stop(Room);
    QVERIFY2(ready.ok(), qPrintable(ready ? QString() : ready.error().message));
    QCOMPARE(ready->status, Status::Ready);
    QCOMPARE(ready->url, QStringLiteral("https://localhost:4443/openvidu/recordings/room/Talk.webm"));
    QVERIFY(ready->hasAudio && !ready->hasVideo);
    QCOMPARE(studio.takeEvents(),
             QStringList({QStringLiteral("started"), QStringLiteral("stopped recordingStoppedByServer"),
                          QStringLiteral("ready recordingStoppedByServer")}));
    // No thumbnail.
    QCOMPARE(filesIn(studio.path(Room)),
             QStringList({QStringLiteral(".recording.room"), QStringLiteral("Talk.webm")}));
    const QJsonObject metadata =
        QJsonDocument::fromJson(readAll(studio.path(QStringLiteral("room/.recording.room")))).object();
    QCOMPARE(metadata, ready->toMetadata());
    QCOMPARE(metadata[QLatin1String("hasVideo")].toBool(true), false);
    for (const char *absent : {"resolution", "frameRate", "recordingLayout"})
        QVERIFY2(!metadata.contains(QLatin1String(absent)), absent);

    const QString path = studio.path(QStringLiteral("room/Talk.webm"));
    VERIFY_PLAYS(path);
    const Probe seen = probe(path);
    QCOMPARE(seen.codecs, QStringList{QStringLiteral("opus")});
    QVERIFY2(std::abs(seen.duration_s - double(last_ms) / 1000) < 0.5,
             qPrintable(QString::number(seen.duration_s)));
    QVERIFY(std::abs(seen.duration_s - ready->duration) < 0.05);
    QCOMPARE(int64_t(QFileInfo(path).size()), ready->size);
    QVERIFY(jumpTo(path, 2) > 0.9);
    const auto audio = audioOf(path);
    for (const double hertz : {440.0, 660.0}) {
        const double amplitude = tone(audio, hertz, 0.8, 1.8);
        QVERIFY2(amplitude > 0.05 && amplitude < 0.2, qPrintable(QString::number(amplitude)));
    }
    QVERIFY(tone(audio, 1000, 0.8, 1.8) < 0.03);
}

void AudioRecordingTest::whoIsMutedIsNotHeard() {
    Studio studio;
    auto &ada = studio.join(Ada, person(440));
    QVERIFY(studio.waitForFrame(Ada));
    QVERIFY(studio.start(audioAlone()).ok());
    QTest::qWait(1200);
    ada.audioActive = false;
    studio.changed();
    QTest::qWait(400);
    const double from_s = double(studio.service().elapsed_ms(Room)) / 1000;
    QTest::qWait(800);
    const double to_s = double(studio.service().elapsed_ms(Room)) / 1000;
    ada.audioActive = true;
    studio.changed();
    QTest::qWait(1500);
    QVERIFY(studio.stop(Room).ok());
    const auto audio = audioOf(studio.path(QStringLiteral("room/room.webm")));
    QVERIFY(tone(audio, 440, from_s - 1, from_s - 0.6) > 0.04);
    QVERIFY(loudness(audio, from_s, to_s - 0.1) < 0.002);
    QVERIFY(tone(audio, 440, to_s + 0.5, to_s + 1) > 0.04);
}

void AudioRecordingTest::anEmptySessionIsSilent() {
    Studio studio;
    QVERIFY(studio.start(audioAlone()).ok());
    QTest::qWait(1300);
    const auto ready = studio.stop(Room);
    QVERIFY(ready.ok());
    QCOMPARE(ready->status, Status::Ready);
    const auto audio = audioOf(studio.path(QStringLiteral("room/room.webm")));
    QVERIFY(audio.size() > 40'000);
    QVERIFY(loudness(audio, 0, 1) < 0.001);
    QVERIFY(ready->health->notes.join(QLatin1Char(' ')).contains(QStringLiteral("Nothing can be heard")));
}

QTEST_GUILESS_MAIN(AudioRecordingTest)
#include "test_audio_recording.moc"
