#pragma once

#include "fake_studio.h"

#include "ui/common/message_bar.h"
#include "ui/common/panel.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <memory>

namespace ovation::ui {

/// The window before a studio that answers from memory, driven as a user would: buttons, keys, selections.
class MainWindowFixture : public QObject {
  public:
    template <typename Test>
    static int run(int argc, char **argv) {
        QLocale::setDefault(QLocale::c());
        QApplication application(argc, argv);
        QCoreApplication::setOrganizationName(QStringLiteral("ovation-test"));
        QCoreApplication::setApplicationName(QStringLiteral("ovation-test"));
        QApplication::setQuitOnLastWindowClosed(false);
        Test test;
        return QTest::qExec(&test, argc, argv);
    }

  protected:
    void begin() {
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder->path());
        QSettings().clear();
        open();
    }
    void end() {
        m_window.reset();
        m_studio.reset();
    }

    template <typename T>
    T *part(const char *name) {
        auto *found = m_window->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no widget is called %s", name);
        return found;
    }
    void click(const char *button) {
        QTest::mouseClick(part<QToolButton>(button), Qt::LeftButton);
        settle();
    }
    void settle() { QTest::qWait(20); }
    void open() {
        m_window.reset();
        m_studio = std::make_unique<FakeStudio>();
        auto dialogs = std::make_unique<FakeDialogs>();
        m_dialogs = dialogs.get();
        m_window = std::make_unique<MainWindow>(*m_studio, std::move(dialogs));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->start();
        m_studio->publish();
        settle();
    }
    /// Two sessions, three participants, two finished recordings.
    void busy() {
        QFile file(m_folder->filePath(QStringLiteral("weekly.mp4")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        m_studio->snapshot.sessions = {
            someSession(QStringLiteral("daily-standup"), {QStringLiteral("Ana"), QStringLiteral("Ben")}),
            someSession(QStringLiteral("class-7"), {QStringLiteral("Cho")})};
        m_studio->snapshot.recordings = {
            finishedRecording(QStringLiteral("weekly"), QStringLiteral("weekly"), file.fileName()),
            finishedRecording(QStringLiteral("retro"), QStringLiteral("retro"),
                              QStringLiteral("/nowhere/retro.mp4"))};
        m_studio->publish();
        settle();
    }
    QString problemIn(const char *panel) { return part<Panel>(panel)->messages().text(); }
    QTreeView *tree() { return part<QTreeView>("sessionTree"); }
    QTreeView *table() { return part<QTreeView>("recordingTable"); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeStudio> m_studio;
    std::unique_ptr<MainWindow> m_window;
    FakeDialogs *m_dialogs = nullptr;
};

} // namespace ovation::ui
