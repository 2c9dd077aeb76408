#pragma once

#include "storage/object_store.h"

#include <QString>

#include <atomic>
#include <functional>
#include <mutex>
#include <vector>

/// An object store in a folder, as strict as a service is: it compares what it was given, takes parts only as
/// they have to be, and is whole after a kill at any moment. A test makes it fail, and looks at what was
/// asked.
class FolderStore : public ovation::storage::ObjectStore {
  public:
    explicit FolderStore(QString root);

    /// Before each call, with its name ("put", "putPart" …) and key: what it returns is the call's failure.
    /// On the caller's thread, where it may also wait.
    using Fault =
        std::function<std::optional<ovation::storage::StoreError>(const QString &call, const QString &key)>;
    void setFault(Fault fault);
    /// The same after the call was carried out: its answer is lost.
    void setLostAnswer(Fault fault);
    static constexpr int64_t Part_bytes = 1 << 20; ///< usually: small, so that tests needn't move much
    PartLimits limits{Part_bytes, 1 << 30, 1000, int64_t(1) << 40, Part_bytes, 2 * Part_bytes};

    int calls(const QString &call) const;
    qint64 sentBytes() const { return m_sent; }
    /// Keys of the objects, and their content.
    QMap<QString, QByteArray> objects() const;
    /// Keys of unfinished uploads.
    QStringList unfinished() const;

    PartLimits partLimits() const override { return limits; }
    template <typename T>
    using R = ovation::storage::StoreResult<T>;
    using Transfer = ovation::storage::Transfer;
    using Slice = ovation::storage::Slice;
    using UploadId = ovation::storage::UploadId;
    using PartReceipt = ovation::storage::PartReceipt;
    using ObjectInfo = ovation::storage::ObjectInfo;

    R<ObjectInfo> put(const QString &key, const Slice &content, const ovation::storage::ObjectTraits &traits,
                      const Transfer &transfer) override;
    R<UploadId> beginUpload(const QString &key, const ovation::storage::ObjectTraits &traits,
                            const Transfer &transfer) override;
    R<PartReceipt> putPart(const UploadId &upload, int number, const Slice &content,
                           const Transfer &transfer) override;
    R<std::vector<PartReceipt>> parts(const UploadId &upload, const Transfer &transfer) override;
    R<ObjectInfo> completeUpload(const UploadId &upload, const std::vector<PartReceipt> &parts,
                                 const Transfer &transfer) override;
    R<void> abortUpload(const UploadId &upload, const Transfer &transfer) override;
    R<ovation::storage::UploadPage> uploads(const QString &prefix, const QString &from,
                                            const Transfer &transfer) override;
    R<ObjectInfo> info(const QString &key, const Transfer &transfer) override;
    R<void> get(const QString &key, const std::optional<QByteArray> &tag, int64_t at, int64_t size_bytes,
                const ovation::storage::ByteSink &sink, const Transfer &transfer) override;
    R<ovation::storage::ObjectPage> list(const QString &prefix, const QString &from,
                                         const Transfer &transfer) override;
    R<void> remove(const QString &key, const Transfer &transfer) override;
    QUrl url(const QString &key) const override;

  private:
    std::optional<ovation::storage::StoreError> begin(const QString &call, const QString &key,
                                                      const Transfer &transfer);
    std::optional<ovation::storage::StoreError> answer(const QString &call, const QString &key);
    R<QByteArray> receive(const Slice &content, const Transfer &transfer);
    QString objectPath(const QString &key) const;
    QString uploadPath(const UploadId &upload) const;
    ObjectInfo infoOf(const QString &key) const;
    void write(const QString &path, const QByteArray &content);

    const QString m_root;
    mutable std::mutex m_mutex;
    Fault m_fault, m_lostAnswer;
    QStringList m_calls;
    std::atomic<qint64> m_sent = 0;
};
