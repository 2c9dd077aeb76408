#include "server/http/shared_budget.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <optional>
#include <vector>

using ovation::server::SharedBudget;

namespace {

struct Client {
    explicit Client(SharedBudget &budget)
        : share(
              budget, [this] { return now_bytes; }, [this] { ++ended; }) {}

    qint64 now_bytes = 0;
    int ended = 0;
    SharedBudget::Share share;
};

} // namespace

class SharedBudgetTest : public QObject {
    Q_OBJECT

  private:
    std::optional<SharedBudget> m_budget;

    void leave(Client &client, qint64 bytes) {
        client.now_bytes = bytes;
        client.share.spend(bytes);
    }
    /// What is judged then has been.
    static void passATurn() {
        QTimer behind; // timers of one length end in order
        behind.setSingleShot(true);
        QSignalSpy ended(&behind, &QTimer::timeout);
        behind.start(0);
        QVERIFY(ended.wait());
    }

  private Q_SLOTS:
    void init() { m_budget.emplace(1000); }

    void noClientIsEndedWithinTheTotal() {
        Client ana(*m_budget), ben(*m_budget);
        leave(ana, 600);
        leave(ben, 400);
        passATurn();
        QCOMPARE(ana.ended + ben.ended, 0);
    }

    void noneIsEndedWithinACall() {
        Client ana(*m_budget);
        leave(ana, 2000);
        QCOMPARE(ana.ended, 0);
        passATurn();
        QCOMPARE(ana.ended, 1);
    }

    void strangersAreEndedBeforeParticipants() {
        Client ana(*m_budget), ben(*m_budget), cyd(*m_budget);
        ana.share.settle();
        leave(ben, 200);
        leave(cyd, 100);
        leave(ana, 800); // writes last, and has the most
        passATurn();
        QCOMPARE(ben.ended, 1);
        QCOMPARE(ana.ended + cyd.ended, 0);
    }

    void manyStrangersWithLittleAreEndedBeforeParticipants() {
        Client ana(*m_budget);
        ana.share.settle();
        std::vector<std::unique_ptr<Client>> strangers;
        for (int i = 0; i < 60; ++i) {
            strangers.push_back(std::make_unique<Client>(*m_budget));
            leave(*strangers.back(), 10);
        }
        leave(ana, 500);
        passATurn();
        int ended = 0;
        for (const auto &one : strangers)
            ended += one->ended;
        QCOMPARE(ended, 10);
        QCOMPARE(ana.ended, 0);
    }

    void strangersWhoHaveHardlyAnythingAreSpared() {
        Client ana(*m_budget), ben(*m_budget), cyd(*m_budget);
        ana.share.settle();
        ben.share.settle();
        leave(cyd, 60);
        leave(ana, 600);
        leave(ben, 700);
        passATurn();
        QCOMPARE(ben.ended, 1);
        QCOMPARE(ana.ended + cyd.ended, 0);
    }

    void whoHasTheMostIsEndedFirst() {
        Client ana(*m_budget), ben(*m_budget), cyd(*m_budget);
        leave(ana, 500);
        leave(ben, 300);
        leave(cyd, 300);
        passATurn();
        QCOMPARE(ana.ended, 1);
        QCOMPARE(ben.ended + cyd.ended, 0);
        leave(ben, 500); // what Ana left counts no more
        passATurn();
        QCOMPARE(ben.ended, 0);
    }

    void asManyAsNeededAreEnded() {
        std::vector<std::unique_ptr<Client>> many;
        for (int i = 0; i < 100; ++i) {
            many.push_back(std::make_unique<Client>(*m_budget));
            leave(*many.back(), 10);
        }
        Client late(*m_budget);
        leave(late, 1000);
        passATurn();
        QCOMPARE(late.ended, 1);
        for (const auto &one : many)
            QCOMPARE(one->ended, 0);
    }

    void whatWasFetchedSinceIsNotHeldAgainstAnyone() {
        Client ana(*m_budget), ben(*m_budget);
        leave(ana, 900);
        ana.now_bytes = 0; // it says nothing of that
        leave(ben, 900);
        passATurn();
        QCOMPARE(ana.ended + ben.ended, 0);
    }

    void whoLeavesCountsNoMore() {
        Client ben(*m_budget);
        {
            Client ana(*m_budget);
            leave(ana, 900);
            ana.share.leave();
            ana.share.leave();
        }
        leave(ben, 900);
        passATurn();
        QCOMPARE(ben.ended, 0);
    }
};

QTEST_GUILESS_MAIN(SharedBudgetTest)
#include "test_shared_budget.moc"
