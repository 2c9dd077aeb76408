#include "server/server.h"
#include "signalling_host.h"

#include <QTcpSocket>

using namespace ovation;
using namespace Qt::StringLiterals;

/// Clients of 1.8 on the socket /room of the real server (protocol 5.7), saying what openvidu-browser 1.9
/// says.
class RoomSocketTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup();

    void theFirstMakesTheSessionAndTheOthersSeeEachOther();
    void aTokenOfTheServerLetsInAsToday();
    void aWrongSecretMakesNothing();
    void thereIsNoSuchSocketWithoutTheAnswersOf18();
    void whoAsksWithoutTlsIsGivenAddressesWithoutTls();

  private:
    void startServer(bool answersOf18);
    QJsonObject joinParams(const QString &session, const QString &secret,
                           const QString &token = u"k3j5h2"_s) const {
        return {{u"token"_s, token},
                {u"session"_s, u"wss://127.0.0.1:%1/%2"_s.arg(m_server->port()).arg(session)},
                {u"metadata"_s, u"{\"clientData\":\"Ana\"}"_s},
                {u"secret"_s, secret},
                {u"recorder"_s, false},
                {u"dataChannels"_s, false}};
    }

    QTemporaryDir m_folder;
    SystemClock m_clock;
    config::Settings m_settings;
    std::unique_ptr<transport::MediaPlane> m_plane;
    std::unique_ptr<control::Commands> m_commands;
    std::unique_ptr<server::Server> m_server;
};

void RoomSocketTest::init() {
    startServer(true);
}

void RoomSocketTest::cleanup() {
    m_server.reset();
    m_commands.reset();
    m_plane.reset();
}

void RoomSocketTest::startServer(bool answersOf18) {
    cleanup();
    m_settings.dataPath = m_folder.path();
    m_settings.secret = u"MY_SECRET"_s;
    m_settings.httpsPort = 0;
    m_settings.answersOf18 = answersOf18;
    m_plane = std::make_unique<transport::MediaPlane>(loopback());
    m_commands = std::make_unique<control::Commands>(m_settings, m_clock, *m_plane, nullptr);
    m_server = std::make_unique<server::Server>(m_settings, *m_commands);
    QVERIFY(m_server->listen());
}

void RoomSocketTest::theFirstMakesTheSessionAndTheOthersSeeEachOther() {
    RpcClient ana(m_server->port(), u"room"_s), ben(m_server->port(), u"room"_s);
    const QJsonObject first =
        ana.call("joinRoom", joinParams(u"lesson"_s, u"MY_SECRET"_s))[u"result"_s].toObject();
    QVERIFY(!first[u"id"_s].toString().isEmpty());
    QCOMPARE(first[u"value"_s].toArray(), QJsonArray());
    QVERIFY(m_commands->session(u"lesson"_s));
    const QJsonObject second =
        ben.call("joinRoom", joinParams(u"lesson"_s, u"MY_SECRET"_s))[u"result"_s].toObject();
    QCOMPARE(second[u"value"_s].toArray().size(), 1);
    QCOMPARE(second[u"value"_s][0][u"id"_s], first[u"id"_s]);
    const auto joined = ana.notified("participantJoined");
    QVERIFY(joined);
    QCOMPARE((*joined)[u"id"_s], second[u"id"_s]);
    QVERIFY(!ben.call("leaveRoom").contains(u"error"_s));
    const auto left = ana.notified("participantLeft");
    QVERIFY(left);
    QCOMPARE((*left)[u"name"_s], second[u"id"_s]);
    QVERIFY(!ana.call("leaveRoom").contains(u"error"_s));
    QVERIFY(!m_commands->session(u"lesson"_s));
}

void RoomSocketTest::aTokenOfTheServerLetsInAsToday() {
    session::SessionProperties properties;
    properties.customSessionId = u"class"_s;
    QVERIFY(m_commands->createSession(properties));
    const QString token = m_commands->createConnection(u"class"_s, {})->token;
    RpcClient ana(m_server->port(), u"room"_s), thief(m_server->port(), u"room"_s);
    QVERIFY(ana.call("joinRoom", joinParams(u"class"_s, QString(), token)).contains(u"result"_s));
    QCOMPARE(thief.errorOf("joinRoom", joinParams(u"class"_s, QString(), token)), 401);
    QCOMPARE(m_commands->session(u"class"_s)->participants().size(), size_t(1));
}

void RoomSocketTest::aWrongSecretMakesNothing() {
    RpcClient client(m_server->port(), u"room"_s);
    QCOMPARE(client.errorOf("joinRoom", joinParams(u"lesson"_s, u"GUESS"_s)), 401);
    QCOMPARE(client.errorOf("joinRoom", joinParams(u"lesson"_s, QString())), 202);
    QVERIFY(m_commands->sessions().empty());
}

void RoomSocketTest::thereIsNoSuchSocketWithoutTheAnswersOf18() {
    startServer(false);
    RpcClient old(m_server->port(), u"room"_s), today(m_server->port());
    QVERIFY(!old.connected());
    // Nor does the socket of today make sessions.
    QVERIFY(today.connected());
    QJsonObject params = RpcClient::joinParams(QString(), u"lesson"_s);
    params[u"secret"_s] = u"MY_SECRET"_s;
    QCOMPARE(today.errorOf("joinRoom", params), 202);
    QVERIFY(m_commands->sessions().empty());
}

void RoomSocketTest::whoAsksWithoutTlsIsGivenAddressesWithoutTls() {
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_server->port());
    socket.write("POST /api/sessions HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                 "application/json\r\nContent-Length: 2\r\n"
                 "Authorization: Basic " +
                 QByteArray("OPENVIDUAPP:MY_SECRET").toBase64() + "\r\n\r\n{}");
    QVERIFY(RpcClient::wait([&] { return socket.state() == QAbstractSocket::UnconnectedState; }));
    const QByteArray answer = socket.readAll();
    QCOMPARE(m_commands->sessions().size(), size_t(1));
    const QString id = m_commands->sessions()[0]->id();
    QVERIFY2(answer.contains("{\"id\":\"" + (m_settings.plainWsUrl() + u'/' + id).toUtf8() + "\"}"), answer);
    QVERIFY(m_settings.plainWsUrl().startsWith(u"ws://"_s));
}

QTEST_GUILESS_MAIN(RoomSocketTest)
#include "test_room_socket.moc"
