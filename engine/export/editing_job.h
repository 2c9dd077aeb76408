#pragma once

#include "export/clip.h"
#include "export/export_job.h"
#include "export/export_source.h"

#include <vector>

namespace ovation::exporting {

/// A folder for video editors: a file for each track of an INDIVIDUAL recording, all of one length and from
/// one beginning, at a constant rate, and a timeline that has them above each other (OTIO, FCPXML, MLT). What
/// a participant sent one after the other is one track; a screen is one of its own. Audio alone is WAV.
class EditingJob final : public ExportJob {
  public:
    EditingJob(Request request, ExportSource source, Clip clip);

    int64_t estimate_bytes() const override;
    Result<void> run(const QString &path, JobControl &control) override;

  private:
    struct Track {
        QString name, file; ///< of the participant; with its extension
        std::vector<const library::ArchivedStream *> streams;
        bool hasVideo = false;
        int width = 0, height = 0;
    };

    std::vector<Track> tracks() const;
    Result<void> measure(Track &track) const;
    Result<void> write(const QString &path, const Track &track, JobControl &control) const;
    Result<void> writeTimelines(const QString &path, const std::vector<Track> &tracks) const;
    int64_t frames() const;

    const Request m_request;
    const ExportSource m_source;
    const Clip m_clip;
};

} // namespace ovation::exporting
