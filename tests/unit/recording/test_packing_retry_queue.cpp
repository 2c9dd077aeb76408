#include "recording/packing_retry_queue.h"

#include "recording/individual_files.h"

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
class PackingRetryQueueTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_unpacked = std::make_unique<PackingRetryQueue>();
        for (const QString &id : {A, B}) { // two streams of 2 MB each
            QVERIFY(QDir().mkpath(folderOf(id)));
            for (const char *name : {"/s.webm", "/s-1.mkv"}) {
                QFile file(folderOf(id) + QLatin1String(name));
                QVERIFY(file.open(QFile::WriteOnly) && file.resize(2'000'000));
            }
        }
    }

    void itIsLookedAtOnceAMinuteAndBegunWhenThereIsRoom() {
        add(A, 0);
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
        add(A, 0);
        QCOMPARE(m_unpacked->due(Minute_ns, -1, 200'000'000), Ids{A});
    }

    void whatIsRemovedMakesItLookAtOnce() {
        add(A, 0);
        m_unpacked->lookSoon();
        QCOMPARE(m_unpacked->due(Second_ns, 100'000'000, 0), Ids{A});
    }

    void roomForOneIsGivenToOne() {
        add(A, 0);
        add(B, 0);
        QCOMPARE(m_unpacked->due(Minute_ns, 8'000'000, 0), Ids{A});
        QCOMPARE(m_unpacked->due(2 * Minute_ns, 8'000'000, 0), Ids{B});
    }

    void whatFailsAgainIsTriedLessOften() {
        int64_t now_ns = 0;
        add(A, now_ns);
        for (const int minutes : {1, 2, 4, 8, 16, 32, 60, 60}) {
            QCOMPARE(m_unpacked->due(now_ns + minutes * Minute_ns - 1, 100'000'000, 0), Ids());
            now_ns += minutes * Minute_ns;
            QCOMPARE(m_unpacked->due(now_ns, 100'000'000, 0), Ids{A});
            add(A, now_ns);
        }
    }

  private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString folderOf(const QString &id) const { return m_folder->filePath(id); }
    /// As the service does.
    void add(const QString &id, int64_t now_ns) {
        m_unpacked->add(id, now_ns);
        m_unpacked->noteRoom(id, roomToPack_bytes(folderOf(id), H264Container::Matroska));
    }
    std::unique_ptr<PackingRetryQueue> m_unpacked;
};

QTEST_GUILESS_MAIN(PackingRetryQueueTest)
#include "test_packing_retry_queue.moc"
