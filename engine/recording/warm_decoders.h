#pragma once

#include "base/thread_check.h"
#include "media/decode/decoder_pool.h"
#include "session/session.h"

#include <map>
#include <memory>

namespace ovation::recording {

/// Keeps the frames and audio of COMPOSED_QUICK_START sessions decoded from their first participant on, so
/// that a recording shows all participants from its first frame (protocol 6.4). Engine thread.
class WarmDecoders {
  public:
    explicit WarmDecoders(media::DecoderPool &decoders) : m_decoders(decoders) {}

    /// To be called whenever the session changed; sessions of another kind are let alone.
    void update(const session::Session &session);
    void forget(QString sessionId) { m_sessions.erase(sessionId); }

  private:
    using ByStream = std::map<QString, std::shared_ptr<media::StreamDecoder>>;

    media::DecoderPool &m_decoders;
    std::map<QString, ByStream> m_sessions;
    ThreadCheck m_thread;
};

} // namespace ovation::recording
