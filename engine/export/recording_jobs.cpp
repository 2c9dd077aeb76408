#include "export/recording_jobs.h"

#include "export/audio_job.h"
#include "export/cannot.h"
#include "export/clip.h"
#include "export/copy_job.h"
#include "export/editing_job.h"
#include "export/fetch_job.h"
#include "export/movie_job.h"
#include "export/still_job.h"

#include <algorithm>

namespace ovation::exporting {
namespace {

using Made = Result<std::unique_ptr<ExportJob>>;
using media::TrackCodec;

template <typename Job, typename... Values>
Made made(Values &&...values) {
    return std::unique_ptr<ExportJob>(std::make_unique<Job>(std::forward<Values>(values)...));
}

bool changesNothing(const Request &request) {
    return !request.start_ms && !request.end_ms && !request.loudness_lufs && !request.quality;
}

bool isAudio(Format format) {
    return format == Format::M4a || format == Format::Opus || format == Format::Wav;
}

/// The movie has what such a file has.
bool isThatAlready(const Request &request, const media::MediaFacts &facts) {
    const bool mp4 = request.format == Format::Mp4;
    const auto fits = [&](const auto &track, std::initializer_list<TrackCodec> codecs) {
        return !track || std::find(codecs.begin(), codecs.end(), track->codec) != codecs.end();
    };
    if (!changesNothing(request) || facts.isMatroska == mp4)
        return false;
    return mp4 ? fits(facts.video, {TrackCodec::H264}) && fits(facts.audio, {TrackCodec::Aac})
               : fits(facts.video, {TrackCodec::Vp8, TrackCodec::Vp9}) &&
                     fits(facts.audio, {TrackCodec::Opus});
}

Made copyOf(const ExportSource &source) {
    return source.remote ? made<FetchJob>(*source.remote) : made<CopyJob>(source.file);
}

Made ofMovie(const Request &request, const ExportSource &source) {
    const media::OpenSource open = source.open();
    const auto facts = media::lookAt(open);
    if (!facts)
        return facts.error();
    const auto clip = clipOf(request, facts->duration_ms);
    if (!clip)
        return clip.error();
    if (request.format == Format::Mp4 || request.format == Format::WebM)
        return isThatAlready(request, *facts) ? copyOf(source)
                                              : made<MovieJob>(request, source, *facts, *clip);
    if (request.format == Format::Still)
        return facts->video ? made<StillJob>(open, *facts, request.start_ms.value_or(0))
                            : Made(cannot(QStringLiteral("It has no video to take a frame of.")));
    if (!facts->audio)
        return cannot(QStringLiteral("It has no audio."));
    if (request.perParticipant)
        return cannot(QStringLiteral("Only an INDIVIDUAL recording has a track for each participant."));
    return made<AudioJob>(request, AudioParts{{{}, {}, open, 0}}, *clip,
                          chaptersOf(source.chapters, clip->range));
}

Made ofStreams(const Request &request, const ExportSource &source) {
    const library::ArchivedSession &session = source.archive->session();
    const auto clip = clipOf(request, session.duration_ms);
    if (!clip)
        return clip.error();
    if (request.format == Format::Editing)
        return session.streams.empty() ? Made(cannot(QStringLiteral("It has no streams.")))
                                       : made<EditingJob>(request, source, *clip);
    AudioParts parts;
    for (const library::ArchivedStream &stream : session.streams) {
        if (!stream.hasAudio)
            continue;
        // Pieces of a stream belong together, and so do all streams of a participant.
        const QString &who = stream.connectionId.isEmpty() ? stream.streamId : stream.connectionId;
        parts.push_back(
            {who, stream.name,
             [archive = source.archive, entry = stream.entry] { return archive->openEntry(entry); },
             stream.start_ms});
    }
    if (parts.empty())
        return cannot(QStringLiteral("None of its streams has audio."));
    return made<AudioJob>(request, std::move(parts), *clip, chaptersOf(source.chapters, clip->range));
}

} // namespace

bool isComposed(const Request &request, const ExportSource &source) {
    return source.archive && !isAudio(request.format) && request.format != Format::Editing &&
           request.format != Format::Zip;
}

Result<std::unique_ptr<ExportJob>> RecordingJobs::make(const Request &request) const {
    const auto source = findSource(request, m_paths, m_remote);
    if (!source)
        return source.error();
    return makeOf(request, *source);
}

Result<std::unique_ptr<ExportJob>> RecordingJobs::makeOf(const Request &request,
                                                         const ExportSource &source) const {
    if (request.format == Format::Zip) {
        if (!source.archive)
            return cannot(QStringLiteral("Only an INDIVIDUAL recording is a ZIP. Choose another format."));
        if (!changesNothing(request))
            return cannot(QStringLiteral("A ZIP is exported as it is. Choose another format for a clip."));
        return copyOf(source);
    }
    if (request.loudness_lufs && (*request.loudness_lufs < -40 || *request.loudness_lufs > -5))
        return cannot(QStringLiteral("The loudness has to be between -40 and -5 LUFS."));
    if (auto good = checkQuality(request); !good)
        return good.error();
    if (request.format == Format::Editing &&
        (request.composition.frameRate < 1 || request.composition.frameRate > 120))
        return cannot(QStringLiteral("The frame rate has to be between 1 and 120."));
    if (!source.archive)
        return request.format == Format::Editing
                   ? Made(cannot(QStringLiteral("Only an INDIVIDUAL recording has tracks for an editor.")))
                   : ofMovie(request, source);
    if (m_compositions && isComposed(request, source))
        return m_compositions->make(request, source);
    return isAudio(request.format) || request.format == Format::Editing
               ? ofStreams(request, source)
               : Made(cannot(QStringLiteral("An INDIVIDUAL recording can't become that here.")));
}

} // namespace ovation::exporting
