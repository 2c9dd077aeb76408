#include "server/http/forwarded.h"

#include <QTest>

using namespace ovation;
using namespace ovation::server;

/// What proxies say about those whom they pass on.
class ForwardedTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theClientIsWhomATrustedProxyNames_data();
    void theClientIsWhomATrustedProxyNames();
    void theSchemeIsTheOneThatATrustedProxyNames_data();
    void theSchemeIsTheOneThatATrustedProxyNames();
};

void ForwardedTest::theClientIsWhomATrustedProxyNames_data() {
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QByteArray>("realIp");
    QTest::addColumn<QByteArrayList>("forwardedFor");
    QTest::addColumn<QString>("client");
    const auto row = [](const char *name, const char *peer, const char *realIp, QByteArrayList forwardedFor,
                        const char *client) {
        QTest::newRow(name) << QString::fromLatin1(peer) << QByteArray(realIp) << forwardedFor
                            << QString::fromLatin1(client);
    };
    row("no proxy", "127.0.0.1", "", {}, "127.0.0.1");
    row("X-Real-IP", "127.0.0.1", "198.51.100.1", {}, "198.51.100.1");
    row("X-Real-IP made up by the client", "127.0.0.1", "127.0.0.1", {"198.51.100.2"}, "198.51.100.2");
    row("X-Real-IP that is none", "127.0.0.1", "unknown", {"198.51.100.2"}, "198.51.100.2");
    row("mapped", "127.0.0.1", "::ffff:198.51.100.1", {}, "198.51.100.1");
    row("IPv6", "::1", "2001:db8::1", {}, "2001:db8::1");
    row("X-Forwarded-For", "127.0.0.1", "", {"198.51.100.1"}, "198.51.100.1");
    row("made up by the client", "127.0.0.1", "", {"1.2.3.4, 198.51.100.1"}, "198.51.100.1");
    row("two proxies", "127.0.0.1", "", {"1.2.3.4, 198.51.100.1, 10.0.0.9"}, "198.51.100.1");
    row("two headers", "127.0.0.1", "", {"1.2.3.4, 198.51.100.1", "10.0.0.9"}, "198.51.100.1");
    row("proxies alone", "127.0.0.1", "", {"10.0.0.8, 10.0.0.9"}, "10.0.0.8");
    row("with port", "127.0.0.1", "", {"198.51.100.1:4711"}, "198.51.100.1");
    row("IPv6 with port", "127.0.0.1", "", {"[2001:db8::1]:4711"}, "2001:db8::1");
    row("nonsense", "127.0.0.1", "", {"198.51.100.1, bogus, 10.0.0.9"}, "10.0.0.9");
    row("the proxy of a network", "10.0.0.1", "198.51.100.1", {}, "198.51.100.1");
    row("a page makes it up", "127.79.86.1", "198.51.100.1", {"198.51.100.2"}, "127.79.86.1");
    row("a stranger makes it up", "192.0.2.1", "198.51.100.1", {"198.51.100.2"}, "192.0.2.1");
}

void ForwardedTest::theClientIsWhomATrustedProxyNames() {
    QFETCH(QString, peer);
    QFETCH(QByteArray, realIp);
    QFETCH(QByteArrayList, forwardedFor);
    HttpRequest request;
    request.peerAddress = peer;
    if (!realIp.isEmpty())
        request.headers.emplace_back("X-Real-IP", realIp);
    for (const QByteArray &one : forwardedFor)
        request.headers.emplace_back("x-forwarded-for", one);
    Networks proxies = Networks::loopback();
    QVERIFY(proxies.add(QStringLiteral("10.0.0.0/8")));
    takeForwarded(request, proxies);
    QTEST(request.clientIp(), "client");
    QCOMPARE(request.peerAddress, peer);
}

void ForwardedTest::theSchemeIsTheOneThatATrustedProxyNames_data() {
    QTest::addColumn<QString>("peer");
    QTest::addColumn<bool>("encrypted");
    QTest::addColumn<QByteArray>("proto");
    QTest::addColumn<bool>("secure");
    QTest::newRow("TLS") << "192.0.2.1" << true << QByteArray() << true;
    QTest::newRow("plain") << "127.0.0.1" << false << QByteArray() << false;
    QTest::newRow("TLS up to the proxy") << "127.0.0.1" << false << QByteArray("https") << true;
    QTest::newRow("TLS from the proxy") << "127.0.0.1" << true << QByteArray("http") << false;
    QTest::newRow("two proxies") << "127.0.0.1" << false << QByteArray("https, http") << true;
    QTest::newRow("a stranger makes it up") << "192.0.2.1" << false << QByteArray("https") << false;
}

void ForwardedTest::theSchemeIsTheOneThatATrustedProxyNames() {
    QFETCH(QString, peer);
    QFETCH(bool, encrypted);
    QFETCH(QByteArray, proto);
    HttpRequest request;
    request.peerAddress = peer;
    request.encrypted = encrypted;
    if (!proto.isEmpty())
        request.headers.emplace_back("X-Forwarded-Proto", proto);
    takeForwarded(request, Networks::loopback());
    QTEST(request.secure, "secure");
}

QTEST_GUILESS_MAIN(ForwardedTest)
#include "test_forwarded.moc"
