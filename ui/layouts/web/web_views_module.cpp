#include "base/core_files.h"
#include "page/chromium_flags.h"
#include "ui/layouts/web/code_editor_view.h"
#include "ui/layouts/web/page_view.h"

#include <QCoreApplication>
#include <QOpenGLContext>
#include <QQuickWindow>

#include <unistd.h>

// Of Qt Gui; a header for it is in packages for Qt's own parts only.
QT_BEGIN_NAMESPACE
Q_GUI_EXPORT QOpenGLContext *qt_gl_global_share_context();
Q_GUI_EXPORT void qt_gl_set_global_share_context(QOpenGLContext *context);
QT_END_NAMESPACE

namespace ovation::ui {

/// What QPluginLoader gives. Everything that has to be said to Chromium is said before the first view is
/// made.
class WebViewsModule final : public QObject, public WebViews {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "studio.ovation.WebViews/1")
    Q_INTERFACES(ovation::ui::WebViews)

  public:
    WebViewsModule() {
        // In software, as pages are recorded: what is seen is what will be in the file.
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
        // Qt WebEngine looks at the format of the shared context before it learns that none is needed. A
        // program that links it has one made before its window, which takes time; this one is never used.
        if (!qt_gl_global_share_context())
            qt_gl_set_global_share_context(new QOpenGLContext(QCoreApplication::instance()));
        // Root has no sandbox in Chromium; other users keep it.
        if (geteuid() == 0)
            qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    }

    void goThrough(quint16 gatePort) override {
        const QByteArray given = qgetenv("QTWEBENGINE_CHROMIUM_FLAGS");
        qputenv("QTWEBENGINE_CHROMIUM_FLAGS",
                given + ' ' + page::chromiumFlags(gatePort, {.paintsAtOnce = true}));
    }

    std::unique_ptr<CodeEditor> makeEditor(CodeEditorEvents events) override {
        const SandboxBirth birth; // with the first view
        return std::make_unique<CodeEditorView>(std::move(events));
    }
    std::unique_ptr<PageView> makePageView(PageViewEvents events) override {
        const SandboxBirth birth;
        return std::make_unique<PageViewOfEngine>(std::move(events));
    }
};

} // namespace ovation::ui

#include "web_views_module.moc"
