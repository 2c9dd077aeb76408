#pragma once

#include "export/export_job.h"
#include "media/convert/media_facts.h"

namespace ovation::exporting {

/// The frame of a movie at a moment, as PNG.
class StillJob final : public ExportJob {
  public:
    StillJob(media::OpenSource open, media::MediaFacts facts, int64_t time_ms)
        : m_open(std::move(open)), m_facts(std::move(facts)), m_time_ms(time_ms) {}

    int64_t estimate_bytes() const override;
    Result<void> run(const QString &path, JobControl &control) override;

  private:
    const media::OpenSource m_open;
    const media::MediaFacts m_facts;
    const int64_t m_time_ms;
};

} // namespace ovation::exporting
