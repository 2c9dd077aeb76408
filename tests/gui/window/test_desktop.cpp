#include "window_driver.h"

#include "ui/shell/notices.h"
#include "ui/shell/tray.h"

#include <QDockWidget>
#include <QMenu>
#include <QTimer>

using namespace ovation;
using namespace ovation::ui;

namespace {

using Kind = Notice::Kind;

RecordingSnapshot someRecording(const QString &id, recording::Status status) {
    RecordingSnapshot one = finishedRecording(id, id, {});
    one.info.status = status;
    return one;
}

EngineSnapshot withRecordings(const QList<RecordingSnapshot> &recordings, int64_t free_bytes = 0) {
    EngineSnapshot snapshot;
    snapshot.recordings = recordings;
    snapshot.diskFree_bytes = free_bytes;
    return snapshot;
}

upload::Item uploadIn(int64_t number, upload::State state) {
    upload::Item item;
    item.number = number;
    item.recordingId = QStringLiteral("weekly");
    item.state = state;
    item.reason = QStringLiteral("the bucket does not exist.");
    return item;
}

upload::QueueState queueOf(const std::vector<upload::Item> &items) {
    upload::QueueState state;
    state.isOn = true;
    state.queue = items;
    return state;
}

} // namespace

/// What the desktop is told while the window is out of sight: notices, and the icon in the tray.
class DesktopTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void cleanup() { m_driver.reset(); }

    void aRecordingThatFinishesIsToldOnce();
    void whatWasThereAtTheStartIsNotTold();
    void anImportedRecordingIsNotTold();
    void aRecordingThatFailsOrEndsEarlyIsToldWithItsCause();
    void aDiskThatGetsLowIsToldOnceUntilThereIsRoomAgain();
    void aDiskThatWillSoonBeFullIsTold();
    void anUploadThatGaveUpIsToldAgainOnlyAfterAnotherTry();
    void aParticipantWhoWaitsAloneIsToldOnce();
    void eachKindOfNoticeIsSwitchedOffOnItsOwn();
    void aFinishedRecordingIsNotToldWhileTheWindowIsUsed();
    void aChangeOfLanguageTellsNothingAgain();
    void theTrayTellsTheStateAndHowManyRecordingsRun();
    void aClosedWindowStaysInTheTrayOnlyWhenWanted();
    void aWindowInTheTrayKeepsTheProgramRunningUntilItIsToldToEnd();
    void withoutATrayClosingEndsTheProgram();
    void aTrayMayComeAndGo();
    void quittingFromTheTrayAsksWhileARecordingRuns();

  private:
    void makeWindow(bool hasTray = true) {
        m_driver = std::make_unique<WindowDriver>();
        m_driver->hasTray = hasTray;
        m_driver->open();
    }
    QAction *trayAction(const char *name) const {
        const auto *tray = m_driver->window->findChild<Tray *>();
        return tray->menu().findChild<QAction *>(QString::fromLatin1(name));
    }
    QStringList told() const { return m_driver->dialogs->notices; }

    std::unique_ptr<WindowDriver> m_driver;
};

void DesktopTest::aRecordingThatFinishesIsToldOnce() {
    Notices notices;
    QVERIFY(notices.look(withRecordings({}), 0).empty());
    for (const auto status :
         {recording::Status::Starting, recording::Status::Started, recording::Status::Stopped})
        QVERIFY(notices.look(withRecordings({someRecording(QStringLiteral("daily"), status)}), 0).empty());
    const auto ready = withRecordings({someRecording(QStringLiteral("daily"), recording::Status::Ready)});
    const auto told = notices.look(ready, 0);
    QCOMPARE(told.size(), size_t(1));
    QCOMPARE(told[0].kind, Kind::RecordingFinished);
    QVERIFY2(told[0].text.startsWith(QStringLiteral("“daily”, 00:")), qPrintable(told[0].text));
    QVERIFY(notices.look(ready, 0).empty());
    // The same in another list, as after any other change.
    QVERIFY(
        notices.look(withRecordings({someRecording(QStringLiteral("daily"), recording::Status::Ready)}), 0)
            .empty());
}

void DesktopTest::whatWasThereAtTheStartIsNotTold() {
    Notices notices;
    QVERIFY(notices
                .look(withRecordings({someRecording(QStringLiteral("old"), recording::Status::Ready),
                                      someRecording(QStringLiteral("bad"), recording::Status::Failed)},
                                     1'000'000'000),
                      0)
                .empty());
    notices.look(queueOf({uploadIn(1, upload::State::Failed)}));
    QVERIFY(!notices.gaveUp(uploadIn(1, upload::State::Failed)));
}

void DesktopTest::anImportedRecordingIsNotTold() {
    Notices notices;
    QVERIFY(notices.look(withRecordings({}), 0).empty());
    QVERIFY(notices.look(withRecordings({someRecording(QStringLiteral("new"), recording::Status::Ready)}), 0)
                .empty());
}

void DesktopTest::aRecordingThatFailsOrEndsEarlyIsToldWithItsCause() {
    Notices notices;
    const auto running = withRecordings({someRecording(QStringLiteral("a"), recording::Status::Started),
                                         someRecording(QStringLiteral("b"), recording::Status::Started)});
    QVERIFY(notices.look(running, 0).empty());
    auto failed = someRecording(QStringLiteral("a"), recording::Status::Failed);
    failed.info.fail(recording::FailureKind::NothingReceived, QStringLiteral("nothing came"));
    auto early = someRecording(QStringLiteral("b"), recording::Status::Ready);
    early.info.fail(recording::FailureKind::DiskFull, QStringLiteral("only 3 MB were left on the disk"));
    const auto told = notices.look(withRecordings({failed, early}), 0);
    QCOMPARE(told.size(), size_t(2));
    QCOMPARE(told[0].kind, Kind::RecordingFailed);
    QCOMPARE(told[0].text, QStringLiteral("“a”: nothing was received"));
    QCOMPARE(told[1].kind, Kind::RecordingFailed);
    QCOMPARE(told[1].title, QStringLiteral("Recording ended early"));
    QCOMPARE(told[1].text, QStringLiteral("“b”: the disk is full"));
}

void DesktopTest::aDiskThatGetsLowIsToldOnceUntilThereIsRoomAgain() {
    Notices notices;
    constexpr int64_t low = Notices::MinDiskFree_bytes - 1, more = Notices::MinDiskFree_bytes + 1;
    const auto look = [&](int64_t free_bytes) {
        return notices.look(withRecordings({}, free_bytes), 0).size();
    };
    QCOMPARE(look(0), size_t(0)); // not measured yet
    QCOMPARE(look(10 * more), size_t(0));
    QCOMPARE(look(low), size_t(1));
    QCOMPARE(look(low - 1), size_t(0));
    QCOMPARE(look(more), size_t(0));
    QCOMPARE(look(low), size_t(0)); // it comes and goes
    QCOMPARE(look(3 * more), size_t(0));
    QCOMPARE(look(low), size_t(1));
}

void DesktopTest::aDiskThatWillSoonBeFullIsTold() {
    Notices notices;
    constexpr int64_t free_bytes = 100'000'000'000, perSecond_bytes = free_bytes / (20 * 60);
    std::vector<Notice> told;
    for (int second = 0; second < 20; ++second) {
        EngineSnapshot snapshot = withRecordings({}, free_bytes);
        snapshot.progress = {{QStringLiteral("daily"), second * perSecond_bytes, second * 1000}};
        for (const Notice &one : notices.look(snapshot, second * 1000))
            told.push_back(one);
    }
    QCOMPARE(told.size(), size_t(1));
    QCOMPARE(told[0].kind, Kind::DiskLow);
    QVERIFY2(told[0].text.startsWith(QStringLiteral("100 GB free, full in about ")),
             qPrintable(told[0].text));
}

void DesktopTest::anUploadThatGaveUpIsToldAgainOnlyAfterAnotherTry() {
    Notices notices;
    notices.look(queueOf({uploadIn(7, upload::State::Running)}));
    const auto told = notices.gaveUp(uploadIn(7, upload::State::Failed));
    QVERIFY(told.has_value());
    QCOMPARE(told->kind, Kind::UploadGaveUp);
    QVERIFY(told->text.contains(QStringLiteral("the bucket does not exist")));
    notices.look(queueOf({uploadIn(7, upload::State::Failed)}));
    QVERIFY(!notices.gaveUp(uploadIn(7, upload::State::Failed)));
    notices.look(queueOf({uploadIn(7, upload::State::Running)})); // the user retried it
    QVERIFY(notices.gaveUp(uploadIn(7, upload::State::Failed)));
}

void DesktopTest::aParticipantWhoWaitsAloneIsToldOnce() {
    constexpr int64_t Wait_ms = Notices::PatientFor_ms;
    const auto with = [](const std::vector<ConnectionSnapshot> &connections) {
        SessionSnapshot session;
        session.id = QStringLiteral("daily");
        session.connections = connections;
        EngineSnapshot snapshot;
        snapshot.sessions = {session};
        return snapshot;
    };
    ConnectionSnapshot ada, bob, invited, camera;
    ada.name = QStringLiteral("Ada");
    bob.name = QStringLiteral("Bob");
    invited.pending = true;
    camera.camera = true;
    const EngineSnapshot alone = with({invited, camera, ada}), both = with({ada, bob});
    Notices notices;
    QVERIFY(notices.look(alone, 1000).empty());
    QVERIFY(notices.look(alone, 1000 + Wait_ms - 1).empty());
    const auto told = notices.look(alone, 1000 + Wait_ms);
    QCOMPARE(told.size(), std::size_t(1));
    QCOMPARE(told[0].kind, Kind::ParticipantWaits);
    QVERIFY2(told[0].text.contains(QStringLiteral("Ada")), qPrintable(told[0].text));
    QVERIFY(notices.look(alone, 1000 + 2 * Wait_ms).empty());
    // Who stays behind does not wait.
    Notices others;
    others.look(both, 0);
    QVERIFY(others.look(alone, Wait_ms).empty());
    QVERIFY(others.look(alone, 3 * Wait_ms).empty());
}

void DesktopTest::eachKindOfNoticeIsSwitchedOffOnItsOwn() {
    makeWindow();
    Q_EMIT m_driver->uploads->gaveUp(uploadIn(1, upload::State::Failed));
    QCOMPARE(told().size(), 1);
    m_driver->trigger("notify_uploadGaveUp");
    Q_EMIT m_driver->uploads->gaveUp(uploadIn(2, upload::State::Failed));
    QCOMPARE(told().size(), 1);
    m_driver->studio->snapshot.diskFree_bytes = 100'000'000'000;
    m_driver->publish();
    m_driver->studio->snapshot.diskFree_bytes = 1'000'000'000;
    m_driver->publish();
    QCOMPARE(told().size(), 2);
    m_driver->open();
    QVERIFY(!m_driver->part<QAction>("notify_uploadGaveUp")->isChecked());
    QVERIFY(m_driver->part<QAction>("notify_diskLow")->isChecked());
}

void DesktopTest::aFinishedRecordingIsNotToldWhileTheWindowIsUsed() {
    makeWindow();
    m_driver->daily();
    m_driver->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_driver->window.get()));
    m_driver->click("recordButton");
    m_driver->click("recordButton");
    QVERIFY(told().isEmpty());
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    m_driver->trigger("record");
    m_driver->trigger("record");
    QCOMPARE(told().size(), 1);
    QVERIFY(told()[0].startsWith(QStringLiteral("Recording finished: ")));
}

void DesktopTest::aChangeOfLanguageTellsNothingAgain() {
    makeWindow();
    m_driver->studio->snapshot.diskFree_bytes = 100'000'000'000;
    m_driver->publish();
    m_driver->studio->snapshot.diskFree_bytes = 1'000'000'000;
    m_driver->publish();
    QCOMPARE(told().size(), 1);
    m_driver->trigger("language_de");
    QTRY_COMPARE(m_driver->part<QDockWidget>("sessionDock")->windowTitle(), QStringLiteral("Sitzungen"));
    m_driver->publish();
    QCOMPARE(told().size(), 1);
    QCOMPARE(trayAction("trayState")->text(), QStringLiteral("Läuft"));
}

void DesktopTest::theTrayTellsTheStateAndHowManyRecordingsRun() {
    makeWindow();
    m_driver->daily();
    QCOMPARE(trayAction("trayState")->text(), QStringLiteral("Running"));
    m_driver->click("recordButton");
    m_driver->publish();
    QCOMPARE(trayAction("trayState")->text(), QStringLiteral("Running, 1 recording"));
}

void DesktopTest::aClosedWindowStaysInTheTrayOnlyWhenWanted() {
    makeWindow();
    QVERIFY(!m_driver->part<QAction>("closeToTray")->isChecked());
    m_driver->trigger("closeToTray");
    m_driver->window->close();
    m_driver->settle();
    QVERIFY(!m_driver->window->isVisible());
    QVERIFY(!m_driver->studio->calls.contains(QStringLiteral("stop")));
    trayAction("trayShow")->trigger();
    m_driver->settle();
    QVERIFY(m_driver->window->isVisible());
    m_driver->trigger("quit"); // which is not closing
    QTRY_VERIFY(m_driver->studio->calls.contains(QStringLiteral("stop")));
    QTRY_VERIFY(!m_driver->window->isVisible());
}

void DesktopTest::aWindowInTheTrayKeepsTheProgramRunningUntilItIsToldToEnd() {
    makeWindow();
    m_driver->trigger("closeToTray");
    QApplication::setQuitOnLastWindowClosed(true); // as the program does
    bool isRunning = false;
    QTimer::singleShot(0, m_driver->window.get(), &QWidget::close);
    QTimer::singleShot(200, m_driver->window.get(), [&] {
        isRunning = !m_driver->window->isVisible();
        m_driver->window->quit(); // by a signal
    });
    QTimer::singleShot(30'000, m_driver->window.get(), [] { QCoreApplication::exit(1); });
    QCOMPARE(QApplication::exec(), 0);
    QApplication::setQuitOnLastWindowClosed(false);
    QVERIFY(isRunning);
    QVERIFY(m_driver->studio->calls.contains(QStringLiteral("stop")));
}

void DesktopTest::withoutATrayClosingEndsTheProgram() {
    makeWindow();
    m_driver->trigger("closeToTray");
    makeWindow(false); // the desktop has lost it
    QSettings().setValue(QStringLiteral("window/closesToTray"), true);
    QVERIFY(!m_driver->part<QAction>("closeToTray")->isEnabled());
    m_driver->window->close();
    QTRY_VERIFY(m_driver->studio->calls.contains(QStringLiteral("stop")));
}

void DesktopTest::aTrayMayComeAndGo() {
    makeWindow(false);
    const auto isOffered = [this] {
        auto *action = m_driver->part<QAction>("closeToTray");
        Q_EMIT qobject_cast<QMenu *>(action->parent())->aboutToShow();
        return action->isEnabled();
    };
    QVERIFY(!isOffered());
    m_driver->dialogs->tray = true; // the panel of a desktop that begins
    QVERIFY(isOffered());
    m_driver->trigger("closeToTray");
    m_driver->window->close();
    QVERIFY(!m_driver->window->isVisible() && !m_driver->studio->calls.contains(QStringLiteral("stop")));
    m_driver->window->comeForward();
    m_driver->dialogs->tray = false;
    QVERIFY(!isOffered());
    m_driver->window->close(); // a window that can't be brought back is not hidden
    QTRY_VERIFY(m_driver->studio->calls.contains(QStringLiteral("stop")));
}

void DesktopTest::quittingFromTheTrayAsksWhileARecordingRuns() {
    makeWindow();
    m_driver->daily();
    m_driver->click("recordButton");
    m_driver->trigger("closeToTray");
    m_driver->window->close();
    QVERIFY(!m_driver->window->isVisible());
    trayAction("trayQuit")->trigger();
    m_driver->settle();
    QVERIFY(m_driver->window->isVisible()); // where the question is seen
    QCOMPARE(m_driver->dialogs->questions.size(), 1);
    QVERIFY(!m_driver->studio->calls.contains(QStringLiteral("stop")));
    m_driver->dialogs->yes = true;
    trayAction("trayQuit")->trigger();
    m_driver->settle();
    QTRY_VERIFY(m_driver->studio->calls.contains(QStringLiteral("stop")));
    QTRY_VERIFY(!m_driver->window->isVisible());
}

int main(int argc, char **argv) {
    return runWindowTest<DesktopTest>(argc, argv);
}

#include "test_desktop.moc"
