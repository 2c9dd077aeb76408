#include "meeting.h"

#include <QtTest>

using namespace ovation;
using namespace Qt::StringLiterals;
using session::Role;

class SignalsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void withoutRecipientsAllHearIt() {
        Meeting meeting;
        const Guest &a = meeting.join(u"A"_s);
        meeting.join(u"B"_s);
        meeting.join(u"R"_s, Role::Subscriber, Entrance::Recorder);
        meeting.takeDiary();
        QVERIFY(
            meeting.commands->signal(meeting.id, {.from = a.id, .type = u"signal:chat"_s, .data = u"hello"_s})
                .ok());
        const char *const said = R"(sendMessage {"data":"hello","from":"A","type":"signal:chat"})";
        QCOMPARE(meeting.takeDiary(),
                 (QStringList{u"A "_s + QLatin1StringView(said), u"B "_s + QLatin1StringView(said),
                              u"R "_s + QLatin1StringView(said)}));
    }

    void onlyTheNamedHearItOnceEach() {
        Meeting meeting;
        const Guest &a = meeting.join(u"A"_s), &b = meeting.join(u"B"_s), &c = meeting.join(u"C"_s);
        meeting.takeDiary();
        QVERIFY(meeting.commands
                    ->signal(meeting.id,
                             {.from = a.id, .to = {c.id, b.id, c.id}, .type = u"signal"_s, .data = u"x"_s})
                    .ok());
        QStringList heard = meeting.takeDiary();
        heard.sort();
        QCOMPARE(heard, lines({R"(B sendMessage {"data":"x","from":"A","type":"signal"})",
                               R"(C sendMessage {"data":"x","from":"A","type":"signal"})"}));
    }

    void theServersSignalHasNoSenderAndWhatIsNotSaidIsAbsent() {
        Meeting meeting;
        meeting.join(u"A"_s);
        QVERIFY(meeting.commands->signal(meeting.id, {}).ok());
        QVERIFY(meeting.commands->signal(meeting.id, {.data = QString()}).ok());
        QCOMPARE(meeting.takeDiary(), lines({"A sendMessage {}", R"(A sendMessage {"data":""})"}));
    }

    void oneUnknownRecipientAndNoneHearsIt() {
        Meeting meeting;
        const Guest &a = meeting.join(u"A"_s), &b = meeting.join(u"B"_s);
        const auto pending = *meeting.commands->createConnection(meeting.id, {});
        meeting.takeDiary();
        for (const QString &stranger : {u"con_NOBODY0000"_s, QString(), pending.id, b.id.toLower()}) {
            QCOMPARE(codeOf(meeting.commands->signal(meeting.id,
                                                     {.from = a.id, .to = {b.id, stranger}, .type = u"t"_s})),
                     601);
        }
        QVERIFY(meeting.takeDiary().isEmpty());
    }

    void aSessionThatIsNotThereOrNotActiveIsNoPlaceForSignals() {
        Meeting meeting;
        QCOMPARE(codeOf(meeting.commands->signal(u"hall"_s, {})), 202);
        QCOMPARE(codeOf(meeting.commands->signal(meeting.id, {})), 201);
    }

    void moreThanASignalHoldsIsRefusedFromAnySender() {
        Meeting meeting;
        const Guest &a = meeting.join(u"A"_s);
        meeting.takeDiary();
        const QString data(1'000'000, u'x');
        QCOMPARE(codeOf(a.client->signal({.type = u"t"_s, .data = data})), 600);
        QCOMPARE(codeOf(meeting.commands->signal(meeting.id, {.type = u"t"_s, .data = data})), 600);
        QVERIFY(meeting.takeDiary().isEmpty());
        QVERIFY(a.client->signal({.data = data}).ok());
        QCOMPARE(meeting.takeDiary().size(), 1);
    }

    void whoFloodsIsRefusedAndTheServerIsNot() {
        Meeting meeting;
        const Guest &a = meeting.join(u"A"_s), &b = meeting.join(u"B"_s);
        int taken = 0;
        for (int i = 0; i < 1000; ++i)
            taken += a.client->signal({.data = u"x"_s}).ok() ? 1 : 0;
        QCOMPARE(taken, 300);
        QVERIFY(b.client->signal({.data = u"x"_s}).ok());
        for (int i = 0; i < 1000; ++i)
            QVERIFY(meeting.commands->signal(meeting.id, {.data = u"x"_s}).ok());
    }

    void whatIsLongOnceItIsWrittenCostsMore() {
        Meeting meeting;
        const Guest &a = meeting.join(u"A"_s);
        meeting.join(u"B"_s);
        const control::Signal loud{.data = QString(100'000, QChar(1))}; // six bytes each, to two
        int taken = 0;
        for (int i = 0; i < 20; ++i)
            taken += a.client->signal(loud).ok() ? 1 : 0;
        QCOMPARE(taken, 13);
        const control::Signal tooLoud{.data = QString(200'000, QChar(1))};
        QCOMPARE(codeOf(meeting.commands->signal(meeting.id, tooLoud)), 600);
    }

    void aStreamsPropertyCountsAsItIsWritten() {
        QCOMPARE(control::written_bytes(true), 4);
        QCOMPARE(control::written_bytes(u"ab"_s), 6);            // \"ab\"
        QCOMPARE(control::written_bytes(QString(QChar(1))), 11); // \"\\u0001\"
        QCOMPARE(control::written_bytes(QJsonObject{{u"a"_s, 1}}), 9);
    }

    void whatIsToldToAllIsWrittenOnce() {
        const control::Announcement announcement(control::SignalReceived{{}, u"t"_s, u"x"_s});
        int written = 0;
        const auto write = [&written](const control::Notification &) { return QString::number(++written); };
        QCOMPARE(announcement.written(0, write), u"1"_s);
        QCOMPARE(announcement.written(0, write), u"1"_s);
        QCOMPARE(announcement.written(1, write), u"2"_s); // in another way
        QCOMPARE(announcement.written(0, write), u"1"_s);
    }

    void aSignalStaysInItsSession() {
        Meeting meeting;
        meeting.join(u"A"_s);
        session::SessionProperties hall;
        hall.customSessionId = u"hall"_s;
        QVERIFY(meeting.commands->createSession(hall).ok());
        const auto pending = *meeting.commands->createConnection(u"hall"_s, {});
        Guest &b = meeting.newcomer(u"B"_s);
        QVERIFY(meeting.tryJoin(b, {.token = pending.token, .sessionId = u"hall"_s}).ok());
        QVERIFY(meeting.commands->signal(u"hall"_s, {.from = b.id, .type = u"t"_s}).ok());
        QCOMPARE(codeOf(meeting.commands->signal(meeting.id, {.to = {b.id}})), 601);
        QCOMPARE(meeting.takeDiary(), lines({R"(B sendMessage {"from":"B","type":"t"})"}));
    }
};

QTEST_GUILESS_MAIN(SignalsTest)
#include "test_signals.moc"
