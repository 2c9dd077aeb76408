#include "ui/shell/appearance_menu.h"

#include "ui/common/appearance.h"
#include "ui/common/icons.h"
#include "ui/shell/languages.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QSettings>

#include <tuple>

namespace ovation::ui {

namespace {

const QString themeKey = QStringLiteral("window/theme");

void selectTheme(Theme theme) {
    applyTheme(*qApp, theme);
    QSettings().setValue(themeKey, theme == Theme::Light ? QStringLiteral("light") : QStringLiteral("dark"));
}

} // namespace

AppearanceMenu::AppearanceMenu(QMenu &menu, const Languages &languages)
    : QObject(&menu), m_languages(new QActionGroup(this)) {
    addThemes(menu);
    addLanguages(menu, languages.chosen());
}

Theme AppearanceMenu::savedTheme() {
    return QSettings().value(themeKey).toString() == QLatin1String("light") ? Theme::Light : Theme::Dark;
}

void AppearanceMenu::addThemes(QMenu &menu) {
    auto *themes = new QActionGroup(this);
    for (const auto &[theme, text, name] :
         {std::tuple(Theme::Dark, tr("D&ark"), QStringLiteral("darkTheme")),
          std::tuple(Theme::Light, tr("&Light"), QStringLiteral("lightTheme"))}) {
        QAction *action = menu.addAction(text); // an icon would stand where the check mark does
        action->setObjectName(name);
        action->setCheckable(true);
        action->setChecked(theme == currentTheme());
        themes->addAction(action);
        connect(action, &QAction::triggered, this, [chosen = theme] { selectTheme(chosen); });
    }
}

void AppearanceMenu::addLanguages(QMenu &menu, const QString &chosen) {
    QMenu *languages = menu.addMenu(icon(QStringLiteral("languages")), tr("La&nguage"));
    languages->setObjectName(QStringLiteral("languageMenu"));
    const auto add = [&](const QString &code, const QString &name) {
        QAction *action = languages->addAction(name);
        action->setObjectName(QStringLiteral("language_") + code);
        action->setData(code);
        action->setCheckable(true);
        action->setChecked(code == chosen);
        m_languages->addAction(action);
        connect(action, &QAction::triggered, this, [this, code] { Q_EMIT languageWanted(code); });
    };
    add(QString(), tr("&As the system"));
    languages->addSeparator();
    for (const Language &one : Languages::all())
        add(one.code, one.name);
}

void AppearanceMenu::showChosen(const QString &code) {
    for (QAction *action : m_languages->actions())
        action->setChecked(action->data().toString() == code);
}

} // namespace ovation::ui
