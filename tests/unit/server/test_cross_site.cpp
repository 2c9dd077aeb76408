#include "server/cross_site.h"

#include <QTest>
#include <QUrl>

using namespace ovation;
using namespace ovation::server;

/// What browsers send on behalf of pages of other sites.
class CrossSiteTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void onlyJsonIsABody_data();
    void onlyJsonIsABody();
    void anotherSiteChangesNothing_data();
    void anotherSiteChangesNothing();
    void aNameThatIsNotTheServersIsNoticed_data();
    void aNameThatIsNotTheServersIsNoticed();

  private:
    static int statusFor(const HttpRequest &request) {
        const auto refusal = refusalOfOtherSites(request);
        return refusal ? refusal->status : 0;
    }
};

void CrossSiteTest::onlyJsonIsABody_data() {
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const char *method, const char *type, const char *body,
                        int status) {
        QTest::newRow(name) << QByteArray(method) << QByteArray(type) << QByteArray(body) << status;
    };
    row("JSON", "POST", "application/json", "{}", 0);
    row("JSON with a charset", "PATCH", "Application/JSON; charset=utf-8", "{}", 0);
    row("a kind of JSON", "PUT", "application/merge-patch+json", "{}", 0);
    row("text", "POST", "text/plain", "{}", 415);
    row("a form", "POST", "application/x-www-form-urlencoded", "a=b", 415);
    row("a form with parts", "POST", "multipart/form-data; boundary=b", "--b\r\nA: b\r\n\r\nc\r\n--b--\r\n",
        415);
    row("no type", "POST", "", "{}", 415);
    row("text to delete", "DELETE", "text/plain", "x", 415);
    row("text that begins like JSON", "POST", "text/plain;application/json", "{}", 415);
    row("nothing", "POST", "", "", 0);
    row("an empty form", "POST", "application/x-www-form-urlencoded", "", 0);
    row("a form without parts", "POST", "multipart/form-data; boundary=b", "--b--\r\n", 0);
    row("a body that is not read", "GET", "text/plain", "x", 0);
}

void CrossSiteTest::onlyJsonIsABody() {
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    HttpRequest request;
    request.method = method;
    request.body = body;
    if (!type.isEmpty())
        request.headers.append({"Content-Type", type});
    QTEST(statusFor(request), "status");
}

void CrossSiteTest::anotherSiteChangesNothing_data() {
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("site");
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const char *method, const char *site, const char *mode,
                        int status) {
        QTest::newRow(name) << QByteArray(method) << QByteArray(site) << QByteArray(mode) << status;
    };
    row("a form of another site", "POST", "cross-site", "navigate", 403);
    row("a fetch that does not ask", "POST", "cross-site", "no-cors", 403);
    row("a deletion", "DELETE", "cross-site", "no-cors", 403);
    row("a form of another port", "POST", "same-site", "navigate", 403);
    row("a page of this server", "POST", "same-origin", "no-cors", 0);
    row("a fetch that has asked", "POST", "cross-site", "cors", 0);
    row("a link", "GET", "cross-site", "navigate", 0);
    row("a form of this site", "POST", "same-origin", "navigate", 0);
    row("by hand", "POST", "none", "navigate", 0);
    row("no browser", "POST", "", "", 0);
}

void CrossSiteTest::anotherSiteChangesNothing() {
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, site);
    QFETCH(QByteArray, mode);
    HttpRequest request;
    request.method = method;
    if (!site.isEmpty())
        request.headers = {{"Sec-Fetch-Site", site}, {"Sec-Fetch-Mode", mode}};
    QTEST(statusFor(request), "status");
}

void CrossSiteTest::aNameThatIsNotTheServersIsNoticed_data() {
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("foreign");
    for (const char *own : {"studio.example.com:4443", "STUDIO.example.com", "localhost:4443", "a.localhost",
                            "127.0.0.1:4443", "[::1]:4443", "192.168.1.5", "[2001:db8::1]"})
        QTest::newRow(own) << QByteArray(own) << false;
    for (const char *other : {"evil.example:4443", "studio.example.com.evil.example", "xlocalhost",
                              "127.0.0.1.nip.io", "", "a b", "studio.example.com@evil.example"})
        QTest::newRow(*other ? other : "none") << QByteArray(other) << true;
}

void CrossSiteTest::aNameThatIsNotTheServersIsNoticed() {
    QFETCH(QByteArray, host);
    QFETCH(bool, foreign);
    config::Settings settings;
    settings.domain = QStringLiteral("studio.example.com");
    HttpRequest request;
    request.headers = {{"Host", host}};
    request.headers.emplaceBack("Authorization", "Basic eDp5");
    const auto statusFor = [&settings](const HttpRequest &one) {
        const auto refusal = refusalOfForeignName(one, settings);
        return refusal ? refusal->status : 0;
    };
    QCOMPARE(statusFor(request), 0); // an application may call it as it likes
    HttpRequest elsewhere = request;
    elsewhere.headers.emplaceBack("Sec-Fetch-Site", "cross-site");
    elsewhere.headers.emplaceBack("Origin", "https://app.example");
    QCOMPARE(statusFor(elsewhere), 0); // nor has the page of one any but its own
    const QByteArray own = "https://" + host;
    const QList<std::pair<QByteArray, QByteArray>> bySelf = {
        {"Sec-Fetch-Site", "same-origin"}, {"Sec-Fetch-Site", "none"}, {"Origin", own}};
    for (const auto &header : bySelf) {
        if (header.first == "Origin" && QUrl(QString::fromLatin1(own), QUrl::StrictMode).host().isEmpty())
            continue;
        HttpRequest byBrowser = request;
        byBrowser.headers.append(header);
        QCOMPARE(statusFor(byBrowser), foreign ? 421 : 0);
        QCOMPARE(isUnderForeignName(byBrowser, settings), foreign);
        byBrowser.forwarded = true;
        QCOMPARE(statusFor(byBrowser), 0);
        byBrowser.forwarded = false;
        byBrowser.headers.removeIf([](const auto &one) { return one.first == "Authorization"; });
        QCOMPARE(statusFor(byBrowser), 0); // what needs no secret is served
    }
}

QTEST_APPLESS_MAIN(CrossSiteTest)
#include "test_cross_site.moc"
