#pragma once

#include "base/relay.h"
#include "recording/recorder.h"
#include "recording/session_audio.h"
#include "recording/session_page.h"

#include <memory>

namespace ovation::recording {

/// Records a custom layout into one MP4, in the layout's own process (protocol 6.2, 6.4). When that process
/// dies, what it had written is the recording. Where the page can't be heard, the streams are mixed here.
class PageRecorder final : public Recorder {
    Q_OBJECT

  public:
    /// The page may be ready already (quick start); others may go on to use it afterwards.
    PageRecorder(std::shared_ptr<SessionPage> page, const media::MovieProperties &movie,
                 media::DecoderPool &decoders);
    ~PageRecorder() override;

    void start(const session::Session &session) override;
    void sessionChanged(const session::Session &session) override;
    void whenStarted(std::function<void()> started) override { m_started = std::move(started); }
    void whenFailed(std::function<void(Error)> failed) override { m_failed = std::move(failed); }
    void setPaused(bool paused) override;
    void setLayout(session::RecordingLayout /*layout*/) override {} // the page arranges itself
    /// A page that does not come says so itself, with its reason.
    int startLimit_ms() const override { return 400'000; }
    int64_t size() const override;
    int64_t elapsed_ms() const override;
    Pace pace() const override;
    void finish(const std::vector<Marker> &markers,
                std::function<void(Result<RecorderReport>)> done) override;

  private:
    void record();
    void mixAudio();
    void fail(const Error &error);
    void finishWithoutPage(const std::vector<media::Chapter> &chapters, const QString &why,
                           std::function<void(Result<RecorderReport>)> done);
    RecorderReport reportFor(const media::MovieReport &movie) const;

    std::shared_ptr<SessionPage> m_page;
    const media::MovieProperties m_movie;
    media::DecoderPool &m_decoders;
    QStringList m_heard;                   ///< what the page listens to
    std::unique_ptr<SessionAudio> m_audio; ///< where the page itself can't be heard
    std::function<void()> m_started;
    std::function<void(Error)> m_failed;
    QStringList m_notes;
    bool m_recording = false, m_hadVideo = false;
    std::shared_ptr<Relay> m_relay;
};

} // namespace ovation::recording
