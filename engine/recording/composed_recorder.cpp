#include "recording/composed_recorder.h"

namespace ovation::recording {
namespace {

constexpr int PicturePoll_ms = 100;

int even(int pixels) {
    return (pixels + 1) & ~1;
}

media::MixerFormat formatOf(const media::MovieProperties &movie) {
    return {even(movie.width), even(movie.height), movie.frameRate, movie.video, movie.audio};
}

} // namespace

Result<std::unique_ptr<ComposedRecorder>> ComposedRecorder::create(const media::MovieProperties &movie,
                                                                   media::DecoderPool &decoders) {
    auto writer = media::MovieWriter::create(movie);
    if (!writer)
        return writer.error();
    return std::unique_ptr<ComposedRecorder>(new ComposedRecorder(movie, std::move(*writer), decoders));
}

ComposedRecorder::ComposedRecorder(const media::MovieProperties &movie,
                                   std::shared_ptr<media::MovieWriter> writer, media::DecoderPool &decoders)
    : m_movie(movie), m_writer(std::move(writer)), m_grid(even(movie.width), even(movie.height), decoders),
      m_mixer(formatOf(movie), m_writer) {
    connect(&m_poll, &QTimer::timeout, this, [this] {
        if (m_grid.lookForPictures())
            m_mixer.setInputs(m_grid.inputs());
    });
}

ComposedRecorder::~ComposedRecorder() {
    m_mixer.stop();
}

void ComposedRecorder::start(const session::Session &session) {
    sessionChanged(session);
    m_mixer.start();
    m_poll.start(PicturePoll_ms);
}

void ComposedRecorder::sessionChanged(const session::Session &session) {
    if (m_grid.update(session))
        m_mixer.setInputs(m_grid.inputs());
}

void ComposedRecorder::finish(std::function<void(Result<media::MovieReport>)> done) {
    m_poll.stop();
    m_mixer.stop();
    m_writer->finish(std::move(done));
}

} // namespace ovation::recording
