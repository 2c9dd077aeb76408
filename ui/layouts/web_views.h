#pragma once

#include "page/page_message.h"
#include "page/page_request.h"
#include "page/style_change.h"

#include <QByteArray>
#include <QColor>
#include <QHash>
#include <QImage>
#include <QSize>
#include <QString>
#include <QtPlugin>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QWidget;

/// What the Design panel asks of Qt WebEngine. Behind it stands a module that is loaded when it is first
/// needed (ui/layouts/web), so nothing here may need a symbol of that module. Window thread.
namespace ovation::ui {

struct EditorFile {
    QString name;                   ///< relative to the layout's folder
    QString text;                   ///< as on the disk
    std::optional<QString> unsaved; ///< typed over it earlier: shown as a change that can be undone
};

/// What save() hands over, to be written.
struct EditorText {
    QString name, text;
    int number = 0; ///< of this text, for markSaved()
};

struct EditorTheme {
    bool dark = true;
    QHash<QString, QColor> colors; ///< base, raised, border, text, muted, accent, selection, warning
};

struct CodeEditorEvents {
    std::function<void()> ready; ///< also after a crash: open what should be open
    /// A file begins or ceases to differ from what is on the disk.
    std::function<void(const QString &name, bool changed)> changed;
    /// After each change, typed or undone. `brokenLine`: where the syntax is worse than in the text on the
    /// disk, as it is while something is half typed; 0 = nowhere.
    std::function<void(const QString &name, const QString &text, int brokenLine)> edited;
    std::function<void(const std::vector<EditorText> &texts)> handedOver; ///< answers save(), once
    /// The user wants to close a file that differs from what is on the disk; see close().
    std::function<void(const QString &name)> closing;
    std::function<void(const QString &name)> closed; ///< also by the user, when it was as on the disk
    std::function<void(const QString &name, int line)> cursorMoved; ///< answers goTo()
    std::function<void()> crashed;
};

/// Several files as tabs. Undo continues across saving. Calls before `ready` are kept until then.
class CodeEditor {
  public:
    enum class Save {
        Changed,
        CompleteOnly
    }; ///< all changed files, or those of them whose syntax is not broken

    enum class Close { WhenSaved, Discard }; ///< WhenSaved: changes keep the file open

    virtual ~CodeEditor() = default;
    virtual QWidget *widget() = 0; ///< owned by its parent, or by the editor while it has none

    /// Files that are open already keep what was typed; `front` comes to the front.
    virtual void open(const std::vector<EditorFile> &files, const QString &front) = 0;
    /// An open file has another text on the disk, and shows it. Can be undone.
    virtual void replace(const EditorFile &file) = 0;
    virtual void close(const QString &name, Close how) = 0; ///< answered by `closed`
    virtual void closeAll() = 0;
    virtual void save(Save which) = 0; ///< asks for texts; `handedOver` has them
    virtual void markSaved(int number) = 0;
    virtual void goTo(const QString &name, int line, int column) = 0;
    virtual void setTheme(const EditorTheme &theme) = 0;
};

struct PageViewEvents {
    std::function<void(const page::PageMessage &)> said;
    std::function<void()> loading;
    /// `size` is what the page itself sees, in CSS pixels.
    std::function<void(qint64 took_ms, QSize size)> loaded;
    std::function<void(const QString &why)> unavailable; ///< a part of a sentence
    std::function<void(double scale)> scaled;            ///< 1 = a pixel is a pixel
    std::function<void()> crashed;
};

/// Shows one page at an exact size, scaled down to what room there is. Draws in software, as pages are
/// recorded.
class PageView {
  public:
    virtual ~PageView() = default;
    virtual QWidget *widget() = 0; ///< as CodeEditor::widget()

    virtual void show(const page::PageRequest &request) = 0;
    virtual void reload() = 0; ///< without the cache
    virtual void clear() = 0;
    /// Without loading the page again; see page::GuestPage::applyStyles(). `done` may never come when the
    /// page goes.
    virtual void applyStyles(const std::vector<page::StyleChange> &changes,
                             std::function<void(bool)> done) = 0;
    virtual void setPageSize(QSize pixels) = 0;
    virtual void setAudio(bool on) = 0;
    virtual QImage image() = 0; ///< as it is seen, at once
    /// An image of the exact size; null when nothing is shown.
    virtual void takeSnapshot(std::function<void(QImage)> done) = 0;
};

class WebViews {
  public:
    virtual ~WebViews() = default;
    /// Before the first view: pages reach nothing but what this SOCKS5 proxy on 127.0.0.1 lets them; without
    /// one (0) they reach nothing.
    virtual void goThrough(quint16 gatePort) = 0;
    virtual std::unique_ptr<CodeEditor> makeEditor(CodeEditorEvents events) = 0;
    virtual std::unique_ptr<PageView> makePageView(PageViewEvents events) = 0;
};

} // namespace ovation::ui

Q_DECLARE_INTERFACE(ovation::ui::WebViews, "studio.ovation.WebViews/1")
