#pragma once

#include <QObject>

class QMenuBar;
class QWidget;

namespace ovation::ui {

class AppearanceMenu;
class Dialogs;
class Languages;
struct Panels;
class Tray;

/// Fills the menu bar with what the panels offer and what concerns the window itself. It goes with the bar.
/// Window thread.
class MainMenu final : public QObject {
    Q_OBJECT

  public:
    struct Parts {
        const Panels &panels;
        const Languages &languages;
        Tray &tray;
        Dialogs &dialogs;
        QWidget &window;
    };

    MainMenu(QMenuBar &bar, const Parts &parts);

    void showLanguage(const QString &code); ///< the one that is spoken, after all

  Q_SIGNALS:
    void quitWanted();
    void searchWanted();
    void shortcutsWanted();
    void aboutWanted();
    void languageWanted(const QString &code); ///< empty = that of the system

  private:
    void makePanelMenus(const Parts &parts);
    void makeView(const Parts &parts);
    void makeHelp();

    QMenuBar &m_bar;
    AppearanceMenu *m_appearance = nullptr;
};

} // namespace ovation::ui
