#pragma once

#include "storage/object_store.h"
#include "storage/s3_client.h"

#include <memory>

namespace ovation::storage {

struct S3Options {
    S3Place place;
    /// Of every upload, names in lower case; those of encryption with a key of the customer are sent with
    /// every call that needs them.
    QMap<QByteArray, QByteArray> headers;
    QByteArray certificates; ///< PEM, trusted besides the system's
    ObjectStore::PartLimits parts{5 << 20, int64_t(5) << 30, 10'000, int64_t(5) << 40}; ///< Amazon's
};

/// A bucket of Amazon S3 or of a service with the same interface ("Amazon S3 API Reference", 2006-03-01).
/// Each body is sent with its SHA-256 in the signature and its MD5 in Content-MD5, which all services check;
/// what they answer (ETag) is compared with the MD5 again unless the bucket encrypts with keys of its own.
class S3Store final : public ObjectStore {
  public:
    /// `clock` outlives it.
    S3Store(S3Options options, std::unique_ptr<CredentialSource> credentials, const Clock &clock);
    ~S3Store() override;

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
    StoreResult<FolderPage> folders(const QString &from, const Transfer &transfer) override;
    StoreResult<void> remove(const QString &key, const Transfer &transfer) override;
    QUrl url(const QString &key) const override;

  private:
    struct Sent {
        HttpAnswer answer;
        QByteArray md5; ///< hexadecimal, of what was sent
    };

    /// `method` on an object, with what each of them needs.
    StoreResult<S3Call> callFor(const char *method, const QString &key) const;
    StoreResult<Sent> sendContent(S3Call call, const Slice &content, const Transfer &transfer);
    void addTraits(S3Call &call, const ObjectTraits &traits) const;
    QByteArray wholeKey(const QString &key) const;
    /// Without the place's folders; empty when it is not one that a call would take.
    QString ownKey(const QString &whole) const;
    /// With what is not the same for each list.
    StoreResult<struct S3Listing> listing(Query query, const QString &from, const Transfer &transfer);
    /// An answer to HEAD says nothing of why; the same question with a body does.
    StoreError explained(const S3Call &call, StoreError error, const Transfer &transfer);

    const S3Options m_options;
    HttpClient m_http;
    const std::unique_ptr<CredentialSource> m_credentials;
    S3Client m_client;
};

} // namespace ovation::storage
