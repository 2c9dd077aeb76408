#include "recording/recording_store.h"

#include "base/atomic_file.h"
#include "base/log.h"
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

constexpr char MetadataPrefix[] = ".recording.";
constexpr char OwnPrefix[] = ".ovation.";
constexpr qint64 MaxMetadata_bytes = 4 << 20; // 255 markers with long names, and hundreds of streams

bool isPlainName(const QString &id) {
    return session::isValidRecordingName(id); // no separators and no dots, so no way out of the folder
}

/// Our own data, or what has not got its name yet; QSaveFile puts six characters behind it.
bool isWrittenFirst(const QString &file, const QString &id) {
    const QString own = QLatin1String(OwnPrefix) + id, metadata = QLatin1String(MetadataPrefix) + id;
    const auto isHalf = [&file](const QString &whole) {
        return file.size() == whole.size() + 7 && file.startsWith(whole + QLatin1Char('.'));
    };
    return file == own || isHalf(own) || isHalf(metadata);
}

} // namespace

int64_t RecordingStore::freeSpace_bytes() const {
    const QStorageInfo disk(m_paths.root);
    return disk.isValid() ? int64_t(disk.bytesAvailable()) : -1;
}

QString RecordingStore::freeId(const QString &sessionId, const QSet<QString> &taken) const {
    // A folder without metadata may still hold a user's file: it is not reused either.
    return firstFreeId(sessionId, [&](const QString &id) {
        return taken.contains(id) || QFileInfo::exists(m_paths.folderOf(id));
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
    return true;
}

Result<void> RecordingStore::writeOwnData(const RecordingInfo &info) const {
    const QString path = m_paths.ownDataOf(info.id);
    const QJsonObject own = info.toOwnData();
    if (!own.isEmpty())
        return writeFileAtomically(path, QJsonDocument(own).toJson(QJsonDocument::Compact));
    if (QFileInfo::exists(path) && !QFile::remove(path))
        return Error{Errc::Failed, QStringLiteral("File %1 cannot be removed").arg(path)};
    return {};
}

Result<void> RecordingStore::writeMetadata(const RecordingInfo &info) const {
    // The metadata come last: who sees that they have changed reads both.
    if (auto own = writeOwnData(info); !own)
        return own;
    return writeFileAtomically(m_paths.metadataOf(info.id),
                               QJsonDocument(info.toMetadata()).toJson(QJsonDocument::Compact));
}

std::optional<RecordingInfo> RecordingStore::read(const QString &id) const {
    const QString path = m_paths.metadataOf(id);
    const std::lock_guard lock(m_mutex);
    struct stat state = {};
    if (::stat(QFile::encodeName(path).constData(), &state) != 0 || !S_ISREG(state.st_mode)) {
        m_known.erase(id);
        return std::nullopt; // a foreign folder, or something that would block when opened
    }
    const int64_t changed_ns = int64_t(state.st_mtim.tv_sec) * 1'000'000'000 + state.st_mtim.tv_nsec;
    Known &known = m_known[id];
    if (known.inode != state.st_ino || known.changed_ns != changed_ns || known.size_bytes != state.st_size)
        known = {state.st_ino, changed_ns, state.st_size, readFile(id, path)};
    return known.info;
}

std::optional<RecordingInfo> RecordingStore::readFile(const QString &id, const QString &path) const {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > MaxMetadata_bytes) {
        qCWarning(logRecording) << "metadata of recording" << id << "cannot be read:" << file.errorString();
        return std::nullopt;
    }
    QFile own(m_paths.ownDataOf(id));
    const bool hasOwn =
        QFileInfo(own).isFile() && own.size() <= MaxMetadata_bytes && own.open(QIODevice::ReadOnly);
    auto info =
        RecordingInfo::fromMetadata(QJsonDocument::fromJson(file.readAll()).object(),
                                    hasOwn ? QJsonDocument::fromJson(own.readAll()).object() : QJsonObject());
    if (!info || info->id != id || !session::isValidRecordingName(info->name)) {
        qCWarning(logRecording) << "metadata of recording" << id << "is damaged and left alone";
        return std::nullopt;
    }
    // Not authoritative in the file: the address of the server may have changed (protocol 2).
    info->url =
        info->status == Status::Ready || info->status == Status::Failed ? m_paths.urlOf(*info) : QString();
    return info;
}

std::vector<RecordingInfo> RecordingStore::list() const {
    std::vector<RecordingInfo> recordings;
    for (Listed &one : scan())
        recordings.push_back(std::move(one.info));
    return recordings;
}

std::vector<RecordingStore::Listed> RecordingStore::scan() const {
    std::vector<Listed> recordings;
    const QStringList names = QDir(m_paths.root).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : names) {
        if (auto info = read(name)) {
            Listed one{std::move(*info)};
            one.hasFile = QFileInfo::exists(m_paths.fileOf(one.info));
            recordings.push_back(std::move(one));
        }
    }
    const std::lock_guard lock(m_mutex);
    for (Listed &one : recordings)
        one.stamp_ns = m_known[one.info.id].changed_ns;
    if (m_known.size() > std::size_t(names.size())) {
        const QSet<QString> present(names.begin(), names.end());
        std::erase_if(m_known, [&](const auto &one) { return !present.contains(one.first); });
    }
    return recordings;
}

QSet<QString> RecordingStore::names() const {
    const QStringList all =
        QDir(m_paths.root).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    return {all.begin(), all.end()};
}

void RecordingStore::removeUnbegun() const {
    for (const QString &id :
         QDir(m_paths.root).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks)) {
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
    return isPlainName(id) ? read(id) : std::nullopt;
}

Result<void> RecordingStore::remove(const QString &id) const {
    if (!find(id))
        return session::recordingNotFound(id);
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
