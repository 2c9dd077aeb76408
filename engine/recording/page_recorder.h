#pragma once

#include "base/worker_pool.h"
#include "media/write/movie_file.h"
#include "recording/page_notes.h"
#include "recording/recorder.h"
#include "recording/session_audio.h"
#include "recording/session_page.h"

#include <memory>
#include <optional>

namespace ovation::recording {

/// Records a custom layout into one MP4, in the layout's own process (protocol 6.2, 6.4). When that process
/// dies, what it had written is the recording. Where the page can't be heard, the streams are mixed in its
/// place (SessionAudio).
class PageRecorder final : public Recorder {
    Q_OBJECT

  public:
    /// The page may be ready already (quick start); others may go on to use it afterwards. `composers` and
    /// `workers` outlive it.
    PageRecorder(std::shared_ptr<SessionPage> page, const media::MovieProperties &movie,
                 composer::ComposerStock &composers, WorkerPool &workers);
    ~PageRecorder() override;

    void start(const session::Session &session) override;
    void sessionChanged(const session::Session &session) override;
    void setPaused(bool paused) override;
    void setLayout(session::RecordingLayout /*layout*/) override {} // the page arranges itself
    /// A page that does not come says so itself, with its reason.
    int startLimit_ms() const override { return 400'000; }
    QString growingFile() const override { return m_movie.path; }
    int64_t elapsed_ms() const override;
    Pace pace() const override;
    void finish(const std::vector<Marker> &markers) override;

  private:
    void record();
    void mixAudio();
    void giveAudio(const page::AudioPiece &piece);
    void loseAudio(const QString &why);
    void noteSilence(int64_t from_ms, int64_t until_ms, const QString &why);
    void notePresence();
    QStringList notes() const;
    void pageFinished(const page::FinishedPage &page);
    void finishWithoutPage(const std::vector<media::Chapter> &chapters, const QString &why);
    RecorderReport reportFor(const media::MovieReport &movie) const;

    std::shared_ptr<SessionPage> m_page;
    const media::MovieProperties m_movie;
    composer::ComposerStock &m_composers;
    SessionAudio::Heard m_heard;           ///< what the page listens to
    std::unique_ptr<SessionAudio> m_audio; ///< where the page itself can't be heard
    int64_t m_heardUntil_ms = 0;
    QString m_silentBecause; ///< since then; empty while it is heard
    WorkerPool &m_workers;
    PageNotes m_said, m_notes;        ///< by the page's process, which may say anything; by this one
    std::optional<int64_t> m_left_ms; ///< when the page left the session, if it has not come back
    bool m_recording = false, m_hadVideo = false, m_inSession = false;
};

} // namespace ovation::recording
