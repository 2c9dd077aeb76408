#include "recording/interrupted_recordings.h"

#include "base/log.h"
#include "media/write/movie_file.h"
#include "media/write/movie_writer.h"
#include "recording/composed_past.h"
#include "recording/individual_files.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace ovation::recording {
namespace {

bool hasUnpackedStreams(const QString &folder) {
    return !QDir(folder).entryList({QStringLiteral(".stream.*")}, QDir::Files | QDir::Hidden).isEmpty();
}

/// What only gets its name when it is whole. `.??????` is what QSaveFile and libzip put behind a name, and
/// libzip 1.11 `.??????.part`.
void removeHalfWritten(const QString &folder, const RecordingInfo &info) {
    const QString id = QRegularExpression::escape(info.id), name = QRegularExpression::escape(info.name);
    const QRegularExpression ours(QRegularExpression::anchoredPattern(
        QStringLiteral("((\\.(recording|ovation)\\.%1|%1\\.jpg|%2\\.zip|%2\\.mp4\\.new|\\.stream\\.[^.]+)\\.["
                       "A-Za-z0-9]{6}(\\.part)?)|\\.?%2(-before)?\\.mp4(\\.part)?\\.new(\\.data)?|"
                       "[^.]+\\.webm\\.new")
            .arg(id, name)));
    for (const QString &file : QDir(folder).entryList(QDir::Files | QDir::Hidden)) {
        if (ours.match(file).hasMatch())
            QFile::remove(folder + QLatin1Char('/') + file);
    }
}

/// The chapters of a movie that may lack its past.
std::vector<media::Chapter> chaptersFrom(const RecordingInfo &info, bool lacksPast) {
    auto chapters = chaptersOf(info.markers);
    for (media::Chapter &chapter : chapters)
        chapter.time_ms = std::max<int64_t>(chapter.time_ms - (lacksPast ? info.past_ms : 0), 0);
    return chapters;
}

void finishComposed(const RecordingStore &store, RecordingInfo &info, const Packing &packing) {
    const QString path = store.paths().fileOf(info), folder = store.paths().folderOf(info);
    const QString ofPast = info.isFlat ? QString() : settlePast(folder, info, packing);
    const auto movie = media::isFinalized(path)
                           ? media::probeMovie(path)
                           : media::finalizeMovie(path, chaptersFrom(info, hasSeparatePast(folder, info)));
    // Before the first frame there is nothing to keep.
    const QString part = media::partPath(path), written = QFileInfo::exists(part) ? part : path;
    const bool nothing = !movie && QFileInfo(written).size() == 0;
    if (nothing)
        QFile::remove(written);
    if (!movie || (info.properties.hasVideo && !movie->hasVideo)) {
        info.status = Status::Failed;
        if (movie)
            info.fail(FailureKind::NoVideo, QStringLiteral("the file contains no video"));
        else
            info.fail(nothing ? FailureKind::Interrupted : FailureKind::Damaged,
                      QStringLiteral("the program ended while it was recorded, and the file can't be "
                                     "repaired: %1")
                          .arg(movie.error().message));
        return;
    }
    RecorderReport report = RecorderReport::of(*movie);
    if (!ofPast.isEmpty())
        report.health.notes.append(ofPast);
    if (hasSeparatePast(folder, info)) // by now
        report.lacks_ms = info.past_ms;
    markReady(info, report);
    if (!report.health.notes.isEmpty()) {
        info.health = info.health.value_or(HealthReport{});
        info.health->notes += report.health.notes;
        info.health->inPieces = report.health.inPieces;
    }
    if (report.file.hasVideo) {
        if (const auto drawn = packing.conversions.drawThumbnail(path, store.paths().thumbnailOf(info.id));
            !drawn)
            qCWarning(logRecording) << "recording" << info.id << "has no thumbnail:" << drawn.error().message;
    }
}

void finishIndividual(const RecordingStore &store, RecordingInfo &info, const Packing &packing) {
    const QString folder = store.paths().folderOf(info.id);
    // Killed between the archive's writing and the end: it is whole, or it is not there. What lies beside it
    // may be the rest of what it holds, so nothing is packed again.
    if (const auto packed = finishPacked(folder, info)) {
        markReady(info, *packed);
        info.health = packed->health;
        return;
    }
    HealthReport health;
    auto entries = finishInterruptedStreams(folder, info, health);
    const auto packed =
        packStreams(folder, info, std::move(entries), info.markers, std::move(health), packing);
    if (!packed && packed.error().code == Errc::Postponed)
        return;
    if (!packed) {
        info.status = Status::Failed;
        if (packed.error().code == Errc::RecordingNotFound)
            info.fail(FailureKind::FilesRemoved, packed.error().message);
        else
            info.fail(FailureKind::PackingPostponed,
                      packed.error().message +
                          QStringLiteral(". The streams are in the folder of the recording; "
                                         "they are packed as soon as there is room"));
        return;
    }
    markReady(info, *packed);
    info.health = packed->health;
}

} // namespace

std::vector<RecordingInfo> findInterrupted(const RecordingPaths &paths, const RecordingValues &all) {
    std::vector<RecordingInfo> found;
    for (const auto &one : all) {
        const RecordingInfo &info = *one;
        const bool running = info.status == Status::Starting || info.status == Status::Started ||
                             info.status == Status::Stopped;
        // One that did not start stays as it failed.
        const bool unpacked = info.status == Status::Failed &&
                              info.failureKind != FailureKind::StartTimedOut &&
                              info.failureKind != FailureKind::FilesRemoved &&
                              info.properties.outputMode == session::OutputMode::Individual &&
                              hasUnpackedStreams(paths.folderOf(info.id));
        if (running || unpacked)
            found.push_back(info);
    }
    return found;
}

RecordingInfo finishInterrupted(const RecordingStore &store, RecordingInfo info, const Packing &packing) {
    const bool wasRunning = info.status == Status::Starting || info.status == Status::Started;
    info.status = Status::Stopped;
    info.clearFailure();
    removeHalfWritten(store.paths().folderOf(info.id), info);
    if (info.properties.outputMode == session::OutputMode::Individual)
        finishIndividual(store, info, packing);
    else
        finishComposed(store, info, packing);
    HealthReport health = info.health.value_or(HealthReport{});
    health.notes.prepend(
        wasRunning
            ? QStringLiteral("The program ended while this was recorded; the last second may be missing")
            : QStringLiteral("The program ended while this was being finished; the next start did that"));
    info.health = health;
    info.paused = false;
    info.url = store.paths().urlOf(info);
    return info;
}

RecordingInfo packAgain(const RecordingStore &store, RecordingInfo info, const Packing &packing) {
    info.clearFailure();
    removeHalfWritten(store.paths().folderOf(info.id), info);
    finishIndividual(store, info, packing);
    if (info.status == Status::Ready)
        info.health->notes.prepend(
            QStringLiteral("There was no room for its archive when it ended; it was packed later"));
    info.url = store.paths().urlOf(info);
    return info;
}

} // namespace ovation::recording
