#include "recording/recording_info.h"

#include <QJsonArray>
#include <QtTest>

using namespace ovation;
using namespace ovation::recording;

namespace {

RecordingInfo example() {
    RecordingInfo info;
    info.id = QStringLiteral("room~2");
    info.name = QStringLiteral("Monday");
    info.sessionId = QStringLiteral("room");
    info.uniqueSessionId = QStringLiteral("room_1580000000000");
    info.createdAt = 1580000000123;
    info.status = Status::Started;
    return info;
}

QStringList keys(const QJsonObject &json) {
    QStringList sorted = json.keys();
    sorted.sort();
    return sorted;
}

} // namespace

class RecordingInfoTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aComposedRecordingHasExactlyTheFieldsOfTheProtocol() {
        const QJsonObject json = example().toJson();
        QCOMPARE(
            keys(json),
            QStringList({QStringLiteral("createdAt"), QStringLiteral("duration"), QStringLiteral("frameRate"),
                         QStringLiteral("hasAudio"), QStringLiteral("hasVideo"), QStringLiteral("id"),
                         QStringLiteral("name"), QStringLiteral("object"), QStringLiteral("outputMode"),
                         QStringLiteral("recordingLayout"), QStringLiteral("resolution"),
                         QStringLiteral("sessionId"), QStringLiteral("size"), QStringLiteral("status"),
                         QStringLiteral("url")}));
        QCOMPARE(json[QStringLiteral("id")].toString(), QStringLiteral("room~2"));
        QCOMPARE(json[QStringLiteral("object")].toString(), QStringLiteral("recording"));
        QCOMPARE(json[QStringLiteral("createdAt")].toInteger(), 1580000000123LL);
        QCOMPARE(json[QStringLiteral("resolution")].toString(), QStringLiteral("1280x720"));
        QCOMPARE(json[QStringLiteral("frameRate")].toInt(), 25);
        QCOMPARE(json[QStringLiteral("recordingLayout")].toString(), QStringLiteral("BEST_FIT"));
        QCOMPARE(json[QStringLiteral("outputMode")].toString(), QStringLiteral("COMPOSED"));
        QCOMPARE(json[QStringLiteral("status")].toString(), QStringLiteral("started"));
        QVERIFY(json[QStringLiteral("url")].isNull());
        QCOMPARE(json[QStringLiteral("size")].toInt(-1), 0);
        QCOMPARE(json[QStringLiteral("duration")].toInt(-1), 0);
    }

    void frameFieldsAreOnlyThereWhereThereIsAFrame() {
        RecordingInfo info = example();
        info.properties.outputMode = session::OutputMode::Individual;
        QVERIFY(!info.toJson().contains(QStringLiteral("resolution")));
        QVERIFY(!info.toJson().contains(QStringLiteral("frameRate")));
        QVERIFY(!info.toJson().contains(QStringLiteral("recordingLayout")));
        QCOMPARE(info.fileExtension(), QStringLiteral("zip"));
        info.properties.outputMode = session::OutputMode::Composed;
        QCOMPARE(info.fileExtension(), QStringLiteral("mp4"));
        info.properties.hasVideo = info.hasVideo = false;
        QVERIFY(!info.toJson().contains(QStringLiteral("resolution")));
        QCOMPARE(info.fileExtension(), QStringLiteral("webm"));
    }

    void theCustomLayoutIsNamedOnlyForACustomLayout() {
        RecordingInfo info = example();
        info.properties.customLayout = QStringLiteral("news");
        QVERIFY(!info.toJson().contains(QStringLiteral("customLayout")));
        info.properties.layout = session::RecordingLayout::Custom;
        QCOMPARE(info.toJson()[QStringLiteral("customLayout")].toString(), QStringLiteral("news"));
        // The password in an address is written nowhere.
        info.properties.customLayout =
            QStringLiteral("https://ana:hidden@example.org/page?a=b&s%65cret=hidden");
        const QByteArray written = QJsonDocument(info.toMetadata()).toJson();
        QVERIFY2(!written.contains("hidden") && written.contains("https://example.org/page?a=b"), written);
    }

    void ofOursNothingIsAmongTheProtocolsMembers() {
        RecordingInfo info = example();
        const QStringList before = keys(info.toJson());
        info.status = Status::Ready;
        info.fail(FailureKind::DiskFull, QStringLiteral("The disk is full"));
        info.paused = true;
        info.markers = {{1200, QStringLiteral("here")}};
        info.health = HealthReport();
        info.properties.reports = true;
        QCOMPARE(keys(info.toJson()), before);
        QCOMPARE(info.toMetadata().size(), before.size() + 1);
        const auto back = RecordingInfo::fromMetadata(info.toMetadata(), info.toOwnData());
        QVERIFY(back && back->health && back->properties.reports);
        QCOMPARE(back->failure, info.failure);
        QCOMPARE(back->markers.at(0).name, info.markers.at(0).name);
        // A finished recording is not paused any more; that alone is not read.
        QJsonObject expected = info.report();
        expected.remove(QStringLiteral("paused"));
        QCOMPARE(back->report(), expected);
    }

    void whatIsNotOnTheWireIsNot() {
        RecordingInfo info = example();
        info.failure = QStringLiteral("the disk is full");
        const QJsonObject json = info.toJson();
        for (const char *key : {"shmSize", "ignoreFailedStreams", "uniqueSessionId", "failure", "mediaNode"})
            QVERIFY2(!json.contains(QLatin1String(key)), key);
    }

    void metadataIsTheJsonAndTheUniqueSessionIdAndComesBackTheSame() {
        RecordingInfo info = example();
        info.status = Status::Ready;
        info.size = 12345678901;
        info.duration = 61.25;
        info.url = QStringLiteral("https://localhost:4443/openvidu/recordings/room~2/Monday.mp4");
        info.properties.width = 642;
        info.properties.height = 480;
        info.properties.frameRate = 30;
        info.hasAudio = info.properties.hasAudio = false;
        const QJsonObject metadata = info.toMetadata();
        QCOMPARE(metadata.size(), info.toJson().size() + 1);
        const auto back = RecordingInfo::fromMetadata(metadata);
        QVERIFY(back);
        QCOMPARE(back->toMetadata(), metadata);
        QCOMPARE(back->uniqueSessionId, info.uniqueSessionId);
        QCOMPARE(back->size, info.size);
    }

    void everyKindOfFailureHasAWordAndComesBack() {
        for (int kind = int(FailureKind::None); kind <= int(FailureKind::Interrupted); ++kind) {
            QVERIFY(!toText(FailureKind(kind)).isEmpty());
            RecordingInfo info = example();
            info.status = Status::Ready; // one that ended early is ready, and has a reason all the same
            info.failureKind = FailureKind(kind);
            const auto back = RecordingInfo::fromMetadata(info.toMetadata(), info.toOwnData());
            QVERIFY(back);
            QCOMPARE(back->failureKind, FailureKind(kind));
        }
        QVERIFY(example().toOwnData().isEmpty()); // nothing is said of what did not fail
    }

    void anOlderProgramsFailureHasNoKind() {
        RecordingInfo info = example();
        info.status = Status::Failed;
        info.fail(FailureKind::DiskFull, QStringLiteral("The disk is full"));
        QJsonObject metadata = info.toMetadata();
        QJsonObject own = info.toOwnData();
        own.remove(QStringLiteral("failureKind"));
        metadata[QStringLiteral("ovation")] = own;
        auto back = RecordingInfo::fromMetadata(metadata);
        QCOMPARE(back->failureKind, FailureKind::Unknown);
        QCOMPARE(back->failure, QStringLiteral("The disk is full"));
        metadata.remove(QStringLiteral("ovation"));
        back = RecordingInfo::fromMetadata(metadata);
        QCOMPARE(back->failureKind, FailureKind::Unknown);
        own[QStringLiteral("failureKind")] = QStringLiteral("of a later program");
        metadata[QStringLiteral("ovation")] = own;
        QCOMPARE(RecordingInfo::fromMetadata(metadata)->failureKind, FailureKind::Unknown);
    }

    void everyStatusHasItsWord() {
        for (const auto &[status, word] : {std::pair(Status::Starting, "starting"),
                                           {Status::Started, "started"},
                                           {Status::Stopped, "stopped"},
                                           {Status::Ready, "ready"},
                                           {Status::Failed, "failed"}}) {
            RecordingInfo info = example();
            info.status = status;
            QCOMPARE(info.toJson()[QStringLiteral("status")].toString(), QLatin1String(word));
            QCOMPARE(RecordingInfo::fromMetadata(info.toMetadata())->status, status);
        }
    }

    void whatIsNotARecordingIsNotReadAsOne() {
        QVERIFY(!RecordingInfo::fromMetadata({}));
        const QJsonObject good = example().toMetadata();
        for (const char *key : {"id", "name", "sessionId", "status", "outputMode"}) {
            QJsonObject broken = good;
            broken.remove(QLatin1String(key));
            QCOMPARE(RecordingInfo::fromMetadata(broken).ok(),
                     QLatin1String(key) == QLatin1String("outputMode"));
            broken[QLatin1String(key)] = QJsonArray{1, 2};
            QVERIFY2(!RecordingInfo::fromMetadata(broken), key);
            broken[QLatin1String(key)] = QStringLiteral("");
            const auto refused = RecordingInfo::fromMetadata(broken);
            QVERIFY2(!refused && refused.error().message.contains(QLatin1String(key)), key);
        }
        QJsonObject odd = good;
        odd[QStringLiteral("resolution")] = QStringLiteral("axb");
        odd[QStringLiteral("frameRate")] = QStringLiteral("many");
        odd[QStringLiteral("size")] = QJsonArray{};
        QVERIFY(RecordingInfo::fromMetadata(odd)); // odd values are no reason to lose a recording
    }

    void whatIsNotWhereItIsKeptYetIsStoppedForClients() {
        RecordingInfo info = example();
        info.status = Status::Ready;
        info.size = 1000;
        info.duration = 1.5;
        info.url = QStringLiteral("https://here/room~2.mp4");
        info.delivery = Delivery{.endReason = QStringLiteral("automaticStop")};
        QVERIFY(info.isPending());
        const QJsonObject told = info.toJson();
        QCOMPARE(told[QStringLiteral("status")].toString(), QStringLiteral("stopped"));
        QCOMPARE(told[QStringLiteral("size")].toInt(-1), 0);
        QCOMPARE(told[QStringLiteral("duration")].toInt(-1), 0);
        QVERIFY(told[QStringLiteral("url")].isNull());
        // Another installation that finds it in the bucket finds a recording that is ready.
        QCOMPARE(info.toMetadata()[QStringLiteral("status")].toString(), QStringLiteral("ready"));
        QCOMPARE(info.toMetadata()[QStringLiteral("size")].toInt(), 1000);
        const auto read = RecordingInfo::fromMetadata(info.toMetadata(), info.toOwnData());
        QVERIFY(read);
        QCOMPARE(read->delivery, info.delivery);
    }

    void whatWasDeliveredIsReadyAtItsAddressThere() {
        RecordingInfo info = example();
        info.status = Status::Ready;
        info.size = 1000;
        info.url = QStringLiteral("https://here/room~2.mp4");
        const QJsonObject before = info.toMetadata();
        info.delivery =
            Delivery{true, QStringLiteral("room~2.i-1"), QStringLiteral("https://bucket/room~2.mp4"),
                     QStringLiteral("automaticStop")};
        QVERIFY(!info.isPending());
        QCOMPARE(info.toJson()[QStringLiteral("status")].toString(), QStringLiteral("ready"));
        QCOMPARE(info.toJson()[QStringLiteral("url")].toString(),
                 QStringLiteral("https://bucket/room~2.mp4"));
        QCOMPARE(info.toJson()[QStringLiteral("size")].toInt(), 1000);
        QCOMPARE(info.toMetadata(), before); // which are there already: they do not change again
        const auto read = RecordingInfo::fromMetadata(info.toMetadata(), info.toOwnData());
        QVERIFY(read);
        QCOMPARE(read->delivery, info.delivery);
    }
};

QTEST_GUILESS_MAIN(RecordingInfoTest)
#include "test_recording_info.moc"
