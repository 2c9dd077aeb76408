#include "recording/recorder_factory.h"

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

media::MovieProperties movieOf(const RecordingInfo &info, const RecordingStore &store) {
    media::MovieProperties movie;
    movie.path = store.movieOf(info);
    movie.width = info.properties.width;
    movie.height = info.properties.height;
    movie.frameRate = info.properties.frameRate;
    movie.audio = info.properties.hasAudio;
    movie.video = info.properties.hasVideo;
    return movie;
}

} // namespace

std::optional<Error> RecorderFactory::refusal(const QString &sessionId,
                                              const session::RecordingProperties &wanted) const {
    if (!isPage(wanted))
        return std::nullopt;
    const auto page = page::pageRequest(m_settings, sessionId, wanted.customLayout);
    return page ? std::nullopt : std::optional(page.error());
}

Result<std::shared_ptr<SessionPage>> RecorderFactory::pageFor(const RecordingInfo &info,
                                                              const RecordingStore &store) {
    if (info.properties.outputMode == session::OutputMode::ComposedQuickStart) {
        if (auto warm = m_warmPages.of(info.sessionId))
            return warm;
    }
    const auto address = page::pageRequest(m_settings, info.sessionId, info.properties.customLayout);
    if (!address)
        return address.error();
    const QString log =
        m_settings.recordingDebug ? store.folderOf(info.id) + QStringLiteral("/page.log") : QString();
    return SessionPage::open(m_settings, m_clock, *address, info.properties, log);
}

Result<std::unique_ptr<Recorder>> RecorderFactory::make(const RecordingInfo &info,
                                                        const RecordingStore &store) {
    if (info.properties.outputMode == session::OutputMode::Individual) {
        if (!m_streamFiles)
            m_streamFiles = std::make_shared<media::StreamFileThread>();
        return std::unique_ptr<Recorder>(
            new IndividualRecorder(store.folderOf(info.id), info, m_plane, m_streamFiles, m_clock));
    }
    if (isPage(info.properties)) {
        auto page = pageFor(info, store);
        if (!page)
            return page.error();
        return std::unique_ptr<Recorder>(
            new PageRecorder(std::move(*page), movieOf(info, store), m_decoders));
    }
    Composition composition;
    composition.movie = movieOf(info, store);
    composition.layout = info.properties.layout;
    composition.look = info.properties.look;
    composition.layoutsFolder = m_settings.customLayoutPath;
    return ComposedRecorder::create(composition, m_decoders);
}

void RecorderFactory::sessionChanged(const session::Session &session, bool recorded) {
    m_warmDecoders.update(session);
    m_warmPages.update(session, recorded);
}

void RecorderFactory::sessionGone(const QString &sessionId) {
    m_warmDecoders.forget(sessionId);
    m_warmPages.forget(sessionId);
}

} // namespace ovation::recording
