#include "server/http/basic_auth.h"

#include <openssl/crypto.h>

namespace ovation::server {

bool BasicAuth::matches(const QByteArray &authorization) const {
    if (authorization.left(6).compare("Basic ", Qt::CaseInsensitive) != 0)
        return false;
    const QByteArray given = QByteArray::fromBase64(authorization.mid(6).trimmed());
    const QByteArray wanted = "OPENVIDUAPP:" + m_secret;
    // The length of what is wanted is no secret; its content is.
    return given.size() == wanted.size() &&
           CRYPTO_memcmp(given.constData(), wanted.constData(), size_t(wanted.size())) == 0;
}

BasicAuth::Verdict BasicAuth::check(const HttpRequest &request) {
    const QByteArray authorization = request.header("Authorization");
    if (authorization.isEmpty())
        return Verdict::Denied; // a browser's first request carries none and is no attempt
    // By the address that a trusted proxy names, of all that the headers say: the rest is made up to escape.
    const Caller caller = request.caller();
    if (!m_attempts.mayTry(caller))
        return Verdict::Locked;
    if (!matches(authorization))
        return m_attempts.refused(caller, authorization) ? Verdict::Denied : Verdict::Locked;
    m_attempts.granted(caller);
    return Verdict::Granted;
}

} // namespace ovation::server
