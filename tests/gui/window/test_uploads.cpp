#include "window_driver.h"

#include "config/load.h"
#include "storage_setup_host.h"
#include "ui/common/empty_state.h"
#include "ui/uploads/storage_dialog.h"
#include "ui/uploads/upload_model.h"
#include "ui/uploads/upload_rules_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>

using namespace ovation;
using namespace ovation::ui;
using upload::State;
using Step = upload::Trial::Step;

namespace {

constexpr auto Name = UploadModel::NameColumn, StateText = UploadModel::StateColumn;

} // namespace

/// The panel of uploads in the window, on a queue from memory.
class UploadsTest : public QObject, WindowDriver {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        storage.given.clear();
        storage.failWith.clear();
        storage.kept.clear();
        open();
        part<QDockWidget>("uploadDock")->show();
        part<QDockWidget>("uploadDock")->raise();
        settle();
    }

    void withoutAStoreItSaysHowToGetOne() {
        QVERIFY(part<QLabel>("uploadSum")->text().isEmpty());
        QVERIFY(part<EmptyState>("uploadsEmpty")
                    ->text()
                    .contains(QStringLiteral("OPENVIDU_PRO_RECORDING_STORAGE=s3")));
        QVERIFY(!part<QAction>("testUploads")->isEnabled());
        QVERIFY(!part<QLabel>("uploads")->isVisible());
    }

    void eachSaysHowFarItIsAndWhyItFailed() {
        fill();
        QCOMPARE(cell(0, Name), QStringLiteral("Lesson 1"));
        QCOMPARE(cell(0, StateText), QStringLiteral("60 %"));
        QCOMPARE(cell(0, UploadModel::RateColumn), QStringLiteral("2.0 MB/s"));
        QVERIFY(!cell(0, UploadModel::LeftColumn).isEmpty());
        QCOMPARE(cell(1, StateText), QStringLiteral("Waiting"));
        QCOMPARE(cell(2, StateText), QStringLiteral("Failed"));
        QCOMPARE(cell(3, StateText), QStringLiteral("Done"));
        choose(2);
        QCOMPARE(part<QLabel>("uploadDetails")->text(),
                 QStringLiteral("The service says: Access Denied (AccessDenied). Allow this account "
                                "s3:PutObject for the bucket, then retry."));
        choose(3);
        QVERIFY(part<QLabel>("uploadDetails")->text().contains(QStringLiteral("https://bucket.example/")));
        choose(0);
        QVERIFY(part<QLabel>("uploads")->text().startsWith(QStringLiteral("1 of 3, 2.0 MB/s")));
        QVERIFY(part<QLabel>("uploads")->text().endsWith(QStringLiteral("1 failed")));
        QVERIFY(window->grab().save(QStringLiteral(OVATION_SCREENSHOTS "/uploads.png")));
    }

    void oneIsPausedAndContinues() {
        fill();
        choose(0);
        trigger("pauseUpload");
        QCOMPARE(uploads->calls.last(), QStringLiteral("setPaused 1 1"));
        QCOMPARE(cell(0, StateText), QStringLiteral("Paused at 60 %"));
        trigger("pauseUpload");
        QCOMPARE(uploads->calls.last(), QStringLiteral("setPaused 1 0"));
        trigger("pauseUploads");
        QCOMPARE(uploads->calls.last(), QStringLiteral("setAllPaused 1"));
        QCOMPARE(part<QAction>("pauseUploads")->text(), QStringLiteral("Resume all"));
        trigger("pauseUploads");
        QCOMPARE(uploads->calls.last(), QStringLiteral("setAllPaused 0"));
    }

    void onlyWhatFailedIsRetried() {
        fill();
        choose(1);
        QVERIFY(!part<QAction>("retryUpload")->isEnabled());
        choose(2);
        trigger("retryUpload");
        QCOMPARE(uploads->calls.last(), QStringLiteral("retry 3"));
    }

    void theOrderIsChangedByKeys() {
        fill();
        choose(2);
        QTest::keyClick(uploadTable(), Qt::Key_Up, Qt::AltModifier);
        settle();
        QCOMPARE(uploads->calls.last(), QStringLiteral("move 3 2"));
        QCOMPARE(cell(1, Name), QStringLiteral("Lesson 3"));
        QCOMPARE(uploadTable()->currentIndex().row(), 1); // it is still the one that was chosen
        QTest::keyClick(uploadTable(), Qt::Key_Down, Qt::AltModifier);
        settle();
        QCOMPARE(uploads->calls.last(), QStringLiteral("move 3 0"));
        QCOMPARE(cell(2, Name), QStringLiteral("Lesson 3"));
        QVERIFY(!part<QAction>("moveUploadDown")->isEnabled());
        choose(3);
        QVERIFY(!part<QAction>("moveUploadUp")->isEnabled()); // it is done
    }

    void theOrderIsChangedByDragging() {
        fill();
        QAbstractItemModel *model = uploadTable()->model();
        const auto flags = [model](int row) { return model->flags(model->index(row, 0)); };
        QVERIFY(flags(2) & Qt::ItemIsDragEnabled);
        QVERIFY(!(flags(3) & Qt::ItemIsDragEnabled));
        const std::unique_ptr<QMimeData> dragged(model->mimeData({model->index(2, 0)}));
        QVERIFY(!model->dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, {}));
        settle();
        QCOMPARE(uploads->calls.last(), QStringLiteral("move 3 1"));
        QCOMPARE(cell(0, Name), QStringLiteral("Lesson 3"));
        model->dropMimeData(dragged.get(), Qt::MoveAction, 4, 0, {}); // among what is done
        settle();
        QCOMPARE(uploads->calls.last(), QStringLiteral("move 3 0"));
    }

    void whatIsDoneIsClearedFromTheList() {
        fill();
        trigger("clearUploads");
        QCOMPARE(uploadTable()->model()->rowCount(), 3);
        QVERIFY(!part<QAction>("clearUploads")->isEnabled());
    }

    void theConnectionIsTestedAndWhatFailedIsExplained() {
        fill();
        uploads->trial = {
            QStringLiteral("https://bucket.example/team/"),
            {{Step::Write, true, {}, {}},
             {Step::Read, true, {}, {}},
             {Step::List, false, QStringLiteral("Access Denied"), QStringLiteral("Allow s3:ListBucket")}}};
        trigger("testUploads");
        QTRY_VERIFY(said("uploadPanel")
                        .contains(QStringLiteral(
                            "Could not list what is there: Access Denied. Allow s3:ListBucket.")));
        QVERIFY(said("uploadPanel").contains(QStringLiteral("Reading works.")));
        QVERIFY(window->grab().save(QStringLiteral(OVATION_SCREENSHOTS "/upload_test.png")));
        uploads->trial.outcomes = {{Step::Write, true, {}, {}},
                                   {Step::Read, true, {}, {}},
                                   {Step::List, true, {}, {}},
                                   {Step::Delete, true, {}, {}}};
        trigger("testUploads");
        QTRY_COMPARE(said("uploadPanel"),
                     QStringLiteral("The connection works: https://bucket.example/team/"));
    }

    void rulesAreChosenInADialog() {
        uploads->state.rules = {upload::LocalFiles::RemoveLater, 3, 4, 500'000};
        fill();
        trigger("uploadSettings");
        auto *dialog = part<UploadRulesDialog>("uploadRules");
        QCOMPARE(dialog->rules(), uploads->state.rules);
        QVERIFY(part<QSpinBox>("uploadDays")->isVisible());
        part<QComboBox>("uploadLocalFiles")->setCurrentIndex(1);
        QVERIFY(!part<QSpinBox>("uploadDays")->isVisible());
        part<QSpinBox>("uploadParallel")->setValue(8);
        part<QSpinBox>("uploadLimit")->setValue(0);
        QVERIFY(dialog->grab().save(QStringLiteral(OVATION_SCREENSHOTS "/upload_settings.png")));
        click("saveUploadRules");
        QCOMPARE(uploads->lastRules, (upload::Rules{upload::LocalFiles::Remove, 0, 8, 0}));
    }

    void aBucketIsTriedAndSavedInADialog() {
        openStorage();
        auto *dialog = part<StorageDialog>("storageDialog");
        QVERIFY(dialog->changes().isEmpty());
        QVERIFY(!text(config::BucketName)->isVisible()); // recordings stay here
        part<QComboBox>(config::StorageName)->setCurrentIndex(1);
        QVERIFY(text(config::BucketName)->isVisible());
        QVERIFY(!text(config::StorageFolderName)->isVisible());
        text(config::BucketName)->setText(QStringLiteral("lessons/2026"));
        text(config::AccessKeyName)->setText(QStringLiteral("AKIDEXAMPLE"));
        text(config::SecretKeyName)->setText(QStringLiteral("canary/of+this=test"));
        QCOMPARE(text(config::SecretKeyName)->echoMode(), QLineEdit::Password);
        const config::StorageChanges wanted{
            {QLatin1String(config::StorageName), QStringLiteral("s3")},
            {QLatin1String(config::BucketName), QStringLiteral("lessons/2026")},
            {QLatin1String(config::AccessKeyName), QStringLiteral("AKIDEXAMPLE")},
            {QLatin1String(config::SecretKeyName), QStringLiteral("canary/of+this=test")}};
        storage.trial = {QStringLiteral("https://lessons.example/2026/"),
                         {{Step::Write, false, QStringLiteral("Access Denied"), {}}}};
        click("testStorage");
        QTRY_VERIFY(part<QLabel>("storageOutcome")->text().contains(QStringLiteral("Access Denied")));
        QCOMPARE(storage.tried, wanted);
        QVERIFY(storage.kept.isEmpty());
        QVERIFY(dialog->grab().save(QStringLiteral(OVATION_SCREENSHOTS "/storage.png")));
        click("saveStorage");
        QTRY_VERIFY(said("uploadPanel").contains(QStringLiteral("Restart Ovation Studio")));
        QCOMPARE(storage.kept, wanted);
    }

    void aFolderIsTriedForRealAndIsThereAtTheNextStart() {
        const QTemporaryDir home, mounted;
        config::Sources sources;
        sources.configPath = home.filePath(QStringLiteral("config"));
        sources.dataPath = home.filePath(QStringLiteral("data"));
        QVERIFY(QDir().mkpath(sources.configPath));
        StorageSetupHost setup(sources);
        window->setStorage(setup);
        trigger("storageSettings");
        QTRY_VERIFY(window->findChild<StorageDialog *>());
        part<QComboBox>(config::StorageName)->setCurrentIndex(2);
        text(config::StorageFolderName)->setText(mounted.filePath(QStringLiteral("absent")));
        click("testStorage");
        QTRY_VERIFY(
            part<QLabel>("storageOutcome")->text().contains(QLatin1String(config::StorageFolderName)));
        text(config::StorageFolderName)->setText(mounted.path());
        click("testStorage");
        QTRY_VERIFY(part<QLabel>("storageOutcome")->text().contains(QStringLiteral("can be kept there")));
        QVERIFY(QDir(mounted.path()).isEmpty());
        click("saveStorage");
        QTRY_VERIFY(said("uploadPanel").contains(QStringLiteral("Restart Ovation Studio")));
        const auto loaded = config::load(sources);
        const auto *settings = std::get_if<config::Settings>(&loaded);
        QVERIFY(settings);
        QCOMPARE(settings->storage.folder, mounted.path());
    }

    void whatIsWrongWithABucketIsSaidAndKeepsTheDialogOpen() {
        openStorage();
        part<QComboBox>(config::StorageName)->setCurrentIndex(1);
        storage.failWith = QStringLiteral("OPENVIDU_PRO_AWS_S3_BUCKET is missing.");
        click("saveStorage");
        QTRY_VERIFY(part<QLabel>("storageOutcome")->text().contains(storage.failWith));
        QVERIFY(part<StorageDialog>("storageDialog")->isVisible());
        QVERIFY(part<QPushButton>("saveStorage")->isDefault());
    }

    void aSavedSecretIsNotShownAndStays() {
        set(config::StorageName, QStringLiteral("s3"));
        set(config::BucketName, QStringLiteral("lessons"));
        set(config::AccessKeyName, QStringLiteral("AKIDEXAMPLE"));
        field(config::SecretKeyName).isSet = true;
        openStorage();
        auto *dialog = part<StorageDialog>("storageDialog");
        QCOMPARE(text(config::SecretKeyName)->text(), QString());
        QVERIFY(text(config::SecretKeyName)->placeholderText().startsWith(QStringLiteral("Saved")));
        part<QCheckBox>(config::PathStyleName)->setChecked(true);
        QCOMPARE(dialog->changes(),
                 (config::StorageChanges{{QLatin1String(config::PathStyleName), QStringLiteral("true")}}));
        text(config::AccessKeyName)->clear(); // and the secret one with it
        QCOMPARE(dialog->changes().value(QLatin1String(config::SecretKeyName), QStringLiteral("-")),
                 QString());
    }

    void whatTheEnvironmentSetsIsShownAndStays() {
        set(config::StorageName, QStringLiteral("s3"));
        set(config::BucketName, QStringLiteral("lessons"));
        field(config::BucketName).isFixed = true;
        field(config::RegionName).isFixed = true;
        field(config::RegionName).file = QStringLiteral("/etc/ovation/.env");
        openStorage();
        QCOMPARE(text(config::BucketName)->text(), QStringLiteral("lessons"));
        QVERIFY(!text(config::BucketName)->isEnabled());
        QVERIFY(text(config::BucketName)->toolTip().contains(QStringLiteral("environment")));
        QVERIFY(!text(config::RegionName)->isEnabled());
        QVERIFY(text(config::RegionName)->toolTip().contains(QStringLiteral("/etc/ovation/.env")));
        QVERIFY(text(config::EndpointName)->isEnabled());
    }

    void whatGivesUpIsToldInWhateverPerspective() {
        fill();
        trigger("review");
        Q_EMIT uploads->gaveUp(uploads->state.queue[2]);
        settle();
        bool isTold = false;
        for (const MessageBar *bar : window->findChildren<MessageBar *>())
            isTold |= bar->isVisible() &&
                      bar->text().contains(QStringLiteral("Could not upload “Lesson 3”: The service says"));
        QVERIFY(isTold);
    }

  private:
    FakeStorage storage;

    config::StorageField &field(const char *name) {
        if (storage.given.empty()) {
            for (const char *each : config::StorageNames) {
                const bool isSecret = each == config::SecretKeyName || each == config::HeadersName;
                storage.given.push_back({QLatin1String(each), {}, isSecret, false, false, {}});
            }
        }
        return *std::find_if(storage.given.begin(), storage.given.end(),
                             [&](const auto &one) { return one.name == QLatin1String(name); });
    }
    void set(const char *name, const QString &value) {
        field(name).value = value;
        field(name).isSet = true;
    }
    QLineEdit *text(const char *name) const { return part<QLineEdit>(name); }
    void openStorage() {
        (void)field(config::StorageName);
        window->setStorage(storage);
        trigger("storageSettings");
        QTRY_VERIFY(window->findChild<StorageDialog *>() &&
                    part<StorageDialog>("storageDialog")->isVisible());
    }

    void fill() {
        uploads->state.queue = {someUpload(1, State::Running), someUpload(2, State::Waiting),
                                someUpload(3, State::Failed)};
        uploads->state.history = {someUpload(4, State::Done)};
        uploads->publish();
        settle();
    }
    QTreeView *uploadTable() const { return part<QTreeView>("uploadTable"); }
    QString cell(int row, int column) const {
        return uploadTable()->model()->index(row, column).data().toString();
    }
    void choose(int row) const {
        uploadTable()->setFocus();
        uploadTable()->setCurrentIndex(uploadTable()->model()->index(row, 0));
        settle();
    }
};

int main(int argc, char **argv) {
    return runWindowTest<UploadsTest>(argc, argv);
}

#include "test_uploads.moc"
