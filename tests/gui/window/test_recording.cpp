#include "window_driver.h"

#include "ui/recordings/record_options.h"
#include "ui/recordings/record_options_dialog.h"
#include "ui/recordings/recording_model.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>

using namespace ovation;
using namespace ovation::ui;
using session::OutputMode;
using session::RecordingLayout;

/// What a user does with a running recording, and how one with options is started.
class RecordingTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup() { m_driver.reset(); }

    void oneThatBeginsIsSelected();
    void aRunningRecordingIsPausedAndResumed();
    void nothingRunningMeansNothingToPauseMarkOrArrange();
    void aMarkerIsSetAtOnceAndANamedOneAtTheMomentItWasWanted();
    void aMarkerThatIsRefusedSaysWhy();
    void theLayoutOfARunningRecordingIsChanged();
    void aRefusedLayoutIsNotShownAsChosen();
    void anIndividualRecordingHasNoLayout();
    void thePreviewHasTheLayoutOfWhatIsRecorded();
    void thePreviewKeepsALayoutThatWasChosenForIt();
    void theOptionsAreWhatIsRecorded();
    void aCustomLayoutCanBeChosen();
    void theOptionsComeBackAndTheNameDoesNot();
    void optionsThatCannotBeSayWhy_data();
    void optionsThatCannotBeSayWhy();
    void whatWasKeptIsCheckedLikeAnyInput();
    void aSecondRecordingHasToBeOfTheOtherKind();
    void theSessionShowsEachOfItsRecordings();
    void aStartThatFailsSaysWhy();

  private:
    void record() const { m_driver->click("recordSessionButton"); }
    RecordOptionsDialog *options() const;
    RecordingSnapshot &running() const { return m_driver->studio->snapshot.recordings.front(); }
    QString cell(int row, int column) const {
        return m_driver->table()->model()->index(row, column).data().toString();
    }

    RecordingLayout previewedLayout() const {
        const auto &wishes = m_driver->studio->wishes;
        return wishes.empty() ? RecordingLayout::Custom : wishes[0].layout;
    }
    std::unique_ptr<WindowDriver> m_driver;
};

void RecordingTest::init() {
    m_driver = std::make_unique<WindowDriver>();
    m_driver->daily();
}

RecordOptionsDialog *RecordingTest::options() const {
    m_driver->trigger("recordWithOptions");
    return m_driver->part<RecordOptionsDialog>("recordOptions");
}

void RecordingTest::oneThatBeginsIsSelected() {
    m_driver->studio->snapshot.recordings = {
        finishedRecording(QStringLiteral("weekly"), QStringLiteral("weekly"), {})};
    m_driver->publish();
    QCOMPARE(m_driver->table()->currentIndex().siblingAtColumn(0).data().toString(),
             QStringLiteral("weekly"));
    record();
    QCOMPARE(m_driver->table()->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("daily"));
    m_driver->table()->setCurrentIndex(m_driver->table()->model()->index(1, 0)); // by hand
    m_driver->publish();
    QCOMPARE(m_driver->table()->currentIndex().siblingAtColumn(0).data().toString(),
             QStringLiteral("weekly"));
}

void RecordingTest::aRunningRecordingIsPausedAndResumed() {
    record();
    m_driver->studio->setProgress(QStringLiteral("daily"), 61'000);
    m_driver->publish();
    m_driver->click("pauseRecordingButton");
    QVERIFY(m_driver->studio->calls.contains(QStringLiteral("setRecordingPaused daily 1")));
    QCOMPARE(cell(0, RecordingModel::StateColumn), QStringLiteral("paused"));
    QCOMPARE(cell(0, RecordingModel::DurationColumn), QStringLiteral("00:01:01"));
    QCOMPARE(m_driver->part<QLabel>("elapsed")->text(), QStringLiteral("paused 00:01:01"));
    QVERIFY(m_driver->part<QToolButton>("pauseRecordingButton")
                ->toolTip()
                .contains(QStringLiteral("Resume “daily”")));
    QTest::keyClick(m_driver->window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    m_driver->settle();
    QVERIFY(m_driver->studio->calls.contains(QStringLiteral("setRecordingPaused daily 0")));
    QCOMPARE(cell(0, RecordingModel::StateColumn), QStringLiteral("recording"));
    m_driver->studio->failWith = QStringLiteral("Recording 'daily' is not running");
    m_driver->click("pauseRecordingButton");
    QCOMPARE(m_driver->said("recordingPanel"),
             QStringLiteral("Could not pause “daily”: Recording 'daily' is not running."));
}

void RecordingTest::nothingRunningMeansNothingToPauseMarkOrArrange() {
    const QStringList names{QStringLiteral("pauseRecordingButton"), QStringLiteral("addMarkerButton"),
                            QStringLiteral("recordingLayoutButton")};
    for (const QString &name : names)
        QVERIFY(!m_driver->part<QToolButton>(qPrintable(name))->isEnabled());
    record();
    for (const QString &name : names)
        QVERIFY(m_driver->part<QToolButton>(qPrintable(name))->isEnabled());
    m_driver->click("stopRecordingButton");
    for (const QString &name : names)
        QVERIFY(!m_driver->part<QToolButton>(qPrintable(name))->isEnabled());
}

void RecordingTest::aMarkerIsSetAtOnceAndANamedOneAtTheMomentItWasWanted() {
    record();
    m_driver->studio->setProgress(QStringLiteral("daily"), 751'000);
    running().info.paused = true; // the time stands still, whatever the machine does
    m_driver->publish();
    QTest::keyClick(m_driver->window.get(), Qt::Key_M, Qt::ControlModifier);
    m_driver->settle();
    QVERIFY(m_driver->studio->calls.contains(QStringLiteral("addMarker daily ")));
    QVERIFY(!m_driver->studio->lastMark_ms);
    QCOMPARE(m_driver->said("recordingPanel"), QStringLiteral("Marker added at 00:12:31."));
    m_driver->dialogs->text = QStringLiteral("Decision");
    QTest::keyClick(m_driver->window.get(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    m_driver->settle();
    QVERIFY(m_driver->dialogs->questions.last().contains(QStringLiteral("00:12:31")));
    QVERIFY(m_driver->studio->calls.contains(QStringLiteral("addMarker daily Decision")));
    QCOMPARE(m_driver->studio->lastMark_ms, std::optional<int64_t>(751'000));
    m_driver->dialogs->text = std::nullopt; // given up
    const auto before = m_driver->studio->calls.size();
    m_driver->trigger("addNamedMarker");
    QCOMPARE(m_driver->studio->calls.size(), before);
}

void RecordingTest::aMarkerThatIsRefusedSaysWhy() {
    record();
    m_driver->studio->failWith = QStringLiteral("A recording holds at most 255 markers");
    m_driver->click("addMarkerButton");
    QCOMPARE(m_driver->said("recordingPanel"),
             QStringLiteral("Could not add a marker to “daily”: A recording holds at most 255 markers."));
}

void RecordingTest::theLayoutOfARunningRecordingIsChanged() {
    record();
    QVERIFY(m_driver->part<QAction>("recordingLayout_BEST_FIT")->isChecked());
    m_driver->trigger("recordingLayout_PICTURE_IN_PICTURE");
    QVERIFY(m_driver->studio->calls.contains(QStringLiteral("setRecordingLayout daily PICTURE_IN_PICTURE")));
    QVERIFY(m_driver->part<QAction>("recordingLayout_PICTURE_IN_PICTURE")->isChecked());
    QVERIFY(m_driver->part<QToolButton>("recordingLayoutButton")
                ->toolTip()
                .contains(QStringLiteral("Picture in picture")));
}

void RecordingTest::aRefusedLayoutIsNotShownAsChosen() {
    record();
    m_driver->studio->failWith = QStringLiteral("it has just ended");
    m_driver->trigger("recordingLayout_VERTICAL_PRESENTATION");
    QVERIFY(m_driver->part<QAction>("recordingLayout_BEST_FIT")->isChecked());
    QCOMPARE(m_driver->said("recordingPanel"),
             QStringLiteral("Could not change the layout of “daily”: it has just ended."));
}

void RecordingTest::anIndividualRecordingHasNoLayout() {
    record();
    running().info.properties.outputMode = OutputMode::Individual;
    m_driver->publish();
    QVERIFY(!m_driver->part<QToolButton>("recordingLayoutButton")->isEnabled());
    QVERIFY(m_driver->part<QToolButton>("pauseRecordingButton")->isEnabled());
    QCOMPARE(cell(0, RecordingModel::ModeColumn), QStringLiteral("individual"));
}

void RecordingTest::thePreviewHasTheLayoutOfWhatIsRecorded() {
    QTRY_COMPARE(previewedLayout(), RecordingLayout::BestFit);
    record();
    m_driver->trigger("recordingLayout_VERTICAL_PRESENTATION");
    QCOMPARE(previewedLayout(), RecordingLayout::VerticalPresentation);
    QVERIFY(m_driver->part<QToolButton>("previewLayoutButton")
                ->toolTip()
                .contains(QStringLiteral("as recorded, Vertical presentation")));
    m_driver->click("stopRecordingButton");
    QCOMPARE(previewedLayout(), RecordingLayout::BestFit);
}

void RecordingTest::thePreviewKeepsALayoutThatWasChosenForIt() {
    QTRY_COMPARE(previewedLayout(), RecordingLayout::BestFit);
    m_driver->trigger("preview_HORIZONTAL_PRESENTATION");
    QCOMPARE(previewedLayout(), RecordingLayout::HorizontalPresentation);
    record();
    m_driver->trigger("recordingLayout_PICTURE_IN_PICTURE");
    QCOMPARE(previewedLayout(), RecordingLayout::HorizontalPresentation);
    m_driver->trigger("previewFollows");
    QCOMPARE(previewedLayout(), RecordingLayout::PictureInPicture);
}

void RecordingTest::theOptionsAreWhatIsRecorded() {
    const QPointer<QDialog> dialog = options(); // it is deleted when it closes
    m_driver->part<QLineEdit>("recordName")->setText(QStringLiteral("retro-7"));
    auto *layout = m_driver->part<QComboBox>("recordLayout");
    layout->setCurrentIndex(layout->findData(int(RecordingLayout::PictureInPicture)));
    m_driver->part<QSpinBox>("recordWidth")->setValue(1920);
    m_driver->part<QSpinBox>("recordHeight")->setValue(1080);
    QCOMPARE(m_driver->part<QComboBox>("recordSize")->currentText(), QStringLiteral("1920 × 1080"));
    m_driver->part<QSpinBox>("recordRate")->setValue(30);
    m_driver->part<QSpinBox>("recordMinutes")->setValue(90);
    m_driver->part<QSpinBox>("recordMegabytes")->setValue(2000);
    m_driver->part<QCheckBox>("recordNames")->setChecked(true);
    m_driver->part<QCheckBox>("recordColoured")->setChecked(true);
    m_driver->part<QLineEdit>("recordColour")->setText(QStringLiteral("#112233"));
    m_driver->click("startWithOptions");
    QVERIFY(!dialog || !dialog->isVisible());
    session::RecordingProperties wanted;
    wanted.name = QStringLiteral("retro-7");
    wanted.layout = RecordingLayout::PictureInPicture;
    wanted.width = 1920;
    wanted.height = 1080;
    wanted.frameRate = 30;
    wanted.maxDuration_s = 5400;
    wanted.maxSize_bytes = 2'000'000'000;
    wanted.look = session::LookOptions{true, QStringLiteral("#112233"), false};
    QCOMPARE(m_driver->studio->calls.last(), QStringLiteral("startRecording daily"));
    QVERIFY(m_driver->studio->lastProperties == wanted);
    QCOMPARE(cell(0, RecordingModel::NameColumn), QStringLiteral("retro-7"));
}

void RecordingTest::aCustomLayoutCanBeChosen() {
    QTemporaryDir layouts;
    for (const char *name : {"index.html", "talks/evening/index.html"}) {
        QFile page(layouts.filePath(QString::fromLatin1(name)));
        QVERIFY(QDir().mkpath(QFileInfo(page).path()));
        QVERIFY(page.open(QIODevice::WriteOnly));
    }
    m_driver->studio->setLayoutFolder(layouts.path());
    auto *dialog = options();
    auto *layout = m_driver->part<QComboBox>("recordLayout");
    m_driver->part<QCheckBox>("recordNames")->setChecked(true);
    QTRY_VERIFY(layout->findText(QStringLiteral("talks/evening"), Qt::MatchContains) > 0);
    layout->setCurrentIndex(layout->findText(QStringLiteral("talks/evening"), Qt::MatchContains));
    QVERIFY(!m_driver->part<QCheckBox>("recordNames")->isEnabled());
    const auto wanted = dialog->properties();
    QCOMPARE(wanted.layout, session::RecordingLayout::Custom);
    QCOMPARE(wanted.customLayout, QStringLiteral("talks/evening"));
    QVERIFY(!wanted.look);
    dialog->accept();
    QVERIFY(m_driver->studio->lastProperties == wanted);
    // Another time it begins with a built-in one: the page may be gone by then.
    m_driver->settle();
    m_driver->open();
    m_driver->daily();
    QCOMPARE(options()->properties().layout, session::RecordingLayout::BestFit);
    m_driver->part<QDialog>("recordOptions")->reject();
}

void RecordingTest::theOptionsComeBackAndTheNameDoesNot() {
    auto *first = options();
    m_driver->part<QLineEdit>("recordName")->setText(QStringLiteral("once"));
    m_driver->part<QComboBox>("recordMode")->setCurrentIndex(2);
    m_driver->part<QCheckBox>("recordVideo")->setChecked(false);
    m_driver->part<QSpinBox>("recordMinutes")->setValue(5);
    m_driver->part<QCheckBox>("recordPlaceholders")->setChecked(true);
    first->accept();
    m_driver->settle();
    m_driver->open(); // another start of the program
    m_driver->daily();
    const auto kept = options()->properties();
    session::RecordingProperties wanted;
    wanted.outputMode = OutputMode::Individual;
    wanted.hasVideo = false;
    wanted.maxDuration_s = 300;
    wanted.look = session::LookOptions{false, {}, true};
    QVERIFY(kept == wanted);
    m_driver->part<QDialog>("recordOptions")->reject();
    m_driver->click("recordSessionButton"); // one press is the default still
    QVERIFY(m_driver->studio->lastProperties == session::RecordingProperties{});
}

void RecordingTest::optionsThatCannotBeSayWhy_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("audio");
    QTest::addColumn<QString>("color");
    QTest::addColumn<QString>("why");
    QTest::newRow("nothing to record") << QString() << false << QString() << QStringLiteral("Choose audio");
    QTest::newRow("no file name") << QStringLiteral("../x") << true << QString()
                                  << QStringLiteral("file name");
    QTest::newRow("no color") << QString() << true << QStringLiteral("red") << QStringLiteral("color like");
    QTest::newRow("fine") << QStringLiteral("a~1") << true << QStringLiteral("#aaBB00") << QString();
}

void RecordingTest::optionsThatCannotBeSayWhy() {
    QFETCH(QString, name);
    QFETCH(bool, audio);
    QFETCH(QString, color);
    QFETCH(QString, why);
    options();
    m_driver->part<QLineEdit>("recordName")->setText(name);
    if (!audio) {
        m_driver->part<QCheckBox>("recordAudio")->setChecked(false);
        m_driver->part<QCheckBox>("recordVideo")->setChecked(false);
    }
    m_driver->part<QCheckBox>("recordColoured")->setChecked(!color.isEmpty());
    if (!color.isEmpty())
        m_driver->part<QLineEdit>("recordColour")->setText(color);
    const QString said = m_driver->part<QLabel>("recordOptionsProblem")->text();
    QVERIFY2(why.isEmpty() ? said.isEmpty() : said.contains(why), qPrintable(said));
    QCOMPARE(m_driver->part<QPushButton>("startWithOptions")->isEnabled(), why.isEmpty());
    m_driver->part<QDialog>("recordOptions")->accept();
    m_driver->settle();
    QCOMPARE(m_driver->studio->calls.contains(QStringLiteral("startRecording daily")), why.isEmpty());
}

void RecordingTest::whatWasKeptIsCheckedLikeAnyInput() {
    QSettings settings;
    for (const auto &[name, value] : std::initializer_list<std::pair<const char *, QVariant>>{
             {"mode", QStringLiteral("SIDEWAYS")},
             {"layout", QStringLiteral("CUSTOM")},
             {"width", 99'999},
             {"height", -1},
             {"frameRate", QStringLiteral("many")},
             {"maxDuration_min", -5},
             {"maxSize_MB", qlonglong(1) << 60},
             {"sound", false},
             {"picture", false},
             {"look", true},
             {"background", QStringLiteral("../../etc/passwd")}})
        settings.setValue(QStringLiteral("recordingOptions/") + QLatin1String(name), value);
    session::RecordingProperties wanted;
    wanted.look = session::LookOptions{false, {}, false};
    QVERIFY(keptOptions(settings) == wanted);
}

void RecordingTest::aSecondRecordingHasToBeOfTheOtherKind() {
    record();
    QVERIFY(!m_driver->part<QToolButton>("recordSessionButton")->isEnabled());
    options();
    auto *mode = m_driver->part<QComboBox>("recordMode");
    QCOMPARE(mode->currentData().toInt(), int(OutputMode::Individual));
    mode->setCurrentIndex(0);
    QVERIFY(!m_driver->part<QPushButton>("startWithOptions")->isEnabled());
    QVERIFY(m_driver->part<QLabel>("recordOptionsProblem")
                ->text()
                .contains(QStringLiteral("one file per stream")));
    mode->setCurrentIndex(2);
    m_driver->click("startWithOptions");
    QVERIFY(m_driver->studio->lastProperties.concurrent);
    QCOMPARE(m_driver->table()->model()->rowCount(), 2);
    QVERIFY(!m_driver->part<QAction>("recordWithOptions")->isEnabled());
}

void RecordingTest::theSessionShowsEachOfItsRecordings() {
    record();
    m_driver->studio->startRecording(
        QStringLiteral("daily"),
        [] {
            session::RecordingProperties properties;
            properties.outputMode = OutputMode::Individual;
            properties.concurrent = true;
            return properties;
        }(),
        [](const auto &) {});
    m_driver->settle();
    running().info.paused = true;
    m_driver->publish();
    m_driver->studio->setProgress(QStringLiteral("daily"), 5'000); // the preview shows the composed one
    m_driver->publish();
    QCOMPARE(m_driver->part<QLabel>("elapsed")->text(), QStringLiteral("00:00:05"));
    const auto *model = m_driver->tree()->model();
    const QModelIndex daily = model->index(0, 0);
    QCOMPARE(model->rowCount(daily), 4); // after Ana and Ben
    QCOMPARE(model->index(2, 0, daily).data().toString(), QStringLiteral("daily"));
    QCOMPARE(model->index(2, 1, daily).data().toString(), QStringLiteral("composed"));
    QCOMPARE(model->index(3, 0, daily).data().toString(), QStringLiteral("daily~1"));
    QCOMPARE(model->index(3, 1, daily).data().toString(), QStringLiteral("paused"));
    m_driver->tree()->setCurrentIndex(model->index(3, 0, daily));
    QVERIFY(!m_driver->part<QToolButton>("disconnectButton")->isEnabled()); // it is no participant
}

void RecordingTest::aStartThatFailsSaysWhy() {
    auto *dialog = options();
    m_driver->studio->failWith = QStringLiteral("only 3 MB are left on the disk");
    dialog->accept();
    m_driver->settle();
    QCOMPARE(m_driver->said("recordingPanel"),
             QStringLiteral("Could not record “daily”: only 3 MB are left on the disk."));
}

int main(int argc, char **argv) {
    return runWindowTest<RecordingTest>(argc, argv);
}

#include "test_recording.moc"
