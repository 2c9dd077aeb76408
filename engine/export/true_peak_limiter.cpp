#include "export/true_peak_limiter.h"

#include <algorithm>
#include <cmath>

namespace ovation::exporting {
namespace {

using media::PcmChannels;
using media::PcmRate;

constexpr int64_t Ahead = PcmRate / 200; ///< frames: 5 ms
constexpr int64_t FilterDelay = 6;       ///< frames from a sample to where the filter sees it in its middle
constexpr double Release_s = 0.1;
constexpr int64_t LimiterBlock_frames = 4800;

/// ITU-R BS.1770-4, annex 2: four times as many samples. Phases 2 and 3 are 1 and 0 backwards.
constexpr double Phases[2][12] = {
    {0.0017089843750, 0.0109863281250, -0.0196533203125, 0.0332031250000, -0.0594482421875, 0.1373291015625,
     0.9721679687500, -0.1022949218750, 0.0476074218750, -0.0266113281250, 0.0148925781250, -0.0083007812500},
    {-0.0291748046875, 0.0292968750000, -0.0517578125000, 0.0891113281250, -0.1665039062500, 0.4650878906250,
     0.7797851562500, -0.2003173828125, 0.1015625000000, -0.0582275390625, 0.0330810546875, -0.0189208984375},
};

} // namespace

TruePeakLimiter::TruePeakLimiter(std::unique_ptr<media::PcmSource> source, double gain, double ceiling)
    : m_source(std::move(source)), m_gain(gain), m_ceiling(ceiling), m_averaged(std::size_t(Ahead), 1.0),
      m_sum(double(Ahead)) {}

bool TruePeakLimiter::isAtEnd() const {
    return m_afterEnd >= Ahead + FilterDelay && m_used == m_ready.size();
}

Result<void> TruePeakLimiter::read(std::span<float> into, media::ConvertControl &control) {
    while (!into.empty()) {
        if (m_used == m_ready.size()) {
            if (auto more = readBlock(control); !more)
                return more;
        }
        const std::size_t taken = std::min(into.size(), m_ready.size() - m_used);
        std::copy_n(m_ready.begin() + std::ptrdiff_t(m_used), taken, into.begin());
        m_used += taken;
        into = into.subspan(taken);
    }
    return {};
}

Result<void> TruePeakLimiter::readBlock(media::ConvertControl &control) {
    m_ready.clear();
    m_used = 0;
    m_block.resize(std::size_t(LimiterBlock_frames * PcmChannels));
    const bool wasAtEnd = m_source->isAtEnd();
    if (auto read = m_source->read(m_block, control); !read)
        return read;
    if (wasAtEnd)
        m_afterEnd += LimiterBlock_frames;
    for (std::size_t i = 0; i < m_block.size(); i += PcmChannels)
        add(&m_block[i]);
    return {};
}

void TruePeakLimiter::add(const float *frame) {
    for (std::size_t channel = 0; channel < PcmChannels; ++channel) {
        const auto sample = float(double(frame[channel]) * m_gain);
        m_waiting.push_back(sample);
        auto &recent = m_recent[channel];
        std::copy_backward(recent.begin(), recent.end() - 1, recent.end());
        recent[0] = sample;
    }
    const Wanted wanted{m_count - FilterDelay, neededGain()};
    ++m_count;
    while (!m_least.empty() && m_least.back().gain >= wanted.gain)
        m_least.pop_back();
    m_least.push_back(wanted);
    const int64_t decided = wanted.at - Ahead;
    if (decided < 0)
        return;
    const double gain = decide(decided);
    for (std::size_t channel = 0; channel < PcmChannels; ++channel) {
        m_ready.push_back(float(double(m_waiting.front()) * gain));
        m_waiting.pop_front();
    }
}

/// For what the filter sees at the moment: the peak may lie at either side of a sample.
double TruePeakLimiter::neededGain() const {
    double peak = 0;
    for (const auto &recent : m_recent) {
        for (const auto &phase : Phases) {
            double forwards = 0, backwards = 0;
            for (std::size_t tap = 0; tap < FilterTaps; ++tap) {
                forwards += phase[tap] * double(recent[tap]);
                backwards += phase[tap] * double(recent[FilterTaps - 1 - tap]);
            }
            peak = std::max({peak, std::abs(forwards), std::abs(backwards)});
        }
    }
    return peak > m_ceiling ? m_ceiling / peak : 1;
}

double TruePeakLimiter::decide(int64_t at) {
    while (m_least.front().at < at - 1)
        m_least.pop_front();
    static const double release = 1 - std::exp(-1 / (Release_s * PcmRate));
    m_released = std::min(m_least.front().gain, m_released + (1 - m_released) * release);
    m_sum += m_released - m_averaged.front();
    m_averaged.pop_front();
    m_averaged.push_back(m_released);
    return m_sum / double(Ahead);
}

} // namespace ovation::exporting
