#include "room.h"

#include <QtTest>

using namespace ovation;
using namespace Qt::StringLiterals;
using session::Role;

class TestLeaving : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void onlyTheRemainingAreToldAndNoUnpublishingComesFirst() {
        Room room;
        Guest &a = room.join(u"A"_s), &b = room.join(u"B"_s);
        room.join(u"R"_s, Role::Subscriber, Entrance::Recorder);
        QCOMPARE(room.publish(a), 0);
        QCOMPARE(room.subscribe(b, a.streamId), 0);
        room.takeDiary();
        room.conference->leave(room.id, a.id, u"disconnect"_s);
        QCOMPARE(room.takeDiary(),
                 lines({R"(B participantLeft {"connectionId":"A","reason":"disconnect"})",
                        R"(R participantLeft {"connectionId":"A","reason":"disconnect"})"}));
        QVERIFY(room.connection(b)->subscriptions.empty());
        QCOMPARE(room.subscribe(b, a.streamId), 102);
    }

    void aLostParticipantLeavesWithTheReason() {
        Room room;
        const Guest &a = room.join(u"A"_s);
        room.join(u"B"_s);
        room.takeDiary();
        // As signalling does when the time to come back is over.
        room.conference->dropChannel(room.id, a.id, &a);
        room.conference->leave(room.id, a.id, u"networkDisconnect"_s);
        QCOMPARE(room.takeDiary(),
                 lines({R"(B participantLeft {"connectionId":"A","reason":"networkDisconnect"})"}));
    }

    void nothingIsSentThroughAChannelThatWasDropped() {
        Room room;
        const Guest &a = room.join(u"A"_s), &b = room.join(u"B"_s);
        room.takeDiary();
        room.conference->dropChannel(room.id, a.id, &b); // not his
        QVERIFY(room.conference->signal({.sessionId = room.id, .to = {a.id}}).ok());
        QCOMPARE(room.takeDiary().size(), 1);
        room.conference->dropChannel(room.id, a.id, &a);
        QVERIFY(room.conference->signal({.sessionId = room.id, .to = {a.id}}).ok());
        QVERIFY(room.conference->disconnect(room.id, a.id, u"forceDisconnectByServer"_s).ok());
        for (const QString &line : room.takeDiary())
            QVERIFY2(line.startsWith(u"B "_s), qPrintable(line));
    }

    void aModeratorsEvictionGoesInTheProtocolsOrder() {
        Room room;
        const Guest &a = room.join(u"A"_s);
        room.join(u"B"_s);
        const Guest &m = room.join(u"M"_s, Role::Moderator);
        room.takeDiary();
        QVERIFY(
            room.conference->forceDisconnect(room.id, m.id, a.id, [&] { room.write(u"M answered"_s); }).ok());
        const char *const out = R"({"connectionId":"A","reason":"forceDisconnectByUser"})";
        QStringList expected;
        for (const char *line : {"B participantLeft ", "M participantLeft "})
            expected << QLatin1StringView(line) + QLatin1StringView(out);
        expected << u"M answered"_s;
        for (const char *line : {"B participantEvicted ", "M participantEvicted ", "A participantEvicted "})
            expected << QLatin1StringView(line) + QLatin1StringView(out);
        expected << u"A is gone"_s;
        QCOMPARE(room.takeDiary(), expected);
        QCOMPARE(codeOf(room.conference->forceDisconnect(room.id, m.id, a.id, [] {})), 102);
    }

    void aModeratorMayEvictHimself() {
        Room room;
        const Guest &m = room.join(u"M"_s, Role::Moderator);
        QVERIFY(
            room.conference->forceDisconnect(room.id, m.id, m.id, [&] { room.write(u"M answered"_s); }).ok());
        QCOMPARE(room.takeDiary(),
                 lines({"M answered",
                        R"(M participantEvicted {"connectionId":"M","reason":"forceDisconnectByUser"})",
                        "M is gone"}));
        QVERIFY(!room.session());
    }

    void theServersEvictionIsToldToEverybody() {
        Room room;
        const Guest &a = room.join(u"A"_s);
        room.join(u"B"_s);
        room.takeDiary();
        QVERIFY(room.conference->disconnect(room.id, a.id, u"forceDisconnectByServer"_s).ok());
        QCOMPARE(room.takeDiary(),
                 lines({R"(B participantLeft {"connectionId":"A","reason":"forceDisconnectByServer"})",
                        R"(B participantEvicted {"connectionId":"A","reason":"forceDisconnectByServer"})",
                        R"(A participantEvicted {"connectionId":"A","reason":"forceDisconnectByServer"})",
                        "A is gone"}));
        QCOMPARE(codeOf(room.conference->disconnect(room.id, a.id, {})), 102);
        QCOMPARE(codeOf(room.conference->disconnect(u"hall"_s, a.id, {})), 202);
    }

    void theLastOneOutClosesTheSession_data() {
        QTest::addColumn<bool>("recorder");
        QTest::newRow("nobody is left") << false;
        QTest::newRow("only a recorder is left") << true;
    }
    void theLastOneOutClosesTheSession() {
        QFETCH(bool, recorder);
        Room room;
        const Guest &a = room.join(u"A"_s);
        if (recorder)
            room.join(u"R"_s, Role::Subscriber, Entrance::Recorder);
        room.takeDiary();
        room.conference->leave(room.id, a.id, u"disconnect"_s);
        QVERIFY(!room.session());
        QCOMPARE(room.takeDiary(),
                 recorder ? lines({R"(R participantLeft {"connectionId":"A","reason":"disconnect"})",
                                   R"(R participantEvicted {"connectionId":"RECORDER","reason":)"
                                   R"("lastParticipantLeft"})",
                                   "R is gone"})
                                .replaceInStrings(u"RECORDER"_s, u"R"_s)
                          : QStringList());
        QVERIFY(room.conference->createSession({.customSessionId = room.id}).ok());
    }

    void aSessionNobodyJoinedYetStays() {
        Room room;
        const auto pending = *room.conference->createConnection(room.id, {});
        QVERIFY(room.conference->disconnect(room.id, pending.id, {}).ok());
        QVERIFY(room.session());
        QVERIFY(!room.session()->isActive());
    }

    void closingASessionEvictsEverybodyOneAfterTheOther() {
        Room room;
        Guest &a = room.join(u"A"_s);
        room.join(u"B"_s);
        const auto pending = *room.conference->createConnection(room.id, {});
        QCOMPARE(room.publish(a), 0);
        room.takeDiary();
        int closed = 0;
        room.conference->closeSession(room.id, u"sessionClosedByServer"_s, [&](const Result<void> &result) {
            closed += result.ok() ? 1 : 0;
            room.write(u"closed"_s);
        });
        QCOMPARE(room.takeDiary(),
                 lines({R"(B participantLeft {"connectionId":"A","reason":"sessionClosedByServer"})",
                        R"(B participantEvicted {"connectionId":"A","reason":"sessionClosedByServer"})",
                        R"(A participantEvicted {"connectionId":"A","reason":"sessionClosedByServer"})",
                        "A is gone",
                        R"(B participantEvicted {"connectionId":"B","reason":"sessionClosedByServer"})",
                        "B is gone", "closed"}));
        QCOMPARE(closed, 1);
        QVERIFY(!room.session());
        Guest &late = room.newcomer(u"C"_s);
        QCOMPARE(codeOf(room.tryJoin(late, {.token = pending.token, .sessionId = room.id})), 202);
        std::optional<int> code;
        room.conference->closeSession(room.id, {},
                                      [&](const Result<void> &result) { code = codeOf(result); });
        QCOMPARE(code.value_or(0), 202);
    }

    void shuttingDownEndsEverySessionAndLetsNobodyInMeanwhile() {
        Room room;
        room.join(u"A"_s);
        QVERIFY(room.conference->createSession({.customSessionId = u"hall"_s}).ok());
        room.takeDiary();
        bool done = false;
        room.conference->shutDown([&] { done = true; });
        QVERIFY(done);
        QCOMPARE(room.takeDiary(),
                 lines({R"(A participantEvicted {"connectionId":"A","reason":"openviduServerStopped"})",
                        "A is gone"}));
        QVERIFY(room.registry.all().empty());
        QVERIFY(room.conference->createSession({.customSessionId = room.id}).ok());
        QCOMPARE(codeOf(room.conference->createConnection(room.id, {})), 203);
        QCOMPARE(codeOf(room.conference->addSynthetic(room.id, {})), 203);
        QCOMPARE(codeOf(room.tryJoin(room.newcomer(u"C"_s),
                                     {.sessionId = room.id, .secret = room.settings.secret})),
                 203);
        bool again = false;
        room.conference->shutDown([&] { again = true; });
        QVERIFY(again);
    }
};

QTEST_GUILESS_MAIN(TestLeaving)
#include "test_leaving.moc"
