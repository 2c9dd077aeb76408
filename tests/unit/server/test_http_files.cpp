#include "echo_server.h"
#include "patience.h"
#include "tls_client.h"

#include <QEventLoop>
#include <QTest>
#include <QTimer>

#include <unistd.h>

using namespace ovation;
using namespace ovation::server;

namespace {

constexpr int Soon_ms = 300; ///< a limit that a test waits for
const QByteArray Get = "GET /echo HTTP/1.1\r\nHost: localhost\r\n\r\n";

/// Resident memory of this process, which is client and server at once.
qint64 memory_bytes() {
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

} // namespace

/// Files that the HTTP side of the server streams, whole and in parts.
class HttpFilesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void cleanup() { m_echo.stop(); }
    void aFileIsSentInThePartsThatAreAskedFor_data();
    void aFileIsSentInThePartsThatAreAskedFor();
    void aFileThatHasGoneIsNotFound();
    void aNewFileUnderAnOldNameIsNotTakenForTheOldOne();
    void whatARouteSaysOfItsFilesIsSaidWithEveryAnswer();
    void aHugeFileIsSentInLittleMemory();

  private:
    EchoServer m_echo;
};

void HttpFilesTest::aFileIsSentInThePartsThatAreAskedFor_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("contentRange");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("length");
    const auto row = [](const char *name, const char *file, const char *range, int status,
                        const char *contentRange, int first, int length) {
        QTest::newRow(name) << QByteArray(file) << QByteArray(range) << status << QByteArray(contentRange)
                            << first << length;
    };
    row("whole", "/file", "", 200, "", 0, 100);
    row("beginning", "/file", "bytes=0-9", 206, "bytes 0-9/100", 0, 10);
    row("rest", "/file", "bytes=95-", 206, "bytes 95-99/100", 95, 5);
    row("suffix", "/file", "bytes=-3", 206, "bytes 97-99/100", 97, 3);
    row("one byte", "/file", "bytes=42-42", 206, "bytes 42-42/100", 42, 1);
    row("more than there is", "/file", "bytes=50-5000", 206, "bytes 50-99/100", 50, 50);
    row("several", "/file", "bytes=0-1,4-5", 200, "", 0, 100);
    row("nonsense", "/file", "bytes=abc", 200, "", 0, 100);
    row("backwards", "/file", "bytes=9-1", 200, "", 0, 100);
    row("beyond the end", "/file", "bytes=100-", 416, "bytes */100", 0, 0);
    row("no bytes", "/file", "bytes=-0", 416, "bytes */100", 0, 0);
    row("empty file", "/empty", "", 200, "", 0, 0);
    row("part of an empty file", "/empty", "bytes=0-", 416, "bytes */0", 0, 0);
}

void HttpFilesTest::aFileIsSentInThePartsThatAreAskedFor() {
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, range);
    QFETCH(int, first);
    QFETCH(int, length);
    TlsClient client(m_echo.start());
    const auto answer = client.get(file, range.isEmpty() ? range : "Range: " + range + "\r\n");
    QVERIFY(answer);
    QTEST(answer->status, "status");
    QTEST(answer->fields.value("content-range"), "contentRange");
    QByteArray expected;
    for (int i = first; i < first + length; ++i)
        expected += char(i);
    QCOMPARE(answer->body, expected);
    QVERIFY(client.ask(Get)); // the connection is in step
}

void HttpFilesTest::aFileThatHasGoneIsNotFound() {
    TlsClient client(m_echo.start());
    const auto answer = client.get("/nothing");
    QVERIFY(answer);
    QCOMPARE(answer->status, 404);
    QVERIFY(client.ask(Get));
}

void HttpFilesTest::aNewFileUnderAnOldNameIsNotTakenForTheOldOne() {
    TlsClient client(m_echo.start());
    const QString name = m_echo.folder.filePath(QStringLiteral("take"));
    const auto record = [&name](char content) {
        QFile::remove(name);
        QFile file(name);
        return file.open(QIODevice::WriteOnly) && file.write(QByteArray(50, content)) == 50;
    };
    QVERIFY(record('a'));
    const auto first = client.get("/take");
    QVERIFY(first);
    const QByteArray tag = first->fields.value("etag");
    QVERIFY(tag.startsWith('"'));
    const auto again = client.get("/take", "If-None-Match: " + tag + "\r\n");
    QVERIFY(again);
    QCOMPARE(again->status, 304);
    QVERIFY(again->body.isEmpty() && !again->fields.contains("content-length"));
    QCOMPARE(again->fields.value("etag"), tag);
    QVERIFY(record('b'));
    const auto other = client.get("/take", "If-None-Match: " + tag + "\r\n");
    QVERIFY(other);
    QCOMPARE(other->status, 200);
    QCOMPARE(other->body, QByteArray(50, 'b'));
    const auto rest = client.get("/take", "Range: bytes=10-\r\nIf-Range: " + tag + "\r\n");
    QVERIFY(rest);
    QCOMPARE(rest->status, 200); // all of the new one, not a mixture
    QCOMPARE(rest->body, QByteArray(50, 'b'));
    const QByteArray newTag = rest->fields.value("etag");
    QCOMPARE(client.get("/take", "Range: bytes=10-\r\nIf-Range: " + newTag + "\r\n")->status, 206);
    QVERIFY(client.ask(Get));
}

void HttpFilesTest::whatARouteSaysOfItsFilesIsSaidWithEveryAnswer() {
    TlsClient client(m_echo.start());
    const QByteArray tag = client.get("/file")->fields.value("etag");
    for (const QByteArray &fields : {QByteArray(), QByteArray("Range: bytes=0-9\r\n"),
                                     QByteArray("Range: bytes=500-\r\n"), "If-None-Match: " + tag + "\r\n"}) {
        const auto answer = client.get("/file", fields);
        QVERIFY(answer);
        QCOMPARE(answer->fields.value("x-route"), QByteArray("files"));
    }
}

void HttpFilesTest::aHugeFileIsSentInLittleMemory() {
#ifdef __SANITIZE_ADDRESS__
    constexpr qint64 Kept_bytes = 96 * 1024 * 1024; // it keeps what was freed for a while
#else
    constexpr qint64 Kept_bytes = 0;
#endif
    constexpr qint64 Size_bytes = 256 * 1024 * 1024, Allowed_bytes = 32 * 1024 * 1024 + Kept_bytes;
    QFile file(m_echo.folder.filePath(QStringLiteral("huge")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(Size_bytes)); // sparse: takes no disk
    QVERIFY(file.seek(Size_bytes - 3));
    file.write("end");
    file.close();
    TlsClient client(m_echo.start(), {}, 256 * 1024);
    QVERIFY(client.connected());
    const qint64 before_bytes = memory_bytes();
    QVERIFY(before_bytes > 0);
    client.send("GET /huge HTTP/1.1\r\nHost: h\r\nRange: bytes=1-\r\nConnection: close\r\n\r\n");
    QTest::qWait(Soon_ms); // the client does not read: the server has to wait
    QVERIFY2(memory_bytes() - before_bytes < Allowed_bytes, "the file was read into memory");
    qint64 got_bytes = 0, most_bytes = 0;
    QByteArray tail;
    QSslSocket &socket = client.socket();
    const auto read = [&] {
        while (socket.bytesAvailable()) {
            const QByteArray piece = socket.read(64 * 1024);
            got_bytes += piece.size();
            tail = (tail + piece).right(3);
        }
        most_bytes = std::max(most_bytes, memory_bytes() - before_bytes);
    };
    QEventLoop loop;
    QObject::connect(&socket, &QSslSocket::readyRead, &loop, read);
    QObject::connect(&socket, &QSslSocket::disconnected, &loop, &QEventLoop::quit);
    QTimer::singleShot(90'000, &loop, &QEventLoop::quit);
    read();
    loop.exec();
    read();
    QVERIFY(got_bytes > Size_bytes - 1 && got_bytes < Size_bytes + 1024); // and a header
    QCOMPARE(tail, QByteArray("end"));
    QVERIFY2(most_bytes < Allowed_bytes, qPrintable(QString::number(most_bytes)));
}

QTEST_GUILESS_MAIN(HttpFilesTest)
#include "test_http_files.moc"
