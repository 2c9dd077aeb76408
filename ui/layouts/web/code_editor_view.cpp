#include "ui/layouts/web/code_editor_view.h"

#include <QEvent>
#include <QKeyEvent>
#include <QWebEngineSettings>
#include <QWebEngineUrlRequestInterceptor>

#include <utility>

namespace ovation::ui {

namespace {

const QString editorPage = QStringLiteral("qrc:/web/editor/index.html");

class OwnResourcesOnly final : public QWebEngineUrlRequestInterceptor {
  public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;
    void interceptRequest(QWebEngineUrlRequestInfo &request) override {
        request.block(request.requestUrl().scheme() != QLatin1String("qrc"));
    }
};

class EditorPage final : public QWebEnginePage {
  public:
    using QWebEnginePage::QWebEnginePage;

  protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType, bool) override {
        return url == QUrl(editorPage);
    }
    QWebEnginePage *createWindow(WebWindowType) override { return nullptr; }
};

/// Keys that the editor has a use for are not shortcuts of the window while it has the focus.
class EditorKeys final : public QObject {
  public:
    static constexpr QLatin1StringView Name{"editorKeys"}; // without Q_OBJECT it is not found by its class
    explicit EditorKeys(QObject *parent) : QObject(parent) { setObjectName(Name); }
    bool eventFilter(QObject *watched, QEvent *event) override {
        if (event->type() == QEvent::ShortcutOverride) {
            const auto *key = static_cast<QKeyEvent *>(event);
            const bool control = key->modifiers() & Qt::ControlModifier;
            const bool alt = key->modifiers() & Qt::AltModifier;
            constexpr int used[] = {Qt::Key_F, Qt::Key_G, Qt::Key_D, Qt::Key_Z,     Qt::Key_Y,
                                    Qt::Key_A, Qt::Key_I, Qt::Key_U, Qt::Key_Slash, Qt::Key_Space};
            if (control && !alt &&
                std::find(std::begin(used), std::end(used), key->key()) != std::end(used)) {
                event->accept();
                return true; // the view would refuse it again
            }
            if (key->modifiers() == Qt::ControlModifier &&
                key->key() == Qt::Key_W) { // of the window with Shift
                event->accept();
                return true;
            }
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

CodeEditorView::CodeEditorView(CodeEditorEvents events) : m_bridge(std::move(events)) {
    m_profile.setUrlRequestInterceptor(new OwnResourcesOnly(&m_profile));
    m_bridge.begun = [this] { begin(); };
    m_channel.registerObject(QStringLiteral("host"), &m_bridge);
    m_view = new QWebEngineView;
    m_page = new EditorPage(&m_profile, m_view);
    m_page->setBackgroundColor(Qt::transparent);
    m_page->settings()->setAttribute(QWebEngineSettings::LocalStorageEnabled, false);
    m_page->settings()->setAttribute(QWebEngineSettings::ErrorPageEnabled, false);
    m_page->setWebChannel(&m_channel);
    m_view->setPage(m_page);
    m_view->setContextMenuPolicy(Qt::NoContextMenu); // Chromium's offers to go back and to save the page
    QObject::connect(m_page.data(), &QWebEnginePage::renderProcessTerminated, &m_bridge, [this] {
        m_ready = false;
        m_waiting.clear(); // meant for the texts that are gone
        m_bridge.events.crashed();
        m_page->load(QUrl(editorPage));
    });
    QObject::connect(m_page.data(), &QWebEnginePage::loadFinished, &m_bridge, [this] {
        if (QWidget *keys = m_view->focusProxy(); keys && !keys->findChild<QObject *>(EditorKeys::Name))
            keys->installEventFilter(new EditorKeys(keys));
    });
    m_page->load(QUrl(editorPage));
}

CodeEditorView::~CodeEditorView() {
    delete m_page; // before its profile
    delete m_view;
}

void CodeEditorView::begin() {
    m_ready = true;
    if (!m_theme.isEmpty())
        Q_EMIT m_bridge.setTheme(m_theme);
    for (const auto &call : std::exchange(m_waiting, {}))
        call();
    m_bridge.events.ready();
}

void CodeEditorView::whenReady(std::function<void()> call) {
    if (m_ready)
        call();
    else
        m_waiting.push_back(std::move(call));
}

namespace {

QJsonObject toJson(const EditorFile &file) {
    QJsonObject json{{QStringLiteral("name"), file.name}, {QStringLiteral("text"), file.text}};
    if (file.unsaved)
        json[QStringLiteral("unsaved")] = *file.unsaved;
    return json;
}

} // namespace

void CodeEditorView::open(const std::vector<EditorFile> &files, const QString &front) {
    QJsonArray list;
    for (const EditorFile &file : files)
        list.append(toJson(file));
    whenReady([this, list, front] { Q_EMIT m_bridge.open(list, front); });
}

void CodeEditorView::replace(const EditorFile &file) {
    whenReady([this, file] { Q_EMIT m_bridge.replace(toJson(file)); });
}

void CodeEditorView::close(const QString &name, Close how) {
    whenReady([this, name, how] { Q_EMIT m_bridge.close(name, how == Close::Discard); });
}

void CodeEditorView::closeAll() {
    const int generation = ++m_bridge.generation;
    whenReady([this, generation] { Q_EMIT m_bridge.closeAll(generation); });
}

void CodeEditorView::save(Save which) {
    whenReady([this, which] { Q_EMIT m_bridge.save(which == Save::CompleteOnly); });
}

void CodeEditorView::markSaved(int number) {
    whenReady([this, number] { Q_EMIT m_bridge.markSaved(number); });
}

void CodeEditorView::goTo(const QString &name, int line, int column) {
    whenReady([this, name, line, column] { Q_EMIT m_bridge.goTo(name, line, column); });
}

void CodeEditorView::setTheme(const EditorTheme &theme) {
    QJsonObject colors;
    for (auto at = theme.colors.begin(); at != theme.colors.end(); ++at)
        colors[at.key()] = at.value().name();
    m_theme = {{QStringLiteral("dark"), theme.dark}, {QStringLiteral("colors"), colors}};
    if (m_ready)
        Q_EMIT m_bridge.setTheme(m_theme);
}

} // namespace ovation::ui
