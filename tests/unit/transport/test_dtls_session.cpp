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
    /// As large as the hello of a browser that offers X25519MLKEM768.
    void sayALargeHello() {
        std::vector<uint8_t> protocols;
        for (int i = 0; i < 6; ++i) {
            protocols.push_back(200);
            protocols.insert(protocols.end(), 200, uint8_t('a' + i));
        }
        SSL_set_alpn_protos(m_ssl.get(), protocols.data(), unsigned(protocols.size()));
    }
    void handleTimeout() { DTLSv1_handle_timeout(m_ssl.get()); }
    /// The same, a record each.
    std::vector<std::vector<uint8_t>> records() {
        const auto bytes = datagram();
        std::vector<std::vector<uint8_t>> list;
        for (std::size_t at = 0; at + 13 <= bytes.size();) {
            const std::size_t size = 13u + (std::size_t(bytes[at + 11]) << 8 | bytes[at + 12]);
            const auto begin = bytes.begin() + std::ptrdiff_t(at);
            list.emplace_back(begin, begin + std::ptrdiff_t(size));
            at += size;
        }
        return list;
    }
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

    Pair() { connect(); }
    enum class Silent { Yes };
    explicit Pair(Silent) {}
    void connect() {
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
    void aHelloInTwoDatagramsIsAnswered_data();
    void aHelloInTwoDatagramsIsAnswered();
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

// Firefox 148 sends one that is larger than a packet.
void DtlsSessionTest::aHelloInTwoDatagramsIsAnswered_data() {
    QTest::addColumn<QList<int>>("order");
    QTest::newRow("in order") << QList{0, 1};
    QTest::newRow("the other way round") << QList{1, 0};
    QTest::newRow("each twice") << QList{0, 0, 1, 1};
    QTest::newRow("the second is lost") << QList{0};
}

void DtlsSessionTest::aHelloInTwoDatagramsIsAnswered() {
    QFETCH(QList<int>, order);
    Pair pair(Pair::Silent::Yes);
    pair.client.sayALargeHello();
    pair.client.handshake();
    const auto hello = pair.client.records();
    QCOMPARE(hello.size(), std::size_t(2));
    for (const int part : order)
        pair.session.received(hello[std::size_t(part)]);
    if (order.size() == 1) {
        QTest::qWait(1100); // until the client sends it again
        pair.client.handleTimeout();
        for (const auto &record : pair.client.records())
            pair.session.received(record);
    }
    pair.connect();
    QVERIFY(pair.connected && !pair.failed);
}

QTEST_GUILESS_MAIN(DtlsSessionTest)
#include "test_dtls_session.moc"
