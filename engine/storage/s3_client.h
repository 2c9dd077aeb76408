#pragma once

#include "base/clock.h"
#include "storage/credential_source.h"
#include "storage/http_client.h"
#include "storage/s3_place.h"
#include "storage/signature.h"

#include <QMap>

#include <mutex>
#include <optional>

namespace ovation::storage {

struct S3Failure;

/// A call of S3's interface, before it is signed.
struct S3Call {
    QByteArray method = "GET";
    QByteArray key; ///< whole; empty = the bucket
    Query query;
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    const Slice *content = nullptr; ///< instead of `body`
    QByteArray contentSha256;       ///< hexadecimal, of `content`
    ByteSink sink;
    int sinkStatus = 200;     ///< as in HttpRequest
    int alsoFine = 0;         ///< a status that is a success
    bool mayFailLate = false; ///< an answer of 200 may be an error: it begins before the work is done
    int quiet_ms = 60'000;
};

/// Signs calls, sends them and learns from the answers: the region of the bucket, how far this machine's
/// clock is off, that credentials have expired. It repeats a call once for each of them, and for nothing
/// else. Any thread, several calls at once.
class S3Client {
  public:
    /// All outlive it.
    S3Client(S3Place place, HttpClient &http, CredentialSource &credentials, const Clock &clock);

    /// A success, or the error that the answer means.
    StoreResult<HttpAnswer> send(const S3Call &call, const Transfer &transfer);
    /// Where an object of this whole key is, as far as the region is known.
    S3Location location(const QByteArray &key) const;
    const S3Place &place() const { return m_place; }

  private:
    struct Learnt {
        QByteArray region;
        int64_t clockOffset_ms = 0; ///< the service's clock less ours
    };
    /// What this call has been repeated for.
    struct Repeated {
        bool region = false, clock = false, credentials = false;
    };

    StoreResult<HttpAnswer> sendOnce(const S3Call &call, const Credentials &credentials, const Learnt &learnt,
                                     const Transfer &transfer);
    /// True when the call may succeed now.
    bool learn(const HttpAnswer &answer, const S3Failure &failure, const StoreError &error,
               const Learnt &used, Repeated &repeated);
    bool learnRegion(const HttpAnswer &answer, const S3Failure &failure, const Learnt &used);
    bool learnClock(const HttpAnswer &answer);
    Learnt learnt() const;

    const S3Place m_place;
    HttpClient &m_http;
    CredentialSource &m_credentials;
    const Clock &m_clock;
    mutable std::mutex m_mutex;
    Learnt m_learnt;
};

} // namespace ovation::storage
