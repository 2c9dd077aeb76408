#include "../fake_clock.h"

#include "server/door.h"

#include <QTest>

using namespace ovation;
using namespace ovation::server;

namespace {

const QByteArray Right = "Basic " + QByteArray("OPENVIDUAPP:MY_SECRET").toBase64();

HttpRequest from(const char *address, const char *path = "/openvidu/api/sessions") {
    HttpRequest request;
    request.method = "GET";
    request.path = QLatin1String(path);
    request.peerAddress = request.clientAddress = QLatin1String(address);
    request.encrypted = request.secure = true;
    return request;
}

HttpRequest plain(HttpRequest request) {
    request.encrypted = request.secure = false;
    return request;
}

HttpRequest crowded(HttpRequest request) {
    request.crowded = true;
    return request;
}

QByteArray header(const HttpResponse &response, const QByteArray &name) {
    for (const auto &[key, value] : response.headers) {
        if (key == name)
            return value;
    }
    return {};
}

} // namespace

/// Who is turned away before any route is looked at.
class DoorTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_settings = {};
        m_settings.domain = QStringLiteral("studio.example.com");
        m_door.emplace(m_settings, m_auth, m_clock);
    }
    void plainHttpIsForThisMachine_data();
    void plainHttpIsForThisMachine();
    void othersAreSentToTheSameAddressWithTls_data();
    void othersAreSentToTheSameAddressWithTls();
    void aProxysWordDoesNotMakePlainHttpSafe();
    void keptPlacesAreForTheSecretAndThisMachine();
    void aForeignNameGetsNoCredentialsIn();
    void listedAddressesAloneUseRestAndDashboard_data();
    void listedAddressesAloneUseRestAndDashboard();
    void aPageUsesNeitherRestNorDashboard();
    void eachAddressIsLoggedOnceAnHour();
    void aFloodOfAddressesDoesNotFillTheLog();
    void aRefusedCertificateIsExplainedOnce();

  private:
    int statusFor(const HttpRequest &request) {
        const auto refusal = m_door->refusal(request);
        return refusal ? refusal->status : 0;
    }

    FakeClock m_clock;
    config::Settings m_settings;
    SecretAttempts m_attempts{m_clock};
    BasicAuth m_auth{"MY_SECRET", m_attempts};
    std::optional<Door> m_door;
};

void DoorTest::plainHttpIsForThisMachine_data() {
    QTest::addColumn<bool>("served");
    for (const char *here : {"127.0.0.1", "127.8.8.8", "::1"})
        QTest::newRow(here) << true;
    for (const char *elsewhere : {"192.168.1.5", "198.51.100.1", "2001:db8::1", "fe80::1", "0.0.0.0", ""})
        QTest::newRow(*elsewhere ? elsewhere : "unknown") << false;
}

void DoorTest::plainHttpIsForThisMachine() {
    QFETCH(bool, served);
    const HttpRequest request = from(QTest::currentDataTag());
    QCOMPARE(statusFor(request), 0);
    QCOMPARE(statusFor(plain(request)), served ? 0 : 308);
}

void DoorTest::othersAreSentToTheSameAddressWithTls_data() {
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("location");
    const QByteArray rest = "openvidu/api/sessions/a%20b?x=1&y=%26";
    QTest::newRow("name and port") << QByteArray("box.lan:4443") << "https://box.lan:4443/" + rest;
    QTest::newRow("address") << QByteArray("192.168.1.5") << "https://192.168.1.5/" + rest;
    QTest::newRow("IPv6") << QByteArray("[2001:db8::1]:4443") << "https://[2001:db8::1]:4443/" + rest;
    QTest::newRow("none") << QByteArray() << "https://studio.example.com:4443/" + rest;
    QTest::newRow("nonsense") << QByteArray("evil/\\@x") << "https://studio.example.com:4443/" + rest;
}

void DoorTest::othersAreSentToTheSameAddressWithTls() {
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, location);
    HttpRequest request = plain(from("198.51.100.1", "/openvidu/api/sessions/a b"));
    request.query = QUrlQuery(QStringLiteral("x=1&y=%26"));
    if (!host.isEmpty())
        request.headers.emplace_back("Host", host);
    const auto refusal = m_door->refusal(request);
    QVERIFY(refusal);
    QCOMPARE(header(*refusal, "Location"), location);
    QVERIFY(refusal->body.contains(location) && refusal->type.startsWith("text/plain"));
    QCOMPARE(header(*refusal, "Cache-Control"), QByteArray("no-store"));
}

void DoorTest::aProxysWordDoesNotMakePlainHttpSafe() {
    HttpRequest request = plain(from("10.0.0.2")); // trusted, but on another machine
    request.secure = true;
    request.clientAddress = QStringLiteral("127.0.0.1");
    QCOMPARE(statusFor(request), 308);
}

void DoorTest::keptPlacesAreForTheSecretAndThisMachine() {
    for (const char *path : {"/openvidu/api/sessions", "/openvidu", "/join/S"}) {
        const HttpRequest request = crowded(from("198.51.100.1", path));
        const auto refusal = m_door->refusal(request);
        QVERIFY(refusal);
        QCOMPARE(refusal->status, 503);
        QVERIFY(!refusal->body.isEmpty() && header(*refusal, "Retry-After").toInt() > 0);
        HttpRequest knowing = request;
        knowing.headers.emplace_back("Authorization", Right);
        QCOMPARE(statusFor(knowing), 0);
    }
    QCOMPARE(statusFor(crowded(from("127.0.0.1"))), 0);
    // A client may tell a proxy that it is this machine.
    for (const char *client : {"198.51.100.1", "127.0.0.1"}) {
        HttpRequest proxied = crowded(from("127.0.0.1"));
        proxied.clientAddress = QLatin1String(client);
        proxied.forwarded = true;
        QCOMPARE(statusFor(proxied), 503);
    }
}

void DoorTest::aForeignNameGetsNoCredentialsIn() {
    HttpRequest request = from("198.51.100.1");
    request.headers = {{"Host", "evil.example:4443"}, {"Sec-Fetch-Site", "same-origin"}};
    QCOMPARE(statusFor(request), 0);
    request.headers.emplace_back("Authorization", Right);
    QCOMPARE(statusFor(request), 421);
    request.headers.first().second = "studio.example.com:4443";
    QCOMPARE(statusFor(request), 0);
}

void DoorTest::listedAddressesAloneUseRestAndDashboard_data() {
    QTest::addColumn<QString>("client");
    QTest::addColumn<int>("rest");
    QTest::addColumn<int>("dashboard");
    QTest::newRow("listed for REST") << "198.51.100.1" << 0 << 403;
    QTest::newRow("listed for the dashboard") << "203.0.113.9" << 403 << 0;
    QTest::newRow("not listed") << "198.51.100.2" << 403 << 403;
    QTest::newRow("this machine") << "127.0.0.1" << 0 << 0;
}

void DoorTest::listedAddressesAloneUseRestAndDashboard() {
    QFETCH(QString, client);
    QFETCH(int, rest);
    QFETCH(int, dashboard);
    QVERIFY(m_settings.mayUseRest.add(QStringLiteral("198.51.100.1")));
    QVERIFY(m_settings.mayUseDashboard.add(QStringLiteral("203.0.113.0/24")));
    const QByteArray address = client.toLatin1();
    for (const char *path :
         {"/openvidu/api/sessions", "/openvidu/api", "/openvidu/cdr", "/openvidu/cdr/CDR-1"})
        QCOMPARE(statusFor(from(address.constData(), path)), rest);
    for (const char *path : {"/dashboard", "/dashboard/", "/dashboard/x", "/inspector"})
        QCOMPARE(statusFor(from(address.constData(), path)), dashboard);
    for (const char *path : {"/openvidu", "/join/S", "/openvidu/recordings/S/S.mp4", "/", "/openvidu/apis"})
        QCOMPARE(statusFor(from(address.constData(), path)), 0);
    // By a proxy it is the client that counts, not the proxy.
    HttpRequest proxied = from("127.0.0.1");
    proxied.clientAddress = client;
    proxied.forwarded = true;
    QCOMPARE(statusFor(proxied), client == QStringLiteral("127.0.0.1") ? 403 : rest);
}

void DoorTest::aPageUsesNeitherRestNorDashboard() {
    HttpRequest request = from("127.79.86.1"); // with the right secret, too
    request.headers.emplace_back("Authorization", Right);
    QCOMPARE(statusFor(request), 403);
    QCOMPARE(statusFor(from("127.79.86.1", "/dashboard")), 403);
    QCOMPARE(statusFor(from("127.79.86.1", "/openvidu/layouts/a/index.html")), 0);
    QCOMPARE(statusFor(from("127.79.86.1", "/openvidu")), 0);
    QCOMPARE(statusFor(crowded(from("127.79.86.1", "/openvidu"))), 0); // a place is kept for it
}

void DoorTest::eachAddressIsLoggedOnceAnHour() {
    const auto ask = [this](const char *address) { QCOMPARE(statusFor(plain(from(address))), 308); };
    const auto expect = [](const char *address) {
        QTest::ignoreMessage(
            QtWarningMsg,
            QRegularExpression(
                QStringLiteral("plain HTTP from %1 was redirected").arg(QLatin1String(address))));
    };
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    expect("198.51.100.1");
    ask("198.51.100.1");
    ask("198.51.100.1");
    expect("198.51.100.2");
    ask("198.51.100.2");
    m_clock.advance(60 * 60'000);
    expect("198.51.100.1");
    ask("198.51.100.1");
}

void DoorTest::aFloodOfAddressesDoesNotFillTheLog() {
    AddressNotices notices(m_clock);
    int told = 0;
    for (int i = 0; i < 100'000; ++i)
        told += notices.mayTell(QStringLiteral("plain"), QString::number(i)) ? 1 : 0;
    QVERIFY(told > 0 && told <= 1000);
    m_clock.advance(60 * 60'000);
    QVERIFY(notices.mayTell(QStringLiteral("plain"), QStringLiteral("later")));
}

void DoorTest::aRefusedCertificateIsExplainedOnce() {
    m_settings.dataPath = QStringLiteral("/data");
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral(
                                           "at 198\\.51\\.100\\.1 .*https://studio\\.example\\.com:4443/"
                                           "accept-certificate.*/data/certificate\\.crt")));
    m_door->certificateRefused(QStringLiteral("198.51.100.1"));
    m_door->certificateRefused(QStringLiteral("198.51.100.1"));
}

QTEST_GUILESS_MAIN(DoorTest)
#include "test_door.moc"
