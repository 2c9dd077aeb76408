#include "storage/s3_failure.h"

#include "base/excerpt.h"
#include "base/log.h"

#include <QStringView>

#include <algorithm>
#include <array>

namespace ovation::storage {
namespace {

struct Meaning {
    const char *codes; ///< between spaces
    StoreFailure reason;
};

/// "Error responses", Amazon S3 API Reference; and what other services add.
constexpr std::array Meanings{
    Meaning{" AccessDenied AllAccessDisabled AccountProblem NotSignedUp AccessForbidden InvalidPayer "
            "MethodNotAllowed "
            "InvalidObjectState ObjectLocked ",
            StoreFailure::Denied},
    Meaning{" InvalidAccessKeyId SignatureDoesNotMatch InvalidToken ExpiredToken TokenRefreshRequired "
            "InvalidSecurity "
            "InvalidClientTokenId UnrecognizedClientException InvalidIdentityToken ExpiredTokenException "
            "CredentialsNotSupported ",
            StoreFailure::BadCredentials},
    Meaning{" RequestTimeTooSkewed RequestExpired RequestInTheFuture ", StoreFailure::ClockWrong},
    Meaning{" NoSuchBucket InvalidBucketName ", StoreFailure::NoBucket},
    Meaning{" NoSuchKey NotFound ", StoreFailure::NoObject},
    // Its parts are not those that were sent: what is there cannot become the object any more.
    Meaning{" NoSuchUpload InvalidPart InvalidPartOrder ", StoreFailure::NoUpload},
    Meaning{" PreconditionFailed ", StoreFailure::Changed},
    Meaning{" PermanentRedirect TemporaryRedirect Redirect AuthorizationHeaderMalformed "
            "IllegalLocationConstraintException ",
            StoreFailure::WrongRegion},
    Meaning{" BadDigest XAmzContentSHA256Mismatch XAmzContentChecksumMismatch InvalidDigest IncompleteBody "
            "RequestTimeout ",
            StoreFailure::Damaged},
    Meaning{" QuotaExceeded InsufficientStorage XMinioStorageFull StorageFull ", StoreFailure::Full},
    Meaning{
        " SlowDown Busy ServerBusy ServiceUnavailable InternalError OperationAborted BadGateway "
        "RequestLimitExceeded "
        "TooManyRequests ThrottlingException Throttling IDPCommunicationError ConditionalRequestConflict ",
        StoreFailure::Busy},
};

StoreFailure reasonOfStatus(int status) {
    switch (status) {
    case 401:
    case 403:
        return StoreFailure::Denied;
    case 404:
        return StoreFailure::NoObject;
    case 301:
    case 302:
    case 307:
    case 308:
        return StoreFailure::WrongRegion;
    case 412:
        return StoreFailure::Changed;
    case 507:
        return StoreFailure::Full;
    case 408:
    case 425:
    case 429:
        return StoreFailure::Busy;
    case 501:
    case 505:
        return StoreFailure::Refused;
    default:
        return status >= 500 ? StoreFailure::Busy : StoreFailure::Refused;
    }
}

StoreFailure reasonOf(int status, const QString &code) {
    const QByteArray word = ' ' + code.toLatin1() + ' ';
    for (const Meaning &each : Meanings) {
        if (!code.isEmpty() && QByteArray(each.codes).contains(word))
            return each.reason;
    }
    return reasonOfStatus(status);
}

QString adviceFor(StoreFailure reason, const QString &bucket) {
    switch (reason) {
    case StoreFailure::Denied:
        return QStringLiteral(
                   "Allow this account to list the bucket %1, and to read, write and delete its objects.")
            .arg(bucket);
    case StoreFailure::BadCredentials:
        return QStringLiteral(
            "Check OPENVIDU_PRO_AWS_ACCESS_KEY and OPENVIDU_PRO_AWS_SECRET_KEY, or this machine's own "
            "credentials.");
    case StoreFailure::ClockWrong:
        return QStringLiteral("Set this machine's clock, and keep it right with NTP.");
    case StoreFailure::NoBucket:
        return QStringLiteral("Create the bucket %1, or correct OPENVIDU_PRO_AWS_S3_BUCKET.").arg(bucket);
    case StoreFailure::WrongRegion:
        return QStringLiteral("Set OPENVIDU_PRO_AWS_REGION to the region of the bucket %1, and check "
                              "OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT.")
            .arg(bucket);
    case StoreFailure::Full:
        return QStringLiteral("Free space in the bucket %1, or raise its quota.").arg(bucket);
    case StoreFailure::Refused:
        return QStringLiteral("Check OPENVIDU_PRO_AWS_S3_HEADERS and OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT.");
    default:
        return {};
    }
}

/// A day at most; dates are not understood.
int64_t retryAfter_ms(const HttpAnswer &answer) {
    constexpr int64_t Most_s = 86'400;
    bool ok = false;
    const qlonglong seconds = answer.header("retry-after").toLongLong(&ok);
    return ok ? std::clamp<int64_t>(seconds, 0, Most_s) * 1000 : 0;
}

} // namespace

StoreError storeErrorOf(const HttpAnswer &answer, const S3Failure &failure, const QString &bucket) {
    StoreError error;
    error.reason = reasonOf(answer.status, failure.code);
    const QString said = failure.message.isEmpty() ? failure.code : failure.message;
    error.message =
        said.isEmpty()
            ? QStringLiteral("The service answered with status %1.").arg(answer.status)
            : QStringLiteral("The service says: %1 (%2)")
                  .arg(redact(excerpt(said)),
                       excerpt(failure.code.isEmpty() ? QString::number(answer.status) : failure.code));
    error.advice = adviceFor(error.reason, bucket);
    error.retryAfter_ms = retryAfter_ms(answer);
    return error;
}

} // namespace ovation::storage
