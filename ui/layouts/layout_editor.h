#pragma once

#include "ui/common/layout_work.h"
#include "ui/common/panel.h"
#include "ui/layouts/layout_saver.h"
#include "ui/layouts/unsaved_texts.h"
#include "ui/layouts/web_views.h"

#include <QSet>
#include <QTimer>

#include <optional>

class QLabel;
class QStackedLayout;

namespace ovation::ui {

class Dialogs;
class FileMenu;
struct LayoutFiles;

/// The files of one layout, open for change. What is typed is kept apart from the files until it is saved; it
/// is saved by itself after a pause unless that is switched off.
class LayoutEditor final : public Panel {
    Q_OBJECT

  public:
    LayoutEditor(LayoutWork &work, UnsavedTexts &unsaved, Dialogs &dialogs, WebViews *views,
                 QWidget *parent = nullptr);
    ~LayoutEditor() override;

    /// Shows another layout, with what was typed there earlier and not saved; nothing = no layout.
    void open(const std::optional<QString> &path);
    void discard();                ///< what is not saved; shows the files as they are on the disk
    void moved(const QString &to); ///< the layout has a new path
    bool hasChanges() const { return !m_changed.isEmpty(); }
    bool isOpen(const QString &file) const { return m_open.contains(file); } ///< has a tab
    /// Writes every changed file, then calls `done`: true when all of them are on the disk.
    void save(std::function<void(bool)> done);
    /// Nothing is saved by itself, as while a person is asked what to do with the changes.
    void holdSaving(bool hold);
    void goTo(const QString &file, int line) { showFile(file, line); }
    void setTheme();
    QList<QAction *> menuActions() const { return {m_save, m_saveByItself, m_newFile}; }

  Q_SIGNALS:
    void opening();                                        ///< another layout, or the same one again
    void reopened();                                       ///< the same one: the page may show what is gone
    void edited(const QString &file, const QString &text); ///< as far as its syntax is whole
    void onDisk(const QString &file, const QString &text); ///< was read or written
    void saved(ovation::ui::LayoutSaver::Cause cause, const QHash<QString, QString> &texts);
    void cursorMoved(const QString &file, int line);

  private:
    void makeActions();
    void connectSaver();
    CodeEditorEvents events();
    void show(const LayoutFiles &loaded);
    void showFile(const QString &name, int line);
    void noteChanged(const QString &name, bool changed);
    void noteEdited(const QString &name, const QString &text, int brokenLine);
    void noteCrash();
    void offerRecovered();
    void offerElsewhere(const QString &name, const QByteArray &onDisk);
    void takeOver(const QString &name, const QByteArray &onDisk);
    void askToClose(const QString &name);
    void noteClosed(const QString &name);
    void saveSoon();
    void updateActions();

    LayoutWork &m_work;
    UnsavedTexts &m_unsaved;
    Dialogs &m_dialogs;
    std::unique_ptr<CodeEditor> m_code;   ///< null without web views
    std::unique_ptr<LayoutSaver> m_saver; ///< null without web views
    QLabel *m_empty, *m_state;
    QStackedLayout *m_stack;
    FileMenu *m_menu;
    QAction *m_save, *m_saveByItself, *m_newFile, *m_files;
    QTimer m_pause;
    std::optional<QString> m_path;
    int m_generation = 0; ///< of what is open: late answers for another layout are dropped
    QSet<QString> m_open, m_changed;
    QHash<QString, int> m_brokenLines;
    QHash<QString, QString>
        m_recovered; ///< not touched since: nothing is saved by itself before a person decided
    bool m_tellRecovered = false;
    bool m_hold = false;
    bool m_lost = false; ///< the view crashed and restarts
};

} // namespace ovation::ui
