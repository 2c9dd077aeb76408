#include "export/layout_job.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <sys/stat.h>

namespace ovation::exporting {
namespace {

// Of a second: what recordings of 720p25 take.
constexpr int64_t UsualRate_bytes = 250'000;
constexpr mode_t OwnerOnly = 0700;

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
    QFile movie(replay.movie.path);
    if (!movie.rename(path))
        return Error{Errc::Failed,
                     QStringLiteral("The export can't get its name: %1").arg(movie.errorString())};
    QDir(folder).removeRecursively(); // the page's own log
    return {};
}

} // namespace ovation::exporting
