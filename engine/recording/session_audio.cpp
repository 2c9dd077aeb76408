#include "recording/session_audio.h"

#include "base/clock.h"

#include <utility>

namespace ovation::recording {

using composer::ComposerProcess;

SessionAudio::SessionAudio(composer::ComposerStock &composers) : m_composers(composers) {
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &SessionAudio::follow);
}

SessionAudio::~SessionAudio() {
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->endListening(this);
}

void SessionAudio::listen(Heard heard) {
    m_thread.check();
    m_heard = std::move(heard);
    if (!m_again.isActive())
        follow();
}

/// It keeps its process whatever a preview has: the audio of another one would begin with a gap.
void SessionAudio::follow() {
    if (m_process) {
        m_process->setPublishers(m_heard.publishers);
    } else {
        m_process = m_composers.share(m_heard.sessionId, m_heard.publishers);
        connect(m_process.get(), &ComposerProcess::mixed, this, &SessionAudio::mixed);
        // Queued: it is replaced then.
        connect(m_process.get(), &ComposerProcess::failed, this, &SessionAudio::ended, Qt::QueuedConnection);
    }
    m_process->listen(this, m_heard.streams);
}

void SessionAudio::ended(const Error &error) {
    if (!m_process || !m_process->hasEnded())
        return;
    std::exchange(m_process, nullptr)->disconnect(this);
    m_again.start(m_pause.next_ms(monotonicNow_ns()));
    Q_EMIT lost(error.message);
}

} // namespace ovation::recording
