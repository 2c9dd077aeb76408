#include "recording/individual_webm.h"

#include "base/log.h"
#include "recording/recorder.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

namespace ovation::recording {
namespace {

const QString Matroska = QStringLiteral(".mkv"), Webm = QStringLiteral(".webm");

Result<StreamEntry> convert(const QString &folder, const StreamEntry &entry,
                            const std::vector<media::Chapter> &chapters,
                            const Conversions::EncodeWebm &encode, const std::stop_token &stop) {
    StreamEntry made = entry;
    made.fileName = entry.fileName.chopped(Matroska.size()) + Webm;
    const QString from = folder + QLatin1Char('/') + entry.fileName;
    const QString to = folder + QLatin1Char('/') + made.fileName;
    const QString growing = to + QStringLiteral(".new");
    if (const auto encoded = encode(from, growing, chapters, stop); !encoded)
        return encoded.error();
    made.size_bytes = QFileInfo(growing).size();
    if (std::rename(QFile::encodeName(growing).constData(), QFile::encodeName(to).constData()) != 0) {
        const QString why = qt_error_string(errno);
        QFile::remove(growing);
        return Error{Errc::MediaFailed, why};
    }
    if (const auto written = writeSideFile(folder, made); !written) {
        QFile::remove(to);
        return written.error();
    }
    QFile::remove(from);
    return made;
}

} // namespace

Result<void> makeWebm(const QString &folder, const RecordingInfo &info, const std::vector<Marker> &markers,
                      std::vector<StreamEntry> &entries, HealthReport &health,
                      const Conversions::EncodeWebm &encode, const std::stop_token &stop) {
    for (StreamEntry &entry : entries) {
        if (!entry.fileName.endsWith(Matroska))
            continue;
        const auto chapters = chaptersWithin(markers, entry.startTime_ms - info.createdAt,
                                             entry.endTime_ms - entry.startTime_ms);
        const QString before = entry.fileName;
        const auto made = convert(folder, entry, chapters, encode, stop);
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
