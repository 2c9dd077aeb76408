#include "transport/srtp_session.h"

#include <cstring>
#include <mutex>

namespace ovation::transport {
namespace {

bool initialize() {
    static const bool ready = srtp_init() == srtp_err_status_ok;
    return ready;
}

srtp_t open(const std::vector<uint8_t> &key, bool gcm, srtp_ssrc_type_t direction) {
    srtp_policy_t policy;
    std::memset(&policy, 0, sizeof policy);
    if (gcm) {
        srtp_crypto_policy_set_aes_gcm_128_16_auth(&policy.rtp);
        srtp_crypto_policy_set_aes_gcm_128_16_auth(&policy.rtcp);
    } else {
        srtp_crypto_policy_set_aes_cm_128_hmac_sha1_80(&policy.rtp);
        srtp_crypto_policy_set_aes_cm_128_hmac_sha1_80(&policy.rtcp);
    }
    policy.ssrc.type = direction;
    policy.key = const_cast<uint8_t *>(key.data()); // libsrtp does not write to it
    policy.window_size = 1024;
    policy.allow_repeat_tx = 1; // a retransmission is the same packet again
    srtp_t session = nullptr;
    return srtp_create(&session, &policy) == srtp_err_status_ok ? session : nullptr;
}

template <typename Call>
std::size_t inPlace(Call call, srtp_t session, uint8_t *buffer, std::size_t size) {
    int length = int(size);
    return call(session, buffer, &length) == srtp_err_status_ok && length > 0 ? std::size_t(length) : 0;
}

} // namespace

std::unique_ptr<SrtpSession> SrtpSession::create(const SrtpKeys &keys) {
    if (!initialize())
        return nullptr;
    auto session = std::make_unique<SrtpSession>();
    session->m_in.reset(open(keys.receive, keys.gcm, ssrc_any_inbound));
    session->m_out.reset(open(keys.send, keys.gcm, ssrc_any_outbound));
    if (!session->m_in || !session->m_out)
        return nullptr;
    return session;
}

std::size_t SrtpSession::protectRtp(uint8_t *buffer, std::size_t size) {
    return inPlace(srtp_protect, m_out.get(), buffer, size);
}

std::size_t SrtpSession::protectRtcp(uint8_t *buffer, std::size_t size) {
    return inPlace(srtp_protect_rtcp, m_out.get(), buffer, size);
}

std::size_t SrtpSession::unprotectRtp(uint8_t *buffer, std::size_t size) {
    return inPlace(srtp_unprotect, m_in.get(), buffer, size);
}

std::size_t SrtpSession::unprotectRtcp(uint8_t *buffer, std::size_t size) {
    return inPlace(srtp_unprotect_rtcp, m_in.get(), buffer, size);
}

} // namespace ovation::transport
