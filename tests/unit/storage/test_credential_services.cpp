#include "storage/credential_services.h"

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <functional>

using namespace ovation::storage;

namespace {

const QByteArray Good = R"({"Code":"Success","AccessKeyId":"K","SecretAccessKey":"S","Token":"T",
                            "Expiration":"2026-01-02T03:04:05Z"})";

/// Answers each request by a function of its head and body, on a thread of its own.
class SmallServer {
  public:
    using Answer = std::function<QByteArray(const QByteArray &request)>;

    explicit SmallServer(Answer answer) : m_answer(std::move(answer)) {
        m_context.moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(
            &m_context,
            [this] {
                m_server = std::make_unique<QTcpServer>();
                m_server->listen(QHostAddress::LocalHost);
                m_port = m_server->serverPort();
                QObject::connect(m_server.get(), &QTcpServer::newConnection, &m_context, [this] { take(); });
            },
            Qt::BlockingQueuedConnection);
    }
    ~SmallServer() {
        QMetaObject::invokeMethod(
            &m_context, [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }

    QByteArray url(const QByteArray &path = {}) const {
        return "http://127.0.0.1:" + QByteArray::number(m_port) + path;
    }

  private:
    void take() {
        QTcpSocket *socket = m_server->nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
            const QByteArray request = socket->property("got").toByteArray() + socket->readAll();
            socket->setProperty("got", request);
            const qsizetype end = request.indexOf("\r\n\r\n");
            const qsizetype length = request.toLower().indexOf("content-length: ");
            const qsizetype body = length < 0 ? 0 : request.mid(length + 16, 6).split('\r').first().toInt();
            if (end < 0 || request.size() < end + 4 + body)
                return;
            const QByteArray answer = m_answer(request);
            socket->write("HTTP/1.1 " + (answer.isNull() ? "404 Not Found" : QByteArray("200 OK")) +
                          "\r\nConnection: close\r\nContent-Length: " + QByteArray::number(answer.size()) +
                          "\r\n\r\n" + answer);
            socket->disconnectFromHost();
        });
    }

    const Answer m_answer;
    QThread m_thread;
    QObject m_context;
    std::unique_ptr<QTcpServer> m_server;
    quint16 m_port = 0;
};

} // namespace

class CredentialServicesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { environment = {}; }

    void readsWhatServicesGive() {
        const auto found = readServiceCredentials(Good);
        QVERIFY(found);
        QCOMPARE(*found, (Credentials{"K", "S", "T", 1'767'323'045'000}));
    }

    void whatIsIncompleteIsNone_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no object") << QByteArray("[1]");
        QTest::newRow("half") << QByteArray(R"({"AccessKeyId":"K"})");
        QTest::newRow("failed") << QByteArray(Good).replace("Success", "Failed");
        QTest::newRow("a time that is none") << QByteArray(Good).replace("2026-01-02", "soon");
    }
    void whatIsIncompleteIsNone() {
        QFETCH(QByteArray, json);
        QVERIFY(!readServiceCredentials(json));
    }

    void anInstanceIsAskedWithATokenOfItsOwn() {
        SmallServer service([](const QByteArray &request) -> QByteArray {
            if (request.startsWith("PUT /latest/api/token "))
                return request.contains("x-aws-ec2-metadata-token-ttl-seconds: 300") ? "TOKEN" : QByteArray();
            if (!request.contains("x-aws-ec2-metadata-token: TOKEN"))
                return {};
            if (request.startsWith("GET /latest/meta-data/iam/security-credentials/ "))
                return "my-role\n";
            return request.startsWith("GET /latest/meta-data/iam/security-credentials/my-role ")
                       ? Good
                       : QByteArray();
        });
        environment.metadata = service.url();
        const auto found = credentialsOfInstance(environment, http, {});
        QVERIFY2(found && *found, found ? "none" : qPrintable(found.error().message));
        QCOMPARE((*found)->keyId, "K");
    }

    void anInstanceWithoutARoleHasNone() {
        SmallServer service(
            [](const QByteArray &request) { return request.startsWith("PUT") ? "TOKEN" : QByteArray(); });
        environment.metadata = service.url();
        const auto found = credentialsOfInstance(environment, http, {});
        QVERIFY(found && !*found);
    }

    void aMachineThatIsNoInstanceHasNone() {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        environment.metadata = "http://127.0.0.1:" + QByteArray::number(closed.serverPort());
        closed.close();
        const auto found = credentialsOfInstance(environment, http, {});
        QVERIFY(found && !*found);
    }

    void aContainerIsAskedWithItsToken() {
        SmallServer service([](const QByteArray &request) {
            return request.contains("authorization: secret-token\r\n") ? Good : QByteArray();
        });
        environment.variables.insert(QStringLiteral("AWS_CONTAINER_CREDENTIALS_FULL_URI"),
                                     QString::fromLatin1(service.url("/v1/credentials")));
        environment.variables.insert(QStringLiteral("AWS_CONTAINER_AUTHORIZATION_TOKEN"),
                                     QStringLiteral("secret-token"));
        const auto found = credentialsOfContainer(environment, http, {});
        QVERIFY2(found && *found, found ? "none" : qPrintable(found.error().message));
        QCOMPARE((*found)->secret, "S");
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("token")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("another\n");
        file.close();
        environment.variables.insert(QStringLiteral("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"),
                                     file.fileName());
        QVERIFY(!credentialsOfContainer(environment, http, {}));
    }

    void answersAndTokensHaveALength() {
        SmallServer service([](const QByteArray &request) {
            return Good + QByteArray(request.startsWith("GET /long ") ? 64'000 : 60'000 - Good.size(), ' ');
        });
        const QString full = QStringLiteral("AWS_CONTAINER_CREDENTIALS_FULL_URI");
        environment.variables.insert(full, QString::fromLatin1(service.url("/short")));
        QVERIFY(credentialsOfContainer(environment, http, {}));
        environment.variables.insert(full, QString::fromLatin1(service.url("/long")));
        QVERIFY(!credentialsOfContainer(environment, http, {}));
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("token")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(20'001, 't')) == 20'001);
        file.close();
        environment.variables.insert(full, QString::fromLatin1(service.url("/short")));
        environment.variables.insert(QStringLiteral("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"),
                                     file.fileName());
        QVERIFY(!credentialsOfContainer(environment, http, {}));
        QVERIFY(file.resize(15'000));
        QVERIFY(credentialsOfContainer(environment, http, {}));
    }

    void theRelativePlaceIsOfTheContainersOwnService() {
        SmallServer service([](const QByteArray &request) {
            return request.startsWith("GET /v2/credentials/x ") ? Good : QByteArray();
        });
        environment.container = service.url();
        environment.variables.insert(QStringLiteral("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"),
                                     QStringLiteral("/v2/credentials/x"));
        const auto found = credentialsOfContainer(environment, http, {});
        QVERIFY(found && *found);
    }

    void theTokenOfAContainerGoesNowhereElse_data() {
        QTest::addColumn<QString>("url");
        QTest::newRow("plain HTTP to a host") << QStringLiteral("http://example.com/x");
        QTest::newRow("a host that begins like this machine")
            << QStringLiteral("http://127.0.0.1.example.com/x");
        QTest::newRow("another scheme") << QStringLiteral("file:///etc/passwd");
        QTest::newRow("no URL") << QStringLiteral("::");
    }
    void theTokenOfAContainerGoesNowhereElse() {
        QFETCH(QString, url);
        environment.variables.insert(QStringLiteral("AWS_CONTAINER_CREDENTIALS_FULL_URI"), url);
        QCOMPARE(credentialsOfContainer(environment, http, {}).error().reason, StoreFailure::NoCredentials);
    }

    void aTokenInAFileIsExchangedForARole() {
        QByteArray asked;
        SmallServer service([&](const QByteArray &request) -> QByteArray {
            asked = request;
            return "<AssumeRoleWithWebIdentityResponse><AssumeRoleWithWebIdentityResult><Credentials>"
                   "<SessionToken>T</SessionToken><SecretAccessKey>S</SecretAccessKey><AccessKeyId>K</"
                   "AccessKeyId>"
                   "<Expiration>2026-01-02T03:04:05Z</Expiration></Credentials></"
                   "AssumeRoleWithWebIdentityResult>"
                   "</AssumeRoleWithWebIdentityResponse>";
        });
        const auto none = credentialsOfWebIdentity(environment, service.url("/"), http, {});
        QVERIFY(none && !*none);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("token")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a.b+c/d=\n");
        file.close();
        environment.variables.insert(QStringLiteral("AWS_WEB_IDENTITY_TOKEN_FILE"), file.fileName());
        environment.variables.insert(QStringLiteral("AWS_ROLE_ARN"), QStringLiteral("arn:aws:iam::1:role/r"));
        const auto found = credentialsOfWebIdentity(environment, service.url("/"), http, {});
        QVERIFY2(found && *found, found ? "none" : qPrintable(found.error().message));
        QCOMPARE((*found)->token, "T");
        QVERIFY(asked.contains("WebIdentityToken=a.b%2Bc%2Fd%3D"));
        QVERIFY(asked.contains("RoleArn=arn%3Aaws%3Aiam%3A%3A1%3Arole%2Fr"));
        QVERIFY(file.remove());
        QVERIFY(!credentialsOfWebIdentity(environment, service.url("/"), http, {}));
    }

  private:
    AwsEnvironment environment;
    HttpClient http;
};

QTEST_GUILESS_MAIN(CredentialServicesTest)
#include "test_credential_services.moc"
