#include "counted_movie.h"
#include "exporting.h"

#include <QImage>
#include <QtTest>

using namespace ovation;
using namespace ovation::exporting;

namespace {

constexpr int Length_s = 6;

QStringList options(const char *text) {
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

/// As this program records, and as others do.
QMap<QString, QStringList> kinds() {
    return {
        {QStringLiteral("studio.mp4"),
         options("-c:v libx264 -preset ultrafast -tune zerolatency -g 25 -c:a aac -movflags faststart")},
        {QStringLiteral("foreign.mp4"),
         options("-c:v libx264 -preset medium -bf 3 -g 50 -x264-params open-gop=1 -c:a aac")},
        {QStringLiteral("reordered.mp4"), options("-c:v libx264 -preset medium -bf 3 -g 50 -c:a aac")},
        {QStringLiteral("vp8.webm"), options("-c:v libvpx -deadline realtime -g 50 -b:v 1M -c:a libopus")},
        {QStringLiteral("vp9.webm"),
         options("-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -g 50 -b:v 1M -c:a libopus")},
        {QStringLiteral("h264.mkv"), options("-c:v libx264 -preset ultrafast -g 50 -c:a libopus")},
    };
}

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
        const auto all = kinds();
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

    void everyFrameAndBeepOfAClipIsThere_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<Format>("format");
        QTest::addColumn<int>("start_ms");
        QTest::addColumn<int>("end_ms");
        struct Range {
            const char *name;
            int start_ms, end_ms;
        };
        constexpr Range AtKeyframe{"from a keyframe", 2000, 4100}, Between{"between keyframes", 2480, 5200},
            Within{"within a frame", 3310, 5530}, Without{"without a keyframe", 2200, 3900};
        const auto add = [](const char *file, Format format, std::initializer_list<Range> ranges) {
            for (const Range &range : ranges)
                QTest::addRow("%s to %s %s", file, qPrintable(extensionOf(format)), range.name)
                    << QString::fromLatin1(file) << format << range.start_ms << range.end_ms;
        };
        add("studio.mp4", Format::Mp4, {AtKeyframe, Between, Within});
        add("foreign.mp4", Format::Mp4, {AtKeyframe, Within});
        add("reordered.mp4", Format::Mp4, {AtKeyframe, Between, Within, Without});
        add("vp8.webm", Format::WebM, {AtKeyframe, Between, Within, Without});
        add("vp9.webm", Format::WebM, {Between});
        add("studio.mp4", Format::WebM, {Within});
        add("vp8.webm", Format::Mp4, {Within});
        add("h264.mkv", Format::Mp4, {Within});
    }
    void everyFrameAndBeepOfAClipIsThere() {
        QFETCH(QString, file);
        QFETCH(Format, format);
        QFETCH(int, start_ms);
        QFETCH(int, end_ms);
        Request clip = request(file, format,
                               QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'_') +
                                   QLatin1Char('.') + extensionOf(format));
        clip.start_ms = start_ms;
        clip.end_ms = end_ms;
        VERIFY_DONE(m_exporting.run(clip));
        const QString made = m_exporting.path(clip.target);
        VERIFY_NOTHING(
            counted::wrongWithVideo(m_exporting.path(file), made, start_ms / 1000.0, end_ms / 1000.0));
        VERIFY_NOTHING(counted::wrongWithAudio(m_exporting.path(file), made, start_ms / 1000.0,
                                               end_ms / 1000.0, format == Format::Mp4 ? 0.002 : 0.003));
    }

    void aClipFromAKeyframeIsCopiedWhole() {
        Request clip = request(QStringLiteral("studio.mp4"), Format::Mp4, QStringLiteral("whole.mp4"));
        clip.start_ms = 2000;
        clip.end_ms = 5000;
        VERIFY_DONE(m_exporting.run(clip));
        const auto before = counted::packetsOf(m_exporting.path(QStringLiteral("studio.mp4")), true);
        QCOMPARE(counted::packetsOf(m_exporting.path(clip.target), true), before.mid(50, 75));
    }

    void ofAnyOtherOnlyTheFirstGroupIsEncoded() {
        Request clip = request(QStringLiteral("studio.mp4"), Format::Mp4, QStringLiteral("first.mp4"));
        clip.start_ms = 2480;
        clip.end_ms = 5000;
        VERIFY_DONE(m_exporting.run(clip));
        const auto before = counted::packetsOf(m_exporting.path(QStringLiteral("studio.mp4")), true);
        const auto after = counted::packetsOf(m_exporting.path(clip.target), true);
        QCOMPARE(after.size(), 125 - 62);
        QCOMPARE(after.mid(75 - 62), before.mid(75, 50));
        QVERIFY(!before.contains(after.first()));
        QCOMPARE(counted::streamFact(m_exporting.path(clip.target), true, QStringLiteral("codec_tag_string")),
                 QStringLiteral("avc1"));
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
    }
    void anyMovieBecomesAnyOther() {
        QFETCH(QString, file);
        QFETCH(Format, format);
        Request whole =
            request(file, format, QStringLiteral("all of ") + file + QLatin1Char('.') + extensionOf(format));
        VERIFY_DONE(m_exporting.run(whole));
        const QString made = m_exporting.path(whole.target);
        VERIFY_NOTHING(counted::wrongWithVideo(m_exporting.path(file), made, 0, Length_s));
        VERIFY_NOTHING(counted::wrongWithAudio(m_exporting.path(file), made, 0, Length_s, 0.003));
        QCOMPARE(counted::streamFact(made, false, QStringLiteral("codec_name")),
                 format == Format::Mp4 ? QStringLiteral("aac") : QStringLiteral("opus"));
    }

    void aStillIsTheFrameOfThatMoment_data() {
        QTest::addColumn<QString>("file");
        const auto all = kinds();
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
