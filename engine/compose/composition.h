#pragma once

#include "base/relay.h"
#include "base/worker_pool.h"
#include "compose/composition_log.h"
#include "compose/composition_meter.h"
#include "compose/composition_state.h"
#include "compose/publishers_in_step.h"
#include "compose/session_grid.h"
#include "compose/stream_watch.h"
#include "media/decode/decoder_pool.h"
#include "media/mix/grid_mixer.h"
#include "media/write/movie_writer.h"
#include "session/look_options.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace ovation::compose {

/// What is to be composed, and how. Plain value.
struct CompositionRequest {
    media::MovieProperties movie;
    session::RecordingLayout layout = session::RecordingLayout::BestFit;
    std::optional<session::LookOptions> look; ///< absent = as OpenVidu's
    QString layoutsFolder;                    ///< where a background frame may lie
    QString debugLog;                         ///< what is shown where; empty = none
    int64_t debugLogLeaves_bytes = 0;         ///< of its disk
};

/// Composes a session's grid into one MP4, or its audio alone into one WebM (protocol 6): keeps the mixer's
/// inputs and tiles in step with who publishes. It begins when those who are there can be seen, or after a
/// second (half of one when it continues a file): the decoders of a recording need a moment to get a first
/// frame. Lives on one thread, with an event loop; its signals come from there, and a slot may delete it.
class Composition final : public QObject {
    Q_OBJECT

  public:
    using Finished = std::function<void(Result<media::MovieReport>)>;

    /// `writer` writes the movie of the request. `workers` outlive the composition.
    Composition(const CompositionRequest &request, std::shared_ptr<media::MovieWriter> writer,
                media::DecoderPool &decoders, WorkerPool &workers);
    ~Composition() override;

    void start(const std::vector<Publisher> &publishers);
    void setPublishers(const std::vector<Publisher> &publishers);
    void setPaused(bool paused);
    void setLayout(session::RecordingLayout layout);
    /// So far; streams that left are in it once.
    CompositionState takeState();
    /// Ends the file; `done` is called by one of the workers. Nothing but takeState() and dropping it may
    /// follow.
    void finish(const std::vector<media::Chapter> &chapters, Finished done);

  Q_SIGNALS:
    /// Once, when the file is there and not empty.
    void started();
    /// Once, when writing can't go on.
    void failed(const ovation::Error &error);

  private:
    void begin(const Result<media::GridLook> &look);
    void followPublishers();
    void showInputs();
    void lookForFrames();
    void mixOnceComplete();
    int64_t usualDelay_ns() const;

    const CompositionRequest m_request;
    media::DecoderPool &m_decoders;
    std::shared_ptr<media::MovieWriter> m_writer;
    std::shared_ptr<CompositionMeter> m_meter;
    PublishersInStep m_publishers{[this](const QString &streamId) { return m_decoders.playout(streamId); }};
    SessionGrid m_grid;
    media::GridMixer m_mixer;
    StreamWatch m_watch;
    QTimer m_poll;
    QTimer m_nextPublishers; ///< rings when what was told of them becomes valid
    int64_t m_begin_ns = 0;  ///< see CompositionState
    int m_looks = 0;         ///< for those who are awaited, before it mixes
    bool m_complete = false, m_mixing = false, m_paused = false;
    WorkerPool &m_workers;
    CompositionLog m_log;
    std::shared_ptr<Relay> m_relay = std::make_shared<Relay>(this);
    ThreadCheck m_thread;
};

} // namespace ovation::compose
