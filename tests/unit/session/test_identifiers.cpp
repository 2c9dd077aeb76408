#include "session/identifiers.h"
#include "session/wanted_connection_id.h"

#include <QRegularExpression>
#include <QTest>

using namespace ovation::session;

class IdentifiersTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void identifiersHaveTheFormOfTheProtocol_data();
    void identifiersHaveTheFormOfTheProtocol();
    void anApplicationMayChooseAConnectionsId_data();
    void anApplicationMayChooseAConnectionsId();
    void theOwnerOfAStreamIsFound_data();
    void theOwnerOfAStreamIsFound();
    void namesAreChecked_data();
    void namesAreChecked();
};

void IdentifiersTest::identifiersHaveTheFormOfTheProtocol_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("pattern");
    QTest::newRow("session") << newSessionId() << QStringLiteral("^ses_[A-Z][A-Za-z0-9]{9}$");
    QTest::newRow("connection") << newConnectionId() << QStringLiteral("^con_[A-Z][A-Za-z0-9]{9}$");
    QTest::newRow("token") << newTokenId() << QStringLiteral("^tok_[A-Z][A-Za-z0-9]{15}$");
    QTest::newRow("RPC session") << newRpcSessionId() << QStringLiteral("^[A-Za-z0-9]{26}$");
    const auto ipCamera = [](const char *name, const char *uri, const char *pattern) {
        QTest::newRow(name) << newCameraConnectionId(QString::fromUtf8(uri)) << QString::fromLatin1(pattern);
    };
    ipCamera("IP camera", "rtsp://my-cam.example.com:8554/live/ch1",
             "^ipc_IPCAM_rtsp_[A-Z0-9]{4}_mycam_example_com_8554_live_ch1$");
    ipCamera("IP camera without its secrets", "https://eve:s3cret@10.0.0.1/v.mjpg?password=hidden#x",
             "^ipc_IPCAM_https_[A-Z0-9]{4}_10_0_0_1_v_mjpg$");
    ipCamera("file as camera", "file:///srv/a%20b.mp4", "^ipc_IPCAM_file_[A-Z0-9]{4}__srv_a_20b_mp4$");
    ipCamera("camera of IPv6", "rtsp://[::1]/x",
             "^ipc_IPCAM_rtsp_[A-Z0-9]{4}___1_x$|^ipc_IPCAM_rtsp_[A-Z0-9]{4}____1__x$");
    ipCamera("camera of a long path", (QByteArray("rtsp://h/") + QByteArray(5000, 'a')).constData(),
             "^ipc_IPCAM_rtsp_[A-Z0-9]{4}_h_a{118}$");
    QTest::newRow("camera") << newStreamId(QStringLiteral("CAMERA"), true, QStringLiteral("con_A"))
                            << QStringLiteral("^str_CAM_[A-Z][A-Za-z0-9]{3}_con_A$");
    QTest::newRow("screen") << newStreamId(QStringLiteral("SCREEN"), true, QStringLiteral("con_A"))
                            << QStringLiteral("^str_SCR_[A-Z][A-Za-z0-9]{3}_con_A$");
    QTest::newRow("audio only") << newStreamId(QString(), false, QStringLiteral("con_A"))
                                << QStringLiteral("^str_MIC_[A-Z][A-Za-z0-9]{3}_con_A$");
}

void IdentifiersTest::identifiersHaveTheFormOfTheProtocol() {
    QFETCH(QString, id);
    QFETCH(QString, pattern);
    QVERIFY2(QRegularExpression(pattern).match(id).hasMatch(), qPrintable(id));
}

void IdentifiersTest::anApplicationMayChooseAConnectionsId_data() {
    QTest::addColumn<QString>("data");
    QTest::addColumn<QString>("id");
    const auto wants = [](const char *wanted, const char *id) {
        QTest::newRow(*wanted ? wanted : "empty")
            << QStringLiteral("{\"n\":1,\"openviduCustomConnectionId\":\"%1\"}").arg(QLatin1String(wanted))
            << QString::fromLatin1(id);
    };
    wants("Ann Lee-1", "con_AnnLee1");
    wants("con_Ann", "con_Ann");
    wants("ccon_on_Ann", "con_Ann");
    wants("../..", "");
    wants("\\u5c71_\\u7530", "con__");
    wants("", "");
    wants(QByteArray(300, 'a').constData(), ("con_" + QByteArray(100, 'a')).constData());
    const auto says = [](const char *data, const char *id) {
        QTest::newRow(*data ? data : "no data") << QString::fromLatin1(data) << QString::fromLatin1(id);
    };
    says("", "");
    says("openviduCustomConnectionId", "");
    says("{\"openviduCustomConnectionId\":7}", "con_7");
    says("{\"openviduCustomConnectionId\":null}", "");
    says("{\"openviduCustomConnectionId\":{}}", "");
    says("{\"clientData\":\"openviduCustomConnectionId\"}", "");
}

void IdentifiersTest::anApplicationMayChooseAConnectionsId() {
    QFETCH(QString, data);
    QTEST(wantedConnectionId(data), "id");
}

void IdentifiersTest::theOwnerOfAStreamIsFound_data() {
    QTest::addColumn<QString>("sender");
    QTest::addColumn<QString>("owner");
    QTest::newRow("stream") << QStringLiteral("str_CAM_X1yz_con_HZPIDsWXBx")
                            << QStringLiteral("con_HZPIDsWXBx");
    QTest::newRow("connection itself")
        << QStringLiteral("con_HZPIDsWXBx") << QStringLiteral("con_HZPIDsWXBx");
    QTest::newRow("camera of the network") << QStringLiteral("str_IPC_X1yz_ipc_IPCAM_rtsp_AB12_host")
                                           << QStringLiteral("ipc_IPCAM_rtsp_AB12_host");
    QTest::newRow("camera whose random part looks like the owner's")
        << QStringLiteral("str_IPC_Aipc_ipc_IPCAM_rtsp_AB12_host")
        << QStringLiteral("ipc_IPCAM_rtsp_AB12_host");
    QTest::newRow("nonsense") << QStringLiteral("unknown") << QString();
    QTest::newRow("empty") << QString() << QString();
}

void IdentifiersTest::theOwnerOfAStreamIsFound() {
    QFETCH(QString, sender);
    QTEST(ownerOfStream(sender), "owner");
}

void IdentifiersTest::namesAreChecked_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("session");
    QTest::addColumn<bool>("recording");
    QTest::newRow("plain") << QStringLiteral("My-Name_1") << true << true;
    QTest::newRow("as long as a session's may be") << QString(190, u'a') << true << true;
    QTest::newRow("longer than a session's") << QString(191, u'a') << false << true;
    QTest::newRow("longer than any") << QString(201, u'a') << false << false;
    QTest::newRow("tilde") << QStringLiteral("a~1") << false << true;
    QTest::newRow("empty") << QString() << false << false;
    QTest::newRow("space") << QStringLiteral("a b") << false << false;
    QTest::newRow("path") << QStringLiteral("../a") << false << false;
    QTest::newRow("newline at the end") << QStringLiteral("a\n") << false << false;
    QTest::newRow("umlaut") << QStringLiteral(u"\u00e4") << false << false;
}

void IdentifiersTest::namesAreChecked() {
    QFETCH(QString, name);
    QTEST(isValidCustomSessionId(name), "session");
    QTEST(isValidRecordingName(name), "recording");
}

QTEST_GUILESS_MAIN(IdentifiersTest)
#include "test_identifiers.moc"
