#include "transport/dtls_session.h"

#include <openssl/err.h>

#include <cstring>

namespace ovation::transport {
namespace {

constexpr long LinkMtu = 1200; // what any path carries, IPv6 and tunnels included
constexpr char ExporterLabel[] = "EXTRACTOR-dtls_srtp";

bool sameFingerprint(const std::string &a, const std::string &b) {
    return !a.empty() && a.size() == b.size() && strncasecmp(a.data(), b.data(), a.size()) == 0;
}

std::string hashName(const std::string &fingerprint) {
    std::string name = fingerprint.substr(0, fingerprint.find(' '));
    for (char &c : name)
        c = char(std::tolower(static_cast<unsigned char>(c)));
    return name;
}

} // namespace

DtlsSession::DtlsSession(std::shared_ptr<const DtlsCertificate> certificate, DtlsRole role,
                         std::string remoteFingerprint, Callbacks callbacks)
    : m_certificate(std::move(certificate)), m_remoteFingerprint(std::move(remoteFingerprint)),
      m_callbacks(std::move(callbacks)), m_role(role), m_ssl(SSL_new(m_certificate->context())) {
    m_in = BIO_new(BIO_s_mem());
    m_out = BIO_new(BIO_s_mem());
    BIO_set_mem_eof_return(m_in, -1);
    BIO_set_mem_eof_return(m_out, -1);
    SSL_set_bio(m_ssl.get(), m_in, m_out);
    SSL_set_options(m_ssl.get(), SSL_OP_NO_QUERY_MTU);
    DTLS_set_link_mtu(m_ssl.get(), LinkMtu);
    if (role == DtlsRole::Client)
        SSL_set_connect_state(m_ssl.get());
    else
        SSL_set_accept_state(m_ssl.get());
}

void DtlsSession::start() {
    if (m_role == DtlsRole::Client && m_state == State::Handshaking)
        advance();
}

void DtlsSession::received(std::span<const uint8_t> datagram) {
    if (m_state == State::Ended)
        return;
    BIO_write(m_in, datagram.data(), int(datagram.size()));
    if (m_state == State::Handshaking)
        advance();
    if (m_state == State::Connected)
        readRecords();
}

// A datagram may hold several records, and one call reads one of them: what stayed behind would never be
// read.
void DtlsSession::readRecords() {
    uint8_t ignored[2048]; // no application data is expected; reading makes OpenSSL see alerts
    ERR_clear_error();
    int read = 0;
    do {
        read = SSL_read(m_ssl.get(), ignored, sizeof ignored);
    } while (read > 0);
    const int error = SSL_get_error(m_ssl.get(), read);
    flush();
    // It said goodbye, or something under its own keys that ends a connection (RFC 5246 section 7.2.2):
    // OpenSSL takes in no more, and what came would stay in its buffer.
    if (error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE) {
        m_state = State::Ended;
        m_callbacks.closed();
    }
}

void DtlsSession::handleTimeout() {
    if (m_state != State::Handshaking)
        return;
    if (DTLSv1_handle_timeout(m_ssl.get()) < 0)
        fail("DTLS handshake timed out");
    else
        flush();
}

void DtlsSession::shutDown() {
    if (m_state == State::Connected) {
        SSL_shutdown(m_ssl.get());
        flush();
    }
    m_state = State::Ended;
}

void DtlsSession::advance() {
    ERR_clear_error();
    const int result = SSL_do_handshake(m_ssl.get());
    flush();
    if (result == 1) {
        finishHandshake();
        return;
    }
    const int error = SSL_get_error(m_ssl.get(), result);
    if (error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE)
        fail("DTLS handshake refused");
}

void DtlsSession::flush() {
    // A memory BIO joins the records of a flight into a stream; they are cut apart again at the record
    // headers (RFC 6347: 13 bytes, length in the last two) and sent as datagrams no larger than the MTU.
    uint8_t *data = nullptr;
    const long size = BIO_get_mem_data(m_out, &data);
    if (size <= 0)
        return;
    std::vector<uint8_t> pending(data, data + size);
    (void)BIO_reset(m_out);
    std::size_t begin = 0;
    std::size_t end = 0;
    while (end + 13 <= pending.size()) {
        const std::size_t record = 13u + (std::size_t(pending[end + 11]) << 8 | pending[end + 12]);
        if (end + record > pending.size())
            break;
        if (end > begin && end + record - begin > std::size_t(LinkMtu)) {
            m_callbacks.send(std::span(pending).subspan(begin, end - begin));
            begin = end;
        }
        end += record;
    }
    if (end > begin)
        m_callbacks.send(std::span(pending).subspan(begin, end - begin));
}

void DtlsSession::finishHandshake() {
    const CHandle<X509, X509_free> remote(SSL_get1_peer_certificate(m_ssl.get()));
    if (!remote ||
        !sameFingerprint(fingerprintOf(remote.get(), hashName(m_remoteFingerprint)), m_remoteFingerprint)) {
        fail("the peer's certificate does not have the fingerprint of its SDP");
        return;
    }
    const SRTP_PROTECTION_PROFILE *profile = SSL_get_selected_srtp_profile(m_ssl.get());
    if (!profile) {
        fail("no SRTP profile in common");
        return;
    }
    SrtpKeys keys;
    keys.gcm = profile->id == SRTP_AEAD_AES_128_GCM;
    constexpr std::size_t KeySize = 16;
    const std::size_t saltSize = keys.gcm ? 12 : 14;
    std::vector<uint8_t> material(2 * (KeySize + saltSize));
    if (SSL_export_keying_material(m_ssl.get(), material.data(), material.size(), ExporterLabel,
                                   sizeof ExporterLabel - 1, nullptr, 0, 0) != 1) {
        fail("no SRTP keys");
        return;
    }
    // client key, server key, client salt, server salt
    const auto direction = [&](std::size_t which) {
        std::vector<uint8_t> key(material.begin() + std::ptrdiff_t(which * KeySize),
                                 material.begin() + std::ptrdiff_t((which + 1) * KeySize));
        const auto salt = material.begin() + std::ptrdiff_t(2 * KeySize + which * saltSize);
        key.insert(key.end(), salt, salt + std::ptrdiff_t(saltSize));
        return key;
    };
    keys.send = direction(m_role == DtlsRole::Client ? 0 : 1);
    keys.receive = direction(m_role == DtlsRole::Client ? 1 : 0);
    OPENSSL_cleanse(material.data(), material.size());
    m_state = State::Connected;
    m_callbacks.connected(keys);
}

void DtlsSession::fail(const char *why) {
    if (m_state == State::Ended)
        return;
    m_state = State::Ended;
    m_callbacks.failed(why);
}

} // namespace ovation::transport
