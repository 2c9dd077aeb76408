#include "echo_server.h"
#include "patience.h"
#include "server/http/unsent.h"
#include "tls_client.h"

#include <QAbstractEventDispatcher>
#include <QTcpSocket>
#include <QTest>

using namespace ovation;
using namespace ovation::server;

namespace {

constexpr int File_bytes = 200'000, Requests = 200;
/// What may wait for one client, with a part on top, twice: what is just being encrypted is not counted.
constexpr qint64 Window_bytes = 2 * (64 + 32) * 1024;

} // namespace

/// Clients that send requests and do not fetch the answers: nothing of it fills the server's memory.
class UnreadAnswersTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup() { m_echo.stop(); }
    void manyRequestsWaitUntilTheirAnswersAreFetched_data();
    void manyRequestsWaitUntilTheirAnswersAreFetched();
    void requestsSentInOneGoAreServedOneATurn();

  private:
    /// What the server keeps for all clients.
    qint64 unsent() const {
        qint64 sum_bytes = 0;
        for (const auto *socket : m_echo.sockets())
            sum_bytes += unsentBytes(*socket);
        return sum_bytes;
    }
    /// Until the server does nothing more of its own; the most that waited.
    qint64 mostUnsent() {
        qint64 most_bytes = 0;
        int quiet = 0, before = -1;
        waitUntil([&] {
            most_bytes = std::max(most_bytes, unsent());
            quiet = m_echo.requests == before ? quiet + 1 : 0;
            before = m_echo.requests;
            return quiet > 200 || most_bytes > Window_bytes;
        });
        return most_bytes;
    }

    EchoServer m_echo;
};

void UnreadAnswersTest::init() {
    QFile file(m_echo.folder.filePath(QStringLiteral("large")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(File_bytes, 'x')) == File_bytes);
}

void UnreadAnswersTest::manyRequestsWaitUntilTheirAnswersAreFetched_data() {
    QTest::addColumn<TlsClient::Speech>("speech");
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("size");
    const QByteArray body(100'000, 'x'), head = " HTTP/1.1\r\nHost: localhost\r\n";
    const QByteArray echo = "POST /echo" + head + "Content-Length: 100000\r\n\r\n" + body;
    for (const auto &[name, speech] :
         {std::pair("TLS, ", TlsClient::Speech::Tls), std::pair("plain, ", TlsClient::Speech::Plain)}) {
        QTest::newRow(QByteArray(name) + "files") << speech << "GET /large" + head + "\r\n" << File_bytes;
        QTest::newRow(QByteArray(name) + "bodies") << speech << echo << int(body.size());
    }
}

void UnreadAnswersTest::manyRequestsWaitUntilTheirAnswersAreFetched() {
    QFETCH(TlsClient::Speech, speech);
    QFETCH(QByteArray, request);
    QFETCH(int, size);
    TlsClient client(m_echo.start(), {}, 1, speech); // takes in next to nothing by itself
    client.send(request.repeated(Requests));
    QVERIFY(waitUntil([this] { return m_echo.requests > 0; }));
    const qint64 most_bytes = mostUnsent();
    QVERIFY2(most_bytes <= Window_bytes, QByteArray::number(most_bytes).constData());
    QVERIFY(m_echo.requests < Requests);
    client.socket().setReadBufferSize(0);
    for (int i = 0; i < Requests; ++i) { // nothing is lost
        const auto answer = client.answer();
        QVERIFY(answer);
        QCOMPARE(answer->body.size(), size);
    }
}

void UnreadAnswersTest::requestsSentInOneGoAreServedOneATurn() {
    // Between two of them all other clients are looked at.
    TlsClient flood(m_echo.start());
    int before = 0, most = 0;
    const auto turn =
        connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, this,
                [&] { most = std::max(most, m_echo.requests - std::exchange(before, m_echo.requests)); });
    flood.send(QByteArray("GET /none HTTP/1.1\r\nHost: localhost\r\n\r\n").repeated(Requests));
    QVERIFY(waitUntil([this] { return m_echo.requests == Requests; }));
    disconnect(turn);
    QCOMPARE(most, 1);
}

QTEST_GUILESS_MAIN(UnreadAnswersTest)
#include "test_unread_answers.moc"
