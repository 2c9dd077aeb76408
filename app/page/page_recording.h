#pragma once

#include "app/page/page_clock.h"
#include "base/result.h"
#include "base/worker_pool.h"
#include "compose/composition_meter.h"
#include "page/page_messages.h"

#include <QObject>

#include <functional>

namespace ovation::page {

/// One file made of a page. GUI thread; callbacks from any.
class PageRecording {
  public:
    /// `audio` may be null: silence.
    static Result<std::unique_ptr<PageRecording>> create(const media::MovieProperties &movie,
                                                         std::shared_ptr<AudioSource> audio);

    void whenStarted(std::function<void()> started) { m_writer->whenStarted(std::move(started)); }
    void whenFailed(std::function<void(Error)> failed) { m_writer->whenFailed(std::move(failed)); }
    void start(const QImage &first);
    void show(const QImage &frame) { m_clock.show(frame); }
    void setPaused(bool paused) { m_meter->setPaused(paused); }
    Progress progress() const;
    /// Nothing but dropping it may follow.
    void finish(const std::vector<media::Chapter> &chapters, std::function<void(Result<FinishedPage>)> done);

  private:
    PageRecording(const media::MovieProperties &movie, std::shared_ptr<media::MovieWriter> writer,
                  std::shared_ptr<AudioSource> audio);

    const media::MovieProperties m_movie;
    std::shared_ptr<media::MovieWriter> m_writer;
    std::shared_ptr<compose::CompositionMeter> m_meter;
    PageClock m_clock;
    WorkerPool m_workers{"finish movie", 1}; ///< last: joined first
};

} // namespace ovation::page
