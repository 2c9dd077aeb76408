#pragma once

#include <QString>

#include <algorithm>
#include <cmath>
#include <vector>

/// How far frames and audio may be apart. One frame that came late on a machine with too much to do is no
/// fault of the lips; half of them would be.
struct StepBounds {
    double median_s = 0.060; ///< 40 ms and half a frame of grain
    double each_s = 0.150;
};

/// What is wrong with a movie of a participant who flashes and beeps at the same time, by the beep nearest to
/// each flash; empty when nothing is.
inline QString outOfStep(const std::vector<double> &flashes_s, const std::vector<double> &beeps_s,
                         std::size_t least, StepBounds bounds = {}) {
    std::vector<double> late_s;
    QString told;
    for (const double flash_s : flashes_s) {
        double nearest_s = 1e9;
        for (const double beep_s : beeps_s)
            if (std::abs(flash_s - beep_s) < std::abs(nearest_s))
                nearest_s = flash_s - beep_s;
        late_s.push_back(nearest_s);
        told += QStringLiteral(" %1").arg(nearest_s * 1000, 0, 'f', 0);
    }
    told = QStringLiteral("video - audio in ms:") + told;
    qInfo("%s", qPrintable(told));
    if (late_s.size() < std::max<std::size_t>(least, 1))
        return QStringLiteral("%1 flashes, %2 beeps").arg(flashes_s.size()).arg(beeps_s.size());
    std::sort(late_s.begin(), late_s.end());
    const std::size_t half = late_s.size() / 2;
    const double median_s = late_s.size() % 2 ? late_s[half] : (late_s[half - 1] + late_s[half]) / 2;
    const bool wrong = std::abs(median_s) > bounds.median_s || -late_s.front() > bounds.each_s ||
                       late_s.back() > bounds.each_s;
    return wrong ? told : QString();
}
