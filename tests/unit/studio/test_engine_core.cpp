#include "studio/engine_core.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace ovation;
using namespace Qt::StringLiterals;

class EngineCoreTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aServerWithoutAWindowMakesNoSnapshots() {
        QTemporaryDir folder;
        config::Settings settings;
        settings.dataPath = folder.path();
        settings.recordingPath = folder.filePath(u"recordings"_s);
        settings.secret = u"MY_SECRET"_s;
        settings.httpsPort = 0;
        EngineCore core(settings);
        const QSignalSpy snapshots(&core, &EngineCore::snapshotChanged);
        std::optional<Result<void>> started;
        core.start([&](const Result<void> &result) { started = result; });
        QTRY_VERIFY_WITH_TIMEOUT(started, 10'000);
        QVERIFY(started->ok());
        core.publishSnapshot();
        QVERIFY(core.services()->commands.createSession({}).ok());
        QTest::qWait(1500); // one comes a second, and 200 ms after a change
        QCOMPARE(snapshots.size(), 0);
        core.setWatched(true); // a window opens
        QCOMPARE(snapshots.size(), 1);
        QCOMPARE(snapshots.front().front().value<EngineSnapshot>().sessions.size(), size_t(1));
        QTRY_VERIFY(snapshots.size() > 2);
        core.setWatched(false);
        const auto before = snapshots.size();
        core.publishSnapshot();
        QTest::qWait(1500);
        QCOMPARE(snapshots.size(), before);
        bool stopped = false;
        core.stop([&] { stopped = true; });
        QTRY_VERIFY(stopped);
    }
};

QTEST_GUILESS_MAIN(EngineCoreTest)
#include "test_engine_core.moc"
