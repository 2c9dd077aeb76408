#include "recording/individual_files.h"

#include "base/json_scan.h"
#include "base/log.h"
#include "base/system_error.h"
#include "media/matroska/matroska_index.h"
#include "media/write/movie_file.h"
#include "media/write/part_file.h"
#include "recording/individual_webm.h"
#include "recording/json_key.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <sys/stat.h>
#include <zip.h>

#include <algorithm>

namespace ovation::recording {
namespace {

constexpr qint64 MaxSideFile_bytes = 256 * 1024;
constexpr qint64 MaxDescription_bytes = 64 << 20;
/// A WebM is half as large again as the H.264 that it is made of: that half, and its place in the archive.
constexpr int64_t EncodedRoom = 2;

struct CloseArchive {
    void operator()(zip_t *archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, CloseArchive>;

Error archiveError(zip_t *archive, const QString &path) {
    zip_error_t *error = zip_get_error(archive);
    const bool ofTheSystem = zip_error_system_type(error) == ZIP_ET_SYS;
    return {ofTheSystem ? errcOfFile(zip_error_code_system(error), Errc::MediaFailed) : Errc::MediaFailed,
            QStringLiteral("%1 can't be written: %2").arg(path, QString::fromUtf8(zip_strerror(archive)))};
}

Result<void> addStored(zip_t *archive, zip_source_t *source, const QString &name, const QString &path) {
    if (!source)
        return archiveError(archive, path);
    const zip_int64_t index = zip_file_add(archive, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return archiveError(archive, path);
    }
    // Media do not get smaller by packing, and stored ones can be played from inside the archive.
    zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_STORE, 0);
    // Unpacked they are ordinary files, whatever they were here.
    zip_file_set_external_attributes(archive, zip_uint64_t(index), 0, ZIP_OPSYS_UNIX,
                                     zip_uint32_t(S_IFREG | 0644) << 16);
    return {};
}

/// What is written of an archive that gets its name when it is whole: libzip puts six letters behind it,
/// and ".part" from 1.11 on.
QString unfinishedOf(const QString &path) {
    const QFileInfo whole(path);
    const QFileInfoList files =
        whole.dir().entryInfoList(QDir::Files | QDir::Hidden, QDir::Time); // the newest first
    const auto found = std::find_if(files.begin(), files.end(), [&](const QFileInfo &file) {
        QString name = file.fileName();
        if (name.endsWith(QLatin1String(".part")))
            name.chop(5);
        return name.startsWith(whole.fileName() + QLatin1Char('.')) &&
               name.size() == whole.fileName().size() + 7;
    });
    return found == files.end() ? QString() : found->filePath();
}

/// Tells an observer of the archive once its file is there, and when nothing came of it.
class Telling {
  public:
    Telling(PackingObserver &observer, const RecordingInfo &info, GrowingArchive archive)
        : m_observer(observer), m_info(info), m_archive(std::move(archive)) {}
    ~Telling() {
        if (m_isBegun && !m_isWhole)
            m_observer.archiveFailed(m_info);
    }
    Telling(const Telling &) = delete;
    Telling &operator=(const Telling &) = delete;

    void follow(zip_t *archive) {
        zip_register_progress_callback_with_state(
            archive, 1, [](zip_t *, double, void *self) { static_cast<Telling *>(self)->begin(); }, nullptr,
            this);
    }
    void setWhole() { m_isWhole = true; }

  private:
    void begin() {
        if (m_isBegun)
            return;
        m_archive.path = unfinishedOf(m_archive.path);
        if (m_archive.path.isEmpty())
            return;
        m_isBegun = true;
        m_observer.archiveBegun(m_info, m_archive);
    }

    PackingObserver &m_observer;
    const RecordingInfo &m_info;
    GrowingArchive m_archive;
    bool m_isBegun = false, m_isWhole = false;
};

/// What goes into an archive.
struct Contents {
    QString folder;
    QStringList files; ///< in it
    QString jsonName;
    QByteArray json;

    GrowingArchive growing(const QString &path) const {
        constexpr int64_t Header_bytes = 30; // of a file, before its name (APPNOTE.TXT 4.3.7)
        GrowingArchive growing{path, json.size(), {}};
        for (const QString &file : files) {
            growing.headers.push_back(growing.size_bytes - json.size());
            growing.size_bytes +=
                Header_bytes + file.toUtf8().size() + QFileInfo(folder + QLatin1Char('/') + file).size();
        }
        growing.headers.push_back(growing.size_bytes - json.size());
        return growing;
    }
};

Result<void> writeArchive(const QString &path, const Contents &contents, Telling *telling) {
    int problem = 0;
    Archive archive(zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &problem));
    if (!archive)
        return Error{Errc::MediaFailed, QStringLiteral("%1 can't be made").arg(path)};
    for (const QString &file : contents.files) {
        const QByteArray from = QFile::encodeName(contents.folder + QLatin1Char('/') + file);
        auto added =
            addStored(archive.get(), zip_source_file(archive.get(), from.constData(), 0, 0), file, path);
        if (!added)
            return added;
    }
    const QByteArray &json = contents.json;
    auto added = addStored(archive.get(),
                           zip_source_buffer(archive.get(), json.constData(), zip_uint64_t(json.size()), 0),
                           contents.jsonName, path);
    if (!added)
        return added;
    if (telling)
        telling->follow(archive.get());
    // Writes a temporary file beside it and renames that, so there is a whole archive or none.
    if (zip_close(archive.get()) != 0)
        return archiveError(archive.get(), path);
    (void)archive.release();
    return media::syncToDisk(path);
}

Result<void> writeArchive(const QString &path, const Contents &contents, const RecordingInfo &info,
                          PackingObserver *observer) {
    if (!observer)
        return writeArchive(path, contents, nullptr);
    Telling telling(*observer, info, contents.growing(path));
    auto written = writeArchive(path, contents, &telling);
    if (written)
        telling.setWhole();
    return written;
}

/// Empty when there is no whole archive, or no such file in it.
QByteArray readFromArchive(const QString &path, const QString &name) {
    const Archive archive(zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY | ZIP_CHECKCONS, nullptr));
    zip_stat_t found;
    if (!archive || zip_stat(archive.get(), name.toUtf8().constData(), 0, &found) != 0 ||
        found.size > zip_uint64_t(MaxDescription_bytes))
        return {};
    zip_file_t *file = zip_fopen_index(archive.get(), found.index, 0);
    if (!file)
        return {};
    QByteArray content(qsizetype(found.size), Qt::Uninitialized);
    const auto read = zip_fread(file, content.data(), found.size);
    zip_fclose(file);
    return read == zip_int64_t(found.size) ? content : QByteArray();
}

/// How long a file is, and so which markers lie in it, is known when it is finished.
Result<media::MatroskaReport> finishWithChapters(const QString &path, const std::vector<Marker> &markers,
                                                 int64_t begin_ms) {
    const auto open = chaptersWithin(markers, begin_ms, INT64_MAX);
    auto finished = media::finishInterruptedMatroska(path, open);
    if (!finished)
        return finished;
    const auto within = chaptersWithin(markers, begin_ms, finished->duration_ms);
    return within.size() == open.size() ? finished : media::finishInterruptedMatroska(path, within);
}

/// What is in the archive, its side file, and what it was made of when a crash left that.
void removePacked(const QString &folder, const QString &name) {
    QFile::remove(folder + QLatin1Char('/') + name);
    QFile::remove(folder + QLatin1Char('/') + sideFileOf(name));
    if (name.endsWith(QStringLiteral(".webm")))
        QFile::remove(folder + QLatin1Char('/') + name.chopped(5) + QStringLiteral(".mkv"));
}

/// A file of another server's making, when it can be played.
bool takeAsItIs(StreamEntry &entry, const QString &path) {
    const auto media = media::probeMovie(path);
    if (!media)
        return false;
    entry.size_bytes = media->size_bytes;
    entry.hasAudio = media->hasAudio;
    entry.hasVideo = media->hasVideo;
    if (entry.endTime_ms <= entry.startTime_ms)
        entry.endTime_ms = entry.startTime_ms + int64_t(media->duration_s * 1000);
    return true;
}

/// Takes out what others removed meanwhile; it is noted.
Result<void> dropRemoved(const QString &folder, std::vector<StreamEntry> &entries, HealthReport &health) {
    if (!QFileInfo(folder).isDir())
        return Error{Errc::RecordingNotFound, QStringLiteral("its folder was removed while it was recorded")};
    const std::size_t before = entries.size();
    std::erase_if(entries, [&](const StreamEntry &entry) {
        if (QFileInfo::exists(folder + QLatin1Char('/') + entry.fileName))
            return false;
        StreamHealth lost;
        lost.streamId = entry.streamId;
        lost.file = entry.fileName;
        lost.problem = QStringLiteral("its file was removed while it was recorded");
        health.streams.push_back(lost);
        QFile::remove(folder + QLatin1Char('/') +
                      sideFileOf(entry.fileName)); // else it would be packed for ever
        return true;
    });
    if (before > 0 && entries.empty())
        return Error{Errc::RecordingNotFound, QStringLiteral("its files were removed while it was recorded")};
    return {};
}

} // namespace

QJsonObject syncJson(const RecordingInfo &info, const std::vector<StreamEntry> &entries,
                     const std::vector<Marker> &markers, const HealthReport &health) {
    QJsonArray files;
    for (const StreamEntry &entry : entries) {
        QJsonObject file{{key("name"), entry.fileName},
                         {key("connectionId"), entry.connectionId},
                         {key("streamId"), entry.streamId},
                         {key("size"), qint64(entry.size_bytes)},
                         {key("clientData"), entry.clientData},
                         {key("serverData"), entry.serverData},
                         {key("hasAudio"), entry.hasAudio},
                         {key("hasVideo"), entry.hasVideo},
                         {key("startTimeOffset"), qint64(entry.startTime_ms - info.createdAt)},
                         {key("endTimeOffset"), qint64(entry.endTime_ms - info.createdAt)}};
        if (!entry.typeOfVideo.isEmpty())
            file[key("typeOfVideo")] = entry.typeOfVideo;
        files.append(file);
    }
    QJsonObject json{{key("createdAt"), qint64(info.createdAt)},
                     {key("id"), info.id},
                     {key("name"), info.name},
                     {key("sessionId"), info.sessionId},
                     {key("files"), files}};
    QJsonArray failed;
    for (const StreamHealth &stream : health.streams) {
        if (!stream.problem.isEmpty())
            failed.append(QJsonObject{{key("streamId"), stream.streamId}, {key("reason"), stream.problem}});
    }
    if (!failed.isEmpty())
        json[key("failedStreams")] = failed;
    if (!markers.empty()) {
        QJsonArray marks;
        for (const Marker &marker : markers)
            marks.append(QJsonObject{{key("time"), qint64(marker.time_ms)}, {key("name"), marker.name}});
        json[key("markers")] = marks;
    }
    return json;
}

int64_t roomToPack_bytes(const QString &folder, H264Container h264) {
    int64_t total = 0;
    for (const QFileInfo &file :
         QDir(folder).entryInfoList({QStringLiteral("*.webm"), QStringLiteral("*.mkv")}, QDir::Files)) {
        const bool isEncoded = h264 == H264Container::Webm && file.suffix() == QStringLiteral("mkv");
        total += isEncoded ? EncodedRoom * file.size() : file.size();
    }
    return total;
}

Result<RecorderReport> packStreams(const QString &folder, const RecordingInfo &info,
                                   std::vector<StreamEntry> entries, const std::vector<Marker> &markers,
                                   HealthReport health, const Packing &packing) {
    if (auto all = dropRemoved(folder, entries, health); !all)
        return all.error();
    if (packing.h264 == H264Container::Webm) {
        if (auto made = makeWebm(folder, info, markers, entries, health, packing.conversions.encodeWebm,
                                 packing.stop);
            !made)
            return made.error();
    }
    std::sort(entries.begin(), entries.end(), [](const auto &a, const auto &b) {
        return std::tie(a.startTime_ms, a.fileName) < std::tie(b.startTime_ms, b.fileName);
    });
    RecorderReport report;
    QStringList files;
    int64_t first_ms = INT64_MAX, last_ms = 0;
    for (StreamEntry &entry : entries) {
        files.append(entry.fileName);
        entry.size_bytes = QFileInfo(folder + QLatin1Char('/') + entry.fileName).size();
        report.file.size_bytes += entry.size_bytes;
        first_ms = std::min(first_ms, entry.startTime_ms);
        last_ms = std::max(last_ms, entry.endTime_ms);
        report.file.hasAudio = report.file.hasAudio || entry.hasAudio;
        report.file.hasVideo = report.file.hasVideo || entry.hasVideo;
    }
    report.file.duration_s = entries.empty() ? 0 : double(std::max<int64_t>(last_ms - first_ms, 0)) / 1000;
    report.health = health; // the archive names all streams that failed, whatever their number
    report.health.conclude(report.file.duration_s, false, false);
    const QByteArray json =
        QJsonDocument(syncJson(info, entries, markers, health)).toJson(QJsonDocument::Indented);
    const QString zip = QStringLiteral("%1/%2.zip").arg(folder, info.name);
    if (auto written = writeArchive(zip, {folder, files, info.name + QStringLiteral(".json"), json}, info,
                                    packing.observer);
        !written)
        return written.error();
    for (const QString &file : files)
        removePacked(folder, file);
    return report;
}

std::optional<RecorderReport> finishPacked(const QString &folder, const RecordingInfo &info) {
    const QString path = QStringLiteral("%1/%2.zip").arg(folder, info.name);
    const QByteArray content = readFromArchive(path, info.name + QStringLiteral(".json"));
    const QJsonObject json = readJsonObject(content, FileJson);
    if (json[key("id")].toString() != info.id || !json[key("files")].isArray())
        return std::nullopt;
    RecorderReport report;
    int64_t first_ms = INT64_MAX, last_ms = INT64_MIN;
    for (const auto &value : json[key("files")].toArray()) {
        const QJsonObject file = value.toObject();
        report.file.size_bytes += file[key("size")].toInteger();
        first_ms = std::min<int64_t>(first_ms, file[key("startTimeOffset")].toInteger());
        last_ms = std::max<int64_t>(last_ms, file[key("endTimeOffset")].toInteger());
        const QString name = file[key("name")].toString();
        if (name.isEmpty() || name.startsWith(QLatin1Char('.')) || name.contains(QLatin1Char('/')))
            continue;
        removePacked(folder, name);
    }
    report.file.duration_s = last_ms > first_ms ? double(last_ms - first_ms) / 1000 : 0;
    for (const auto &value : json[key("failedStreams")].toArray()) {
        StreamHealth failed;
        failed.streamId = value[key("streamId")].toString();
        failed.problem = value[key("reason")].toString();
        report.health.streams.push_back(failed);
    }
    report.health.conclude(report.file.duration_s, false, false);
    return report;
}

std::vector<StreamEntry> finishInterruptedStreams(const QString &folder, const RecordingInfo &info,
                                                  HealthReport &health) {
    std::vector<StreamEntry> entries;
    const QStringList sideFiles =
        QDir(folder).entryList({QStringLiteral(".stream.*")}, QDir::Files | QDir::Hidden, QDir::Name);
    for (const QString &name : sideFiles) {
        QFile file(folder + QLatin1Char('/') + name);
        if (!file.open(QIODevice::ReadOnly) || file.size() > MaxSideFile_bytes)
            continue;
        auto entry = StreamEntry::fromSideFile(readJsonObject(file.readAll(), FileJson));
        if (!entry) {
            qCWarning(logRecording) << "side file" << name << "is damaged and left alone";
            continue;
        }
        const QString path = folder + QLatin1Char('/') + entry->fileName;
        const bool nothing = media::holdsNothingYet(path);
        const auto finished = finishWithChapters(path, info.markers, entry->startTime_ms - info.createdAt);
        if (!finished && finished.error().code == Errc::MediaUnreadable && takeAsItIs(*entry, path)) {
            entries.push_back(*entry);
            continue;
        }
        if (!finished) {
            StreamHealth lost;
            lost.streamId = entry->streamId;
            lost.file = entry->fileName;
            lost.problem =
                nothing ? QStringLiteral("the program ended in its first second") : finished.error().message;
            health.streams.push_back(lost);
            if (nothing && QFile::remove(path))
                file.remove();
            continue;
        }
        entry->endTime_ms = entry->startTime_ms + finished->duration_ms;
        entry->size_bytes = finished->size_bytes;
        entry->hasAudio = finished->hasAudio;
        entry->hasVideo = finished->hasVideo;
        entries.push_back(*entry);
    }
    // Made before the first packet came, which would have brought the side file.
    const QStringList media =
        QDir(folder).entryList({QStringLiteral("*.webm"), QStringLiteral("*.mkv")}, QDir::Files);
    for (const QString &name : media) {
        const QString path = folder + QLatin1Char('/') + name;
        if (!QFileInfo::exists(folder + QLatin1Char('/') + sideFileOf(name)) && media::holdsNothingYet(path))
            QFile::remove(path);
    }
    return entries;
}

} // namespace ovation::recording
