#pragma once

#include "storage/http_message.h"

#include <QByteArray>

#include <memory>
#include <mutex>
#include <vector>

namespace ovation::storage {

class CurlSession;

/// HTTP requests that wait for their answers, over connections that are kept. Redirections are answers like
/// others: the caller decides. Any thread, several at once. Errors: Unreachable, Untrusted, Damaged,
/// SourceLost, Stopped, Refused; a status is none.
///
/// libcurl, not QNetworkAccessManager: it sends a body from the thread that reads it (no event loop, no
/// copies between threads), asks before it sends a large one (Expect: 100-continue), and takes the answer of
/// a service that refuses in the middle of one.
class HttpClient {
  public:
    static constexpr int MaxIdleSessions = 16;

    /// `certificates`: PEM, trusted besides the system's; may be empty.
    explicit HttpClient(QByteArray certificates = {});
    ~HttpClient();
    HttpClient(const HttpClient &) = delete;
    HttpClient &operator=(const HttpClient &) = delete;

    StoreResult<HttpAnswer> send(const HttpRequest &request, const Transfer &transfer);

  private:
    std::unique_ptr<CurlSession> take();
    void give(std::unique_ptr<CurlSession> session);

    const QByteArray m_certificates;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<CurlSession>> m_idle;
};

} // namespace ovation::storage
