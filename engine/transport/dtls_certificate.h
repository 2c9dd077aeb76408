#pragma once

#include "base/handles.h"
#include "base/result.h"

#include <openssl/ssl.h>

#include <memory>
#include <string>

namespace ovation::transport {

/// The certificate with which every peer of a media plane says who it is (RFC 8827 section 6.5), made at
/// start and never written to disk. Immutable; shared between transport threads.
class DtlsCertificate {
  public:
    static Result<std::shared_ptr<const DtlsCertificate>> make();

    /// "sha-256 AB:CD:…" as in a=fingerprint.
    const std::string &fingerprint() const { return m_fingerprint; }
    SSL_CTX *context() const { return m_context.get(); }

  private:
    CHandle<SSL_CTX, SSL_CTX_free> m_context;
    std::string m_fingerprint;
};

/// Fingerprint of a certificate with the hash the other side named ("sha-256", "sha-384", "sha-512"; empty
/// for any other): "<hash> AB:CD:…".
std::string fingerprintOf(const X509 *certificate, const std::string &hash);

} // namespace ovation::transport
