#include "layout/layout_bundle.h"

#include "layout_folder.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

using namespace ovation;
using namespace ovation::layout;

namespace {

QString program() {
    return QCoreApplication::applicationDirPath() + QStringLiteral("/../bin/ovation-bundle");
}

struct Outcome {
    int calls = 0;
    std::optional<Error> error;
};

/// One import or export to its end.
Outcome await(const std::function<void(LayoutBundle::Done)> &begin) {
    auto outcome = std::make_shared<Outcome>();
    begin([outcome](const Result<void> &result) {
        ++outcome->calls;
        if (!result)
            outcome->error = result.error();
    });
    const bool later = outcome->calls == 0;
    (void)QTest::qWaitFor([&] { return outcome->calls > 0; }, 60'000);
    QTest::qWait(1);
    return later ? *outcome : Outcome{-1, {}};
}

} // namespace

class LayoutBundleTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatIsExportedIsImportedTheSame_data();
    void whatIsExportedIsImportedTheSame();
    void oneFolderAroundTheLayoutIsTakenOff();
    void onlyTheOwnFilesAreExported();
    void whatIsWrongWithAnArchiveIsSaidWithItsEntry();
    void whatIsThereIsNotReplaced();
    void pathsThatLeadElsewhereAreRefused_data();
    void pathsThatLeadElsewhereAreRefused();
    void oneCallAtATime();
    void whatIsCancelledLeavesNothing();
    void whatIsUnderWayEndsWithItsObject();
    void aProgramThatIsNotThereIsAnError();
};

void LayoutBundleTest::whatIsExportedIsImportedTheSame_data() {
    QTest::addColumn<QString>("name");
    for (const char *name : {"a.zip", "a.tar.gz", "a.tar.xz", "a.7z"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void LayoutBundleTest::whatIsExportedIsImportedTheSame() {
    QFETCH(QString, name);
    QTemporaryDir place, target;
    QVERIFY(writeFiles(place.path(),
                       {QStringLiteral("über uns/index.html"), QStringLiteral("über uns/css/a.css")}));
    LayoutBundle bundle(program());
    const Outcome exported = await([&](auto done) {
        bundle.exportArchive(place.path(), QStringLiteral("über uns"), target.filePath(name), done);
    });
    QVERIFY2(exported.calls == 1 && !exported.error, qPrintable(exported.error.value_or(Error{}).message));
    const Outcome imported = await([&](auto done) {
        bundle.importArchive(target.filePath(name), place.path(), QStringLiteral("new/back"), done);
    });
    QVERIFY2(imported.calls == 1 && !imported.error, qPrintable(imported.error.value_or(Error{}).message));
    QCOMPARE(contentOf(place.filePath(QStringLiteral("new/back"))),
             contentOf(place.filePath(QStringLiteral("über uns"))));
    QVERIFY(!bundle.isRunning());
}

void LayoutBundleTest::oneFolderAroundTheLayoutIsTakenOff() {
    QTemporaryDir place;
    QVERIFY(writeFiles(place.path(),
                       {QStringLiteral("from/mine/index.html"), QStringLiteral("from/mine/js/a.js")}));
    QCOMPARE(QProcess::execute(QStringLiteral("tar"),
                               {QStringLiteral("czf"), place.filePath(QStringLiteral("a.tar.gz")),
                                QStringLiteral("-C"), place.filePath(QStringLiteral("from")),
                                QStringLiteral("mine")}),
             0);
    QVERIFY(QDir(place.path()).mkpath(QStringLiteral("layouts")));
    LayoutBundle bundle(program());
    const Outcome imported = await([&](auto done) {
        bundle.importArchive(place.filePath(QStringLiteral("a.tar.gz")),
                             place.filePath(QStringLiteral("layouts")), QStringLiteral("x"), done);
    });
    QVERIFY(!imported.error);
    QCOMPARE(contentOf(place.filePath(QStringLiteral("layouts"))).keys(),
             QStringList({QStringLiteral("x/index.html"), QStringLiteral("x/js/a.js")}));
}

void LayoutBundleTest::onlyTheOwnFilesAreExported() {
    QTemporaryDir place, target;
    QVERIFY(writeFiles(place.path(), {QStringLiteral("index.html"), QStringLiteral("img/a.png"),
                                      QStringLiteral("a/index.html"),
                                      QStringLiteral(".trash/1/layout/index.html"), QStringLiteral(".env")}));
    LayoutBundle bundle(program());
    const QString archive = target.filePath(QStringLiteral("a.zip"));
    QVERIFY(!await([&](auto done) { bundle.exportArchive(place.path(), QString(), archive, done); }).error);
    QVERIFY(!await([&](auto done) {
                 bundle.importArchive(archive, target.path(), QStringLiteral("back"), done);
             }).error);
    QCOMPARE(contentOf(target.filePath(QStringLiteral("back"))).keys(),
             QStringList({QStringLiteral("img/a.png"), QStringLiteral("index.html")}));
}

void LayoutBundleTest::whatIsWrongWithAnArchiveIsSaidWithItsEntry() {
    QTemporaryDir place;
    QVERIFY(writeFiles(place.path(), {QStringLiteral("from/index.html"), QStringLiteral("from/.htaccess"),
                                      QStringLiteral("text.zip")}));
    const QString archive = place.filePath(QStringLiteral("a.tar.gz"));
    QCOMPARE(
        QProcess::execute(QStringLiteral("tar"), {QStringLiteral("czf"), archive, QStringLiteral("-C"),
                                                  place.filePath(QStringLiteral("from")),
                                                  QStringLiteral("index.html"), QStringLiteral(".htaccess")}),
        0);
    QVERIFY(QDir(place.path()).mkpath(QStringLiteral("layouts")));
    const auto import = [&](const QString &file) {
        LayoutBundle bundle(program());
        const Outcome outcome = await([&](auto done) {
            bundle.importArchive(place.filePath(file), place.filePath(QStringLiteral("layouts")),
                                 QStringLiteral("x/y"), done);
        });
        return outcome.error.value_or(Error{}).message;
    };
    QCOMPARE(
        import(QStringLiteral("a.tar.gz")),
        QStringLiteral("The entry \".htaccess\" is hidden: its path has a name that begins with a dot."));
    QVERIFY(!import(QStringLiteral("text.zip")).isEmpty());
    QVERIFY(import(QStringLiteral("none.zip")).contains(QStringLiteral("No such file")));
    QVERIFY(contentOf(place.filePath(QStringLiteral("layouts"))).isEmpty());
}

void LayoutBundleTest::whatIsThereIsNotReplaced() {
    QTemporaryDir place;
    QVERIFY(writeFiles(place.path(), {QStringLiteral("a/index.html"), QStringLiteral("folder/x")}));
    const QString archive = place.filePath(QStringLiteral("a.zip"));
    LayoutBundle bundle(program());
    QVERIFY(!await([&](auto done) {
                 bundle.exportArchive(place.path(), QStringLiteral("a"), archive, done);
             }).error);
    const auto before = contentOf(place.path());
    for (const char *path : {"a", "folder", ""}) {
        const Outcome outcome = await(
            [&](auto done) { bundle.importArchive(archive, place.path(), QString::fromLatin1(path), done); });
        QCOMPARE(outcome.calls, 1);
        QVERIFY(outcome.error && outcome.error->message.contains(QStringLiteral("already there")));
    }
    QCOMPARE(contentOf(place.path()), before);
}

void LayoutBundleTest::pathsThatLeadElsewhereAreRefused_data() {
    QTest::addColumn<QString>("path");
    for (const char *path : {"../x", "/tmp/x", ".x", "a/../../x", "link/x"})
        QTest::newRow(path) << QString::fromLatin1(path);
}

void LayoutBundleTest::pathsThatLeadElsewhereAreRefused() {
    QFETCH(QString, path);
    QTemporaryDir place;
    QVERIFY(writeFiles(place.path(),
                       {QStringLiteral("layouts/a/index.html"), QStringLiteral("out/x/index.html")}));
    const QString folder = place.filePath(QStringLiteral("layouts")),
                  archive = place.filePath(QStringLiteral("a.zip"));
    QVERIFY(QFile::link(place.filePath(QStringLiteral("out")), folder + QStringLiteral("/link")));
    LayoutBundle bundle(program());
    QVERIFY(
        !await([&](auto done) { bundle.exportArchive(folder, QStringLiteral("a"), archive, done); }).error);
    const auto before = contentOf(place.path());
    QVERIFY(await([&](auto done) { bundle.importArchive(archive, folder, path, done); }).error);
    QVERIFY(await([&](auto done) {
                bundle.exportArchive(folder, path, place.filePath(QStringLiteral("b.zip")), done);
            }).error);
    QCOMPARE(contentOf(place.path()), before);
}

void LayoutBundleTest::oneCallAtATime() {
    QTemporaryDir place;
    QVERIFY(writeFiles(place.path(), {QStringLiteral("a/index.html")}));
    LayoutBundle bundle(program());
    int done = 0;
    bundle.exportArchive(place.path(), QStringLiteral("a"), place.filePath(QStringLiteral("1.zip")),
                         [&](const Result<void> &result) { done += result.ok() ? 1 : 100; });
    QVERIFY(bundle.isRunning());
    const Outcome second = await([&](auto finished) {
        bundle.exportArchive(place.path(), QStringLiteral("a"), place.filePath(QStringLiteral("2.zip")),
                             finished);
    });
    QVERIFY(second.error && second.error->message.contains(QStringLiteral("Another archive")));
    QTRY_COMPARE_WITH_TIMEOUT(done, 1, 60'000);
    QVERIFY(!QFileInfo::exists(place.filePath(QStringLiteral("2.zip"))));
}

void LayoutBundleTest::whatIsCancelledLeavesNothing() {
    QTemporaryDir place;
    QVERIFY(writeFiles(place.path(), {QStringLiteral("a/index.html")}));
    // Takes xz many seconds, so that it is under way when it is canceled.
    QByteArray noise(48 << 20, 0);
    quint32 state = 1;
    for (char &c : noise)
        c = char((state = state * 1664525 + 1013904223) >> 24);
    QVERIFY(writeFile(place.filePath(QStringLiteral("a/noise")), noise));
    const auto before = contentOf(place.path()).keys();
    LayoutBundle bundle(program());
    bundle.cancel(); // of nothing
    std::optional<Error> error;
    bundle.exportArchive(place.path(), QStringLiteral("a"), place.filePath(QStringLiteral("a.tar.xz")),
                         [&](const Result<void> &result) { error = result ? Error{} : result.error(); });
    QTRY_COMPARE_WITH_TIMEOUT(
        QDir(place.path()).entryList({QStringLiteral(".ovation-bundle-*")}, QDir::Dirs | QDir::Hidden).size(),
        1, 60'000);
    bundle.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(error.has_value(), 60'000);
    QCOMPARE(error->message, QStringLiteral("It was canceled."));
    QCOMPARE(contentOf(place.path()).keys(), before);
    QVERIFY(!bundle.isRunning());
}

void LayoutBundleTest::whatIsUnderWayEndsWithItsObject() {
    QTemporaryDir place;
    QVERIFY(writeFiles(place.path(), {QStringLiteral("a/index.html")}));
    bool called = false;
    {
        LayoutBundle bundle(program());
        bundle.exportArchive(place.path(), QStringLiteral("a"), place.filePath(QStringLiteral("a.zip")),
                             [&](const Result<void> &) { called = true; });
    }
    QTest::qWait(50);
    QVERIFY(!called);
    QVERIFY(QDir(place.path())
                .entryList({QStringLiteral(".ovation-bundle-*")}, QDir::Dirs | QDir::Hidden)
                .isEmpty());
}

void LayoutBundleTest::aProgramThatIsNotThereIsAnError() {
    QTemporaryDir place;
    QVERIFY(writeFiles(place.path(), {QStringLiteral("a/index.html")}));
    LayoutBundle bundle(QStringLiteral("/nowhere/ovation-bundle"));
    for (int i = 0; i < 2; ++i) { // it can be tried again
        const Outcome outcome = await([&](auto done) {
            bundle.exportArchive(place.path(), QStringLiteral("a"), place.filePath(QStringLiteral("a.zip")),
                                 done);
        });
        QCOMPARE(outcome.calls, 1);
        QVERIFY(outcome.error && outcome.error->message.contains(QStringLiteral("/nowhere/ovation-bundle")));
    }
}

QTEST_GUILESS_MAIN(LayoutBundleTest)
#include "test_layout_bundle.moc"
