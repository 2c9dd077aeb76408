#pragma once

#include "storage/object_store.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

/// The XML of S3's answers and requests ("Amazon S3 API Reference"). Whatever the bytes are, reading ends
/// after MaxElements elements, and gives what was asked for or nothing. Pure.
namespace ovation::storage {

inline constexpr int MaxElements = 60'000; ///< 1000 objects have some 10 each
inline constexpr int MaxDepth = 12;
inline constexpr qsizetype MaxText = 8192; ///< characters of one element

struct S3Failure {
    QString code; ///< such as NoSuchKey; empty = the body told none
    QString message;
    QString region; ///< where the bucket is
};

/// Of an <Error>, also behind white space that was sent to keep the connection; empty fields when it is none.
S3Failure readS3Failure(const QByteArray &xml);

struct S3Listing {
    struct Object {
        QString key; ///< whole
        int64_t size_bytes = 0;
        QByteArray tag; ///< without quotes
        int64_t modified_ms = 0;
    };
    std::vector<Object> objects;
    std::vector<QString> folders; ///< CommonPrefixes: whole, with the delimiter at their end
    bool truncated = false;
    QString next; ///< NextContinuationToken
};
std::optional<S3Listing> readS3Listing(const QByteArray &xml);

struct S3Uploads {
    std::vector<UnfinishedUpload> uploads; ///< whole keys
    bool truncated = false;
    QString nextKey, nextId;
};
std::optional<S3Uploads> readS3Uploads(const QByteArray &xml);

struct S3Parts {
    std::vector<PartReceipt> parts;
    bool truncated = false;
    int next = 0; ///< NextPartNumberMarker
};
std::optional<S3Parts> readS3Parts(const QByteArray &xml);

/// InitiateMultipartUploadResult; empty when it has none.
QString readS3UploadId(const QByteArray &xml);

/// CompleteMultipartUploadResult: the object's ETag without quotes.
std::optional<QByteArray> readS3Completed(const QByteArray &xml);

/// The body of CompleteMultipartUpload.
QByteArray writeS3Parts(const std::vector<PartReceipt> &parts);

/// Credentials of a role: AssumeRoleWithWebIdentityResponse.
struct StsCredentials {
    QByteArray keyId, secret, token;
    int64_t expires_ms = 0;
};
std::optional<StsCredentials> readStsCredentials(const QByteArray &xml);

/// "abc" or abc → abc; also with W/ before it.
QByteArray unquotedTag(QByteArray tag);

} // namespace ovation::storage
