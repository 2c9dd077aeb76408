#include "../in_step.h"
#include "individual.h"
#include "published_clip.h"

#include <QProcess>

#include <atomic>
#include <map>
#include <thread>

#include <fcntl.h>

using namespace ovation;
using namespace ovation::recording;

/// What strangers do with the archive of an INDIVIDUAL recording.
class IndividualArchiveTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyProgramCanUnpackTheArchive();
    void h264BecomesWebmWhereThatIsWanted();
    void theEndOfTheProgramDoesNotWaitForEncoding();
    void packingTakesMoreRoomWhereVideoIsEncoded();
    void moreThanFourGigabytesArePacked();
    void whoFollowsAnArchiveSeesItGrowOrFail();
};

namespace {

/// Exit code and standard output of a stranger's program; the archive comes on its standard input, as from a
/// pipe, when `piped`.
std::pair<int, QByteArray> run(const QString &program, const QStringList &arguments,
                               const QString &piped = {}) {
    QProcess process;
    process.start(program, arguments);
    if (!piped.isEmpty()) {
        process.write(readAll(piped));
        process.closeWriteChannel();
    }
    if (!process.waitForFinished(60'000))
        return {-1, "it did not end"};
    return {process.exitCode(), process.readAllStandardOutput() + process.readAllStandardError()};
}

/// Reads from the front to the end without looking back, as java.util.zip.ZipInputStream does: sizes and
/// checksum have to stand in front of what they describe.
const QString Forwards = QStringLiteral(R"(
import struct, sys, zlib
data, names = sys.stdin.buffer, []
while (head := data.read(4)) == b'PK\x03\x04':
    _, flags, method, _, _, crc, packed, size, n, extra = struct.unpack('<HHHHHIIIHH', data.read(26))
    name = data.read(n).decode()
    data.read(extra)
    assert flags & 8 == 0 and method == 0 and packed == size, (name, flags, method)
    assert zlib.crc32(data.read(size)) == crc, name
    names.append(name)
assert head == b'PK\x01\x02', head
print(' '.join(sorted(names)))
)");

/// Gives back the room of all but the ends of large files that grow in a folder: of zeros, in this test.
void punchHolesIn(const QString &folder, const std::atomic<bool> &done) {
    constexpr qint64 End = 1 << 20, Step = 64 << 20;
    std::map<QString, qint64> punched;
    while (!done) {
        for (const QFileInfo &file : QDir(folder).entryInfoList({QStringLiteral("long.zip*")}, QDir::Files)) {
            qint64 &from = punched.try_emplace(file.filePath(), End).first->second;
            if (file.size() - End - from < Step)
                continue;
            QFile open(file.filePath());
            if (open.open(QIODevice::ReadWrite) &&
                ::fallocate(open.handle(), FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, from,
                            file.size() - End - from) == 0)
                from = file.size() - End;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

ClipProperties h264Clip(int seconds) {
    ClipProperties properties;
    properties.width = 320;
    properties.height = 240;
    properties.seconds = seconds;
    properties.codec = transport::VideoCodec::H264;
    return properties;
}

/// What is told of an archive, and what of it is on the disk then.
class Follower final : public PackingObserver {
  public:
    void archiveBegun(const RecordingInfo &, const GrowingArchive &archive) override {
        begun.push_back(archive);
        wasThere = QFileInfo::exists(archive.path);
        if (!removed.isEmpty())
            QFile::remove(removed);
    }
    void archiveFailed(const RecordingInfo &) override { ++failed; }

    std::vector<GrowingArchive> begun;
    int failed = 0;
    bool wasThere = false;
    QString removed; ///< goes when it has begun
};

} // namespace

void IndividualArchiveTest::everyProgramCanUnpackTheArchive() {
    Studio studio;
    studio.join(Ada, person());
    studio.join(Bob, person(660));
    QVERIFY(studio.waitForFrame(Ada) && studio.waitForFrame(Bob));
    QVERIFY(studio.start(individual()).ok());
    QVERIFY(grow(studio, 2));
    QVERIFY(studio.stop(Room).ok());
    const QString zip = studio.path(QStringLiteral("room/room.zip"));
    const QByteArray names = "room.json str_CAM_Ada.webm str_CAM_Bob.webm";
    QCOMPARE(run(QStringLiteral("python3"), {QStringLiteral("-c"), Forwards}, zip),
             std::pair(0, names + '\n'));
    const auto [python, modes] = run(
        QStringLiteral("python3"),
        {QStringLiteral("-c"),
         QStringLiteral("import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; "
                        "print({oct(i.external_attr >> 16) for i in z.infolist()})"),
         zip});
    QCOMPARE(modes.trimmed(), QByteArray("{'0o100644'}")); // all users can read what is unpacked
    QCOMPARE(python, 0);
    const auto [bsdtar, listed] =
        run(QStringLiteral("bsdtar"), {QStringLiteral("-tf"), QStringLiteral("-")}, zip);
    QCOMPARE(bsdtar, 0);
    for (const QByteArray &name : names.split(' '))
        QVERIFY2(listed.contains(name), listed);
    const auto [unzip, tested] = run(QStringLiteral("unzip"), {QStringLiteral("-t"), zip});
    QVERIFY2(unzip == 0, tested);
    const auto [sevenZip, checked] = run(QStringLiteral("7z"), {QStringLiteral("t"), zip});
    QVERIFY2(sevenZip == 0, checked);
}

void IndividualArchiveTest::h264BecomesWebmWhereThatIsWanted() {
    StudioOptions options;
    options.individualH264 = config::H264Container::Webm;
    Studio studio(options);
    PublishedClip clip(studio, Ada, h264Clip(5));
    QVERIFY(studio.start(individual()).ok());
    clip.play();
    QVERIFY(grow(studio, 1));
    QTest::qWait(1500);
    QVERIFY(studio.addMarker(Room, QStringLiteral("here")).ok());
    QTest::qWait(2500);
    const auto ready = studio.stop(Room);
    QVERIFY2(ready.ok() && ready->status == Status::Ready, qPrintable(ready ? ready->failure : QString()));
    QCOMPARE(filesIn(studio.path(Room)),
             QStringList({QStringLiteral(".recording.room"), QStringLiteral("room.zip")}));
    const Archive archive = readArchive(studio.path(QStringLiteral("room/room.zip")));
    QCOMPARE(archive.names(), QStringList({QStringLiteral("room.json"), webm(Ada)}));
    const QJsonObject file = fileOf(archive.json(QStringLiteral("room.json")), webm(Ada));
    QCOMPARE(number(file, "size"), qint64(archive.content(webm(Ada)).size()));
    QCOMPARE(ready->health->streams.at(0).file, webm(Ada));
    QTemporaryDir folder;
    const QString path = archive.extract(webm(Ada), folder.path());
    VERIFY_PLAYS(path);
    const Probe seen = probe(path);
    QCOMPARE(seen.codecs, QStringList({QStringLiteral("opus"), QStringLiteral("vp8")}));
    QCOMPARE(seen.width, 320);
    QCOMPARE(int(seen.chapters.size()), 1);
    const double offsets_s = double(number(file, "endTimeOffset") - number(file, "startTimeOffset")) / 1000;
    QVERIFY2(std::abs(seen.duration_s - offsets_s) < 0.1, qPrintable(QString::number(seen.duration_s)));
    const DecodedMovie movie = decodeMovie(path); // in step, as what was sent
    const QString wrong =
        outOfStep(movie.flashes(160, 120), movie.beeps(), 2, {.median_s = 0.04, .each_s = 0.04});
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void IndividualArchiveTest::theEndOfTheProgramDoesNotWaitForEncoding() {
    StudioOptions options;
    options.individualH264 = config::H264Container::Webm;
    Studio studio(options);
    PublishedClip clip(studio, Ada, h264Clip(2));
    QVERIFY(studio.start(individual()).ok());
    clip.play();
    QVERIFY(grow(studio, 1));
    QTest::qWait(1500);
    studio.service().postponeEncoding();
    const auto left = studio.stop(Room);
    QVERIFY2(left.ok() && left->status == Status::Stopped, qPrintable(left ? left->failure : QString()));
    const QString sent = Studio::idOf(Ada) + QStringLiteral(".mkv");
    QCOMPARE(filesIn(studio.path(Room)).filter(QStringLiteral("str_CAM_")),
             QStringList({QStringLiteral(".stream.") + Studio::idOf(Ada), sent}));
    QCOMPARE(studio.eventsOf(Room).last(), QStringLiteral("stopped recordingStoppedByServer"));

    studio.closeService();
    studio.openService();
    studio.service().recover();
    QTRY_COMPARE_WITH_TIMEOUT(studio.service().find(Room)->status, Status::Ready, 30'000);
    QCOMPARE(filesIn(studio.path(Room)),
             QStringList({QStringLiteral(".recording.room"), QStringLiteral("room.zip")}));
    QCOMPARE(readArchive(studio.path(QStringLiteral("room/room.zip"))).names(),
             QStringList({QStringLiteral("room.json"), webm(Ada)}));
    QCOMPARE(studio.service().find(Room)->health->notes,
             QStringList(
                 QStringLiteral("The program ended while this was being finished; the next start did that")));
}

void IndividualArchiveTest::packingTakesMoreRoomWhereVideoIsEncoded() {
    const QTemporaryDir folder;
    for (const char *name : {"a.mkv", "b.webm", "room.json"}) {
        QFile file(folder.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(QByteArray(1000, 'x')), qint64(1000));
    }
    QCOMPARE(roomToPack_bytes(folder.path(), H264Container::Matroska), int64_t(2000));
    QCOMPARE(roomToPack_bytes(folder.path(), H264Container::Webm), int64_t(3000));
}

// Twelve hours at 900 kbit/s. The file is a hole but for its ends, and so is the archive, as soon as it is
// written: neither takes room on the disk.
void IndividualArchiveTest::moreThanFourGigabytesArePacked() {
    constexpr qint64 Large = 4'300'000'000;
    constexpr int64_t Begin_ms = 1'700'000'000'000, Length_ms = 12 * 3'600'000;
    const QTemporaryDir folder;
    std::vector<StreamEntry> entries;
    for (const QString &name : {Ada, Bob}) {
        QFile file(folder.filePath(webm(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("begins " + name.toUtf8());
        if (name == Ada)
            QVERIFY(file.seek(Large - 4));
        file.write("ends");
        StreamEntry entry;
        entry.fileName = webm(name);
        entry.streamId = Studio::idOf(name);
        entry.startTime_ms = Begin_ms + (name == Ada ? 0 : 1000);
        entry.endTime_ms = Begin_ms + Length_ms;
        entry.hasAudio = entry.hasVideo = true;
        entries.push_back(entry);
    }
    RecordingInfo info;
    info.id = info.name = QStringLiteral("long");
    info.createdAt = Begin_ms;
    std::atomic<bool> done = false;
    std::thread puncher([&] { punchHolesIn(folder.path(), done); });
    const auto packed = packStreams(folder.path(), info, entries, {}, {}, {});
    done = true;
    puncher.join();
    QVERIFY2(packed.ok(), packed ? "" : qPrintable(packed.error().message));
    QCOMPARE(packed->file.duration_s, double(Length_ms) / 1000);
    QVERIFY(packed->file.size_bytes > Large);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("long.zip")});

    const auto [python, said] =
        run(QStringLiteral("python3"), {QStringLiteral("-c"), QStringLiteral(R"(
import json, sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
large, small, text = z.infolist()
assert (large.file_size, large.compress_size) == (int(sys.argv[2]),) * 2, large
assert z.read(small) == b'begins Bobends', small
with z.open(large) as f:
    assert f.read(10) == b'begins Ada'
    z.fp.seek(f._orig_compress_start + large.file_size - 4)
    assert z.fp.read(4) == b'ends'
files = json.loads(z.read(text))['files']
print([(f['size'], f['startTimeOffset'], f['endTimeOffset']) for f in files])
)"),
                                        folder.filePath(QStringLiteral("long.zip")), QString::number(Large)});
    QVERIFY2(python == 0, said);
    QCOMPARE(said.trimmed(), QByteArray("[(4300000000, 0, 43200000), (14, 1000, 43200000)]"));
    const auto [unzip, listed] =
        run(QStringLiteral("unzip"), {QStringLiteral("-l"), folder.filePath(QStringLiteral("long.zip"))});
    QVERIFY2(unzip == 0 && listed.contains("4300000000"), listed);
    const auto again = finishPacked(folder.path(), info); // after a crash
    QVERIFY(again);
    QCOMPARE(again->file.size_bytes, packed->file.size_bytes);
}

void IndividualArchiveTest::whoFollowsAnArchiveSeesItGrowOrFail() {
    const QTemporaryDir folder;
    RecordingInfo info;
    info.id = info.name = QStringLiteral("room");
    std::vector<StreamEntry> entries;
    for (const char *name : {"a.webm", "b.webm"}) {
        QFile file(folder.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(QByteArray(100'000, 'x')), qint64(100'000));
        entries.emplace_back();
        entries.back().fileName = QLatin1String(name);
        entries.back().streamId = QLatin1String(name).chopped(5);
    }
    QFile old(folder.filePath(QStringLiteral("room.zip.abcdef"))); // of a packing that was killed
    QVERIFY(old.open(QIODevice::WriteOnly));
    QVERIFY(old.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime));
    Follower follower;
    Packing packing;
    packing.observer = &follower;
    follower.removed = folder.filePath(QStringLiteral("b.webm"));
    QVERIFY(!packStreams(folder.path(), info, entries, {}, {}, packing).ok());
    QCOMPARE(follower.begun.size(), std::size_t(1));
    QCOMPARE(follower.failed, 1);

    follower.removed.clear();
    entries.pop_back();
    QVERIFY(packStreams(folder.path(), info, entries, {}, {}, packing).ok());
    QCOMPARE(follower.begun.size(), std::size_t(2));
    QCOMPARE(follower.failed, 1);
    QVERIFY(follower.wasThere);
    const GrowingArchive &archive = follower.begun.back();
    QVERIFY(archive.path != old.fileName());
    QVERIFY(!QFileInfo::exists(archive.path)); // it has its name
    const QByteArray whole = readAll(folder.filePath(QStringLiteral("room.zip")));
    QVERIFY2(whole.size() >= archive.size_bytes && whole.size() < archive.size_bytes + 1000,
             qPrintable(QString::number(archive.size_bytes)));
    QCOMPARE(archive.headers.size(), std::size_t(2));
    for (const int64_t at : archive.headers) {
        const auto header = whole.indexOf("PK\x03\x04", qsizetype(at));
        QVERIFY2(header >= at && header < at + 100, qPrintable(QString::number(at)));
    }
}

QTEST_GUILESS_MAIN(IndividualArchiveTest)
#include "test_individual_archive.moc"
