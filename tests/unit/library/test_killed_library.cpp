#include "../fake_clock.h"
#include "recording_folder.h"

#include "library/catalog.h"

#include <QProcess>

#include <functional>
#include <optional>

using namespace ovation;
using namespace ovation::library;
using namespace Qt::StringLiterals;

/// A program is killed while it indexes or removes.
class KilledLibraryTest : public QObject {
    Q_OBJECT

  private:
    static constexpr int Many = 600;
    std::unique_ptr<RecordingFolder> m_folder;

    /// Kills it when it has said that it lists that many, or that few, and at the latest when it ends.
    void runAndKill(const QString &what, const std::function<bool(int)> &isEnough) const {
        QProcess victim;
        victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        victim.start(QCoreApplication::applicationDirPath() + u"/library_victim"_s,
                     {m_folder->root(), m_folder->other(u"data"_s), what});
        QVERIFY(victim.waitForStarted());
        for (bool isTime = false; !isTime && victim.waitForReadyRead(20'000);) {
            while (victim.canReadLine()) {
                const int listed = victim.readLine().trimmed().toInt();
                isTime = isTime || isEnough(listed);
            }
        }
        victim.kill();
        QVERIFY(victim.waitForFinished(20'000));
    }
    /// What a new program finds.
    struct Found {
        int live = 0, trashed = 0, byWord = 0;
    };
    Found look() const {
        config::Settings settings;
        settings.recordingPath = m_folder->root();
        settings.dataPath = m_folder->other(u"data"_s);
        const FakeClock clock;
        Catalog catalog({settings, clock, nullptr});
        const auto count = [&](const Query &query) -> std::optional<int> {
            std::optional<Page> page;
            catalog.find(query, [&page](const Result<Page> &given) { page = *given; });
            (void)QTest::qWaitFor([&] { return page.has_value(); }, 20'000);
            return page && page->complete ? std::optional(int(page->entries.size())) : std::nullopt;
        };
        Query trashed, word;
        trashed.trashed = true;
        word.text = u"room"_s;
        // A complete index is answered from at once, and then compared with the disk.
        (void)QTest::qWaitFor([&] { return count({}).value_or(0) + count(trashed).value_or(0) == Many; },
                              20'000);
        return {count({}).value_or(-1), count(trashed).value_or(-1), count(word).value_or(-1)};
    }

  private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<RecordingFolder>();
        QVERIFY(QDir().mkpath(m_folder->other(u"data"_s)));
        for (int i = 0; i < Many; ++i)
            m_folder->keep(u"room~%1"_s.arg(i));
    }

    void anIndexThatWasBegunIsContinued() {
        for (const int indexed : {0, 1, 150, 400})
            runAndKill(u"index"_s, [indexed](int listed) { return listed >= indexed; });
        const Found found = look();
        QCOMPARE(found.live, Many);
        QCOMPARE(found.byWord, Many);
    }

    void noRecordingIsLostByARule() {
        for (const int removed : {1, 50, 200}) {
            runAndKill(u"retention"_s,
                       [removed](int listed) { return listed > 0 && listed <= Many - removed; });
        }
        // Whole, each of them.
        int movies = 0;
        QDirIterator files(m_folder->root(), {u"*.mp4"_s}, QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
        for (; files.hasNext(); ++movies)
            files.next();
        QCOMPARE(movies, Many);
        const Found found = look();
        QCOMPARE(found.live + found.trashed, Many);
        QVERIFY(found.trashed >= 200);
    }
};

QTEST_GUILESS_MAIN(KilledLibraryTest)
#include "test_killed_library.moc"
