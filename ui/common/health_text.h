#pragma once

#include "studio/snapshot.h"

#include <QString>

#include <vector>

/// The health report of a recording in words. Pure functions.
namespace ovation::ui {

enum class Badge {
    None,  ///< not finished, or not measured
    Fine,  ///< no problems
    Notes, ///< something the user should know
    Failed
};

Badge badgeOf(const recording::RecordingInfo &info);
QString badgeText(const recording::RecordingInfo &info); ///< "ok", "2 notes", "failed"; empty for None
QString badgeIcon(Badge badge);
QString notesText(int count); ///< "2 notes"
/// Why it failed, as a sentence with the engine's own words, which are English; empty when it did not.
QString reasonText(const recording::RecordingInfo &info);
/// The same in a few words: by the kind of failure, else the engine's own; empty when neither says why.
QString causeText(const recording::RecordingInfo &info);
/// What to do about a recording that failed; empty when it did not.
QString adviceText(const recording::RecordingInfo &info);

struct Fact {
    QString name, value;
};
std::vector<Fact> factsOf(const recording::RecordingInfo &info);
QString secondsText(double seconds);    ///< "0.2 s"
QString audioLateText(int64_t late_ms); ///< "audio 120 ms late", "audio 40 ms early", "in sync"

} // namespace ovation::ui
