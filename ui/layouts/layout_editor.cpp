#include "ui/layouts/layout_editor.h"

#include "ui/common/dialogs.h"
#include "ui/common/message_bar.h"
#include "ui/common/theme.h"

#include <QAction>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QStackedLayout>
#include <QToolBar>
#include <QToolButton>

#include <utility>

namespace ovation::ui {

namespace {

constexpr qsizetype MaxOpened_bytes = 256 * 1024; ///< at once; a larger one when it is asked for
constexpr size_t MaxOpened = 12;

bool isText(const QString &name) {
    static const QStringList endings = {QStringLiteral("html"), QStringLiteral("htm"), QStringLiteral("css"),
                                        QStringLiteral("js"),   QStringLiteral("mjs"), QStringLiteral("ts"),
                                        QStringLiteral("json"), QStringLiteral("svg"), QStringLiteral("xml"),
                                        QStringLiteral("txt"),  QStringLiteral("md")};
    return endings.contains(QFileInfo(name).suffix().toLower());
}

/// Of somebody else, and not to be read.
bool isBundle(const QString &name) {
    return name.endsWith(QLatin1String(".min.js")) || name.contains(QLatin1String("openvidu-browser"));
}

QHash<QString, QColor> editorColors() {
    const ThemeColors c = colorsOf(currentTheme());
    return {{QStringLiteral("base"), c.base},           {QStringLiteral("raised"), c.raised},
            {QStringLiteral("border"), c.border},       {QStringLiteral("text"), c.text},
            {QStringLiteral("muted"), c.muted},         {QStringLiteral("accent"), c.accent},
            {QStringLiteral("selection"), c.selection}, {QStringLiteral("warning"), c.warning}};
}

} // namespace

LayoutEditor::LayoutEditor(LayoutWork &work, Dialogs &dialogs, WebViews *views, QWidget *parent)
    : Panel(parent), m_work(work), m_dialogs(dialogs), m_code(views ? views->makeEditor(events()) : nullptr),
      m_empty(new QLabel), m_stack(new QStackedLayout), m_fileMenu(new QMenu(this)) {
    setObjectName(QStringLiteral("layoutEditor"));
    m_save = makeAction(QStringLiteral("saveLayout"), QStringLiteral("save"), tr("Save"),
                        tr("Save all files of the layout and show the page anew"), QKeySequence::Save);
    makePrimary(m_save, QStringLiteral("save"));
    connect(m_save, &QAction::triggered, this, [this] { save([](bool) {}); });
    m_newFile = makeAction(QStringLiteral("newLayoutFile"), QStringLiteral("file-plus"), tr("New file…"),
                           tr("Add a file to the layout"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F));
    connect(m_newFile, &QAction::triggered, this, &LayoutEditor::newFile);
    m_files = makeAction(QStringLiteral("layoutFiles"), QStringLiteral("folder-open"), tr("Files"),
                         tr("Open another file of the layout"), QKeySequence());
    m_files->setMenu(m_fileMenu);
    if (auto *button = qobject_cast<QToolButton *>(toolBar().widgetForAction(m_files)))
        button->setPopupMode(QToolButton::InstantPopup);
    connect(m_fileMenu, &QMenu::aboutToShow, this, &LayoutEditor::fillFiles);

    m_empty->setObjectName(QStringLiteral("emptyText"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(24);
    m_empty->setText(tr("Choose a layout, or make a new one, to change its files here."));
    auto *content = new QWidget;
    content->setLayout(m_stack);
    m_stack->addWidget(m_empty);
    if (m_code) {
        m_stack->addWidget(m_code->widget());
        setTheme();
    }
    setContent(content);
    updateActions();
}

LayoutEditor::~LayoutEditor() {
    m_code.reset(); // nothing comes from it any more
}

CodeEditorEvents LayoutEditor::events() {
    CodeEditorEvents events;
    events.ready = [this] {
        if (std::exchange(m_lost, false))
            open(m_path);
    };
    events.changed = [this](const QString &name, bool changed) {
        const bool before = hasChanges();
        if (changed)
            m_changed.insert(name);
        else
            m_changed.remove(name);
        if (before != hasChanges())
            Q_EMIT changesChanged(hasChanges());
        updateActions();
    };
    events.shown = [](const QString &) {};
    events.write = [this](const QString &name, const QString &text, int number) {
        write(name, text, number);
    };
    events.handedOver = [this] {
        m_handedOver = true;
        finishSave();
    };
    events.cursorMoved = [this](const QString &name, int line) { Q_EMIT cursorMoved(name, line); };
    events.crashed = [this] {
        m_lost = true;
        m_handedOver = true;
        m_allWritten = m_changed.isEmpty();
        finishSave();
        messages().showProblem(
            m_changed.isEmpty() ? tr("The editor ended unexpectedly and began anew. Nothing was lost.")
                                : tr("The editor ended unexpectedly and began anew. What had not been saved "
                                     "is lost: the files are as they are on the disk."));
    };
    return events;
}

void LayoutEditor::setTheme() {
    if (m_code)
        m_code->setTheme({currentTheme() == Theme::Dark, editorColors()});
}

void LayoutEditor::open(const std::optional<QString> &path) {
    m_path = path;
    m_names.clear();
    m_open.clear();
    const bool had = hasChanges();
    m_changed.clear();
    if (had)
        Q_EMIT changesChanged(false);
    if (!m_code)
        return;
    m_code->closeAll();
    m_stack->setCurrentWidget(path ? m_code->widget() : m_empty);
    updateActions();
    const int generation = ++m_generation;
    if (path)
        m_work.run<Loaded>([path = *path](layout::LayoutLibrary &library) { return load(library, path); },
                           [guard = QPointer<LayoutEditor>(this), generation](const Loaded &loaded) {
                               if (guard && guard->m_generation == generation)
                                   guard->show(loaded);
                           });
}

LayoutEditor::Loaded LayoutEditor::load(layout::LayoutLibrary &library, const QString &path) {
    Loaded loaded;
    loaded.names = library.files(path);
    QStringList names = loaded.names;
    if (names.removeAll(QStringLiteral("index.html")))
        names.prepend(QStringLiteral("index.html"));
    for (const QString &name : names) {
        if (!isText(name) || isBundle(name) || loaded.open.size() >= MaxOpened)
            continue;
        const auto text = library.read(path, name);
        if (!text)
            loaded.problem = text.error().message;
        else if (text->size() <= MaxOpened_bytes)
            loaded.open.push_back({name, QString::fromUtf8(*text)});
    }
    return loaded;
}

void LayoutEditor::show(const Loaded &loaded) {
    m_names = loaded.names;
    for (const EditorFile &file : loaded.open)
        m_open.insert(file.name);
    if (!loaded.problem.isEmpty())
        messages().showProblem(loaded.problem);
    if (!loaded.open.empty())
        m_code->open(loaded.open, loaded.open.front().name);
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
        reportingErrors<QByteArray>(tr("“%1” could not be opened").arg(name),
                                    [this, generation, name, line](const Result<QByteArray> &text) {
                                        if (generation != m_generation || !text)
                                            return;
                                        m_open.insert(name);
                                        m_code->open({{name, QString::fromUtf8(*text)}}, name);
                                        m_code->goTo(name, line, 1);
                                    }));
}

void LayoutEditor::goTo(const QString &file, int line) {
    showFile(file, line);
}

void LayoutEditor::save(std::function<void(bool)> done) {
    if (!m_code || m_changed.isEmpty()) {
        done(true);
        return;
    }
    m_whenSaved.push_back(std::move(done));
    if (m_whenSaved.size() > 1)
        return; // one is under way and answers for both
    m_handedOver = m_anyWritten = false;
    m_allWritten = true;
    m_code->save(true);
}

void LayoutEditor::write(const QString &name, const QString &text, int number) {
    if (!m_path)
        return;
    ++m_writing;
    m_work.run<Result<void>>(
        [path = *m_path, name, text](layout::LayoutLibrary &library) {
            return library.write(path, name, text.toUtf8());
        },
        reportingErrors<void>(tr("“%1” could not be saved").arg(name),
                              [this, number](const Result<void> &result) {
                                  --m_writing;
                                  m_allWritten = m_allWritten && result.ok();
                                  m_anyWritten = m_anyWritten || result.ok();
                                  m_code->written(number, result.ok());
                                  finishSave();
                              }));
}

void LayoutEditor::finishSave() {
    if (!m_handedOver || m_writing > 0)
        return;
    if (std::exchange(m_anyWritten, false))
        Q_EMIT saved();
    for (const auto &done : std::exchange(m_whenSaved, {}))
        done(m_allWritten);
}

void LayoutEditor::newFile() {
    if (!m_path)
        return;
    m_dialogs.askText(this, tr("New file"), tr("Name of the file:"), QStringLiteral("style.css"),
                      [this](const std::optional<QString> &name) {
                          if (!name || name->isEmpty())
                              return;
                          if (m_names.contains(*name)) {
                              showFile(*name, 1);
                              return;
                          }
                          m_work.run<Result<void>>(
                              [path = *m_path, name = *name](layout::LayoutLibrary &library) {
                                  return library.write(path, name, {});
                              },
                              reportingErrors<void>(tr("“%1” could not be made").arg(*name),
                                                    [this, name = *name](const Result<void> &result) {
                                                        if (!result)
                                                            return;
                                                        m_names += name;
                                                        showFile(name, 1);
                                                        Q_EMIT saved();
                                                    }));
                      });
}

void LayoutEditor::fillFiles() {
    m_fileMenu->clear();
    for (const QString &name : std::as_const(m_names))
        if (isText(name))
            m_fileMenu->addAction(QString(name).replace(u'&', QStringLiteral("&&")), this,
                                  [this, name] { showFile(name, 1); });
}

void LayoutEditor::updateActions() {
    m_save->setEnabled(m_code && hasChanges());
    m_newFile->setEnabled(m_code && m_path);
    m_files->setEnabled(m_code && m_path);
}

} // namespace ovation::ui
