#include "export/loudness.h"

#include "base/handles.h"
#include "export/true_peak_limiter.h"

#include <ebur128.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace ovation::exporting {
namespace {

using media::PcmChannels;
using media::PcmRate;

constexpr int64_t BlockFrames = 9600;
/// -1 dBTP and a tenth, because meters interpolate with different filters.
constexpr double Ceiling_dB = -1.1;
constexpr double MaxGain_dB = 40; ///< more than that only lifts noise
constexpr double Enough_LU = 0.2;
constexpr double MeasureOnce = 0.25, MeasureTwice = 0.5; ///< of the progress

double factor(double decibel) {
    return std::pow(10, decibel / 20);
}

struct FreeMeter {
    void operator()(ebur128_state *meter) const { ebur128_destroy(&meter); }
};

OpenPcm limited(const OpenPcm &open, double gain_dB) {
    return [open, gain_dB]() -> Result<std::unique_ptr<media::PcmSource>> {
        auto source = open();
        if (!source)
            return source;
        return std::unique_ptr<media::PcmSource>(
            std::make_unique<TruePeakLimiter>(std::move(*source), factor(gain_dB), factor(Ceiling_dB)));
    };
}

Result<Loudness> measure(const OpenPcm &open, std::optional<int64_t> frames, JobControl &control) {
    const auto audio = open();
    if (!audio)
        return audio.error();
    return measureLoudness(**audio, frames, control);
}

} // namespace

Result<Loudness> measureLoudness(media::PcmSource &audio, std::optional<int64_t> frames,
                                 media::ConvertControl &control) {
    const std::unique_ptr<ebur128_state, FreeMeter> meter(
        ebur128_init(PcmChannels, PcmRate, EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK | EBUR128_MODE_HISTOGRAM));
    std::vector<float> block;
    int64_t done = 0;
    while (frames ? done < *frames : !audio.isAtEnd()) {
        if (!control.mayContinue())
            return media::canceled();
        const int64_t wanted = frames ? std::min(*frames - done, BlockFrames) : BlockFrames;
        block.resize(std::size_t(wanted * PcmChannels));
        if (auto read = audio.read(block, control); !read)
            return read.error();
        if (!meter ||
            ebur128_add_frames_float(meter.get(), block.data(), std::size_t(wanted)) != EBUR128_SUCCESS)
            return Error{Errc::MediaFailed, QStringLiteral("The loudness can't be measured.")};
        done += wanted;
        control.reached(done * 1000 / PcmRate);
    }
    Loudness loudness;
    double integrated = 0;
    if (ebur128_loudness_global(meter.get(), &integrated) == EBUR128_SUCCESS && std::isfinite(integrated))
        loudness.integrated_lufs = integrated;
    for (unsigned channel = 0; channel < unsigned(PcmChannels); ++channel) {
        double peak = 0;
        if (ebur128_true_peak(meter.get(), channel, &peak) == EBUR128_SUCCESS)
            loudness.truePeak = std::max(loudness.truePeak, peak);
    }
    return loudness;
}

Result<OpenPcm> normalized(const OpenPcm &open, std::optional<int64_t> frames, double target_lufs,
                           int64_t length_ms, JobControl &control) {
    control.beginPart(0, MeasureOnce, length_ms);
    const auto before = measure(open, frames, control);
    if (!before)
        return before.error();
    if (!before->integrated_lufs)
        return open;
    control.setLoudness(*before->integrated_lufs);
    double gain_dB = std::min(target_lufs - *before->integrated_lufs, MaxGain_dB);
    if (before->truePeak * factor(gain_dB) <= factor(Ceiling_dB))
        return limited(open, gain_dB);
    // What the limiter takes away is given once more.
    control.beginPart(MeasureOnce, MeasureTwice, length_ms);
    const auto after = measure(limited(open, gain_dB), frames, control);
    if (!after)
        return after.error();
    const double missing_LU = target_lufs - after->integrated_lufs.value_or(target_lufs);
    if (missing_LU > Enough_LU)
        gain_dB = std::min(gain_dB + missing_LU, MaxGain_dB);
    return limited(open, gain_dB);
}

} // namespace ovation::exporting
