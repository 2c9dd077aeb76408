#include "compose/offline_composition.h"

#include "base/time_units.h"
#include "base/worker_pool.h"
#include "compose/replay.h"
#include "media/mix/grid_composer.h"
#include "media/write/movie_writer.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <mutex>
#include <utility>

namespace ovation::compose {
namespace {

using media::GridComposer;

constexpr int64_t Tail_ns = 100 * Millisecond_ns; // some packets of AAC

class Composing {
  public:
    explicit Composing(const OfflineRequest &request, media::MovieWriter &writer)
        : m_format(media::mixerFormatOf(request.movie)), m_start_ns(request.start_ms * Millisecond_ns),
          m_length_ns(lengthOf(request)), m_frames(request.frames.value_or(INT64_MAX)), m_writer(writer),
          m_composer(m_format),
          m_replay(request.script, m_format.width, m_format.height, media::Pace::Waits) {
        m_composer.setBackground(request.script.look.background, request.script.look.backdrop);
        m_replay.jumpTo(m_start_ns);
    }

    static int64_t lengthOf(const OfflineRequest &request) {
        if (request.frames)
            return *request.frames * Second_ns / media::mixerFormatOf(request.movie).frameRate + Tail_ns;
        const int64_t duration_ms = request.script.duration_ms();
        const int64_t end_ms = std::min(request.end_ms.value_or(duration_ms), duration_ms);
        return (end_ms - request.start_ms) * Millisecond_ns;
    }

    /// False when it was canceled. `failed` says that the writer can't go on.
    bool run(media::ConvertControl &control, const std::atomic<bool> &failed) {
        while (!failed) {
            const bool hasFrame = m_format.video && m_frame < m_frames;
            const int64_t frameDue_ns = hasFrame ? m_frame * Second_ns / m_format.frameRate : INT64_MAX;
            const int64_t audioDue_ns = m_format.audio ? m_block * GridComposer::AudioBlock_ns : INT64_MAX;
            const int64_t due_ns = std::min(frameDue_ns, audioDue_ns);
            if (due_ns >= m_length_ns)
                return true;
            if (!control.mayContinue())
                return false;
            control.reached(due_ns / Millisecond_ns);
            const int64_t time_ns = m_start_ns + due_ns;
            if (m_replay.moveTo(time_ns))
                m_composer.setInputs(m_replay.inputs());
            if (frameDue_ns <= audioDue_ns)
                m_writer.onFrame(m_frame++, m_composer.frameAt(time_ns, due_ns));
            else
                m_writer.onAudio(m_block++ * GridComposer::AudioBlock_frames, m_composer.audioAt(time_ns));
        }
        return true;
    }

    const Replay &replay() const { return m_replay; }

  private:
    const media::MixerFormat m_format;
    const int64_t m_start_ns, m_length_ns, m_frames;
    media::MovieWriter &m_writer;
    GridComposer m_composer;
    Replay m_replay;
    int64_t m_frame = 0, m_block = 0; ///< next
};

/// Why the writer can't go on, from any thread.
struct Failure {
    std::atomic<bool> failed = false;
    std::mutex mutex;
    Error error; ///< guarded

    void happen(const Error &why) {
        const std::lock_guard lock(mutex);
        error = why;
        failed = true;
    }
    Error reason() {
        const std::lock_guard lock(mutex);
        return error;
    }
};

Result<media::MovieReport> finish(media::MovieWriter &writer, const std::vector<media::Chapter> &chapters) {
    std::promise<Result<media::MovieReport>> done;
    WorkerPool workers("compose finish", 1);
    writer.finish(chapters, workers,
                  [&done](Result<media::MovieReport> report) { done.set_value(std::move(report)); });
    return done.get_future().get();
}

} // namespace

Result<OfflineReport> composeOffline(const OfflineRequest &request, media::ConvertControl &control) {
    if (request.script.streams.empty() || request.start_ms < 0 || Composing::lengthOf(request) <= 0)
        return Error{Errc::InvalidParameter,
                     QStringLiteral("There is nothing to compose: no stream takes part.")};
    media::MovieProperties movie = request.movie;
    movie.whenBehind = media::WhenBehind::Wait;
    const auto writer = media::MovieWriter::create(movie);
    if (!writer)
        return writer.error();
    const auto failure = std::make_shared<Failure>();
    (*writer)->whenFailed([failure](const Error &error) { failure->happen(error); });

    Composing composing(request, **writer);
    if (!composing.run(control, failure->failed))
        return media::canceled();
    OfflineReport report;
    report.problems = composing.replay().problems();
    report.missingCharacters = composing.replay().missingCharacters();
    if (failure->failed)
        return failure->reason();
    if (!composing.replay().hasRead())
        return Error{Errc::MediaUnreadable, report.problems.join(QLatin1Char('\n'))};
    const auto finished = finish(**writer, request.chapters);
    if (!finished)
        return finished.error();
    report.movie = *finished;
    return report;
}

} // namespace ovation::compose
