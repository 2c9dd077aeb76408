#include "signalling_host.h"
#include "tls_client.h"

#include <algorithm>
#include <limits>

using namespace ovation;
using namespace ovation::server;

namespace {

constexpr qint64 SocketBuffers_bytes = 12'000'000; ///< more than the kernel takes in for both ends
constexpr int Soon_ms = 300;

/// A frame of a client, its mask being zero (RFC 6455 section 5.2).
QByteArray frame(unsigned char kind, const QByteArray &content) {
    QByteArray head(1, char(0x80 | kind));
    if (content.size() < 126) {
        head += char(0x80 | content.size());
    } else {
        head += char(0xfe);
        head += char(content.size() >> 8);
        head += char(content.size() & 0xff);
    }
    return head + QByteArray(4, '\0') + content;
}

QByteArray request(const char *method, const QJsonObject &params, int id) {
    return frame(1, QJsonDocument({{QStringLiteral("jsonrpc"), QStringLiteral("2.0")},
                                   {QStringLiteral("method"), QLatin1String(method)},
                                   {QStringLiteral("params"), params},
                                   {QStringLiteral("id"), id}})
                        .toJson(QJsonDocument::Compact));
}

} // namespace

/// WebSockets that are not read from at the other end, or say nothing: their messages fill no memory, and
/// their seats do not stay taken.
class DeafClientsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aStrangerWhoFetchesNothingIsNotReadFrom_data();
    void aStrangerWhoFetchesNothingIsNotReadFrom();
    void aParticipantWhoFetchesNothingIsCutOff();
    void noParticipantIsEndedWhileItIsTold();
    void ofAllTogetherTheDeafestIsCutOffFirst();
    void ofAllTogetherWhoHasSentTheMostIsCutOffFirst();
    void strangersAreCutOffBeforeParticipants();
    void onlySmallMessagesAreTakenBeforeJoining();
    void onlyAFewRequestsAreTakenBeforeJoining();
    void whoJoinsNothingHasToGo();

  private:
    /// A WebSocket that takes in next to nothing by itself.
    static std::unique_ptr<TlsClient> deaf(quint16 port) {
        auto client = std::make_unique<TlsClient>(port, QString(), 1);
        client->send("GET /openvidu HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket"
                     "\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        waitUntil([&] { return client->socket().bytesAvailable() > 0; });
        return client;
    }
    /// As the application, whom no allowance slows down. Gives the most that was unsent meanwhile.
    static qint64 tellUntilOneLeaves(SignallingHost &host) {
        control::Signal said;
        said.data = QString(50'000, QLatin1Char('x'));
        const int all = host.participants();
        qint64 most_bytes = 0;
        waitUntil([&] {
            if (host.participants() == all)
                (void)host.commands().signal(QStringLiteral("room"), said);
            most_bytes = std::max(most_bytes, host.unsent());
            return host.participants() < all;
        });
        return most_bytes;
    }
};

void DeafClientsTest::aStrangerWhoFetchesNothingIsNotReadFrom_data() {
    QTest::addColumn<QByteArray>("one");
    QTest::newRow("requests that are refused") << request("publishVideo", {}, 1);
    QTest::newRow("pings of the protocol below") << frame(9, QByteArray(125, 'x'));
    QTest::newRow("an id that is repeated")
        << frame(1, "{\"method\":\"a\",\"id\":\"" + QByteArray(64, '\x01') + "\"}");
}

void DeafClientsTest::aStrangerWhoFetchesNothingIsNotReadFrom() {
    QFETCH(QByteArray, one);
    SignallingTimes times;
    times.untilJoined_ms = 600'000; // not what is meant here
    times.longestHold_ms = 600'000;
    // As if many were allowed, with as much at once as 100 are.
    times.strangersRequests = std::numeric_limits<int>::max();
    times.strangersMessage_bytes = 16 * 1024;
    SignallingHost host(times);
    const auto client = deaf(host.port());
    QVERIFY(client->isOpen());
    const int count = int(2 * SocketBuffers_bytes / one.size());
    client->send(one.repeated(count));
    qint64 most_bytes = 0, before = -1;
    int quiet = 0;
    QVERIFY(waitUntil([&] { // until no more of it is read
        most_bytes = std::max(most_bytes, host.unsent());
        const qint64 left = client->socket().bytesToWrite() + client->socket().encryptedBytesToWrite();
        quiet = left == before ? quiet + 1 : 0;
        before = left;
        return most_bytes > 0 && quiet > 300;
    }));
    QVERIFY2(client->isOpen(), "it was closed");
    QVERIFY2(most_bytes > 0, QByteArray::number(before).constData());
    QVERIFY2(most_bytes < 1'000'000, QByteArray::number(most_bytes).constData());
    QVERIFY(before > 0); // the rest waits at the other end
}

void DeafClientsTest::aParticipantWhoFetchesNothingIsCutOff() {
    SignallingTimes times;
    times.grace_ms = Soon_ms;
    times.maxUnsent_bytes = 2'000'000;
    SignallingHost host(times);
    RpcClient ana(host.port());
    ana.join(host.token());
    const auto ben = deaf(host.port());
    ben->send(request("joinRoom", RpcClient::joinParams(host.token()), 0));
    QVERIFY(ana.notified("participantJoined"));
    const qint64 most_bytes = tellUntilOneLeaves(host);
    QVERIFY2(most_bytes < 2 * times.maxUnsent_bytes, QByteArray::number(most_bytes).constData());
    QVERIFY(ana.notified("participantLeft"));
    QVERIFY(ana.isOpen());
}

void DeafClientsTest::noParticipantIsEndedWhileItIsTold() {
    SignallingTimes times;
    times.maxUnsent_bytes = 1'000'000;
    SignallingHost host(times);
    RpcClient ana(host.port());
    ana.join(host.token());
    // Its place ends with its socket, and with it the session.
    QVERIFY(!ana.call("closeSession").isEmpty());
    // Written, each of these characters takes six.
    const control::Signal loud{.data = QString(60'000, QChar(1))};
    for (int i = 0; i < 30; ++i) {
        const auto told = host.commands().signal(QStringLiteral("room"), loud);
        QVERIFY2(told, told ? "" : qPrintable(told.error().message));
        QCOMPARE(host.participants(), 1);
    }
    QVERIFY(waitUntil([&] { return !host.session(); }));
    QVERIFY(ana.waitForClose());
}

void DeafClientsTest::ofAllTogetherTheDeafestIsCutOffFirst() {
    SignallingTimes times;
    times.grace_ms = Soon_ms;
    times.maxUnsentOfAll_bytes = 3'000'000;
    SignallingHost host(times);
    RpcClient ana(host.port());
    ana.join(host.token());
    const auto ben = deaf(host.port()), cyd = deaf(host.port());
    for (const auto &one : {ben.get(), cyd.get()})
        one->send(request("joinRoom", RpcClient::joinParams(host.token()), 0));
    QVERIFY(waitUntil([&] { return host.participants() == 3; }));
    const qint64 most_bytes = tellUntilOneLeaves(host);
    QVERIFY2(most_bytes < 2 * times.maxUnsentOfAll_bytes, QByteArray::number(most_bytes).constData());
    QVERIFY(ana.notified("participantLeft")); // none had reached its own limit
    QVERIFY(ana.isOpen());
}

void DeafClientsTest::ofAllTogetherWhoHasSentTheMostIsCutOffFirst() {
    SignallingTimes times;
    times.untilJoined_ms = 600'000; // not what is meant here
    times.maxUnservedOfAll_bytes = 150'000;
    SignallingHost host(times);
    RpcClient ana(host.port());
    ana.join(host.token());
    constexpr int Strangers = 8, Part_bytes = 40'000;
    const QByteArray message = frame(1, QByteArray(Part_bytes + 1, 'x')); // whose end never comes
    std::vector<std::unique_ptr<TlsClient>> strangers;
    for (int i = 0; i < Strangers; ++i) {
        strangers.push_back(deaf(host.port()));
        strangers.back()->send(message.left(Part_bytes));
    }
    const auto open = [&] {
        return std::count_if(strangers.begin(), strangers.end(),
                             [](const auto &one) { return one->isOpen(); });
    };
    QVERIFY(waitUntil([&] { return open() * Part_bytes <= times.maxUnservedOfAll_bytes; }));
    QVERIFY(ana.inStep());
    QCOMPARE(open(), times.maxUnservedOfAll_bytes / Part_bytes); // no more than is needed
}

void DeafClientsTest::strangersAreCutOffBeforeParticipants() {
    SignallingTimes times;
    times.untilJoined_ms = 600'000; // not what is meant here
    times.maxUnservedOfAll_bytes = 150'000;
    SignallingHost host(times);
    RpcClient ana(host.port());
    ana.join(host.token());
    const auto ben = deaf(host.port());
    ben->send(request("joinRoom", RpcClient::joinParams(host.token()), 0));
    QVERIFY(ana.notified("participantJoined"));
    const auto half = [](int size) { return frame(1, QByteArray(size + 1, 'x')).left(size); };
    std::vector<std::unique_ptr<TlsClient>> strangers;
    for (int i = 0; i < 3; ++i) {
        strangers.push_back(deaf(host.port()));
        strangers.back()->send(half(40'000));
    }
    ben->send(half(60'000)); // the most, and last
    QVERIFY(waitUntil([&] {
        return std::any_of(strangers.begin(), strangers.end(),
                           [](const auto &one) { return !one->isOpen(); });
    }));
    QVERIFY(ana.inStep());
    QVERIFY(ben->isOpen());
    QCOMPARE(host.participants(), 2);
}

void DeafClientsTest::onlySmallMessagesAreTakenBeforeJoining() {
    SignallingHost host;
    RpcClient stranger(host.port()), ana(host.port());
    QVERIFY(stranger.connected());
    ana.join(host.token());
    const QJsonObject large{{QStringLiteral("a"), QString(200'000, QLatin1Char('x'))}};
    QCOMPARE(ana.errorOf("echo", large), 0);
    stranger.send("echo", large);
    QVERIFY(stranger.waitForClose());
    QCOMPARE(stranger.socket().closeCode(), QWebSocketProtocol::CloseCodeTooMuchData);
}

void DeafClientsTest::onlyAFewRequestsAreTakenBeforeJoining() {
    SignallingTimes times;
    times.strangersRequests = 3;
    SignallingHost host(times);
    RpcClient ana(host.port()), stranger(host.port());
    ana.join(host.token());
    for (RpcClient *client : {&ana, &stranger}) {
        for (int i = 0; i < 3; ++i)
            QVERIFY(client->inStep());
    }
    QVERIFY(ana.inStep());
    stranger.send("ping");
    QVERIFY(stranger.waitForClose());
    QCOMPARE(stranger.socket().closeCode(), QWebSocketProtocol::CloseCodePolicyViolated);
}

void DeafClientsTest::whoJoinsNothingHasToGo() {
    SignallingTimes times;
    times.untilJoined_ms = Soon_ms;
    SignallingHost host(times);
    RpcClient ana(host.port());
    QVERIFY(!ana.join(host.token()).isEmpty());
    RpcClient stranger(host.port());
    QVERIFY(stranger.connected());
    while (stranger.isOpen()) // asking keeps no seat
        stranger.call("ping", {{QStringLiteral("interval"), 5000}});
    QCOMPARE(stranger.socket().closeCode(), QWebSocketProtocol::CloseCodePolicyViolated);
    QCOMPARE(ana.errorOf("echo"), 0);
    const auto mute = deaf(host.port());
    QVERIFY(mute->waitForClose());
}

QTEST_GUILESS_MAIN(DeafClientsTest)
#include "test_deaf_clients.moc"
