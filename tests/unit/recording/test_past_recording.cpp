#include "from_past.h"
#include "individual.h"

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

void PastRecordingTest::whatCantBeginInThePastIsRefusedInASentence_data() {
    QTest::addColumn<int>("kept_s");
    QTest::addColumn<bool>("composed");
    QTest::addColumn<QString>("said");
    QTest::newRow("nothing is kept") << 0 << false << QStringLiteral("OVATION_KEEP_PAST");
    QTest::newRow("more than is kept") << 9 << false << QStringLiteral("10 seconds");
    QTest::newRow("composed, and more than is kept") << 9 << true << QStringLiteral("10 seconds");
    QTest::newRow("audio alone") << 60 << true << QStringLiteral("audio alone");
    QTest::newRow("a page") << 60 << true << QStringLiteral("custom layout");
    QTest::newRow("a page that is kept ready") << 60 << true << QStringLiteral("which is a page");
}

void PastRecordingTest::whatCantBeginInThePastIsRefusedInASentence() {
    QFETCH(int, kept_s);
    QFETCH(bool, composed);
    QFETCH(QString, said);
    const bool isKeptReady =
        said == QStringLiteral("which is a page"); // by the session, whatever is asked for
    StudioOptions options{.keepPast_s = kept_s};
    if (isKeptReady)
        options.session.defaultRecording.layout = session::RecordingLayout::Custom;
    Studio studio(options);
    studio.addConnection(Ada);
    session::RecordingProperties properties = fromPast(10);
    if (composed)
        properties.outputMode =
            isKeptReady ? session::OutputMode::ComposedQuickStart : session::OutputMode::Composed;
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
