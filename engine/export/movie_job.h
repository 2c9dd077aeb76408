#pragma once

#include "export/clip.h"
#include "export/export_job.h"
#include "export/export_source.h"
#include "media/convert/encoded_piece.h"

namespace ovation::exporting {

/// A movie becomes an MP4 or a WebM. What is in the target's codecs already is copied, of a clip all but the
/// frames before its first keyframe; the rest is encoded.
class MovieJob final : public ExportJob {
  public:
    MovieJob(Request request, ExportSource source, media::MediaFacts facts, Clip clip);

    int64_t estimate_bytes() const override;
    Result<void> run(const QString &path, JobControl &control) override;

  private:
    enum class Way { Copy = 1, Encode };
    using Track = std::unique_ptr<media::PieceSource>;

    bool copiesVideo() const;
    bool copiesAudio() const;
    Result<void> write(const QString &path, Way way, JobControl &control) const;
    Result<Track> openVideo(Way way, JobControl &control) const;
    Result<Track> openAudio(Way way, JobControl &control) const;

    const Request m_request;
    const ExportSource m_source;
    const media::MediaFacts m_facts;
    const Clip m_clip;
    const media::OpenSource m_open;
};

} // namespace ovation::exporting
