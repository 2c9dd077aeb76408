#include "slow_server.h"

#include "storage/http_client.h"

#include <QTest>
#include <chrono>

using namespace ovation::storage;

namespace {

constexpr int Quiet_ms = 1000; ///< after which a request is given up
constexpr int Pause_ms = 100;  ///< of the service between two steps; far below
constexpr int Steps = 15;      ///< which take far longer together
constexpr qint64 Step_bytes = 4000;

void rest() {
    std::this_thread::sleep_for(std::chrono::milliseconds(Pause_ms));
}

void waitForEnd(const std::stop_token &stop) {
    while (!stop.stop_requested())
        rest();
}

StoreResult<HttpAnswer> put(const QByteArray &url, qsizetype bytes) {
    HttpRequest request;
    request.method = "PUT";
    request.url = url;
    request.headers = {{"Expect", {}}};
    request.body = QByteArray(bytes, 'x');
    request.quiet_ms = Quiet_ms;
    request.direct = true;
    HttpClient client;
    return client.send(request, {});
}

const QByteArray Done = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

} // namespace

/// What moves, however slowly, is waited for; what does not is given up.
class SlowLinksTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    /// All of it is with the system long before the service has it.
    void aRequestThatIsTakenSlowlyIsNotGivenUp() {
        const SlowServer server([](int socket, const std::stop_token &) {
            for (int step = 0; step < Steps; ++step) {
                rest();
                SlowServer::take(socket, Step_bytes);
            }
            SlowServer::give(socket, Done);
        });
        const auto answer = put(server.url(), Steps * Step_bytes - 500); // and the header
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
        QCOMPARE(answer->status, 200);
    }

    void anAnswerThatTricklesIsNotGivenUp() {
        const SlowServer server([](int socket, const std::stop_token &) {
            SlowServer::take(socket, Step_bytes);
            SlowServer::give(socket, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nx-slow: ");
            for (int step = 0; step < Steps; ++step) { // within one line
                rest();
                SlowServer::give(socket, "y");
            }
            SlowServer::give(socket, "\r\n\r\n");
        });
        const auto answer = put(server.url(), 10);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
        QCOMPARE(answer->header("x-slow"), QByteArray(Steps, 'y'));
    }

    void aRequestThatIsNotTakenToItsEndIsGivenUp() {
        const SlowServer server([](int socket, const std::stop_token &stop) {
            SlowServer::take(socket, Step_bytes);
            waitForEnd(stop);
        });
        const auto answer = put(server.url(), 10'000'000);
        QVERIFY(!answer);
        QCOMPARE(answer.error().reason, StoreFailure::Unreachable);
        QVERIFY(answer.error().message.contains(QStringLiteral("nothing moved")));
    }

    void anAnswerThatEndsInTheMiddleIsGivenUp() {
        const SlowServer server([](int socket, const std::stop_token &stop) {
            SlowServer::take(socket, Step_bytes);
            SlowServer::give(socket, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab");
            waitForEnd(stop);
        });
        const auto answer = put(server.url(), 10);
        QVERIFY(!answer);
        QCOMPARE(answer.error().reason, StoreFailure::Unreachable);
    }
};

QTEST_GUILESS_MAIN(SlowLinksTest)
#include "test_slow_links.moc"
