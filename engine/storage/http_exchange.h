#pragma once

#include "base/handles.h"
#include "storage/http_message.h"

#include <curl/curl.h>

#include <memory>
#include <optional>
#include <set>
#include <span>

namespace ovation::storage {

/// libcurl's handles for one request at a time. Keeps the connections of the requests before.
class CurlSession {
  public:
    CurlSession() : m_multi(curl_multi_init()), m_easy(curl_easy_init()) {}

    CURLM *multi() const { return m_multi.get(); }
    CURL *easy() const { return m_easy.get(); }
    /// What the other ends of its connections have confirmed or sent: what was passed to the system is not
    /// there for long when the link is slow.
    uint64_t crossedBytes() const;

    // What libcurl opens and closes its sockets with; `self` is the session.
    static curl_socket_t openSocket(void *self, curlsocktype purpose, curl_sockaddr *address);
    static int closeSocket(void *self, curl_socket_t socket);

  private:
    std::set<curl_socket_t> m_sockets; ///< goes last
    CHandle<CURLM, curl_multi_cleanup> m_multi;
    CHandle<CURL, curl_easy_cleanup> m_easy; ///< goes first
};

/// One request and its answer, on the thread of the call.
class HttpExchange {
  public:
    static constexpr int64_t MaxHeaders_bytes = 64'000;

    /// All outlive it.
    HttpExchange(CurlSession &session, const HttpRequest &request, const Transfer &transfer,
                 const QByteArray &certificates);

    StoreResult<HttpAnswer> run();

  private:
    struct FreeList {
        void operator()(curl_slist *list) const { curl_slist_free_all(list); }
    };

    static std::size_t readContent(char *into, std::size_t size, std::size_t count, void *self);
    static int seekContent(void *self, curl_off_t offset, int origin);
    static std::size_t takeHeader(char *data, std::size_t size, std::size_t count, void *self);
    static std::size_t takeBody(char *data, std::size_t size, std::size_t count, void *self);

    template <typename Value>
    void set(CURLoption option, Value value) {
        curl_easy_setopt(m_easy, option, value);
    }
    void setUp();
    void setBody();
    void setTrust();
    std::size_t fill(std::span<std::byte> into);
    bool addHeader(QByteArray line);
    bool addBody(std::span<const std::byte> piece);
    void moved(int64_t bytes);
    CURLcode perform();
    int turn_ms() const; ///< at most between two looks at the clock
    bool isQuiet();      ///< nothing moved for too long, neither here nor on the link
    StoreError failure(CURLcode code) const;

    CurlSession &m_session;
    CURLM *const m_multi;
    CURL *const m_easy;
    const HttpRequest &m_request;
    const Transfer &m_transfer;
    const QByteArray &m_certificates;
    std::unique_ptr<curl_slist, FreeList> m_headers;
    HttpAnswer m_answer;
    std::optional<StoreError> m_error; ///< what a callback ended the exchange for
    int64_t m_headers_bytes = 0;
    int64_t m_sent_bytes = 0;
    int64_t m_lastMoved_ns = 0;
    uint64_t m_crossed_bytes = 0; ///< CurlSession::crossedBytes() when it was looked at last
    bool m_quiet = false;
    char m_detail[CURL_ERROR_SIZE] = {};
};

} // namespace ovation::storage
