#pragma once

#include "export/audio_parts.h"
#include "export/clip.h"
#include "export/export_job.h"

namespace ovation::exporting {

/// Audio alone: one file of all that is heard, or a folder with one for each participant, all of one length
/// and from one beginning. The track of a single movie is copied where its codec is that of the target.
class AudioJob final : public ExportJob {
  public:
    AudioJob(Request request, AudioParts parts, Clip clip, std::vector<media::Chapter> chapters);

    int64_t estimate_bytes() const override;
    Result<void> run(const QString &path, JobControl &control) override;

  private:
    Result<void> write(const QString &path, const AudioParts &parts, double from, double to,
                       JobControl &control) const;
    Result<bool> copy(const QString &path, const AudioPart &part, JobControl &control) const;

    const Request m_request;
    const AudioParts m_parts;
    const Clip m_clip;
    const std::vector<media::Chapter> m_chapters;
};

} // namespace ovation::exporting
