#include "main_window_fixture.h"

#include "ui/preview/preview_canvas.h"
#include "ui/sessions/session_panel.h"

#include <QClipboard>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

using namespace ovation;
using namespace ovation::ui;

class TestMainWindow : public MainWindowFixture {
    Q_OBJECT

  private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void anEmptyListTeachesHowToBegin();
    void newSessionIsCreatedListedAndSelected();
    void theDemoBringsFourSyntheticParticipants();
    void aProblemStandsInThePanelOfTheActionUntilDismissed();
    void aParticipantIsDisconnectedByItsRow();
    void closingASessionWithParticipantsAsksFirst();
    void theGuestLinkGoesToTheClipboard();
    void theHeaderCopiesTheLinkOfTheSelectedSession();
    void recordStartsAndStopsAndShowsTheTime();
    void aRecordingIsDeletedOnlyWhenConfirmed();
    void aRecordingIsOpenedAndShownInItsFolder();
    void openingAVanishedFileSaysSo();
    void theFilterHidesOtherRecordings();
    void noPreviewIsAskedForWhileItIsHidden();
    void thePreviewFollowsTheSelectionAndShowsItsFrames();
    void aFrameOfAnotherSessionIsDropped();
    void theStatusBarTellsWhenTheDiskIsFull();
    void everyButtonHasAnIconATooltipAndTakesTheKeyboard();
    void imagesOfTheWindow_data();
    void imagesOfTheWindow();
};

void TestMainWindow::anEmptyListTeachesHowToBegin() {
    QVERIFY(part<QWidget>("sessionEmpty")->isVisible());
    QVERIFY(!tree()->isVisible());
    QTest::mouseClick(part<QPushButton>("copyLines"), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(
        QStringLiteral("OPENVIDU_URL=https://localhost:4443/")));
    QVERIFY(part<QWidget>("recordingEmpty")->isVisible());
}

void TestMainWindow::newSessionIsCreatedListedAndSelected() {
    busy();
    m_dialogs->text = QStringLiteral("retro");
    click("newSessionButton");
    QVERIFY(m_studio->calls.contains(QStringLiteral("createSession retro")));
    m_studio->publish();
    QCOMPARE(tree()->model()->rowCount(), 3);
    QCOMPARE(tree()->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("retro"));
    m_dialogs->text = std::nullopt; // given up
    const auto before = m_studio->calls.size();
    click("newSessionButton");
    QCOMPARE(m_studio->calls.size(), before);
}

void TestMainWindow::theDemoBringsFourSyntheticParticipants() {
    QTest::mouseClick(part<QPushButton>("emptyDemo"), Qt::LeftButton);
    QTRY_COMPARE(m_studio->calls.count(QStringLiteral("addSynthetic demo")), 4);
    settle();
    const QModelIndex demo = tree()->model()->index(0, 0);
    QCOMPARE(demo.data().toString(), QStringLiteral("demo"));
    QCOMPARE(tree()->model()->rowCount(demo), 4);
    QVERIFY(tree()->isExpanded(demo));
    QVERIFY(!part<QWidget>("sessionEmpty")->isVisible());
}

void TestMainWindow::aProblemStandsInThePanelOfTheActionUntilDismissed() {
    busy();
    m_studio->failWith = QStringLiteral("the session is full");
    click("addSyntheticButton");
    QCOMPARE(
        problemIn("sessionPanel"),
        QStringLiteral("Could not add a synthetic participant to “daily-standup”: the session is full."));
    QVERIFY(problemIn("recordingPanel").isEmpty());
    m_studio->publish();
    QVERIFY(part<Panel>("sessionPanel")->messages().isVisible());
    auto *dismiss = part<Panel>("sessionPanel")->findChild<QToolButton *>(QStringLiteral("dismissMessage"));
    QTest::mouseClick(dismiss, Qt::LeftButton);
    QVERIFY(!part<Panel>("sessionPanel")->messages().isVisible());
}

void TestMainWindow::aParticipantIsDisconnectedByItsRow() {
    busy();
    QVERIFY(!part<QToolButton>("disconnectButton")->isEnabled()); // a session is selected
    const QModelIndex session = tree()->model()->index(0, 0);
    const QRect ben = tree()->visualRect(tree()->model()->index(1, 0, session));
    QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, ben.center());
    click("disconnectButton");
    QVERIFY(m_studio->calls.contains(QStringLiteral("disconnect daily-standup con_Ben")));
    QCOMPARE(tree()->model()->rowCount(session), 1);
}

void TestMainWindow::closingASessionWithParticipantsAsksFirst() {
    busy();
    click("closeSessionButton");
    QCOMPARE(m_dialogs->questions.size(), 1);
    QVERIFY(m_dialogs->questions[0].contains(QStringLiteral("(2)")));
    QCOMPARE(tree()->model()->rowCount(), 2);
    m_dialogs->yes = true;
    click("closeSessionButton");
    QVERIFY(m_studio->calls.contains(QStringLiteral("closeSession daily-standup")));
    QCOMPARE(tree()->model()->rowCount(), 1);
    QCOMPARE(part<SessionPanel>("sessionPanel")->selectedSession(), QStringLiteral("class-7"));
}

void TestMainWindow::theGuestLinkGoesToTheClipboard() {
    busy();
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    settle();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("https://localhost:4443/join/daily-standup?token=tok_1"));
    QVERIFY(problemIn("sessionPanel").contains(QStringLiteral("copied")));
}

void TestMainWindow::theHeaderCopiesTheLinkOfTheSelectedSession() {
    QVERIFY(!part<QToolButton>("headerGuestLink")->isEnabled());
    busy();
    tree()->setCurrentIndex(tree()->model()->index(1, 0));
    auto *button = part<QToolButton>("headerGuestLink");
    QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(16, button->height() / 2));
    settle();
    QVERIFY(m_studio->calls.contains(QStringLiteral("createGuestLink class-7")));
}

void TestMainWindow::recordStartsAndStopsAndShowsTheTime() {
    busy();
    click("recordButton");
    QVERIFY(m_studio->calls.contains(QStringLiteral("startRecording daily-standup")));
    m_studio->setProgress(QStringLiteral("daily-standup"), 751'000);
    m_studio->publish();
    QCOMPARE(part<QLabel>("elapsed")->text(), QStringLiteral("00:12:31"));
    QCOMPARE(part<QToolButton>("recordButton")->text(), QStringLiteral("Stop"));
    QCOMPARE(table()->model()->rowCount(), 3);
    click("recordButton");
    QVERIFY(m_studio->calls.contains(QStringLiteral("stopRecording daily-standup")));
    QCOMPARE(part<QToolButton>("recordButton")->text(), QStringLiteral("Record"));
    QVERIFY(part<QLabel>("elapsed")->text().isEmpty());
    m_studio->failWith = QStringLiteral("the recording folder is not writable");
    click("recordButton");
    QCOMPARE(problemIn("previewPanel"),
             QStringLiteral("Could not record “daily-standup”: the recording folder is not writable."));
    QCOMPARE(part<QToolButton>("recordButton")->text(), QStringLiteral("Record"));
    QVERIFY(part<QToolButton>("recordButton")->isEnabled());
}

void TestMainWindow::aRecordingIsDeletedOnlyWhenConfirmed() {
    busy();
    table()->setCurrentIndex(table()->model()->index(0, 0));
    click("deleteRecordingButton");
    QVERIFY(m_dialogs->questions[0].contains(QStringLiteral("weekly")));
    QCOMPARE(m_studio->calls.filter(QStringLiteral("deleteRecording")).size(), 0);
    m_dialogs->yes = true;
    click("deleteRecordingButton");
    QVERIFY(m_studio->calls.contains(QStringLiteral("deleteRecording weekly")));
    QCOMPARE(table()->model()->rowCount(), 1);
}

void TestMainWindow::aRecordingIsOpenedAndShownInItsFolder() {
    busy();
    table()->setCurrentIndex(table()->model()->index(0, 0));
    click("openRecordingButton");
    click("showInFolderButton");
    QCOMPARE(m_dialogs->opened, QStringList{m_folder->filePath(QStringLiteral("weekly.mp4"))});
    QCOMPARE(m_dialogs->shown, m_dialogs->opened);
    m_dialogs->desktopWorks = false;
    click("openRecordingButton");
    QVERIFY(problemIn("recordingPanel").contains(QStringLiteral("no program for mp4")));
}

void TestMainWindow::openingAVanishedFileSaysSo() {
    busy();
    table()->setCurrentIndex(table()->model()->index(1, 0));
    QTest::keyClick(m_window.get(), Qt::Key_O, Qt::ControlModifier);
    QVERIFY(m_dialogs->opened.isEmpty());
    QVERIFY(
        problemIn("recordingPanel").contains(QStringLiteral("/nowhere/retro.mp4 does not exist any more")));
}

void TestMainWindow::theFilterHidesOtherRecordings() {
    busy();
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(part<QLineEdit>("filterRecordings")->hasFocus());
    QTest::keyClicks(part<QLineEdit>("filterRecordings"), QStringLiteral("RET"));
    QCOMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(table()->model()->index(0, 0).data().toString(), QStringLiteral("retro"));
}

void TestMainWindow::noPreviewIsAskedForWhileItIsHidden() {
    part<QDockWidget>("previewDock")->hide();
    busy();
    tree()->setCurrentIndex(tree()->model()->index(1, 0));
    QTest::qWait(250);
    QVERIFY(m_studio->previews.filter(QStringLiteral("s")).isEmpty());
    part<QDockWidget>("previewDock")->show();
    QTRY_COMPARE(m_studio->previews.value(m_studio->previews.size() - 1), QStringLiteral("class-7"));
    part<QDockWidget>("previewDock")->hide();
    QCOMPARE(m_studio->previews.constLast(), QString());
    part<QDockWidget>("previewDock")->show();
    QTRY_COMPARE(m_studio->previews.constLast(), QStringLiteral("class-7"));
    m_window->showMinimized();
    QTRY_COMPARE(m_studio->previews.constLast(), QString());
    m_window->showNormal();
    QTRY_COMPARE(m_studio->previews.constLast(), QStringLiteral("class-7"));
}

void TestMainWindow::thePreviewFollowsTheSelectionAndShowsItsFrames() {
    busy();
    QTRY_COMPARE(m_studio->previews.constLast(), QStringLiteral("daily-standup"));
    QVERIFY(m_studio->previewWidth >= part<PreviewCanvas>("previewCanvas")->width());
    QImage red(64, 36, QImage::Format_RGB32);
    red.fill(Qt::darkCyan);
    Q_EMIT m_studio->previewReady(QStringLiteral("daily-standup"), red);
    auto *canvas = part<PreviewCanvas>("previewCanvas");
    QCOMPARE(canvas->grab().toImage().pixelColor(canvas->rect().center()), QColor(Qt::darkCyan));
    tree()->setCurrentIndex(tree()->model()->index(1, 0));
    QTRY_COMPARE(m_studio->previews.constLast(), QStringLiteral("class-7"));
    QVERIFY(canvas->frame().isNull());
}

void TestMainWindow::aFrameOfAnotherSessionIsDropped() {
    busy();
    QImage late(64, 36, QImage::Format_RGB32);
    late.fill(Qt::white);
    Q_EMIT m_studio->previewReady(QStringLiteral("class-7"), late);
    QVERIFY(part<PreviewCanvas>("previewCanvas")->frame().isNull());
}

void TestMainWindow::theStatusBarTellsWhenTheDiskIsFull() {
    busy();
    m_studio->snapshot.diskFree_bytes = 412'000'000'000;
    m_studio->snapshot.memory_bytes = 210'000'000;
    m_studio->snapshot.cpu_cores = 0.344;
    m_studio->publish();
    QCOMPARE(part<QLabel>("cpu")->text(), QStringLiteral("34 %"));
    QCOMPARE(part<QLabel>("memory")->text(), QStringLiteral("210 MB"));
    QCOMPARE(part<QLabel>("incoming")->text(), QStringLiteral("2.4 Mb/s"));
    QCOMPARE(part<QLabel>("disk")->text(), QStringLiteral("412 GB free"));

    click("recordButton");
    m_studio->setProgress(QStringLiteral("daily-standup"), 0, 1'000'000);
    m_studio->publish();
    QTest::qWait(3100); // the forecast wants three seconds of writing
    m_studio->setProgress(QStringLiteral("daily-standup"), 0, 9'000'000);
    m_studio->publish();
    QVERIFY2(part<QLabel>("disk")->text().startsWith(QStringLiteral("412 GB free, full in about ")),
             qPrintable(part<QLabel>("disk")->text()));
}

void TestMainWindow::everyButtonHasAnIconATooltipAndTakesTheKeyboard() {
    busy();
    int checked = 0;
    for (const auto *button : m_window->findChildren<QToolButton *>()) {
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
    QVERIFY(part<QToolButton>("newSessionButton")->toolTip().contains(QStringLiteral("(Ctrl+N)")));
}

void TestMainWindow::imagesOfTheWindow_data() {
    QTest::addColumn<QString>("theme");
    QTest::newRow("dark") << QStringLiteral("dark");
    QTest::newRow("light") << QStringLiteral("light");
}

void TestMainWindow::imagesOfTheWindow() {
    QFETCH(QString, theme);
    const QString folder = QStringLiteral(OVATION_SCREENSHOTS);
    part<QAction>(theme == QLatin1String("dark") ? "darkTheme" : "lightTheme")->trigger();
    m_studio->snapshot.diskFree_bytes = 412'000'000'000;
    m_studio->snapshot.memory_bytes = 210'000'000;
    m_studio->snapshot.cpu_cores = 0.34;
    m_studio->publish();
    settle();
    QVERIFY(m_window->grab().save(folder + QStringLiteral("/empty-%1.png").arg(theme)));

    busy();
    click("recordButton");
    m_studio->setProgress(QStringLiteral("daily-standup"), 751'000, 142'000'000);
    m_studio->snapshot.recordings.back().info.status = recording::Status::Failed;
    m_studio->snapshot.recordings.back().info.failure = QStringLiteral("the disk is full");
    ConnectionSnapshot waiting;
    waiting.id = waiting.name = QStringLiteral("con_Gx7");
    waiting.pending = true;
    m_studio->snapshot.sessions[0].connections.push_back(waiting);
    m_studio->snapshot.sessions[0].connections[0].streams[0].lostPackets = 12;
    m_studio->publish();
    tree()->expandAll();
    QImage grid(1280, 720, QImage::Format_RGB32);
    QPainter painter(&grid);
    painter.fillRect(QRect(0, 0, 640, 720), QColor(0x3a, 0x5f, 0x7d));
    painter.fillRect(QRect(640, 0, 640, 720), QColor(0x6b, 0x7d, 0x3a));
    painter.end();
    Q_EMIT m_studio->previewReady(QStringLiteral("daily-standup"), grid);
    m_studio->failWith = QStringLiteral("the session has just been closed");
    click("addSyntheticButton");
    QTest::qWait(200);
    const QImage image = m_window->grab().toImage();
    QVERIFY(image.save(folder + QStringLiteral("/busy-%1.png").arg(theme)));
    const Theme chosen = theme == QLatin1String("dark") ? Theme::Dark : Theme::Light;
    QCOMPARE(image.pixelColor(
                 table()->viewport()->mapTo(m_window.get(), QPoint(4, table()->viewport()->height() - 4))),
             colorsOf(chosen).base);
}

int main(int argc, char **argv) {
    return MainWindowFixture::run<TestMainWindow>(argc, argv);
}

#include "test_main_window.moc"
