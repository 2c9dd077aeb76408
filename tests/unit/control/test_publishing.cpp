#include "room.h"

#include <QJsonArray>
#include <QtTest>

using namespace ovation;
using namespace Qt::StringLiterals;
using session::Role;

namespace {

/// What the diary says of A's stream being announced.
QString published(const QJsonObject &stream) {
    const QJsonObject params{{u"id"_s, u"A"_s}, {u"streams"_s, QJsonArray{stream}}};
    return u"participantPublished "_s +
           QString::fromUtf8(QJsonDocument(params).toJson(QJsonDocument::Compact));
}

} // namespace

class TestPublishing : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void thePublisherIsAnsweredBeforeTheOthersAreTold() {
        Room room;
        Guest &a = room.join(u"A"_s);
        room.join(u"B"_s);
        room.join(u"R"_s, Role::Subscriber, Entrance::Recorder);
        room.takeDiary();
        room.clock.advance(7);
        QCOMPARE(room.publish(a), 0);
        const QJsonObject stream{{u"id"_s, u"stream:A"_s},
                                 {u"createdAt"_s, FakeClock::Start_ms + 7},
                                 {u"hasAudio"_s, true},
                                 {u"hasVideo"_s, true},
                                 {u"audioActive"_s, true},
                                 {u"videoActive"_s, true},
                                 {u"typeOfVideo"_s, u"CAMERA"_s},
                                 {u"frameRate"_s, 30},
                                 {u"videoDimensions"_s, u"{\"width\":640,\"height\":480}"_s},
                                 {u"filter"_s, QJsonObject()}};
        const QString told = published(stream);
        QCOMPARE(room.takeDiary(), (QStringList{u"A answered"_s, u"B "_s + told, u"R "_s + told}));
        QVERIFY(QRegularExpression(u"^str_CAM_[A-Z][a-zA-Z0-9]{3}_"_s + a.id + u"$"_s)
                    .match(a.streamId)
                    .hasMatch());
    }

    void whatWasNotSaidOfAStreamIsNotTold() {
        Room room;
        Guest &a = room.join(u"A"_s);
        room.join(u"B"_s);
        room.takeDiary();
        auto params = Room::publishing();
        params.hasVideo = params.videoActive = false;
        params.audioActive = false;
        params.frameRate.reset();
        QCOMPARE(room.publish(a, params), 0);
        // Without video nothing of the camera is told, and the id says so too.
        QVERIFY(a.streamId.startsWith(u"str_MIC_"_s));
        const QJsonObject stream{{u"id"_s, u"stream:A"_s},    {u"createdAt"_s, FakeClock::Start_ms},
                                 {u"hasAudio"_s, true},       {u"hasVideo"_s, false},
                                 {u"audioActive"_s, false},   {u"videoActive"_s, false},
                                 {u"filter"_s, QJsonObject()}};
        QCOMPARE(room.takeDiary().value(1), u"B "_s + published(stream));
    }

    void publishingTwiceIsError106AndLeavesTheFirst() {
        Room room;
        Guest &a = room.join(u"A"_s);
        QCOMPARE(room.publish(a), 0);
        QCOMPARE(room.publish(a), 106);
        QCOMPARE(room.connection(a)->publishing->id, a.streamId);
        QVERIFY(room.conference->unpublishOwn(room.id, a.id).ok());
        QCOMPARE(room.publish(a), 0);
    }

    void anOfferThatCannotBeUsedPublishesNothingAndMayBeTriedAgain_data() {
        QTest::addColumn<QByteArray>("offer");
        QTest::addColumn<int>("forced");
        QTest::addColumn<int>("code");
        const int any = int(ForcedVideoCodec::None);
        QTest::newRow("empty") << QByteArray() << any << 302;
        QTest::newRow("not SDP") << QByteArray("hello\r\n") << any << 302;
        QTest::newRow("cut off") << Room::sendingOffer().left(200) << any << 302;
        QTest::newRow("without the forced codec")
            << Room::sendingOffer() << int(ForcedVideoCodec::H264) << 800;
    }
    void anOfferThatCannotBeUsedPublishesNothingAndMayBeTriedAgain() {
        QFETCH(QByteArray, offer);
        QFETCH(int, forced);
        Room room([&](config::Settings &settings, session::SessionProperties &) {
            settings.forcedVideoCodec = ForcedVideoCodec(forced);
        });
        Guest &a = room.join(u"A"_s);
        room.join(u"B"_s);
        room.takeDiary();
        QTEST(room.publish(a, Room::publishing(offer)), "code");
        QVERIFY(room.takeDiary().isEmpty());
        QVERIFY(!room.connection(a)->publishing);
        room.settings.forcedVideoCodec = ForcedVideoCodec::None;
        QCOMPARE(room.publish(a), 0);
    }

    void whoLeavesBeforeTheAnswerHasPublishedNothing() {
        Room room;
        const Guest &a = room.join(u"A"_s);
        room.join(u"B"_s);
        room.takeDiary();
        std::optional<int> code;
        room.conference->publish(room.id, a.id, Room::publishing(),
                                 [&](const Result<QJsonObject> &result) { code = codeOf(result); });
        room.conference->leave(room.id, a.id, u"disconnect"_s);
        QTRY_VERIFY(code);
        QCOMPARE(*code, 102);
        QCOMPARE(room.takeDiary(),
                 lines({R"(B participantLeft {"connectionId":"A","reason":"disconnect"})"}));
    }

    void onesOwnUnpublishingIsToldToTheOthersOnly() {
        Room room;
        Guest &a = room.join(u"A"_s), &b = room.join(u"B"_s);
        QCOMPARE(room.publish(a), 0);
        QCOMPARE(room.subscribe(b, a.streamId), 0);
        room.takeDiary();
        QVERIFY(room.conference->unpublishOwn(room.id, a.id).ok());
        QCOMPARE(room.takeDiary(),
                 lines({R"(B participantUnpublished {"connectionId":"A","reason":"unpublish"})"}));
        QVERIFY(room.connection(b)->subscriptions.empty());
        QCOMPARE(codeOf(room.conference->unpublishOwn(room.id, a.id)), 105);
        QVERIFY(room.takeDiary().isEmpty());
    }

    void aModeratorIsAnsweredThenEverybodyIsToldTheOwnerToo() {
        Room room;
        Guest &a = room.join(u"A"_s);
        const Guest &m = room.join(u"M"_s, Role::Moderator);
        QCOMPARE(room.publish(a), 0);
        room.takeDiary();
        QVERIFY(
            room.conference->forceUnpublish(room.id, m.id, a.streamId, [&] { room.write(u"M answered"_s); })
                .ok());
        QCOMPARE(room.takeDiary(),
                 lines({"M answered",
                        R"(A participantUnpublished {"connectionId":"A","reason":"forceUnpublishByUser"})",
                        R"(M participantUnpublished {"connectionId":"A","reason":"forceUnpublishByUser"})"}));
        QCOMPARE(codeOf(room.conference->forceUnpublish(room.id, m.id, a.streamId, [] {})), 105);
    }

    void theServersUnpublishingIsToldToEverybody() {
        Room room;
        const QString reason = u"forceUnpublishByServer"_s;
        QCOMPARE(codeOf(room.conference->unpublish(u"hall"_s, u"str"_s, reason)), 202);
        QCOMPARE(codeOf(room.conference->unpublish(room.id, u"str"_s, reason)), 201);
        Guest &a = room.join(u"A"_s);
        room.join(u"B"_s);
        QCOMPARE(codeOf(room.conference->unpublish(room.id, u"str_CAM_AAAA_"_s + a.id, reason)), 105);
        QCOMPARE(room.publish(a), 0);
        room.takeDiary();
        QVERIFY(room.conference->unpublish(room.id, a.streamId, reason).ok());
        QCOMPARE(
            room.takeDiary(),
            lines({R"(A participantUnpublished {"connectionId":"A","reason":"forceUnpublishByServer"})",
                   R"(B participantUnpublished {"connectionId":"A","reason":"forceUnpublishByServer"})"}));
    }

    void subscribingAnswersAndIsListed() {
        Room room;
        Guest &a = room.join(u"A"_s), &b = room.join(u"B"_s);
        QCOMPARE(room.publish(a), 0);
        room.clock.advance(3);
        QCOMPARE(room.subscribe(b, a.streamId), 0);
        QCOMPARE(room.connection(b)->subscriptions.size(), size_t(1));
        QCOMPARE(room.connection(b)->subscriptions[0].streamId, a.streamId);
        QCOMPARE(room.connection(b)->subscriptions[0].createdAt, FakeClock::Start_ms + 3);
        // Again replaces; by connection id is the same stream.
        QCOMPARE(room.subscribe(b, a.id), 0);
        QCOMPARE(room.connection(b)->subscriptions.size(), size_t(1));
        QVERIFY(room.conference->unsubscribe(room.id, b.id, a.id).ok());
        QVERIFY(room.connection(b)->subscriptions.empty());
        QVERIFY(room.conference->unsubscribe(room.id, b.id, a.id).ok());
    }

    void subscribingToNobodyOrNothingIsRefused() {
        Room room;
        Guest &a = room.join(u"A"_s), &b = room.join(u"B"_s);
        QCOMPARE(room.subscribe(b, u"con_NOBODY0000"_s), 102);
        QCOMPARE(room.subscribe(b, u"gibberish"_s), 102);
        QCOMPARE(room.subscribe(b, QString()), 102);
        QCOMPARE(room.subscribe(b, a.id), 105);
        QCOMPARE(room.publish(a), 0);
        QCOMPARE(room.subscribe(a, a.streamId), 105); // one's own
        QCOMPARE(room.subscribe(b, a.streamId, "v=0\r\n"), 302);
        QVERIFY(room.connection(b)->subscriptions.empty());
        QCOMPARE(room.subscribe(b, a.streamId), 0);
    }

    void aStreamThatEndsBeforeTheAnswerIsNotSubscribedTo() {
        Room room;
        Guest &a = room.join(u"A"_s);
        const Guest &b = room.join(u"B"_s);
        QCOMPARE(room.publish(a), 0);
        std::optional<int> code;
        room.conference->subscribe(room.id, b.id, a.streamId, Room::receivingOffer(),
                                   [&](const Result<QJsonObject> &result) { code = codeOf(result); });
        QVERIFY(room.conference->unpublishOwn(room.id, a.id).ok());
        QTRY_VERIFY(code);
        QCOMPARE(*code, 105);
        QVERIFY(room.connection(b)->subscriptions.empty());
    }

    void aChangedPropertyIsToldAsJsonText_data() {
        QTest::addColumn<QString>("property");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("told");
        QTest::newRow("mute") << u"audioActive"_s << QJsonValue(false) << u"publishAudio"_s << u"false"_s;
        QTest::newRow("camera off") << u"videoActive"_s << QJsonValue(false) << u"publishVideo"_s
                                    << u"false"_s;
        QTest::newRow("still on") << u"videoActive"_s << QJsonValue(true) << u"publishVideo"_s << u"true"_s;
        // The client parses this one twice.
        QTest::newRow("rotated") << u"videoDimensions"_s << QJsonValue(u"{\"width\":480,\"height\":640}"_s)
                                 << u"deviceRotated"_s << u"\"{\\\"width\\\":480,\\\"height\\\":640}\""_s;
        QTest::newRow("track") << u"videoTrack"_s << QJsonValue(QJsonObject{{u"label"_s, u"Cam"_s}})
                               << u"trackReplaced"_s << u"{\"label\":\"Cam\"}"_s;
        QTest::newRow("number") << u"x"_s << QJsonValue(1.5) << QString() << u"1.5"_s;
        QTest::newRow("null") << u"x"_s << QJsonValue() << QString() << u"null"_s;
        QTest::newRow("list") << u"x"_s << QJsonValue(QJsonArray{1, u"]"_s}) << QString() << u"[1,\"]\"]"_s;
    }
    void aChangedPropertyIsToldAsJsonText() {
        QFETCH(QString, property);
        QFETCH(QJsonValue, value);
        QFETCH(QString, reason);
        QFETCH(QString, told);
        Room room;
        Guest &a = room.join(u"A"_s);
        room.join(u"B"_s);
        QCOMPARE(room.publish(a), 0);
        room.takeDiary();
        QVERIFY(
            room.conference->changeStreamProperty(room.id, a.id, a.streamId, property, value, reason).ok());
        const QStringList diary = room.takeDiary();
        QCOMPARE(diary.size(), 1);
        QCOMPARE(diary[0].section(u' ', 0, 1), u"B streamPropertyChanged"_s);
        QCOMPARE(QJsonDocument::fromJson(diary[0].section(u' ', 2).toUtf8()).object(),
                 (QJsonObject{{u"connectionId"_s, u"A"_s},
                              {u"streamId"_s, u"stream:A"_s},
                              {u"property"_s, property},
                              {u"newValue"_s, told},
                              {u"reason"_s, reason}}));
    }

    void laterJoinersSeeTheChangedStream() {
        Room room;
        Guest &a = room.join(u"A"_s);
        QCOMPARE(room.publish(a), 0);
        const auto change = [&](const QString &property, const QJsonValue &value) {
            return room.conference->changeStreamProperty(room.id, a.id, a.streamId, property, value, {}).ok();
        };
        QVERIFY(change(u"audioActive"_s, false));
        QVERIFY(change(u"videoActive"_s, false));
        QVERIFY(change(u"videoDimensions"_s, u"{\"width\":480,\"height\":640}"_s));
        const auto stream = room.join(u"B"_s).joined[u"value"_s][0][u"streams"_s][0];
        QCOMPARE(stream[u"audioActive"_s], false);
        QCOMPARE(stream[u"videoActive"_s], false);
        QCOMPARE(stream[u"videoDimensions"_s], u"{\"width\":480,\"height\":640}"_s);
    }

    void aSyntheticParticipantLooksLikeAnyOther() {
        Room room;
        Guest &a = room.join(u"A"_s);
        const auto id = room.conference->addSynthetic(room.id, {.stream = {.name = u"Ada"_s, .tone_hz = 0}});
        QVERIFY(id.ok());
        const QStringList diary = room.takeDiary();
        QCOMPARE(diary.size(), 2);
        QVERIFY(diary[0].startsWith(u"A participantJoined "_s));
        QVERIFY(diary[1].startsWith(u"A participantPublished "_s));
        QVERIFY(diary[1].contains(u"\"hasAudio\":false"_s));
        QCOMPARE(room.subscribe(a, *id), 0);
        QVERIFY(room.conference->disconnect(room.id, *id, u"forceDisconnectByServer"_s).ok());
        QVERIFY(room.takeDiary().value(0).startsWith(u"A participantLeft "_s));
        QVERIFY(room.connection(a)->subscriptions.empty());
        QCOMPARE(codeOf(room.conference->addSynthetic(u"hall"_s, {})), 202);
    }

    void aSyntheticParticipantIsMutedAsAPersonIs() {
        Room room;
        room.join(u"A"_s);
        const auto id = room.conference->addSynthetic(
            room.id, {.stream = {.name = u"Ada"_s}, .data = u"desk"_s, .screen = true, .videoActive = false});
        QVERIFY(id.ok());
        const auto *connection = room.session()->participant(*id);
        QCOMPARE(connection->metadata(), u"{\"clientData\":\"Ada\"}%/%desk"_s);
        QCOMPARE(connection->publishing->typeOfVideo, u"SCREEN"_s);
        QVERIFY(connection->publishing->audioActive && !connection->publishing->videoActive);
        room.takeDiary();
        QVERIFY(room.conference->muteSynthetic(room.id, *id, false, true).ok());
        const QStringList diary = room.takeDiary();
        QCOMPARE(diary.size(), 2);
        QVERIFY2(diary[0].startsWith(u"A streamPropertyChanged "_s) &&
                     diary[0].contains(u"\"newValue\":\"false\",\"property\":\"audioActive\""_s) &&
                     diary[0].contains(u"publishAudio"_s),
                 qPrintable(diary[0]));
        QVERIFY2(diary[1].contains(u"\"newValue\":\"true\",\"property\":\"videoActive\""_s),
                 qPrintable(diary[1]));
        QVERIFY(room.conference->muteSynthetic(room.id, *id, false, true).ok());
        QVERIFY(room.takeDiary().isEmpty()); // as it was
        QCOMPARE(codeOf(room.conference->muteSynthetic(room.id, u"nobody"_s, true, true)), 102);
    }
};

QTEST_GUILESS_MAIN(TestPublishing)
#include "test_publishing.moc"
