#include "studio/replay_steps.h"

#include <algorithm>
#include <tuple>

namespace ovation {

std::vector<ReplayStep> replaySteps(const exporting::LayoutReplay &replay) {
    using Kind = ReplayStep::Kind;
    std::vector<ReplayStep> steps;
    for (std::size_t i = 0; i < replay.participants.size(); ++i) {
        const exporting::ReplayedParticipant &one = replay.participants[i];
        steps.push_back({one.start_ms(), Kind::Join, i, 0});
        for (std::size_t part = 0; part < one.parts.size(); ++part) {
            steps.push_back({one.parts[part].start_ms, Kind::Publish, i, part});
            if (part + 1 < one.parts.size())
                steps.push_back({one.parts[part].end_ms, Kind::Unpublish, i, part});
        }
        steps.push_back({one.end_ms(), Kind::Leave, i, 0});
    }
    std::erase_if(steps, [&](const ReplayStep &step) { return step.time_ms >= replay.length_ms; });
    std::stable_sort(steps.begin(), steps.end(), [](const ReplayStep &one, const ReplayStep &other) {
        return std::tie(one.time_ms, one.kind) < std::tie(other.time_ms, other.kind);
    });
    return steps;
}

} // namespace ovation
