#include "counted_movie.h"
#include "exporting.h"

#include <QtTest>

using namespace ovation;
using namespace ovation::exporting;

namespace {

constexpr int Length_s = 6;

} // namespace

class MovieClipsTest : public QObject {
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
        add("later.mkv", Format::Mp4, {AtKeyframe, Within});
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
};

QTEST_GUILESS_MAIN(MovieClipsTest)
#include "test_movie_clips.moc"
