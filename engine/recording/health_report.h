#pragma once

#include "media/stream_health.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace ovation::recording {

using media::StreamHealth;

/// What a person should know before trusting a recording. Measured while it ran; part of its metadata. Plain
/// value.
struct HealthReport {
    std::optional<int64_t> audioLate_ms; ///< the largest of the streams', either way
    int64_t longestGap_ms = 0;
    int64_t missedFrames = 0; ///< given late or twice because the machine did not keep up
    double black_s = 0;       ///< the whole frame was black
    double silent_s = 0;      ///< nothing could be heard
    std::vector<StreamHealth> streams;
    QStringList notes; ///< what is remarkable, a sentence each; empty = nothing is

    QJsonObject toJson() const;
    static std::optional<HealthReport> fromJson(const QJsonObject &json);
    /// Adds the sentences that follow from the numbers of a recording of `duration_s`.
    void conclude(double duration_s, bool hasAudio, bool hasVideo);
};

} // namespace ovation::recording
