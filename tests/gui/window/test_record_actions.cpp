#include "window_driver.h"

#include "ui/sessions/session_log.h"
#include "ui/sessions/session_panel.h"

#include <QMenu>
#include <QMenuBar>

using namespace ovation;
using namespace ovation::ui;

/// The three actions that record a session.
class RecordActionsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_driver = std::make_unique<WindowDriver>(); }
    void cleanup() { m_driver.reset(); }

    void theMenuHasAllActions();
    void recordIsOffWhileItCannotWorkAndSaysWhy_data();
    void recordIsOffWhileItCannotWorkAndSaysWhy();
    void whereThePastIsKeptASessionIsRecordedFromThen();

  private:
    std::unique_ptr<WindowDriver> m_driver;
};

void RecordActionsTest::theMenuHasAllActions() {
    QStringList names;
    for (const QAction *menu : m_driver->window->menuBar()->actions())
        for (const QAction *action : menu->menu()->actions())
            names << action->objectName();
    for (const char *name : {"recordWithOptions", "stopRecording"})
        QVERIFY2(names.contains(QLatin1String(name)), name);
}

void RecordActionsTest::recordIsOffWhileItCannotWorkAndSaysWhy_data() {
    QTest::addColumn<QStringList>("participants");
    QTest::addColumn<bool>("publishing");
    QTest::addColumn<bool>("relayed");
    QTest::addColumn<bool>("switchedOn");
    QTest::addColumn<QString>("why");
    const QStringList none, ana{QStringLiteral("Ana")};
    QTest::newRow("empty") << none << false << false << true
                           << QStringLiteral("No participant is connected yet");
    QTest::newRow("silent") << ana << false << false << true
                            << QStringLiteral("No participant is publishing audio or video yet");
    QTest::newRow("relayed") << ana << true << true << true << QStringLiteral("RELAYED");
    QTest::newRow("switched off") << ana << true << false << false << QStringLiteral("switched off");
    QTest::newRow("fine") << ana << true << false << true << QString();
}

/// All three Record actions know the same rule.
void RecordActionsTest::recordIsOffWhileItCannotWorkAndSaysWhy() {
    QFETCH(QStringList, participants);
    QFETCH(bool, publishing);
    QFETCH(bool, relayed);
    QFETCH(bool, switchedOn);
    QFETCH(QString, why);
    m_driver->studio->snapshot.sessions = {someSession(QStringLiteral("s"), participants)};
    if (!publishing && !participants.isEmpty())
        m_driver->studio->snapshot.sessions[0].connections[0].streams.clear();
    if (relayed)
        m_driver->studio->relayed.insert(QStringLiteral("s"));
    m_driver->studio->setRecordingEnabled(switchedOn);
    m_driver->studio->publish();
    m_driver->settle();
    for (const char *name : {"recordButton", "recordSessionButton", "recordWithOptionsButton"}) {
        const auto *button = m_driver->part<QToolButton>(name);
        QCOMPARE(button->isEnabled(), why.isEmpty());
        QVERIFY2(button->toolTip().contains(why), qPrintable(button->toolTip()));
    }
    QTest::keyClick(m_driver->window.get(), Qt::Key_R, Qt::ControlModifier);
    m_driver->settle();
    QCOMPARE(m_driver->studio->calls.contains(QStringLiteral("startRecording s")), why.isEmpty());
}

void RecordActionsTest::whereThePastIsKeptASessionIsRecordedFromThen() {
    QVERIFY(!m_driver->window->findChild<QAction *>(QStringLiteral("recordPast")));
    FakeStudio studio;
    FakeDialogs dialogs;
    studio.keepPast(120);
    SessionLog log(studio);
    SessionPanel panel(studio, dialogs, log);
    auto *record = panel.findChild<QAction *>(QStringLiteral("recordPast"));
    QVERIFY(record && !record->isEnabled());
    QCOMPARE(record->text(), QStringLiteral("Record the last 2 minutes"));
    studio.snapshot.sessions = {someSession(QStringLiteral("s"), {QStringLiteral("Ana")})};
    studio.publish();
    QTRY_VERIFY(record->isEnabled());
    record->trigger();
    QTRY_COMPARE(studio.calls, QStringList{QStringLiteral("startRecording s")});
    QCOMPARE(studio.lastProperties.fromPast_s, 120);
    QCOMPARE(studio.lastProperties.outputMode, session::OutputMode::Individual);
    auto *movie = panel.findChild<QAction *>(QStringLiteral("recordPastMovie"));
    QVERIFY(movie && movie->isEnabled());
    QCOMPARE(movie->text(), QStringLiteral("Record the last 2 minutes as one movie"));
    movie->trigger();
    QTRY_COMPARE(studio.calls.size(), 2);
    QCOMPARE(studio.lastProperties.fromPast_s, 120);
    QCOMPARE(studio.lastProperties.outputMode, session::OutputMode::Composed);
    studio.relayed.insert(QStringLiteral("s"));
    studio.publish();
    QTRY_VERIFY(!record->isEnabled() && !movie->isEnabled());
    QVERIFY2(record->toolTip().contains(QStringLiteral("RELAYED")), qPrintable(record->toolTip()));

    FakeStudio brief;
    brief.keepPast(90);
    SessionLog briefLog(brief);
    const SessionPanel other(brief, dialogs, briefLog);
    QCOMPARE(other.findChild<QAction *>(QStringLiteral("recordPast"))->text(),
             QStringLiteral("Record the last 90 seconds"));
}

int main(int argc, char **argv) {
    return runWindowTest<RecordActionsTest>(argc, argv);
}

#include "test_record_actions.moc"
