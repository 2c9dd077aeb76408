#include "export/clip.h"

#include "base/time_units.h"

#include <algorithm>

namespace ovation::exporting {
std::optional<int64_t> Clip::length_ns() const {
    if (range.end_ns)
        return *range.end_ns - range.start_ns;
    return length_ms > 0 ? std::optional(length_ms * Millisecond_ns) : std::nullopt;
}

Result<Clip> clipOf(const Request &request, int64_t duration_ms) {
    const int64_t start_ms = request.start_ms.value_or(0);
    std::optional<int64_t> end_ms = request.end_ms;
    if (duration_ms > 0 && end_ms)
        end_ms = std::min(*end_ms, duration_ms);
    const bool isEmpty =
        start_ms < 0 || (end_ms && *end_ms <= start_ms) || (duration_ms > 0 && start_ms >= duration_ms);
    if (isEmpty)
        return Error{Errc::UnprocessableParameter,
                     duration_ms > 0
                         ? QStringLiteral("There is nothing between these marks: the recording lasts %1 s.")
                               .arg(double(duration_ms) / 1000, 0, 'f', 1)
                         : QStringLiteral("There is nothing between these marks.")};
    Clip clip;
    clip.range.start_ns = start_ms * Millisecond_ns;
    if (end_ms)
        clip.range.end_ns = *end_ms * Millisecond_ns;
    clip.length_ms = std::max<int64_t>(end_ms.value_or(duration_ms) - start_ms, 0);
    return clip;
}

std::vector<media::Chapter> chaptersOf(const std::vector<media::Chapter> &chapters,
                                       const media::TimeRange &range) {
    const int64_t start_ms = range.start_ns / Millisecond_ns;
    std::vector<media::Chapter> kept;
    for (const media::Chapter &chapter : chapters) {
        if (range.endsBefore((chapter.time_ms - start_ms) * Millisecond_ns))
            continue;
        const bool isBefore = chapter.time_ms <= start_ms;
        if (isBefore)
            kept.clear();
        kept.push_back({isBefore ? 0 : chapter.time_ms - start_ms, chapter.name});
    }
    return kept;
}

} // namespace ovation::exporting
