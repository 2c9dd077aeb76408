#include "meeting.h"

#include <QtTest>

using namespace ovation;
using namespace Qt::StringLiterals;
using session::Role;

class LeavingTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void onlyTheRemainingAreToldAndNoUnpublishingComesFirst() {
        Meeting meeting;
        Guest &a = meeting.join(u"A"_s), &b = meeting.join(u"B"_s);
        meeting.join(u"R"_s, Role::Subscriber, Entrance::Recorder);
        QCOMPARE(meeting.publish(a), 0);
        QCOMPARE(meeting.subscribe(b, a.streamId), 0);
        meeting.takeDiary();
        a.client->leave(u"disconnect"_s);
        QCOMPARE(meeting.takeDiary(),
                 lines({R"(B participantLeft {"connectionId":"A","reason":"disconnect"})",
                        R"(R participantLeft {"connectionId":"A","reason":"disconnect"})"}));
        QVERIFY(meeting.connection(b)->subscriptions.empty());
        QCOMPARE(meeting.subscribe(b, a.streamId), 102);
    }

    void aLostParticipantLeavesWithTheReason() {
        Meeting meeting;
        const Guest &a = meeting.join(u"A"_s);
        meeting.join(u"B"_s);
        meeting.takeDiary();
        // As signalling does when the time to come back is over.
        a.client->dropChannel(&a);
        a.client->leave(u"networkDisconnect"_s);
        QCOMPARE(meeting.takeDiary(),
                 lines({R"(B participantLeft {"connectionId":"A","reason":"networkDisconnect"})"}));
    }

    void nothingIsSentThroughAChannelThatWasDropped() {
        Meeting meeting;
        const Guest &a = meeting.join(u"A"_s), &b = meeting.join(u"B"_s);
        meeting.takeDiary();
        a.client->dropChannel(&b); // not his
        QVERIFY(meeting.commands->signal(meeting.id, {.to = {a.id}}).ok());
        QCOMPARE(meeting.takeDiary().size(), 1);
        a.client->dropChannel(&a);
        QVERIFY(meeting.commands->signal(meeting.id, {.to = {a.id}}).ok());
        QVERIFY(meeting.commands->disconnect(meeting.id, a.id, u"forceDisconnectByServer"_s).ok());
        for (const QString &line : meeting.takeDiary())
            QVERIFY2(line.startsWith(u"B "_s), qPrintable(line));
    }

    void aModeratorsEvictionGoesInTheProtocolsOrder() {
        Meeting meeting;
        const Guest &a = meeting.join(u"A"_s);
        meeting.join(u"B"_s);
        const Guest &m = meeting.join(u"M"_s, Role::Moderator);
        meeting.takeDiary();
        QVERIFY(m.client->forceDisconnect(a.id, [&] { meeting.write(u"M answered"_s); }).ok());
        const char *const out = R"({"connectionId":"A","reason":"forceDisconnectByUser"})";
        QStringList expected;
        for (const char *line : {"B participantLeft ", "M participantLeft "})
            expected << QLatin1StringView(line) + QLatin1StringView(out);
        expected << u"M answered"_s;
        for (const char *line : {"B participantEvicted ", "M participantEvicted ", "A participantEvicted "})
            expected << QLatin1StringView(line) + QLatin1StringView(out);
        expected << u"A is gone"_s;
        QCOMPARE(meeting.takeDiary(), expected);
        QCOMPARE(codeOf(m.client->forceDisconnect(a.id, [] {})), 102);
    }

    void aModeratorMayEvictHimself() {
        Meeting meeting;
        const Guest &m = meeting.join(u"M"_s, Role::Moderator);
        QVERIFY(m.client->forceDisconnect(m.id, [&] { meeting.write(u"M answered"_s); }).ok());
        QCOMPARE(meeting.takeDiary(),
                 lines({"M answered",
                        R"(M participantEvicted {"connectionId":"M","reason":"forceDisconnectByUser"})",
                        "M is gone"}));
        QVERIFY(!meeting.session());
    }

    void theServersEvictionIsAnnouncedToAll() {
        Meeting meeting;
        const Guest &a = meeting.join(u"A"_s);
        meeting.join(u"B"_s);
        meeting.takeDiary();
        QVERIFY(meeting.commands->disconnect(meeting.id, a.id, u"forceDisconnectByServer"_s).ok());
        QCOMPARE(meeting.takeDiary(),
                 lines({R"(B participantLeft {"connectionId":"A","reason":"forceDisconnectByServer"})",
                        R"(B participantEvicted {"connectionId":"A","reason":"forceDisconnectByServer"})",
                        R"(A participantEvicted {"connectionId":"A","reason":"forceDisconnectByServer"})",
                        "A is gone"}));
        QCOMPARE(codeOf(meeting.commands->disconnect(meeting.id, a.id, {})), 102);
        QCOMPARE(codeOf(meeting.commands->disconnect(u"hall"_s, a.id, {})), 202);
    }

    void theLastOneOutClosesTheSession_data() {
        QTest::addColumn<bool>("recorder");
        QTest::newRow("no participant is left") << false;
        QTest::newRow("only a recorder is left") << true;
    }
    void theLastOneOutClosesTheSession() {
        QFETCH(bool, recorder);
        Meeting meeting;
        const Guest &a = meeting.join(u"A"_s);
        if (recorder)
            meeting.join(u"R"_s, Role::Subscriber, Entrance::Recorder);
        meeting.takeDiary();
        a.client->leave(u"disconnect"_s);
        QVERIFY(!meeting.session());
        QCOMPARE(meeting.takeDiary(),
                 recorder ? lines({R"(R participantLeft {"connectionId":"A","reason":"disconnect"})",
                                   R"(R participantEvicted {"connectionId":"RECORDER","reason":)"
                                   R"("lastParticipantLeft"})",
                                   "R is gone"})
                                .replaceInStrings(u"RECORDER"_s, u"R"_s)
                          : QStringList());
        QVERIFY(meeting.commands->createSession({.customSessionId = meeting.id}).ok());
    }

    void whoIsSentAwayByItsOwnIdIsTakenOutWhole() {
        // The id that is given is a part of what goes: the address sanitizer watches.
        Meeting meeting;
        meeting.join(u"A"_s);
        const auto made = meeting.commands->addSynthetic(meeting.id, {.stream = {.name = u"Ada"_s}});
        QVERIFY(made.ok());
        const auto *ada = meeting.session()->participant(*made);
        QVERIFY(meeting.commands->disconnect(meeting.session()->id(), ada->id, u"forceDisconnectByServer"_s)
                    .ok());
        QCOMPARE(meeting.session()->participants().size(), size_t(1));
        bool closed = false;
        meeting.commands->closeSession(meeting.session()->id(), u"sessionClosedByServer"_s,
                                       [&](const Result<void> &) { closed = true; });
        QVERIFY(closed);
        QVERIFY(!meeting.session());
    }

    void aClientThatIsCutOffWhileItIsToldLeavesTheOthersToldOnce() {
        Meeting meeting;
        Guest &a = meeting.join(u"A"_s);
        Guest &b = meeting.join(u"B"_s);
        Guest &c = meeting.join(u"C"_s);
        meeting.takeDiary();
        // As signalling does with one that reads nothing and said goodbye: in the middle of a notification.
        b.whenTold = [&b] {
            b.whenTold = nullptr;
            b.client->dropChannel(&b);
            b.client->leave(u"networkDisconnect"_s);
        };
        QVERIFY(meeting.commands->signal(meeting.id, {.type = u"t"_s}).ok());
        QCOMPARE(meeting.takeDiary(),
                 lines({R"(A sendMessage {"type":"t"})", R"(B sendMessage {"type":"t"})",
                        R"(A participantLeft {"connectionId":"B","reason":"networkDisconnect"})",
                        R"(C participantLeft {"connectionId":"B","reason":"networkDisconnect"})",
                        R"(C sendMessage {"type":"t"})"}));
        QVERIFY(meeting.connection(a) && meeting.connection(c) && !meeting.connection(b));
    }

    void aSessionThatWasNeverJoinedStays() {
        Meeting meeting;
        const auto pending = *meeting.commands->createConnection(meeting.id, {});
        QVERIFY(meeting.commands->disconnect(meeting.id, pending.id, {}).ok());
        QVERIFY(meeting.session());
        QVERIFY(!meeting.session()->isActive());
    }

    void closingASessionEvictsAllOneAfterTheOther() {
        Meeting meeting;
        Guest &a = meeting.join(u"A"_s);
        meeting.join(u"B"_s);
        const auto pending = *meeting.commands->createConnection(meeting.id, {});
        QCOMPARE(meeting.publish(a), 0);
        meeting.takeDiary();
        int closed = 0;
        meeting.commands->closeSession(meeting.id, u"sessionClosedByServer"_s,
                                       [&](const Result<void> &result) {
                                           closed += result.ok() ? 1 : 0;
                                           meeting.write(u"closed"_s);
                                       });
        QCOMPARE(meeting.takeDiary(),
                 lines({R"(B participantLeft {"connectionId":"A","reason":"sessionClosedByServer"})",
                        R"(B participantEvicted {"connectionId":"A","reason":"sessionClosedByServer"})",
                        R"(A participantEvicted {"connectionId":"A","reason":"sessionClosedByServer"})",
                        "A is gone",
                        R"(B participantEvicted {"connectionId":"B","reason":"sessionClosedByServer"})",
                        "B is gone", "closed"}));
        QCOMPARE(closed, 1);
        QVERIFY(!meeting.session());
        Guest &late = meeting.newcomer(u"C"_s);
        QCOMPARE(codeOf(meeting.tryJoin(late, {.token = pending.token, .sessionId = meeting.id})), 202);
        std::optional<int> code;
        meeting.commands->closeSession(meeting.id, {},
                                       [&](const Result<void> &result) { code = codeOf(result); });
        QCOMPARE(code.value_or(0), 202);
    }

    void shuttingDownEndsEverySessionAndRefusesJoinsMeanwhile() {
        Meeting meeting;
        meeting.join(u"A"_s);
        QVERIFY(meeting.commands->createSession({.customSessionId = u"hall"_s}).ok());
        meeting.takeDiary();
        bool done = false;
        meeting.commands->shutDown([&] { done = true; });
        QVERIFY(done);
        QCOMPARE(meeting.takeDiary(),
                 lines({R"(A participantEvicted {"connectionId":"A","reason":"openviduServerStopped"})",
                        "A is gone"}));
        QVERIFY(meeting.commands->sessions().empty());
        QCOMPARE(codeOf(meeting.commands->createSession({.customSessionId = meeting.id})), 203);
        QCOMPARE(codeOf(meeting.commands->createConnection(meeting.id, {})), 203);
        QCOMPARE(codeOf(meeting.commands->addSynthetic(meeting.id, {})), 203);
        QCOMPARE(codeOf(meeting.tryJoin(meeting.newcomer(u"C"_s),
                                        {.sessionId = meeting.id, .secret = meeting.settings.secret})),
                 203);
        bool again = false;
        meeting.commands->shutDown([&] { again = true; });
        QVERIFY(again);
    }
};

QTEST_GUILESS_MAIN(LeavingTest)
#include "test_leaving.moc"
