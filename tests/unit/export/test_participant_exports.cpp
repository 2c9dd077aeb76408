#include "counted_movie.h"
#include "exporting.h"
#include "melt.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QtTest>

#include <zip.h>

#include <cmath>

using namespace ovation;
using namespace ovation::exporting;

namespace {

struct Stream {
    QString id, connection, name;
    int start_ms, end_ms;
    QString file;
};

/// A ZIP as an OpenVidu server makes it (protocol 2).
bool writeArchive(const QString &path, const std::vector<Stream> &streams) {
    int failed = 0;
    zip_t *zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE, &failed);
    if (!zip)
        return false;
    QJsonArray files;
    for (const Stream &stream : streams) {
        const QByteArray entry = stream.id.toUtf8() + ".webm";
        zip_source_t *source = zip_source_file(zip, QFile::encodeName(stream.file).constData(), 0, -1);
        const zip_int64_t index = zip_file_add(zip, entry.constData(), source, 0);
        zip_set_file_compression(zip, zip_uint64_t(index), ZIP_CM_STORE, 0);
        files.append(QJsonObject{
            {QStringLiteral("name"), QString::fromUtf8(entry)},
            {QStringLiteral("connectionId"), stream.connection},
            {QStringLiteral("streamId"), stream.id},
            {QStringLiteral("size"), QFileInfo(stream.file).size()},
            {QStringLiteral("clientData"), QStringLiteral("{\"clientData\":\"%1\"}").arg(stream.name)},
            {QStringLiteral("serverData"), QString()},
            {QStringLiteral("hasAudio"), true},
            {QStringLiteral("hasVideo"), true},
            {QStringLiteral("typeOfVideo"), QStringLiteral("CAMERA")},
            {QStringLiteral("startTimeOffset"), stream.start_ms},
            {QStringLiteral("endTimeOffset"), stream.end_ms},
        });
    }
    static QByteArray json; // libzip reads it when it closes
    json = QJsonDocument(QJsonObject{{QStringLiteral("createdAt"), qint64(1580000000000)},
                                     {QStringLiteral("id"), QStringLiteral("S")},
                                     {QStringLiteral("name"), QStringLiteral("S")},
                                     {QStringLiteral("sessionId"), QStringLiteral("S")},
                                     {QStringLiteral("files"), files}})
               .toJson();
    zip_source_t *source = zip_source_buffer(zip, json.constData(), zip_uint64_t(json.size()), 0);
    return zip_file_add(zip, "S.json", source, 0) >= 0 && zip_close(zip) == 0;
}

QStringList namesIn(const QString &folder) {
    QStringList names = QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    names.sort();
    return names;
}

} // namespace

class ParticipantExportsTest : public QObject {
    Q_OBJECT

    const Exporting m_exporting;

    /// Ada sends twice, with a pause of 2 s between; Bob comes after 1.5 s.
    static constexpr int Length_ms = 9000, AdaAgain_ms = 5000, Bob_ms = 1500;

    Request request(Format format, const QString &target) const {
        Request wanted;
        wanted.file = m_exporting.path(QStringLiteral("S.zip"));
        wanted.format = format;
        wanted.target = target;
        return wanted;
    }
    /// When beeps of a stream of that length are heard that begins at `start_ms`.
    static void addBeeps(std::vector<double> &to, int start_ms, int seconds) {
        for (int second = 1; second < seconds; ++second)
            to.push_back(start_ms / 1000.0 + second);
    }
    static QString compare(const std::vector<double> &beeps, std::vector<double> wanted) {
        std::sort(wanted.begin(), wanted.end());
        QString told;
        bool fits = beeps.size() == wanted.size();
        for (std::size_t i = 0; i < beeps.size(); ++i) {
            told += QStringLiteral(" %1").arg(beeps[i]);
            fits = fits && std::abs(beeps[i] - wanted[i]) < 0.01; // FFmpeg writes Opus 7 ms late into WebM
        }
        return fits ? QString() : told;
    }

  private Q_SLOTS:
    void initTestCase() {
        const auto encoding = QStringLiteral("-c:v libvpx -deadline realtime -g 50 -c:a libopus").split(u' ');
        const QString three = counted::make(m_exporting.path(QStringLiteral("three.webm")), 3, encoding),
                      four = counted::make(m_exporting.path(QStringLiteral("four.webm")), 4, encoding);
        QVERIFY(!three.isEmpty() && !four.isEmpty());
        QVERIFY(writeArchive(
            m_exporting.path(QStringLiteral("S.zip")),
            {{QStringLiteral("str_A"), QStringLiteral("con_A"), QStringLiteral("Ada"), 0, 3000, three},
             {QStringLiteral("str_B"), QStringLiteral("con_B"), QStringLiteral("../Bob/"), Bob_ms, 4500,
              three},
             {QStringLiteral("str_A2"), QStringLiteral("con_A"), QStringLiteral("Ada"), AdaAgain_ms,
              Length_ms, four}}));
    }

    void eachParticipantGetsAFileOfOneLength_data() {
        QTest::addColumn<Format>("format");
        for (const Format format : {Format::Wav, Format::M4a, Format::Opus})
            QTest::newRow(extensionOf(format).toLatin1()) << format;
    }
    void eachParticipantGetsAFileOfOneLength() {
        QFETCH(Format, format);
        Request tracks = request(format, QStringLiteral("tracks of ") + extensionOf(format));
        tracks.perParticipant = true;
        VERIFY_DONE(m_exporting.run(tracks));
        const QString folder = m_exporting.path(tracks.target), suffix = u'.' + extensionOf(format);
        const QString ada = folder + QStringLiteral("/Ada") + suffix,
                      bob = folder + QStringLiteral("/_Bob_") + suffix;
        QCOMPARE(namesIn(folder),
                 QStringList({QStringLiteral("Ada") + suffix, QStringLiteral("_Bob_") + suffix}));
        for (const QString &track : {ada, bob}) {
            const double excess_s = counted::audioLengthOf(track) - Length_ms / 1000.0;
            QVERIFY2(excess_s > -0.02 && excess_s < 0.022, qPrintable(QString::number(excess_s)));
        }
        std::vector<double> ofAda, ofBob;
        addBeeps(ofAda, 0, 3);
        addBeeps(ofAda, AdaAgain_ms, 4);
        addBeeps(ofBob, Bob_ms, 3);
        VERIFY_NOTHING(compare(counted::beepsOf(ada), ofAda));
        VERIFY_NOTHING(compare(counted::beepsOf(bob), ofBob));
    }

    void allAreHeardInOneFile() {
        const Request mix = request(Format::Wav, QStringLiteral("mix.wav"));
        VERIFY_DONE(m_exporting.run(mix));
        std::vector<double> all;
        addBeeps(all, 0, 3);
        addBeeps(all, AdaAgain_ms, 4);
        addBeeps(all, Bob_ms, 3);
        VERIFY_NOTHING(compare(counted::beepsOf(m_exporting.path(mix.target)), all));
    }

    void aClipOfThemBeginsInTheMiddle() {
        Request clip = request(Format::Wav, QStringLiteral("clip.wav"));
        clip.start_ms = 1700;
        clip.end_ms = 6300;
        VERIFY_DONE(m_exporting.run(clip));
        const QString made = m_exporting.path(clip.target);
        VERIFY_NOTHING(compare(counted::beepsOf(made), {0.3, 0.8, 1.8, 4.3}));
        QVERIFY(std::abs(counted::audioLengthOf(made) - 4.6) < 0.001);
    }

    void editorsGetTracksOfOneLengthAndAConstantRate() {
        const Request tracks = request(Format::Editing, QStringLiteral("for editors"));
        VERIFY_DONE(m_exporting.run(tracks));
        const QString folder = m_exporting.path(tracks.target);
        QCOMPARE(namesIn(folder),
                 QStringList({QStringLiteral("Ada.mp4"), QStringLiteral("_Bob_.mp4"),
                              QStringLiteral("timeline.fcpxml"), QStringLiteral("timeline.mlt"),
                              QStringLiteral("timeline.otio")}));
        constexpr int Frames = Length_ms * counted::FrameRate / 1000;
        const auto ada = counted::framesOf(folder + QStringLiteral("/Ada.mp4")),
                   bob = counted::framesOf(folder + QStringLiteral("/_Bob_.mp4"));
        for (const auto &frames : {ada, bob}) {
            QCOMPARE(int(frames.size()), Frames);
            for (int i = 0; i < Frames; ++i)
                QVERIFY(std::abs(frames[std::size_t(i)].time_s - double(i) / counted::FrameRate) < 0.0001);
        }
        // A frame of Ada's first stream, the last one of it in the hole, one of the second. FFmpeg's WebM
        // begins 7 ms late, so each frame is seen one later at the latest.
        const auto isNear = [](int number, int wanted) { return number == wanted || number == wanted - 1; };
        QVERIFY(isNear(ada[40].number, 40));
        QCOMPARE(ada[100].number, 74);
        QVERIFY(isNear(ada[std::size_t(AdaAgain_ms / 40 + 30)].number, 30));
        QCOMPARE(bob[10].number, 0); // black
        QVERIFY(isNear(bob[std::size_t((Bob_ms + 40 * 30) / 40)].number, 30));
        QCOMPARE(bob[Frames - 1].number, 74);
        std::vector<double> ofAda;
        addBeeps(ofAda, 0, 3);
        addBeeps(ofAda, AdaAgain_ms, 4);
        VERIFY_NOTHING(compare(counted::beepsOf(folder + QStringLiteral("/Ada.mp4")), ofAda));
    }

    void meltRendersTheTimelineInStep() {
        if (QStandardPaths::findExecutable(QStringLiteral("melt")).isEmpty())
            QSKIP("melt is not installed");
        const Request tracks = request(Format::Editing, QStringLiteral("for melt"));
        VERIFY_DONE(m_exporting.run(tracks));
        const QString rendered = m_exporting.path(QStringLiteral("rendered.mp4"));
        const QString failed =
            render(m_exporting.path(tracks.target) + QStringLiteral("/timeline.mlt"), rendered,
                   {QStringLiteral("vcodec=libx264"), QStringLiteral("preset=ultrafast"),
                    QStringLiteral("acodec=aac")});
        QVERIFY2(failed.isEmpty() && QFileInfo(rendered).size() > 0, qPrintable(failed));
        std::vector<double> all;
        addBeeps(all, 0, 3);
        addBeeps(all, AdaAgain_ms, 4);
        addBeeps(all, Bob_ms, 3);
        VERIFY_NOTHING(compare(counted::beepsOf(rendered), all));
    }

    void theArchiveItselfIsCopied() {
        const Request copy = request(Format::Zip, QStringLiteral("copy.zip"));
        VERIFY_DONE(m_exporting.run(copy));
        QFile before(copy.file), after(m_exporting.path(copy.target));
        QVERIFY(before.open(QIODevice::ReadOnly) && after.open(QIODevice::ReadOnly));
        QVERIFY(before.readAll() == after.readAll());
    }
};

QTEST_GUILESS_MAIN(ParticipantExportsTest)
#include "test_participant_exports.moc"
