#pragma once

#include "transport/dtls_certificate.h"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace ovation::transport {

enum class DtlsRole { Client, Server };

/// Keys of an SRTP association (RFC 5764 section 4.2): key then salt for each direction.
struct SrtpKeys {
    bool gcm = false; ///< AEAD_AES_128_GCM, else AES128_CM_SHA1_80
    std::vector<uint8_t> send, receive;
};

/// The DTLS handshake of one peer. The certificate of the other side must have the fingerprint given,
/// otherwise no keys are handed out. One transport thread.
class DtlsSession {
  public:
    struct Callbacks {
        std::function<void(std::span<const uint8_t>)> send; ///< a datagram to the other side
        std::function<void(const SrtpKeys &)> connected;
        std::function<void()> closed; ///< close_notify came
        std::function<void(const char *why)> failed;
    };

    /// `remoteFingerprint` as in a=fingerprint.
    DtlsSession(std::shared_ptr<const DtlsCertificate> certificate, DtlsRole role,
                std::string remoteFingerprint, Callbacks callbacks);

    /// Begins (client) once datagrams can be sent.
    void start();
    /// Reads every record in it.
    void received(std::span<const uint8_t> datagram);
    /// Repeats lost flights; call every 50 ms or so until connected.
    void handleTimeout();
    /// Tells the other side that this is the end.
    void shutDown();
    bool isConnected() const { return m_state == State::Connected; }

  private:
    enum class State { Handshaking, Connected, Ended };

    void advance();
    void readRecords();
    void flush();
    void finishHandshake();
    void fail(const char *why);

    std::shared_ptr<const DtlsCertificate> m_certificate;
    std::string m_remoteFingerprint;
    Callbacks m_callbacks;
    DtlsRole m_role;
    CHandle<SSL, SSL_free> m_ssl;
    BIO *m_in = nullptr;  ///< owned by m_ssl
    BIO *m_out = nullptr; ///< owned by m_ssl
    State m_state = State::Handshaking;
};

} // namespace ovation::transport
