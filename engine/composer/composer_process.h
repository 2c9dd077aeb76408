#pragma once

#include "base/result.h"
#include "base/thread_check.h"
#include "compose/stream_tally.h"
#include "composer/audio_intake.h"
#include "composer/composer_messages.h"
#include "composer/preview_intake.h"
#include "composer/session_lines.h"
#include "composer/stream_feed.h"
#include "media/decode/decode_limits.h"
#include "page/helper_voice.h"
#include "transport/tap_source.h"

#include <QImage>
#include <QObject>
#include <QProcess>
#include <QSet>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>

namespace ovation::composer {

/// How processes that compose are started. Plain value.
struct ComposerSetup {
    QString folder; ///< where they may write; made if it is not there
    media::DecodeLimits limits;
    QString program; ///< ovation-composer; empty = the one beside this program
};

/// A process (`ovation-composer`) that decodes what a session's participants send and, when told so, composes
/// it into a file and into a preview. Lives on the thread that made it. Dropping it ends the process at once;
/// the file that it was writing stays.
class ComposerProcess final : public QObject {
    Q_OBJECT

  public:
    using Finished = std::function<void(Result<FinishedMovie>)>;
    using Composed = std::function<void(Result<QStringList>)>;

    /// Starts at once. `source` gives the streams and outlives this.
    ComposerProcess(transport::TapSource &source, const ComposerSetup &setup);
    ~ComposerProcess() override;

    /// Nothing comes of it any more.
    bool hasEnded() const { return m_ended; }

    /// Whose streams are passed on from now on, and decoded as soon as it is told (SessionLines).
    void setPublishers(const std::vector<compose::Publisher> &publishers);
    /// Once. `recordingStarted` follows, or `writingFailed`.
    void record(const RecordRequest &request);
    /// It was told to record, and finished that, whether or not something came of it.
    bool hasRecorded() const { return m_recorded; }
    bool hasFinished() const { return m_finishedOnce; }
    /// Ends it for all who share it: nothing more is written into the file.
    void abandon();
    void setPaused(bool paused);
    void setLayout(session::RecordingLayout layout);
    /// Ends the file. An error when the process went away: the file is as it was written then. Its state is
    /// without streams.
    void finish(const std::vector<media::Chapter> &chapters, Finished done);
    /// Once, in place of record(): composes what was kept, leaving the processor to others. `done` gets what
    /// of the streams could not be read, sentences.
    void compose(const PastRequest &request, Composed done);
    /// Shown from now on, in place of the one before; `previewed` follows, and `heard` if it has audio. Its
    /// sides are even, and at most FrameSlots::MaxSide. `number` is given here.
    void preview(PreviewRequest request);
    void endPreview();
    /// The audio of these streams is mixed until no listener is left, in place of those before; `mixed`
    /// follows for all of them, 50 times a second.
    void listen(const QObject *listener, const QStringList &streamIds);
    void endListening(const QObject *listener);
    /// As last heard, a few times a second; without streams.
    const compose::CompositionState &state() const { return m_state; }
    /// All that it composed, and how they fared.
    const compose::StreamTally &streams() const { return m_streams; }
    /// state().elapsed_ms, brought up to now.
    int64_t elapsed_ms() const;

  Q_SIGNALS:
    /// The file is there and not empty.
    void recordingStarted();
    void writingFailed(const ovation::Error &error);
    void previewed(const QImage &image, const std::vector<ovation::compose::Preview::Seen> &seen);
    void heard(const std::vector<float> &samples); ///< 48 kHz interleaved stereo
    void mixed(const ovation::page::AudioPiece &piece);
    /// It ended, or could not be used any more and was ended; what it wrote is written. Nothing comes after
    /// it.
    void failed(const ovation::Error &error);

  private:
    void start(const ComposerSetup &setup);
    void send(const char *name, const QJsonObject &body);
    void write(const QByteArray &line);
    void take(const QString &name, const QJsonObject &body);
    bool takePreview(const QString &name, const QJsonObject &body);
    void takeFinished(const Result<FinishedMovie> &movie);
    void takeComposed(const Result<QStringList> &problems);
    void lookWhetherItLives();
    void dropFeeds();
    void end(const QString &why);
    void tellEnd();

    transport::TapSource &m_source;
    std::unique_ptr<QProcess> m_process = std::make_unique<QProcess>();
    SessionLines m_session;
    std::optional<page::HelperVoice> m_voice;
    std::shared_ptr<SharedRing> m_shared;
    std::shared_ptr<RingWriter> m_ring;
    std::optional<PreviewIntake> m_intake; ///< of the preview; none when it did not start
    uint32_t m_nextPreview = 1;
    AudioIntake m_audioIntake; ///< of what is listened to
    QSet<const QObject *> m_listeners;
    std::map<QString, std::shared_ptr<StreamFeed>> m_feeds; ///< by stream
    uint32_t m_nextFeed = 1;
    compose::CompositionState m_state;
    compose::StreamTally m_streams;
    QTimer m_watch;
    int64_t m_stateAt_ns = 0;
    int m_silentLooks = 0; ///< since it was heard
    bool m_paused = false, m_recording = false, m_ended = false, m_told = false;
    bool m_recorded = false, m_began = false, m_failedOnce = false, m_finishedOnce = false;
    QString m_why; ///< it ended
    Finished m_finished;
    Composed m_composed;
    ThreadCheck m_thread;
};

} // namespace ovation::composer
