#pragma once

#include "base/clock.h"
#include "base/relay.h"
#include "base/thread_check.h"
#include "base/worker_pool.h"
#include "composer/composer_stock.h"
#include "recording/individual_files.h"
#include "recording/individual_recorder.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace ovation::recording {

/// What a composed recording begins with that begins before its start: what was kept of the streams is
/// written as of an INDIVIDUAL recording, until the live part begins; then composed in a process of its own,
/// while the live part is recorded, into a file that finalizeMovie() puts in front. If that fails the streams
/// are packed beside the recording. Engine thread.
class ComposedPast final : public QObject {
  public:
    struct Parts {
        RecordingInfo info;
        QString folder; ///< of the recording
        compose::CompositionRequest live;
        std::unique_ptr<IndividualRecorder> streams; ///< writes into folderIn()
        std::shared_ptr<WrittenStreams> written;     ///< filled in when it is finished
        const PastKeeper &keeper;
        composer::ComposerStock &stock;
        WorkerPool &workers;
        Packing packing;
    };
    ComposedPast(Parts parts, const Clock &clock);
    ~ComposedPast() override;

    /// Where its streams lie while they are needed.
    static QString folderIn(const QString &recordingFolder);
    /// On a thread that may wait for the disk, before it starts.
    static Result<void> makeFolder(const QString &recordingFolder);

    void start(const session::Session &session);
    void sessionChanged(const session::Session &session);
    /// The live part begins with what was captured then (CLOCK_MONOTONIC).
    void endAt(int64_t live_ns);

    /// What is not composed by now is packed, and that as soon as it is written.
    void giveUp(const QString &why);

    /// How long it is; known from endAt() on.
    int64_t length_ms() const;
    bool isDone() const { return m_done; }
    /// It is done, and there is nothing to put in front.
    bool hasFailed() const { return m_failed; }
    /// Calls it when the past is composed, or will not be.
    void whenDone(std::function<void()> then) { m_then = std::move(then); }
    /// What went wrong and was remarkable, sentences.
    const QStringList &notes() const { return m_notes; }
    /// How its streams fared.
    const std::vector<StreamHealth> &streams() const { return m_health; }

  private:
    void note(const compose::Publisher &publisher);
    void notePresent(const session::Session &session);
    void compose();
    void composed(const Result<QStringList> &problems);
    void dropStreams();
    void keepStreams(const QString &why);
    void conclude();
    composer::PastRequest request() const;

    Parts m_parts;
    const int64_t m_begun_ns; ///< when the recording begins
    int64_t m_started_ns = 0;
    std::map<QString, compose::Publisher> m_publishers; ///< by stream: all that were there, as they were last
    QSet<QString> m_present;                            ///< ids of streams that are published
    QTimer m_close;
    int64_t m_frames = 0, m_skipped_ms = 0;
    std::unique_ptr<composer::ComposerProcess> m_process;
    int m_attempts = 0;
    QString m_givenUp; ///< why; empty = it is not
    std::vector<StreamHealth> m_health;
    QStringList m_notes;
    std::function<void()> m_then;
    bool m_closed = false; ///< the files of its streams, or they are about to be
    bool m_failed = false, m_done = false;
    std::shared_ptr<Relay> m_relay = std::make_shared<Relay>(this);
    ThreadCheck m_thread;
};

/// Packs what was kept of streams and could not be composed, beside the recording, and says so.
QString keepPastStreams(const QString &recordingFolder, const RecordingInfo &info, WrittenStreams written,
                        const QString &why, const Packing &packing);
/// What a crash left of a past before the movie is finished: streams that were not composed yet are packed
/// beside it. What there is to say about it; empty = nothing. Blocks.
QString settlePast(const QString &recordingFolder, const RecordingInfo &info, const Packing &packing);
/// Whether a past that could not be put in front lies beside it.
bool hasSeparatePast(const QString &recordingFolder, const RecordingInfo &info);

} // namespace ovation::recording
