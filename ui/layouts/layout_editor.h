#pragma once

#include "ui/common/layout_work.h"
#include "ui/common/panel.h"
#include "ui/layouts/web_views.h"

#include <QSet>

#include <optional>

class QLabel;
class QMenu;
class QStackedLayout;

namespace ovation::ui {

class Dialogs;

/// The files of one layout, open for change.
class LayoutEditor final : public Panel {
    Q_OBJECT

  public:
    LayoutEditor(LayoutWork &work, Dialogs &dialogs, WebViews *views, QWidget *parent = nullptr);
    ~LayoutEditor() override;

    /// Drops what is open, changed or not; nothing = no layout.
    void open(const std::optional<QString> &path);
    void moved(const QString &to) { m_path = to; } ///< the layout has a new path
    bool hasChanges() const { return !m_changed.isEmpty(); }
    /// Writes every changed file, then calls `done`: true when all of them are on the disk.
    void save(std::function<void(bool)> done);
    void goTo(const QString &file, int line);
    void setTheme();
    QList<QAction *> menuActions() const { return {m_save, m_newFile}; }

  Q_SIGNALS:
    void saved(); ///< something was written
    void changesChanged(bool any);
    void cursorMoved(const QString &file, int line);

  private:
    struct Loaded {
        QStringList names;
        std::vector<EditorFile> open;
        QString problem;
    };
    CodeEditorEvents events();
    static Loaded load(layout::LayoutLibrary &library, const QString &path);
    void show(const Loaded &loaded);
    void showFile(const QString &name, int line);
    void write(const QString &name, const QString &text, int number);
    void finishSave();
    void newFile();
    void fillFiles();
    void updateActions();

    LayoutWork &m_work;
    Dialogs &m_dialogs;
    std::unique_ptr<CodeEditor> m_code; ///< null without web views
    QLabel *m_empty;
    QStackedLayout *m_stack;
    QAction *m_save, *m_newFile, *m_files;
    QMenu *m_fileMenu;
    std::optional<QString> m_path;
    int m_generation = 0; ///< of what is open: late answers for another layout are dropped
    QStringList m_names;  ///< of the layout's files
    QSet<QString> m_open, m_changed;
    // A save that is under way.
    int m_writing = 0;
    bool m_handedOver = true, m_allWritten = true, m_anyWritten = false;
    std::vector<std::function<void(bool)>> m_whenSaved;
    bool m_lost = false; ///< the view broke and begins anew
};

} // namespace ovation::ui
