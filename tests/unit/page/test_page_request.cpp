#include "page/layout_secrets.h"
#include "page/page_process.h"
#include "page/page_request.h"

#include "base/address_policy.h"
#include "base/secrets.h"
#include "config/settings.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ovation;
using namespace ovation::page;

class PageRequestTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_folder;
    config::Settings m_settings;
    LayoutSecrets m_layouts;

    void page(const char *name) const {
        const QString path = m_folder.filePath(QLatin1String("layouts/") + QLatin1String(name));
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }

  private Q_SLOTS:
    void initTestCase() {
        m_settings.domain = QStringLiteral("studio.example");
        m_settings.httpsPort = 8443;
        m_settings.secret = QStringLiteral("s&=+ t");
        m_settings.customLayoutPath = m_folder.filePath(QStringLiteral("layouts"));
        page("index.html");
        page("a/b/index.html");
        page("a/other.html");
        page("../outside/index.html");
        QVERIFY(QFile::link(m_folder.filePath(QStringLiteral("outside")),
                            m_folder.filePath(QStringLiteral("layouts/link"))));
    }

    void theServersSecretIsNotRepeatedWhereverTheAddressHasIt_data() {
        QTest::addColumn<QString>("customLayout");
        QTest::addColumn<bool>("hasIt");
        QTest::newRow("another item") << "https://app.example/page?key=s%26%3D%2B%20t" << true;
        QTest::newRow("as forms write it") << "https://app.example/page?key=s%26%3D%2B+t&more=1" << true;
        QTest::newRow("the fragment") << "https://app.example/page?a=1#s%26%3D%2B%20t" << true;
        QTest::newRow("this server's page") << "https://studio.example:8443/x?key=s%26%3D%2B%20t" << true;
        QTest::newRow("nowhere") << "https://app.example/page?key=other" << false;
    }
    void theServersSecretIsNotRepeatedWhereverTheAddressHasIt() {
        QFETCH(QString, customLayout);
        const auto made = pageRequest(m_settings, m_layouts, QStringLiteral("S"), customLayout);
        QVERIFY(made.ok());
        QTEST(made->secrets.contains(m_settings.secret), "hasIt");
        const QString told = Secrets(made->secrets).hide(QString::fromUtf8(made->url.toEncoded()));
        QVERIFY2(!told.contains(QLatin1String("s%26")), qPrintable(told));
    }

    void anAddressThatNatLeadsHereFromIsClosedToPages() {
        LayoutSecrets layouts;
        layouts.setPublicAddresses({QStringLiteral("203.0.114.7"), QStringLiteral("2a00:1::7")});
        const auto made = pageRequest(m_settings, layouts, QStringLiteral("S"), QString());
        QVERIFY(made.ok());
        const auto passed = PageRequest::fromJson(made->toJson()); // as the page's process gets it
        QVERIFY(passed.has_value());
        const AddressPolicy policy = policyFor(*passed);
        const auto refused = [&](const char *address) {
            return !policy
                        .refusalOfAddress(QStringLiteral("db.example"), 6379,
                                          QHostAddress(QLatin1String(address)))
                        .isEmpty();
        };
        QVERIFY(refused("203.0.114.7") && refused("2a00:1::7") && !refused("203.0.114.8"));
    }

    // Protocol 6.2.
    void aLayoutBecomesTheAddressThatIsOpened_data() {
        QTest::addColumn<QString>("customLayout");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("user");
        QTest::addColumn<bool>("external");
        QTest::addColumn<bool>("connects");
        const QString own = QStringLiteral("https://studio.example:8443/openvidu/layouts/");
        const QString known = QStringLiteral("?sessionId=S%261&secret=LAYOUT");
        const QString master = QStringLiteral("s%26%3D%2B%20t"); // the server's own
        const auto row = [](const char *name, const QString &given, const QString &url, const char *user,
                            bool external, bool connects) {
            QTest::newRow(name) << given << url << QString::fromLatin1(user) << external << connects;
        };
        row("the root", QString(), own + QStringLiteral("index.html") + known, "", false, true);
        row("a folder", QStringLiteral("a/b"), own + QStringLiteral("a/b/index.html") + known, "", false,
            true);
        row("with slashes", QStringLiteral("/a//b/"), own + QStringLiteral("a/b/index.html") + known, "",
            false, true);
        row("another server, as it is", QStringLiteral("https://there.example/x/#top"),
            QStringLiteral("https://there.example/x#top"), "", true, false);
        row("another server with a query", QStringLiteral("http://U:P@there.example:81/x/?p=1"),
            QStringLiteral("http://there.example:81/x?p=1&sessionId=S%261&secret=LAYOUT"), "U", true, true);
        row("a query inside of a fragment stays there", QStringLiteral("https://there.example/#/r?p=1"),
            QStringLiteral("https://there.example#/r?p=1"), "", true, false);
        row("what it says itself stays", QStringLiteral("https://there.example/x?secret=q&sessionId=r"),
            QStringLiteral("https://there.example/x?secret=q&sessionId=r"), "", true, true);
        const QString page = own + QStringLiteral("a/b/index.html");
        row("this server by its address", page + QStringLiteral("?p"),
            page + QStringLiteral("?p&sessionId=S%261&secret=LAYOUT"), "", false, true);
        row("this server without a query", page, page + QStringLiteral("?secret=LAYOUT"), "", false, false);
        row("this server as for a look by hand",
            QStringLiteral("https://OPENVIDUAPP:%1@studio.example:8443/openvidu/layouts/a/b/"
                           "index.html?sessionId=r&secret=%1&p=%2B")
                .arg(master),
            page + QStringLiteral("?sessionId=r&p=%2B&secret=LAYOUT"), "", false, true);
        row("this server by another name, with its secret",
            QStringLiteral("https://OPENVIDUAPP:%1@127.0.0.1:8443/x").arg(master),
            QStringLiteral("https://127.0.0.1:8443/x?secret=LAYOUT"), "", true, false);
        row("another server that is told this one's secret",
            QStringLiteral("https://there.example/x?secret=%1&sessionId=r").arg(master),
            QStringLiteral("https://there.example/x?sessionId=r&secret=LAYOUT"), "", true, true);
    }
    void aLayoutBecomesTheAddressThatIsOpened() {
        QFETCH(QString, customLayout);
        QFETCH(QString, url);
        QFETCH(QString, user);
        QFETCH(bool, external);
        QFETCH(bool, connects);
        const auto made = pageRequest(m_settings, m_layouts, QStringLiteral("S&1"), customLayout);
        QVERIFY2(made.ok(), made ? "" : qPrintable(made.error().message));
        QVERIFY(m_layouts.opensSession(*made->secret, QStringLiteral("S&1")));
        QCOMPARE(QString::fromLatin1(made->url.toEncoded()),
                 url.replace(QStringLiteral("LAYOUT"), *made->secret));
        QCOMPARE(made->user, user);
        QCOMPARE(made->external, external);
        QCOMPARE(made->connects, connects);
        QVERIFY(made->url.userInfo().isEmpty());
        QVERIFY(made->secrets.contains(*made->secret));
        // Nothing of a page knows the server's own secret, its process neither.
        const QByteArray told = QJsonDocument(made->toJson()).toJson();
        QVERIFY(!told.contains("s&=+ t") && !told.contains("s%26%3D%2B%20t") && !told.contains("s%26=+"));
    }

    void aPageOpensTheFolderOfItsLayout_data() {
        QTest::addColumn<QString>("layout");
        QTest::addColumn<QString>("folder"); ///< "-": none
        QTest::newRow("a folder") << QStringLiteral("a/b") << QStringLiteral("a");
        QTest::newRow("with slashes") << QStringLiteral("/a/b/") << QStringLiteral("a");
        QTest::newRow("the folder of all") << QString() << QString();
        const QString here = QStringLiteral("https://studio.example:8443");
        QTest::newRow("an address here")
            << here + QStringLiteral("/openvidu/layouts/a/b/index.html?a=b") << QStringLiteral("a");
        QTest::newRow("the older one")
            << here + QStringLiteral("/layouts/custom/a/b/index.html") << QStringLiteral("a");
        QTest::newRow("the page above all")
            << here + QStringLiteral("/openvidu/layouts/index.html") << QString();
        QTest::newRow("elsewhere") << QStringLiteral("https://layouts.example.com/talk")
                                   << QStringLiteral("-");
    }
    void aPageOpensTheFolderOfItsLayout() {
        QFETCH(const QString, layout);
        QFETCH(const QString, folder);
        const auto made = pageRequest(m_settings, m_layouts, QStringLiteral("S"), layout);
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        QCOMPARE(m_layouts.folderOf(*made->secret).value_or(QStringLiteral("-")), folder);
    }

    void theSecretOfAPageIsGoodAsLongAsItsRequest() {
        auto copy = std::make_unique<PageRequest>();
        {
            const auto made = pageRequest(m_settings, m_layouts, QStringLiteral("S"), QString());
            QVERIFY(made.ok());
            *copy = *made;
        }
        const QString secret = *copy->secret;
        QVERIFY(m_layouts.isIssued(secret));
        copy.reset();
        QVERIFY(!m_layouts.isIssued(secret));
    }

    void whatIsNoPageIsRefused_data() {
        QTest::addColumn<Errc>("code");
        for (const char *given : {"none", "a", "link", "a/other.html", "a/b/index.html"})
            QTest::newRow(given) << Errc::InvalidPath;
        for (const char *given : {"..", "../outside", "a/../../outside", ".hidden", "file:///etc/passwd",
                                  "javascript:alert(1)", "ftp://h/x"})
            QTest::newRow(given) << Errc::UnsafePath;
    }
    void whatIsNoPageIsRefused() {
        QFETCH(Errc, code);
        const auto made = pageRequest(m_settings, m_layouts, QStringLiteral("S"),
                                      QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(!made.ok());
        QCOMPARE(made.error().code, code);
    }

    // The guide's own example: the public internet and the page's own place, wherever that is.
    void aPageOfAnotherServerMayReachItsOwnPlace() {
        const auto made =
            pageRequest(m_settings, m_layouts, QStringLiteral("S"),
                        QStringLiteral("https://USER:PASS@dev.example:3000/lay/out/?myParam=1"));
        QVERIFY(made.ok());
        const AddressPolicy policy = policyFor(*made);
        const QHostAddress near(QStringLiteral("192.168.1.5")), far(QStringLiteral("1.1.1.1"));
        QVERIFY(policy.refusalOfAddress(QStringLiteral("dev.example"), 3000, near).isEmpty());
        QVERIFY(policy.refusalOfAddress(QStringLiteral("cdn.example"), 443, far).isEmpty());
        QVERIFY(!policy.refusalOfAddress(QStringLiteral("dev.example"), 22, near).isEmpty());
        QVERIFY(!policy.refusalOfAddress(QStringLiteral("router.example"), 3000, near).isEmpty());
        const auto own = pageRequest(m_settings, m_layouts, QStringLiteral("S"), QString());
        QVERIFY(own.ok());
        QVERIFY(!policyFor(*own).refusalOfAddress(QStringLiteral("studio.example"), 80, near).isEmpty());
    }

    void trustedCertificatesAreGivenToThePage() {
        const QString path = m_folder.filePath(QStringLiteral("dev.pem"));
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("-----BEGIN CERTIFICATE-----\n");
        file.close();
        config::Settings settings = m_settings;
        settings.layoutCertificates = path;
        const auto made = pageRequest(settings, m_layouts, QStringLiteral("S"), QString());
        QVERIFY(made.ok());
        const auto read = PageRequest::fromJson(made->toJson());
        QVERIFY(read);
        QCOMPARE(read->trustedCertificates, QByteArray("-----BEGIN CERTIFICATE-----\n"));
    }

    void whatIsNotInstalledIsNamedWithItsPackage() {
        const QString missing = m_folder.filePath(QStringLiteral("ovation-page"));
        PageProcess process(OpenRequest(), missing);
        QSignalSpy failed(&process, &PageProcess::failed);
        QVERIFY(failed.wait());
        const auto error = failed.first().first().value<Error>();
        QCOMPARE(error.code, Errc::PageFailed);
        QVERIFY2(error.message.contains(QLatin1String("ovation-studio-layouts")), qPrintable(error.message));
        QVERIFY(!pagesCanBeShown(missing).ok());
        QVERIFY(pagesCanBeShown(QCoreApplication::applicationFilePath()).ok());
    }

    void aPasswordIsNotToldInARefusal() {
        const auto made = pageRequest(m_settings, m_layouts, QStringLiteral("S"),
                                      QStringLiteral("ftp://u:hush@h/x?secret=hush"));
        QVERIFY(!made.ok());
        QVERIFY(!made.error().message.contains(QLatin1String("hush")));
    }
};

QTEST_GUILESS_MAIN(PageRequestTest)
#include "page/layout_secrets.h"
#include "test_page_request.moc"
