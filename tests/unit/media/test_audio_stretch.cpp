#include "media/decode/audio_ring.h"
#include "media/decode/audio_stretch.h"

#include <QTest>

#include <cmath>
#include <numbers>
#include <random>

using namespace ovation::media;

namespace {

constexpr int64_t Rate = 48000, Block = 960;
constexpr int64_t ms = 1'000'000, Start_ns = 5'000'000 * ms;
constexpr double Tone_hz = 220, Loud = 0.5;
// From one sample of the tone to the next, at most.
constexpr double ToneStep = 2 * std::numbers::pi * Tone_hz / double(Rate) * Loud;

std::vector<float> tone(int64_t from, int64_t count) {
    std::vector<float> samples;
    for (int64_t i = from; i < from + count; ++i)
        samples.insert(samples.end(), 2,
                       float(Loud * std::sin(2 * std::numbers::pi * Tone_hz * double(i) / double(Rate))));
    return samples;
}

std::vector<float> noise(int64_t count) {
    std::mt19937 random(3);
    std::vector<float> samples(std::size_t(count) * 2);
    for (float &sample : samples)
        sample = float(double(random() % 20'001) / 20'000 - 0.5);
    return samples;
}

double largestStep(std::span<const float> samples) {
    double largest = 0;
    for (std::size_t i = 2; i < samples.size(); ++i)
        largest = std::max(largest, double(std::fabs(samples[i] - samples[i - 2])));
    return largest;
}

double loudness(std::span<const float> samples) {
    double sum = 0;
    for (const float sample : samples)
        sum += double(sample) * double(sample);
    return std::sqrt(sum / double(samples.size()));
}

/// By how often the left channel rises through 0.
double pitch_hz(std::span<const float> samples) {
    int rises = 0;
    for (std::size_t i = 2; i < samples.size(); i += 2)
        rises += samples[i - 2] < 0 && samples[i] >= 0 ? 1 : 0;
    return rises * double(Rate) / (double(samples.size()) / 2);
}

std::vector<float> heard(AudioRing &ring, int64_t from_ms, int64_t length_ms) {
    std::vector<float> out(std::size_t(length_ms * Rate / 1000) * 2);
    ring.mixInto(Start_ns + from_ms * ms, out);
    return out;
}

/// The tone in blocks that are 20 ms long, and due every `every_ms`; gives when the last one ends.
double write(AudioRing &ring, double at_ms, double every_ms, int64_t from_block, int64_t blocks) {
    for (int64_t i = 0; i < blocks; ++i)
        ring.write(Start_ns + int64_t((at_ms + double(i) * every_ms) * double(ms)),
                   tone((from_block + i) * Block, Block));
    return at_ms + double(blocks) * every_ms;
}

double end_ms(const AudioRing &ring) {
    return double(ring.end_frames()) * 1000 / double(Rate) - double(Start_ns / ms);
}

} // namespace

/// Audio that comes too late, too early or not at all is made up for so that it is hardly heard.
class AudioStretchTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aBlockBecomesShorterByAPeriod() {
        const auto made = shortened(tone(0, Block), Stretch::WhereItSuits);
        QVERIFY(made.size() >= Block && made.size() <= (Block - 120) * 2);
        QVERIFY(largestStep(made) < ToneStep * 1.1);
        QVERIFY(std::abs(loudness(made) - loudness(tone(0, Block))) < 0.03);
    }
    void aBlockBecomesLongerByAPeriod() {
        const auto made = lengthened(tone(0, Block), Stretch::WhereItSuits);
        QVERIFY(made.size() >= (Block + 120) * 2 && made.size() <= (Block + 480) * 2);
        QVERIFY(largestStep(made) < ToneStep * 1.1);
        QVERIFY(std::abs(loudness(made) - loudness(tone(0, Block))) < 0.03);
    }
    void whatHasNoPeriodIsOnlyChangedWhereItHasToBe() {
        QVERIFY(shortened(noise(Block), Stretch::WhereItSuits).empty());
        QVERIFY(lengthened(noise(Block), Stretch::WhereItSuits).empty());
        QVERIFY(!shortened(noise(Block), Stretch::Always).empty());
        QVERIFY(!lengthened(noise(Block), Stretch::Always).empty());
    }
    void inSilenceEverythingSuits() {
        const std::vector<float> silence(std::size_t(Block) * 2);
        QCOMPARE(shortened(silence, Stretch::WhereItSuits).size(), std::size_t(Block));
        QCOMPARE(lengthened(silence, Stretch::WhereItSuits).size(), std::size_t(Block) * 3);
    }
    void aBlockOfLessThanTwoPeriodsStaysAsItIs() {
        QVERIFY(shortened(tone(0, 200), Stretch::Always).empty());
        QVERIFY(lengthened({}, Stretch::Always).empty());
    }

    void audioGoesOnAndFadesAway() {
        const auto before = tone(0, Continuation::History_frames);
        Continuation continuation(before);
        std::vector<float> after(std::size_t(Continuation::MaxLength_frames + Block) * 2);
        continuation.take(after);
        QVERIFY(loudness(std::span(after).first(Block * 2)) > loudness(before) * 0.8);
        QVERIFY(loudness(std::span(after).last(Block * 2)) == 0);
        QVERIFY(std::abs(pitch_hz(std::span(after).first(Block * 10)) - Tone_hz) < 15);
        std::vector<float> all = before;
        all.insert(all.end(), after.begin(), after.end());
        QVERIFY2(largestStep(all) < ToneStep * 1.5, QByteArray::number(largestStep(all)));
    }
    void littleIsFollowedByNothing() {
        for (const int64_t count : {0, 100, 900}) {
            Continuation continuation(tone(0, count));
            QCOMPARE(continuation.left_frames(), 0);
            std::vector<float> after(std::size_t(Block) * 2, 1.0F);
            continuation.take(after);
            QCOMPARE(loudness(after), 0.0);
        }
    }

    void aHoleIsConcealed() {
        AudioRing ring;
        write(ring, 0, 20, 0, 10);
        write(ring, 260, 20, 13, 10); // 60 ms are missing
        const auto all = heard(ring, 0, 460);
        for (int64_t at_ms = 0; at_ms < 450; at_ms += 10) {
            const auto part = std::span(all).subspan(std::size_t(at_ms * Rate / 1000) * 2, 480 * 2);
            QVERIFY2(loudness(part) > 0.1, QByteArray::number(qint64(at_ms)));
        }
        QVERIFY2(largestStep(all) < ToneStep * 2, QByteArray::number(largestStep(all)));
    }
    void whatComesTooLateIsWaitedForWithAudio() {
        AudioRing ring;
        write(ring, 0, 20, 0, 10);
        auto all = heard(ring, 0, 220); // 20 ms more than there are
        QVERIFY(loudness(std::span(all).last(Block * 2)) > 0.2);
        write(ring, 200, 20, 10, 10);
        const auto rest = heard(ring, 220, 150);
        all.insert(all.end(), rest.begin(), rest.end());
        QVERIFY2(largestStep(all) < ToneStep * 2, QByteArray::number(largestStep(all)));
        QVERIFY(loudness(rest) > 0.3);
    }
    void allWhoListenHearTheSame() {
        AudioRing ring;
        write(ring, 0, 20, 0, 10);
        QCOMPARE(heard(ring, 190, 60), heard(ring, 190, 60));
    }
    void aLongHoleIsSilent() {
        AudioRing ring;
        write(ring, 0, 20, 0, 10);
        write(ring, 700, 20, 35, 5);
        QVERIFY(loudness(heard(ring, 200, 20)) > 0.2);
        QCOMPARE(loudness(heard(ring, 330, 360)), 0.0);
        QVERIFY(loudness(heard(ring, 720, 60)) > 0.3);
    }
    void whatMovesALittleIsInTimeAgainSoon_data() {
        QTest::addColumn<int>("by_ms");
        QTest::newRow("later") << 35;
        QTest::newRow("earlier") << -35;
    }
    void whatMovesALittleIsInTimeAgainSoon() {
        QFETCH(int, by_ms);
        AudioRing ring;
        write(ring, 0, 20, 0, 50);
        const double end = write(ring, 1000 + by_ms, 20, 50, 50);
        QVERIFY2(std::abs(end - end_ms(ring)) < 6, QByteArray::number(end - end_ms(ring)));
        const auto all = heard(ring, 900, 1000);
        QVERIFY2(largestStep(all) < ToneStep * 1.3, QByteArray::number(largestStep(all)));
        QVERIFY2(std::abs(pitch_hz(all) - Tone_hz) < 4, QByteArray::number(pitch_hz(all)));
    }
    void whatIsPlayedFasterKeepsItsPitch_data() {
        QTest::addColumn<double>("every_ms");
        QTest::newRow("5 % faster") << 19.0;
        QTest::newRow("2 % slower") << 20.4;
    }
    void whatIsPlayedFasterKeepsItsPitch() {
        QFETCH(double, every_ms);
        AudioRing ring;
        write(ring, 0, 20, 0, 10);
        const double end = write(ring, 200, every_ms, 10, 90);
        QVERIFY2(std::abs(end - end_ms(ring)) < 15, QByteArray::number(end - end_ms(ring)));
        const auto all = heard(ring, 100, 1500);
        QVERIFY2(largestStep(all) < ToneStep * 1.3, QByteArray::number(largestStep(all)));
        QVERIFY2(std::abs(pitch_hz(all) - Tone_hz) < 4, QByteArray::number(pitch_hz(all)));
    }
    void aFileKeepsItsSilence() {
        AudioRing ring(AudioJoints{.isLive = false});
        write(ring, 0, 20, 0, 10);
        write(ring, 260, 20, 13, 10);
        QCOMPARE(loudness(heard(ring, 201, 58)), 0.0);
    }
};

QTEST_GUILESS_MAIN(AudioStretchTest)
#include "test_audio_stretch.moc"
