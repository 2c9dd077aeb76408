#include "composer/audio_intake.h"

#include <QtTest>

#include <limits>

using namespace ovation;
using namespace ovation::composer;

namespace {

constexpr int64_t Second_ns = 1'000'000'000, Block_ns = 20'000'000, Now_ns = 100 * Second_ns;
constexpr std::size_t Block = 2 * 960;

page::AudioPiece piece(int64_t at_ns, std::size_t samples = Block) {
    return {at_ns, std::vector<float>(samples, 0.1F)};
}

AudioIntake expecting() {
    AudioIntake intake;
    intake.expect(true);
    return intake;
}

} // namespace

/// Who gives the audio decodes what strangers send, and may do anything.
class AudioIntakeTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void blocksThatFollowEachOtherAreTaken() {
        AudioIntake intake = expecting();
        for (int64_t i = 0; i < 100; ++i)
            QVERIFY(intake.takes(piece(Now_ns + i * Block_ns), Now_ns + (i + 2) * Block_ns));
        // A hole is one of the sender, and what a busy machine did later comes at once.
        for (int64_t i = 200; i < 300; ++i)
            QVERIFY(intake.takes(piece(Now_ns + i * Block_ns), Now_ns + 300 * Block_ns));
    }

    void whatIsNoBlockIsLeftOut() {
        AudioIntake intake = expecting();
        for (const std::size_t samples : {std::size_t(0), std::size_t(2), Block - 2, Block + 2, 50 * Block})
            QVERIFY(!intake.takes(piece(Now_ns, samples), Now_ns));
        QVERIFY(intake.takes(piece(Now_ns), Now_ns));
    }

    void whatIsNotOfNowIsLeftOut() {
        AudioIntake intake = expecting();
        using Limits = std::numeric_limits<int64_t>;
        for (const int64_t at_ns : {Now_ns - AudioIntake::MaxLate_ns - 1, Now_ns + 1, int64_t(0), int64_t(-1),
                                    Limits::min(), Limits::max()})
            QVERIFY2(!intake.takes(piece(at_ns), Now_ns), qPrintable(QString::number(at_ns)));
        QVERIFY(intake.takes(piece(Now_ns - AudioIntake::MaxLate_ns), Now_ns)); // the others did no harm
        QVERIFY(intake.takes(piece(Now_ns), Now_ns));
    }

    void itIsNeverMoreThanRealTime() {
        AudioIntake intake = expecting();
        QVERIFY(intake.takes(piece(Now_ns), Now_ns));
        QVERIFY(!intake.takes(piece(Now_ns), Now_ns));
        QVERIFY(!intake.takes(piece(Now_ns + Block_ns - 1), Now_ns + Second_ns));
        QVERIFY(!intake.takes(piece(Now_ns - Second_ns), Now_ns));
        int taken = 0;
        for (int64_t i = 0; i < 100'000; ++i) { // in one second
            const int64_t now_ns = Now_ns + Block_ns + i * Second_ns / 100'000;
            for (const int64_t ago_ns : {AudioIntake::MaxLate_ns, Second_ns, int64_t(0)})
                taken += intake.takes(piece(now_ns - ago_ns), now_ns) ? 1 : 0;
        }
        QVERIFY2(taken >= 48 && taken <= 51, qPrintable(QString::number(taken)));
    }

    void nothingIsTakenThatIsNotAskedFor() {
        AudioIntake intake;
        QVERIFY(!intake.takes(piece(Now_ns), Now_ns));
        intake.expect(true);
        QVERIFY(intake.takes(piece(Now_ns), Now_ns));
        intake.expect(true); // of other streams now: it is the same mixer
        QVERIFY(!intake.takes(piece(Now_ns), Now_ns));
        intake.expect(false);
        QVERIFY(!intake.takes(piece(Now_ns + Block_ns), Now_ns + Second_ns));
        intake.expect(true);
        QVERIFY(intake.takes(piece(Now_ns), Now_ns + Second_ns));
    }

    void samplesThatAreNoNumbersCannotArrive() {
        page::AudioPiece sent = piece(Now_ns);
        sent.samples[0] = std::numeric_limits<float>::infinity();
        sent.samples[1] = 1e30F;
        const auto arrived = page::AudioPiece::fromJson(sent.toJson());
        QCOMPARE(arrived.at_ns, Now_ns);
        QCOMPARE(arrived.samples.size(), Block);
        for (const float sample : arrived.samples)
            QVERIFY(std::abs(sample) < 1.001F);
        const QJsonObject hostile{{QStringLiteral("at_ns"), 1e300},
                                  {QStringLiteral("pcm"), QStringLiteral("AIAAgP//")}};
        const auto read = page::AudioPiece::fromJson(hostile);
        for (const float sample : read.samples)
            QVERIFY(std::abs(sample) < 1.001F);
        AudioIntake intake = expecting();
        QVERIFY(!intake.takes(read, Now_ns));
    }
};

QTEST_GUILESS_MAIN(AudioIntakeTest)
#include "test_audio_intake.moc"
