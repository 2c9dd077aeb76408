#include "recording/recording_store.h"

#include "base/atomic_file.h"
#include "base/log.h"
#include "session/identifiers.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QStorageInfo>

#include <sys/stat.h>

namespace ovation::recording {
namespace {

constexpr char MetadataPrefix[] = ".recording.";
constexpr qint64 MaxMetadata_bytes = 4 << 20; // 255 markers with long names, and hundreds of streams

bool isPlainName(const QString &id) {
    return session::isValidRecordingName(id); // no separators and no dots, so no way out of the folder
}

} // namespace

QString RecordingStore::folderOf(const QString &id) const {
    return m_path + QLatin1Char('/') + id;
}

QString RecordingStore::movieOf(const RecordingInfo &info) const {
    return QStringLiteral("%1/%2.%3").arg(folderOf(info.id), info.name, info.fileExtension());
}

QString RecordingStore::thumbnailOf(const QString &id) const {
    return QStringLiteral("%1/%2.jpg").arg(folderOf(id), id);
}

QString RecordingStore::urlOf(const RecordingInfo &info) const {
    return QStringLiteral("%1openvidu/recordings/%2/%3.%4")
        .arg(m_publicUrl, info.id, info.name, info.fileExtension());
}

int64_t RecordingStore::freeSpace_bytes() const {
    const QStorageInfo disk(m_path);
    return disk.isValid() ? int64_t(disk.bytesAvailable()) : -1;
}

QString RecordingStore::freeId(const QString &sessionId, const QSet<QString> &taken) const {
    QString id = sessionId;
    // A folder without metadata may still hold somebody's file: it is not reused either.
    for (int n = 1; taken.contains(id) || QFileInfo::exists(folderOf(id)); ++n)
        id = QStringLiteral("%1~%2").arg(sessionId).arg(n);
    return id;
}

Result<void> RecordingStore::makeFolder(const QString &id) const {
    const QString folder = folderOf(id);
    if (!isPlainName(id) || !QDir().mkpath(folder))
        return Error{Errc::InvalidPath,
                     QStringLiteral("Folder %1 cannot be made: check OPENVIDU_RECORDING_PATH").arg(folder)};
    QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return {};
}

Result<void> RecordingStore::writeMetadata(const RecordingInfo &info) const {
    return writeFileAtomically(folderOf(info.id) + QLatin1Char('/') + QLatin1String(MetadataPrefix) + info.id,
                               QJsonDocument(info.toMetadata()).toJson(QJsonDocument::Compact));
}

std::optional<RecordingInfo> RecordingStore::read(const QString &id) const {
    const QString path = folderOf(id) + QLatin1Char('/') + QLatin1String(MetadataPrefix) + id;
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
    auto info = RecordingInfo::fromMetadata(QJsonDocument::fromJson(file.readAll()).object());
    if (!info || info->id != id || !session::isValidRecordingName(info->name)) {
        qCWarning(logRecording) << "metadata of recording" << id << "is damaged and left alone";
        return std::nullopt;
    }
    // Not authoritative in the file: the address of the server may have changed (protocol 2).
    info->url = info->status == Status::Ready || info->status == Status::Failed ? urlOf(*info) : QString();
    return info;
}

std::vector<RecordingInfo> RecordingStore::list() const {
    std::vector<RecordingInfo> recordings;
    const QStringList names = QDir(m_path).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : names) {
        if (auto info = read(name))
            recordings.push_back(std::move(*info));
    }
    if (m_known.size() > std::size_t(names.size())) {
        const QSet<QString> present(names.begin(), names.end());
        std::erase_if(m_known, [&](const auto &one) { return !present.contains(one.first); });
    }
    return recordings;
}

void RecordingStore::removeUnbegun() const {
    for (const QString &id : QDir(m_path).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks)) {
        QDir folder(folderOf(id));
        const QStringList files =
            folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
        const QString begun = QLatin1String(MetadataPrefix) + id + QLatin1Char('.'); // as QSaveFile names it
        if (isPlainName(id) && files.size() == 1 && files[0].startsWith(begun) &&
            files[0].size() == begun.size() + 6 && folder.remove(files[0]))
            QDir(m_path).rmdir(id);
    }
}

std::optional<RecordingInfo> RecordingStore::find(const QString &id) const {
    return isPlainName(id) ? read(id) : std::nullopt;
}

Result<void> RecordingStore::remove(const QString &id) const {
    if (!find(id))
        return Error{Errc::RecordingNotFound, QStringLiteral("Recording '%1' not found").arg(id)};
    QFileInfo folder(folderOf(id));
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
