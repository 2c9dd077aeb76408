#include "window_driver.h"

#include "ui/shell/session_end.h"

#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QTimer>

using namespace ovation;
using namespace ovation::ui;

/// How the window begins, ends and comes back.
class WindowLifeTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_driver = std::make_unique<WindowDriver>(); }
    void cleanup() { m_driver.reset(); }

    void closingStopsTheEngineFirst();
    void closingWhileRecordingAsks();
    void aSignalQuitsWithoutAsking();
    void theEndOfTheDesktopsSessionQuitsWithoutAsking();
    void aServerThatCannotStartSaysWhy();
    void placesAndThemeComeBack();

  private:
    std::unique_ptr<WindowDriver> m_driver;
};

void WindowLifeTest::closingStopsTheEngineFirst() {
    m_driver->daily();
    m_driver->studio->stopAnswers = false;
    m_driver->window->close();
    QVERIFY(m_driver->window->isVisible());
    QVERIFY(m_driver->studio->calls.contains(QStringLiteral("stop")));
    QVERIFY(m_driver->part<QWidget>("stopProgress")->isVisible());
    QVERIFY(m_driver->part<QLabel>("serverState")->text().startsWith(QStringLiteral("Stopping")));
    m_driver->window->close(); // impatient
    QCOMPARE(m_driver->studio->calls.count(QStringLiteral("stop")), 1);
    QVERIFY(m_driver->window->isVisible());

    m_driver->open();
    m_driver->window->close();
    QTRY_VERIFY(!m_driver->window->isVisible());
}

void WindowLifeTest::closingWhileRecordingAsks() {
    m_driver->daily();
    m_driver->click("recordButton");
    m_driver->window->close();
    QCOMPARE(m_driver->dialogs->questions.size(), 1);
    QVERIFY(!m_driver->studio->calls.contains(QStringLiteral("stop")));
    m_driver->dialogs->yes = true;
    m_driver->window->close();
    QTRY_VERIFY(!m_driver->window->isVisible());
}

void WindowLifeTest::aSignalQuitsWithoutAsking() {
    m_driver->daily();
    m_driver->click("recordButton");
    m_driver->window->quit();
    QTRY_VERIFY(!m_driver->window->isVisible());
    QVERIFY(m_driver->dialogs->questions.isEmpty());
}

/// A session manager makes Qt send what this sends, and soon takes the display away.
void WindowLifeTest::theEndOfTheDesktopsSessionQuitsWithoutAsking() {
    m_driver->daily();
    m_driver->click("recordButton");
    m_driver->studio->stopAnswers = false;
    {
        const SessionEnd sessionEnd(*qApp, *m_driver->window);
        QEvent over(QEvent::Quit);
        QCoreApplication::sendEvent(qApp, &over);
    }
    QVERIFY(m_driver->dialogs->questions.isEmpty());
    QVERIFY(m_driver->studio->calls.contains(QStringLiteral("stop")));
    QVERIFY(m_driver->window->isVisible()); // while recordings are finalized
    QVERIFY(!m_driver->window->hasStopped());

    m_driver->open();
    const SessionEnd end(*qApp, *m_driver->window);
    QApplication::setQuitOnLastWindowClosed(true); // as the program does
    QTimer::singleShot(0, qApp, [] {
        QEvent quit(QEvent::Quit);
        QCoreApplication::sendEvent(qApp, &quit);
    });
    QTimer::singleShot(30'000, m_driver->window.get(), [] { QCoreApplication::exit(1); });
    QCOMPARE(QApplication::exec(), 0);
    QApplication::setQuitOnLastWindowClosed(false);
    QVERIFY(m_driver->window->hasStopped());
}

void WindowLifeTest::aServerThatCannotStartSaysWhy() {
    QVERIFY(m_driver->part<QLabel>("serverState")->text() == QStringLiteral("Running"));
    QSettings().clear();
    m_driver->window.reset();
    m_driver->studio = std::make_unique<FakeStudio>();
    m_driver->studio->failWith = QStringLiteral("port 4443 is held by another program");
    m_driver->window = std::make_unique<MainWindow>(*m_driver->studio, *m_driver->review, *m_driver->uploads,
                                                    std::make_unique<FakeDialogs>());
    m_driver->window->show();
    m_driver->window->start();
    QTRY_COMPARE(m_driver->part<QLabel>("serverState")->text(), QStringLiteral("Not running"));
    QVERIFY(m_driver->part<QLabel>("messageText")->isVisible());
    bool said = false;
    for (const auto *label : m_driver->window->findChildren<QLabel *>(QStringLiteral("messageText")))
        said |= label->isVisible() &&
                label->text().contains(QStringLiteral("port 4443 is held by another program."));
    QVERIFY(said);
}

void WindowLifeTest::placesAndThemeComeBack() {
    m_driver->part<QAction>("lightTheme")->trigger();
    m_driver->window->resize(1100, 700);
    m_driver->part<QDockWidget>("recordingDock")->hide();
    m_driver->window->close();
    QTRY_VERIFY(!m_driver->window->isVisible());
    m_driver->open();
    // Qt 6.8 fits a restored window into its screen, which may be small here.
    if (QT_VERSION < QT_VERSION_CHECK(6, 8, 0) || m_driver->window->screen()->availableSize().width() >= 1100)
        QCOMPARE(m_driver->window->size(), QSize(1100, 700));
    QVERIFY(!m_driver->part<QDockWidget>("recordingDock")->isVisible());
    QVERIFY(m_driver->part<QDockWidget>("previewDock")->isVisible());
    QCOMPARE(qApp->palette().color(QPalette::Base), colorsOf(Theme::Light).base);
}

int main(int argc, char **argv) {
    return runWindowTest<WindowLifeTest>(argc, argv);
}

#include "test_window_life.moc"
