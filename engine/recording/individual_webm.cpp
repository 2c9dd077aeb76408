#include "recording/individual_webm.h"

#include "base/log.h"
#include "media/write/webm_reencoder.h"
#include "recording/recorder.h"

#include <QFile>

#include <cerrno>
#include <cstdio>
#include <optional>
#include <thread>

#include <sys/resource.h>
#include <unistd.h>

namespace ovation::recording {
namespace {

constexpr int LowPriority = 10; // nice
const QString Matroska = QStringLiteral(".mkv"), Webm = QStringLiteral(".webm");

/// Recordings that run come first: a thread of its own, whose encoder inherits the low priority.
Result<media::MatroskaReport> encodeInBackground(const QString &from, const QString &to,
                                                 const std::vector<media::Chapter> &chapters,
                                                 const std::stop_token &stop) {
    std::optional<Result<media::MatroskaReport>> encoded;
    std::jthread([&] {
        ::setpriority(PRIO_PROCESS, id_t(::gettid()), LowPriority);
        encoded = media::reencodeAsWebm(from, to, chapters, stop);
    }).join();
    return *std::move(encoded);
}

Result<StreamEntry> convert(const QString &folder, const StreamEntry &entry,
                            const std::vector<media::Chapter> &chapters, const std::stop_token &stop) {
    StreamEntry made = entry;
    made.fileName = entry.fileName.chopped(Matroska.size()) + Webm;
    const QString from = folder + QLatin1Char('/') + entry.fileName;
    const QString to = folder + QLatin1Char('/') + made.fileName;
    const QString growing = to + QStringLiteral(".new");
    const auto encoded = encodeInBackground(from, growing, chapters, stop);
    if (!encoded)
        return encoded.error();
    if (std::rename(QFile::encodeName(growing).constData(), QFile::encodeName(to).constData()) != 0) {
        const QString why = qt_error_string(errno);
        QFile::remove(growing);
        return Error{Errc::MediaFailed, why};
    }
    made.size_bytes = encoded->size_bytes;
    if (const auto written = writeSideFile(folder, made); !written) {
        QFile::remove(to);
        return written.error();
    }
    QFile::remove(from);
    return made;
}

} // namespace

Result<void> makeWebm(const QString &folder, const RecordingInfo &info, const std::vector<Marker> &markers,
                      std::vector<StreamEntry> &entries, HealthReport &health, const std::stop_token &stop) {
    for (StreamEntry &entry : entries) {
        if (!entry.fileName.endsWith(Matroska))
            continue;
        const auto chapters = chaptersWithin(markers, entry.startTime_ms - info.createdAt,
                                             entry.endTime_ms - entry.startTime_ms);
        const QString before = entry.fileName;
        const auto made = convert(folder, entry, chapters, stop);
        if (!made && made.error().code == Errc::Postponed)
            return made.error();
        if (!made) {
            qCWarning(logRecording) << "stream" << before << "stays as it was sent:" << made.error().message;
            health.notes.append(QStringLiteral("%1 stays as it was sent, as it could not be made a WebM: %2")
                                    .arg(before, made.error().message));
            continue;
        }
        entry = *made;
        for (StreamHealth &stream : health.streams) {
            if (stream.file == before)
                stream.file = entry.fileName;
        }
    }
    return {};
}

} // namespace ovation::recording
