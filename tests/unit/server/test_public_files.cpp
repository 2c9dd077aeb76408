#include "composer/composer_stock.h"
#include "recording/recording_service.h"
#include "server_host.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace ovation;
using namespace Qt::StringLiterals;

/// What is public of recordings, with OPENVIDU_RECORDING_PUBLIC_ACCESS=true, and as what their files are
/// sent.
class PublicFilesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void onlyFinishedFilesArePublic();
    void pagesBesideRecordingsAreNotPagesOfTheServer();

  private:
    void record(const QString &id, recording::Status status) const {
        recording::RecordingInfo info;
        info.id = info.sessionId = id;
        info.name = u"lesson"_s;
        info.uniqueSessionId = id + u"_1"_s;
        info.status = status;
        write(id, u".recording."_s + id, QJsonDocument(info.toMetadata()).toJson(QJsonDocument::Compact));
        for (const QString &name : {u"lesson.mp4"_s, id + u".jpg"_s, u"lesson.mp4.part"_s, u"page.log"_s,
                                    u"composition.log"_s, u"str_CAM_ABCD_con_ABCDEFGHIJ.webm"_s})
            write(id, name, "content");
    }
    void write(const QString &folder, const QString &name, const QByteArray &content) const {
        QVERIFY(QDir(m_folder.path()).mkpath(folder));
        QFile file(m_folder.filePath(folder + u'/' + name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    QTemporaryDir m_folder;
};

void PublicFilesTest::onlyFinishedFilesArePublic() {
    record(u"done"_s, recording::Status::Ready);
    record(u"busy"_s, recording::Status::Started);
    QTemporaryDir data;
    SystemClock clock;
    config::Settings settings;
    settings.dataPath = data.path();
    settings.recordingPath = m_folder.path();
    settings.recordingPublicAccess = true;
    settings.secret = u"MY_SECRET"_s;
    settings.httpsPort = 0;
    transport::MediaPlane plane(loopback());
    composer::ComposerStock composers(plane, {});
    recording::RecordingService recordings(settings, clock, plane, composers);
    control::Commands commands(settings, clock, plane, &recordings);
    QTRY_VERIFY(commands.recording(u"done"_s).ok() && commands.recording(u"busy"_s).ok());
    server::Server server(settings, commands);
    QVERIFY(server.listen());
    TlsClient client(server.port());
    const auto statusOf = [&client](const QByteArray &path) {
        const auto answer = client.get("/openvidu/recordings/" + path);
        return answer ? answer->status : 0;
    };
    QCOMPARE(statusOf("done/lesson.mp4"), 200);
    QCOMPARE(statusOf("done/done.jpg"), 200);
    for (const char *path :
         {"done/lesson.mp4.part", "done/page.log", "done/composition.log", "done/.recording.done",
          "done/str_CAM_ABCD_con_ABCDEFGHIJ.webm", "busy/lesson.mp4", "busy/busy.jpg", "busy/page.log",
          "busy/lesson.mp4.part", "done/../busy/lesson.mp4", "nothing/nothing.mp4"})
        QVERIFY2(statusOf(path) == 404, path);
}

/// A browser that is logged in would run them with the secret.
void PublicFilesTest::pagesBesideRecordingsAreNotPagesOfTheServer() {
    for (const QString &name : {u"a.html"_s, u"a.svg"_s, u"a.js"_s, u"a.HTML"_s, u"a.mp4"_s})
        write(u"theirs"_s, name, "<script>fetch('/openvidu/api/sessions')</script>");
    ServerHost host;
    host.settings.recordingPath = m_folder.path();
    QVERIFY(host.start());
    TlsClient client(host.port());
    const auto typeOf = [&client](const QByteArray &name) {
        const auto answer = client.get("/openvidu/recordings/theirs/" + name, Secret);
        return answer && answer->status == 200 ? answer->fields.value("content-type") : QByteArray();
    };
    for (const char *name : {"a.html", "a.svg", "a.js", "a.HTML"})
        QCOMPARE(typeOf(name), QByteArray("application/octet-stream"));
    QCOMPARE(typeOf("a.mp4"), QByteArray("video/mp4"));
}

QTEST_GUILESS_MAIN(PublicFilesTest)
#include "test_public_files.moc"
