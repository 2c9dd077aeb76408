#include "library/strips.h"

#include "strip_files.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <mutex>
#include <semaphore>

using namespace ovation;
using namespace ovation::library;

namespace {

/// One that is not on this machine, and large.
class FarFile final : public StripFile {
  public:
    FarFile(const QString &path, std::stop_token stop, std::atomic<int> &opened)
        : StripFile(QStringLiteral("far"), path), m_stop(std::move(stop)), m_opened(opened) {}

    Result<FileStamp> stamp() const override { return FileStamp{id(), mostToRead_bytes() + 1, 1}; }
    Result<StripTracks> tracks() const override {
        ++m_opened;
        return StripTracks{2000, {trackOf(place(), 0, 2000)}};
    }
    int64_t mostToRead_bytes() const override { return 1000; }
    std::stop_token stop() const override { return m_stop; }

  private:
    const std::stop_token m_stop;
    std::atomic<int> &m_opened;
};

} // namespace

/// Who asks for strips, in which order they are made, and that they are made once.
class StripsTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_media;
    std::unique_ptr<QTemporaryDir> m_home;
    QStringList m_opened;
    std::mutex m_mutex; ///< of m_opened
    std::counting_semaphore<100> m_mayOpen{0};

    QString path(const char *name) const { return m_media.filePath(QLatin1String(name)); }
    /// Each opening waits until the test lets it.
    OpenStripTracks opener() {
        return [this](const QString &file) -> Result<StripTracks> {
            {
                const std::lock_guard lock(m_mutex);
                m_opened << QFileInfo(file).fileName();
            }
            m_mayOpen.acquire();
            return StripTracks{2000, {trackOf(file, 0, 2000)}};
        };
    }
    QStringList opened() {
        const std::lock_guard lock(m_mutex);
        return m_opened;
    }
    std::unique_ptr<Strips> strips() {
        return std::make_unique<Strips>(m_home->path(), opener(), std::make_shared<HereMaker>());
    }
    template <typename T>
    static auto into(std::vector<Result<T>> &answers) {
        return [&answers](const Result<T> &answer) { answers.push_back(answer); };
    }

  private Q_SLOTS:
    void initTestCase() {
        QCOMPARE(makeWithFfmpeg("-f lavfi -i sine=1000:d=2:r=48000 -f lavfi -i color=white:s=160x90:d=2:r=25 "
                                "-c:a aac -c:v libx264 -pix_fmt yuv420p -movflags +faststart",
                                path("0.mp4")),
                 QString());
        for (int i = 1; i < 24; ++i)
            QVERIFY(QFile::copy(path("0.mp4"), path(QByteArray::number(i) + ".mp4")));
    }
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        m_opened.clear();
        while (m_mayOpen.try_acquire())
            ;
    }

    void bothAreMadeAndKept() {
        m_mayOpen.release(10);
        std::vector<Result<Waveform>> waveforms;
        std::vector<Result<FilmStrip>> films;
        for (int run = 0; run < 2; ++run) {
            const auto made = strips();
            made->waveform(QStringLiteral("a"), path("0.mp4"), into(waveforms));
            made->filmStrip(QStringLiteral("a"), path("0.mp4"), into(films));
            QTRY_COMPARE_WITH_TIMEOUT(films.size(), std::size_t(run + 1), 20'000);
            QTRY_COMPARE_WITH_TIMEOUT(waveforms.size(), std::size_t(run + 1), 20'000);
            QVERIFY(waveforms.back().ok() && films.back().ok());
            QCOMPARE(waveforms.back()->peaks.size(), std::size_t(100));
            QCOMPARE(films.back()->count, 2);
            QCOMPARE(opened().size(), 2); // the second time they were kept
        }
    }

    void whoAsksForTheSameGetsTheSame() {
        const auto made = strips();
        std::vector<Result<Waveform>> answers;
        for (int i = 0; i < 3; ++i)
            made->waveform(QStringLiteral("a"), path("0.mp4"), into(answers));
        m_mayOpen.release(10);
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), std::size_t(3), 20'000);
        QCOMPARE(opened().size(), 1);
        QVERIFY(answers[0].ok() && answers[1].ok() && answers[2].ok());
    }

    void theNewestIsMadeFirst() {
        const auto made = strips();
        std::vector<Result<Waveform>> answers;
        for (int i = 0; i < 5; ++i)
            made->waveform(QString::number(i), path(QByteArray::number(i) + ".mp4"), into(answers));
        QTRY_COMPARE(opened().size(), 2);
        m_mayOpen.release(1);
        QTRY_COMPARE_WITH_TIMEOUT(opened().size(), 3, 20'000);
        QCOMPARE(opened().back(), QStringLiteral("4.mp4"));
        m_mayOpen.release(10);
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), std::size_t(5), 20'000);
    }

    void theOldestOfTooManyIsNotMade() {
        const auto made = strips();
        std::vector<Result<Waveform>> oldest, others;
        for (int i = 0; i < 3 + int(Strips::MaxWaiting); ++i)
            made->waveform(QString::number(i), path(QByteArray::number(i) + ".mp4"),
                           i == 2 ? into(oldest) : into(others));
        QTRY_COMPARE(oldest.size(), std::size_t(1));
        QCOMPARE(oldest[0].error().code, Errc::Postponed);
        QVERIFY(others.empty());
        m_mayOpen.release(50);
        QTRY_COMPARE_WITH_TIMEOUT(others.size(), 2 + Strips::MaxWaiting, 60'000);
    }

    void aFileThatWasOnlyMarkedIsNotReadAgain() {
        m_mayOpen.release(10);
        const auto made = strips();
        std::vector<Result<Waveform>> answers;
        made->waveform(QStringLiteral("m"), path("1.mp4"), into(answers));
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), std::size_t(1), 20'000);
        const auto before = FileStamp::of(QStringLiteral("m"), path("1.mp4"));
        QFile file(path("1.mp4"));
        QVERIFY(file.open(QIODevice::ReadWrite) &&
                file.setFileTime(QDateTime::currentDateTime().addSecs(60), QFile::FileModificationTime));
        file.close();
        const auto after = FileStamp::of(QStringLiteral("m"), path("1.mp4"));
        QVERIFY(before && after && *before != *after);
        bool isKnown = false;
        made->fileChanged(*before, *after, [&] { isKnown = true; });
        QTRY_VERIFY(isKnown);
        made->waveform(QStringLiteral("m"), path("1.mp4"), into(answers));
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), std::size_t(2), 20'000);
        QCOMPARE(opened().size(), 1);
    }

    void whatIsNotThereIsSaid() {
        const auto made = strips();
        std::vector<Result<FilmStrip>> answers;
        made->filmStrip(QStringLiteral("gone"), path("gone.mp4"), into(answers));
        QTRY_COMPARE(answers.size(), std::size_t(1));
        QCOMPARE(answers[0].error().code, Errc::RecordingNotFound);
        QVERIFY(opened().isEmpty());
    }

    void ofALargeFileElsewhereOnlyFramesAreRead() {
        const auto made = strips();
        std::vector<Result<Waveform>> waveforms;
        std::vector<Result<FilmStrip>> films;
        std::atomic<int> openedThere = 0;
        const auto file = std::make_shared<FarFile>(path("0.mp4"), std::stop_token(), openedThere);
        made->waveform(file, into(waveforms));
        QTRY_COMPARE(waveforms.size(), std::size_t(1));
        QCOMPARE(waveforms[0].error().code, Errc::LimitReached);
        QCOMPARE(openedThere.load(), 0);
        made->filmStrip(file, into(films));
        QTRY_COMPARE_WITH_TIMEOUT(films.size(), std::size_t(1), 20'000);
        QVERIFY(films[0].ok());
        QCOMPARE(films[0]->count, 2);
    }

    void whatIsNotLookedAtAnyMoreIsNotMade() {
        const auto made = strips();
        std::vector<Result<Waveform>> here;
        for (int i = 0; i < 2; ++i) // both threads have to do
            made->waveform(QString::number(i), path(QByteArray::number(i) + ".mp4"), into(here));
        QTRY_COMPARE(opened().size(), 2);
        std::vector<Result<FilmStrip>> left, seen;
        std::atomic<int> openedThere = 0;
        std::stop_source first;
        made->filmStrip(std::make_shared<FarFile>(path("0.mp4"), first.get_token(), openedThere), into(left));
        first.request_stop();
        made->filmStrip(std::make_shared<FarFile>(path("0.mp4"), std::stop_token(), openedThere), into(seen));
        m_mayOpen.release(2);
        QTRY_COMPARE_WITH_TIMEOUT(left.size() + seen.size(), std::size_t(2), 20'000);
        QCOMPARE(left[0].error().code, Errc::Postponed);
        QVERIFY(seen[0].ok()); // who looks again gets his
        QCOMPARE(openedThere.load(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(here.size(), std::size_t(2), 20'000);
    }

    void itEndsWhileOneIsMade() {
        auto made = strips();
        std::vector<Result<Waveform>> answers;
        made->waveform(QStringLiteral("a"), path("0.mp4"), into(answers));
        QTRY_COMPARE(opened().size(), 1);
        m_mayOpen.release(1);
        made.reset();
        QCoreApplication::processEvents();
        QVERIFY(answers.empty());
    }
};

QTEST_GUILESS_MAIN(StripsTest)
#include "test_strips.moc"
