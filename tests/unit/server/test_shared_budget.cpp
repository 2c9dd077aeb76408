#include "server/http/shared_budget.h"

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

  private Q_SLOTS:
    void init() { m_budget.emplace(1000); }

    void noClientIsEndedWithinTheTotal() {
        Client ana(*m_budget), ben(*m_budget);
        leave(ana, 600);
        leave(ben, 400);
        QCOMPARE(ana.ended + ben.ended, 0);
    }

    void whoHasTheMostIsEndedFirst() {
        Client ana(*m_budget), ben(*m_budget), cyd(*m_budget);
        leave(ana, 500);
        leave(ben, 300);
        leave(cyd, 300);
        QCOMPARE(ana.ended, 1);
        QCOMPARE(ben.ended + cyd.ended, 0);
        leave(ben, 500); // what Ana left counts no more
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
        QCOMPARE(late.ended, 1);
        for (const auto &one : many)
            QCOMPARE(one->ended, 0);
    }

    void whatWasFetchedSinceIsNotHeldAgainstAnyone() {
        Client ana(*m_budget), ben(*m_budget);
        leave(ana, 900);
        ana.now_bytes = 0; // it says nothing of that
        leave(ben, 900);
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
        QCOMPARE(ben.ended, 0);
    }
};

QTEST_GUILESS_MAIN(SharedBudgetTest)
#include "test_shared_budget.moc"
