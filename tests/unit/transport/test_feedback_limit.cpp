#include "transport/feedback_limit.h"

#include <QTest>

using namespace ovation::transport;

namespace {

constexpr int64_t Ms_ns = 1'000'000;
constexpr int64_t Start_ns = 1'000'000 * Ms_ns;

/// How many of `count` messages, evenly spread over one second that begins at `from_ns`, count.
int admitted(FeedbackLimit &limit, const rtcp::Message &message, int count, int64_t from_ns) {
    int passed = 0;
    for (int i = 0; i < count; ++i)
        passed += limit.admits(message, from_ns + i * (1000 * Ms_ns / count));
    return passed;
}

} // namespace

class FeedbackLimitTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatBrowsersSendPasses_data();
    void whatBrowsersSendPasses();
    void aFloodIsCutToItsRate_data();
    void aFloodIsCutToItsRate();
    void kindsDoNotCountForEachOther();
};

void FeedbackLimitTest::whatBrowsersSendPasses_data() {
    QTest::addColumn<std::size_t>("kind");
    QTest::addColumn<int>("perSecond");
    QTest::newRow("sender reports at 10 Mbit/s") << std::size_t(0) << 28;
    QTest::newRow("receiver reports") << std::size_t(1) << 28;
    QTest::newRow("NACKs of a lossy path") << std::size_t(2) << 150;
    QTest::newRow("keyframe requests") << std::size_t(3) << 5;
    QTest::newRow("estimates") << std::size_t(4) << 10;
    QTest::newRow("echoes, with sender reports") << std::size_t(6) << 28;
}

rtcp::Message messageOf(std::size_t kind) {
    const rtcp::Message all[] = {rtcp::Sender(), rtcp::Report(), rtcp::Nack(), rtcp::KeyframeRequest(),
                                 rtcp::Remb(),   rtcp::Bye(),    rtcp::Echo()};
    return all[kind];
}

void FeedbackLimitTest::whatBrowsersSendPasses() {
    QFETCH(std::size_t, kind);
    QFETCH(int, perSecond);
    FeedbackLimit limit;
    for (int second = 0; second < 30; ++second)
        QCOMPARE(admitted(limit, messageOf(kind), perSecond, Start_ns + second * 1000 * Ms_ns), perSecond);
}

void FeedbackLimitTest::aFloodIsCutToItsRate_data() {
    QTest::addColumn<std::size_t>("kind");
    QTest::addColumn<int>("most");
    QTest::newRow("sender reports") << std::size_t(0) << 150;
    QTest::newRow("receiver reports") << std::size_t(1) << 150;
    QTest::newRow("NACKs") << std::size_t(2) << 400;
    QTest::newRow("keyframe requests") << std::size_t(3) << 30;
    QTest::newRow("estimates") << std::size_t(4) << 60;
    QTest::newRow("goodbyes") << std::size_t(5) << 9;
    QTest::newRow("echoes") << std::size_t(6) << 150;
}

void FeedbackLimitTest::aFloodIsCutToItsRate() {
    QFETCH(std::size_t, kind);
    QFETCH(int, most);
    FeedbackLimit limit;
    const int passed = admitted(limit, messageOf(kind), 10'000, Start_ns);
    QVERIFY2(passed > most / 2 && passed <= most, qPrintable(QString::number(passed)));
}

void FeedbackLimitTest::kindsDoNotCountForEachOther() {
    FeedbackLimit limit;
    admitted(limit, rtcp::Nack(), 10'000, Start_ns);
    QVERIFY(limit.admits(rtcp::KeyframeRequest(), Start_ns));
    QVERIFY(limit.admits(rtcp::Remb(), Start_ns));
}

QTEST_GUILESS_MAIN(FeedbackLimitTest)
#include "test_feedback_limit.moc"
