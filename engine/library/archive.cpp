#include "library/archive.h"

#include "base/json_scan.h"
#include "library/archive_limits.h"
#include "library/entry_name.h"
#include "library/file_stores.h"
#include "library/manifest.h"
#include "library/matroska_facts.h"
#include "library/session_repair.h"
#include "library/zip_store.h"

#include "base/excerpt.h"
#include "media/write/movie_probe.h"
#include "recording/recording_store.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace ovation::library {
namespace {

using recording::RecordingStore;

constexpr char SidePrefix[] = ".stream.";
constexpr int64_t MaxSideFile_bytes = 256 << 10;

enum class Kind { Zip, Matroska, Mp4, Other };

Kind kindOf(ByteSource &file) {
    std::array<std::byte, 12> bytes = {};
    const auto got = file.read(0, bytes);
    const QByteArray head(reinterpret_cast<const char *>(bytes.data()), got ? qsizetype(*got) : 0);
    if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06"))
        return Kind::Zip;
    if (head.startsWith("\x1a\x45\xdf\xa3")) // RFC 8794
        return Kind::Matroska;
    const QByteArray box = head.mid(4, 4); // ISO 14496-12
    return box == "ftyp" || box == "styp" ? Kind::Mp4 : Kind::Other;
}

Result<QByteArray> readWhole(const EntryStore &store, std::size_t index) {
    auto source = store.open(index);
    if (!source)
        return source.error();
    QByteArray content(qsizetype((*source)->size()), Qt::Uninitialized);
    const auto got =
        (*source)->read(0, std::as_writable_bytes(std::span(content.data(), std::size_t(content.size()))));
    if (!got)
        return got.error();
    content.truncate(qsizetype(*got));
    return content;
}

/// The files that may describe the recording, the likeliest first: at the top, and named as the archive is.
std::vector<std::size_t> descriptionsIn(const EntryStore &store, const QString &baseName) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < store.entries().size(); ++i) {
        const QString &name = store.entries()[i].name;
        if (name.endsWith(QLatin1String(".json"), Qt::CaseInsensitive) &&
            !lastPart(name).startsWith(QLatin1Char('.')))
            found.push_back(i);
    }
    const auto rank = [&](std::size_t index) {
        const QString &name = store.entries()[index].name;
        return std::pair(name.count(QLatin1Char('/')), !lastPart(name).startsWith(baseName));
    };
    std::stable_sort(found.begin(), found.end(),
                     [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    if (found.size() > std::size_t(ArchiveLimits::Descriptions))
        found.resize(std::size_t(ArchiveLimits::Descriptions));
    return found;
}

/// What a description says, and the folder that it stands in.
struct Described {
    Manifest manifest;
    QString folder;
};

Result<Described> describe(const EntryStore &store, const QString &baseName) {
    Described described;
    QStringList unreadable;
    for (const std::size_t index : descriptionsIn(store, baseName)) {
        const ArchiveEntry &entry = store.entries()[index];
        if (entry.size_bytes > ArchiveLimits::Description_bytes)
            return Error{Errc::LimitReached,
                         QStringLiteral("The entry “%1” has more than %2 MiB, which no description has")
                             .arg(excerpt(entry.name))
                             .arg(ArchiveLimits::Description_bytes >> 20)};
        const auto content = readWhole(store, index);
        auto manifest = content ? readManifest(*content) : Result<Manifest>(content.error());
        if (manifest)
            return Described{std::move(*manifest), folderPart(entry.name)};
        if (manifest.error().code == Errc::LimitReached)
            return manifest.error();
        unreadable.append(
            QStringLiteral("%1 can't be used: %2").arg(excerpt(entry.name), manifest.error().message));
    }
    described.manifest.problems = unreadable;
    described.manifest.problems.append(
        QStringLiteral("Nothing describes the recording; all its files are taken to begin at the same time"));
    return described;
}

/// What is empty is filled from the file's name and time.
ArchivedSession named(ArchivedSession session, const QString &path, int64_t modifiedAt) {
    if (session.id.isEmpty())
        session.id = QFileInfo(path).completeBaseName();
    if (session.name.isEmpty())
        session.name = session.id;
    if (session.createdAt == 0)
        session.createdAt = modifiedAt;
    return session;
}

Result<ArchivedSession> sessionOf(const EntryStore &store, const QString &path) {
    auto described = describe(store, QFileInfo(path).completeBaseName());
    if (!described)
        return described.error();
    ArchivedSession session = repairedSession(std::move(described->manifest), store, described->folder);
    if (session.streams.empty() && session.origin == ArchivedSession::Origin::Unknown)
        return Error{Errc::MediaUnreadable,
                     QStringLiteral("There is no recording in it: neither WebM, MKV nor MP4")};
    return session;
}

Result<ArchivedSession> sessionOfMovie(const OpenFile &file, Kind kind, FilePart whole, const QString &path) {
    ArchivedStream stream;
    double duration_s = 0;
    if (const auto facts =
            kind == Kind::Matroska ? readMatroskaFacts(whole, Reach::Anywhere) : std::nullopt) {
        stream.hasAudio = facts->hasAudio;
        stream.hasVideo = facts->hasVideo;
        duration_s = double(facts->duration_ms.value_or(0)) / 1000;
    }
    if (duration_s <= 0) {
        const auto report = media::readMovieHeader(path);
        if (!report)
            return Error{Errc::MediaUnreadable, report.error().message};
        stream.hasAudio = report->hasAudio;
        stream.hasVideo = report->hasVideo;
        duration_s = report->duration_s;
    }
    stream.entry = QFileInfo(path).fileName();
    stream.streamId = QFileInfo(path).completeBaseName();
    stream.name = excerpt(stream.streamId);
    stream.typeOfVideo = stream.hasVideo ? QStringLiteral("CUSTOM") : QString();
    stream.end_ms = std::llround(std::clamp(duration_s * 1000, 0.0, double(ArchiveLimits::Length_ms)));
    ArchivedSession session;
    session.origin = ArchivedSession::Origin::Movie;
    session.createdAt = file.modifiedAt();
    session.duration_ms = stream.end_ms;
    session.streams.push_back(std::move(stream));
    return session;
}

std::vector<recording::StreamEntry> sideFilesIn(const FolderStore &store) {
    std::vector<recording::StreamEntry> found;
    for (std::size_t i = 0; i < store.entries().size(); ++i) {
        const ArchiveEntry &entry = store.entries()[i];
        if (!entry.name.startsWith(QLatin1String(SidePrefix)) || entry.size_bytes > MaxSideFile_bytes ||
            found.size() >= std::size_t(ArchiveLimits::Files))
            continue;
        const auto content = readWhole(store, i);
        const auto said =
            recording::StreamEntry::fromSideFile(readJsonObject(content ? *content : QByteArray(), FileJson));
        if (said)
            found.push_back(*said);
    }
    return found;
}

Error about(const QString &name, const Error &error) {
    return {error.code, QStringLiteral("%1: %2").arg(excerpt(name), error.message)};
}

} // namespace

Archive::Archive(QString path, std::unique_ptr<EntryStore> store, ArchivedSession session)
    : m_path(std::move(path)), m_store(std::move(store)), m_session(std::move(session)) {
    for (std::size_t i = 0; i < entries().size(); ++i)
        m_places.insert(entries()[i].name, i);
}

Result<std::shared_ptr<Archive>> Archive::open(const QString &path) {
    auto opened = QFileInfo(path).isDir() ? openFolder(path) : openFile(path);
    if (!opened)
        return about(QFileInfo(path).fileName(), opened.error());
    return opened;
}

Result<std::shared_ptr<Archive>> Archive::open(const RemoteFile &file) {
    auto zip = ZipStore::open(file);
    if (!zip)
        return about(file.name, zip.error());
    auto session = sessionOf(**zip, file.name);
    if (!session)
        return about(file.name, session.error());
    return std::shared_ptr<Archive>(
        new Archive(file.name, std::move(*zip), named(std::move(*session), file.name, file.modified_ms)));
}

Result<std::shared_ptr<Archive>> Archive::openFile(const QString &path) {
    auto file = OpenFile::open(path);
    if (!file)
        return file.error();
    const int64_t modifiedAt = (*file)->modifiedAt();
    const Kind kind = kindOf(**file);
    std::unique_ptr<EntryStore> store;
    Result<ArchivedSession> session = ArchivedSession();
    if (kind == Kind::Zip) {
        auto zip = ZipStore::open(*file);
        if (!zip)
            return zip.error();
        store = std::move(*zip);
        session = sessionOf(*store, path);
    } else if (kind != Kind::Other) {
        session = sessionOfMovie(**file, kind, FilePart(*file, 0, (*file)->size()), path);
        store = std::make_unique<MovieStore>(*file, QFileInfo(path).fileName());
    } else {
        return Error{Errc::MediaUnreadable,
                     QStringLiteral("It is neither a ZIP nor a movie (MP4, M4A, WebM or MKV)")};
    }
    if (!session)
        return session.error();
    return std::shared_ptr<Archive>(
        new Archive(path, std::move(store), named(std::move(*session), path, modifiedAt)));
}

Result<std::shared_ptr<Archive>> Archive::openFolder(const QString &path) {
    const QDir folder(path);
    const RecordingStore recordings(
        {QFileInfo(folder.absolutePath()).path(), QStringLiteral("https://localhost/")});
    const auto recorded = recordings.read(folder.dirName(), false);
    if (recorded && recorded->hasFile)
        return openFile(recordings.paths().fileOf(recorded->info));
    auto store = FolderStore::open(path);
    if (!store)
        return store.error();
    const auto sideFiles = sideFilesIn(**store);
    Result<ArchivedSession> session = ArchivedSession();
    if (recorded && !sideFiles.empty())
        session = repairedSession(manifestOf(recorded->info, sideFiles), **store, {});
    else
        session = sessionOf(**store, path);
    if (!session)
        return session.error();
    const int64_t modifiedAt = QFileInfo(path).lastModified().toMSecsSinceEpoch();
    return std::shared_ptr<Archive>(
        new Archive(path, std::move(*store), named(std::move(*session), path, modifiedAt)));
}

Result<std::shared_ptr<ByteSource>> Archive::openEntry(const QString &name) const {
    const auto place = m_places.constFind(name);
    if (place == m_places.cend())
        return Error{
            Errc::InvalidName,
            QStringLiteral("%1 has no entry “%2”").arg(excerpt(QFileInfo(m_path).fileName()), excerpt(name))};
    return m_store->open(*place);
}

} // namespace ovation::library
