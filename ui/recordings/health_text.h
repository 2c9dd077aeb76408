#pragma once

#include "studio/snapshot.h"

#include <QString>

#include <vector>

/// What is said of how a recording went. Pure functions.
namespace ovation::ui {

enum class Badge {
    None,  ///< not finished, or nothing is known of it
    Fine,  ///< nothing remarkable
    Notes, ///< something a person should know
    Failed
};

Badge badgeOf(const recording::RecordingInfo &info);
QString badgeText(const recording::RecordingInfo &info); ///< "ok", "2 notes", "failed"; empty for None
QString badgeIcon(Badge badge);
/// Why it failed, a sentence; empty when it did not.
QString reasonText(const recording::RecordingInfo &info);
/// What to do about a recording that failed; empty when it did not.
QString adviceText(const recording::RecordingInfo &info);

struct Fact {
    QString name, value;
};
std::vector<Fact> factsOf(const RecordingSnapshot &recording);
QString secondsText(double seconds);    ///< "0.2 s"
QString audioLateText(int64_t late_ms); ///< "120 ms late", "40 ms early", "together"

} // namespace ovation::ui
