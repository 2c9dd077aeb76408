#include "tools_driver.h"

#include "server/http/certificate.h"
#include "ui/common/appearance.h"
#include "ui/guide/guide_book.h"
#include "ui/guide/guide_page.h"
#include "ui/settings/machine_check.h"

#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>

using namespace ovation;
using namespace ovation::ui;

/// The guide, the test of the machine, and settings that are found by searching.
class HelpTest : public QObject, ToolsDriver {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        begin();
        makeTools(sources.dataPath + QStringLiteral("/certificate.pem"));
    }
    void cleanup() { end(); }

    void everyLinkAndImageOfTheGuideIsInIt();
    void theKeysThatTheGuideNamesAreThoseOfTheWindow();
    void chaptersAreReadByListLinkAndHistory();
    void aSectionIsFoundByItsWordsAndShown();
    void wordsThatAreNowhereAreSaidToBe();
    void theSheetOfShortcutsLeadsToTheGuide();
    void theGuideShowsNothingThatIsNotInTheProgram();
    void theMachineIsTestedAndWhatItRecordsIsSaid();
    void theTestOfTheMachineCanBeCanceled();
    void theMachineIsNotTestedWhileItRecords();
    void whatAMachineRecordsIsSaidInWords();
    void aSettingIsFoundBySearchingAndShown();
    void aCertificateIsShownAndRenewedAtTheNextStart();
    void aCertificateIsReplacedByOneThatCanBeUsed();

  private:
    /// The dialog, with what the data folder has.
    void openCertificate() {
        trigger("settings");
        QTRY_VERIFY(window->findChild<SettingsDialog *>());
        part<QPushButton>("showCertificate")->click();
        settle();
    }
    GuidePage *openGuide() {
        trigger("guide");
        return part<GuidePage>("guidePage");
    }
    QListWidget *list() const { return part<QListWidget>("guideList"); }
    void grab(const char *widget, const char *name) const {
        QVERIFY(part<QWidget>(widget)->grab().save(
            QStringLiteral(OVATION_SCREENSHOTS "/%1.png").arg(QLatin1String(name))));
    }
};

namespace {

/// What is in parentheses or in code between two texts, of all chapters.
QString textOf(const GuideBook::Chapter &chapter) {
    QFile file(u':' + chapter.url.path());
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

void HelpTest::everyLinkAndImageOfTheGuideIsInIt() {
    const GuideBook book;
    QVERIFY(book.chapters().size() >= 8);
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)]+)\\)"));
    for (const GuideBook::Chapter &chapter : book.chapters()) {
        QVERIFY2(!chapter.title.isEmpty(), qPrintable(chapter.url.toString()));
        for (auto at = link.globalMatch(textOf(chapter)); at.hasNext();) {
            const QUrl url = chapter.url.resolved(QUrl(at.next().captured(1)));
            QVERIFY2(url.scheme() == QLatin1String("qrc") && QFile::exists(u':' + url.path()),
                     qPrintable(url.toString()));
        }
    }
}

/// "*New* (Ctrl+Alt+N)" and rows of tables: each key is one of a command of the window.
void HelpTest::theKeysThatTheGuideNamesAreThoseOfTheWindow() {
    trigger("design"); // made when it is first seen
    // Of the editor, which is there with a layout.
    QSet<QString> keys{QStringLiteral("Ctrl+S"), QStringLiteral("Ctrl+W")};
    for (const QAction *action : window->findChildren<QAction *>())
        for (const QKeySequence &key : action->shortcuts())
            keys.insert(key.toString(QKeySequence::PortableText));
    static const QRegularExpression named(
        QStringLiteral("\\b((?:Ctrl|Alt|Shift)(?:\\+(?:Ctrl|Alt|Shift))*\\+(?:\\w+|,)|F\\d+)"));
    int count = 0;
    const GuideBook book;
    for (const GuideBook::Chapter &chapter : book.chapters())
        for (auto at = named.globalMatch(textOf(chapter)); at.hasNext(); ++count) {
            const QString key = QKeySequence(at.next().captured(1)).toString(QKeySequence::PortableText);
            QVERIFY2(keys.contains(key), qPrintable(key + QStringLiteral(" in ") + chapter.title));
        }
    QVERIFY(count > 20);
}

void HelpTest::chaptersAreReadByListLinkAndHistory() {
    GuidePage *page = openGuide();
    QCOMPARE(list()->count(), int(GuideBook().chapters().size()));
    QVERIFY(page->toPlainText().startsWith(QStringLiteral("Ovation Studio guide")));
    QVERIFY(!part<QPushButton>("guideBack")->isEnabled());
    grab("guideWindow", "guide");
    applyTheme(*qApp, Theme::Light);
    settle();
    grab("guideWindow", "guide-light");
    const QTextCursor link = page->document()->find(QStringLiteral("First recording"));
    QCOMPARE(link.charFormat().foreground().color(), qApp->palette().color(QPalette::Link));
    applyTheme(*qApp, Theme::Dark);
    list()->setCurrentRow(1);
    QVERIFY(page->toPlainText().startsWith(QStringLiteral("First recording")));
    settle();
    grab("guideWindow", "guide-chapter");
    page->setSource(QUrl(QStringLiteral("review-and-export.md"))); // as a link in it does
    QVERIFY(page->toPlainText().startsWith(QStringLiteral("Review and export")));
    QCOMPARE(list()->currentItem()->text(), QStringLiteral("Review and export"));
    part<QPushButton>("guideBack")->click();
    QVERIFY(page->toPlainText().startsWith(QStringLiteral("First recording")));
    QCOMPARE(list()->currentRow(), 1);
    part<QPushButton>("guideForward")->click();
    QVERIFY(page->toPlainText().startsWith(QStringLiteral("Review and export")));
}

void HelpTest::aSectionIsFoundByItsWordsAndShown() {
    GuidePage *page = openGuide();
    QTest::keyClicks(part<QLineEdit>("guideSearch"), QStringLiteral("trash seven"));
    QVERIFY(list()->count() > 0);
    QVERIFY2(list()->item(0)->text().contains(QStringLiteral("Tag, keep, delete")),
             qPrintable(list()->item(0)->text()));
    QTest::keyClick(list(), Qt::Key_Down);
    QVERIFY(page->toPlainText().startsWith(QStringLiteral("Review and export")));
    QTRY_VERIFY(page->textCursor().block().text() == QStringLiteral("Tag, keep, delete"));
    QVERIFY(page->verticalScrollBar()->value() > 0);
    QVERIFY(!page->extraSelections().isEmpty());
    grab("guideWindow", "guide-search");
    part<QLineEdit>("guideSearch")->clear();
    QCOMPARE(list()->currentItem()->text(), QStringLiteral("Review and export"));
    QVERIFY(page->extraSelections().isEmpty());
}

void HelpTest::wordsThatAreNowhereAreSaidToBe() {
    openGuide();
    part<QLineEdit>("guideSearch")->setText(QStringLiteral("hippopotamus"));
    QVERIFY(part<QLabel>("guideNothing")->isVisible() && !list()->isVisible());
    part<QLineEdit>("guideSearch")->clear();
    QVERIFY(!part<QLabel>("guideNothing")->isVisible() && list()->isVisible());
}

void HelpTest::theSheetOfShortcutsLeadsToTheGuide() {
    trigger("showShortcuts");
    part<QPushButton>("sheetGuide")->click();
    QTRY_VERIFY(window->findChild<QWidget *>(QStringLiteral("guideWindow")));
    QTRY_VERIFY(part<QWidget>("guideWindow")->isVisible());
}

void HelpTest::theGuideShowsNothingThatIsNotInTheProgram() {
    GuidePage *page = openGuide();
    const QString before = page->toPlainText();
    write(home->filePath(QStringLiteral("other.md")), "# Other");
    page->setSource(QUrl::fromLocalFile(home->filePath(QStringLiteral("other.md"))));
    page->setSource(QUrl(QStringLiteral("https://127.0.0.1:9/other.md")));
    QCOMPARE(page->toPlainText(), before);
}

void HelpTest::theMachineIsTestedAndWhatItRecordsIsSaid() {
    trigger("testMachine");
    part<QPushButton>("testMachineButton")->click();
    QVERIFY(part<QProgressBar>("machineProgress")->isVisible());
    grab("machineDialog", "machine-testing");
    QTRY_VERIFY_WITH_TIMEOUT(
        part<QLabel>("machineOutcome")->text().startsWith(QStringLiteral("This machine ")), 60'000);
    QVERIFY(!part<QProgressBar>("machineProgress")->isVisible());
    grab("machineDialog", "machine");
}

void HelpTest::theTestOfTheMachineCanBeCanceled() {
    trigger("testMachine");
    auto *button = part<QPushButton>("testMachineButton");
    button->click();
    QCOMPARE(button->text(), QStringLiteral("Cancel"));
    button->click();
    QTRY_COMPARE_WITH_TIMEOUT(part<QLabel>("machineOutcome")->text(),
                              QStringLiteral("The test was canceled."), 60'000);
    // One that is closed meanwhile leaves nothing that answers.
    button->click();
    delete part<MachineDialog>("machineDialog");
    machine.reset();
    machine = std::make_unique<MachineTestHost>();
}

void HelpTest::theMachineIsNotTestedWhileItRecords() {
    auto running = finishedRecording(QStringLiteral("daily"), QStringLiteral("daily"), {});
    running.info.status = recording::Status::Started;
    studio->snapshot.recordings = {running};
    publish();
    trigger("testMachine");
    QVERIFY(!part<QPushButton>("testMachineButton")->isEnabled());
    studio->snapshot.recordings.clear();
    publish();
    QVERIFY(part<QPushButton>("testMachineButton")->isEnabled());
}

void HelpTest::whatAMachineRecordsIsSaidInWords() {
    MachineFigures figures;
    QVERIFY(MachineCheck::words(figures).startsWith(QStringLiteral("This machine does not keep up")));
    figures.sessions = 3;
    QCOMPARE(MachineCheck::words(figures),
             QStringLiteral("This machine records 3 sessions of 4 participants at 1280 × 720 at once."));
}

void HelpTest::aSettingIsFoundBySearchingAndShown() {
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    trigger("searchEverything");
    auto *model = part<QTreeView>("paletteRows")->model();
    for (const char *words :
         {"ovation_max_connections_per", "trusted proxies limit own", "access once from one address"}) {
        part<QLineEdit>("paletteField")->setText(QString::fromLatin1(words));
        QTRY_VERIFY(model->rowCount() > 0);
        QVERIFY2(model->index(0, 0).data().toString().startsWith(
                     QStringLiteral("OVATION_MAX_CONNECTIONS_PER_ADDRESS")),
                 words);
    }
    grab("palette", "search-setting");
    QTest::keyClick(part<QLineEdit>("paletteField"), Qt::Key_Return);
    QTRY_VERIFY(window->findChild<SettingsDialog *>());
    QTRY_VERIFY(dialog()->isVisible());
    auto *field = part<QLineEdit>("OVATION_MAX_CONNECTIONS_PER_ADDRESS");
    QTRY_VERIFY(field->isVisible() && dialog()->focusWidget() == field);
    QTRY_VERIFY(!field->visibleRegion().isEmpty());
}

void HelpTest::aCertificateIsShownAndRenewedAtTheNextStart() {
    config::Settings running;
    running.dataPath = sources.dataPath;
    const auto tls = server::serverTls(running);
    QVERIFY(tls);
    openCertificate();
    QTRY_VERIFY(window->findChild<QLabel *>(QStringLiteral("certificateSubject")));
    QCOMPARE(part<QLabel>("certificateSubject")->text(), QStringLiteral("localhost"));
    QVERIFY(part<QLabel>("certificateNames")->text().contains(QStringLiteral("127.0.0.1")));
    QTRY_VERIFY(part<QLabel>("certificateFile")->isVisible());
    settle();
    grab("certificateDialog", "certificate");
    part<QPushButton>("renewCertificate")->click();
    QTRY_VERIFY(part<QLabel>("certificateOutcome")->text().contains(QStringLiteral("is restarted")));
    QVERIFY(!part<QPushButton>("renewCertificate")->isEnabled());
    const auto renewed = server::serverTls(running); // the next start
    QVERIFY(renewed && renewed->localCertificate() != tls->localCertificate());
    QVERIFY(QFile::exists(running.certificatePath() + QStringLiteral(".bak")));
}

void HelpTest::aCertificateIsReplacedByOneThatCanBeUsed() {
    config::Settings other;
    other.dataPath = home->path();
    QVERIFY(server::serverTls(other)); // key and certificate in one file
    openCertificate();
    toolDialogs->file = other.trustPath(); // which has no key
    part<QPushButton>("replaceCertificate")->click();
    QTRY_VERIFY(part<QLabel>("certificateOutcome")->text().contains(QStringLiteral("holds no key")));
    QVERIFY(!QFile::exists(config::keptSettingsFile(sources)));
    toolDialogs->file = other.certificatePath();
    part<QPushButton>("replaceCertificate")->click();
    QTRY_VERIFY(part<QLabel>("certificateOutcome")->text().contains(QStringLiteral("is replaced")));
    QVERIFY(kept().contains("CERTIFICATE_TYPE=\"owncert\"") &&
            kept().contains("OVATION_CERTIFICATE_KEY_FILE=\"" + other.certificatePath().toUtf8()));
}

int main(int argc, char **argv) {
    return runWindowTest<HelpTest>(argc, argv);
}

#include "test_help.moc"
