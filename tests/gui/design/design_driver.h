#pragma once

#include "engine.h"
#include "ui/common/dialogs.h"
#include "ui/common/theme.h"
#include "ui/layouts/layout_editor.h"
#include "ui/layouts/layout_list.h"
#include "ui/layouts/live_page.h"
#include "ui/layouts/page_console.h"
#include "ui/shell/main_window.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QListView>
#include <QSettings>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <memory>
#include <optional>

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
    void notify(const QString &, const QString &) override {}
    bool hasTray() const override { return false; }

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
        settings.pageUser = QStringLiteral("root"); // where tests run as root, the window shows pages
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
        window = std::make_unique<MainWindow>(*home.engine, home.engine->review(), home.engine->uploads(),
                                              std::move(owned));
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

    /// Opens the window in the Design perspective, whether there is a layout or not.
    void openDesign() {
        open();
        part<QAction>("design")->trigger();
        waitFor([this] { return window->findChild<LivePage *>() != nullptr; }, "the perspective");
    }
    /// The same, with its page loaded: of the layout `path`, or of the one that it opens by itself.
    void design(const char *path = nullptr) {
        openDesign();
        QSignalSpy loaded(page(), &LivePage::loaded);
        waitFor([&loaded] { return !loaded.isEmpty(); }, "the page");
        if (path && layoutList()->currentIndex() != indexOf(path)) {
            loaded.clear();
            layoutList()->setCurrentIndex(indexOf(path));
            waitFor([&loaded] { return !loaded.isEmpty(); }, "the page of the layout");
        }
        if (!loaded.last().first().toBool())
            qFatal("the page does not load");
    }
    QListView *layoutList() const { return part<QListView>("layouts"); }
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
    /// The page, as it is seen.
    QImage seen() const { return viewOf(page())->grab().toImage(); }
    /// Whether the middle of the page is.
    bool isColored(QColor wanted) const {
        const QImage image = seen();
        return isNear(image.pixelColor(image.width() / 2, image.height() / 2), wanted);
    }
    static bool isNear(QColor a, QColor b) {
        return std::abs(a.red() - b.red()) < 24 && std::abs(a.green() - b.green()) < 24 &&
               std::abs(a.blue() - b.blue()) < 24;
    }
    /// Whether it was saved, and the page loaded again after that.
    bool saveAndWait() const {
        QSignalSpy loaded(page(), &LivePage::loaded);
        std::optional<bool> saved;
        editor()->save([&saved](bool ok) { saved = ok; });
        return QTest::qWaitFor([&] { return saved && !loaded.isEmpty(); }, 30'000) && *saved;
    }

    QAbstractItemModel *console() const { return part<QTreeView>("consoleTable")->model(); }
    QString consoleText() const {
        QStringList lines;
        for (int row = 0; row < console()->rowCount(); ++row)
            lines += console()->index(row, PageConsoleModel::TextColumn).data().toString() + u' ' +
                     console()->index(row, PageConsoleModel::PlaceColumn).data().toString();
        return lines.join(u'\n');
    }
    int consoleRow(const QString &text) const {
        for (int row = 0; row < console()->rowCount(); ++row)
            if (console()->index(row, PageConsoleModel::TextColumn).data().toString().contains(text))
                return row;
        return -1;
    }

    /// The first of the words that are offered lies on the color of selections.
    bool offersWords() const {
        const QImage shot = editor()->grab().toImage();
        const QColor selected = colorsOf(currentTheme()).selection;
        int pixels = 0;
        for (int y = 0; y < shot.height(); ++y)
            for (int x = 0; x < shot.width(); ++x)
                pixels += shot.pixelColor(x, y) == selected;
        return pixels > 500;
    }
    /// Until they stay: the list comes and goes while one types, and takes no key just after it appeared.
    bool waitForWords() const {
        int seenInARow = 0;
        for (int i = 0; i < 200 && seenInARow < 6; ++i) {
            QTest::qWait(150);
            seenInARow = offersWords() ? seenInARow + 1 : 0;
        }
        return seenInARow == 6;
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

  private:
    QModelIndex indexOf(const char *path) const {
        const auto found = layoutList()->model()->match(layoutList()->model()->index(0, 0), Qt::UserRole,
                                                        QString::fromLatin1(path), 1, Qt::MatchExactly);
        if (found.isEmpty())
            qFatal("no layout is called %s", path);
        return found.first();
    }
};

} // namespace ovation::ui
