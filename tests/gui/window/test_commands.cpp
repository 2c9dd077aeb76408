#include "window_driver.h"

#include "ui/shell/perspectives.h"
#include "ui/shell/shortcuts.h"

#include <QAccessible>
#include <QDialog>
#include <QDockWidget>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace ovation;
using namespace ovation::ui;

/// What the window can do, found by typing and by keys that the user chooses.
class CommandsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_driver = std::make_unique<WindowDriver>(); }
    void cleanup() { m_driver.reset(); }

    void everyCommandHasANameAndATextOfItsOwnPlace();
    void aCommandIsFoundByItsWordsInAnyOrderAndDone();
    void aCommandThatIsNotPossibleSaysWhyAndIsNotDone();
    void aSessionIsFoundAndSelected();
    void aRecordingIsFoundAndSelectedInTheLibraryDespiteItsFilters();
    void escapeClosesTheSearchAndChangesNothing();
    void theSearchOpensFromAFieldThatHasAUseForItsKey();
    void theSearchTellsAScreenReaderWhatIsCurrent();
    void aChangedShortcutWorksAtOnceAndAfterARestart();
    void aShortcutOfAnotherCommandIsRefusedByItsName();
    void aShortcutOfAPanelThatNeverMeetsItIsAccepted();
    void aShortcutThatDialogsNeedIsRefused();
    void aShortcutIsRemovedAndResetAloneOrWithAllOthers();
    void storedKeysThatAreNoneOrBelongToOthersHaveNoEffect();
    void theTooltipNamesTheNewKey();
    void theSheetChangesTheSelectedCommand();
    void changedShortcutsSurviveAChangeOfLanguage();

  private:
    QDialog *search(const QString &words) const;
    QStringList rows(int column = 0) const;
    void take() const { QTest::keyClick(m_driver->part<QLineEdit>("paletteField"), Qt::Key_Return); }
    Shortcuts &shortcuts() const { return *m_driver->window->findChild<Shortcuts *>(); }
    QString keyOf(const char *action) const {
        return m_driver->part<QAction>(action)->shortcut().toString(QKeySequence::PortableText);
    }

    std::unique_ptr<WindowDriver> m_driver;
};

QDialog *CommandsTest::search(const QString &words) const {
    m_driver->window->activateWindow(); // there is no window manager that would when a dialog has closed
    if (!QTest::qWaitForWindowActive(m_driver->window.get()))
        qFatal("the window is not active");
    QTest::keyClick(m_driver->window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *palette = m_driver->part<QDialog>("palette");
    if (!QTest::qWaitForWindowExposed(palette))
        qFatal("the search does not show");
    QTest::keyClicks(m_driver->part<QLineEdit>("paletteField"), words);
    m_driver->settle();
    return palette;
}

QStringList CommandsTest::rows(int column) const {
    const auto *model = m_driver->part<QTreeView>("paletteRows")->model();
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row)
        texts += model->index(row, column).data().toString();
    return texts;
}

void CommandsTest::everyCommandHasANameAndATextOfItsOwnPlace() {
    QSet<QString> seen;
    for (const Command &one : shortcuts().commands()) {
        const QString said = one.place() + u':' + one.text();
        QVERIFY2(!one.place().isEmpty(), qPrintable(one.id));
        QVERIFY2(!one.text().contains(u'&'), qPrintable(said));
        QVERIFY2(!seen.contains(said), qPrintable(said));
        seen.insert(said);
    }
    QVERIFY(seen.contains(QStringLiteral("Sessions:New session")));
    QVERIFY(seen.contains(QStringLiteral("View:Review")));
    QVERIFY(seen.contains(QStringLiteral("Player:Back 10 s")));
}

void CommandsTest::aCommandIsFoundByItsWordsInAnyOrderAndDone() {
    m_driver->dialogs->text = QStringLiteral("retro");
    search(QStringLiteral("session NEW"));
    QCOMPARE(rows().value(0), QStringLiteral("New session"));
    QCOMPARE(rows(2).value(0), QStringLiteral("Ctrl+N"));
    take();
    QTRY_VERIFY(m_driver->studio->calls.contains(QStringLiteral("createSession retro")));
    QTRY_VERIFY(!m_driver->window->findChild<QDialog *>(QStringLiteral("palette")));

    search(QStringLiteral("no such thing at all"));
    QTRY_VERIFY(rows().isEmpty());
    QVERIFY(!m_driver->part<QTreeView>("paletteRows")->isVisible());
}

void CommandsTest::aCommandThatIsNotPossibleSaysWhyAndIsNotDone() {
    auto *palette = search(QStringLiteral("close session"));
    QCOMPARE(rows(), QStringList{QStringLiteral("Close session")});
    const auto *model = m_driver->part<QTreeView>("paletteRows")->model();
    QVERIFY(!model->index(0, 0).flags().testFlag(Qt::ItemIsEnabled));
    QVERIFY(!model->index(0, 0).data(Qt::ToolTipRole).toString().isEmpty());
    take();
    QVERIFY(palette->isVisible());
}

void CommandsTest::aSessionIsFoundAndSelected() {
    m_driver->studio->snapshot.sessions = {someSession(QStringLiteral("daily"), {QStringLiteral("Ana")}),
                                           someSession(QStringLiteral("class-7"), {QStringLiteral("Ben")})};
    m_driver->publish();
    m_driver->trigger("review");
    search(QStringLiteral("class"));
    QCOMPARE(rows().value(0), QStringLiteral("class-7"));
    take();
    QTRY_VERIFY(m_driver->part<QDockWidget>("sessionDock")->isVisible());
    QCOMPARE(m_driver->tree()->currentIndex().data().toString(), QStringLiteral("class-7"));
}

void CommandsTest::aRecordingIsFoundAndSelectedInTheLibraryDespiteItsFilters() {
    for (int i = 0; i < 3; ++i)
        m_driver->review->add(
            someEntry(QStringLiteral("weekly-%1").arg(i), i, session::OutputMode::Composed));
    m_driver->trigger("review");
    m_driver->part<QLineEdit>("searchLibrary")->setText(QStringLiteral("weekly-0"));
    const auto *library = m_driver->part<QTreeView>("libraryTable");
    QTRY_COMPARE(library->model()->rowCount(), 1);
    m_driver->trigger("administer");
    search(QStringLiteral("weekly-2"));
    QTRY_COMPARE(rows(), QStringList{QStringLiteral("weekly-2")});
    take();
    QTRY_COMPARE(library->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("weekly-2"));
    QVERIFY(library->isVisible());
}

void CommandsTest::escapeClosesTheSearchAndChangesNothing() {
    const auto before = m_driver->studio->calls;
    QPointer<QDialog> palette = search(QStringLiteral("demo"));
    QVERIFY(rows().contains(QStringLiteral("Demo")));
    QTest::keyClick(m_driver->part<QLineEdit>("paletteField"), Qt::Key_Escape);
    QTRY_VERIFY(!palette);
    QCOMPARE(m_driver->studio->calls, before);
}

void CommandsTest::theSearchOpensFromAFieldThatHasAUseForItsKey() {
    auto *filter = m_driver->part<QLineEdit>("filterRecordings");
    filter->setText(QStringLiteral("abc"));
    filter->setFocus();
    filter->home(false);
    QTest::keyClick(filter, Qt::Key_K, Qt::ControlModifier); // to the end of the line is deleted, else
    QVERIFY(m_driver->window->findChild<QDialog *>(QStringLiteral("palette")));
    QCOMPARE(filter->text(), QStringLiteral("abc"));
}

void CommandsTest::theSearchTellsAScreenReaderWhatIsCurrent() {
    auto *palette = search({});
    auto *field = m_driver->part<QLineEdit>("paletteField");
    QVERIFY(field->hasFocus());
    QAccessibleInterface *said = QAccessible::queryAccessibleInterface(field);
    QCOMPARE(said->role(), QAccessible::EditableText);
    QVERIFY(!said->text(QAccessible::Name).isEmpty());
    QCOMPARE(said->text(QAccessible::Description), rows().value(0));
    QTest::keyClick(field, Qt::Key_Down);
    QCOMPARE(said->text(QAccessible::Description), rows().value(1));
    QVERIFY(field->hasFocus());
    QCOMPARE(QAccessible::queryAccessibleInterface(palette)->role(), QAccessible::Dialog);
    QVERIFY(!m_driver->part<QTreeView>("paletteRows")->accessibleName().isEmpty());
}

void CommandsTest::aChangedShortcutWorksAtOnceAndAfterARestart() {
    QVERIFY(!shortcuts().change(QStringLiteral("newSession"), QKeySequence(Qt::CTRL | Qt::Key_T)));
    for (int i = 0; i < 2; ++i) {
        m_driver->dialogs->text = QStringLiteral("retro");
        QTest::keyClick(m_driver->window.get(), Qt::Key_T, Qt::ControlModifier);
        QTRY_VERIFY(m_driver->studio->calls.contains(QStringLiteral("createSession retro")));
        QTest::keyClick(m_driver->window.get(), Qt::Key_N, Qt::ControlModifier);
        m_driver->settle();
        QCOMPARE(m_driver->studio->calls.count(QStringLiteral("createSession retro")), 1);
        m_driver->open();
    }
}

void CommandsTest::aShortcutOfAnotherCommandIsRefusedByItsName() {
    const Command *holder = shortcuts().change(QStringLiteral("demo"), QKeySequence(Qt::CTRL | Qt::Key_N));
    QVERIFY(holder);
    QCOMPARE(holder->text(), QStringLiteral("New session"));
    QCOMPARE(keyOf("demo"), QStringLiteral("Ctrl+D"));
    QVERIFY(QSettings().value(QStringLiteral("shortcuts/demo")).isNull());
    // What has been given up by its owner is free, and then the owner does not get it back.
    QVERIFY(!shortcuts().change(QStringLiteral("newSession"), QKeySequence(Qt::CTRL | Qt::Key_T)));
    QVERIFY(!shortcuts().change(QStringLiteral("demo"), QKeySequence(Qt::CTRL | Qt::Key_N)));
    holder = shortcuts().reset(QStringLiteral("newSession"));
    QVERIFY(holder);
    QCOMPARE(holder->id, QStringLiteral("demo"));
}

void CommandsTest::aShortcutOfAPanelThatNeverMeetsItIsAccepted() {
    // Both work only while the focus is in their own panel.
    QVERIFY(!shortcuts().change(QStringLiteral("keepRecording"), QKeySequence(Qt::Key_J)));
    QCOMPARE(keyOf("jumpBack"), QStringLiteral("J"));
    QCOMPARE(keyOf("keepRecording"), QStringLiteral("J"));
}

void CommandsTest::aShortcutThatDialogsNeedIsRefused() {
    for (const auto key : {Qt::Key_Escape, Qt::Key_Return, Qt::Key_Tab, Qt::Key_Backspace})
        QVERIFY(!isUsable(QKeySequence(key)));
    QVERIFY(!isUsable(QKeySequence()));
    QVERIFY(!isUsable(QKeySequence(Qt::CTRL | Qt::Key_A, Qt::CTRL | Qt::Key_B)));
    QVERIFY(isUsable(QKeySequence(Qt::CTRL | Qt::Key_Return)));
    QVERIFY(isUsable(QKeySequence(Qt::Key_F7)));
}

void CommandsTest::aShortcutIsRemovedAndResetAloneOrWithAllOthers() {
    QVERIFY(!shortcuts().change(QStringLiteral("newSession"), {}));
    QVERIFY(keyOf("newSession").isEmpty());
    QVERIFY(!shortcuts().change(QStringLiteral("playPause"), QKeySequence(Qt::Key_P)));
    QCOMPARE(m_driver->part<QAction>("playPause")->shortcuts().size(), 3); // the others stay
    QVERIFY(!shortcuts().reset(QStringLiteral("newSession")));
    QCOMPARE(keyOf("newSession"), QStringLiteral("Ctrl+N"));
    QCOMPARE(keyOf("playPause"), QStringLiteral("P"));
    shortcuts().resetAll();
    QCOMPARE(keyOf("playPause"), QStringLiteral("Space"));
    m_driver->open();
    QCOMPARE(keyOf("playPause"), QStringLiteral("Space"));
}

void CommandsTest::storedKeysThatAreNoneOrBelongToOthersHaveNoEffect() {
    QSettings settings;
    for (const auto &[id, key] :
         {std::pair("newSession", "Ctrl+Nonsense"), std::pair("demo", "Ctrl+Shift+L"),
          std::pair("closeSession", "Ctrl+X, Ctrl+Y"), std::pair("gone", "Ctrl+J"),
          // Two that were exchanged belong to each other's owner by default.
          std::pair("pauseRecording", "Ctrl+M"), std::pair("addMarker", "Ctrl+Shift+P")})
        settings.setValue(QStringLiteral("shortcuts/") + QLatin1String(id), QLatin1String(key));
    settings.setValue(QStringLiteral("shortcuts/disconnect"), QVariantList{1, 2});
    m_driver->open();
    QCOMPARE(keyOf("newSession"), QStringLiteral("Ctrl+N"));
    QCOMPARE(keyOf("demo"), QStringLiteral("Ctrl+D"));
    QCOMPARE(keyOf("closeSession"), QStringLiteral("Ctrl+Shift+W"));
    QCOMPARE(keyOf("pauseRecording"), QStringLiteral("Ctrl+M"));
    QCOMPARE(keyOf("addMarker"), QStringLiteral("Ctrl+Shift+P"));
}

void CommandsTest::theTooltipNamesTheNewKey() {
    m_driver->daily();
    QVERIFY(!shortcuts().change(QStringLiteral("newSession"), QKeySequence(Qt::CTRL | Qt::Key_T)));
    QVERIFY(!shortcuts().change(QStringLiteral("copyGuestLink"), QKeySequence(Qt::CTRL | Qt::Key_G)));
    QVERIFY(!shortcuts().change(QStringLiteral("findRecordings"), {}));
    QVERIFY(m_driver->part<QToolButton>("newSessionButton")->toolTip().endsWith(QStringLiteral("(Ctrl+T)")));
    QVERIFY(m_driver->part<QToolButton>("headerGuestLink")->toolTip().endsWith(QStringLiteral("(Ctrl+G)")));
    QCOMPARE(m_driver->part<QLineEdit>("filterRecordings")->placeholderText(), QStringLiteral("Filter"));
    shortcuts().resetAll();
    QVERIFY(m_driver->part<QToolButton>("newSessionButton")->toolTip().endsWith(QStringLiteral("(Ctrl+N)")));
    QCOMPARE(m_driver->part<QLineEdit>("filterRecordings")->placeholderText(),
             QStringLiteral("Filter (Ctrl+F)"));
}

void CommandsTest::theSheetChangesTheSelectedCommand() {
    QTest::keyClick(m_driver->window.get(), Qt::Key_F1);
    auto *sheet = m_driver->part<QDialog>("shortcutSheet");
    QVERIFY(QTest::qWaitForWindowExposed(sheet));
    auto *table = m_driver->part<QTreeWidget>("shortcutTable");
    QCOMPARE(size_t(table->topLevelItemCount()), shortcuts().commands().size());
    QTest::keyClicks(m_driver->part<QLineEdit>("shortcutFilter"), QStringLiteral("sessions new"));
    QVERIFY(table->currentItem()->text(0).startsWith(QStringLiteral("New ")));
    table->setCurrentItem(table->findItems(QStringLiteral("New session"), Qt::MatchExactly).value(0));
    QCOMPARE(table->currentItem()->text(0), QStringLiteral("New session"));
    auto *edit = m_driver->part<QKeySequenceEdit>("shortcutEdit");
    auto *problem = m_driver->part<QLabel>("shortcutProblem");
    QTest::keyClick(edit, Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(problem->isVisible()); // a second after the last key
    QVERIFY2(problem->text().contains(QStringLiteral("“Demo”")), qPrintable(problem->text()));
    QCOMPARE(edit->keySequence(), QKeySequence(QKeySequence::New));
    QTest::keyClick(edit, Qt::Key_T, Qt::ControlModifier);
    QTRY_COMPARE(keyOf("newSession"), QStringLiteral("Ctrl+T"));
    QVERIFY(!problem->isVisible());
    QCOMPARE(table->currentItem()->text(2), QStringLiteral("Ctrl+T"));
    m_driver->part<QPushButton>("resetShortcut")->click();
    QCOMPARE(table->currentItem()->text(2), QStringLiteral("Ctrl+N"));
    m_driver->part<QPushButton>("removeShortcut")->click();
    QVERIFY(table->currentItem()->text(2).isEmpty());
    m_driver->part<QPushButton>("resetAllShortcuts")->click();
    QCOMPARE(keyOf("newSession"), QStringLiteral("Ctrl+N"));
    QTest::keyClick(m_driver->part<QLineEdit>("shortcutFilter"), Qt::Key_Escape);
    QTRY_VERIFY(!m_driver->window->findChild<QDialog *>(QStringLiteral("shortcutSheet")));
}

void CommandsTest::changedShortcutsSurviveAChangeOfLanguage() {
    QVERIFY(!shortcuts().change(QStringLiteral("newSession"), QKeySequence(Qt::CTRL | Qt::Key_T)));
    search(QStringLiteral("Deutsch"));
    QCOMPARE(rows(), QStringList{QStringLiteral("Deutsch")});
    take();
    QTRY_COMPARE(m_driver->part<QDockWidget>("sessionDock")->windowTitle(), QStringLiteral("Sitzungen"));
    QCOMPARE(keyOf("newSession"), QStringLiteral("Ctrl+T"));
    QVERIFY(m_driver->part<QToolButton>("newSessionButton")->toolTip().endsWith(QStringLiteral("(Strg+T)")));
    search(QStringLiteral("sitzung neue"));
    QVERIFY(rows().contains(QStringLiteral("Neue Sitzung")));
}

int main(int argc, char **argv) {
    return runWindowTest<CommandsTest>(argc, argv);
}

#include "test_commands.moc"
