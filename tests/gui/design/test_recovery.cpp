#include "design_fixture.h"

#include "ui/common/message_bar.h"

#include <QApplication>
#include <QProcess>
#include <QPushButton>
#include <QTextStream>

#include <csignal>
#include <cstdio>

using namespace ovation;
using namespace ovation::ui;

namespace {

constexpr int VictimPatience_ms = 60'000;
const QByteArray plainPage = "<!doctype html>\n";

/// A person types into the editor, and the program is ended from outside. Says "typed" once the text is kept.
int runVictim(const QString &folder) {
    DesignHome home(folder);
    DesignDriver driver(home);
    driver.design();
    auto *list = driver.layoutList();
    list->setCurrentIndex(list->model()->index(1, 0)); // "b"
    driver.goTo("index.html", 2);
    driver.type(QStringLiteral("not yet saved"));
    DesignDriver::waitFor(
        [&] {
            const QDir kept(home.folder.filePath(QStringLiteral("data/unsaved")));
            for (const QFileInfo &info : kept.entryInfoList(QDir::Files)) {
                QFile file(info.filePath());
                if (file.open(QIODevice::ReadOnly) && file.readAll().contains("not yet saved"))
                    return true;
            }
            return false;
        },
        "the kept text");
    QTextStream(stdout) << "typed" << Qt::endl;
    return QApplication::exec();
}

} // namespace

/// What was typed and not saved is there after a crash.
class RecoveryTest : public DesignFixture {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { beginCase(); }
    void cleanupTestCase() { endCase(); }
    void init() {
        begin();
        m_driver->write(QStringLiteral("a/index.html"), plainPage);
        m_driver->write(QStringLiteral("b/index.html"), plainPage);
    }
    void cleanup() { end(); }

    void whatWasTypedComesBackAfterTheProgramWasKilled_data() {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGKILL") << SIGKILL;
        QTest::newRow("SIGTERM") << SIGTERM;
    }
    void whatWasTypedComesBackAfterTheProgramWasKilled();
    void whatWasTypedComesBackAfterTheWindowWasToldToQuit();
    void whatComesBackCanBeDiscarded();
    void whatIsSavedDoesNotComeBack();

  private:
    QByteArray onDisk() const { return m_driver->read(QStringLiteral("b/index.html")); }
    QString said() const { return m_driver->editor()->messages().text(); }
    void typeAndQuit();
};

void RecoveryTest::whatWasTypedComesBackAfterTheProgramWasKilled() {
    QFETCH(int, signal);
    QProcess victim;
    victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    victim.start(QCoreApplication::applicationFilePath(),
                 {QStringLiteral("--victim"), m_home->folder.path()});
    QVERIFY(victim.waitForStarted());
    while (!victim.canReadLine())
        QVERIFY(victim.waitForReadyRead(VictimPatience_ms));
    QCOMPARE(victim.readLine(), QByteArray("typed\n"));
    QCOMPARE(onDisk(), plainPage);
    ::kill(pid_t(victim.processId()), signal);
    QVERIFY(victim.waitForFinished());
    // Even with saving switched on nothing is written before the person decides.
    DesignDriver::setSaveByItself(true);
    m_driver->design();
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->editor()->hasChanges(), Patience_ms);
    QCOMPARE(said(), QStringLiteral("Recovered unsaved changes: index.html"));
    QTest::qWait(2000);
    QCOMPARE(onDisk(), plainPage);
    std::optional<bool> saved;
    m_driver->editor()->save([&saved](bool ok) { saved = ok; });
    QTRY_VERIFY(saved.has_value());
    QVERIFY(*saved);
    QCOMPARE(onDisk(), plainPage + "not yet saved");
    QCOMPARE(m_driver->read(QStringLiteral("a/index.html")), plainPage);
    m_driver->goTo("index.html", 2);
    QTest::keyClick(m_driver->keys(), Qt::Key_Z, Qt::ControlModifier); // undo takes it back
    QTRY_COMPARE_WITH_TIMEOUT(onDisk(), plainPage, Patience_ms);
}

void RecoveryTest::typeAndQuit() {
    m_driver->design();
    auto *list = m_driver->part<QListView>("layouts");
    list->setCurrentIndex(list->model()->index(1, 0)); // "b"
    m_driver->goTo("index.html", 2);
    m_driver->type(QStringLiteral("x"));
    QTRY_VERIFY(m_driver->editor()->hasChanges());
    m_driver->window->quit(); // as SIGTERM does: no one is asked
    QTRY_VERIFY_WITH_TIMEOUT(!m_driver->window->isVisible(), Patience_ms);
    QVERIFY(m_driver->dialogs->asked.isEmpty());
    QCOMPARE(onDisk(), plainPage);
}

void RecoveryTest::whatWasTypedComesBackAfterTheWindowWasToldToQuit() {
    typeAndQuit();
    again();
    m_driver->design(); // opens "b", not the first one
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->editor()->hasChanges(), Patience_ms);
    std::optional<bool> saved;
    m_driver->editor()->save([&saved](bool ok) { saved = ok; });
    QTRY_COMPARE(onDisk(), plainPage + "x");
}

void RecoveryTest::whatComesBackCanBeDiscarded() {
    typeAndQuit();
    again();
    m_driver->design();
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->editor()->hasChanges(), Patience_ms);
    m_driver->editor()->findChild<QPushButton *>(QStringLiteral("messageAction"))->click();
    QTRY_VERIFY(!m_driver->editor()->hasChanges());
    again();
    m_driver->design();
    QTest::qWait(500);
    QVERIFY(!m_driver->editor()->hasChanges());
    QVERIFY(said().isEmpty());
    QCOMPARE(onDisk(), plainPage);
}

void RecoveryTest::whatIsSavedDoesNotComeBack() {
    m_driver->design();
    m_driver->goTo("index.html", 2);
    m_driver->type(QStringLiteral("x"));
    QTRY_VERIFY(m_driver->editor()->hasChanges());
    QTest::keyClick(m_driver->keys(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!m_driver->editor()->hasChanges());
    again();
    const QDir kept(m_home->folder.filePath(QStringLiteral("data/unsaved")));
    QVERIFY(kept.isEmpty(QDir::Files));
}

int main(int argc, char **argv) {
    QApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--victim") == 0)
        return runVictim(QString::fromLocal8Bit(argv[2]));
    RecoveryTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_recovery.moc"
