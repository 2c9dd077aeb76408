#include "meeting.h"

#include <QtTest>

using namespace ovation;
using namespace Qt::StringLiterals;
using session::Role;

Q_DECLARE_METATYPE(Entrance)

namespace {

struct Kind {
    const char *name;
    Role role;
    Entrance entrance;
    bool publishes, moderates;
};

// Protocol 3.4: publishing needs more than SUBSCRIBER, moderating MODERATOR; who knows the secret may both. A
// recorder only watches.
const Kind Kinds[] = {
    {"SUBSCRIBER", Role::Subscriber, Entrance::Token, false, false},
    {"PUBLISHER", Role::Publisher, Entrance::Token, true, false},
    {"MODERATOR", Role::Moderator, Entrance::Token, true, true},
    {"insecure", Role::Subscriber, Entrance::Secret, true, true},
    {"RECORDER", Role::Subscriber, Entrance::Recorder, false, false},
};

void addKinds() {
    QTest::addColumn<int>("role");
    QTest::addColumn<Entrance>("entrance");
    QTest::addColumn<bool>("publishes");
    QTest::addColumn<bool>("moderates");
    for (const Kind &kind : Kinds)
        QTest::newRow(kind.name) << int(kind.role) << kind.entrance << kind.publishes << kind.moderates;
}

Guest &joinFetched(Meeting &meeting) {
    QFETCH(int, role);
    QFETCH(Entrance, entrance);
    return meeting.join(u"X"_s, Role(role), entrance);
}

} // namespace

class RolesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void publishingNeedsTheRole_data() { addKinds(); }
    void publishingNeedsTheRole() {
        QFETCH(bool, publishes);
        Meeting meeting;
        meeting.join(u"A"_s);
        Guest &x = joinFetched(meeting);
        meeting.takeDiary();
        QCOMPARE(meeting.publish(x), publishes ? 0 : 401);
        QCOMPARE(meeting.takeDiary().isEmpty(), !publishes);
        QCOMPARE(meeting.connection(x)->publishing.has_value(), publishes);
    }

    void allMaySubscribe_data() { addKinds(); }
    void allMaySubscribe() {
        Meeting meeting;
        Guest &a = meeting.join(u"A"_s);
        QCOMPARE(meeting.publish(a), 0);
        QCOMPARE(meeting.subscribe(joinFetched(meeting), a.streamId), 0);
    }

    void allMaySignal_data() { addKinds(); }
    void allMaySignal() {
        Meeting meeting;
        meeting.join(u"A"_s);
        const Guest &x = joinFetched(meeting);
        QVERIFY(meeting.commands->signal(meeting.id, {.from = x.id, .type = u"signal:t"_s}).ok());
        QVERIFY(meeting.takeDiary().contains(uR"(A sendMessage {"from":"X","type":"signal:t"})"_s));
    }

    void disconnectingOthersNeedsAModerator_data() { addKinds(); }
    void disconnectingOthersNeedsAModerator() {
        QFETCH(bool, moderates);
        Meeting meeting;
        const Guest &a = meeting.join(u"A"_s);
        const Guest &x = joinFetched(meeting);
        meeting.takeDiary();
        int responses = 0;
        QCOMPARE(codeOf(x.client->forceDisconnect(a.id, [&] { ++responses; })), moderates ? 0 : 401);
        QCOMPARE(responses, moderates ? 1 : 0);
        QCOMPARE(meeting.connection(a) == nullptr, moderates);
        QCOMPARE(meeting.takeDiary().isEmpty(), !moderates);
    }

    void unpublishingOthersNeedsAModerator_data() { addKinds(); }
    void unpublishingOthersNeedsAModerator() {
        QFETCH(bool, moderates);
        Meeting meeting;
        Guest &a = meeting.join(u"A"_s);
        QCOMPARE(meeting.publish(a), 0);
        const Guest &x = joinFetched(meeting);
        meeting.takeDiary();
        int responses = 0;
        QCOMPARE(codeOf(x.client->forceUnpublish(a.streamId, [&] { ++responses; })), moderates ? 0 : 401);
        QCOMPARE(responses, moderates ? 1 : 0);
        QCOMPARE(meeting.connection(a)->publishing.has_value(), !moderates);
        QCOMPARE(meeting.takeDiary().isEmpty(), !moderates);
    }

    void noOneChangesAnothersStream_data() { addKinds(); }
    void noOneChangesAnothersStream() {
        Meeting meeting;
        Guest &a = meeting.join(u"A"_s);
        QCOMPARE(meeting.publish(a), 0);
        const Guest &x = joinFetched(meeting);
        meeting.takeDiary();
        QCOMPARE(codeOf(x.client->changeStream({a.streamId, u"audioActive"_s, false, u"publishAudio"_s})),
                 105);
        QVERIFY(meeting.connection(a)->publishing->audioActive);
        QVERIFY(meeting.takeDiary().isEmpty());
    }

    void theRecorderIsOutOfAModeratorsReach() {
        Meeting meeting;
        const Guest &moderator = meeting.join(u"M"_s, Role::Moderator);
        const Guest &recorder = meeting.join(u"R"_s, Role::Subscriber, Entrance::Recorder);
        QCOMPARE(codeOf(moderator.client->forceDisconnect(recorder.id, [] { QFAIL("answered"); })), 102);
        QCOMPARE(codeOf(meeting.commands->disconnect(meeting.id, recorder.id, u"forceDisconnectByServer"_s)),
                 102);
        QVERIFY(meeting.connection(recorder));
        QVERIFY(meeting.takeDiary().isEmpty());
    }

    void whoIsNotThereCanDoNothing() {
        Meeting meeting;
        Guest &a = meeting.join(u"A"_s, Role::Moderator);
        Guest &gone = meeting.join(u"S"_s, Role::Moderator);
        gone.client->leave(u"disconnect"_s);
        meeting.takeDiary();
        const auto silent = [] { QFAIL("answered"); };
        QCOMPARE(meeting.publish(gone), 102);
        QCOMPARE(meeting.subscribe(gone, a.id), 102);
        QCOMPARE(meeting.reconnect(gone, u"str_CAM_AAAA_"_s + gone.id, Meeting::sendingOffer())[u"error"_s],
                 102);
        QCOMPARE(codeOf(gone.client->unpublish()), 102);
        QCOMPARE(codeOf(gone.client->unsubscribe(a.id)), 102);
        QCOMPARE(codeOf(gone.client->addIceCandidate(a.id, {})), 102);
        QCOMPARE(codeOf(gone.client->changeStream({u"str"_s, u"audioActive"_s, false, {}})), 102);
        QCOMPARE(codeOf(gone.client->signal({.type = u"t"_s})), 102);
        QCOMPARE(codeOf(gone.client->forceDisconnect(a.id, silent)), 102);
        QCOMPARE(codeOf(gone.client->forceUnpublish(u"str"_s, silent)), 102);
        QCOMPARE(codeOf(a.client->forceDisconnect(gone.id, silent)), 102);
        QCOMPARE(codeOf(a.client->forceUnpublish(u"str_CAM_AAAA_"_s + gone.id, silent)), 105);
        gone.client->leave(u"disconnect"_s);
        QCOMPARE(codeOf(meeting.commands->removeParticipant(meeting.id, gone.id, u"disconnect"_s)), 102);
        QCOMPARE(codeOf(meeting.commands->removeParticipant(u"hall"_s, a.id, u"disconnect"_s)), 202);
        QVERIFY(meeting.connection(a));
        QVERIFY(meeting.takeDiary().isEmpty());
    }
};

QTEST_GUILESS_MAIN(RolesTest)
#include "test_roles.moc"
