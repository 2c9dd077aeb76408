#pragma once

#include "base/thread_check.h"
#include "composer/composer_stock.h"
#include "composer/death_pause.h"
#include "control/commands.h"
#include "studio/live_audio.h"
#include "studio/preview_snapshot.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace ovation {

/// The previews that the window asked for, each with the ratio and the look that a composed recording of its
/// session has, or would have. They are decoded and composed by `ovation-composer`, the one of the recording
/// where there is one; when that dies, by another one. Engine thread.
class PreviewHost final : public QObject {
  public:
    static constexpr std::size_t MaxPreviews = 9;
    using Give = std::function<void(const PreviewFrame &)>;

    /// `settings`, `commands` and `composers` outlive it.
    PreviewHost(const config::Settings &settings, const control::Commands &commands,
                composer::ComposerStock &composers, std::shared_ptr<LiveAudio> audio, Give give);
    ~PreviewHost() override;

    /// See Studio::setPreviews().
    void show(std::vector<PreviewWish> wishes);
    void stop() { show({}); }
    /// Streams joined, left, were muted or changed size, sessions came or went, recordings began or ended.
    void sessionsChanged();

  private:
    struct Shown {
        std::shared_ptr<composer::ComposerProcess> process;
        std::optional<composer::PreviewRequest> request; ///< what it was asked for
    };
    session::RecordingProperties recordedAs(const session::Session &session) const;
    void follow(Shown &shown, const PreviewWish &wish, const session::Session &session);
    void connectTo(composer::ComposerProcess &process, const QString &sessionId);
    void leave(Shown &shown);
    void startLater();

    const config::Settings &m_settings;
    const control::Commands &m_commands;
    composer::ComposerStock &m_composers;
    const std::shared_ptr<LiveAudio> m_audio;
    const Give m_give;
    std::vector<PreviewWish> m_wishes;
    std::map<QString, Shown> m_shown; ///< by session
    QTimer m_again;                   ///< after a death
    composer::DeathPause m_pause;
    ThreadCheck m_thread;
};

} // namespace ovation
