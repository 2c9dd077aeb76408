#pragma once

#include "base/thread_check.h"
#include "composer/composer_stock.h"
#include "composer/death_pause.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <vector>

namespace ovation::recording {

/// The audio of streams of a session, mixed by `ovation-composer` while this lives: by the process of a
/// preview or of a recording of the session, where there is one. When it dies, another one follows after a
/// pause. Engine thread.
class SessionAudio final : public QObject {
    Q_OBJECT

  public:
    /// What is heard of which session. Plain value.
    struct Heard {
        QString sessionId;
        std::vector<compose::Publisher> publishers; ///< all of them
        QStringList streams;
    };

    /// `composers` outlive it.
    explicit SessionAudio(composer::ComposerStock &composers);
    ~SessionAudio() override;

    void listen(Heard heard);

  Q_SIGNALS:
    void mixed(const ovation::page::AudioPiece &piece);
    /// Nothing comes until another process mixes.
    void lost(const QString &why);

  private:
    void follow();
    void ended(const Error &error);

    composer::ComposerStock &m_composers;
    Heard m_heard;
    std::shared_ptr<composer::ComposerProcess> m_process; ///< none in a pause
    QTimer m_again;
    composer::DeathPause m_pause;
    ThreadCheck m_thread;
};

} // namespace ovation::recording
