#include "ui/layouts/layout_editor.h"

#include "ui/common/dialogs.h"
#include "ui/common/format.h"
#include "ui/common/message_bar.h"
#include "ui/layouts/editor_theme.h"
#include "ui/layouts/file_menu.h"
#include "ui/layouts/layout_files.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QStackedLayout>
#include <QToolBar>
#include <QToolButton>

#include <chrono>
#include <utility>

namespace ovation::ui {

namespace {

constexpr std::chrono::milliseconds PauseBeforeSaving(1000);
const QString saveByItselfKey = QStringLiteral("design/saveAutomatically");

} // namespace

LayoutEditor::LayoutEditor(LayoutWork &work, UnsavedTexts &unsaved, Dialogs &dialogs, WebViews *views,
                           QWidget *parent)
    : Panel(parent), m_work(work), m_unsaved(unsaved), m_dialogs(dialogs),
      m_code(views ? views->makeEditor(events()) : nullptr),
      m_saver(m_code ? std::make_unique<LayoutSaver>(work, *m_code) : nullptr), m_empty(new QLabel),
      m_state(new QLabel), m_stack(new QStackedLayout), m_menu(new FileMenu(work, dialogs, *this)) {
    setObjectName(QStringLiteral("layoutEditor"));
    makeActions();
    m_empty->setObjectName(QStringLiteral("emptyText"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(24);
    m_empty->setText(tr("Select a layout, or create one, to edit its files here."));
    auto *content = new QWidget;
    content->setLayout(m_stack);
    m_stack->addWidget(m_empty);
    if (m_code) {
        m_stack->addWidget(m_code->widget());
        setTheme();
        connectSaver();
    }
    setContent(content);
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseBeforeSaving);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_saver && !m_hold && m_recovered.isEmpty())
            m_saver->save(LayoutSaver::Cause::Pause, [](bool) {});
    });
    updateActions();
}

LayoutEditor::~LayoutEditor() {
    m_saver.reset();
    m_code.reset(); // nothing comes from it any more
}

void LayoutEditor::makeActions() {
    m_save = makeAction(QStringLiteral("saveLayout"), QStringLiteral("save"), tr("Save"),
                        tr("Save all files of the layout and reload the page"), QKeySequence::Save);
    makePrimary(m_save, QStringLiteral("save"));
    connect(m_save, &QAction::triggered, this, [this] { save([](bool) {}); });
    m_saveByItself =
        makeAction(QStringLiteral("saveAutomatically"), QStringLiteral("hourglass"), tr("Save automatically"),
                   tr("Save a second after you stop typing, and refresh the page"), QKeySequence());
    m_saveByItself->setCheckable(true);
    m_saveByItself->setChecked(QSettings().value(saveByItselfKey, true).toBool());
    connect(m_saveByItself, &QAction::toggled, this, [this](bool on) {
        QSettings().setValue(saveByItselfKey, on);
        saveSoon();
    });
    m_newFile = makeAction(QStringLiteral("newLayoutFile"), QStringLiteral("file-plus"), tr("New file…"),
                           tr("Add a file to the layout"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F));
    connect(m_newFile, &QAction::triggered, m_menu, &FileMenu::create);
    m_files = makeAction(QStringLiteral("layoutFiles"), QStringLiteral("folder-open"), tr("Files"),
                         tr("Open another file of the layout"), QKeySequence());
    m_files->setMenu(m_menu->menu());
    if (auto *button = qobject_cast<QToolButton *>(toolBar().widgetForAction(m_files)))
        button->setPopupMode(QToolButton::InstantPopup);
    connect(m_menu, &FileMenu::wanted, this, [this](const QString &name) { showFile(name, 1); });
    connect(m_menu, &FileMenu::created, this, [this](const QString &name) {
        Q_EMIT saved(LayoutSaver::Cause::Person, {{name, {}}});
    });
    m_state->setObjectName(QStringLiteral("editorState"));
    m_state->setProperty("caption", true);
    m_state->setMargin(4);
    toolBar().addWidget(m_state);
}

void LayoutEditor::connectSaver() {
    connect(m_saver.get(), &LayoutSaver::saved, this,
            [this](LayoutSaver::Cause cause, const QHash<QString, QString> &texts) {
                for (auto at = texts.begin(); at != texts.end(); ++at)
                    Q_EMIT onDisk(at.key(), at.value());
                Q_EMIT saved(cause, texts);
            });
    connect(m_saver.get(), &LayoutSaver::failed, this, [this](const QString &name, const Error &error) {
        messages().showProblem(failureText(tr("Could not save “%1”").arg(name), error));
    });
    connect(m_saver.get(), &LayoutSaver::changedElsewhere, this, &LayoutEditor::offerElsewhere);
}

CodeEditorEvents LayoutEditor::events() {
    CodeEditorEvents events;
    events.ready = [this] {
        if (!std::exchange(m_lost, false))
            return;
        open(m_path);
        Q_EMIT reopened();
    };
    events.changed = [this](const QString &name, bool changed) { noteChanged(name, changed); };
    events.edited = [this](const QString &name, const QString &text, int brokenLine) {
        noteEdited(name, text, brokenLine);
    };
    events.handedOver = [this](const std::vector<EditorText> &texts) { m_saver->handOver(texts); };
    events.closing = [this](const QString &name) { askToClose(name); };
    events.closed = [this](const QString &name) { noteClosed(name); };
    events.cursorMoved = [this](const QString &name, int line) { Q_EMIT cursorMoved(name, line); };
    events.crashed = [this] { noteCrash(); };
    return events;
}

void LayoutEditor::noteChanged(const QString &name, bool changed) {
    if (changed) {
        m_changed.insert(name);
        if (std::exchange(m_tellRecovered, false)) // now that it is seen
            offerRecovered();
    } else {
        m_changed.remove(name);
        m_brokenLines.remove(name);
        if (m_path)
            m_unsaved.forget(*m_path, name);
    }
    updateActions();
    saveSoon();
}

void LayoutEditor::noteEdited(const QString &name, const QString &text, int brokenLine) {
    if (!m_path)
        return;
    m_unsaved.keep(*m_path, name, text); // until noteChanged() says that it is on the disk
    if (brokenLine)
        m_brokenLines.insert(name, brokenLine);
    else
        m_brokenLines.remove(name);
    if (m_recovered.value(name) != text)
        m_recovered.remove(name);
    updateActions();
    if (!brokenLine)
        Q_EMIT edited(name, text);
    saveSoon();
}

/// The pause restarts with each key.
void LayoutEditor::saveSoon() {
    if (m_saveByItself->isChecked() && hasChanges() && !m_hold && m_recovered.isEmpty())
        m_pause.start();
    else
        m_pause.stop();
}

void LayoutEditor::holdSaving(bool hold) {
    m_hold = hold;
    saveSoon();
}

void LayoutEditor::noteCrash() {
    m_lost = true;
    m_pause.stop();
    m_saver->abandon();
    messages().showProblem(tr("The editor ended unexpectedly and was restarted. Your changes are kept."));
}

void LayoutEditor::offerRecovered() {
    QStringList names = m_recovered.keys();
    names.sort();
    messages().offer(tr("Recovered unsaved changes: %1").arg(listText(names)), tr("Discard"),
                     [this, generation = m_generation] {
                         if (generation == m_generation)
                             discard();
                     });
}

void LayoutEditor::offerElsewhere(const QString &name, const QByteArray &onDisk) {
    if (!m_changed.contains(name))
        return takeOver(name, onDisk);
    messages().offer(
        tr("Another program changed “%1”, so it is not saved automatically. Save it to replace that "
           "change.")
            .arg(name),
        tr("Load it"), [this, name, onDisk, generation = m_generation] {
            if (generation == m_generation)
                takeOver(name, onDisk);
        });
}

/// Can be undone in the editor.
void LayoutEditor::takeOver(const QString &name, const QByteArray &onDisk) {
    const QString text = QString::fromUtf8(onDisk);
    m_saver->setOnDisk(name, onDisk);
    m_code->replace({name, text, {}});
    Q_EMIT this->onDisk(name, text);
    Q_EMIT saved(LayoutSaver::Cause::Pause, {{name, text}});
}

void LayoutEditor::askToClose(const QString &name) {
    m_dialogs.choose(this,
                     {tr("Close file"),
                      tr("“%1” has changes that are not saved.").arg(name),
                      {tr("Save and close"), tr("Discard")}},
                     [this, name, generation = m_generation](std::optional<int> answer) {
                         if (!answer || generation != m_generation)
                             return;
                         if (*answer == 0)
                             return save([this, name, generation](bool saved) {
                                 if (saved && generation == m_generation)
                                     m_code->close(name, CodeEditor::Close::WhenSaved);
                             });
                         m_code->close(name, CodeEditor::Close::Discard);
                     });
}

void LayoutEditor::noteClosed(const QString &name) {
    const bool isDiscarded = m_changed.contains(name);
    m_open.remove(name);
    m_recovered.remove(name);
    m_saver->close(name);
    noteChanged(name, false);
    if (isDiscarded)
        Q_EMIT reopened();
}

void LayoutEditor::setTheme() {
    if (m_code)
        m_code->setTheme(editorTheme());
}

void LayoutEditor::open(const std::optional<QString> &path) {
    m_path = path;
    m_menu->list(path, {});
    m_open.clear();
    m_changed.clear();
    m_brokenLines.clear();
    m_recovered.clear();
    m_tellRecovered = false;
    m_pause.stop();
    if (!m_code)
        return;
    Q_EMIT opening();
    m_saver->open(path.value_or(QString()));
    m_code->closeAll();
    m_stack->setCurrentWidget(path ? m_code->widget() : m_empty);
    updateActions();
    const int generation = ++m_generation;
    m_unsaved.flush();
    if (path)
        m_work.run<LayoutFiles>(
            [path = *path, &unsaved = m_unsaved](layout::LayoutLibrary &library) {
                return readLayout(library, unsaved, path);
            },
            [guard = QPointer<LayoutEditor>(this), generation](const LayoutFiles &loaded) {
                if (guard && guard->m_generation == generation)
                    guard->show(loaded);
            });
}

void LayoutEditor::discard() {
    if (m_path)
        m_unsaved.forgetAll(*m_path);
    open(m_path);
    Q_EMIT reopened();
}

void LayoutEditor::moved(const QString &to) {
    if (m_path)
        m_unsaved.moved(*m_path, to);
    m_path = to;
    m_menu->moved(to);
    if (m_saver)
        m_saver->moved(to);
}

void LayoutEditor::show(const LayoutFiles &loaded) {
    m_menu->list(m_path, loaded.names);
    QString front;
    for (const EditorFile &file : loaded.open) {
        m_open.insert(file.name);
        m_saver->setOnDisk(file.name, loaded.onDisk.value(file.name));
        Q_EMIT onDisk(file.name, file.text);
        if (file.unsaved && *file.unsaved == file.text)
            m_unsaved.forget(*m_path, file.name);
        else if (file.unsaved)
            m_recovered.insert(file.name, *file.unsaved);
        if (front.isEmpty() && m_recovered.contains(file.name))
            front = file.name;
    }
    if (!loaded.problem.isEmpty())
        messages().showProblem(loaded.problem);
    if (!loaded.open.empty())
        m_code->open(loaded.open, front.isEmpty() ? loaded.open.front().name : front);
    m_tellRecovered = !m_recovered.isEmpty();
    updateActions();
}

void LayoutEditor::showFile(const QString &name, int line) {
    if (!m_code || !m_path)
        return;
    if (m_open.contains(name)) {
        m_code->goTo(name, line, 1);
        return;
    }
    const int generation = m_generation;
    m_work.run<Result<QByteArray>>(
        [path = *m_path, name](layout::LayoutLibrary &library) { return library.read(path, name); },
        reportingErrors<QByteArray>(tr("Could not open “%1”").arg(name),
                                    [this, generation, name, line](const Result<QByteArray> &text) {
                                        if (generation != m_generation || !text)
                                            return;
                                        m_open.insert(name);
                                        m_saver->setOnDisk(name, *text);
                                        Q_EMIT onDisk(name, QString::fromUtf8(*text));
                                        m_code->open({{name, QString::fromUtf8(*text), {}}}, name);
                                        m_code->goTo(name, line, 1);
                                    }));
}

void LayoutEditor::save(std::function<void(bool)> done) {
    if (!m_saver || m_changed.isEmpty()) {
        done(true);
        return;
    }
    m_recovered.clear();
    m_pause.stop();
    m_saver->save(LayoutSaver::Cause::Person, std::move(done));
}

void LayoutEditor::updateActions() {
    m_save->setEnabled(m_code && hasChanges());
    m_newFile->setEnabled(m_code && m_path);
    m_files->setEnabled(m_code && m_path);
    m_saveByItself->setEnabled(m_code != nullptr);
    // Says why nothing is saved by itself.
    const auto broken = m_brokenLines.constBegin();
    m_state->setText(!m_saveByItself->isChecked() || m_brokenLines.isEmpty()
                         ? QString()
                         : tr("%1:%2 is incomplete").arg(broken.key()).arg(broken.value()));
}

} // namespace ovation::ui
