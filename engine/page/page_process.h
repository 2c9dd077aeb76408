#pragma once

#include "base/result.h"
#include "page/complaints.h"
#include "page/helper_voice.h"
#include "page/page_messages.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

#include <functional>

namespace ovation::page {

/// One web page in a process of its own (`ovation-page`), which paints it and, when told so, records it.
/// Lives on the thread that made it. Dropping it ends the process at once; a part file that it was writing
/// stays.
class PageProcess final : public QObject {
    Q_OBJECT

  public:
    using Finished = std::function<void(Result<FinishedPage>)>;

    /// Starts at once. `program`: ovation-page; empty = the one beside this program.
    explicit PageProcess(OpenRequest request, const QString &program = {}, QObject *parent = nullptr);
    ~PageProcess() override;

    /// The page is loaded and was painted.
    bool isPainted() const { return m_painted; }
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    const Complaints &complaints() const { return m_complaints; }

    /// Why the page's audio can't be recorded; empty = it can. Known once it has painted.
    const QString &audioless() const { return m_audioless; }
    /// Then this is recorded instead.
    void giveAudio(const AudioPiece &piece);

    /// So much of the disk is left by its log.
    void setLogRoom(int64_t bytes);

    /// `recordingStarted` follows, or `writingFailed`.
    void record(const media::MovieProperties &movie);
    void setPaused(bool paused);
    /// Ends the file; the page stays. An error when the process went away: the part file is there then.
    void finish(const std::vector<media::Chapter> &chapters, Finished done);
    const Progress &progress() const { return m_progress; }
    /// progress().elapsed_ms, brought up to now.
    int64_t elapsed_ms() const;

  Q_SIGNALS:
    void painted();
    /// It can't be shown, or its process ended; nothing comes after it.
    void failed(const ovation::Error &error);
    void recordingStarted();
    void writingFailed(const ovation::Error &error);
    /// Something the person who looks at the recording should know.
    void noted(const QString &note);

  private:
    void send(const char *name, const QJsonObject &body);
    void take(const QString &name, const QJsonObject &body);
    void end(const Error &error);

    const OpenRequest m_request;
    QProcess m_process;
    QTimer m_starting;
    HelperVoice m_voice;
    Complaints m_complaints;
    QString m_audioless;
    Progress m_progress;
    int64_t m_progressAt_ns = 0;
    bool m_painted = false, m_paused = false, m_recording = false, m_ended = false;
    bool m_beginIsDue = false, m_failureIsDue = false; ///< of what is recorded: each comes once at most
    Finished m_finished;
};

/// Beside the running program, or where its build put it.
QString defaultPageProgram();
/// PageFailed where the program that does it is not installed; the sentence names its package.
Result<void> pagesCanBeShown(const QString &program = defaultPageProgram());

} // namespace ovation::page
