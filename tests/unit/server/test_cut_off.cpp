#include "signalling_host.h"

#include <QTest>

using namespace ovation;
using namespace Qt::StringLiterals;

/// A client that reads nothing while much is said to it.
class CutOffTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void noClientIsEndedWhileASessionIsBeingTold();
};

void CutOffTest::noClientIsEndedWhileASessionIsBeingTold() {
    SignallingHost host;
    RpcClient ana(host.port());
    ana.join(host.token());
    // Said goodbye, but still there: losing its socket ends its place at once, and with it the session.
    QCOMPARE(ana.errorOf("closeSession"), 0);
    // Written, each of these characters takes six.
    const control::Signal loud{.data = QString(60'000, QChar(1))};
    constexpr int More_than_is_kept = 200;
    for (int i = 0; i < More_than_is_kept; ++i) {
        const auto told = host.commands().signal(u"room"_s, loud);
        QVERIFY2(told, told ? "" : qPrintable(told.error().message));
        QCOMPARE(host.participants(), 1);
    }
    QVERIFY(waitUntil([&host] { return !host.session(); }));
    QVERIFY(ana.waitForClose());
}

QTEST_GUILESS_MAIN(CutOffTest)
#include "test_cut_off.moc"
