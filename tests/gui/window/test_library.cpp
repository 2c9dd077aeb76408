#include "fake_review.h"
#include "review_images.h"
#include "window_driver.h"

#include "ui/common/empty_state.h"
#include "ui/library/library_filters.h"
#include "ui/library/library_model.h"
#include "ui/library/library_panel.h"
#include "ui/library/library_search.h"
#include "ui/library/library_views.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDropEvent>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>

using namespace ovation;
using namespace ovation::ui;

/// The library of the Review perspective, with a library from memory.
class LibraryTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup();

    void anEmptyLibraryTeachesHowToFillIt();
    void aFailureSaysWhyAndCanBeRetried();
    void typingAsksOnce();
    void anAnswerToAnOldQuestionIsNotShown();
    void filtersNarrowAndAreClearedTogether();
    void twoDatesAreARangeInAnyOrder();
    void aColumnSorts();
    void deletingCanBeUndone();
    void theTrashRestoresAndDeletesForGood();
    void whatWasDeletedIsNotLostOfTheSelection();
    void aRunningRecordingIsNeitherDeletedNorExported();
    void aDroppedFileIsImportedAndSelected();
    void aRefusedFileIsNamedWithTheReason();
    void whatIsElsewhereCanBePlayedExportedAndDownloaded();
    void keepingIsOneKey();
    void gridAndTableHaveTheSameSelection();
    void nothingIsAskedWhileItIsHidden();
    void imagesOfEveryState();

  private:
    void show();
    void settle() const { QTest::qWait(30); }
    template <typename T>
    T *part(const char *name) const {
        auto *found = m_panel->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no widget is called %s", name);
        return found;
    }
    void fill(int count);
    QStringList shown() const;
    void select(int row) const;
    void trigger(const char *action) const;
    void drop(const QStringList &files) const;
    void save(const char *name) const;

    QTemporaryDir m_folder;
    std::unique_ptr<FakeReview> m_review;
    std::unique_ptr<FakeDialogs> m_dialogs;
    std::unique_ptr<LibraryPanel> m_panel;
};

void LibraryTest::init() {
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    QSettings().clear();
    applyTheme(*qApp, Theme::Dark);
    m_review = std::make_unique<FakeReview>();
    m_dialogs = std::make_unique<FakeDialogs>();
    m_panel = std::make_unique<LibraryPanel>(*m_review, *m_dialogs);
    m_panel->resize(560, 640);
}

void LibraryTest::cleanup() {
    m_panel.reset();
}

void LibraryTest::show() {
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    settle();
}

void LibraryTest::fill(int count) {
    for (int i = 0; i < count; ++i)
        m_review->add(someEntry(QStringLiteral("rec-%1").arg(i, 2, 10, QLatin1Char('0')), i));
    show();
}

QStringList LibraryTest::shown() const {
    const auto *model = part<QTreeView>("libraryTable")->model();
    QStringList names;
    for (int row = 0; row < model->rowCount(); ++row)
        names += model->index(row, 0).data().toString();
    return names;
}

void LibraryTest::select(int row) const {
    auto *table = part<QTreeView>("libraryTable");
    table->setCurrentIndex(table->model()->index(row, 0));
    settle();
}

void LibraryTest::trigger(const char *action) const {
    QVERIFY2(part<QAction>(action)->isEnabled(), action);
    part<QAction>(action)->trigger();
    QTest::qWait(300); // changes of the library are shown together
}

void LibraryTest::drop(const QStringList &files) const {
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &file : files)
        urls += QUrl::fromLocalFile(file);
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(m_panel.get(), &enter);
    if (!enter.isAccepted())
        return;
    QDropEvent dropped(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(m_panel.get(), &dropped);
    QTest::qWait(300);
}

void LibraryTest::save(const char *name) const {
    QVERIFY(saveImages(*m_panel, QStringLiteral(OVATION_SCREENSHOTS), QString::fromLatin1(name)));
}

void LibraryTest::anEmptyLibraryTeachesHowToFillIt() {
    m_review->holdAnswers = true;
    show();
    auto *empty = part<EmptyState>("libraryEmpty");
    QVERIFY(empty->isVisible());
    QVERIFY(empty->text().contains(QStringLiteral("Loading")));
    m_review->release();
    settle();
    QVERIFY(empty->text().contains(QStringLiteral("No recordings yet")));
    QVERIFY(empty->text().contains(QStringLiteral("import")));
}

void LibraryTest::aFailureSaysWhyAndCanBeRetried() {
    m_review->failWith = QStringLiteral("the recordings folder cannot be read");
    fill(3);
    auto *empty = part<EmptyState>("libraryEmpty");
    QVERIFY(empty->text().contains(QStringLiteral("the recordings folder cannot be read")));
    m_review->failWith.clear();
    part<QPushButton>("libraryEmptyAction")->click();
    settle();
    QCOMPARE(shown().size(), 3);
    QVERIFY(!empty->isVisible());
}

void LibraryTest::typingAsksOnce() {
    fill(12);
    m_review->calls.clear();
    QTest::keyClicks(part<QLineEdit>("searchLibrary"), QStringLiteral("rec-03"));
    QCOMPARE(m_review->calls.filter(QStringLiteral("find")).size(), 0);
    QTRY_COMPARE(m_review->calls.filter(QStringLiteral("find")), QStringList{QStringLiteral("find rec-03")});
    QTRY_COMPARE(shown(), QStringList{QStringLiteral("rec-03")});
}

void LibraryTest::anAnswerToAnOldQuestionIsNotShown() {
    LibrarySearch search(*m_review);
    for (const char *id : {"one", "two"})
        m_review->add(someEntry(QString::fromLatin1(id)));
    QList<library::Page> pages;
    connect(&search, &LibrarySearch::found, this, [&](const library::Page &page) { pages += page; });
    m_review->holdAnswers = true;
    library::Query query;
    query.text = QStringLiteral("one");
    search.setQuery(query);
    query.text = QStringLiteral("two");
    search.setQuery(query);
    QCOMPARE(m_review->calls.size(), 1); // one at a time
    m_review->release();
    QTRY_COMPARE(pages.size(), 1);
    QCOMPARE(pages[0].entries[0]->id, QStringLiteral("two"));
}

void LibraryTest::filtersNarrowAndAreClearedTogether() {
    auto individual = someEntry(QStringLiteral("tracks"), 1, session::OutputMode::Individual);
    individual.health = library::Health::Remarkable;
    m_review->add(individual);
    fill(3);
    trigger("showFilters");
    part<QComboBox>("filterMode")->setCurrentIndex(2);
    settle();
    QCOMPARE(shown(), QStringList{QStringLiteral("tracks")});
    part<QComboBox>("filterHealth")->setCurrentIndex(1);
    settle();
    auto *empty = part<EmptyState>("libraryEmpty");
    QVERIFY(empty->isVisible());
    QVERIFY(empty->text().contains(QStringLiteral("No recording matches")));
    part<QPushButton>("libraryEmptyAction")->click();
    settle();
    QCOMPARE(shown().size(), 4);
    QCOMPARE(part<QComboBox>("filterMode")->currentIndex(), 0);
}

void LibraryTest::twoDatesAreARangeInAnyOrder() {
    const LibraryFilters filters;
    auto *choice = filters.findChild<QComboBox *>(QStringLiteral("filterDate"));
    choice->setCurrentIndex(choice->count() - 1);
    const QDate first(2026, 2, 1), last(2026, 3, 10);
    for (const auto &[from, to] : {std::pair(first, last), std::pair(last, first)}) {
        filters.findChild<QDateEdit *>(QStringLiteral("filterFrom"))->setDate(from);
        filters.findChild<QDateEdit *>(QStringLiteral("filterTo"))->setDate(to);
        library::Query query;
        filters.applyTo(query);
        QCOMPARE(query.from, first.startOfDay().toMSecsSinceEpoch());
        QCOMPARE(query.to, last.addDays(1).startOfDay().toMSecsSinceEpoch());
    }
}

void LibraryTest::aColumnSorts() {
    fill(4);
    QCOMPARE(shown().first(), QStringLiteral("rec-00")); // newest first
    auto *table = part<QTreeView>("libraryTable");
    table->sortByColumn(LibraryModel::NameColumn, Qt::DescendingOrder);
    settle();
    QCOMPARE(shown().first(), QStringLiteral("rec-03"));
    QCOMPARE(m_review->lastQuery.sort, library::Query::Sort::Name);
    QVERIFY(m_review->lastQuery.descending);
}

void LibraryTest::deletingCanBeUndone() {
    fill(3);
    select(1);
    trigger("trashRecording");
    QCOMPARE(shown(), (QStringList{QStringLiteral("rec-00"), QStringLiteral("rec-02")}));
    QVERIFY(m_dialogs->questions.isEmpty()); // it can be undone, so it isn't asked
    QVERIFY(m_panel->messages().text().contains(QStringLiteral("trash")));
    part<QPushButton>("messageAction")->click();
    QTRY_COMPARE(shown().size(), 3);
}

void LibraryTest::theTrashRestoresAndDeletesForGood() {
    auto deleted = someEntry(QStringLiteral("old"), 1);
    deleted.trashedAt = 1;
    m_review->add(deleted);
    deleted.id = deleted.name = QStringLiteral("older");
    m_review->add(deleted);
    fill(2);
    QCOMPARE(shown().size(), 2);
    trigger("showTrash");
    QCOMPARE(shown(), (QStringList{QStringLiteral("old"), QStringLiteral("older")}));
    QVERIFY(!part<QAction>("trashRecording")->isVisible());
    select(0);
    trigger("restoreRecording");
    QCOMPARE(shown(), QStringList{QStringLiteral("older")});
    trigger("purgeRecording"); // not confirmed
    QCOMPARE(shown(), QStringList{QStringLiteral("older")});
    QVERIFY(m_dialogs->questions.last().contains(QStringLiteral("cannot be undone")));
    m_dialogs->yes = true;
    trigger("purgeRecording");
    QVERIFY(part<EmptyState>("libraryEmpty")->text().contains(QStringLiteral("trash is empty")));
    trigger("showTrash");
    QCOMPARE(shown().size(), 3);
}

void LibraryTest::whatWasDeletedIsNotLostOfTheSelection() {
    fill(3);
    select(1);
    QSignalSpy current(m_panel.get(), &LibraryPanel::currentChanged);
    trigger("trashRecording");
    // The next one is current, so that a second Delete does what a user expects.
    QCOMPARE(current.last()[0].toString(), QStringLiteral("rec-02"));
    QVERIFY(part<QAction>("trashRecording")->isEnabled());
}

void LibraryTest::aRunningRecordingIsNeitherDeletedNorExported() {
    auto running = someEntry(QStringLiteral("now"));
    running.status = recording::Status::Started;
    m_review->add(running);
    show();
    select(0);
    QVERIFY(!part<QAction>("trashRecording")->isEnabled());
    QVERIFY(part<QAction>("trashRecording")->toolTip().contains(QStringLiteral("Stop this recording")));
    QVERIFY(!part<QAction>("exportRecording")->isEnabled());
}

void LibraryTest::aDroppedFileIsImportedAndSelected() {
    fill(2);
    QSignalSpy current(m_panel.get(), &LibraryPanel::currentChanged);
    drop({QStringLiteral("/tmp/talk.zip"), QStringLiteral("/tmp/notes.txt")});
    QCOMPARE(m_review->calls.filter(QStringLiteral("import")),
             QStringList{QStringLiteral("import /tmp/talk.zip")});
    QTRY_VERIFY(shown().contains(QStringLiteral("talk")));
    QCOMPARE(current.last()[0].toString(), QStringLiteral("talk"));
    QVERIFY(m_panel->messages().text().contains(QStringLiteral("Imported “talk”")));
}

void LibraryTest::aRefusedFileIsNamedWithTheReason() {
    m_review->refusedImports[QStringLiteral("/tmp/bad.zip")] =
        QStringLiteral("its entry “../x” would be written elsewhere");
    fill(1);
    drop({QStringLiteral("/tmp/bad.zip"), QStringLiteral("/tmp/good.mp4")});
    QTRY_VERIFY(shown().contains(QStringLiteral("good"))); // the others are still taken
    QVERIFY(m_panel->messages().text().contains(QStringLiteral("“bad.zip”")));
    QVERIFY(m_panel->messages().text().contains(QStringLiteral("../x")));
}

void LibraryTest::whatIsElsewhereCanBePlayedExportedAndDownloaded() {
    show();
    library::Entry entry = someEntry(QStringLiteral("far"));
    entry.kept = library::Kept::Elsewhere;
    entry.file.clear();
    m_review->add(entry);
    Q_EMIT m_review->libraryChanged();
    QTRY_COMPARE(shown(), QStringList{entry.name});
    select(0);
    QVERIFY(part<QAction>("fetchRecording")->isVisible());
    QVERIFY(part<QAction>("exportRecording")->isEnabled());
    QVERIFY(part<QAction>("playRecording")->isEnabled());
    trigger("fetchRecording");
    QVERIFY(m_review->calls.contains(QStringLiteral("fetch far")));
    QTRY_VERIFY(!part<QAction>("fetchRecording")->isVisible());
}

void LibraryTest::keepingIsOneKey() {
    fill(2);
    select(1);
    trigger("keepRecording");
    QVERIFY(m_review->lastAnnotations.keep);
    QCOMPARE(m_review->calls.filter(QStringLiteral("annotate")),
             QStringList{QStringLiteral("annotate rec-01")});
    QVERIFY(part<QAction>("keepRecording")->isChecked());
    trigger("keepRecording");
    QVERIFY(!m_review->lastAnnotations.keep);
}

void LibraryTest::gridAndTableHaveTheSameSelection() {
    fill(6);
    auto *table = part<QTreeView>("libraryTable");
    select(2);
    table->selectionModel()->select(table->model()->index(4, 0),
                                    QItemSelectionModel::Select | QItemSelectionModel::Rows);
    trigger("libraryAsGrid");
    const auto *grid = part<QListView>("libraryGrid");
    QVERIFY(grid->isVisible());
    QCOMPARE(grid->currentIndex().row(), 2);
    QVERIFY(grid->selectionModel()->isRowSelected(4));
    trigger("trashRecording");
    QCOMPARE(m_review->calls.filter(QStringLiteral("trash")),
             QStringList{QStringLiteral("trash rec-02 rec-04")});
}

void LibraryTest::nothingIsAskedWhileItIsHidden() {
    fill(1);
    m_panel->hide();
    m_review->calls.clear();
    m_review->change(someEntry(QStringLiteral("rec-00"), 5));
    QTest::qWait(300);
    QVERIFY(m_review->calls.isEmpty());
    m_panel->show();
    QTRY_VERIFY(!m_review->calls.isEmpty());
}

void LibraryTest::imagesOfEveryState() {
    const QString thumbnail = m_folder.filePath(QStringLiteral("t.jpg"));
    QImage frame(640, 360, QImage::Format_RGB32);
    frame.fill(QColor(0x3a, 0x5f, 0x7d));
    QPainter(&frame).fillRect(320, 0, 320, 360, QColor(0x6b, 0x7d, 0x3a));
    QVERIFY(frame.save(thumbnail));
    m_review->holdAnswers = true;
    show();
    save("library-loading");
    m_review->release();
    settle();
    save("library-empty");
    for (int i = 0; i < 24; ++i) {
        auto entry = someEntry(QStringLiteral("daily-standup-%1").arg(i), i,
                               i % 3 ? session::OutputMode::Composed : session::OutputMode::Individual);
        entry.thumbnail = i % 5 ? thumbnail : QString();
        entry.health = std::array{library::Health::Good, library::Health::Remarkable, library::Health::Failed,
                                  library::Health::Unknown}[size_t(i % 4)];
        entry.annotations.keep = i % 6 == 1;
        entry.annotations.tags = i % 4 ? QStringList() : QStringList{QStringLiteral("team")};
        if (i == 0)
            entry.status = recording::Status::Started;
        m_review->add(entry);
    }
    Q_EMIT m_review->libraryChanged();
    QTest::qWait(300);
    select(3);
    trigger("showFilters");
    save("library-table");
    trigger("showFilters");
    trigger("libraryAsGrid");
    QTest::qWait(200);
    save("library-grid");
    trigger("trashRecording");
    save("library-undo");
    m_review->failWith = QStringLiteral("the recordings folder cannot be read: permission denied");
    Q_EMIT m_review->libraryChanged();
    QTest::qWait(300);
    save("library-failed");
}

int main(int argc, char **argv) {
    return runWindowTest<LibraryTest>(argc, argv);
}

#include "test_library.moc"
