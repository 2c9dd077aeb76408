#include "ui/library/library_panel.h"

#include "ui/common/dialogs.h"
#include "ui/common/empty_state.h"
#include "ui/common/format.h"
#include "ui/common/message_bar.h"
#include "ui/library/library_commands.h"
#include "ui/library/library_filters.h"
#include "ui/library/library_import.h"
#include "ui/library/library_model.h"
#include "ui/library/library_search.h"
#include "ui/library/library_views.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSettings>
#include <QShortcut>
#include <QStackedLayout>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ovation::ui {

using library::Page;
using library::Query;

namespace {
const QString gridKey = QStringLiteral("library/grid");
constexpr int Change_ms = 200; ///< changes of the library within that time are shown together
} // namespace

LibraryPanel::LibraryPanel(Review &review, Dialogs &dialogs, QWidget *parent)
    : Panel(parent), m_review(review), m_dialogs(dialogs),
      m_commands(new LibraryCommands(review, dialogs, *this)), m_model(new LibraryModel(this)),
      m_search(new LibrarySearch(review, this)), m_import(new LibraryImport(review, this)),
      m_views(new LibraryViews(*m_model)), m_filters(new LibraryFilters),
      m_empty(new EmptyState(QStringLiteral("libraryEmpty"))), m_text(new QLineEdit),
      m_changed(new QTimer(this)) {
    setObjectName(QStringLiteral("libraryPanel"));
    setAcceptDrops(true);
    makeActions();
    makeContent();
    wire();
    if (QSettings().value(gridKey).toBool())
        m_grid->setChecked(true);
    m_empty->present({}, tr("Loading recordings…"));
    updateActions();
}

/// The action works while the focus is in this panel: other panels have the same keys for their own.
QAction *LibraryPanel::local(QAction *action) {
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    return action;
}

void LibraryPanel::makeActions() {
    m_importFile = local(makeAction(QStringLiteral("importRecording"), QStringLiteral("download"),
                                    tr("Import…"), tr("Import a ZIP or a movie of another server"),
                                    QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_I)));
    makePrimary(m_importFile, QStringLiteral("download"));
    m_grid = local(makeAction(QStringLiteral("libraryAsGrid"), QStringLiteral("layout-grid"),
                              tr("Thumbnails"), tr("Show thumbnails instead of a table"),
                              QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_G)));
    m_filter = local(makeAction(QStringLiteral("showFilters"), QStringLiteral("funnel"), tr("Filters"),
                                tr("Filter by date, length, mode, health and tag"),
                                QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F)));
    m_trashView = makeAction(QStringLiteral("showTrash"), QStringLiteral("archive-restore"), tr("Trash"),
                             tr("Show deleted recordings; they are kept for seven days"), {});
    for (QAction *toggle : {m_grid, m_filter, m_trashView})
        toggle->setCheckable(true);
    toolBar().addSeparator();
    m_play = local(makeAction(QStringLiteral("playRecording"), QStringLiteral("play"), tr("Play"),
                              tr("Play the selected recording"), {}));
    m_export =
        local(makeAction(QStringLiteral("exportRecording"), QStringLiteral("upload"), tr("Export…"),
                         tr("Export the selected recording"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_E)));
    m_fetch = local(makeAction(QStringLiteral("fetchRecording"), QStringLiteral("download"), tr("Download"),
                               tr("Download the file of the selected recording to this machine"), {}));
    m_folder = local(makeAction(QStringLiteral("showRecordingInFolder"), QStringLiteral("folder-open"),
                                tr("Show in folder"), tr("Show the selected recording in its folder"),
                                QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_O)));
    m_keep = local(makeAction(QStringLiteral("keepRecording"), QStringLiteral("pin"), tr("Keep"),
                              tr("Keep the selected recordings: no retention rule removes them"),
                              QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_K)));
    m_keep->setCheckable(true);
    m_delete = local(makeAction(QStringLiteral("trashRecording"), QStringLiteral("trash-2"), tr("Delete"),
                                tr("Move the selected recordings to the trash"), QKeySequence::Delete));
    m_restore = local(makeAction(QStringLiteral("restoreRecording"), QStringLiteral("undo-2"), tr("Restore"),
                                 tr("Take the selected recordings out of the trash"),
                                 QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Z)));
    m_purge = local(makeAction(QStringLiteral("purgeRecording"), QStringLiteral("circle-x"),
                               tr("Delete permanently…"), tr("Delete the selected recordings permanently"),
                               QKeySequence(Qt::SHIFT | Qt::Key_Delete)));
}

void LibraryPanel::makeContent() {
    m_text->setObjectName(QStringLiteral("searchLibrary"));
    m_text->setAccessibleName(tr("Search recordings"));
    m_text->setClearButtonEnabled(true);
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(8, 4, 8, 8);
    row->addWidget(m_text);
    m_filters->hide();
    auto *views = new QWidget;
    m_stack = new QStackedLayout(views);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_views);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(line);
    column->addWidget(m_filters);
    column->addWidget(views, 1);
    setContent(content);
    m_views->addActionsToMenu({m_play, m_export, m_fetch, m_folder, m_keep, m_delete, m_restore, m_purge});
    auto *find = local(new QAction(m_text->accessibleName(), this));
    find->setObjectName(QStringLiteral("findInLibrary"));
    connect(find, &QAction::triggered, this, &LibraryPanel::focusSearch);
    connect(find, &QAction::changed, m_text, [this, find] {
        const QString key = find->shortcut().toString(QKeySequence::NativeText);
        const QString what = tr("Search names, sessions, participants, markers, notes");
        m_text->setPlaceholderText(key.isEmpty() ? what : QStringLiteral("%1 (%2)").arg(what, key));
    });
    find->setShortcut(QKeySequence::Find);
    auto *down = new QShortcut(Qt::Key_Down, m_text);
    down->setContext(Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, m_views, &LibraryViews::focusView);
}

void LibraryPanel::wire() {
    connect(m_text, &QLineEdit::textChanged, m_search, &LibrarySearch::setText);
    connect(m_text, &QLineEdit::returnPressed, m_views, &LibraryViews::focusView);
    connect(m_filters, &LibraryFilters::changed, this,
            [this] { changeQuery([this](Query &query) { m_filters->applyTo(query); }); });
    connect(m_model, &LibraryModel::sortWanted, this, [this](Query::Sort sort, bool descending) {
        changeQuery([&](Query &query) {
            query.sort = sort;
            query.descending = descending;
        });
    });
    connect(m_grid, &QAction::toggled, this, [this](bool grid) {
        QSettings().setValue(gridKey, grid);
        m_views->setForm(grid ? LibraryViews::Form::Grid : LibraryViews::Form::Table);
    });
    connect(m_filter, &QAction::toggled, m_filters, &QWidget::setVisible);
    connect(m_trashView, &QAction::toggled, this, [this](bool trash) {
        changeQuery([&](Query &query) { query.trashed = trash; });
        updateActions();
    });
    connect(m_search, &LibrarySearch::found, this, &LibraryPanel::showPage);
    connect(m_search, &LibrarySearch::failed, this, [this](const QString &sentence) {
        m_views->showEntries({});
        m_empty->present({}, sentence, tr("Try again"));
        m_stack->setCurrentWidget(m_empty);
        updateActions();
    });
    connect(m_views, &LibraryViews::currentChanged, this, [this] {
        const auto entry = m_views->current();
        Q_EMIT currentChanged(entry ? entry->id : QString());
    });
    connect(m_views, &LibraryViews::selectionChanged, this, &LibraryPanel::updateActions);
    connect(m_views, &LibraryViews::activated, m_play, &QAction::trigger);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_model->rowCount() == 0 && (!m_text->text().isEmpty() || m_filters->areSet())) {
            m_text->clear();
            m_filters->clear();
        }
        m_search->refresh();
    });
    wireActions();
    m_changed->setSingleShot(true);
    m_changed->setInterval(Change_ms);
    connect(m_changed, &QTimer::timeout, this, &LibraryPanel::refresh);
    connect(&m_review, &Review::libraryChanged, this, [this] {
        m_stale = true;
        if (!m_changed->isActive())
            m_changed->start();
    });
    connect(&m_review, &Review::retentionAnnounced, this, &LibraryPanel::announceRetention);
}

void LibraryPanel::wireActions() {
    connect(m_play, &QAction::triggered, this, [this] { Q_EMIT playWanted(m_views->current()->id); });
    connect(m_export, &QAction::triggered, this, [this] { Q_EMIT exportWanted(m_views->current()->id); });
    connect(m_fetch, &QAction::triggered, this, [this] { m_commands->fetch(*m_views->current()); });
    connect(m_folder, &QAction::triggered, this, [this] { m_commands->showInFolder(*m_views->current()); });
    connect(m_keep, &QAction::triggered, this,
            [this](bool kept) { m_commands->setKept(m_views->selected(), kept); });
    connect(m_delete, &QAction::triggered, this, [this] { m_commands->trash(m_views->selected()); });
    connect(m_restore, &QAction::triggered, this, [this] { m_commands->restore(m_views->selected()); });
    connect(m_purge, &QAction::triggered, this, [this] { m_commands->purge(m_views->selected()); });
    connect(m_commands, &LibraryCommands::restored, this,
            [this](const QStringList &ids) { m_selectNext = ids.first(); });
    connect(m_importFile, &QAction::triggered, this, &LibraryPanel::chooseImport);
    connect(m_import, &LibraryImport::importing, this, [this](const QString &name, int left) {
        messages().showLasting(left > 0 ? tr("Importing “%1”. Then: %2 more…").arg(name).arg(left)
                                        : tr("Importing “%1”…").arg(name));
    });
    connect(m_import, &LibraryImport::finished, this, &LibraryPanel::imported);
}

QList<QAction *> LibraryPanel::menuActions() const {
    return {m_importFile, m_export, m_fetch, m_folder, m_keep, m_delete, m_restore, m_purge};
}

void LibraryPanel::focusSearch() {
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void LibraryPanel::goTo(const QString &recordingId) {
    if (m_model->find(recordingId).isValid()) {
        m_views->select(recordingId);
        return;
    }
    m_selectNext = recordingId;
    m_trashView->setChecked(false);
    m_text->clear();
    m_filters->clear();
    changeQuery([this](Query &query) {
        query.text.clear();
        m_filters->applyTo(query);
    });
}

void LibraryPanel::showEvent(QShowEvent *event) {
    Panel::showEvent(event);
    refresh();
}

/// What is not seen is not asked for.
void LibraryPanel::refresh() {
    if (!isVisible() || !std::exchange(m_stale, false))
        return;
    m_search->refresh();
    m_review.allTags([guard = QPointer<LibraryPanel>(this)](const Result<QStringList> &tags) {
        if (guard && tags)
            guard->m_filters->offerTags(*tags);
    });
}

void LibraryPanel::changeQuery(const std::function<void(Query &)> &change) {
    Query query = m_search->query();
    change(query);
    m_search->setQuery(query);
}

void LibraryPanel::showPage(const Page &page) {
    m_views->showEntries(page.entries);
    if (const QString id = std::exchange(m_selectNext, {}); !id.isEmpty())
        m_views->select(id);
    showState(page);
    updateActions();
}

void LibraryPanel::showState(const Page &page) {
    if (!page.entries.empty()) {
        m_stack->setCurrentWidget(m_views);
        return;
    }
    if (!m_text->text().isEmpty() || m_filters->areSet())
        m_empty->present(tr("No recording matches"),
                         page.complete ? tr("Search for fewer words, or filter less.")
                                       : tr("The library is still being read. More may appear."),
                         tr("Clear search and filters"));
    else if (m_search->query().trashed)
        m_empty->present(tr("The trash is empty"),
                         tr("Deleted recordings stay here for seven days and can be restored."));
    else if (!page.complete)
        m_empty->present({}, tr("Reading the library…"));
    else
        m_empty->present(tr("No recordings yet"),
                         tr("Record a session in Administer (Alt+1), or drop a ZIP or a movie of OpenVidu or "
                            "Vonage here to import it."));
    m_stack->setCurrentWidget(m_empty);
}

void LibraryPanel::updateActions() {
    const bool trash = m_trashView->isChecked();
    const auto entry = m_views->current();
    const bool any = entry != nullptr && !m_views->selected().empty();
    const bool finished =
        any && (entry->status == recording::Status::Ready || entry->status == recording::Status::Failed);
    for (QAction *action : {m_restore, m_purge})
        action->setVisible(trash);
    for (QAction *action : {m_play, m_export, m_keep, m_delete})
        action->setVisible(!trash);
    m_restore->setEnabled(any);
    m_purge->setEnabled(any);
    m_keep->setEnabled(any);
    m_keep->setChecked(any && entry->annotations.keep);
    m_delete->setEnabled(finished);
    explain(m_delete, !any || finished ? tr("Move the selected recordings to the trash")
                                       : tr("Stop this recording before you delete it"));
    const bool isElsewhere = any && entry->kept == library::Kept::Elsewhere;
    m_fetch->setVisible(!trash && isElsewhere);
    m_play->setEnabled(finished);
    m_export->setEnabled(finished);
    explain(m_export, !any       ? tr("Select a recording to export it")
                      : finished ? tr("Export the selected recording")
                                 : tr("This recording is still running"));
    m_folder->setEnabled(any && !entry->file.isEmpty());
}

void LibraryPanel::dragEnterEvent(QDragEnterEvent *event) {
    // Not what is dragged out of the library itself.
    if (!event->source() && !LibraryImport::filesOf(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void LibraryPanel::dropEvent(QDropEvent *event) {
    event->acceptProposedAction();
    m_import->add(LibraryImport::filesOf(*event->mimeData()));
}

void LibraryPanel::import(const QStringList &files) {
    m_import->add(files);
}

void LibraryPanel::chooseImport() {
    m_dialogs.chooseFile(this, tr("Import a recording"), LibraryImport::fileFilter(),
                         [this](const std::optional<QString> &file) {
                             if (file)
                                 m_import->add({*file});
                         });
}

void LibraryPanel::imported(const QStringList &ids, const QStringList &refusals) {
    if (!ids.isEmpty()) {
        m_selectNext = ids.last();
        m_stale = true;
        refresh();
    }
    if (!refusals.isEmpty())
        messages().showProblem(refusals.join(u'\n'));
    else
        messages().showNote(ids.size() == 1 ? tr("Imported “%1”").arg(ids.first())
                                            : tr("Imported %n recordings", nullptr, int(ids.size())));
}

void LibraryPanel::announceRetention(const QStringList &ids, const QList<qint64> &at) {
    if (ids.isEmpty() || at.size() != ids.size())
        return;
    const QString when = momentText(*std::min_element(at.begin(), at.end()));
    messages().showLasting(tr("%n recordings will be removed from %1 on. Mark with Keep what shall stay.",
                              nullptr, int(ids.size()))
                               .arg(when));
}

} // namespace ovation::ui
