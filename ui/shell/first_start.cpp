#include "ui/shell/first_start.h"

#include "ui/common/appearance.h"
#include "ui/settings/first_run.h"
#include "ui/shell/appearance_menu.h"
#include "ui/shell/languages.h"

#include <QApplication>
#include <QEventLoop>

namespace ovation::ui {

std::optional<FirstChoice> askFirst(SettingsSetup &setup, MachineTest &machine) {
    const Languages language;
    applyTheme(*qApp, AppearanceMenu::savedTheme());
    FirstRun questions(setup, machine);
    QApplication::setQuitOnLastWindowClosed(false); // another one follows
    QEventLoop loop;
    QObject::connect(&questions, &QDialog::finished, &loop, &QEventLoop::quit);
    questions.show();
    loop.exec();
    QApplication::setQuitOnLastWindowClosed(true);
    return questions.result() == QDialog::Accepted ? std::optional(FirstChoice{questions.wantsDemo()})
                                                   : std::nullopt;
}

} // namespace ovation::ui
