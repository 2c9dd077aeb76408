#include "review_images.h"
#include "window_driver.h"

#include "ui/common/video_surface.h"
#include "ui/exports/export_dialog.h"
#include "ui/shell/review_perspective.h"

#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QMenuBar>
#include <QTreeWidget>

using namespace ovation;
using namespace ovation::ui;

/// The Review perspective in the window: what goes from one panel to the others.
class ReviewPerspectiveTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup() { m_driver.reset(); }

    void hasItsOwnDocksAndIsKept();
    void theSelectedRecordingIsPlayedAndDescribed();
    void aSelectionThatMovesOnIsNotLoaded();
    void enterPlays();
    void exportTakesWhatThePlayerShows();
    void quittingAsksAboutARunningExport();
    void noKeyMeansTwoThings();
    void imagesOfThePerspective();

  private:
    void fill() const;
    void select(const char *name) const;
    QString detailsName() const { return m_driver->part<QLabel>("reviewName")->text(); }

    std::unique_ptr<WindowDriver> m_driver;
};

void ReviewPerspectiveTest::init() {
    m_driver = std::make_unique<WindowDriver>();
    m_driver->window->resize(1400, 860);
    fill();
    m_driver->trigger("review");
}

void ReviewPerspectiveTest::fill() const {
    for (int i = 0; i < 12; ++i) {
        auto entry = someEntry(QStringLiteral("weekly-%1").arg(i), i, session::OutputMode::Individual);
        entry.duration = 120;
        m_driver->review->add(entry);
    }
}

void ReviewPerspectiveTest::select(const char *name) const {
    auto *table = m_driver->part<QTreeView>("libraryTable");
    const auto found = table->model()->match(table->model()->index(0, 0), Qt::DisplayRole,
                                             QLatin1String(name), 1, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    table->setCurrentIndex(found.front());
}

void ReviewPerspectiveTest::hasItsOwnDocksAndIsKept() {
    const auto visible = [&](const char *dock) { return m_driver->part<QDockWidget>(dock)->isVisible(); };
    for (const char *dock : {"libraryDock", "playerDock", "detailsDock", "exportDock"})
        QVERIFY2(visible(dock), dock);
    for (const char *dock : {"sessionDock", "previewDock", "recordingDock", "layoutDock"})
        QVERIFY2(!visible(dock), dock);
    m_driver->part<QDockWidget>("exportDock")->hide();
    m_driver->trigger("administer");
    QVERIFY(visible("sessionDock") && !visible("libraryDock"));
    m_driver->trigger("review");
    QVERIFY(visible("libraryDock") && !visible("exportDock")); // as it was left
    QVERIFY(m_driver->part<QAction>("review")->isChecked());
    QCOMPARE(m_driver->part<QAction>("review")->shortcut(), QKeySequence(Qt::ALT | Qt::Key_3));
}

void ReviewPerspectiveTest::theSelectedRecordingIsPlayedAndDescribed() {
    select("weekly-3");
    QTRY_COMPARE(detailsName(), QStringLiteral("weekly-3"));
    QTRY_VERIFY(!m_driver->part<VideoSurface>("videoSurface")->frame().isNull());
    auto *streams = m_driver->part<QTreeWidget>("reviewStreams");
    Q_EMIT streams->itemActivated(streams->topLevelItem(1), 0);
    QCOMPARE(m_driver->review->playback->position_ms(), 30'000); // where Ben joins
    m_driver->trigger("trashRecording");
    QTRY_VERIFY(detailsName() != QStringLiteral("weekly-3"));
}

void ReviewPerspectiveTest::aSelectionThatMovesOnIsNotLoaded() {
    for (const char *name : {"weekly-1", "weekly-2", "weekly-3", "weekly-4"})
        select(name);
    QTRY_COMPARE(detailsName(), QStringLiteral("weekly-4"));
    QCOMPARE(m_driver->review->calls.filter(QStringLiteral("details")),
             QStringList{QStringLiteral("details weekly-4")});
}

void ReviewPerspectiveTest::enterPlays() {
    select("weekly-5");
    QTest::keyClick(m_driver->part<QTreeView>("libraryTable"), Qt::Key_Return);
    QTRY_VERIFY(m_driver->review->playback && m_driver->review->playback->playing);
}

void ReviewPerspectiveTest::exportTakesWhatThePlayerShows() {
    select("weekly-2");
    QTRY_COMPARE(detailsName(), QStringLiteral("weekly-2"));
    QTRY_VERIFY(m_driver->review->playback);
    m_driver->trigger("jumpForward");
    m_driver->trigger("markIn");
    // By its key, where the clip was marked.
    auto *surface = m_driver->part<VideoSurface>("videoSurface");
    m_driver->window->activateWindow();
    surface->setFocus();
    QTRY_VERIFY(surface->hasFocus());
    QTest::keyClick(surface, Qt::Key_E, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(m_driver->window->findChild<ExportDialog *>());
    auto *dialog = m_driver->part<ExportDialog>("exportDialog");
    QCOMPARE(dialog->request().recordingId, QStringLiteral("weekly-2"));
    QCOMPARE(dialog->request().start_ms, std::optional<int64_t>(10'000));
    dialog->reject();
}

void ReviewPerspectiveTest::quittingAsksAboutARunningExport() {
    exporting::Job job;
    job.id = 1;
    job.state = exporting::State::Running;
    m_driver->review->jobs = {job};
    m_driver->review->publishJobs();
    m_driver->window->close();
    m_driver->settle();
    QCOMPARE(m_driver->dialogs->questions.size(), 1);
    QVERIFY(m_driver->dialogs->questions[0].contains(QStringLiteral("export is running")));
    QVERIFY(m_driver->window->isVisible());
}

void ReviewPerspectiveTest::noKeyMeansTwoThings() {
    // Keys of menus work in the whole window; those of library and player only there, and must be others.
    QHash<QKeySequence, QString> global;
    const auto actions = m_driver->window->findChildren<QAction *>();
    for (const QAction *action : actions)
        if (action->shortcutContext() == Qt::WindowShortcut)
            for (const QKeySequence &key : action->shortcuts())
                global[key] = action->objectName() + action->text();
    int checked = 0;
    for (const QAction *action : actions)
        if (action->shortcutContext() == Qt::WidgetWithChildrenShortcut)
            for (const QKeySequence &key : action->shortcuts()) {
                QVERIFY2(!global.contains(key),
                         qPrintable(key.toString() + u' ' + action->text() + u' ' + global.value(key)));
                ++checked;
            }
    QVERIFY(checked > 20);
}

void ReviewPerspectiveTest::imagesOfThePerspective() {
    select("weekly-3");
    QTRY_COMPARE(detailsName(), QStringLiteral("weekly-3"));
    QTRY_VERIFY(m_driver->review->playback);
    QTest::qWait(200);
    QVERIFY(saveImages(*m_driver->window, QStringLiteral(OVATION_SCREENSHOTS), QStringLiteral("review")));
}

int main(int argc, char **argv) {
    return runWindowTest<ReviewPerspectiveTest>(argc, argv);
}

#include "test_review_perspective.moc"
