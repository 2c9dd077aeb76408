#include "server/plain_urls.h"

#include <QJsonDocument>
#include <QTest>

using namespace ovation;
using namespace ovation::server;

/// Addresses in answers to clients of this machine that left TLS out.
class PlainUrlsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void onlyLocalClientsThatLeftTlsOutGetThem_data();
    void onlyLocalClientsThatLeftTlsOutGetThem();
    void addressesOfTheServerChangeAndNothingElse_data();
    void addressesOfTheServerChangeAndNothingElse();
    void filesAndOtherBodiesStayAsTheyAre();

  private:
    config::Settings m_settings;
};

void PlainUrlsTest::onlyLocalClientsThatLeftTlsOutGetThem_data() {
    QTest::addColumn<bool>("encrypted");
    QTest::addColumn<bool>("secure");
    QTest::addColumn<QString>("client");
    QTest::addColumn<QString>("domain");
    QTest::addColumn<bool>("plain");
    QTest::newRow("a program here") << false << false << "127.0.0.1"
                                    << "localhost" << true;
    QTest::newRow("on IPv6") << false << false << "::1"
                             << "localhost" << true;
    QTest::newRow("with TLS") << true << true << "127.0.0.1"
                              << "localhost" << false;
    QTest::newRow("by a proxy with TLS") << false << true << "127.0.0.1"
                                         << "localhost" << false;
    QTest::newRow("from elsewhere by a proxy") << false << false << "198.51.100.1"
                                               << "localhost" << false;
    QTest::newRow("for browsers elsewhere") << false << false << "127.0.0.1"
                                            << "studio.example.com" << false;
}

void PlainUrlsTest::onlyLocalClientsThatLeftTlsOutGetThem() {
    QFETCH(bool, encrypted);
    QFETCH(bool, secure);
    QFETCH(QString, client);
    QFETCH(QString, domain);
    HttpRequest request;
    request.encrypted = encrypted;
    request.secure = secure;
    request.peerAddress = request.clientAddress = client;
    m_settings.domain = domain;
    QTEST(wantsPlainUrls(request, m_settings), "plain");
}

void PlainUrlsTest::addressesOfTheServerChangeAndNothingElse_data() {
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *body, const char *expected) {
        QTest::newRow(body) << QByteArray(expected).replace('\'', '"');
    };
    row("{'token':'wss://localhost:4443?sessionId=S&token=tok_A'}",
        "{'token':'ws://localhost:4443?sessionId=S&token=tok_A'}");
    row("{'id':'wss://localhost:4443?sessionId=S&token=tok_A'}",
        "{'id':'ws://localhost:4443?sessionId=S&token=tok_A'}");
    row("{'items':[{'url':'https://localhost:4443/openvidu/recordings/S/S.mp4'},{'url':null}]}",
        "{'items':[{'url':'http://localhost:4443/openvidu/recordings/S/S.mp4'},{'url':null}]}");
    row("{'connections':{'content':[{'token':'wss://localhost:4443?x'}]}}",
        "{'connections':{'content':[{'token':'ws://localhost:4443?x'}]}}");
    row("{'OPENVIDU_PUBLICURL':'https://localhost:4443/'}",
        "{'OPENVIDU_PUBLICURL':'http://localhost:4443/'}");
    for (const char *same : {"{'token':null}", "{'token':'wss://localhost:44430?x'}", "{'id':'S','token':5}",
                             "{'url':'https://elsewhere/'}", "{'serverData':'wss://localhost:4443?x'}",
                             "{'createdAt':1700000000123,'duration':1.5,'size':12345678901}"})
        row(same, same);
}

void PlainUrlsTest::addressesOfTheServerChangeAndNothingElse() {
    m_settings.domain = QStringLiteral("localhost");
    HttpResponse response;
    response.body = QByteArray(QTest::currentDataTag()).replace('\'', '"');
    QFETCH(QByteArray, expected);
    QCOMPARE(QJsonDocument::fromJson(withPlainUrls(response, m_settings).body),
             QJsonDocument::fromJson(expected));
}

void PlainUrlsTest::filesAndOtherBodiesStayAsTheyAre() {
    m_settings.domain = QStringLiteral("localhost");
    HttpResponse file;
    file.file = QStringLiteral("/tmp/x");
    QCOMPARE(withPlainUrls(file, m_settings).file, file.file);
    HttpResponse html;
    html.type = "text/html";
    html.body = "https://localhost:4443/";
    QCOMPARE(withPlainUrls(html, m_settings).body, html.body);
    const auto url = HttpResponse::text(200, m_settings.publicUrl());
    QCOMPARE(withPlainUrls(url, m_settings).body, QByteArray("http://localhost:4443/"));
}

QTEST_GUILESS_MAIN(PlainUrlsTest)
#include "test_plain_urls.moc"
