#include "from_past.h"
#include "individual.h"
#include "movie_frames.h"
#include "published_clip.h"

#include "recording/past_keeper.h"

using namespace ovation;
using namespace ovation::recording;

namespace {

constexpr int64_t Second_ns = 1'000'000'000;

/// Knows the taps, and who was asked for a keyframe.
struct FakeSource final : transport::TapSource {
    std::map<QString, std::shared_ptr<transport::Tap>> taps;
    QStringList asked;

    void addTap(const QString &id, std::shared_ptr<transport::Tap> tap) override {
        taps[id] = std::move(tap);
    }
    void removeTap(const QString &id, const std::shared_ptr<transport::Tap> &tap) override {
        if (taps[id] == tap)
            taps.erase(id);
    }
    void requestKeyframe(const QString &id) override { asked.append(id); }
};

session::Connection publisher(const QString &name) {
    session::Connection one;
    one.id = QStringLiteral("con_") + name;
    session::Stream stream;
    stream.id = Studio::idOf(name);
    stream.hasAudio = stream.audioActive = stream.hasVideo = stream.videoActive = true;
    one.publishing = stream;
    return one;
}

/// Audio packets of 100 bytes, 50 a second.
void sendAudio(transport::Tap &tap, int count, int64_t from_ns) {
    std::vector<uint8_t> bytes(100, uint8_t(0));
    bytes[0] = 0x80;
    for (int i = 0; i < count; ++i) {
        bytes[2] = uint8_t(i >> 8);
        bytes[3] = uint8_t(i);
        tap.onPacket(
            transport::RtpPacket::parse(bytes, transport::MediaKind::Audio, from_ns + i * Second_ns / 50));
    }
}

double secondsSince(int64_t wall_ms) {
    return double(QDateTime::currentMSecsSinceEpoch() - wall_ms) / 1000;
}

} // namespace

/// Recordings that begin before they are started.
class PastRecordingTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyStreamHasAnEqualShareOfTheMemory();
    void whoComesAndGoesTakesNoMemoryOfOthers();
    void whoLeftIsKeptUntilItIsTooOld();
    void withoutTheSettingNothingIsKept();
    void aRecordingBeginsWithTheEarliestOfItsStreams();
    void whatWasSentBeforeTheStartIsInTheFile();
    void whoLeftBeforeTheStartIsInTheFile();
    void aComposedRecordingGoesOnFromItsPast();
    void whatCantBeginInThePastIsRefusedInASentence_data();
    void whatCantBeginInThePastIsRefusedInASentence();
};

void PastRecordingTest::everyStreamHasAnEqualShareOfTheMemory() {
    constexpr int64_t Memory_bytes = 400'000;
    FakeSource source;
    PastKeeper keeper(source, {300, Memory_bytes});
    session::Session session(Room, {}, 0);
    session.join(publisher(Ada), 0);
    keeper.sessionChanged(session);
    sendAudio(*source.taps.at(Studio::idOf(Ada)), 5000, Second_ns);
    const auto ada = keeper.streamOf(Studio::idOf(Ada));
    QVERIFY(ada->size_bytes() > Memory_bytes * 9 / 10 && ada->size_bytes() <= Memory_bytes);
    session.join(publisher(Bob), 0);
    keeper.sessionChanged(session);
    sendAudio(*source.taps.at(Studio::idOf(Bob)), 5000, Second_ns);
    const auto bob = keeper.streamOf(Studio::idOf(Bob));
    QVERIFY(ada->size_bytes() + bob->size_bytes() <= Memory_bytes);
    QVERIFY(std::min(ada->size_bytes(), bob->size_bytes()) > Memory_bytes * 4 / 10);
    QVERIFY(source.asked.contains(Studio::idOf(Bob)));

    keeper.sessionGone(Room);
    QVERIFY(source.taps.empty());
    QVERIFY(!keeper.streamOf(Studio::idOf(Ada)) && !keeper.streamOf(Studio::idOf(Bob)));
}

void PastRecordingTest::whoComesAndGoesTakesNoMemoryOfOthers() {
    constexpr int64_t Memory_bytes = 2'000'000;
    FakeSource source;
    PastKeeper keeper(source, {300, Memory_bytes});
    session::Session session(Room, {}, 0);
    session.join(publisher(Ada), 0);
    keeper.sessionChanged(session);
    for (int i = 0; i < PastKeeper::MaxGone; ++i) {
        const QString name = QString::number(i);
        session.join(publisher(name), 0);
        keeper.sessionChanged(session);
        sendAudio(*source.taps.at(Studio::idOf(name)), 20, Second_ns);
        session.remove(QStringLiteral("con_") + name);
        keeper.sessionChanged(session);
    }
    sendAudio(*source.taps.at(Studio::idOf(Ada)), 10'000, Second_ns);
    const int64_t ada_bytes = keeper.streamOf(Studio::idOf(Ada))->size_bytes();
    int64_t all_bytes = ada_bytes;
    for (int i = 0; i < PastKeeper::MaxGone; ++i)
        all_bytes += keeper.streamOf(Studio::idOf(QString::number(i)))->size_bytes();
    QVERIFY2(ada_bytes > Memory_bytes / 2, qPrintable(QString::number(ada_bytes)));
    QVERIFY2(all_bytes <= Memory_bytes, qPrintable(QString::number(all_bytes)));
}

void PastRecordingTest::whoLeftIsKeptUntilItIsTooOld() {
    FakeSource source;
    PastKeeper keeper(source, {300, 100'000'000});
    session::Session session(Room, {}, 0);
    session.join(publisher(Ada), 0);
    session::Connection bob = publisher(Bob);
    bob.token = QStringLiteral("wss://host?token=secret");
    session.join(std::move(bob), 0);
    keeper.sessionChanged(session);
    const int64_t begin_ns = monotonicNow_ns() - 60 * Second_ns;
    sendAudio(*source.taps.at(Studio::idOf(Ada)), 500, begin_ns + 20 * Second_ns);
    sendAudio(*source.taps.at(Studio::idOf(Bob)), 500, begin_ns); // 10 s
    session.remove(QStringLiteral("con_Bob"));
    keeper.sessionChanged(session);
    QVERIFY(!source.taps.contains(Studio::idOf(Bob)));
    const auto gone = keeper.goneSince(Room, begin_ns + 5 * Second_ns);
    QCOMPARE(gone.size(), std::size_t(1));
    QCOMPARE(gone[0].publishing->id, Studio::idOf(Bob));
    QCOMPARE(gone[0].token, QString());
    QVERIFY(keeper.goneSince(Room, begin_ns + 15 * Second_ns).empty());
    QVERIFY(keeper.goneSince(QStringLiteral("other"), begin_ns).empty());
    QCOMPARE(keeper.beginFor(session, begin_ns + 5 * Second_ns, false),
             std::optional(begin_ns + 5 * Second_ns));
    QCOMPARE(keeper.beginFor(session, begin_ns + 15 * Second_ns, false),
             std::optional(begin_ns + 20 * Second_ns));

    // Who comes and goes all the time takes the places of no others.
    for (int i = 0; i < 3 * PastKeeper::MaxGone; ++i) {
        const QString name = QString::number(i);
        session.join(publisher(name), 0);
        keeper.sessionChanged(session);
        sendAudio(*source.taps.at(Studio::idOf(name)), 2, begin_ns + 30 * Second_ns);
        session.remove(QStringLiteral("con_") + name);
        keeper.sessionChanged(session);
    }
    QCOMPARE(keeper.goneSince(Room, begin_ns).size(), std::size_t(PastKeeper::MaxGone));
    QVERIFY(keeper.streamOf(Studio::idOf(QString::number(3 * PastKeeper::MaxGone - 1))));
    QVERIFY(keeper.streamOf(Studio::idOf(Ada)));
}

void PastRecordingTest::withoutTheSettingNothingIsKept() {
    FakeSource source;
    PastKeeper keeper(source, {0, 1'000'000});
    session::Session session(Room, {}, 0);
    session.join(publisher(Ada), 0);
    keeper.sessionChanged(session);
    QVERIFY(source.taps.empty() && source.asked.isEmpty());
    QVERIFY(!keeper.beginFor(session, 0, true));
}

void PastRecordingTest::aRecordingBeginsWithTheEarliestOfItsStreams() {
    FakeSource source;
    PastKeeper keeper(source, {300, 10'000'000});
    session::Session session(Room, {}, 0);
    for (const QString &name : {Ada, Bob, Cem})
        session.join(publisher(name), 0);
    session.participant(QStringLiteral("con_Cem"))->properties.record = false;
    keeper.sessionChanged(session);
    constexpr int64_t Begin_ns = 1000 * Second_ns;
    sendAudio(*source.taps.at(Studio::idOf(Ada)), 500, Begin_ns + 8 * Second_ns);
    sendAudio(*source.taps.at(Studio::idOf(Bob)), 500, Begin_ns + 4 * Second_ns);
    sendAudio(*source.taps.at(Studio::idOf(Cem)), 500, Begin_ns);
    QCOMPARE(keeper.beginFor(session, Begin_ns, false), std::optional(Begin_ns + 4 * Second_ns));
    QCOMPARE(keeper.beginFor(session, Begin_ns + 5 * Second_ns, false),
             std::optional(Begin_ns + 5 * Second_ns));
}

void PastRecordingTest::whatWasSentBeforeTheStartIsInTheFile() {
    Studio studio({.keepPast_s = 60});
    studio.join(Ada, person());
    QVERIFY(studio.waitForFrame(Ada));
    QTest::qWait(2500);
    const int64_t before_ms = QDateTime::currentMSecsSinceEpoch();
    const auto started = studio.start(fromPast(2));
    QVERIFY2(started.ok(), qPrintable(started ? QString() : started.error().message));
    // At the keyframe in front of it.
    QVERIFY2(started->createdAt <= before_ms - 2000 && started->createdAt > before_ms - 6000,
             qPrintable(QString::number(started->createdAt - before_ms)));
    studio.join(Bob, person(660)); // he has no past
    QVERIFY(grow(studio, 2));
    const auto ready = studio.stop(Room);
    QVERIFY2(ready.ok(), qPrintable(ready ? QString() : ready.error().message));
    QCOMPARE(ready->status, Status::Ready);
    const double sinceStart_s = double(QDateTime::currentMSecsSinceEpoch() - before_ms) / 1000;
    QVERIFY2(ready->duration > 2 && ready->duration < sinceStart_s + 6,
             qPrintable(QString::number(ready->duration)));

    const Archive archive = readArchive(studio.path(QStringLiteral("room/Before.zip")));
    const QJsonObject json = archive.json(QStringLiteral("Before.json"));
    QCOMPARE(number(json, "createdAt"), qint64(ready->createdAt));
    const QJsonObject ada = fileOf(json, webm(Ada)), bob = fileOf(json, webm(Bob));
    QVERIFY2(std::abs(number(ada, "startTimeOffset")) < 250,
             qPrintable(QString::number(number(ada, "startTimeOffset"))));
    QVERIFY(number(bob, "startTimeOffset") >= before_ms - ready->createdAt);
    QTemporaryDir folder;
    const QString path = archive.extract(webm(Ada), folder.path());
    VERIFY_PLAYS(path);
    const Probe seen = probe(path);
    QCOMPARE(seen.codecs, QStringList({QStringLiteral("opus"), QStringLiteral("vp8")}));
    const double told_s = double(number(ada, "endTimeOffset") - number(ada, "startTimeOffset")) / 1000;
    QVERIFY2(std::abs(seen.duration_s - told_s) < 0.25, qPrintable(QString::number(seen.duration_s)));
    QVERIFY(tone(audioOf(path), 440, 0.5, 1.5) > 0.03);
    QVERIFY(ready->health);
    QVERIFY2(problemOf(*ready->health, Studio::idOf(Ada)).isEmpty(),
             qPrintable(problemOf(*ready->health, Studio::idOf(Ada))));
    for (const StreamHealth &stream : ready->health->streams)
        QCOMPARE(stream.lostPackets, 0);
}

void PastRecordingTest::whoLeftBeforeTheStartIsInTheFile() {
    Studio studio({.keepPast_s = 60});
    studio.join(Ada, person());
    studio.join(Bob, person(660));
    studio.join(Cem, person(880));
    studio.setRecord(Cem, false);
    QVERIFY(studio.waitForFrame(Ada) && studio.waitForFrame(Bob) && studio.waitForFrame(Cem));
    QTest::qWait(1500);
    studio.leave(Bob);
    studio.leave(Cem);
    const int64_t left_ms = QDateTime::currentMSecsSinceEpoch();
    QTest::qWait(500);
    const auto started = studio.start(fromPast(4));
    QVERIFY2(started.ok(), qPrintable(started ? QString() : started.error().message));
    QTest::qWait(500);
    const auto ready = studio.stop(Room);
    QVERIFY2(ready.ok() && ready->status == Status::Ready, qPrintable(ready ? ready->failure : QString()));
    const Archive archive = readArchive(studio.path(QStringLiteral("room/Before.zip")));
    const QJsonObject json = archive.json(QStringLiteral("Before.json"));
    QCOMPARE(json[QStringLiteral("files")].toArray().size(), 2);
    const QJsonObject ada = fileOf(json, webm(Ada)), bob = fileOf(json, webm(Bob));
    QCOMPARE(text(bob, "connectionId"), QStringLiteral("con_Bob"));
    QCOMPARE(text(bob, "clientData"), QStringLiteral("client data of Bob"));
    QVERIFY(std::abs(number(bob, "startTimeOffset")) < 4000);
    QVERIFY2(std::abs(ready->createdAt + number(bob, "endTimeOffset") - left_ms) < 500,
             qPrintable(QString::number(ready->createdAt + number(bob, "endTimeOffset") - left_ms)));
    QVERIFY(number(ada, "endTimeOffset") > number(bob, "endTimeOffset"));
    QTemporaryDir folder;
    const QString path = archive.extract(webm(Bob), folder.path());
    VERIFY_PLAYS(path);
    QVERIFY(tone(audioOf(path), 660, 0.5, 1.2) > 0.03);
    QCOMPARE(problemOf(*ready->health, Studio::idOf(Bob)), QString());
}

void PastRecordingTest::aComposedRecordingGoesOnFromItsPast() {
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
    for (std::size_t i = 1; i < flashes.size(); ++i)
        QVERIFY2(std::abs(flashes[i] - flashes[i - 1] - 1) < 0.085,
                 QByteArray::number(flashes[i] - flashes[i - 1]) + " s before " +
                     QByteArray::number(flashes[i]));
    std::vector<double> beeps = movie.beeps();
    std::erase_if(beeps, [&](double at_s) { return at_s < left_s + 0.6; }); // under his tone
    QVERIFY2(beeps.size() >= 3 && beeps.front() < live_s, QByteArray::number(qint64(beeps.size())));
    for (std::size_t i = 1; i < beeps.size(); ++i)
        QVERIFY2(std::abs(beeps[i] - beeps[i - 1] - 1) < 0.045, QByteArray::number(beeps[i] - beeps[i - 1]));
}

void PastRecordingTest::whatCantBeginInThePastIsRefusedInASentence_data() {
    QTest::addColumn<int>("kept_s");
    QTest::addColumn<bool>("composed");
    QTest::addColumn<QString>("said");
    QTest::newRow("nothing is kept") << 0 << false << QStringLiteral("OVATION_KEEP_PAST");
    QTest::newRow("more than is kept") << 9 << false << QStringLiteral("10 seconds");
    QTest::newRow("composed, and more than is kept") << 9 << true << QStringLiteral("10 seconds");
    QTest::newRow("audio alone") << 60 << true << QStringLiteral("audio alone");
    QTest::newRow("a page") << 60 << true << QStringLiteral("custom layout");
}

void PastRecordingTest::whatCantBeginInThePastIsRefusedInASentence() {
    QFETCH(int, kept_s);
    QFETCH(bool, composed);
    QFETCH(QString, said);
    Studio studio({.keepPast_s = kept_s});
    studio.addConnection(Ada);
    session::RecordingProperties properties = fromPast(10);
    if (composed)
        properties.outputMode = session::OutputMode::Composed;
    if (said == QStringLiteral("audio alone"))
        properties.hasVideo = false;
    if (said == QStringLiteral("custom layout"))
        properties.layout = session::RecordingLayout::Custom;
    const auto started = studio.start(properties);
    QVERIFY(!started.ok());
    QCOMPARE(started.error().code, Errc::UnprocessableParameter);
    QVERIFY2(started.error().message.contains(said), qPrintable(started.error().message));
    QVERIFY(studio.takeEvents().isEmpty());
}

QTEST_GUILESS_MAIN(PastRecordingTest)
#include "test_past_recording.moc"
