#pragma once

#include <QObject>

class QAction;
class QActionGroup;
class QMenu;

namespace ovation::ui {

class ColorScheme;
class Languages;
enum class Theme;

/// The end of a menu: theme and language of the window. A theme is applied and remembered here; a language is
/// only asked for, because panels have to be left first.
class AppearanceMenu final : public QObject {
    Q_OBJECT

  public:
    AppearanceMenu(QMenu &menu, const Languages &languages);

    /// The theme that was chosen last; dark at first. Where that of the desktop was chosen, the one that it
    /// had last.
    static Theme savedTheme();
    void showChosen(const QString &code); ///< the language that is spoken, after all

  Q_SIGNALS:
    void languageWanted(const QString &code); ///< empty = that of the system

  private:
    void addThemes(QMenu &menu);
    void followDesktop();
    void addLanguages(QMenu &menu, const QString &chosen);

    QActionGroup *m_languages;
    ColorScheme *m_desktop = nullptr; ///< while its theme is chosen
};

} // namespace ovation::ui
