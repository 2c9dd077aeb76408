#include "server_host.h"

#include <QTest>

using namespace ovation;
using namespace Qt::StringLiterals;

/// No answer repeats more than 100 characters of what was sent. The same of signalling: test_rpc_methods.
class SaidBackTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void noAnswerRepeatsMuchOfWhatWasSent_data();
    void noAnswerRepeatsMuchOfWhatWasSent();
    void namesThatAreTooLongAreBadRequests();
};

void SaidBackTest::noAnswerRepeatsMuchOfWhatWasSent_data() {
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *method, const char *path, const QByteArray &body = {}) {
        QTest::addRow("%s %s %s", method, path, body.constData())
            << QByteArray(method) << QByteArray(path) << json(body);
    };
    for (const char *member : {"mediaMode", "recordingMode", "customSessionId", "forcedVideoCodec",
                               "archiveMode", "defaultOutputMode", "defaultCustomLayout"})
        row("POST", "/sessions", "{'" + QByteArray(member) + "':'@'}");
    for (const char *member : {"name", "outputMode", "recordingLayout", "resolution", "customLayout"})
        row("POST", "/sessions", "{'defaultRecordingProperties':{'" + QByteArray(member) + "':'@'}}");
    row("POST", "/sessions", "{'defaultRecordingProperties':{'ovation':{'background':'@'}}}");
    for (const char *member : {"type", "role", "kurentoOptions"})
        row("POST", "/sessions/room/connection", "{'" + QByteArray(member) + "':'@'}");
    row("POST", "/sessions/room/connection", "{'type':'IPCAM','rtspUri':'@'}");
    row("POST", "/sessions/room/connection", "{'customIceServers':[{'url':'@'}]}");
    row("POST", "/sessions/room/connection",
        "{'customIceServers':[{'url':'turn:@','username':'@','credential':''}]}");
    row("POST", "/tokens", "{'session':'@'}");
    row("POST", "/tokens", "{'session':'room','role':'@'}");
    row("POST", "/signal", "{'session':'@'}");
    row("POST", "/signal", "{'session':'room','to':['@'],'type':'@','data':'@'}");
    row("POST", "/recordings/start", "{'session':'@'}");
    row("POST", "/recordings/start", "@");
    for (const char *path :
         {"/sessions/@", "/sessions/@/connection", "/sessions/room/connection/@", "/recordings/@", "/@"})
        row("GET", path);
    for (const char *path : {"/sessions/@", "/sessions/@/stream/@", "/sessions/room/stream/@",
                             "/sessions/room/connection/@", "/recordings/@"})
        row("DELETE", path);
    for (const char *path : {"/recordings/stop/@", "/recordings/pause/@", "/recordings/markers/@"})
        row("POST", path, "{'name':'@'}");
    row("PATCH", "/recordings/@", "{'recordingLayout':'@'}");
    row("PATCH", "/sessions/room/connection/@", "{'role':'@'}");
    for (const char *member : {"recording", "format", "name", "resolution", "layout", "customLayout"})
        row("POST", "/ovation/exports",
            QByteArray("{'recording':'a','format':'mp4','layout':'BEST_FIT','$':'@'}")
                .replace('$', QByteArray(member)));
    row("POST", "/ovation/exports", "{'recording':'a','format':'mp4','streams':['@']}");
    row("POST", "/ovation/exports", "{'recording':'a','format':'mp4','changes':[{'time':1,'layout':'@'}]}");
    for (const char *method : {"GET", "DELETE", "PATCH"})
        row(method, "/ovation/exports/@", "{'paused':true}");
}

void SaidBackTest::noAnswerRepeatsMuchOfWhatWasSent() {
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    ServerHost host;
    host.settings.supportDeprecatedApi = true;
    QVERIFY(host.start());
    QVERIFY(host.commands().createSession({.customSessionId = u"room"_s}).ok());
    for (const int size : {1000, 20'000}) {
        if (size > 1000 && path.contains('@'))
            continue; // a line of a request is shorter
        const QByteArray large(size, 'Q');
        TlsClient client(host.port());
        const auto answer = client.ask(request(method, "/openvidu/api" + QByteArray(path).replace('@', large),
                                               QByteArray(body).replace('@', large)));
        QVERIFY(answer);
        QVERIFY2(size == 1000 || answer->status >= 400, "no parameter here takes so much");
        if (answer->status < 400)
            continue; // what was accepted is shown
        QVERIFY2(!answer->body.contains(QByteArray(101, 'Q')), answer->body.left(300).constData());
    }
}

void SaidBackTest::namesThatAreTooLongAreBadRequests() {
    ServerHost host;
    QVERIFY(host.start());
    TlsClient client(host.port());
    const auto named = [&](qsizetype size) {
        const auto answer = client.ask(request("POST", "/openvidu/api/sessions",
                                               json("{'customSessionId':'" + QByteArray(size, 'n') + "'}")));
        return answer ? answer->status : 0;
    };
    QCOMPARE(named(190), 200);
    QCOMPARE(named(191), 400);
    QCOMPARE(named(200'000), 400);
    const auto withData = [&](qsizetype size, const QByteArray &each = "d") {
        const auto answer =
            client.ask(request("POST", "/openvidu/api/sessions/" + QByteArray(190, 'n') + "/connection",
                               json("{'data':'" + each.repeated(size) + "'}")));
        return answer ? answer->status : 0;
    };
    QCOMPARE(withData(65'536), 200);
    QCOMPARE(withData(65'537), 400);
    QCOMPARE(withData(10'922, "\\u0001"), 200);
    QCOMPARE(withData(10'923, "\\u0001"), 400);
}

QTEST_GUILESS_MAIN(SaidBackTest)
#include "test_said_back.moc"
