#pragma once

#include "media/convert/media_facts.h"
#include "media/convert/track_reader.h"

#include <memory>
#include <optional>

namespace ovation::media {

/// Whether who reads waits until a piece is decoded, so that none is late, or takes what is ready.
enum class Pace { Waits, Flows };

/// One track of a file, decoded a few pieces ahead: by a pipeline with a thread of its own, a quiet one if
/// who reads waits. Ends by itself when the file is damaged, says nothing for 10 s, or has frames that are
/// too large. One thread.
class DecodedTrack {
  public:
    /// MediaUnreadable with a sentence. Blocks.
    static Result<std::unique_ptr<DecodedTrack>> open(std::shared_ptr<ByteSource> bytes,
                                                      const MediaFacts &facts, TrackKind kind, Pace pace);
    ~DecodedTrack();
    DecodedTrack(const DecodedTrack &) = delete;
    DecodedTrack &operator=(const DecodedTrack &) = delete;

    /// In the order in which they are presented. Nothing when it has ended, or none is ready.
    std::optional<TrackPiece> next();
    /// What comes next begins at the keyframe at or before `time_ns` of the file.
    void seek(int64_t time_ns);
    bool hasEnded() const { return m_ended; }
    /// Why it ended too early; empty if it did not.
    const QString &problem() const { return m_problem; }
    /// How many pieces it may decode ahead.
    void setAhead(unsigned pieces);
    void end(const QString &problem);

  private:
    DecodedTrack(std::shared_ptr<ByteSource> bytes, Pipeline pipeline, Pace pace);
    Result<void> start();
    QString failure() const;

    SourceFeed m_feed;
    Pipeline m_pipeline; ///< goes before what it reads from
    ElementPtr m_sink;
    const Pace m_pace;
    bool m_ended = false;
    QString m_problem;
};

} // namespace ovation::media
