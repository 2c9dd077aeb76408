#include "folder_store.h"

#include "base/random_text.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <map>

using namespace ovation::storage;

namespace {

/// As a file name: keys have slashes.
QString coded(const QString &text) {
    return QString::fromLatin1(text.toUtf8().toHex());
}

QString decoded(const QString &name) {
    return QString::fromUtf8(QByteArray::fromHex(name.toLatin1()));
}

QByteArray readAll(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray md5(const QByteArray &content) {
    return QCryptographicHash::hash(content, QCryptographicHash::Md5).toHex();
}

StoreError failure(StoreFailure reason, const char *message) {
    return {reason, QString::fromLatin1(message), {}, 0};
}

} // namespace

FolderStore::FolderStore(QString root) : m_root(std::move(root)) {
    for (const char *folder : {"objects", "uploads", "arriving"})
        QDir().mkpath(m_root + QLatin1Char('/') + QLatin1String(folder));
}

void FolderStore::setFault(Fault fault) {
    const std::lock_guard lock(m_mutex);
    m_fault = std::move(fault);
}

void FolderStore::setLostAnswer(Fault fault) {
    const std::lock_guard lock(m_mutex);
    m_lostAnswer = std::move(fault);
}

int FolderStore::calls(const QString &call) const {
    const std::lock_guard lock(m_mutex);
    return int(m_calls.count(call));
}

QMap<QString, QByteArray> FolderStore::objects() const {
    QMap<QString, QByteArray> all;
    const QDir folder(m_root + QStringLiteral("/objects"));
    for (const QString &name : folder.entryList(QDir::Files))
        all[decoded(name)] = readAll(folder.filePath(name));
    return all;
}

QStringList FolderStore::unfinished() const {
    QStringList keys;
    const QDir folder(m_root + QStringLiteral("/uploads"));
    for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        keys.append(decoded(name.section(QLatin1Char('.'), 0, 0)));
    return keys;
}

std::optional<StoreError> FolderStore::begin(const QString &call, const QString &key,
                                             const Transfer &transfer) {
    Fault fault;
    {
        const std::lock_guard lock(m_mutex);
        m_calls.append(call);
        fault = m_fault;
    }
    if (transfer.stop.stop_requested())
        return failure(StoreFailure::Stopped, "stopped");
    auto failed = fault ? fault(call, key) : std::nullopt;
    if (!failed && transfer.stop.stop_requested())
        failed = failure(StoreFailure::Stopped, "stopped");
    return failed;
}

std::optional<StoreError> FolderStore::answer(const QString &call, const QString &key) {
    Fault lost;
    {
        const std::lock_guard lock(m_mutex);
        lost = m_lostAnswer;
    }
    return lost ? lost(call, key) : std::nullopt;
}

StoreResult<QByteArray> FolderStore::receive(const Slice &content, const Transfer &transfer) {
    QByteArray bytes(qsizetype(content.size_bytes), Qt::Uninitialized);
    const auto got = content.source.read(content.at, std::as_writable_bytes(std::span(bytes)));
    if (!got || *got != std::size_t(content.size_bytes))
        return failure(StoreFailure::SourceLost, "the source ended");
    m_sent += bytes.size();
    if (transfer.moved)
        transfer.moved(bytes.size());
    return bytes;
}

QString FolderStore::objectPath(const QString &key) const {
    return m_root + QStringLiteral("/objects/") + coded(key);
}

QString FolderStore::uploadPath(const UploadId &upload) const {
    return m_root + QStringLiteral("/uploads/") + coded(upload.key) + QLatin1Char('.') + upload.id;
}

ObjectInfo FolderStore::infoOf(const QString &key) const {
    const QByteArray content = readAll(objectPath(key));
    return {key, content.size(), md5(content), 0, {}};
}

/// As a whole or not at all.
void FolderStore::write(const QString &path, const QByteArray &content) {
    const QString arriving = m_root + QStringLiteral("/arriving/") + ovation::randomAlphanumeric(12);
    QFile file(arriving);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("the fake store can't write %s", qPrintable(arriving));
    file.close();
    QFile::remove(path);
    file.rename(path);
}

StoreResult<ObjectInfo> FolderStore::put(const QString &key, const Slice &content, const ObjectTraits &,
                                         const Transfer &transfer) {
    if (const auto failed = begin(QStringLiteral("put"), key, transfer))
        return *failed;
    const auto bytes = receive(content, transfer);
    if (!bytes)
        return bytes.error();
    write(objectPath(key), *bytes);
    if (const auto lost = answer(QStringLiteral("put"), key))
        return *lost;
    return infoOf(key);
}

StoreResult<UploadId> FolderStore::beginUpload(const QString &key, const ObjectTraits &,
                                               const Transfer &transfer) {
    if (const auto failed = begin(QStringLiteral("beginUpload"), key, transfer))
        return *failed;
    const UploadId upload{key, ovation::randomAlphanumeric(12)};
    QDir().mkpath(uploadPath(upload));
    if (const auto lost = answer(QStringLiteral("beginUpload"), key))
        return *lost;
    return upload;
}

StoreResult<PartReceipt> FolderStore::putPart(const UploadId &upload, int number, const Slice &content,
                                              const Transfer &transfer) {
    if (const auto failed = begin(QStringLiteral("putPart"), upload.key, transfer))
        return *failed;
    if (!QDir(uploadPath(upload)).exists())
        return failure(StoreFailure::NoUpload, "no such upload");
    const auto bytes = receive(content, transfer);
    if (!bytes)
        return bytes.error();
    write(uploadPath(upload) + QLatin1Char('/') + QString::number(number), *bytes);
    if (const auto lost = answer(QStringLiteral("putPart"), upload.key))
        return *lost;
    return PartReceipt{number, bytes->size(), md5(*bytes)};
}

StoreResult<std::vector<PartReceipt>> FolderStore::parts(const UploadId &upload, const Transfer &transfer) {
    if (const auto failed = begin(QStringLiteral("parts"), upload.key, transfer))
        return *failed;
    const QDir folder(uploadPath(upload));
    if (!folder.exists())
        return failure(StoreFailure::NoUpload, "no such upload");
    std::map<int, PartReceipt> all;
    for (const QString &name : folder.entryList(QDir::Files)) {
        const QByteArray content = readAll(folder.filePath(name));
        all[name.toInt()] = {name.toInt(), content.size(), md5(content)};
    }
    std::vector<PartReceipt> list;
    for (const auto &[number, part] : all)
        list.push_back(part);
    return list;
}

StoreResult<ObjectInfo> FolderStore::completeUpload(const UploadId &upload,
                                                    const std::vector<PartReceipt> &parts,
                                                    const Transfer &transfer) {
    if (const auto failed = begin(QStringLiteral("completeUpload"), upload.key, transfer))
        return *failed;
    if (!QDir(uploadPath(upload)).exists())
        return failure(StoreFailure::NoUpload, "no such upload");
    QByteArray whole;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const QByteArray content =
            readAll(uploadPath(upload) + QLatin1Char('/') + QString::number(parts[i].number));
        const bool isLast = i + 1 == parts.size();
        if (parts[i].number != int(i) + 1 || md5(content) != parts[i].tag ||
            (!isLast && content.size() < limits.least_bytes))
            return failure(StoreFailure::Damaged, "a part is not what was said");
        whole += content;
    }
    write(objectPath(upload.key), whole);
    QDir(uploadPath(upload)).removeRecursively();
    if (const auto lost = answer(QStringLiteral("completeUpload"), upload.key))
        return *lost;
    return infoOf(upload.key);
}

StoreResult<void> FolderStore::abortUpload(const UploadId &upload, const Transfer &transfer) {
    if (const auto failed = begin(QStringLiteral("abortUpload"), upload.key, transfer))
        return *failed;
    QDir(uploadPath(upload)).removeRecursively();
    return {};
}

StoreResult<UploadPage> FolderStore::uploads(const QString &prefix, const QString &,
                                             const Transfer &transfer) {
    if (const auto failed = begin(QStringLiteral("uploads"), prefix, transfer))
        return *failed;
    UploadPage page;
    const QDir folder(m_root + QStringLiteral("/uploads"));
    for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const UploadId upload{decoded(name.section(QLatin1Char('.'), 0, 0)),
                              name.section(QLatin1Char('.'), 1)};
        if (upload.key.startsWith(prefix))
            page.uploads.push_back({upload, 0});
    }
    return page;
}

StoreResult<ObjectInfo> FolderStore::info(const QString &key, const Transfer &transfer) {
    if (const auto failed = begin(QStringLiteral("info"), key, transfer))
        return *failed;
    if (!QFile::exists(objectPath(key)))
        return failure(StoreFailure::NoObject, "no such object");
    return infoOf(key);
}

StoreResult<void> FolderStore::get(const QString &key, const std::optional<QByteArray> &tag, int64_t at,
                                   int64_t size_bytes, const ByteSink &sink, const Transfer &transfer) {
    if (const auto failed = begin(QStringLiteral("get"), key, transfer))
        return *failed;
    if (!QFile::exists(objectPath(key)))
        return failure(StoreFailure::NoObject, "no such object");
    const QByteArray content = readAll(objectPath(key));
    if (tag && *tag != md5(content))
        return failure(StoreFailure::Changed, "another object");
    const QByteArray wanted = content.mid(at, size_bytes > 0 ? qsizetype(size_bytes) : -1);
    for (qsizetype done = 0; done < wanted.size(); done += 100'000) {
        const QByteArray piece = wanted.mid(done, 100'000);
        if (!sink(std::as_bytes(std::span(piece.constData(), std::size_t(piece.size())))))
            return failure(StoreFailure::Stopped, "stopped");
    }
    return {};
}

StoreResult<ObjectPage> FolderStore::list(const QString &prefix, const QString &, const Transfer &transfer) {
    if (const auto failed = begin(QStringLiteral("list"), prefix, transfer))
        return *failed;
    ObjectPage page;
    for (const QString &key : objects().keys()) {
        if (key.startsWith(prefix))
            page.objects.push_back(infoOf(key));
    }
    return page;
}

StoreResult<void> FolderStore::remove(const QString &key, const Transfer &transfer) {
    if (const auto failed = begin(QStringLiteral("remove"), key, transfer))
        return *failed;
    QFile::remove(objectPath(key));
    return {};
}

QUrl FolderStore::url(const QString &key) const {
    return QUrl(QStringLiteral("https://bucket.example/") + key);
}
