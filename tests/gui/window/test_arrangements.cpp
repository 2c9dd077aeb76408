#include "window_driver.h"

#include "ui/shell/perspectives.h"
#include "ui/shell/shortcuts.h"

#include <QDockWidget>
#include <QMenu>

using namespace ovation;
using namespace ovation::ui;

/// Arrangements of the docks that a user saves under a name.
class ArrangementsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_driver = std::make_unique<WindowDriver>(); }
    void cleanup() { m_driver.reset(); }

    void aSavedArrangementComesBackByItsNameAndKey();
    void aChangedArrangementIsResetToWhatWasSaved();
    void savingUnderTheSameNameReplacesIt();
    void aNameThatIsEmptyOrTakenAndOneTooManyAreRefused();
    void aRenamedArrangementKeepsItsPlaceAndKey();
    void aRemovedArrangementIsGoneForGood();
    void arrangementsSurviveARestartAndAChangeOfLanguage();
    void storedRubbishIsShownAsTheFirstPerspective();

  private:
    void saveAs(const QString &name) const {
        m_driver->dialogs->text = name;
        m_driver->trigger("saveArrangement");
    }
    bool shows(const char *dock) const { return !m_driver->part<QDockWidget>(dock)->isHidden(); }
    QStringList names() const {
        QStringList texts;
        for (const QAction *one : m_driver->part<QToolButton>("arrangements")->menu()->actions())
            texts += one->text();
        return texts;
    }
    /// Sessions and the library beside each other.
    void mix() const {
        m_driver->part<QDockWidget>("libraryDock")->show();
        m_driver->part<QDockWidget>("recordingDock")->hide();
    }

    std::unique_ptr<WindowDriver> m_driver;
};

void ArrangementsTest::aSavedArrangementComesBackByItsNameAndKey() {
    QVERIFY(!m_driver->part<QToolButton>("arrangements")->isVisible());
    mix();
    saveAs(QStringLiteral(" Sessions & library "));
    QCOMPARE(names(), QStringList{QStringLiteral("Sessions && library")}); // the mark of a key is doubled
    QVERIFY(m_driver->part<QToolButton>("arrangements")->isVisible());
    QVERIFY(m_driver->part<QAction>("arrangement_1")->isChecked());
    m_driver->trigger("design");
    QVERIFY(!shows("libraryDock"));
    QTest::keyClick(m_driver->window.get(), Qt::Key_4, Qt::AltModifier);
    QVERIFY(shows("libraryDock") && shows("sessionDock") && !shows("recordingDock"));
    QVERIFY(m_driver->window->findChild<Shortcuts *>()->find(QStringLiteral("arrangement_1")));
    // What it was made of has kept its own changes.
    m_driver->trigger("administer");
    QVERIFY(shows("libraryDock"));
    m_driver->trigger("resetArrangement");
    QVERIFY(!shows("libraryDock") && shows("recordingDock"));
}

void ArrangementsTest::aChangedArrangementIsResetToWhatWasSaved() {
    mix();
    saveAs(QStringLiteral("Mine"));
    m_driver->part<QDockWidget>("sessionDock")->hide();
    m_driver->trigger("review");
    m_driver->trigger("arrangement_1");
    QVERIFY(!shows("sessionDock")); // changes are kept
    m_driver->trigger("resetArrangement");
    QVERIFY(shows("sessionDock") && shows("libraryDock") && !shows("recordingDock"));
}

void ArrangementsTest::savingUnderTheSameNameReplacesIt() {
    saveAs(QStringLiteral("Mine"));
    mix();
    saveAs(QStringLiteral("MINE"));
    QCOMPARE(names(), QStringList{QStringLiteral("Mine")});
    m_driver->part<QDockWidget>("libraryDock")->hide();
    m_driver->trigger("resetArrangement");
    QVERIFY(shows("libraryDock"));
}

void ArrangementsTest::aNameThatIsEmptyOrTakenAndOneTooManyAreRefused() {
    for (const char *name : {"", "  ", "review"})
        saveAs(QString::fromLatin1(name));
    QVERIFY(names().isEmpty());
    QCOMPARE(m_driver->dialogs->questions.filter(QStringLiteral("Could not save the arrangement")).size(), 3);
    for (int i = 0; i < Perspectives::MaxOwn + 1; ++i)
        saveAs(QStringLiteral("%1").arg(i));
    QCOMPARE(names().size(), Perspectives::MaxOwn);
    QCOMPARE(m_driver->dialogs->questions.filter(QStringLiteral("Could not save the arrangement")).size(), 4);
    m_driver->dialogs->text = std::nullopt; // given up
    m_driver->trigger("saveArrangement");
    QCOMPARE(names().size(), Perspectives::MaxOwn);
}

void ArrangementsTest::aRenamedArrangementKeepsItsPlaceAndKey() {
    QVERIFY(!m_driver->part<QAction>("renameArrangement")->isEnabled());
    mix();
    saveAs(QStringLiteral("One"));
    saveAs(QStringLiteral("Two"));
    m_driver->trigger("arrangement_1");
    const auto rename = [this](const QString &name) {
        m_driver->dialogs->text = name;
        m_driver->trigger("renameArrangement");
    };
    for (const char *name : {"", "two", "Design"})
        rename(QString::fromLatin1(name));
    QCOMPARE(m_driver->dialogs->questions.filter(QStringLiteral("Could not rename the arrangement")).size(),
             3);
    QCOMPARE(names(), (QStringList{QStringLiteral("One"), QStringLiteral("Two")}));
    rename(QStringLiteral("First"));
    QCOMPARE(names(), (QStringList{QStringLiteral("First"), QStringLiteral("Two")}));
    QVERIFY(m_driver->part<QAction>("arrangement_1")->isChecked());
    m_driver->open();
    QCOMPARE(names(), (QStringList{QStringLiteral("First"), QStringLiteral("Two")}));
    m_driver->trigger("design");
    QTest::keyClick(m_driver->window.get(), Qt::Key_4, Qt::AltModifier);
    QVERIFY(shows("libraryDock") && m_driver->part<QAction>("arrangement_1")->isChecked());
}

void ArrangementsTest::aRemovedArrangementIsGoneForGood() {
    QVERIFY(!m_driver->part<QAction>("removeArrangement")->isEnabled());
    saveAs(QStringLiteral("One"));
    saveAs(QStringLiteral("Two"));
    m_driver->trigger("arrangement_1");
    QVERIFY(m_driver->part<QAction>("removeArrangement")->isEnabled());
    m_driver->trigger("removeArrangement");
    QCOMPARE(names().size(), 2); // it was asked first
    m_driver->dialogs->yes = true;
    m_driver->trigger("removeArrangement");
    QCOMPARE(names(), QStringList{QStringLiteral("Two")});
    QVERIFY(m_driver->part<QAction>("administer")->isChecked());
    QVERIFY(!m_driver->part<QAction>("removeArrangement")->isEnabled());
    m_driver->open();
    QCOMPARE(names(), QStringList{QStringLiteral("Two")});
    m_driver->trigger("arrangement_2");
    QVERIFY(shows("sessionDock"));
}

void ArrangementsTest::arrangementsSurviveARestartAndAChangeOfLanguage() {
    mix();
    saveAs(QStringLiteral("Mine"));
    m_driver->window->close();
    QTRY_VERIFY(!m_driver->window->isVisible());
    m_driver->open();
    QVERIFY(m_driver->part<QAction>("arrangement_1")->isChecked());
    QVERIFY(shows("libraryDock") && !shows("recordingDock"));
    m_driver->trigger("language_de");
    QTRY_COMPARE(m_driver->part<QDockWidget>("sessionDock")->windowTitle(), QStringLiteral("Sitzungen"));
    QCOMPARE(names(), QStringList{QStringLiteral("Mine")});
    QVERIFY(m_driver->part<QAction>("arrangement_1")->isChecked());
    QVERIFY(shows("libraryDock") && !shows("recordingDock"));
}

void ArrangementsTest::storedRubbishIsShownAsTheFirstPerspective() {
    QSettings settings;
    settings.beginWriteArray(QStringLiteral("window/arrangements"));
    for (int i = 0; i < 50; ++i) {
        settings.setArrayIndex(i);
        settings.setValue(QStringLiteral("id"), i + 1);
        settings.setValue(QStringLiteral("name"), QString(i ? 500 : 0, u'x'));
        settings.setValue(QStringLiteral("places"), QByteArray("rubbish"));
    }
    settings.endArray();
    settings.setValue(QStringLiteral("window/perspective"), 4);
    m_driver->open();
    QVERIFY(!names().isEmpty() && names().size() <= Perspectives::MaxOwn);
    QCOMPARE(names().first().size(), Perspectives::MaxName);
    QVERIFY(shows("sessionDock") && shows("previewDock") && !shows("libraryDock"));
}

int main(int argc, char **argv) {
    return runWindowTest<ArrangementsTest>(argc, argv);
}

#include "test_arrangements.moc"
