#include "probe.h"
#include "studio.h"

#include "recording/recording_store.h"

#include <QSignalSpy>

using namespace ovation;
using namespace ovation::recording;
using namespace Qt::StringLiterals;

namespace {

const QString Room = u"room"_s;

session::RecordingProperties small() {
    session::RecordingProperties properties;
    properties.hasVideo = false; // quick to start and to end
    return properties;
}

} // namespace

/// When calls are answered, and what is told meanwhile.
class RecordingCallsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatNeedsTheDiskIsAnsweredLater() {
        Studio studio;
        auto custom = small();
        custom.hasVideo = true;
        custom.layout = session::RecordingLayout::Custom;
        custom.customLayout = u"is not there"_s;
        std::optional<Studio::Info> answer;
        studio.service().start(studio.session(), custom, [&](const Studio::Info &info) { answer = info; });
        QVERIFY(!answer);
        QTRY_VERIFY(answer);
        QVERIFY(!answer->ok());
        QCOMPARE(answer->error().code, Errc::InvalidPath);
        QVERIFY(studio.takeEvents().isEmpty()); // it was never announced
        QVERIFY(filesIn(studio.path({})).isEmpty());
    }

    void aFolderThatAppearedMeanwhileIsNotReused() {
        Studio studio;
        QVERIFY(QDir().mkpath(studio.path(Room)));
        QFile precious(studio.path(u"room/precious"_s));
        QVERIFY(precious.open(QFile::WriteOnly));
        const auto started = studio.start(small());
        QVERIFY2(started.ok(), qPrintable(started ? QString() : started.error().message));
        QCOMPARE(started->id, u"room~1"_s);
        QCOMPARE(started->name, u"room~1"_s);
        QCOMPARE(studio.service().runningIn(Room).at(0).id, u"room~1"_s);
        QVERIFY(studio.stop(u"room~1"_s).ok());
        QCOMPARE(filesIn(studio.path(Room)), QStringList{u"precious"_s});
        QVERIFY(QFile::exists(studio.service().fileOf(u"room~1"_s)));
    }

    void aSessionThatGoesWhileItsRecordingIsPreparedLeavesNothing() {
        Studio studio;
        std::optional<Studio::Info> answer;
        studio.service().start(studio.session(), small(), [&](const Studio::Info &info) { answer = info; });
        studio.service().sessionGone(Room);
        QTRY_VERIFY(answer);
        QVERIFY(!answer->ok());
        QVERIFY(!QFile::exists(studio.path(Room)));
        QVERIFY(studio.service().list().empty());
        QVERIFY(studio.start(small()).ok()); // its id is free again
        QVERIFY(studio.stop(Room).ok());
    }

    void callingAStartOffLeavesAloneWhatOthersPutThere() {
        Studio studio;
        RecordingInfo foreign;
        foreign.id = foreign.name = foreign.sessionId = Room;
        foreign.uniqueSessionId = u"another"_s;
        foreign.status = Status::Ready;
        const RecordingStore other({studio.path({}), {}});
        QVERIFY(other.makeFolder(Room).ok()); // the service has not seen it yet
        QVERIFY(other.writeMetadata(foreign).ok());
        std::optional<Studio::Info> answer;
        studio.service().start(studio.session(), small(), [&](const Studio::Info &info) { answer = info; });
        studio.service().stop(Room, u"sessionClosedByServer"_s, [](const Studio::Info &) {});
        QTRY_VERIFY(answer);
        QVERIFY(!answer->ok());
        QTRY_COMPARE(QDir(studio.path({})).entryList(QDir::Dirs | QDir::NoDotAndDotDot), QStringList{Room});
        QCOMPARE(other.find(Room)->uniqueSessionId, u"another"_s);
    }

    void twoStartsThatMeetAForeignFolderDoNotDisturbEachOther() {
        Studio studio;
        const RecordingStore other({studio.path({}), {}});
        QVERIFY(other.makeFolder(Room).ok()); // the service has not seen it yet
        std::optional<Studio::Info> first, second;
        auto streams = small();
        streams.outputMode = session::OutputMode::Individual;
        streams.concurrent = true;
        studio.service().start(studio.session(), small(), [&](const Studio::Info &info) { first = info; });
        studio.service().start(studio.session(), streams, [&](const Studio::Info &info) { second = info; });
        QTRY_VERIFY_WITH_TIMEOUT(first && second, 20'000);
        QVERIFY(first->ok() && second->ok());
        QVERIFY((*first)->id != (*second)->id);
        for (const QString &id : {(*first)->id, (*second)->id}) {
            QVERIFY(id != Room);
            QVERIFY(studio.stop(id).ok());
            QCOMPARE(other.find(id)->id, id);
        }
        QCOMPARE((*first)->properties.outputMode, session::OutputMode::Composed);
        QCOMPARE(filesIn(studio.path(Room)), QStringList());
    }

    void theListTellsOfStartsThatAreNotAnnounced() {
        Studio studio;
        const QSignalSpy told(&studio.service(), &RecordingService::listChanged);
        auto custom = small();
        custom.hasVideo = true;
        custom.layout = session::RecordingLayout::Custom;
        custom.customLayout = u"is not there"_s;
        std::optional<Studio::Info> answer;
        studio.service().start(studio.session(), custom, [&](const Studio::Info &info) { answer = info; });
        QCOMPARE(told.size(), 1);
        QCOMPARE(studio.service().list().at(0)->status, Status::Starting);
        QTRY_VERIFY(answer);
        QCOMPARE(told.size(), 2);
        QVERIFY(studio.service().list().empty());
    }

    void deletingWhatWasStoppedWaitsUntilItIsFinished() {
        Studio studio;
        QVERIFY(studio.start(small()).ok());
        std::optional<Result<void>> refused, removed;
        studio.service().remove(Room, [&](const Result<void> &given) { refused = given; });
        QVERIFY(refused && refused->error().code == Errc::RecordingRunning); // it runs
        // As an application does that is told of "stopped".
        connect(&studio.service(), &RecordingService::statusChanged, this,
                [&](const RecordingInfo &info, const QString &) {
                    if (info.status == Status::Stopped)
                        studio.service().remove(Room, [&](const Result<void> &given) { removed = given; });
                });
        QCOMPARE(studio.stop(Room)->status, Status::Ready); // who stopped it is answered as ever
        QTRY_VERIFY(removed);
        QVERIFY(removed->ok());
        QVERIFY(!QFile::exists(studio.path(Room)));
        QVERIFY(studio.service().list().empty());
    }

    void whatOthersPutThereIsFoundByItself() {
        Studio studio;
        const QSignalSpy changed(&studio.service(), &RecordingService::changed);
        RecordingInfo restored;
        restored.id = restored.name = restored.sessionId = u"restored"_s;
        restored.status = Status::Ready;
        const RecordingStore other({studio.path({}), {}});
        QVERIFY(other.makeFolder(restored.id).ok());
        QVERIFY(other.writeMetadata(restored).ok());
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 15'000); // though it is not asked for
    }

    void theSizeOfAStartedOneIsKnownAtOnce() {
        Studio studio;
        QVERIFY(studio.start(small()).ok());
        QTRY_VERIFY_WITH_TIMEOUT(studio.service().currentSize(Room) > 0, 500); // not a second later
        QVERIFY(studio.stop(Room).ok());
    }

    void changesTellThemselvesBeforeTheyAreAnswered() {
        Studio studio;
        QVERIFY(studio.start(small()).ok());
        QStringList diary;
        connect(&studio.service(), &RecordingService::changed, this, [&](const RecordingInfo &info) {
            diary << u"changed "_s + info.id + (info.paused ? u" paused"_s : QString());
        });
        connect(&studio.service(), &RecordingService::removed, this,
                [&](const QString &id) { diary << u"removed "_s + id; });
        const auto answered = [&](const auto &result) { diary << (result.ok() ? u"done"_s : u"failed"_s); };
        auto &service = studio.service();
        service.setPaused(Room, true, answered);
        QCOMPARE(diary, QStringList{u"changed room paused"_s}); // at once; the answer waits for the disk
        QTRY_COMPARE(diary.size(), 2);
        QVERIFY(readAll(studio.path(u"room/.ovation.room"_s)).contains("\"paused\":true"));
        service.setPaused(Room, true, answered); // changes nothing, so nothing is told
        QCOMPARE(diary.last(), u"done"_s);
        service.setPaused(Room, false, answered);
        service.addMarker(Room, u"here"_s, {}, answered);
        service.setLayout(Room, session::RecordingLayout::VerticalPresentation, answered); // has no grid
        QTRY_COMPARE(diary.size(), 8);
        QCOMPARE(diary.mid(3),
                 QStringList({u"changed room"_s, u"changed room"_s, u"failed"_s, u"done"_s, u"done"_s}));
        QVERIFY(readAll(studio.path(u"room/.ovation.room"_s)).contains("\"here\""));
        service.remove(Room, answered);
        QCOMPARE(diary.takeLast(), u"failed"_s); // it runs
        QVERIFY(studio.stop(Room).ok());
        diary.clear();
        service.remove(Room, answered);
        QTRY_COMPARE(diary.size(), 2);
        QCOMPARE(diary, QStringList({u"removed room"_s, u"done"_s}));
        service.remove(Room, answered);
        QTRY_COMPARE(diary.size(), 3);
        QCOMPARE(diary.last(), u"failed"_s);
    }
};

QTEST_GUILESS_MAIN(RecordingCallsTest)
#include "test_recording_calls.moc"
