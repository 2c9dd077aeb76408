#pragma once

#include "machine_test.h"
#include "review.h"
#include "settings_setup.h"
#include "studio.h"
#include "support.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QAction;
class QMainWindow;

namespace ovation {
class LogLines;
}

namespace ovation::ui {

class Dialogs;
class GuideWindow;
class LogWindow;
class Palette;

/// Guide, settings, log, support bundle and the test of this machine: their entries in the menus of a window,
/// and what these open. When the window makes its menus again, in another language, so are they. Window
/// thread.
class Tools final : public QObject {
    Q_OBJECT

  public:
    struct Services {
        SettingsSetup &settings;
        Support &support;
        Review &review;
        Studio &studio;
        MachineTest &machine;
        std::shared_ptr<const LogLines> log;
    };

    /// What `services` name outlives it; the window may go first.
    Tools(QMainWindow &window, Services services);
    Tools(QMainWindow &window, Services services, std::unique_ptr<Dialogs> dialogs);
    ~Tools() override;

  private:
    void addToMenus();
    QAction *makeAction(const QString &text, const char *name, const QString &iconName,
                        void (Tools::*open)());
    void offerSettings(Palette *palette);
    void openSettings();
    void openSetting(const QString &name);
    void openGuide();
    void openLog();
    void openMachineTest();
    void openSupport();

    const QPointer<QMainWindow> m_window;
    const Services m_services;
    const std::unique_ptr<Dialogs> m_dialogs;
    QPointer<LogWindow> m_log;
    QPointer<GuideWindow> m_guide;
    bool m_isRecording = false;
};

} // namespace ovation::ui
