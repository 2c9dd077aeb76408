#pragma once

#include "media/convert/pcm_source.h"

#include <array>
#include <deque>
#include <memory>
#include <vector>

namespace ovation::exporting {

/// Makes audio louder or quieter and keeps its true peak (ITU-R BS.1770 annex 2, between samples too) below a
/// ceiling: it looks 5 ms ahead, turns down before a peak comes and slowly up again. What comes out has the
/// length and the time of what goes in.
class TruePeakLimiter final : public media::PcmSource {
  public:
    /// `gain` and `ceiling` as factors of the amplitude.
    TruePeakLimiter(std::unique_ptr<media::PcmSource> source, double gain, double ceiling);

    Result<void> read(std::span<float> into, media::ConvertControl &control) override;
    bool isAtEnd() const override;

  private:
    static constexpr int FilterTaps = 12;
    struct Wanted {
        int64_t at = 0;
        double gain = 1;
    };

    Result<void> readBlock(media::ConvertControl &control);
    void add(const float *frame);
    double neededGain() const;
    double decide(int64_t at);

    const std::unique_ptr<media::PcmSource> m_source;
    const double m_gain, m_ceiling;
    std::array<std::array<float, FilterTaps>, media::PcmChannels> m_recent{}; ///< the newest first
    std::deque<float> m_waiting;   ///< samples that have no gain yet
    std::deque<Wanted> m_least;    ///< of the gains ahead, those that may become the least, rising
    std::deque<double> m_averaged; ///< those of the last 5 ms
    double m_sum = 0, m_released = 1;
    int64_t m_count = 0; ///< frames that came
    std::vector<float> m_block, m_ready;
    std::size_t m_used = 0; ///< of m_ready
    int64_t m_afterEnd = 0; ///< frames that came behind the source's end
};

} // namespace ovation::exporting
