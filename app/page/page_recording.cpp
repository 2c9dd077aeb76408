#include "app/page/page_recording.h"

namespace ovation::page {

Result<std::unique_ptr<PageRecording>> PageRecording::create(const media::MovieProperties &movie,
                                                             std::shared_ptr<AudioSource> audio) {
    auto writer = media::MovieWriter::create(movie);
    if (!writer)
        return writer.error();
    return std::unique_ptr<PageRecording>(new PageRecording(movie, std::move(*writer), std::move(audio)));
}

PageRecording::PageRecording(const media::MovieProperties &movie, std::shared_ptr<media::MovieWriter> writer,
                             std::shared_ptr<AudioSource> audio)
    : m_movie(movie), m_writer(std::move(writer)),
      m_meter(std::make_shared<compose::CompositionMeter>(m_writer, movie.frameRate)),
      m_clock(media::mixerFormatOf(movie), m_meter, movie.audio ? std::move(audio) : nullptr) {}

void PageRecording::start(const QImage &first) {
    m_clock.show(first);
    m_clock.start();
}

Progress PageRecording::progress() const {
    Progress now;
    now.elapsed_ms = m_meter->elapsed_ms();
    now.frames = m_meter->framesSeen();
    now.missed = m_clock.missedFrames();
    now.black_s = m_movie.video ? m_meter->black_s() : 0;
    now.silent_s = m_movie.audio ? m_meter->silent_s() : 0;
    now.still_s = m_clock.maxStill_s();
    return now;
}

void PageRecording::finish(const std::vector<media::Chapter> &chapters,
                           std::function<void(Result<FinishedPage>)> done) {
    m_clock.stop();
    m_writer->finish(chapters, m_workers,
                     [done = std::move(done), last = progress()](const Result<media::MovieReport> &movie) {
                         if (movie)
                             done(FinishedPage{*movie, last});
                         else
                             done(movie.error());
                     });
}

} // namespace ovation::page
