#pragma once

#include "base/clock.h"
#include "config/settings.h"
#include "media/decode/decoder_pool.h"
#include "media/write/stream_file.h"
#include "recording/recorder.h"
#include "recording/recording_store.h"
#include "recording/warm_decoders.h"
#include "recording/warm_pages.h"
#include "transport/media_plane.h"

#include <memory>

namespace ovation::recording {

/// Which recorder makes which recording, and what is kept ready for the next one of a session. Engine thread.
class RecorderFactory {
  public:
    RecorderFactory(const config::Settings &settings, const Clock &clock, transport::MediaPlane &plane,
                    media::DecoderPool &decoders)
        : m_settings(settings), m_clock(clock), m_plane(plane), m_decoders(decoders),
          m_warmDecoders(decoders), m_warmPages(settings, clock) {}

    /// Why such a recording could not even begin: a custom layout that is not there.
    std::optional<Error> refusal(const QString &sessionId, const session::RecordingProperties &wanted) const;
    /// Its files go where `store` says. Error 703 when they can't be written or encoded.
    Result<std::unique_ptr<Recorder>> make(const RecordingInfo &info, const RecordingStore &store);

    /// `recorded`: a recording of it runs, or is being finished.
    void sessionChanged(const session::Session &session, bool recorded);
    void sessionGone(const QString &sessionId);

  private:
    Result<std::shared_ptr<SessionPage>> pageFor(const RecordingInfo &info, const RecordingStore &store);

    const config::Settings &m_settings;
    const Clock &m_clock;
    transport::MediaPlane &m_plane;
    media::DecoderPool &m_decoders;
    WarmDecoders m_warmDecoders;
    WarmPages m_warmPages;
    std::shared_ptr<media::StreamFileThread> m_streamFiles; ///< made with the first INDIVIDUAL recording
};

} // namespace ovation::recording
