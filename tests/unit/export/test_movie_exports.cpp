#include "../ffmpeg.h"
#include "../recording/example_recording.h"
#include "counted_movie.h"
#include "exporting.h"

#include "base/file_bytes.h"
#include "recording/recording_store.h"

#include <QImage>
#include <QtTest>

using namespace ovation;
using namespace ovation::exporting;

namespace {

constexpr int Length_s = 6, End_s = 7; ///< of what is made; behind the end of all of it

/// One file, wherever a recording says that it is.
class Elsewhere final : public library::RemoteFiles {
  public:
    explicit Elsewhere(QString path) : m_path(std::move(path)) {}

    Result<library::RemoteFile> find(const QString &folder, const QString &name, std::stop_token,
                                     library::Pace) const override {
        asked = folder + u'/' + name;
        return library::RemoteFile{name, QFileInfo(m_path).size(), 0,
                                   [path = m_path](int64_t) { return *openFile(path); }};
    }
    mutable QString asked;

  private:
    const QString m_path;
};

} // namespace

class MovieExportsTest : public QObject {
    Q_OBJECT

    const Exporting m_exporting;

    Request request(const QString &file, Format format, const QString &target) const {
        Request wanted;
        wanted.file = m_exporting.path(file);
        wanted.format = format;
        wanted.target = target;
        return wanted;
    }

  private Q_SLOTS:
    void initTestCase() {
        const auto all = counted::kinds();
        for (auto kind = all.begin(); kind != all.end(); ++kind)
            QVERIFY2(!counted::make(m_exporting.path(kind.key()), Length_s, kind.value()).isEmpty(),
                     qPrintable(kind.key()));
    }

    void whatIsThatAlreadyIsCopiedByteForByte_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<Format>("format");
        QTest::newRow("mp4") << QStringLiteral("studio.mp4") << Format::Mp4;
        QTest::newRow("webm") << QStringLiteral("vp9.webm") << Format::WebM;
    }
    void whatIsThatAlreadyIsCopiedByteForByte() {
        QFETCH(QString, file);
        QFETCH(Format, format);
        const QString target = QStringLiteral("copy of ") + file;
        VERIFY_DONE(m_exporting.run(request(file, format, target)));
        QFile before(m_exporting.path(file)), after(m_exporting.path(target));
        QVERIFY(before.open(QIODevice::ReadOnly) && after.open(QIODevice::ReadOnly));
        QVERIFY(before.readAll() == after.readAll());
    }

    void whatIsKeptElsewhereIsReadThere_data() {
        QTest::addColumn<Format>("format");
        QTest::newRow("as it is") << Format::Mp4;
        QTest::newRow("converted") << Format::WebM;
        QTest::newRow("its audio") << Format::Wav;
        QTest::newRow("a frame") << Format::Still;
    }
    void whatIsKeptElsewhereIsReadThere() {
        QFETCH(Format, format);
        const recording::RecordingStore store({m_exporting.path(QStringLiteral("far")), {}});
        recording::RecordingInfo info = example(QStringLiteral("S"));
        info.delivery = recording::Delivery{true, QStringLiteral("S.x-1"), QStringLiteral("s3://b/S"), {}};
        QVERIFY(store.makeFolder(info.id) && store.writeMetadata(info));
        const Elsewhere files(m_exporting.path(QStringLiteral("studio.mp4")));
        Request wanted;
        wanted.recordingId = info.id;
        wanted.format = format;
        wanted.target = m_exporting.path(QStringLiteral("far.") + extensionOf(format));
        const auto job = RecordingJobs(store.paths(), nullptr, &files).make(wanted);
        QVERIFY2(job, job ? "" : qPrintable(job.error().message));
        QVERIFY((*job)->estimate_bytes() > 0);
        JobControl control;
        VERIFY_DONE(runExport(**job, wanted.target,
                              ExportJournal(m_exporting.path(QStringLiteral("journal"))), control));
        QCOMPARE(files.asked, QStringLiteral("S.x-1/take.mp4"));
        if (format == Format::Mp4)
            QCOMPARE(counted::packetsOf(wanted.target, true),
                     counted::packetsOf(m_exporting.path(QStringLiteral("studio.mp4")), true));
        if (format == Format::Wav)
            QVERIFY(std::abs(counted::audioLengthOf(wanted.target) - Length_s) < 0.2);
        const auto nowhere = RecordingJobs(store.paths()).make(wanted);
        QCOMPARE(nowhere.error().code, Errc::RecordingNotFound);
    }

    // As a participant's file has it, whose camera comes a moment after the microphone.
    void videoThatBeginsLateIsInStepWithItsAudio() {
        const QString file = m_exporting.path(QStringLiteral("late.mkv"));
        const QByteArray movie = m_exporting.path(QStringLiteral("counted.mkv")).toUtf8();
        QVERIFY(!counted::make(QString::fromUtf8(movie), Length_s,
                               QStringLiteral("-c:v libx264 -bf 0 -g 25 -c:a libopus").split(u' '))
                     .isEmpty());
        const QByteArray late =
            "-itsoffset 0.31 -i " + movie + " -itsoffset 0 -i " + movie + " -map 0:v -map 1:a -c copy";
        QCOMPARE(makeWithFfmpeg(late.constData(), file), QString());
        VERIFY_DONE(
            m_exporting.run(request(QStringLiteral("late.mkv"), Format::Mp4, QStringLiteral("late.mp4"))));
        const QString made = m_exporting.path(QStringLiteral("late.mp4"));
        // Players that know no gap before a track, such as Firefox, would show all of it too soon.
        QCOMPARE(counted::streamFact(made, true, QStringLiteral("start_time")), QStringLiteral("0.000000"));
        const auto wanted = counted::framesOf(file), frames = counted::framesOf(made);
        QCOMPARE(frames.size(),
                 wanted.size()); // also the last, of which Matroska doesn't say how long it lasts
        QCOMPARE(frames[0].number, wanted[0].number);
        for (std::size_t i = 1; i < frames.size(); ++i) {
            QCOMPARE(frames[i].number, wanted[i].number);
            QVERIFY2(std::abs(frames[i].time_s - wanted[i].time_s) < 0.002,
                     qPrintable(QStringLiteral("frame %1 at %2 s instead of %3 s")
                                    .arg(i)
                                    .arg(frames[i].time_s)
                                    .arg(wanted[i].time_s)));
        }
        VERIFY_NOTHING(counted::wrongWithAudio(file, made, 0, Length_s, 0.003));
    }

    void anyMovieBecomesAnyOther_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<Format>("format");
        const auto add = [](const char *file, Format format) {
            QTest::addRow("%s to %s", file, qPrintable(extensionOf(format)))
                << QString::fromLatin1(file) << format;
        };
        add("studio.mp4", Format::WebM);
        add("reordered.mp4", Format::WebM);
        add("vp8.webm", Format::Mp4);
        add("vp9.webm", Format::Mp4);
        add("h264.mkv", Format::WebM);
        add("later.mkv", Format::Mp4);
    }
    void anyMovieBecomesAnyOther() {
        QFETCH(QString, file);
        QFETCH(Format, format);
        Request whole =
            request(file, format, QStringLiteral("all of ") + file + QLatin1Char('.') + extensionOf(format));
        VERIFY_DONE(m_exporting.run(whole));
        const QString made = m_exporting.path(whole.target);
        VERIFY_NOTHING(counted::wrongWithVideo(m_exporting.path(file), made, 0, End_s));
        VERIFY_NOTHING(counted::wrongWithAudio(m_exporting.path(file), made, 0, End_s, 0.003));
        QCOMPARE(counted::streamFact(made, false, QStringLiteral("codec_name")),
                 format == Format::Mp4 ? QStringLiteral("aac") : QStringLiteral("opus"));
    }

    void aStillIsTheFrameOfThatMoment_data() {
        QTest::addColumn<QString>("file");
        const auto all = counted::kinds();
        for (auto kind = all.begin(); kind != all.end(); ++kind)
            QTest::newRow(kind.key().toLatin1()) << kind.key();
    }
    void aStillIsTheFrameOfThatMoment() {
        QFETCH(QString, file);
        const auto frames = counted::framesOf(m_exporting.path(file));
        for (const int time_ms : {0, 1999, 3330, 1000 * Length_s - 1}) {
            Request still =
                request(file, Format::Still, QStringLiteral("%1 at %2.png").arg(file).arg(time_ms));
            still.start_ms = time_ms;
            VERIFY_DONE(m_exporting.run(still));
            const QImage image(m_exporting.path(still.target));
            QCOMPARE(image.size(), QSize(320, 180));
            int number = 0;
            for (int bit = 0; bit < 8; ++bit)
                number |= (qGray(image.pixel(20 + 40 * bit, 90)) > 127 ? 1 : 0) << bit;
            int wanted = 0;
            for (const counted::Frame &frame : frames)
                wanted = frame.time_s <= time_ms / 1000.0 ? frame.number : wanted;
            QCOMPARE(number, wanted);
        }
    }
};

QTEST_GUILESS_MAIN(MovieExportsTest)
#include "test_movie_exports.moc"
