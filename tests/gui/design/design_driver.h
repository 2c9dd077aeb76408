#pragma once

#include "engine.h"
#include "ui/common/dialogs.h"
#include "ui/layouts/layout_editor.h"
#include "ui/layouts/live_page.h"
#include "ui/shell/main_window.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QSettings>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace ovation::ui {

/// Answers as it was told, and remembers what it was asked.
class ToldDialogs final : public Dialogs {
  public:
    void confirm(QWidget *, const Question &question, std::function<void(bool)> answer) override {
        asked += question.text;
        answer(true);
    }
    void choose(QWidget *, const Choice &question, std::function<void(std::optional<int>)> answer) override {
        asked += question.text;
        answer(choice);
    }
    void askText(QWidget *, const QString &title, const QString &, const QString &initial,
                 std::function<void(std::optional<QString>)> answer) override {
        asked += title;
        answer(text.isEmpty() ? initial : text);
    }
    void chooseFile(QWidget *, const QString &title, const QString &,
                    std::function<void(std::optional<QString>)> answer) override {
        asked += title;
        answer(file);
    }
    void chooseNewFile(QWidget *, const QString &title, const QString &, const QString &,
                       std::function<void(std::optional<QString>)> answer) override {
        asked += title;
        answer(file);
    }
    void tell(QWidget *, const QString &, const QString &) override {}
    bool openFile(const QString &path) override {
        opened += path;
        return true;
    }
    bool showInFolder(const QString &) override { return true; }

    std::optional<int> choice;
    std::optional<QString> file;
    QString text;
    QStringList asked, opened;
};

/// The engine that all tests of a process share: pages go through its gate, which Chromium is told once.
struct DesignHome {
    /// In a folder of its own, or in one that outlives it.
    explicit DesignHome(const QString &lasting = {}, const QStringList &layoutHosts = {})
        : folder(lasting.isEmpty() ? temporary.path() : lasting) {
        QTcpServer probe;
        probe.listen(QHostAddress::LocalHost);
        config::Settings settings;
        settings.secret = QStringLiteral("S3CRET-of-tests");
        settings.httpsPort = probe.serverPort();
        settings.recordingPath = folder.filePath(QStringLiteral("recordings"));
        settings.dataPath = folder.filePath(QStringLiteral("data"));
        settings.customLayoutPath = folder.filePath(QStringLiteral("layouts"));
        settings.layoutHosts = layoutHosts;
        QDir().mkpath(settings.recordingPath);
        QDir().mkpath(settings.dataPath);
        probe.close();
        engine = std::make_unique<Engine>(settings);
    }

    QTemporaryDir temporary;
    QDir folder;
    std::unique_ptr<Engine> engine;
};

/// The real window on the real engine, with an empty folder of layouts.
class DesignDriver {
  public:
    explicit DesignDriver(DesignHome &theHome)
        : home(theHome), layouts(theHome.engine->settings().customLayoutPath) {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.folder.path());
        QSettings().clear();
        setSaveByItself(false);
    }
    /// As a program that starts with an empty folder of layouts.
    void begin() const {
        QDir(layouts).removeRecursively();
        QDir(home.folder.filePath(QStringLiteral("data/unsaved"))).removeRecursively();
        QDir().mkpath(layouts);
    }
    /// Most tests are about what is not saved.
    static void setSaveByItself(bool on) {
        QSettings().setValue(QStringLiteral("design/saveAutomatically"), on);
    }
    ~DesignDriver() {
        window.reset();
        bool stopped = false;
        home.engine->stop([&stopped] { stopped = true; });
        if (!QTest::qWaitFor([&stopped] { return stopped; }, 20'000))
            qFatal("the engine does not stop");
    }

    void write(const QString &file, const QByteArray &text) const {
        const QString path = layouts + u'/' + file;
        QDir().mkpath(QFileInfo(path).path());
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
            qFatal("a test's file can't be written");
    }
    QByteArray read(const QString &file) const {
        QFile in(layouts + u'/' + file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    void open() {
        auto owned = std::make_unique<ToldDialogs>();
        dialogs = owned.get();
        window = std::make_unique<MainWindow>(*home.engine, std::move(owned));
        QObject::connect(home.engine.get(), &Engine::snapshotChanged, window.get(),
                         [this](const EngineSnapshot &now) { snapshot = now; });
        window->resize(1500, 950);
        window->show();
        if (!QTest::qWaitForWindowExposed(window.get()))
            qFatal("the window does not show");
        window->start();
    }
    template <typename T>
    T *part(const char *name) const {
        auto *found = window->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no widget is called %s", name);
        return found;
    }

    /// Opens the window in the Design perspective with the only layout in front and its page loaded.
    void design() {
        open();
        part<QAction>("design")->trigger();
        waitFor([this] { return window->findChild<LivePage *>() != nullptr; }, "the perspective");
        QSignalSpy loaded(page(), &LivePage::loaded);
        waitFor([&loaded] { return !loaded.isEmpty(); }, "the page");
    }
    /// Puts the cursor into a line of a file.
    void goTo(const char *file, int line) const {
        QSignalSpy moved(editor(), &LayoutEditor::cursorMoved);
        editor()->goTo(QString::fromLatin1(file), line);
        waitFor([&moved] { return !moved.isEmpty(); }, "the cursor");
    }
    LivePage *page() const { return part<LivePage>("livePage"); }
    LayoutEditor *editor() const { return part<LayoutEditor>("layoutEditor"); }
    /// What takes the keys of the editor's view.
    QWidget *keys() const { return viewOf(editor())->focusProxy(); }
    void type(const QString &text) const { QTest::keyClicks(keys(), text); }
    /// The middle of the page, as it is seen.
    QColor color() const {
        const QImage image = viewOf(page())->grab().toImage();
        return image.pixelColor(image.width() / 2, image.height() / 2);
    }
    bool isColored(QColor wanted) const {
        const QColor is = color();
        return std::abs(is.red() - wanted.red()) < 24 && std::abs(is.green() - wanted.green()) < 24 &&
               std::abs(is.blue() - wanted.blue()) < 24;
    }
    static void waitFor(const std::function<bool()> &condition, const char *what) {
        if (!QTest::qWaitFor(condition, 30'000))
            qFatal("it did not come: %s", what);
    }
    static QWidget *viewOf(QWidget *panel) {
        for (QWidget *one : panel->findChildren<QWidget *>())
            if (one->focusProxy() && QByteArray(one->metaObject()->className()).contains("QWebEngineView"))
                return one;
        qFatal("the panel has no view");
        return nullptr;
    }

    DesignHome &home;
    const QString layouts;
    EngineSnapshot snapshot;
    ToldDialogs *dialogs = nullptr;
    std::unique_ptr<MainWindow> window;
};

} // namespace ovation::ui
