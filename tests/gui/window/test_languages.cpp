#include "pseudo_language.h"
#include "review_images.h"
#include "window_driver.h"

#include "ui/common/format.h"
#include "ui/common/health_text.h"
#include "ui/common/reasons.h"
#include "ui/layouts/snapshot_compare.h"
#include "ui/shell/languages.h"

#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QLabel>
#include <QMenuBar>
#include <QPointer>
#include <QPushButton>
#include <QSlider>

using namespace ovation;
using namespace ovation::ui;

namespace {

/// What tests and servers name: no texts of the window. Patterns.
const QStringList Data{QStringLiteral("https://localhost:4443/"),
                       QStringLiteral("Ovation Studio"),
                       QStringLiteral("weekly(-\\d)?|daily|layout-stage|session-\\d"),
                       QStringLiteral("(con|str)_[A-Za-z_]+"),
                       QStringLiteral("Ana|Ben|Cho|Dana"),
                       QStringLiteral("English|Deutsch|Español|Français"), // in themselves
                       QStringLiteral("rtsp://[\\w./]+"),
                       QStringLiteral("VP[89]|H264"), // as the protocol calls them
                       QStringLiteral("\\d+ [A-Z][a-z]{2} \\d{4}")};

} // namespace

/// The window in other languages, chosen while it runs; and in one that shows what is not translated and what
/// is cut.
class LanguagesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup();

    void theFirstLanguageOfTheSystemThatIsThereIsSpoken();
    void aChosenLanguageIsSpokenAtOnceAndAfterARestart_data();
    void aChosenLanguageIsSpokenAtOnceAndAfterARestart();
    void aChangeOfLanguageKeepsWhatIsSelectedAndWhatRuns();
    void aProblemStaysThroughAChangeOfLanguage();
    void numbersAndPluralsFollowTheLanguage();
    void aFailureIsToldInTheLanguageWhereItsKindSaysWhy();
    void everyTextOfAPerspectiveIsTranslated_data();
    void everyTextOfAPerspectiveIsTranslated();
    void everyDialogFits_data();
    void everyDialogFits();
    void everyTextOfThePreviewIsTranslated();
    void nothingIsCutInASmallWindow_data();
    void nothingIsCutInASmallWindow();
    void timeRunsToTheRightInALanguageThatIsReadToTheLeft();

  private:
    static void addLanguages();
    void speakAsTheRowSays();
    void judge(QWidget &shown, const char *name) const;
    void fill() const;
    void speak(const char *code) const { m_driver->trigger(("language_" + QByteArray(code)).constData()); }
    void speakPseudo();
    QString titleOf(const char *dock) const { return m_driver->part<QDockWidget>(dock)->windowTitle(); }
    void watch(const QString &recording) const;

    std::unique_ptr<WindowDriver> m_driver;
    std::unique_ptr<PseudoLanguage> m_pseudo;
};

void LanguagesTest::init() {
    m_driver = std::make_unique<WindowDriver>();
}

void LanguagesTest::cleanup() {
    m_driver.reset();
    m_pseudo.reset(); // which removes it
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void LanguagesTest::fill() const {
    m_driver->studio->snapshot.sessions = {
        someSession(QStringLiteral("daily"), {QStringLiteral("Ana"), QStringLiteral("Ben")}),
        someSession(QStringLiteral("weekly"), {QStringLiteral("Ana")})};
    m_driver->studio->snapshot.recordings = {
        finishedRecording(QStringLiteral("weekly"), QStringLiteral("weekly"), {})};
    m_driver->publish();
    for (int i = 0; i < 3; ++i) {
        auto entry = someEntry(QStringLiteral("weekly-%1").arg(i), i, session::OutputMode::Individual);
        entry.duration = 120;
        m_driver->review->add(entry);
    }
}

void LanguagesTest::speakPseudo() {
    m_pseudo = std::make_unique<PseudoLanguage>();
    QVERIFY(QCoreApplication::installTranslator(m_pseudo.get()));
    m_driver->settle();
}

/// The pseudo-language is one; from right to left it stands for those of which there is none yet.
void LanguagesTest::addLanguages() {
    QTest::addColumn<bool>("rightToLeft");
    for (const char *language : {"en", "de", "es", "fr", "zh_CN", "pseudo"})
        QTest::addRow("%s", language) << false;
    QTest::addRow("pseudo, right to left") << true;
}

void LanguagesTest::speakAsTheRowSays() {
    QFETCH(bool, rightToLeft);
    const QByteArray language = QByteArray(QTest::currentDataTag()).split(',').first();
    if (language == "pseudo")
        speakPseudo();
    else
        speak(language.constData());
    QApplication::setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    m_driver->settle();
}

/// Nothing is cut, no key leads to two things, and all is translated as far as the row can tell. With
/// OVATION_SCREENSHOTS=<folder> its image stays there for those who look.
void LanguagesTest::judge(QWidget &shown, const char *name) const {
    if (const QString folder = qEnvironmentVariable("OVATION_SCREENSHOTS"); !folder.isEmpty()) {
        const QString row = QString::fromLatin1(QTest::currentDataTag()).remove(u',').replace(u' ', u'-');
        QVERIFY(shown.grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, row, QLatin1String(name))));
    }
    QStringList problems = cutTexts(shown) + keysGivenTwice(shown);
    if (m_pseudo)
        problems += plainWords(shown, Data);
    QVERIFY2(problems.isEmpty(), qPrintable(QLatin1String(name) + u'\n' + problems.join(u'\n')));
}

void LanguagesTest::watch(const QString &recording) const {
    auto *table = m_driver->part<QTreeView>("libraryTable");
    QTRY_VERIFY(table->model()->rowCount() > 0);
    const auto found =
        table->model()->match(table->model()->index(0, 0), Qt::DisplayRole, recording, 1, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    table->setCurrentIndex(found.front());
    QTRY_COMPARE(m_driver->part<QLabel>("reviewName")->text(), recording);
}

void LanguagesTest::theFirstLanguageOfTheSystemThatIsThereIsSpoken() {
    const auto best = [](std::initializer_list<const char *> wanted) {
        QStringList tags;
        for (const char *tag : wanted)
            tags += QString::fromLatin1(tag);
        return Languages::bestOf(tags);
    };
    QCOMPARE(best({"it-IT", "de-AT", "en"}), QStringLiteral("de"));
    QCOMPARE(best({"zh-Hans-CN"}), QStringLiteral("zh_CN"));
    QCOMPARE(best({"zh-TW", "fr"}), QStringLiteral("fr")); // Traditional is another script
    QCOMPARE(best({"pt-BR"}), QStringLiteral("en"));
    QCOMPARE(titleOf("sessionDock"), QStringLiteral("Sessions")); // of the locale C
}

void LanguagesTest::aChosenLanguageIsSpokenAtOnceAndAfterARestart_data() {
    QTest::addColumn<QString>("sessions");
    QTest::addColumn<QString>("cancel"); // of Qt's own catalog
    QTest::newRow("de") << QStringLiteral("Sitzungen") << QStringLiteral("Abbrechen");
    QTest::newRow("es") << QStringLiteral("Sesiones") << QStringLiteral("Cancelar");
    QTest::newRow("fr") << QStringLiteral("Sessions") << QStringLiteral("Annuler");
    QTest::newRow("zh_CN") << QStringLiteral("会话") << QStringLiteral("取消");
}

void LanguagesTest::aChosenLanguageIsSpokenAtOnceAndAfterARestart() {
    QFETCH(QString, sessions);
    QFETCH(QString, cancel);
    speak(QTest::currentDataTag());
    QTRY_COMPARE(titleOf("sessionDock"), sessions);
    QCOMPARE(QDialogButtonBox(QDialogButtonBox::Cancel).button(QDialogButtonBox::Cancel)->text().remove(u'&'),
             cancel);
    m_driver->open();
    QCOMPARE(titleOf("sessionDock"), sessions);
    const QByteArray action = QByteArray("language_") + QTest::currentDataTag();
    QVERIFY(m_driver->part<QAction>(action.constData())->isChecked());
    speak("en");
    QTRY_COMPARE(titleOf("recordingDock"), QStringLiteral("Recordings"));
}

void LanguagesTest::aChangeOfLanguageKeepsWhatIsSelectedAndWhatRuns() {
    fill();
    auto *tree = m_driver->tree();
    tree->setCurrentIndex(
        tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, QStringLiteral("weekly")).value(0));
    m_driver->trigger("review");
    watch(QStringLiteral("weekly-1"));
    QTRY_VERIFY(m_driver->review->playback);
    m_driver->trigger("jumpForward");
    exporting::Job job;
    job.id = 1;
    job.state = exporting::State::Running;
    m_driver->review->jobs = {job};
    m_driver->review->publishJobs();

    speak("de");
    QTRY_COMPARE(titleOf("libraryDock"), QStringLiteral("Bibliothek"));
    QVERIFY(m_driver->part<QDockWidget>("libraryDock")->isVisible());
    QCOMPARE(m_driver->part<QLabel>("serverState")->text(), QStringLiteral("Läuft"));
    QCOMPARE(m_driver->tree()->currentIndex().data().toString(), QStringLiteral("weekly"));
    QTRY_COMPARE(m_driver->part<QLabel>("reviewName")->text(), QStringLiteral("weekly-1"));
    QTRY_COMPARE(m_driver->review->playback->position_ms(), 10'000);
    m_driver->window->close();
    m_driver->settle();
    QVERIFY(m_driver->dialogs->questions.value(0).startsWith(QStringLiteral("Ein Export läuft.")));
}

void LanguagesTest::aProblemStaysThroughAChangeOfLanguage() {
    m_driver->window.reset();
    m_driver->studio = std::make_unique<FakeStudio>();
    m_driver->studio->failWith = QStringLiteral("port 4443 is taken");
    m_driver->window = std::make_unique<MainWindow>(*m_driver->studio, *m_driver->review, *m_driver->uploads);
    m_driver->window->show();
    m_driver->window->start();
    m_driver->settle();
    speak("fr");
    QTRY_COMPARE(titleOf("libraryDock"), QStringLiteral("Bibliothèque"));
    QVERIFY(m_driver->part<QWidget>("serverBar")
                ->findChild<QLabel *>(QStringLiteral("messageText"))
                ->text()
                .contains(QStringLiteral("port 4443 is taken")));
    QCOMPARE(m_driver->part<QLabel>("serverState")->text(), QStringLiteral("À l’arrêt"));
}

void LanguagesTest::numbersAndPluralsFollowTheLanguage() {
    QCOMPARE(bytesText(1'400'000'000), QStringLiteral("1.4 GB"));
    QCOMPARE(notesText(1), QStringLiteral("1 note"));
    QCOMPARE(notesText(2), QStringLiteral("2 notes"));
    QCOMPARE(percentText(1250), QStringLiteral("1,250 %"));
    QCOMPARE(audioLateText(-1250), QStringLiteral("audio 1,250 ms early"));
    speak("fr");
    QTRY_COMPARE(titleOf("libraryDock"), QStringLiteral("Bibliothèque"));
    QCOMPARE(bytesText(1'400'000'000), QStringLiteral("1,4 Go"));
    QCOMPARE(notesText(0), QStringLiteral("0 remarque")); // French counts none as one
    QCOMPARE(notesText(2), QStringLiteral("2 remarques"));
    QCOMPARE(momentText(1'700'000'000'000).left(10),
             QLocale(QStringLiteral("fr")).toString(QDate(2023, 11, 14), QLocale::ShortFormat));
    QCOMPARE(audioLateText(1250), QStringLiteral("audio en retard de 1\u202f250 ms"));
    speak("de");
    QTRY_COMPARE(titleOf("libraryDock"), QStringLiteral("Bibliothek"));
    QCOMPARE(percentText(1250), QStringLiteral("1.250\u00a0%"));
    QCOMPARE(roughDurationText(3 * 3600), QStringLiteral("etwa 3 h"));
    speak("zh_CN");
    QTRY_COMPARE(titleOf("sessionDock"), QStringLiteral("会话"));
    QCOMPARE(percentText(62), QStringLiteral("62%"));
    QCOMPARE(listText({QStringLiteral("Ana"), QStringLiteral("Ben")}), QStringLiteral("Ana、Ben"));
    QCOMPARE(notesText(1), QStringLiteral("1 条提示"));
}

void LanguagesTest::aFailureIsToldInTheLanguageWhereItsKindSaysWhy() {
    const Error gone{Errc::SessionNotFound, QStringLiteral("Session 'x' not found")};
    const Error other{Errc::Failed, QStringLiteral("It needs 3 GB")};
    speak("de");
    QTRY_COMPARE(titleOf("sessionDock"), QStringLiteral("Sitzungen"));
    QCOMPARE(failureText(QStringLiteral("A"), gone), QStringLiteral("A: die Sitzung gibt es nicht mehr."));
    QCOMPARE(failureText(QStringLiteral("A"), other), QStringLiteral("A: It needs 3 GB."));
    recording::RecordingInfo info;
    info.failure = QStringLiteral("No space left on device");
    QCOMPARE(causeText(info), info.failure);
    info.failureKind = recording::FailureKind::Interrupted;
    QCOMPARE(causeText(info), QStringLiteral("unterbrochen"));
}

void LanguagesTest::everyTextOfAPerspectiveIsTranslated_data() {
    QTest::addColumn<bool>("full");
    for (const char *perspective : {"administer", "design", "review"})
        for (const bool full : {false, true})
            QTest::addRow("%s, %s", perspective, full ? "full" : "empty") << full;
}

void LanguagesTest::everyTextOfAPerspectiveIsTranslated() {
    QFETCH(bool, full);
    if (full)
        fill();
    speakPseudo();
    m_driver->trigger(QByteArray(QTest::currentDataTag()).split(',').first().constData());
    if (full && m_driver->part<QDockWidget>("libraryDock")->isVisible())
        watch(QStringLiteral("weekly-1"));
    m_driver->settle();
    const QStringList plain = plainWords(*m_driver->window, Data);
    QVERIFY2(plain.isEmpty(), qPrintable(plain.join(u'\n')));
}

void LanguagesTest::everyTextOfThePreviewIsTranslated() {
    fill();
    ConnectionSnapshot &ana = m_driver->studio->snapshot.sessions[0].connections[0];
    ana.mutedInRecordings = ana.pinned = true;
    m_driver->studio->snapshot.sessions[0].properties.defaultRecording.layout =
        session::RecordingLayout::Custom;
    speakPseudo();
    m_driver->publish();
    m_driver->studio->showFrame(QStringLiteral("daily"), Qt::darkCyan, {QStringLiteral("str_CAM_Ana")});
    m_driver->click("previewTile");
    QVERIFY(m_driver->part<QWidget>("tileCard")->isVisible());
    for (const bool wall : {false, true}) {
        m_driver->part<QAction>("previewWall")->setChecked(wall);
        m_driver->settle();
        const QStringList plain = plainWords(*m_driver->window, Data), cut = cutTexts(*m_driver->window);
        QVERIFY2(plain.isEmpty(), qPrintable(plain.join(u'\n')));
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    }
}

void LanguagesTest::everyDialogFits_data() {
    addLanguages();
}

void LanguagesTest::everyDialogFits() {
    fill();
    speakAsTheRowSays();
    struct Case {
        const char *perspective, *action, *dialog;
    };
    for (const Case &one : {Case{"administer", "addCamera", "addCameraDialog"},
                            {"administer", "recordWithOptions", "recordOptions"},
                            {"administer", "recordingDetailsShown", "recordingDetails"},
                            {"administer", "uploadSettings", "uploadRules"},
                            {"administer", "newSessionWithOptions", "newSessionDialog"},
                            {"administer", "newConnection", "newConnectionDialog"},
                            {"administer", "changeConnection", "changeConnectionDialog"},
                            {"administer", "sendSignal", "signalDialog"},
                            {"administer", "searchEverything", "palette"},
                            {"administer", "showShortcuts", "shortcutSheet"},
                            {"design", "newLayout", "newLayoutDialog"},
                            {"review", "exportRecording", "exportDialog"}}) {
        m_driver->trigger(one.perspective);
        if (one.perspective == QByteArray("review"))
            watch(QStringLiteral("weekly-1"));
        m_driver->table()->setCurrentIndex(m_driver->table()->model()->index(0, 0));
        if (one.perspective == QByteArray("administer")) // a participant
            m_driver->tree()->setCurrentIndex(
                m_driver->tree()->model()->index(0, 0, m_driver->tree()->model()->index(0, 0)));
        m_driver->part<QAction>(one.action)->setEnabled(true);
        m_driver->trigger(one.action);
        const QPointer<QDialog> shown = m_driver->part<QDialog>(one.dialog);
        QVERIFY(QTest::qWaitForWindowExposed(shown));
        judge(*shown, one.dialog);
        if (QTest::currentTestFailed())
            return;
        shown->reject();
        QTRY_VERIFY(!shown || !shown->isVisible());
    }
    const QImage image(64, 36, QImage::Format_RGB32);
    auto *compared = new SnapshotCompare(image, image, m_driver->window.get());
    compared->show();
    QVERIFY(QTest::qWaitForWindowExposed(compared));
    judge(*compared, "snapshotCompare");
}

void LanguagesTest::nothingIsCutInASmallWindow_data() {
    addLanguages();
}

void LanguagesTest::nothingIsCutInASmallWindow() {
    fill();
    speakAsTheRowSays();
    m_driver->window->resize(1024, 640);
    for (const char *perspective : {"administer", "design", "review"}) {
        m_driver->trigger(perspective);
        if (m_driver->part<QDockWidget>("libraryDock")->isVisible())
            watch(QStringLiteral("weekly-1"));
        m_driver->settle();
        QCOMPARE(m_driver->window->size(), QSize(1024, 640));
        judge(*m_driver->window, perspective);
        if (QTest::currentTestFailed())
            return;
    }
}

void LanguagesTest::timeRunsToTheRightInALanguageThatIsReadToTheLeft() {
    fill();
    QApplication::setLayoutDirection(Qt::RightToLeft);
    m_driver->trigger("administer");
    const auto left = [this](const char *name) {
        return m_driver->part<QWidget>(name)->mapTo(m_driver->window.get(), QPoint()).x();
    };
    QTRY_VERIFY(left("cpu") > left("disk"));
    m_driver->trigger("review");
    watch(QStringLiteral("weekly-1"));
    QVERIFY(left("stepBackButton") < left("playPauseButton"));
    QVERIFY(left("playPauseButton") < left("stepForwardButton"));
    QCOMPARE(m_driver->part<QWidget>("timeline")->layoutDirection(), Qt::LeftToRight);
    const QImage image(64, 36, QImage::Format_RGB32);
    const SnapshotCompare compared(image, image);
    QCOMPARE(compared.findChild<QSlider *>(QStringLiteral("compareSlider"))->layoutDirection(),
             Qt::LeftToRight);
}

int main(int argc, char **argv) {
    return runWindowTest<LanguagesTest>(argc, argv);
}

#include "test_languages.moc"
