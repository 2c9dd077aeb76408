#include "../../unit/ffmpeg.h"
#include "../../unit/recording/example_recording.h"
#include "engine_home.h"
#include "fake_review.h"

#include "base/worker_pool.h"
#include "recording/recording_store.h"
#include "replay_player.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace ovation;
using namespace ovation::ui;

namespace {

const QString Take = QStringLiteral("take-1"), Nowhere = QStringLiteral("nowhere");

/// What a store that does not answer gives.
class Silence final : public ByteSource {
  public:
    explicit Silence(std::stop_token stop) : m_stop(std::move(stop)) {}
    int64_t size() const override { return 1'000'000; }
    Result<std::size_t> read(int64_t, std::span<std::byte>) override {
        waits = true;
        while (!m_stop.stop_requested())
            QThread::msleep(1);
        return Error{Errc::Failed, QStringLiteral("stopped")};
    }
    std::atomic<bool> waits = false;

  private:
    const std::stop_token m_stop;
};

} // namespace

/// What a window may rely on, of the library of the engine and of the fake that stands for it in the window's
/// tests: each case runs against both, with one finished composed recording of 2 s.
class ReviewContractTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase_data();
    void initTestCase();
    void init();
    void cleanup();

    void anAnswerComesAfterTheCall();
    void aRecordingIsFoundByItsWords();
    void detailsAreThoseOfTheRecording();
    void annotationsAreFound();
    void markersAreReplaced();
    void whatIsInTheTrashComesBack();
    void whatIsPurgedIsGone();
    void itsFileCanBeRead();
    void itHasAWaveformAndAFilmStrip();
    void anExportIsAJob();
    void whatIsKeptElsewhereIsPlayedAndExportedThere();
    void aPlaybackThatWaitsForANetworkEndsAtOnce();
    void whatIsImportedIsInTheLibrary();
    void whatCantBeImportedIsSaid();
    void whatIsNotThereIsSaid();

  private:
    template <typename T, typename Call>
    Result<T> ask(Call call) {
        std::optional<Result<T>> answer;
        call([&](const Result<T> &given) { answer = given; });
        return QTest::qWaitFor([&] { return answer.has_value(); }, 30'000)
                   ? *std::move(answer)
                   : Result<T>(Error{Errc::Failed, QStringLiteral("no answer")});
    }
    library::Entries find(const library::Query &query) {
        const auto page = ask<library::Page>([&](auto done) { m_review->find(query, done); });
        return page ? page->entries : library::Entries();
    }
    library::Entries findText(const char *text) {
        library::Query query;
        query.text = QString::fromLatin1(text);
        return find(query);
    }
    library::Entries trashed() {
        library::Query query;
        query.trashed = true;
        return find(query);
    }
    template <typename T>
    static Errc codeOf(const Result<T> &result) {
        return result.ok() ? Errc(-1) : result.error().code;
    }
    void putRecording();
    void moveElsewhere();
    exporting::Job exported(const QString &target);

    QTemporaryDir m_media;
    std::unique_ptr<EngineHome> m_home;
    std::unique_ptr<FakeReview> m_fake;
    Review *m_review = nullptr;
};

void ReviewContractTest::initTestCase_data() {
    QTest::addColumn<bool>("real");
    QTest::newRow("fake") << false;
    QTest::newRow("engine") << true;
}

void ReviewContractTest::initTestCase() {
    QCOMPARE(makeWithFfmpeg("-f lavfi -i testsrc2=s=160x90:d=2:r=25 -f lavfi -i sine=440:d=2 -c:v libx264 "
                            "-pix_fmt yuv420p -c:a aac -movflags +faststart",
                            m_media.filePath(QStringLiteral("take.mp4"))),
             QString());
}

void ReviewContractTest::putRecording() {
    const recording::RecordingStore store({m_home->engine->settings().recordingPath, {}});
    auto info = example(Take);
    info.duration = 2;
    info.createdAt = 1580000000000;
    QVERIFY(store.makeFolder(Take).ok());
    QVERIFY(QFile::copy(m_media.filePath(QStringLiteral("take.mp4")), store.paths().fileOf(info)));
    info.size = QFileInfo(store.paths().fileOf(info)).size();
    QVERIFY(store.writeMetadata(info).ok());
}

void ReviewContractTest::init() {
    QFETCH_GLOBAL(bool, real);
    if (real) {
        m_home = std::make_unique<EngineHome>();
        putRecording();
        m_review = &m_home->engine->review();
        QVERIFY(ask<void>([&](auto done) { m_home->engine->start(done); }).ok());
        // The first index is made in the background.
        QTRY_COMPARE_WITH_TIMEOUT(find({}).size(), std::size_t(1), 20'000);
        return;
    }
    m_fake = std::make_unique<FakeReview>();
    m_review = m_fake.get();
    auto entry = someEntry(Take);
    entry.name = QStringLiteral("take");
    entry.sessionId = QStringLiteral("room");
    m_fake->add(entry);
    m_fake->files[Take + QLatin1Char('/')] = m_media.filePath(QStringLiteral("take.mp4"));
    m_fake->wave = {50, std::vector<float>(100, 0.1F)};
    m_fake->strip = {1000, QImage(320, 90, QImage::Format_RGB32), 2};
}

void ReviewContractTest::cleanup() {
    m_review = nullptr;
    m_fake.reset();
    m_home.reset();
}

void ReviewContractTest::anAnswerComesAfterTheCall() {
    bool answered = false;
    m_review->find({}, [&](const Result<library::Page> &) { answered = true; });
    QVERIFY(!answered);
    QTRY_VERIFY(answered);
}

void ReviewContractTest::aRecordingIsFoundByItsWords() {
    QCOMPARE(findText("tak").size(), std::size_t(1));
    QCOMPARE(findText("tak roo").size(), std::size_t(1));
    QVERIFY(findText("other").empty());
    const auto entry = findText("tak").front();
    QCOMPARE(entry->id, Take);
    QCOMPARE(entry->mode, session::OutputMode::Composed);
    QCOMPARE(entry->status, recording::Status::Ready);
}

void ReviewContractTest::detailsAreThoseOfTheRecording() {
    const auto details = ask<library::Details>([&](auto done) { m_review->details(Take, done); });
    QVERIFY2(details.ok(), details ? "" : qPrintable(details.error().message));
    QCOMPARE(details->entry.id, Take);
}

void ReviewContractTest::annotationsAreFound() {
    library::Annotations annotations;
    annotations.tags = {QStringLiteral("good"), QStringLiteral("talk")};
    annotations.notes = QStringLiteral("remarkable");
    annotations.keep = true;
    QVERIFY(ask<void>([&](auto done) { m_review->annotate(Take, annotations, done); }).ok());
    QCOMPARE(findText("remark").size(), std::size_t(1));
    QVERIFY(findText("remark").front()->annotations == annotations);
    library::Query kept;
    kept.keptOnly = true;
    kept.tags = {QStringLiteral("talk")};
    QCOMPARE(find(kept).size(), std::size_t(1));
    QCOMPARE(*ask<QStringList>([&](auto done) { m_review->allTags(done); }), annotations.tags);
}

void ReviewContractTest::markersAreReplaced() {
    const auto set = [&](const std::vector<recording::Marker> &markers) {
        return ask<void>([&](auto done) { m_review->setMarkers(Take, markers, done); });
    };
    const auto known = [&] {
        return ask<library::Details>([&](auto done) { m_review->details(Take, done); })->info.markers;
    };
    QVERIFY(set({{500, QStringLiteral("one")}, {1000, QStringLiteral("two")}}).ok());
    QCOMPARE(known().size(), std::size_t(2));
    QVERIFY(set({{1500, QStringLiteral("three")}}).ok());
    QCOMPARE(known().size(), std::size_t(1));
    QCOMPARE(known().front().name, QStringLiteral("three"));
    QVERIFY(set({}).ok());
    QVERIFY(known().empty());
}

void ReviewContractTest::whatIsInTheTrashComesBack() {
    QSignalSpy changed(m_review, &Review::libraryChanged);
    QVERIFY(ask<void>([&](auto done) { m_review->trash({Take}, done); }).ok());
    QTRY_VERIFY(!changed.isEmpty());
    QVERIFY(find({}).empty());
    QCOMPARE(trashed().size(), std::size_t(1));
    QVERIFY(trashed().front()->trashedAt > 0);
    QVERIFY(ask<void>([&](auto done) { m_review->restore({trashed().front()->id}, done); }).ok());
    QCOMPARE(find({}).size(), std::size_t(1));
    QCOMPARE(find({}).front()->id, Take);
    QVERIFY(trashed().empty());
}

void ReviewContractTest::whatIsPurgedIsGone() {
    QVERIFY(ask<void>([&](auto done) { m_review->trash({Take}, done); }).ok());
    QVERIFY(ask<void>([&](auto done) { m_review->purge({trashed().front()->id}, done); }).ok());
    QVERIFY(find({}).empty());
    QVERIFY(trashed().empty());
}

void ReviewContractTest::itsFileCanBeRead() {
    const auto opened = ask<std::shared_ptr<ByteSource>>([&](auto done) { m_review->open(Take, {}, done); });
    QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().message));
    QFile file(m_media.filePath(QStringLiteral("take.mp4")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE((*opened)->size(), file.size());
    std::array<std::byte, 64> bytes{};
    QCOMPARE(*(*opened)->read(100, bytes), bytes.size());
    file.seek(100);
    QCOMPARE(QByteArray(reinterpret_cast<const char *>(bytes.data()), 64), file.read(64));
}

void ReviewContractTest::itHasAWaveformAndAFilmStrip() {
    const auto waveform = ask<Waveform>([&](auto done) { m_review->waveform(Take, done); });
    QVERIFY2(waveform.ok(), waveform ? "" : qPrintable(waveform.error().message));
    QCOMPARE(waveform->peaks.size(), std::size_t(2 * waveform->perSecond));
    const auto strip = ask<FilmStrip>([&](auto done) { m_review->filmStrip(Take, done); });
    QVERIFY(strip.ok());
    QCOMPARE(strip->count, 2);
    QCOMPARE(strip->frames.width() % strip->count, 0);
}

void ReviewContractTest::anExportIsAJob() {
    QSignalSpy changed(m_review, &Review::jobsChanged);
    exporting::Request request;
    request.recordingId = Take;
    request.target = m_media.filePath(QStringLiteral("%1.mp4").arg(QUuid::createUuid().toString()));
    const auto id = ask<quint64>([&](auto done) { m_review->enqueue(request, done); });
    QVERIFY2(id.ok(), id ? "" : qPrintable(id.error().message));
    const auto hasIt = [&] {
        const auto jobs =
            changed.isEmpty() ? exporting::Jobs() : changed.last().front().value<exporting::Jobs>();
        return std::any_of(jobs.begin(), jobs.end(), [&](const auto &job) { return job.id == *id; });
    };
    QTRY_VERIFY(hasIt());
    m_review->setPaused(*id, true);
    m_review->cancel(*id);
    m_review->clearFinished();
    QTRY_VERIFY_WITH_TIMEOUT(!hasIt() || (m_review->clearFinished(), false), 20'000);
}

/// As a recording is whose file was removed here once it had been uploaded.
void ReviewContractTest::moveElsewhere() {
    if (m_fake) {
        auto entry = someEntry(Take);
        entry.kept = library::Kept::Elsewhere;
        entry.file.clear();
        m_fake->change(entry);
        return;
    }
    m_home.reset();
    QDir(m_media.path()).mkpath(QStringLiteral("store/take.other-1"));
    const QString there = m_media.filePath(QStringLiteral("store"));
    m_home = std::make_unique<EngineHome>(
        QHash<QString, QString>{{QStringLiteral("OPENVIDU_PRO_RECORDING_STORAGE"), QStringLiteral("folder")},
                                {QStringLiteral("OVATION_RECORDING_STORAGE_FOLDER"), there}});
    putRecording();
    const recording::RecordingStore store({m_home->engine->settings().recordingPath, {}});
    auto info = *store.find(Take);
    const QString folder = QStringLiteral("take.other-1");
    info.delivery = recording::Delivery{true, folder, QUrl::fromLocalFile(there).toString(), {}};
    QVERIFY(store.writeMetadata(info).ok());
    const auto move = [&](const QString &from, const QString &name) {
        const QString to = there + u'/' + folder + u'/' + name;
        QVERIFY(QFile::exists(to) || QFile::copy(from, to));
    };
    move(store.paths().folderOf(Take) + QStringLiteral("/.recording.") + Take,
         QStringLiteral(".recording.") + Take);
    move(store.paths().fileOf(info), QFileInfo(store.paths().fileOf(info)).fileName());
    QVERIFY(QFile::remove(store.paths().fileOf(info)));
    m_review = &m_home->engine->review();
    QVERIFY(ask<void>([&](auto done) { m_home->engine->start(done); }).ok());
    QTRY_COMPARE_WITH_TIMEOUT(find({}).size(), std::size_t(1), 20'000);
}

/// Once it has ended.
exporting::Job ReviewContractTest::exported(const QString &target) {
    QSignalSpy changed(m_review, &Review::jobsChanged);
    exporting::Request request;
    request.recordingId = Take;
    request.target = target;
    const auto id = ask<quint64>([&](auto done) { m_review->enqueue(request, done); });
    if (!id)
        return {};
    if (m_fake)
        return m_fake->jobs.back();
    exporting::Job job;
    const auto hasEnded = [&] {
        for (const auto &one :
             changed.isEmpty() ? exporting::Jobs() : changed.last().front().value<exporting::Jobs>())
            if (one.id == *id)
                job = one;
        return job.state == exporting::State::Done || job.state == exporting::State::Failed;
    };
    (void)QTest::qWaitFor(hasEnded, 20'000);
    return job;
}

void ReviewContractTest::whatIsKeptElsewhereIsPlayedAndExportedThere() {
    moveElsewhere();
    QCOMPARE(find({}).front()->kept, library::Kept::Elsewhere);
    const auto playback = ask<std::shared_ptr<Playback>>([&](auto done) { m_review->play(Take, {}, done); });
    QVERIFY2(playback.ok(), playback ? "" : qPrintable(playback.error().message));
    QVERIFY((*playback)->duration_ms() >= 1900);
    QSignalSpy frames(playback->get(), &Playback::frameReady);
    (*playback)->seek(1000);
    QTRY_VERIFY_WITH_TIMEOUT(!frames.isEmpty(), 20'000);
    const auto opened = ask<std::shared_ptr<ByteSource>>([&](auto done) { m_review->open(Take, {}, done); });
    QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().message));
    itHasAWaveformAndAFilmStrip();
    m_review->leave(Take);
    const QString target = m_media.filePath(QStringLiteral("export.mp4"));
    const auto job = exported(target);
    QCOMPARE(job.failure, QString());
    QCOMPARE(find({}).front()->file, QString()); // no copy was made here
    if (m_fake)
        return;
    QCOMPARE(int(job.state), int(exporting::State::Done));
    QFile before(m_media.filePath(QStringLiteral("take.mp4"))), after(target);
    QVERIFY(before.open(QIODevice::ReadOnly) && after.open(QIODevice::ReadOnly));
    QVERIFY(before.readAll() == after.readAll());
}

void ReviewContractTest::aPlaybackThatWaitsForANetworkEndsAtOnce() {
    compose::ReplayScript script;
    script.reading = std::stop_source();
    const auto media = std::make_shared<Silence>(script.reading.get_token());
    compose::ReplayStream stream;
    stream.stream.id = Take;
    stream.stream.hasVideo = stream.stream.videoActive = true;
    stream.media = media;
    stream.end_ms = 2000;
    script.streams.push_back(stream);
    const auto ends = std::make_shared<WorkerPool>("playback ends", 1);
    auto player = std::make_unique<ReplayPlayer>(std::move(script), ends);
    QCOMPARE(player->streams().size(), std::size_t(1));
    player->setSize(320, 180);
    player->seek(0);
    QTRY_VERIFY(media->waits);
    player.reset(); // the selection moves
    QVERIFY(media->waits);
    QVERIFY(ends->waitForDone(20'000)); // without an end of the read, never
}

void ReviewContractTest::whatIsImportedIsInTheLibrary() {
    const QString file = m_media.filePath(QStringLiteral("lecture.mp4"));
    QVERIFY(QFile::exists(file) || QFile::copy(m_media.filePath(QStringLiteral("take.mp4")), file));
    const auto id = ask<QString>([&](auto done) { m_review->import(file, done); });
    QVERIFY2(id.ok(), id ? "" : qPrintable(id.error().message));
    QCOMPARE(*id, QStringLiteral("lecture"));
    QTRY_COMPARE_WITH_TIMEOUT(findText("lecture").size(), std::size_t(1), 20'000);
    QCOMPARE(findText("lecture").front()->status, recording::Status::Ready);
    QCOMPARE(ask<library::Details>([&](auto done) { m_review->details(*id, done); })->entry.id, *id);
}

void ReviewContractTest::whatCantBeImportedIsSaid() {
    const QString file = m_media.filePath(QStringLiteral("notes.txt"));
    QFile text(file);
    QVERIFY(text.open(QIODevice::WriteOnly) && text.write("no recording") > 0);
    text.close();
    if (m_fake)
        m_fake->refusedImports[file] = QStringLiteral("notes.txt: refused");
    const auto id = ask<QString>([&](auto done) { m_review->import(file, done); });
    QVERIFY(!id.ok());
    QVERIFY2(id.error().message.contains(QStringLiteral("notes.txt")), qPrintable(id.error().message));
    QCOMPARE(find({}).size(), std::size_t(1));
}

void ReviewContractTest::whatIsNotThereIsSaid() {
    QCOMPARE(codeOf(ask<library::Details>([&](auto done) { m_review->details(Nowhere, done); })),
             Errc::RecordingNotFound);
    QCOMPARE(codeOf(ask<void>([&](auto done) { m_review->setMarkers(Nowhere, {}, done); })),
             Errc::RecordingNotFound);
}

QTEST_MAIN(ReviewContractTest)
#include "test_review_contract.moc"
