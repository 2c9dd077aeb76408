#include "base/log.h"

#include <QTest>

class RedactTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void secretsDoNotReachALog_data();
    void secretsDoNotReachALog();
    void controlCharactersCannotForgeALine();
    void harmlessTextStaysAsItIs();
};

void RedactTest::secretsDoNotReachALog_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("hidden");
    QTest::newRow("token") << QStringLiteral("joins with tok_A1xvdkrR2IHzNJMb now")
                           << QStringLiteral("A1xvdkrR2IHzNJMb");
    QTest::newRow("secret parameter")
        << QStringLiteral("wss://h?sessionId=S&secret=hunter2&recorder=true") << QStringLiteral("hunter2");
    QTest::newRow("setting") << QStringLiteral("OPENVIDU_SECRET=hunter2") << QStringLiteral("hunter2");
    QTest::newRow("json") << QStringLiteral(R"({"credential": "hunter2"})") << QStringLiteral("hunter2");
    QTest::newRow("basic") << QStringLiteral("Authorization: Basic T1BFTlZJRFVBUFA6eA==")
                           << QStringLiteral("T1BFTlZJRFVBUFA6eA");
    QTest::newRow("password in a URL")
        << QStringLiteral("https://OPENVIDUAPP:hunter2@host/a") << QStringLiteral("hunter2");
}

void RedactTest::secretsDoNotReachALog() {
    QFETCH(QString, text);
    QFETCH(QString, hidden);
    const QString written = ovation::redact(text);
    QVERIFY2(!written.contains(hidden), qPrintable(written));
    QVERIFY(written.contains(QStringLiteral("***")));
}

void RedactTest::controlCharactersCannotForgeALine() {
    QCOMPARE(ovation::redact(QStringLiteral("name\nerror: forged\x1b[2J")),
             QStringLiteral("name error: forged [2J"));
}

void RedactTest::harmlessTextStaysAsItIs() {
    const QString text = QStringLiteral("session ses_Jd8tUyvhXO: con_HZPIDsWXBx left (disconnect)");
    QCOMPARE(ovation::redact(text), text);
}

QTEST_GUILESS_MAIN(RedactTest)
#include "test_redact.moc"
