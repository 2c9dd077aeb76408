#include "recording/finished_movie.h"

#include "media/write/movie_file.h"
#include "recording/own_data.h"
#include "recording/recorder.h"
#include "session/failures.h"

namespace ovation::recording {

Result<RecordingInfo> finishMovie(const RecordingStore &store, RecordingInfo info) {
    const RecordingPaths &paths = store.paths();
    const auto there = store.find(info.id);
    if (!there || there->uniqueSessionId != info.uniqueSessionId || there->createdAt != info.createdAt)
        return session::recordingNotFound(info.id);
    const auto movie = media::finalizeMovie(paths.fileOf(info), chaptersOf(info.markers));
    if (!movie)
        return movie.error();
    if (!movie->inPieces.isEmpty())
        return Error{Errc::MediaFailed, movie->inPieces};
    HealthReport health = info.health.value_or(HealthReport{});
    health.notes.removeAll(inPiecesNote(std::exchange(health.inPieces, {})));
    if (!movie->note.isEmpty())
        health.notes.append(movie->note);
    info.health = health;
    info.size = movie->size_bytes;
    const auto kept = changeOwnData(info.isFlat ? paths.flatOwnDataOf(info.id) : paths.ownDataOf(info.id),
                                    [&info](QJsonObject &members) { info.putOwnData(members); });
    if (!kept)
        return kept.error();
    if (const auto sized = store.writeSize(info); !sized)
        return sized.error();
    return info;
}

} // namespace ovation::recording
