#pragma once

#include "review.h"
#include "settings_setup.h"
#include "support.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QMainWindow;

namespace ovation {
class LogLines;
}

namespace ovation::ui {

class Dialogs;
class LogWindow;

/// Settings, log and support bundle: their entries in the menus of a window, and what these open. When the
/// window makes its menus again, in another language, so are they. Window thread.
class Tools final : public QObject {
    Q_OBJECT

  public:
    struct Services {
        SettingsSetup &settings;
        Support &support;
        Review &review;
        std::shared_ptr<const LogLines> log;
    };

    /// What `services` name outlives it; the window may go first.
    Tools(QMainWindow &window, Services services);
    Tools(QMainWindow &window, Services services, std::unique_ptr<Dialogs> dialogs);
    ~Tools() override;

  private:
    void addToMenus();
    void openSettings();
    void openLog();
    void openSupport();

    const QPointer<QMainWindow> m_window;
    const Services m_services;
    const std::unique_ptr<Dialogs> m_dialogs;
    QPointer<LogWindow> m_log;
};

} // namespace ovation::ui
