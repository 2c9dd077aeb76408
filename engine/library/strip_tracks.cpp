#include "library/strip_tracks.h"

#include "library/archive.h"

namespace ovation::library {

Result<StripTracks> openStripTracks(const QString &path) {
    const auto archive = Archive::open(path);
    return archive ? stripTracksOf(*archive) : Result<StripTracks>(archive.error());
}

StripTracks stripTracksOf(const std::shared_ptr<Archive> &archive) {
    const ArchivedSession &session = archive->session();
    StripTracks found{session.duration_ms, {}};
    for (const ArchivedStream &stream : session.streams) {
        const auto open = [archive, entry = stream.entry] { return archive->openEntry(entry); };
        found.tracks.push_back({open, stream.start_ms, stream.end_ms, stream.hasAudio, stream.hasVideo});
    }
    return found;
}

} // namespace ovation::library
