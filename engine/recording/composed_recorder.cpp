#include "recording/composed_recorder.h"

#include "base/clock.h"
#include "compose/layout_look.h"
#include "media/write/movie_file.h"

#include <QFileInfo>
#include <QThreadPool>

namespace ovation::recording {
namespace {

constexpr int FramePoll_ms = 100;

} // namespace

Result<std::unique_ptr<Recorder>> ComposedRecorder::create(const Composition &composition,
                                                           media::DecoderPool &decoders) {
    auto writer = media::MovieWriter::create(composition.movie);
    if (!writer)
        return writer.error();
    return std::unique_ptr<Recorder>(new ComposedRecorder(composition, std::move(*writer), decoders));
}

ComposedRecorder::ComposedRecorder(const Composition &composition, std::shared_ptr<media::MovieWriter> writer,
                                   media::DecoderPool &decoders)
    : m_composition(composition), m_writer(std::move(writer)),
      m_meter(std::make_shared<compose::CompositionMeter>(m_writer, composition.movie.frameRate)),
      m_grid(media::mixerFormatOf(composition.movie).width, media::mixerFormatOf(composition.movie).height,
             decoders, composition.layout),
      m_mixer(media::mixerFormatOf(composition.movie), m_meter), m_watch(composition.movie.video),
      m_relay(std::make_shared<Relay>(this)) {
    connect(&m_poll, &QTimer::timeout, this, [this] {
        if (m_grid.lookForFrames())
            m_mixer.setInputs(m_grid.inputs());
        if (m_paused)
            return;
        m_grid.forEach(
            [this, now_ns = monotonicNow_ns()](const session::Stream &stream, media::StreamDecoder &decoder) {
                m_watch.look(stream, decoder, now_ns);
            });
    });
}

ComposedRecorder::~ComposedRecorder() {
    m_relay->detach();
    m_mixer.stop();
}

void ComposedRecorder::start(const session::Session &session) {
    sessionChanged(session);
    const auto &look = m_composition.look;
    const bool fromDisk =
        look && !look->background.isEmpty() && !look->background.startsWith(QLatin1Char('#'));
    if (!fromDisk) {
        begin(look ? compose::lookFor(*look, {}) : Result<media::GridLook>(media::GridLook()));
        return;
    }
    // A large frame takes a while.
    QThreadPool::globalInstance()->start(
        [relay = m_relay, this, options = *look, folder = m_composition.layoutsFolder] {
            const auto found = compose::lookFor(options, folder);
            relay->post([this, found] { begin(found); });
        });
}

void ComposedRecorder::begin(const Result<media::GridLook> &look) {
    if (!look) {
        if (m_failed)
            m_failed(look.error());
        return;
    }
    m_mixer.setBackground(look->background, look->backdrop);
    m_grid.setLook(*look);
    m_mixer.setInputs(m_grid.inputs());
    m_mixer.start();
    m_poll.start(FramePoll_ms);
}

void ComposedRecorder::whenFailed(std::function<void(Error)> failed) {
    m_failed = failed;
    m_writer->whenFailed(std::move(failed));
}

void ComposedRecorder::sessionChanged(const session::Session &session) {
    if (m_grid.update(session))
        m_mixer.setInputs(m_grid.inputs());
}

void ComposedRecorder::setLayout(session::RecordingLayout layout) {
    if (m_grid.setLayout(layout))
        m_mixer.setInputs(m_grid.inputs());
}

void ComposedRecorder::setPaused(bool paused) {
    m_paused = paused;
    m_meter->setPaused(paused);
}

int64_t ComposedRecorder::size() const {
    return QFileInfo(media::partPath(m_composition.movie.path)).size();
}

void ComposedRecorder::finish(const std::vector<Marker> &markers,
                              std::function<void(Result<RecorderReport>)> done) {
    m_poll.stop();
    m_mixer.stop();
    HealthReport health;
    health.streams = m_watch.report();
    health.missedFrames = m_mixer.missedFrames();
    health.black_s = m_composition.movie.video ? m_meter->black_s() : 0;
    health.silent_s = m_composition.movie.audio ? m_meter->silent_s() : 0;
    m_writer->finish(chaptersOf(markers),
                     [done = std::move(done), health](const Result<media::MovieReport> &movie) {
                         if (!movie) {
                             done(movie.error());
                             return;
                         }
                         RecorderReport report = reportOf(*movie);
                         const QStringList notes = report.health.notes;
                         report.health = health;
                         report.health.notes += notes;
                         report.health.conclude(report.duration_s, report.hasAudio, report.hasVideo);
                         done(report);
                     });
}

} // namespace ovation::recording
