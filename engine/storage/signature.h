#pragma once

#include "storage/credentials.h"

#include <QByteArray>
#include <QMap>

#include <cstdint>

/// AWS Signature Version 4: "Create a signed AWS API request", IAM User Guide.
namespace ovation::storage {

/// Values of a query by name, neither of them encoded.
using Query = QMap<QByteArray, QByteArray>;

/// A request as it is signed.
struct SignedRequest {
    QByteArray method;
    QByteArray path;  ///< encoded; begins with '/'
    QByteArray query; ///< canonicalQuery()
    QMap<QByteArray, QByteArray>
        headers;            ///< all that are signed, names in lower case; `host` and x-amz-date too
    QByteArray payloadHash; ///< hexadecimal SHA-256 of the body
};

/// Which service the signature is for.
struct SigningScope {
    QByteArray region;
    QByteArray service = "s3";
};

/// 20130524T000000Z
QByteArray amzDate(int64_t wall_ms);

/// Everything but unreserved characters (RFC 3986) as %XX; also '/' unless it is kept.
QByteArray percentEncoded(const QByteArray &text);
QByteArray percentEncodedPath(const QByteArray &path);

/// name=value&…, encoded, by encoded name.
QByteArray canonicalQuery(const Query &query);

QByteArray canonicalRequest(const SignedRequest &request);

/// The value of the header Authorization. `date`: amzDate(), also in the request's x-amz-date.
QByteArray authorization(const SignedRequest &request, const Credentials &credentials,
                         const SigningScope &scope, const QByteArray &date);

} // namespace ovation::storage
