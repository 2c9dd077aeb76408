#include "window_driver.h"

#include "ui/common/empty_state.h"
#include "ui/uploads/upload_model.h"
#include "ui/uploads/upload_rules_dialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QMimeData>
#include <QPointer>
#include <QSpinBox>

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

    void allOfItIsReachedAndDoneByKeysAlone() {
        fill();
        part<QWidget>("pauseUploadsButton")->setFocus();
        QStringList passed{focused()};
        do {
            press(Qt::Key_Tab);
            passed += focused();
        } while (passed.last() != QStringLiteral("uploadTable") && passed.size() < 20);
        QCOMPARE(passed,
                 QStringList({QStringLiteral("pauseUploadsButton"), QStringLiteral("pauseUploadButton"),
                              QStringLiteral("moveUploadDownButton"), QStringLiteral("clearUploadsButton"),
                              QStringLiteral("testUploadsButton"), QStringLiteral("uploadSettingsButton"),
                              QStringLiteral("uploadTable")}));
        press(Qt::Key_End);
        press(Qt::Key_Up); // the one that failed
        press(Qt::Key_Tab);
        QCOMPARE(focused(), QStringLiteral("uploadDetails"));
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_C, Qt::ControlModifier);
        QVERIFY2(
            QApplication::clipboard()->text().startsWith(QStringLiteral("The service says: Access Denied")),
            qPrintable(QApplication::clipboard()->text()));
        goTo("retryUploadButton");
        press(Qt::Key_Space);
        QCOMPARE(uploads->calls.last(), QStringLiteral("retry 3"));
        goTo("uploadTable");
        press(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(uploads->calls.last(), QStringLiteral("move 3 2"));
        QCOMPARE(focused(), QStringLiteral("uploadTable"));
        press(Qt::Key_Home);
        goTo("pauseUploadButton");
        press(Qt::Key_Space);
        QCOMPARE(uploads->calls.last(), QStringLiteral("setPaused 1 1"));
        press(Qt::Key_Space); // it is the button to resume now, and has the focus still
        QCOMPARE(uploads->calls.last(), QStringLiteral("setPaused 1 0"));
        goTo("pauseUploadsButton");
        press(Qt::Key_Space);
        QCOMPARE(uploads->calls.last(), QStringLiteral("setAllPaused 1"));
        press(Qt::Key_Space);
        QCOMPARE(uploads->calls.last(), QStringLiteral("setAllPaused 0"));
        goTo("uploadSettingsButton");
        press(Qt::Key_Space);
        const QPointer<UploadRulesDialog> rules = part<UploadRulesDialog>("uploadRules");
        QTest::keyClick(rules, Qt::Key_Escape);
        QTRY_VERIFY(!rules || !rules->isVisible());
        goTo("clearUploadsButton");
        press(Qt::Key_Space);
        QCOMPARE(uploads->calls.last(), QStringLiteral("clearHistory"));
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
    QString focused() const {
        const QWidget *widget = window->focusWidget();
        return widget ? widget->objectName() : QString();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers with = {}) const {
        QTest::keyClick(window->focusWidget(), key, with);
        settle();
    }
    void goTo(const char *name) const {
        constexpr int Widgets = 100; // of the whole window, at most
        for (int i = 0; i < Widgets && focused() != QLatin1String(name); ++i)
            press(Qt::Key_Tab);
        QCOMPARE(focused(), QLatin1String(name));
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
