#include "library/strip_cache.h"
#include "library/strip_maker.h"

#include <QDir>
#include <QFile>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace ovation;
using namespace ovation::library;

/// What was made is kept, within its room, and lost without harm.
class StripCacheTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<QTemporaryDir> m_home;
    QString m_folder;
    static FileStamp stamp(const char *id) { return {QString::fromLatin1(id), 1000, 5}; }
    static Waveform wave(std::size_t count = 100) { return {50, std::vector<float>(count, 0.5F)}; }
    QStringList files() const { return QDir(m_folder).entryList(QDir::Files); }

  private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        m_folder = m_home->filePath(QStringLiteral("cache/strips"));
    }

    void aWaveformIsKept() {
        StripCache cache(m_folder);
        QVERIFY(!cache.waveform(stamp("a")));
        Waveform made{50, {0, 0.25F, 1, 0.5F}};
        cache.keep(stamp("a"), made);
        const auto kept = StripCache(m_folder).waveform(stamp("a"));
        QVERIFY(kept.has_value());
        QCOMPARE(kept->perSecond, 50);
        QCOMPARE(kept->peaks.size(), std::size_t(4));
        for (std::size_t i = 0; i < 4; ++i)
            QVERIFY(std::abs(kept->peaks[i] - made.peaks[i]) < 0.003F);
    }

    void aFilmStripIsKept() {
        StripCache cache(m_folder);
        FilmStrip made{2000, QImage(3 * StripFrameWidth, StripFrameHeight, QImage::Format_RGB32), 3};
        made.frames.fill(Qt::black);
        QPainter(&made.frames).fillRect(StripFrameWidth, 0, StripFrameWidth, StripFrameHeight, Qt::white);
        cache.keep(stamp("a"), made);
        const auto kept = StripCache(m_folder).filmStrip(stamp("a"));
        QVERIFY(kept.has_value());
        QCOMPARE(kept->interval_ms, int64_t(2000));
        QCOMPARE(kept->count, 3);
        QCOMPARE(kept->frames.size(), made.frames.size());
        QVERIFY(qGray(kept->frames.pixel(StripFrameWidth * 3 / 2, 45)) > 245);
        QVERIFY(qGray(kept->frames.pixel(StripFrameWidth / 2, 45)) < 10);
    }

    void emptyOnesAreKeptToo() {
        StripCache cache(m_folder);
        cache.keep(stamp("a"), Waveform());
        cache.keep(stamp("a"), FilmStrip());
        QVERIFY(cache.waveform(stamp("a")) && cache.waveform(stamp("a"))->peaks.empty());
        QVERIFY(cache.filmStrip(stamp("a")) && cache.filmStrip(stamp("a"))->count == 0);
    }

    void anotherFileUnderTheSameIdHasNone() {
        StripCache cache(m_folder);
        cache.keep(stamp("a"), wave());
        FileStamp larger = stamp("a"), newer = stamp("a");
        larger.size_bytes = 1001;
        newer.modified_ns = 6;
        QVERIFY(!cache.waveform(larger));
        QVERIFY(!cache.waveform(newer));
        QVERIFY(!cache.waveform(stamp("b")));
    }

    void whatWasOnlyMarkedKeepsThem() {
        StripCache cache(m_folder);
        cache.keep(stamp("a"), wave());
        FileStamp after = stamp("a");
        after.modified_ns = 6;
        cache.move(stamp("a"), after);
        QVERIFY(cache.waveform(after));
        QVERIFY(!cache.waveform(stamp("a")));
    }

    void whatIsDamagedCountsAsNotThere_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("another version") << QByteArray("ovation.waveform 2 50 3\nabc");
        QTest::newRow("cut") << QByteArray("ovation.waveform 1 50 4\nabc");
        QTest::newRow("longer") << QByteArray("ovation.waveform 1 50 2\nabc");
        QTest::newRow("no number") << QByteArray("ovation.waveform 1 fast 3\nabc"
                                                 "\n");
        QTest::newRow("negative") << QByteArray("ovation.waveform 1 -50 3\nabc");
    }
    void whatIsDamagedCountsAsNotThere() {
        QFETCH(QByteArray, content);
        StripCache cache(m_folder);
        cache.keep(stamp("a"), wave());
        QCOMPARE(files().size(), 1);
        QFile file(m_folder + QLatin1Char('/') + files().front());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
        file.close();
        QVERIFY(!cache.waveform(stamp("a")));
        cache.keep(stamp("a"), wave());
        QVERIFY(cache.waveform(stamp("a")));
    }

    void anImageOfAnotherSizeCountsAsNotThere() {
        StripCache cache(m_folder);
        FilmStrip made{2000, QImage(3 * StripFrameWidth, StripFrameHeight, QImage::Format_RGB32), 3};
        made.frames.fill(Qt::black);
        cache.keep(stamp("a"), made);
        QFile file(m_folder + QLatin1Char('/') + files().front());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray content = file.readAll();
        content.replace("2000 3\n", "2000 9\n");
        file.seek(0);
        file.write(content);
        file.close();
        QVERIFY(!cache.filmStrip(stamp("a")));
    }

    void theLongestUnusedGoFirst() {
        StripCache cache(m_folder, 10'000);
        for (const char *id : {"a", "b", "c"})
            cache.keep(stamp(id), wave(3000));
        QVERIFY(cache.waveform(stamp("a"))); // looked at: now b is the longest unused
        cache.keep(stamp("d"), wave(3000));
        QVERIFY(cache.waveform(stamp("a")));
        QVERIFY(!cache.waveform(stamp("b")));
        QVERIFY(cache.waveform(stamp("d")));
        qint64 total = 0;
        for (const QString &file : files())
            total += QFileInfo(m_folder + QLatin1Char('/') + file).size();
        QVERIFY(total <= 10'000);
    }

    void withoutAFolderNothingIsKeptAndNothingFails() {
        QVERIFY(QDir().mkpath(m_home->filePath(QStringLiteral("cache"))));
        QFile inTheWay(m_folder);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        StripCache cache(m_folder);
        cache.keep(stamp("a"), wave());
        QVERIFY(!cache.waveform(stamp("a")));
    }
};

QTEST_GUILESS_MAIN(StripCacheTest)
#include "test_strip_cache.moc"
