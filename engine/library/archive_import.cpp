#include "library/archive_import.h"

#include "library/archive.h"
#include "library/content_check.h"
#include "library/file_copy.h"
#include "library/imported_recording.h"
#include "library/staging_folder.h"

#include "base/atomic_file.h"
#include "base/excerpt.h"
#include "media/write/movie_file.h"
#include "recording/individual_files.h"
#include "recording/recording_store.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace ovation::library {
namespace {

using recording::RecordingInfo;
using recording::RecordingPaths;

constexpr int64_t RoomForMetadata_bytes = 1 << 20;
constexpr int MaxIdAttempts = 1000;

QString megabytes(int64_t bytes) {
    return QStringLiteral("%1 MB").arg((bytes + 999'999) / 1'000'000);
}

/// One import, step by step.
class Import {
  public:
    Import(const RecordingPaths &paths, int64_t reserve_bytes, const recording::Conversions &conversions,
           const QString &file, std::stop_token stop, const ImportProgress &progress)
        : m_store(paths), m_reserve_bytes(reserve_bytes), m_conversions(conversions), m_file(file),
          m_stop(std::move(stop)), m_progress(progress) {}

    Result<QString> run();

  private:
    Result<void> checkRoom(const ImportPlan &plan) const;
    Result<void> copy(const ImportPlan &plan);
    Result<void> check(const Archive &archive);
    Result<void> pack(RecordingInfo &info, const Archive &archive);
    Result<QString> publish(RecordingInfo info, const ArchivedSession &session);
    Result<void> writeMetadata(const RecordingInfo &info, const ArchivedSession &session) const;
    void report(int64_t done_bytes) const {
        if (m_progress)
            m_progress(std::min(done_bytes, m_total_bytes), m_total_bytes);
    }

    const recording::RecordingStore m_store;
    const int64_t m_reserve_bytes;
    const recording::Conversions &m_conversions;
    const QString m_file;
    const std::stop_token m_stop;
    const ImportProgress &m_progress;
    std::unique_ptr<StagingFolder> m_folder;
    int64_t m_copied_bytes = 0, m_total_bytes = 0;
    QString m_fileName; ///< of the copy
    QStringList m_problems;
};

Result<QString> Import::run() {
    // Looked at before it is copied, so that what is refused costs nothing, and once more as a copy, which
    // is no longer in the hands of others.
    const auto original = Archive::open(m_file);
    if (!original)
        return original.error();
    const auto planned = planImport(**original);
    if (!planned)
        return planned.error();
    auto folder = StagingFolder::make(m_store.paths());
    if (!folder)
        return folder.error();
    m_folder = std::move(*folder);
    // The recording path is there now, so its disk can be asked.
    if (auto room = checkRoom(*planned); !room)
        return room.error();
    m_fileName = planned->fileName;
    m_total_bytes = planned->size_bytes + planned->checked_bytes;
    if (auto copied = copy(*planned); !copied)
        return copied.error();
    const auto archive = Archive::open(m_folder->file(planned->fileName));
    if (!archive)
        return archive.error();
    if (auto checked = check(**archive); !checked)
        return checked.error();
    auto info = recordingOf(**archive, *planned);
    if (!info)
        return info.error();
    if (planned->kind == ImportPlan::Kind::ToPack) {
        if (auto packed = pack(*info, **archive); !packed)
            return packed.error();
    }
    return publish(std::move(*info), (*archive)->session());
}

Result<void> Import::checkRoom(const ImportPlan &plan) const {
    const int64_t free_bytes = m_store.freeSpace_bytes();
    const int64_t needed_bytes = plan.room_bytes + RoomForMetadata_bytes;
    if (free_bytes < 0 || free_bytes - m_reserve_bytes >= needed_bytes)
        return {};
    return Error{Errc::DiskFull,
                 QStringLiteral("%1 takes %2, but of %3 that are free in %4, %5 are kept free: make room, or "
                                "choose another OPENVIDU_RECORDING_PATH")
                     .arg(excerpt(QFileInfo(m_file).fileName()), megabytes(needed_bytes),
                          megabytes(free_bytes), m_store.paths().root, megabytes(m_reserve_bytes))};
}

Result<void> Import::copy(const ImportPlan &plan) {
    return copyFile(m_file, m_folder->file(plan.fileName), m_stop, [this](int64_t done_bytes) {
        m_copied_bytes = done_bytes;
        report(done_bytes);
    });
}

Result<void> Import::check(const Archive &archive) {
    auto damaged =
        damagedEntries(archive, m_stop, [this](int64_t done_bytes) { report(m_copied_bytes + done_bytes); });
    if (!damaged)
        return damaged.error();
    m_problems = *damaged;
    return {};
}

/// An MKV can't be a movie of a recording, but the file of a stream.
Result<void> Import::pack(RecordingInfo &info, const Archive &archive) {
    auto report = recording::packStreams(m_folder->path(), info, {streamOf(archive.session(), info)}, {}, {},
                                         {recording::H264Container::Matroska, m_stop});
    if (!report)
        return report.error();
    info.size = report->file.size_bytes;
    return {};
}

Result<QString> Import::publish(RecordingInfo info, const ArchivedSession &session) {
    const QString wanted = info.id;
    for (int attempt = 0; attempt < MaxIdAttempts; ++attempt) {
        if (m_stop.stop_requested())
            return Error{Errc::Failed, QStringLiteral("It was canceled")};
        info.id = m_store.freeId(wanted, {});
        if (auto written = writeMetadata(info, session); !written)
            return written.error();
        const auto published = m_folder->publishAs(info.id);
        if (!published)
            return published.error();
        if (*published) {
            report(m_total_bytes);
            return info.id;
        }
        // It was taken meanwhile; another one is looked for.
        for (const QString &name : metadataNames(info.id))
            QFile::remove(m_folder->file(name));
    }
    return Error{Errc::Failed, QStringLiteral("No id is free for %1").arg(wanted)};
}

Result<void> Import::writeMetadata(const RecordingInfo &info, const ArchivedSession &session) const {
    QJsonObject note{{QStringLiteral("file"), QFileInfo(m_file).fileName()},
                     {QStringLiteral("at"), QDateTime::currentMSecsSinceEpoch()},
                     {QStringLiteral("origin"), originWord(session.origin)}};
    if (const QStringList problems = session.problems + m_problems; !problems.isEmpty())
        note[QStringLiteral("problems")] = QJsonArray::fromStringList(problems);
    QJsonObject own = info.toOwnData();
    own[QLatin1String(ImportedKey)] = note;
    const QStringList names = metadataNames(info.id);
    for (const auto &[name, json] : {std::pair(names[0], info.toMetadata()), std::pair(names[1], own)}) {
        auto written =
            writeFileAtomically(m_folder->file(name), QJsonDocument(json).toJson(QJsonDocument::Compact));
        if (!written)
            return written;
    }
    if (info.hasVideo &&
        m_fileName.endsWith(QLatin1String(".mp4"))) // without one it can be played all the same
        (void)m_conversions.drawThumbnail(m_folder->file(m_fileName), m_folder->file(names[2]));
    return {};
}

} // namespace

Result<QString> ArchiveImport::import(const QString &file, std::stop_token stop,
                                      const ImportProgress &progress) const {
    auto imported = Import(m_paths, m_reserve_bytes, m_conversions, file, std::move(stop), progress).run();
    if (imported)
        return imported;
    const QString name = excerpt(QFileInfo(file).fileName()), why = imported.error().message;
    return why.startsWith(name)
               ? imported
               : Result<QString>(Error{imported.error().code, QStringLiteral("%1: %2").arg(name, why)});
}

} // namespace ovation::library
