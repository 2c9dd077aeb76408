#include "../fake_clock.h"

#include "server/http/secret_attempts.h"

#include <QRegularExpression>
#include <QTest>

using namespace ovation::server;

namespace {

constexpr int OfProgram = 10, OfAddress = 60;
constexpr int64_t Minute_ms = 60'000, Day_ms = 24 * 60 * Minute_ms;
const Caller Guesser{QStringLiteral("192.0.2.1"), "guesser/1"};
const Caller Application{QStringLiteral("192.0.2.1"), "application/1"}; // at the same address

} // namespace

/// Who may try the secret how often.
class SecretAttemptsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_attempts = std::make_unique<SecretAttempts>(m_clock);
        m_next = 0;
    }
    void aGuesserGetsAFixedNumberAMinute();
    void anAddressGetsAFixedNumberWhateverItsProgramsAreCalled();
    void otherAddressesAreNotAffected();
    void anIPv6NetworkCountsAsOneAddress();
    void theApplicationBesideAGuesserIsServed();
    void aProgramThatHadTheRightSecretIsServedBesideOneThatCopiesItsName();
    void aForgottenProgramWithAnOldSecretLocksNoClientOut();
    void aKnownProgramIsForgottenAfterADay();
    void aFloodOfAddressesDoesNotFillMemoryOrTheLog();
    void aWrongSecretIsLoggedWithItsAddressAndNothingOfIt();

  private:
    /// Different wrong secrets, as long as they are compared; how many were.
    int guess(const Caller &caller, int most = 1000) {
        int compared = 0;
        while (compared < most && m_attempts->mayTry(caller)) {
            m_attempts->refused(caller, QByteArray::number(++m_next));
            ++compared;
        }
        return compared;
    }

    FakeClock m_clock;
    std::unique_ptr<SecretAttempts> m_attempts;
    int m_next = 0;
};

void SecretAttemptsTest::aGuesserGetsAFixedNumberAMinute() {
    int compared = 0;
    for (int64_t at_ms = 0; at_ms < 10 * Minute_ms; at_ms += 1000) {
        compared += guess(Guesser);
        m_clock.advance(1000);
    }
    QCOMPARE(compared, 10 * OfProgram);
    QCOMPARE(guess(Guesser), OfProgram);
    const int64_t wait_ms = m_attempts->wait_ms(Guesser);
    QVERIFY(wait_ms > 0 && wait_ms <= Minute_ms);
    m_clock.advance(wait_ms - 1);
    QVERIFY(!m_attempts->mayTry(Guesser));
    m_clock.advance(1);
    QVERIFY(m_attempts->mayTry(Guesser));
}

void SecretAttemptsTest::anAddressGetsAFixedNumberWhateverItsProgramsAreCalled() {
    int compared = 0;
    for (int i = 0; i < 100; ++i)
        compared += guess({Guesser.address, "guesser/" + QByteArray::number(i)});
    QCOMPARE(compared, OfAddress);
}

void SecretAttemptsTest::otherAddressesAreNotAffected() {
    QCOMPARE(guess(Guesser), OfProgram);
    QCOMPARE(guess({QStringLiteral("192.0.2.2"), Guesser.program}), OfProgram);
}

void SecretAttemptsTest::anIPv6NetworkCountsAsOneAddress() {
    QCOMPARE(guess({QStringLiteral("2001:db8:1:2::1"), "guesser"}), OfProgram);
    QCOMPARE(guess({QStringLiteral("2001:db8:1:2:3:4:5:6"), "guesser"}), 0);
    QCOMPARE(guess({QStringLiteral("2001:db8:1:3::1"), "guesser"}), OfProgram);
}

void SecretAttemptsTest::theApplicationBesideAGuesserIsServed() {
    QCOMPARE(guess(Guesser), OfProgram);
    QVERIFY(m_attempts->mayTry(Application)); // never seen before
    m_attempts->granted(Application);
    for (int i = 0; i < 100; ++i)
        guess({Guesser.address, "guesser/" + QByteArray::number(i)});
    QVERIFY(!m_attempts->mayTry({Guesser.address, "new"}));
    QVERIFY(m_attempts->mayTry(Application));
}

void SecretAttemptsTest::aProgramThatHadTheRightSecretIsServedBesideOneThatCopiesItsName() {
    m_attempts->granted(Application);
    for (int i = 0; i < 100; ++i) {
        const bool isFree = m_attempts->refused(Application, "guess" + QByteArray::number(i));
        QCOMPARE(isFree, i < OfProgram);
        QVERIFY(m_attempts->mayTry(Application));
    }
    const int compared = 100 + guess(Application);
    QVERIFY2(compared <= 300, QByteArray::number(compared).constData()); // fixed, too
}

void SecretAttemptsTest::aForgottenProgramWithAnOldSecretLocksNoClientOut() {
    for (int i = 0; i < 1000; ++i)
        QVERIFY(m_attempts->refused(Guesser, "the old secret"));
    QVERIFY(m_attempts->mayTry(Guesser));
}

void SecretAttemptsTest::aKnownProgramIsForgottenAfterADay() {
    m_attempts->granted(Application);
    m_clock.advance(Day_ms);
    QCOMPARE(guess(Application), OfProgram);
}

void SecretAttemptsTest::aFloodOfAddressesDoesNotFillMemoryOrTheLog() {
    m_attempts->granted(Application);
    guess(Guesser);
    QVERIFY(!m_attempts->mayTry(Guesser));
    m_clock.advance(1); // so it is the oldest
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    for (int i = 0; i < 50; ++i)
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("wrong secret from 10\\.")));
    for (int i = 0; i < 12'000; ++i) {
        const QString address = QHostAddress(0x0a000000U + quint32(i)).toString();
        m_attempts->refused({address, "flood"}, "guess");
    }
    QVERIFY(m_attempts->mayTry(Application));
    QVERIFY(m_attempts->mayTry(Guesser)); // the oldest is forgotten
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("11950 .*more")));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("wrong secret from 192")));
    m_clock.advance(Minute_ms);
    m_attempts->refused(Guesser, "guess");
}

void SecretAttemptsTest::aWrongSecretIsLoggedWithItsAddressAndNothingOfIt() {
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    QTest::ignoreMessage(QtWarningMsg, "wrong secret from 192.0.2.1");
    m_attempts->refused(Guesser, "NEARLY_THE_SECRET");
}

QTEST_GUILESS_MAIN(SecretAttemptsTest)
#include "test_secret_attempts.moc"
