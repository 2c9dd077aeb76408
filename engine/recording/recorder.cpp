#include "recording/recorder.h"

namespace ovation::recording {

std::vector<media::Chapter> chaptersOf(const std::vector<Marker> &markers) {
    std::vector<media::Chapter> chapters;
    int n = 0;
    for (const Marker &marker : markers) {
        ++n;
        const QString name = marker.name.isEmpty() ? QStringLiteral("Marker %1").arg(n) : marker.name;
        chapters.push_back({marker.time_ms, name.toStdString()});
    }
    return chapters;
}

} // namespace ovation::recording
