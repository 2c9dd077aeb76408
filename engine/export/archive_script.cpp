#include "export/archive_script.h"

namespace ovation::exporting {

Result<compose::ReplayScript> scriptOf(const library::Archive &archive) {
    compose::ReplayScript script;
    for (const library::ArchivedStream &from : archive.session().streams) {
        auto media = archive.openEntry(from.entry);
        if (!media)
            return media.error();
        compose::ReplayStream stream;
        stream.stream.id = from.streamId;
        stream.stream.connectionId = from.connectionId;
        stream.stream.hasAudio = stream.stream.audioActive = from.hasAudio;
        stream.stream.hasVideo = stream.stream.videoActive = from.hasVideo;
        stream.stream.typeOfVideo = from.typeOfVideo;
        stream.name = from.name;
        stream.media = *std::move(media);
        stream.start_ms = from.start_ms;
        stream.end_ms = from.end_ms;
        script.streams.push_back(std::move(stream));
    }
    if (script.streams.empty())
        return Error{Errc::MediaUnreadable,
                     QStringLiteral("%1 has no stream that can be played").arg(archive.path())};
    return script;
}

} // namespace ovation::exporting
