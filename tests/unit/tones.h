#pragma once

#include <QString>

#include <cmath>
#include <complex>
#include <span>
#include <vector>

/// Music for tests, as FFmpeg makes it, and how much of it is left: two tones on each side at 44.1 kHz, the
/// upper ones where a poor resampler takes away or mirrors.
namespace tones {

inline constexpr char Music[] = "-f lavfi -i aevalsrc=0.2*sin(2*PI*1000*t)+0.1*sin(2*PI*12000*t)|"
                                "0.2*sin(2*PI*440*t)+0.1*sin(2*PI*15000*t):s=44100:d=";
constexpr int Rate = 48000; // of what is looked at
/// Where 15 kHz goes when 44.1 kHz are taken for 48 kHz without a filter: mirrored at both.
constexpr double Mirrored_Hz = 48000 - (44100 - 15000);

/// Amplitude (1 = full scale) and phase of a frequency on one side of interleaved stereo, in a second from
/// `from_s`.
inline std::complex<double> toneAt(std::span<const float> samples, size_t side, double frequency,
                                   double from_s) {
    const auto first = size_t(from_s * Rate);
    const auto step = std::polar(1.0, -2 * M_PI * frequency / Rate),
               windowStep = std::polar(1.0, 2 * M_PI / Rate);
    auto turned = std::polar(1.0, -2 * M_PI * std::fmod(frequency * from_s, 1));
    std::complex<double> sum, window = 1;
    for (size_t i = 0; i < Rate && (first + i) * 2 + side < samples.size(); ++i) {
        sum += (1 - window.real()) * double(samples[(first + i) * 2 + side]) * turned; // Hann
        turned *= step;
        window *= windowStep;
    }
    return sum * 2.0 / double(Rate);
}

inline double decibels(std::complex<double> tone) {
    return 20 * std::log10(std::max(std::abs(tone), 1e-9));
}

/// What is wrong with stereo of 48 kHz that was this music, from second 1 to `until_s`: nothing when each
/// tone is as loud as it was within 0.5 dB (the upper ones 1 dB), on its side alone, and exactly as long at
/// the end as at the beginning. `upper`: an encoder that is to be heard through keeps the upper ones.
inline QString wrongWith(std::span<const float> samples, double until_s, bool upper = true) {
    struct Wanted {
        size_t side;
        double frequency, amplitude, within_dB;
    };
    std::vector<Wanted> wanted = {{0, 1000, 0.2, 0.5}, {1, 440, 0.2, 0.5}};
    if (upper)
        wanted.insert(wanted.end(), {{0, 12000, 0.1, 1}, {1, 15000, 0.1, 1}});
    for (const auto &[side, frequency, amplitude, within_dB] : wanted) {
        const auto first = toneAt(samples, side, frequency, 1);
        const auto say = [&, side = side, frequency = frequency](double at_s, const char *what,
                                                                 double value) {
            return QStringLiteral("%1 Hz, side %2, at %3 s: %4 %5")
                .arg(frequency)
                .arg(side)
                .arg(at_s)
                .arg(QLatin1String(what))
                .arg(value);
        };
        const double beside_dB = decibels(toneAt(samples, 1 - side, frequency, 1)) - decibels(first);
        if (beside_dB > -30)
            return say(1, "beside it, dB", beside_dB);
        for (double at_s = 1; at_s + 1 <= until_s; ++at_s) {
            const auto tone = toneAt(samples, side, frequency, at_s);
            const double louder_dB = decibels(tone) - decibels(amplitude);
            if (std::abs(louder_dB) > within_dB)
                return say(at_s, "louder, dB", louder_dB);
            // A tenth of a turn of the lower tones is 0.1 and 0.2 ms; the upper ones can't be told apart by
            // it.
            const double turned = std::arg(tone / first) / (2 * M_PI);
            if (frequency <= 1000 && std::abs(turned) > 0.1)
                return say(at_s, "turned by", turned);
        }
    }
    for (const size_t side : {0, 1})
        if (const double mirrored_dB = decibels(toneAt(samples, side, Mirrored_Hz, 1)); mirrored_dB > -60)
            return QStringLiteral("mirrored: %1 dB").arg(mirrored_dB);
    return {};
}

} // namespace tones
