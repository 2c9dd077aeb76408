#include "fake_s3.h"

#include "storage/folder_store.h"
#include "storage/object_source.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <functional>
#include <thread>

using namespace ovation::storage;

namespace {

/// Counts what is fetched.
class CountingStore final : public ObjectStore {
  public:
    explicit CountingStore(const QString &path) : m_store(path) {}

    std::atomic<int> calls = 0;
    std::atomic<int64_t> bytes = 0;
    /// Before a get; what it returns is its failure. On the caller's thread, where it may wait.
    std::function<std::optional<StoreError>(int64_t at, const std::stop_token &stop)> fault;

    PartLimits partLimits() const override { return m_store.partLimits(); }
    StoreResult<ObjectInfo> put(const QString &key, const Slice &content, const ObjectTraits &traits,
                                const Transfer &transfer) override {
        return m_store.put(key, content, traits, transfer);
    }
    StoreResult<UploadId> beginUpload(const QString &key, const ObjectTraits &traits,
                                      const Transfer &transfer) override {
        return m_store.beginUpload(key, traits, transfer);
    }
    StoreResult<PartReceipt> putPart(const UploadId &upload, int number, const Slice &content,
                                     const Transfer &transfer) override {
        return m_store.putPart(upload, number, content, transfer);
    }
    StoreResult<std::vector<PartReceipt>> parts(const UploadId &upload, const Transfer &transfer) override {
        return m_store.parts(upload, transfer);
    }
    StoreResult<ObjectInfo> completeUpload(const UploadId &upload, const std::vector<PartReceipt> &receipts,
                                           const Transfer &transfer) override {
        return m_store.completeUpload(upload, receipts, transfer);
    }
    StoreResult<void> abortUpload(const UploadId &upload, const Transfer &transfer) override {
        return m_store.abortUpload(upload, transfer);
    }
    StoreResult<UploadPage> uploads(const QString &prefix, const QString &from,
                                    const Transfer &transfer) override {
        return m_store.uploads(prefix, from, transfer);
    }
    StoreResult<ObjectInfo> info(const QString &key, const Transfer &transfer) override {
        return m_store.info(key, transfer);
    }
    StoreResult<void> get(const QString &key, const std::optional<QByteArray> &tag, int64_t at,
                          int64_t size_bytes, const ByteSink &sink, const Transfer &transfer) override {
        ++calls;
        bytes += size_bytes;
        if (fault) {
            if (const auto failure = fault(at, transfer.stop))
                return *failure;
        }
        return m_store.get(key, tag, at, size_bytes, sink, transfer);
    }
    StoreResult<ObjectPage> list(const QString &prefix, const QString &from,
                                 const Transfer &transfer) override {
        return m_store.list(prefix, from, transfer);
    }
    StoreResult<void> remove(const QString &key, const Transfer &transfer) override {
        return m_store.remove(key, transfer);
    }
    QUrl url(const QString &key) const override { return m_store.url(key); }

  private:
    FolderStore m_store;
};

constexpr qsizetype Size = 20'000'000;

QByteArray contentOf(ObjectSource &source, int64_t at, qsizetype size) {
    QByteArray into(size, '\0');
    const auto got =
        source.read(at, std::as_writable_bytes(std::span(into.data(), std::size_t(into.size()))));
    return got ? into.left(qsizetype(*got)) : QByteArray();
}

} // namespace

class ObjectSourceTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        QRandomGenerator random(1);
        content.resize(Size);
        for (char &each : content)
            each = char(random.generate());
    }
    void init() {
        folder = std::make_unique<QTemporaryDir>();
        store = std::make_shared<CountingStore>(folder->path());
        MemoryBytes bytes(content);
        info = *store->put(QStringLiteral("a"), all(bytes), {}, {});
    }

    void whatIsReadSlowlyKeepsToItsLimit() {
        ObjectSource::Reading reading;
        std::stop_source stop;
        reading.stops = {stop.get_token()};
        reading.throttle = std::make_shared<Throttle>();
        reading.throttle->setLimit(1); // byte a second
        ObjectSource source(store, info, std::move(reading));
        QCOMPARE(contentOf(source, 0, 10), content.left(10)); // the first ones are free
        QByteArray later("not read");
        std::thread reader([&] { later = contentOf(source, Size / 2, 10); });
        QTRY_COMPARE(store->calls.load(), 2);
        QTest::qWait(100);
        stop.request_stop();
        reader.join();
        QCOMPARE(later, QByteArray());
    }

    void readsTheSameAsAFileWherever() {
        ObjectSource source(store, info);
        QCOMPARE(source.size(), Size);
        QRandomGenerator random(2);
        for (int i = 0; i < 200; ++i) {
            const qint64 at = random.bounded(int(Size) + 10);
            QByteArray into(random.bounded(1, 200'000), '\0');
            const auto got =
                source.read(at, std::as_writable_bytes(std::span(into.data(), std::size_t(into.size()))));
            QVERIFY(got);
            QCOMPARE(into.left(qsizetype(*got)), content.mid(at, into.size()));
        }
    }

    void readingOnMakesFewRequests() {
        ObjectSource source(store, info);
        QByteArray into(4096, '\0');
        for (qint64 at = 0; at < Size; at += into.size())
            QVERIFY(
                source.read(at, std::as_writable_bytes(std::span(into.data(), std::size_t(into.size())))));
        QVERIFY2(store->calls <= 14, qPrintable(QString::number(store->calls)));
        QCOMPARE(store->bytes.load(), Size);
    }

    void whatIsReadNextIsFetchedMeanwhile() {
        const auto pool = std::make_shared<ovation::WorkerPool>("read ahead", 2);
        ObjectSource source(store, info, {{}, 2'000'000, pool});
        const QByteArray begin = contentOf(source, 0, 100'000);
        QCOMPARE(begin, content.left(100'000));
        // Of what follows what is held now nothing was read.
        QTRY_COMPARE(store->calls.load(), 3);
        QCOMPARE(contentOf(source, 100'000, Size), content.mid(100'000));
        QCOMPARE(store->bytes.load(), Size);
    }

    void aSmallShareOfMemoryIsKept() {
        ObjectSource source(store, info, {{}, 4 * ObjectSource::MinStretch_bytes, nullptr});
        QCOMPARE(contentOf(source, 0, 2'000'000), content.left(2'000'000));
        const int64_t most = ObjectSource::MinStretch_bytes;
        QCOMPARE(store->calls.load(), int((2'000'000 + most - 1) / most));
    }

    void aReadThatWaitsEndsWhenItIsStopped() {
        std::stop_source stop;
        std::atomic<bool> waits = false;
        store->fault = [&](int64_t, const std::stop_token &asked) -> std::optional<StoreError> {
            waits = true;
            while (!asked.stop_requested())
                QThread::msleep(1);
            return StoreError{StoreFailure::Stopped, QStringLiteral("stopped"), {}, 0};
        };
        ObjectSource source(store, info, {{stop.get_token()}, 1 << 20, nullptr});
        std::jthread stopper([&] {
            while (!waits)
                QThread::msleep(1);
            stop.request_stop();
        });
        std::array<std::byte, 8> into;
        QVERIFY(!source.read(0, into));
        QVERIFY(!source.read(Size / 2, into)); // and later ones, too
    }

    void whatIsFetchedAheadEndsWithTheSource() {
        const auto pool = std::make_shared<ovation::WorkerPool>("read ahead", 1);
        std::atomic<bool> waits = false, ended = false;
        store->fault = [&](int64_t at, const std::stop_token &asked) -> std::optional<StoreError> {
            if (at < 300'000)
                return {};
            waits = true;
            while (!asked.stop_requested())
                QThread::msleep(1);
            ended = true;
            return StoreError{StoreFailure::Stopped, QStringLiteral("stopped"), {}, 0};
        };
        auto source = std::make_unique<ObjectSource>(store, info, ObjectSource::Reading{{}, 2'000'000, pool});
        QCOMPARE(contentOf(*source, 0, 70'000), content.left(70'000));
        QTRY_VERIFY(waits);
        source.reset();
        QTRY_VERIFY(ended);
    }

    void aConnectionThatBreaksOnceIsNotNoticed() {
        bool broke = false;
        store->fault = [&](int64_t at, const std::stop_token &) -> std::optional<StoreError> {
            if (at == 0 || std::exchange(broke, true))
                return {};
            return StoreError{StoreFailure::Unreachable, QStringLiteral("broken"), {}, 0};
        };
        ObjectSource source(store, info);
        QCOMPARE(contentOf(source, 0, 200'000), content.left(200'000));
        QVERIFY(broke);
    }

    void twoPlacesByTurnsAreFetchedOnceEach() {
        ObjectSource source(store, info);
        QByteArray into(1000, '\0');
        for (qint64 at = 0; at < 60'000; at += into.size()) {
            for (const qint64 place : {at, Size / 2 + at})
                QVERIFY(source.read(
                    place, std::as_writable_bytes(std::span(into.data(), std::size_t(into.size())))));
        }
        QCOMPARE(store->calls.load(), 2);
    }

    void aPlaceThatIsReadOnceCostsLittle() {
        ObjectSource source(store, info);
        std::array<std::byte, 8> into;
        QVERIFY(source.read(Size / 2, into));
        QCOMPARE(store->bytes.load(), ObjectSource::MinStretch_bytes);
    }

    void anObjectThatIsAnotherOneFails() {
        ObjectSource source(store, info);
        MemoryBytes other("other");
        QVERIFY(store->put(QStringLiteral("a"), all(other), {}, {}));
        std::array<std::byte, 8> into;
        QVERIFY(!source.read(0, into));
    }

  private:
    QByteArray content;
    std::unique_ptr<QTemporaryDir> folder;
    std::shared_ptr<CountingStore> store;
    ObjectInfo info;
};

QTEST_GUILESS_MAIN(ObjectSourceTest)
#include "test_object_source.moc"
