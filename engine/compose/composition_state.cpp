#include "compose/composition_state.h"

#include <algorithm>
#include <cstdlib>

namespace ovation::compose {
namespace {

void addTo(media::StreamHealth &sum, const media::StreamHealth &other) {
    sum.lostPackets += other.lostPackets;
    sum.droppedFrames += other.droppedFrames;
    sum.longestGap_ms = std::max(sum.longestGap_ms, other.longestGap_ms);
    sum.audioStalled_ms += other.audioStalled_ms;
    sum.audioTooLate_ms += other.audioTooLate_ms;
    if (other.audioLate_ms &&
        (!sum.audioLate_ms || std::abs(*other.audioLate_ms) > std::abs(*sum.audioLate_ms)))
        sum.audioLate_ms = other.audioLate_ms;
    // None of its video arrived only if that is so in both.
    if (other.problem.isEmpty())
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
