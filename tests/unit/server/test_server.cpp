#include "patience.h"
#include "server_host.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace ovation;
using namespace ovation::server;

/// The whole server on its one TLS port: who is let in, what is refused how, and that no path leads out of
/// the recordings.
class ServerTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup();
    void whoIsLetInWhere_data();
    void whoIsLetInWhere();
    void aWrongMethodIsToldTheRightOnes_data();
    void aWrongMethodIsToldTheRightOnes();
    void oldPathsWorkUnlessSwitchedOff();
    void onlyOldPathsGiveOldAnswersWhenTheyAreAskedFor();
    void oldPathsAskForTheSecretFirst();
    void aSessionIsCreatedOrRefused_data();
    void aSessionIsCreatedOrRefused();
    void aSecondSessionOfTheSameIdIsAConflict();
    void whatIsWrongWithARequestIsSaidInTheProtocolsShape();
    void aConnectionIsRefusedInTheProtocolsOrder();
    void aRecordingIsGivenToThoseWhoMayHaveIt();
    void recordingsOfOlderServersAreFoundAtTheAddressesOfToday();
    void noPathLeadsOutOfTheRecordings_data();
    void noPathLeadsOutOfTheRecordings();

  private:
    void startServer();
    int statusOf(const QByteArray &whole) {
        const auto answer = m_client->ask(whole);
        return answer ? answer->status : 0;
    }

    std::unique_ptr<ServerHost> m_host;
    std::unique_ptr<TlsClient> m_client;
};

void ServerTest::init() {
    m_host = std::make_unique<ServerHost>();
    QDir(m_host->path()).mkpath(QStringLiteral("recordings/room"));
    for (const char *name : {"secret.txt", "recordings/room/room.mp4", "recordings/room/.recording.room",
                             "recordings-of-others"}) {
        QFile file(m_host->path(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(name);
    }
    QVERIFY(QFile::link(m_host->path(QStringLiteral("secret.txt")),
                        m_host->path(QStringLiteral("recordings/room/link.mp4"))));
    QVERIFY(QFile::link(QStringLiteral(".recording.room"),
                        m_host->path(QStringLiteral("recordings/room/hidden.mp4"))));
    QVERIFY(QFile::link(m_host->path(), m_host->path(QStringLiteral("recordings/out"))));
    startServer();
}

void ServerTest::cleanup() {
    m_client.reset();
    m_host.reset();
}

void ServerTest::startServer() {
    m_client.reset();
    QVERIFY(m_host->start());
    m_client = std::make_unique<TlsClient>(m_host->port());
}

void ServerTest::whoIsLetInWhere_data() {
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<bool>("isPublic");
    QTest::addColumn<int>("status"); // for who knows the secret
    const auto row = [](const char *target, bool isPublic, int status) {
        QTest::newRow(target) << QByteArray(target) << isPublic << status;
    };
    row("/openvidu/api/sessions", false, 200);
    row("/openvidu/api/sessions/", false, 200);
    row("/openvidu/api/config", false, 200);
    row("/openvidu/api/config/openvidu-publicurl", true, 200);
    row("/openvidu/accept-certificate", true, 200);
    row("/openvidu/recordings/room/room.mp4", false, 200);
    row("/openvidu/api/sessions/none", false, 404);
    row("/openvidu/api/recordings", false, 501);
    row("/openvidu/api/health", false, 200);
    row("/accept-certificate", true, 200);
    for (const char *page :
         {"/", "/dashboard", "/dashboard/", "/dashboard/x", "/inspector/", "/openvidu/info"})
        row(page, true, 200);
    row("/nowhere", false, 404); // strangers do not learn what exists
    row("/openvidu/api/config/openvidu-publicurl/../../sessions", false, 404);
    row("/guest/..", true, 404);
    row("/guest/..%2f..%2fsecret.txt", false, 404);
    row("*", false, 400);
}

void ServerTest::whoIsLetInWhere() {
    QFETCH(QByteArray, target);
    QFETCH(bool, isPublic);
    QFETCH(int, status);
    if (status != 400) {
        const auto stranger = m_client->get(target);
        QVERIFY(stranger);
        QCOMPARE(stranger->status, isPublic ? status : 401);
        QCOMPARE(stranger->fields.value("www-authenticate").startsWith("Basic"), !isPublic);
        if (!isPublic)
            QCOMPARE(statusOf(request("GET", target, {}, Guess)), 401);
    }
    QCOMPARE(statusOf(request("GET", target)), status);
}

void ServerTest::aWrongMethodIsToldTheRightOnes_data() {
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("allow");
    const auto row = [](const char *method, const char *target, const char *allow) {
        QTest::addRow("%s %s", method, target)
            << QByteArray(method) << QByteArray(target) << QByteArray(allow);
    };
    row("DELETE", "/openvidu/api/sessions", "POST, GET, HEAD");
    row("PUT", "/openvidu/api/sessions/room", "GET, HEAD, DELETE");
    row("GET", "/openvidu/api/signal", "POST");
    row("GET", "/openvidu/api/tokens", "POST");
    row("POST", "/openvidu/recordings/room/room.mp4", "GET, HEAD");
    row("get", "/openvidu/api/sessions", "POST, GET, HEAD"); // methods are case-sensitive
}

void ServerTest::aWrongMethodIsToldTheRightOnes() {
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    const auto answer = m_client->ask(request(method, target));
    QVERIFY(answer);
    QCOMPARE(answer->status, 405);
    QTEST(answer->fields.value("allow"), "allow");
    QCOMPARE(statusOf(request(method, target, {}, {})), 401);
}

void ServerTest::oldPathsWorkUnlessSwitchedOff() {
    QCOMPARE(statusOf(request("GET", "/api/sessions")), 200);
    QCOMPARE(statusOf(request("GET", "/api/sessions", {}, {})), 401);
    m_host->settings.supportDeprecatedApi = false;
    startServer();
    QCOMPARE(statusOf(request("GET", "/api/sessions")), 404);
    QCOMPARE(statusOf(request("GET", "/openvidu/api/sessions")), 200);
}

void ServerTest::onlyOldPathsGiveOldAnswersWhenTheyAreAskedFor() {
    const auto members = [this](const QByteArray &path) {
        const auto answer = m_client->ask(request("POST", path, "{}"));
        return answer ? QJsonDocument::fromJson(answer->body).object().size() : 0;
    };
    QVERIFY(members("/api/sessions") > 5);
    m_host->settings.answersOf18 = true;
    startServer();
    QCOMPARE(members("/api/sessions"), 1);
    QVERIFY(members("/openvidu/api/sessions") > 5);
}

void ServerTest::oldPathsAskForTheSecretFirst() {
    m_host->settings.answersOf18 = true;
    startServer();
    QCOMPARE(statusOf(request("POST", "/api/sessions", json("{'customSessionId':'room'}"))), 200);
    const QByteArray tooMuch = json("{'session':'room','a':[0") + QByteArray(",0").repeated(20'000) + "]}";
    for (const QByteArray &body : {json("{'session':'wss://localhost:4443/room'}"), tooMuch}) {
        QCOMPARE(statusOf(request("POST", "/api/tokens", body, {})), 401);
        QCOMPARE(statusOf(request("POST", "/api/tokens", body, Guess)), 401);
        QCOMPARE(statusOf(request("POST", "/api/tokens", body)), body == tooMuch ? 400 : 200);
    }
}

void ServerTest::aSessionIsCreatedOrRefused_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const auto row = [](const QByteArray &body, int status) {
        QTest::newRow(body.isEmpty() ? "no body" : body.left(60).constData()) << body << status;
    };
    for (const char *good :
         {"", " ", "{}", "{'customSessionId':''}", "{'customSessionId':'a-Z_9'}", "{'customSessionId':null}",
          "{'mediaMode':'RELAYED','recordingMode':'ALWAYS','forcedVideoCodec':'H264'}",
          "{'allowTranscoding':true}", "{'forcedVideoCodec':'MEDIA_SERVER_PREFERRED'}", "{'unknown':1}",
          "{'defaultRecordingProperties':{}}",
          "{'defaultRecordingProperties':{'outputMode':'COMPOSED_QUICK_START','resolution':'640x480'}}"})
        row(good, 200);
    for (const char *bad : {"nonsense",
                            "[]",
                            "5",
                            "{",
                            "{'mediaMode':'routed'}",
                            "{'mediaMode':5}",
                            "{'recordingMode':'NEVER'}",
                            "{'customSessionId':5}",
                            "{'customSessionId':'a b'}",
                            "{'customSessionId':'a/b'}",
                            "{'customSessionId':'..'}",
                            "{'customSessionId':'a\\n'}",
                            "{'customSessionId':'\\u0000'}",
                            "{'customSessionId':'~'}",
                            "{'forcedVideoCodec':'AV1'}",
                            "{'forcedVideoCodec':[]}",
                            "{'allowTranscoding':'true'}",
                            "{'defaultRecordingProperties':[]}",
                            "{'defaultRecordingProperties':{'resolution':'1x1'}}",
                            "{'defaultRecordingProperties':{'hasAudio':false,'hasVideo':false}}",
                            "{'defaultRecordingProperties':{'frameRate':0}}",
                            "{'defaultRecordingProperties':{'name':'a b'}}",
                            "{'defaultRecordingProperties':{'outputMode':'X'}}"})
        row(bad, 400); // protocol 1.3: here even what would be a 422 at start
}

void ServerTest::aSessionIsCreatedOrRefused() {
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    const auto answer = m_client->ask(request("POST", "/openvidu/api/sessions", json(body)));
    QVERIFY(answer);
    QCOMPARE(answer->status, status);
    const QJsonObject object = QJsonDocument::fromJson(answer->body).object();
    if (status == 200) {
        QVERIFY(!object[QStringLiteral("id")].toString().isEmpty());
        QCOMPARE(object[QStringLiteral("id")], object[QStringLiteral("sessionId")]);
        QVERIFY(object[QStringLiteral("connections")].toObject()[QStringLiteral("content")].isArray());
    } else {
        QVERIFY(!object[QStringLiteral("message")].toString().isEmpty());
        QVERIFY(m_host->commands().sessions().empty());
    }
}

void ServerTest::aSecondSessionOfTheSameIdIsAConflict() {
    const QByteArray create = request("POST", "/openvidu/api/sessions", json("{'customSessionId':'room'}"));
    QCOMPARE(statusOf(create), 200);
    const auto conflict = m_client->ask(create);
    QVERIFY(conflict);
    QCOMPARE(conflict->status, 409);
    QVERIFY(conflict->body.isEmpty());
    QCOMPARE(statusOf(request("DELETE", "/openvidu/api/sessions/room")), 204);
    QCOMPARE(statusOf(request("DELETE", "/openvidu/api/sessions/room")), 404);
    QCOMPARE(statusOf(create), 200);
}

void ServerTest::whatIsWrongWithARequestIsSaidInTheProtocolsShape() {
    const auto answer =
        m_client->ask(request("POST", "/openvidu/api/sessions", json("{'mediaMode':'routed'}")));
    QVERIFY(answer);
    const QJsonObject error = QJsonDocument::fromJson(answer->body).object();
    QCOMPARE(error[QStringLiteral("status")].toInt(), 400);
    QCOMPARE(error[QStringLiteral("error")].toString(), QStringLiteral("Bad Request"));
    QCOMPARE(error[QStringLiteral("path")].toString(), QStringLiteral("/openvidu/api/sessions"));
    QVERIFY(error[QStringLiteral("message")].toString().contains(QStringLiteral("mediaMode")));
    QVERIFY(error[QStringLiteral("timestamp")].toDouble() > 1.6e12);
}

void ServerTest::aConnectionIsRefusedInTheProtocolsOrder() {
    const QByteArray target = "/openvidu/api/sessions/room/connection";
    QCOMPARE(statusOf(request("POST", target, json("{'role':'X'}"))), 404); // the session comes first
    QCOMPARE(statusOf(request("PATCH", target + "/con_A", json("{'role':'X'}"))), 404);
    QCOMPARE(statusOf(request("POST", "/openvidu/api/sessions", json("{'customSessionId':'room'}"))), 200);
    QCOMPARE(statusOf(request("POST", target, json("{'role':'X'}"))), 400);
    QCOMPARE(statusOf(request("POST", target, "nonsense")), 400);
    const auto made = m_client->ask(request("POST", target));
    QVERIFY(made);
    QCOMPARE(made->status, 200);
    const QJsonObject connection = QJsonDocument::fromJson(made->body).object();
    QCOMPARE(connection[QStringLiteral("status")].toString(), QStringLiteral("pending"));
    QVERIFY(connection[QStringLiteral("activeAt")].isNull());
    const QByteArray one = target + '/' + connection[QStringLiteral("id")].toString().toLatin1();
    QCOMPARE(statusOf(request("GET", one)), 200);
    QCOMPARE(statusOf(request("GET", target + "/con_ABCDEFGHIJ")), 404);
    QCOMPARE(statusOf(request("GET", "/openvidu/api/sessions/none/connection/con_A")), 400);
    QCOMPARE(statusOf(request("PATCH", one, json("{'role':'X'}"))), 400);
    QCOMPARE(statusOf(request("PATCH", one, json("{'role':'MODERATOR'}"))), 200);
    QCOMPARE(statusOf(request("DELETE", one)), 204);
    QCOMPARE(statusOf(request("DELETE", one)), 404);
    QCOMPARE(statusOf(request("PATCH", one, json("{'role':'MODERATOR'}"))), 404);
    for (const auto &[body, status] :
         QList<std::pair<QByteArray, int>>{{"", 400},
                                           {"[]", 400},
                                           {json("{'session':5}"), 400},
                                           {json("{'session':'room','to':'x'}"), 400},
                                           {json("{'session':'room','to':[5]}"), 400},
                                           {json("{'session':'none'}"), 404},
                                           {json("{'session':'room'}"), 406}})
        QCOMPARE(statusOf(request("POST", "/openvidu/api/signal", body)), status);
}

void ServerTest::aRecordingIsGivenToThoseWhoMayHaveIt() {
    const QByteArray target = "/openvidu/recordings/room/room.mp4";
    const auto whole = m_client->get(target, Secret);
    QVERIFY(whole);
    QCOMPARE(whole->body, QByteArray("recordings/room/room.mp4"));
    QCOMPARE(whole->fields.value("content-type"), QByteArray("video/mp4"));
    QCOMPARE(whole->fields.value("cache-control"), QByteArray("no-cache"));
    const QByteArray tag = whole->fields.value("etag");
    QVERIFY(!tag.isEmpty());
    QCOMPARE(m_client->get(target, Secret + "Range: bytes=0-9\r\n")->body, QByteArray("recordings"));
    for (const QByteArray &fields : {QByteArray("Range: bytes=999-\r\n"), "If-None-Match: " + tag + "\r\n"}) {
        const auto answer = m_client->get(target, Secret + fields);
        QVERIFY(answer->status == 416 || answer->status == 304);
        QCOMPARE(answer->fields.value("access-control-allow-origin"), QByteArray("*"));
        QCOMPARE(answer->fields.value("etag"), tag);
    }
    m_host->settings.recordingPublicAccess = true;
    startServer();
    QCOMPARE(m_client->get(target)->status, 200);
    QCOMPARE(m_client->get("/openvidu/api/sessions")->status, 401);
    QCOMPARE(m_client->get("/openvidu/recordings/../secret.txt")->status, 404);
}

void ServerTest::recordingsOfOlderServersAreFoundAtTheAddressesOfToday() {
    QDir(m_host->settings.recordingPath).mkpath(QStringLiteral("S"));
    for (const QString &name : {QStringLiteral("S/Año 3_10:30 100%.mp4"), QStringLiteral("OLD-1.mp4"),
                                QStringLiteral("OLD-1.info"), QStringLiteral(".recording.OLD-1")}) {
        QFile file(m_host->settings.recordingPath + QLatin1Char('/') + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(name.toUtf8());
    }
    const auto get = [this](const char *path) { return m_client->get(QByteArray(path), Secret); };
    QCOMPARE(get("/openvidu/recordings/S/A%C3%B1o%203_10%3A30%20100%25.mp4")->body,
             QByteArray("S/Año 3_10:30 100%.mp4"));
    for (const char *path :
         {"/openvidu/recordings/OLD-1/OLD-1.mp4", "/recordings/OLD-1.mp4"}) // 1.8 had no folders
        QCOMPARE(get(path)->body, QByteArray("OLD-1.mp4"));
    for (const char *path :
         {"/openvidu/recordings/other/OLD-1.mp4", "/openvidu/recordings/OLD-1/.recording.OLD-1",
          "/openvidu/recordings/.recording.OLD-1", "/openvidu/recordings/OLD-1/x/OLD-1.mp4"})
        QCOMPARE(get(path)->status, 404);
}

void ServerTest::noPathLeadsOutOfTheRecordings_data() {
    QTest::addColumn<QByteArray>("path");
    for (const char *path : {"../secret.txt",
                             "room/../../secret.txt",
                             "%2e%2e/secret.txt",
                             "room/%2e%2e/%2E%2E/secret.txt",
                             "..%2fsecret.txt",
                             "room%2f..%2f..%2fsecret.txt",
                             "%2e%2e%2fsecret.txt",
                             "..%5csecret.txt",
                             "..\\secret.txt",
                             "%252e%252e/secret.txt",
                             "..%c0%afsecret.txt",
                             "%c0%ae%c0%ae/secret.txt",
                             "../recordings-of-others",
                             "room/link.mp4",
                             "room/hidden.mp4",
                             "out/secret.txt",
                             "out/recordings/room/room.mp4",
                             "room/.recording.room",
                             "room",
                             "room/",
                             "",
                             "/etc/passwd",
                             "%2fetc%2fpasswd",
                             "//etc/passwd",
                             "room//room.mp4",
                             "room/room.mp4%00",
                             "room/room.mp4%00.jpg",
                             "room/./room.mp4",
                             "room/room.mp4/x",
                             "room/%ff%fe",
                             "..;/secret.txt",
                             "room/nothing.mp4"})
        QTest::newRow(*path ? path : "the folder") << QByteArray(path);
    QTest::newRow("long") << QByteArray(8000, 'a');
    QTest::newRow("deep") << QByteArray("../").repeated(2000) + "etc/passwd";
}

void ServerTest::noPathLeadsOutOfTheRecordings() {
    QFETCH(QByteArray, path);
    const auto answer = m_client->get("/openvidu/recordings/" + path, Secret);
    QVERIFY(answer);
    QCOMPARE(answer->status, 404);
    QVERIFY(answer->body.isEmpty());
}

QTEST_GUILESS_MAIN(ServerTest)
#include "test_server.moc"
