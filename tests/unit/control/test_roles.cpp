#include "room.h"

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

Guest &joinFetched(Room &room) {
    QFETCH(int, role);
    QFETCH(Entrance, entrance);
    return room.join(u"X"_s, Role(role), entrance);
}

} // namespace

class TestRoles : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void publishingNeedsTheRole_data() { addKinds(); }
    void publishingNeedsTheRole() {
        QFETCH(bool, publishes);
        Room room;
        room.join(u"A"_s);
        Guest &x = joinFetched(room);
        room.takeDiary();
        QCOMPARE(room.publish(x), publishes ? 0 : 401);
        QCOMPARE(room.takeDiary().isEmpty(), !publishes);
        QCOMPARE(room.connection(x)->publishing.has_value(), publishes);
    }

    void everybodyMaySubscribe_data() { addKinds(); }
    void everybodyMaySubscribe() {
        Room room;
        Guest &a = room.join(u"A"_s);
        QCOMPARE(room.publish(a), 0);
        QCOMPARE(room.subscribe(joinFetched(room), a.streamId), 0);
    }

    void everybodyMaySignal_data() { addKinds(); }
    void everybodyMaySignal() {
        Room room;
        room.join(u"A"_s);
        const Guest &x = joinFetched(room);
        QVERIFY(room.conference->signal({.sessionId = room.id, .from = x.id, .type = u"signal:t"_s}).ok());
        QVERIFY(room.takeDiary().contains(uR"(A sendMessage {"from":"X","type":"signal:t"})"_s));
    }

    void disconnectingOthersNeedsAModerator_data() { addKinds(); }
    void disconnectingOthersNeedsAModerator() {
        QFETCH(bool, moderates);
        Room room;
        const Guest &a = room.join(u"A"_s);
        const Guest &x = joinFetched(room);
        room.takeDiary();
        int responses = 0;
        QCOMPARE(codeOf(room.conference->forceDisconnect(room.id, x.id, a.id, [&] { ++responses; })),
                 moderates ? 0 : 401);
        QCOMPARE(responses, moderates ? 1 : 0);
        QCOMPARE(room.connection(a) == nullptr, moderates);
        QCOMPARE(room.takeDiary().isEmpty(), !moderates);
    }

    void unpublishingOthersNeedsAModerator_data() { addKinds(); }
    void unpublishingOthersNeedsAModerator() {
        QFETCH(bool, moderates);
        Room room;
        Guest &a = room.join(u"A"_s);
        QCOMPARE(room.publish(a), 0);
        const Guest &x = joinFetched(room);
        room.takeDiary();
        int responses = 0;
        QCOMPARE(codeOf(room.conference->forceUnpublish(room.id, x.id, a.streamId, [&] { ++responses; })),
                 moderates ? 0 : 401);
        QCOMPARE(responses, moderates ? 1 : 0);
        QCOMPARE(room.connection(a)->publishing.has_value(), !moderates);
        QCOMPARE(room.takeDiary().isEmpty(), !moderates);
    }

    void nobodyChangesAnothersStream_data() { addKinds(); }
    void nobodyChangesAnothersStream() {
        Room room;
        Guest &a = room.join(u"A"_s);
        QCOMPARE(room.publish(a), 0);
        const Guest &x = joinFetched(room);
        room.takeDiary();
        QCOMPARE(codeOf(room.conference->changeStreamProperty(room.id, x.id, a.streamId, u"audioActive"_s,
                                                              false, u"publishAudio"_s)),
                 105);
        QVERIFY(room.connection(a)->publishing->audioActive);
        QVERIFY(room.takeDiary().isEmpty());
    }

    void theRecorderIsOutOfAModeratorsReach() {
        Room room;
        const Guest &moderator = room.join(u"M"_s, Role::Moderator);
        const Guest &recorder = room.join(u"R"_s, Role::Subscriber, Entrance::Recorder);
        QCOMPARE(codeOf(room.conference->forceDisconnect(room.id, moderator.id, recorder.id,
                                                         [] { QFAIL("answered"); })),
                 102);
        QCOMPARE(codeOf(room.conference->disconnect(room.id, recorder.id, u"forceDisconnectByServer"_s)),
                 102);
        QVERIFY(room.connection(recorder));
        QVERIFY(room.takeDiary().isEmpty());
    }

    void whoIsNotThereCanDoNothing() {
        Room room;
        Guest &a = room.join(u"A"_s, Role::Moderator);
        Guest &stranger = room.newcomer(u"S"_s);
        stranger.id = u"con_STRANGER00"_s;
        auto &conference = *room.conference;
        const auto silent = [] { QFAIL("answered"); };
        QCOMPARE(room.publish(stranger), 102);
        QCOMPARE(room.subscribe(stranger, a.id), 102);
        QCOMPARE(room.reconnect(stranger, u"str_CAM_AAAA_con_STRANGER00"_s, Room::sendingOffer())[u"error"_s],
                 102);
        QCOMPARE(codeOf(conference.unpublishOwn(room.id, stranger.id)), 102);
        QCOMPARE(codeOf(conference.unsubscribe(room.id, stranger.id, a.id)), 102);
        QCOMPARE(codeOf(conference.addIceCandidate(room.id, stranger.id, a.id, {})), 102);
        QCOMPARE(codeOf(conference.forceDisconnect(room.id, stranger.id, a.id, silent)), 102);
        QCOMPARE(codeOf(conference.forceUnpublish(room.id, stranger.id, u"str"_s, silent)), 102);
        QCOMPARE(codeOf(conference.forceDisconnect(room.id, a.id, stranger.id, silent)), 102);
        QCOMPARE(codeOf(conference.forceUnpublish(room.id, a.id, u"str_CAM_AAAA_"_s + stranger.id, silent)),
                 105);
        QCOMPARE(codeOf(conference.forceDisconnect(u"hall"_s, a.id, a.id, silent)), 102);
        conference.leave(room.id, stranger.id, u"disconnect"_s);
        conference.leave(u"hall"_s, a.id, u"disconnect"_s);
        QVERIFY(room.connection(a));
        QVERIFY(room.takeDiary().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRoles)
#include "test_roles.moc"
