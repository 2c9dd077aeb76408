#include "transport/bytes.h"
#include "transport/transport_feedback.h"

#include <QTest>

#include <map>
#include <optional>

using namespace ovation::transport;

namespace {

constexpr int64_t Ms_ns = 1'000'000;
constexpr int64_t Start_ns = 1'000'000 * Ms_ns;

/// A feedback packet as the draft reads it: for each sequence its arrival, or nothing where it did not come.
struct Feedback {
    uint32_t sender = 0, media = 0;
    uint16_t base = 0;
    int count = 0;
    std::map<uint16_t, std::optional<int64_t>> arrivals_us; ///< since the beginning of the 64 ms clock

    int received() const {
        return int(std::count_if(arrivals_us.begin(), arrivals_us.end(),
                                 [](const auto &arrival) { return arrival.second.has_value(); }));
    }
};

std::vector<int> readStatuses(const std::vector<uint8_t> &packet, std::size_t &at, std::size_t wanted) {
    std::vector<int> statuses;
    while (statuses.size() < wanted && at + 2 <= packet.size()) {
        const uint16_t chunk = read16(packet, at);
        at += 2;
        if (!(chunk & 0x8000)) {
            statuses.insert(statuses.end(), chunk & 0x1fff, chunk >> 13 & 3);
        } else if (chunk & 0x4000) {
            for (int shift = 12; shift >= 0; shift -= 2)
                statuses.push_back(chunk >> shift & 3);
        } else {
            for (int shift = 13; shift >= 0; --shift)
                statuses.push_back(chunk >> shift & 1);
        }
    }
    statuses.resize(std::min(statuses.size(), wanted));
    return statuses;
}

/// Nothing if the packet is not well-formed to the last byte.
std::optional<Feedback> decode(const std::vector<uint8_t> &packet) {
    if (packet.size() < 20 || packet.size() % 4 || (packet[0] & 0xdf) != 0x8f || packet[1] != 205 ||
        read16(packet, 2) != packet.size() / 4 - 1)
        return std::nullopt;
    Feedback feedback{read32(packet, 4), read32(packet, 8), read16(packet, 12), read16(packet, 14), {}};
    int64_t time_us = int64_t(read32(packet, 16) >> 8) * 64'000;
    std::size_t at = 20;
    const auto statuses = readStatuses(packet, at, std::size_t(feedback.count));
    if (int(statuses.size()) != feedback.count)
        return std::nullopt;
    auto sequence = feedback.base;
    for (const int status : statuses) {
        if (status == 3 || at + std::size_t(status) > packet.size())
            return std::nullopt;
        auto &arrival = feedback.arrivals_us[sequence++];
        if (status == 0)
            continue;
        time_us += 250 * (status == 1 ? packet[at] : int16_t(read16(packet, at)));
        at += std::size_t(status);
        arrival = time_us;
    }
    const std::size_t padding = packet[0] & 0x20 ? packet.back() : 0;
    return at + padding == packet.size() && padding < 4 ? std::optional(feedback) : std::nullopt;
}

/// Of exactly one packet.
Feedback take(TransportFeedback &feedback) {
    const auto packets = feedback.take(0x11, 0x22);
    const auto decoded = packets.size() == 1 ? decode(packets[0]) : std::nullopt;
    if (!decoded)
        QTest::qFail("not exactly one well-formed feedback packet", __FILE__, __LINE__);
    return decoded.value_or(Feedback());
}

} // namespace

class TransportFeedbackTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void nothingArrivedNothingIsSaid();
    void arrivalsAreReportedToAQuarterMillisecond();
    void lostPacketsAreReportedAsLost();
    void aLossBetweenTwoReportsIsReported();
    void aLatePacketIsReportedWithoutTakingBackOthers();
    void reorderedPacketsStepBackInTime();
    void aPacketThatCameTwiceIsReportedOnce();
    void theSequenceGoesOnAcrossTheWrap();
    void aPauseTakesTheDeltaItNeeds_data();
    void aPauseTakesTheDeltaItNeeds();
    void manyPacketsAreSplit();
    void aJumpIsNotFilledWithLosses();
    void numbersThatJumpAreNotAnsweredOneByOne();
    void whatIsNotAskedForDoesNotPileUp();
    void anyNumberOfArrivalsIsWellFormed();
    void reportsAreNumbered();
};

void TransportFeedbackTest::nothingArrivedNothingIsSaid() {
    TransportFeedback feedback;
    QVERIFY(feedback.take(1, 2).empty());
    feedback.arrived(1, Start_ns);
    QCOMPARE(feedback.take(1, 2).size(), std::size_t(1));
    QVERIFY(feedback.take(1, 2).empty());
}

void TransportFeedbackTest::arrivalsAreReportedToAQuarterMillisecond() {
    TransportFeedback feedback;
    const std::array times_ns = {Start_ns, Start_ns + 1'300'000, Start_ns + 1'300'000, Start_ns + 50 * Ms_ns};
    for (std::size_t i = 0; i < times_ns.size(); ++i)
        feedback.arrived(uint16_t(100 + i), times_ns[i]);
    const auto report = take(feedback);
    QCOMPARE(report.sender, 0x11u);
    QCOMPARE(report.media, 0x22u);
    QCOMPARE(report.base, uint16_t(100));
    QCOMPARE(report.count, 4);
    for (std::size_t i = 0; i < times_ns.size(); ++i) {
        const auto arrival_us = report.arrivals_us.at(uint16_t(100 + i));
        QVERIFY(arrival_us);
        QVERIFY(qAbs(*arrival_us - times_ns[i] / 1000) <= 250); // errors do not add up
    }
}

void TransportFeedbackTest::lostPacketsAreReportedAsLost() {
    TransportFeedback feedback;
    for (const uint16_t sequence : {10, 11, 14, 30})
        feedback.arrived(sequence, Start_ns);
    const auto report = take(feedback);
    QCOMPARE(report.count, 21);
    for (uint16_t sequence = 10; sequence <= 30; ++sequence) {
        const bool came = sequence == 10 || sequence == 11 || sequence == 14 || sequence == 30;
        QCOMPARE(report.arrivals_us.at(sequence).has_value(), came);
    }
}

void TransportFeedbackTest::aLossBetweenTwoReportsIsReported() {
    TransportFeedback feedback;
    feedback.arrived(10, Start_ns);
    take(feedback);
    feedback.arrived(13, Start_ns + 50 * Ms_ns);
    const auto report = take(feedback);
    QCOMPARE(report.base, uint16_t(11));
    QCOMPARE(report.count, 3);
    QCOMPARE(report.received(), 1);
}

void TransportFeedbackTest::aLatePacketIsReportedWithoutTakingBackOthers() {
    TransportFeedback feedback;
    for (const uint16_t sequence : {10, 12, 13, 14})
        feedback.arrived(sequence, Start_ns);
    take(feedback);
    feedback.arrived(11, Start_ns + 50 * Ms_ns);
    const auto late = take(feedback);
    QCOMPARE(late.base, uint16_t(11));
    QCOMPARE(late.count, 1);
    feedback.arrived(15, Start_ns + 100 * Ms_ns);
    const auto report = take(feedback);
    QCOMPARE(report.base, uint16_t(15)); // 12 to 14 came and were reported; they are not lost now
    QCOMPARE(report.count, 1);
    feedback.arrived(18, Start_ns + 150 * Ms_ns);
    take(feedback);
    for (const uint16_t sequence : {16, 20, 19}) // one late, one not, 17 is still missing
        feedback.arrived(sequence, Start_ns + 200 * Ms_ns);
    const auto packets = feedback.take(1, 2);
    QCOMPARE(packets.size(), std::size_t(2));
    QCOMPARE(decode(packets[0]).value_or(Feedback()).base, uint16_t(16));
    QCOMPARE(decode(packets[0]).value_or(Feedback()).count, 1);
    QCOMPARE(decode(packets[1]).value_or(Feedback()).base, uint16_t(19));
    QCOMPARE(decode(packets[1]).value_or(Feedback()).received(), 2);
}

void TransportFeedbackTest::reorderedPacketsStepBackInTime() {
    TransportFeedback feedback;
    feedback.arrived(11, Start_ns);
    feedback.arrived(10, Start_ns + 30 * Ms_ns);
    feedback.arrived(12, Start_ns + 40 * Ms_ns);
    const auto report = take(feedback);
    QCOMPARE(report.base, uint16_t(10));
    const auto time_us = [&](uint16_t sequence) { return report.arrivals_us.at(sequence).value_or(-1); };
    QVERIFY(qAbs(time_us(10) - time_us(11) - 30'000) <= 250);
    QVERIFY(qAbs(time_us(12) - time_us(11) - 40'000) <= 250);
}

void TransportFeedbackTest::aPacketThatCameTwiceIsReportedOnce() {
    TransportFeedback feedback;
    feedback.arrived(10, Start_ns);
    feedback.arrived(10, Start_ns + 20 * Ms_ns);
    feedback.arrived(11, Start_ns + 21 * Ms_ns);
    const auto report = take(feedback);
    QCOMPARE(report.count, 2);
    QVERIFY(qAbs(report.arrivals_us.at(10).value_or(0) - Start_ns / 1000) <= 250); // when it came first
}

void TransportFeedbackTest::theSequenceGoesOnAcrossTheWrap() {
    TransportFeedback feedback;
    feedback.arrived(0, Start_ns); // the first of all is 65535, overtaken
    feedback.arrived(65535, Start_ns);
    auto report = take(feedback);
    QCOMPARE(report.base, uint16_t(65535));
    QCOMPARE(report.count, 2);
    int packets = 0;
    for (int i = 1; i < 200'000; ++i) {
        feedback.arrived(uint16_t(i), Start_ns + i * Ms_ns);
        if (i % 50)
            continue;
        report = take(feedback);
        QCOMPARE(report.count, 50);
        QCOMPARE(report.base, uint16_t(i - 49));
        ++packets;
    }
    QCOMPARE(packets, 3999);
}

void TransportFeedbackTest::aPauseTakesTheDeltaItNeeds_data() {
    QTest::addColumn<int>("pause_us");
    QTest::addColumn<int>("deltaBytes");
    QTest::newRow("none") << 0 << 1;
    QTest::newRow("the longest of one byte") << 63'750 << 1;
    QTest::newRow("the shortest of two bytes") << 64'000 << 2;
    QTest::newRow("a second") << 1'000'000 << 2;
    QTest::newRow("the longest of all") << 32767 * 250 << 2;
    QTest::newRow("back in time") << -250 << 2;
    QTest::newRow("a second back") << -1'000'000 << 2;
}

void TransportFeedbackTest::aPauseTakesTheDeltaItNeeds() {
    QFETCH(int, pause_us);
    QFETCH(int, deltaBytes);
    TransportFeedback feedback;
    feedback.arrived(1, Start_ns);
    feedback.arrived(2, Start_ns + pause_us * int64_t(1000));
    const auto packets = feedback.take(1, 2);
    QCOMPARE(packets.size(), std::size_t(1));
    const auto report = decode(packets[0]).value_or(Feedback());
    QCOMPARE(report.received(), 2);
    QCOMPARE(*report.arrivals_us.at(2) - *report.arrivals_us.at(1), int64_t(pause_us));
    const int padding = packets[0][0] & 0x20 ? packets[0].back() : 0;
    QCOMPARE(int(packets[0].size()) - padding, 20 + 2 + 1 + deltaBytes);
}

void TransportFeedbackTest::manyPacketsAreSplit() {
    TransportFeedback feedback;
    for (uint16_t i = 0; i < 1000; ++i)
        feedback.arrived(uint16_t(65000 + i), Start_ns + i * 100 * Ms_ns); // deltas of two bytes, the largest
    const auto packets = feedback.take(1, 2);
    QVERIFY(packets.size() >= 3);
    auto next = uint16_t(65000);
    for (const auto &packet : packets) {
        QVERIFY(packet.size() <= 1200);
        const auto report = decode(packet);
        QVERIFY(report);
        QCOMPARE(report->base, next);
        QCOMPARE(report->received(), report->count);
        next = uint16_t(next + report->count);
    }
    QCOMPARE(next, uint16_t(66000));
}

void TransportFeedbackTest::aJumpIsNotFilledWithLosses() {
    TransportFeedback feedback;
    feedback.arrived(1, Start_ns);
    take(feedback);
    feedback.arrived(20001, Start_ns);
    const auto report = take(feedback);
    QCOMPARE(report.base, uint16_t(20001));
    QCOMPARE(report.count, 1);
    // Within one report as well.
    feedback.arrived(20002, Start_ns);
    feedback.arrived(30000, Start_ns);
    const auto packets = feedback.take(1, 2);
    QCOMPARE(packets.size(), std::size_t(2));
    QCOMPARE(decode(packets[0]).value_or(Feedback()).count, 1);
    QCOMPARE(decode(packets[1]).value_or(Feedback()).base, uint16_t(30000));
    QCOMPARE(decode(packets[1]).value_or(Feedback()).count, 1);
}

void TransportFeedbackTest::numbersThatJumpAreNotAnsweredOneByOne() {
    TransportFeedback feedback;
    uint16_t last = 0;
    for (int i = 0; i < 3000; ++i)
        feedback.arrived(last = uint16_t(i * 32'000), Start_ns);
    const auto packets = feedback.take(1, 2);
    QCOMPARE(packets.size(), TransportFeedback::MaxPackets);
    for (std::size_t i = 0; i < packets.size(); ++i) {
        const auto report = decode(packets[i]);
        QVERIFY(report);
        QCOMPARE(report->received(), 1);
        QCOMPARE(packets[i][19], uint8_t(i)); // those that are left out have no number
    }
    QCOMPARE(decode(packets.back()).value_or(Feedback()).base, last); // the highest are reported
    feedback.arrived(uint16_t(last + 1), Start_ns);
    QCOMPARE(take(feedback).base, uint16_t(last + 1));
}

void TransportFeedbackTest::whatIsNotAskedForDoesNotPileUp() {
    TransportFeedback feedback;
    for (int i = 0; i < 100'000; ++i)
        feedback.arrived(uint16_t(i), Start_ns);
    int reported = 0;
    for (const auto &packet : feedback.take(1, 2))
        reported += decode(packet).value_or(Feedback()).received();
    QVERIFY2(reported >= 2048 && reported <= int(TransportFeedback::MaxArrivals),
             qPrintable(QString::number(reported)));
}

void TransportFeedbackTest::anyNumberOfArrivalsIsWellFormed() {
    // Every remainder of chunks (7) and of padding (4), with one- and two-byte deltas.
    for (int count = 1; count <= 60; ++count) {
        for (const int64_t step_ns : {1 * Ms_ns, 80 * Ms_ns}) {
            TransportFeedback feedback;
            for (int i = 0; i < count; ++i)
                feedback.arrived(uint16_t(i * 3), Start_ns + i * step_ns);
            const auto report = take(feedback);
            QCOMPARE(report.count, (count - 1) * 3 + 1);
            QCOMPARE(report.received(), count);
        }
    }
}

void TransportFeedbackTest::reportsAreNumbered() {
    TransportFeedback feedback;
    for (int i = 0; i < 300; ++i) {
        feedback.arrived(uint16_t(i), Start_ns);
        const auto packets = feedback.take(1, 2);
        QCOMPARE(packets.at(0).at(19), uint8_t(i));
    }
}

QTEST_GUILESS_MAIN(TransportFeedbackTest)
#include "test_transport_feedback.moc"
