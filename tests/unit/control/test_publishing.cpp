#include "compose/publisher.h"
#include "meeting.h"

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

class PublishingTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void thePublisherIsAnsweredBeforeTheOthersAreTold() {
        Meeting meeting;
        Guest &a = meeting.join(u"A"_s);
        meeting.join(u"B"_s);
        meeting.join(u"R"_s, Role::Subscriber, Entrance::Recorder);
        meeting.takeDiary();
        meeting.clock.advance(7);
        QCOMPARE(meeting.publish(a), 0);
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
        QCOMPARE(meeting.takeDiary(), (QStringList{u"A answered"_s, u"B "_s + told, u"R "_s + told}));
        QVERIFY(QRegularExpression(u"^str_CAM_[A-Z][a-zA-Z0-9]{3}_"_s + a.id + u"$"_s)
                    .match(a.streamId)
                    .hasMatch());
    }

    void howRecordingsHaveAParticipantIsToldToNoClientAndOutlivesItsStream() {
        Meeting meeting;
        Guest &a = meeting.join(u"A"_s);
        Guest &b = meeting.join(u"B"_s);
        Guest &recorder = meeting.join(u"R"_s, Role::Subscriber, Entrance::Recorder);
        QCOMPARE(meeting.publish(a), 0);
        QCOMPARE(meeting.publish(b), 0);
        meeting.takeDiary();
        auto &commands = *meeting.commands;
        QVERIFY(commands.arrange(meeting.id, a.id, {.muted = true, .pinned = true}).ok());
        QVERIFY(commands.arrange(meeting.id, b.id, {.muted = {}, .pinned = true}).ok());
        QCOMPARE(meeting.takeDiary(), QStringList());
        QVERIFY(meeting.connection(a)->mutedInRecordings && !meeting.connection(a)->pinned);
        QVERIFY(!meeting.connection(b)->mutedInRecordings && meeting.connection(b)->pinned);

        QVERIFY(commands.unpublish(meeting.id, a.streamId, u"forceUnpublishByServer"_s).ok());
        QCOMPARE(meeting.publish(a), 0);
        const auto publishers = compose::publishersOf(*meeting.session());
        QCOMPARE(publishers.size(), size_t(2));
        QVERIFY(publishers[0].muted && !publishers[0].pinned);
        QVERIFY(!publishers[1].muted && publishers[1].pinned);

        QVERIFY(commands.arrange(meeting.id, {}, {.muted = {}, .pinned = false}).ok());
        QVERIFY(meeting.connection(a)->mutedInRecordings && !meeting.connection(b)->pinned);
        for (const QString &id : {recorder.id, u"con_X"_s, QString()})
            QCOMPARE(codeOf(commands.arrange(meeting.id, id, {.muted = true, .pinned = {}})), 102);
    }

    void whatWasNotSaidOfAStreamIsNotTold() {
        Meeting meeting;
        Guest &a = meeting.join(u"A"_s);
        meeting.join(u"B"_s);
        meeting.takeDiary();
        auto params = Meeting::publishing();
        params.hasVideo = params.videoActive = false;
        params.audioActive = false;
        params.frameRate.reset();
        QCOMPARE(meeting.publish(a, params), 0);
        // Without video nothing of the camera is told, and the id says so too.
        QVERIFY(a.streamId.startsWith(u"str_MIC_"_s));
        const QJsonObject stream{{u"id"_s, u"stream:A"_s},    {u"createdAt"_s, FakeClock::Start_ms},
                                 {u"hasAudio"_s, true},       {u"hasVideo"_s, false},
                                 {u"audioActive"_s, false},   {u"videoActive"_s, false},
                                 {u"filter"_s, QJsonObject()}};
        QCOMPARE(meeting.takeDiary().value(1), u"B "_s + published(stream));
    }

    void aPublisherIsAskedForNoMoreThanItsConnectionMaySend_data() {
        QTest::addColumn<int>("ofTheConnection"); // -1: says nothing
        QTest::addColumn<QByteArray>("line");     // empty: none
        QTest::newRow("the setting") << -1 << QByteArray("b=AS:1000\r\n");
        QTest::newRow("less") << 250 << QByteArray("b=AS:250\r\n");
        QTest::newRow("more") << 4000 << QByteArray("b=AS:4000\r\n");
        QTest::newRow("unlimited") << 0 << QByteArray();
    }
    void aPublisherIsAskedForNoMoreThanItsConnectionMaySend() {
        QFETCH(const int, ofTheConnection);
        QFETCH(const QByteArray, line);
        Meeting meeting; // sends at most 1000 to a subscriber, which there is none of
        session::ConnectionProperties properties;
        properties.kurentoOptions.emplace();
        if (ofTheConnection >= 0)
            properties.kurentoOptions->videoMaxRecvBandwidth = ofTheConnection;
        const Guest &a = meeting.join(u"A"_s, properties);
        std::optional<QByteArray> answer;
        a.client->publish(Meeting::publishing(), [&](const Result<control::StreamAnswer> &result) {
            answer = result ? result->sdp : QByteArray();
        });
        QTRY_VERIFY(answer);
        QVERIFY(answer->contains("m=video 9 "));
        QVERIFY2(line.isEmpty() ? !answer->contains("b=AS") : answer->contains(line), answer->constData());
    }

    void publishingTwiceIsError106AndLeavesTheFirst() {
        Meeting meeting;
        Guest &a = meeting.join(u"A"_s);
        QCOMPARE(meeting.publish(a), 0);
        QCOMPARE(meeting.publish(a), 106);
        QCOMPARE(meeting.connection(a)->publishing->id, a.streamId);
        QVERIFY(a.client->unpublish().ok());
        QCOMPARE(meeting.publish(a), 0);
    }

    void anOfferThatCannotBeUsedPublishesNothingAndMayBeTriedAgain_data() {
        QTest::addColumn<QByteArray>("offer");
        QTest::addColumn<int>("forced");
        QTest::addColumn<int>("code");
        const int any = int(ForcedVideoCodec::None);
        QTest::newRow("empty") << QByteArray() << any << 302;
        QTest::newRow("not SDP") << QByteArray("hello\r\n") << any << 302;
        QTest::newRow("cut off") << Meeting::sendingOffer().left(200) << any << 302;
        QTest::newRow("without the forced codec")
            << Meeting::sendingOffer() << int(ForcedVideoCodec::H264) << 800;
    }
    void anOfferThatCannotBeUsedPublishesNothingAndMayBeTriedAgain() {
        QFETCH(QByteArray, offer);
        QFETCH(int, forced);
        Meeting meeting([&](config::Settings &settings, session::SessionProperties &) {
            settings.forcedVideoCodec = ForcedVideoCodec(forced);
        });
        Guest &a = meeting.join(u"A"_s);
        meeting.join(u"B"_s);
        meeting.takeDiary();
        QTEST(meeting.publish(a, Meeting::publishing(offer)), "code");
        QVERIFY(meeting.takeDiary().isEmpty());
        QVERIFY(!meeting.connection(a)->publishing);
        meeting.settings.forcedVideoCodec = ForcedVideoCodec::None;
        QCOMPARE(meeting.publish(a), 0);
    }

    void whoLeavesBeforeTheAnswerHasPublishedNothing() {
        Meeting meeting;
        const Guest &a = meeting.join(u"A"_s);
        meeting.join(u"B"_s);
        meeting.takeDiary();
        std::optional<int> code;
        a.client->publish(Meeting::publishing(),
                          [&](const Result<control::StreamAnswer> &result) { code = codeOf(result); });
        a.client->leave(u"disconnect"_s);
        QTRY_VERIFY(code);
        QCOMPARE(*code, 102);
        QCOMPARE(meeting.takeDiary(),
                 lines({R"(B participantLeft {"connectionId":"A","reason":"disconnect"})"}));
    }

    void onesOwnUnpublishingIsToldToTheOthersOnly() {
        Meeting meeting;
        Guest &a = meeting.join(u"A"_s), &b = meeting.join(u"B"_s);
        QCOMPARE(meeting.publish(a), 0);
        QCOMPARE(meeting.subscribe(b, a.streamId), 0);
        meeting.takeDiary();
        QVERIFY(a.client->unpublish().ok());
        QCOMPARE(meeting.takeDiary(),
                 lines({R"(B participantUnpublished {"connectionId":"A","reason":"unpublish"})"}));
        QVERIFY(meeting.connection(b)->subscriptions.empty());
        QCOMPARE(codeOf(a.client->unpublish()), 105);
        QVERIFY(meeting.takeDiary().isEmpty());
    }

    void aModeratorIsAnsweredThenAllAreToldTheOwnerToo() {
        Meeting meeting;
        Guest &a = meeting.join(u"A"_s);
        const Guest &m = meeting.join(u"M"_s, Role::Moderator);
        QCOMPARE(meeting.publish(a), 0);
        meeting.takeDiary();
        QVERIFY(m.client->forceUnpublish(a.streamId, [&] { meeting.write(u"M answered"_s); }).ok());
        QCOMPARE(meeting.takeDiary(),
                 lines({"M answered",
                        R"(A participantUnpublished {"connectionId":"A","reason":"forceUnpublishByUser"})",
                        R"(M participantUnpublished {"connectionId":"A","reason":"forceUnpublishByUser"})"}));
        QCOMPARE(codeOf(m.client->forceUnpublish(a.streamId, [] {})), 105);
    }

    void theServersUnpublishingIsAnnouncedToAll() {
        Meeting meeting;
        const QString reason = u"forceUnpublishByServer"_s;
        QCOMPARE(codeOf(meeting.commands->unpublish(u"hall"_s, u"str"_s, reason)), 202);
        QCOMPARE(codeOf(meeting.commands->unpublish(meeting.id, u"str"_s, reason)), 201);
        Guest &a = meeting.join(u"A"_s);
        meeting.join(u"B"_s);
        QCOMPARE(codeOf(meeting.commands->unpublish(meeting.id, u"str_CAM_AAAA_"_s + a.id, reason)), 105);
        QCOMPARE(meeting.publish(a), 0);
        meeting.takeDiary();
        QVERIFY(meeting.commands->unpublish(meeting.id, a.streamId, reason).ok());
        QCOMPARE(
            meeting.takeDiary(),
            lines({R"(A participantUnpublished {"connectionId":"A","reason":"forceUnpublishByServer"})",
                   R"(B participantUnpublished {"connectionId":"A","reason":"forceUnpublishByServer"})"}));
    }

    void subscribingAnswersAndIsListed() {
        Meeting meeting;
        Guest &a = meeting.join(u"A"_s), &b = meeting.join(u"B"_s);
        QCOMPARE(meeting.publish(a), 0);
        meeting.clock.advance(3);
        QCOMPARE(meeting.subscribe(b, a.streamId), 0);
        QCOMPARE(meeting.connection(b)->subscriptions.size(), size_t(1));
        QCOMPARE(meeting.connection(b)->subscriptions[0].streamId, a.streamId);
        QCOMPARE(meeting.connection(b)->subscriptions[0].createdAt, FakeClock::Start_ms + 3);
        // Again replaces; by connection id is the same stream.
        QCOMPARE(meeting.subscribe(b, a.id), 0);
        QCOMPARE(meeting.connection(b)->subscriptions.size(), size_t(1));
        QVERIFY(b.client->unsubscribe(a.id).ok());
        QVERIFY(meeting.connection(b)->subscriptions.empty());
        QVERIFY(b.client->unsubscribe(a.id).ok());
    }

    void subscribingToUnknownOwnersOrNothingIsRefused() {
        Meeting meeting;
        Guest &a = meeting.join(u"A"_s), &b = meeting.join(u"B"_s);
        QCOMPARE(meeting.subscribe(b, u"con_NOBODY0000"_s), 102);
        QCOMPARE(meeting.subscribe(b, u"gibberish"_s), 102);
        QCOMPARE(meeting.subscribe(b, QString()), 102);
        QCOMPARE(meeting.subscribe(b, a.id), 105);
        QCOMPARE(meeting.publish(a), 0);
        QCOMPARE(meeting.subscribe(a, a.streamId), 105); // one's own
        QCOMPARE(meeting.subscribe(b, a.streamId, "v=0\r\n"), 302);
        QVERIFY(meeting.connection(b)->subscriptions.empty());
        QCOMPARE(meeting.subscribe(b, a.streamId), 0);
    }

    void aStreamThatEndsBeforeTheAnswerIsNotSubscribedTo() {
        Meeting meeting;
        Guest &a = meeting.join(u"A"_s);
        const Guest &b = meeting.join(u"B"_s);
        QCOMPARE(meeting.publish(a), 0);
        std::optional<int> code;
        b.client->subscribe(a.streamId, Meeting::receivingOffer(),
                            [&](const Result<control::StreamAnswer> &result) { code = codeOf(result); });
        QVERIFY(a.client->unpublish().ok());
        QTRY_VERIFY(code);
        QCOMPARE(*code, 105);
        QVERIFY(meeting.connection(b)->subscriptions.empty());
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
        Meeting meeting;
        Guest &a = meeting.join(u"A"_s);
        meeting.join(u"B"_s);
        QCOMPARE(meeting.publish(a), 0);
        meeting.takeDiary();
        QVERIFY(a.client->changeStream({a.streamId, property, value, reason}).ok());
        const QStringList diary = meeting.takeDiary();
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
        Meeting meeting;
        Guest &a = meeting.join(u"A"_s);
        QCOMPARE(meeting.publish(a), 0);
        const auto change = [&](const QString &property, const QJsonValue &value) {
            return a.client->changeStream({a.streamId, property, value, {}}).ok();
        };
        QVERIFY(change(u"audioActive"_s, false));
        QVERIFY(change(u"videoActive"_s, false));
        QVERIFY(change(u"videoDimensions"_s, u"{\"width\":480,\"height\":640}"_s));
        const auto stream = meeting.join(u"B"_s).joined[u"value"_s][0][u"streams"_s][0];
        QCOMPARE(stream[u"audioActive"_s], false);
        QCOMPARE(stream[u"videoActive"_s], false);
        QCOMPARE(stream[u"videoDimensions"_s], u"{\"width\":480,\"height\":640}"_s);
    }

    void aSyntheticParticipantLooksLikeAnyOther() {
        Meeting meeting;
        Guest &a = meeting.join(u"A"_s);
        const auto id =
            meeting.commands->addSynthetic(meeting.id, {.stream = {.name = u"Ada"_s, .tone_hz = 0}});
        QVERIFY(id.ok());
        const QStringList diary = meeting.takeDiary();
        QCOMPARE(diary.size(), 2);
        QVERIFY(diary[0].startsWith(u"A participantJoined "_s));
        QVERIFY(diary[1].startsWith(u"A participantPublished "_s));
        QVERIFY(diary[1].contains(u"\"hasAudio\":false"_s));
        QCOMPARE(meeting.subscribe(a, *id), 0);
        QVERIFY(meeting.commands->disconnect(meeting.id, *id, u"forceDisconnectByServer"_s).ok());
        QVERIFY(meeting.takeDiary().value(0).startsWith(u"A participantLeft "_s));
        QVERIFY(meeting.connection(a)->subscriptions.empty());
        QCOMPARE(codeOf(meeting.commands->addSynthetic(u"hall"_s, {})), 202);
    }

    void aSyntheticParticipantIsMutedAsAPersonIs() {
        Meeting meeting;
        meeting.join(u"A"_s);
        const auto id = meeting.commands->addSynthetic(
            meeting.id,
            {.stream = {.name = u"Ada"_s}, .data = u"desk"_s, .screen = true, .videoActive = false});
        QVERIFY(id.ok());
        const auto *connection = meeting.session()->participant(*id);
        QCOMPARE(connection->metadata(), u"{\"clientData\":\"Ada\"}%/%desk"_s);
        QCOMPARE(connection->publishing->typeOfVideo, u"SCREEN"_s);
        QVERIFY(connection->publishing->audioActive && !connection->publishing->videoActive);
        meeting.takeDiary();
        QVERIFY(meeting.commands->muteSynthetic(meeting.id, *id, false, true).ok());
        const QStringList diary = meeting.takeDiary();
        QCOMPARE(diary.size(), 2);
        QVERIFY2(diary[0].startsWith(u"A streamPropertyChanged "_s) &&
                     diary[0].contains(u"\"newValue\":\"false\",\"property\":\"audioActive\""_s) &&
                     diary[0].contains(u"publishAudio"_s),
                 qPrintable(diary[0]));
        QVERIFY2(diary[1].contains(u"\"newValue\":\"true\",\"property\":\"videoActive\""_s),
                 qPrintable(diary[1]));
        QVERIFY(meeting.commands->muteSynthetic(meeting.id, *id, false, true).ok());
        QVERIFY(meeting.takeDiary().isEmpty()); // as it was
        QCOMPARE(codeOf(meeting.commands->muteSynthetic(meeting.id, u"unknown"_s, true, true)), 102);
    }
};

QTEST_GUILESS_MAIN(PublishingTest)
#include "test_publishing.moc"
