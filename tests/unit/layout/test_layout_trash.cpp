#include "layout_paths.h"

#include <QTemporaryDir>
#include <QTest>

using namespace ovation;
using namespace ovation::layout;

class LayoutTrashTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatIsRemovedComesBackTheSame_data();
    void whatIsRemovedComesBackTheSame();
    void whatIsRemovedDoesNotComeBackOverSomethingNew();
    void whatWasRemovedIsForgottenAfterSevenDays();
    void onlyTokensOfRemovedLayoutsRestore_data();
    void onlyTokensOfRemovedLayoutsRestore();
};

void LayoutTrashTest::whatIsRemovedComesBackTheSame_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("left");
    QTest::newRow("alone") << QStringLiteral("x/alone")
                           << QStringLiteral("a/b/index.html a/css/a.css a/index.html img/i.png index.html");
    QTest::newRow("above another")
        << QStringLiteral("a")
        << QStringLiteral("a/b/index.html img/i.png index.html x/alone/.git/c x/alone/index.html");
    QTest::newRow("below another")
        << QStringLiteral("a/b")
        << QStringLiteral("a/css/a.css a/index.html img/i.png index.html x/alone/.git/c x/alone/index.html");
    QTest::newRow("the main one")
        << QString()
        << QStringLiteral("a/b/index.html a/css/a.css a/index.html x/alone/.git/c x/alone/index.html");
}

void LayoutTrashTest::whatIsRemovedComesBackTheSame() {
    QFETCH(QString, path);
    QFETCH(QString, left);
    QTemporaryDir place;
    QVERIFY(writeFiles(
        place.path(), words("index.html img/i.png a/index.html a/css/a.css a/b/index.html x/alone/index.html "
                            "x/alone/.git/c")));
    const auto before = contentOf(place.path());
    LayoutLibrary library(place.path());
    const auto token = library.remove(path);
    QVERIFY(token.ok());
    QCOMPARE(shownNames(place.path()), left.split(QLatin1Char(' ')));
    QVERIFY(!library.remove(path).ok());
    // Another library on the same folder, as after a new start.
    const auto restored = LayoutLibrary(place.path()).restore(*token);
    QVERIFY2(restored.ok(), restored.ok() ? "" : qPrintable(restored.error().message));
    auto after = contentOf(place.path());
    QCOMPARE(after.take(QStringLiteral(".trash/")), QByteArray());
    QCOMPARE(after, before);
    QVERIFY(!library.restore(*token).ok());
}

void LayoutTrashTest::whatIsRemovedDoesNotComeBackOverSomethingNew() {
    QTemporaryDir place;
    QVERIFY(writeFiles(place.path(), words("a/index.html a/a.css")));
    LayoutLibrary library(place.path());
    const auto token = library.remove(QStringLiteral("a"));
    QVERIFY(token.ok());
    QVERIFY(writeFile(place.filePath(QStringLiteral("a/index.html")), "new"));
    QVERIFY(!library.restore(*token).ok());
    QVERIFY(QDir(place.filePath(QStringLiteral("a"))).removeRecursively());
    QVERIFY(writeFile(place.filePath(QStringLiteral("a/a.css")), "new"));
    const auto restored = library.restore(*token);
    QVERIFY(!restored.ok() && restored.error().message.contains(QStringLiteral("a/a.css is already there")));
    QCOMPARE(shownNames(place.path()), words("a/a.css"));
    QVERIFY(QFile::remove(place.filePath(QStringLiteral("a/a.css"))));
    QVERIFY(library.restore(*token).ok()); // it was kept
    QCOMPARE(*library.read(QStringLiteral("a"), QStringLiteral("index.html")), QByteArray("a/index.html"));
}

void LayoutTrashTest::whatWasRemovedIsForgottenAfterSevenDays() {
    QTemporaryDir place;
    const auto removedBefore = [&](qint64 hours) {
        const qint64 then = QDateTime::currentDateTime().addSecs(-hours * 3600).toMSecsSinceEpoch();
        const QString folder = place.filePath(QStringLiteral(".trash/%1-abcd1234").arg(then));
        return writeFiles(folder, words("path layout/index.html")) ? folder : QString();
    };
    const QString old = removedBefore(7 * 24 + 1), young = removedBefore(7 * 24 - 1);
    QVERIFY(writeFiles(place.path(), words(".trash/mine/keep a/index.html")));
    LayoutLibrary library(place.path());
    QVERIFY(!QFileInfo::exists(old));
    QVERIFY(QFileInfo::exists(young + QStringLiteral("/layout/index.html")));
    QVERIFY(QFileInfo::exists(place.filePath(QStringLiteral(".trash/mine/keep"))));
    const QString later = removedBefore(200);
    QVERIFY(library.remove(QStringLiteral("a")).ok());
    QVERIFY(!QFileInfo::exists(later));
}

void LayoutTrashTest::onlyTokensOfRemovedLayoutsRestore_data() {
    QTest::addColumn<QString>("token");
    for (const char *token :
         {"", ".", "..", "../a", "1234567890123-abcd1234", "1234567890123-abcd1234/../x", "a"})
        QTest::newRow(token) << QString::fromLatin1(token);
}

void LayoutTrashTest::onlyTokensOfRemovedLayoutsRestore() {
    QFETCH(QString, token);
    QTemporaryDir place;
    QVERIFY(writeFiles(place.path(),
                       words("a/path a/layout/index.html .trash/x/path .trash/x/layout/index.html")));
    const auto before = contentOf(place.path());
    QVERIFY(!LayoutLibrary(place.path()).restore(token).ok());
    QCOMPARE(contentOf(place.path()), before);
}

QTEST_GUILESS_MAIN(LayoutTrashTest)
#include "test_layout_trash.moc"
