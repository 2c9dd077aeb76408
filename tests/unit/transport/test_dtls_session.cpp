#include "transport/dtls_session.h"

#include <QTest>

using namespace ovation;
using namespace ovation::transport;

namespace {

/// A DTLS client on OpenSSL itself, which can say what a browser never does.
class RawClient {
  public:
    explicit RawClient(const DtlsCertificate &certificate) : m_ssl(SSL_new(certificate.context())) {
        m_in = BIO_new(BIO_s_mem());
        m_out = BIO_new(BIO_s_mem());
        BIO_set_mem_eof_return(m_in, -1);
        BIO_set_mem_eof_return(m_out, -1);
        SSL_set_bio(m_ssl.get(), m_in, m_out);
        SSL_set_options(m_ssl.get(), SSL_OP_NO_QUERY_MTU);
        DTLS_set_link_mtu(m_ssl.get(), 1200);
        SSL_set_connect_state(m_ssl.get());
    }
    void take(std::span<const uint8_t> datagram) { BIO_write(m_in, datagram.data(), int(datagram.size())); }
    bool handshake() { return SSL_do_handshake(m_ssl.get()) == 1; }
    void say(const QByteArray &text) { SSL_write(m_ssl.get(), text.constData(), int(text.size())); }
    void goodbye() { SSL_shutdown(m_ssl.get()); }
    /// Everything that waits to be sent, as one datagram.
    std::vector<uint8_t> datagram() {
        std::vector<uint8_t> bytes(BIO_pending(m_out));
        BIO_read(m_out, bytes.data(), int(bytes.size()));
        return bytes;
    }

  private:
    CHandle<SSL, SSL_free> m_ssl;
    BIO *m_in = nullptr, *m_out = nullptr; ///< owned by m_ssl
};

/// A session and its client, connected.
struct Pair {
    std::shared_ptr<const DtlsCertificate> certificate = *DtlsCertificate::make();
    std::shared_ptr<const DtlsCertificate> clients = *DtlsCertificate::make();
    RawClient client{*clients};
    bool connected = false, closed = false, failed = false;
    DtlsSession session{certificate,
                        DtlsRole::Server,
                        clients->fingerprint(),
                        {[this](std::span<const uint8_t> datagram) { client.take(datagram); },
                         [this](const SrtpKeys &) { connected = true; }, [this] { closed = true; },
                         [this](const char *) { failed = true; }}};

    Pair() {
        for (int flight = 0; flight < 10 && !connected && !failed; ++flight) {
            client.handshake();
            session.received(client.datagram());
        }
        client.handshake();
    }
};

} // namespace

class DtlsSessionTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyRecordOfADatagramIsRead();
    void nothingIsLeftBehindForTheNextDatagram();
};

void DtlsSessionTest::everyRecordOfADatagramIsRead() {
    Pair pair;
    QVERIFY(pair.connected);
    for (int i = 0; i < 30; ++i)
        pair.client.say("x");
    pair.client.goodbye(); // behind all of them
    pair.session.received(pair.client.datagram());
    QVERIFY(pair.closed);
}

void DtlsSessionTest::nothingIsLeftBehindForTheNextDatagram() {
    Pair pair;
    QVERIFY(pair.connected);
    for (int datagram = 0; datagram < 100; ++datagram) {
        for (int i = 0; i < 30; ++i)
            pair.client.say("x");
        pair.session.received(pair.client.datagram());
    }
    QVERIFY(!pair.closed);
    pair.client.goodbye();
    pair.session.received(pair.client.datagram());
    QVERIFY(pair.closed);
    QVERIFY(!pair.failed);
}

QTEST_GUILESS_MAIN(DtlsSessionTest)
#include "test_dtls_session.moc"
