#include "storage/s3_client.h"

#include "base/secrets.h"
#include "storage/digests.h"
#include "storage/s3_checks.h"
#include "storage/s3_failure.h"
#include "storage/s3_xml.h"

#include <QRegularExpression>

namespace ovation::storage {
namespace {

const QByteArray FirstRegion = "us-east-1"; ///< it knows where each bucket of AWS is

/// Of a region that would be asked for next: a part of a host's name.
bool isRegion(const QByteArray &name) {
    static const QRegularExpression shape(
        QRegularExpression::anchoredPattern(QStringLiteral("[A-Za-z0-9][A-Za-z0-9_-]{0,63}")));
    return shape.match(QString::fromLatin1(name)).hasMatch();
}

/// What the service repeats of a request is not told further with a secret in it.
StoreError withoutSecrets(StoreError error, const Credentials &credentials) {
    QStringList secrets{QString::fromLatin1(credentials.secret)};
    if (!credentials.token.isEmpty())
        secrets.append(QString::fromLatin1(credentials.token));
    error.message = Secrets(secrets).hide(error.message);
    return error;
}

} // namespace

S3Client::S3Client(S3Place place, HttpClient &http, CredentialSource &credentials, const Clock &clock)
    : m_place(std::move(place)), m_http(http), m_credentials(credentials),
      m_clock(clock), m_learnt{m_place.region.isEmpty() ? FirstRegion : m_place.region.toLatin1()} {}

S3Client::Learnt S3Client::learnt() const {
    const std::lock_guard lock(m_mutex);
    return m_learnt;
}

S3Location S3Client::location(const QByteArray &key) const {
    return locate(m_place, learnt().region, key);
}

StoreResult<HttpAnswer> S3Client::send(const S3Call &call, const Transfer &transfer) {
    Repeated repeated;
    for (;;) {
        const auto credentials = m_credentials.current(transfer.stop);
        if (!credentials)
            return credentials.error();
        const Learnt used = learnt();
        auto answer = sendOnce(call, *credentials, used, transfer);
        if (!answer || (answer->ok() && !call.mayFailLate) || answer->status == call.alsoFine)
            return answer;
        const S3Failure failure = readS3Failure(answer->body);
        if (answer->ok() && failure.code.isEmpty())
            return answer;
        StoreError error = storeErrorOf(*answer, failure, m_place.bucket);
        if (error.reason == StoreFailure::BadCredentials && !repeated.credentials) {
            repeated.credentials = true;
            m_credentials.reject(*credentials);
            const auto others = m_credentials.current(transfer.stop);
            if (others && *others != *credentials)
                continue;
        }
        if (!learn(*answer, failure, error, used, repeated))
            return withoutSecrets(std::move(error), *credentials);
    }
}

bool S3Client::learn(const HttpAnswer &answer, const S3Failure &failure, const StoreError &error,
                     const Learnt &used, Repeated &repeated) {
    const bool maybeRegion = error.reason == StoreFailure::WrongRegion ||
                             !answer.header("x-amz-bucket-region").isEmpty() || !failure.region.isEmpty();
    if (maybeRegion && !repeated.region) {
        repeated.region = true;
        if (learnRegion(answer, failure, used))
            return true;
    }
    if (error.reason == StoreFailure::ClockWrong && !repeated.clock) {
        repeated.clock = true;
        return learnClock(answer);
    }
    return false;
}

/// `used`: by the call that was answered. Another call may have learnt it meanwhile.
bool S3Client::learnRegion(const HttpAnswer &answer, const S3Failure &failure, const Learnt &used) {
    QByteArray region = answer.header("x-amz-bucket-region");
    if (region.isEmpty())
        region = failure.region.toLatin1();
    if (!isRegion(region) || region == used.region)
        return false;
    const std::lock_guard lock(m_mutex);
    m_learnt.region = region;
    return true;
}

bool S3Client::learnClock(const HttpAnswer &answer) {
    const int64_t theirs_ms = httpDate_ms(answer.header("date"));
    if (theirs_ms == 0)
        return false;
    const std::lock_guard lock(m_mutex);
    m_learnt.clockOffset_ms = theirs_ms - m_clock.wall_ms();
    return true;
}

StoreResult<HttpAnswer> S3Client::sendOnce(const S3Call &call, const Credentials &credentials,
                                           const Learnt &learnt, const Transfer &transfer) {
    const S3Location place = locate(m_place, learnt.region, call.key);
    const QByteArray date = amzDate(m_clock.wall_ms() + learnt.clockOffset_ms);
    SignedRequest signing{call.method, place.path, canonicalQuery(call.query), call.headers,
                          call.content ? call.contentSha256 : sha256(call.body).toHex()};
    signing.headers.insert("host", place.host);
    signing.headers.insert("x-amz-date", date);
    signing.headers.insert("x-amz-content-sha256", signing.payloadHash);
    if (!credentials.token.isEmpty())
        signing.headers.insert("x-amz-security-token", credentials.token);

    HttpRequest request;
    request.method = call.method;
    request.url = place.url(signing.query);
    for (auto each = signing.headers.cbegin(); each != signing.headers.cend(); ++each)
        request.headers.append({each.key(), each.value()});
    request.headers.append({"authorization", authorization(signing, credentials, {learnt.region}, date)});
    request.body = call.body;
    request.content = call.content;
    request.sink = call.sink;
    request.sinkStatus = call.sinkStatus;
    request.quiet_ms = call.quiet_ms;
    return m_http.send(request, transfer);
}

} // namespace ovation::storage
