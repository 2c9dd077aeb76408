#include "composer/past_composition.h"

#include "base/file_bytes.h"
#include "compose/layout_look.h"
#include "compose/offline_composition.h"

#include <QFile>

#include <cerrno>
#include <cstdio>
#include <utility>

namespace ovation::composer {
namespace {

compose::ReplayStream streamOf(const PastRequest::File &file, std::shared_ptr<ByteSource> media) {
    compose::ReplayStream stream;
    stream.stream = file.of.stream;
    stream.name = file.of.name;
    stream.muted = file.of.muted;
    stream.pinned = file.of.pinned;
    stream.media = std::move(media);
    stream.start_ms = file.start_ms;
    stream.end_ms = file.end_ms;
    return stream;
}

} // namespace

QString unfinishedPast(const QString &folder) {
    return folder + QStringLiteral("/composed");
}

Result<QStringList> composePast(const PastRequest &request, media::ConvertControl &control) {
    const compose::CompositionRequest &wanted = request.composition;
    compose::OfflineRequest offline;
    offline.script.layout = wanted.layout;
    if (wanted.look) {
        auto look = compose::lookFor(*wanted.look, wanted.layoutsFolder);
        if (!look)
            return look.error();
        offline.script.look = std::move(*look);
    }
    for (const PastRequest::File &file : request.files) {
        auto media = openFile(file.path);
        if (!media)
            return media.error();
        offline.script.streams.push_back(streamOf(file, std::move(*media)));
    }
    offline.movie = wanted.movie;
    offline.movie.path = unfinishedPast(request.folder);
    offline.movie.staysInPieces = true;
    offline.start_ms = request.start_ms;
    offline.frames = request.frames;
    QFile::remove(offline.movie.path); // of an attempt that ended early
    const auto report = compose::composeOffline(offline, control);
    if (!report)
        return report.error();
    if (std::rename(QFile::encodeName(offline.movie.path).constData(),
                    QFile::encodeName(wanted.movie.path).constData()) != 0)
        return Error{Errc::MediaFailed,
                     QStringLiteral("%1 can't be made: %2").arg(wanted.movie.path, qt_error_string(errno))};
    return report->problems;
}

} // namespace ovation::composer
