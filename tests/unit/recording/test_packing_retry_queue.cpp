#include "recording/packing_retry_queue.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace ovation::recording;

namespace {

constexpr int64_t Second_ns = 1'000'000'000, Minute_ns = 60 * Second_ns;
const QString A = QStringLiteral("a"), B = QStringLiteral("b");
using Ids = std::vector<QString>;

} // namespace

/// When an archive that could not be written is tried again.
class UnpackedRecordingsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<RecordingStore>(m_folder->path(), QStringLiteral("https://localhost/"));
        m_unpacked = std::make_unique<PackingRetryQueue>(*m_store);
        for (const QString &id : {A, B}) { // two streams of 2 MB each
            QVERIFY(QDir().mkpath(m_store->folderOf(id)));
            for (const char *name : {"/s.webm", "/s-1.mkv"}) {
                QFile file(m_store->folderOf(id) + QLatin1String(name));
                QVERIFY(file.open(QFile::WriteOnly) && file.resize(2'000'000));
            }
        }
    }

    void itIsLookedAtOnceAMinuteAndBegunWhenThereIsRoom() {
        m_unpacked->add(A, 0);
        QCOMPARE(m_unpacked->due(59 * Second_ns, 100'000'000, 0), Ids());
        QCOMPARE(m_unpacked->due(Minute_ns, 8'000'000, 5'000'000), Ids()); // 10 are needed
        QCOMPARE(m_unpacked->due(119 * Second_ns, 100'000'000, 0), Ids());
        QCOMPARE(m_unpacked->due(2 * Minute_ns, 10'000'000, 5'000'000), Ids{A});
        QVERIFY(!m_unpacked->empty());
        QCOMPARE(m_unpacked->due(9 * Minute_ns, 100'000'000, 0), Ids()); // it is being done
        m_unpacked->forget(A);
        QVERIFY(m_unpacked->empty());
    }

    void whereRoomCantBeToldItIsTried() {
        m_unpacked->add(A, 0);
        QCOMPARE(m_unpacked->due(Minute_ns, -1, 200'000'000), Ids{A});
    }

    void whatIsRemovedMakesItLookAtOnce() {
        m_unpacked->add(A, 0);
        m_unpacked->lookSoon();
        QCOMPARE(m_unpacked->due(Second_ns, 100'000'000, 0), Ids{A});
    }

    void roomForOneIsGivenToOne() {
        m_unpacked->add(A, 0);
        m_unpacked->add(B, 0);
        QCOMPARE(m_unpacked->due(Minute_ns, 8'000'000, 0), Ids{A});
        QCOMPARE(m_unpacked->due(2 * Minute_ns, 8'000'000, 0), Ids{B});
    }

    void whatFailsAgainIsTriedLessOften() {
        int64_t now_ns = 0;
        m_unpacked->add(A, now_ns);
        for (const int minutes : {1, 2, 4, 8, 16, 32, 60, 60}) {
            QCOMPARE(m_unpacked->due(now_ns + minutes * Minute_ns - 1, 100'000'000, 0), Ids());
            now_ns += minutes * Minute_ns;
            QCOMPARE(m_unpacked->due(now_ns, 100'000'000, 0), Ids{A});
            m_unpacked->add(A, now_ns);
        }
    }

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RecordingStore> m_store;
    std::unique_ptr<PackingRetryQueue> m_unpacked;
};

QTEST_GUILESS_MAIN(UnpackedRecordingsTest)
#include "test_packing_retry_queue.moc"
