#include "media/decode/frame_queue.h"

#include <QTest>

using namespace ovation::media;

namespace {

constexpr int64_t ms = 1'000'000;

VideoFrame frame(int64_t presentation_ms, int width = 640, int height = 360) {
    VideoFrame made;
    made.width = width;
    made.height = height;
    made.strides[0] = width;
    made.presentation_ns = presentation_ms * ms;
    return made;
}

int64_t shown_ms(FrameQueue &queue, int64_t time_ms) {
    const VideoFramePtr shown = queue.at(time_ms * ms);
    return shown ? shown->presentation_ns / ms : -1;
}

} // namespace

/// Decoded frames that wait for their time.
class FrameQueueTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theNewestWhoseTimeHasComeIsShown() {
        FrameQueue queue;
        QVERIFY(!queue.hasFrame());
        for (const int64_t at_ms : {40, 80, 120})
            queue.push(frame(at_ms));
        QCOMPARE(shown_ms(queue, 39), -1);
        QCOMPARE(shown_ms(queue, 100), 80);
        QCOMPARE(shown_ms(queue, 60), 40); // another consumer is a little behind
        QCOMPARE(shown_ms(queue, 500), 120);
    }

    void aLongPlayoutDelayLosesNoFrame() {
        FrameQueue queue;
        for (int64_t at_ms = 0; at_ms < 20'000; at_ms += 33) {
            queue.push(frame(at_ms + 1750));
            if (at_ms >= 1750)
                QVERIFY2(at_ms - shown_ms(queue, at_ms) <= 33, qPrintable(QString::number(at_ms)));
        }
    }

    void aDelayThatIsTooLongForTheQueueShowsFewerFramesButNoStill_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("interval_ms");
        QTest::newRow("1080p at 30 fps") << 1920 << 1080 << 33;
        QTest::newRow("360p at 60 fps") << 640 << 360 << 16;
    }
    void aDelayThatIsTooLongForTheQueueShowsFewerFramesButNoStill() {
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(int, interval_ms);
        FrameQueue queue;
        for (int64_t at_ms = 0; at_ms < 20'000; at_ms += interval_ms) {
            queue.push(frame(at_ms + 1750, width, height));
            if (at_ms >= 1750)
                QVERIFY2(at_ms - shown_ms(queue, at_ms) <= 100, qPrintable(QString::number(at_ms)));
        }
    }

    void whatIsShownStaysWhenMoreCameThanThereIsRoomFor() {
        for (const int width : {640, 3840}) {
            FrameQueue queue;
            queue.push(frame(0, width, width));
            QCOMPARE(shown_ms(queue, 20), 0);
            for (int64_t at_ms = 1000; at_ms < 9000; at_ms += 33)
                queue.push(frame(at_ms, width, width));
            QCOMPARE(shown_ms(queue, 20), 0);
            QVERIFY(shown_ms(queue, 9000) > 8900);
        }
    }

    void largeFramesAreBoundInBytes() {
        FrameQueue queue;
        for (int64_t at_ms = 0; at_ms < 2000; at_ms += 33)
            queue.push(frame(at_ms, 4096, 4096));
        QVERIFY(queue.size_bytes() <= 210'000'000);
        QVERIFY(queue.size_bytes() > 100'000'000);
        for (int64_t at_ms = 2000; at_ms < 6000; at_ms += 33)
            queue.push(frame(at_ms)); // smaller ones count beside those that are there
        QVERIFY(queue.size_bytes() <= 210'000'000);
        QCOMPARE(shown_ms(queue, 9000), 5993);
        queue.clear();
        QCOMPARE(queue.size_bytes(), std::size_t(0));
    }

    void whatIsShownNoLongerIsNotCounted() {
        FrameQueue queue;
        for (int64_t at_ms = 0; at_ms < 60'000; at_ms += 33) {
            queue.push(frame(at_ms));
            queue.at(at_ms * ms);
        }
        QVERIFY(queue.size_bytes() <= std::size_t(640 * 360 * 3 / 2) * 6);
        queue.push(frame(1000)); // another stream
        QCOMPARE(queue.size_bytes(), std::size_t(640 * 360 * 3 / 2));
    }
};

QTEST_GUILESS_MAIN(FrameQueueTest)
#include "test_frame_queue.moc"
