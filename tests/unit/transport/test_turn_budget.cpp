#include "transport/turn_budget.h"

#include "base/clock.h"
#include "base/prompt_thread.h"
#include "transport/ice_transport.h"
#include "transport/io_thread.h"

#include <QTest>

#include <future>
#include <string>

using namespace ovation;
using namespace ovation::transport;

namespace {

constexpr int64_t Ms_ns = 1'000'000;

void holdThread(int64_t length_ns) {
    const int64_t end_ns = monotonicNow_ns() + length_ns;
    while (monotonicNow_ns() < end_ns) {
    }
}

void attach(GMainContext *context, std::function<void()> work) {
    GSource *source = g_idle_source_new();
    g_source_set_priority(source, G_PRIORITY_DEFAULT); // as sockets have it
    g_source_set_callback(
        source,
        [](gpointer held) {
            (*static_cast<std::function<void()> *>(held))();
            return G_SOURCE_REMOVE;
        },
        new std::function<void()>(std::move(work)),
        [](gpointer held) { delete static_cast<std::function<void()> *>(held); });
    g_source_attach(source, context);
    g_source_unref(source);
}

/// Two ends of a path on one context, which turns only when it is told to.
class Path {
  public:
    Path() {
        for (auto [one, other] : {std::pair(&sender, &receiver), std::pair(&receiver, &sender)}) {
            one->setRemoteCredentials(other->ufrag(), other->password());
            for (const auto &candidate : other->localCandidates())
                one->addRemoteCandidate(candidate);
        }
    }
    void turn() { g_main_context_iteration(context.get(), FALSE); }
    bool isConnected() {
        for (int i = 0; i < 20; ++i)
            turn();
        return sender.isConnected() && receiver.isConnected();
    }

    int received = 0;
    int64_t work_ns = 0; ///< for each datagram
    std::unique_ptr<GMainContext, decltype(&g_main_context_unref)> context{g_main_context_new(),
                                                                           g_main_context_unref};
    IceTransport sender{context.get(),
                        IceRole::Controlling,
                        IceSettings{{"127.0.0.1"}, {}, 0, 0},
                        {[] {}, [] {}, [](std::span<uint8_t>) {}}};
    IceTransport receiver{context.get(),
                          IceRole::Controlled,
                          IceSettings{{"127.0.0.1"}, {}, 0, 0},
                          {[] {}, [] {},
                           [this](std::span<uint8_t>) {
                               ++received;
                               holdThread(work_ns);
                           }}};
};

} // namespace

class TurnBudgetTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aTurnEndsAfterItsLength();
    void postedWorkLetsOthersIn();
    void allPostedWorkRunsBeforeTheEnd();
    void whatTakesLongIsRefusedOnATransportThread();
    void aFloodedSocketLetsOthersIn();
    void aPeerMayGoWhileItIsHeldBack();
};

void TurnBudgetTest::aTurnEndsAfterItsLength() {
    TurnBudget budget(2 * Ms_ns);
    QVERIFY(!budget.isSpent(1, 100 * Ms_ns));
    QVERIFY(!budget.isSpent(1, 102 * Ms_ns - 1));
    QVERIFY(budget.isSpent(1, 102 * Ms_ns));
    QVERIFY(!budget.isSpent(2, 103 * Ms_ns));
    QVERIFY(budget.isSpent(2, 105 * Ms_ns));
    budget.restart();
    QVERIFY(!budget.isSpent(2, 106 * Ms_ns));
}

void TurnBudgetTest::postedWorkLetsOthersIn() {
    IoThread thread("test");
    std::promise<void> allPosted, done;
    std::string order;
    thread.post([&, until = allPosted.get_future().share()] {
        until.wait();
        attach(thread.context(), [&] { order += '|'; });
        holdThread(6 * Ms_ns);
    });
    thread.post([&] {
        order += 'a';
        holdThread(6 * Ms_ns);
    });
    thread.post([&] { order += 'b'; });
    thread.post([&] { done.set_value(); });
    allPosted.set_value();
    done.get_future().wait();
    QCOMPARE(order, std::string("a|b"));
}

void TurnBudgetTest::allPostedWorkRunsBeforeTheEnd() {
    int ran = 0;
    {
        IoThread thread("test");
        for (int i = 0; i < 20; ++i)
            thread.post([&ran] {
                ++ran;
                holdThread(Ms_ns);
            });
        thread.stop();
    }
    QCOMPARE(ran, 20);
}

void TurnBudgetTest::whatTakesLongIsRefusedOnATransportThread() {
    IoThread thread("test");
    std::promise<bool> isPrompt;
    thread.post([&] { isPrompt.set_value(PromptThread::isHere()); });
    QCOMPARE(isPrompt.get_future().get(), bool(OVATION_CHECKS_THREADS));
}

void TurnBudgetTest::aFloodedSocketLetsOthersIn() {
    Path path;
    QTRY_VERIFY(path.isConnected());
    path.work_ns = Ms_ns;
    constexpr int Datagrams = 100;
    const std::vector<uint8_t> datagram(50, 0x80);
    for (int i = 0; i < Datagrams; ++i)
        path.sender.send(datagram);
    while (path.received == 0)
        path.turn();
    QVERIFY2(path.received < 10, qPrintable(QString::number(path.received)));
    bool isLetIn = false;
    attach(path.context.get(), [&isLetIn] { isLetIn = true; });
    path.turn();
    QVERIFY(isLetIn);
    QVERIFY(path.received < Datagrams);
    for (int i = 0; i < 1000 && path.received < Datagrams; ++i)
        path.turn();
    QCOMPARE(path.received, Datagrams); // nothing is lost
}

void TurnBudgetTest::aPeerMayGoWhileItIsHeldBack() {
    auto path = std::make_unique<Path>();
    QTRY_VERIFY(path->isConnected());
    path->work_ns = 3 * Ms_ns;
    const std::vector<uint8_t> datagram(50, 0x80);
    for (int i = 0; i < 10; ++i)
        path->sender.send(datagram);
    while (path->received < 2)
        path->turn();
    const auto context = std::move(path->context);
    path.reset();
    for (int i = 0; i < 10; ++i)
        g_main_context_iteration(context.get(), FALSE); // nothing calls what is gone
}

QTEST_GUILESS_MAIN(TurnBudgetTest)
#include "test_turn_budget.moc"
