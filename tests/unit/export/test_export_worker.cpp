#include "../child_processes.h"
#include "../recording/example_recording.h"
#include "counted_movie.h"
#include "export/export_queue.h"
#include "export/worker/conversion_worker.h"
#include "export/worker/strip_lines.h"
#include "export/worker/strip_worker.h"
#include "export/worker/worker_jobs.h"
#include "exporting.h"

#include "base/file_bytes.h"
#include "media/write/movie_file.h"
#include "media/write/movie_probe.h"
#include "recording/recording_store.h"

#include <QtTest>

#include <cerrno>
#include <cmath>
#include <csignal>
#include <thread>
#include <unistd.h>

using namespace ovation;
using namespace ovation::exporting;
using namespace Qt::StringLiterals;

namespace {

constexpr int Length_s = 6, Patience_ms = 60'000;
constexpr int Long_s = 30; // it is not exported before it is looked at

constexpr auto Exporter = "ovation-converter";

QByteArray allOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList filesIn(const QString &folder) {
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

/// What is read of a file, and refused when it is told to.
class Elsewhere final : public library::RemoteFiles {
  public:
    explicit Elsewhere(QString path) : m_path(std::move(path)) {}

    Result<library::RemoteFile> find(const QString &, const QString &, std::stop_token,
                                     library::Pace) const override {
        return library::RemoteFile{u"far.zip"_s, QFileInfo(m_path).size(), 0,
                                   [path = m_path](int64_t) { return *openFile(path); }};
    }

  private:
    const QString m_path;
};

} // namespace

class ExportWorkerTest : public QObject {
    Q_OBJECT

    const Exporting m_exporting = {};
    QString m_movie, m_long;
    const WorkerJobs m_jobs{{m_exporting.folder.path(), {}}, {}, nullptr, nullptr, {}};

    Request request(Format format, const QString &target) const {
        Request wanted;
        wanted.file = m_movie;
        wanted.format = format;
        wanted.target = m_exporting.path(target);
        return wanted;
    }
    /// One that takes a while, into a folder of its own.
    Request longRequest(const QTemporaryDir &folder) const {
        Request wanted = request(Format::WebM, {});
        wanted.target = folder.filePath(u"talk.webm"_s);
        wanted.file = m_long;
        wanted.quality = 100;
        return wanted;
    }
    Result<void> run(const Request &wanted, JobControl &control) const {
        const auto job = m_jobs.make(wanted);
        return job ? runExport(**job, wanted.target, ExportJournal(m_exporting.path(u"journal"_s)), control)
                   : Result<void>(job.error());
    }

  private Q_SLOTS:
    void initTestCase() {
        const QStringList encoding =
            QString::fromLatin1("-c:v libx264 -preset ultrafast -g 25 -c:a aac").split(u' ');
        m_movie = counted::make(m_exporting.path(u"movie.mp4"_s), Length_s, encoding);
        m_long = counted::make(m_exporting.path(u"long.mp4"_s), Long_s, encoding);
        QVERIFY(!m_long.isEmpty());
        QVERIFY(!m_movie.isEmpty());
    }
    void cleanup() { QCOMPARE(childProcesses(Exporter).size(), 0); }

    void aClipIsWhatItIsWithoutAProcess_data() {
        QTest::addColumn<Format>("format");
        QTest::newRow("mp4") << Format::Mp4;
        QTest::newRow("webm") << Format::WebM;
    }
    void aClipIsWhatItIsWithoutAProcess() {
        QFETCH(Format, format);
        Request wanted = request(format, u"clip."_s + extensionOf(format));
        wanted.start_ms = 1480;
        wanted.end_ms = 4520;
        JobControl control;
        VERIFY_DONE(run(wanted, control));
        VERIFY_NOTHING(counted::wrongWithVideo(m_movie, wanted.target, 1.48, 4.52));
        VERIFY_NOTHING(counted::wrongWithAudio(m_movie, wanted.target, 1.48, 4.52, 0.03));
        QVERIFY(control.progress().progress > 0.9); // the queue says when it is done
        QVERIFY(control.progress().size_bytes > 0);
    }

    void whatCantBeIsRefusedInTheSameWords() {
        Request wanted = request(Format::Mp4, u"nothing.mp4"_s);
        wanted.start_ms = 100'000;
        const auto apart = m_jobs.make(wanted), here = RecordingJobs({}).make(wanted);
        QVERIFY(!apart && !here);
        QCOMPARE(apart.error().code, here.error().code);
        QCOMPARE(apart.error().message, here.error().message);
        wanted.file = m_exporting.path(u"none.mp4"_s);
        QCOMPARE(m_jobs.make(wanted).error().code, Errc::RecordingNotFound);
    }

    void aProcessThatDiesEndsOnlyItsExport() {
        const QTemporaryDir folder;
        const Request wanted = longRequest(folder);
        Result<void> outcome;
        JobControl control;
        std::thread runs([&] { outcome = run(wanted, control); });
        const auto isWriting = [&] { return !filesIn(folder.path()).isEmpty(); };
        const bool began = QTest::qWaitFor(isWriting, Patience_ms);
        for (const pid_t process : childProcesses(Exporter))
            ::kill(process, SIGKILL); // sanitizers would take a signal of a crash for themselves
        runs.join();
        QVERIFY(began);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, Errc::MediaFailed);
        QVERIFY2(outcome.error().message.contains(u"signal 9"_s), qPrintable(outcome.error().message));
        QCOMPARE(filesIn(folder.path()), QStringList());
    }

    void itMayDoNothingButDecode() {
        Request wanted = request(Format::WebM, u"restricted.webm"_s);
        const auto job = m_jobs.make(wanted);
        QVERIFY(job);
        const auto processes = childProcesses(Exporter);
        QCOMPARE(processes.size(), std::size_t(1));
        QFile status(u"/proc/%1/status"_s.arg(processes.front()));
        QVERIFY(status.open(QIODevice::ReadOnly));
        const QByteArray said = status.readAll();
        QVERIFY(said.contains("NoNewPrivs:\t1"));
        QVERIFY(said.contains("Seccomp:\t2"));
        // Of what is open here it has its three standard files alone.
        const QString open = u"/proc/%1/fd"_s.arg(processes.front());
        for (const QString &file :
             QDir(open).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)) {
            const QString leadsTo = QFile::symLinkTarget(open + u'/' + file);
            QVERIFY2(!leadsTo.startsWith(m_exporting.folder.path()) || leadsTo == m_movie,
                     qPrintable(leadsTo));
        }
    }

    void aPauseStopsItAndACancelEndsIt() {
        const QTemporaryDir folder;
        const Request wanted = longRequest(folder);
        Result<void> outcome;
        JobControl control;
        std::thread runs([&] { outcome = run(wanted, control); });
        const bool began = QTest::qWaitFor([&] { return control.progress().progress > 0; }, Patience_ms);
        control.setPaused(true);
        const auto isStopped = [] {
            const auto processes = childProcesses(Exporter);
            QFile stat(u"/proc/%1/stat"_s.arg(processes.empty() ? 0 : processes.front()));
            return stat.open(QIODevice::ReadOnly) && stat.readAll().contains(") T ");
        };
        const bool stopped = QTest::qWaitFor(isStopped, Patience_ms);
        control.setPaused(false);
        const bool continued = QTest::qWaitFor([&] { return !isStopped(); }, Patience_ms);
        control.setPaused(true);
        control.cancel();
        runs.join();
        QVERIFY(began);
        QVERIFY(stopped);
        QVERIFY(continued);
        QVERIFY(!outcome);
        QCOMPARE(filesIn(folder.path()), QStringList());
    }

    void whatIsKeptElsewhereIsReadThroughTheServer() {
        const recording::RecordingStore store({m_exporting.path(u"far"_s), {}});
        recording::RecordingInfo info = example(u"S"_s);
        info.delivery = recording::Delivery{true, u"S.x-1"_s, u"s3://b/S"_s, {}};
        QVERIFY(store.makeFolder(info.id) && store.writeMetadata(info));
        const Elsewhere files(m_movie);
        Request wanted = request(Format::Wav, u"far.wav"_s);
        wanted.file.clear();
        wanted.recordingId = info.id;
        const auto job = WorkerJobs(store.paths(), {}, nullptr, &files, {}).make(wanted);
        QVERIFY2(job, job ? "" : qPrintable(job.error().message));
        JobControl control;
        VERIFY_DONE(runExport(**job, wanted.target, ExportJournal(m_exporting.path(u"journal"_s)), control));
        QVERIFY(std::abs(counted::audioLengthOf(wanted.target) - Length_s) < 0.2);
    }

    void aFileIsReadByteForByteAtAnyPlace() {
        QFile movie(m_movie);
        QVERIFY(movie.open(QIODevice::ReadOnly));
        const QByteArray all = movie.readAll();
        auto link = WorkerLink::open({[this] { return openFile(m_movie); }});
        QVERIFY(link);
        const auto asker = std::make_shared<ServerLink>(::dup((*link)->otherEnd()));
        const auto one = asker->open(0), other = asker->open(0);
        QVERIFY(one && other);
        QCOMPARE((*one)->size(), int64_t(all.size()));
        QByteArray got(all.size() + 10, '\0');
        const auto whole =
            (*one)->read(0, std::as_writable_bytes(std::span(got.data(), std::size_t(got.size()))));
        QVERIFY(whole);
        QCOMPARE(qint64(*whole), all.size());
        QVERIFY(got.first(all.size()) == all);
        QByteArray middle(1000, '\0');
        const auto into = std::as_writable_bytes(std::span(middle.data(), 1000));
        QVERIFY((*other)->read(5000, into));
        QVERIFY(middle == all.mid(5000, 1000));
        link->reset();
        QVERIFY(!(*one)->read(0, into));
    }
    void onlySoManyPlacesAreReadAtATime() {
        auto link = WorkerLink::open({[this] { return openFile(m_movie); }});
        QVERIFY(link);
        const auto asker = std::make_shared<ServerLink>(::dup((*link)->otherEnd()));
        std::vector<std::shared_ptr<ByteSource>> places;
        for (std::size_t i = 0; i < WorkerLink::MaxPlaces; ++i)
            places.push_back(*asker->open(0));
        QVERIFY(!asker->open(0));
        places.pop_back();
        QVERIFY(asker->open(0));
    }

    void whatSaysSomethingOutOfBoundsIsAnsweredNoMore_data() {
        QTest::addColumn<QByteArray>("said");
        struct Ask {
            uint32_t what, file, place, length;
            int64_t at;
        };
        const auto row = [](const char *name, const std::vector<Ask> &asks) {
            QByteArray said;
            for (const Ask &ask : asks)
                said += QByteArray(reinterpret_cast<const char *>(&ask), sizeof ask);
            QTest::newRow(name) << said;
        };
        const Ask opened{1, 0, 1, 0, 0};
        row("4 GB at once", {opened, {2, 0, 1, 0xffff'ffff, 0}});
        row("before the beginning", {opened, {2, 0, 1, 100, -1}});
        row("a place that is not open", {{2, 0, 7, 100, 0}});
        row("a place that is open", {opened, opened});
        row("another file", {{1, 1, 1, 0, 0}});
        row("a result where none is wanted", {{4, 0, 0, 100, 0}});
        row("no such word", {{5, 0, 0, 0, 0}});
    }
    void whatSaysSomethingOutOfBoundsIsAnsweredNoMore() {
        QFETCH(QByteArray, said);
        const auto link = WorkerLink::open({[this] { return openFile(m_movie); }});
        QVERIFY(link);
        const int socket = ::dup((*link)->otherEnd());
        (*link)->closeOtherEnd();
        QCOMPARE(::write(socket, said.constData(), std::size_t(said.size())), said.size());
        char answer[64];
        ssize_t got = 0;
        while ((got = ::read(socket, answer, sizeof answer)) > 0) // the size of what it opened
            ;
        QVERIFY(got == 0 || errno == ECONNRESET);
        ::close(socket);
    }

    void webmIsEncodedByAProcess() {
        const QString sent = counted::make(
            m_exporting.path(u"str_A.mkv"_s), Length_s,
            QString::fromLatin1("-c:v libx264 -preset ultrafast -bf 0 -c:a libopus").split(u' '));
        QVERIFY(!sent.isEmpty());
        const QString made = m_exporting.path(u"str_A.webm.new"_s);
        const auto encoded = convertApart().encodeWebm(sent, made, {{2000, "here"}}, {});
        QVERIFY2(encoded, encoded ? "" : qPrintable(encoded.error().message));
        const auto report = media::readMovieHeader(made);
        QVERIFY(report && report->hasVideo && report->hasAudio);
        QVERIFY2(std::abs(report->duration_s - Length_s) < 0.2,
                 qPrintable(QString::number(report->duration_s)));
        QVERIFY(allOf(made).contains("here"));
        QVERIFY(QFile::exists(sent));
    }
    void whatIsNoWebmIsNotKept_data() {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("why");
        const QByteArray file = "\"$1/a.webm.new\"", done = "; echo '{\"done\":{}}'; sleep 10";
        QTest::newRow("it dies") << "echo half > " + file + "; kill -SEGV $$" << u"signal 11"_s;
        QTest::newRow("it says it is done") << "true" + done << QString();
        QTest::newRow("it leaves a pipe") << "mkfifo " + file + done << QString();
        QTest::newRow("it writes something else") << "echo half > " + file + done << QString();
    }
    void whatIsNoWebmIsNotKept() {
        QFETCH(const QByteArray, script);
        QFETCH(const QString, why);
        const QTemporaryDir folder;
        QFile program(folder.filePath(u"converter.sh"_s));
        QVERIFY(program.open(QIODevice::WriteOnly));
        program.write("#!/bin/sh\n" + script);
        program.close();
        QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        const QString made = folder.filePath(u"a.webm.new"_s);
        const auto encoded = convertApart(program.fileName()).encodeWebm(m_movie, made, {}, {});
        QVERIFY(!encoded);
        QVERIFY2(encoded.error().message.contains(why), qPrintable(encoded.error().message));
        QVERIFY(!QFile::exists(made));
    }
    void aThumbnailIsDrawnByAProcess() {
        const QString here = m_exporting.path(u"here.jpg"_s), apart = m_exporting.path(u"apart.jpg"_s);
        QVERIFY(media::writeThumbnail(m_movie, here));
        const auto drawn = convertApart().drawThumbnail(m_movie, apart);
        QVERIFY2(drawn, drawn ? "" : qPrintable(drawn.error().message));
        QVERIFY(!allOf(here).isEmpty());
        QVERIFY(allOf(here) == allOf(apart));
        QVERIFY(!convertApart().drawThumbnail(here, m_exporting.path(u"none.jpg"_s)));
    }
    void encodingIsLeftForLaterWhenTheProgramEnds() {
        std::stop_source stop;
        stop.request_stop();
        const QString made = m_exporting.path(u"never.webm.new"_s);
        const auto encoded = convertApart().encodeWebm(m_long, made, {}, stop.get_token());
        QVERIFY(!encoded && encoded.error().code == Errc::Postponed);
        QVERIFY(!QFile::exists(made));
    }

    void stripsAreWhatTheyAreWithoutAProcess() {
        const library::StripTracks tracks{
            Length_s * 1000, {{[this] { return openFile(m_movie); }, 0, Length_s * 1000, true, true}}};
        const StripWorker apart;
        const auto waveform = apart.waveform(tracks, {}), waveformHere = library::makeWaveform(tracks, {});
        QVERIFY2(waveform, waveform ? "" : qPrintable(waveform.error().message));
        QCOMPARE(waveform->perSecond, waveformHere->perSecond);
        QVERIFY(waveform->peaks == waveformHere->peaks);
        const auto film = apart.filmStrip(tracks, {}), filmHere = library::makeFilmStrip(tracks, {});
        QVERIFY2(film, film ? "" : qPrintable(film.error().message));
        QCOMPARE(film->count, Length_s);
        QVERIFY(film->frames == filmHere->frames);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(apart.waveform(tracks, stop.get_token()).error().code, Errc::Postponed);
    }
    void stripsOfADamagedFileFailWithASentence() {
        QFile damaged(m_exporting.path(u"damaged.mp4"_s));
        QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("no movie") > 0);
        damaged.close();
        const library::StripTracks tracks{
            1000, {{[&damaged] { return openFile(damaged.fileName()); }, 0, 1000, true, true}}};
        const auto apart = StripWorker().waveform(tracks, {});
        QVERIFY(!apart);
        QCOMPARE(apart.error().code, Errc::MediaUnreadable);
        QCOMPARE(apart.error().message, library::makeWaveform(tracks, {}).error().message);
    }
    void stripsThatCantBeAreNotTaken_data() {
        QTest::addColumn<QByteArray>("bytes");
        const auto four = [](qint32 value) {
            QByteArray bytes;
            QDataStream(&bytes, QIODevice::WriteOnly) << value;
            return bytes;
        };
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no rate") << four(-1) + QByteArray(8, '\0');
        QTest::newRow("half a value") << four(50) + QByteArray(7, '\0');
        QTest::newRow("more values than there are")
            << four(50) + QByteArray(qsizetype(library::MaxPeaks + 1) * 4, '\0');
    }
    void stripsThatCantBeAreNotTaken() {
        QFETCH(QByteArray, bytes);
        QVERIFY(!waveformFrom(bytes));
        QVERIFY(!filmStripFrom(bytes));
    }
    void whatIsNoLevelIsSilence() {
        const auto waveform = waveformFrom(toBytes({50, {std::nanf(""), -1, 7, 0.5F}}));
        QVERIFY(waveform);
        QVERIFY(waveform->peaks == (std::vector<float>{0, 0, 1, 0.5F}));
    }
    void aLookThatNothingWaitsForIsEnded() {
        std::stop_source stop;
        stop.request_stop();
        const auto job =
            WorkerJob::start(request(Format::WebM, u"x.webm"_s),
                             {m_exporting.folder.path(), {}, u"/bin/cat"_s}, std::nullopt, stop.get_token());
        QVERIFY(!job);
        QCOMPARE(job.error().code, Errc::Postponed);
    }

    void aProgramThatCantBeUnderstoodIsEnded_data() {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("it ends") << QByteArray("exit 3");
        QTest::newRow("a line without an end") << QByteArray("exec head -c 5000000 /dev/zero");
        QTest::newRow("lines without an end") << QByteArray(R"(exec yes '{"progress":{}}')");
        QTest::newRow("it prints without an end") << QByteArray("exec yes >&2");
        QTest::newRow("no JSON, then it ends") << QByteArray("echo hello; echo '[]'; exit 0");
    }
    void aProgramThatCantBeUnderstoodIsEnded() {
        QFETCH(QByteArray, script);
        QFile program(m_exporting.path(u"program"_s));
        QVERIFY(program.open(QIODevice::WriteOnly | QIODevice::Truncate));
        program.write("#!/bin/sh\n" + script + "\n");
        program.close();
        QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const auto job =
            WorkerJob::start(request(Format::WebM, u"x.webm"_s),
                             {m_exporting.folder.path(), {}, program.fileName()}, std::nullopt, {});
        QVERIFY(!job);
        QCOMPARE(job.error().code, Errc::MediaFailed);
    }

    void whatIsAskedForArrivesWhole() {
        Request wanted = request(Format::Mp4, u"all.mp4"_s);
        wanted.recordingId = u"S~1"_s;
        wanted.start_ms = 1;
        wanted.end_ms = 9'000'000'000'000;
        wanted.perParticipant = true;
        wanted.loudness_lufs = -16.5;
        wanted.quality = 0;
        Composition &composition = wanted.composition;
        composition.layout = session::RecordingLayout::VerticalPresentation;
        composition.customLayout = u"mine"_s;
        composition.look = session::LookOptions{true, u"#112233"_s, false};
        composition.width = 640;
        composition.height = 360;
        composition.frameRate = 30;
        composition.streams = {u"one"_s, u"two"_s};
        composition.changes = {{5000, session::RecordingLayout::PictureInPicture}};
        const WorkerRequest sent{wanted, u"/recordings"_s, u"/layouts"_s};
        const auto got = WorkerRequest::fromJson(sent.toJson());
        QVERIFY(got);
        QCOMPARE(got->toJson(), sent.toJson());
        QCOMPARE(got->request.end_ms, wanted.end_ms);
        QCOMPARE(got->request.loudness_lufs, wanted.loudness_lufs);
        QCOMPARE(got->request.composition.changes.size(), std::size_t(1));
        QVERIFY(got->request.composition.look == composition.look);
        QVERIFY(!WorkerRequest::fromJson({{u"format"_s, 99}}));
    }
};

QTEST_GUILESS_MAIN(ExportWorkerTest)
#include "test_export_worker.moc"
