#include "../media/made_file.h"
#include "../media/rtp_clip.h"

#include "export/export_run.h"
#include "export/recompositions.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <filesystem>

using namespace ovation;
using namespace ovation::exporting;
using namespace Qt::StringLiterals;
using session::RecordingLayout;

namespace {

constexpr auto Ada = "str_CAM_ada", Bob = "str_CAM_bob";

void write(const QString &path, const QByteArray &bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s can't be written", qPrintable(path));
}

QJsonObject described(const char *stream, const char *name, int start_ms, int end_ms) {
    return {{u"name"_s, QString::fromLatin1(stream) + u".webm"_s},
            {u"streamId"_s, QString::fromLatin1(stream)},
            {u"connectionId"_s, u"con_"_s + QString::fromLatin1(name)},
            {u"clientData"_s, QString::fromLatin1(name)},
            {u"serverData"_s, QString()},
            {u"startTimeOffset"_s, start_ms},
            {u"endTimeOffset"_s, end_ms},
            {u"size"_s, 1},
            {u"hasAudio"_s, true},
            {u"hasVideo"_s, true},
            {u"typeOfVideo"_s, u"CAMERA"_s}};
}

/// A server whose page records nothing but a few bytes.
struct FakeReplays final : LayoutReplays {
    Result<void> check(const QString &customLayout) const override {
        return customLayout == u"mine"_s ? Result<void>()
                                         : Error{Errc::UnprocessableParameter, u"no page "_s + customLayout};
    }
    Result<ReplayMovie> record(const LayoutReplay &wanted, JobControl &control) override {
        replay = wanted;
        write(wanted.movie.path, "movie");
        if (cancels)
            control.cancel(); // when all is recorded
        return outcome;
    }
    LayoutReplay replay;
    Result<ReplayMovie> outcome = ReplayMovie{};
    bool cancels = false;
};

} // namespace

class RecompositionsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    /// A ZIP as OpenVidu makes it: Ada from the beginning on, Bob a second later.
    void initTestCase() {
        MadeFile bright;
        bright.luma = 160;
        const QString inside = m_folder.filePath(u"zip"_s);
        QVERIFY(QDir().mkpath(inside));
        write(inside + u"/str_CAM_ada.webm"_s, MadeFile().make());
        write(inside + u"/str_CAM_bob.webm"_s, bright.make());
        const QJsonObject json{
            {u"createdAt"_s, qint64(1'600'000'000'000)},
            {u"id"_s, u"room"_s},
            {u"name"_s, u"room"_s},
            {u"sessionId"_s, u"room"_s},
            {u"files"_s, QJsonArray{described(Ada, "Ada", 0, 3000), described(Bob, "Bob", 1000, 4000)}}};
        write(inside + u"/room.json"_s, QJsonDocument(json).toJson());
        m_zip = packed(inside);
        QVERIFY(!m_zip.isEmpty());
    }

    void eachIsThereFromJoiningToLeaving() {
        const DecodedMovie movie = recomposed({});
        QCOMPARE(movie.frames.size(), size_t(100));
        QCOMPARE(movie.frames[0].width, 640);
        for (size_t i = 0; i < 100; ++i) {
            const int ada = int(i % FrameNumbers), bob = int((i + FrameNumbers * 4 - 25) % FrameNumbers);
            const int left = numberOf(movie.lumaAt(i, 160, 270)), right = numberOf(movie.lumaAt(i, 480, 270));
            QCOMPARE(left, i < 75 ? ada : bob);
            QCOMPARE(right, i < 25 ? ada : bob);
        }
        const auto beeps = movie.beeps();
        QCOMPARE(beeps.size(), size_t(4));
        QVERIFY(std::fabs(beeps[3] - 3) < 0.02);
    }

    void onlyThoseWhoAreChosenTakePart() {
        Composition composition;
        composition.streams = {QString::fromLatin1(Bob)};
        const DecodedMovie movie = recomposed(composition);
        QCOMPARE(movie.frames.size(), size_t(100));
        QVERIFY(movie.lumaAt(10, 320, 100) < 20); // black before he joins
        QVERIFY(std::abs(movie.lumaAt(40, 320, 100) - 160) < 10);
    }

    void aLayoutChangesOnTheWay() {
        Composition composition;
        composition.changes = {{2000, RecordingLayout::PictureInPicture}};
        const DecodedMovie movie = recomposed(composition);
        QVERIFY(std::abs(movie.lumaAt(40, 600, 60) - 160) < 10); // side by side
        QVERIFY(std::abs(movie.lumaAt(60, 600, 60) - 80) < 10);  // Ada everywhere
    }

    void aClipOfItIsThatPart() {
        Request request = requestFor(u"clip.mp4"_s);
        request.start_ms = 1000;
        request.end_ms = 2000;
        QVERIFY(done(request));
        const DecodedMovie movie = decodeMovie(request.target);
        QCOMPARE(movie.frames.size(), size_t(25));
        QCOMPARE(numberOf(movie.lumaAt(5, 160, 270)), 30 % FrameNumbers);
    }

    void whatCannotBeIsRefusedWithASentence_data() {
        QTest::addColumn<Request>("request");
        QTest::addColumn<QString>("word");
        const auto add = [this](const char *name, auto change, const QString &word) {
            Request request = requestFor(u"refused.mp4"_s);
            change(request);
            QTest::newRow(name) << request << word;
        };
        add(
            "custom layout", [](Request &r) { r.composition.layout = RecordingLayout::Custom; },
            u"running server"_s);
        add(
            "a change to it",
            [](Request &r) {
                r.composition.changes = {{1, RecordingLayout::Custom}};
            },
            u"BEST_FIT"_s);
        add(
            "unknown stream", [](Request &r) { r.composition.streams = {u"str_CAM_eve"_s}; },
            u"str_CAM_eve"_s);
        add(
            "too small", [](Request &r) { r.composition.width = 99; }, u"100"_s);
        add(
            "too large", [](Request &r) { r.composition.height = 2000; }, u"1999"_s);
        add(
            "no rate", [](Request &r) { r.composition.frameRate = 0; }, u"frame rate"_s);
        add(
            "WebM", [](Request &r) { r.format = Format::WebM; }, u"MP4"_s);
        add(
            "loudness", [](Request &r) { r.loudness_lufs = -16; }, u"loudness"_s);
        add(
            "quality below all", [](Request &r) { r.quality = -1; }, u"0 and 100"_s);
        add(
            "quality above all", [](Request &r) { r.quality = 101; }, u"0 and 100"_s);
        add(
            "no image",
            [](Request &r) {
                r.composition.look = session::LookOptions{false, u"none.png"_s};
            },
            u"none.png"_s);
        add(
            "nothing between the marks", [](Request &r) { r.start_ms = 9000; }, QString());
    }
    void whatCannotBeIsRefusedWithASentence() {
        QFETCH(Request, request);
        QFETCH(QString, word);
        const auto job = jobs().make(request);
        QVERIFY(!job.ok());
        QVERIFY2(job.error().message.contains(word), qPrintable(job.error().message));
    }

    void aCustomLayoutIsShownTheSessionAgain() {
        const auto replays = std::make_shared<FakeReplays>();
        const RecordingJobs jobs({m_folder.path(), {}},
                                 std::make_shared<Recompositions>(m_folder.path(), replays));
        const Request request = layoutRequest(u"page.mp4"_s);
        const auto job = jobs.make(request);
        QVERIFY2(job, qPrintable(job ? QString() : job.error().message));
        JobControl control;
        QVERIFY(
            runExport(**job, request.target, ExportJournal(m_folder.filePath(u"journal"_s)), control).ok());
        QFile movie(request.target);
        QVERIFY(movie.open(QIODevice::ReadOnly));
        QCOMPARE(movie.readAll(), QByteArray("movie"));

        const LayoutReplay &shown = replays->replay;
        QCOMPARE(shown.length_ms, 4000);
        QCOMPARE(shown.movie.width, 640);
        QCOMPARE(shown.movie.encoder.quality, std::optional(70));
        QCOMPARE(shown.participants.size(), size_t(2));
        const ReplayedParticipant &bob = shown.participants[1];
        QCOMPARE(bob.connectionId, u"con_Bob"_s);
        QCOMPARE(bob.clientData, u"Bob"_s);
        QCOMPARE(bob.parts.size(), size_t(1));
        QCOMPARE(bob.start_ms(), 1000);
        QCOMPARE(bob.end_ms(), 4000);
        QCOMPARE(bob.parts[0].streamId, QString::fromLatin1(Bob));
        QCOMPARE(bob.parts[0].typeOfVideo, u"CAMERA"_s);
        QCOMPARE(bob.parts[0].media.format.video, transport::VideoCodec::Vp8);
        QCOMPARE(bob.parts[0].media.files.front().start_ns, 1'000'000'000);
        QVERIFY(bob.parts[0].media.files.front().open().ok());
    }

    void whatAPageCannotDoIsSaidAndAFailedOneLeavesNothing() {
        const auto replays = std::make_shared<FakeReplays>();
        const RecordingJobs jobs({m_folder.path(), {}},
                                 std::make_shared<Recompositions>(m_folder.path(), replays));
        const auto refused = [&](auto change) {
            Request request = layoutRequest(u"refused.mp4"_s);
            change(request);
            const auto job = jobs.make(request);
            return job ? QString() : job.error().message;
        };
        QVERIFY(
            refused([](Request &r) { r.composition.customLayout = u"none"_s; }).contains(u"no page none"_s));
        QVERIFY(refused([](Request &r) { r.start_ms = 1000; }).contains(u"whole recording"_s));
        QVERIFY(refused([](Request &r) {
                    r.composition.changes = {{1, RecordingLayout::BestFit}};
                }).contains(u"arranges itself"_s));
        QVERIFY(refused([](Request &r) {
                    r.composition.look = session::LookOptions{true};
                }).contains(u"draws names"_s));
        QVERIFY(refused([](Request &r) { r.composition.streams = {u"str_CAM_eve"_s}; }).contains(u"eve"_s));

        const QStringList before = files();
        replays->outcome = Error{Errc::PageFailed, u"it does not join"_s};
        const Request request = layoutRequest(u"failed.mp4"_s);
        JobControl control;
        const auto made = runExport(**jobs.make(request), request.target,
                                    ExportJournal(m_folder.filePath(u"journal"_s)), control);
        QVERIFY(!made);
        QCOMPARE(made.error().message, u"it does not join"_s);
        QCOMPARE(files(), before);
    }

    void aSilentMovieIsAFailureWhereTheRecordingIsHeard() {
        const auto replays = std::make_shared<FakeReplays>();
        replays->outcome = ReplayMovie{.isSilent = true};
        const RecordingJobs jobs({m_folder.path(), {}},
                                 std::make_shared<Recompositions>(m_folder.path(), replays));
        const auto run = [&](const Request &request) {
            const auto job = jobs.make(request);
            JobControl control;
            return job ? runExport(**job, request.target, ExportJournal(m_folder.filePath(u"journal"_s)),
                                   control)
                       : Result<void>(job.error());
        };
        const QStringList before = files();
        const auto lost = run(layoutRequest(u"lost.mp4"_s));
        QVERIFY(!lost);
        QVERIFY2(lost.error().message.contains(u"Nothing can be heard of"_s),
                 qPrintable(lost.error().message));
        QCOMPARE(files(), before);
        replays->cancels = true;
        const auto canceled = run(layoutRequest(u"given-up.mp4"_s));
        QVERIFY(!canceled);
        QCOMPARE(canceled.error().message, media::canceled().message);
        QCOMPARE(files(), before);

        replays->cancels = false;
        MadeFile muted;
        muted.frequency = 0;
        const QString folder = m_folder.filePath(u"muted"_s);
        QVERIFY(QDir().mkpath(folder));
        write(folder + u"/str_CAM_ada.webm"_s, muted.make());
        write(folder + u"/room.json"_s,
              QJsonDocument(
                  QJsonObject{{u"id"_s, u"room"_s}, {u"files"_s, QJsonArray{described(Ada, "Ada", 0, 3000)}}})
                  .toJson());
        Request quiet = layoutRequest(u"quiet.mp4"_s);
        quiet.file = packed(folder);
        const auto made = run(quiet);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
    }

    void piecesOfAStreamAreOnePublicationAndACrowdIsRefused() {
        const QString folder = m_folder.filePath(u"crowd"_s);
        QVERIFY(QDir().mkpath(folder));
        QJsonArray list;
        for (int i = 0; i <= media::ReplayFactory::MaxStreams; ++i) {
            const QByteArray id = "str_CAM_" + QByteArray::number(i);
            linkTo(u"zip/str_CAM_ada.webm"_s, folder, QString::fromLatin1(id));
            list.append(described(id, id, 0, 3000));
        }
        QJsonObject piece = described("str_CAM_0", "str_CAM_0", 3500, 6500);
        piece[u"name"_s] = u"str_CAM_0-1.webm"_s;
        list.append(piece);
        linkTo(u"zip/str_CAM_bob.webm"_s, folder, u"str_CAM_0-1"_s);
        write(folder + u"/room.json"_s,
              QJsonDocument(QJsonObject{{u"id"_s, u"room"_s}, {u"files"_s, list}}).toJson());
        const auto archive = library::Archive::open(folder);
        QVERIFY2(archive, qPrintable(archive ? QString() : archive.error().message));
        const auto all = replayedParticipants(*archive, {});
        QVERIFY(!all);
        QVERIFY(all.error().message.contains(QString::number(media::ReplayFactory::MaxStreams)));
        const auto some = replayedParticipants(*archive, {u"str_CAM_0"_s, u"str_CAM_1"_s});
        QVERIFY(some);
        QCOMPARE(some->size(), size_t(2));
        QCOMPARE(some->front().parts.size(), size_t(1));
        QCOMPARE(some->front().end_ms(), 6500);
        QCOMPARE(some->front().parts[0].media.files.size(), size_t(2));
        QCOMPARE(some->front().parts[0].media.files[1].start_ns, 3'500'000'000);
    }

    void aFileAloneIsPlayedAtItsTimeAndInItsOwnSize() {
        const auto archive = library::Archive::open(m_zip);
        QVERIFY(archive.ok());
        const auto script = replayScriptOfFile(**archive, u"str_CAM_bob.webm"_s);
        QVERIFY2(script, qPrintable(script ? QString() : script.error().message));
        QCOMPARE(script->streams.size(), size_t(1));
        QCOMPARE(script->streams[0].stream.id, QString::fromLatin1(Bob));
        QCOMPARE(script->streams[0].start_ms, 1000);
        QCOMPARE(script->duration_ms(), 4000);
        QCOMPARE(script->width, 320);
        QCOMPARE(script->height, 240);
        QVERIFY(!replayScriptOfFile(**archive, u"room.json"_s).ok());

        MadeFile spoken;
        spoken.video = false;
        const QString folder = m_folder.filePath(u"spoken"_s);
        QVERIFY(QDir().mkpath(folder));
        write(folder + u"/str_CAM_ada.webm"_s, spoken.make());
        write(folder + u"/room.json"_s,
              QJsonDocument(
                  QJsonObject{{u"id"_s, u"room"_s}, {u"files"_s, QJsonArray{described(Ada, "Ada", 0, 3000)}}})
                  .toJson());
        const auto audio = library::Archive::open(folder);
        QVERIFY(audio.ok());
        const auto heard = replayScriptOfFile(**audio, u"str_CAM_ada.webm"_s);
        QVERIFY2(heard, qPrintable(heard ? QString() : heard.error().message));
        QVERIFY(heard->hasAudio() && !heard->hasVideo());
        QCOMPARE(heard->width, 0); // as a grid has it
    }

    void aMovieHasNothingToCompose() {
        Request request = requestFor(u"movie.mp4"_s);
        request.file = m_folder.filePath(u"zip/str_CAM_ada.webm"_s);
        const auto job = jobs().make(request);
        QVERIFY(!job.ok());
        QCOMPARE(job.error().code, Errc::UnprocessableParameter);
    }

    void whatIsThereIsNotReplacedAndACanceledOneLeavesNothing() {
        const Request request = requestFor(u"kept.mp4"_s);
        write(request.target, "mine");
        QVERIFY(!done(request));
        QFile kept(request.target);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray("mine"));

        const QStringList before = files();
        const Request canceled = requestFor(u"canceled.mp4"_s);
        JobControl control;
        control.cancel();
        QVERIFY(!done(canceled, &control));
        QCOMPARE(files(), before);
    }

  private:
    /// All of a folder as a ZIP beside it.
    QString packed(const QString &folder) const {
        const QString file = folder + u".zip"_s;
        QProcess zip;
        zip.setWorkingDirectory(folder);
        zip.start(u"zip"_s, QStringList{u"-q0"_s, file} + QDir(folder).entryList(QDir::Files));
        return zip.waitForFinished() && zip.exitCode() == 0 ? file : QString();
    }

    /// One more name for a file, as a WebM in a folder.
    void linkTo(const QString &file, const QString &folder, const QString &name) const {
        std::filesystem::create_hard_link(m_folder.filePath(file).toStdString(),
                                          (folder + u'/' + name + u".webm"_s).toStdString());
    }

    RecompositionJobs jobs() const { return {{m_folder.path(), {}}, m_folder.path()}; }
    QStringList files() const { return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden); }

    Request layoutRequest(const QString &name) const {
        Request request = requestFor(name);
        request.quality = 70;
        request.composition.layout = RecordingLayout::Custom;
        request.composition.customLayout = u"mine"_s;
        return request;
    }

    Request requestFor(const QString &name) const {
        Request request;
        request.file = m_zip;
        request.target = m_folder.filePath(name);
        request.composition.width = 640;
        request.composition.height = 360;
        return request;
    }

    bool done(const Request &request, JobControl *control = nullptr) const {
        const auto job = jobs().make(request);
        if (!job) {
            qWarning("%s", qPrintable(job.error().message));
            return false;
        }
        JobControl own;
        const auto made = runExport(**job, request.target, ExportJournal(m_folder.filePath(u"journal"_s)),
                                    control ? *control : own);
        if (!made)
            qWarning("%s", qPrintable(made.error().message));
        return made.ok();
    }

    DecodedMovie recomposed(const Composition &composition) {
        Request request = requestFor(u"movie-%1.mp4"_s.arg(m_movies++));
        const int width = request.composition.width, height = request.composition.height;
        request.composition = composition;
        request.composition.width = width;
        request.composition.height = height;
        return done(request) ? decodeMovie(request.target) : DecodedMovie();
    }

    QTemporaryDir m_folder;
    QString m_zip;
    int m_movies = 0;
};

QTEST_GUILESS_MAIN(RecompositionsTest)
#include "test_recompositions.moc"
