#include "export/recompositions.h"

#include "base/excerpt.h"
#include "base/log.h"
#include "compose/layout_look.h"
#include "compose/offline_composition.h"
#include "export/cannot.h"
#include "export/clip.h"
#include "export/layout_job.h"
#include "media/convert/track_reader.h"

#include <algorithm>
#include <utility>

namespace ovation::exporting {
namespace {

constexpr int MinSide = 100, MaxSide = 1999; // pixels, as of recordings (protocol 1.5)
constexpr int MaxPlayedSide = 2560;          // pixels, as of players
constexpr int MinFrameRate = 1, MaxFrameRate = 120;
constexpr qsizetype MaxNamed = 10;
// Of a second: what 720p25 of four cameras takes, and the worst that a screen full of motion does.
constexpr int64_t RecomposedRate_bytes = 250'000;

class RecomposeJob final : public ExportJob {
  public:
    RecomposeJob(compose::OfflineRequest request, int64_t length_ms)
        : m_request(std::move(request)), m_length_ms(length_ms) {}

    int64_t estimate_bytes() const override { return m_length_ms * RecomposedRate_bytes / 1000; }

    Result<void> run(const QString &path, JobControl &control) override {
        control.beginPart(0, 1, m_length_ms);
        compose::OfflineRequest request = m_request;
        request.movie.path = path;
        const auto report = compose::composeOffline(request, control);
        if (!report)
            return report.error();
        for (const QString &problem : report->problems)
            qCWarning(logMedia).noquote() << "A stream is not complete in the composition." << problem;
        return {};
    }

  private:
    const compose::OfflineRequest m_request;
    const int64_t m_length_ms;
};

Result<void> check(const Request &request) {
    const Composition &wanted = request.composition;
    if (request.format != Format::Mp4)
        return cannot(
            QStringLiteral("An INDIVIDUAL recording is composed into an MP4. Export that as %1 then.")
                .arg(extensionOf(request.format)));
    if (request.loudness_lufs)
        return cannot(
            QStringLiteral("What is composed keeps its loudness. Export the MP4 with another one."));
    if (auto good = checkQuality(request); !good)
        return good.error();
    if (std::any_of(wanted.changes.begin(), wanted.changes.end(),
                    [](const auto &change) { return change.layout == session::RecordingLayout::Custom; }))
        return cannot(QStringLiteral("A layout can change to a built-in one only: BEST_FIT, "
                                     "PICTURE_IN_PICTURE, VERTICAL_PRESENTATION or "
                                     "HORIZONTAL_PRESENTATION."));
    for (const int side : {wanted.width, wanted.height})
        if (side < MinSide || side > MaxSide)
            return cannot(QStringLiteral("Width and height have to be between %1 and %2 pixels.")
                              .arg(MinSide)
                              .arg(MaxSide));
    if (wanted.frameRate < MinFrameRate || wanted.frameRate > MaxFrameRate)
        return cannot(QStringLiteral("The frame rate has to be between %1 and %2 frames per second.")
                          .arg(MinFrameRate)
                          .arg(MaxFrameRate));
    return {};
}

/// Of the first ones: an archive may have thousands, with long names.
QString namesOf(const std::vector<library::ArchivedStream> &streams) {
    QStringList names;
    for (const library::ArchivedStream &stream : streams) {
        if (names.size() == MaxNamed)
            return names.join(QStringLiteral(", ")) + QStringLiteral(" …");
        names.append(excerpt(stream.streamId));
    }
    return names.join(QStringLiteral(", "));
}

/// What a page can't be told.
Result<void> checkForPage(const Request &request) {
    if (!request.composition.changes.empty())
        return cannot(QStringLiteral("A custom layout arranges itself, and does not change to another one."));
    if (request.composition.look)
        return cannot(QStringLiteral("A custom layout draws names and background itself."));
    if (request.start_ms || request.end_ms)
        return cannot(QStringLiteral("A custom layout shows the whole recording. Export it, and cut the clip "
                                     "out of the MP4."));
    return {};
}

Result<void> checkStreams(const library::Archive &archive, const QStringList &wanted) {
    const std::vector<library::ArchivedStream> &streams = archive.session().streams;
    for (const QString &id : wanted)
        if (std::none_of(streams.begin(), streams.end(),
                         [&id](const library::ArchivedStream &stream) { return stream.streamId == id; }))
            return cannot(QStringLiteral("There is no stream '%1' in the recording. It has: %2.")
                              .arg(excerpt(id), namesOf(streams)));
    return {};
}

Result<void> canBePlayed(const media::MediaFacts &facts) {
    if (!facts.video && !facts.audio)
        return Error{Errc::MediaUnreadable, QStringLiteral("The file has neither audio nor video.")};
    const auto chain = facts.video ? media::decodingChain(*facts.video) : media::decodingChain(*facts.audio);
    return chain ? Result<void>() : Result<void>(chain.error());
}

compose::ReplayStream replayOf(const library::ArchivedStream &from, std::shared_ptr<ByteSource> media) {
    compose::ReplayStream to;
    to.stream.id = from.streamId;
    to.stream.connectionId = from.connectionId;
    to.stream.createdAt = from.start_ms;
    to.stream.hasAudio = to.stream.audioActive = from.hasAudio;
    to.stream.hasVideo = to.stream.videoActive = from.hasVideo;
    to.stream.typeOfVideo = from.typeOfVideo;
    to.name = from.name;
    to.entry = from.entry;
    to.media = std::move(media);
    to.start_ms = from.start_ms;
    to.end_ms = from.end_ms;
    return to;
}

} // namespace

Result<compose::ReplayScript> replayScriptOf(const library::Archive &archive, const QStringList &streams) {
    if (auto checked = checkStreams(archive, streams); !checked)
        return checked.error();
    compose::ReplayScript script;
    for (const library::ArchivedStream &stream : archive.session().streams) {
        if (!streams.isEmpty() && !streams.contains(stream.streamId))
            continue;
        auto media = archive.openEntry(stream.entry);
        if (!media)
            return media.error();
        script.streams.push_back(replayOf(stream, std::move(*media)));
    }
    if (script.streams.empty())
        return cannot(QStringLiteral("There is no stream in the recording."));
    return script;
}

Result<compose::ReplayScript> replayScriptOfFile(const library::Archive &archive, const QString &entry) {
    const std::vector<library::ArchivedStream> &streams = archive.session().streams;
    const auto found =
        std::find_if(streams.begin(), streams.end(),
                     [&entry](const library::ArchivedStream &stream) { return stream.entry == entry; });
    if (found == streams.end())
        return cannot(QStringLiteral("There is no stream in the file '%1'.").arg(excerpt(entry)));
    auto media = archive.openEntry(entry);
    if (!media)
        return media.error();
    const auto facts = media::lookAt([&media] { return media; });
    if (!facts)
        return facts.error();
    if (auto decodable = canBePlayed(*facts); !decodable)
        return decodable.error();
    compose::ReplayScript script;
    compose::ReplayStream alone = replayOf(*found, std::move(*media));
    alone.stream.hasVideo = alone.stream.videoActive = facts->video.has_value();
    alone.stream.hasAudio = alone.stream.audioActive = facts->audio.has_value();
    alone.beginsWithFrame = true;
    if (alone.end_ms <= alone.start_ms) // how long it is was not said
        alone.end_ms = alone.start_ms + std::max<int64_t>(facts->duration_ms, 1);
    script.streams.push_back(std::move(alone));
    if (!facts->video)
        return script;
    const double smaller =
        std::min(1.0, double(MaxPlayedSide) / std::max({facts->video->width, facts->video->height, 1}));
    script.width = int(facts->video->width * smaller);
    script.height = int(facts->video->height * smaller);
    script.frameRate = facts->video->frameRate;
    return script;
}

Result<std::unique_ptr<ExportJob>> Recompositions::make(const Request &request,
                                                        const ExportSource &source) const {
    if (auto checked = check(request); !checked)
        return checked.error();
    return request.composition.layout == session::RecordingLayout::Custom ? ofLayout(request, source)
                                                                          : ofGrid(request, source);
}

Result<std::unique_ptr<ExportJob>> Recompositions::ofLayout(const Request &request,
                                                            const ExportSource &source) const {
    if (!m_layouts)
        return cannot(QStringLiteral("A custom layout is a page that joins a session of a running server. "
                                     "Import the recording there, and export it in its window, or with "
                                     "POST /openvidu/api/ovation/exports."));
    if (auto checked = checkForPage(request); !checked)
        return checked.error();
    const Composition &wanted = request.composition;
    if (auto checked = checkStreams(*source.archive, wanted.streams); !checked)
        return checked.error();
    if (auto there = m_layouts->check(wanted.customLayout); !there)
        return there.error();
    auto participants = replayedParticipants(source.archive, wanted.streams);
    if (!participants)
        return participants.error();
    LayoutReplay replay;
    replay.participants = std::move(*participants);
    for (const ReplayedParticipant &one : replay.participants)
        replay.length_ms = std::max(replay.length_ms, one.end_ms());
    replay.customLayout = wanted.customLayout;
    replay.movie.width = wanted.width;
    replay.movie.height = wanted.height;
    replay.movie.frameRate = wanted.frameRate;
    replay.movie.audio = replay.hasAudio();
    replay.movie.encoder.quality = request.quality;
    for (const media::Chapter &chapter : source.chapters)
        replay.markers.push_back({chapter.time_ms, QString::fromStdString(chapter.name)});
    if (!replay.hasVideo())
        return cannot(QStringLiteral("None of its streams has video. Export its audio: m4a, opus or wav."));
    return std::unique_ptr<ExportJob>(std::make_unique<LayoutJob>(std::move(replay), m_layouts));
}

Result<std::unique_ptr<ExportJob>> Recompositions::ofGrid(const Request &request,
                                                          const ExportSource &source) const {
    const Composition &wanted = request.composition;
    auto script = replayScriptOf(*source.archive, wanted.streams);
    if (!script)
        return script.error();
    if (!script->hasVideo())
        return cannot(QStringLiteral("None of its streams has video. Export its audio: m4a, opus or wav."));
    script->layout = wanted.layout;
    for (const Composition::Change &change : wanted.changes)
        script->changes.push_back({change.time_ms, change.layout});
    if (wanted.look) {
        auto look = compose::lookFor(*wanted.look, m_layoutsFolder);
        if (!look)
            return look.error();
        script->look = std::move(*look);
    }
    const auto clip = clipOf(request, script->duration_ms());
    if (!clip)
        return clip.error();
    compose::OfflineRequest offline;
    offline.movie.width = wanted.width;
    offline.movie.height = wanted.height;
    offline.movie.frameRate = wanted.frameRate;
    offline.movie.audio = script->hasAudio();
    offline.movie.encoder.quality = request.quality;
    offline.chapters = chaptersOf(source.chapters, clip->range);
    offline.start_ms = request.start_ms.value_or(0);
    offline.end_ms = request.end_ms;
    const int64_t length_ms =
        std::min(request.end_ms.value_or(script->duration_ms()), script->duration_ms()) - offline.start_ms;
    offline.script = std::move(*script);
    return std::unique_ptr<ExportJob>(std::make_unique<RecomposeJob>(std::move(offline), length_ms));
}

Result<std::unique_ptr<ExportJob>> RecompositionJobs::make(const Request &request) const {
    const auto source = findSource(request, m_paths);
    if (!source)
        return source.error();
    if (!source->archive)
        return cannot(QStringLiteral("It is one movie already. Only an INDIVIDUAL recording, which has the "
                                     "streams of its participants, can be composed again."));
    for (const QString &problem : source->archive->session().problems)
        qCWarning(logMedia).noquote() << problem; // the window shows them where the recording is
    return m_compositions.make(request, *source);
}

} // namespace ovation::exporting
