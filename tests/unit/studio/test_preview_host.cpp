#include "../child_processes.h"

#include "studio/engine_core.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

using namespace ovation;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience_ms = 20'000;

QList<pid_t> composers() {
    return childProcesses("ovation-composer");
}

session::SessionProperties propertiesOf(const QString &session) {
    session::SessionProperties properties;
    properties.customSessionId = session;
    return properties;
}

/// A server with one session of two synthetic participants.
class Server {
  public:
    Server() {
        settings.dataPath = folder.path();
        settings.recordingPath = folder.filePath(u"recordings"_s);
        settings.secret = u"MY_SECRET"_s;
        settings.httpsPort = 0;
    }
    ~Server() {
        bool stopped = false;
        core->stop([&] { stopped = true; });
        if (!QTest::qWaitFor([&] { return stopped; }, Patience_ms))
            qFatal("it does not stop");
    }
    bool start() {
        core.emplace(settings);
        QObject::connect(&*core, &EngineCore::previewReady, &*core, [this](const PreviewFrame &frame) {
            last = frame;
            ++frames;
        });
        std::optional<Result<void>> started;
        core->start([&](const Result<void> &result) { started = result; });
        if (!QTest::qWaitFor([&] { return started.has_value(); }, Patience_ms) || !*started)
            return false;
        return services().commands.createSession(propertiesOf(session)).ok() && add() && add();
    }
    bool add() { return services().commands.addSynthetic(session, {.stream = services().demo.next()}).ok(); }
    EngineServices &services() { return *core->services(); }
    void show() { services().preview.show({{session, 640, 360, 10}}); }
    bool awaitFrames(int more = 5) {
        const int before = frames;
        return QTest::qWaitFor([&] { return frames >= before + more; }, Patience_ms);
    }
    /// With a level, or without one.
    bool awaitTiles(int count) {
        return QTest::qWaitFor(
            [&] { return int(last.tiles.size()) == count && !last.tiles.back().place.isEmpty(); },
            Patience_ms);
    }

    const QString session = u"bench"_s;
    QTemporaryDir folder;
    config::Settings settings;
    std::optional<EngineCore> core;
    PreviewFrame last;
    int frames = 0;
};

} // namespace

class PreviewHostTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatIsSeenIsDecodedInAnotherProcessAndGoesOnAfterItsDeath() {
        Server server;
        QVERIFY(server.start());
        server.show();
        QVERIFY(server.awaitTiles(2));
        QCOMPARE(server.last.image.size(), QSize(640, 360));
        QCOMPARE(composers().size(), 1);
        QVERIFY(server.awaitFrames());
        for (int death = 0; death < 2; ++death) {
            const QList<pid_t> before = composers();
            QCOMPARE(before.size(), 1);
            ::kill(before.front(), SIGKILL);
            QTRY_VERIFY_WITH_TIMEOUT(!composers().contains(before.front()), Patience_ms);
            QVERIFY(server.awaitFrames());
        }
        QVERIFY(server.awaitTiles(2));
        QCOMPARE(server.services().commands.session(server.session)->participants().size(), std::size_t(2));
        server.services().preview.stop();
        const int frames = server.frames;
        QTest::qWait(500);
        QCOMPARE(server.frames, frames);
    }

    void aSessionThatIsRecordedIsDecodedOnce() {
        Server server;
        QVERIFY(server.start());
        server.show();
        QVERIFY(server.awaitTiles(2));
        std::optional<Result<recording::RecordingInfo>> made;
        server.services().commands.startRecording(
            server.session, {}, [&](const Result<recording::RecordingInfo> &info) { made = info; });
        QTRY_VERIFY_WITH_TIMEOUT(made, Patience_ms);
        QVERIFY2(made->ok(), made->ok() ? "" : qPrintable(made->error().message));
        QVERIFY(server.awaitFrames());
        QCOMPARE(composers().size(), 1);
        // The composer of a recording is another one's when it dies, and the preview's, too.
        ::kill(composers().front(), SIGKILL);
        QVERIFY(server.awaitFrames());
        QTRY_COMPARE_WITH_TIMEOUT(composers().size(), 1, Patience_ms);

        const QString id = (*made)->id;
        made.reset();
        server.services().commands.stopRecording(
            id, u"recordingStoppedByServer"_s,
            [&](const Result<recording::RecordingInfo> &info) { made = info; });
        QTRY_VERIFY_WITH_TIMEOUT(made, Patience_ms);
        QVERIFY(made->ok());
        QCOMPARE((*made)->status, recording::Status::Ready);
        QVERIFY(server.awaitFrames());
    }

    void aServerThatRecordsNothingShowsItsSessions() {
        Server server;
        server.settings.recording = false;
        QVERIFY(server.start());
        server.show();
        QVERIFY(server.awaitTiles(2));
    }
};

QTEST_GUILESS_MAIN(PreviewHostTest)
#include "test_preview_host.moc"
