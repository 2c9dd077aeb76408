#include "window_driver.h"

#include "ui/common/elided_label.h"
#include "ui/common/health_text.h"
#include "ui/recordings/recording_details.h"
#include "ui/recordings/recording_model.h"
#include "ui/sessions/camera_dialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>

using namespace ovation;
using namespace ovation::ui;
using recording::FailureKind;
using recording::Status;

/// IP cameras are added, finished recordings tell how they went, and the webhook's trouble is seen.
class CameraAndHealthTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup() { m_driver.reset(); }

    void aCameraJoinsAndIsShownAsOne();
    void aCameraThatCannotBeUsedSaysWhyAndCanBeTriedAgain();
    void aCameraThatWasGivenUpIsSentAwayWhenItJoins();
    void whatIsNoCameraAddressIsNotAskedFor();
    void userAndPasswordArePutIntoTheAddress_data();
    void userAndPasswordArePutIntoTheAddress();
    void thePasswordIsNowhereInTheWindow();

    void theBadgeTellsHowARecordingWent();
    void theDetailsShowWhatWasMeasured();
    void aFailedRecordingTellsTheReasonAndWhatToDo_data();
    void aFailedRecordingTellsTheReasonAndWhatToDo();
    void aFailureWithoutASentenceIsOneOfAnUnknownReason();
    void theFolderOfAFailedRecordingCanBeShown();
    void aZipIsShownInItsFolderAndNotPlayed();

    void aWorkingWebhookIsSilent();
    void troubleOfTheWebhookIsShownWithItsCounts();
    void aLongSentenceOfTheWebhookWidensNothing();

  private:
    CameraDialog *ask(const QString &uri) const;
    RecordingSnapshot measured() const;
    void show(const RecordingSnapshot &recording) const;

    std::unique_ptr<WindowDriver> m_driver;
};

void CameraAndHealthTest::init() {
    m_driver = std::make_unique<WindowDriver>();
    m_driver->daily();
}

CameraDialog *CameraAndHealthTest::ask(const QString &uri) const {
    m_driver->trigger("addCamera");
    m_driver->part<QLineEdit>("cameraUri")->setText(uri);
    return m_driver->part<CameraDialog>("addCameraDialog");
}

void CameraAndHealthTest::aCameraJoinsAndIsShownAsOne() {
    ask(QStringLiteral("rtsp://10.0.0.7/stream1"));
    m_driver->part<QLineEdit>("cameraName")->setText(QStringLiteral("Door"));
    m_driver->part<QCheckBox>("cameraOnlyWatched")->setChecked(false);
    m_driver->click("addCameraNow");
    QVERIFY(m_driver->studio->calls.contains(QStringLiteral("addCamera daily Door")));
    QCOMPARE(m_driver->studio->lastCamera.rtspUri, QStringLiteral("rtsp://10.0.0.7/stream1"));
    QVERIFY(!m_driver->studio->lastCamera.onlyPlayWithSubscribers);
    QTRY_VERIFY(!m_driver->window->findChild<CameraDialog *>());
    const auto *model = m_driver->tree()->model();
    const QModelIndex daily = model->index(0, 0);
    QCOMPARE(model->index(2, 0, daily).data().toString(), QStringLiteral("Door"));
    QCOMPARE(model->index(2, 1, daily).data().toString(), QStringLiteral("Camera"));
    QCOMPARE(m_driver->said("sessionPanel"), QStringLiteral("Camera added to “daily”."));
}

void CameraAndHealthTest::aCameraThatCannotBeUsedSaysWhyAndCanBeTriedAgain() {
    auto *dialog = ask(QStringLiteral("rtsp://10.0.0.7/stream1"));
    m_driver->studio->holdAnswers = true;
    m_driver->click("addCameraNow");
    QVERIFY(m_driver->part<QProgressBar>("cameraProgress")->isVisible());
    QVERIFY(!m_driver->part<QPushButton>("addCameraNow")->isEnabled());
    m_driver->studio->failWith = QStringLiteral("the camera wants a user name and a password");
    m_driver->studio->release();
    QVERIFY(dialog->isVisible());
    QCOMPARE(m_driver->part<QLabel>("cameraSaid")->text(),
             QStringLiteral("Could not add the camera: the camera wants a user name and a password."));
    QVERIFY(!m_driver->part<QProgressBar>("cameraProgress")->isVisible());
    m_driver->studio->failWith.clear();
    m_driver->click("addCameraNow");
    QCOMPARE(m_driver->studio->calls.filter(QStringLiteral("addCamera")).size(), 2);
    QTRY_VERIFY(!m_driver->window->findChild<CameraDialog *>());
}

void CameraAndHealthTest::aCameraThatWasGivenUpIsSentAwayWhenItJoins() {
    auto *dialog = ask(QStringLiteral("rtsp://10.0.0.7/stream1"));
    m_driver->studio->holdAnswers = true;
    m_driver->click("addCameraNow");
    dialog->reject();
    m_driver->settle();
    m_driver->studio->release();
    m_driver->settle();
    QCOMPARE(m_driver->studio->calls.filter(QStringLiteral("disconnect daily ipc_")).size(), 1);
    QCOMPARE(m_driver->tree()->model()->rowCount(m_driver->tree()->model()->index(0, 0)), 2);
}

void CameraAndHealthTest::whatIsNoCameraAddressIsNotAskedFor() {
    auto *dialog = ask(QStringLiteral("10.0.0.7/stream1"));
    QVERIFY(!m_driver->part<QPushButton>("addCameraNow")->isEnabled());
    QVERIFY(m_driver->part<QLabel>("cameraSaid")->text().contains(QStringLiteral("rtsp://")));
    dialog->accept();
    QVERIFY(dialog->isVisible());
    QVERIFY(m_driver->studio->calls.filter(QStringLiteral("addCamera")).isEmpty());
}

void CameraAndHealthTest::userAndPasswordArePutIntoTheAddress_data() {
    QTest::addColumn<QString>("uri");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("whole");
    const auto row = [](const char *name, const char *uri, const char *user, const char *password,
                        const char *whole) {
        QTest::newRow(name) << QString::fromLatin1(uri) << QString::fromLatin1(user)
                            << QString::fromLatin1(password) << QString::fromLatin1(whole);
    };
    row("none", "rtsp://h/p?x=1%20", "", "ignored", "rtsp://h/p?x=1%20");
    row("both", "rtsp://h:554/p?x=%2F", "ana", "p@:/ss", "rtsp://ana:p%40%3A%2Fss@h:554/p?x=%2F");
    row("user only", "rtsp://h", "ana", "", "rtsp://ana@h");
    row("replaces", "rtsp://old:one@h/a@b", "ana", "new", "rtsp://ana:new@h/a@b");
    row("no address", "h/p", "ana", "x", "h/p");
}

void CameraAndHealthTest::userAndPasswordArePutIntoTheAddress() {
    QFETCH(QString, uri);
    QFETCH(QString, user);
    QFETCH(QString, password);
    QTEST(CameraDialog::wholeUri(uri, user, password), "whole");
}

void CameraAndHealthTest::thePasswordIsNowhereInTheWindow() {
    ask(QStringLiteral("rtsp://10.0.0.7/stream1"));
    m_driver->part<QLineEdit>("cameraUser")->setText(QStringLiteral("ana"));
    auto *password = m_driver->part<QLineEdit>("cameraPassword");
    password->setText(QStringLiteral("topsecret"));
    QVERIFY(!password->displayText().contains(QStringLiteral("topsecret")));
    m_driver->studio->failWith = QStringLiteral("no answer from the camera");
    m_driver->click("addCameraNow");
    QVERIFY(m_driver->studio->lastCamera.rtspUri.contains(QStringLiteral("ana:topsecret@")));
    for (const auto *label : m_driver->window->findChildren<QLabel *>())
        QVERIFY(!label->text().contains(QStringLiteral("topsecret")));
}

RecordingSnapshot CameraAndHealthTest::measured() const {
    auto made = finishedRecording(QStringLiteral("daily"), QStringLiteral("daily"),
                                  QStringLiteral("/nowhere/daily/daily.mp4"));
    recording::HealthReport health;
    health.black_s = 2.5;
    health.silent_s = 0.4;
    health.missedFrames = 3;
    recording::StreamHealth stream;
    stream.streamId = QStringLiteral("str_CAM_Ana");
    stream.lostPackets = 17;
    stream.droppedFrames = 4;
    stream.longestGap_ms = 1400;
    stream.audioLate_ms = -120;
    stream.problem = QStringLiteral("it stopped sending");
    health.streams = {stream};
    health.conclude(made.info.duration, true, true);
    made.info.health = health;
    made.info.markers = {{61'000, QStringLiteral("Decision")}, {751'000, {}}};
    return made;
}

void CameraAndHealthTest::show(const RecordingSnapshot &recording) const {
    m_driver->studio->snapshot.recordings = {recording};
    m_driver->publish();
}

void CameraAndHealthTest::theBadgeTellsHowARecordingWent() {
    auto fine = finishedRecording(QStringLiteral("a"), QStringLiteral("a"), {});
    fine.info.health = recording::HealthReport{};
    auto noted = fine;
    noted.info.health->notes = QStringList{QStringLiteral("The video is black for 2.5 s in all")};
    auto unknown = finishedRecording(QStringLiteral("b"), QStringLiteral("b"), {});
    auto failed = fine;
    failed.info.status = Status::Failed;
    auto running = noted;
    running.info.status = Status::Started;
    const std::pair<RecordingSnapshot, QString> table[] = {{fine, QStringLiteral("ok")},
                                                           {noted, QStringLiteral("1 note")},
                                                           {unknown, QString()},
                                                           {failed, QString()}, // the state says it
                                                           {running, QString()}};
    for (const auto &[recording, badge] : table) {
        RecordingModel model;
        EngineSnapshot snapshot;
        snapshot.recordings = {recording};
        model.show(snapshot);
        QCOMPARE(model.index(0, RecordingModel::HealthColumn).data().toString(), badge);
    }
    QCOMPARE(badgeText(failed.info), QStringLiteral("failed"));
}

void CameraAndHealthTest::theDetailsShowWhatWasMeasured() {
    show(measured());
    QTest::keyClick(m_driver->window.get(), Qt::Key_I, Qt::ControlModifier);
    m_driver->settle();
    const auto *dialog = m_driver->part<RecordingDetails>("recordingDetails");
    QStringList facts, notes;
    for (const auto *label : dialog->findChildren<QLabel *>(QStringLiteral("detailsFact")))
        facts += label->text();
    for (const auto *label : dialog->findChildren<QLabel *>(QStringLiteral("detailsNote")))
        notes += label->text();
    for (const char *fact : {"00:12:31", "142 MB", "1280 × 720, 25 fps, Best fit", "1.4 s", "2.5 s", "0.4 s",
                             "audio 120 ms early", "3"})
        QVERIFY2(facts.contains(QString::fromUtf8(fact)), fact);
    QCOMPARE(notes.size(), measured().info.health->notes.size());
    QVERIFY(notes.join(u'\n').contains(QStringLiteral("black for 2.5 s")));
    const auto *streams = dialog->findChild<QTreeWidget *>(QStringLiteral("detailsStreams"));
    QCOMPARE(streams->topLevelItemCount(), 1);
    QCOMPARE(streams->topLevelItem(0)->text(1), QStringLiteral("17"));
    QCOMPARE(streams->topLevelItem(0)->text(5), QStringLiteral("it stopped sending"));
    const auto *markers = dialog->findChild<QTreeWidget *>(QStringLiteral("detailsMarkers"));
    QCOMPARE(markers->topLevelItemCount(), 2);
    QCOMPARE(markers->topLevelItem(0)->text(0), QStringLiteral("00:01:01"));
    QCOMPARE(markers->topLevelItem(0)->text(1), QStringLiteral("Decision"));
}

void CameraAndHealthTest::aFailedRecordingTellsTheReasonAndWhatToDo_data() {
    QTest::addColumn<FailureKind>("kind");
    QTest::addColumn<QString>("advice");
    const auto row = [](FailureKind kind, const char *advice) {
        QTest::newRow(qPrintable(recording::toText(kind))) << kind << QString::fromLatin1(advice);
    };
    row(FailureKind::None, "see the log");
    row(FailureKind::Unknown, "see the log");
    row(FailureKind::NothingReceived, "is publishing");
    row(FailureKind::NoVideo, "audio only");
    row(FailureKind::DiskFull, "free disk space");
    row(FailureKind::PermissionDenied, "OPENVIDU_RECORDING_PATH");
    row(FailureKind::PackingPostponed, "Nothing is lost");
    row(FailureKind::EncoderTooSlow, "fewer sessions");
    row(FailureKind::EncoderFailed, "see the log");
    row(FailureKind::StartTimedOut, "busy");
    row(FailureKind::PageFailed, "Design");
    row(FailureKind::Damaged, "unfinished file");
    row(FailureKind::Interrupted, "Record again");
}

/// The advice follows the kind; the sentence is shown and never read.
void CameraAndHealthTest::aFailedRecordingTellsTheReasonAndWhatToDo() {
    QFETCH(FailureKind, kind);
    QFETCH(QString, advice);
    const QString failure = QStringLiteral("No space left on device, packed at the next start, ermission");
    auto failed = finishedRecording(QStringLiteral("daily"), QStringLiteral("daily"), {});
    failed.info.status = Status::Failed;
    failed.info.failureKind = kind;
    failed.info.failure = failure;
    show(failed);
    m_driver->click("recordingDetailsShownButton");
    const QString verdict = m_driver->part<QLabel>("detailsVerdict")->text();
    QVERIFY2(verdict.contains(failure) && verdict.endsWith(u'.'), qPrintable(verdict));
    const QString said = m_driver->part<QLabel>("detailsAdvice")->text();
    QVERIFY2(said.contains(advice), qPrintable(said));
}

void CameraAndHealthTest::aFailureWithoutASentenceIsOneOfAnUnknownReason() {
    auto failed = finishedRecording(QStringLiteral("daily"), QStringLiteral("daily"), {});
    failed.info.status = Status::Failed;
    show(failed);
    m_driver->click("recordingDetailsShownButton");
    QCOMPARE(m_driver->part<QLabel>("detailsVerdict")->text(),
             QStringLiteral("The recording failed for an unknown reason."));
    QVERIFY(m_driver->part<QLabel>("detailsAdvice")->text().contains(QStringLiteral("see the log")));
}

void CameraAndHealthTest::theFolderOfAFailedRecordingCanBeShown() {
    auto failed = finishedRecording(QStringLiteral("daily"), QStringLiteral("daily"), {});
    failed.info.status = Status::Failed;
    show(failed);
    QVERIFY(!m_driver->part<QToolButton>("showInFolderButton")->isEnabled()); // there is none
    failed.folder = QStringLiteral("/recordings/daily");
    show(failed);
    m_driver->click("showInFolderButton");
    QCOMPARE(m_driver->dialogs->shown, QStringList{QStringLiteral("/recordings/daily/")});
}

void CameraAndHealthTest::aZipIsShownInItsFolderAndNotPlayed() {
    QFile zip(m_driver->folder.filePath(QStringLiteral("daily.zip")));
    QVERIFY(zip.open(QIODevice::WriteOnly));
    auto individual = finishedRecording(QStringLiteral("daily"), QStringLiteral("daily"), zip.fileName());
    individual.info.properties.outputMode = session::OutputMode::Individual;
    show(individual);
    m_driver->click("openRecordingButton");
    QVERIFY(m_driver->dialogs->opened.isEmpty());
    QCOMPARE(m_driver->dialogs->shown, QStringList{zip.fileName()});
}

void CameraAndHealthTest::aWorkingWebhookIsSilent() {
    m_driver->studio->snapshot.webhook = {1, 0, {}}; // one is on its way
    m_driver->publish();
    QVERIFY(!m_driver->part<ElidedLabel>("webhookNotice")->isVisible());
}

void CameraAndHealthTest::troubleOfTheWebhookIsShownWithItsCounts() {
    const auto *notice = m_driver->part<ElidedLabel>("webhookNotice");
    m_driver->studio->snapshot.webhook = {12, 3, QStringLiteral("connection refused")};
    m_driver->publish();
    QVERIFY(notice->isVisible());
    QCOMPARE(notice->text(), QStringLiteral("Webhook (12 waiting, 3 not delivered): connection refused"));
    m_driver->studio->snapshot.webhook = {0, 3, {}};
    m_driver->publish();
    QCOMPARE(notice->text(), QStringLiteral("Webhook: works again, 3 not delivered"));
    m_driver->studio->snapshot.webhook = {};
    m_driver->publish();
    QVERIFY(!notice->isVisible());
}

void CameraAndHealthTest::aLongSentenceOfTheWebhookWidensNothing() {
    const int before = m_driver->window->minimumSizeHint().width();
    m_driver->studio->snapshot.webhook = {12, 0, QStringLiteral("a long story ").repeated(100)};
    m_driver->publish();
    QVERIFY(m_driver->window->minimumSizeHint().width() <= before + 32); // the sign
    QVERIFY(m_driver->part<ElidedLabel>("webhookNotice")->toolTip().contains(QStringLiteral("long story")));
}

int main(int argc, char **argv) {
    return runWindowTest<CameraAndHealthTest>(argc, argv);
}

#include "test_camera_and_health.moc"
