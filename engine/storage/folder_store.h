#pragma once

#include "storage/object_store.h"

#include <QString>

namespace ovation::storage {

/// A folder, usually of another machine (NFS, SMB, SSHFS), whose files are the objects. It keeps no traits.
/// What is not complete lies in its folder ".ovation-uploads"; what has been written is read again before it
/// gets its name. A file system that hangs holds a call until it answers, whatever its stop token says.
class FolderStore final : public ObjectStore {
  public:
    /// Of an existing folder; it is not made, because a folder that should be mounted and is not would be
    /// made on this machine's own disk.
    explicit FolderStore(const QString &path);

    PartLimits partLimits() const override;
    StoreResult<ObjectInfo> put(const QString &key, const Slice &content, const ObjectTraits &traits,
                                const Transfer &transfer) override;
    StoreResult<UploadId> beginUpload(const QString &key, const ObjectTraits &traits,
                                      const Transfer &transfer) override;
    StoreResult<PartReceipt> putPart(const UploadId &upload, int number, const Slice &content,
                                     const Transfer &transfer) override;
    StoreResult<std::vector<PartReceipt>> parts(const UploadId &upload, const Transfer &transfer) override;
    StoreResult<ObjectInfo> completeUpload(const UploadId &upload, const std::vector<PartReceipt> &parts,
                                           const Transfer &transfer) override;
    StoreResult<void> abortUpload(const UploadId &upload, const Transfer &transfer) override;
    StoreResult<UploadPage> uploads(const QString &prefix, const QString &from,
                                    const Transfer &transfer) override;
    StoreResult<ObjectInfo> info(const QString &key, const Transfer &transfer) override;
    StoreResult<void> get(const QString &key, const std::optional<QByteArray> &tag, int64_t at,
                          int64_t size_bytes, const ByteSink &sink, const Transfer &transfer) override;
    StoreResult<ObjectPage> list(const QString &prefix, const QString &from,
                                 const Transfer &transfer) override;
    /// No file is looked at. Also those in which nothing lies.
    StoreResult<FolderPage> folders(const QString &from, const Transfer &transfer) override;
    StoreResult<void> remove(const QString &key, const Transfer &transfer) override;
    QUrl url(const QString &key) const override;

  private:
    /// Where the object of a key lies, or will.
    StoreResult<QString> pathOf(const QString &key) const;
    StoreResult<void> checkFolder() const;
    /// For what is not complete; made when it is not there.
    StoreResult<QString> uploadsFolder() const;
    StoreResult<QString> folderOf(const UploadId &upload) const;
    StoreResult<ObjectInfo> publish(class StagedFile &file, const QString &key) const;

    const QString m_path; ///< without a '/' at its end
};

} // namespace ovation::storage
