#include "export/export_source.h"

#include "base/excerpt.h"
#include "recording/recording_store.h"

#include <QFile>
#include <QFileInfo>

namespace ovation::exporting {
namespace {

Error notThere(const QString &file) {
    return {Errc::RecordingNotFound, QStringLiteral("There is no file %1.").arg(file)};
}

Result<ExportSource> ofFile(const QString &path) {
    const QFileInfo info(path);
    if (!info.isFile())
        return notThere(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Errc::PermissionDenied,
                     QStringLiteral("%1 can't be opened: %2").arg(path, file.errorString())};
    const QByteArray head = file.read(2);
    ExportSource source{info.absoluteFilePath(), {}, {}};
    if (head != "PK") // of a ZIP; a movie needs no more than its demuxer
        return source;
    auto archive = library::Archive::open(source.file);
    if (!archive)
        return archive.error();
    for (const recording::Marker &marker : (*archive)->session().markers)
        source.chapters.push_back({marker.time_ms, marker.name.toStdString()});
    source.archive = std::move(*archive);
    return source;
}

} // namespace

Result<ExportSource> findSource(const Request &request, const recording::RecordingPaths &paths) {
    if (!request.file.isEmpty())
        return ofFile(request.file);
    const auto missing = [&] {
        return Error{Errc::RecordingNotFound,
                     QStringLiteral("There is no recording %1.").arg(excerpt(request.recordingId))};
    };
    if (!recording::isPlainName(request.recordingId))
        return missing();
    const auto info = recording::RecordingStore(paths).find(request.recordingId);
    if (!info)
        return missing();
    using recording::Status;
    if (info->status == Status::Starting || info->status == Status::Started)
        return Error{
            Errc::RecordingRunning,
            QStringLiteral("%1 is still recorded. Stop it first.").arg(excerpt(request.recordingId))};
    auto source = ofFile(paths.fileOf(*info));
    if (!source)
        return source;
    // Those that were changed since are beside the recording, not in its archive.
    if (!info->markers.empty())
        source->chapters.clear();
    for (const recording::Marker &marker : info->markers)
        source->chapters.push_back({marker.time_ms, marker.name.toStdString()});
    return source;
}

} // namespace ovation::exporting
