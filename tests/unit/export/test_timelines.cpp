#include "melt.h"

#include "export/timeline/timeline.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>
#include <QtEndian>

using namespace ovation;
using namespace ovation::exporting;

namespace {

constexpr int Fps = 25, Frames = 75, Rate = 48'000;

Timeline example() {
    Timeline timeline;
    timeline.name = QStringLiteral("Stand-up <Monday> & \"more\"");
    timeline.width = 320;
    timeline.height = 180;
    timeline.frameRate = Fps;
    timeline.frames = Frames;
    timeline.tracks = {{QStringLiteral("Ana"), QStringLiteral("media/Ana #1.mov"), true, true, 320, 180},
                       {QStringLiteral("Bén\u0001 ]]>"), QStringLiteral("media/b.wav"), false, true},
                       {QStringLiteral("Screen"), QStringLiteral("media/s.mov"), true, false, 640, 360}};
    timeline.markers = {{QStringLiteral("Start"), 0}, {QStringLiteral("Outside"), Frames}};
    return timeline;
}

struct Element {
    QString name;
    QXmlStreamAttributes attributes;
    QString text;
};

/// All elements in order; empty when it is not well-formed.
std::vector<Element> elementsOf(const QByteArray &xml) {
    std::vector<Element> elements;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement)
            elements.push_back({reader.name().toString(), reader.attributes(), {}});
        else if (reader.isCharacters() && !elements.empty() && elements.back().text.isEmpty())
            elements.back().text = reader.text().toString();
    }
    return reader.hasError() ? std::vector<Element>() : elements;
}

QStringList valuesOf(const std::vector<Element> &elements, const QString &element, const QString &attribute) {
    QStringList values;
    for (const Element &one : elements)
        if (one.name == element)
            values += one.attributes.value(attribute).toString();
    return values;
}

bool run(const QString &program, const QStringList &arguments, const QString &folder) {
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const bool ran = process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit &&
                     process.exitCode() == 0;
    if (!ran)
        qWarning().noquote() << program << process.errorString() << process.readAll().right(500);
    return ran;
}

QByteArray contentOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Loudest 16-bit sample in [from_s, to_s) of stereo PCM.
int loudest(const QByteArray &pcm, double from_s, double to_s) {
    int loudest = 0;
    for (auto at = qsizetype(from_s * Rate) * 4; at < std::min(qsizetype(to_s * Rate) * 4, pcm.size());
         at += 2)
        loudest = std::max(loudest, std::abs(int(qFromLittleEndian<qint16>(pcm.constData() + at))));
    return loudest;
}

/// A movie that is black, flashes white and beeps from one time on for 0.2 s.
bool makeMovie(const QString &file, double at_s, const QString &folder) {
    const QString during = QStringLiteral("between(t,%1,%2)").arg(at_s).arg(at_s + 0.199);
    return run(
        QStringLiteral("ffmpeg"),
        {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-f"), QStringLiteral("lavfi"),
         QStringLiteral("-i"),
         QStringLiteral("color=black:size=320x180:rate=25:duration=3,drawbox=t=fill:color=white:"
                        "enable='%1'")
             .arg(during),
         QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
         QStringLiteral("aevalsrc='0.3*sin(2*PI*1000*t)*%1|0.3*sin(2*PI*1000*t)*%1':s=48000:d=3").arg(during),
         QStringLiteral("-c:v"), QStringLiteral("mjpeg"), QStringLiteral("-c:a"), QStringLiteral("pcm_s16le"),
         file},
        folder);
}

} // namespace

class TimelinesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void otioHasAVideoAndAnAudioTrackPerParticipant() {
        const auto whole = QJsonDocument::fromJson(toOtio(example())).object();
        QCOMPARE(whole[QStringLiteral("OTIO_SCHEMA")].toString(), QStringLiteral("Timeline.1"));
        const auto stack = whole[QStringLiteral("tracks")].toObject();
        QStringList tracks;
        for (const auto &one : stack[QStringLiteral("children")].toArray()) {
            const auto track = one.toObject();
            const auto clip = track[QStringLiteral("children")].toArray().at(0).toObject();
            const auto media = clip[QStringLiteral("media_references")][QStringLiteral("DEFAULT_MEDIA")];
            const auto range = clip[QStringLiteral("source_range")];
            QCOMPARE(range[QStringLiteral("start_time")][QStringLiteral("value")].toInt(), 0);
            QCOMPARE(range[QStringLiteral("duration")][QStringLiteral("value")].toInt(), Frames);
            QCOMPARE(range[QStringLiteral("duration")][QStringLiteral("rate")].toInt(), Fps);
            tracks += track[QStringLiteral("kind")].toString() + QLatin1Char(' ') +
                      media[QStringLiteral("target_url")].toString();
        }
        QCOMPARE(
            tracks,
            QStringList({QStringLiteral("Video media/Ana%20%231.mov"), QStringLiteral("Video media/s.mov"),
                         QStringLiteral("Audio media/Ana%20%231.mov"), QStringLiteral("Audio media/b.wav")}));
        const auto markers = stack[QStringLiteral("markers")].toArray();
        QCOMPARE(markers.size(), 1);
        QCOMPARE(markers[0][QStringLiteral("name")].toString(), QStringLiteral("Start"));
    }

    void fcpxmlConnectsEveryFileToOneGap() {
        const auto elements = elementsOf(toFcpxml(example()));
        QVERIFY(!elements.empty());
        QCOMPARE(valuesOf(elements, QStringLiteral("media-rep"), QStringLiteral("src")),
                 QStringList({QStringLiteral("media/Ana%20%231.mov"), QStringLiteral("media/b.wav"),
                              QStringLiteral("media/s.mov")}));
        QCOMPARE(valuesOf(elements, QStringLiteral("asset-clip"), QStringLiteral("lane")),
                 QStringList({QStringLiteral("1"), QStringLiteral("-1"), QStringLiteral("2")}));
        QCOMPARE(valuesOf(elements, QStringLiteral("asset-clip"), QStringLiteral("duration")),
                 QStringList(3, QStringLiteral("75/25s")));
        // Each size is a format of its own, and what has no video has none.
        QCOMPARE(valuesOf(elements, QStringLiteral("format"), QStringLiteral("width")),
                 QStringList({QStringLiteral("320"), QStringLiteral("640")}));
        QCOMPARE(valuesOf(elements, QStringLiteral("asset"), QStringLiteral("format")),
                 QStringList({QStringLiteral("f0"), QString(), QStringLiteral("f1")}));
        QCOMPARE(valuesOf(elements, QStringLiteral("marker"), QStringLiteral("value")),
                 QStringList({QStringLiteral("Start")}));
    }

    void namesCannotBreakTheXml() {
        for (const QByteArray &xml : {toFcpxml(example()), toMlt(example())}) {
            const auto elements = elementsOf(xml);
            QVERIFY(!elements.empty());
        }
        QCOMPARE(
            valuesOf(elementsOf(toFcpxml(example())), QStringLiteral("asset"), QStringLiteral("name"))[1],
            QStringLiteral("Bén ]]>"));
    }

    void meltPlaysEveryTrackInStep() {
        QTemporaryDir folder;
        QVERIFY(folder.isValid());
        Timeline timeline = example();
        timeline.tracks = {{QStringLiteral("A"), QStringLiteral("a 1.mov"), true, true, 320, 180},
                           {QStringLiteral("B"), QStringLiteral("b.mov"), true, true, 320, 180}};
        QVERIFY(makeMovie(QStringLiteral("a 1.mov"), 0.4, folder.path()));
        QVERIFY(makeMovie(QStringLiteral("b.mov"), 2.0, folder.path()));
        QFile file(folder.filePath(QStringLiteral("timeline.mlt")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(toMlt(timeline)) > 0);
        file.close();
        const QString failed = render(file.fileName(), folder.filePath(QStringLiteral("out.mov")),
                                      {QStringLiteral("vcodec=mjpeg"), QStringLiteral("acodec=pcm_s16le")});
        QVERIFY2(failed.isEmpty(), qPrintable(failed));
        QVERIFY(run(QStringLiteral("ffmpeg"),
                    {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-i"),
                     QStringLiteral("out.mov"), QStringLiteral("-f"), QStringLiteral("s16le"),
                     QStringLiteral("out.pcm"), QStringLiteral("-f"), QStringLiteral("rawvideo"),
                     QStringLiteral("-pix_fmt"), QStringLiteral("gray"), QStringLiteral("-vf"),
                     QStringLiteral("scale=1:1"), QStringLiteral("out.gray")},
                    folder.path()));
        const QByteArray pcm = contentOf(folder.filePath(QStringLiteral("out.pcm")));
        QCOMPARE(pcm.size() / 4 * Fps / Rate, qsizetype(Frames));
        QVERIFY(loudest(pcm, 0, 0.39) < 50);
        QVERIFY(loudest(pcm, 0.41, 0.59) > 9000);
        QVERIFY(loudest(pcm, 0.61, 1.99) < 50);
        QVERIFY(loudest(pcm, 2.01, 2.19) > 9000);
        QVERIFY(loudest(pcm, 2.21, 3) < 50);
        // The last track lies on top: its flash is seen with its beep, and that of the one below is not.
        const QByteArray gray = contentOf(folder.filePath(QStringLiteral("out.gray")));
        QCOMPARE(gray.size(), qsizetype(Frames));
        for (int frame = 0; frame < Frames; ++frame)
            QCOMPARE(uchar(gray[frame]) > 128, frame >= 50 && frame < 55);
    }
};

QTEST_GUILESS_MAIN(TimelinesTest)
#include "test_timelines.moc"
