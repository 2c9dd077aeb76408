#include "library/strips.h"

#include "strip_files.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <mutex>
#include <semaphore>

using namespace ovation;
using namespace ovation::library;

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
