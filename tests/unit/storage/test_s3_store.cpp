#include "fake_s3.h"

#include "storage/s3_store.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>
#include <thread>

using namespace ovation::storage;

namespace {

constexpr int Part_bytes = 100'000; ///< as small as the fake allows in these tests

QByteArray noise(qsizetype size, quint32 seed = 1) {
    QRandomGenerator random(seed);
    QByteArray bytes(size, '\0');
    for (char &each : bytes)
        each = char(random.generate());
    return bytes;
}

std::unique_ptr<S3Store> storeOf(const S3Options &options,
                                 const Credentials &credentials = FakeS3::credentials()) {
    static const ovation::SystemClock clock;
    return std::make_unique<S3Store>(options, std::make_unique<FixedCredentials>(credentials), clock);
}

QByteArray readAll(ObjectStore &store, const QString &key, int64_t at = 0, int64_t size = 0) {
    QByteArray all;
    const auto got =
        store.get(key, std::nullopt, at, size,
                  [&](std::span<const std::byte> piece) {
                      all.append(reinterpret_cast<const char *>(piece.data()), qsizetype(piece.size()));
                      return true;
                  },
                  {});
    return got ? all : QByteArray("failed: ") + got.error().message.toUtf8();
}

/// In parts of Part_bytes.
StoreResult<std::vector<PartReceipt>> sendParts(ObjectStore &store, const UploadId &upload,
                                                const QByteArray &content) {
    std::vector<PartReceipt> receipts;
    MemoryBytes source(content);
    for (int64_t at = 0; at < content.size(); at += Part_bytes) {
        const auto receipt =
            store.putPart(upload, int(receipts.size()) + 1,
                          {source, at, std::min<int64_t>(Part_bytes, content.size() - at)}, {});
        if (!receipt)
            return receipt.error();
        receipts.push_back(*receipt);
    }
    return receipts;
}

} // namespace

/// Against fake_s3.py, which checks each request.
class S3StoreTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        fake = std::make_unique<FakeS3>();
        fake->rules({{QStringLiteral("least_part"), Part_bytes}});
        store = storeOf(fake->options());
    }

    void whatIsPutIsThereWithItsTraits() {
        MemoryBytes content(noise(300'000));
        ObjectTraits traits;
        traits.contentType = QStringLiteral("video/mp4");
        traits.metadata = {{QStringLiteral("name"), QStringLiteral("A name, with = and  spaces")}};
        int64_t moved = 0;
        Transfer transfer;
        transfer.moved = [&](int64_t bytes) { moved += bytes; };
        const auto put = store->put(QStringLiteral("ses_a/a.mp4"), all(content), traits, transfer);
        QVERIFY2(put, put ? "" : qPrintable(put.error().message));
        QCOMPARE(fake->object(QStringLiteral("ses_a/a.mp4")), noise(300'000));
        QCOMPARE(
            fake->objectHeaders(QStringLiteral("ses_a/a.mp4"))[QStringLiteral("content-type")].toString(),
            QStringLiteral("video/mp4"));
        QCOMPARE(moved, 300'000);
        const auto info = store->info(QStringLiteral("ses_a/a.mp4"), {});
        QVERIFY(info);
        QCOMPARE(info->size_bytes, 300'000);
        QCOMPARE(info->tag, put->tag);
        QCOMPARE(info->metadata, traits.metadata);
        QVERIFY(info->modified_ms > 1'700'000'000'000);
    }

    void anEmptyObjectIsOneToo() {
        MemoryBytes content{QByteArray()};
        QVERIFY(store->put(QStringLiteral("empty"), all(content), {}, {}));
        QCOMPARE(fake->objects(), QStringList{QStringLiteral("empty")});
        QCOMPARE(readAll(*store, QStringLiteral("empty")), QByteArray());
    }

    void everyAwkwardKeyWorks_data() {
        QTest::addColumn<QString>("key");
        for (const QString &key :
             {QStringLiteral("a b"), QStringLiteral("a+b"), QStringLiteral("a%20b"),
              QStringLiteral("ä/日本/😀"), QStringLiteral("a?b&c=d#e"), QStringLiteral("~*'()!$@,;:"),
              QStringLiteral("\"<>\\^`{|}"), QStringLiteral("ses~1/…"), QStringLiteral("...")})
            QTest::newRow(qPrintable(key)) << key;
    }
    void everyAwkwardKeyWorks() {
        QFETCH(QString, key);
        MemoryBytes content("x");
        const auto put = store->put(key, all(content), {}, {});
        QVERIFY2(put, put ? "" : qPrintable(put.error().message));
        QCOMPARE(fake->objects(), QStringList{key});
        const auto page = store->list({}, {}, {});
        QVERIFY(page);
        QCOMPARE(page->objects.at(0).key, key);
        QCOMPARE(readAll(*store, key), "x");
        QVERIFY(store->remove(key, {}));
        QVERIFY(fake->objects().isEmpty());
    }

    void keysThatAreNoneAreRefusedBeforeTheyAreSent() {
        MemoryBytes content("x");
        QCOMPARE(store->put(QStringLiteral("a/../b"), all(content), {}, {}).error().reason,
                 StoreFailure::Refused);
        QCOMPARE(store->info({}, {}).error().reason, StoreFailure::Refused);
        QVERIFY(fake->log().isEmpty());
    }

    void partsBecomeAnObjectInWhateverOrderTheyCome() {
        const QByteArray content = noise(3 * Part_bytes + 5);
        const auto upload = store->beginUpload(QStringLiteral("large"), {}, {});
        QVERIFY2(upload, upload ? "" : qPrintable(upload.error().message));
        std::array<StoreResult<PartReceipt>, 4> receipts{PartReceipt{}, PartReceipt{}, PartReceipt{},
                                                         PartReceipt{}};
        {
            std::vector<std::jthread> threads;
            for (int part = 0; part < 4; ++part) {
                threads.emplace_back([&, part] {
                    MemoryBytes source(content);
                    receipts[std::size_t(part)] = store->putPart(
                        *upload, part + 1, {source, part * Part_bytes, part < 3 ? Part_bytes : 5}, {});
                });
            }
        }
        QVERIFY(fake->objects().isEmpty());
        std::vector<PartReceipt> parts;
        for (const auto &each : receipts) {
            QVERIFY(each);
            parts.push_back(*each);
        }
        const auto made = store->completeUpload(*upload, parts, {});
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        QCOMPARE(made->size_bytes, content.size());
        QVERIFY(made->tag.endsWith("-4"));
        QCOMPARE(fake->object(QStringLiteral("large")), content);
        QVERIFY(fake->uploads().isEmpty());
    }

    void anUploadGoesOnWithThePartsThatAreThere() {
        fake->rules({{QStringLiteral("page"), 2}});
        const QByteArray content = noise(5 * Part_bytes);
        const auto upload = store->beginUpload(QStringLiteral("large"), {}, {});
        QVERIFY(upload);
        const auto sent = sendParts(*store, *upload, content);
        QVERIFY(sent);
        auto later = storeOf(fake->options()); // after a restart
        const auto found = later->uploads({}, {}, {});
        QVERIFY(found);
        QCOMPARE(found->uploads.at(0).upload, *upload);
        QVERIFY(found->uploads.at(0).begun_ms > 1'700'000'000'000);
        const auto parts = later->parts(*upload, {});
        QVERIFY(parts);
        QCOMPARE(parts->size(), 5u);
        QCOMPARE(parts->at(4).tag, sent->at(4).tag);
        QVERIFY(later->completeUpload(*upload, *parts, {}));
        QCOMPARE(fake->object(QStringLiteral("large")), content);
    }

    void anAbortedUploadLeavesNoPart() {
        const auto upload = store->beginUpload(QStringLiteral("large"), {}, {});
        QVERIFY(upload);
        QVERIFY(sendParts(*store, *upload, noise(Part_bytes)));
        QVERIFY(store->abortUpload(*upload, {}));
        QVERIFY(fake->uploads().isEmpty());
        QVERIFY(store->abortUpload(*upload, {})); // again
        QCOMPARE(store->parts(*upload, {}).error().reason, StoreFailure::NoUpload);
    }

    void partsThatAreNotThereCompleteNothing() {
        const auto upload = store->beginUpload(QStringLiteral("large"), {}, {});
        QVERIFY(upload);
        auto parts = sendParts(*store, *upload, noise(2 * Part_bytes));
        QVERIFY(parts);
        parts->at(1).tag = QByteArray(32, '0');
        QCOMPARE(store->completeUpload(*upload, *parts, {}).error().reason, StoreFailure::NoUpload);
        QVERIFY(fake->objects().isEmpty());
    }

    void listsPageByPageWhatLiesBelowAPrefix() {
        fake->rules({{QStringLiteral("page"), 2}});
        MemoryBytes content("x");
        for (const char *key : {"b/1", "b/2", "b/3", "c"})
            QVERIFY(store->put(QString::fromLatin1(key), all(content), {}, {}));
        const auto first = store->list(QStringLiteral("b/"), {}, {});
        QVERIFY(first);
        QCOMPARE(first->objects.size(), 2u);
        QVERIFY(!first->next.isEmpty());
        const auto second = store->list(QStringLiteral("b/"), first->next, {});
        QVERIFY(second);
        QCOMPARE(second->objects.size(), 1u);
        QCOMPARE(second->objects[0].key, QStringLiteral("b/3"));
        QCOMPARE(second->objects[0].size_bytes, 1);
        QVERIFY(second->next.isEmpty());
    }

    void foldersAreNamedWithoutWhatLiesInThem_data() {
        QTest::addColumn<bool>("delimiters");
        QTest::newRow("of a service that knows them") << true;
        QTest::newRow("of one that does not") << false;
    }
    void foldersAreNamedWithoutWhatLiesInThem() {
        QFETCH(bool, delimiters);
        fake->rules({{QStringLiteral("page"), 2}, {QStringLiteral("delimiters"), delimiters}});
        S3Options options = fake->options();
        options.place.prefix = QStringLiteral("team/");
        const auto inside = storeOf(options);
        fake->fill({QStringLiteral("team/a.b-1/x"), QStringLiteral("team/a.b-1/y/z"),
                    QStringLiteral("team/a.b-1/z"), QStringLiteral("team/alone"), QStringLiteral("team/a/x"),
                    QStringLiteral("team/ä +%/x"), QStringLiteral("else/x")});
        QStringList found;
        QString next;
        do {
            const auto page = inside->folders(next, {});
            QVERIFY2(page, page ? "" : qPrintable(page.error().message));
            for (const QString &folder : page->folders) {
                if (found.isEmpty() || found.last() != folder)
                    found += folder;
            }
            next = page->next;
        } while (!next.isEmpty());
        QCOMPARE(found, QStringList({QStringLiteral("a.b-1"), QStringLiteral("a"), QStringLiteral("ä +%")}));
        QCOMPARE(fake->log().size(), delimiters ? 2 : 3); // of 4 names, or 6 keys
    }

    void foldersOfTheBucketAreNoPartOfTheKeys() {
        S3Options options = fake->options();
        options.place.prefix = QStringLiteral("studio/ä/");
        auto inside = storeOf(options);
        MemoryBytes content("x");
        QVERIFY(inside->put(QStringLiteral("a"), all(content), {}, {}));
        QVERIFY(store->put(QStringLiteral("foreign"), all(content), {}, {}));
        QCOMPARE(fake->objects(), (QStringList{QStringLiteral("foreign"), QStringLiteral("studio/ä/a")}));
        const auto page = inside->list({}, {}, {});
        QVERIFY(page);
        QCOMPARE(page->objects.size(), 1u);
        QCOMPARE(page->objects[0].key, QStringLiteral("a"));
        QCOMPARE(inside->url(QStringLiteral("a")).toEncoded(),
                 fake->endpoint().toEncoded() + "/recordings/studio/%C3%A4/a");
    }

    void readsRanges() {
        MemoryBytes content("0123456789");
        QVERIFY(store->put(QStringLiteral("a"), all(content), {}, {}));
        QCOMPARE(readAll(*store, QStringLiteral("a"), 2, 3), "234");
        QCOMPARE(readAll(*store, QStringLiteral("a"), 8, 10), "89");
        QCOMPARE(readAll(*store, QStringLiteral("a"), 7), "789");
        QCOMPARE(readAll(*store, QStringLiteral("a"), 10, 3), QByteArray());
    }

    void anObjectThatIsAnotherOneIsNotReadAsTheFirst() {
        MemoryBytes content("0123456789");
        const auto put = store->put(QStringLiteral("a"), all(content), {}, {});
        QVERIFY(put);
        fake->damage(QStringLiteral("a"));
        const auto sink = [](std::span<const std::byte>) { return true; };
        QCOMPARE(store->get(QStringLiteral("a"), put->tag, 0, 0, sink, {}).error().reason,
                 StoreFailure::Changed);
        QVERIFY(store->info(QStringLiteral("a"), {})->tag != put->tag);
    }

    void configuredHeadersGoWithUploadsAndNotWithTheirParts() {
        S3Options options = fake->options();
        options.headers = {{"x-amz-server-side-encryption", "AES256"}, {"x-amz-request-payer", "requester"}};
        store = storeOf(options);
        MemoryBytes content("x");
        QVERIFY(store->put(QStringLiteral("small"), all(content), {}, {}));
        const auto upload = store->beginUpload(QStringLiteral("large"), {}, {});
        QVERIFY(upload);
        const auto parts = sendParts(*store, *upload, noise(Part_bytes)); // the fake refuses them with parts
        QVERIFY2(parts, parts ? "" : qPrintable(parts.error().message));
        QVERIFY(store->completeUpload(*upload, *parts, {}));
        for (const char *key : {"small", "large"})
            QCOMPARE(
                fake->objectHeaders(QString::fromLatin1(key))[QStringLiteral("x-amz-server-side-encryption")]
                    .toString(),
                QStringLiteral("AES256"));
    }

    void aBucketThatEncryptsByItsOwnKeysHasOtherTags() {
        fake->rules({{QStringLiteral("encrypted_by"), QStringLiteral("aws:kms")}});
        MemoryBytes content("x");
        QVERIFY(store->put(QStringLiteral("small"), all(content), {}, {}));
        const auto upload = store->beginUpload(QStringLiteral("large"), {}, {});
        QVERIFY(upload);
        const auto parts = sendParts(*store, *upload, noise(2 * Part_bytes));
        QVERIFY(parts);
        QVERIFY(store->completeUpload(*upload, *parts, {}));
    }

    void theHostMayNameTheBucket() {
        fake->rules({{QStringLiteral("path_style"), false}});
        S3Options options = fake->options();
        options.place.pathStyle = false;
        options.place.endpoint.setHost(QStringLiteral("localhost")); // recordings.localhost is this machine
        store = storeOf(options);
        MemoryBytes content("x");
        const auto put = store->put(QStringLiteral("a b"), all(content), {}, {});
        QVERIFY2(put, put ? "" : qPrintable(put.error().message));
        QCOMPARE(fake->objects(), QStringList{QStringLiteral("a b")});
    }

    void onlyOneConnectionIsMadeForCallsOneAfterAnother() {
        MemoryBytes content("x");
        for (int i = 0; i < 3; ++i)
            QVERIFY(store->put(QStringLiteral("a"), all(content), {}, {}));
        QCOMPARE(fake->state()[QStringLiteral("connections")].toInt(), 1);
    }

  private:
    std::unique_ptr<FakeS3> fake;
    std::unique_ptr<S3Store> store;
};

QTEST_GUILESS_MAIN(S3StoreTest)
#include "test_s3_store.moc"
