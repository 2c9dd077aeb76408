#include "export/layout_job.h"

#include "base/file_bytes.h"
#include "media/convert/audio_reader.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <sys/stat.h>
#include <vector>

namespace ovation::exporting {
namespace {

// Of a second: what recordings of 720p25 take.
constexpr int64_t UsualRate_bytes = 250'000;
constexpr mode_t OwnersFolder = 0700;
constexpr float Audible = 0.001F; ///< -60 dB, as the page's recorder has it
constexpr std::size_t Block_samples = 9600 * std::size_t(media::PcmChannels);

Result<bool> isHeard(const media::ReplayedFile &file, JobControl &control) {
    const auto audio = media::AudioReader::open(file.open, file.facts, 0);
    if (!audio)
        return false;
    std::vector<float> block(Block_samples);
    while (!(*audio)->isAtEnd()) {
        if (!control.mayContinue())
            return media::canceled();
        if (!(*audio)->read(block, control))
            break; // damaged: the page had no more of it
        if (std::any_of(block.begin(), block.end(), [](float one) { return std::fabs(one) >= Audible; }))
            return true;
    }
    return false;
}

/// Whether those who are shown can be heard at all: they may all have been muted.
Result<bool> isHeard(const LayoutReplay &replay, JobControl &control) {
    for (const ReplayedParticipant &one : replay.participants)
        for (const ReplayedPart &part : one.parts)
            for (const media::ReplayedFile &file : part.media.files) {
                if (!part.media.audio || !file.facts.audio)
                    continue;
                if (auto heard = isHeard(file, control); !heard || *heard)
                    return heard;
            }
    return false;
}

} // namespace

int64_t LayoutJob::estimate_bytes() const {
    return m_replay.length_ms * UsualRate_bytes / 1000;
}

Result<void> LayoutJob::run(const QString &path, JobControl &control) {
    // The page's process may write nowhere else.
    const QString folder = path + QStringLiteral(".page");
    if (::mkdir(QFile::encodeName(folder).constData(), OwnersFolder) != 0)
        return Error{Errc::Failed,
                     QStringLiteral("The export can't be written: %1").arg(qt_error_string(errno))};
    control.beginPart(0, 1, m_replay.length_ms);
    LayoutReplay replay = m_replay;
    replay.movie.path = folder + QStringLiteral("/movie.mp4");
    const auto recorded = m_replays->record(replay, control);
    if (!recorded)
        return recorded.error();
    const auto lost = recorded->isSilent ? isHeard(replay, control) : false;
    if (!lost)
        return lost.error();
    if (*lost)
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
