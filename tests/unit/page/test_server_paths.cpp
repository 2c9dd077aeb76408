#include "page/server_paths.h"

#include <QTest>

using namespace ovation::page;

class ServerPathsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void pagesGetFilesOfLayouts() {
        for (const char *path : {"/openvidu/layouts/", "/openvidu/layouts/a/b/index.html?secret=x",
                                 "/openvidu/layouts/openvidu-browser.js", "/layouts/custom/a.css"})
            QVERIFY2(isForPages(QUrl(QLatin1String("https://s:4443") + QLatin1String(path))), path);
    }
    void pagesGetNothingElse() {
        for (const char *path :
             {"/", "/openvidu/api/sessions", "/api/sessions", "/openvidu/api/config/openvidu-publicurl",
              "/openvidu/recordings/a/a.mp4", "/openvidu/cdr", "/openvidu/layouts.html", "/join/x",
              "/openvidu/layouts", "/openvidu/api?/openvidu/layouts/", "/openvidu//layouts/"})
            QVERIFY2(!isForPages(QUrl(QLatin1String("https://s:4443") + QLatin1String(path))), path);
    }
};

QTEST_GUILESS_MAIN(ServerPathsTest)
#include "test_server_paths.moc"
