#include "compose/stream_watch.h"

#include <QtTest>

using namespace ovation;

namespace {

constexpr int64_t Ms = 1'000'000;

/// A decoder that shows and says what the test wants.
class Fake final : public media::StreamDecoder {
  public:
    void show(int64_t time_ns) {
        auto frame = std::make_shared<media::VideoFrame>();
        frame->presentation_ns = time_ns;
        m_frame = frame;
    }
    media::ArrivalHealth state;

    media::VideoFramePtr videoAt(int64_t) override { return m_frame; }
    bool hasFrame() const override { return m_frame != nullptr; }
    void mixAudio(int64_t, std::span<float>) override {}
    float level() const override { return 0; }
    media::ArrivalHealth health() const override { return state; }
    media::PlayoutState playout() const override { return {}; }
    void onFormat(const transport::StreamFormat &) override {}
    void onPacket(const transport::RtpPacketPtr &) override {}
    void onSenderReport(const transport::SenderReport &) override {}
    void onEnded() override {}

  private:
    media::VideoFramePtr m_frame;
};

session::Stream camera(const char *id) {
    session::Stream stream;
    stream.id = QLatin1String(id);
    stream.hasAudio = stream.hasVideo = stream.audioActive = stream.videoActive = true;
    return stream;
}

} // namespace

class StreamWatchTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void onlyWhatHappenedMeanwhileCounts() {
        Fake decoder;
        decoder.state = {100, 7, {}};
        compose::StreamWatch watch(true);
        watch.look(camera("a"), decoder, 0);
        decoder.state = {103, 9, {}};
        watch.look(camera("a"), decoder, 100 * Ms);
        const auto report = watch.takeReport();
        QCOMPARE(int(report.size()), 1);
        QCOMPARE(report[0].streamId, QStringLiteral("a"));
        QCOMPARE(report[0].lostPackets, 3);
        QCOMPARE(report[0].droppedFrames, 2);
        QVERIFY(!report[0].audioLate_ms);
    }

    void videoThatIsTooLargeIsNotCalledMissing() {
        Fake decoder;
        decoder.state.tooLargeFrames = decoder.state.reducedFrames = 2;
        compose::StreamWatch watch(true);
        watch.look(camera("a"), decoder, 0);
        decoder.state.tooLargeFrames = decoder.state.reducedFrames = 5;
        watch.look(camera("a"), decoder, 60'000 * Ms);
        QCOMPARE(watch.takeReport()[0].tooLargeFrames, 3);
        QCOMPARE(watch.takeReport()[0].reducedFrames, 3);
        QCOMPARE(watch.takeReport()[0].problem, QString());
    }

    void onlyWhatAudioMissedSinceTheFirstLookCounts() {
        Fake decoder;
        decoder.state.audioStalled_ns = 400 * Ms;
        decoder.state.audioTooLate_ns = 200 * Ms;
        decoder.state.audioConcealed_ns = 100 * Ms;
        compose::StreamWatch watch(true);
        watch.look(camera("a"), decoder, 0);
        decoder.state.audioStalled_ns = 1900 * Ms;
        decoder.state.audioTooLate_ns = 340 * Ms;
        decoder.state.audioConcealed_ns = 160 * Ms;
        watch.look(camera("a"), decoder, 100 * Ms);
        QCOMPARE(watch.takeReport()[0].audioStalled_ms, 1500);
        QCOMPARE(watch.takeReport()[0].audioTooLate_ms, 140);
        QCOMPARE(watch.takeReport()[0].audioConcealed_ms, 60);
    }

    void theLargestOffsetIsKeptEitherWay() {
        Fake decoder;
        compose::StreamWatch watch(true);
        for (const int64_t late_ms : {5, -40, 12}) {
            decoder.state.audioLate_ns = late_ms * Ms;
            watch.look(camera("a"), decoder, 0);
        }
        QCOMPARE(watch.takeReport()[0].audioLate_ms.value_or(0), -40);
    }

    void aFrameThatStandsStillIsAGap() {
        Fake decoder;
        compose::StreamWatch watch(true);
        for (int64_t t = 0; t < 1000; t += 100) {
            decoder.show(t * Ms);
            watch.look(camera("a"), decoder, t * Ms);
        }
        QCOMPARE(watch.takeReport()[0].longestGap_ms, 0);
        for (int64_t t = 1000; t <= 2400; t += 100)
            watch.look(camera("a"), decoder, t * Ms);
        QCOMPARE(watch.takeReport()[0].longestGap_ms, 1500);
    }

    void aSlideMayStandStillUnlessItsChangeGotLost() {
        for (const char *type : {"SCREEN", "CUSTOM"}) {
            Fake decoder;
            compose::StreamWatch watch(true);
            session::Stream slide = camera("a");
            slide.typeOfVideo = QLatin1String(type);
            decoder.show(0);
            for (int64_t t = 0; t <= 20'000; t += 100)
                watch.look(slide, decoder, t * Ms);
            QCOMPARE(watch.takeReport()[0].longestGap_ms, 0);
            decoder.state.lostPackets = 1; // of its audio
            watch.look(slide, decoder, 20'000 * Ms);
            QCOMPARE(watch.takeReport()[0].longestGap_ms, 0);
            decoder.state.lostVideoPackets = 2;
            for (int64_t t = 20'100; t <= 22'000; t += 100)
                watch.look(slide, decoder, t * Ms);
            QCOMPARE(watch.takeReport()[0].longestGap_ms, 2000);
        }
    }

    void aFrameThatIsSwitchedOffDoesNotStandStill() {
        Fake decoder;
        compose::StreamWatch watch(true);
        decoder.show(0);
        auto stream = camera("a");
        watch.look(stream, decoder, 0);
        stream.videoActive = false;
        for (int64_t t = 100; t <= 60'000; t += 100)
            watch.look(stream, decoder, t * Ms);
        stream.videoActive = true;
        watch.look(stream, decoder, 60'100 * Ms);
        decoder.show(60'150 * Ms);
        watch.look(stream, decoder, 60'200 * Ms);
        QCOMPARE(watch.takeReport()[0].longestGap_ms, 100);
        QVERIFY(watch.takeReport()[0].problem.isEmpty());
    }

    void aFrameThatNeverComesIsAProblemAfterAWhile() {
        Fake decoder;
        compose::StreamWatch watch(true);
        watch.look(camera("a"), decoder, 0);
        watch.look(camera("a"), decoder, 3000 * Ms);
        QVERIFY(watch.takeReport()[0].problem.isEmpty());
        watch.look(camera("a"), decoder, 6000 * Ms);
        QVERIFY(!watch.takeReport()[0].problem.isEmpty());
        decoder.show(6100 * Ms);
        watch.look(camera("a"), decoder, 6200 * Ms);
        QVERIFY(watch.takeReport()[0].problem.isEmpty());
    }

    void withoutFramesOnlyAudioCounts() {
        Fake decoder;
        decoder.state.lostPackets = 1;
        compose::StreamWatch watch(false);
        watch.look(camera("a"), decoder, 0);
        watch.look(camera("a"), decoder, 10'000 * Ms);
        QVERIFY(watch.takeReport()[0].problem.isEmpty());
        QCOMPARE(watch.takeReport()[0].longestGap_ms, 0);
    }

    void oneThatLeftIsReportedOnceMore() {
        Fake decoder;
        compose::StreamWatch watch(true);
        watch.beginRound();
        watch.look(camera("a"), decoder, 0);
        watch.look(camera("b"), decoder, 0);
        QCOMPARE(watch.takeReport().size(), 2U);
        decoder.state.lostPackets = 3;
        watch.beginRound();
        watch.look(camera("a"), decoder, 100 * Ms);
        watch.look(camera("b"), decoder, 100 * Ms);
        watch.beginRound();
        watch.look(camera("b"), decoder, 200 * Ms);
        const auto last = watch.takeReport();
        QCOMPARE(last.size(), 2U);
        QCOMPARE(last[0].streamId, QStringLiteral("a"));
        QCOMPARE(last[0].lostPackets, 3); // also what happened after the report before
        QCOMPARE(watch.takeReport().size(), 1U);
        watch.beginRound();
        watch.look(camera("a"), decoder, 300 * Ms);
        watch.look(camera("b"), decoder, 300 * Ms);
        QCOMPARE(watch.takeReport()[1].lostPackets, 0); // it came back: a new one
    }

    void whoPublishesAllDayDoesNotMakeReportsLong() {
        Fake decoder;
        compose::StreamWatch watch(true);
        std::size_t longest = 0, all = 0;
        for (int i = 0; i < 10'000; ++i) {
            watch.beginRound();
            watch.look(camera(qPrintable(QString::number(i))), decoder, i * Ms);
            if (i % 10 == 9) {
                const std::size_t size = watch.takeReport().size();
                longest = std::max(longest, size);
                all += size;
            }
        }
        QVERIFY2(longest <= 11, qPrintable(QString::number(longest)));
        QVERIFY(all >= 10'000); // none got lost
    }

    void thoseWhoCameFirstStandFirst() {
        Fake decoder;
        compose::StreamWatch watch(true);
        for (const char *id : {"z", "a", "m"})
            watch.look(camera(id), decoder, 0);
        QStringList order;
        for (const auto &one : watch.takeReport())
            order << one.streamId;
        QCOMPARE(order.join(QLatin1Char(' ')), QStringLiteral("z a m"));
    }
};

QTEST_GUILESS_MAIN(StreamWatchTest)
#include "test_stream_watch.moc"
