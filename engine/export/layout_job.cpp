#include "export/layout_job.h"

#include "export/file_bytes.h"
#include "media/overview/audio_peaks.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>

namespace ovation::exporting {
namespace {

// Of a second: what recordings of 720p25 take.
constexpr int64_t UsualRate_bytes = 250'000;
constexpr mode_t OwnerOnly = 0700;
constexpr float Audible = 0.001F; ///< -60 dB; what encoders make of silence stays below

enum class Heard { No, Yes, Unknown };

Heard heardIn(const media::OpenSource &open, int64_t length_ms) {
    const auto peaks = media::readPeaks(open, 1, std::size_t(length_ms / 1000 + 1), {});
    if (!peaks)
        return Heard::Unknown;
    return std::any_of(peaks->begin(), peaks->end(), [](float level) { return level >= Audible; })
               ? Heard::Yes
               : Heard::No;
}

bool isHeard(const LayoutReplay &replay) {
    for (const ReplayedParticipant &one : replay.participants)
        for (const ReplayedPart &part : one.parts)
            for (const media::ReplayedFile &file : part.media.files)
                if (part.media.audio && heardIn(file.open, file.facts.duration_ms) == Heard::Yes)
                    return true;
    return false;
}

/// Seen once, on a busy machine: the page showed all and played nothing. A file without audio must not pass
/// for whole.
bool lostItsAudio(const LayoutReplay &replay) {
    const media::OpenSource movie = [path = replay.movie.path] { return openFile(path); };
    return replay.hasAudio() && heardIn(movie, replay.length_ms) == Heard::No && isHeard(replay);
}

} // namespace

int64_t LayoutJob::estimate_bytes() const {
    return m_replay.length_ms * UsualRate_bytes / 1000;
}

Result<void> LayoutJob::run(const QString &path, JobControl &control) {
    // The page's process may write nowhere else.
    const QString folder = path + QStringLiteral(".page");
    if (::mkdir(QFile::encodeName(folder).constData(), OwnerOnly) != 0)
        return Error{Errc::Failed,
                     QStringLiteral("The export can't be written: %1").arg(qt_error_string(errno))};
    control.beginPart(0, 1, m_replay.length_ms);
    LayoutReplay replay = m_replay;
    replay.movie.path = folder + QStringLiteral("/movie.mp4");
    if (auto recorded = m_replays->record(replay, control); !recorded)
        return recorded;
    if (lostItsAudio(replay))
        return Error{
            Errc::PageFailed,
            QStringLiteral("Nothing can be heard of the layout's page, while the recording has audio. "
                           "Export it again. If that does not help, check that the page plays "
                           "the audio of participants.")};
    QFile movie(replay.movie.path);
    if (!movie.rename(path))
        return Error{Errc::Failed,
                     QStringLiteral("The export can't get its name: %1").arg(movie.errorString())};
    QDir(folder).removeRecursively(); // the page's own log
    return {};
}

} // namespace ovation::exporting
