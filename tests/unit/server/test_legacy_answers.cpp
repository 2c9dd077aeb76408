#include "server_host.h"

#include "server/legacy_answers.h"

#include <QJsonDocument>
#include <QTest>

using namespace ovation::server;

namespace {

const QByteArray Url = "https://localhost:4443/openvidu/recordings/S~1/S~1.mp4";

QByteArray modern(const QByteArray &status, const QByteArray &duration, const QByteArray &url,
                  const QByteArray &name = "S~1") {
    return json("{'id':'S~1','object':'recording','name':'" + name +
                "','outputMode':'COMPOSED','sessionId':'S','createdAt':1580000000000,'size':5000000000,"
                "'duration':" +
                duration + ",'url':" + url + ",'hasAudio':true,'hasVideo':false,'status':'" + status +
                "','resolution':'1280x720','frameRate':25,'ovation':{'paused':true}}");
}

/// Members in the order in which Qt writes them.
QByteArray old(const QByteArray &status, const QByteArray &duration, const QByteArray &url,
               const QByteArray &name = "S~1") {
    return json("{'createdAt':1580000000000,'duration':" + duration +
                ",'hasAudio':true,'hasVideo':false,'id':'S~1','name':'" + name +
                "','sessionId':'wss://localhost:4443/S','size':5000000000,'status':'" + status +
                "','url':" + url + "}");
}

const QByteArray Quoted = "'" + Url + "'", Flat = "'https://localhost:4443/recordings/S~1.mp4'";

} // namespace

/// What an application of 1.8 hears (protocol 5.7).
class LegacyAnswersTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void answersAreThoseOfThatTime_data();
    void answersAreThoseOfThatTime();
    void aSessionMayBeGivenByItsAddress_data();
    void aSessionMayBeGivenByItsAddress();
};

void LegacyAnswersTest::answersAreThoseOfThatTime_data() {
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("free");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("oldStatus");
    QTest::addColumn<QByteArray>("oldBody");
    const auto row = [](const char *what, const QByteArray &method, const char *path, bool free, int status,
                        const QByteArray &body, int oldStatus, const QByteArray &oldBody) {
        QTest::newRow(what) << method << QLatin1String("/openvidu/api") + QLatin1String(path) << free
                            << status << body << oldStatus << oldBody;
    };
    const char *start = "/recordings/start", *stop = "/recordings/stop/S~1", *one = "/recordings/S~1",
               *all = "/recordings";
    row("begun", "POST", start, true, 200, modern("started", "0", "null"), 200,
        old("started", "0.0", "null"));
    row("stopped, free", "POST", stop, true, 200, modern("ready", "12.5", Quoted), 200,
        old("available", "12.5", Flat));
    row("stopped, not free", "POST", stop, false, 200, modern("ready", "12", Quoted), 200,
        old("stopped", "12.0", "null"));
    row("failed, free", "GET", one, true, 200, modern("failed", "0", Quoted), 200,
        old("failed", "0.0", Flat));
    row("failed, not free", "GET", one, false, 200, modern("failed", "0", Quoted), 200,
        old("failed", "0.0", "null"));
    row("with a name of its own", "GET", one, true, 200,
        modern("ready", "1", "'https://h/openvidu/recordings/S~1/Monday.mp4'", "Monday"), 200,
        old("available", "1.0", "'https://h/openvidu/recordings/S~1/Monday.mp4'", "Monday"));
    row("a name like a member", "GET", one, true, 200, modern("ready", "1.5", "null", "x\\\"duration\\\":7,"),
        200, old("available", "1.5", "null", "x\\\"duration\\\":7,"));
    row("none", "GET", all, true, 200, json("{'count':0,'items':[]}"), 200, json("{'count':0,'items':[]}"));
    row("a list", "GET", all, true, 200,
        json("{'count':2,'items':[") + modern("ready", "3", Quoted) + ',' + modern("starting", "0", "null") +
            "]}",
        200,
        json("{'count':2,'items':[") + old("available", "3.0", Flat) + ',' + old("starting", "0.0", "null") +
            "]}");
    row("no participants", "POST", start, true, 406, {}, 400, {});
    row("still starting", "POST", stop, true, 406, {}, 406, {});
    row("recorded already", "POST", start, true, 409, {}, 409, {});
    row("no such recording", "GET", one, true, 404, {}, 404, {});
    row("a session", "POST", "/sessions", true, 200, json("{'id':'S','sessionId':'S','recording':false}"),
        200, json("{'id':'wss://localhost:4443/S'}"));
    const QByteArray session = json("{'id':'S','recordingMode':'MANUAL'}");
    row("a session looked at", "GET", "/sessions/S", true, 200, session, 200, session);
    row("a token", "POST", "/tokens", true, 200, json("{'id':'wss://x','session':'S','token':'wss://x'}"),
        200, json("{'id':'wss://x','session':'wss://localhost:4443/S','token':'wss://x'}"));
}

void LegacyAnswersTest::answersAreThoseOfThatTime() {
    QFETCH(const QByteArray, method);
    QFETCH(const QString, path);
    QFETCH(const bool, free);
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const int, oldStatus);
    QFETCH(const QByteArray, oldBody);
    HttpRequest request;
    request.method = method;
    request.path = path;
    HttpResponse response = HttpResponse::empty(status);
    response.body = body;
    QVERIFY(body.isEmpty() || QJsonDocument::fromJson(body).isObject());
    const HttpResponse answer = legacyAnswer(request, response, QStringLiteral("wss://localhost:4443"), free);
    QCOMPARE(answer.status, oldStatus);
    QCOMPARE(answer.body, oldBody);
}

void LegacyAnswersTest::aSessionMayBeGivenByItsAddress_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("todaysPath");
    QTest::addColumn<QByteArray>("todaysBody");
    const auto row = [](const char *what, const char *path, const char *body, const char *todaysPath,
                        const char *todaysBody) {
        QTest::newRow(what) << QLatin1String("/openvidu/api") + QLatin1String(path) << json(body)
                            << QLatin1String("/openvidu/api") + QLatin1String(todaysPath) << json(todaysBody);
    };
    row("start", "/recordings/start", "{'session':'wss://localhost:4443/S'}", "/recordings/start",
        "{'session':'S'}");
    row("token", "/tokens", "{'role':'PUBLISHER','session':'ws://h/S'}", "/tokens",
        "{'role':'PUBLISHER','session':'S'}");
    row("by name", "/tokens", "{ 'session': 'S' }", "/tokens", "{ 'session': 'S' }");
    row("not a text", "/tokens", "{'session':7}", "/tokens", "{'session':7}");
    row("not JSON", "/tokens", "session=wss://h/S", "/tokens", "session=wss://h/S");
    row("in the path", "/sessions/wss://localhost:4443/S/connection", "", "/sessions/S/connection", "");
    row("with joined slashes", "/sessions/wss:/localhost:4443/S", "", "/sessions/S", "");
    row("no address", "/sessions/S/connection", "", "/sessions/S/connection", "");
}

void LegacyAnswersTest::aSessionMayBeGivenByItsAddress() {
    QFETCH(const QString, path);
    QFETCH(const QByteArray, body);
    QTEST(pathOfToday(path), "todaysPath");
    QTEST(bodyOfToday(body), "todaysBody");
}

QTEST_GUILESS_MAIN(LegacyAnswersTest)
#include "test_legacy_answers.moc"
