#pragma once

#include "base/clock.h"
#include "base/thread_check.h"
#include "base/worker_pool.h"
#include "composer/composer_stock.h"
#include "config/settings.h"
#include "media/write/stream_file.h"
#include "page/layout_secrets.h"
#include "page/page_request.h"
#include "recording/composed_past.h"
#include "recording/individual_files.h"
#include "recording/individual_recorder.h"
#include "recording/past_keeper.h"
#include "recording/recorder.h"
#include "recording/recording_paths.h"
#include "recording/warm_pages.h"
#include "transport/media_plane.h"

#include <memory>
#include <optional>

namespace ovation::recording {

/// The page of a custom layout; nothing where none is recorded. InvalidPath when it is not there,
/// PageFailed when none can be shown. Waits for the disk; any thread.
Result<std::optional<page::PageRequest>> pageOf(const config::Settings &settings,
                                                const page::LayoutSecrets &layouts, const QString &sessionId,
                                                const session::RecordingProperties &wanted);

/// Which recorder makes which recording, and what is kept ready for the next one of a session. Engine thread.
class RecorderFactory {
  public:
    struct Pools {
        WorkerPool &finishing, &packing; ///< a stop of the one does not wait for the other
        Packing how;                     ///< what `packing` does
    };
    /// `composers` and the pools outlive the recorders.
    RecorderFactory(const config::Settings &settings, const Clock &clock, transport::MediaPlane &plane,
                    composer::ComposerStock &composers, const page::LayoutSecrets &layouts, Pools pools)
        : m_settings(settings), m_clock(clock), m_plane(plane), m_composers(composers), m_pools(pools),
          m_warmPages(settings, clock, layouts, pools.finishing),
          m_past(plane, {settings.keepPast_s, settings.keepPastMemory_bytes}) {}

    /// Its files go where `paths` say; `page` is what pageOf() gave for it.
    std::unique_ptr<Recorder> make(const RecordingInfo &info, const RecordingPaths &paths,
                                   const std::optional<page::PageRequest> &page);

    /// When a recording began that is to reach back so far, wall clock in ms: now, or earlier.
    int64_t beginOf(const session::Session &session, const session::RecordingProperties &wanted) const;

    /// `recorded`: a recording of it runs, or is being finished.
    void sessionChanged(const session::Session &session, bool recorded);
    void sessionGone(QString sessionId);

  private:
    std::unique_ptr<IndividualRecorder> recordStreams(const RecordingInfo &info, const QString &folder,
                                                      WorkerPool &workers, PackStreams pack);
    std::unique_ptr<ComposedPast> pastOf(const RecordingInfo &info, const RecordingPaths &paths,
                                         const composer::RecordRequest &live);
    std::shared_ptr<SessionPage> openPage(const RecordingInfo &info, const RecordingPaths &paths,
                                          const page::PageRequest &address) const;

    const config::Settings &m_settings;
    const Clock &m_clock;
    transport::MediaPlane &m_plane;
    composer::ComposerStock &m_composers;
    const Pools m_pools;
    WarmPages m_warmPages;
    PastKeeper m_past;
    std::shared_ptr<media::StreamFileThread> m_streamFiles; ///< made with the first INDIVIDUAL recording
    ThreadCheck m_thread;
};

} // namespace ovation::recording
