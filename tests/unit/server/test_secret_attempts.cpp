#include "../fake_clock.h"

#include "server/http/secret_attempts.h"

#include <QRegularExpression>
#include <QTest>

#include <functional>

using namespace ovation::server;

namespace {

constexpr int OfProgram = 10, OfAddress = 60, OfNetwork = 120, Elsewhere = 600;
constexpr int64_t Minute_ms = 60'000, Day_ms = 24 * 60 * Minute_ms;
const Caller Guesser{QStringLiteral("192.0.2.1"), "guesser/1"};
const Caller Application{QStringLiteral("192.0.2.1"), "application/1"}; // at the same address

/// One of 2^24 addresses, each in a network of its own.
QString farAddress(int number) {
    return QHostAddress(0x0a000000U + quint32(number) * 256).toString();
}

QRegularExpression flood() {
    return QRegularExpression(QStringLiteral("600 wrong secrets in a minute from several networks"));
}

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
    void aNetworkGetsAFixedNumberWhateverItsAddressesAre_data();
    void aNetworkGetsAFixedNumberWhateverItsAddressesAre();
    void allNetworksTogetherGetAFixedNumberAMinute();
    void guessersElsewhereKeepNoKnownProgramOutAndNothingOfThisMachine();
    void thisMachineIsOneNetwork();
    void aFloodFromManyNetworksIsLoggedOnceInAWhile();
    void theApplicationBesideAGuesserIsServed();
    void aProgramThatHadTheRightSecretIsServedBesideOneThatCopiesItsName();
    void aForgottenProgramWithAnOldSecretLocksNoClientOut();
    void aKnownProgramIsForgottenAfterADay();
    void aFloodOfAddressesDoesNotFillMemoryOrTheLog();
    void anAddressThatIsQuietIsForgotten();
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

    /// The same as six programs at each of so many addresses.
    int guessFrom(int addresses, const std::function<QString(int)> &address) {
        int compared = 0;
        for (int i = 0; i < addresses; ++i) {
            for (int program = 0; program < OfAddress / OfProgram; ++program)
                compared += guess({address(i), "guesser/" + QByteArray::number(program)});
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

void SecretAttemptsTest::aNetworkGetsAFixedNumberWhateverItsAddressesAre_data() {
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("sameNetwork");
    QTest::addColumn<QString>("another");
    const auto row = [](const char *name, const char *pattern, const char *sameNetwork, const char *another) {
        QTest::newRow(name) << QString::fromLatin1(pattern) << QString::fromLatin1(sameNetwork)
                            << QString::fromLatin1(another);
    };
    row("IPv6 /48", "2001:db8:1:%1::1", "2001:db8:1:ffff::1", "2001:db8:2::1");
    row("IPv4 /24", "192.0.2.%1", "192.0.2.255", "192.0.3.1");
    row("IPv4 /24 on an IPv6 socket", "::ffff:192.0.2.%1", "192.0.2.255", "::ffff:192.0.3.1");
}

void SecretAttemptsTest::aNetworkGetsAFixedNumberWhateverItsAddressesAre() {
    QFETCH(QString, pattern);
    QFETCH(QString, sameNetwork);
    QFETCH(QString, another);
    const auto address = [&](int number) { return pattern.arg(number); };
    QCOMPARE(guessFrom(20, address), OfNetwork);
    QVERIFY(!m_attempts->mayTry({sameNetwork, "new"}));
    QVERIFY(m_attempts->mayTry({another, "new"}));
    m_clock.advance(Minute_ms);
    QCOMPARE(guessFrom(20, address), OfNetwork);
}

void SecretAttemptsTest::allNetworksTogetherGetAFixedNumberAMinute() {
    int compared = 0;
    for (int64_t at_ms = 0; at_ms < 3 * Minute_ms; at_ms += 5000) {
        compared += guessFrom(30, farAddress);
        compared += guessFrom(
            30, [at_ms](int i) { return QStringLiteral("2001:db8:%1::%2").arg(at_ms / 5000).arg(i); });
        m_clock.advance(5000);
    }
    QCOMPARE(compared, 3 * Elsewhere);
    // An honest program that is new waits, too, but not for long.
    m_clock.advance(Minute_ms);
    QCOMPARE(guessFrom(100, farAddress), Elsewhere);
    const Caller newcomer{QStringLiteral("198.51.100.1"), "new"};
    const int64_t wait_ms = m_attempts->wait_ms(newcomer);
    QVERIFY(wait_ms > 0 && wait_ms <= Minute_ms);
    m_clock.advance(wait_ms);
    QVERIFY(m_attempts->mayTry(newcomer));
}

void SecretAttemptsTest::guessersElsewhereKeepNoKnownProgramOutAndNothingOfThisMachine() {
    const Caller known{farAddress(1000), "application/1"}; // beside others
    m_attempts->granted(known);
    QCOMPARE(guessFrom(100, farAddress), Elsewhere);
    QVERIFY(!m_attempts->mayTry({known.address, "new"}));
    QVERIFY(m_attempts->mayTry(known));
    QVERIFY(m_attempts->refused(known, "an old secret"));
    QVERIFY(m_attempts->mayTry(known));
    for (const char *here : {"127.0.0.1", "::1", "::ffff:127.0.0.1"})
        QVERIFY(m_attempts->mayTry({QString::fromLatin1(here), "new"}));
    // What one that is known gives wrongly uses up nothing of the others.
    m_clock.advance(Minute_ms);
    for (int i = 0; i < Elsewhere; ++i)
        m_attempts->refused(known, "guess" + QByteArray::number(i));
    QVERIFY(m_attempts->mayTry({known.address, "new"}));
}

void SecretAttemptsTest::thisMachineIsOneNetwork() {
    const auto here = [](int number) { return QStringLiteral("127.0.%1.1").arg(number); };
    QCOMPARE(guessFrom(20, here), OfNetwork);
    QVERIFY(!m_attempts->mayTry({QStringLiteral("::1"), "new"}));
    // Neither uses up what the other has.
    QCOMPARE(guessFrom(100, farAddress), Elsewhere);
    m_clock.advance(Minute_ms);
    QCOMPARE(guessFrom(100, farAddress), Elsewhere);
    QCOMPARE(guessFrom(20, here), OfNetwork);
}

void SecretAttemptsTest::aFloodFromManyNetworksIsLoggedOnceInAWhile() {
    QTest::failOnWarning(flood());
    QCOMPARE(guessFrom(5, farAddress), 5 * OfAddress);
    m_clock.advance(Minute_ms);
    QTest::ignoreMessage(QtWarningMsg, flood());
    for (const int64_t pause_ms : {Minute_ms, 13 * Minute_ms, Minute_ms}) {
        QCOMPARE(guessFrom(100, farAddress), Elsewhere);
        m_clock.advance(pause_ms);
    }
    QTest::ignoreMessage(QtWarningMsg, flood());
    QCOMPARE(guessFrom(100, farAddress), Elsewhere);
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
    QTest::ignoreMessage(QtWarningMsg, flood());
    for (int i = 0; i < 10'100; ++i)
        m_attempts->refused({farAddress(i), "flood"}, "guess");
    QVERIFY(m_attempts->mayTry(Application));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("10050 .*more")));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("wrong secret from 192")));
    m_clock.advance(Minute_ms);
    m_attempts->refused(Guesser, "1"); // counts again: the oldest is forgotten
}

void SecretAttemptsTest::anAddressThatIsQuietIsForgotten() {
    const Caller other{QStringLiteral("198.51.100.1"), "other"};
    const auto expectLine = [](const char *address) {
        QTest::ignoreMessage(QtWarningMsg, QByteArray("wrong secret from ").append(address).constData());
    };
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    expectLine("192.0.2.1");
    m_attempts->refused(Guesser, "the old secret");
    m_clock.advance(14 * Minute_ms);
    m_attempts->refused(Guesser, "the old secret"); // is still known
    m_clock.advance(15 * Minute_ms);
    expectLine("198.51.100.1");
    m_attempts->refused(other, "guess");
    expectLine("192.0.2.1");
    m_attempts->refused(Guesser, "the old secret");
}

void SecretAttemptsTest::aWrongSecretIsLoggedWithItsAddressAndNothingOfIt() {
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    QTest::ignoreMessage(QtWarningMsg, "wrong secret from 192.0.2.1");
    m_attempts->refused(Guesser, "NEARLY_THE_SECRET");
}

QTEST_GUILESS_MAIN(SecretAttemptsTest)
#include "test_secret_attempts.moc"
