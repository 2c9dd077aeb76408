#include "upload/adoption.h"

#include "base/atomic_file.h"
#include "base/excerpt.h"
#include "base/folder_access.h"
#include "base/json_scan.h"
#include "recording/own_data.h"

#include <QJsonObject>

namespace ovation::upload {

using recording::RecordingInfo;
using storage::StoreError;
using storage::StoreFailure;
using storage::StoreResult;

namespace {

constexpr int MaxIds = 10'000;

StoreError refused(const QString &folder, const QString &why) {
    return {StoreFailure::Refused,
            QStringLiteral("%1 in the store is left alone: %2").arg(excerpt(folder), why),
            {},
            0};
}

StoreError ofDisk(const Error &error) {
    return {StoreFailure::SourceLost, error.message, {}, 0};
}

StoreResult<QByteArray> fetch(storage::ObjectStore &store, const QString &key,
                              const storage::Transfer &transfer) {
    QByteArray content;
    bool isTooLong = false;
    const auto sink = [&](std::span<const std::byte> piece) {
        isTooLong = content.size() + qsizetype(piece.size()) > MaxAdopted_bytes;
        if (!isTooLong)
            content.append(reinterpret_cast<const char *>(piece.data()), qsizetype(piece.size()));
        return !isTooLong;
    };
    const auto got = store.get(key, std::nullopt, 0, 0, sink, transfer);
    if (isTooLong)
        return refused(key, QStringLiteral("it is too long"));
    return got ? StoreResult<QByteArray>(std::move(content)) : got.error();
}

QJsonObject objectOf(const QByteArray &content) {
    return readJsonObject(content, FileJson);
}

/// Its folder here; the id is changed where it is taken.
StoreResult<void> makeFolder(const recording::RecordingStore &recordings, RecordingInfo &info) {
    const QString own = info.id;
    for (int n = 0; n < MaxIds; ++n) {
        info.id = n == 0 ? own : QStringLiteral("%1~%2").arg(own).arg(n);
        const auto made = recordings.makeFolder(info.id);
        if (!made)
            return ofDisk(made.error());
        if (*made)
            return {};
    }
    return StoreError{StoreFailure::SourceLost, QStringLiteral("No id like '%1' is free").arg(own), {}, 0};
}

} // namespace

StoreResult<QString> adoptRecording(storage::ObjectStore &store, const QString &folder,
                                    const StoredRecording &stored,
                                    const recording::RecordingStore &recordings,
                                    const storage::Transfer &transfer) {
    const QString prefix = folder + QLatin1Char('/');
    const auto metadata =
        fetch(store, prefix + QLatin1String(recording::MetadataPrefix) + stored.id, transfer);
    if (!metadata)
        return metadata.error();
    QJsonObject own;
    if (stored.hasOwnData) {
        const auto fetched = fetch(store, prefix + QStringLiteral(".ovation.") + stored.id, transfer);
        if (!fetched)
            return fetched.error();
        own = objectOf(*fetched);
    }
    auto info = RecordingInfo::fromMetadata(objectOf(*metadata), own);
    if (!info)
        return refused(folder, info.error().message);
    if (info->id != stored.id || !recording::isPlainName(info->name) ||
        info->status != recording::Status::Ready)
        return refused(folder, QStringLiteral("its metadata are not those of a finished recording"));
    QByteArray thumbnail;
    if (stored.hasThumbnail) {
        auto fetched = fetch(store, prefix + stored.id + QStringLiteral(".jpg"), transfer);
        if (!fetched)
            return fetched.error();
        thumbnail = *std::move(fetched);
    }
    const QString media = info->name + QLatin1Char('.') + info->fileExtension();
    info->delivery =
        recording::Delivery{true, folder, store.url(prefix + media).toString(QUrl::FullyEncoded), {}};
    if (auto made = makeFolder(recordings, *info); !made)
        return made.error();
    const recording::RecordingPaths &paths = recordings.paths();
    // What a person added; the rest is written with the metadata.
    const auto kept = recording::changeOwnData(paths.ownDataOf(info->id), [&](QJsonObject &members) {
        members = own;
        info->putOwnData(members);
    });
    auto written = kept ? recordings.writeMetadata(*info) : kept;
    if (written && !thumbnail.isEmpty())
        written = writeFileAtomically(paths.thumbnailOf(info->id), thumbnail);
    if (!written) {
        (void)recordings.remove(info->id);
        return ofDisk(written.error());
    }
    takeReadersOfFolderForAll(paths.folderOf(info->id));
    return info->id;
}

} // namespace ovation::upload
