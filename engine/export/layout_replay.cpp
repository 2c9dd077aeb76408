#include "export/layout_replay.h"

#include "base/log.h"
#include "base/time_units.h"
#include "export/cannot.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ovation::exporting {
namespace {

/// What a layout reads a name from, where the recording has nothing else.
QString clientDataOf(const library::ArchivedStream &stream) {
    if (!stream.clientData.isEmpty() || !stream.serverData.isEmpty())
        return stream.clientData;
    const QJsonObject named{{QStringLiteral("clientData"), stream.name}};
    return QString::fromUtf8(QJsonDocument(named).toJson(QJsonDocument::Compact));
}

Result<ReplayedPart> partOf(const std::shared_ptr<const library::Archive> &archive,
                            const library::ArchivedStream &stream) {
    const media::OpenSource open = [archive, entry = stream.entry] { return archive->openEntry(entry); };
    const auto facts = media::lookAt(open);
    if (!facts)
        return facts.error();
    ReplayedPart part;
    part.streamId = stream.streamId;
    part.typeOfVideo = stream.typeOfVideo;
    part.start_ms = stream.start_ms;
    part.end_ms = stream.end_ms;
    if (part.end_ms <= part.start_ms) // how long it is was not said
        part.end_ms = part.start_ms + std::max<int64_t>(facts->duration_ms, 1);
    part.media.audio = stream.hasAudio && facts->audio;
    part.media.video = stream.hasVideo && facts->video;
    part.media.format = media::replayedFormat(*facts, part.media.audio, part.media.video);
    part.media.files = {{open, *facts, stream.start_ms * Millisecond_ns}};
    return part;
}

/// A file that continues what the participant published before: a turned phone, a publisher that was
/// lost for a moment. Another codec needs another publication.
bool continues(const ReplayedParticipant &participant, const ReplayedPart &part) {
    const ReplayedPart &last = participant.parts.back();
    return last.streamId == part.streamId && last.media.format == part.media.format;
}

void add(std::vector<ReplayedParticipant> &all, const library::ArchivedStream &stream, ReplayedPart part) {
    // One that publishes two streams at once is two: a connection publishes one.
    const auto before = std::find_if(all.begin(), all.end(), [&](const ReplayedParticipant &one) {
        const bool isSame = !stream.connectionId.isEmpty() ? one.connectionId == stream.connectionId
                                                           : one.parts.back().streamId == stream.streamId;
        return isSame && one.end_ms() <= part.start_ms;
    });
    if (before == all.end()) {
        all.push_back({stream.connectionId, clientDataOf(stream), stream.serverData, {std::move(part)}});
    } else if (continues(*before, part)) {
        ReplayedPart &last = before->parts.back();
        last.end_ms = part.end_ms;
        last.media.files.push_back(std::move(part.media.files.front()));
    } else {
        before->parts.push_back(std::move(part));
    }
}

int mostAtOnce(const std::vector<ReplayedParticipant> &all) {
    int most = 0;
    for (const ReplayedParticipant &one : all)
        most = std::max(most, int(std::count_if(all.begin(), all.end(), [&](const auto &other) {
                            return other.start_ms() <= one.start_ms() && one.start_ms() < other.end_ms();
                        })));
    return most;
}

template <typename Holds>
bool any(const std::vector<ReplayedParticipant> &participants, Holds holds) {
    return std::any_of(participants.begin(), participants.end(), [&](const ReplayedParticipant &one) {
        return std::any_of(one.parts.begin(), one.parts.end(), holds);
    });
}

} // namespace

bool LayoutReplay::hasAudio() const {
    return any(participants, [](const ReplayedPart &part) { return part.media.audio; });
}

bool LayoutReplay::hasVideo() const {
    return any(participants, [](const ReplayedPart &part) { return part.media.video; });
}

Result<std::vector<ReplayedParticipant>>
replayedParticipants(const std::shared_ptr<const library::Archive> &archive, const QStringList &streams) {
    std::vector<ReplayedParticipant> all;
    for (const library::ArchivedStream &stream : archive->session().streams) { // by start
        if (!streams.isEmpty() && !streams.contains(stream.streamId))
            continue;
        auto part = partOf(archive, stream);
        if (!part)
            qCWarning(logMedia) << "A stream is missing in the replay:" << stream.streamId
                                << part.error().message;
        else if (part->media.audio || part->media.video)
            add(all, stream, std::move(*part));
    }
    if (all.empty())
        return cannot(QStringLiteral("No stream of the recording can be played."));
    if (mostAtOnce(all) > media::ReplayFactory::MaxStreams)
        return cannot(QStringLiteral("More than %1 streams are there at once. Choose some of them.")
                          .arg(media::ReplayFactory::MaxStreams));
    return all;
}

} // namespace ovation::exporting
