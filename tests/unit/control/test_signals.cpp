#include "room.h"

#include <QtTest>

using namespace ovation;
using namespace Qt::StringLiterals;
using session::Role;

class TestSignals : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void withoutRecipientsEverybodyHearsIt() {
        Room room;
        const Guest &a = room.join(u"A"_s);
        room.join(u"B"_s);
        room.join(u"R"_s, Role::Subscriber, Entrance::Recorder);
        room.takeDiary();
        QVERIFY(
            room.conference
                ->signal({.sessionId = room.id, .from = a.id, .type = u"signal:chat"_s, .data = u"hello"_s})
                .ok());
        const char *const said = R"(sendMessage {"data":"hello","from":"A","type":"signal:chat"})";
        QCOMPARE(room.takeDiary(),
                 (QStringList{u"A "_s + QLatin1StringView(said), u"B "_s + QLatin1StringView(said),
                              u"R "_s + QLatin1StringView(said)}));
    }

    void onlyTheNamedHearItOnceEach() {
        Room room;
        const Guest &a = room.join(u"A"_s), &b = room.join(u"B"_s), &c = room.join(u"C"_s);
        room.takeDiary();
        QVERIFY(room.conference
                    ->signal({.sessionId = room.id,
                              .from = a.id,
                              .to = {c.id, b.id, c.id},
                              .type = u"signal"_s,
                              .data = u"x"_s})
                    .ok());
        QStringList heard = room.takeDiary();
        heard.sort();
        QCOMPARE(heard, lines({R"(B sendMessage {"data":"x","from":"A","type":"signal"})",
                               R"(C sendMessage {"data":"x","from":"A","type":"signal"})"}));
    }

    void theServersSignalHasNoSenderAndWhatIsNotSaidIsAbsent() {
        Room room;
        room.join(u"A"_s);
        QVERIFY(room.conference->signal({.sessionId = room.id}).ok());
        QVERIFY(room.conference->signal({.sessionId = room.id, .data = QString()}).ok());
        QCOMPARE(room.takeDiary(), lines({"A sendMessage {}", R"(A sendMessage {"data":""})"}));
    }

    void oneUnknownRecipientAndNobodyHearsIt() {
        Room room;
        const Guest &a = room.join(u"A"_s), &b = room.join(u"B"_s);
        const auto pending = *room.conference->createConnection(room.id, {});
        room.takeDiary();
        for (const QString &stranger : {u"con_NOBODY0000"_s, QString(), pending.id, b.id.toLower()}) {
            QCOMPARE(codeOf(room.conference->signal(
                         {.sessionId = room.id, .from = a.id, .to = {b.id, stranger}, .type = u"t"_s})),
                     601);
        }
        QVERIFY(room.takeDiary().isEmpty());
    }

    void aSessionThatIsNotThereOrNotActiveIsNoPlaceForSignals() {
        Room room;
        QCOMPARE(codeOf(room.conference->signal({.sessionId = u"hall"_s})), 202);
        QCOMPARE(codeOf(room.conference->signal({.sessionId = room.id})), 201);
    }

    void aSignalStaysInItsSession() {
        Room room;
        room.join(u"A"_s);
        session::SessionProperties hall;
        hall.customSessionId = u"hall"_s;
        QVERIFY(room.conference->createSession(hall).ok());
        const auto pending = *room.conference->createConnection(u"hall"_s, {});
        Guest &b = room.newcomer(u"B"_s);
        QVERIFY(room.tryJoin(b, {.token = pending.token, .sessionId = u"hall"_s}).ok());
        QVERIFY(room.conference->signal({.sessionId = u"hall"_s, .from = b.id, .type = u"t"_s}).ok());
        QCOMPARE(codeOf(room.conference->signal({.sessionId = room.id, .to = {b.id}})), 601);
        QCOMPARE(room.takeDiary(), lines({R"(B sendMessage {"from":"B","type":"t"})"}));
    }
};

QTEST_GUILESS_MAIN(TestSignals)
#include "test_signals.moc"
