#include "window_driver.h"

#include "ui/layouts/layout_list.h"

#include <QAction>
#include <QDir>
#include <QPushButton>
#include <QTimer>

#include <utility>

using namespace ovation;
using namespace ovation::ui;

namespace {

constexpr int Patience_ms = 30'000;

/// Clicks a button once it appears: what it cancels has just begun, however quick that would be.
class ClickWhenShown final : public QObject {
  public:
    explicit ClickWhenShown(QPushButton &button) : m_button(button) { button.installEventFilter(this); }
    bool eventFilter(QObject *watched, QEvent *event) override {
        if (event->type() == QEvent::Show && !std::exchange(m_done, true))
            QTimer::singleShot(0, &m_button, &QPushButton::click);
        return QObject::eventFilter(watched, event);
    }

  private:
    QPushButton &m_button;
    bool m_done = false;
};

} // namespace

/// The list of layouts on a real folder and the real ovation-bundle.
class LayoutListTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("layouts")));
        m_dialogs = std::make_unique<FakeDialogs>();
    }
    void cleanup() {
        m_list.reset();
        m_work.reset();
    }

    void oneArchiveIsReadOrWrittenAtATime();
    void theButtonOfTheEmptyListWaitsToo();
    void severalArchivesAreImportedAndOnlyTheBrokenOneIsNamed();
    void anExportAndAnImportAreCanceled();

  private:
    void open() {
        m_work = std::make_unique<LayoutWork>(m_folder->filePath(QStringLiteral("layouts")));
        m_list = std::make_unique<LayoutList>(*m_work, *m_dialogs);
        connect(m_list.get(), &LayoutList::wanted, m_list.get(),
                [this](const QString &path) { m_list->setCurrent(path); });
        m_list->setVisible(true);
    }
    void write(const QString &file, const QByteArray &text) const {
        const QFileInfo info(m_folder->filePath(file));
        QVERIFY(QDir().mkpath(info.path()));
        QFile out(info.filePath());
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(text), text.size());
    }
    QAction *action(const char *name) const { return m_list->findChild<QAction *>(QLatin1String(name)); }
    /// Both actions are disabled, and say why.
    bool isBusy() const {
        for (const char *name : {"importLayout", "exportLayout"})
            if (action(name)->isEnabled() ||
                !action(name)->toolTip().contains(QStringLiteral("archive in progress")))
                return false;
        return true;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeDialogs> m_dialogs;
    std::unique_ptr<LayoutWork> m_work;
    std::unique_ptr<LayoutList> m_list;
};

void LayoutListTest::oneArchiveIsReadOrWrittenAtATime() {
    write(QStringLiteral("layouts/a/index.html"), "<!doctype html>\n");
    open();
    QTRY_VERIFY(action("exportLayout")->isEnabled());
    QVERIFY(action("importLayout")->isEnabled());
    m_dialogs->file = m_folder->filePath(QStringLiteral("given.zip"));

    action("exportLayout")->trigger();
    QVERIFY(isBusy());
    QCOMPARE(m_list->messages().text(), QStringLiteral("Exporting “a”…"));
    m_list->setCurrent(std::nullopt); // selecting another layout changes nothing about that
    m_list->setCurrent(QStringLiteral("a"));
    QVERIFY(isBusy());
    QTRY_VERIFY_WITH_TIMEOUT(action("exportLayout")->isEnabled(), Patience_ms);
    QVERIFY(action("importLayout")->isEnabled());
    QVERIFY(action("exportLayout")->toolTip().startsWith(QStringLiteral("Export the selected layout")));
    QVERIFY2(m_list->messages().text().startsWith(QStringLiteral("Exported to")),
             qPrintable(m_list->messages().text()));

    action("importLayout")->trigger();
    QVERIFY(isBusy());
    QTRY_VERIFY_WITH_TIMEOUT(action("importLayout")->isEnabled(), Patience_ms);
    QVERIFY(QFileInfo::exists(m_folder->filePath(QStringLiteral("layouts/given/index.html"))));
}

void LayoutListTest::theButtonOfTheEmptyListWaitsToo() {
    write(QStringLiteral("broken.zip"), "this is no archive");
    open();
    m_dialogs->file = m_folder->filePath(QStringLiteral("broken.zip"));
    auto *button = m_list->findChild<QPushButton *>(QStringLiteral("firstImport"));
    QTRY_VERIFY(button->isVisible());
    button->click();
    QVERIFY(!button->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), Patience_ms);
    QVERIFY2(m_list->messages().text().contains(QStringLiteral("broken.zip could not be imported")),
             qPrintable(m_list->messages().text()));
}

void LayoutListTest::severalArchivesAreImportedAndOnlyTheBrokenOneIsNamed() {
    write(QStringLiteral("layouts/a/index.html"), "<!doctype html>\n");
    write(QStringLiteral("broken.ovation-layout"), "this is no archive");
    open();
    QTRY_VERIFY(action("exportLayout")->isEnabled());
    m_dialogs->file = m_folder->filePath(QStringLiteral("a.ovation-layout"));
    action("exportLayout")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(action("exportLayout")->isEnabled(), Patience_ms);

    const QString good = m_folder->filePath(QStringLiteral("a.ovation-layout"));
    m_list->import({m_folder->filePath(QStringLiteral("broken.ovation-layout")), good, good});
    for (const char *made : {"layouts/a-2/index.html", "layouts/a-3/index.html"})
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(m_folder->filePath(QLatin1String(made))), Patience_ms);
    QTRY_VERIFY_WITH_TIMEOUT(action("importLayout")->isEnabled(), Patience_ms);
    const QString said = m_list->messages().text();
    QVERIFY2(said.startsWith(QStringLiteral("broken.ovation-layout could not be imported")),
             qPrintable(said));
    QCOMPARE(said.count(QStringLiteral("could not")), 1);
}

void LayoutListTest::anExportAndAnImportAreCanceled() {
    write(QStringLiteral("layouts/a/index.html"), "<!doctype html>\n");
    QByteArray noise(8'000'000, 0); // takes a while to compress
    for (qsizetype i = 0; i < noise.size(); ++i)
        noise[i] = char(i * i / 7 + i / 13);
    write(QStringLiteral("layouts/a/noise.bin"), noise);
    open();
    QTRY_VERIFY(action("exportLayout")->isEnabled());
    const QString archive = m_folder->filePath(QStringLiteral("a.tar.xz"));
    m_dialogs->file = archive;
    auto *cancel = m_list->messages().findChild<QPushButton *>(QStringLiteral("messageAction"));
    action("exportLayout")->trigger();
    QVERIFY(isBusy() && cancel->isVisibleTo(m_list.get()));
    cancel->click();
    QTRY_VERIFY_WITH_TIMEOUT(action("exportLayout")->isEnabled(), Patience_ms);
    QVERIFY(m_list->messages().text().startsWith(QStringLiteral("Canceled")));
    QVERIFY(!QFileInfo::exists(archive));

    m_dialogs->file = m_folder->filePath(QStringLiteral("a.zip"));
    action("exportLayout")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(action("exportLayout")->isEnabled(), Patience_ms);
    QVERIFY2(QFileInfo::exists(*m_dialogs->file), qPrintable(m_list->messages().text()));
    const ClickWhenShown click(*cancel);
    m_list->import({*m_dialogs->file, *m_dialogs->file});
    QTRY_VERIFY2_WITH_TIMEOUT(m_list->messages().text().startsWith(QStringLiteral("Canceled")),
                              qPrintable(m_list->messages().text()), Patience_ms);
    QTRY_VERIFY(action("importLayout")->isEnabled());
    QVERIFY(!QFileInfo::exists(m_folder->filePath(QStringLiteral("layouts/a-2"))));
}

int main(int argc, char **argv) {
    return runWindowTest<LayoutListTest>(argc, argv);
}

#include "test_layout_list.moc"
