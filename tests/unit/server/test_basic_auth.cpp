#include "../fake_clock.h"

#include "server/http/basic_auth.h"

#include <QTest>

using namespace ovation::server;
using Verdict = BasicAuth::Verdict;

namespace {

constexpr int FreeTries = 5;
constexpr int64_t MaxLock_ms = 5 * 60'000, Forget_ms = 15 * 60'000;

HttpRequest from(const char *address, const QByteArray &authorization) {
    HttpRequest request;
    request.clientAddress = QLatin1String(address);
    if (!authorization.isNull())
        request.headers.append({"Authorization", authorization});
    return request;
}

QByteArray basic(const QByteArray &userAndSecret) {
    return "Basic " + userAndSecret.toBase64();
}

const QByteArray Right = basic("OPENVIDUAPP:MY_SECRET");
const QByteArray Wrong = basic("OPENVIDUAPP:GUESS");

/// Locks `address` by one wrong secret more than is free.
void lock(BasicAuth &auth, const char *address) {
    for (int i = 0; i <= FreeTries; ++i)
        auth.check(from(address, Wrong));
}

} // namespace

class BasicAuthTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void onlyTheRightUserWithTheRightSecretIsLetIn_data();
    void onlyTheRightUserWithTheRightSecretIsLetIn();
    void aSecretMayHoldColonsAndLettersOfAnyAlphabet();
    void aFewWrongTriesAreFree();
    void aRequestWithoutCredentialsIsNoAttempt();
    void afterTooManyWrongTriesOnlyWrongOnesHaveToWait();
    void theWaitGrowsWithEveryFurtherTryUpToALimit();
    void triesDuringTheWaitDoNotMakeItLonger();
    void anotherAddressIsNotAffected();
    void theRightSecretDoesNotFreeTheGuesserBesideIt();
    void wrongTriesOfLongAgoAreForgotten();
    void aFloodOfAddressesIsForgottenInsteadOfFillingMemory();
};

void BasicAuthTest::onlyTheRightUserWithTheRightSecretIsLetIn_data() {
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<bool>("granted");
    QTest::newRow("right") << Right << true;
    QTest::newRow("scheme in small letters") << QByteArray(Right).replace("Basic", "basic") << true;
    QTest::newRow("more blanks after the scheme") << QByteArray(Right).replace("Basic ", "Basic   ") << true;
    QTest::newRow("none") << QByteArray() << false;
    QTest::newRow("empty") << QByteArray("") << false;
    QTest::newRow("wrong secret") << Wrong << false;
    QTest::newRow("wrong secret of the same length") << basic("OPENVIDUAPP:MY_SECREU") << false;
    QTest::newRow("another user") << basic("admin:MY_SECRET") << false;
    QTest::newRow("user in small letters") << basic("openviduapp:MY_SECRET") << false;
    QTest::newRow("no secret") << basic("OPENVIDUAPP:") << false;
    QTest::newRow("no colon") << basic("OPENVIDUAPPMY_SECRET") << false;
    QTest::newRow("beginning of the secret") << basic("OPENVIDUAPP:MY_SECRE") << false;
    QTest::newRow("more than the secret") << basic("OPENVIDUAPP:MY_SECRETS") << false;
    QTest::newRow("NUL behind the secret") << basic(QByteArray("OPENVIDUAPP:MY_SECRET\0", 22)) << false;
    QTest::newRow("only the scheme") << QByteArray("Basic") << false;
    QTest::newRow("scheme without blank") << QByteArray(Right).replace("Basic ", "Basic") << false;
    QTest::newRow("another scheme") << QByteArray(Right).replace("Basic", "Bearer") << false;
    QTest::newRow("not base64") << QByteArray("Basic OPENVIDUAPP:MY_SECRET") << false;
    QTest::newRow("bytes") << QByteArray("Basic \xff\xfe\x80") << false;
    QTest::newRow("huge") << basic("OPENVIDUAPP:" + QByteArray(1'000'000, 'x')) << false;
}

void BasicAuthTest::onlyTheRightUserWithTheRightSecretIsLetIn() {
    QFETCH(QByteArray, authorization);
    QFETCH(bool, granted);
    const FakeClock clock;
    BasicAuth auth("MY_SECRET", clock);
    QCOMPARE(auth.check(from("192.0.2.1", authorization)), granted ? Verdict::Granted : Verdict::Denied);
}

void BasicAuthTest::aSecretMayHoldColonsAndLettersOfAnyAlphabet() {
    const FakeClock clock;
    const QByteArray secret = QStringLiteral("a:b:Größe秘密").toUtf8();
    BasicAuth auth(secret, clock);
    QCOMPARE(auth.check(from("192.0.2.1", basic("OPENVIDUAPP:" + secret))), Verdict::Granted);
    QCOMPARE(auth.check(from("192.0.2.1", basic("OPENVIDUAPP:a:b:"))), Verdict::Denied);
}

void BasicAuthTest::aFewWrongTriesAreFree() {
    const FakeClock clock;
    BasicAuth auth("MY_SECRET", clock);
    for (int i = 0; i < FreeTries; ++i)
        QCOMPARE(auth.check(from("192.0.2.1", Wrong)), Verdict::Denied);
    QCOMPARE(auth.waitFor(QStringLiteral("192.0.2.1")), 0);
    QCOMPARE(auth.check(from("192.0.2.1", Right)), Verdict::Granted);
}

void BasicAuthTest::aRequestWithoutCredentialsIsNoAttempt() {
    const FakeClock clock;
    BasicAuth auth("MY_SECRET", clock);
    for (int i = 0; i < 10 * FreeTries; ++i)
        QCOMPARE(auth.check(from("192.0.2.1", QByteArray())), Verdict::Denied);
    QCOMPARE(auth.check(from("192.0.2.1", Right)), Verdict::Granted);
}

void BasicAuthTest::afterTooManyWrongTriesOnlyWrongOnesHaveToWait() {
    FakeClock clock;
    BasicAuth auth("MY_SECRET", clock);
    lock(auth, "192.0.2.1");
    const int64_t wait_ms = auth.waitFor(QStringLiteral("192.0.2.1"));
    QVERIFY(wait_ms > 0);
    QCOMPARE(auth.check(from("192.0.2.1", Wrong)), Verdict::Locked);
    QCOMPARE(auth.check(from("192.0.2.1", Right)), Verdict::Granted);
    QCOMPARE(auth.check(from("192.0.2.1", QByteArray())), Verdict::Denied); // no attempt at all
    clock.advance(wait_ms - 1);
    QCOMPARE(auth.check(from("192.0.2.1", Wrong)), Verdict::Locked);
    QCOMPARE(auth.check(from("192.0.2.1", Right)), Verdict::Granted);
    clock.advance(1);
    QCOMPARE(auth.check(from("192.0.2.1", Wrong)), Verdict::Denied);
}

void BasicAuthTest::theWaitGrowsWithEveryFurtherTryUpToALimit() {
    FakeClock clock;
    BasicAuth auth("MY_SECRET", clock);
    lock(auth, "192.0.2.1");
    int64_t before_ms = auth.waitFor(QStringLiteral("192.0.2.1"));
    while (before_ms < MaxLock_ms) {
        clock.advance(before_ms);
        QCOMPARE(auth.check(from("192.0.2.1", Wrong)), Verdict::Denied);
        const int64_t now_ms = auth.waitFor(QStringLiteral("192.0.2.1"));
        QVERIFY2(now_ms == std::min(MaxLock_ms, 2 * before_ms), qPrintable(QString::number(now_ms)));
        before_ms = now_ms;
    }
    for (int i = 0; i < 100; ++i) { // no overflow turns it into no wait at all
        clock.advance(before_ms);
        auth.check(from("192.0.2.1", Wrong));
        QCOMPARE(auth.waitFor(QStringLiteral("192.0.2.1")), MaxLock_ms);
    }
}

void BasicAuthTest::triesDuringTheWaitDoNotMakeItLonger() {
    const FakeClock clock;
    BasicAuth auth("MY_SECRET", clock);
    lock(auth, "192.0.2.1");
    const int64_t wait_ms = auth.waitFor(QStringLiteral("192.0.2.1"));
    for (int i = 0; i < 100; ++i)
        QCOMPARE(auth.check(from("192.0.2.1", Wrong)), Verdict::Locked);
    QCOMPARE(auth.waitFor(QStringLiteral("192.0.2.1")), wait_ms);
}

void BasicAuthTest::anotherAddressIsNotAffected() {
    const FakeClock clock;
    BasicAuth auth("MY_SECRET", clock);
    lock(auth, "192.0.2.1");
    QCOMPARE(auth.waitFor(QStringLiteral("192.0.2.2")), 0);
    QCOMPARE(auth.check(from("192.0.2.2", Wrong)), Verdict::Denied);
    QCOMPARE(auth.check(from("192.0.2.2", Right)), Verdict::Granted);
    QCOMPARE(auth.check(from("192.0.2.1", Wrong)), Verdict::Locked);
}

void BasicAuthTest::theRightSecretDoesNotFreeTheGuesserBesideIt() {
    FakeClock clock;
    BasicAuth auth("MY_SECRET", clock);
    for (int i = 0; i <= FreeTries; ++i) {
        QCOMPARE(auth.check(from("192.0.2.1", Wrong)), Verdict::Denied);
        QCOMPARE(auth.check(from("192.0.2.1", Right)), Verdict::Granted);
    }
    QCOMPARE(auth.check(from("192.0.2.1", Wrong)), Verdict::Locked);
}

void BasicAuthTest::wrongTriesOfLongAgoAreForgotten() {
    FakeClock clock;
    BasicAuth auth("MY_SECRET", clock);
    for (int i = 0; i < FreeTries; ++i)
        auth.check(from("192.0.2.1", Wrong));
    clock.advance(Forget_ms + 1);
    for (int i = 0; i < FreeTries; ++i)
        QCOMPARE(auth.check(from("192.0.2.1", Wrong)), Verdict::Denied);
    QCOMPARE(auth.check(from("192.0.2.1", Right)), Verdict::Granted);
}

void BasicAuthTest::aFloodOfAddressesIsForgottenInsteadOfFillingMemory() {
    const FakeClock clock;
    BasicAuth auth("MY_SECRET", clock);
    for (int i = 0; i < 10'001; ++i) {
        HttpRequest request = from("", Wrong);
        request.clientAddress = QStringLiteral("2001:db8::%1").arg(i, 0, 16);
        QCOMPARE(auth.check(request), Verdict::Denied);
    }
    lock(auth, "192.0.2.1"); // and the guard still works afterwards
    QCOMPARE(auth.check(from("192.0.2.1", Wrong)), Verdict::Locked);
}

QTEST_GUILESS_MAIN(BasicAuthTest)
#include "test_basic_auth.moc"
