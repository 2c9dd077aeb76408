#pragma once

#include "config/settings.h"
#include "server/address_notices.h"
#include "server/http/basic_auth.h"

#include <optional>

namespace ovation::server {

/// Who is turned away before any route is looked at, and with what answer. Engine thread.
class Door {
  public:
    /// `plain`: the peers that are served without TLS.
    Door(const config::Settings &settings, BasicAuth &auth, const Clock &clock,
         Networks plain = Networks::loopback());

    /// Nothing when the request may come in. `request` has today's path.
    std::optional<HttpResponse> refusal(const HttpRequest &request);
    /// Logs that a client does not trust the certificate, and what helps.
    void certificateRefused(const QString &peerAddress);

  private:
    std::optional<HttpResponse> refusalOfPlain(const HttpRequest &request);
    std::optional<HttpResponse> refusalOfCrowd(const HttpRequest &request);
    std::optional<HttpResponse> refusalOfAddress(const HttpRequest &request);

    const config::Settings &m_settings;
    BasicAuth &m_auth;
    AddressNotices m_notices;
    Networks m_plain;
};

} // namespace ovation::server
