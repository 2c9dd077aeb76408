#include "page/socks_message.h"

#include <QTest>

using namespace ovation::page;
using State = SocksMessage::State;

namespace {

QByteArray request(const char *address, quint8 command = 1) {
    return QByteArray(1, '\x05') + char(command) + QByteArray(1, '\0') + QByteArray::fromHex(address) +
           QByteArray::fromHex("01bb");
}

QByteArray named(const QByteArray &name) {
    return request(QByteArray("03" + QByteArray(1, char(name.size())).toHex() + name.toHex()).constData());
}

} // namespace

/// What the gate understands of a page, and what it takes for no message at all.
class SocksMessageTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aGreetingWithoutAPasswordIsTaken() {
        QCOMPARE(readSocksGreeting(QByteArray::fromHex("050100")).size_bytes, 3);
        const SocksMessage three = readSocksGreeting(QByteArray::fromHex("0503020100ffff"));
        QVERIFY(three.state == State::Whole);
        QCOMPARE(three.size_bytes, 5);
        QVERIFY(readSocksGreeting(QByteArray::fromHex("050102")).state == State::Wrong);
        QVERIFY(readSocksGreeting(QByteArray::fromHex("0500")).state == State::Wrong);
        QVERIFY(readSocksGreeting(QByteArray::fromHex("0401")).state == State::Wrong);
    }

    void addressesAndNamesAreHosts_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("host");
        QTest::newRow("IPv4") << request("01c0000201") << "192.0.2.1";
        QTest::newRow("IPv6") << request("0420010db8000000000000000000000007") << "2001:db8::7";
        QTest::newRow("name") << named("Studio-1.example_") << "Studio-1.example_";
    }
    void addressesAndNamesAreHosts() {
        QFETCH(QByteArray, bytes);
        const SocksMessage read = readSocksRequest(bytes + "GET /");
        QVERIFY(read.state == State::Whole);
        QTEST(read.host, "host");
        QCOMPARE(read.port, 443);
        QCOMPARE(read.size_bytes, bytes.size());
    }

    void aPartIsWaitedFor() {
        const QByteArray whole = named("studio.example");
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY(readSocksRequest(whole.first(size)).state == State::Partial);
    }

    void whatIsNoNameOfAHostIsRefused_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("another line in the log") << QByteArray("a\r\nb");
        QTest::newRow("end of a C string") << QByteArray("evil.example\0.local", 19);
        QTest::newRow("space") << QByteArray("a b");
        QTest::newRow("path") << QByteArray("a/../b");
        QTest::newRow("Latin-1") << QByteArray("\xe4");
    }
    void whatIsNoNameOfAHostIsRefused() {
        QFETCH(QByteArray, name);
        QVERIFY(readSocksRequest(named(name)).state == State::Wrong);
    }

    void onlyConnectionsAreMade() {
        QVERIFY(readSocksRequest(request("01c0000201", 2)).state == State::Wrong);
        QVERIFY(readSocksRequest(request("01c0000201", 3)).state == State::Wrong);
        QVERIFY(readSocksRequest(request("02c0000201")).state == State::Wrong);
    }
};

QTEST_GUILESS_MAIN(SocksMessageTest)
#include "test_socks_message.moc"
