#include "ui/shell/appearance_menu.h"

#include "ui/common/appearance.h"
#include "ui/common/bus/color_scheme.h"
#include "ui/common/icons.h"
#include "ui/shell/languages.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QSettings>

#include <tuple>
#include <utility>

namespace ovation::ui {

namespace {

const QString themeKey = QStringLiteral("window/theme");

const QString desktopsKey = QStringLiteral("window/themeOfDesktop"); // the last one that it had

const QString darkWord = QStringLiteral("dark"), lightWord = QStringLiteral("light"),
              desktopsWord = QStringLiteral("system");

Theme themeOf(const QString &word) {
    return word == lightWord ? Theme::Light : Theme::Dark;
}

} // namespace

AppearanceMenu::AppearanceMenu(QMenu &menu, const Languages &languages)
    : QObject(&menu), m_languages(new QActionGroup(this)) {
    addThemes(menu);
    addLanguages(menu, languages.chosen());
}

Theme AppearanceMenu::savedTheme() {
    const QString chosen = QSettings().value(themeKey).toString();
    return themeOf(chosen == desktopsWord ? QSettings().value(desktopsKey).toString() : chosen);
}

void AppearanceMenu::addThemes(QMenu &menu) {
    const QString chosen = QSettings().value(themeKey, darkWord).toString();
    auto *themes = new QActionGroup(this);
    for (const auto &[word, text, name] :
         {std::tuple(darkWord, tr("D&ark"), QStringLiteral("darkTheme")),
          std::tuple(lightWord, tr("&Light"), QStringLiteral("lightTheme")),
          std::tuple(desktopsWord, tr("S&ystem theme"), QStringLiteral("systemTheme"))}) {
        QAction *action = menu.addAction(text); // an icon would stand where the check mark does
        action->setObjectName(name);
        action->setCheckable(true);
        action->setChecked(word == chosen);
        themes->addAction(action);
        connect(action, &QAction::triggered, this, [this, wanted = word] {
            QSettings().setValue(themeKey, wanted);
            applyTheme(*qApp, savedTheme());
            followDesktop();
        });
    }
    followDesktop();
}

/// Or no longer.
void AppearanceMenu::followDesktop() {
    delete std::exchange(m_desktop, nullptr);
    if (QSettings().value(themeKey).toString() != desktopsWord)
        return;
    m_desktop = new ColorScheme(this);
    connect(m_desktop, &ColorScheme::preferred, this, [](bool dark) {
        QSettings().setValue(desktopsKey, dark ? darkWord : lightWord);
        if (currentTheme() != AppearanceMenu::savedTheme())
            applyTheme(*qApp, AppearanceMenu::savedTheme());
    });
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
