#pragma once

#include "compose/stream_tally.h"
#include "media/stream_health.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace ovation::recording {

using media::StreamHealth;

/// What a person should know before trusting a recording. Measured while it ran; part of its metadata. Plain
/// value.
struct HealthReport {
    std::optional<int64_t> audioLate_ms; ///< the largest of the streams', either way
    int64_t longestGap_ms = 0;
    int64_t missedFrames = 0;   ///< not in the file: the frame before is shown longer
    int64_t repeatedFrames = 0; ///< in the file, but as the frame before: composing was late
    int64_t dueFrames = 0;      ///< composed ones that there should be; not kept, 0 = not known
    double lost_s = 0;   ///< not in the file: a process that composed it died, and another continued it
    double black_s = 0;  ///< the whole frame was black, and not because cameras were switched off
    double silent_s = 0; ///< nothing could be heard
    std::vector<StreamHealth> streams;
    compose::UnlistedStreams unlisted; ///< the others of it; not kept, a note tells of them
    bool anyExcluded = false;          ///< some sent, but have `record: false`; not kept
    /// Of a composed file: why it has no index of all of it yet. Kept, so that it gets one later
    /// (finished_movie.h).
    QString inPieces;
    QStringList notes; ///< what is remarkable, a sentence each; empty = nothing is

    QJsonObject toJson() const;
    static std::optional<HealthReport> fromJson(const QJsonObject &json);
    /// Adds the sentences that follow from the numbers of a recording of `duration_s`, and leaves no more
    /// streams and notes than metadata have room for: the worst. Once.
    void conclude(double duration_s, bool hasAudio, bool hasVideo);

  private:
    void noteExtremes(const StreamHealth &stream);
};

/// The note about `inPieces`.
QString inPiecesNote(const QString &why);

} // namespace ovation::recording
