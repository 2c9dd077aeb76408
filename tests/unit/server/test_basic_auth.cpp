#include "../fake_clock.h"

#include "server/http/basic_auth.h"

#include <QTest>

using namespace ovation::server;
using Verdict = BasicAuth::Verdict;

namespace {

constexpr int FreeTries = 10;

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

} // namespace

class BasicAuthTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void onlyTheRightUserWithTheRightSecretIsLetIn_data();
    void onlyTheRightUserWithTheRightSecretIsLetIn();
    void aSecretMayHoldColonsAndLettersOfAnyAlphabet();
    void aRequestWithoutCredentialsIsNoAttempt();
    void afterTooManyWrongOnesNothingIsCompared();
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
    SecretAttempts attempts(clock);
    BasicAuth auth("MY_SECRET", attempts);
    QCOMPARE(auth.check(from("192.0.2.1", authorization)), granted ? Verdict::Granted : Verdict::Denied);
}

void BasicAuthTest::aSecretMayHoldColonsAndLettersOfAnyAlphabet() {
    const FakeClock clock;
    const QByteArray secret = QStringLiteral("a:b:Größe秘密").toUtf8();
    SecretAttempts attempts(clock);
    BasicAuth auth(secret, attempts);
    QCOMPARE(auth.check(from("192.0.2.1", basic("OPENVIDUAPP:" + secret))), Verdict::Granted);
    QCOMPARE(auth.check(from("192.0.2.1", basic("OPENVIDUAPP:a:b:"))), Verdict::Denied);
}

void BasicAuthTest::aRequestWithoutCredentialsIsNoAttempt() {
    const FakeClock clock;
    SecretAttempts attempts(clock);
    BasicAuth auth("MY_SECRET", attempts);
    for (int i = 0; i < 10 * FreeTries; ++i)
        QCOMPARE(auth.check(from("192.0.2.1", QByteArray())), Verdict::Denied);
    QCOMPARE(auth.check(from("192.0.2.1", Right)), Verdict::Granted);
}

void BasicAuthTest::afterTooManyWrongOnesNothingIsCompared() {
    const FakeClock clock;
    SecretAttempts attempts(clock);
    BasicAuth auth("MY_SECRET", attempts);
    for (int i = 0; i < FreeTries; ++i)
        QCOMPARE(auth.check(from("192.0.2.1", basic(QByteArray::number(i)))), Verdict::Denied);
    QCOMPARE(auth.check(from("192.0.2.1", Right)), Verdict::Locked); // it does not show that it is right
    QCOMPARE(auth.check(from("192.0.2.2", Right)), Verdict::Granted);
}

QTEST_GUILESS_MAIN(BasicAuthTest)
#include "test_basic_auth.moc"
