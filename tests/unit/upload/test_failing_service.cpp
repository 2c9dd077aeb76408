#include "fake_s3.h"
#include "fake_s3_content.h"
#include "recorded_files.h"
#include "storage/s3_store.h"
#include "upload/store_names.h"
#include "upload/upload_queue.h"

#include <QtTest>

using namespace ovation;
using upload::State;

namespace {

const QString Installation = QStringLiteral("abcdefghij");
constexpr qsizetype Large_bytes = 2'125'000; ///< three parts

class OneRecording final : public upload::FilesOfRecordings {
  public:
    explicit OneRecording(const RecordedFiles &files) : m_files(files) {}
    std::optional<std::vector<upload::LocalFile>> filesOf(const QString &, const QString &) const override {
        return m_files.files();
    }

  private:
    const RecordedFiles &m_files;
};

/// One recording on its way into a bucket.
struct World {
    World()
        : local(dir.filePath(QStringLiteral("S")), RecordedFiles::large(Large_bytes)), files(local),
          store(smallParts(fake), std::make_unique<storage::FixedCredentials>(FakeS3::credentials()), clock) {
        queue = std::make_unique<upload::UploadQueue>(upload::UploadQueue::Parts{
            store, files, clock, dir.filePath(QStringLiteral("uploads.db")), Installation, {}});
        QObject::connect(queue.get(), &upload::UploadQueue::delivered, queue.get(), [this] { ++delivered; });
        queue->add(QStringLiteral("S"), QStringLiteral("S"), 1);
    }

    std::optional<upload::Item> item() const {
        const auto all = queue->uploads();
        return all.queue.empty() ? std::nullopt : std::optional(all.queue.front());
    }
    bool gaveUp() const {
        const auto one = item();
        return one && one->state == State::Failed;
    }
    QString difference() {
        const QString folder = upload::storeFolder(QStringLiteral("S"), Installation, 1);
        return differenceOf(contentOf(fake), {{folder, dir.filePath(QStringLiteral("S"))}});
    }

    QTemporaryDir dir;
    FakeS3 fake;
    const SystemClock clock{};
    const RecordedFiles local;
    const OneRecording files;
    storage::S3Store store;
    std::unique_ptr<upload::UploadQueue> queue;
    int delivered = 0;
};

} // namespace

/// The queue on a service that fails: after each run what is there is counted and compared with what is here.
class FailingServiceTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aBucketThatVanishesMeanwhileIsSaidAndAllIsThereOnceItIsBack_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<bool>("isEmptied");
        const auto row = [](const char *before, bool isEmptied) {
            QTest::addRow("%s, before %s", isEmptied ? "empty" : "as it was", before)
                << QByteArray(before) << isEmptied;
        };
        row("PUT .*partNumber=2", false);
        row("PUT .*partNumber=2", true);
        row("POST .*uploadId", true);
        row("PUT .*/S.jpg", false);
        row("PUT .*/S.jpg", true);
        row("PUT .*recording.S", true);
    }
    void aBucketThatVanishesMeanwhileIsSaidAndAllIsThereOnceItIsBack() {
        QFETCH(QByteArray, before);
        QFETCH(bool, isEmptied);
        World world;
        world.fake.fault("vanish", before.constData());
        QTRY_VERIFY_WITH_TIMEOUT(world.gaveUp(), 30'000);
        QVERIFY2(world.item()->reason.contains(QStringLiteral("bucket")), qPrintable(world.item()->reason));
        QVERIFY(!world.item()->advice.isEmpty());
        QCOMPARE(world.delivered, 0);
        if (isEmptied)
            world.fake.wipe();
        world.fake.rules({{QStringLiteral("bucket"), QStringLiteral("recordings")}});
        world.queue->retry(0);
        QTRY_COMPARE_WITH_TIMEOUT(world.delivered, 1, 30'000);
        QCOMPARE(world.difference(), QString());
    }

    void faultsAtAnyStageLoseNothingAndLeaveNoPart_data() {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("match");
        const auto row = [](const char *kind, const char *match) {
            QTest::addRow("%s %s", kind, match) << QByteArray(kind) << QByteArray(match);
        };
        row("drop_before", "PUT .*partNumber=2");
        row("drop_in_body", "PUT .*partNumber=2");
        for (const char *match : {"POST .*uploads", "PUT .*partNumber=2", "POST .*uploadId", "PUT .*/S.jpg"})
            row("drop_answer", match);
        row("answer", "HEAD .*mp4");
        row("flip", "PUT .*partNumber=1");
        row("wrong_tag", "PUT .*partNumber=3");
        row("late_error", "POST .*uploadId");
        row("truncate", "POST .*uploadId");
    }
    void faultsAtAnyStageLoseNothingAndLeaveNoPart() {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, match);
        World world;
        world.fake.fault(kind.constData(), match.constData());
        while (world.delivered == 0) {
            QTest::qWait(20);
            world.queue->retry(0); // instead of the pause
            QVERIFY(!world.gaveUp());
        }
        QCOMPARE(world.difference(), QString());
    }
};

QTEST_GUILESS_MAIN(FailingServiceTest)
#include "test_failing_service.moc"
