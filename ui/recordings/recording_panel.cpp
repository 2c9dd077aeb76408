#include "ui/recordings/recording_panel.h"

#include "ui/common/columns.h"
#include "ui/common/dialogs.h"
#include "ui/common/format.h"
#include "ui/common/health_text.h"
#include "ui/common/layout_work.h"
#include "ui/common/message_bar.h"
#include "ui/common/words.h"
#include "ui/recordings/record_options_dialog.h"
#include "ui/recordings/recording_controls.h"
#include "ui/recordings/recording_details.h"
#include "ui/recordings/recording_model.h"

#include <QAction>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QSortFilterProxyModel>
#include <QStackedLayout>
#include <QToolBar>
#include <QTreeView>

#include <algorithm>

namespace ovation::ui {

using recording::RecordingInfo;

RecordingPanel::RecordingPanel(Studio &studio, Review &review, Dialogs &dialogs, QWidget *parent)
    : Panel(parent), m_studio(studio), m_review(review), m_dialogs(dialogs),
      m_model(new RecordingModel(this)), m_sorted(new QSortFilterProxyModel(this)), m_table(new QTreeView),
      m_empty(new QLabel), m_filter(new QLineEdit), m_stack(new QStackedLayout) {
    setObjectName(QStringLiteral("recordingPanel"));
    makeActions();
    makeTable();

    m_empty->setObjectName(QStringLiteral("recordingEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(24);
    m_empty->setText(
        tr("No recordings yet. Select a session with a participant who publishes audio or video, and press "
           "Record."));

    auto *content = new QWidget;
    content->setLayout(m_stack);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    setContent(content);

    connect(m_filter, &QLineEdit::textChanged, m_sorted, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table, &QTreeView::activated, m_open, &QAction::trigger);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RecordingPanel::updateActions);
    connect(&m_studio, &Studio::snapshotChanged, this, &RecordingPanel::showSnapshot);
    updateActions();
}

void RecordingPanel::makeActions() {
    m_record = makeAction(QStringLiteral("recordSession"), QStringLiteral("circle"), tr("Record"),
                          tr("Record the selected session"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    makePrimary(m_record, QStringLiteral("circle"));
    m_record->setIcon(icon(QStringLiteral("circle"), Tone::Recording, true));
    if (auto *button = toolBar().widgetForAction(m_record))
        button->setProperty("primary", false); // its red icon stands out already
    connect(m_record, &QAction::triggered, this, &RecordingPanel::record);
    m_options = makeAction(QStringLiteral("recordWithOptions"), QStringLiteral("sliders-horizontal"),
                           tr("Record with options…"), tr("Choose how to record the selected session"),
                           QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_R));
    connect(m_options, &QAction::triggered, this, &RecordingPanel::recordWithOptions);
    m_stop = makeAction(QStringLiteral("stopRecording"), QStringLiteral("square"), tr("Stop recording"),
                        tr("Stop the selected recording"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    connect(m_stop, &QAction::triggered, this, &RecordingPanel::stop);
    m_controls = new RecordingControls(m_studio, m_dialogs, *this);
    toolBar().addSeparator();
    m_open = makeAction(QStringLiteral("openRecording"), QStringLiteral("play"), tr("Open recording"),
                        tr("Play the selected recording"), QKeySequence::Open);
    connect(m_open, &QAction::triggered, this, &RecordingPanel::open);
    m_folder = makeAction(QStringLiteral("showInFolder"), QStringLiteral("folder-open"), tr("Show in folder"),
                          tr("Show the selected recording in its folder"),
                          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    connect(m_folder, &QAction::triggered, this, &RecordingPanel::showInFolder);
    m_details = makeAction(QStringLiteral("recordingDetailsShown"), QStringLiteral("clipboard-list"),
                           tr("Details…"), tr("Show the health report of the selected recording"),
                           QKeySequence(Qt::CTRL | Qt::Key_I));
    connect(m_details, &QAction::triggered, this, &RecordingPanel::showDetails);
    m_delete =
        makeAction(QStringLiteral("deleteRecording"), QStringLiteral("trash-2"), tr("Delete recording"),
                   tr("Move the selected recording to the trash"), QKeySequence(Qt::CTRL | Qt::Key_Delete));
    connect(m_delete, &QAction::triggered, this, &RecordingPanel::remove);

    auto *gap = new QWidget;
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    toolBar().addWidget(gap);
    m_filter->setObjectName(QStringLiteral("filterRecordings"));
    m_filter->setAccessibleName(tr("Filter recordings"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(240);
    toolBar().addWidget(m_filter);
    auto *find = new QAction(m_filter->accessibleName(), this);
    find->setObjectName(QStringLiteral("findRecordings"));
    connect(find, &QAction::triggered, m_filter, [this] { m_filter->setFocus(Qt::ShortcutFocusReason); });
    connect(find, &QAction::changed, m_filter, [this, find] {
        const QString key = find->shortcut().toString(QKeySequence::NativeText);
        m_filter->setPlaceholderText(key.isEmpty() ? tr("Filter") : tr("Filter (%1)").arg(key));
    });
    find->setShortcut(QKeySequence::Find);
    addAction(find);
}

void RecordingPanel::makeTable() {
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(KeyedModel::SortRole);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setFilterKeyColumn(-1);
    m_table->setObjectName(QStringLiteral("recordingTable"));
    m_table->setAccessibleName(tr("Recordings"));
    m_table->setModel(m_sorted);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(RecordingModel::CreatedColumn, Qt::DescendingOrder);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions({m_open, m_folder, m_details});
    m_table->addActions(m_controls->actions());
    m_table->addActions({m_stop, m_delete});
    QHeaderView *header = m_table->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(RecordingModel::NameColumn, QHeaderView::Stretch);
    fitColumn(*header, RecordingModel::SessionColumn, QStringLiteral("daily-standup-long"));
    fitColumn(*header, RecordingModel::ModeColumn, modeText(session::OutputMode::Individual));
    fitColumn(*header, RecordingModel::StateColumn,
              RecordingModel::tr("recording") + QStringLiteral(" 100 %"));
    fitColumn(*header, RecordingModel::HealthColumn, notesText(99));
    fitColumn(*header, RecordingModel::DurationColumn, QStringLiteral("00:00:00"));
    fitColumn(*header, RecordingModel::SizeColumn, bytesText(999'900'000));
    fitColumn(*header, RecordingModel::CreatedColumn, momentText(1700000000000) + QStringLiteral("00"));
}

QList<QAction *> RecordingPanel::menuActions() const {
    return QList<QAction *>{m_options, m_stop} + m_controls->actions() +
           QList<QAction *>{m_open, m_folder, m_details, m_delete};
}

void RecordingPanel::setSession(const QString &sessionId) {
    m_session = sessionId;
    m_running.clear(); // what runs there is selected with the next snapshot
    updateActions();
}

const RecordingSnapshot *RecordingPanel::selected() const {
    return m_model->recordingAt(m_sorted->mapToSource(m_table->currentIndex()));
}

void RecordingPanel::showSnapshot(const EngineSnapshot &snapshot) {
    m_snapshot = snapshot;
    m_controls->snapshotArrived();
    m_model->show(snapshot);
    m_stack->setCurrentWidget(snapshot.recordings.isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
    if (!m_table->currentIndex().isValid() && m_sorted->rowCount() > 0)
        m_table->setCurrentIndex(m_sorted->index(0, 0));
    selectNewRecording();
    updateActions();
}

/// A recording that has just begun in the selected session is the one to pause, mark and stop.
void RecordingPanel::selectNewRecording() {
    QSet<QString> running;
    for (const RecordingSnapshot &recording : std::as_const(m_snapshot.recordings))
        if (isRunning(recording) && recording.info.sessionId == m_session)
            running.insert(recording.info.id);
    const QSet<QString> begun = running - m_running;
    m_running = running;
    for (const RecordingSnapshot &recording : std::as_const(m_snapshot.recordings)) // newest first
        if (begun.contains(recording.info.id)) {
            select(recording.info.id);
            return;
        }
}

void RecordingPanel::select(const QString &recordingId) {
    const QModelIndex index = m_sorted->mapFromSource(m_model->find({recordingId}));
    if (index.isValid()) // the filter may hide it
        m_table->setCurrentIndex(index);
}

void RecordingPanel::updateActions() {
    const RecordingSnapshot *recording = selected();
    m_stop->setEnabled(recording && isRunning(*recording));
    m_open->setEnabled(recording && recording->info.status == recording::Status::Ready);
    m_folder->setEnabled(recording && !(recording->path.isEmpty() && recording->folder.isEmpty()));
    m_details->setEnabled(recording && isFinished(*recording));
    m_delete->setEnabled(recording && isFinished(*recording));
    m_controls->show(recording, recording ? m_snapshot.progressOf(recording->info.id).elapsed_ms : 0);
    updateRecord();
}

void RecordingPanel::updateRecord() {
    const auto session = std::find_if(m_snapshot.sessions.begin(), m_snapshot.sessions.end(),
                                      [this](const SessionSnapshot &s) { return s.id == m_session; });
    const bool there = session != m_snapshot.sessions.end();
    const auto update = [&](QAction *action, control::Recordable recordable, const QString &toolTip) {
        const bool possible = there && recordable == control::Recordable::Yes;
        action->setEnabled(possible);
        explain(action, !there     ? tr("Select a session to record it")
                        : possible ? toolTip
                                   : whyNotText(recordable));
    };
    using control::Recordable;
    update(m_record, there ? session->recordable : Recordable::NoParticipants,
           tr("Record the selected session"));
    Recordable second = there ? session->recordableTwice : Recordable::NoParticipants;
    if (second == Recordable::Yes && m_model->runningKinds(m_session).both())
        second = Recordable::AlreadyRecorded;
    update(m_options, second, tr("Choose how to record the selected session"));
}

void RecordingPanel::record() {
    start(m_session, {});
}

void RecordingPanel::recordWithOptions() {
    auto *dialog = new RecordOptionsDialog(m_session, m_model->runningKinds(m_session), window());
    connect(dialog, &RecordOptionsDialog::chosen, this,
            [this, session = m_session](const session::RecordingProperties &properties) {
                start(session, properties);
            });
    auto *work = new LayoutWork(m_studio.facts().layoutFolder, dialog);
    listLayouts(*work, [dialog](const QStringList &folders) { dialog->offerLayouts(folders); });
    dialog->open();
}

void RecordingPanel::start(const QString &sessionId, const session::RecordingProperties &properties) {
    m_studio.startRecording(sessionId, properties,
                            reportingErrors<RecordingInfo>(tr("Could not record “%1”").arg(sessionId)));
}

void RecordingPanel::stop() {
    const RecordingSnapshot *recording = selected();
    if (!recording)
        return;
    m_studio.stopRecording(recording->info.id, reportingErrors<RecordingInfo>(
                                                   tr("Could not stop “%1”").arg(recording->info.name)));
}

void RecordingPanel::open() {
    const RecordingSnapshot *recording = selected();
    if (!recording || recording->info.status != recording::Status::Ready)
        return;
    if (!QFileInfo::exists(recording->path))
        messages().showProblem(
            tr("Could not open “%1”: its file %2 does not exist any more. Delete the recording to "
               "remove it from the list.")
                .arg(recording->info.name, recording->path));
    else if (recording->info.properties.outputMode == session::OutputMode::Individual)
        showFolderOf(*recording); // a ZIP is not played
    else if (!m_dialogs.openFile(recording->path))
        messages().showProblem(
            tr("Could not open “%1”: this desktop has no program for %2 files. Install a video "
               "player, for example VLC.")
                .arg(recording->info.name, QFileInfo(recording->path).suffix()));
    else
        messages().dismiss();
}

void RecordingPanel::showInFolder() {
    if (const RecordingSnapshot *recording = selected())
        showFolderOf(*recording);
}

void RecordingPanel::showFolderOf(const RecordingSnapshot &recording) {
    // A failed recording may have left a folder only.
    const QString path = recording.path.isEmpty() ? recording.folder + u'/' : recording.path;
    if (m_dialogs.showInFolder(path))
        messages().dismiss();
    else
        messages().showProblem(
            tr("Could not show the folder %1: this desktop has no file manager.").arg(path));
}

void RecordingPanel::showDetails() {
    const RecordingSnapshot *recording = selected();
    if (recording && isFinished(*recording))
        (new RecordingDetails(*recording, window()))->show(); // deletes itself when it is closed
}

void RecordingPanel::remove() {
    const RecordingSnapshot *recording = selected();
    if (!recording || !isFinished(*recording))
        return;
    const QString id = recording->info.id;
    const QString name = recording->info.name.isEmpty() ? id : recording->info.name;
    m_review.trash({id}, [guard = QPointer(this), id, name](const Result<void> &done) {
        if (guard)
            guard->removed(id, name, done);
    });
}

void RecordingPanel::removed(const QString &id, const QString &name, const Result<void> &done) {
    if (done)
        messages().offer(tr("Moved “%1” to the trash").arg(name), tr("Undo"),
                         [this, id, name] { restore(id, name); });
    else if (done.error().code == Errc::RecordingNotFound)
        forget(id, name);
    else
        messages().showProblem(failureText(tr("Could not delete “%1”").arg(name), done.error()));
}

void RecordingPanel::restore(const QString &id, const QString &name) {
    m_review.restore({id}, reportingErrors<void>(tr("Could not restore “%1”").arg(name)));
}

/// Its files are gone, so there is nothing that the trash could keep.
void RecordingPanel::forget(const QString &id, const QString &name) {
    m_dialogs.confirm(
        this,
        {tr("Delete recording"),
         tr("The files of “%1” are not on the disk any more. Remove it from the list? This cannot be undone.")
             .arg(name),
         tr("Remove")},
        [this, id, name](bool yes) {
            if (yes)
                m_studio.deleteRecording(id, reportingErrors<void>(tr("Could not delete “%1”").arg(name)));
        });
}

} // namespace ovation::ui
