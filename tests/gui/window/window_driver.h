#pragma once

#include "fake_review.h"
#include "fake_studio.h"
#include "fake_uploads.h"

#include "ui/common/message_bar.h"
#include "ui/common/panel.h"
#include "ui/common/theme.h"
#include "ui/shell/main_window.h"

#include <QAction>
#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <memory>

namespace ovation::ui {

/// The window on a studio from memory, and what a user does with it.
class WindowDriver {
  public:
    WindowDriver() {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
        QSettings().clear();
        open();
    }

    void open() {
        window.reset();
        studio = std::make_unique<FakeStudio>();
        review = std::make_unique<FakeReview>();
        uploads = std::make_unique<FakeUploads>();
        auto ownedDialogs = std::make_unique<FakeDialogs>();
        dialogs = ownedDialogs.get();
        dialogs->tray = hasTray;
        window = std::make_unique<MainWindow>(*studio, *review, *uploads, std::move(ownedDialogs));
        window->show();
        if (!QTest::qWaitForWindowExposed(window.get()))
            qFatal("the window does not show");
        window->start();
        publish();
    }

    template <typename T>
    T *part(const char *name) const {
        T *found = nullptr; // some parts are made a moment after the perspective that has them is shown
        if (!QTest::qWaitFor([&] { return (found = window->findChild<T *>(QString::fromLatin1(name))); }))
            qFatal("no widget is called %s", name);
        return found;
    }
    void settle() const { QTest::qWait(20); }
    void click(const char *button) const {
        auto *widget = part<QWidget>(button);
        QTest::mouseClick(widget, Qt::LeftButton, {}, QPoint(10, widget->height() / 2));
        settle();
    }
    void trigger(const char *action) const {
        part<QAction>(action)->trigger();
        settle();
    }
    void publish() const {
        studio->publish();
        settle();
    }
    QTreeView *table() const { return part<QTreeView>("recordingTable"); }
    QTreeView *tree() const { return part<QTreeView>("sessionTree"); }
    QString said(const char *panel) const { return part<Panel>(panel)->messages().text(); }

    /// A session of two participants.
    void daily() const {
        studio->snapshot.sessions = {
            someSession(QStringLiteral("daily"), {QStringLiteral("Ana"), QStringLiteral("Ben")})};
        publish();
    }

    QTemporaryDir folder;
    std::unique_ptr<FakeStudio> studio;
    std::unique_ptr<FakeReview> review;
    std::unique_ptr<FakeUploads> uploads;
    std::unique_ptr<MainWindow> window;
    FakeDialogs *dialogs = nullptr;
    bool hasTray = false; ///< the desktop of the next window that is opened
};

/// The main() of a test of the window.
template <typename Test>
int runWindowTest(int argc, char **argv) {
    qputenv("LC_ALL", "C.UTF-8"); // English, whatever the person who runs it speaks
    qunsetenv("LANGUAGE");
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("ovation-test"));
    QCoreApplication::setApplicationName(QStringLiteral("ovation-test"));
    QApplication::setQuitOnLastWindowClosed(false);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace ovation::ui
