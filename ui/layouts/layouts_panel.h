#pragma once

#include "studio.h"
#include "ui/layouts/unsaved_texts.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QPluginLoader;

namespace ovation::ui {

class Dialogs;
class LayoutEditor;
class LayoutList;
class LayoutWork;
class LivePage;
class PageConsole;
class StageControls;
class WebViews;

/// The Design perspective: layouts, their files, and the page as it will be recorded. Nothing of it is made,
/// and Qt WebEngine is not even loaded, before it is first seen.
class LayoutsPanel final : public QWidget {
    Q_OBJECT

  public:
    LayoutsPanel(Studio &studio, Dialogs &dialogs, QWidget *parent = nullptr);
    ~LayoutsPanel() override;

    /// Goes on once nothing would be lost: at once, or when the person saved or gave the changes up.
    void leave(std::function<void()> goOn, std::function<void()> stay = {});
    bool hasChanges() const;
    const std::optional<QString> &current() const { return m_path; } ///< the layout that is open
    /// Opens this one instead of the first when the panel is first seen.
    void prefer(const std::optional<QString> &path) { m_preferred = path; }
    /// Opens this one now, or when the panel is first seen; changes are asked about first.
    void goTo(const QString &path);
    /// Archives of layouts, as soon as the panel is seen and the server runs.
    void import(const QStringList &archives);

  Q_SIGNALS:
    void built(); ///< it was first seen: all of it is there now

  protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

  private:
    void begin();
    void build(quint16 gatePort);
    WebViews *loadWebViews(QString *why);
    void wire();
    void arrange();
    void open(const std::optional<QString> &path);
    void updateStage();

    Studio &m_studio;
    Dialogs &m_dialogs;
    EngineSnapshot m_snapshot;
    std::unique_ptr<UnsavedTexts> m_unsaved;
    std::unique_ptr<LayoutWork> m_work; ///< reads the unsaved texts, too
    std::unique_ptr<QPluginLoader> m_module;
    // Null until it is first seen.
    LayoutList *m_list = nullptr;
    LayoutEditor *m_editor = nullptr;
    LivePage *m_page = nullptr;
    StageControls *m_stage = nullptr;
    PageConsole *m_console = nullptr;
    QStringList m_toImport;    ///< until the list is there
    bool m_serverRuns = false; ///< a snapshot has come
    bool m_begun = false;
    QLabel *m_waiting; ///< until the server runs
    bool m_stageAsked = false;
    std::optional<QString> m_path; ///< of the layout that is open
    std::optional<QString> m_preferred;
};

} // namespace ovation::ui
