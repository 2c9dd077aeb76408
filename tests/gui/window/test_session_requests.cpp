#include "window_driver.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGuiApplication>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace ovation;
using namespace ovation::ui;

namespace {

const QString Daily = QStringLiteral("daily");

/// What a view shows of a flat model, a line per row.
QStringList linesOf(const QAbstractItemModel &model) {
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells += model.index(row, column).data().toString();
        lines += cells.join(u'|');
    }
    return lines;
}

} // namespace

/// Sessions and connections with all that the API can say of them.
class SessionRequestsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup() { m_driver.reset(); }

    void aSessionIsMadeWithEveryOption();
    void aSessionSaysNothingThatWasLeftAsItWas();
    void whatIsWrongIsSaidAtItsField_data();
    void whatIsWrongIsSaidAtItsField();
    void aTakenNameIsSaidAtItsField();
    void theQuickWayRefusesANameInWordsOfTheWindow();
    void aConnectionShowsItsTokenOnceToBeCopied();
    void aConnectionHasIceServersOfItsOwn();
    void whatIsWrongWithAnIceServerIsSaidBelowIt_data();
    void whatIsWrongWithAnIceServerIsSaidBelowIt();
    void aConnectionThatWasGivenUpIsRevoked();
    void roleAndRecordingOfAConnectionAreChanged();
    void whoIsInvitedAndDidNotJoinIsRevoked();

  private:
    template <typename T>
    T *part(const char *name) const {
        return m_driver->part<T>(name);
    }
    QJsonObject recordings() const {
        return m_driver->studio->lastBody[QStringLiteral("defaultRecordingProperties")].toObject();
    }
    void select(int participant) const;
    ConnectionSnapshot &connection(size_t number) const {
        return m_driver->studio->snapshot.sessions[0].connections[number];
    }
    QStringList facts() const { return linesOf(*part<QTreeView>("factsTable")->model()); }

    std::unique_ptr<WindowDriver> m_driver;
};

void SessionRequestsTest::init() {
    m_driver = std::make_unique<WindowDriver>();
    m_driver->daily();
}

void SessionRequestsTest::select(int participant) const {
    auto *tree = m_driver->tree();
    tree->setCurrentIndex(tree->model()->index(participant, 0, tree->model()->index(0, 0)));
}

void SessionRequestsTest::aSessionIsMadeWithEveryOption() {
    m_driver->trigger("newSessionWithOptions");
    part<QLineEdit>("sessionId")->setText(QStringLiteral("class-7"));
    const auto choose = [&](const char *box, const QVariant &data) {
        part<QComboBox>(box)->setCurrentIndex(part<QComboBox>(box)->findData(data));
    };
    choose("recordingMode", QStringLiteral("ALWAYS"));
    choose("forcedVideoCodec", QStringLiteral("H264"));
    choose("allowTranscoding", true);
    part<QLineEdit>("defaultName")->setText(QStringLiteral("weekly"));
    choose("outputMode", int(session::OutputMode::ComposedQuickStart));
    part<QCheckBox>("hasAudio")->setChecked(false);
    choose("recordingLayout", int(session::RecordingLayout::Custom));
    part<QLineEdit>("customLayout")->setText(QStringLiteral("stage"));
    part<QSpinBox>("recordingWidth")->setValue(1920);
    part<QSpinBox>("recordingHeight")->setValue(1080);
    part<QSpinBox>("frameRate")->setValue(30);
    part<QSpinBox>("shmSize")->setValue(256);
    part<QSpinBox>("maxMinutes")->setValue(90);
    part<QSpinBox>("maxMegabytes")->setValue(4000);
    m_driver->click("createSessionNow");
    QTRY_VERIFY(!m_driver->window->findChild<QDialog *>(QStringLiteral("newSessionDialog")));

    const session::SessionProperties &made = m_driver->studio->snapshot.sessions[1].properties;
    QCOMPARE(made.customSessionId, QStringLiteral("class-7"));
    QCOMPARE(made.recordingMode, session::RecordingMode::Always);
    QCOMPARE(made.forcedVideoCodec, ForcedVideoCodec::H264);
    QCOMPARE(made.allowTranscoding, true);
    session::RecordingProperties expected;
    expected.name = QStringLiteral("weekly");
    expected.outputMode = session::OutputMode::ComposedQuickStart;
    expected.hasAudio = false;
    expected.layout = session::RecordingLayout::Custom;
    expected.customLayout = QStringLiteral("stage");
    expected.width = 1920;
    expected.height = 1080;
    expected.frameRate = 30;
    expected.shmSize = 256 * 1'048'576;
    expected.maxDuration_s = 5400;
    expected.maxSize_bytes = 4'000'000'000;
    expected.reports = true;
    QCOMPARE(made.defaultRecording, expected);
    // It is selected.
    QCOMPARE(m_driver->tree()->currentIndex().data().toString(), QStringLiteral("class-7"));
}

void SessionRequestsTest::aSessionSaysNothingThatWasLeftAsItWas() {
    m_driver->trigger("newSessionWithOptions");
    m_driver->click("createSessionNow");
    QTRY_COMPARE(m_driver->studio->snapshot.sessions.size(), size_t(2));
    const QJsonObject body = m_driver->studio->lastBody;
    for (const char *unsaid : {"forcedVideoCodec", "allowTranscoding", "mediaNode"})
        QVERIFY2(!body.contains(QLatin1String(unsaid)), unsaid);
    for (const char *unsaid : {"name", "customLayout", "ovation", "ignoreFailedStreams"})
        QVERIFY2(!recordings().contains(QLatin1String(unsaid)), unsaid);
    QCOMPARE(m_driver->studio->snapshot.sessions[1].properties.defaultRecording,
             session::RecordingProperties());
}

void SessionRequestsTest::whatIsWrongIsSaidAtItsField_data() {
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("hint");
    QTest::addColumn<QString>("entered");
    QTest::newRow("name") << QStringLiteral("sessionId") << QStringLiteral("sessionIdHint")
                          << QStringLiteral("daily standup");
    QTest::newRow("name of recordings")
        << QStringLiteral("defaultName") << QStringLiteral("defaultNameHint") << QStringLiteral("a/b");
    QTest::newRow("background") << QStringLiteral("background") << QStringLiteral("layoutHint")
                                << QStringLiteral("mauve");
}

void SessionRequestsTest::whatIsWrongIsSaidAtItsField() {
    QFETCH(QString, field);
    QFETCH(QString, hint);
    QFETCH(QString, entered);
    m_driver->trigger("newSessionWithOptions");
    auto *dialog = part<QDialog>("newSessionDialog");
    auto *line = dialog->findChild<QLineEdit *>(field);
    auto *below = dialog->findChild<QLabel *>(hint);
    const QString before = below->text();
    const int height = dialog->height();
    line->setText(entered);
    QVERIFY(below->text() != before);
    QVERIFY2(!below->text().contains(QLatin1String("Parameter")), qPrintable(below->text()));
    QVERIFY(below->property("problem").toBool());
    QVERIFY(!part<QPushButton>("createSessionNow")->isEnabled());
    dialog->accept();
    QVERIFY(dialog->isVisible());
    line->clear();
    QCOMPARE(below->text(), before);
    QVERIFY(part<QPushButton>("createSessionNow")->isEnabled());
    m_driver->settle();
    QCOMPARE(dialog->height(), height); // nothing jumps
}

void SessionRequestsTest::aTakenNameIsSaidAtItsField() {
    m_driver->trigger("newSessionWithOptions");
    part<QLineEdit>("sessionId")->setText(Daily);
    m_driver->click("createSessionNow");
    QTRY_VERIFY(part<QLabel>("sessionIdHint")->text().contains(QStringLiteral("exists already")));
    QVERIFY(part<QDialog>("newSessionDialog")->isVisible());
    part<QLineEdit>("sessionId")->setText(QStringLiteral("daily-2"));
    m_driver->click("createSessionNow");
    QTRY_COMPARE(m_driver->studio->snapshot.sessions.size(), size_t(2));
}

void SessionRequestsTest::theQuickWayRefusesANameInWordsOfTheWindow() {
    m_driver->dialogs->text = QStringLiteral("daily standup");
    m_driver->trigger("newSession");
    QTRY_VERIFY(m_driver->said("sessionPanel").contains(QStringLiteral("Use only letters")));
    QCOMPARE(m_driver->studio->snapshot.sessions.size(), size_t(1));
}

void SessionRequestsTest::aConnectionShowsItsTokenOnceToBeCopied() {
    m_driver->trigger("newConnection");
    auto *dialog = part<QDialog>("newConnectionDialog");
    part<QComboBox>("connectionRole")
        ->setCurrentIndex(part<QComboBox>("connectionRole")->findData(QStringLiteral("MODERATOR")));
    part<QPlainTextEdit>("connectionData")->setPlainText(QStringLiteral("Cho"));
    part<QCheckBox>("connectionRecord")->setChecked(false);
    part<QSpinBox>("maxReceived")->setValue(1500);
    part<QSpinBox>("minSent")->setValue(0);
    m_driver->click("createConnectionNow");
    QTRY_VERIFY(part<QLineEdit>("connectionToken")->isVisible());
    const ConnectionSnapshot made = connection(2);
    QCOMPARE(made.role, QStringLiteral("MODERATOR"));
    QCOMPARE(made.serverData, QStringLiteral("Cho"));
    QVERIFY(!made.record);
    QCOMPARE(made.kurentoOptions->videoMaxRecvBandwidth, 1500);
    QCOMPARE(made.kurentoOptions->videoMinSendBandwidth, 0);
    QVERIFY(!made.kurentoOptions->videoMinRecvBandwidth && !made.kurentoOptions->videoMaxSendBandwidth);
    const QString token = part<QLineEdit>("connectionToken")->text();
    QVERIFY(token.startsWith(QStringLiteral("wss://")));
    m_driver->click("connectionTokenCopy");
    QCOMPARE(QGuiApplication::clipboard()->text(), token);
    m_driver->click("connectionLinkCopy");
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("https://")));
    dialog->reject();
    select(2);
    QVERIFY(!facts().join(u' ').contains(QStringLiteral("tok_")));
}

void SessionRequestsTest::aConnectionHasIceServersOfItsOwn() {
    m_driver->trigger("newConnection");
    for (int i = 0; i < 4; ++i)
        m_driver->click("addIceServer");
    const auto fill = [&](int number, const char *url, int signIn, const char *user, const char *password) {
        const QString end = QString::number(number);
        auto *dialog = part<QDialog>("newConnectionDialog");
        const auto type = [&](const char *field, const char *text) {
            dialog->findChild<QLineEdit *>(QLatin1String(field) + end)->setText(QLatin1String(text));
        };
        dialog->findChild<QComboBox *>(QStringLiteral("iceSignIn") + end)->setCurrentIndex(signIn);
        type("iceUrl", url);
        type("iceUser", user);
        type("icePassword", password);
    };
    fill(1, "stun:stun.example.org", 0, "not sent", "");
    fill(2, "turn:a.example.org", 0, "", "");
    fill(3, "turns:b.example.org:5349?transport=tcp", 1, "ana", "topsecret");
    fill(4, "turn:c.example.org", 2, "not sent", "sharedsecret");
    QVERIFY(!part<QPushButton>("createConnectionNow")->isEnabled()); // the second lacks its credentials
    QVERIFY(part<QLabel>("iceServersHint")->text().startsWith(QStringLiteral("Server 2: ")));
    m_driver->click("iceRemove2");
    m_driver->settle();
    m_driver->click("addIceServer"); // and nothing entered
    m_driver->click("createConnectionNow");
    QTRY_VERIFY(part<QLineEdit>("connectionToken")->isVisible());
    const QJsonArray expected{
        QJsonObject{{QStringLiteral("url"), QStringLiteral("stun:stun.example.org")}},
        QJsonObject{{QStringLiteral("url"), QStringLiteral("turns:b.example.org:5349?transport=tcp")},
                    {QStringLiteral("username"), QStringLiteral("ana")},
                    {QStringLiteral("credential"), QStringLiteral("topsecret")}},
        QJsonObject{{QStringLiteral("url"), QStringLiteral("turn:c.example.org")},
                    {QStringLiteral("staticAuthSecret"), QStringLiteral("sharedsecret")}}};
    QCOMPARE(m_driver->studio->lastBody[QStringLiteral("customIceServers")].toArray(), expected);
    QCOMPARE(connection(2).iceServers, 3);
}

void SessionRequestsTest::whatIsWrongWithAnIceServerIsSaidBelowIt_data() {
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("signIn");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *url, int signIn, const char *said) {
        QTest::newRow(url) << QString::fromLatin1(url) << signIn << QString::fromLatin1(said);
    };
    row("http://example.org", 0, "Enter an address like stun:");
    row("stun:h:70000", 0, "Enter a port from 1");
    row("stun:h?transport=tcp", 0, "Only the address of a TURN server");
    row("stun:h", 2, "A STUN server has no sign-in.");
    row("turn:h", 1, "A TURN server needs");
}

void SessionRequestsTest::whatIsWrongWithAnIceServerIsSaidBelowIt() {
    QFETCH(QString, url);
    QFETCH(int, signIn);
    QFETCH(QString, said);
    m_driver->trigger("newConnection");
    auto *hint = part<QLabel>("iceServersHint");
    const QString before = hint->text();
    m_driver->click("addIceServer");
    QCOMPARE(hint->text(), before); // nothing was entered yet
    part<QComboBox>("iceSignIn1")->setCurrentIndex(signIn);
    if (signIn == 2)
        part<QLineEdit>("icePassword1")->setText(QStringLiteral("x"));
    part<QLineEdit>("iceUrl1")->setText(url);
    QVERIFY2(hint->text().startsWith(said), qPrintable(hint->text()));
    QVERIFY(hint->property("problem").toBool());
    QVERIFY(!part<QLabel>("connectionDataHint")->property("problem").toBool());
    QVERIFY(!part<QPushButton>("createConnectionNow")->isEnabled());
    m_driver->click("iceRemove1");
    QCOMPARE(hint->text(), before);
    QVERIFY(part<QPushButton>("createConnectionNow")->isEnabled());
}

void SessionRequestsTest::aConnectionThatWasGivenUpIsRevoked() {
    m_driver->trigger("newConnection");
    m_driver->studio->holdAnswers = true;
    m_driver->click("createConnectionNow");
    part<QDialog>("newConnectionDialog")->reject();
    m_driver->settle();
    m_driver->studio->release();
    m_driver->settle();
    QCOMPARE(m_driver->studio->calls.filter(QStringLiteral("disconnect daily con_new")).size(), 1);
    QCOMPARE(m_driver->studio->snapshot.sessions[0].connections.size(), size_t(2));
}

void SessionRequestsTest::roleAndRecordingOfAConnectionAreChanged() {
    select(1);
    m_driver->trigger("changeConnection");
    auto *role = part<QComboBox>("changedRole");
    QCOMPARE(role->currentData().toString(), QStringLiteral("PUBLISHER"));
    role->setCurrentIndex(role->findData(QStringLiteral("SUBSCRIBER")));
    part<QCheckBox>("changedRecord")->setChecked(false);
    m_driver->click("changeConnectionNow");
    QTRY_COMPARE(m_driver->said("sessionPanel"), QStringLiteral("Changed “Ben”."));
    QCOMPARE(connection(1).role, QStringLiteral("SUBSCRIBER"));
    QVERIFY(!connection(1).record);
    // Nothing is asked for where nothing is different.
    QTRY_VERIFY(!m_driver->window->findChild<QDialog *>(QStringLiteral("changeConnectionDialog")));
    m_driver->trigger("changeConnection");
    m_driver->click("changeConnectionNow");
    QCOMPARE(m_driver->studio->calls.filter(QStringLiteral("updateConnection")).size(), 1);
}

void SessionRequestsTest::whoIsInvitedAndDidNotJoinIsRevoked() {
    connection(1).pending = true;
    connection(1).streams.clear();
    connection(1).createdAt = 1'767'225'600'000;
    m_driver->publish();
    const auto *model = m_driver->tree()->model();
    const QModelIndex daily = model->index(0, 0);
    QCOMPARE(model->index(1, 1, daily).data().toString(), QStringLiteral("invited, not joined"));
    QVERIFY(model->index(1, 0, daily).data(Qt::ToolTipRole).toString().contains(QStringLiteral("Invited ")));
    QVERIFY(daily.data(Qt::ToolTipRole).toString().contains(QStringLiteral("1 invited participant")));
    auto *action = part<QAction>("disconnect");
    select(0);
    QCOMPARE(action->text(), QStringLiteral("Disconnect participant"));
    select(1);
    QCOMPARE(action->text(), QStringLiteral("Revoke invitation"));
    QVERIFY(facts().filter(QStringLiteral("Invited, not joined since|")).size() == 1);
    m_driver->trigger("disconnect");
    QVERIFY(m_driver->studio->calls.contains(QStringLiteral("disconnect daily con_Ben")));
    QCOMPARE(model->rowCount(model->index(0, 0)), 1);
}

int main(int argc, char **argv) {
    return runWindowTest<SessionRequestsTest>(argc, argv);
}

#include "test_session_requests.moc"
