#include "fake_review.h"
#include "review_images.h"
#include "window_driver.h"

#include "ui/details/annotation_editor.h"
#include "ui/details/details_panel.h"
#include "ui/exports/export_dialog.h"
#include "ui/exports/export_panel.h"
#include "ui/exports/export_words.h"
#include "ui/exports/job_row.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace ovation;
using namespace ovation::ui;
using exporting::Format;
using exporting::State;

/// Details and exports of the Review perspective.
class ReviewPanelsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();

    void tagsAreListsWithoutRepeats();
    void tagsAndNotesAreSavedBehindTheLastKey();
    void whatIsTypedIsSavedBeforeAnotherRecordingIsShown();
    void anAnswerDoesNotOverwriteWhatIsBeingTyped();
    void aParticipantLeadsToItsMoment();
    void onlyWhatARecordingCanBecomeIsOffered();
    void theDialogBeginsWithWhatThePlayerShows();
    void anExistingFileIsNotOverwritten();
    void namesAreSafeForFileSystems();
    void withoutParticipantsNothingIsExported();
    void aCustomLayoutMayShowTheWholeOfAnIndividualRecording();
    void anExportIsQueuedPausedAndCanceled();
    void aFailedExportSaysWhy();
    void imagesOfEveryState();

  private:
    ExportSource source(session::OutputMode mode) const;
    template <typename T>
    static T *part(const QWidget &of, const char *name) {
        auto *found = of.findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no widget is called %s", name);
        return found;
    }
    static void choose(const QWidget &of, const char *name, const QVariant &data);
    static void settle() { QTest::qWait(30); }
    exporting::Job job(quint64 id, State state) const;
    static bool save(QWidget &widget, const char *name) {
        return saveImages(widget, QStringLiteral(OVATION_SCREENSHOTS), QString::fromLatin1(name));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<FakeReview> m_review;
    FakeDialogs m_dialogs;
};

void ReviewPanelsTest::init() {
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    QSettings().clear();
    QSettings().setValue(QStringLiteral("exports/folder"), m_folder.path());
    applyTheme(*qApp, Theme::Dark);
    m_review = std::make_unique<FakeReview>();
}

ExportSource ReviewPanelsTest::source(session::OutputMode mode) const {
    ExportSource source;
    source.details = someDetails(someEntry(QStringLiteral("weekly"), 0, mode));
    return source;
}

void ReviewPanelsTest::choose(const QWidget &of, const char *name, const QVariant &data) {
    auto *box = part<QComboBox>(of, name);
    const int at = box->findData(data);
    QVERIFY2(at >= 0, name);
    box->setCurrentIndex(at);
}

exporting::Job ReviewPanelsTest::job(quint64 id, State state) const {
    exporting::Job job;
    job.id = id;
    job.state = state;
    job.request.target = m_folder.filePath(QStringLiteral("weekly %1.mp4").arg(id));
    job.progress = 0.42;
    job.left_s = 95;
    job.size_bytes = 12'300'000;
    return job;
}

void ReviewPanelsTest::tagsAreListsWithoutRepeats() {
    QCOMPARE(AnnotationEditor::tagsOf(QStringLiteral(" a,b ,, a,  long  tag ")),
             (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("long tag")}));
}

void ReviewPanelsTest::tagsAndNotesAreSavedBehindTheLastKey() {
    DetailsPanel panel(*m_review);
    panel.show();
    m_review->add(someEntry(QStringLiteral("weekly")));
    panel.showRecording(source(session::OutputMode::Composed).details);
    QTest::keyClicks(part<QLineEdit>(panel, "tagsField"), QStringLiteral("team, draft"));
    QTest::keyClicks(part<QPlainTextEdit>(panel, "notesField"), QStringLiteral("cut it"));
    QCOMPARE(m_review->calls.filter(QStringLiteral("annotate")).size(), 0);
    QTRY_COMPARE(m_review->calls.filter(QStringLiteral("annotate")).size(), 1);
    QCOMPARE(m_review->lastAnnotations.tags, (QStringList{QStringLiteral("team"), QStringLiteral("draft")}));
    QCOMPARE(m_review->lastAnnotations.notes, QStringLiteral("cut it"));
    m_review->failWith = QStringLiteral("the disk is full");
    part<QCheckBox>(panel, "keepBox")->click();
    QTRY_VERIFY(panel.messages().text().contains(QStringLiteral("the disk is full")));
}

void ReviewPanelsTest::whatIsTypedIsSavedBeforeAnotherRecordingIsShown() {
    DetailsPanel panel(*m_review);
    panel.show();
    panel.showRecording(source(session::OutputMode::Composed).details);
    QTest::keyClicks(part<QPlainTextEdit>(panel, "notesField"), QStringLiteral("cut it"));
    panel.showRecording(someDetails(someEntry(QStringLiteral("other"))));
    QCOMPARE(m_review->calls.filter(QStringLiteral("annotate")),
             QStringList{QStringLiteral("annotate weekly")});
    QCOMPARE(m_review->lastAnnotations.notes, QStringLiteral("cut it"));
    QCOMPARE(part<QPlainTextEdit>(panel, "notesField")->toPlainText(), QString());
}

void ReviewPanelsTest::anAnswerDoesNotOverwriteWhatIsBeingTyped() {
    DetailsPanel panel(*m_review);
    panel.show();
    auto details = source(session::OutputMode::Composed).details;
    panel.showRecording(details);
    QTest::keyClicks(part<QPlainTextEdit>(panel, "notesField"), QStringLiteral("cut"));
    details.entry.annotations.notes = QStringLiteral("old");
    panel.showRecording(details);
    QCOMPARE(part<QPlainTextEdit>(panel, "notesField")->toPlainText(), QStringLiteral("cut"));
}

void ReviewPanelsTest::aParticipantLeadsToItsMoment() {
    DetailsPanel panel(*m_review);
    panel.show();
    const auto details = source(session::OutputMode::Individual).details;
    panel.showRecording(details);
    panel.selectStream(QStringLiteral("str_CAM_B"));
    auto *streams = part<QTreeWidget>(panel, "reviewStreams");
    QCOMPARE(streams->currentItem()->text(0), QStringLiteral("Ben"));
    QSignalSpy wanted(&panel, &DetailsPanel::momentWanted);
    Q_EMIT streams->itemActivated(streams->currentItem(), 0);
    QCOMPARE(wanted[0][0].toLongLong(), details.streams[1].start_ms);
}

void ReviewPanelsTest::onlyWhatARecordingCanBecomeIsOffered() {
    auto entry = someEntry(QStringLiteral("a"));
    const auto has = [&](Format format) {
        const auto all = formatsFor(entry);
        return std::find(all.begin(), all.end(), format) != all.end();
    };
    QVERIFY(has(Format::Mp4) && has(Format::Wav) && !has(Format::Zip) && !has(Format::Editing));
    entry.hasVideo = false;
    QVERIFY(!has(Format::Mp4) && !has(Format::Still) && has(Format::M4a));
    entry.mode = session::OutputMode::Individual;
    QVERIFY(has(Format::Zip) && has(Format::Editing));
}

void ReviewPanelsTest::theDialogBeginsWithWhatThePlayerShows() {
    auto shown = source(session::OutputMode::Individual);
    shown.in_ms = 5'000;
    shown.out_ms = 20'000;
    shown.position_ms = 7'000;
    shown.layout = session::RecordingLayout::HorizontalPresentation;
    shown.shownStreams = {QStringLiteral("str_CAM_A"), QStringLiteral("str_SCR_A")};
    auto *dialog = new ExportDialog(shown, m_dialogs, nullptr);
    dialog->show();
    exporting::Request request = dialog->request();
    QCOMPARE(request.recordingId, QStringLiteral("weekly"));
    QCOMPARE(request.start_ms, std::optional<int64_t>(5'000));
    QCOMPARE(request.end_ms, std::optional<int64_t>(20'000));
    QCOMPARE(request.composition.layout, session::RecordingLayout::HorizontalPresentation);
    QCOMPARE(request.composition.streams, shown.shownStreams);
    QCOMPARE(request.target, m_folder.filePath(QStringLiteral("weekly.mp4")));
    choose(*dialog, "exportFormat", int(Format::Still));
    request = dialog->request();
    QCOMPARE(request.start_ms, std::optional<int64_t>(7'000));
    QVERIFY(!request.end_ms);
    QVERIFY(request.target.endsWith(QStringLiteral(".png")));
    choose(*dialog, "exportFormat", int(Format::Wav));
    choose(*dialog, "exportLoudness", -16.0);
    part<QCheckBox>(*dialog, "exportPerParticipant")->setChecked(true);
    request = dialog->request();
    QVERIFY(request.perParticipant);
    QCOMPARE(request.loudness_lufs, std::optional(-16.0));
    QVERIFY(!request.target.endsWith(QStringLiteral(".wav"))); // a folder
    QVERIFY(!part<QComboBox>(*dialog, "exportLayout")->isVisible());
    QSignalSpy chosen(dialog, &ExportDialog::chosen);
    part<QPushButton>(*dialog, "exportGo")->click();
    QCOMPARE(chosen.size(), 1);
}

void ReviewPanelsTest::anExistingFileIsNotOverwritten() {
    const QString taken = m_folder.filePath(QStringLiteral("taken.mp4"));
    QFile file(taken);
    QVERIFY(file.open(QIODevice::WriteOnly));
    ExportDialog dialog(source(session::OutputMode::Composed), m_dialogs, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto *target = part<QLineEdit>(dialog, "exportTarget");
    const auto type = [&](const QString &path) {
        target->selectAll();
        QTest::keyClicks(target, path);
    };
    auto *go = part<QPushButton>(dialog, "exportGo");
    QVERIFY(go->isEnabled());
    type(taken);
    QVERIFY(!go->isEnabled());
    QVERIFY(part<QLabel>(dialog, "exportProblem")->text().contains(QStringLiteral("“taken.mp4” exists")));
    type(QStringLiteral("relative.mp4"));
    QVERIFY(!go->isEnabled());
    type(QStringLiteral("/nowhere/at/all.mp4"));
    QVERIFY(!go->isEnabled());
    type(m_folder.filePath(QStringLiteral("free.mp4")));
    QVERIFY(go->isEnabled());
    QVERIFY(file.remove());
}

void ReviewPanelsTest::namesAreSafeForFileSystems() {
    QCOMPARE(freePath(m_folder.path(), QStringLiteral("../a/b: c?"), QStringLiteral("mp4")),
             m_folder.filePath(QStringLiteral("-a-b- c-.mp4")));
    QCOMPARE(freePath(m_folder.path(), QStringLiteral("..."), {}),
             m_folder.filePath(QStringLiteral("recording")));
    QFile first(m_folder.filePath(QStringLiteral("x.wav")));
    QVERIFY(first.open(QIODevice::WriteOnly));
    QCOMPARE(freePath(m_folder.path(), QStringLiteral("x"), QStringLiteral("wav")),
             m_folder.filePath(QStringLiteral("x 2.wav")));
    QVERIFY(freePath(m_folder.path(), QString(1000, u'y'), QStringLiteral("mp4")).size() < 300);
}

void ReviewPanelsTest::withoutParticipantsNothingIsExported() {
    ExportDialog dialog(source(session::OutputMode::Individual), m_dialogs, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto *streams = part<QListWidget>(dialog, "exportStreams");
    for (int row = 0; row < streams->count(); ++row)
        streams->item(row)->setCheckState(Qt::Unchecked);
    QVERIFY(!part<QPushButton>(dialog, "exportGo")->isEnabled());
    choose(dialog, "exportFormat", int(Format::Zip)); // which has all of them
    QVERIFY(part<QPushButton>(dialog, "exportGo")->isEnabled());
}

void ReviewPanelsTest::aCustomLayoutMayShowTheWholeOfAnIndividualRecording() {
    auto marked = source(session::OutputMode::Individual);
    marked.in_ms = 5'000;
    ExportDialog dialog(marked, m_dialogs, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    dialog.offerLayouts({QString(), QStringLiteral("meetings/weekly")});
    auto *layout = part<QComboBox>(dialog, "exportLayout");
    layout->setCurrentIndex(layout->count() - 1);
    auto *go = part<QPushButton>(dialog, "exportGo");
    QVERIFY(!part<QCheckBox>(dialog, "exportNames")->isVisible()); // it draws them itself
    QVERIFY(!go->isEnabled());
    QVERIFY(part<QLabel>(dialog, "exportProblem")->text().contains(QStringLiteral("whole recording")));
    part<QComboBox>(dialog, "exportRange")->setCurrentIndex(0);
    QVERIFY(go->isEnabled());
    const exporting::Request request = dialog.request();
    QCOMPARE(request.composition.layout, session::RecordingLayout::Custom);
    QCOMPARE(request.composition.customLayout, QStringLiteral("meetings/weekly"));
    QVERIFY(!request.composition.look);
    choose(dialog, "exportFormat", int(Format::Still));
    QVERIFY(!go->isEnabled());
    choose(dialog, "exportFormat", int(Format::Zip)); // which no layout shows
    QVERIFY(go->isEnabled());
    choose(dialog, "exportFormat", int(Format::Mp4));
    QVERIFY(save(dialog, "export-custom-layout"));
}

void ReviewPanelsTest::anExportIsQueuedPausedAndCanceled() {
    ExportPanel panel(*m_review, m_dialogs);
    panel.resize(360, 300);
    panel.show();
    panel.startExport(source(session::OutputMode::Composed));
    auto *dialog = panel.findChild<ExportDialog *>();
    QVERIFY(dialog);
    dialog->accept();
    settle();
    QCOMPARE(m_review->jobs.size(), size_t(1));
    m_review->jobs = {job(1, State::Running), job(2, State::Waiting)};
    m_review->publishJobs();
    QCOMPARE(panel.running(), 2);
    const QWidget &first = *part<JobRow>(panel, "exportJob_1");
    QVERIFY(part<QToolButton>(first, "pauseExport")->isVisible());
    part<QToolButton>(first, "pauseExport")->click();
    part<QToolButton>(first, "pauseExport")->click(); // resumes
    part<QToolButton>(first, "cancelExport")->click();
    QCOMPARE(m_review->calls.filter(QStringLiteral(" 1")),
             (QStringList{QStringLiteral("setPaused 1 1"), QStringLiteral("setPaused 1 0"),
                          QStringLiteral("cancel 1")}));
    QCOMPARE(panel.running(), 1);
    part<QAction>(panel, "clearExports")->trigger();
    settle();
    QVERIFY(!panel.findChild<JobRow *>(QStringLiteral("exportJob_1")));
    QVERIFY(panel.findChild<JobRow *>(QStringLiteral("exportJob_2")));
}

void ReviewPanelsTest::aFailedExportSaysWhy() {
    auto failed = job(1, State::Failed);
    failed.failure = QStringLiteral("the disk is full");
    QCOMPARE(stateText(failed), QStringLiteral("Could not export: the disk is full."));
    QCOMPARE(stateText(job(2, State::Running)), QStringLiteral("42 %, about 1 min left"));
    m_review->failWith = QStringLiteral("there are 1.2 GB too few");
    ExportPanel panel(*m_review, m_dialogs);
    panel.show();
    panel.startExport(source(session::OutputMode::Composed));
    panel.findChild<ExportDialog *>()->accept();
    settle();
    QVERIFY(panel.messages().text().contains(QStringLiteral("1.2 GB too few")));
}

void ReviewPanelsTest::imagesOfEveryState() {
    DetailsPanel details(*m_review);
    details.resize(360, 640);
    details.show();
    QVERIFY(save(details, "details-nothing"));
    auto shown = source(session::OutputMode::Individual).details;
    shown.entry.annotations = {
        {QStringLiteral("team"), QStringLiteral("draft")}, QStringLiteral("Cut it."), true};
    shown.entry.file = QStringLiteral("/opt/openvidu/recordings/weekly/weekly.zip");
    recording::HealthReport health;
    recording::StreamHealth ben;
    ben.streamId = QStringLiteral("str_CAM_B");
    ben.problem = QStringLiteral("it stopped sending");
    health.streams = {ben};
    health.notes = {QStringLiteral("Ben stopped sending after 45 s.")};
    shown.info.health = health;
    details.showRecording(shown);
    QVERIFY(save(details, "details-individual"));

    ExportPanel exports(*m_review, m_dialogs);
    exports.resize(360, 400);
    exports.show();
    QVERIFY(save(exports, "exports-none"));
    auto failed = job(4, State::Failed), done = job(3, State::Done);
    failed.failure = QStringLiteral("the disk is full");
    done.measured_lufs = -23.4;
    m_review->jobs = {job(1, State::Running), job(2, State::Paused), done, failed};
    m_review->publishJobs();
    QVERIFY(save(exports, "exports-queue"));

    auto marked = source(session::OutputMode::Individual);
    marked.in_ms = 5'000;
    ExportDialog dialog(marked, m_dialogs, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QVERIFY(save(dialog, "export-dialog"));
}

int main(int argc, char **argv) {
    return runWindowTest<ReviewPanelsTest>(argc, argv);
}

#include "test_review_panels.moc"
