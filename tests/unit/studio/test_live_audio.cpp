#include "studio/live_audio.h"

#include <QtTest>

#include <algorithm>
#include <vector>

using ovation::LiveAudio;

class LiveAudioTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void itBeginsWhenThereIsACushionAndAgainAfterAHole() {
        LiveAudio audio;
        audio.write(block(LiveAudio::Cushion_samples - 2, 0.5F));
        QVERIFY(isSilent(read(audio, 960)));
        audio.write(block(2, 0.5F));
        QCOMPARE(read(audio, 960), block(960, 0.5F));
        const auto rest = read(audio, LiveAudio::Cushion_samples);
        QCOMPARE(rest[LiveAudio::Cushion_samples - 962], 0.5F);
        QCOMPARE(rest[LiveAudio::Cushion_samples - 960], 0.0F);
        audio.write(block(960, 0.5F));
        QVERIFY(isSilent(read(audio, 960)));
    }

    void aDeviceThatIsTooSlowHearsWhatIsNew() {
        LiveAudio audio;
        for (int second = 0; second < 10; ++second)
            audio.write(block(96'000, float(second)));
        const auto heard = read(audio, LiveAudio::MaxKept_samples);
        QCOMPARE(heard[0], 9.0F);
        QVERIFY(isSilent({heard.begin() + LiveAudio::Cushion_samples, heard.end()}));
    }

    void whatIsClearedIsNotHeard() {
        LiveAudio audio;
        audio.write(block(LiveAudio::Cushion_samples, 0.5F));
        audio.clear();
        QVERIFY(isSilent(read(audio, 960)));
    }

  private:
    static std::vector<float> block(std::size_t samples, float value) {
        return std::vector<float>(samples, value);
    }
    static std::vector<float> read(LiveAudio &audio, std::size_t samples) {
        std::vector<float> into(samples, -1);
        audio.read(into);
        return into;
    }
    static bool isSilent(const std::vector<float> &samples) {
        return std::all_of(samples.begin(), samples.end(), [](float sample) { return sample == 0; });
    }
};

QTEST_GUILESS_MAIN(LiveAudioTest)
#include "test_live_audio.moc"
