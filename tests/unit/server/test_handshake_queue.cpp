#include "../fake_clock.h"

#include "server/http/handshake_queue.h"

#include <QTest>

using namespace ovation::server;

namespace {

constexpr int PerSecond = 100;

} // namespace

/// Whose TLS handshake begins when.
class HandshakeQueueTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_begun.clear();
        m_queue = std::make_unique<HandshakeQueue>(m_clock, PerSecond);
    }
    void aSchoolThatComesAtOnceIsTakenAtOnce();
    void noMoreBeginThanTheRateAllows();
    void aFloodFromOneAddressHoldsUpNoOther();
    void whoIsGoneTakesNobodysTurn();

  private:
    void add(const QString &block, int count, QObject *connection = nullptr) {
        for (int i = 0; i < count; ++i)
            m_queue->add(block, connection ? connection : this, [this, block] { m_begun.append(block); });
    }

    FakeClock m_clock;
    std::unique_ptr<HandshakeQueue> m_queue;
    QStringList m_begun;
};

void HandshakeQueueTest::aSchoolThatComesAtOnceIsTakenAtOnce() {
    add(QStringLiteral("school"), PerSecond);
    QCOMPARE(m_begun.size(), PerSecond);
}

void HandshakeQueueTest::noMoreBeginThanTheRateAllows() {
    add(QStringLiteral("flood"), 10 * PerSecond);
    for (int second = 1; second <= 9; ++second) {
        QCOMPARE(m_begun.size(), second * PerSecond);
        m_clock.advance(1000);
    }
    m_clock.advance(60'000);
    QCOMPARE(m_begun.size(), 10 * PerSecond);
    add(QStringLiteral("flood"), 10 * PerSecond); // a long pause saves up no more than a second
    QCOMPARE(m_begun.size(), 11 * PerSecond);
}

void HandshakeQueueTest::aFloodFromOneAddressHoldsUpNoOther() {
    add(QStringLiteral("flood"), 100 * PerSecond);
    m_begun.clear();
    add(QStringLiteral("honest"), 5);
    m_clock.advance(100); // ten turns
    QCOMPARE(m_begun.size(), 10);
    QCOMPARE(m_begun.count(QStringLiteral("honest")), 5);
}

void HandshakeQueueTest::whoIsGoneTakesNobodysTurn() {
    add(QStringLiteral("flood"), PerSecond);
    auto gone = std::make_unique<QObject>();
    add(QStringLiteral("gone"), 1000, gone.get());
    add(QStringLiteral("honest"), 1);
    m_begun.clear();
    gone.reset();
    m_clock.advance(10);
    QCOMPARE(m_begun, QStringList(QStringLiteral("honest")));
}

QTEST_APPLESS_MAIN(HandshakeQueueTest)
#include "test_handshake_queue.moc"
