#include "../fake_clock.h"
#include "example_recording.h"
#include "movie_frames.h"
#include "probe.h"

#include "media/write/fragment_index.h"
#include "media/write/movie_file.h"
#include "media/write/movie_writer.h"
#include "recording/finished_movie.h"
#include "recording/recording_recovery.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace ovation;
using namespace ovation::recording;

namespace {

constexpr int64_t Minute_ns = 60'000'000'000;
const QString Id = QStringLiteral("room"), Why = QStringLiteral("the disk is full");

/// A movie as a writer leaves it that could not finish it.
void writePieces(const QString &path) {
    media::MovieProperties movie;
    movie.path = path;
    movie.width = 320;
    movie.height = 180;
    movie.whenBehind = media::WhenBehind::Wait;
    const auto writer = media::MovieWriter::create(movie);
    QVERIFY(writer);
    const std::vector<uint8_t> gray(std::size_t(320) * 180 * 3 / 2, 128);
    auto frame = std::make_shared<media::VideoFrame>();
    frame->width = 320;
    frame->height = 180;
    frame->planes[0] = frame->planes[1] = frame->planes[2] = gray.data();
    frame->strides[0] = 320;
    frame->strides[1] = frame->strides[2] = 160;
    const std::vector<float> silence(std::size_t(48'000 / 25) * 2);
    for (int i = 0; i < 100; ++i) {
        (*writer)->onFrame(i, frame);
        (*writer)->onAudio(int64_t(i) * 48'000 / 25, silence);
    }
    QTRY_VERIFY(media::readFragmentIndex(path)->end_ns() > 1'500'000'000);
}

/// A library with one composed recording, whose movie is in pieces because there was no room.
struct Fixture {
    QTemporaryDir folder;
    const RecordingPaths paths{folder.filePath(QStringLiteral("recordings")),
                               QStringLiteral("https://localhost:4443/")};
    FakeClock clock;
    RecordingLibrary library{paths, workers};
    RunningRecordings running;
    const Announce announce = [](const RecordingInfo &, const QString &) {};
    RecordingEnd end{{clock, library, running, workers, announce}};
    RecordingRecovery recovery{{clock, library, running, end, workers, workers, announce, {}}};
    WorkerPool workers{"test", 1}; // its jobs end before the rest goes

    void prepare(bool withMovie = true) {
        RecordingInfo info = example(Id);
        info.hasAudio = info.hasVideo = true;
        info.markers = {{500, QStringLiteral("half")}};
        info.health = HealthReport{};
        info.health->inPieces = Why;
        info.health->notes = {QStringLiteral("another note"), inPiecesNote(Why)};
        const RecordingStore store(paths);
        QVERIFY(store.makeFolder(Id).ok());
        if (withMovie)
            writePieces(paths.fileOf(info));
        info.size = 1'000'000;
        QVERIFY(store.writeMetadata(info).ok());
        recovery.recover();
    }
    RecordingInfo known() const { return *library.find(Id); }
    void after(int64_t passed_ns) { clock.advance(passed_ns / 1'000'000); }
};

} // namespace

/// Composed recordings whose movie could not get its index when they ended.
class IndexLaterTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void itIsIndexedWhenThereIsRoom() {
        Fixture f;
        f.prepare();
        QSignalSpy changed(&f.recovery, &RecordingRecovery::changed);
        QVERIFY(!f.recovery.isIdle());
        f.after(Minute_ns);
        f.recovery.packDue(1'500'000, 200'000); // less than a copy takes, and what is spared
        QTest::qWait(50);
        QVERIFY(changed.isEmpty() && !media::isFinalized(f.paths.fileOf(f.known())));
        f.after(Minute_ns);
        f.recovery.packDue(100'000'000, 200'000);
        QTRY_COMPARE(changed.size(), 1);
        const RecordingInfo info = f.known();
        const QString file = f.paths.fileOf(info);
        QVERIFY(media::isFinalized(file));
        VERIFY_PLAYS(file);
        QCOMPARE(probe(file).chapters.size(), std::size_t(1));
        QCOMPARE(info.status, Status::Ready);
        QCOMPARE(info.size, QFileInfo(file).size());
        QCOMPARE(info.health->notes, QStringList{QStringLiteral("another note")});
        QVERIFY(f.recovery.isIdle());
        // It is kept.
        const auto again = RecordingStore(f.paths).find(Id);
        QVERIFY(again && again->health && again->health->inPieces.isEmpty());
        QCOMPARE(again->size, info.size);
    }

    void whatFailsIsTriedAgain() {
        Fixture f;
        f.prepare(false);
        QFile file(f.paths.fileOf(f.known()));
        QVERIFY(file.open(QFile::WriteOnly) && file.write("no movie, for the time being") > 0);
        file.close();
        f.after(Minute_ns);
        f.recovery.packDue(-1, 0);
        QTest::qWait(200);
        QVERIFY(!f.recovery.isIdle());
        QCOMPARE(f.known().health->inPieces, Why);
        writePieces(f.paths.fileOf(f.known()));
        f.after(2 * Minute_ns); // pauses grow
        f.recovery.packDue(-1, 0);
        QTRY_VERIFY(f.recovery.isIdle());
        QVERIFY(media::isFinalized(f.paths.fileOf(f.known())));
    }

    void whatWasRemovedIsForgotten() {
        Fixture f;
        f.prepare(false);
        QVERIFY(!f.recovery.isIdle());
        f.recovery.removed(Id);
        QVERIFY(f.recovery.isIdle());
    }
};

QTEST_GUILESS_MAIN(IndexLaterTest)
#include "test_index_later.moc"
