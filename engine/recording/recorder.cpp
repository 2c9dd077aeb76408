#include "recording/recorder.h"

#include <cmath>

namespace ovation::recording {

RecorderReport reportOf(const media::MovieReport &movie) {
    RecorderReport report;
    report.duration_s = movie.duration_s;
    report.size_bytes = movie.size_bytes;
    report.width = movie.width;
    report.height = movie.height;
    report.frameRate = movie.frameRate;
    report.hasAudio = movie.hasAudio;
    report.hasVideo = movie.hasVideo;
    if (!movie.note.isEmpty())
        report.health.notes.append(movie.note);
    return report;
}

void markReady(RecordingInfo &info, const RecorderReport &report) {
    info.status = Status::Ready;
    info.size = report.size_bytes;
    info.duration = report.duration_s;
    if (info.properties.outputMode == session::OutputMode::Individual)
        return;
    info.hasAudio = report.hasAudio;
    info.hasVideo = report.hasVideo;
    if (!report.hasVideo)
        return;
    info.properties.width = report.width;
    info.properties.height = report.height;
    if (report.frameRate >= 1)
        info.properties.frameRate = int(std::lround(report.frameRate));
}

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

std::vector<media::Chapter> chaptersWithin(const std::vector<Marker> &markers, int64_t begin_ms,
                                           int64_t length_ms) {
    std::vector<media::Chapter> chapters = chaptersOf(markers);
    for (media::Chapter &chapter : chapters)
        chapter.time_ms -= begin_ms;
    std::erase_if(chapters, [length_ms](const media::Chapter &chapter) {
        return chapter.time_ms < 0 || chapter.time_ms >= length_ms;
    });
    return chapters;
}

} // namespace ovation::recording
