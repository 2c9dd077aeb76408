#pragma once

#include "base/thread_check.h"
#include "compose/publisher.h"
#include "composer/composer_process.h"
#include "session/session.h"

#include <QSet>
#include <QTimer>

#include <map>
#include <memory>

namespace ovation::composer {

/// Where composers come from. Keeps one ready while there are sessions and none is recorded, because a
/// process needs a moment to begin, and 13 MB of memory of its own; and one for each COMPOSED_QUICK_START
/// session that decodes from its first participant on, so that a recording shows all participants from its
/// first frame (protocol 6.4). The recording and the preview of a session share one, so that its streams are
/// decoded once. Engine thread.
class ComposerStock {
  public:
    /// `source` outlives the stock and what comes from it.
    ComposerStock(transport::TapSource &source, ComposerSetup setup);

    /// One that follows this session, to record it: the one that decodes it already, where there is. Who
    /// takes it and drops it before it has finished abandons it: a preview may have it, too.
    std::shared_ptr<ComposerProcess> take(const QString &sessionId,
                                          const std::vector<compose::Publisher> &publishers);

    /// One that follows this session, for a preview: the one that records it, where there is. To be asked for
    /// again when a recording began, and when it ended.
    std::shared_ptr<ComposerProcess> share(const QString &sessionId,
                                           const std::vector<compose::Publisher> &publishers);

    /// One that follows none, and composes what is kept.
    std::unique_ptr<ComposerProcess> takeForPast();

    /// To be called whenever a session changed. `recorded`: a recording of it runs, or is being finished.
    void update(const session::Session &session, bool recorded);
    void forget(QString sessionId);

  private:
    std::unique_ptr<ComposerProcess> fresh();
    std::shared_ptr<ComposerProcess> use(const QString &sessionId, std::shared_ptr<ComposerProcess> one,
                                         const std::vector<compose::Publisher> &publishers);
    void count(const ComposerProcess &taken);
    void keepSpare();
    bool wantsSpare() const { return !m_sessions.isEmpty() && m_taken == 0; }

    transport::TapSource &m_source;
    const ComposerSetup m_setup;
    QSet<QString> m_sessions; ///< those with publishers
    std::map<QString, std::shared_ptr<ComposerProcess>> m_warm;
    std::map<QString, std::weak_ptr<ComposerProcess>> m_used; ///< the last of each session
    std::unique_ptr<ComposerProcess> m_spare;
    int m_taken = 0; ///< those that are in use
    QTimer m_later;
    ThreadCheck m_thread;
};

} // namespace ovation::composer
