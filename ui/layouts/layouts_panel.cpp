#include "ui/layouts/layouts_panel.h"

#include "ui/common/dialogs.h"
#include "ui/common/format.h"
#include "ui/common/layout_work.h"
#include "ui/common/message_bar.h"
#include "ui/layouts/layout_editor.h"
#include "ui/layouts/layout_list.h"
#include "ui/layouts/live_page.h"
#include "ui/layouts/page_console.h"
#include "ui/layouts/stage_controls.h"
#include "ui/layouts/web_views.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QPluginLoader>
#include <QPointer>
#include <QRegularExpression>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace ovation::ui {

namespace {
constexpr int FirstParticipants = 4;
const QString modulePlace = QStringLiteral("/../lib/ovation-studio/ovation_webviews.so");
} // namespace

LayoutsPanel::LayoutsPanel(Studio &studio, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent), m_studio(studio), m_dialogs(dialogs),
      m_waiting(new QLabel(tr("Layouts are shown once the server is running."))) {
    setObjectName(QStringLiteral("layoutsPanel"));
    m_waiting->setObjectName(QStringLiteral("emptyText"));
    m_waiting->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_waiting);
    connect(&m_studio, &Studio::snapshotChanged, this, [this](const EngineSnapshot &snapshot) {
        m_snapshot = snapshot;
        if (m_page)
            m_page->showSnapshot(snapshot);
        if (!std::exchange(m_serverRuns, true))
            begin();
    });
}

LayoutsPanel::~LayoutsPanel() {
    // Views before the module's loader and the work that they know.
    delete m_page;
    delete m_editor;
    delete m_list;
}

void LayoutsPanel::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    if (m_list)
        updateStage();
    else // the window is there first
        QTimer::singleShot(0, this, &LayoutsPanel::begin);
}

/// Once it is seen and the server runs: what pages go through must be known before the first of them.
void LayoutsPanel::begin() {
    if (!isVisible() || !m_serverRuns || std::exchange(m_begun, true))
        return;
    m_studio.pageGate([guard = QPointer<LayoutsPanel>(this)](const Result<quint16> &port) {
        if (guard && port) {
            guard->build(*port);
        } else if (guard) {
            guard->m_begun = false;
            guard->m_waiting->setText(failureText(tr("Could not show layouts"), port.error()));
        }
    });
}

void LayoutsPanel::hideEvent(QHideEvent *event) {
    QWidget::hideEvent(event);
    updateStage();
}

void LayoutsPanel::changeEvent(QEvent *event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_editor)
        m_editor->setTheme();
}

WebViews *LayoutsPanel::loadWebViews(QString *why) {
    m_module = std::make_unique<QPluginLoader>(QCoreApplication::applicationDirPath() + modulePlace);
    auto *views = qobject_cast<WebViews *>(m_module->instance());
    if (!views)
        *why = m_module->errorString().remove(
            QRegularExpression(QStringLiteral("[.。]$"))); // it becomes a part of one
    return views;
}

void LayoutsPanel::build(quint16 gatePort) {
    QString why;
    WebViews *views = loadWebViews(&why);
    if (views)
        views->goThrough(gatePort);
    const ServerFacts facts = m_studio.facts();
    m_unsaved = std::make_unique<UnsavedTexts>(facts.dataFolder, facts.layoutFolder);
    m_work = std::make_unique<LayoutWork>(facts.layoutFolder);
    m_list = new LayoutList(*m_work, m_dialogs);
    m_list->preferFirst((m_preferred ? QStringList(*m_preferred) : QStringList()) + m_unsaved->layouts());
    m_editor = new LayoutEditor(*m_work, *m_unsaved, m_dialogs, views);
    m_page = new LivePage(m_studio, m_dialogs, views);
    m_stage = new StageControls;
    m_console = new PageConsole;
    arrange();
    wire();
    if (!views)
        m_editor->messages().showProblem(tr("Could not load the part of the program that edits and shows "
                                            "layouts (%1). Install the package ovation-studio-layouts.")
                                             .arg(why));
    import(std::exchange(m_toImport, {}));
    m_page->showSnapshot(m_snapshot);
    connect(&m_studio, &Studio::pageRefused, m_page, &LivePage::showRefusal);
    m_stage->setNumber(FirstParticipants);
    Q_EMIT built();
}

void LayoutsPanel::goTo(const QString &path) {
    if (!m_list)
        prefer(path);
    else if (path != m_path)
        leave([this, path] { open(path); });
}

void LayoutsPanel::import(const QStringList &archives) {
    if (!m_list)
        m_toImport += archives;
    else if (!archives.isEmpty())
        m_list->import(archives);
}

void LayoutsPanel::arrange() {
    auto *right = new QSplitter(Qt::Vertical);
    right->addWidget(m_page);
    right->addWidget(m_stage);
    right->setSizes({420, 180});
    right->setStretchFactor(0, 1);
    right->setStretchFactor(1, 0);
    auto *top = new QSplitter(Qt::Horizontal);
    top->setObjectName(QStringLiteral("designColumns"));
    top->addWidget(m_list);
    top->addWidget(m_editor);
    top->addWidget(right);
    top->setSizes({280, 460, 560});
    for (int column = 0; column < 3; ++column)
        top->setStretchFactor(column, column ? 1 : 0);
    auto *all = new QSplitter(Qt::Vertical);
    all->setObjectName(QStringLiteral("designRows"));
    all->addWidget(top);
    all->addWidget(m_console);
    all->setSizes({560, 160});
    all->setStretchFactor(0, 1);
    all->setStretchFactor(1, 0);
    for (QSplitter *splitter : {right, top, all}) {
        splitter->setChildrenCollapsible(false);
        splitter->setHandleWidth(1);
    }
    delete std::exchange(m_waiting, nullptr);
    layout()->addWidget(all);
}

void LayoutsPanel::wire() {
    connect(m_list, &LayoutList::wanted, this, [this](const QString &path) {
        leave([this, path] { open(path); }, [this] { m_list->setCurrent(m_path); });
    });
    connect(m_list, &LayoutList::removed, this, [this] { open(std::nullopt); });
    connect(m_list, &LayoutList::renamed, this, [this](const QString &, const QString &to) {
        m_path = to;
        m_editor->moved(to);
        m_page->open(to);
    });
    m_list->mayLeave = [this](const std::function<void()> &goOn) { leave(goOn); };
    if (LiveStyles *styles = m_page->styles()) {
        connect(m_editor, &LayoutEditor::opening, styles, &LiveStyles::closeFiles);
        connect(m_editor, &LayoutEditor::onDisk, styles, &LiveStyles::setOnDisk);
        connect(m_editor, &LayoutEditor::edited, styles, &LiveStyles::setTyped);
    }
    connect(m_editor, &LayoutEditor::reopened, m_page, &LivePage::reload);
    connect(m_editor, &LayoutEditor::saved, m_page, &LivePage::showSaved);
    connect(m_editor, &LayoutEditor::saved, m_list, &LayoutList::refresh);
    m_page->saveFirst = [this](std::function<void(bool)> goOn) { m_editor->save(std::move(goOn)); };
    connect(m_page, &LivePage::said, m_console, &PageConsole::add);
    connect(m_page, &LivePage::begun, m_console, &PageConsole::clear);
    connect(m_page, &LivePage::sessionChosen, this, &LayoutsPanel::updateStage);
    connect(m_page, &LivePage::imageTaken, this, [this](const QString &path, const QImage &image) {
        m_list->thumbnails().keep(path, image);
        m_list->thumbnailChanged(path);
    });
    connect(m_console, &PageConsole::placeWanted, m_editor, &LayoutEditor::goTo);
    connect(m_stage, &StageControls::changed, this, &LayoutsPanel::updateStage);
}

void LayoutsPanel::open(const std::optional<QString> &path) {
    m_path = path;
    m_list->setCurrent(path);
    m_editor->open(path);
    m_page->open(path);
}

bool LayoutsPanel::hasChanges() const {
    return m_editor && m_editor->hasChanges();
}

void LayoutsPanel::leave(std::function<void()> goOn, std::function<void()> stay) {
    if (!hasChanges()) {
        goOn();
        return;
    }
    m_editor->holdSaving(true);
    m_dialogs.choose(this,
                     {tr("Unsaved changes"),
                      tr("“%1” has changes that are not saved.").arg(layoutTitle(m_path.value_or(QString()))),
                      {tr("Save"), tr("Discard")}},
                     [this, goOn = std::move(goOn), stay = std::move(stay)](std::optional<int> answer) {
                         m_editor->holdSaving(false);
                         if (!answer) {
                             if (stay)
                                 stay();
                         } else if (*answer == 1) {
                             m_editor->discard();
                             goOn();
                         } else {
                             m_editor->save([goOn, stay](bool saved) {
                                 if (saved)
                                     goOn();
                                 else if (stay)
                                     stay();
                             });
                         }
                     });
}

/// The stage costs nothing while it is not shown.
void LayoutsPanel::updateStage() {
    if (!m_stage || !m_serverRuns)
        return;
    const bool wanted = (isVisible() || m_page->isRecording()) && m_page->isStageChosen();
    m_stage->setEnabled(m_page->isStageChosen());
    if (wanted) {
        m_stageAsked = true;
        m_studio.setStage(m_stage->participants(),
                          m_page->reportingErrors<QString>(tr("Could not set up the stage"),
                                                           [this](const Result<QString> &set) {
                                                               m_page->stageIsSet(set.ok() && m_stageAsked);
                                                           }));
    } else if (std::exchange(m_stageAsked, false)) {
        m_page->stageIsSet(false);
        m_studio.closeSession(QLatin1String(StageSessionId), [](const Result<void> &) {});
    }
}

} // namespace ovation::ui
