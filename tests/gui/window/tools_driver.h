#pragma once

#include "window_driver.h"

#include "base/log_lines.h"
#include "config/source_files.h"
#include "machine_test_host.h"
#include "settings_setup_host.h"
#include "support_host.h"
#include "ui/settings/setting_row.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shell/tools.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>

namespace ovation::ui {

/// The window with its tools, on real files.
class ToolsDriver : public WindowDriver {
  public:
    void begin() {
        end();
        QSettings().clear(); // English again
        open();
        home = std::make_unique<QTemporaryDir>();
        sources = {};
        sources.configPath = home->filePath(QStringLiteral("config"));
        sources.dataPath = home->filePath(QStringLiteral("data"));
        QVERIFY(QDir().mkpath(sources.configPath) && QDir().mkpath(sources.dataPath));
        log = std::make_shared<LogLines>();
    }
    void end() {
        tools.reset();
        window.reset();
    }

    static void write(const QString &path, const QByteArray &content) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    static QByteArray read(const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void keep(const QByteArray &content) const { write(config::keptSettingsFile(sources), content); }
    QByteArray kept() const { return read(config::keptSettingsFile(sources)); }

    /// `certificate`: of the server that runs.
    void makeTools(const QString &certificate = {}) {
        tools.reset();
        settings = std::make_unique<SettingsSetupHost>(sources, certificate);
        support = std::make_unique<SupportHost>(sources);
        machine = std::make_unique<MachineTestHost>(EncoderProperties(), 200);
        auto owned = std::make_unique<FakeDialogs>();
        toolDialogs = owned.get();
        tools = std::make_unique<Tools>(
            *window, Tools::Services{*settings, *support, *review, *studio, *machine, log}, std::move(owned));
    }
    void openSettings() {
        makeTools();
        trigger("settings");
        QTRY_VERIFY(window->findChild<SettingsDialog *>());
        QTRY_VERIFY(dialog()->isVisible());
    }
    SettingsDialog *dialog() const { return part<SettingsDialog>("settingsDialog"); }
    SettingRow *row(const char *name) const {
        return part<SettingRow>(("row_" + QByteArray(name)).constData());
    }
    QString problem(const char *name) const {
        return part<QLabel>(("problem_" + QByteArray(name)).constData())->text();
    }
    void enter(const char *name, const QString &value) const {
        auto *field = part<QLineEdit>(name);
        field->clear();
        QTest::keyClicks(field, value);
    }

    std::unique_ptr<QTemporaryDir> home;
    config::Sources sources;
    std::shared_ptr<LogLines> log;
    std::unique_ptr<SettingsSetupHost> settings;
    std::unique_ptr<SupportHost> support;
    std::unique_ptr<MachineTestHost> machine;
    std::unique_ptr<Tools> tools;
    FakeDialogs *toolDialogs = nullptr;
};

} // namespace ovation::ui
