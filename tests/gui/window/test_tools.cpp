#include "pseudo_language.h"
#include "tools_driver.h"

#include "ui/log/log_model.h"
#include "ui/log/log_window.h"
#include "ui/settings/first_run.h"
#include "ui/support/support_dialog.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>
#include <QTcpServer>

#include <zip.h>

using namespace ovation;
using namespace ovation::ui;

namespace {

const QString Canary = QStringLiteral("CANARY9f3b");

LogLine lineOf(QtMsgType level, const char *category, const QString &text) {
    return {0, 1'700'000'000'000, level, QString::fromLatin1(category), text};
}

/// Names and texts of all files.
QString contentOf(const QString &path) {
    int code = 0;
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY | ZIP_CHECKCONS, &code);
    QString all;
    for (zip_int64_t i = 0; archive && i < zip_get_num_entries(archive, 0); ++i) {
        all += QString::fromUtf8(zip_get_name(archive, zip_uint64_t(i), 0)) + u'\n';
        zip_file_t *file = zip_fopen_index(archive, zip_uint64_t(i), 0);
        QByteArray part(4096, 0);
        while (const auto count = zip_fread(file, part.data(), zip_uint64_t(part.size())))
            all += QString::fromUtf8(part.left(qsizetype(count)));
        zip_fclose(file);
    }
    if (archive)
        zip_discard(archive);
    return all;
}

} // namespace

/// Settings, log, support bundle and first run, on real files.
class ToolsTest : public QObject, ToolsDriver {
    Q_OBJECT

  private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void aSettingIsFoundCheckedAndKept() {
        keep("# mine\nOVATION_UPLOAD_PARALLEL=2\n");
        openSettings();
        part<QLineEdit>("settingsSearch")->setText(QStringLiteral("https port"));
        QVERIFY(row("HTTPS_PORT")->isVisible() && !row("OPENVIDU_CDR")->isVisible());
        part<QLineEdit>("settingsSearch")->setText(QStringLiteral("https haven"));
        QVERIFY(!row("HTTPS_PORT")->isVisible() && part<QLabel>("noSettingFound")->isVisible());
        part<QLineEdit>("settingsSearch")->setText(QStringLiteral("https port"));
        QVERIFY(!part<QLabel>("noSettingFound")->isVisible());
        enter("HTTPS_PORT", QStringLiteral("70000"));
        QTRY_VERIFY(problem("HTTPS_PORT")
                        .contains(QStringLiteral("HTTPS_PORT must be a whole number from 1 to 65535")));
        QVERIFY(!part<QPushButton>("saveSettings")->isEnabled());
        grab("settings-problem");
        enter("HTTPS_PORT", QStringLiteral("4555"));
        QTRY_VERIFY(problem("HTTPS_PORT").isEmpty() && part<QPushButton>("saveSettings")->isEnabled());
        click("saveSettings");
        QTRY_VERIFY(!toolDialogs->questions.isEmpty() &&
                    toolDialogs->questions.last().contains(QStringLiteral("Restart Ovation Studio")));
        QCOMPARE(kept(), QByteArray("# mine\nOVATION_UPLOAD_PARALLEL=2\nHTTPS_PORT=\"4555\"\n"));
        QTRY_VERIFY(!window->findChild<SettingsDialog *>());
    }

    void escapeAsksBeforeChangesAreLostAndCancelDoesNot() {
        openSettings();
        const auto openAgain = [this] {
            QTRY_VERIFY(!window->findChild<SettingsDialog *>());
            trigger("settings");
            QTRY_VERIFY(window->findChild<SettingsDialog *>() && dialog()->isVisible());
        };
        QTest::keyClick(dialog(), Qt::Key_Escape); // nothing was changed
        openAgain();
        QVERIFY(toolDialogs->questions.isEmpty());
        enter("HTTPS_PORT", QStringLiteral("4555"));
        QTest::keyClick(dialog(), Qt::Key_Escape);
        dialog()->close();
        QCOMPARE(toolDialogs->questions.size(), 2);
        QVERIFY(dialog()->isVisible());
        QCOMPARE(dialog()->changes().size(), 1);
        toolDialogs->yes = true;
        dialog()->close();
        openAgain();
        QCOMPARE(toolDialogs->questions.size(), 3);
        enter("HTTPS_PORT", QStringLiteral("4555"));
        dialog()->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Cancel)->click();
        QTRY_VERIFY(!window->findChild<SettingsDialog *>());
        QCOMPARE(toolDialogs->questions.size(), 3);
        QVERIFY(kept().isEmpty());
    }

    void itsButtonsAreOnTheScreen() {
        openSettings();
        const QSize room = dialog()->screen()->availableSize();
        QVERIFY(dialog()->height() < room.height() && dialog()->width() < room.width());
        // What saves and what gives up are beside each other, apart from what opens another dialog.
        const auto right = [this](const char *name) {
            const auto *button = part<QPushButton>(name);
            return button->mapTo(dialog(), button->rect().topRight()).x();
        };
        QVERIFY(right("showCertificate") < part<QPushButton>("saveSettings")->mapTo(dialog(), QPoint()).x());
        QVERIFY(right("importSettings") < right("exportSettings"));
    }

    void groupsShowTheirOwnAndNotesNameWhatIsMisspelt() {
        keep("OVATION_UPLOAD_PARALEL=2\n");
        openSettings();
        auto *groups = part<QListWidget>("settingGroups");
        groups->setCurrentRow(1); // Server
        QVERIFY(row("HTTPS_PORT")->isVisible() && !row("OPENVIDU_CDR")->isVisible());
        QTRY_VERIFY(part<QLabel>("settingNotes")
                        ->text()
                        .contains(QStringLiteral("did you mean OVATION_UPLOAD_PARALLEL?")));
        grab("settings");
    }

    void whatTheEnvironmentGivesIsShownAndFixed() {
        sources.environment = {{QStringLiteral("DOMAIN_OR_PUBLIC_IP"), QStringLiteral("studio.example")}};
        openSettings();
        QCOMPARE(part<QLineEdit>("DOMAIN_OR_PUBLIC_IP")->text(), QStringLiteral("studio.example"));
        QVERIFY(!part<QLineEdit>("DOMAIN_OR_PUBLIC_IP")->isEnabled());
        QVERIFY(part<QLabel>("origin_DOMAIN_OR_PUBLIC_IP")
                    ->text()
                    .contains(QStringLiteral("set in the environment")));
    }

    void aSecretIsMaskedUntilItIsAskedForAndChangedOnPurpose() {
        keep("OPENVIDU_SECRET=" + Canary.toUtf8() + "\n");
        openSettings();
        auto *secret = part<QLineEdit>("OPENVIDU_SECRET");
        QVERIFY(secret->text().isEmpty() && secret->isReadOnly());
        part<QPushButton>("show_OPENVIDU_SECRET")->click();
        QTRY_COMPARE(secret->text(), Canary);
        QCOMPARE(secret->echoMode(), QLineEdit::Normal);
        QVERIFY(dialog()->changes().isEmpty());
        part<QPushButton>("show_OPENVIDU_SECRET")->click();
        QVERIFY(secret->text().isEmpty());
        part<QPushButton>("change_OPENVIDU_SECRET")->click();
        QTest::keyClicks(secret, QStringLiteral("another-one"));
        QCOMPARE(dialog()->changes(), (config::SettingChanges{{QStringLiteral("OPENVIDU_SECRET"),
                                                               QStringLiteral("another-one")}}));
    }

    void aFileIsImportedIntoTheFieldsOnly() {
        const QString file = home->filePath(QStringLiteral("studio.env"));
        write(file, "OVATION_MAX_CONNECTIONS=50\nOPENVIDU_CDR=true\nOVATION_PAGE_USR=x\n");
        openSettings();
        toolDialogs->file = file;
        part<QPushButton>("importSettings")->click();
        QTRY_COMPARE(part<QLineEdit>("OVATION_MAX_CONNECTIONS")->text(), QStringLiteral("50"));
        QCOMPARE(part<QComboBox>("OPENVIDU_CDR")->currentData().toString(), QStringLiteral("true"));
        QVERIFY(toolDialogs->questions.last().contains(QStringLiteral("did you mean OVATION_PAGE_USER?")));
        QVERIFY(!QFile::exists(config::keptSettingsFile(sources)));
        QVERIFY(part<QPushButton>("saveSettings")->isEnabled());
    }

    void anExportLeavesSecretsOutUnlessTheyAreWanted_data() {
        QTest::addColumn<int>("answer");
        QTest::newRow("without") << 0;
        QTest::newRow("with") << 1;
    }
    void anExportLeavesSecretsOutUnlessTheyAreWanted() {
        QFETCH(int, answer);
        keep("OPENVIDU_SECRET=" + Canary.toUtf8() + "\n");
        openSettings();
        const QString file = home->filePath(QStringLiteral("export.env"));
        toolDialogs->choice = answer;
        toolDialogs->file = file;
        part<QPushButton>("exportSettings")->click();
        QTRY_VERIFY(QFile::exists(file));
        QCOMPARE(read(file).contains(Canary.toUtf8()), answer == 1);
        QVERIFY(read(file).contains("OPENVIDU_SECRET"));
    }

    void theMenusComeBackInAnotherLanguage() {
        makeTools();
        const auto textOfSettings = [this] {
            const auto *action = window->findChild<QAction *>(QStringLiteral("settings"));
            return action ? action->text() : QString(); // it is away while the window is made again
        };
        trigger("log");
        trigger("language_de");
        QTRY_COMPARE(textOfSettings(), QStringLiteral("E&instellungen…"));
        QCOMPARE(part<LogWindow>("logWindow")->windowTitle(), QStringLiteral("Protokoll"));
        QVERIFY(part<LogWindow>("logWindow")->isVisible());
        QCOMPARE(window->findChildren<QAction *>(QStringLiteral("support")).size(), 1);
        trigger("language_en");
        QTRY_COMPARE(textOfSettings(), QStringLiteral("Se&ttings…"));
    }

    void nothingIsCutAndNoKeyIsGivenTwiceInAnyLanguage_data() {
        QTest::addColumn<bool>("isPseudo");
        for (const char *language : {"en", "de", "es", "fr", "zh_CN"})
            QTest::newRow(language) << false;
        QTest::newRow("pseudo") << true;
    }
    void nothingIsCutAndNoKeyIsGivenTwiceInAnyLanguage() {
        QFETCH(bool, isPseudo);
        PseudoLanguage pseudo;
        if (isPseudo)
            QVERIFY(QCoreApplication::installTranslator(&pseudo));
        else
            trigger((QByteArray("language_") + QTest::currentDataTag()).constData());
        settle();
        makeTools();
        SettingsSetupHost setup(sources);
        MachineTestHost processor;
        FirstRun run(setup, processor);
        run.show();
        trigger("settings");
        QTRY_VERIFY(window->findChild<SettingsDialog *>() && dialog()->isVisible());
        trigger("log");
        trigger("support");
        QTRY_VERIFY(window->findChild<SupportDialog *>());
        settle();
        QStringList problems = keysGivenTwice(*window);
        for (const QWidget *shown : {static_cast<QWidget *>(dialog()), part<QWidget>("logWindow"),
                                     part<QWidget>("supportDialog"), static_cast<QWidget *>(&run)}) {
            problems += cutTexts(*shown) + keysGivenTwice(*shown);
            if (isPseudo && shown != dialog()) // what a setting means is told by the engine
                problems += plainWords(*shown, {QStringLiteral("Ovation Studio|localhost|OPENVIDU_SECRET"),
                                                QStringLiteral("\\w+\\.(txt|env|json)|/\\S+")});
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    void theLogIsFilteredAndPaused() {
        log->add(lineOf(QtInfoMsg, "ovation.server", QStringLiteral("listening")));
        log->add(lineOf(QtWarningMsg, "ovation.media", QStringLiteral("late audio")));
        log->add(lineOf(QtCriticalMsg, "ovation.recording", QStringLiteral("disk full")));
        makeTools();
        trigger("log");
        QTRY_COMPARE(rows(), 3);
        const QAbstractItemModelTester tester(part<QTreeView>("logTable")->model());
        grabOf("logWindow", "log");
        part<QComboBox>("logLevel")->setCurrentIndex(2);
        QCOMPARE(rows(), 2);
        auto *category = part<QComboBox>("logCategory");
        category->setCurrentIndex(category->findText(QStringLiteral("ovation.media")));
        QCOMPARE(rows(), 1);
        category->setCurrentIndex(0);
        part<QLineEdit>("logText")->setText(QStringLiteral("DISK"));
        QCOMPARE(rows(), 1);
        part<QPushButton>("copyLog")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("2023-11-14T22:13:20.000Z error ovation.recording: disk full\n"));
        part<QLineEdit>("logText")->clear();
        part<QPushButton>("pauseLog")->click();
        log->add(lineOf(QtCriticalMsg, "ovation.recording", QStringLiteral("another")));
        QTest::qWait(400);
        QCOMPARE(rows(), 2);
        part<QPushButton>("pauseLog")->click();
        QCOMPARE(rows(), 3);
        toolDialogs->file = home->filePath(QStringLiteral("studio.log"));
        part<QPushButton>("saveLog")->click();
        QTRY_VERIFY(part<QLabel>("logOutcome")->isVisible());
        QVERIFY(read(*toolDialogs->file).contains("another") &&
                !read(*toolDialogs->file).contains("listening"));
    }

    void theLogKeepsItsLimit() {
        LogModel model;
        const QAbstractItemModelTester tester(&model);
        std::vector<LogLine> lines(LogLines::MaxLines);
        model.add(lines);
        model.add({lineOf(QtInfoMsg, "default", QStringLiteral("last"))});
        QCOMPARE(model.rowCount(), int(LogLines::MaxLines));
        QCOMPARE(model.lineAt(model.rowCount() - 1).text, QStringLiteral("last"));
    }

    void noSecretIsInASupportBundle() {
        const QByteArray canary = Canary.toUtf8();
        keep("OPENVIDU_SECRET=" + canary + "A\nCOTURN_IP=192.0.2.1\nCOTURN_SHARED_SECRET_KEY=" + canary +
             "B\nOPENVIDU_WEBHOOK_HEADERS=[\"X-Key: " + canary +
             "C\"]\nOPENVIDU_WEBHOOK_ENDPOINT=https://u:" + canary +
             "D@example.com/\nOPENVIDU_WEBRTC_ICE_SERVERS=[\"url=turn:h:3478,username=u,credential=" +
             canary + "E\"]\nOPENVIDU_PRO_AWS_SECRET_KEY=" + canary + "F\n");
        for (const char end : {'A', 'B', 'C', 'D', 'E', 'F'})
            log->add(
                lineOf(QtInfoMsg, "default", QStringLiteral("a library says ") + Canary + QLatin1Char(end)));
        log->add(lineOf(QtInfoMsg, "default", QStringLiteral("tok_") + Canary));
        auto entry = someEntry(QStringLiteral("weekly"), 1, session::OutputMode::Individual);
        entry.problem = QStringLiteral("Failed with ") + Canary + QStringLiteral("A");
        review->add(entry);
        makeTools();
        trigger("support");
        QTRY_VERIFY(window->findChild<SupportDialog *>());
        QTRY_COMPARE(part<QListWidget>("supportFiles")->count(), 4);
        QString seen;
        for (int i = 0; i < 4; ++i) {
            part<QListWidget>("supportFiles")->setCurrentRow(i);
            seen += part<QPlainTextEdit>("supportText")->toPlainText();
        }
        QVERIFY2(!seen.contains(Canary), qPrintable(seen));
        grabOf("supportDialog", "support");
        for (const char *told :
             {"Qt 6", "GStreamer 1", "COTURN_IP=\"192.0.2.1\"", "a library says ***", "weekly"})
            QVERIFY2(seen.contains(QLatin1String(told)), told);
        toolDialogs->file = home->filePath(QStringLiteral("support.zip"));
        part<QListWidget>("supportFiles")->item(3)->setCheckState(Qt::Unchecked);
        part<QPushButton>("saveSupport")->click();
        QTRY_VERIFY(part<QLabel>("supportOutcome")->text().startsWith(QStringLiteral("Saved")));
        const QString content = contentOf(*toolDialogs->file);
        QVERIFY(content.contains(QStringLiteral("settings.env")) &&
                content.contains(QStringLiteral("log.txt")));
        QVERIFY(!content.contains(Canary) && !content.contains(QStringLiteral("health.json")));
        QCOMPARE(QFile::permissions(*toolDialogs->file) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void theFirstRunTriesWhatIsEnteredAndKeepsIt() {
        SettingsSetupHost setup(sources);
        MachineTestHost processor;
        FirstRun run(setup, processor);
        run.show();
        const auto page = [&run](const char *name) { return run.findChild<QLabel *>(QLatin1String(name)); };
        QTRY_VERIFY(page("firstRunRoom")->text().contains(QStringLiteral("are free")));
        QVERIFY(run.grab().save(QStringLiteral(OVATION_SCREENSHOTS "/first-run.png")));
        auto *chosen = run.findChild<QLineEdit *>(QStringLiteral("firstRunFolder"));
        QCOMPARE(chosen->text(), sources.dataPath + QStringLiteral("/recordings"));
        write(home->filePath(QStringLiteral("file")), "no folder");
        chosen->clear();
        QTest::keyClicks(chosen, home->filePath(QStringLiteral("file/recordings")));
        QTRY_VERIFY(page("firstRunRoom")->text().contains(QStringLiteral("choose another one")));
        QVERIFY(!run.button(QWizard::NextButton)->isEnabled());
        chosen->clear();
        QTest::keyClicks(chosen, home->filePath(QStringLiteral("films")));
        QTRY_VERIFY(page("firstRunRoom")->text().contains(QStringLiteral("are free")));
        run.next();
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        auto *port = run.findChild<QSpinBox *>(QStringLiteral("firstRunPort"));
        port->setValue(taken.serverPort());
        QTRY_VERIFY(page("firstRunAddressOutcome")->text().startsWith(QStringLiteral("Could not listen")));
        QVERIFY(!run.button(QWizard::NextButton)->isEnabled());
        QVERIFY(run.grab().save(QStringLiteral(OVATION_SCREENSHOTS "/first-run-port.png")));
        taken.close();
        port->setValue(port->value() - 1);
        port->setValue(port->value() + 1);
        QTRY_VERIFY(page("firstRunAddressOutcome")->text().contains(QStringLiteral("is free")));
        run.next();
        const QString secret = run.findChild<QLineEdit *>(QStringLiteral("firstRunSecret"))->text();
        QCOMPARE(secret.size(), 32);
        run.findChild<QPushButton *>(QStringLiteral("firstRunCopy"))->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), secret);
        run.next();
        QVERIFY(run.wantsDemo());
        run.accept();
        QTRY_COMPARE(run.result(), int(QDialog::Accepted));
        const QByteArray content = kept();
        QVERIFY(content.contains("OPENVIDU_RECORDING_PATH"));
        QCOMPARE(read(sources.configPath + QStringLiteral("/secret")), secret.toLatin1() + '\n');
        QVERIFY(content.contains(QByteArray::number(port->value())) &&
                !content.contains("DOMAIN_OR_PUBLIC_IP"));
        QVERIFY(!QFile::exists(home->filePath(QStringLiteral("films")))); // the start makes it
    }

    void aSkippedFirstRunKeepsNothing() {
        SettingsSetupHost setup(sources);
        MachineTestHost processor;
        FirstRun run(setup, processor);
        run.show();
        run.reject();
        QCOMPARE(run.result(), int(QDialog::Rejected));
        QVERIFY(QDir(sources.configPath).isEmpty());
    }

  private:
    int rows() const { return part<QTreeView>("logTable")->model()->rowCount(); }
    void grab(const char *name) const { grabOf("settingsDialog", name); }
    void grabOf(const char *widget, const char *name) const {
        QVERIFY(part<QWidget>(widget)->grab().save(
            QStringLiteral(OVATION_SCREENSHOTS "/%1.png").arg(QLatin1String(name))));
    }
};

int main(int argc, char **argv) {
    return runWindowTest<ToolsTest>(argc, argv);
}
#include "test_tools.moc"
