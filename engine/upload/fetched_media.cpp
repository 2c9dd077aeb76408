#include "upload/fetched_media.h"

#include "base/folder_access.h"

#include <QFileInfo>
#include <QStorageInfo>
#include <QTemporaryFile>

#include <algorithm>
#include <cerrno>
#include <unistd.h>

namespace ovation::upload {

using storage::StoreError;
using storage::StoreFailure;
using storage::StoreResult;

namespace {

constexpr int64_t Megabyte = 1'000'000;

StoreError cannotWrite(const QString &path, bool isFull, const QString &why) {
    return {isFull ? StoreFailure::Full : StoreFailure::SourceLost,
            QStringLiteral("%1 can't be written: %2").arg(path, why),
            QStringLiteral("Check the free space, and the permissions of its folder."), 0};
}

} // namespace

StoreResult<void> fetchMedia(storage::ObjectStore &store, const QString &key, const QString &path,
                             int64_t reserve_bytes, const storage::Transfer &transfer) {
    const auto info = store.info(key, transfer);
    if (!info)
        return info.error();
    const QStorageInfo disk(QFileInfo(path).path());
    if (disk.isValid() && disk.bytesAvailable() - reserve_bytes < info->size_bytes)
        return StoreError{StoreFailure::Full,
                          QStringLiteral("The disk has no room for %1 MB").arg(info->size_bytes / Megabyte),
                          QStringLiteral("Delete recordings, or move them to another disk."), 0};
    // Has no name until all of it is there, where the file system can do that: a kill leaves nothing behind.
    QTemporaryFile file(path + QStringLiteral(".XXXXXX"));
    const auto failed = [&] {
        return cannotWrite(path, file.error() == QFileDevice::ResourceError, file.errorString());
    };
    if (!file.open())
        return failed();
    int64_t written = 0;
    bool isTooLong = false;
    const auto sink = [&](std::span<const std::byte> piece) {
        isTooLong = int64_t(piece.size()) > info->size_bytes - written; // it may have no end
        if (isTooLong)
            return false;
        // A disk that fills takes a part first, and says why at the next.
        for (qint64 size = 1; !piece.empty() && size > 0; piece = piece.subspan(std::size_t(size))) {
            size = std::max<qint64>(
                file.write(reinterpret_cast<const char *>(piece.data()), qint64(piece.size())), 0);
            written += size;
        }
        return piece.empty();
    };
    auto got = store.get(key, info->tag, 0, 0, sink, transfer);
    if (file.error() != QFileDevice::NoError)
        return failed();
    if (isTooLong)
        return StoreError{StoreFailure::Damaged, QStringLiteral("The store gave more than it has."), {}, 0};
    if (!got)
        return got;
    if (written != info->size_bytes)
        return StoreError{StoreFailure::Damaged, QStringLiteral("The store gave less than it has."), {}, 0};
    if (!file.flush())
        return failed();
    if (::fsync(file.handle()) != 0)
        return cannotWrite(path, errno == ENOSPC || errno == EDQUOT, qt_error_string(errno));
    if (!file.rename(path))
        return failed();
    file.setAutoRemove(false);
    takeReadersOfFolder(path);
    return {};
}

} // namespace ovation::upload
