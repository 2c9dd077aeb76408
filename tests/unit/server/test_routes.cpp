#include "server/http/routes.h"
#include "server/http/static_files.h"
#include "server/legacy_paths.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ovation::server;

class RoutesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aPathIsMatchedBySegments();
    void aKnownPathWithAnotherMethodTellsWhatIsAllowed();
    void noFileOutsideTheFolderIsGiven();
    void oldPathsLeadToTodaysOnes_data();
    void oldPathsLeadToTodaysOnes();
};

void RoutesTest::aPathIsMatchedBySegments() {
    Routes routes;
    routes.add("GET", "/a/*/b", Access::Secret, [](const HttpRequest &, const Responder &) {});
    routes.add("GET", "/files/**", Access::Public, [](const HttpRequest &, const Responder &) {});
    QCOMPARE(routes.find("GET", QStringLiteral("/a/x/b"))->parameters, QStringList{QStringLiteral("x")});
    QVERIFY(routes.find("HEAD", QStringLiteral("/a/x/b/"))->handler);
    QVERIFY(!routes.find("GET", QStringLiteral("/a/x")));
    QVERIFY(!routes.find("GET", QStringLiteral("/a/x/b/c")));
    QCOMPARE(routes.find("GET", QStringLiteral("/files/x/y"))->parameters,
             QStringList{QStringLiteral("x/y")});
}

void RoutesTest::aKnownPathWithAnotherMethodTellsWhatIsAllowed() {
    Routes routes;
    routes.add("GET", "/a", Access::Secret, [](const HttpRequest &, const Responder &) {});
    routes.add("POST", "/a", Access::Secret, [](const HttpRequest &, const Responder &) {});
    const auto match = routes.find("DELETE", QStringLiteral("/a"));
    QVERIFY(match && !match->handler);
    QCOMPARE(match->allowed, QByteArray("GET, HEAD, POST"));
}

void RoutesTest::noFileOutsideTheFolderIsGiven() {
    QTemporaryDir outer;
    QVERIFY(QDir(outer.path()).mkpath(QStringLiteral("root/a")));
    const auto touch = [&](const char *name) {
        QFile file(outer.filePath(QLatin1String(name)));
        return file.open(QIODevice::WriteOnly);
    };
    QVERIFY(touch("secret") && touch("root/a/movie.mp4") && touch("root/a/.recording.a"));
    QVERIFY(
        QFile::link(outer.filePath(QStringLiteral("secret")), outer.filePath(QStringLiteral("root/a/link"))));
    const QString root = outer.filePath(QStringLiteral("root"));
    QVERIFY(!fileBelow(root, QStringLiteral("a/movie.mp4")).isEmpty());
    for (const char *path : {"../secret", "a/../../secret", "a/.recording.a", "a/link", "a", "",
                             "/etc/passwd", "a//movie.mp4", "a/..\\..\\secret"})
        QVERIFY2(fileBelow(root, QLatin1String(path)).isEmpty(), path);
}

void RoutesTest::oldPathsLeadToTodaysOnes_data() {
    QTest::addColumn<QString>("old");
    QTest::addColumn<QString>("now");
    QTest::newRow("api") << QStringLiteral("/api/sessions") << QStringLiteral("/openvidu/api/sessions");
    QTest::newRow("config") << QStringLiteral("/config") << QStringLiteral("/openvidu/api/config");
    QTest::newRow("layouts") << QStringLiteral("/layouts/custom/a") << QStringLiteral("/openvidu/layouts/a");
    QTest::newRow("recording") << QStringLiteral("/recordings/S~1/film.mp4")
                               << QStringLiteral("/openvidu/recordings/S~1/film.mp4");
    QTest::newRow("recording without folder")
        << QStringLiteral("/recordings/S.mp4") << QStringLiteral("/openvidu/recordings/S/S.mp4");
    QTest::newRow("no recording") << QStringLiteral("/recordings/.mp4")
                                  << QStringLiteral("/openvidu/recordings/.mp4");
    QTest::newRow("only whole segments") << QStringLiteral("/apiary") << QStringLiteral("/apiary");
    QTest::newRow("today's") << QStringLiteral("/openvidu/api") << QStringLiteral("/openvidu/api");
}

void RoutesTest::oldPathsLeadToTodaysOnes() {
    QFETCH(QString, old);
    QTEST(modernPath(old), "now");
}

QTEST_GUILESS_MAIN(RoutesTest)
#include "test_routes.moc"
