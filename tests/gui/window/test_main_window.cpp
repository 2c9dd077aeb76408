#include "window_driver.h"

#include "ui/common/video_surface.h"
#include "ui/sessions/session_panel.h"

#include <QClipboard>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

using namespace ovation;
using namespace ovation::ui;

/// The window before a studio that answers from memory, driven as a user would: buttons, keys, selections.
class MainWindowTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_driver = std::make_unique<WindowDriver>(); }
    void cleanup() { m_driver.reset(); }

    void anEmptyListTeachesHowToBegin();
    void newSessionIsCreatedListedAndSelected();
    void theDemoBringsFourSyntheticParticipants();
    void aProblemStandsInThePanelOfTheActionUntilDismissed();
    void aParticipantIsDisconnectedByItsRow();
    void closingASessionWithParticipantsAsksFirst();
    void theGuestLinkGoesToTheClipboard();
    void theHeaderCopiesTheLinkOfTheSelectedSession();
    void recordStartsAndStopsAndShowsTheTime();
    void aDeletedRecordingGoesToTheTrashAndComesBack();
    void aRecordingWithoutFilesIsRemovedOnlyWhenConfirmed();
    void aRecordingIsOpenedAndShownInItsFolder();
    void openingAVanishedFileSaysSo();
    void theFilterHidesOtherRecordings();
    void noPreviewIsAskedForWhileItIsHidden();
    void thePreviewFollowsTheSelectionAndShowsItsFrames();
    void aFrameOfAnotherSessionIsDropped();
    void thePreviewIsSavedAsAnImageAndFillsTheScreen();
    void theStatusBarTellsWhenTheDiskIsFull();
    void everyButtonHasAnIconATooltipAndTakesTheKeyboard();
    void filesThatItIsStartedWithAreImportedOnceTheServerRuns();
    void imagesOfTheWindow_data();
    void imagesOfTheWindow();

  private:
    void busy() const;

    std::unique_ptr<WindowDriver> m_driver;
};

/// Two sessions, three participants, two finished recordings.
void MainWindowTest::busy() const {
    QFile file(m_driver->folder.filePath(QStringLiteral("weekly.mp4")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    EngineSnapshot &snapshot = m_driver->studio->snapshot;
    snapshot.sessions = {
        someSession(QStringLiteral("daily-standup"), {QStringLiteral("Ana"), QStringLiteral("Ben")}),
        someSession(QStringLiteral("class-7"), {QStringLiteral("Cho")})};
    snapshot.recordings = {
        finishedRecording(QStringLiteral("weekly"), QStringLiteral("weekly"), file.fileName()),
        finishedRecording(QStringLiteral("retro"), QStringLiteral("retro"),
                          QStringLiteral("/nowhere/retro.mp4"))};
    m_driver->publish();
}

void MainWindowTest::anEmptyListTeachesHowToBegin() {
    QVERIFY(m_driver->part<QWidget>("sessionEmpty")->isVisible());
    QVERIFY(!m_driver->tree()->isVisible());
    QTest::mouseClick(m_driver->part<QPushButton>("copyLines"), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(
        QStringLiteral("OPENVIDU_URL=https://localhost:4443/")));
    QVERIFY(m_driver->part<QWidget>("recordingEmpty")->isVisible());
}

void MainWindowTest::newSessionIsCreatedListedAndSelected() {
    busy();
    m_driver->dialogs->text = QStringLiteral("retro");
    m_driver->click("newSessionButton");
    QVERIFY(m_driver->studio->calls.contains(QStringLiteral("createSession retro")));
    m_driver->publish();
    QCOMPARE(m_driver->tree()->model()->rowCount(), 3);
    QCOMPARE(m_driver->tree()->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("retro"));
    m_driver->dialogs->text = std::nullopt; // given up
    const auto before = m_driver->studio->calls.size();
    m_driver->click("newSessionButton");
    QCOMPARE(m_driver->studio->calls.size(), before);
}

void MainWindowTest::theDemoBringsFourSyntheticParticipants() {
    QTest::mouseClick(m_driver->part<QPushButton>("emptyDemo"), Qt::LeftButton);
    QTRY_COMPARE(m_driver->studio->calls.count(QStringLiteral("addSynthetic demo")), 4);
    m_driver->settle();
    const QModelIndex demo = m_driver->tree()->model()->index(0, 0);
    QCOMPARE(demo.data().toString(), QStringLiteral("demo"));
    QCOMPARE(m_driver->tree()->model()->rowCount(demo), 4);
    QVERIFY(m_driver->tree()->isExpanded(demo));
    QVERIFY(!m_driver->part<QWidget>("sessionEmpty")->isVisible());
}

void MainWindowTest::aProblemStandsInThePanelOfTheActionUntilDismissed() {
    busy();
    m_driver->studio->failWith = QStringLiteral("the session is full");
    m_driver->click("addSyntheticButton");
    QCOMPARE(
        m_driver->said("sessionPanel"),
        QStringLiteral("Could not add a synthetic participant to “daily-standup”: the session is full."));
    QVERIFY(m_driver->said("recordingPanel").isEmpty());
    m_driver->publish();
    QVERIFY(m_driver->part<Panel>("sessionPanel")->messages().isVisible());
    auto *dismiss =
        m_driver->part<Panel>("sessionPanel")->findChild<QToolButton *>(QStringLiteral("dismissMessage"));
    QTest::mouseClick(dismiss, Qt::LeftButton);
    QVERIFY(!m_driver->part<Panel>("sessionPanel")->messages().isVisible());
}

void MainWindowTest::aParticipantIsDisconnectedByItsRow() {
    busy();
    QVERIFY(!m_driver->part<QToolButton>("disconnectButton")->isEnabled()); // a session is selected
    const QModelIndex session = m_driver->tree()->model()->index(0, 0);
    const QRect ben = m_driver->tree()->visualRect(m_driver->tree()->model()->index(1, 0, session));
    QTest::mouseClick(m_driver->tree()->viewport(), Qt::LeftButton, {}, ben.center());
    m_driver->click("disconnectButton");
    QVERIFY(m_driver->studio->calls.contains(QStringLiteral("disconnect daily-standup con_Ben")));
    QCOMPARE(m_driver->tree()->model()->rowCount(session), 1);
}

void MainWindowTest::closingASessionWithParticipantsAsksFirst() {
    busy();
    m_driver->click("closeSessionButton");
    QCOMPARE(m_driver->dialogs->questions.size(), 1);
    QVERIFY(m_driver->dialogs->questions[0].contains(QStringLiteral("2 participants")));
    QCOMPARE(m_driver->tree()->model()->rowCount(), 2);
    m_driver->dialogs->yes = true;
    m_driver->click("closeSessionButton");
    QVERIFY(m_driver->studio->calls.contains(QStringLiteral("closeSession daily-standup")));
    QCOMPARE(m_driver->tree()->model()->rowCount(), 1);
    QCOMPARE(m_driver->part<SessionPanel>("sessionPanel")->selectedSession(), QStringLiteral("class-7"));
}

void MainWindowTest::theGuestLinkGoesToTheClipboard() {
    busy();
    QTest::keyClick(m_driver->window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    m_driver->settle();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("https://localhost:4443/join/daily-standup?token=tok_1"));
    QVERIFY(m_driver->said("sessionPanel").contains(QStringLiteral("copied")));
}

void MainWindowTest::theHeaderCopiesTheLinkOfTheSelectedSession() {
    QVERIFY(!m_driver->part<QToolButton>("headerGuestLink")->isEnabled());
    busy();
    m_driver->tree()->setCurrentIndex(m_driver->tree()->model()->index(1, 0));
    auto *button = m_driver->part<QToolButton>("headerGuestLink");
    QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(16, button->height() / 2));
    m_driver->settle();
    QVERIFY(m_driver->studio->calls.contains(QStringLiteral("createGuestLink class-7")));
}

void MainWindowTest::recordStartsAndStopsAndShowsTheTime() {
    busy();
    m_driver->click("recordButton");
    QVERIFY(m_driver->studio->calls.contains(QStringLiteral("startRecording daily-standup")));
    m_driver->studio->setProgress(QStringLiteral("daily-standup"), 751'000);
    m_driver->publish();
    QCOMPARE(m_driver->part<QLabel>("elapsed")->text(), QStringLiteral("00:12:31"));
    QCOMPARE(m_driver->part<QToolButton>("recordButton")->text(), QStringLiteral("Stop"));
    QCOMPARE(m_driver->table()->model()->rowCount(), 3);
    m_driver->click("recordButton");
    QVERIFY(m_driver->studio->calls.contains(QStringLiteral("stopRecording daily-standup")));
    QCOMPARE(m_driver->part<QToolButton>("recordButton")->text(), QStringLiteral("Record"));
    QVERIFY(m_driver->part<QLabel>("elapsed")->text().isEmpty());
    m_driver->studio->failWith = QStringLiteral("the recording folder is not writable");
    m_driver->click("recordButton");
    QCOMPARE(m_driver->said("previewPanel"),
             QStringLiteral("Could not record “daily-standup”: the recording folder is not writable."));
    QCOMPARE(m_driver->part<QToolButton>("recordButton")->text(), QStringLiteral("Record"));
    QVERIFY(m_driver->part<QToolButton>("recordButton")->isEnabled());
}

void MainWindowTest::aDeletedRecordingGoesToTheTrashAndComesBack() {
    busy();
    m_driver->review->entries = {std::make_shared<const library::Entry>(someEntry(QStringLiteral("weekly")))};
    m_driver->table()->setCurrentIndex(m_driver->table()->model()->index(0, 0));
    m_driver->click("deleteRecordingButton");
    m_driver->settle();
    QVERIFY(m_driver->dialogs->questions.isEmpty()); // it can be undone
    QVERIFY(m_driver->review->calls.contains(QStringLiteral("trash weekly")));
    QVERIFY(m_driver->said("recordingPanel").startsWith(QStringLiteral("Moved “weekly” to the trash")));
    m_driver->part<QWidget>("recordingPanel")
        ->findChild<QPushButton *>(QStringLiteral("messageAction"))
        ->click();
    QVERIFY(m_driver->review->calls.contains(QStringLiteral("restore weekly")));
    QCOMPARE(m_driver->studio->calls.filter(QStringLiteral("deleteRecording")).size(), 0);
}

void MainWindowTest::aRecordingWithoutFilesIsRemovedOnlyWhenConfirmed() {
    busy();
    m_driver->table()->setCurrentIndex(m_driver->table()->model()->index(0, 0));
    m_driver->click("deleteRecordingButton");
    QVERIFY(m_driver->dialogs->questions[0].contains(QStringLiteral("weekly")));
    QCOMPARE(m_driver->studio->calls.filter(QStringLiteral("deleteRecording")).size(), 0);
    m_driver->dialogs->yes = true;
    m_driver->click("deleteRecordingButton");
    QVERIFY(m_driver->studio->calls.contains(QStringLiteral("deleteRecording weekly")));
    QCOMPARE(m_driver->table()->model()->rowCount(), 1);
}

void MainWindowTest::aRecordingIsOpenedAndShownInItsFolder() {
    busy();
    m_driver->table()->setCurrentIndex(m_driver->table()->model()->index(0, 0));
    m_driver->click("openRecordingButton");
    m_driver->click("showInFolderButton");
    QCOMPARE(m_driver->dialogs->opened, QStringList{m_driver->folder.filePath(QStringLiteral("weekly.mp4"))});
    QCOMPARE(m_driver->dialogs->shown, m_driver->dialogs->opened);
    m_driver->dialogs->desktopWorks = false;
    m_driver->click("openRecordingButton");
    QVERIFY(m_driver->said("recordingPanel").contains(QStringLiteral("no program for mp4")));
}

void MainWindowTest::openingAVanishedFileSaysSo() {
    busy();
    m_driver->table()->setCurrentIndex(m_driver->table()->model()->index(1, 0));
    QTest::keyClick(m_driver->window.get(), Qt::Key_O, Qt::ControlModifier);
    QVERIFY(m_driver->dialogs->opened.isEmpty());
    QVERIFY(m_driver->said("recordingPanel")
                .contains(QStringLiteral("/nowhere/retro.mp4 does not exist any more")));
}

void MainWindowTest::theFilterHidesOtherRecordings() {
    busy();
    QTest::keyClick(m_driver->window.get(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(m_driver->part<QLineEdit>("filterRecordings")->hasFocus());
    QTest::keyClicks(m_driver->part<QLineEdit>("filterRecordings"), QStringLiteral("RET"));
    QCOMPARE(m_driver->table()->model()->rowCount(), 1);
    QCOMPARE(m_driver->table()->model()->index(0, 0).data().toString(), QStringLiteral("retro"));
}

void MainWindowTest::noPreviewIsAskedForWhileItIsHidden() {
    m_driver->part<QDockWidget>("previewDock")->hide();
    busy();
    m_driver->tree()->setCurrentIndex(m_driver->tree()->model()->index(1, 0));
    QTest::qWait(250);
    QVERIFY(m_driver->studio->previews.filter(QStringLiteral("s")).isEmpty());
    m_driver->part<QDockWidget>("previewDock")->show();
    QTRY_COMPARE(m_driver->studio->previews.value(m_driver->studio->previews.size() - 1),
                 QStringLiteral("class-7"));
    m_driver->part<QDockWidget>("previewDock")->hide();
    QCOMPARE(m_driver->studio->previews.constLast(), QString());
    m_driver->part<QDockWidget>("previewDock")->show();
    QTRY_COMPARE(m_driver->studio->previews.constLast(), QStringLiteral("class-7"));
    m_driver->window->showMinimized();
    QTRY_COMPARE(m_driver->studio->previews.constLast(), QString());
    m_driver->window->showNormal();
    QTRY_COMPARE(m_driver->studio->previews.constLast(), QStringLiteral("class-7"));
}

void MainWindowTest::thePreviewFollowsTheSelectionAndShowsItsFrames() {
    busy();
    QTRY_COMPARE(m_driver->studio->previews.constLast(), QStringLiteral("daily-standup"));
    QCOMPARE(m_driver->studio->wishes.at(0).width, m_driver->part<VideoSurface>("previewSurface")->width());
    m_driver->studio->showFrame(QStringLiteral("daily-standup"), Qt::darkCyan);
    auto *canvas = m_driver->part<VideoSurface>("previewSurface");
    QCOMPARE(canvas->grab().toImage().pixelColor(canvas->rect().center()), QColor(Qt::darkCyan));
    m_driver->tree()->setCurrentIndex(m_driver->tree()->model()->index(1, 0));
    QTRY_COMPARE(m_driver->studio->previews.constLast(), QStringLiteral("class-7"));
    QVERIFY(canvas->frame().isNull());
}

void MainWindowTest::aFrameOfAnotherSessionIsDropped() {
    busy();
    m_driver->studio->showFrame(QStringLiteral("class-7"), Qt::white);
    QVERIFY(m_driver->part<VideoSurface>("previewSurface")->frame().isNull());
}

void MainWindowTest::thePreviewIsSavedAsAnImageAndFillsTheScreen() {
    busy();
    auto *save = m_driver->part<QAction>("previewSnapshot");
    QVERIFY(!save->isEnabled());
    m_driver->studio->showFrame(QStringLiteral("daily-standup"), Qt::darkCyan);
    m_driver->dialogs->file = m_driver->folder.filePath(QStringLiteral("seen.png"));
    save->trigger();
    QTRY_COMPARE(QImage(*m_driver->dialogs->file).size(), QSize(640, 360));

    auto *surface = m_driver->part<VideoSurface>("previewSurface");
    m_driver->trigger("previewFullScreen");
    QVERIFY(surface->isFullScreenShown());
    QTest::keyClick(surface, Qt::Key_F11);
    QVERIFY(!surface->isFullScreenShown());
    QVERIFY(surface->isVisible());
}

void MainWindowTest::theStatusBarTellsWhenTheDiskIsFull() {
    busy();
    m_driver->studio->snapshot.diskFree_bytes = 412'000'000'000;
    m_driver->studio->snapshot.memory_bytes = 210'000'000;
    m_driver->studio->snapshot.cpu_cores = 0.344;
    m_driver->publish();
    QCOMPARE(m_driver->part<QLabel>("cpu")->text(), QStringLiteral("34 %"));
    QCOMPARE(m_driver->part<QLabel>("memory")->text(), QStringLiteral("210 MB"));
    QCOMPARE(m_driver->part<QLabel>("incoming")->text(), QStringLiteral("2.4 Mb/s"));
    QCOMPARE(m_driver->part<QLabel>("disk")->text(), QStringLiteral("412 GB free"));

    m_driver->click("recordButton");
    m_driver->studio->setProgress(QStringLiteral("daily-standup"), 0, 1'000'000);
    m_driver->publish();
    QTest::qWait(3100); // the forecast wants three seconds of writing
    m_driver->studio->setProgress(QStringLiteral("daily-standup"), 0, 9'000'000);
    m_driver->publish();
    QVERIFY2(m_driver->part<QLabel>("disk")->text().startsWith(QStringLiteral("412 GB free, full in about ")),
             qPrintable(m_driver->part<QLabel>("disk")->text()));
}

void MainWindowTest::everyButtonHasAnIconATooltipAndTakesTheKeyboard() {
    busy();
    int checked = 0;
    for (const auto *button : m_driver->window->findChildren<QToolButton *>()) {
        if (!button->objectName().endsWith(QStringLiteral("Button")) || !button->isVisible())
            continue;
        QVERIFY2(!button->toolTip().isEmpty(), qPrintable(button->objectName()));
        const QImage drawn = button->icon().pixmap(16, 16).toImage();
        bool inked = false;
        for (int at = 0; at < 256 && !inked; ++at)
            inked = drawn.pixelColor(at % 16, at / 16).alpha() > 64;
        QVERIFY2(inked, qPrintable(button->objectName()));
        QVERIFY2(button->focusPolicy() & Qt::TabFocus, qPrintable(button->objectName()));
        ++checked;
    }
    QVERIFY(checked >= 10);
    QVERIFY(m_driver->part<QToolButton>("newSessionButton")->toolTip().contains(QStringLiteral("(Ctrl+N)")));
}

void MainWindowTest::imagesOfTheWindow_data() {
    QTest::addColumn<QString>("theme");
    QTest::newRow("dark") << QStringLiteral("dark");
    QTest::newRow("light") << QStringLiteral("light");
}

void MainWindowTest::imagesOfTheWindow() {
    QFETCH(QString, theme);
    const QString folder = QStringLiteral(OVATION_SCREENSHOTS);
    m_driver->part<QAction>(theme == QLatin1String("dark") ? "darkTheme" : "lightTheme")->trigger();
    m_driver->studio->snapshot.diskFree_bytes = 412'000'000'000;
    m_driver->studio->snapshot.memory_bytes = 210'000'000;
    m_driver->studio->snapshot.cpu_cores = 0.34;
    m_driver->publish();
    QVERIFY(m_driver->window->grab().save(folder + QStringLiteral("/empty-%1.png").arg(theme)));

    busy();
    m_driver->click("recordButton");
    m_driver->studio->setProgress(QStringLiteral("daily-standup"), 751'000, 142'000'000);
    m_driver->studio->snapshot.recordings.back().info.status = recording::Status::Failed;
    m_driver->studio->snapshot.recordings.back().info.failure = QStringLiteral("the disk is full");
    ConnectionSnapshot waiting;
    waiting.id = waiting.name = QStringLiteral("con_Gx7");
    waiting.pending = true;
    m_driver->studio->snapshot.sessions[0].connections.push_back(waiting);
    m_driver->studio->snapshot.sessions[0].connections[0].streams[0].lostPackets = 12;
    m_driver->publish();
    m_driver->tree()->expandAll();
    QImage grid(1280, 720, QImage::Format_RGB32);
    QPainter painter(&grid);
    painter.fillRect(QRect(0, 0, 640, 720), QColor(0x3a, 0x5f, 0x7d));
    painter.fillRect(QRect(640, 0, 640, 720), QColor(0x6b, 0x7d, 0x3a));
    painter.end();
    Q_EMIT m_driver->studio->previewReady({QStringLiteral("daily-standup"), grid, {}});
    m_driver->studio->failWith = QStringLiteral("the session has just been closed");
    m_driver->click("addSyntheticButton");
    QTest::qWait(200);
    const QImage image = m_driver->window->grab().toImage();
    QVERIFY(image.save(folder + QStringLiteral("/busy-%1.png").arg(theme)));
    const Theme chosen = theme == QLatin1String("dark") ? Theme::Dark : Theme::Light;
    QCOMPARE(image.pixelColor(m_driver->table()->viewport()->mapTo(
                 m_driver->window.get(), QPoint(4, m_driver->table()->viewport()->height() - 4))),
             colorsOf(chosen).base);
}

void MainWindowTest::filesThatItIsStartedWithAreImportedOnceTheServerRuns() {
    m_driver->window->open({QStringLiteral("/tmp/talk.MP4"), QStringLiteral("/tmp/notes.txt")});
    QTRY_COMPARE(m_driver->review->calls.filter(QStringLiteral("import")),
                 QStringList{QStringLiteral("import /tmp/talk.MP4")});
    QVERIFY(m_driver->part<QDockWidget>("libraryDock")->isVisible());
    bool named = false;
    for (const auto *bar : m_driver->window->findChildren<MessageBar *>())
        named |= bar->text().contains(QStringLiteral("Could not open “/tmp/notes.txt”"));
    QVERIFY(named);
}

int main(int argc, char **argv) {
    return runWindowTest<MainWindowTest>(argc, argv);
}

#include "test_main_window.moc"
