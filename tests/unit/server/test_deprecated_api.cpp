#include "server_host.h"

#include <QJsonDocument>
#include <QTest>

using namespace ovation;
using namespace ovation::server;

/// What applications of earlier 2.x versions send and expect while SUPPORT_DEPRECATED_API is on.
class DeprecatedApiTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup();
    void theNamesOf2_4To2_17AreUnderstood_data();
    void theNamesOf2_4To2_17AreUnderstood();
    void theTokenOfTheOldCallTellsTheRole();

  private:
    /// Status and body of the answer; `body` with single quotes, which reads better in C++.
    std::pair<int, QJsonObject> post(const QByteArray &target, const QByteArray &body) {
        const auto answer = m_client->ask(request("POST", target, json(body)));
        return answer ? std::pair(answer->status, QJsonDocument::fromJson(answer->body).object())
                      : std::pair(0, QJsonObject());
    }

    std::unique_ptr<ServerHost> m_host;
    std::unique_ptr<TlsClient> m_client;
};

void DeprecatedApiTest::init() {
    m_host = std::make_unique<ServerHost>();
    QVERIFY(m_host->start());
    m_client = std::make_unique<TlsClient>(m_host->port());
}

void DeprecatedApiTest::cleanup() {
    m_client.reset();
    m_host.reset();
}

void DeprecatedApiTest::theNamesOf2_4To2_17AreUnderstood_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("switchedOn");
    QTest::addColumn<QStringList>("defaults"); // outputMode, recordingLayout, customLayout as shown today
    QTest::addColumn<QStringList>("old");      // the same under the old names
    const QByteArray custom = "{'recordingMode':'ALWAYS','defaultOutputMode':'COMPOSED',"
                              "'defaultRecordingLayout':'CUSTOM','defaultCustomLayout':'mine'}";
    const QStringList builtIn{QStringLiteral("COMPOSED"), QStringLiteral("BEST_FIT"), QString()};
    const QStringList none{QString(), QString(), QString()};
    const QStringList mine{QStringLiteral("COMPOSED"), QStringLiteral("CUSTOM"), QStringLiteral("mine")};
    const QStringList individual{QStringLiteral("INDIVIDUAL"), QString(), QString()};
    QTest::newRow("custom layout") << custom << true << mine << mine;
    QTest::newRow("individual") << QByteArray("{'defaultOutputMode':'INDIVIDUAL'}") << true << individual
                                << individual;
    QTest::newRow("switched off") << custom << false << builtIn << none;
    QTest::newRow("today's are there") << QByteArray("{'defaultOutputMode':'INDIVIDUAL',"
                                                     "'defaultRecordingProperties':{}}")
                                       << true << builtIn << none;
    QTest::newRow("not given") << QByteArray("{}") << true << builtIn << none;
}

void DeprecatedApiTest::theNamesOf2_4To2_17AreUnderstood() {
    QFETCH(QByteArray, body);
    QFETCH(bool, switchedOn);
    m_host->settings.supportDeprecatedApi = switchedOn;
    const auto [status, session] = post("/openvidu/api/sessions", body);
    QCOMPARE(status, 200);
    const auto texts = [](const QJsonObject &object, std::initializer_list<const char *> names) {
        QStringList list;
        for (const char *name : names)
            list.append(object[QLatin1String(name)].toString());
        return list;
    };
    QTEST(texts(session[QStringLiteral("defaultRecordingProperties")].toObject(),
                {"outputMode", "recordingLayout", "customLayout"}),
          "defaults");
    QTEST(texts(session, {"defaultOutputMode", "defaultRecordingLayout", "defaultCustomLayout"}), "old");
    m_host->settings.supportDeprecatedApi = true;
    QCOMPARE(post("/openvidu/api/sessions", "{'defaultOutputMode':'SIDEWAYS'}").first, 400);
}

void DeprecatedApiTest::theTokenOfTheOldCallTellsTheRole() {
    QCOMPARE(post("/openvidu/api/sessions", "{'customSessionId':'room'}").first, 200);
    for (const bool deprecated : {true, false}) {
        m_host->settings.supportDeprecatedApi = deprecated;
        const auto [status, answer] = post("/openvidu/api/tokens", "{'session':'room','role':'MODERATOR'}");
        QCOMPARE(status, 200);
        const QString token = answer[QStringLiteral("token")].toString();
        QCOMPARE(answer[QStringLiteral("id")].toString(), token);
        QCOMPARE(token.endsWith(QStringLiteral("&role=MODERATOR")), deprecated);
        QVERIFY(m_host->commands().join({.token = token, .sessionId = QStringLiteral("room")}, nullptr).ok());
    }
}

QTEST_GUILESS_MAIN(DeprecatedApiTest)
#include "test_deprecated_api.moc"
