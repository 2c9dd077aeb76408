#include "layout_paths.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace ovation;
using namespace ovation::layout;

class LayoutLibraryTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void layoutsAreFoundInTheFolderAndInFoldersBelow();
    void aLayoutsFilesAreItsOwnOnly();
    void everyTemplateBecomesALayoutWithTheLibraryBesideIt();
    void aTemplateThatIsNotThereIsNamedAndLeavesNothing();
    void theMainLayoutIsMadeBesideOthers();
    void nothingIsDoneAtPathsThatLeadElsewhere_data();
    void nothingIsDoneAtPathsThatLeadElsewhere();
    void nothingIsDoneThroughLinks();
    void aCopyHasTheOwnFilesAndTheirModes();
    void whatIsThereIsNotReplaced();
    void renamingLeavesLayoutsBelowWhereTheyAre_data();
    void renamingLeavesLayoutsBelowWhereTheyAre();
    void filesAreReadUpToFourMebibytes();
    void filesAreWrittenWholeAndKeepTheirMode();
    void filesAreNotWrittenIntoALayoutThatIsGone();
    void filesElsewhereAreNeitherReadNorWritten_data();
    void filesElsewhereAreNeitherReadNorWritten();
};

void LayoutLibraryTest::layoutsAreFoundInTheFolderAndInFoldersBelow() {
    QTemporaryDir place;
    QVERIFY(
        writeFiles(place.path(), words("index.html b/index.html b/inner/deep/index.html a/index.html a/a.css "
                                       "none/style.css .hidden/index.html link/.index.html")));
    QVERIFY(QDir(place.path()).mkpath(QStringLiteral("folder/index.html")));
    QVERIFY(QFile::link(place.filePath(QStringLiteral("a")), place.filePath(QStringLiteral("linked"))));
    const LayoutLibrary library(place.path());
    QCOMPARE(pathsOf(library), QStringList({QString(), QStringLiteral("a"), QStringLiteral("b"),
                                            QStringLiteral("b/inner/deep")}));
    const LayoutInfo a = library.list()[1];
    QCOMPARE(a.files, 2);
    QCOMPARE(a.size_bytes, qint64(qstrlen("a/index.html") + qstrlen("a/a.css")));
    QVERIFY(qAbs(a.changed.secsTo(QDateTime::currentDateTime())) < 60);
    QVERIFY(LayoutLibrary(place.filePath(QStringLiteral("nowhere"))).list().empty());
}

void LayoutLibraryTest::aLayoutsFilesAreItsOwnOnly() {
    QTemporaryDir place;
    QVERIFY(writeFiles(place.path(),
                       words("index.html img/logo.svg img/.thumbs a/index.html a/js/a.js a/inner/index.html "
                             "a/inner/x.js .env")));
    QVERIFY(QFile::link(QStringLiteral("/etc/passwd"), place.filePath(QStringLiteral("a/passwd"))));
    const LayoutLibrary library(place.path());
    QCOMPARE(library.files(QString()), words("img/logo.svg index.html"));
    QCOMPARE(library.files(QStringLiteral("a")), words("index.html js/a.js"));
    QCOMPARE(library.files(QStringLiteral("a/inner")), words("index.html x.js"));
    QVERIFY(library.files(QStringLiteral("img")).isEmpty()); // no layout
}

void LayoutLibraryTest::everyTemplateBecomesALayoutWithTheLibraryBesideIt() {
    QTemporaryDir place;
    LayoutLibrary library(place.path());
    QVERIFY(!LayoutLibrary::templates().empty());
    for (const TemplateInfo &info : LayoutLibrary::templates()) {
        const auto made = library.create(QStringLiteral("new/") + info.id, info.id);
        QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.error().message));
        const QString path = QStringLiteral("new/") + info.id;
        const QStringList files = library.files(path);
        QVERIFY(files.contains(QStringLiteral("index.html")) &&
                files.contains(QStringLiteral("openvidu-browser.min.js")));
        const auto page = library.read(path, QStringLiteral("index.html"));
        QVERIFY(page.ok() && page->contains("recorder=true") &&
                page->contains("src=\"openvidu-browser.min.js\""));
        // It says at its top what it is, and loads nothing from elsewhere.
        QVERIFY(page->startsWith("<!doctype html>\n<!--\n"));
        static const QRegularExpression elsewhere(
            QStringLiteral("(src|href)=[\"']?(https?:)?//|url\\([\"']?(https?:)?//|@import"));
        for (const QString &file : files)
            if (!file.startsWith(QStringLiteral("openvidu-browser"))) {
                const QString text = QString::fromUtf8(*library.read(path, file));
                QVERIFY2(!elsewhere.match(text).hasMatch(), qPrintable(file));
            }
        QVERIFY(library.read(path, QStringLiteral("openvidu-browser.min.js"))->size() > 100'000);
        QVERIFY(library.write(path, QStringLiteral("index.html"), "can be changed").ok());
        QVERIFY(!info.title.isEmpty() && !info.description.isEmpty());
    }
    QCOMPARE(pathsOf(library).size(), int(LayoutLibrary::templates().size()));
}

void LayoutLibraryTest::aTemplateThatIsNotThereIsNamedAndLeavesNothing() {
    QTemporaryDir place;
    LayoutLibrary library(place.path());
    for (const char *id : {"nothing", "", "../guest", "minimal/"}) {
        const auto made = library.create(QStringLiteral("a/b"), QString::fromLatin1(id));
        QVERIFY(!made.ok());
        QVERIFY2(made.error().message.contains(QStringLiteral("minimal, grid")),
                 qPrintable(made.error().message));
    }
    QVERIFY(contentOf(place.path()).isEmpty());
}

void LayoutLibraryTest::theMainLayoutIsMadeBesideOthers() {
    QTemporaryDir place;
    QVERIFY(writeFiles(place.path(), words("a/index.html notes.txt")));
    LayoutLibrary library(place.path());
    QVERIFY(library.create(QString(), QStringLiteral("minimal")).ok());
    QCOMPARE(shownNames(place.path()), words("a/index.html index.html notes.txt openvidu-browser.min.js"));
    QVERIFY(!library.create(QString(), QStringLiteral("minimal")).ok());
    QVERIFY(library.remove(QString()).ok());
    QCOMPARE(pathsOf(library), words("a"));
}

void LayoutLibraryTest::nothingIsDoneAtPathsThatLeadElsewhere_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("reason");
    const struct {
        const char *name, *path, *reason;
    } rows[] = {
        {"up", "../out", "leads out"},
        {"up within", "a/../../out", "leads out"},
        {"here", "a/./b", "leads out"},
        {"absolute", "/tmp/out", "absolute"},
        {"hidden", ".trash", "begins with a dot"},
        {"hidden below", "a/.git", "begins with a dot"},
        {"empty part", "a//b", "empty part"},
        {"slash at the end", "a/b/", "empty part"},
        {"backslash", "a\\b", "character"},
        {"control", "a\nb", "character"},
        {"direction", "a\u202etxt", "character"},
        {"deep", "1/2/3/4/5/6/7/8/9", "folders deep"},
    };
    for (const auto &row : rows)
        QTest::newRow(row.name) << QString::fromUtf8(row.path) << QString::fromLatin1(row.reason);
    QTest::newRow("zero") << QString(u'a') + QChar(0) + u'b' << QStringLiteral("character");
    QTest::newRow("long name") << QString(201, u'a') << QStringLiteral("longer than 200");
    QTest::newRow("long path") << QStringLiteral("%1/%1/%1").arg(QString(190, u'a'))
                               << QStringLiteral("longer than 512");
}

void LayoutLibraryTest::nothingIsDoneAtPathsThatLeadElsewhere() {
    QFETCH(QString, path);
    QFETCH(QString, reason);
    QTemporaryDir place;
    const QString folder = place.filePath(QStringLiteral("layouts"));
    QVERIFY(writeFiles(folder, words("good/index.html .git/index.html a/.git/index.html")));
    QVERIFY(writeFiles(place.path(), words("out/index.html")));
    const auto before = contentOf(place.path());
    LayoutLibrary library(folder);
    const auto good = QStringLiteral("good"), index = QStringLiteral("index.html");
    const auto refused = [&](const auto &result) {
        return !result.ok() && result.error().message.contains(reason);
    };
    QVERIFY(refused(library.create(path, QStringLiteral("minimal"))));
    QVERIFY(refused(library.duplicate(good, path)));
    QVERIFY(refused(library.duplicate(path, QStringLiteral("new"))));
    QVERIFY(refused(library.rename(good, path)));
    QVERIFY(refused(library.rename(path, QStringLiteral("new"))));
    QVERIFY(refused(library.remove(path)));
    QVERIFY(refused(library.read(path, index)));
    QVERIFY(refused(library.write(path, index, "evil")));
    QVERIFY(library.files(path).isEmpty());
    QCOMPARE(contentOf(place.path()), before);
}

void LayoutLibraryTest::nothingIsDoneThroughLinks() {
    QTemporaryDir place;
    const QString folder = place.filePath(QStringLiteral("layouts"));
    QVERIFY(writeFiles(folder, words("good/index.html")) &&
            writeFiles(place.path(), words("out/index.html out/in/index.html")));
    QVERIFY(QFile::link(place.filePath(QStringLiteral("out")), folder + QStringLiteral("/link")));
    QVERIFY(QFile::link(place.filePath(QStringLiteral("out")), folder + QStringLiteral("/.trash")));
    const auto before = contentOf(place.filePath(QStringLiteral("out")));
    LayoutLibrary library(folder);
    const auto index = QStringLiteral("index.html"), good = QStringLiteral("good");
    for (const QString &path : words("link link/in link/new")) {
        QVERIFY(!library.create(path, QStringLiteral("minimal")).ok());
        QVERIFY(!library.duplicate(path, QStringLiteral("new")).ok());
        QVERIFY(!library.rename(good, path).ok());
        QVERIFY(!library.remove(path).ok());
        QVERIFY(!library.read(path, index).ok());
        QVERIFY(!library.write(path, index, "evil").ok());
    }
    QVERIFY(!library.remove(good).ok()); // its trash would be elsewhere
    QCOMPARE(pathsOf(library), words("good"));
    QCOMPARE(contentOf(place.filePath(QStringLiteral("out"))), before);
    // The folder itself may be one.
    QVERIFY(QFile::link(folder, place.filePath(QStringLiteral("way"))));
    QCOMPARE(pathsOf(LayoutLibrary(place.filePath(QStringLiteral("way")))), words("good"));
}

void LayoutLibraryTest::aCopyHasTheOwnFilesAndTheirModes() {
    QTemporaryDir place;
    QVERIFY(writeFiles(place.path(), words("a/index.html a/css/a.css a/inner/index.html a/.env")));
    const QString css = place.filePath(QStringLiteral("a/css/a.css"));
    const auto mode = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup;
    QVERIFY(QFile::setPermissions(css, mode));
    LayoutLibrary library(place.path());
    QVERIFY(library.duplicate(QStringLiteral("a"), QStringLiteral("x/copy of a")).ok());
    const QString copy = place.filePath(QStringLiteral("x/copy of a"));
    QCOMPARE(contentOf(copy), (QMap<QString, QByteArray>{{QStringLiteral("index.html"), "a/index.html"},
                                                         {QStringLiteral("css/a.css"), "a/css/a.css"}}));
    QCOMPARE(QFile::permissions(copy + QStringLiteral("/css/a.css")), QFile::permissions(css));
    QVERIFY(library.write(QStringLiteral("x/copy of a"), QStringLiteral("css/a.css"), "new").ok());
    QCOMPARE(*library.read(QStringLiteral("a"), QStringLiteral("css/a.css")), QByteArray("a/css/a.css"));
    // Also into itself, where it is another layout.
    QVERIFY(library.duplicate(QStringLiteral("a"), QStringLiteral("a/b")).ok());
    QCOMPARE(pathsOf(library), (QStringList{QStringLiteral("a"), QStringLiteral("a/b"),
                                            QStringLiteral("a/inner"), QStringLiteral("x/copy of a")}));
}

void LayoutLibraryTest::whatIsThereIsNotReplaced() {
    QTemporaryDir place;
    QVERIFY(writeFiles(place.path(), words("a/index.html a/a.css b/index.html c/a.css file")));
    const auto before = contentOf(place.path());
    LayoutLibrary library(place.path());
    for (const QString &to : words("b c file file/below")) {
        QVERIFY2(!library.rename(QStringLiteral("a"), to).ok(), qPrintable(to));
        QVERIFY2(!library.duplicate(QStringLiteral("a"), to).ok(), qPrintable(to));
    }
    QVERIFY(!library.create(QStringLiteral("b"), QStringLiteral("minimal")).ok());
    QCOMPARE(contentOf(place.path()), before);
}

void LayoutLibraryTest::renamingLeavesLayoutsBelowWhereTheyAre_data() {
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("after");
    const struct {
        const char *name, *before, *from, *to, *after;
    } rows[] = {
        {"alone", "a/index.html a/css/a.css a/.git/x", "a", "b", "b/.git/x b/css/a.css b/index.html"},
        {"out of a folder", "x/a/index.html", "x/a", "a", "a/index.html"},
        {"into a folder", "a/index.html", "a", "x/y/a", "x/y/a/index.html"},
        {"into itself", "a/index.html a/css/a.css", "a", "a/b", "a/b/css/a.css a/b/index.html"},
        {"above one", "a/index.html a/a.css a/in/index.html", "a", "b",
         "a/in/index.html b/a.css b/index.html"},
        {"to where others are", "a/index.html b/in/index.html", "a", "b", "b/in/index.html b/index.html"},
        {"the main one", "index.html img/a.png a/index.html", "", "b",
         "a/index.html b/img/a.png b/index.html"},
        {"to the main one", "a/index.html a/img/a.png b/index.html", "a", "",
         "b/index.html img/a.png index.html"},
    };
    for (const auto &row : rows)
        QTest::newRow(row.name) << QString::fromLatin1(row.before) << QString::fromLatin1(row.from)
                                << QString::fromLatin1(row.to) << QString::fromLatin1(row.after);
}

void LayoutLibraryTest::renamingLeavesLayoutsBelowWhereTheyAre() {
    QFETCH(QString, before);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, after);
    QTemporaryDir place;
    QVERIFY(writeFiles(place.path(), before.split(QLatin1Char(' '))));
    LayoutLibrary library(place.path());
    const auto renamed = library.rename(from, to);
    QVERIFY2(renamed.ok(), renamed.ok() ? "" : qPrintable(renamed.error().message));
    QCOMPARE(contentOf(place.path()).keys(), after.split(QLatin1Char(' ')));
    QVERIFY(!library.rename(from, to).ok());
}

void LayoutLibraryTest::filesAreReadUpToFourMebibytes() {
    QTemporaryDir place;
    QVERIFY(writeFiles(place.path(), words("a/index.html a/empty")));
    QVERIFY(writeFile(place.filePath(QStringLiteral("a/most")), QByteArray(4 << 20, 'x')) &&
            writeFile(place.filePath(QStringLiteral("a/more")), QByteArray((4 << 20) + 1, 'x')) &&
            writeFile(place.filePath(QStringLiteral("a/empty")), {}));
    QVERIFY(mkfifo(QFile::encodeName(place.filePath(QStringLiteral("a/pipe"))).constData(), 0600) == 0);
    LayoutLibrary library(place.path());
    const auto a = QStringLiteral("a");
    QCOMPARE(*library.read(a, QStringLiteral("index.html")), QByteArray("a/index.html"));
    QCOMPARE(library.read(a, QStringLiteral("empty"))->size(), 0);
    QCOMPARE(library.read(a, QStringLiteral("most"))->size(), 4 << 20);
    QVERIFY(library.read(a, QStringLiteral("more"))
                .error()
                .message.contains(QStringLiteral("larger than 4 MiB")));
    for (const char *name : {"pipe", "none", ""})
        QVERIFY(!library.read(a, QString::fromLatin1(name)).ok());
    QVERIFY(!library.read(QString(), a).ok()); // a folder
    QVERIFY(!library.write(a, QStringLiteral("new"), QByteArray((4 << 20) + 1, 'x')).ok());
    QVERIFY(!library.write(a, QStringLiteral("pipe"), "x").ok());
    QVERIFY(!library.write(QString(), a, "x").ok());
}

void LayoutLibraryTest::filesAreWrittenWholeAndKeepTheirMode() {
    QTemporaryDir place;
    QVERIFY(writeFiles(place.path(), words("index.html a/index.html")));
    const QString index = place.filePath(QStringLiteral("a/index.html"));
    QVERIFY(QFile::setPermissions(index,
                                  QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther));
    const auto mode = QFile::permissions(index);
    LayoutLibrary library(place.path());
    QVERIFY(library.write(QStringLiteral("a"), QStringLiteral("index.html"), "short").ok());
    QCOMPARE(*library.read(QStringLiteral("a"), QStringLiteral("index.html")), QByteArray("short"));
    QCOMPARE(QFile::permissions(index), mode);
    QVERIFY(library.write(QString(), QStringLiteral("css/new.css"), "a {}").ok());
    QCOMPARE(library.files(QString()), words("css/new.css index.html"));
    QCOMPARE(contentOf(place.path()).size(), 3); // nothing of the writing is left
}

void LayoutLibraryTest::filesAreNotWrittenIntoALayoutThatIsGone() {
    QTemporaryDir place;
    QVERIFY(writeFiles(place.path(), words("b/a.css")));
    LayoutLibrary library(place.path());
    QVERIFY(!library.write(QStringLiteral("a"), QStringLiteral("index.html"), "x").ok());
    QVERIFY(!library.write(QStringLiteral("b"), QStringLiteral("a.css"), "x").ok());
    QVERIFY(library.write(QStringLiteral("b"), QStringLiteral("index.html"), "x")
                .ok()); // the page itself comes back
    QCOMPARE(shownNames(place.path()), words("b/a.css b/index.html"));
}

void LayoutLibraryTest::filesElsewhereAreNeitherReadNorWritten_data() {
    QTest::addColumn<QString>("file");
    for (const char *file : {"../b/index.html", "..", ".", "", "/etc/passwd", ".env", "css/.env",
                             "css//a.css", "link", "linked/a.css", "css"})
        QTest::newRow(file) << QString::fromLatin1(file);
}

void LayoutLibraryTest::filesElsewhereAreNeitherReadNorWritten() {
    QFETCH(QString, file);
    QTemporaryDir place;
    QVERIFY(
        writeFiles(place.path(), words("a/index.html a/.env a/css/.env a/css/a.css b/index.html b/a.css")));
    QVERIFY(QFile::link(place.filePath(QStringLiteral("b/index.html")),
                        place.filePath(QStringLiteral("a/link"))));
    QVERIFY(QFile::link(place.filePath(QStringLiteral("b")), place.filePath(QStringLiteral("a/linked"))));
    const auto before = contentOf(place.path());
    LayoutLibrary library(place.path());
    QVERIFY(!library.read(QStringLiteral("a"), file).ok());
    QVERIFY(!library.write(QStringLiteral("a"), file, "evil").ok());
    QCOMPARE(contentOf(place.path()), before);
}

QTEST_GUILESS_MAIN(LayoutLibraryTest)
#include "test_layout_library.moc"
