#include "fake_review.h"

#include "ui/library/library_model.h"
#include "ui/library/thumbnail_cache.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QImage>
#include <QItemSelectionModel>
#include <QLocale>
#include <QMimeData>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <memory>

using namespace ovation;
using namespace ovation::ui;
using library::Entries;

namespace {

Entries some(const QStringList &ids) {
    Entries entries;
    for (const QString &id : ids)
        entries.push_back(std::make_shared<const library::Entry>(someEntry(id, int(entries.size()))));
    return entries;
}

QStringList idsOf(const LibraryModel &model) {
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids += model.entryAt(model.index(row, 0))->id;
    return ids;
}

QStringList letters(const char *text) {
    QStringList list;
    for (const char *at = text; *at; ++at)
        list += QString(QLatin1Char(*at));
    return list;
}

} // namespace

class LibraryModelTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void becomesAnyOtherLibrary_data();
    void becomesAnyOtherLibrary();
    void rowsThatStayKeepTheirIndexes();
    void aChangedRecordingIsOneChange();
    void entriesAreNotCopied();
    void draggedRecordingsAreTheirFiles();
    void onlyColumnsWithAnOrderAreSorted();
    void itIsSaidWhereTheFileIs();
    void thumbnailsComeLaterAndOnce();
    void aHostileThumbnailIsLeftOut();
};

void LibraryModelTest::becomesAnyOtherLibrary_data() {
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const std::pair<const char *, const char *> rows[] = {
        {"", "abc"},     {"abc", ""},      {"abc", "abc"}, {"abcd", "abd"}, {"abcd", "bcd"},
        {"abc", "abcd"}, {"abcd", "dcba"}, {"abc", "xyz"}, {"aba", "ab"},   {"abcdef", "axyf"}};
    for (const auto &[before, after] : rows)
        QTest::addRow("%s to %s", before, after) << QString::fromLatin1(before) << QString::fromLatin1(after);
}

void LibraryModelTest::becomesAnyOtherLibrary() {
    QFETCH(QString, before);
    QFETCH(QString, after);
    LibraryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show(some(letters(qPrintable(before))));
    QCOMPARE(idsOf(model), letters(qPrintable(before)));
    model.show(some(letters(qPrintable(after))));
    QCOMPARE(idsOf(model), letters(qPrintable(after)));
}

void LibraryModelTest::itIsSaidWhereTheFileIs() {
    using library::Kept;
    LibraryModel model;
    const std::pair<Kept, QString> places[] = {
        {Kept::Waiting, QStringLiteral("File: on this machine, to be uploaded")},
        {Kept::Both, QStringLiteral("File: on this machine and uploaded")},
        {Kept::Elsewhere, QStringLiteral("File: uploaded, not on this machine")}};
    for (const auto &[kept, said] : places) {
        auto entry = someEntry(QStringLiteral("a"));
        entry.kept = kept;
        model.show({std::make_shared<const library::Entry>(entry)});
        const QString tip = model.index(0, 0).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(said), qPrintable(tip));
    }
    model.show(some(letters("a"))); // where nothing is uploaded, nothing is said
    QVERIFY(!model.index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("File:")));
}

void LibraryModelTest::rowsThatStayKeepTheirIndexes() {
    LibraryModel model;
    model.show(some(letters("abcd")));
    const QPersistentModelIndex kept = model.find(QStringLiteral("d"));
    model.show(some(letters("acd")));
    QVERIFY(kept.isValid());
    QCOMPARE(model.entryAt(kept)->id, QStringLiteral("d"));
    QCOMPARE(kept.row(), 2);
    QVERIFY(!model.find(QStringLiteral("b")).isValid());
}

void LibraryModelTest::aChangedRecordingIsOneChange() {
    LibraryModel model;
    Entries entries = some(letters("abc"));
    model.show(entries);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    auto renamed = std::make_shared<library::Entry>(*entries[1]);
    renamed->name = QStringLiteral("other");
    entries[1] = renamed;
    model.show(entries);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(changed[0][1].toModelIndex().row(), 1);
    QCOMPARE(inserted.size(), 0);
    QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("other"));
}

void LibraryModelTest::entriesAreNotCopied() {
    LibraryModel model;
    const Entries entries = some(letters("abc"));
    model.show(entries);
    QCOMPARE(model.entryAt(model.index(1, 3)).get(), entries[1].get());
}

void LibraryModelTest::draggedRecordingsAreTheirFiles() {
    LibraryModel model;
    auto with = someEntry(QStringLiteral("a"));
    with.file = QStringLiteral("/recordings/a/a b.mp4");
    model.show({std::make_shared<const library::Entry>(with), some(letters("b"))[0]});
    QVERIFY(model.flags(model.index(0, 0)) & Qt::ItemIsDragEnabled);
    QVERIFY(!(model.flags(model.index(1, 0)) & Qt::ItemIsDragEnabled));
    // A selected row is all of its columns.
    const std::unique_ptr<QMimeData> data(
        model.mimeData({model.index(0, 0), model.index(0, 1), model.index(1, 0)}));
    QCOMPARE(data->urls(), QList<QUrl>{QUrl::fromLocalFile(with.file)});
    const std::unique_ptr<QMimeData> none(model.mimeData({model.index(1, 0)}));
    QVERIFY(!none);
}

void LibraryModelTest::onlyColumnsWithAnOrderAreSorted() {
    LibraryModel model;
    QSignalSpy wanted(&model, &LibraryModel::sortWanted);
    model.sort(LibraryModel::HealthColumn, Qt::AscendingOrder);
    QCOMPARE(wanted.size(), 0);
    model.sort(LibraryModel::SizeColumn, Qt::DescendingOrder);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][1].toBool(), true);
}

void LibraryModelTest::thumbnailsComeLaterAndOnce() {
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.jpg"));
    QImage large(1280, 720, QImage::Format_RGB32);
    large.fill(QColor(10, 200, 30));
    QVERIFY(large.save(file));
    ThumbnailCache cache;
    QSignalSpy loaded(&cache, &ThumbnailCache::loaded);
    QVERIFY(cache.find(file).isNull());
    QTRY_COMPARE(loaded.size(), 1);
    const QPixmap pixmap = cache.find(file);
    QCOMPARE(pixmap.size(), ThumbnailCache::Size);
    QVERIFY(pixmap.toImage().pixelColor(50, 50).green() > 150);
    QVERIFY(QFile::remove(file)); // it is kept
    QVERIFY(!cache.find(file).isNull());
}

void LibraryModelTest::aHostileThumbnailIsLeftOut() {
    QTemporaryDir folder;
    const QString vast = folder.filePath(QStringLiteral("vast.png")),
                  none = folder.filePath(QStringLiteral("x"));
    QImage wide(ThumbnailCache::MaxSide_px + 1, 1, QImage::Format_Mono);
    wide.fill(0);
    QVERIFY(wide.save(vast));
    const QString fine = folder.filePath(QStringLiteral("fine.png"));
    QImage small(8, 8, QImage::Format_RGB32);
    small.fill(Qt::red);
    QVERIFY(small.save(fine));
    ThumbnailCache cache;
    QSignalSpy loaded(&cache, &ThumbnailCache::loaded);
    for (const QString &file : {vast, none, fine})
        QVERIFY(cache.find(file).isNull());
    QTRY_COMPARE(loaded.size(), 1);
    QTRY_VERIFY(!cache.find(fine).isNull());
    QVERIFY(cache.find(vast).isNull());
    QVERIFY(cache.find(none).isNull());
}

int main(int argc, char **argv) {
    QLocale::setDefault(QLocale::c());
    QApplication application(argc, argv);
    LibraryModelTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_library_model.moc"
