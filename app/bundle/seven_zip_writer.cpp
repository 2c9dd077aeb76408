#include "archive_writer.h"

#include <K7Zip>

#include <QDateTime>

#include <sys/stat.h>

namespace ovation::bundle {

namespace {

Error failedSevenZip() {
    return {Failed, QStringLiteral("The .7z can't be written.")};
}

Result<void> addFile(KArchive &archive, const QByteArray &folder, const Catalogue::Item &item) {
    Result<PackedFile> file = PackedFile::open(folder, item);
    if (!file)
        return file.error();
    const QDateTime modified = QDateTime::fromSecsSinceEpoch(file->modified_s());
    if (!archive.prepareWriting(QString::fromUtf8(item.path), QString(), QString(), item.size, S_IFREG | 0644,
                                modified, modified, modified))
        return failedSevenZip();
    for (Result<QByteArray> piece = file->next();; piece = file->next()) {
        if (!piece)
            return piece.error();
        if (piece->isEmpty())
            break;
        if (!archive.writeData(piece->constData(), piece->size()))
            return failedSevenZip();
    }
    return archive.finishWriting(item.size) ? Result<void>() : failedSevenZip();
}

} // namespace

/// KArchive keeps all of it in memory until it is closed; Limits::Total_bytes is what that can be.
Result<void> writeSevenZip(const QByteArray &path, const QByteArray &folder,
                           const std::vector<Catalogue::Item> &items) {
    K7Zip archive(QString::fromUtf8(path));
    if (!archive.open(QIODevice::WriteOnly))
        return failedSevenZip();
    for (const Catalogue::Item &item : items) {
        if (item.folder) {
            if (!archive.writeDir(QString::fromUtf8(item.path), QString(), QString(), S_IFDIR | 0755))
                return failedSevenZip();
        } else if (const Result<void> added = addFile(archive, folder, item); !added) {
            return added;
        }
    }
    return archive.close() ? Result<void>() : failedSevenZip();
}

} // namespace ovation::bundle
