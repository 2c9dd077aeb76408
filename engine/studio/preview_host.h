#pragma once

#include "base/thread_check.h"
#include "compose/preview.h"
#include "control/commands.h"

#include <functional>
#include <memory>

namespace ovation {

/// The one preview that the window asked for. Engine thread; frames are given from the mixer's thread, which
/// is joined before this object goes.
class PreviewHost {
  public:
    using Give = std::function<void(const QString &sessionId, const QImage &frame)>;

    PreviewHost(const control::Commands &commands, media::DecoderPool &decoders, Give give);
    ~PreviewHost();

    /// See Studio::setPreview().
    void show(const QString &sessionId, int width, int frameRate, session::RecordingLayout layout);
    void stop();
    /// Streams joined, left, were muted or changed size.
    void sessionsChanged();

  private:
    const control::Commands &m_commands;
    media::DecoderPool &m_decoders;
    Give m_give;
    std::unique_ptr<compose::Preview> m_preview;
    ThreadCheck m_thread;
};

} // namespace ovation
