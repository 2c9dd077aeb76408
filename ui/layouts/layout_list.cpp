#include "ui/layouts/layout_list.h"

#include "layout/layout_bundle.h"
#include "ui/common/dialogs.h"
#include "ui/common/format.h"
#include "ui/common/message_bar.h"
#include "ui/common/scrolling.h"
#include "ui/layouts/layout_import.h"
#include "ui/layouts/new_layout_dialog.h"

#include <QAction>
#include <QFileInfo>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QStandardItemModel>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ovation::ui {

namespace {

constexpr int PathRole = Qt::UserRole;
const QString archiveFilter = QStringLiteral("*.ovation-layout *.zip *.tar.gz *.tar.xz *.7z");

} // namespace

QString layoutTitle(const QString &path) {
    return path.isEmpty() ? LayoutList::tr("Main layout") : path;
}

LayoutList::LayoutList(LayoutWork &work, Dialogs &dialogs, QWidget *parent)
    : Panel(parent), m_work(work), m_dialogs(dialogs), m_thumbnails(work.folder()),
      m_bundle(std::make_unique<layout::LayoutBundle>()),
      m_imports(new LayoutImport(*m_bundle, work.folder(), messages(), this)),
      m_model(new QStandardItemModel(this)), m_list(new QListView), m_empty(new QWidget),
      m_stack(new QStackedLayout) {
    setObjectName(QStringLiteral("layoutList"));
    makeActions();
    makeEmpty();
    connect(m_imports, &LayoutImport::imported, this, [this](const QString &path) {
        if (!path.isEmpty())
            m_wantedNext = path;
        updateArchiveActions();
        refresh(); // and then the next one
    });
    m_list->setObjectName(QStringLiteral("layouts"));
    m_list->setAccessibleName(tr("Layouts"));
    m_list->setModel(m_model);
    m_list->setIconSize(LayoutThumbnails::Size);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addActions({m_export, m_duplicate, m_rename, m_delete});
    auto *content = new QWidget;
    content->setLayout(m_stack);
    m_stack->addWidget(scrolling(m_empty));
    m_stack->addWidget(m_list);
    setContent(content);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        updateActions();
        if (const auto path = selected(); path && path != m_current)
            Q_EMIT wanted(*path);
    });
    setMinimumWidth(toolBar().sizeHint().width()); // every action is seen
    updateActions();
    refresh();
}

LayoutList::~LayoutList() = default;

void LayoutList::makeActions() {
    m_new = makeAction(QStringLiteral("newLayout"), QStringLiteral("plus"), tr("New"),
                       tr("New layout from a template"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_N));
    makePrimary(m_new, QStringLiteral("plus"));
    connect(m_new, &QAction::triggered, this, &LayoutList::create);
    m_import =
        makeAction(QStringLiteral("importLayout"), QStringLiteral("download"), tr("Import…"),
                   tr("Import a layout from an archive"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_I));
    connect(m_import, &QAction::triggered, this, &LayoutList::chooseImport);
    m_export = makeAction(QStringLiteral("exportLayout"), QStringLiteral("upload"), tr("Export…"),
                          tr("Export the selected layout as an archive"),
                          QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_E));
    connect(m_export, &QAction::triggered, this, &LayoutList::exportArchive);
    m_duplicate =
        makeAction(QStringLiteral("duplicateLayout"), QStringLiteral("copy"), tr("Duplicate…"),
                   tr("Duplicate the selected layout"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_D));
    connect(m_duplicate, &QAction::triggered, this, &LayoutList::duplicate);
    m_rename = makeAction(QStringLiteral("renameLayout"), QStringLiteral("pencil"), tr("Rename…"),
                          tr("Rename the selected layout"), QKeySequence(Qt::Key_F2));
    connect(m_rename, &QAction::triggered, this, &LayoutList::rename);
    m_delete = makeAction(QStringLiteral("deleteLayout"), QStringLiteral("trash-2"), tr("Delete"),
                          tr("Delete the selected layout"), QKeySequence(Qt::Key_Delete));
    for (QAction *action : {m_rename, m_delete}) // the editor needs these keys, too
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_delete, &QAction::triggered, this, &LayoutList::remove);
}

void LayoutList::makeEmpty() {
    m_empty->setObjectName(QStringLiteral("layoutsEmpty"));
    auto *title = new QLabel(tr("No layout yet"));
    title->setObjectName(QStringLiteral("emptyTitle"));
    auto *text = new QLabel(
        tr("A layout is a web page that shows the participants of a session the way you want them recorded. "
           "Begin with a template: you see it live while you edit it. Applications record it with "
           "recordingLayout CUSTOM and its folder as customLayout."));
    text->setObjectName(QStringLiteral("emptyText"));
    text->setWordWrap(true);
    auto *create = new QPushButton(tr("New layout…"));
    create->setObjectName(QStringLiteral("firstLayout"));
    create->setProperty("primary", true);
    connect(create, &QPushButton::clicked, m_new, &QAction::trigger);
    auto *bring = new QPushButton(tr("Import an archive…"));
    bring->setObjectName(QStringLiteral("firstImport"));
    connect(bring, &QPushButton::clicked, m_import, &QAction::trigger);
    connect(m_import, &QAction::enabledChanged, bring, &QWidget::setEnabled);
    auto *column = new QVBoxLayout(m_empty);
    column->setContentsMargins(16, 24, 16, 24);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(text);
    column->addWidget(create, 0, Qt::AlignLeft);
    column->addWidget(bring, 0, Qt::AlignLeft);
    column->addStretch();
}

void LayoutList::refresh() {
    m_work.run<Layouts>([](layout::LayoutLibrary &library) { return library.list(); },
                        [guard = QPointer<LayoutList>(this)](const Layouts &layouts) {
                            if (guard)
                                guard->show(layouts);
                        });
}

void LayoutList::show(const Layouts &layouts) {
    m_layouts = layouts;
    const QSignalBlocker quiet(m_list->selectionModel());
    m_model->clear();
    for (const layout::LayoutInfo &one : layouts) {
        auto *item = new QStandardItem(
            m_thumbnails.icon(one.path),
            QStringLiteral("%1\n%2").arg(layoutTitle(one.path),
                                         QLocale().toString(one.changed, QLocale::ShortFormat)));
        item->setData(one.path, PathRole);
        item->setToolTip(QStringLiteral("%1/%2\n%3, %4")
                             .arg(m_work.folder(), one.path, bytesText(one.size_bytes),
                                  tr("%n files", nullptr, int(one.files))));
        m_model->appendRow(item);
    }
    m_stack->setCurrentIndex(layouts.empty() ? 0 : 1);
    setCurrent(m_current);
    const auto next = std::exchange(m_wantedNext, std::nullopt);
    if (next)
        Q_EMIT wanted(*next);
    else if (!m_current && !layouts.empty())
        Q_EMIT wanted(firstPath());
    m_imports->next(paths());
    updateActions();
}

void LayoutList::setCurrent(const std::optional<QString> &path) {
    m_current = path;
    const QSignalBlocker quiet(m_list->selectionModel());
    QModelIndex index;
    for (int row = 0; path && row < m_model->rowCount(); ++row)
        if (m_model->index(row, 0).data(PathRole).toString() == *path)
            index = m_model->index(row, 0);
    m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_list->viewport()->update();
    updateActions();
}

void LayoutList::thumbnailChanged(const QString &path) {
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (QStandardItem *item = m_model->item(row); item->data(PathRole).toString() == path)
            item->setIcon(m_thumbnails.icon(path));
}

std::optional<QString> LayoutList::selected() const {
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? std::optional(index.data(PathRole).toString()) : std::nullopt;
}

void LayoutList::updateActions() {
    const bool some = selected().has_value();
    for (QAction *action : {m_duplicate, m_delete})
        action->setEnabled(some);
    m_rename->setEnabled(some && !selected()->isEmpty()); // the folder itself keeps its name
    updateArchiveActions();
}

/// One archive at a time.
void LayoutList::updateArchiveActions() {
    const bool busy = m_bundle->isRunning();
    const QString wait = tr("Available when the archive in progress is finished");
    m_import->setEnabled(!busy);
    explain(m_import, busy ? wait : tr("Import a layout from an archive"));
    m_export->setEnabled(!busy && selected());
    explain(m_export, busy ? wait : tr("Export the selected layout as an archive"));
}

QString LayoutList::firstPath() const {
    for (const QString &path : m_preferred)
        if (std::any_of(m_layouts.begin(), m_layouts.end(),
                        [&](const auto &one) { return one.path == path; }))
            return path;
    return m_layouts.front().path;
}

QStringList LayoutList::paths() const {
    QStringList paths;
    for (const layout::LayoutInfo &one : m_layouts)
        paths += one.path;
    return paths;
}

void LayoutList::change(const QString &what, std::function<Result<void>(layout::LayoutLibrary &)> work,
                        const QString &path) {
    m_work.run<Result<void>>(std::move(work),
                             reportingErrors<void>(what, [this, path](const Result<void> &result) {
                                 if (result)
                                     m_wantedNext = path;
                                 refresh();
                             }));
}

void LayoutList::create() {
    auto *dialog = new NewLayoutDialog(layout::LayoutLibrary::templates(),
                                       freeLayoutName(QStringLiteral("my-layout"), paths()), window());
    connect(dialog, &NewLayoutDialog::chosen, this, [this](const QString &id, const QString &path) {
        change(
            tr("“%1” could not be made").arg(path),
            [id, path](layout::LayoutLibrary &library) { return library.create(path, id); }, path);
    });
    dialog->open();
}

void LayoutList::chooseImport() {
    m_dialogs.chooseFile(this, tr("Import a layout"), tr("Archives (%1)").arg(archiveFilter),
                         [this](const std::optional<QString> &file) {
                             if (!file)
                                 return;
                             m_imports->add({*file});
                             m_imports->next(paths());
                             updateArchiveActions();
                         });
}

void LayoutList::import(const QStringList &archives) {
    m_imports->add(archives);
    refresh(); // the names that are taken have to be known
}

void LayoutList::exportArchive() {
    const auto path = selected();
    if (!path)
        return;
    const QString name = path->isEmpty() ? QStringLiteral("layout") : path->section(u'/', -1);
    m_dialogs.chooseNewFile(
        this, tr("Export “%1”").arg(layoutTitle(*path)), name + QStringLiteral(".ovation-layout"),
        tr("Archives (%1)").arg(archiveFilter), [this, path](const std::optional<QString> &file) {
            if (!file)
                return;
            messages().offerLasting(tr("Exporting “%1”…").arg(layoutTitle(*path)), tr("Cancel"),
                                    [this] { m_bundle->cancel(); });
            m_bundle->exportArchive(
                m_work.folder(), *path, *file,
                reportingErrors<void>(tr("“%1” could not be exported").arg(layoutTitle(*path)),
                                      [this, file](const Result<void> &result) {
                                          if (result)
                                              messages().showNote(tr("Exported to %1").arg(*file));
                                          else if (result.error().code == Errc::Postponed)
                                              messages().showNote(tr("Canceled; nothing was left behind"));
                                          m_imports->next(paths()); // it may have waited
                                          updateArchiveActions();
                                      }));
            updateArchiveActions();
        });
}

void LayoutList::duplicate() {
    const auto from = selected();
    if (!from)
        return;
    const QString proposal = freeLayoutName(
        (from->isEmpty() ? QStringLiteral("layout") : *from) + QStringLiteral("-copy"), paths());
    m_dialogs.askText(this, tr("Duplicate “%1”").arg(layoutTitle(*from)), tr("Folder of the copy:"), proposal,
                      [this, from](const std::optional<QString> &to) {
                          if (to && !to->isEmpty())
                              change(
                                  tr("“%1” could not be duplicated").arg(layoutTitle(*from)),
                                  [from = *from, to = *to](layout::LayoutLibrary &library) {
                                      return library.duplicate(from, to);
                                  },
                                  *to);
                      });
}

void LayoutList::rename() {
    const auto from = selected();
    if (!from || from->isEmpty())
        return;
    m_dialogs.askText(
        this, tr("Rename “%1”").arg(*from), tr("Folder:"), *from,
        [this, from = *from](const std::optional<QString> &to) {
            if (!to || to->isEmpty() || *to == from)
                return;
            m_work.run<Result<void>>(
                [from, to = *to](layout::LayoutLibrary &library) { return library.rename(from, to); },
                reportingErrors<void>(tr("“%1” could not be renamed").arg(from),
                                      [this, from, to = *to](const Result<void> &result) {
                                          if (result && m_current == from) {
                                              m_current = to;
                                              Q_EMIT renamed(from, to);
                                          }
                                          refresh();
                                      }));
        });
}

void LayoutList::remove() {
    const auto path = selected();
    if (path && path == m_current)
        mayLeave([this, path = *path] { removeNow(path); });
    else if (path)
        removeNow(*path);
}

void LayoutList::removeNow(const QString &path) {
    m_work.run<Result<QString>>(
        [path](layout::LayoutLibrary &library) { return library.remove(path); },
        reportingErrors<QString>(
            tr("“%1” could not be deleted").arg(layoutTitle(path)),
            [this, path](const Result<QString> &token) {
                if (token) {
                    if (m_current == path) {
                        m_current.reset();
                        Q_EMIT removed(path);
                    }
                    messages().offer(
                        tr("“%1” was deleted.").arg(layoutTitle(path)), tr("Undo"),
                        [this, path, token = *token] {
                            change(
                                tr("“%1” could not be brought back").arg(layoutTitle(path)),
                                [token](layout::LayoutLibrary &library) { return library.restore(token); },
                                path);
                        });
                }
                refresh();
            }));
}

} // namespace ovation::ui
