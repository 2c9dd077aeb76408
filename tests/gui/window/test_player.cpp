#include "fake_review.h"
#include "review_images.h"
#include "window_driver.h"

#include "ui/common/video_surface.h"
#include "ui/player/marker_editor.h"
#include "ui/player/player_panel.h"
#include "ui/player/timeline.h"
#include "ui/player/transport.h"

#include <QComboBox>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>

#include <cmath>

using namespace ovation;
using namespace ovation::ui;

/// The player of the Review perspective on recordings from memory.
class PlayerTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup() { m_panel.reset(); }

    void withoutARecordingItSaysWhatToDo();
    void aRecordingThatStillRunsIsNotPlayed();
    void aRecordingWithoutStreamsIsNotCalledDamaged();
    void participantsArePlayedTogetherAsTheyWere();
    void whatIsElsewhereIsPlayedThere();
    void participantsOfOneElsewhereAreThoseThatArePlayed();
    void oneParticipantIsPlayedAtItsTimeOfTheRecording();
    void whatCannotBeComposedIsPlayedAsAFile();
    void keysAreThoseOfKnownPlayers();
    void layoutAndParticipantsCanBeChosen();
    void soloMakesTheOthersSilent();
    void aMarkerIsAddedMovedRenamedAndDeleted();
    void aMarkerThatCannotBeSavedGoesBack();
    void theTimelineSeeks();
    void anAnswerAboutAnotherRecordingIsDropped();
    void aFailureIsSaidWhereTheVideoWouldBe();
    void aFrameIsSaved();
    void itPausesWhileItIsHidden();
    void everyControlHasAName();
    void imagesOfEveryState();

  private:
    template <typename T>
    T *part(const char *name) const {
        auto *found = m_panel->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no widget is called %s", name);
        return found;
    }
    void settle() const { QTest::qWait(30); }
    library::Details individual() const;
    void show(const library::Details &details) const;
    void press(int key, Qt::KeyboardModifiers with = {}) const;
    void save(const char *name) const;
    QStringList callsOf(const char *begin) const {
        return m_review->playback->calls.filter(QString::fromLatin1(begin));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<FakeReview> m_review;
    std::unique_ptr<FakeDialogs> m_dialogs;
    std::unique_ptr<PlayerPanel> m_panel;
};

void PlayerTest::init() {
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    QSettings().clear();
    applyTheme(*qApp, Theme::Dark);
    m_review = std::make_unique<FakeReview>();
    m_dialogs = std::make_unique<FakeDialogs>();
    m_panel = std::make_unique<PlayerPanel>(*m_review, *m_dialogs);
    m_panel->resize(720, 640);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

library::Details PlayerTest::individual() const {
    auto entry = someEntry(QStringLiteral("weekly"), 0, session::OutputMode::Individual);
    entry.duration = 120;
    m_review->add(entry);
    auto details = someDetails(entry);
    details.info.markers = {{30'000, QStringLiteral("Decision")}, {90'000, {}}};
    m_review->known[entry.id] = details;
    return details;
}

void PlayerTest::show(const library::Details &details) const {
    m_panel->showRecording(details);
    settle();
}

void PlayerTest::press(int key, Qt::KeyboardModifiers with) const {
    QTest::keyClick(part<VideoSurface>("videoSurface"), Qt::Key(key), with);
    settle();
}

void PlayerTest::save(const char *name) const {
    QVERIFY(saveImages(*m_panel, QStringLiteral(OVATION_SCREENSHOTS), QString::fromLatin1(name)));
}

void PlayerTest::withoutARecordingItSaysWhatToDo() {
    QVERIFY(part<VideoSurface>("videoSurface")->sentence().contains(QStringLiteral("Select a recording")));
    QVERIFY(!part<QAction>("playPause")->isEnabled());
    QVERIFY(!part<QComboBox>("watchStream")->isVisible());
}

void PlayerTest::aRecordingThatStillRunsIsNotPlayed() {
    auto details = individual();
    details.entry.status = recording::Status::Started;
    show(details);
    QVERIFY(part<VideoSurface>("videoSurface")->sentence().contains(QStringLiteral("still running")));
    QVERIFY(!m_review->playback);
}

/// The ZIP of a session in which nothing was sent is whole, and no file for a player.
void PlayerTest::aRecordingWithoutStreamsIsNotCalledDamaged() {
    auto details = individual();
    details.streams.clear();
    details.entry.file = m_folder.filePath(QStringLiteral("weekly.zip"));
    QFile zip(details.entry.file);
    QVERIFY(zip.open(QIODevice::WriteOnly) && zip.write("PK\x05\x06 and so on") > 0);
    zip.close();
    show(details);
    QVERIFY(part<VideoSurface>("videoSurface")->sentence().contains(QStringLiteral("no streams to play")));
    QVERIFY(!part<QAction>("playPause")->isEnabled());
    QVERIFY(!m_review->playback);
}

void PlayerTest::participantsArePlayedTogetherAsTheyWere() {
    show(individual());
    QVERIFY(m_review->playback);
    QTRY_VERIFY(!part<VideoSurface>("videoSurface")->frame().isNull()); // the first frame, paused
    QVERIFY(!m_review->playback->playing);
    part<QAction>("playPause")->trigger();
    QVERIFY(m_review->playback->playing);
    m_review->playback->goTo(120'000);
    settle();
    QCOMPARE(part<QAction>("playPause")->text(), QStringLiteral("Play")); // it has ended
}

void PlayerTest::whatIsElsewhereIsPlayedThere() {
    auto entry = someEntry(QStringLiteral("far"));
    entry.kept = library::Kept::Elsewhere;
    entry.file.clear();
    m_review->add(entry);
    show(someDetails(entry));
    QVERIFY(m_review->playback);
    QTRY_VERIFY(!part<VideoSurface>("videoSurface")->frame().isNull());
    QVERIFY(!part<QComboBox>("watchStream")->isVisible());
    part<QAction>("playPause")->trigger();
    QVERIFY(m_review->playback->playing);
    const std::weak_ptr before = m_review->playback;
    m_review->playback.reset();
    const QString left = QStringLiteral("leave far");
    QVERIFY(!m_review->calls.contains(left));
    m_panel->clear(); // the selection moves
    QTRY_VERIFY(before.expired());
    QVERIFY(m_review->calls.contains(left)); // its strips are not needed
}

void PlayerTest::participantsOfOneElsewhereAreThoseThatArePlayed() {
    auto details = individual();
    m_review->played = std::exchange(details.streams, {});
    details.entry.kept = library::Kept::Elsewhere;
    details.entry.file.clear();
    show(details);
    QVERIFY(m_review->playback);
    QVERIFY(part<QComboBox>("playbackLayout")->isVisible());
    QCOMPARE(m_panel->shownStreams(), QStringList());
    part<QToolButton>("hide_str_SCR_A")->click();
    QCOMPARE(callsOf("setShown"), QStringList{QStringLiteral("setShown str_SCR_A 0")});
    show(details); // its notes were changed
    QCOMPARE(m_panel->shownStreams(),
             (QStringList{QStringLiteral("str_CAM_A"), QStringLiteral("str_CAM_B")}));
    auto *watch = part<QComboBox>("watchStream"); // or one of them, there too
    QVERIFY(watch->isVisible());
    watch->setCurrentIndex(2);
    Q_EMIT watch->activated(2);
    settle();
    QCOMPARE(m_review->calls.last(),
             QStringLiteral("play %1 %2").arg(details.entry.id, m_review->played[1].entry));
}

void PlayerTest::oneParticipantIsPlayedAtItsTimeOfTheRecording() {
    auto details = individual();
    details.streams[1].start_ms = 20'000;
    show(details);
    auto *watch = part<QComboBox>("watchStream");
    watch->setCurrentIndex(2);
    Q_EMIT watch->activated(2);
    settle();
    QCOMPARE(m_review->calls.last(),
             QStringLiteral("play %1 %2").arg(details.entry.id, details.streams[1].entry));
    QCOMPARE(callsOf("seek"), QStringList{QStringLiteral("seek 20000")});
    QVERIFY(callsOf("setSize").isEmpty()); // it has its own
    QCOMPARE(m_panel->position_ms(), 20'000);
    QCOMPARE(part<Timeline>("timeline")->data().duration_ms, 120'000);
    m_panel->seek(60'000);
    part<QAction>("addMarkerHere")->trigger();
    settle();
    QCOMPARE(m_review->lastMarkers[1].time_ms, 60'000);
}

void PlayerTest::whatCannotBeComposedIsPlayedAsAFile() {
    const auto details = individual();
    const QString entry = details.streams[0].entry;
    m_review->notComposed << entry;
    show(details);
    auto *watch = part<QComboBox>("watchStream");
    watch->setCurrentIndex(1);
    Q_EMIT watch->activated(1);
    settle();
    QCOMPARE(m_review->calls.last(), QStringLiteral("open %1 %2").arg(details.entry.id, entry));
}

void PlayerTest::keysAreThoseOfKnownPlayers() {
    show(individual());
    part<VideoSurface>("videoSurface")->setFocus();
    m_review->playback->calls.clear();
    press(Qt::Key_Space);
    QVERIFY(m_review->playback->playing);
    press(Qt::Key_K);
    QVERIFY(!m_review->playback->playing);
    const auto seeksTo = [&](int key, qint64 position_ms, Qt::KeyboardModifiers with = {}) {
        press(key, with);
        const QStringList seeks = callsOf("seek");
        return !seeks.isEmpty() && seeks.last() == QStringLiteral("seek %1").arg(position_ms);
    };
    QVERIFY(seeksTo(Qt::Key_L, 10'000));
    QVERIFY(seeksTo(Qt::Key_Right, 15'000));
    QVERIFY(seeksTo(Qt::Key_Left, 10'000));
    QVERIFY(seeksTo(Qt::Key_J, 0));
    QVERIFY(seeksTo(Qt::Key_Period, 40));
    QVERIFY(seeksTo(Qt::Key_Comma, 0));
    QVERIFY(seeksTo(Qt::Key_Right, 30'000, Qt::ControlModifier)); // the next marker
    QVERIFY(seeksTo(Qt::Key_End, 120'000));
    QVERIFY(seeksTo(Qt::Key_Home, 0));
    press(Qt::Key_Greater);
    QCOMPARE(m_review->playback->speed, 1.25);
    press(Qt::Key_I);
    QCOMPARE(m_panel->in_ms(), std::optional<qint64>(0));
    press(Qt::Key_L);
    press(Qt::Key_O);
    QCOMPARE(m_panel->out_ms(), std::optional<qint64>(10'000));
    press(Qt::Key_X);
    QVERIFY(!m_panel->out_ms());
    press(Qt::Key_F);
    QVERIFY(part<VideoSurface>("videoSurface")->isWindow());
    press(Qt::Key_Space); // the same keys on the full screen
    QVERIFY(m_review->playback->playing);
    press(Qt::Key_Escape);
    QVERIFY(!part<VideoSurface>("videoSurface")->isWindow());
}

void PlayerTest::layoutAndParticipantsCanBeChosen() {
    show(individual());
    auto *layout = part<QComboBox>("playbackLayout");
    layout->setCurrentIndex(2);
    Q_EMIT layout->activated(2);
    QCOMPARE(callsOf("setLayout").last(),
             QStringLiteral("setLayout %1").arg(int(session::RecordingLayout::VerticalPresentation)));
    part<QToolButton>("hide_str_SCR_A")->click();
    QCOMPARE(callsOf("setShown"), QStringList{QStringLiteral("setShown str_SCR_A 0")});
    QCOMPARE(m_panel->shownStreams(),
             (QStringList{QStringLiteral("str_CAM_A"), QStringLiteral("str_CAM_B")}));
    part<QToolButton>("hide_str_SCR_A")->click();
    QVERIFY(m_panel->shownStreams().isEmpty()); // all
}

void PlayerTest::soloMakesTheOthersSilent() {
    show(individual());
    part<QToolButton>("solo_str_CAM_A")->click();
    QCOMPARE(callsOf("setAudible"), QStringList{QStringLiteral("setAudible str_CAM_B 0")});
    part<QToolButton>("solo_str_CAM_A")->click();
    part<QToolButton>("mute_str_CAM_A")->click();
    QCOMPARE(callsOf("setAudible").mid(1), (QStringList{QStringLiteral("setAudible str_CAM_B 1"),
                                                        QStringLiteral("setAudible str_CAM_A 0")}));
}

void PlayerTest::aMarkerIsAddedMovedRenamedAndDeleted() {
    show(individual());
    m_panel->seek(60'000);
    part<QAction>("addMarkerHere")->trigger();
    settle();
    QCOMPARE(m_review->lastMarkers.size(), size_t(3));
    QCOMPARE(m_review->lastMarkers[1].time_ms, 60'000);
    m_dialogs->text = QStringLiteral("Question");
    part<QPushButton>("messageAction")->click(); // name it
    settle();
    QCOMPARE(m_review->lastMarkers[1].name, QStringLiteral("Question"));

    auto *timeline = part<Timeline>("timeline");
    const QPoint flag = timeline->flagOf(1).center(), to(timeline->xOf(75'000), flag.y());
    QTest::mousePress(timeline, Qt::LeftButton, {}, flag);
    QTest::mouseMove(timeline, to);
    QMouseEvent move(QEvent::MouseMove, QPointF(to), QPointF(timeline->mapToGlobal(to)), Qt::NoButton,
                     Qt::LeftButton, {});
    QApplication::sendEvent(timeline, &move);
    QTest::mouseRelease(timeline, Qt::LeftButton, {}, to);
    settle();
    QVERIFY(std::abs(m_review->lastMarkers[1].time_ms - 75'000) < 200);
    QCOMPARE(m_review->lastMarkers[1].name, QStringLiteral("Question"));

    Q_EMIT timeline->removeWanted(1);
    settle();
    QCOMPARE(m_review->lastMarkers.size(), size_t(2));
    part<QPushButton>("messageAction")->click(); // undo
    settle();
    QCOMPARE(m_review->lastMarkers.size(), size_t(3));
}

void PlayerTest::aMarkerThatCannotBeSavedGoesBack() {
    show(individual());
    m_review->failWith = QStringLiteral("the disk is full");
    part<QAction>("addMarkerHere")->trigger();
    QCOMPARE(part<Timeline>("timeline")->data().markers.size(), size_t(3));
    settle();
    QCOMPARE(part<Timeline>("timeline")->data().markers.size(), size_t(2));
    QVERIFY(m_panel->messages().text().contains(QStringLiteral("the disk is full")));
}

void PlayerTest::theTimelineSeeks() {
    show(individual());
    auto *timeline = part<Timeline>("timeline");
    QTest::mouseClick(timeline, Qt::LeftButton, {}, QPoint(timeline->xOf(60'000), timeline->height() - 4));
    settle();
    QVERIFY(std::abs(m_panel->position_ms() - 60'000) < 200);
    QTest::mouseClick(timeline, Qt::LeftButton, {}, timeline->flagOf(0).center()); // exactly at the marker
    QCOMPARE(m_panel->position_ms(), 30'000);
}

void PlayerTest::anAnswerAboutAnotherRecordingIsDropped() {
    m_review->holdAnswers = true;
    show(individual());
    m_panel->clear();
    m_review->release();
    settle();
    QVERIFY(part<VideoSurface>("videoSurface")->sentence().contains(QStringLiteral("Select a recording")));
    QVERIFY(!part<QAction>("playPause")->isEnabled());
}

void PlayerTest::aFailureIsSaidWhereTheVideoWouldBe() {
    m_review->failWith = QStringLiteral("the ZIP is damaged");
    show(individual());
    QVERIFY(part<VideoSurface>("videoSurface")->sentence().contains(QStringLiteral("the ZIP is damaged")));
    QVERIFY(!part<QAction>("playPause")->isEnabled());
}

void PlayerTest::aFrameIsSaved() {
    show(individual());
    QTRY_VERIFY(!part<VideoSurface>("videoSurface")->frame().isNull());
    m_dialogs->file = m_folder.filePath(QStringLiteral("frame.png"));
    part<QAction>("snapshotFrame")->trigger();
    QTRY_VERIFY(m_panel->messages().text().contains(QStringLiteral("Saved as")));
    QCOMPARE(QImage(*m_dialogs->file).size(), part<VideoSurface>("videoSurface")->frame().size());
    m_dialogs->file = QStringLiteral("/nowhere/frame.png");
    part<QAction>("snapshotFrame")->trigger();
    QTRY_VERIFY(m_panel->messages().text().contains(QStringLiteral("Could not write /nowhere/frame.png")));
}

void PlayerTest::itPausesWhileItIsHidden() {
    show(individual());
    m_panel->play();
    QVERIFY(m_review->playback->playing);
    m_panel->hide();
    QVERIFY(!m_review->playback->playing);
}

void PlayerTest::everyControlHasAName() {
    show(individual());
    for (const auto *button : m_panel->findChildren<QToolButton *>()) {
        if (!button->isVisible())
            continue;
        QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                 qPrintable(button->objectName()));
        QVERIFY2(!button->toolTip().isEmpty(), qPrintable(button->objectName()));
        QVERIFY2(button->focusPolicy() & Qt::TabFocus, qPrintable(button->objectName()));
    }
    for (const char *name :
         {"watchStream", "playbackLayout", "playbackSpeed", "volume", "timeline", "videoSurface"})
        QVERIFY2(!part<QWidget>(name)->accessibleName().isEmpty(), name);
}

void PlayerTest::imagesOfEveryState() {
    save("player-nothing");
    for (int i = 0; i < 1200; ++i)
        m_review->wave.peaks.push_back(float(std::abs(std::sin(i / 40.0) * std::sin(i * 1.7))));
    m_review->wave.perSecond = 10;
    m_review->strip = {10'000, QImage(12 * 80, 45, QImage::Format_RGB32), 12};
    QPainter painter(&m_review->strip.frames);
    for (int i = 0; i < 12; ++i)
        painter.fillRect(i * 80, 0, 80, 45, QColor::fromHsv(i * 30, 120, 130));
    painter.end();
    auto details = individual();
    recording::HealthReport health;
    media::StreamHealth ben;
    ben.streamId = QStringLiteral("str_CAM_B");
    ben.problem = QStringLiteral("it stopped sending");
    health.streams = {ben};
    details.info.health = health;
    show(details);
    m_panel->seek(20'000);
    part<QAction>("markIn")->trigger();
    m_panel->seek(100'000);
    part<QAction>("markOut")->trigger();
    m_panel->seek(45'000);
    settle();
    m_panel->messages().dismiss();
    save("player-playing");
    m_review->failWith = QStringLiteral("the ZIP is damaged");
    details.entry.id = QStringLiteral("other");
    show(details);
    save("player-failed");
}

int main(int argc, char **argv) {
    return runWindowTest<PlayerTest>(argc, argv);
}

#include "test_player.moc"
