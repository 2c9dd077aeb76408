#include "composer/composer_stock.h"
#include "studio/recording_list.h"

#include "../loopback.h"

#include "recording/recording_store.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace ovation;
using namespace Qt::StringLiterals;
using recording::RecordingInfo;
using recording::RecordingService;
using recording::RecordingStore;

namespace {

RecordingInfo example(const QString &id, int64_t createdAt) {
    RecordingInfo info;
    info.id = id;
    info.name = u"take"_s;
    info.sessionId = u"session"_s;
    info.createdAt = createdAt;
    info.status = recording::Status::Ready;
    return info;
}

QStringList idsOf(RecordingList &list) {
    QStringList ids;
    for (const RecordingSnapshot &one : list.all())
        ids << one.info.id;
    return ids;
}

} // namespace

/// The list on a real recording service, whose folder others change.
class RecordingListTest : public QObject {
    Q_OBJECT

  private:
    struct World {
        World() { settings.recordingPath = folder.path(); }
        void put(const QString &id, int64_t createdAt) const {
            QVERIFY(store.makeFolder(id).ok());
            QVERIFY(store.writeMetadata(example(id, createdAt)).ok());
        }
        QTemporaryDir folder;
        config::Settings settings;
        SystemClock clock;
        transport::MediaPlane plane{loopback()};
        composer::ComposerStock composers{plane, {}};
        RecordingStore store{{folder.path(), u"https://host/"_s}};
    };

  private Q_SLOTS:
    void theNewestComesFirst() {
        World world;
        world.put(u"a"_s, 20);
        world.put(u"b"_s, 30);
        world.put(u"c"_s, 10);
        const RecordingService service(world.settings, world.clock, world.plane, world.composers);
        RecordingList list(&service);
        QCOMPARE(idsOf(list), QStringList({u"b"_s, u"a"_s, u"c"_s}));
        QCOMPARE(list.all().front().folder, world.folder.filePath(u"b"_s));
    }

    void nothingIsCopiedUntilOneChanges() {
        World world;
        world.put(u"a"_s, 20);
        const RecordingService service(world.settings, world.clock, world.plane, world.composers);
        RecordingList list(&service);
        const QList<RecordingSnapshot> first = list.all(), second = list.all();
        QCOMPARE(second.constData(), first.constData());
    }

    void whatChangesIsExchangedInItsPlace() {
        World world;
        for (int n = 0; n < 300; ++n)                    // more than are ever exchanged one by one
            world.put(u"old~%1"_s.arg(n), 1000 + n / 2); // two of the same moment each
        RecordingService service(world.settings, world.clock, world.plane, world.composers);
        RecordingList list(&service);
        QCOMPARE(idsOf(list).size(), 300);
        world.put(u"new"_s, 1050);
        world.put(u"newest"_s, 5000);
        world.put(u"oldest"_s, 1);
        QVERIFY(QDir(world.folder.filePath(u"old~100"_s)).removeRecursively());
        QVERIFY(QDir(world.folder.filePath(u"old~101"_s)).removeRecursively());
        RecordingInfo failed = example(u"old~7"_s, 1003);
        failed.status = recording::Status::Failed;
        QVERIFY(world.store.writeMetadata(failed).ok());
        QTRY_COMPARE_WITH_TIMEOUT((service.list(), idsOf(list).front()), u"newest"_s, 10'000);
        bool removed = false;
        service.remove(u"old~200"_s, [&](const Result<void> &result) { removed = result.ok(); });
        QTRY_VERIFY(removed);
        QCOMPARE(idsOf(list).size(), 300);
        // As if it were read all at once; those of the same moment may stand in either order.
        const auto asPairs = [](RecordingList &of) {
            QStringList pairs;
            for (const RecordingSnapshot &one : of.all())
                pairs << u"%1 %2 %3"_s.arg(qlonglong(9999 - one.info.createdAt), 4, 10, QLatin1Char('0'))
                             .arg(one.info.id, toText(one.info.status));
            return pairs;
        };
        RecordingList fresh(&service);
        QStringList exchanged = asPairs(list), read = asPairs(fresh);
        for (int n = 1; n < exchanged.size(); ++n)
            QVERIFY(exchanged[n - 1].left(4) <= exchanged[n].left(4));
        exchanged.sort();
        read.sort();
        QCOMPARE(exchanged, read);
    }
};

QTEST_GUILESS_MAIN(RecordingListTest)
#include "test_recording_list.moc"
