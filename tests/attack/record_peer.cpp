#include "record_peer.h"

#include "browser_peer.h"

#include "transport/sdp.h"

#include <openssl/ssl.h>

#include <future>
#include <thread>

using namespace ovation::transport;

namespace {

constexpr long Datagram_bytes = 2000; // the server takes 2048

/// On the thread, while the caller waits.
template <typename Work>
void on(IoThread &thread, Work work) {
    std::promise<void> done;
    thread.post([&] {
        work();
        done.set_value();
    });
    done.get_future().wait();
}

} // namespace

RecordPeer::RecordPeer() : m_certificate(*DtlsCertificate::make()) {
    on(m_thread, [this] {
        m_ssl.reset(SSL_new(m_certificate->context()));
        m_in = BIO_new(BIO_s_mem());
        m_out = BIO_new(BIO_s_mem());
        BIO_set_mem_eof_return(m_in, -1);
        BIO_set_mem_eof_return(m_out, -1);
        SSL_set_bio(m_ssl.get(), m_in, m_out);
        SSL_set_options(m_ssl.get(), SSL_OP_NO_QUERY_MTU);
        DTLS_set_link_mtu(m_ssl.get(), Datagram_bytes);
        SSL_set_connect_state(m_ssl.get());
        IceSettings settings;
        settings.addresses = {"127.0.0.1"};
        m_ice = std::make_unique<IceTransport>(m_thread.context(), IceRole::Controlling, settings,
                                               IceTransport::Callbacks{[this] { handshake(); }, [] {},
                                                                       [this](std::span<uint8_t> datagram) {
                                                                           BIO_write(m_in, datagram.data(),
                                                                                     int(datagram.size()));
                                                                           handshake();
                                                                       }});
    });
}

RecordPeer::~RecordPeer() {
    on(m_thread, [this] { m_ice.reset(); });
}

QByteArray RecordPeer::offer() const {
    return TestPeer::offerOf(TestPeer::Direction::SendOnly, *m_ice, m_certificate->fingerprint());
}

void RecordPeer::accept(const QByteArray &answer) {
    const auto sdp = Sdp::parse(answer);
    if (!sdp)
        return;
    on(m_thread, [this, media = sdp->media.front()] {
        m_ice->setRemoteCredentials(media.iceUfrag, media.icePwd);
        for (const auto &candidate : media.candidates)
            m_ice->addRemoteCandidate(candidate);
    });
}

void RecordPeer::handshake() {
    if (m_connected)
        return;
    m_connected = SSL_do_handshake(m_ssl.get()) == 1;
    flush();
}

void RecordPeer::flush() {
    uint8_t *data = nullptr;
    const long size = BIO_get_mem_data(m_out, &data);
    if (size > 0)
        m_ice->send({data, std::size_t(size)});
    (void)BIO_reset(m_out);
}

int RecordPeer::send(int datagrams) {
    int records = 0;
    for (int n = 0; n < datagrams; ++n) {
        on(m_thread, [&] {
            uint8_t *data = nullptr;
            long size = 0, before = 0;
            do {
                before = size;
                if (SSL_write(m_ssl.get(), "x", 1) != 1)
                    return;
                ++records;
                size = BIO_get_mem_data(m_out, &data);
            } while (2 * size - before <= Datagram_bytes);
            flush();
        });
        if (n % 50 == 49)
            std::this_thread::sleep_for(
                std::chrono::milliseconds(5)); // as fast as a socket's buffer takes them
    }
    return records;
}
