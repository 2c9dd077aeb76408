#include "ui/layouts/web/code_editor_view.h"
#include "ui/layouts/web/page_view.h"

#include <QQuickWindow>

#include <unistd.h>

namespace ovation::ui {

/// What QPluginLoader gives. Everything that has to be said to Chromium is said before the first view is made.
class WebViewsModule final : public QObject, public WebViews {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "studio.ovation.WebViews/1")
    Q_INTERFACES(ovation::ui::WebViews)

  public:
    WebViewsModule() {
        // In software, as pages are recorded: what is seen is what will be in the file. It also spares the
        // program a shared OpenGL context that would have to be there before its window.
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
        // Root has no sandbox in Chromium; everybody else keeps it.
        if (geteuid() == 0)
            qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    }

    std::unique_ptr<CodeEditor> makeEditor(CodeEditorEvents events) override {
        return std::make_unique<CodeEditorView>(std::move(events));
    }
    std::unique_ptr<PageView> makePageView(PageViewEvents events) override {
        return std::make_unique<PageViewOfEngine>(std::move(events));
    }
};

} // namespace ovation::ui

#include "web_views_module.moc"
