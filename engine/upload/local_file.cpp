#include "upload/local_file.h"

#include "base/json_scan.h"
#include "base/memory_bytes.h"
#include "base/open_file.h"
#include "recording/recording_info.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace ovation::upload {
namespace {

using storage::StoreError;
using storage::StoreFailure;

StoreError lost(const QString &why) {
    return {StoreFailure::SourceLost, why,
            QStringLiteral("Look whether the file is there and may be read by this program, then retry."), 0};
}

/// Without what only concerns this machine. What is not JSON is sent as it is.
QByteArray withoutDelivery(const QByteArray &ownData) {
    QJsonObject members = readJsonObject(ownData, FileJson);
    if (!members.contains(QLatin1String(recording::DeliveryMember)))
        return ownData;
    members.remove(QLatin1String(recording::DeliveryMember));
    return QJsonDocument(members).toJson(QJsonDocument::Compact);
}

} // namespace

storage::StoreResult<LocalContent> openLocal(const LocalFile &file) {
    auto opened = OpenFile::open(file.path);
    if (!opened && file.mayBeMissing() && !QFile::exists(file.path))
        return LocalContent{};
    if (!opened)
        return lost(opened.error().message);
    const int64_t size = (*opened)->size();
    if (file.isLarge()) {
        const QByteArray stamp = QByteArray::number(qlonglong(size)) + '@' +
                                 QByteArray::number(qlonglong((*opened)->modifiedAt()));
        return LocalContent{std::make_shared<FilePart>(*opened, 0, size), stamp};
    }
    if (size > MaxSmall_bytes)
        return lost(QStringLiteral("%1 has %2 bytes, which is too much for what lies beside a recording")
                        .arg(file.path)
                        .arg(size));
    QByteArray content(size, Qt::Uninitialized);
    const auto got = (*opened)->read(0, std::as_writable_bytes(std::span(content.data(), std::size_t(size))));
    if (!got)
        return lost(got.error().message);
    content.truncate(qsizetype(*got));
    if (file.kind == LocalFile::Kind::OwnData)
        content = withoutDelivery(content);
    const QByteArray stamp = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    return LocalContent{std::make_shared<MemoryBytes>(content), stamp};
}

} // namespace ovation::upload
