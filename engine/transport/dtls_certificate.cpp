#include "transport/dtls_certificate.h"

#include <openssl/ec.h>
#include <openssl/rand.h>
#include <openssl/x509.h>

#include <cstdio>

namespace ovation::transport {
namespace {

constexpr long Day_s = 86400;
constexpr char SrtpProfiles[] = "SRTP_AEAD_AES_128_GCM:SRTP_AES128_CM_SHA1_80";

// Every certificate is accepted here because none is signed by an authority: what counts is its fingerprint,
// which DtlsSession compares with the one from signalling before any key is used.
int acceptAny(int /*preverified*/, X509_STORE_CTX * /*store*/) {
    return 1;
}

CHandle<X509, X509_free> selfSigned(EVP_PKEY *key) {
    CHandle<X509, X509_free> certificate(X509_new());
    uint32_t serial = 0;
    if (!certificate || RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial) != 1)
        return nullptr;
    X509 *x = certificate.get();
    X509_set_version(x, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(x), long(serial >> 1));
    X509_gmtime_adj(X509_getm_notBefore(x), -Day_s);
    X509_gmtime_adj(X509_getm_notAfter(x), 365 * Day_s);
    X509_set_pubkey(x, key);
    X509_NAME *name = X509_get_subject_name(x);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>("WebRTC"),
                               -1, -1, 0);
    X509_set_issuer_name(x, name);
    if (X509_sign(x, key, EVP_sha256()) == 0)
        return nullptr;
    return certificate;
}

} // namespace

std::string fingerprintOf(const X509 *certificate, const std::string &hash) {
    const EVP_MD *digest = hash == "sha-256"   ? EVP_sha256()
                           : hash == "sha-384" ? EVP_sha384()
                           : hash == "sha-512" ? EVP_sha512()
                                               : nullptr;
    unsigned char bytes[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    if (!digest || X509_digest(certificate, digest, bytes, &size) != 1)
        return {};
    std::string text = hash + ' ';
    for (unsigned i = 0; i < size; ++i) {
        char part[4];
        std::snprintf(part, sizeof part, i ? ":%02X" : "%02X", bytes[i]);
        text += part;
    }
    return text;
}

Result<std::shared_ptr<const DtlsCertificate>> DtlsCertificate::make() {
    const Error failure{Errc::EndpointFailed, QStringLiteral("Cannot make a DTLS certificate (OpenSSL)")};
    const CHandle<EVP_PKEY, EVP_PKEY_free> key(EVP_EC_gen("P-256"));
    if (!key)
        return failure;
    const auto certificate = selfSigned(key.get());
    auto made = std::make_shared<DtlsCertificate>();
    made->m_context.reset(SSL_CTX_new(DTLS_method()));
    SSL_CTX *context = made->m_context.get();
    if (!certificate || !context || SSL_CTX_use_certificate(context, certificate.get()) != 1 ||
        SSL_CTX_use_PrivateKey(context, key.get()) != 1 ||
        SSL_CTX_set_tlsext_use_srtp(context, SrtpProfiles) != 0)
        return failure;
    SSL_CTX_set_min_proto_version(context, DTLS1_2_VERSION);
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, acceptAny);
    made->m_fingerprint = fingerprintOf(certificate.get(), "sha-256");
    return std::shared_ptr<const DtlsCertificate>(std::move(made));
}

} // namespace ovation::transport
