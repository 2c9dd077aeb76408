#include "transport/dtls_session.h"

#include <QTest>

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

#include <array>

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
        SSL_set_cipher_list(m_ssl.get(), "ECDHE-ECDSA-AES128-GCM-SHA256"); // as record() has it
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
    /// Under the keys of the connection, whatever it says (RFC 5246 section 6.2.3.3, RFC 5288 section 3).
    std::vector<uint8_t> record(uint8_t type, uint8_t number, const std::vector<uint8_t> &content) {
        const auto keys = keyBlock();
        const std::array<uint8_t, 8> place{0, 1, 0, 0, 0, 0, 0, number}; // the epoch, and the number in it
        std::vector<uint8_t> nonce(keys.begin() + 32, keys.begin() + 36), besides(place.begin(), place.end());
        nonce.insert(nonce.end(), place.begin(), place.end());
        besides.insert(besides.end(), {type, 0xfe, 0xfd, 0, uint8_t(content.size())});
        std::vector<uint8_t> sealed(content.size() + 16);
        const CHandle<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free> cipher(EVP_CIPHER_CTX_new());
        int size = 0;
        EVP_EncryptInit_ex(cipher.get(), EVP_aes_128_gcm(), nullptr, keys.data(), nonce.data());
        EVP_EncryptUpdate(cipher.get(), nullptr, &size, besides.data(), int(besides.size()));
        EVP_EncryptUpdate(cipher.get(), sealed.data(), &size, content.data(), int(content.size()));
        EVP_EncryptFinal_ex(cipher.get(), sealed.data() + size, &size);
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, 16, sealed.data() + content.size());
        std::vector<uint8_t> bytes{type, 0xfe, 0xfd};
        bytes.insert(bytes.end(), place.begin(), place.end());
        bytes.insert(bytes.end(), {0, uint8_t(place.size() + sealed.size())});
        bytes.insert(bytes.end(), place.begin(), place.end());
        bytes.insert(bytes.end(), sealed.begin(), sealed.end());
        return bytes;
    }
    /// Everything that waits to be sent, as one datagram.
    std::vector<uint8_t> datagram() {
        std::vector<uint8_t> bytes(BIO_pending(m_out));
        BIO_read(m_out, bytes.data(), int(bytes.size()));
        return bytes;
    }

  private:
    /// RFC 5246 section 6.3: two keys of 16 bytes, two implicit parts of a nonce of 4, the client's first.
    std::array<uint8_t, 40> keyBlock() {
        std::array<uint8_t, 48> secret{};
        std::array<uint8_t, 64> randoms{};
        SSL_SESSION_get_master_key(SSL_get_session(m_ssl.get()), secret.data(), secret.size());
        SSL_get_server_random(m_ssl.get(), randoms.data(), 32);
        SSL_get_client_random(m_ssl.get(), randoms.data() + 32, 32);
        const CHandle<EVP_KDF, EVP_KDF_free> prf(EVP_KDF_fetch(nullptr, "TLS1-PRF", nullptr));
        const CHandle<EVP_KDF_CTX, EVP_KDF_CTX_free> context(EVP_KDF_CTX_new(prf.get()));
        char digest[] = "SHA256", label[] = "key expansion";
        const OSSL_PARAM parameters[] = {
            OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
            OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SECRET, secret.data(), secret.size()),
            OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SEED, label, sizeof label - 1),
            OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SEED, randoms.data(), randoms.size()),
            OSSL_PARAM_construct_end()};
        std::array<uint8_t, 40> block{};
        if (EVP_KDF_derive(context.get(), block.data(), block.size(), parameters) != 1)
            qFatal("no keys");
        return block;
    }

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
    void whatOpenSslDoesNotReadOnAfterIsTheEnd_data();
    void whatOpenSslDoesNotReadOnAfterIsTheEnd();
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

void DtlsSessionTest::whatOpenSslDoesNotReadOnAfterIsTheEnd_data() {
    using Content = std::vector<uint8_t>;
    QTest::addColumn<Content>("alert");
    QTest::newRow("an alert of three bytes") << Content{1, 0, 0};
    QTest::newRow("an alert of no level") << Content{3, 90};
    QTest::newRow("a fatal one") << Content{2, 80};
    QTest::newRow("a warning") << Content{1, 90};
}

void DtlsSessionTest::whatOpenSslDoesNotReadOnAfterIsTheEnd() {
    QFETCH(std::vector<uint8_t>, alert);
    constexpr uint8_t Alert = 21;
    Pair pair;
    QVERIFY(pair.connected);
    pair.session.received(pair.client.record(Alert, 100, alert));
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
