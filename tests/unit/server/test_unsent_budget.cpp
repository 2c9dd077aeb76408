#include "server/signalling/unsent_budget.h"

#include <QTest>

#include <memory>
#include <optional>
#include <vector>

using ovation::server::UnsentBudget;

namespace {

class Client final : public UnsentBudget::Spender {
  public:
    qint64 unsent_bytes() const override { return now_bytes; }
    void overspent() override { ++ended; }

    qint64 now_bytes = 0;
    int ended = 0;
};

} // namespace

class UnsentBudgetTest : public QObject {
    Q_OBJECT

  private:
    std::optional<UnsentBudget> m_budget;

    void leave(Client &client, qint64 bytes) {
        client.now_bytes = bytes;
        m_budget->spends(client, bytes);
    }

  private Q_SLOTS:
    void init() { m_budget.emplace(1000); }

    void noClientIsEndedWithinTheTotal() {
        Client ana, ben;
        leave(ana, 600);
        leave(ben, 400);
        QCOMPARE(ana.ended + ben.ended, 0);
    }

    void whoHasTheMostIsEndedFirst() {
        Client ana, ben, cyd;
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
            many.push_back(std::make_unique<Client>());
            leave(*many.back(), 10);
        }
        Client late;
        leave(late, 1000);
        QCOMPARE(late.ended, 1);
        for (const auto &one : many)
            QCOMPARE(one->ended, 0);
    }

    void whatWasFetchedSinceIsNotHeldAgainstAnyone() {
        Client ana, ben;
        leave(ana, 900);
        ana.now_bytes = 0; // it says nothing of that
        leave(ben, 900);
        QCOMPARE(ana.ended + ben.ended, 0);
    }

    void whoLeavesCountsNoMore() {
        Client ben;
        {
            Client ana;
            leave(ana, 900);
            m_budget->leaves(ana);
            m_budget->leaves(ana);
        }
        leave(ben, 900);
        QCOMPARE(ben.ended, 0);
    }
};

QTEST_GUILESS_MAIN(UnsentBudgetTest)
#include "test_unsent_budget.moc"
