#include "tools_driver.h"

#include "server/http/certificate.h"
#include "ui/common/appearance.h"
#include "ui/guide/guide_book.h"
#include "ui/guide/guide_page.h"
#include "ui/settings/machine_check.h"
#include "ui/shell/languages.h"

#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

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

    void everyLinkAndImageOfTheGuideIsInIt_data() { addLanguages(); }
    void everyLinkAndImageOfTheGuideIsInIt();
    void theKeysThatTheGuideNamesAreThoseOfTheWindow_data() { addLanguages(); }
    void theKeysThatTheGuideNamesAreThoseOfTheWindow();
    void chaptersAreReadByListLinkAndHistory();
    void aSectionIsFoundByItsWordsAndShown();
    void aSectionIsFoundInEveryLanguage_data();
    void aSectionIsFoundInEveryLanguage();
    void wordsThatAreNowhereAreSaidToBe();
    void theGuideFollowsTheLanguageAndStaysAtItsPlace();
    void aChapterThatALanguageDoesNotHaveIsInEnglish();
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
    static void addLanguages() {
        QTest::addColumn<QString>("code");
        for (const Language &language : Languages::all())
            QTest::newRow(qPrintable(language.code)) << language.code;
    }
    void speak(const QString &code) { trigger(("language_" + code.toLatin1()).constData()); }
    QListWidget *list() const { return part<QListWidget>("guideList"); }
    void grab(const char *widget, const QString &name) const {
        QVERIFY(part<QWidget>(widget)->grab().save(QStringLiteral(OVATION_SCREENSHOTS "/%1.png").arg(name)));
    }
};

namespace {

QStringList headingsOf(const QUrl &chapter) {
    QTextDocument document;
    document.setMarkdown(GuideBook::textOf(chapter));
    QStringList headings;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        if (block.blockFormat().headingLevel() > 0)
            headings += GuideBook::fragmentOf(block.text());
    return headings;
}

/// "*New* (Ctrl+Alt+N)" and rows of tables, as the language that is spoken calls keys.
QStringList keysOf(const QUrl &chapter) {
    static const QString modifier = QStringLiteral("(?:Ctrl|Strg|Control|Alt|Shift|Umschalt|Mayúsculas|Maj)");
    static const QRegularExpression named(
        QStringLiteral("\\b(%1(?:\\+%1)*\\+(?:\\w+|,)|F\\d+)").arg(modifier),
        QRegularExpression::UseUnicodePropertiesOption);
    QStringList keys;
    for (auto at = named.globalMatch(GuideBook::textOf(chapter)); at.hasNext();)
        keys += QKeySequence(at.next().captured(1), QKeySequence::NativeText)
                    .toString(QKeySequence::PortableText);
    keys.sort();
    return keys;
}

} // namespace

void HelpTest::everyLinkAndImageOfTheGuideIsInIt() {
    QFETCH(QString, code);
    const GuideBook book{QLocale(code)}, english{QLocale(QLocale::English)};
    QVERIFY(book.chapters().size() >= 8);
    QCOMPARE(book.chapters().size(), english.chapters().size());
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)]+)\\)"));
    for (const GuideBook::Chapter &chapter : book.chapters()) {
        QVERIFY2(!chapter.title.isEmpty(), qPrintable(chapter.url.toString()));
        QCOMPARE(chapter.url.path().contains(u'/' + code + u'/'), code != QLatin1String("en"));
        QTextDocument document;
        document.setMarkdown(GuideBook::textOf(chapter.url));
        const QString shown = document.toPlainText();
        QVERIFY2(!shown.contains(u'*') && !shown.contains(QLatin1String("update-guide")), qPrintable(shown));
        for (auto at = link.globalMatch(GuideBook::textOf(chapter.url)); at.hasNext();) {
            const QUrl url = chapter.url.resolved(QUrl(at.next().captured(1)));
            QVERIFY2(url.scheme() == QLatin1String("qrc") && QFile::exists(u':' + url.path()),
                     qPrintable(url.toString()));
            QVERIFY2(url.fragment().isEmpty() || headingsOf(url).contains(url.fragment()),
                     qPrintable(url.toString()));
        }
    }
}

/// Each key is one of a command of the window, and every language has those of the English chapter.
void HelpTest::theKeysThatTheGuideNamesAreThoseOfTheWindow() {
    QFETCH(QString, code);
    QMap<QString, QStringList> wanted;
    const GuideBook english;
    for (const GuideBook::Chapter &chapter : english.chapters())
        wanted[chapter.url.fileName()] = keysOf(chapter.url);
    trigger("design"); // made when it is first seen
    // Of the editor, which is there with a layout.
    QSet<QString> keys{QStringLiteral("Ctrl+S"), QStringLiteral("Ctrl+W")};
    for (const QAction *action : window->findChildren<QAction *>())
        for (const QKeySequence &key : action->shortcuts())
            keys.insert(key.toString(QKeySequence::PortableText));
    speak(code);
    settle();
    int count = 0;
    const GuideBook book;
    for (const GuideBook::Chapter &chapter : book.chapters()) {
        const QStringList named = keysOf(chapter.url);
        QCOMPARE(named, wanted.value(chapter.url.fileName()));
        count += int(named.size());
        for (const QString &key : named)
            QVERIFY2(keys.contains(key), qPrintable(key + QStringLiteral(" in ") + chapter.title));
    }
    QVERIFY(count > 20);
}

void HelpTest::chaptersAreReadByListLinkAndHistory() {
    GuidePage *page = openGuide();
    QCOMPARE(list()->count(), int(GuideBook().chapters().size()));
    QVERIFY(page->toPlainText().startsWith(QStringLiteral("Ovation Studio guide")));
    QVERIFY(!part<QPushButton>("guideBack")->isEnabled());
    grab("guideWindow", QStringLiteral("guide"));
    applyTheme(*qApp, Theme::Light);
    settle();
    grab("guideWindow", QStringLiteral("guide-light"));
    const QTextCursor link = page->document()->find(QStringLiteral("First recording"));
    QCOMPARE(link.charFormat().foreground().color(), qApp->palette().color(QPalette::Link));
    applyTheme(*qApp, Theme::Dark);
    list()->setCurrentRow(1);
    QVERIFY(page->toPlainText().startsWith(QStringLiteral("First recording")));
    settle();
    grab("guideWindow", QStringLiteral("guide-chapter"));
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
    grab("guideWindow", QStringLiteral("guide-search"));
    part<QLineEdit>("guideSearch")->clear();
    QCOMPARE(list()->currentItem()->text(), QStringLiteral("Review and export"));
    QVERIFY(page->extraSelections().isEmpty());
}

void HelpTest::aSectionIsFoundInEveryLanguage_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("section");
    QTest::newRow("en") << QStringLiteral("TRASH seven") << QStringLiteral("Tag, keep, delete");
    QTest::newRow("de") << QStringLiteral("loschen SIEBEN")
                        << QStringLiteral("Verschlagworten, aufbewahren, löschen");
    QTest::newRow("es") << QStringLiteral("siete dias") << QStringLiteral("Etiquetar, conservar, eliminar");
    QTest::newRow("fr") << QStringLiteral("etiquettes sept")
                        << QStringLiteral("Étiqueter, conserver, supprimer");
    // Two words that stand apart.
    QTest::newRow("zh_CN") << QStringLiteral("回收站七天") << QStringLiteral("加标签、保留、删除");
}

void HelpTest::aSectionIsFoundInEveryLanguage() {
    QFETCH(QString, typed);
    QFETCH(QString, section);
    const QLocale language(QString::fromLatin1(QTest::currentDataTag()));
    const GuideBook book(language);
    const auto hits = book.find(book.wordsOf(typed));
    QCOMPARE(hits.size(), std::size_t(1));
    QCOMPARE(hits.front().title, section);
    GuidePage page(book);
    page.setSource(hits.front().url);
    page.mark(book.wordsOf(typed));
    QCOMPARE(page.textCursor().block().text(), section);
    QStringList marked;
    const auto marks = page.extraSelections();
    for (const QTextEdit::ExtraSelection &one : marks)
        marked += one.cursor.selectedText();
    const QStringList words = book.wordsOf(typed);
    for (const QString &word : words)
        QVERIFY2(std::any_of(marked.begin(), marked.end(),
                             [&](const QString &one) { return FoldedText(one).text == word; }),
                 qPrintable(word));
    QVERIFY(book.find(book.wordsOf(QStringLiteral("河马"))).empty());
}

void HelpTest::wordsThatAreNowhereAreSaidToBe() {
    openGuide();
    part<QLineEdit>("guideSearch")->setText(QStringLiteral("hippopotamus"));
    QVERIFY(part<QLabel>("guideNothing")->isVisible() && !list()->isVisible());
    part<QLineEdit>("guideSearch")->clear();
    QVERIFY(!part<QLabel>("guideNothing")->isVisible() && list()->isVisible());
}

void HelpTest::theGuideFollowsTheLanguageAndStaysAtItsPlace() {
    const auto top = [this] {
        const auto *page = part<GuidePage>("guidePage");
        return page->document()->findBlockByNumber(page->topBlock()).text();
    };
    const std::vector<std::pair<QString, QStringList>> languages{
        {QStringLiteral("de"),
         {QStringLiteral("Handbuch zu Ovation Studio"), QStringLiteral("Allein ausprobieren")}},
        {QStringLiteral("es"),
         {QStringLiteral("Guía de Ovation Studio"), QStringLiteral("Probarlo sin nadie más")}},
        {QStringLiteral("fr"),
         {QStringLiteral("Guide d’Ovation Studio"), QStringLiteral("Essayer sans personne d’autre")}},
        {QStringLiteral("zh_CN"), {QStringLiteral("Ovation Studio 指南"), QStringLiteral("独自试用")}},
        {QStringLiteral("en"),
         {QStringLiteral("Ovation Studio guide"), QStringLiteral("Try it without anyone")}}};
    GuidePage *page = openGuide();
    part<QWidget>("guideWindow")->resize(1000, 500);
    settle();
    page->setSource(QUrl(QStringLiteral("first-recording.md#try-it-without-anyone")));
    QTRY_COMPARE(top(), QStringLiteral("Try it without anyone"));
    for (const auto &[code, texts] : languages) {
        speak(code);
        QTRY_COMPARE(list()->item(0)->text(), texts.first());
        QTRY_COMPARE(top(), texts.last());
        QCOMPARE(list()->currentRow(), 1);
        QCOMPARE(part<QWidget>("guideWindow")->size(), QSize(1000, 500));
        grab("guideWindow", QStringLiteral("guide-%1-place").arg(code));
        // A link in it, and back.
        list()->setCurrentRow(0);
        settle();
        grab("guideWindow", QStringLiteral("guide-%1").arg(code));
        applyTheme(*qApp, Theme::Light);
        settle();
        grab("guideWindow", QStringLiteral("guide-%1-light").arg(code));
        applyTheme(*qApp, Theme::Dark);
        part<QPushButton>("guideBack")->click();
        settle();
        QTRY_COMPARE(top(), texts.last());
    }
}

void HelpTest::aChapterThatALanguageDoesNotHaveIsInEnglish() {
    QVERIFY(QDir(home->path()).mkpath(QStringLiteral("guide/de")));
    write(home->filePath(QStringLiteral("guide/README.md")), "# Guide\n\n[A](a.md) [B](b.md)\n");
    write(home->filePath(QStringLiteral("guide/a.md")), "# A\n");
    write(home->filePath(QStringLiteral("guide/b.md")), "# B\n");
    write(home->filePath(QStringLiteral("guide/de/README.md")),
          "<!-- note -->\n\n# Handbuch\n\n[A](a.md) [B](b.md)\n");
    write(home->filePath(QStringLiteral("guide/de/b.md")), "# B, deutsch\n");
    const QUrl root = QUrl::fromLocalFile(home->filePath(QStringLiteral("guide/")));
    const auto titles = [&](const QString &language) {
        QStringList all;
        const GuideBook book(QLocale(language), root);
        for (const GuideBook::Chapter &chapter : book.chapters())
            all += chapter.title;
        return all.join(u'|');
    };
    QCOMPARE(titles(QStringLiteral("de_AT")), QStringLiteral("Handbuch|A|B, deutsch"));
    QCOMPARE(titles(QStringLiteral("fr")), QStringLiteral("Guide|A|B"));
    const GuideBook german(QLocale(QLocale::German), root);
    // From a chapter that is in English to one that is not, and to one in another language.
    QCOMPARE(german.inLanguage(root.resolved(QUrl(QStringLiteral("b.md#c")))),
             root.resolved(QUrl(QStringLiteral("de/b.md#c"))));
    QCOMPARE(german.inLanguage(root.resolved(QUrl(QStringLiteral("fr/a.md")))),
             root.resolved(QUrl(QStringLiteral("a.md"))));
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
    grab("machineDialog", QStringLiteral("machine-testing"));
    QTRY_VERIFY_WITH_TIMEOUT(
        part<QLabel>("machineOutcome")->text().startsWith(QStringLiteral("This machine ")), 60'000);
    QVERIFY(!part<QProgressBar>("machineProgress")->isVisible());
    grab("machineDialog", QStringLiteral("machine"));
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
    grab("palette", QStringLiteral("search-setting"));
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
    grab("certificateDialog", QStringLiteral("certificate"));
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
