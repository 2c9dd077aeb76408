#include "studio/stored_script.h"

#include "export/recompositions.h"
#include "library/archive.h"

#include <cmath>

namespace ovation {

Result<compose::ReplayScript> storedScript(const recording::RecordingInfo &info,
                                           const library::RemoteFile &file, const QString &entry) {
    if (info.properties.outputMode == session::OutputMode::Individual) {
        const auto archive = library::Archive::open(file);
        if (!archive)
            return archive.error();
        return entry.isEmpty() ? exporting::replayScriptOf(**archive)
                               : exporting::replayScriptOfFile(**archive, entry);
    }
    compose::ReplayStream movie;
    movie.stream.id = movie.stream.connectionId = info.id;
    movie.stream.hasAudio = movie.stream.audioActive = info.hasAudio;
    movie.stream.hasVideo = movie.stream.videoActive = info.hasVideo;
    movie.stream.typeOfVideo = info.hasVideo ? QStringLiteral("CUSTOM") : QString();
    movie.media = file.open(library::RemoteFile::Most_bytes);
    movie.end_ms = std::llround(info.duration * 1000);
    compose::ReplayScript script;
    script.streams.push_back(std::move(movie));
    return script;
}

} // namespace ovation
