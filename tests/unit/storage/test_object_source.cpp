#include "fake_s3.h"

#include "storage/folder_store.h"
#include "storage/object_source.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace ovation::storage;

namespace {

/// Counts what is fetched.
class CountingStore final : public ObjectStore {
  public:
    explicit CountingStore(const QString &path) : m_store(path) {}

    int calls = 0;
    int64_t bytes = 0;

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
        info = *store->put(QStringLiteral("a"), bytes.all(), {}, {});
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
        QVERIFY2(store->calls <= 10, qPrintable(QString::number(store->calls)));
        QCOMPARE(store->bytes, Size);
    }

    void twoPlacesByTurnsAreFetchedOnceEach() {
        ObjectSource source(store, info);
        QByteArray into(1000, '\0');
        for (qint64 at = 0; at < 60'000; at += into.size()) {
            for (const qint64 place : {at, Size / 2 + at})
                QVERIFY(source.read(
                    place, std::as_writable_bytes(std::span(into.data(), std::size_t(into.size())))));
        }
        QCOMPARE(store->calls, 2);
    }

    void aPlaceThatIsReadOnceCostsLittle() {
        ObjectSource source(store, info);
        std::array<std::byte, 8> into;
        QVERIFY(source.read(Size / 2, into));
        QCOMPARE(store->bytes, ObjectSource::MinStretch_bytes);
    }

    void anObjectThatIsAnotherOneFails() {
        ObjectSource source(store, info);
        MemoryBytes other("other");
        QVERIFY(store->put(QStringLiteral("a"), other.all(), {}, {}));
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
