#pragma once

#include "base/networks.h"
#include "server/http/message.h"

#include <memory>

namespace ovation::server {

/// Limits on what clients may send, and hold.
struct HttpLimits {
    qsizetype header_bytes = 16 * 1024;
    qint64 body_bytes = 1024 * 1024;
    qint64 unfinished_bytes = 8 * 1024 * 1024; ///< bodies that have not come whole; twice that in memory
    int tls_ms = 5000;    ///< to the first byte, and from there to the end of the TLS handshake
    int handshakes = 200; ///< of TLS that begin a second; those of proxies come on top
    int header_ms = 5000; ///< from the first wait to a complete header
    int body_ms = 15'000;
    int idle_ms = 60'000;          ///< keep-alive, of who has shown the secret
    int strangersIdle_ms = 10'000; ///< of others
    int connections = 10'000;
    int perAddress = 1000;
    int reserved = 64; ///< beyond both, for clients that know the secret; as many again for this machine
    Networks proxies = Networks::loopback(); ///< believed in what they forward; no limit per address
};

/// HTTP/1.x requests out of bytes (RFC 9112), on Boost.Beast's parser. One connection at a time.
class RequestParser {
  public:
    explicit RequestParser(const HttpLimits &limits);
    ~RequestParser();

    /// Feeds bytes; the number taken. Sets failure() on malformed or too large input.
    qsizetype feed(QByteArrayView bytes);
    bool headerDone() const;
    bool done() const;
    int failure() const { return m_failure; } ///< HTTP status, 0 = none
    qint64 body_bytes() const;                ///< that have come

    bool keepAlive() const;
    bool wantsContinue() const;
    bool isWebSocketUpgrade() const;
    /// After headerDone() (without body) or done().
    HttpRequest request() const;
    /// That request() has given.
    void dropBody();

  private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
    HttpLimits m_limits;
    int m_failure = 0;
};

} // namespace ovation::server
