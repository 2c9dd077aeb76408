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
        m_zip = m_folder.filePath(u"room.zip"_s);
        QProcess zip;
        zip.setWorkingDirectory(inside);
        zip.start(u"zip"_s, {u"-q0"_s, m_zip, u"str_CAM_ada.webm"_s, u"str_CAM_bob.webm"_s, u"room.json"_s});
        QVERIFY(zip.waitForFinished() && zip.exitCode() == 0);
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
            u"BEST_FIT"_s);
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
    RecompositionJobs jobs() const { return {{m_folder.path(), {}}, m_folder.path()}; }
    QStringList files() const { return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden); }

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
