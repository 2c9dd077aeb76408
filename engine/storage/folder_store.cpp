#include "storage/folder_store.h"

#include "base/random_text.h"
#include "storage/digests.h"
#include "storage/folder_files.h"
#include "storage/folder_walk.h"
#include "storage/s3_place.h"
#include "storage/store_failures.h"
#include "storage/throttle.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <utility>
#include <vector>

#include <sys/stat.h>

namespace ovation::storage {
namespace {

constexpr int64_t MiB = 1024 * 1024, TiB = MiB * MiB;
constexpr std::size_t PageSize = 1000, FolderPageSize = 10'000;
constexpr std::size_t Streamed_bytes = 256 * 1024;
constexpr int IdLength = 24;
const QString KeyName = QStringLiteral("key");

StoreError noUpload() {
    return {StoreFailure::NoUpload, QStringLiteral("This upload has ended.")};
}

/// 00007-<MD5>
QString partName(int number, const QByteArray &md5) {
    return QStringLiteral("%1-%2").arg(number, 5, 10, QLatin1Char('0')).arg(QString::fromLatin1(md5));
}

/// Which folder it is. Where one was mounted there is another one when that is gone.
std::optional<std::pair<dev_t, ino_t>> identityOf(const QString &folder) {
    struct stat state = {};
    if (::stat(QFile::encodeName(folder).constData(), &state) != 0)
        return std::nullopt;
    return std::pair(state.st_dev, state.st_ino);
}

} // namespace

FolderStore::FolderStore(const QString &path) : m_path(QDir::cleanPath(path)) {}

ObjectStore::PartLimits FolderStore::partLimits() const {
    return {1, 5 * 1024 * MiB, 10'000, 5 * TiB};
}

StoreResult<void> FolderStore::checkFolder() const {
    const QFileInfo folder(m_path);
    if (!folder.isDir())
        return StoreError{StoreFailure::NoBucket, QStringLiteral("The folder %1 is not there.").arg(m_path),
                          QStringLiteral("Mount it, or make it.")};
    return {};
}

StoreResult<QString> FolderStore::pathOf(const QString &key) const {
    if (const QString problem = keyProblem(key); !problem.isEmpty())
        return refused(QStringLiteral("The name of an object %1.").arg(problem));
    if (key == UploadsName || key.startsWith(UploadsName + QLatin1Char('/')))
        return refused(QStringLiteral("The name of an object must not begin with %1.").arg(UploadsName));
    if (const auto there = checkFolder(); !there)
        return there.error();
    const QString path = m_path + QLatin1Char('/') + key;
    // A link in the folder, which others may write into, leads nowhere else.
    for (QString folder = QFileInfo(path).path(); folder.size() > m_path.size();
         folder = QFileInfo(folder).path()) {
        if (QFileInfo(folder).isSymLink())
            return refused(QStringLiteral("%1 is a link.").arg(folder));
    }
    return path;
}

StoreResult<QString> FolderStore::uploadsFolder() const {
    if (const auto there = checkFolder(); !there)
        return there.error();
    const QString folder = m_path + QLatin1Char('/') + UploadsName;
    if (!QDir().mkpath(folder))
        return folderError(EACCES, QStringLiteral("Nothing can be written into the folder"));
    if (QFileInfo(folder).isSymLink())
        return refused(QStringLiteral("%1 is a link.").arg(folder));
    return folder;
}

StoreResult<QString> FolderStore::folderOf(const UploadId &upload) const {
    static const QRegularExpression shape(
        QRegularExpression::anchoredPattern(QStringLiteral("[A-Za-z0-9]{%1}").arg(IdLength)));
    auto parent = uploadsFolder();
    if (!parent)
        return parent;
    const QString folder = *parent + QLatin1Char('/') + upload.id;
    QFile key(folder + QLatin1Char('/') + KeyName);
    if (!shape.match(upload.id).hasMatch() || !key.open(QIODevice::ReadOnly) ||
        QString::fromUtf8(key.read(4096)) != upload.key)
        return noUpload();
    return folder;
}

StoreResult<ObjectInfo> FolderStore::publish(StagedFile &file, const QString &key) const {
    const auto path = pathOf(key);
    if (!path)
        return path.error();
    if (!QDir().mkpath(QFileInfo(*path).path()))
        return folderError(EACCES, QStringLiteral("Nothing can be written into the folder"));
    if (const auto renamed = file.rename(*path); !renamed)
        return renamed.error();
    return fileInfo(*path, key);
}

StoreResult<ObjectInfo> FolderStore::put(const QString &key, const Slice &content, const ObjectTraits &,
                                         const Transfer &transfer) {
    if (const auto path = pathOf(key); !path)
        return path.error();
    const auto digests = digestsOf(content, transfer.stop);
    if (!digests)
        return digests.error();
    const auto folder = uploadsFolder();
    if (!folder)
        return folder.error();
    StagedFile file(*folder + QLatin1Char('/') + randomAlphanumeric(IdLength) + QStringLiteral(".new"));
    if (const auto written = file.write(content, transfer); !written)
        return written.error();
    const auto there = file.md5(0, content.size_bytes, transfer);
    if (!there)
        return there.error();
    if (*there != digests->md5.toHex())
        return StoreError{StoreFailure::Damaged, QStringLiteral("What was written is not what was sent.")};
    return publish(file, key);
}

StoreResult<UploadId> FolderStore::beginUpload(const QString &key, const ObjectTraits &, const Transfer &) {
    if (const auto path = pathOf(key); !path)
        return path.error();
    const auto parent = uploadsFolder();
    if (!parent)
        return parent.error();
    const UploadId upload{key, randomAlphanumeric(IdLength)};
    const QString folder = *parent + QLatin1Char('/') + upload.id;
    QFile name(folder + QLatin1Char('/') + KeyName);
    if (!QDir().mkdir(folder) || !name.open(QIODevice::WriteOnly) || name.write(key.toUtf8()) < 0 ||
        !name.flush())
        return folderError(EACCES, QStringLiteral("Nothing can be written into the folder"));
    return upload;
}

StoreResult<PartReceipt> FolderStore::putPart(const UploadId &upload, int number, const Slice &content,
                                              const Transfer &transfer) {
    const auto folder = folderOf(upload);
    if (!folder)
        return folder.error();
    if (number < 1 || number > partLimits().count)
        return refused(QStringLiteral("There is no part %1.").arg(number));
    const auto digests = digestsOf(content, transfer.stop);
    if (!digests)
        return digests.error();
    StagedFile file(*folder + QLatin1Char('/') + randomAlphanumeric(IdLength) + QStringLiteral(".new"));
    if (const auto written = file.write(content, transfer); !written)
        return written.error();
    const QByteArray md5 = digests->md5.toHex();
    const QString name = partName(number, md5);
    if (const auto renamed = file.rename(*folder + QLatin1Char('/') + name); !renamed)
        return renamed.error();
    for (const QString &other : QDir(*folder).entryList({name.left(6) + QLatin1Char('*')}, QDir::Files)) {
        if (other != name)
            QFile::remove(*folder + QLatin1Char('/') + other);
    }
    return PartReceipt{number, content.size_bytes, md5};
}

StoreResult<std::vector<PartReceipt>> FolderStore::parts(const UploadId &upload, const Transfer &) {
    const auto folder = folderOf(upload);
    if (!folder)
        return folder.error();
    std::vector<PartReceipt> found;
    static const QRegularExpression shape(
        QRegularExpression::anchoredPattern(QStringLiteral("([0-9]{5})-([0-9a-f]{32})")));
    const QFileInfoList files = QDir(*folder).entryInfoList(QDir::Files | QDir::NoSymLinks, QDir::Name);
    for (const QFileInfo &each : files) {
        if (const auto match = shape.match(each.fileName()); match.hasMatch())
            found.push_back({match.captured(1).toInt(), each.size(), match.captured(2).toLatin1()});
    }
    return found;
}

StoreResult<ObjectInfo> FolderStore::completeUpload(const UploadId &upload,
                                                    const std::vector<PartReceipt> &parts,
                                                    const Transfer &transfer) {
    const auto folder = folderOf(upload);
    if (!folder)
        return folder.error();
    StagedFile file(*folder + QLatin1Char('/') + randomAlphanumeric(IdLength) + QStringLiteral(".new"));
    if (const auto opened = file.open(); !opened)
        return opened.error();
    for (const PartReceipt &part : parts) {
        const auto added = file.appendFile(*folder + QLatin1Char('/') + partName(part.number, part.tag),
                                           part.size_bytes, transfer);
        if (!added)
            return added.error().reason == StoreFailure::NoObject ? noUpload() : added.error();
    }
    if (const auto synced = file.sync(); !synced)
        return synced.error();
    int64_t at = 0;
    for (const PartReceipt &part : parts) {
        const auto written = file.md5(at, part.size_bytes, transfer);
        if (!written)
            return written.error();
        if (*written != part.tag)
            return StoreError{StoreFailure::Damaged,
                              QStringLiteral("What was written is not what was sent.")};
        at += part.size_bytes;
    }
    auto made = publish(file, upload.key);
    if (made)
        QDir(*folder).removeRecursively();
    return made;
}

StoreResult<void> FolderStore::abortUpload(const UploadId &upload, const Transfer &) {
    const auto folder = folderOf(upload);
    if (!folder)
        return folder.error().reason == StoreFailure::NoUpload ? StoreResult<void>() : folder.error();
    if (!QDir(*folder).removeRecursively())
        return folderError(EACCES, QStringLiteral("The parts cannot be removed"));
    return {};
}

StoreResult<UploadPage> FolderStore::uploads(const QString &prefix, const QString &, const Transfer &) {
    const auto parent = uploadsFolder();
    if (!parent)
        return parent.error();
    UploadPage page;
    const QFileInfoList folders =
        QDir(*parent).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
    for (const QFileInfo &each : folders) {
        QFile key(each.filePath() + QLatin1Char('/') + KeyName);
        if (!key.open(QIODevice::ReadOnly))
            continue;
        const UploadId upload{QString::fromUtf8(key.read(4096)), each.fileName()};
        if (upload.key.startsWith(prefix) && keyProblem(upload.key).isEmpty())
            page.uploads.push_back({upload, QFileInfo(key).lastModified().toMSecsSinceEpoch()});
    }
    return page;
}

StoreResult<ObjectInfo> FolderStore::info(const QString &key, const Transfer &) {
    const auto path = pathOf(key);
    if (!path)
        return path.error();
    return fileInfo(*path, key);
}

StoreResult<void> FolderStore::get(const QString &key, const std::optional<QByteArray> &tag, int64_t at,
                                   int64_t size_bytes, const ByteSink &sink, const Transfer &transfer) {
    const auto found = info(key, transfer);
    if (!found)
        return found.error();
    if (tag && *tag != found->tag)
        return StoreError{StoreFailure::Changed, QStringLiteral("The file is another one.")};
    QFile file(m_path + QLatin1Char('/') + key);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(std::min<int64_t>(at, file.size())))
        return folderError(EACCES, QStringLiteral("The file cannot be read"));
    std::vector<char> buffer(Streamed_bytes);
    int64_t left = size_bytes > 0 ? size_bytes : found->size_bytes;
    while (left > 0) {
        const qint64 got = file.read(buffer.data(), std::min<int64_t>(left, Streamed_bytes));
        if (got < 0)
            return folderError(EIO, QStringLiteral("The file cannot be read"));
        if (got == 0)
            return {};
        const auto piece = std::as_bytes(std::span(buffer).first(std::size_t(got)));
        if ((transfer.throttle && !transfer.throttle->pass(piece.size(), transfer.stop)) ||
            transfer.stop.stop_requested() || !sink(piece))
            return StoreError{StoreFailure::Stopped, QStringLiteral("The transfer was stopped.")};
        if (transfer.moved)
            transfer.moved(got);
        left -= got;
    }
    return {};
}

StoreResult<ObjectPage> FolderStore::list(const QString &prefix, const QString &from,
                                          const Transfer &transfer) {
    const auto identity = identityOf(m_path);
    if (const auto there = checkFolder(); !there)
        return there.error();
    auto keys = keysBelow(m_path, prefix, from, PageSize, transfer.stop);
    if (!keys)
        return keys.error();
    if (transfer.stop.stop_requested())
        return StoreError{StoreFailure::Stopped, QStringLiteral("The transfer was stopped.")};
    ObjectPage page;
    if (keys->size() > PageSize) {
        keys->pop_back();
        page.next = QString::fromUtf8(keys->back());
    }
    for (const QByteArray &each : *keys) {
        const QString key = QString::fromUtf8(each);
        if (auto found = fileInfo(m_path + QLatin1Char('/') + key, key))
            page.objects.push_back(*std::move(found));
    }
    // What is missing is deleted only if all of it was there to be read.
    if (!identity || identityOf(m_path) != identity)
        return folderError(ENOENT, QStringLiteral("The folder went away while it was read"));
    return page;
}

StoreResult<FolderPage> FolderStore::folders(const QString &from, const Transfer &transfer) {
    const auto identity = identityOf(m_path);
    if (const auto there = checkFolder(); !there)
        return there.error();
    const auto found = foldersIn(m_path, from);
    if (!found)
        return found.error();
    if (!identity || identityOf(m_path) != identity)
        return folderError(ENOENT, QStringLiteral("The folder went away while it was read"));
    if (transfer.stop.stop_requested())
        return StoreError{StoreFailure::Stopped, QStringLiteral("The transfer was stopped.")};
    FolderPage page;
    for (const QByteArray &each : *found)
        page.folders.push_back(QString::fromUtf8(each.chopped(1)));
    if (found->size() > FolderPageSize) {
        page.folders.resize(FolderPageSize);
        page.next = page.folders.back() + QLatin1Char('/');
    }
    return page;
}

StoreResult<void> FolderStore::remove(const QString &key, const Transfer &) {
    const auto path = pathOf(key);
    if (!path)
        return path.error();
    if (!QFile::remove(*path) && QFileInfo::exists(*path))
        return folderError(EACCES, QStringLiteral("The file cannot be removed"));
    if (key.contains(QLatin1Char('/')))
        QDir(m_path).rmpath(QFileInfo(key).path()); // only folders that are empty
    return {};
}

QUrl FolderStore::url(const QString &key) const {
    return QUrl::fromLocalFile(m_path + QLatin1Char('/') + key);
}

} // namespace ovation::storage
