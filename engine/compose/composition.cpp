#include "compose/composition.h"

#include "base/clock.h"
#include "compose/layout_look.h"

#include <algorithm>
#include <utility>

namespace ovation::compose {
namespace {

// A cell is there with the first frame in it, at most a frame and this later than in what is composed
// afterwards.
constexpr int AudioPoll_ms = 100, FramePoll_ms = 20;
constexpr int FirstPoll_ms = 40, MaxLooks = 25; // a second
constexpr int MaxLooksToContinue = 12;          // time that the file lacks

int ceil_ms(int64_t time_ns) {
    return int((std::max<int64_t>(time_ns, 0) + 999'999) / 1'000'000);
}

} // namespace

Composition::Composition(const CompositionRequest &request, std::shared_ptr<media::MovieWriter> writer,
                         media::DecoderPool &decoders, WorkerPool &workers)
    : m_request(request), m_decoders(decoders), m_writer(std::move(writer)),
      m_meter(std::make_shared<CompositionMeter>(m_writer, request.movie.frameRate)),
      m_grid(media::mixerFormatOf(request.movie).width, media::mixerFormatOf(request.movie).height, decoders,
             request.layout, {}, request.movie.audio ? GridAudio::Mixed : GridAudio::None),
      m_mixer(media::mixerFormatOf(request.movie), m_meter), m_watch(request.movie.video), m_workers(workers),
      m_log(request.debugLog, request.debugLogLeaves_bytes, workers) {
    m_writer->whenStarted([relay = m_relay, this] { relay->post([this] { Q_EMIT started(); }); });
    m_writer->whenFailed(Relay::wrap(m_relay, [this](const Error &error) { Q_EMIT failed(error); }));
    m_poll.setTimerType(Qt::PreciseTimer);
    connect(&m_poll, &QTimer::timeout, this, &Composition::lookForFrames);
    m_nextPublishers.setTimerType(Qt::PreciseTimer);
    m_nextPublishers.setSingleShot(true);
    connect(&m_nextPublishers, &QTimer::timeout, this, &Composition::followPublishers);
}

Composition::~Composition() {
    m_relay->detach(); // the writer's threads
    m_mixer.stop();
}

void Composition::showInputs() {
    const auto inputs = m_grid.inputs();
    m_mixer.setInputs(inputs);
    if (m_log.isOpen())
        m_log.write(m_writer->begin_ms() + m_meter->elapsed_ms(), m_grid.describe(inputs));
}

void Composition::lookForFrames() {
    if (m_grid.lookForFrames())
        showInputs();
    if (!m_mixing) {
        mixOnceComplete();
        return;
    }
    if (m_paused)
        return;
    m_watch.beginRound();
    m_grid.forEach([this, now_ns = monotonicNow_ns()](const session::Stream &stream) {
        m_watch.look(stream, *m_decoders.acquire(stream.id), now_ns); // the grid has it: it is no new one
    });
}

/// Once more after it is complete, because the mixer shows what was due a moment ago.
void Composition::mixOnceComplete() {
    const bool wasComplete = std::exchange(m_complete, m_grid.isComplete());
    const bool awaits = m_request.movie.video && !(wasComplete && m_complete);
    const int most = m_writer->begin_ms() > 0 ? MaxLooksToContinue : MaxLooks;
    if (awaits && ++m_looks < most)
        return;
    m_mixing = true;
    m_mixer.start();
    m_begin_ns = m_mixer.begin_ns() - usualDelay_ns();
    m_poll.start(m_request.movie.video ? FramePoll_ms : AudioPoll_ms);
}

/// How long after they were captured most streams are seen.
int64_t Composition::usualDelay_ns() const {
    std::vector<int64_t> delays;
    for (const Publisher &one : m_publishers.now())
        delays.push_back(m_decoders.playout(one.stream.id).delay_ns);
    if (delays.empty())
        return media::Playout::Delay_ns;
    const auto middle = delays.begin() + std::ptrdiff_t(delays.size() / 2);
    std::nth_element(delays.begin(), middle, delays.end());
    return *middle;
}

void Composition::start(const std::vector<Publisher> &publishers) {
    m_thread.check();
    setPublishers(publishers);
    const auto &look = m_request.look;
    const bool fromDisk =
        look && !look->background.isEmpty() && !look->background.startsWith(QLatin1Char('#'));
    if (!fromDisk) {
        begin(look ? lookFor(*look, {}) : Result<media::GridLook>(media::GridLook()));
        return;
    }
    // A large frame takes a while.
    const auto found = Relay::wrap(m_relay, [this](const Result<media::GridLook> &result) { begin(result); });
    m_workers.post(
        [found, options = *look, folder = m_request.layoutsFolder] { found(lookFor(options, folder)); });
}

void Composition::begin(const Result<media::GridLook> &look) {
    if (!look) {
        m_relay->post([this, error = look.error()] { Q_EMIT failed(error); });
        return;
    }
    m_mixer.setBackground(look->background, look->backdrop);
    m_grid.setLook(*look);
    showInputs();
    m_poll.start(FirstPoll_ms);
    lookForFrames();
}

void Composition::setPublishers(const std::vector<Publisher> &publishers) {
    m_thread.check();
    m_publishers.tell(publishers, monotonicNow_ns());
    followPublishers();
}

void Composition::followPublishers() {
    const int64_t now_ns = monotonicNow_ns();
    m_publishers.advance(now_ns);
    if (const auto next_ns = m_publishers.next_ns())
        m_nextPublishers.start(ceil_ms(*next_ns - now_ns));
    const auto publishers = m_publishers.now();
    m_meter->setBlackExpected(allCamerasAreOff(publishers));
    if (m_grid.update(publishers))
        showInputs();
}

void Composition::setLayout(session::RecordingLayout layout) {
    if (m_grid.setLayout(layout))
        showInputs();
}

void Composition::setPaused(bool paused) {
    m_paused = paused;
    m_meter->setPaused(paused);
}

CompositionState Composition::takeState() {
    CompositionState state;
    state.elapsed_ms = m_writer->begin_ms() + m_meter->elapsed_ms();
    state.dueFrames = m_meter->framesSeen();
    state.repeatedFrames = m_mixer.missedFrames();
    state.black_s = m_request.movie.video ? m_meter->black_s() : 0;
    state.silent_s = m_request.movie.audio ? m_meter->silent_s() : 0;
    state.streams = m_watch.takeReport();
    state.missingCharacters = m_grid.missingCharacters();
    state.begin_ns = m_begin_ns;
    return state;
}

void Composition::finish(const std::vector<media::Chapter> &chapters, Finished done) {
    m_thread.check();
    m_poll.stop();
    m_nextPublishers.stop();
    m_mixer.stop();
    m_writer->finish(chapters, m_workers, std::move(done));
}

} // namespace ovation::compose
