#include "fake_s3.h"

#include "storage/s3_store.h"
#include "storage/throttle.h"

#include <QJsonArray>
#include <QTcpServer>
#include <QTest>
#include <atomic>
#include <thread>
#include <vector>

using namespace ovation::storage;

namespace {

using J = QJsonObject;

QJsonObject answer(int status, const char *code, const char *message = "told by the service") {
    return {{QStringLiteral("status"), status},
            {QStringLiteral("code"), QString::fromLatin1(code)},
            {QStringLiteral("message"), QString::fromLatin1(message)}};
}

/// Two keys, of which the first one is given until it is rejected.
class TwoCredentials final : public CredentialSource {
  public:
    StoreResult<Credentials> current(const std::stop_token &) override {
        return rejected ? Credentials{"SECOND", "two", "token2", 0}
                        : Credentials{"FIRST", "one", "token1", 0};
    }
    void reject(const Credentials &credentials) override {
        if (credentials.keyId == "FIRST")
            rejected = true;
    }

    std::atomic_bool rejected = false;
};

} // namespace

/// What becomes of a call when the service, the network or this machine fails.
class S3FaultsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        fake = std::make_unique<FakeS3>();
        make(fake->options());
    }

    void failuresHaveTypedReasons_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<StoreFailure>("reason");
        QTest::addColumn<bool>("mayHeal");
        QTest::newRow("internal") << 500 << QByteArray("InternalError") << StoreFailure::Busy << true;
        QTest::newRow("slow down") << 503 << QByteArray("SlowDown") << StoreFailure::Busy << true;
        QTest::newRow("of a proxy") << 502 << QByteArray("") << StoreFailure::Busy << true;
        QTest::newRow("too many") << 429 << QByteArray("") << StoreFailure::Busy << true;
        QTest::newRow("timeout of the body")
            << 400 << QByteArray("RequestTimeout") << StoreFailure::Damaged << true;
        QTest::newRow("denied") << 403 << QByteArray("AccessDenied") << StoreFailure::Denied << false;
        QTest::newRow("unknown 403") << 403 << QByteArray("") << StoreFailure::Denied << false;
        QTest::newRow("secret") << 403 << QByteArray("SignatureDoesNotMatch") << StoreFailure::BadCredentials
                                << false;
        QTest::newRow("bucket") << 404 << QByteArray("NoSuchBucket") << StoreFailure::NoBucket << false;
        QTest::newRow("quota") << 403 << QByteArray("QuotaExceeded") << StoreFailure::Full << false;
        QTest::newRow("disk") << 507 << QByteArray("") << StoreFailure::Full << false;
        QTest::newRow("unsupported") << 501 << QByteArray("NotImplemented") << StoreFailure::Refused << false;
        QTest::newRow("redirect that names no region")
            << 301 << QByteArray("PermanentRedirect") << StoreFailure::WrongRegion << false;
    }
    void failuresHaveTypedReasons() {
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        QFETCH(StoreFailure, reason);
        QFETCH(bool, mayHeal);
        fake->fault("answer", "PUT", answer(status, code.constData()));
        const StoreError error = failedPut();
        QCOMPARE(error.reason, reason);
        QCOMPARE(error.mayHeal(), mayHeal);
        QVERIFY2(error.message.contains(QStringLiteral("told by the service")), qPrintable(error.message));
        QVERIFY(mayHeal || !error.advice.isEmpty());
        QVERIFY(fake->objects().isEmpty());
    }

    void theServiceMayAskForAPause() {
        QJsonObject busy = answer(503, "SlowDown");
        busy.insert(QStringLiteral("headers"),
                    QJsonArray{QJsonArray{QStringLiteral("Retry-After"), QStringLiteral("7")}});
        fake->fault("answer", "PUT", busy);
        QCOMPARE(failedPut().retryAfter_ms, 7000);
    }

    void aLostConnectionMayHeal_data() {
        QTest::addColumn<QByteArray>("kind");
        for (const char *kind : {"drop_before", "drop_in_body", "drop_answer"})
            QTest::newRow(kind) << QByteArray(kind);
    }
    void aLostConnectionMayHeal() {
        QFETCH(QByteArray, kind);
        fake->fault(kind.constData(), "PUT", {{QStringLiteral("times"), 9}});
        const StoreError error = failedPut(3'000'000);
        QCOMPARE(error.reason, StoreFailure::Unreachable);
        QVERIFY(error.message.contains(QStringLiteral("127.0.0.1")));
    }

    void anAnswerThatBreaksOffIsNoAnswer() {
        MemoryBytes content(QByteArray(100'000, 'x'));
        QVERIFY(store->put(QStringLiteral("a"), all(content), {}, {}));
        fake->fault("truncate", "GET");
        int64_t got = 0;
        const auto result = store->get(QStringLiteral("a"), std::nullopt, 0, 0,
                                       [&](std::span<const std::byte> piece) {
                                           got += int64_t(piece.size());
                                           return true;
                                       },
                                       {});
        QVERIFY(!result && result.error().mayHeal());
        QVERIFY(got < 100'000);
        fake->fault("truncate", "list-type");
        QVERIFY(!store->list({}, {}, {}));
    }

    void whatIsNoAnswerOfTheServiceIsSaid() {
        fake->fault("raw", "GET",
                    {{QStringLiteral("bytes"),
                      QStringLiteral("HTTP/1.1 200 OK\r\nContent-Length: 16\r\n\r\n<html>Hi!</html>")}});
        QCOMPARE(store->list({}, {}, {}).error().reason, StoreFailure::Damaged);
        fake->fault("raw", "GET", {{QStringLiteral("bytes"), QStringLiteral("SSH-2.0-OpenSSH_9.2\r\n")}});
        QVERIFY(!store->list({}, {}, {}));
    }

    void aListThatLeadsToItselfIsCutOff() {
        answerTwice(QStringLiteral("<ListBucketResult><IsTruncated>true</IsTruncated>"
                                   "<NextContinuationToken>again</NextContinuationToken>"
                                   "</ListBucketResult>"));
        QCOMPARE(store->list({}, {}, {})->next, QStringLiteral("again"));
        QCOMPARE(store->list({}, QStringLiteral("again"), {}).error().reason, StoreFailure::Damaged);
        answerTwice(QStringLiteral("<ListMultipartUploadsResult><IsTruncated>true</IsTruncated>"
                                   "<NextKeyMarker>again</NextKeyMarker>"
                                   "<NextUploadIdMarker>1</NextUploadIdMarker>"
                                   "</ListMultipartUploadsResult>"));
        const auto uploads = store->uploads({}, {}, {});
        QCOMPARE(uploads->next, QStringLiteral("again\n1"));
        QCOMPARE(store->uploads({}, uploads->next, {}).error().reason, StoreFailure::Damaged);
    }

    void moreThanAllPartsOfAnUploadAreRefused() {
        const QString part = QStringLiteral("<Part><PartNumber>1</PartNumber><Size>1</Size></Part>");
        answerTwice(QStringLiteral("<ListPartsResult>%1</ListPartsResult>")
                        .arg(part.repeated(store->partLimits().count)));
        const UploadId upload{QStringLiteral("a"), QStringLiteral("1")};
        QCOMPARE(int(store->parts(upload, {})->size()), store->partLimits().count);
        QVERIFY(store->parts(upload, {}));
        answerTwice(QStringLiteral("<ListPartsResult>%1</ListPartsResult>")
                        .arg(part.repeated(store->partLimits().count + 1)));
        QCOMPARE(store->parts(upload, {}).error().reason, StoreFailure::Damaged);
    }

    void aSizeThatNoObjectHasIsNotBelieved() {
        for (const int64_t size_bytes : {int64_t(1) << 50, (int64_t(1) << 50) + 1, INT64_MAX}) {
            fake->fault("raw", "HEAD",
                        {{QStringLiteral("bytes"),
                          QStringLiteral("HTTP/1.1 200 OK\r\nContent-Length: %1\r\n\r\n").arg(size_bytes)}});
            const auto info = store->info(QStringLiteral("a"), {});
            QCOMPARE(info.ok(), size_bytes == int64_t(1) << 50);
            QVERIFY(info || info.error().reason == StoreFailure::Damaged);
        }
    }

    void endlessHeadersAndAnswersAreCutOff() {
        const QString header =
            QStringLiteral("x: ") + QString(1000, QLatin1Char('y')) + QStringLiteral("\r\n");
        fake->fault(
            "raw", "GET",
            {{QStringLiteral("bytes"), QStringLiteral("HTTP/1.1 200 OK\r\n") + header.repeated(100)}});
        QCOMPARE(store->list({}, {}, {}).error().reason, StoreFailure::Damaged);
        fake->fault("raw", "GET",
                    {{QStringLiteral("bytes"),
                      QStringLiteral("HTTP/1.1 200 OK\r\n\r\n") + QString(5'000'000, QLatin1Char('x'))}});
        QCOMPARE(store->list({}, {}, {}).error().reason, StoreFailure::Damaged);
    }

    void aLargeBodyIsNotSentToAServiceThatRefusesIt() {
        fake->fault("before_body", "PUT", answer(403, "AccessDenied"));
        int64_t moved = 0;
        Transfer transfer;
        transfer.moved = [&](int64_t bytes) { moved += bytes; };
        MemoryBytes content(QByteArray(5'000'000, 'x'));
        QCOMPARE(store->put(QStringLiteral("a"), all(content), {}, transfer).error().reason,
                 StoreFailure::Denied);
        QCOMPARE(moved, 0);
    }

    void whatChangesOnTheWayIsFoundByTheService() {
        fake->fault("flip", "PUT");
        const StoreError error = failedPut();
        QCOMPARE(error.reason, StoreFailure::Damaged);
        QVERIFY(error.mayHeal());
    }

    void aTagThatIsNotTheChecksumIsFoundHere() {
        fake->fault("wrong_tag", "PUT");
        QCOMPARE(failedPut().reason, StoreFailure::Damaged);
        fake->rules({{QStringLiteral("least_part"), 1}});
        const auto upload = store->beginUpload(QStringLiteral("large"), {}, {});
        QVERIFY(upload);
        MemoryBytes content("x");
        const auto part = store->putPart(*upload, 1, all(content), {});
        QVERIFY(part);
        fake->fault("wrong_tag", "POST .*uploadId");
        QCOMPARE(store->completeUpload(*upload, {*part}, {}).error().reason, StoreFailure::Damaged);
    }

    void aFailureBehindA200CompletesNothing() {
        fake->fault("late_error", "POST");
        const auto upload = store->beginUpload(QStringLiteral("large"), {}, {});
        QVERIFY(upload);
        MemoryBytes content("x");
        const auto part = store->putPart(*upload, 1, all(content), {});
        QVERIFY(part);
        const auto made = store->completeUpload(*upload, {*part}, {});
        QVERIFY(!made);
        QCOMPARE(made.error().reason, StoreFailure::Busy);
        QVERIFY(made.error().message.contains(QStringLiteral("try again")));
    }

    void findsTheRegionByTheAnswer() {
        S3Options options = fake->options();
        options.place.region.clear();
        make(options);
        MemoryBytes content("x");
        QVERIFY(store->put(QStringLiteral("a"), all(content), {}, {}));
        QCOMPARE(fake->log().size(), 2);
        QVERIFY(store->put(QStringLiteral("a"), all(content), {}, {})); // it is known now
        QCOMPARE(fake->log().size(), 3);
        make(options);
        QVERIFY(store->info(QStringLiteral("a"), {})); // also by an answer without a body
    }

    void aWrongRegionIsMended() {
        S3Options options = fake->options();
        options.place.region = QStringLiteral("us-west-2");
        make(options);
        MemoryBytes content("x");
        QVERIFY(store->put(QStringLiteral("a"), all(content), {}, {}));
    }

    void callsAtOnceAllFindTheRegion() {
        S3Options options = fake->options();
        options.place.region.clear();
        make(options);
        std::atomic<int> found = 0;
        std::vector<std::jthread> callers;
        for (int i = 0; i < 8; ++i)
            callers.emplace_back([&] { found += store->list({}, {}, {}).ok(); });
        callers.clear(); // joins
        QCOMPARE(found.load(), 8);
    }

    void aClockThatIsWrongIsAllowedFor() {
        fake->rules({{QStringLiteral("skew_s"), 7200}});
        MemoryBytes content("x");
        const auto put = store->put(QStringLiteral("a"), all(content), {}, {});
        QVERIFY2(put, put ? "" : qPrintable(put.error().message));
        QCOMPARE(fake->log().size(), 2);
    }

    void credentialsThatExpireInTheMiddleAreExchanged() {
        fake->rules({{QStringLiteral("keys"), J{{QStringLiteral("FIRST"), QStringLiteral("one")},
                                                {QStringLiteral("SECOND"), QStringLiteral("two")}}},
                     {QStringLiteral("tokens"), J{{QStringLiteral("FIRST"), QStringLiteral("token1")},
                                                  {QStringLiteral("SECOND"), QStringLiteral("token2")}}},
                     {QStringLiteral("least_part"), 1}});
        auto credentials = std::make_unique<TwoCredentials>();
        const TwoCredentials *watched = credentials.get();
        store = std::make_unique<S3Store>(fake->options(), std::move(credentials), clock);
        const auto upload = store->beginUpload(QStringLiteral("large"), {}, {});
        QVERIFY(upload);
        MemoryBytes content("0123456789");
        const auto first = store->putPart(*upload, 1, {content, 0, 5}, {});
        QVERIFY(first && !watched->rejected);
        fake->rules({{QStringLiteral("expired"), QJsonArray{QStringLiteral("FIRST")}}});
        const auto second = store->putPart(*upload, 2, {content, 5, 5}, {});
        QVERIFY2(second, second ? "" : qPrintable(second.error().message));
        QVERIFY(watched->rejected);
        QVERIFY(store->completeUpload(*upload, {*first, *second}, {}));
        QCOMPARE(fake->object(QStringLiteral("large")), "0123456789");
    }

    void aWrongSecretIsSaidAndNotRepeated() {
        make(fake->options(), {"AKIDEXAMPLE", "canary-wrong-secret", {}, 0});
        const StoreError error = failedPut();
        QCOMPARE(error.reason, StoreFailure::BadCredentials);
        QCOMPARE(fake->log().size(), 1);
        QVERIFY(!(error.message + error.advice).contains(QStringLiteral("canary")));
    }

    void whatTheServiceRepeatsOfASecretIsNotToldFurther() {
        fake->fault("answer", "PUT",
                    answer(403, "SignatureDoesNotMatch", "you signed with secret/of+this=test, did you not"));
        const StoreError error = failedPut();
        QVERIFY2(!error.message.contains(QStringLiteral("secret/of+this=test")), qPrintable(error.message));
        QVERIFY(error.message.contains(QStringLiteral("you signed with")));
    }

    void whyAnObjectCannotBeLookedAtIsAskedFor() {
        fake->rules({{QStringLiteral("bucket"), QStringLiteral("another")}});
        QCOMPARE(store->info(QStringLiteral("a"), {}).error().reason, StoreFailure::NoBucket);
        fake->rules({{QStringLiteral("bucket"), QStringLiteral("recordings")}});
        QCOMPARE(store->info(QStringLiteral("a"), {}).error().reason, StoreFailure::NoObject);
    }

    void aCallThatIsStoppedReturnsWhateverTheNetworkDoes() {
        QTcpServer silent; // takes connections and says nothing
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        S3Options options = fake->options();
        options.place.endpoint.setPort(silent.serverPort());
        make(options);
        std::stop_source stop;
        std::atomic_int reason = 0;
        std::jthread call([&] {
            Transfer transfer;
            transfer.stop = stop.get_token();
            const auto listed = store->list({}, {}, transfer);
            reason = listed ? -1 : int(listed.error().reason);
        });
        QTRY_VERIFY(silent.hasPendingConnections());
        QCOMPARE(reason.load(), 0);
        stop.request_stop();
        QTRY_COMPARE(StoreFailure(reason.load()), StoreFailure::Stopped);
    }

    void aServiceThatIsNotThereIsSaid() {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        S3Options options = fake->options();
        options.place.endpoint.setPort(closed.serverPort());
        closed.close();
        make(options);
        const StoreError error = failedPut();
        QCOMPARE(error.reason, StoreFailure::Unreachable);
        QVERIFY(!error.advice.isEmpty());
    }

    void aThrottledUploadMovesInSmallPieces() {
        Throttle throttle;
        throttle.setLimit(2'000'000);
        int pieces = 0;
        Transfer transfer;
        transfer.throttle = &throttle;
        transfer.moved = [&](int64_t bytes) {
            QVERIFY(bytes <= 100'000);
            ++pieces;
        };
        MemoryBytes content(QByteArray(500'000, 'x'));
        QVERIFY(store->put(QStringLiteral("a"), all(content), {}, transfer));
        QVERIFY(pieces >= 5);
    }

    void aFileThatCannotBeReadIsNotTheServicesFault() {
        MemoryBytes content("0123456789");
        QCOMPARE(store->put(QStringLiteral("a"), {content, 0, 11}, {}, {}).error().reason,
                 StoreFailure::SourceLost);
        QVERIFY(fake->log().isEmpty());
    }

  private:
    void make(const S3Options &options, const Credentials &credentials = FakeS3::credentials()) {
        store = std::make_unique<S3Store>(options, std::make_unique<FixedCredentials>(credentials), clock);
    }
    void answerTwice(const QString &body) {
        fake->fault(
            "raw", "GET",
            {{QStringLiteral("bytes"),
              QStringLiteral("HTTP/1.1 200 OK\r\nContent-Length: %1\r\n\r\n%2").arg(body.size()).arg(body)},
             {QStringLiteral("times"), 2}});
    }
    StoreError failedPut(qsizetype size = 10) {
        MemoryBytes content(QByteArray(size, 'x'));
        const auto put = store->put(QStringLiteral("a"), all(content), {}, {});
        return put ? StoreError{StoreFailure(0), QStringLiteral("it succeeded")} : put.error();
    }

    const ovation::SystemClock clock;
    std::unique_ptr<FakeS3> fake;
    std::unique_ptr<S3Store> store;
};

QTEST_GUILESS_MAIN(S3FaultsTest)
#include "test_s3_faults.moc"
