#include "../ffmpeg.h"
#include "example_recording.h"
#include "probe.h"
#include "studio.h"

#include "recording/finished_markers.h"
#include "recording/own_data.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>

using namespace ovation;
using namespace ovation::recording;
using namespace Qt::StringLiterals;

/// Markers of recordings that were finished before.
class FinishedMarkersTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Studio> m_studio;
    RecordingPaths paths() const { return {m_folder->path(), u"https://localhost:4443/"_s}; }

    /// A finished recording of 2 s, as another server may have left it.
    void put(const QString &id, session::OutputMode mode = session::OutputMode::Composed) const {
        RecordingInfo info = example(id);
        info.properties.outputMode = mode;
        info.duration = 2;
        info.createdAt = 1580000000000;
        const RecordingStore store(paths());
        QVERIFY(store.makeFolder(id).ok());
        if (mode == session::OutputMode::Composed)
            QCOMPARE(makeWithFfmpeg("-f lavfi -i testsrc2=s=160x90:d=2:r=25 -c:v libx264 -pix_fmt yuv420p "
                                    "-movflags +faststart",
                                    paths().fileOf(info)),
                     QString());
        else
            QVERIFY(QFile(paths().fileOf(info)).open(QIODevice::WriteOnly));
        info.size = QFileInfo(paths().fileOf(info)).size();
        QVERIFY(store.writeMetadata(info).ok());
    }
    QJsonObject metadata(const QString &id) const {
        return QJsonDocument::fromJson(readAll(paths().metadataOf(id))).object();
    }
    void putMetadata(const QString &id, const QJsonObject &json) const {
        QFile file(paths().metadataOf(id));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(QJsonDocument(json).toJson());
    }
    void open() {
        m_studio.reset();
        m_studio = std::make_unique<Studio>(StudioOptions{.recordings = m_folder->path()});
    }
    Result<RecordingInfo> mark(const QString &id, const std::vector<Marker> &markers) {
        std::optional<Result<RecordingInfo>> answer;
        m_studio->service().setMarkers(id, markers,
                                       [&](const Result<RecordingInfo> &result) { answer = result; });
        return QTest::qWaitFor([&] { return answer.has_value(); }, 20'000)
                   ? *answer
                   : Result<RecordingInfo>(Error{Errc::Failed, u"no answer"_s});
    }
    QString movie(const QString &id) const { return paths().fileOf(*m_studio->service().find(id)); }

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_studio.reset(); }

    void theyAreKeptAndBecomeChapters() {
        put(u"a"_s);
        open();
        QSignalSpy changed(&m_studio->service(), &RecordingService::changed);
        const auto set = mark(u"a"_s, {{1500, u"End"_s}, {0, u"Begin"_s}, {500, {}}});
        QVERIFY2(set.ok(), set ? "" : qPrintable(set.error().message));
        QCOMPARE(set->markers.size(), size_t(3));
        QCOMPARE(set->markers[0].name, u"Begin"_s);
        QCOMPARE(m_studio->service().find(u"a"_s)->markers.size(), size_t(3));
        QCOMPARE(changed.size(), 1);
        const auto chapters = probe(movie(u"a"_s)).chapters;
        QCOMPARE(chapters, (decltype(chapters){{0, u"Begin"_s}, {0.5, u"Marker 2"_s}, {1.5, u"End"_s}}));
        VERIFY_PLAYS(movie(u"a"_s));
        // After a restart, too, and by any other program that reads the folder.
        open();
        QCOMPARE(m_studio->service().find(u"a"_s)->markers[2].name, u"End"_s);
        QVERIFY(mark(u"a"_s, {}).ok());
        QVERIFY(probe(movie(u"a"_s)).chapters.empty());
        open();
        QVERIFY(m_studio->service().find(u"a"_s)->markers.empty());
    }

    void metadataOfOthersKeepTheirMembersAndTellTheSize() {
        put(u"a"_s);
        QJsonObject foreign = metadata(u"a"_s);
        foreign[u"shmSize"_s] = 512;
        foreign[u"somebodys"_s] = QJsonArray{1, 2};
        putMetadata(u"a"_s, foreign);
        QVERIFY(changeOwnData(paths().ownDataOf(u"a"_s), [](QJsonObject &own) {
                    own[u"tags"_s] = u"kept"_s;
                }).ok());
        open();
        QVERIFY(mark(u"a"_s, {{500, u"Middle"_s}}).ok());
        const qint64 size = QFileInfo(movie(u"a"_s)).size();
        QJsonObject now = metadata(u"a"_s);
        QCOMPARE(now[u"size"_s].toInteger(), size);
        QCOMPARE(m_studio->service().find(u"a"_s)->size, size);
        now.remove(u"size"_s);
        foreign.remove(u"size"_s);
        QCOMPARE(now, foreign);
        const QByteArray before = readAll(paths().metadataOf(u"a"_s));
        QVERIFY(mark(u"a"_s, {{600, u"Middle"_s}}).ok()); // in place now
        QCOMPARE(readAll(paths().metadataOf(u"a"_s)), before);
        QCOMPARE(readOwnData(paths().ownDataOf(u"a"_s))[u"tags"_s].toString(), u"kept"_s);
    }

    void anArchiveIsLeftAsItIs() {
        put(u"z"_s, session::OutputMode::Individual);
        open();
        const QByteArray before = readAll(movie(u"z"_s)),
                         metadataBefore = readAll(paths().metadataOf(u"z"_s));
        QVERIFY(mark(u"z"_s, {{500, u"Middle"_s}}).ok());
        QCOMPARE(m_studio->service().find(u"z"_s)->markers.size(), size_t(1));
        QCOMPARE(readAll(movie(u"z"_s)), before);
        QCOMPARE(readAll(paths().metadataOf(u"z"_s)), metadataBefore);
    }

    void theyAreTidied() {
        put(u"a"_s);
        open();
        const auto set = mark(u"a"_s, {{99'000, QString(300, u'x')}, {-5, u"early"_s}});
        QVERIFY(set.ok());
        QCOMPARE(set->markers[0].time_ms, int64_t(0));
        QCOMPARE(set->markers[1].time_ms, int64_t(2000));
        QCOMPARE(set->markers[1].name.size(), MaxMarkerName);
        QCOMPARE(mark(u"a"_s, std::vector<Marker>(MaxMarkers + 1)).error().code, Errc::LimitReached);
        QCOMPARE(m_studio->service().find(u"a"_s)->markers.size(), size_t(2));
        QVERIFY(mark(u"a"_s, std::vector<Marker>(MaxMarkers)).ok());
    }

    void aMovieThatCannotHaveThemSaysSoAndTheyAreKept() {
        put(u"a"_s);
        QFile broken(paths().fileOf(example(u"a"_s)));
        QVERIFY(broken.open(QIODevice::WriteOnly | QIODevice::Truncate));
        broken.write("this was a movie");
        broken.close();
        open();
        const auto set = mark(u"a"_s, {{500, u"Middle"_s}});
        QCOMPARE(set.error().code, Errc::MediaFailed);
        QVERIFY(set.error().message.contains(u"kept"_s));
        QCOMPARE(m_studio->service().find(u"a"_s)->markers.size(), size_t(1));
        open();
        QCOMPARE(m_studio->service().find(u"a"_s)->markers.size(), size_t(1));
    }

    void whatIsNotThereOrRunsIsRefused() {
        put(u"a"_s);
        open();
        QCOMPARE(mark(u"nowhere"_s, {}).error().code, Errc::RecordingNotFound);
        QVERIFY(QDir(paths().folderOf(u"a"_s)).removeRecursively());
        QCOMPARE(mark(u"a"_s, {{0, u"late"_s}}).error().code, Errc::RecordingNotFound);
        QVERIFY(!QFileInfo::exists(paths().folderOf(u"a"_s)));
        m_studio->join(u"ana"_s, {});
        const auto started = m_studio->start();
        QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().message));
        QCOMPARE(mark(started->id, {}).error().code, Errc::RecordingRunning);
        QVERIFY(m_studio->stop(started->id).ok());
        QVERIFY(mark(started->id, {{0, u"now"_s}}).ok());
    }

    void twoInARowLeaveTheLast() {
        put(u"a"_s);
        open();
        int answers = 0;
        const auto count = [&](const Result<RecordingInfo> &result) { answers += result.ok() ? 1 : 0; };
        m_studio->service().setMarkers(u"a"_s, {{0, u"first"_s}}, count);
        m_studio->service().setMarkers(u"a"_s, {{0, u"second"_s}}, count);
        QTRY_COMPARE_WITH_TIMEOUT(answers, 2, 20'000);
        QCOMPARE(m_studio->service().find(u"a"_s)->markers[0].name, u"second"_s);
        QCOMPARE(probe(movie(u"a"_s)).chapters.front().second, u"second"_s);
        QCOMPARE(metadata(u"a"_s)[u"size"_s].toInteger(), QFileInfo(movie(u"a"_s)).size());
    }
};

QTEST_GUILESS_MAIN(FinishedMarkersTest)
#include "test_finished_markers.moc"
