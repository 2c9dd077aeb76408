#pragma once

#include "server/http/secret_attempts.h"

namespace ovation::server {

/// HTTP Basic for the one user OPENVIDUAPP, compared in constant time. Engine thread.
class BasicAuth {
  public:
    enum class Verdict {
        Granted,
        Denied,
        Locked ///< too many wrong ones (SecretAttempts)
    };

    BasicAuth(QByteArray secret, SecretAttempts &attempts)
        : m_secret(std::move(secret)), m_attempts(attempts) {}
    Verdict check(const HttpRequest &request);

  private:
    bool matches(const QByteArray &authorization) const;

    QByteArray m_secret;
    SecretAttempts &m_attempts;
};

} // namespace ovation::server
