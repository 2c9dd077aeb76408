#include "interrupted.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <cmath>
#include <functional>

using namespace ovation;
using namespace ovation::recording;

namespace {

const QString Ada = QStringLiteral("Ada"), Bob = QStringLiteral("Bob"), Room = QStringLiteral("room");

session::RecordingProperties wanted(session::OutputMode mode, bool video = true) {
    session::RecordingProperties properties;
    properties.outputMode = mode;
    properties.hasVideo = video;
    properties.width = 320;
    properties.height = 180;
    return properties;
}

void write(const QString &path, const QByteArray &content) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

/// Sets the status that metadata on the disk say.
void setStatus(const QString &folder, const char *status) {
    const QString path = folder + QStringLiteral("/.recording.room");
    QJsonObject json = QJsonDocument::fromJson(readAll(path)).object();
    json[QStringLiteral("status")] = QLatin1String(status);
    write(path, QJsonDocument(json).toJson(QJsonDocument::Compact));
}

/// A studio whose recorder dies in the middle, and what it left.
struct Crash {
    Crash() {
        media::SyntheticProperties person;
        person.width = 160;
        person.height = 120;
        studio.join(Ada, person);
        studio.join(Bob, person);
    }
    bool die(const session::RecordingProperties &properties, int after_ms = 2600) {
        if (!studio.waitForFrame(Ada) || !studio.waitForFrame(Bob) || !studio.start(properties))
            return false;
        QTest::qWait(after_ms / 2);
        if (!studio.addMarker(Room, QStringLiteral("half")))
            return false;
        QTest::qWait(after_ms / 2);
        studio.closeService();
        return true;
    }
    std::optional<RecordingInfo> recover() {
        studio.openService();
        studio.takeEvents();
        return recoverAll(studio) ? studio.service().find(Room) : std::nullopt;
    }
    QString folder(const char *name = "") const { return studio.path(Room) + QLatin1String(name); }
    Studio studio;
};

#define VERIFY_READY(info)                                                                                   \
    QVERIFY(info);                                                                                           \
    QVERIFY2((info)->status == Status::Ready, qPrintable((info)->failure))

const QStringList MovieFolder{QStringLiteral(".recording.room"), QStringLiteral("room.jpg"),
                              QStringLiteral("room.mp4")};
const QStringList ArchiveFolder{QStringLiteral(".recording.room"), QStringLiteral("room.zip")};

} // namespace

class CrashLeftoversTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aRecordingThatHadNotBegunFailsAtTheNextStart();
    void aMovieThatWasBeingFinishedIsFinishedAgain();
    void aMovieTornAnywherePlaysUpToThere();
    void markersBecomeChaptersAfterACrash_data();
    void markersBecomeChaptersAfterACrash();
    void markersBecomeChaptersOfEveryStreamAfterACrash();
    void anArchiveThatWasCompleteStaysComplete();
    void halfWrittenFilesBesideTheStreamsDisturbNothing();
    void whatCanNotBeRepairedIsKeptAndToldAbout();
    void whatIsNotOursIsLeftAlone();
};

void CrashLeftoversTest::aRecordingThatHadNotBegunFailsAtTheNextStart() {
    Crash crash;
    crash.studio.service().start(crash.studio.session(), wanted(session::OutputMode::Composed),
                                 [](const Studio::Info &) {});
    crash.studio.closeService();
    const auto info = crash.recover();
    QVERIFY(info);
    QCOMPARE(info->status, Status::Failed);
    QVERIFY(!info->failure.isEmpty());
    QCOMPARE(filesIn(crash.folder()), QStringList{QStringLiteral(".recording.room")});
    QVERIFY(crash.studio.remove(Room).ok());

    // Not even its metadata had their name.
    crash.studio.closeService();
    QVERIFY(QDir().mkpath(crash.folder()));
    write(crash.folder("/.recording.room.AbCdEf"), "{\"id");
    QVERIFY(!crash.recover());
    QVERIFY(!QFile::exists(crash.folder()));
}

void CrashLeftoversTest::aMovieThatWasBeingFinishedIsFinishedAgain() {
    Crash crash;
    QVERIFY(crash.die(wanted(session::OutputMode::Composed)));
    const QByteArray part = readAll(crash.folder("/room.mp4")); // as it grows
    QVERIFY(part.size() > 10'000);
    // In the middle of the rewriting, of the chapters, of the thumbnail, of the metadata.
    write(crash.folder("/room.mp4.new"), part.left(5000));
    write(crash.folder("/room.mp4.new.data"), part.mid(5000));
    write(crash.folder("/.room.mp4.new"), part.left(5000));
    write(crash.folder("/.room-before.mp4.new"), part.left(5000));
    write(crash.folder("/room.mp4.new.AbCdEf"), part.left(300));
    write(crash.folder("/room.jpg.XyZxYz"), "\xff\xd8");
    write(crash.folder("/.recording.room.qWeRtY"), "{\"id\":\"ro");
    setStatus(crash.folder(), "stopped");
    auto info = crash.recover();
    VERIFY_READY(info);
    QCOMPARE(filesIn(crash.folder()), MovieFolder);
    VERIFY_PLAYS(crash.folder("/room.mp4"));
    const double duration_s = info->duration;
    QVERIFY(duration_s > 1.2);

    // Earlier versions: between giving the finished one its name and removing the one that grew.
    crash.studio.closeService();
    write(crash.folder("/room.mp4.part"), part);
    setStatus(crash.folder(), "stopped");
    info = crash.recover();
    VERIFY_READY(info);
    QCOMPARE(info->duration, duration_s);
    QCOMPARE(filesIn(crash.folder()), MovieFolder);

    // After all of it, but for the metadata.
    crash.studio.closeService();
    QVERIFY(QFile::remove(crash.folder("/room.jpg")));
    setStatus(crash.folder(), "stopped");
    info = crash.recover();
    VERIFY_READY(info);
    QCOMPARE(info->duration, duration_s);
    QCOMPARE(filesIn(crash.folder()), MovieFolder);
}

void CrashLeftoversTest::aMovieTornAnywherePlaysUpToThere() {
    Crash crash;
    QVERIFY(crash.die(wanted(session::OutputMode::Composed), 4600));
    const QByteArray part = readAll(crash.folder("/room.mp4")); // as it grows
    // Audio and frames of the first second stand in two fragments.
    auto firstSecond = part.indexOf("moof");
    for (int i = 0; i < 2 && firstSecond > 0; ++i)
        firstSecond = part.indexOf("moof", firstSecond + 8);
    QVERIFY(firstSecond > 0);
    auto *random = QRandomGenerator::global();
    double longest_s = 0;
    for (int i = 0; i < 12; ++i) {
        const auto length =
            i == 0 ? part.size() : qsizetype(random->bounded(int(firstSecond), int(part.size())));
        crash.studio.closeService();
        write(crash.folder("/room.mp4"), part.left(length));
        setStatus(crash.folder(), "started");
        const auto info = crash.recover();
        QVERIFY(info);
        const QByteArray told =
            QStringLiteral("%1 of %2 bytes: ").arg(length).arg(part.size()).toUtf8() + info->failure.toUtf8();
        QVERIFY2(info->status == Status::Ready, told);
        QVERIFY2(info->duration > 0.5, told);
        QVERIFY2(complaints(crash.folder("/room.mp4")).isEmpty(), told);
        longest_s = std::max(longest_s, info->duration);
    }
    QVERIFY(longest_s > 3);
}

void CrashLeftoversTest::markersBecomeChaptersAfterACrash_data() {
    QTest::addColumn<bool>("video");
    QTest::newRow("movie") << true;
    QTest::newRow("sound") << false;
}

void CrashLeftoversTest::markersBecomeChaptersAfterACrash() {
    QFETCH(bool, video);
    Crash crash;
    QVERIFY(crash.die(wanted(session::OutputMode::Composed, video)));
    const auto info = crash.recover();
    VERIFY_READY(info);
    QCOMPARE(int(info->markers.size()), 1);
    const Probe seen = probe(crash.folder(video ? "/room.mp4" : "/room.webm"));
    QVERIFY(!seen.chapters.empty());
    QCOMPARE(seen.chapters.back().second, QStringLiteral("half"));
    QVERIFY(std::abs(seen.chapters.back().first - double(info->markers[0].time_ms) / 1000) < 0.01);
}

void CrashLeftoversTest::markersBecomeChaptersOfEveryStreamAfterACrash() {
    Crash crash;
    QVERIFY(crash.die(wanted(session::OutputMode::Individual)));
    // One that was set in a second which is lost.
    const QString path = crash.folder("/.ovation.room");
    QJsonObject own = QJsonDocument::fromJson(readAll(path)).object();
    QJsonArray markers = own[QLatin1String("markers")].toArray();
    QCOMPARE(markers.size(), 1);
    markers.append(
        QJsonObject{{QStringLiteral("time"), 60'000}, {QStringLiteral("name"), QStringLiteral("lost")}});
    own[QStringLiteral("markers")] = markers;
    write(path, QJsonDocument(own).toJson(QJsonDocument::Compact));
    const auto info = crash.recover();
    VERIFY_READY(info);
    QCOMPARE(int(info->markers.size()), 2);
    const Archive archive = readArchive(crash.folder("/room.zip"));
    const QTemporaryDir folder;
    for (const auto &file : archive.json(QStringLiteral("room.json"))[QLatin1String("files")].toArray()) {
        const Probe seen = probe(archive.extract(file[QLatin1String("name")].toString(), folder.path()));
        QCOMPARE(int(seen.chapters.size()), 1);
        QCOMPARE(seen.chapters[0].second, QStringLiteral("half"));
        const auto expected_ms =
            info->markers[0].time_ms - file[QLatin1String("startTimeOffset")].toInteger();
        QVERIFY(std::abs(seen.chapters[0].first * 1000 - double(expected_ms)) < 2);
    }
    QCOMPARE(int(archive.entries.size()), 3);
}

void CrashLeftoversTest::anArchiveThatWasCompleteStaysComplete() {
    Crash crash;
    QVERIFY(crash.die(wanted(session::OutputMode::Individual)));
    QMap<QString, QByteArray> before;
    for (const QString &name : filesIn(crash.folder()))
        before[name] = readAll(crash.folder("/") + name);
    auto info = crash.recover();
    VERIFY_READY(info);
    QCOMPARE(filesIn(crash.folder()), ArchiveFolder);
    const QByteArray zip = readAll(crash.folder("/room.zip"));
    const auto expected = info;
    QVERIFY(expected->size > 5000 && expected->duration > 0.5);

    // Killed while the packed streams were removed: all of Ada's, some of Ada's, nothing.
    for (const char *gone : {".stream.str_CAM_Ada str_CAM_Ada.webm", "str_CAM_Ada.webm", "",
                             ".stream.str_CAM_Ada str_CAM_Ada.webm .stream.str_CAM_Bob str_CAM_Bob.webm"}) {
        crash.studio.closeService();
        const QStringList removed = QString::fromLatin1(gone).split(QLatin1Char(' '));
        for (auto file = before.begin(); file != before.end(); ++file)
            if (!removed.contains(file.key()))
                write(crash.folder("/") + file.key(), file.value());
        setStatus(crash.folder(), "stopped");
        info = crash.recover();
        VERIFY_READY(info);
        QCOMPARE(filesIn(crash.folder()), ArchiveFolder);
        const Archive archive = readArchive(crash.folder("/room.zip"));
        QVERIFY2(archive.entries.size() == 3, gone);
        QCOMPARE(readAll(crash.folder("/room.zip")), zip);
        QCOMPARE(info->size, expected->size);
        QVERIFY2(std::abs(info->duration - expected->duration) < 0.002, gone);
    }
}

void CrashLeftoversTest::halfWrittenFilesBesideTheStreamsDisturbNothing() {
    Crash crash;
    QVERIFY(crash.die(wanted(session::OutputMode::Individual)));
    // A side file that was whole under its temporary name, and one that was not.
    write(crash.folder("/.stream.str_CAM_Ada.AbCdEf"), readAll(crash.folder("/.stream.str_CAM_Ada")));
    write(crash.folder("/.stream.str_CAM_Bob.AbCdEf"), "{\"na");
    write(crash.folder("/room.zip.a1b2c3"), "PK\x03\x04");
    write(crash.folder("/room.zip.a1b2c4.part"), "PK\x03\x04"); // as libzip 1.11 names it
    write(crash.folder("/.recording.room.qWeRtY"), "{");
    // A stream that had not sent anything yet: the file has a head and nothing else.
    write(crash.folder("/str_CAM_Cem.webm"), readAll(crash.folder("/str_CAM_Ada.webm")).left(4136));
    const auto info = crash.recover();
    VERIFY_READY(info);
    QCOMPARE(readArchive(crash.folder("/room.zip")).names(),
             QStringList({QStringLiteral("room.json"), QStringLiteral("str_CAM_Ada.webm"),
                          QStringLiteral("str_CAM_Bob.webm")}));
    QCOMPARE(filesIn(crash.folder()), ArchiveFolder);
}

void CrashLeftoversTest::whatCanNotBeRepairedIsKeptAndToldAbout() {
    Crash crash;
    QVERIFY(crash.die(wanted(session::OutputMode::Individual)));
    write(crash.folder("/str_CAM_Bob.webm"), QByteArray(20'000, 'x')); // the disk lost it
    auto info = crash.recover();
    VERIFY_READY(info);
    QVERIFY(info->health->notes.join(QLatin1Char(' ')).contains(QStringLiteral("str_CAM_Bob")));
    QCOMPARE(readAll(crash.folder("/str_CAM_Bob.webm")), QByteArray(20'000, 'x'));
    const QJsonObject json = readArchive(crash.folder("/room.zip")).json(QStringLiteral("room.json"));
    QCOMPARE(json[QLatin1String("files")].toArray().size(), 1);
    QCOMPARE(json[QLatin1String("failedStreams")].toArray().size(), 1);

    Crash other;
    QVERIFY(other.die(wanted(session::OutputMode::Composed)));
    write(other.folder("/room.mp4"), QByteArray(20'000, 'x'));
    info = other.recover();
    QVERIFY(info);
    QCOMPARE(info->status, Status::Failed);
    QVERIFY(info->failure.contains(QStringLiteral("can't be repaired")));
    QCOMPARE(info->failureKind, FailureKind::Damaged);
    QCOMPARE(readAll(other.folder("/room.mp4")), QByteArray(20'000, 'x'));
}

void CrashLeftoversTest::whatIsNotOursIsLeftAlone() {
    Crash crash;
    QVERIFY(crash.die(wanted(session::OutputMode::Composed)));
    const QString root = crash.studio.path(QString());
    const std::vector<std::pair<QString, QByteArray>> foreign{
        {QStringLiteral("notes.txt"), "mine"},
        {QStringLiteral("holiday/film.mp4.part"), "mine"},
        {QStringLiteral("holiday/.stream.x"), "mine"},
        {QStringLiteral("cut/.recording.cut"), "{\"id\":\"cut\",\"status\":\"sta"},
        {QStringLiteral("cut/cut.mp4.part"), "mine"},
        {QStringLiteral("binary/.recording.binary"), QByteArray(3000, '\xfe')},
        {QStringLiteral("liar/.recording.liar"), readAll(crash.folder("/.recording.room"))},
        {QStringLiteral("room/my notes.txt"), "mine"},
    };
    for (const auto &[name, content] : foreign) {
        QVERIFY(QDir().mkpath(QFileInfo(root + name).absolutePath()));
        write(root + name, content);
    }
    const auto info = crash.recover();
    VERIFY_READY(info);
    QCOMPARE(int(crash.studio.service().list().size()), 1);
    for (const auto &[name, content] : foreign)
        QCOMPARE(readAll(root + name), content);
    QCOMPARE(filesIn(root + QStringLiteral("cut")),
             QStringList({QStringLiteral(".recording.cut"), QStringLiteral("cut.mp4.part")}));
}

QTEST_GUILESS_MAIN(CrashLeftoversTest)
#include "test_crash_leftovers.moc"
