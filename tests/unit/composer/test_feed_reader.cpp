#include "composer/feed_reader.h"
#include "composer/stream_feed.h"

#include "transport/bytes.h"

#include <QtTest>

#include <mutex>

using namespace ovation;
using namespace ovation::composer;

namespace {

const QString Stream = QStringLiteral("str_CAM_Ada");
const transport::StreamFormat Format{
    transport::VideoCodec::H264, transport::AudioCodec::Opus, 96, 111, {0, 0, 0, 2, 0x67, 0x42}};

transport::RtpPacketPtr packet(uint16_t sequence) {
    std::vector<uint8_t> bytes(20);
    bytes[0] = 0x80;
    bytes[1] = 96;
    transport::write16(bytes, 2, sequence);
    return transport::RtpPacket::parse(bytes, transport::MediaKind::Video, sequence * 1000);
}

/// Notes what it is told, in words.
class Notes final : public transport::Tap {
  public:
    void onFormat(const transport::StreamFormat &format) override {
        add(format == Format ? QStringLiteral("format") : QStringLiteral("another format"));
    }
    void onPacket(const transport::RtpPacketPtr &one) override {
        add(QStringLiteral("%1 at %2").arg(one->sequence()).arg(one->arrival_ns()));
    }
    void onSenderReport(const transport::SenderReport &report) override {
        add(QStringLiteral("report %1 %2 %3")
                .arg(report.ntp)
                .arg(report.rtpTimestamp)
                .arg(report.arrival_ns));
    }
    void onEnded() override { add(QStringLiteral("ended")); }

    QStringList all() const {
        const std::lock_guard lock(m_mutex);
        return m_notes;
    }

  private:
    void add(const QString &note) {
        const std::lock_guard lock(m_mutex);
        m_notes << note;
    }
    mutable std::mutex m_mutex;
    QStringList m_notes;
};

struct Ends {
    std::shared_ptr<SharedRing> ring = *SharedRing::create();
    std::shared_ptr<RingWriter> writer = std::make_shared<RingWriter>(ring);
    StreamFeed feed{writer, 1, Stream};
    FeedReader reader{ring, [](const QString &) {}, [] {}};
};

} // namespace

class FeedReaderTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aStreamIsTheSameOnTheOtherSide();
    void whatComesBeforeATapWaitsForIt();
    void aSecondTapIsToldTheFormatToo();
    void packetsAreLostWhereThereIsNoRoomButNoFormatIs();
};

void FeedReaderTest::aStreamIsTheSameOnTheOtherSide() {
    Ends ends;
    const auto notes = std::make_shared<Notes>();
    ends.reader.addTap(Stream, notes);
    ends.feed.onFormat(Format);
    ends.feed.onPacket(packet(7));
    ends.feed.onSenderReport({transport::MediaKind::Video, 0x123456789abcdef0, 90000, 55});
    ends.feed.onEnded();
    const QStringList expected{QStringLiteral("format"), QStringLiteral("7 at 7000"),
                               QStringLiteral("report %1 90000 55").arg(0x123456789abcdef0),
                               QStringLiteral("ended")};
    QTRY_COMPARE(notes->all(), expected);
}

void FeedReaderTest::whatComesBeforeATapWaitsForIt() {
    Ends ends;
    ends.feed.onFormat(Format);
    for (uint16_t i = 0; i < 100; ++i)
        ends.feed.onPacket(packet(i));
    QTRY_COMPARE(ends.ring->head().read.load(), ends.ring->head().written.load());
    const auto notes = std::make_shared<Notes>();
    ends.reader.addTap(Stream, notes);
    QTRY_COMPARE(notes->all().size(), 101);
    QCOMPARE(notes->all().first(), QStringLiteral("format"));
    QCOMPARE(notes->all().last(), QStringLiteral("99 at 99000"));
}

void FeedReaderTest::aSecondTapIsToldTheFormatToo() {
    Ends ends;
    const auto first = std::make_shared<Notes>(), second = std::make_shared<Notes>();
    ends.reader.addTap(Stream, first);
    ends.feed.onFormat(Format);
    ends.feed.onPacket(packet(1));
    QTRY_COMPARE(first->all().size(), 2);
    ends.reader.removeTap(Stream, first);
    ends.reader.addTap(Stream, second);
    QTRY_COMPARE(second->all(), QStringList(QStringLiteral("format")));
    ends.feed.onPacket(packet(2));
    QTRY_COMPARE(second->all().size(), 2);
    QCOMPARE(first->all().size(), 2);
}

void FeedReaderTest::packetsAreLostWhereThereIsNoRoomButNoFormatIs() {
    const auto ring = *SharedRing::create();
    const auto writer = std::make_shared<RingWriter>(ring);
    StreamFeed feed(writer, 1, Stream);
    while (writer->write({uint8_t(FeedRecord::Packet), 0, 99, 0, {}}))
        ;
    feed.onFormat(Format);
    feed.onPacket(packet(1));
    FeedReader reader(
        ring, [](const QString &) {}, [] {});
    const auto notes = std::make_shared<Notes>();
    reader.addTap(Stream, notes);
    QTRY_COMPARE(ring->head().read.load(), ring->head().written.load());
    feed.onPacket(packet(2));
    const QStringList expected{QStringLiteral("format"), QStringLiteral("2 at 2000")};
    QTRY_COMPARE(notes->all(), expected);
}

QTEST_GUILESS_MAIN(FeedReaderTest)
#include "test_feed_reader.moc"
