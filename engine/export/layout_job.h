#pragma once

#include "export/export_job.h"
#include "export/layout_replay.h"

#include <memory>

namespace ovation::exporting {

/// Makes an MP4 of what the page of a custom layout shows of a recorded session.
class LayoutJob final : public ExportJob {
  public:
    LayoutJob(LayoutReplay replay, std::shared_ptr<LayoutReplays> replays)
        : m_replay(std::move(replay)), m_replays(std::move(replays)) {}

    int64_t estimate_bytes() const override;
    Result<void> run(const QString &path, JobControl &control) override;

  private:
    const LayoutReplay m_replay;
    const std::shared_ptr<LayoutReplays> m_replays;
};

} // namespace ovation::exporting
