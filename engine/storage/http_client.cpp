#include "storage/http_client.h"

#include "storage/http_exchange.h"

namespace ovation::storage {

HttpClient::HttpClient(QByteArray certificates) : m_certificates(std::move(certificates)) {}
HttpClient::~HttpClient() = default;

StoreResult<HttpAnswer> HttpClient::send(const HttpRequest &request, const Transfer &transfer) {
    auto session = take();
    HttpExchange exchange(*session, request, transfer, m_certificates);
    auto answer = exchange.run();
    give(std::move(session));
    return answer;
}

std::unique_ptr<CurlSession> HttpClient::take() {
    const std::lock_guard lock(m_mutex);
    if (m_idle.empty())
        return std::make_unique<CurlSession>();
    auto session = std::move(m_idle.back());
    m_idle.pop_back();
    return session;
}

void HttpClient::give(std::unique_ptr<CurlSession> session) {
    const std::lock_guard lock(m_mutex);
    if (m_idle.size() < MaxIdleSessions)
        m_idle.push_back(std::move(session));
}

} // namespace ovation::storage
