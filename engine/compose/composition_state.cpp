#include "compose/composition_state.h"

#include <algorithm>
#include <cstdlib>

namespace ovation::compose {
namespace {

// All members are named, so that a new one can't be forgotten.
void addTo(media::StreamHealth &sum, const media::StreamHealth &other) {
    const auto &[streamId, file, lost, dropped, gap_ms, late_ms, stalled_ms, tooLate_ms, concealed_ms,
                 tooLarge, reduced, problem] = other;
    sum.lostPackets += lost;
    sum.droppedFrames += dropped;
    sum.longestGap_ms = std::max(sum.longestGap_ms, gap_ms);
    if (late_ms && (!sum.audioLate_ms || std::abs(*late_ms) > std::abs(*sum.audioLate_ms)))
        sum.audioLate_ms = late_ms;
    sum.audioStalled_ms += stalled_ms;
    sum.audioTooLate_ms += tooLate_ms;
    sum.audioConcealed_ms += concealed_ms;
    sum.tooLargeFrames += tooLarge;
    sum.reducedFrames += reduced;
    // None of its video arrived only if that is so in both.
    if (problem.isEmpty())
        sum.problem.clear();
}

} // namespace

void CompositionState::addEarlier(const CompositionState &earlier) {
    dueFrames += earlier.dueFrames;
    repeatedFrames += earlier.repeatedFrames;
    black_s += earlier.black_s;
    silent_s += earlier.silent_s;
    if (!missingCharacters.contains(earlier.missingCharacters)) // the same names are drawn again
        missingCharacters = earlier.missingCharacters;
    std::vector<media::StreamHealth> all = earlier.streams;
    for (const media::StreamHealth &stream : streams) {
        const auto known = std::find_if(all.begin(), all.end(), [&](const media::StreamHealth &one) {
            return one.streamId == stream.streamId;
        });
        if (known == all.end())
            all.push_back(stream);
        else
            addTo(*known, stream);
    }
    streams = std::move(all);
}

} // namespace ovation::compose
