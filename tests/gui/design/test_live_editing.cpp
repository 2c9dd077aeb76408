#include "design_fixture.h"

#include "ui/common/message_bar.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>

using namespace ovation;
using namespace ovation::ui;

namespace {

const QColor blue(0x20, 0x40, 0x80), red(0xc0, 0x40, 0x20), green(0x20, 0x80, 0x30);

const QByteArray linked = "<!doctype html>\n<link rel=\"stylesheet\" href=\"css/style.css?v=1\">\n"
                          "<script src=\"script.js\"></script>\n<body></body>\n";

} // namespace

/// What is typed reaches the page and the disk by itself.
class LiveEditingTest : public DesignFixture {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { beginCase(); }
    void cleanupTestCase() { endCase(); }
    void init() {
        begin();
        m_driver->write(QStringLiteral("a/script.js"), "");
        m_driver->write(QStringLiteral("a/css/style.css"), "body{background:#204080}\n");
    }
    void cleanup() { end(); }

    void aStyleSheetIsSeenWithoutLoadingThePageAgain();
    void aStyleInThePageIsSeenWithoutLoadingThePageAgain();
    void imagesOfASheetInASubfolderAreFound();
    void whatThePageCannotTakeInPlaceIsLoadedOnceItIsSaved();
    void aPauseSavesAndLeavesAPageAloneThatShowsIt();
    void aPauseSavesAScriptAndLoadsThePageAgain();
    void whatIsHalfTypedIsNotSavedByItself();
    void aFileThatAnotherProgramChangedIsNotOverwrittenByItself();
    void aFileThatAnotherProgramChangesIsShownAtOnce();
    void aChangeOfAnotherProgramUnderWhatIsTypedIsSaid();
    void aTabIsClosedAndAsksOnlyForWhatIsNotSaved();
    void nothingIsSavedByItselfWhenThatIsSwitchedOff();
    void keysThatTheEditorUsesAreNoShortcutsOfTheWindow();

  private:
    QByteArray style() const { return m_driver->read(QStringLiteral("a/css/style.css")); }
};

void LiveEditingTest::aStyleSheetIsSeenWithoutLoadingThePageAgain() {
    m_driver->write(QStringLiteral("a/index.html"), linked);
    m_driver->design();
    QTRY_VERIFY(m_driver->isColored(blue));
    m_driver->goTo("css/style.css", 2);
    QSignalSpy loaded(m_driver->page(), &LivePage::loaded);
    m_driver->type(QStringLiteral("body{background:#c0402"));
    QSignalSpy applied(m_driver->page(), &LivePage::styleApplied);
    QElapsedTimer clock;
    clock.start();
    m_driver->type(QStringLiteral("0"));
    QTRY_VERIFY_WITH_TIMEOUT(!applied.isEmpty(), Patience_ms);
    const qint64 applied_ms = clock.elapsed();
    QVERIFY(QTest::qWaitFor([this] { return m_driver->isColored(red); }, Patience_ms));
    qInfo() << "from the key to the style applied and seen, ms:" << applied_ms << clock.elapsed();
    QVERIFY(loaded.isEmpty());
    QCOMPARE(style(), QByteArray("body{background:#204080}\n")); // not saved
    // A page that is loaded again for another reason shows what is typed as well.
    m_driver->page()->reload();
    QTRY_VERIFY_WITH_TIMEOUT(!loaded.isEmpty(), Patience_ms);
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->isColored(red), Patience_ms);
}

void LiveEditingTest::keysThatTheEditorUsesAreNoShortcutsOfTheWindow() {
    m_driver->write(QStringLiteral("a/index.html"), linked);
    m_driver->design();
    m_driver->goTo("css/style.css", 1);
    const auto takes = [this](Qt::Key key) {
        QKeyEvent event(QEvent::ShortcutOverride, key, Qt::ControlModifier);
        event.ignore();
        QCoreApplication::sendEvent(m_driver->keys(), &event);
        return event.isAccepted();
    };
    QTRY_VERIFY(takes(Qt::Key_G));
    QVERIFY(!takes(Qt::Key_K));
}

void LiveEditingTest::aStyleInThePageIsSeenWithoutLoadingThePageAgain() {
    m_driver->write(
        QStringLiteral("a/index.html"),
        "<!doctype html>\n<style>\nbody{background:#204080}\n\n</style>\n<style>p{color:red}</style>\n");
    m_driver->design();
    QTRY_VERIFY(m_driver->isColored(blue));
    m_driver->goTo("index.html", 4);
    QSignalSpy loaded(m_driver->page(), &LivePage::loaded);
    m_driver->type(QStringLiteral("body{background:#208030"));
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->isColored(green), Patience_ms);
    QVERIFY(loaded.isEmpty());
}

void LiveEditingTest::imagesOfASheetInASubfolderAreFound() {
    m_driver->write(QStringLiteral("a/index.html"), linked);
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(green);
    QVERIFY(QDir().mkpath(m_driver->layouts + QStringLiteral("/a/css/img")));
    QVERIFY(image.save(m_driver->layouts + QStringLiteral("/a/css/img/tile.png")));
    m_driver->design();
    QTRY_VERIFY(m_driver->isColored(blue));
    m_driver->goTo("css/style.css", 2);
    QSignalSpy loaded(m_driver->page(), &LivePage::loaded);
    m_driver->type(QStringLiteral("body{background:url(img/tile.png"));
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->isColored(green), Patience_ms);
    QVERIFY(loaded.isEmpty());
}

void LiveEditingTest::whatThePageCannotTakeInPlaceIsLoadedOnceItIsSaved() {
    m_driver->write(
        QStringLiteral("a/index.html"),
        "<!doctype html>\n<script>\nfetch('css/style.css').then((r) => r.text()).then((text) => {\n"
        "  document.adoptedStyleSheets = [new CSSStyleSheet()];\n"
        "  document.adoptedStyleSheets[0].replaceSync(text);\n});\n</script>\n");
    DesignDriver::setSaveByItself(true);
    m_driver->design();
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->isColored(blue), Patience_ms);
    m_driver->goTo("css/style.css", 2);
    QSignalSpy loaded(m_driver->page(), &LivePage::loaded);
    m_driver->type(QStringLiteral("body{background:#c04020"));
    QTRY_VERIFY_WITH_TIMEOUT(!loaded.isEmpty(), Patience_ms);
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->isColored(red), Patience_ms);
}

void LiveEditingTest::aPauseSavesAndLeavesAPageAloneThatShowsIt() {
    m_driver->write(QStringLiteral("a/index.html"), linked);
    DesignDriver::setSaveByItself(true);
    m_driver->design();
    m_driver->goTo("css/style.css", 2);
    QSignalSpy loaded(m_driver->page(), &LivePage::loaded);
    m_driver->type(QStringLiteral("body{background:#c04020"));
    QTRY_VERIFY_WITH_TIMEOUT(style().contains("#c04020"), Patience_ms);
    QTRY_VERIFY(!m_driver->editor()->hasChanges());
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->isColored(red), Patience_ms);
    QTest::qWait(500);
    QVERIFY(loaded.isEmpty());
    QTest::keyClick(m_driver->keys(), Qt::Key_Z, Qt::ControlModifier); // undo knows nothing of saving
    QTRY_VERIFY_WITH_TIMEOUT(!style().contains("#c04020"), Patience_ms);
}

void LiveEditingTest::aPauseSavesAScriptAndLoadsThePageAgain() {
    m_driver->write(QStringLiteral("a/index.html"), linked);
    DesignDriver::setSaveByItself(true);
    m_driver->design();
    m_driver->goTo("script.js", 1);
    QSignalSpy loaded(m_driver->page(), &LivePage::loaded);
    QElapsedTimer clock;
    clock.start();
    m_driver->type(QStringLiteral("onload = () => document.body.style.background = '#208030'"));
    QTRY_VERIFY_WITH_TIMEOUT(!loaded.isEmpty(), Patience_ms);
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->isColored(green), Patience_ms);
    qInfo() << "from the first key of a script to the page that runs it, ms:" << clock.elapsed();
}

void LiveEditingTest::whatIsHalfTypedIsNotSavedByItself() {
    m_driver->write(QStringLiteral("a/index.html"), linked);
    DesignDriver::setSaveByItself(true);
    m_driver->design();
    m_driver->goTo("script.js", 1);
    m_driver->type(QStringLiteral("const name = "));
    QTRY_VERIFY(m_driver->editor()->hasChanges());
    QTest::qWait(2500);
    QCOMPARE(m_driver->read(QStringLiteral("a/script.js")), QByteArray());
    QCOMPARE(m_driver->part<QLabel>("editorState")->text(), QStringLiteral("script.js:1 is incomplete"));
    m_driver->type(QStringLiteral("7"));
    QTRY_COMPARE_WITH_TIMEOUT(m_driver->read(QStringLiteral("a/script.js")), QByteArray("const name = 7"),
                              Patience_ms);
    QVERIFY(m_driver->part<QLabel>("editorState")->text().isEmpty());
    // By hand everything is saved.
    m_driver->type(QStringLiteral(" +"));
    QTRY_VERIFY(m_driver->editor()->hasChanges());
    QTest::keyClick(m_driver->keys(), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(m_driver->read(QStringLiteral("a/script.js")), QByteArray("const name = 7 +"));
}

void LiveEditingTest::aFileThatAnotherProgramChangedIsNotOverwrittenByItself() {
    m_driver->write(QStringLiteral("a/index.html"), linked);
    DesignDriver::setSaveByItself(true);
    m_driver->design();
    m_driver->goTo("css/style.css", 2);
    m_driver->write(QStringLiteral("a/css/style.css"), "body{background:#208030}\n");
    m_driver->type(QStringLiteral("body{background:#c04020"));
    auto &said = m_driver->editor()->messages();
    QTRY_VERIFY_WITH_TIMEOUT(said.text().contains(QStringLiteral("Another program changed “css/style.css”")),
                             Patience_ms);
    QCOMPARE(style(), QByteArray("body{background:#208030}\n"));
    QVERIFY(m_driver->editor()->hasChanges());
    m_driver->editor()->findChild<QPushButton *>(QStringLiteral("messageAction"))->click(); // load it
    QTRY_VERIFY(!m_driver->editor()->hasChanges());
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->isColored(green), Patience_ms);
    QCOMPARE(style(), QByteArray("body{background:#208030}\n"));
}

void LiveEditingTest::aFileThatAnotherProgramChangesIsShownAtOnce() {
    m_driver->write(QStringLiteral("a/index.html"), linked);
    m_driver->design();
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->isColored(blue), Patience_ms);
    m_driver->goTo("css/style.css", 1);
    m_driver->write(QStringLiteral("a/css/style.css"), "body{background:#208030}\n");
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->isColored(green), Patience_ms);
    QVERIFY(!m_driver->editor()->hasChanges());
    // And again, by a program that puts another file in its place.
    m_driver->write(QStringLiteral("a/css/other.css"), "body{background:#c04020}\n");
    const QString css = m_driver->layouts + QStringLiteral("/a/css/");
    QVERIFY(QFile::remove(css + QStringLiteral("style.css")) &&
            QFile::rename(css + QStringLiteral("other.css"), css + QStringLiteral("style.css")));
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->isColored(red), Patience_ms);
}

void LiveEditingTest::aChangeOfAnotherProgramUnderWhatIsTypedIsSaid() {
    m_driver->write(QStringLiteral("a/index.html"), linked);
    m_driver->design();
    m_driver->goTo("css/style.css", 2);
    m_driver->type(QStringLiteral("p{color:red"));
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->editor()->hasChanges(), Patience_ms);
    m_driver->write(QStringLiteral("a/css/style.css"), "body{background:#208030}\n");
    auto &said = m_driver->editor()->messages();
    QTRY_VERIFY_WITH_TIMEOUT(said.text().contains(QStringLiteral("Another program changed “css/style.css”")),
                             Patience_ms);
    QVERIFY(m_driver->editor()->hasChanges()); // what was typed is there
}

void LiveEditingTest::aTabIsClosedAndAsksOnlyForWhatIsNotSaved() {
    m_driver->write(QStringLiteral("a/index.html"), linked);
    m_driver->design();
    const QByteArray before = style();
    m_driver->goTo("script.js", 1);
    QVERIFY(m_driver->editor()->isOpen(QStringLiteral("script.js")));
    QTest::keyClick(m_driver->keys(), Qt::Key_W, Qt::ControlModifier);
    // Keys and goTo() reach the editor on different ways.
    QTRY_VERIFY_WITH_TIMEOUT(!m_driver->editor()->isOpen(QStringLiteral("script.js")), Patience_ms);
    m_driver->goTo("css/style.css", 2);
    QVERIFY(m_driver->dialogs->asked.isEmpty());
    m_driver->type(QStringLiteral("body{background:#c04020"));
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->editor()->hasChanges(), Patience_ms);
    QTest::keyClick(m_driver->keys(), Qt::Key_W, Qt::ControlModifier); // nothing is chosen
    QTRY_COMPARE_WITH_TIMEOUT(m_driver->dialogs->asked.size(), 1, Patience_ms);
    QVERIFY(m_driver->editor()->hasChanges());
    m_driver->dialogs->choice = 0;
    QTest::keyClick(m_driver->keys(), Qt::Key_W, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(m_driver->dialogs->asked.size(), 2, Patience_ms);
    QTRY_VERIFY_WITH_TIMEOUT(style() != before, Patience_ms);
    QTRY_VERIFY_WITH_TIMEOUT(!m_driver->editor()->isOpen(QStringLiteral("css/style.css")), Patience_ms);
    QVERIFY(!m_driver->editor()->hasChanges());
    m_driver->goTo("css/style.css", 2); // opened again, as it is on the disk
    m_driver->type(QStringLiteral("p{color:red"));
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->editor()->hasChanges(), Patience_ms);
    m_driver->dialogs->choice = 1;
    QTest::keyClick(m_driver->keys(), Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!m_driver->editor()->hasChanges(), Patience_ms);
    QVERIFY(!m_driver->editor()->isOpen(QStringLiteral("css/style.css")));
    QVERIFY(!style().contains("color:red"));
}

void LiveEditingTest::nothingIsSavedByItselfWhenThatIsSwitchedOff() {
    m_driver->write(QStringLiteral("a/index.html"), linked);
    m_driver->design();
    auto *action = m_driver->part<QAction>("saveAutomatically");
    QVERIFY(!action->isChecked());
    m_driver->goTo("script.js", 1);
    m_driver->type(QStringLiteral("let a"));
    QTRY_VERIFY(m_driver->editor()->hasChanges());
    QTest::qWait(2000);
    QVERIFY(m_driver->read(QStringLiteral("a/script.js")).isEmpty());
    action->trigger(); // kept, and what waits is saved
    QVERIFY(QSettings().value(QStringLiteral("design/saveAutomatically")).toBool());
    QTRY_COMPARE_WITH_TIMEOUT(m_driver->read(QStringLiteral("a/script.js")), QByteArray("let a"),
                              Patience_ms);
}

QTEST_MAIN(LiveEditingTest)

#include "test_live_editing.moc"
