#include "recording/recorder_factory.h"

#include "base/time_units.h"
#include "recording/composed_recorder.h"
#include "recording/individual_recorder.h"
#include "recording/page_recorder.h"

namespace ovation::recording {
namespace {

/// Recorded by a browser, not by the mixer.
bool isPage(const session::RecordingProperties &wanted) {
    return wanted.outputMode != session::OutputMode::Individual && wanted.hasVideo &&
           wanted.layout == session::RecordingLayout::Custom;
}

media::MovieProperties movieOf(const config::Settings &settings, const RecordingInfo &info,
                               const RecordingPaths &paths) {
    media::MovieProperties movie;
    movie.path = paths.fileOf(info);
    movie.width = info.properties.width;
    movie.height = info.properties.height;
    movie.frameRate = info.properties.frameRate;
    movie.audio = info.properties.hasAudio;
    movie.video = info.properties.hasVideo;
    movie.encoder = settings.composedEncoder;
    return movie;
}

} // namespace

Result<std::optional<page::PageRequest>> pageOf(const config::Settings &settings,
                                                const page::LayoutSecrets &layouts, const QString &sessionId,
                                                const session::RecordingProperties &wanted) {
    if (!isPage(wanted))
        return std::optional<page::PageRequest>();
    if (const auto possible = page::pagesCanBeShown(); !possible)
        return possible.error();
    const auto page = page::pageRequest(settings, layouts, sessionId, wanted.customLayout);
    return page ? Result<std::optional<page::PageRequest>>(std::optional(*page)) : page.error();
}

std::shared_ptr<SessionPage> RecorderFactory::openPage(const RecordingInfo &info, const RecordingPaths &paths,
                                                       const page::PageRequest &address) const {
    if (info.properties.outputMode == session::OutputMode::ComposedQuickStart) {
        if (auto warm = m_warmPages.of(info.sessionId))
            return warm;
    }
    const QString log =
        m_settings.recordingDebug ? paths.folderOf(info.id) + QStringLiteral("/page.log") : QString();
    return SessionPage::open(m_settings, m_clock, address, info.properties, log);
}

std::unique_ptr<Recorder> RecorderFactory::make(const RecordingInfo &info, const RecordingPaths &paths,
                                                const std::optional<page::PageRequest> &page) {
    m_thread.check();
    if (page)
        return std::make_unique<PageRecorder>(openPage(info, paths, *page), movieOf(m_settings, info, paths),
                                              m_composers, m_pools.finishing);
    if (info.properties.outputMode != session::OutputMode::Individual) {
        composer::RecordRequest request;
        request.thumbnail = paths.thumbnailOf(info.id);
        compose::CompositionRequest &composition = request.composition;
        composition.movie = movieOf(m_settings, info, paths);
        composition.layout = info.properties.layout;
        composition.look = info.properties.look;
        composition.layoutsFolder = m_settings.customLayoutPath;
        if (m_settings.recordingDebug)
            composition.debugLog = paths.folderOf(info.id) + QStringLiteral("/composition.log");
        composition.debugLogLeaves_bytes = 2 * m_settings.diskReserve_bytes;
        auto past = pastOf(info, paths, request);
        return std::make_unique<ComposedRecorder>(std::move(request), m_composers, m_pools.finishing,
                                                  std::move(past));
    }
    const QString folder = paths.folderOf(info.id);
    return recordStreams(info, folder, m_pools.packing,
                         [folder, info, how = m_pools.how](WrittenStreams written) {
                             return packStreams(folder, info, std::move(written.entries), written.markers,
                                                std::move(written.health), how);
                         });
}

std::unique_ptr<IndividualRecorder> RecorderFactory::recordStreams(const RecordingInfo &info,
                                                                   const QString &folder, WorkerPool &workers,
                                                                   PackStreams pack) {
    if (!m_streamFiles)
        m_streamFiles = std::make_shared<media::StreamFileThread>();
    return std::make_unique<IndividualRecorder>(
        folder, info, m_plane, m_past, m_streamFiles, m_clock, workers, std::move(pack),
        media::FrameLimit{m_settings.maxVideoSide, m_settings.maxVideoSide});
}

/// Null where it begins with its start.
std::unique_ptr<ComposedPast> RecorderFactory::pastOf(const RecordingInfo &info, const RecordingPaths &paths,
                                                      const composer::RecordRequest &live) {
    if (info.properties.fromPast_s == 0)
        return nullptr;
    auto written = std::make_shared<WrittenStreams>();
    auto streams = recordStreams(info, ComposedPast::folderIn(paths.folderOf(info.id)), m_pools.finishing,
                                 [written](WrittenStreams all) {
                                     *written = std::move(all);
                                     return RecorderReport();
                                 });
    return std::make_unique<ComposedPast>(ComposedPast::Parts{info, paths.folderOf(info.id), live.composition,
                                                              std::move(streams), std::move(written), m_past,
                                                              m_composers, m_pools.finishing, m_pools.how},
                                          m_clock);
}

int64_t RecorderFactory::beginOf(const session::Session &session,
                                 const session::RecordingProperties &wanted) const {
    m_thread.check();
    const int64_t wall_ms = m_clock.wall_ms(), now_ns = monotonicNow_ns();
    if (wanted.fromPast_s == 0)
        return wall_ms;
    const auto whose = wanted.outputMode == session::OutputMode::Individual ? PastKeeper::Whose::Recorded
                                                                            : PastKeeper::Whose::All;
    const auto begin_ns =
        m_past.beginFor(session, now_ns - wanted.fromPast_s * Second_ns, wanted.hasVideo, whose);
    return wall_ms - (begin_ns ? (now_ns - *begin_ns) / Millisecond_ns : 0);
}

void RecorderFactory::sessionChanged(const session::Session &session, bool recorded) {
    m_thread.check();
    m_composers.update(session, recorded);
    m_warmPages.update(session, recorded);
    m_past.sessionChanged(session);
}

void RecorderFactory::sessionGone(QString sessionId) {
    m_thread.check();
    m_composers.forget(sessionId);
    m_warmPages.forget(sessionId);
    m_past.sessionGone(sessionId);
}

} // namespace ovation::recording
