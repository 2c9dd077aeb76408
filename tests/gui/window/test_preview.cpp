#include "window_driver.h"

#include "ui/common/video_surface.h"

#include <QAccessible>
#include <QAudioDevice>
#include <QDockWidget>
#include <QLabel>
#include <QMediaDevices>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace ovation;
using namespace ovation::ui;
using session::RecordingLayout;

namespace {

const QString Daily = QStringLiteral("daily"), Ana = QStringLiteral("Ana"), Ben = QStringLiteral("Ben");
const QStringList Streams{QStringLiteral("str_CAM_Ana"), QStringLiteral("str_CAM_Ben")};

} // namespace

/// What can be seen of a session, and done about who is in it.
class PreviewTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_driver = std::make_unique<WindowDriver>();
        m_driver->daily();
    }
    void cleanup() { m_driver.reset(); }

    void everyParticipantHasATileWhereItIsSeen();
    void aTileThatIsClickedSaysWhoItIsAndHowItArrives();
    void arrowKeysWalkThroughTheTilesAndReturnOpensOne();
    void aParticipantIsMutedInRecordingsAndTheTileSaysSo();
    void mutingCanBeUndone();
    void whatCouldNotBeChangedIsShownAsItIs();
    void pinningSaysWhatItDoesToRecordings();
    void oneThatLeavesTakesItsCardAlong();
    void levelsAreValuesThatCanBeRead();
    void theWallShowsAllSessionsSmallAndGoesToOne();
    void theWallPrefersSessionsThatAreRecorded();
    void aWallThatIsNotSeenAsksForNothing();
    void aCustomLayoutIsNamedAndOpened();
    void listeningIsOffAtFirstAndSaysWhyItCanNot();
    void imagesOfThePreview_data();
    void imagesOfThePreview();

  private:
    void showBoth() const {
        m_driver->studio->showFrame(Daily, Qt::darkCyan, Streams);
        m_driver->settle();
    }
    QList<QAbstractButton *> tiles(const QString &name = QStringLiteral("previewTile")) const {
        auto all = m_driver->window->findChildren<QAbstractButton *>(name);
        erase_if(all, [](const auto *one) { return !one->isVisible(); });
        std::sort(all.begin(), all.end(), [](const auto *a, const auto *b) {
            return std::pair(a->y(), a->x()) < std::pair(b->y(), b->x());
        });
        return all;
    }
    void open(int tile) const {
        QTest::mouseClick(tiles()[tile], Qt::LeftButton);
        m_driver->settle();
    }
    QString text(const char *label) const { return m_driver->part<QLabel>(label)->text(); }
    QWidget *card() const { return m_driver->part<QWidget>("tileCard"); }
    ConnectionSnapshot &ana() const { return m_driver->studio->snapshot.sessions[0].connections[0]; }
    void takeOffer() const {
        for (auto *button : m_driver->part<Panel>("previewPanel")->findChildren<QPushButton *>())
            if (button->isVisible() && button->text() == QStringLiteral("Undo"))
                button->click();
        m_driver->settle();
    }

    std::unique_ptr<WindowDriver> m_driver;
};

void PreviewTest::everyParticipantHasATileWhereItIsSeen() {
    QVERIFY(tiles().isEmpty());
    showBoth();
    const auto all = tiles();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0]->accessibleName(), Ana);
    QCOMPARE(all[1]->accessibleName(), Ben);
    const QRect frame = m_driver->part<VideoSurface>("previewSurface")->frameRect();
    QCOMPARE(all[0]->geometry().united(all[1]->geometry()), frame);
    QVERIFY(!all[0]->geometry().intersects(all[1]->geometry()));
    QCOMPARE(all[0]->width(), frame.width() / 2);

    m_driver->window->resize(m_driver->window->size() - QSize(100, 80));
    m_driver->settle();
    const QRect smaller = m_driver->part<VideoSurface>("previewSurface")->frameRect();
    QVERIFY(smaller != frame);
    QCOMPARE(all[0]->geometry().united(all[1]->geometry()), smaller);

    m_driver->studio->showFrame(Daily, Qt::darkCyan, {Streams[1]}); // the other one's video has gone
    m_driver->settle();
    QCOMPARE(tiles().size(), 1);
    QCOMPARE(tiles()[0]->accessibleName(), Ben);
}

void PreviewTest::aTileThatIsClickedSaysWhoItIsAndHowItArrives() {
    StreamSnapshot &stream = ana().streams[0];
    stream.codecs = QStringLiteral("VP8, Opus");
    stream.frameRate = 30;
    stream.lostPackets = 12;
    m_driver->publish();
    showBoth();
    QVERIFY(!card()->isVisible());
    open(0);
    QVERIFY(card()->isVisible());
    QCOMPARE(text("cardConnection"), QStringLiteral("con_Ana"));
    QCOMPARE(text("cardCodecs"), QStringLiteral("VP8, Opus"));
    QCOMPARE(text("cardSize"), QStringLiteral("640 × 480"));
    QCOMPARE(text("cardRate"), QStringLiteral("30 fps"));
    QCOMPARE(text("cardLost"), QStringLiteral("12"));
    QCOMPARE(text("cardHealth"), QStringLiteral("No problems")); // what was lost was lost before

    stream.lostPackets = 20;
    m_driver->publish();
    QCOMPARE(text("cardHealth"), QStringLiteral("Packets are being lost"));
    m_driver->publish();
    QCOMPARE(text("cardHealth"), QStringLiteral("No problems"));
    stream.jitter_ms = 80;
    m_driver->publish();
    QCOMPARE(text("cardHealth"), QStringLiteral("Packets arrive unevenly (jitter 80 ms)"));
    stream.jitter_ms = 0;
    stream.audioActive = false;
    m_driver->publish();
    QCOMPARE(text("cardHealth"), QStringLiteral("microphone off"));
    stream.frameRate = 0;
    m_driver->publish();
    QCOMPARE(text("cardHealth"), QStringLiteral("No video arrives"));
    m_driver->click("cardClose");
    QVERIFY(!card()->isVisible());
}

void PreviewTest::arrowKeysWalkThroughTheTilesAndReturnOpensOne() {
    showBoth();
    tiles()[0]->setFocus();
    QTest::keyClick(tiles()[0], Qt::Key_Right);
    QVERIFY(tiles()[1]->hasFocus());
    QTest::keyClick(tiles()[1], Qt::Key_Right); // there is none
    QVERIFY(tiles()[1]->hasFocus());
    QTest::keyClick(tiles()[1], Qt::Key_Return);
    QVERIFY(card()->isVisible());
    QCOMPARE(text("cardConnection"), QStringLiteral("con_Ben"));
    QVERIFY(m_driver->part<QPushButton>("cardMute")->hasFocus());
    QTest::keyClick(m_driver->part<QPushButton>("cardMute"), Qt::Key_Escape);
    QVERIFY(!card()->isVisible());
    QVERIFY(tiles()[1]->hasFocus());
    QTest::keyClick(tiles()[1], Qt::Key_Left);
    QVERIFY(tiles()[0]->hasFocus());
    QTest::keyClick(tiles()[0], Qt::Key_Space);
    QCOMPARE(text("cardConnection"), QStringLiteral("con_Ana"));
}

void PreviewTest::aParticipantIsMutedInRecordingsAndTheTileSaysSo() {
    showBoth();
    const QImage before = tiles()[0]->grab().toImage();
    open(0);
    auto *mute = m_driver->part<QPushButton>("cardMute");
    QVERIFY(mute->toolTip().contains(QStringLiteral("Individual recordings keep it")));
    m_driver->click("cardMute");
    QVERIFY(m_driver->studio->calls.contains(QStringLiteral("mute daily con_Ana 1")));
    QVERIFY(mute->isChecked());
    QCOMPARE(tiles()[0]->accessibleName(), QStringLiteral("Ana, muted in recordings"));
    QCOMPARE(tiles()[1]->accessibleName(), Ben);
    m_driver->click("cardClose");
    tiles()[1]->setFocus();
    QVERIFY(tiles()[0]->grab().toImage() != before);
    QCOMPARE(m_driver->said("previewPanel"), QStringLiteral("“Ana” is muted in composed recordings."));
}

void PreviewTest::mutingCanBeUndone() {
    showBoth();
    open(0);
    m_driver->click("cardMute");
    QVERIFY(ana().mutedInRecordings);
    takeOffer();
    QVERIFY(!ana().mutedInRecordings);
    QVERIFY(!m_driver->part<QPushButton>("cardMute")->isChecked());
    m_driver->click("cardPin");
    QVERIFY(ana().pinned);
    takeOffer();
    QVERIFY(!ana().pinned);
}

void PreviewTest::whatCouldNotBeChangedIsShownAsItIs() {
    showBoth();
    open(0);
    m_driver->studio->failWith = QStringLiteral("the session has just been closed");
    m_driver->click("cardMute");
    m_driver->click("cardPin");
    QVERIFY(!m_driver->part<QPushButton>("cardMute")->isChecked());
    QVERIFY(!m_driver->part<QPushButton>("cardPin")->isChecked());
    QVERIFY(m_driver->said("previewPanel").startsWith(QStringLiteral("Could not pin “Ana”: ")));
}

void PreviewTest::pinningSaysWhatItDoesToRecordings() {
    showBoth();
    open(1);
    auto *pin = m_driver->part<QPushButton>("cardPin");
    QCOMPARE(pin->text(), QStringLiteral("Pin in the preview"));
    m_driver->studio->snapshot.sessions[0].properties.defaultRecording.layout =
        RecordingLayout::VerticalPresentation;
    m_driver->publish();
    QCOMPARE(pin->text(), QStringLiteral("Pin"));
    QCOMPARE(m_driver->studio->wishes.at(0).layout, RecordingLayout::VerticalPresentation);
    m_driver->click("cardPin");
    QVERIFY(m_driver->studio->calls.contains(QStringLiteral("pin daily con_Ben")));
    QCOMPARE(tiles()[1]->accessibleName(), QStringLiteral("Ben, pinned"));
    m_driver->click("cardPin");
    QVERIFY(m_driver->studio->calls.contains(QStringLiteral("pin daily ")));
    QCOMPARE(tiles()[1]->accessibleName(), Ben);
}

void PreviewTest::oneThatLeavesTakesItsCardAlong() {
    showBoth();
    open(0);
    auto &all = m_driver->studio->snapshot.sessions[0].connections;
    all.erase(all.begin());
    m_driver->publish();
    QVERIFY(!card()->isVisible());
    m_driver->studio->showFrame(Daily, Qt::darkCyan, Streams); // a frame that was on its way
    m_driver->settle();
    QCOMPARE(tiles().size(), 1);
}

void PreviewTest::levelsAreValuesThatCanBeRead() {
    showBoth();
    auto *meter = tiles()[0]->findChild<QWidget *>();
    QAccessibleInterface *said = QAccessible::queryAccessibleInterface(meter);
    QVERIFY(said && said->valueInterface());
    QCOMPARE(said->text(QAccessible::Name), QStringLiteral("Audio level of Ana, in dB"));
    QCOMPARE(said->valueInterface()->currentValue().toInt(), -6); // of 0.5
    QCOMPARE(said->valueInterface()->minimumValue().toInt(), -60);
    QCOMPARE(said->valueInterface()->maximumValue().toInt(), 0);
}

void PreviewTest::theWallShowsAllSessionsSmallAndGoesToOne() {
    auto &sessions = m_driver->studio->snapshot.sessions;
    sessions.push_back(someSession(QStringLiteral("class-7"), {Ana}));
    sessions.push_back(someSession(QStringLiteral("empty"), {}));
    m_driver->publish();
    m_driver->click("recordButton"); // of daily
    m_driver->part<QAction>("previewWall")->trigger();
    QTRY_COMPARE(m_driver->studio->previews.constLast(), QStringLiteral("daily,class-7"));
    for (const PreviewWish &wish : m_driver->studio->wishes)
        QVERIFY(wish.width <= 320 && wish.height <= 180 && wish.frameRate <= 5 && !wish.audio);
    const auto all = tiles(QStringLiteral("wallTile"));
    QCOMPARE(all.size(), 3);
    QCOMPARE(all[0]->accessibleName(), QStringLiteral("daily, recording"));
    QCOMPARE(all[1]->accessibleName(), QStringLiteral("class-7"));
    m_driver->studio->showFrame(QStringLiteral("class-7"), Qt::darkCyan);
    QCOMPARE(all[1]->grab().toImage().pixelColor(all[1]->width() / 2, all[1]->height() / 3),
             QColor(Qt::darkCyan));
    for (const char *ofOne : {"previewFullScreen", "previewAudio", "previewSnapshot"})
        QVERIFY(!m_driver->part<QAction>(ofOne)->isEnabled());

    QTest::keyClick(all[1], Qt::Key_Return);
    QTRY_COMPARE(m_driver->studio->previews.constLast(), QStringLiteral("class-7"));
    QVERIFY(!m_driver->part<QWidget>("wall")->isVisible());
    QVERIFY(!m_driver->part<QAction>("previewWall")->isChecked());
    QCOMPARE(text("previewTitle"), QStringLiteral("class-7"));
    QVERIFY(m_driver->studio->wishes.at(0).frameRate > 5);
}

void PreviewTest::theWallPrefersSessionsThatAreRecorded() {
    auto &sessions = m_driver->studio->snapshot.sessions;
    for (int number = 2; number <= 12; ++number)
        sessions.push_back(someSession(QStringLiteral("s%1").arg(number), {Ana}));
    sessions.back().recording = true;
    m_driver->part<QAction>("previewWall")->trigger();
    m_driver->publish();
    QTRY_COMPARE(m_driver->studio->previews.constLast(), QStringLiteral("daily,s2,s3,s4,s5,s6,s7,s8,s12"));
    QCOMPARE(text("wallMore"), QStringLiteral("9 of 12 sessions, those that are recorded first"));
    sessions.resize(3);
    m_driver->publish();
    QTRY_COMPARE(m_driver->studio->previews.constLast(), QStringLiteral("daily,s2,s3"));
    QVERIFY(!m_driver->part<QWidget>("wallMore")->isVisible());
}

void PreviewTest::aWallThatIsNotSeenAsksForNothing() {
    m_driver->part<QAction>("previewWall")->trigger();
    QTRY_COMPARE(m_driver->studio->previews.constLast(), Daily);
    m_driver->part<QDockWidget>("previewDock")->hide();
    QCOMPARE(m_driver->studio->previews.constLast(), QString());
    m_driver->studio->snapshot.sessions.push_back(someSession(QStringLiteral("class-7"), {Ana}));
    m_driver->publish();
    QCOMPARE(m_driver->studio->previews.constLast(), QString());
    m_driver->part<QDockWidget>("previewDock")->show();
    QTRY_COMPARE(m_driver->studio->previews.constLast(), QStringLiteral("daily,class-7"));
}

void PreviewTest::aCustomLayoutIsNamedAndOpened() {
    auto *note = m_driver->part<QWidget>("layoutNote");
    QVERIFY(!note->isVisible());
    auto &recording = m_driver->studio->snapshot.sessions[0].properties.defaultRecording;
    recording.layout = RecordingLayout::Custom;
    recording.customLayout = QStringLiteral("https://ana:topsecret@example.org/page");
    m_driver->publish();
    QVERIFY(note->isVisible());
    QVERIFY(!text("layoutNoteText").contains(QStringLiteral("topsecret")));
    QVERIFY(!m_driver->part<QWidget>("showLayout")->isVisible());
    QCOMPARE(m_driver->studio->wishes.at(0).layout, RecordingLayout::BestFit);
    recording.customLayout = QStringLiteral("stage-left");
    m_driver->publish();
    QVERIFY(text("layoutNoteText").contains(QStringLiteral("“stage-left”")));
    m_driver->click("showLayout");
    QVERIFY(m_driver->part<QDockWidget>("layoutDock")->isVisible());
    recording.layout = RecordingLayout::BestFit;
    m_driver->publish();
    QVERIFY(note->isHidden());
}

void PreviewTest::listeningIsOffAtFirstAndSaysWhyItCanNot() {
    QVERIFY(!m_driver->studio->wishes.at(0).audio);
    QVERIFY(!m_driver->part<QWidget>("previewVolume")->isEnabled());
    m_driver->part<QAction>("previewAudio")->trigger();
    m_driver->settle();
    const bool hasDevice = !QMediaDevices::defaultAudioOutput().isNull();
    QCOMPARE(m_driver->studio->wishes.at(0).audio, hasDevice);
    QCOMPARE(m_driver->part<QAction>("previewAudio")->isChecked(), hasDevice);
    QCOMPARE(m_driver->said("previewPanel").startsWith(QStringLiteral("No audio output was found.")),
             !hasDevice);
}

void PreviewTest::imagesOfThePreview_data() {
    QTest::addColumn<QString>("theme");
    QTest::newRow("dark") << QStringLiteral("dark");
    QTest::newRow("light") << QStringLiteral("light");
}

void PreviewTest::imagesOfThePreview() {
    QFETCH(QString, theme);
    const QString path = QStringLiteral(OVATION_SCREENSHOTS "/%1-%2.png");
    m_driver->part<QAction>(theme == QLatin1String("dark") ? "darkTheme" : "lightTheme")->trigger();
    StreamSnapshot &stream = ana().streams[0];
    stream.codecs = QStringLiteral("VP8, Opus");
    stream.frameRate = 30;
    ana().mutedInRecordings = true;
    m_driver->studio->snapshot.sessions[0].connections[1].pinned = true;
    auto &recording = m_driver->studio->snapshot.sessions[0].properties.defaultRecording;
    recording.layout = RecordingLayout::Custom;
    recording.customLayout = QStringLiteral("stage-left");
    m_driver->publish();
    showBoth();
    open(0);
    QVERIFY(m_driver->window->grab().save(path.arg(QStringLiteral("preview"), theme)));
    QVERIFY(card()->isVisible());

    auto &sessions = m_driver->studio->snapshot.sessions;
    sessions.push_back(someSession(QStringLiteral("class-7"), {Ana}));
    sessions.push_back(
        someSession(QStringLiteral("a session with a long name, for the weekly review"), {Ana}));
    sessions.push_back(someSession(QStringLiteral("empty"), {}));
    m_driver->publish();
    m_driver->click("recordButton");
    m_driver->studio->setProgress(Daily, 751'000, 1);
    m_driver->publish();
    m_driver->part<QAction>("previewWall")->trigger();
    m_driver->studio->showFrame(Daily, Qt::darkCyan);
    m_driver->studio->showFrame(QStringLiteral("class-7"), Qt::darkGreen);
    m_driver->settle();
    QVERIFY(m_driver->window->grab().save(path.arg(QStringLiteral("wall"), theme)));
    QCOMPARE(tiles(QStringLiteral("wallTile")).size(), 4);
}

int main(int argc, char **argv) {
    return runWindowTest<PreviewTest>(argc, argv);
}

#include "test_preview.moc"
