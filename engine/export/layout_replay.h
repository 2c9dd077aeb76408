#pragma once

#include "base/result.h"
#include "export/job_control.h"
#include "library/archive.h"
#include "media/replay/replayed_stream.h"
#include "media/write/movie_types.h"
#include "recording/recording_info.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace ovation::exporting {

/// What a participant published without a break, in ms from the recording's beginning.
struct ReplayedPart {
    QString streamId, typeOfVideo;
    int64_t start_ms = 0, end_ms = 0;
    media::ReplayedMedia media;
};

/// Who was recorded: there from the first part to the last.
struct ReplayedParticipant {
    QString connectionId; ///< may be empty, or that of another, too
    QString clientData, serverData;
    std::vector<ReplayedPart> parts; ///< in order of time, one after another

    int64_t start_ms() const { return parts.front().start_ms; }
    int64_t end_ms() const { return parts.back().end_ms; }
};

/// A recorded session that the page of a custom layout shows again. Plain value.
struct LayoutReplay {
    std::vector<ReplayedParticipant> participants; ///< in order of arrival
    int64_t length_ms = 0;                         ///< until the last one leaves
    QString customLayout;                          ///< as in session::RecordingProperties
    media::MovieProperties movie; ///< what is made of the page; its folder is for nothing else
    std::vector<recording::Marker> markers;

    bool hasAudio() const;
    bool hasVideo() const;
};

/// The participants of an archive; `streams` are the ids of those that take part, empty = all. A file that
/// can't be read is left out, with a line in the log. UnprocessableParameter when none is left, or more are
/// there at once than can be sent. Waits for the disk.
Result<std::vector<ReplayedParticipant>>
replayedParticipants(const std::shared_ptr<const library::Archive> &archive, const QStringList &streams);

/// What is known of the movie of a replay.
struct ReplayMovie {
    bool isSilent = false; ///< it has an audio track, in which nothing can be heard
};

/// Has the page of a custom layout show a recorded session, in real time, and records it.
class LayoutReplays {
  public:
    virtual ~LayoutReplays() = default;
    /// Whether there is such a page. UnprocessableParameter with a sentence. Any thread; waits for the disk.
    virtual Result<void> check(const QString &customLayout) const = 0;
    /// Makes `replay.movie`, on the thread of a job, which it holds for as long as the recording lasts.
    /// PageFailed, errors of the writer, and media::canceled(); the movie may be there then, in part.
    virtual Result<ReplayMovie> record(const LayoutReplay &replay, JobControl &control) = 0;
};

} // namespace ovation::exporting
