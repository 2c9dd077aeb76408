#pragma once

#include "ui/layouts/page_message.h"

#include <QByteArray>
#include <QColor>
#include <QHash>
#include <QImage>
#include <QSize>
#include <QString>
#include <QtPlugin>

#include <functional>
#include <memory>
#include <vector>

class QWidget;

/// What the Design panel asks of Qt WebEngine. Behind it stands a module that is loaded when it is first
/// needed (ui/layouts/web), so nothing here may need a symbol of that module. Window thread.
namespace ovation::ui {

struct EditorFile {
    QString name; ///< relative to the layout's folder
    QString text;
};

struct EditorTheme {
    bool dark = true;
    QHash<QString, QColor> colors; ///< base, raised, border, text, muted, accent, selection, warning
};

struct CodeEditorEvents {
    std::function<void()> ready; ///< also after it had to begin anew: open what should be open
    /// A file begins or ceases to differ from what was opened or written last.
    std::function<void(const QString &name, bool changed)> changed;
    std::function<void(const QString &name)> shown;
    /// To be written, as save() asked for; answered by CodeEditor::written() with the same number.
    std::function<void(const QString &name, const QString &text, int number)> write;
    std::function<void()> handedOver;                               ///< save() has given everything it had
    std::function<void(const QString &name, int line)> cursorMoved; ///< by goTo()
    std::function<void()> crashed;                                  ///< what was not written is lost
};

/// Several files as tabs. Undo goes on across saving. Calls before `ready` are kept until then.
class CodeEditor {
  public:
    virtual ~CodeEditor() = default;
    virtual QWidget *widget() = 0; ///< owned by its parent, or by the editor while it has none

    /// Files that are open already keep what was typed; `shown` comes to the front.
    virtual void open(const std::vector<EditorFile> &files, const QString &shown) = 0;
    virtual void closeAll() = 0;
    virtual void save(bool all) = 0; ///< all changed files, or the one in front
    virtual void written(int number, bool ok) = 0;
    virtual void goTo(const QString &name, int line, int column) = 0;
    virtual void setTheme(const EditorTheme &theme) = 0;
};

/// A page of this program's own server.
struct PageRequest {
    QUrl address;           ///< with everything the page is told in its query
    QString user, password; ///< answered when the server of `address` asks, nobody else
    QByteArray certificate; ///< SHA-256 of the server's own (DER): the one that is accepted beside valid ones
};

struct PageViewEvents {
    std::function<void(const PageMessage &)> said;
    std::function<void()> loading;
    /// `size` is what the page itself sees, in CSS pixels.
    std::function<void(bool ok, qint64 took_ms, QSize size)> loaded;
    std::function<void(double scale)> scaled; ///< 1 = a pixel is a pixel
    std::function<void()> crashed;
};

/// Shows one page at an exact size, scaled down to what room there is. Draws in software, as pages are
/// recorded.
class PageView {
  public:
    virtual ~PageView() = default;
    virtual QWidget *widget() = 0; ///< as CodeEditor::widget()

    virtual void show(const PageRequest &request) = 0;
    virtual void reload() = 0; ///< without the cache
    virtual void clear() = 0;
    virtual void setPageSize(QSize pixels) = 0;
    virtual void setAudio(bool on) = 0;
    virtual QImage image() = 0; ///< as it is seen, at once
    /// An image of the exact size; null when nothing is shown.
    virtual void takeSnapshot(std::function<void(QImage)> done) = 0;
};

class WebViews {
  public:
    virtual ~WebViews() = default;
    /// Before the first view: pages reach nothing but what this SOCKS5 proxy on 127.0.0.1 lets them; 0 =
    /// none.
    virtual void goThrough(quint16 gatePort) = 0;
    virtual std::unique_ptr<CodeEditor> makeEditor(CodeEditorEvents events) = 0;
    virtual std::unique_ptr<PageView> makePageView(PageViewEvents events) = 0;
};

} // namespace ovation::ui

Q_DECLARE_INTERFACE(ovation::ui::WebViews, "studio.ovation.WebViews/1")
