#include "recording/recorder.h"

#include <algorithm>

namespace ovation::recording {

RecorderReport RecorderReport::of(const media::MovieReport &movie) {
    RecorderReport report;
    report.file = movie;
    if (!movie.note.isEmpty())
        report.health.notes.append(movie.note);
    report.health.inPieces = movie.inPieces;
    if (!movie.inPieces.isEmpty())
        report.health.notes.append(inPiecesNote(movie.inPieces));
    return report;
}

void markReady(RecordingInfo &info, const RecorderReport &report) {
    const media::MovieReport &file = report.file;
    info.status = Status::Ready;
    info.size = file.size_bytes;
    info.duration = file.duration_s;
    info.past_ms = 0;
    info.createdAt += report.lacks_ms;
    for (Marker &marker : info.markers)
        marker.time_ms = std::max<int64_t>(marker.time_ms - report.lacks_ms, 0);
    if (info.properties.outputMode == session::OutputMode::Individual)
        return;
    info.hasAudio = file.hasAudio;
    info.hasVideo = file.hasVideo;
    if (!file.hasVideo)
        return;
    info.properties.width = file.width;
    info.properties.height = file.height;
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
