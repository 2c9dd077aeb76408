#include "media/decode/audio_stretch.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace ovation::media {
namespace {

// Voices, and what is a multiple of higher tones: 100 to 400 Hz.
constexpr std::size_t MinPeriod = 120, MaxPeriod = 480;
constexpr std::size_t Coarse = 4; // first, every fourth sample is looked at
constexpr double Alike = 0.7;     // correlation of two periods that can pass for one another
constexpr double Quiet = 1e-5;    // mean square, -50 dB: there nothing has to fit
constexpr std::size_t StepFades = 96;

std::vector<float> mono(std::span<const float> stereo) {
    std::vector<float> mixed(stereo.size() / 2);
    for (std::size_t i = 0; i < mixed.size(); ++i)
        mixed[i] = (stereo[i * 2] + stereo[i * 2 + 1]) / 2;
    return mixed;
}

struct Likeness {
    double correlation = 0, power = 0; ///< -1 to 1; mean square of the first
};

/// Of `count` samples at `a` and `b`, looking at each `step`th.
Likeness compare(std::span<const float> in, std::size_t a, std::size_t b, std::size_t count,
                 std::size_t step) {
    double product = 0, first = 0, second = 0;
    for (std::size_t i = 0; i < count; i += step) {
        const double left = in[a + i], right = in[b + i];
        product += left * right;
        first += left * left;
        second += right * right;
    }
    const double both = std::sqrt(first * second);
    return {both > 0 ? product / both : 0, first * double(step) / double(count)};
}

/// The period after which `count` samples at `at` come again, `sign` samples later (1) or before (-1).
struct Period {
    std::size_t length = 0; ///< samples; 0 = there is none
    double correlation = -1;
    bool isQuiet = false;
};

template <typename Other>
Period findPeriod(std::span<const float> in, std::size_t at, std::size_t count, std::size_t longest,
                  Other other) {
    Period best;
    const auto tryOut = [&](std::size_t length, std::size_t step) {
        const Likeness like = compare(in, at, other(length), count, step);
        best.isQuiet = like.power < Quiet;
        if (like.correlation > best.correlation) {
            best.length = length;
            best.correlation = like.correlation;
        }
    };
    for (std::size_t length = MinPeriod; length <= longest; length += Coarse)
        tryOut(length, Coarse);
    const std::size_t about = best.length;
    best.correlation = -1;
    if (about == 0)
        return best;
    for (std::size_t length = std::max(about - Coarse, MinPeriod);
         length <= std::min(about + Coarse, longest); ++length)
        tryOut(length, 1);
    return best;
}

/// Of the begin of a block, with a second one behind it.
std::size_t periodOf(std::span<const float> block, Stretch how) {
    const std::vector<float> in = mono(block);
    const std::size_t longest = std::min(MaxPeriod, in.size() / 2);
    if (longest < MinPeriod)
        return 0;
    const Period found = findPeriod(in, 0, longest, longest, [](std::size_t length) { return length; });
    if (found.isQuiet)
        return longest;
    return how == Stretch::Always || found.correlation >= Alike ? found.length : 0;
}

/// `count` frames at `from` that fade over into those at `to`.
void fade(std::span<const float> block, std::size_t from, std::size_t to, std::size_t count,
          std::vector<float> &out) {
    for (std::size_t i = 0; i < count; ++i) {
        const float part = float(i) / float(count);
        for (std::size_t channel = 0; channel < 2; ++channel)
            out.push_back(block[(from + i) * 2 + channel] * (1 - part) +
                          block[(to + i) * 2 + channel] * part);
    }
}

} // namespace

std::vector<float> shortened(std::span<const float> block, Stretch how) {
    const std::size_t period = periodOf(block, how);
    std::vector<float> out;
    if (period == 0)
        return out;
    out.reserve(block.size() - period * 2);
    fade(block, 0, period, period, out);
    out.insert(out.end(), block.begin() + std::ptrdiff_t(period * 4), block.end());
    return out;
}

std::vector<float> lengthened(std::span<const float> block, Stretch how) {
    const std::size_t period = periodOf(block, how);
    std::vector<float> out;
    if (period == 0)
        return out;
    out.reserve(block.size() + period * 2);
    out.insert(out.end(), block.begin(), block.begin() + std::ptrdiff_t(period * 2));
    fade(block, period, 0, period, out);
    out.insert(out.end(), block.begin() + std::ptrdiff_t(period * 2), block.end());
    return out;
}

Continuation::Continuation(std::span<const float> before) {
    const std::vector<float> in = mono(before);
    const std::size_t end = in.size();
    if (end < MaxPeriod * 2 + MinPeriod) {
        m_at = MaxLength_frames; // too little is known
        return;
    }
    const std::size_t at = end - MaxPeriod;
    const Period found =
        findPeriod(in, at, MaxPeriod, MaxPeriod, [at](std::size_t length) { return at - length; });
    if (found.isQuiet || found.length == 0) {
        m_at = MaxLength_frames;
        return;
    }
    // Its end fades into what stood in front of it, so that it can be repeated without a step.
    const std::size_t begin = end - found.length, quarter = found.length / 4;
    m_period.assign(before.begin() + std::ptrdiff_t(begin * 2), before.end() - std::ptrdiff_t(quarter * 2));
    fade(before, end - quarter, begin - quarter, quarter, m_period);
    for (std::size_t channel = 0; channel < 2; ++channel)
        m_step[channel] =
            before[(end - 1) * 2 + channel] * 2 - before[(end - 2) * 2 + channel] - m_period[channel];
}

void Continuation::take(std::span<float> out) {
    const auto period = int64_t(m_period.size() / 2);
    for (std::size_t i = 0; i < out.size() / 2; ++i) {
        if (m_at >= MaxLength_frames) {
            std::fill(out.begin() + std::ptrdiff_t(i * 2), out.end(), 0.0F);
            return;
        }
        const float gain = 1 - float(m_at) / float(MaxLength_frames);
        const float step = std::max(0.0F, 1 - float(m_at) / float(StepFades));
        for (std::size_t channel = 0; channel < 2; ++channel)
            out[i * 2 + channel] =
                (m_period[std::size_t(m_at % period) * 2 + channel] + m_step[channel] * step) * gain;
        ++m_at;
    }
}

} // namespace ovation::media
