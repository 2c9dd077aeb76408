#include "recording/recording_store.h"

#include "base/atomic_file.h"
#include "base/folder_access.h"
#include "base/json_scan.h"
#include "base/log.h"
#include "recording/own_data.h"
#include "session/failures.h"
#include "session/identifiers.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QStorageInfo>

#include <algorithm>

#include <sys/stat.h>

namespace ovation::recording {
namespace {

constexpr char OwnPrefix[] = ".ovation.";
constexpr qint64 MaxMetadata_bytes = 4 << 20; // versions up to 0.1 kept reports in them

/// Our own data, or what has not got its name yet; QSaveFile puts six characters behind it.
bool isWrittenFirst(const QString &file, const QString &id) {
    const QString own = QLatin1String(OwnPrefix) + id, metadata = QLatin1String(MetadataPrefix) + id;
    const auto isHalf = [&file](const QString &whole) {
        return file.size() == whole.size() + 7 && file.startsWith(whole + QLatin1Char('.'));
    };
    return file == own || isHalf(own) || isHalf(metadata);
}

} // namespace

bool isPlainName(const QString &name) {
    return !name.isEmpty() && !name.startsWith(QLatin1Char('.')) &&
           std::none_of(name.begin(), name.end(), [](QChar c) {
               return c == QLatin1Char('/') || c.category() == QChar::Other_Control;
           });
}

int64_t RecordingStore::freeSpace_bytes() const {
    const QStorageInfo disk(m_paths.root);
    return disk.isValid() ? int64_t(disk.bytesAvailable()) : -1;
}

QString RecordingStore::freeId(const QString &sessionId, const QSet<QString> &taken) const {
    // A folder without metadata may still hold a user's file: it is not reused either.
    return firstFreeId(sessionId, [&](const QString &id) {
        return taken.contains(id) || QFileInfo::exists(m_paths.folderOf(id)) ||
               QFileInfo::exists(m_paths.flatMetadataOf(id));
    });
}

Result<bool> RecordingStore::makeFolder(const QString &id) const {
    const QString folder = m_paths.folderOf(id);
    const bool made = isPlainName(id) && QDir().mkpath(m_paths.root) &&
                      ::mkdir(QFile::encodeName(folder).constData(), S_IRWXU) == 0;
    if (!made && isPlainName(id) && QFileInfo(folder).isDir())
        return false;
    if (!made)
        return Error{Errc::InvalidPath,
                     QStringLiteral("Folder %1 cannot be made: check OPENVIDU_RECORDING_PATH").arg(folder)};
    const auto shared = m_paths.group ? shareFolderWithGroup(folder, *m_paths.group) : Result<void>();
    if (!shared) // a recording that others cannot read is better than none
        qCWarning(logRecording) << shared.error().message;
    return true;
}

Result<void> RecordingStore::writeOwnData(const RecordingInfo &info) const {
    return changeOwnData(m_paths.ownDataOf(info.id),
                         [&info](QJsonObject &members) { info.putOwnData(members); });
}

Result<void> RecordingStore::writeMetadata(const RecordingInfo &info) const {
    const QString path = info.isFlat ? m_paths.flatMetadataOf(info.id) : m_paths.metadataOf(info.id);
    // The metadata come last: who sees that they have changed reads both.
    if (!info.isFlat) {
        if (auto own = writeOwnData(info); !own)
            return own;
    }
    auto written = writeFileAtomically(path, QJsonDocument(info.toMetadata()).toJson(QJsonDocument::Compact));
    // With each change of status, so that what was made since, by whomever, can be read with it.
    if (written && !info.isFlat)
        takeReadersOfFolderForAll(m_paths.folderOf(info.id));
    return written;
}

Result<RecordingStore::Found> RecordingStore::read(const QString &id, bool isFlat) const {
    auto info = readFile(id, isFlat);
    if (!info)
        return info.error();
    settle(*info);
    const bool hasFile = QFileInfo::exists(m_paths.fileOf(*info));
    return Found{*std::move(info), hasFile};
}

Result<QJsonObject> RecordingStore::readMetadata(const QString &id, bool isFlat) const {
    const auto refused = [](const QString &why) { return Error{Errc::Failed, why}; };
    const QString path = isFlat ? m_paths.flatMetadataOf(id) : m_paths.metadataOf(id);
    struct stat state = {};
    if (::stat(QFile::encodeName(path).constData(), &state) != 0 || !S_ISREG(state.st_mode))
        return session::recordingNotFound(id); // a foreign folder, or something that would block when opened
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(file.errorString());
    if (file.size() > MaxMetadata_bytes)
        return refused(QStringLiteral("it has %1 bytes").arg(file.size()));
    const auto json = readJson(file.readAll(), FileJson);
    if (!json)
        return refused(json.error().message);
    return json->isObject() ? Result<QJsonObject>(json->object())
                            : refused(QStringLiteral("it is not a JSON object"));
}

Result<void> RecordingStore::writeSize(const RecordingInfo &info) const {
    auto metadata = readMetadata(info.id, info.isFlat);
    if (!metadata)
        return metadata.error();
    metadata->insert(QStringLiteral("size"), qint64(info.size));
    return writeFileAtomically(info.isFlat ? m_paths.flatMetadataOf(info.id) : m_paths.metadataOf(info.id),
                               QJsonDocument(*metadata).toJson(QJsonDocument::Compact), FileMode::Kept);
}

Result<RecordingInfo> RecordingStore::readFile(const QString &id, bool isFlat) const {
    const auto refused = [](const QString &why) { return Error{Errc::Failed, why}; };
    const auto json = readMetadata(id, isFlat);
    if (!json)
        return json.error();
    auto info = RecordingInfo::fromMetadata(
        *json, readOwnData(isFlat ? m_paths.flatOwnDataOf(id) : m_paths.ownDataOf(id)));
    if (!info)
        return refused(info.error().message);
    if (info->id != id)
        return refused(QStringLiteral("it has the id of another, '%1'").arg(info->id));
    if (!isPlainName(info->name))
        return refused(QStringLiteral("its name '%1' can't be a file name").arg(info->name));
    info->isFlat = isFlat;
    if (isFlat && !json->contains(QStringLiteral("resolution"))) {
        info->properties.width = 1920; // OpenVidu 1.8 had no other (protocol 5.7)
        info->properties.height = 1080;
    }
    return *info;
}

/// What the metadata leave open, or are not the authority for.
void RecordingStore::settle(RecordingInfo &info) const {
    const auto isThere = [&] { return QFileInfo::exists(m_paths.fileOf(info)); };
    // OpenVidu 1.8 called a finished one "stopped" unless it was public; none of its own runs any more.
    if (info.isFlat && info.status != Status::Failed) {
        info.status = isThere() ? Status::Ready : Status::Failed;
        if (info.status == Status::Failed)
            info.fail(FailureKind::Interrupted, QStringLiteral("its file is missing"));
    }
    if (info.status == Status::Ready && !isThere()) {
        RecordingInfo other = info; // the kind was not always written
        other.properties.outputMode = session::OutputMode::Individual;
        if (!QFileInfo::exists(m_paths.fileOf(other))) {
            other = info;
            other.properties.hasVideo = !info.properties.hasVideo;
        }
        if (QFileInfo::exists(m_paths.fileOf(other)))
            info = other;
    }
    if (info.isPending() && !m_paths.areDelivered)
        info.delivery.reset();
    // Not authoritative in the file: the address of the server may have changed (protocol 2).
    info.url =
        info.status == Status::Ready || info.status == Status::Failed ? m_paths.urlOf(info) : QString();
}

void RecordingStore::removeUnbegun() const {
    for (const QString &id :
         QDir(m_paths.root).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks)) {
        if (QFileInfo::exists(m_paths.metadataOf(id))) // as nearly all have: it is not listed
            continue;
        QDir folder(m_paths.folderOf(id));
        const QStringList files =
            folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
        const auto isEarly = [&id](const QString &file) { return isWrittenFirst(file, id); };
        if (!isPlainName(id) || files.isEmpty() || !std::all_of(files.begin(), files.end(), isEarly))
            continue;
        for (const QString &file : files)
            folder.remove(file);
        QDir(m_paths.root).rmdir(id);
    }
}

std::optional<RecordingInfo> RecordingStore::find(const QString &id) const {
    if (!isPlainName(id))
        return std::nullopt;
    const bool hasFolder = QFileInfo::exists(m_paths.metadataOf(id));
    auto found = read(id, !hasFolder);
    return found ? std::optional(std::move(found->info)) : std::nullopt;
}

Result<void> RecordingStore::removeFlat(const RecordingInfo &info) const {
    // The metadata last: what could not be removed is still listed.
    for (const QString &file : {m_paths.fileOf(info), QStringLiteral("%1/%2.info").arg(m_paths.root, info.id),
                                QStringLiteral("%1/%2.jpg").arg(m_paths.root, info.id),
                                m_paths.flatOwnDataOf(info.id), m_paths.flatMetadataOf(info.id)}) {
        if (QFileInfo::exists(file) && !QFile::remove(file))
            return Error{Errc::Failed,
                         QStringLiteral("File %1 could not be removed: check its permissions").arg(file)};
    }
    return {};
}

Result<void> RecordingStore::remove(const QString &id) const {
    const auto info = find(id);
    if (!info)
        return session::recordingNotFound(id);
    if (info->isFlat)
        return removeFlat(*info);
    QFileInfo folder(m_paths.folderOf(id));
    if (folder.isSymLink())
        return Error{Errc::Failed,
                     QStringLiteral("Folder of recording '%1' is a link and is left alone").arg(id)};
    if (!QDir(folder.filePath()).removeRecursively())
        return Error{Errc::Failed,
                     QStringLiteral("Folder %1 could not be removed whole: check its permissions")
                         .arg(folder.filePath())};
    return {};
}

} // namespace ovation::recording
