#pragma once

#include "base/thread_check.h"
#include "compose/session_grid.h"
#include "media/decode/decoder_pool.h"
#include "media/mix/grid_mixer.h"

#include <QImage>
#include <QTimer>

#include <functional>
#include <memory>

namespace ovation::compose {

/// The grid of one session as small frames for the window. Shares decoders with the recordings; costs
/// nothing once destroyed. Lives on the engine thread; frames are given from the mixer's thread.
class Preview {
  public:
    using Give = std::function<void(const QImage &)>;

    Preview(QString sessionId, int width, int frameRate, session::RecordingLayout layout,
            media::DecoderPool &decoders, Give give);
    ~Preview();

    const QString &sessionId() const { return m_sessionId; }
    int width() const { return m_width; }
    int frameRate() const { return m_frameRate; }
    void setLayout(session::RecordingLayout layout);
    void sessionChanged(const session::Session &session);

  private:
    QString m_sessionId;
    int m_width, m_frameRate;
    SessionGrid m_grid;
    media::GridMixer m_mixer;
    QTimer m_poll;
    ThreadCheck m_thread;
};

} // namespace ovation::compose
