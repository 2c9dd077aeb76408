#pragma once

#include "base/result.h"
#include "media/convert/media_facts.h"
#include "media/gst_runtime.h"

#include <memory>
#include <stop_token>

namespace ovation::media {

/// Decodes one track of a file as it comes, on one thread of low priority, into an appsink. What both
/// overviews share. One thread at a time; blocks.
class OverviewPipeline {
  public:
    /// Float or 16 bit, at the rate and with the channels that it has. MediaUnreadable with a sentence.
    static Result<std::unique_ptr<OverviewPipeline>> ofAudio(const OpenSource &open);
    /// RGB of exactly that size (pixels), with black borders where it has another shape. MediaUnreadable.
    static Result<std::unique_ptr<OverviewPipeline>> ofVideo(const OpenSource &open, int width, int height);
    ~OverviewPipeline();
    OverviewPipeline(const OverviewPipeline &) = delete;
    OverviewPipeline &operator=(const OverviewPipeline &) = delete;

    GstElement *sink() const { return m_sink.get(); }
    /// To the end. MediaUnreadable when it is damaged or takes longer, Postponed when `stop` was asked for.
    Result<void> play(int limit_s, const std::stop_token &stop);
    /// The keyframe at or before a time. Errors as play().
    Result<SamplePtr> keyframeAt(int64_t time_ms, int limit_s, const std::stop_token &stop);

  private:
    OverviewPipeline(std::shared_ptr<ByteSource> source, Pipeline pipeline);
    static Result<std::unique_ptr<OverviewPipeline>> make(const OpenSource &open, const MediaFacts &facts,
                                                          const QString &chain);
    /// Nothing as long as there is none.
    std::optional<Error> failure() const;

    SourceFeed m_feed;
    Pipeline m_pipeline; ///< goes before what it reads from
    ElementPtr m_sink;
    bool m_isPaused = false;
};

} // namespace ovation::media
