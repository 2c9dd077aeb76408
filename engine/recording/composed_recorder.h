#pragma once

#include "media/decoder_pool.h"
#include "media/grid_mixer.h"
#include "media/movie_writer.h"
#include "recording/session_grid.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace ovation::recording {

/// Records a session's grid into one MP4 (BEST_FIT, protocol 6.1): keeps the mixer's inputs and tiles in step
/// with the session. Lives on the engine thread; the writer's callbacks come from any thread.
class ComposedRecorder final : public QObject {
    Q_OBJECT

  public:
    /// Error 703 when the file cannot be written or encoded.
    static Result<std::unique_ptr<ComposedRecorder>> create(const media::MovieProperties &movie,
                                                            media::DecoderPool &decoders);
    ~ComposedRecorder() override;

    void start(const session::Session &session);
    void sessionChanged(const session::Session &session);
    void whenStarted(std::function<void()> started) { m_writer->whenStarted(std::move(started)); }
    void whenFailed(std::function<void(Error)> failed) { m_writer->whenFailed(std::move(failed)); }
    /// Stops mixing and finishes the file; `done` may come from any thread.
    void finish(std::function<void(Result<media::MovieReport>)> done);

  private:
    ComposedRecorder(const media::MovieProperties &movie, std::shared_ptr<media::MovieWriter> writer,
                     media::DecoderPool &decoders);

    media::MovieProperties m_movie;
    std::shared_ptr<media::MovieWriter> m_writer;
    SessionGrid m_grid;
    media::GridMixer m_mixer;
    QTimer m_poll;
};

} // namespace ovation::recording
