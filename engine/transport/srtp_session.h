#pragma once

#include "base/handles.h"
#include "transport/dtls_session.h"

#include <srtp2/srtp.h>

#include <memory>

namespace ovation::transport {

/// Encrypts and decrypts the packets of one peer (libsrtp2; RFC 3711, RFC 7714). One transport thread.
class SrtpSession {
  public:
    static constexpr std::size_t Overhead = SRTP_MAX_TRAILER_LEN + 4;

    /// Null when libsrtp refuses the keys.
    static std::unique_ptr<SrtpSession> create(const SrtpKeys &keys);

    /// In place; `buffer` must have Overhead bytes of room after `size`. The new size, or 0 on failure.
    std::size_t protectRtp(uint8_t *buffer, std::size_t size);
    std::size_t protectRtcp(uint8_t *buffer, std::size_t size);
    /// In place; the new size, or 0 when the packet is forged, replayed or broken.
    std::size_t unprotectRtp(uint8_t *buffer, std::size_t size);
    std::size_t unprotectRtcp(uint8_t *buffer, std::size_t size);

  private:
    CHandle<srtp_ctx_t_, srtp_dealloc> m_in, m_out;
};

} // namespace ovation::transport
