#pragma once

#include "base/worker_pool.h"
#include "compose/composition_meter.h"
#include "compose/session_grid.h"
#include "compose/stream_watch.h"
#include "media/decode/decoder_pool.h"
#include "media/mix/grid_mixer.h"
#include "media/write/movie_file.h"
#include "media/write/movie_writer.h"
#include "recording/composition_log.h"
#include "recording/recorder.h"

#include <QTimer>

#include <memory>

namespace ovation::recording {

struct Composition {
    media::MovieProperties movie;
    session::RecordingLayout layout = session::RecordingLayout::BestFit;
    std::optional<session::LookOptions> look; ///< absent = as OpenVidu's
    QString layoutsFolder;                    ///< where a background frame may lie
    QString debugLog;                         ///< what is shown where; empty = none
};

/// Records a session's grid into one MP4, or its audio alone into one WebM (protocol 6): keeps the mixer's
/// inputs and tiles in step with the session. It begins when those who are there can be seen, or after a
/// second: the decoders of a recording need a moment to get a first frame.
class ComposedRecorder final : public Recorder {
    Q_OBJECT

  public:
    /// `writer` writes the movie of `composition`. `workers` outlive the recorder.
    ComposedRecorder(const Composition &composition, std::shared_ptr<media::MovieWriter> writer,
                     media::DecoderPool &decoders, WorkerPool &workers);
    ~ComposedRecorder() override;

    void start(const session::Session &session) override;
    void sessionChanged(const session::Session &session) override;
    void setPaused(bool paused) override;
    void setLayout(session::RecordingLayout layout) override;
    QString growingFile() const override { return m_composition.movie.path; }
    int64_t elapsed_ms() const override { return m_meter->elapsed_ms(); }
    Pace pace() const override { return {m_mixer.missedFrames(), m_meter->framesSeen()}; }
    void finish(const std::vector<Marker> &markers) override;

  private:
    void begin(const Result<media::GridLook> &look);
    void showInputs();
    void lookForFrames();
    void mixOnceComplete();

    const Composition m_composition;
    media::DecoderPool &m_decoders;
    std::shared_ptr<media::MovieWriter> m_writer;
    std::shared_ptr<compose::CompositionMeter> m_meter;
    compose::SessionGrid m_grid;
    media::GridMixer m_mixer;
    compose::StreamWatch m_watch;
    QTimer m_poll;
    int m_looks = 0; ///< for those who are awaited, before it mixes
    bool m_complete = false, m_mixing = false, m_paused = false;
    WorkerPool &m_workers;
    CompositionLog m_log;
};

} // namespace ovation::recording
