#pragma once

#include "base/relay.h"
#include "base/thread_check.h"
#include "base/worker_pool.h"
#include "compose/preview.h"
#include "control/commands.h"
#include "studio/live_audio.h"
#include "studio/preview_snapshot.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace ovation {

/// The previews that the window asked for, each with the ratio and the look that a composed recording of its
/// session has, or would have. Engine thread; frames are given from the mixers' threads, which are joined
/// before this object goes.
class PreviewHost {
  public:
    static constexpr std::size_t MaxPreviews = 9;
    using Give = std::function<void(const PreviewFrame &)>;

    /// `settings`, `commands` and `decoders` outlive it.
    PreviewHost(const config::Settings &settings, const control::Commands &commands,
                media::DecoderPool &decoders, std::shared_ptr<LiveAudio> audio, Give give);
    ~PreviewHost();

    /// See Studio::setPreviews().
    void show(std::vector<PreviewWish> wishes);
    void stop() { show({}); }
    /// Streams joined, left, were muted or changed size, sessions came or went, recordings began or ended.
    void sessionsChanged();

  private:
    struct Shown {
        std::unique_ptr<compose::Preview> preview;
        std::optional<session::LookOptions> look;
        bool isHeard = false;
    };
    session::RecordingProperties recordedAs(const session::Session &session) const;
    std::unique_ptr<compose::Preview> make(const PreviewWish &wish, const compose::PreviewFormat &format);
    void follow(Shown &shown, const PreviewWish &wish, const session::Session &session);
    void setLook(Shown &shown, const QString &sessionId, const std::optional<session::LookOptions> &look);
    void lookFound(const QString &sessionId, const session::LookOptions &options,
                   const Result<media::GridLook> &look);

    const config::Settings &m_settings;
    const control::Commands &m_commands;
    media::DecoderPool &m_decoders;
    const std::shared_ptr<LiveAudio> m_audio;
    const Give m_give;
    std::vector<PreviewWish> m_wishes;
    std::map<QString, Shown> m_shown; ///< by session
    QObject m_home;                   ///< where the answers of the disk come
    std::shared_ptr<Relay> m_relay = std::make_shared<Relay>(&m_home);
    WorkerPool m_disk{"preview look", 1};
    ThreadCheck m_thread;
};

} // namespace ovation
