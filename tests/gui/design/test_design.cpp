#include "design_fixture.h"

#include "media/write/movie_check.h"
#include "ui/common/message_bar.h"
#include "ui/layouts/layouts_panel.h"
#include "ui/layouts/stage_controls.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QPushButton>
#include <QSpinBox>

using namespace ovation;
using namespace ovation::ui;

namespace {

const QByteArray plainPage = R"(<!doctype html>
<html>
  <head><meta charset="utf-8"><title>plain</title>
    <link rel="stylesheet" href="style.css">
    <script src="script.js"></script>
  </head>
  <body></body>
</html>
)";

} // namespace

/// The Design perspective as a user works in it, with the real engine behind and real pages in it.
class DesignTest : public DesignFixture {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { beginCase(); }
    void cleanupTestCase() { endCase(); }
    void init() { begin(); }
    void cleanup() { end(); }

    void nothingOfItIsMadeBeforeItIsSeen();
    void anEmptyFolderTeachesAndATemplateBeginsALayout();
    void whatIsTypedIsSavedAndSeen();
    void undoGoesOnAcrossSaving();
    void completionAndSearchAreThere();
    void anErrorOfThePageLeadsToItsLine();
    void noMessageShowsTheSecret();
    void aPageDoesNotReachWhatIsNotOfThePublicInternet();
    void anotherLayoutIsNotOpenedOverUnsavedChanges();
    void theWindowStaysOpenOverUnsavedChanges();
    void aDeletedLayoutComesBack();
    void theStageIsSeenByThePageAndFollowsItsControls();
    void theStageIsClosedWhileItIsNotVisible();
    void tenSecondsAreRecordedAndOpened();
    void aSnapshotHasTheExactSize();
    void aLayoutIsExportedAndImported();
    void aLayoutIsDuplicatedAndRenamedWhileItIsOpen();
    void theEditorFollowsTheTheme();

  private:
    void image(const char *name) const {
        m_driver->window->grab().save(QStringLiteral(OVATION_SCREENSHOTS "/%1.png").arg(QLatin1String(name)));
    }
};

void DesignTest::nothingOfItIsMadeBeforeItIsSeen() {
    m_driver->open();
    QTest::qWait(200);
    QVERIFY(!m_driver->window->findChild<LayoutList *>());
    QFile maps(QStringLiteral("/proc/self/maps"));
    QVERIFY(maps.open(QIODevice::ReadOnly));
    // Only in the first test of this process can that be seen.
    QVERIFY(!maps.readAll().contains("WebEngineCore"));
}

void DesignTest::anEmptyFolderTeachesAndATemplateBeginsALayout() {
    m_driver->openDesign();
    QTRY_VERIFY(m_driver->part<QWidget>("layoutsEmpty")->isVisible());
    image("design-empty");
    m_driver->part<QPushButton>("firstLayout")->click();
    QTRY_VERIFY(m_driver->window->findChild<QPushButton *>(QStringLiteral("createLayout")));
    QSignalSpy loaded(m_driver->page(), &LivePage::loaded);
    m_driver->part<QPushButton>("createLayout")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!loaded.isEmpty(), Patience_ms);
    QVERIFY(loaded.last().first().toBool());
    QVERIFY(!m_driver->read(QStringLiteral("my-layout/index.html")).isEmpty());
    QTRY_COMPARE(m_driver->layoutList()->model()->rowCount(), 1);
}

void DesignTest::whatIsTypedIsSavedAndSeen() {
    m_driver->write(QStringLiteral("a/index.html"), plainPage);
    m_driver->write(QStringLiteral("a/style.css"), "body{background:#204080}\n");
    m_driver->write(QStringLiteral("a/script.js"), "");
    m_driver->design("a");
    QTRY_VERIFY(m_driver->isColored(QColor(0x20, 0x40, 0x80)));
    m_driver->goTo("style.css", 2);
    m_driver->type(QStringLiteral("body{background:#c04020!important"));
    QTRY_VERIFY(m_driver->editor()->hasChanges());
    QVERIFY(m_driver->part<QAction>("saveLayout")->isEnabled());
    QSignalSpy loaded(m_driver->page(), &LivePage::loaded);
    QElapsedTimer clock;
    clock.start();
    QTest::keyClick(m_driver->keys(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!loaded.isEmpty(), Patience_ms);
    const qint64 loaded_ms = clock.elapsed();
    QVERIFY(QTest::qWaitFor([this] { return m_driver->isColored(QColor(0xc0, 0x40, 0x20)); }, Patience_ms));
    qInfo() << "from Ctrl+S to the page loaded and seen, ms:" << loaded_ms << clock.elapsed();
    QVERIFY(!m_driver->editor()->hasChanges());
    QVERIFY2(m_driver->read(QStringLiteral("a/style.css")).contains("c04020!important"),
             m_driver->read(QStringLiteral("a/style.css")));
    QCOMPARE(loaded.last().at(2).toSize(), QSize(1280, 720));
}

void DesignTest::undoGoesOnAcrossSaving() {
    m_driver->write(QStringLiteral("a/index.html"), plainPage);
    m_driver->write(QStringLiteral("a/style.css"), "\n");
    m_driver->write(QStringLiteral("a/script.js"), "");
    m_driver->design("a");
    m_driver->goTo("style.css", 1);
    m_driver->type(QStringLiteral("x"));
    QTRY_VERIFY(m_driver->editor()->hasChanges());
    QVERIFY(m_driver->saveAndWait());
    QCOMPARE(m_driver->read(QStringLiteral("a/style.css")), QByteArray("x\n"));
    QTest::keyClick(m_driver->keys(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(m_driver->editor()->hasChanges());
    QVERIFY(m_driver->saveAndWait());
    QCOMPARE(m_driver->read(QStringLiteral("a/style.css")), QByteArray("\n"));
}

void DesignTest::completionAndSearchAreThere() {
    m_driver->write(QStringLiteral("a/index.html"),
                    "<!doctype html>\n<style>\n\n</style>\n<script>\n\n</script>\n");
    m_driver->design("a");
    m_driver->goTo("index.html", 3); // CSS inside of HTML
    m_driver->type(QStringLiteral("body { backgr"));
    QVERIFY(m_driver->waitForWords());
    image("design-completion");
    QTest::keyClick(m_driver->keys(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_driver->offersWords(), Patience_ms);
    m_driver->goTo("index.html", 6); // JavaScript inside of HTML
    m_driver->type(QStringLiteral("initSes"));
    QVERIFY(m_driver->waitForWords());
    QTest::keyClick(m_driver->keys(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_driver->offersWords(), Patience_ms);
    QTRY_VERIFY(m_driver->editor()->hasChanges());
    QVERIFY(m_driver->saveAndWait());
    const QByteArray text = m_driver->read(QStringLiteral("a/index.html"));
    QVERIFY2(text.contains("body { background"), text);
    QVERIFY2(text.contains("initSession"), text);
    QTest::keyClick(m_driver->keys(), Qt::Key_F, Qt::ControlModifier);
    QTest::qWait(300);
    m_driver->type(QStringLiteral("doctype"));
    QTest::keyClick(m_driver->keys(), Qt::Key_Return);
    QTest::qWait(300);
    image("design-search");
    QTest::keyClick(m_driver->keys(), Qt::Key_Escape);
    m_driver->type(QStringLiteral("found")); // what was found is selected, and what is typed takes its place
    QTRY_VERIFY(m_driver->editor()->hasChanges());
    QVERIFY(m_driver->saveAndWait());
    QVERIFY2(m_driver->read(QStringLiteral("a/index.html")).startsWith("<!found html>"),
             m_driver->read(QStringLiteral("a/index.html")));
}

void DesignTest::anErrorOfThePageLeadsToItsLine() {
    m_driver->write(QStringLiteral("a/index.html"), plainPage);
    m_driver->write(QStringLiteral("a/style.css"), "");
    m_driver->write(QStringLiteral("a/script.js"), "// one\n// two\nthisIsNotThere();\n");
    m_driver->design("a");
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->consoleRow(QStringLiteral("thisIsNotThere")) >= 0, Patience_ms);
    const int row = m_driver->consoleRow(QStringLiteral("thisIsNotThere"));
    const QModelIndex place = m_driver->console()->index(row, PageConsoleModel::PlaceColumn);
    QCOMPARE(place.data().toString(), QStringLiteral("script.js:3"));
    auto *table = m_driver->part<QTreeView>("consoleTable");
    QSignalSpy moved(m_driver->editor(), &LayoutEditor::cursorMoved);
    table->scrollTo(place);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(place).center());
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(place).center());
    QTRY_COMPARE_WITH_TIMEOUT(moved.size(), 1, Patience_ms);
    QCOMPARE(moved.first().at(0).toString(), QStringLiteral("script.js"));
    QCOMPARE(moved.first().at(1).toInt(), 3);
    image("design-error");
}

void DesignTest::noMessageShowsTheSecret() {
    m_driver->write(QStringLiteral("a/index.html"), plainPage);
    m_driver->write(QStringLiteral("a/style.css"), "");
    m_driver->write(
        QStringLiteral("a/script.js"),
        "console.log('here is ' + location.href); fetch('none.json');\n"
        "document.addEventListener('DOMContentLoaded', () => document.body.append(new Image()));\n"
        "document.addEventListener('DOMContentLoaded', () => {\n"
        "  document.querySelector('img').src = 'none.png?secret=S3CRET';\n});\n");
    m_driver->design("a");
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->consoleRow(QStringLiteral("here is")) >= 0, Patience_ms);
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->consoleText().contains(QStringLiteral("none.json")), Patience_ms);
    QTRY_VERIFY_WITH_TIMEOUT(
        m_driver->consoleText().contains(QStringLiteral("could not be loaded for a <img> none.png")),
        Patience_ms);
    QVERIFY2(!m_driver->consoleText().contains(QStringLiteral("S3CRET")),
             qPrintable(m_driver->consoleText()));
}

void DesignTest::aPageDoesNotReachWhatIsNotOfThePublicInternet() {
    QTcpServer secretService;
    QVERIFY(secretService.listen(QHostAddress::LocalHost));
    m_driver->write(QStringLiteral("a/index.html"), plainPage);
    m_driver->write(QStringLiteral("a/style.css"), "");
    m_driver->write(
        QStringLiteral("a/script.js"),
        QStringLiteral("fetch('http://127.0.0.1:%1/').catch((e) => console.log('refused', e.message));\n"
                       "fetch('https://169.254.169.254/').catch(() => console.log('no metadata'));\n")
            .arg(secretService.serverPort())
            .toUtf8());
    m_driver->design("a");
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->consoleRow(QStringLiteral("refused")) >= 0, Patience_ms);
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->consoleRow(QStringLiteral("no metadata")) >= 0, Patience_ms);
    for (const char *host : {"127.0.0.1", "169.254.169.254"})
        QTRY_VERIFY2(
            m_driver->consoleText().contains(QStringLiteral("Refused: %1 is ").arg(QLatin1String(host))),
            qPrintable(m_driver->consoleText()));
    QVERIFY(!secretService.hasPendingConnections());
}

void DesignTest::anotherLayoutIsNotOpenedOverUnsavedChanges() {
    for (const char *name : {"a", "b"}) {
        m_driver->write(QStringLiteral("%1/index.html").arg(QLatin1String(name)), "<!doctype html>\n");
    }
    m_driver->design("a");
    m_driver->goTo("index.html", 2);
    m_driver->type(QStringLiteral("x"));
    QTRY_VERIFY(m_driver->editor()->hasChanges());
    auto *list = m_driver->layoutList();
    m_driver->dialogs->choice = std::nullopt; // gave up
    list->setCurrentIndex(list->model()->index(1, 0));
    QCOMPARE(m_driver->dialogs->asked.size(), 1);
    QCOMPARE(list->currentIndex().row(), 0);
    QVERIFY(m_driver->editor()->hasChanges());
    m_driver->dialogs->choice = 0; // save
    list->setCurrentIndex(list->model()->index(1, 0));
    QTRY_COMPARE(m_driver->read(QStringLiteral("a/index.html")), QByteArray("<!doctype html>\nx"));
    QTRY_COMPARE(list->currentIndex().row(), 1);
    QTRY_VERIFY(!m_driver->editor()->hasChanges());
}

void DesignTest::theWindowStaysOpenOverUnsavedChanges() {
    m_driver->write(QStringLiteral("a/index.html"), "<!doctype html>\n");
    m_driver->design("a");
    m_driver->goTo("index.html", 2);
    m_driver->type(QStringLiteral("x"));
    QTRY_VERIFY(m_driver->editor()->hasChanges());
    m_driver->window->close();
    QCOMPARE(m_driver->dialogs->asked.size(), 1);
    QTest::qWait(100);
    QVERIFY(m_driver->window->isVisible());
    m_driver->dialogs->choice = 1; // discard
    m_driver->window->close();
    QTRY_VERIFY_WITH_TIMEOUT(!m_driver->window->isVisible(), Patience_ms);
    QCOMPARE(m_driver->read(QStringLiteral("a/index.html")), QByteArray("<!doctype html>\n"));
}

void DesignTest::aDeletedLayoutComesBack() {
    m_driver->write(QStringLiteral("a/index.html"), "<!doctype html>\n");
    m_driver->design("a");
    m_driver->part<QAction>("deleteLayout")->trigger();
    QTRY_VERIFY(m_driver->read(QStringLiteral("a/index.html")).isEmpty());
    QTRY_VERIFY(m_driver->part<QWidget>("layoutsEmpty")->isVisible());
    auto *undo =
        m_driver->part<LayoutList>("layoutList")->findChild<QPushButton *>(QStringLiteral("messageAction"));
    QTRY_VERIFY(undo->isVisible());
    undo->click();
    QTRY_COMPARE(m_driver->read(QStringLiteral("a/index.html")), QByteArray("<!doctype html>\n"));
    QTRY_COMPARE(m_driver->layoutList()->model()->rowCount(), 1);
}

void DesignTest::theStageIsSeenByThePageAndFollowsItsControls() {
    m_driver->openDesign();
    QTRY_VERIFY(m_driver->part<QWidget>("layoutsEmpty")->isVisible());
    m_driver->part<QPushButton>("firstLayout")->click();
    QTRY_VERIFY(m_driver->window->findChild<QPushButton *>(QStringLiteral("createLayout")));
    m_driver->part<QPushButton>("createLayout")->click();
    const auto onStage = [this](auto check) {
        const auto &all = m_driver->snapshot.sessions;
        return all.size() == 1 && all[0].id == QLatin1String(StageSessionId) && check(all[0].connections);
    };
    using Participants = std::vector<ConnectionSnapshot>;
    // Two subscribers' worth of proof: the engine counts who receives.
    QTRY_VERIFY_WITH_TIMEOUT(
        onStage([](const Participants &participants) {
            return participants.size() == 4 &&
                   std::all_of(participants.begin(), participants.end(), [](const auto &one) {
                       return one.streams.size() == 1 && one.streams[0].subscribers == 1;
                   });
        }),
        Patience_ms);
    QTest::qWait(3000);
    image("design-stage");
    m_driver->part<QCheckBox>("stage4_0")->setChecked(false);
    QTRY_VERIFY(
        onStage([](const Participants &participants) { return !participants[0].streams[0].audioActive; }));
    m_driver->part<QCheckBox>("stage3_1")->setChecked(true);
    QTRY_VERIFY(onStage([](const Participants &participants) {
        return participants.size() == 4 && participants[3].streams[0].typeOfVideo == QStringLiteral("SCREEN");
    }));
    m_driver->part<QSpinBox>("stageNumber")->setValue(2);
    QTRY_VERIFY(onStage([](const Participants &participants) { return participants.size() == 2; }));
    m_driver->part<QSpinBox>("stageNumber")->setValue(0);
    QTRY_VERIFY(onStage([](const Participants &participants) { return participants.empty(); }));
}

void DesignTest::theStageIsClosedWhileItIsNotVisible() {
    m_driver->write(QStringLiteral("a/index.html"), "<!doctype html>\n");
    m_driver->design("a");
    QTRY_COMPARE(m_driver->snapshot.sessions.size(), size_t(1));
    m_driver->part<QAction>("administer")->trigger();
    QTRY_COMPARE(m_driver->snapshot.sessions.size(), size_t(0));
    m_driver->part<QAction>("design")->trigger();
    QTRY_COMPARE(m_driver->snapshot.sessions.size(), size_t(1));
}

void DesignTest::aSnapshotHasTheExactSize() {
    m_driver->write(QStringLiteral("a/index.html"), plainPage);
    m_driver->write(QStringLiteral("a/style.css"), "body{background:#204080}\n");
    m_driver->write(QStringLiteral("a/script.js"), "");
    m_driver->design("a");
    m_driver->dialogs->file = m_driver->home.folder.filePath(QStringLiteral("shot.png"));
    m_driver->part<QAction>("takeSnapshot")->trigger();
    QTRY_VERIFY(QFile::exists(*m_driver->dialogs->file));
    const QImage shot(*m_driver->dialogs->file);
    QCOMPARE(shot.size(), QSize(1280, 720));
    QVERIFY(DesignDriver::isNear(shot.pixelColor(2, 2), QColor(0x20, 0x40, 0x80)));
    QVERIFY(DesignDriver::isNear(shot.pixelColor(1277, 717), QColor(0x20, 0x40, 0x80)));
    QVERIFY(m_driver->part<QAction>("compareSnapshots")->isEnabled());
    m_driver->write(QStringLiteral("a/style.css"), "body{background:#c04020}\n");
    QSignalSpy loaded(m_driver->page(), &LivePage::loaded);
    m_driver->part<QAction>("reloadPage")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!loaded.isEmpty(), Patience_ms);
    m_driver->part<QAction>("compareSnapshots")->trigger();
    QTRY_VERIFY(m_driver->window->findChild<QWidget *>(QStringLiteral("snapshotCompare")));
    const QImage both = m_driver->part<QWidget>("comparedImages")->grab().toImage();
    QVERIFY(
        DesignDriver::isNear(both.pixelColor(both.width() / 4, both.height() / 2), QColor(0x20, 0x40, 0x80)));
    QVERIFY(DesignDriver::isNear(both.pixelColor(both.width() * 3 / 4, both.height() / 2),
                                 QColor(0xc0, 0x40, 0x20)));
    m_driver->part<QWidget>("snapshotCompare")
        ->grab()
        .save(QStringLiteral(OVATION_SCREENSHOTS "/design-compare.png"));
}

void DesignTest::tenSecondsAreRecordedAndOpened() {
    m_driver->openDesign();
    QTRY_VERIFY(m_driver->part<QWidget>("layoutsEmpty")->isVisible());
    m_driver->part<QPushButton>("firstLayout")->click();
    QTRY_VERIFY(m_driver->window->findChild<QPushButton *>(QStringLiteral("createLayout")));
    QSignalSpy loaded(m_driver->page(), &LivePage::loaded);
    m_driver->part<QPushButton>("createLayout")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!loaded.isEmpty(), Patience_ms);
    auto *record = m_driver->part<QAction>("recordTenSeconds");
    QTRY_VERIFY(record->isEnabled());
    record->trigger();
    QTRY_VERIFY2_WITH_TIMEOUT(!m_driver->dialogs->opened.isEmpty(),
                              qPrintable(m_driver->page()->messages().text()), 90'000);
    const auto seconds = media::checkMovie(m_driver->dialogs->opened.first());
    QVERIFY2(seconds.ok(), qPrintable(seconds ? QString() : seconds.error().message));
    QVERIFY(seconds->moves);
    QVERIFY(seconds->audios);
    const auto &info = m_driver->snapshot.recordings.front().info;
    QCOMPARE(info.properties.customLayout, QStringLiteral("my-layout"));
    QVERIFY2(info.duration > 8.5 && info.duration < 14, qPrintable(QString::number(info.duration)));
}

void DesignTest::aLayoutIsExportedAndImported() {
    m_driver->write(QStringLiteral("a/index.html"), "<!doctype html>\n");
    m_driver->write(QStringLiteral("a/parts/style.css"), "b{}\n");
    m_driver->design("a");
    m_driver->dialogs->file = m_driver->home.folder.filePath(QStringLiteral("given.tar.xz"));
    m_driver->part<QAction>("exportLayout")->trigger();
    // The file is there a moment before its program has ended, and only then can the next be begun.
    auto &said = m_driver->part<LayoutList>("layoutList")->messages();
    QTRY_VERIFY_WITH_TIMEOUT(said.text().contains(QStringLiteral("Exported")), Patience_ms);
    QVERIFY(QFileInfo(*m_driver->dialogs->file).size() > 0);
    m_driver->part<QAction>("importLayout")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(m_driver->read(QStringLiteral("given/parts/style.css")), QByteArray("b{}\n"),
                              Patience_ms);
    auto *list = m_driver->layoutList();
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QTRY_COMPARE(list->currentIndex().data(Qt::UserRole).toString(), QStringLiteral("given"));
    m_driver->write(QStringLiteral("../broken.zip"), "this is no archive");
    m_driver->dialogs->file = m_driver->home.folder.filePath(QStringLiteral("broken.zip"));
    m_driver->part<QAction>("importLayout")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(said.text().contains(QStringLiteral("broken.zip could not be imported")),
                             Patience_ms);
    QCOMPARE(list->model()->rowCount(), 2);
}

void DesignTest::aLayoutIsDuplicatedAndRenamedWhileItIsOpen() {
    m_driver->write(QStringLiteral("a/index.html"), "<!doctype html>\n");
    m_driver->design("a");
    m_driver->part<QAction>("duplicateLayout")->trigger();
    QTRY_COMPARE(m_driver->read(QStringLiteral("a-copy/index.html")), QByteArray("<!doctype html>\n"));
    auto *list = m_driver->layoutList();
    QTRY_COMPARE(list->currentIndex().data(Qt::UserRole).toString(), QStringLiteral("a-copy"));
    m_driver->goTo("index.html", 2);
    m_driver->type(QStringLiteral("x"));
    QTRY_VERIFY(m_driver->editor()->hasChanges());
    m_driver->dialogs->text = QStringLiteral("b");
    m_driver->part<QAction>("renameLayout")->trigger();
    QTRY_COMPARE(m_driver->read(QStringLiteral("b/index.html")), QByteArray("<!doctype html>\n"));
    QVERIFY(m_driver->read(QStringLiteral("a-copy/index.html")).isEmpty());
    QVERIFY(m_driver->editor()->hasChanges()); // what was typed goes with it
    QVERIFY(m_driver->saveAndWait());
    QCOMPARE(m_driver->read(QStringLiteral("b/index.html")), QByteArray("<!doctype html>\nx"));
}

void DesignTest::theEditorFollowsTheTheme() {
    m_driver->write(QStringLiteral("a/index.html"), "<!doctype html>\n");
    m_driver->design("a");
    const auto background = [this] {
        for (QWidget *one : m_driver->editor()->findChildren<QWidget *>())
            if (QByteArray(one->metaObject()->className()).contains("QWebEngineView")) {
                const QImage shot = one->grab().toImage();
                return shot.pixelColor(shot.width() / 2, shot.height() - 20);
            }
        return QColor();
    };
    QTRY_VERIFY(background().lightness() < 60);
    m_driver->part<QAction>("lightTheme")->trigger();
    QTRY_VERIFY(background().lightness() > 200);
    QTest::qWait(2500);
    image("design-light");
    m_driver->part<QAction>("darkTheme")->trigger();
    QTRY_VERIFY(background().lightness() < 60);
}

QTEST_MAIN(DesignTest)

#include "test_design.moc"
