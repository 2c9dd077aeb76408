#include "export/export_source.h"

#include "base/excerpt.h"
#include "base/file_bytes.h"
#include "recording/recording_store.h"

#include <QFile>
#include <QFileInfo>

#include <array>

namespace ovation::exporting {
namespace {

Error notThere(const QString &file) {
    return {Errc::RecordingNotFound, QStringLiteral("There is no file %1.").arg(file)};
}

Result<ExportSource> withArchive(ExportSource source, Result<std::shared_ptr<library::Archive>> archive) {
    if (!archive)
        return archive.error();
    for (const recording::Marker &marker : (*archive)->session().markers)
        source.chapters.push_back({marker.time_ms, marker.name.toStdString()});
    source.archive = std::move(*archive);
    return source;
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
    return withArchive(std::move(source), std::move(archive));
}

Result<ExportSource> ofStored(const library::RemoteFiles &files, const QString &folder, const QString &name) {
    const auto found = files.find(folder, name, {}, library::Pace::Full);
    if (!found)
        return found.error();
    ExportSource source{{}, {}, {}, *found};
    std::array<std::byte, 2> head = {};
    if (const auto got = found->open(library::RemoteFile::Most_bytes)->read(0, head); !got)
        return got.error();
    const bool isZip = head[0] == std::byte('P') && head[1] == std::byte('K');
    return isZip ? withArchive(std::move(source), library::Archive::open(*found))
                 : Result<ExportSource>(std::move(source));
}

} // namespace

media::OpenSource ExportSource::open() const {
    if (!remote)
        return [path = file] { return openFile(path); };
    return [open = remote->open] {
        return Result<std::shared_ptr<ByteSource>>(open(library::RemoteFile::Most_bytes));
    };
}

int64_t ExportSource::size_bytes() const {
    return remote ? remote->size_bytes : QFileInfo(file).size();
}

Result<ExportSource> findSource(const Request &request, const recording::RecordingPaths &paths,
                                const library::RemoteFiles *remote) {
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
    const QString path = paths.fileOf(*info);
    const bool isElsewhere = remote && info->delivery && info->delivery->isDone && !QFileInfo::exists(path);
    auto source =
        isElsewhere ? ofStored(*remote, info->delivery->folder, QFileInfo(path).fileName()) : ofFile(path);
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
