#include "transport/ssrc_gate.h"

#include <QTest>

#include <array>
#include <vector>

using namespace ovation::transport;

class SsrcGateTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void announcedSourcesAlwaysPass();
    void aFewOthersAreLearned();
    void forgedPacketsTakeNoPlace();
    void anOfferOfManySourcesIsCutOff();
    void manyOffersAreCutOffAlike();
};

void SsrcGateTest::announcedSourcesAlwaysPass() {
    SsrcGate gate;
    gate.announce(std::array<uint32_t, 3>{1, 2, 3});
    for (uint32_t source = 100; source < 108; ++source)
        gate.proved(source);
    for (const uint32_t source : {1, 2, 3, 100, 107})
        QVERIFY(gate.admits(source));
    QVERIFY(!gate.admits(108));
}

void SsrcGateTest::aFewOthersAreLearned() {
    SsrcGate gate;
    int passed = 0;
    for (uint32_t source = 1; source <= 40'000; ++source) {
        if (!gate.admits(source))
            continue;
        gate.proved(source);
        ++passed;
    }
    QCOMPARE(passed, 8);
}

void SsrcGateTest::forgedPacketsTakeNoPlace() {
    SsrcGate gate;
    for (uint32_t source = 1; source < 1000; ++source)
        QVERIFY(gate.admits(source)); // and none of them turned out to be authentic
    gate.proved(1000);
    for (int i = 0; i < 1000; ++i)
        gate.proved(1000);
    QVERIFY(gate.admits(1001));
}

void SsrcGateTest::anOfferOfManySourcesIsCutOff() {
    SsrcGate gate;
    std::vector<uint32_t> offered;
    for (uint32_t source = 1; source <= 64; ++source)
        offered.push_back(source);
    gate.announce(offered);
    for (uint32_t source = 100; source < 108; ++source)
        gate.proved(source);
    QVERIFY(gate.admits(16));
    QVERIFY(!gate.admits(17));
}

void SsrcGateTest::manyOffersAreCutOffAlike() {
    SsrcGate gate;
    for (uint32_t source = 1; source <= 64; ++source)
        gate.announce(std::array<uint32_t, 2>{1, source});
    for (uint32_t source = 100; source < 108; ++source)
        gate.proved(source);
    QVERIFY(gate.admits(16));
    QVERIFY(!gate.admits(17));
}

QTEST_GUILESS_MAIN(SsrcGateTest)
#include "test_ssrc_gate.moc"
