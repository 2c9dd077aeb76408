#include "studio/session_events.h"

#include <QJsonArray>
#include <QTest>

using namespace ovation;
using Kind = SessionEvent::Kind;
using namespace Qt::StringLiterals;

namespace {

QJsonObject fields(const QJsonObject &more = {}) {
    QJsonObject all{
        {u"sessionId"_s, u"daily"_s}, {u"uniqueSessionId"_s, u"daily_7"_s}, {u"timestamp"_s, 1000}};
    for (auto at = more.begin(); at != more.end(); ++at)
        all[at.key()] = at.value();
    return all;
}

QJsonObject ofAna(const QJsonObject &more = {}) {
    QJsonObject all = fields(more);
    all[u"connectionId"_s] = u"con_1"_s;
    return all;
}

} // namespace

class SessionEventsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aParticipantHasANameFromJoiningToLeaving();
    void onlyWhatIsPublishedIsTold();
    void aSignalIsToldWithoutItsData();
    void aRecordingTellsWhatBecameOfIt_data();
    void aRecordingTellsWhatBecameOfIt();
    void whatAWindowDoesNotShowIsLeftOut();
};

void SessionEventsTest::aParticipantHasANameFromJoiningToLeaving() {
    EventReader reader;
    const auto joined =
        reader.read(u"participantJoined"_s, ofAna({{u"clientData"_s, u"{\"clientData\":\"Ana\"}"_s}}));
    QVERIFY(joined);
    QCOMPARE(joined->kind, Kind::Joined);
    QCOMPARE(joined->name, u"Ana"_s);
    QCOMPARE(joined->sessionId, u"daily"_s);
    QCOMPARE(joined->uniqueSessionId, u"daily_7"_s);
    QCOMPARE(joined->at_ms, 1000);
    const auto left = reader.read(u"participantLeft"_s,
                                  ofAna({{u"reason"_s, u"forceDisconnectByServer"_s}, {u"duration"_s, 61}}));
    QCOMPARE(left->kind, Kind::Left);
    QCOMPARE(left->name, u"Ana"_s);
    QCOMPARE(left->detail, u"forceDisconnectByServer"_s);
    QCOMPARE(left->length_s, 61);
    // Another of that id has not said its name.
    QCOMPARE(reader.read(u"webrtcConnectionCreated"_s, ofAna({{u"connection"_s, u"OUTBOUND"_s}}))->name,
             u"con_1"_s);
}

void SessionEventsTest::onlyWhatIsPublishedIsTold() {
    EventReader reader;
    (void)reader.read(u"participantJoined"_s, ofAna({{u"serverData"_s, u"Ana"_s}}));
    const QJsonObject screen =
        ofAna({{u"connection"_s, u"OUTBOUND"_s}, {u"videoEnabled"_s, true}, {u"videoSource"_s, u"SCREEN"_s}});
    const auto published = reader.read(u"webrtcConnectionCreated"_s, screen);
    QVERIFY(published);
    QCOMPARE(published->kind, Kind::Published);
    QCOMPARE(published->detail, u"SCREEN"_s);
    QCOMPARE(published->name, u"Ana"_s);
    QCOMPARE(reader.read(u"webrtcConnectionDestroyed"_s, screen)->kind, Kind::Unpublished);
    for (const QString &name : {u"webrtcConnectionCreated"_s, u"webrtcConnectionDestroyed"_s})
        QVERIFY(!reader.read(name, ofAna({{u"connection"_s, u"INBOUND"_s}})));
}

void SessionEventsTest::aSignalIsToldWithoutItsData() {
    EventReader reader;
    const auto sent = reader.read(u"signalSent"_s, fields({{u"from"_s, QJsonValue::Null},
                                                           {u"to"_s, QJsonArray{u"con_1"_s, u"con_2"_s}},
                                                           {u"type"_s, u"chat"_s},
                                                           {u"data"_s, u"a secret"_s}}));
    QVERIFY(sent);
    SessionEvent expected;
    expected.kind = Kind::SignalSent;
    expected.sessionId = u"daily"_s;
    expected.uniqueSessionId = u"daily_7"_s;
    expected.at_ms = 1000;
    expected.detail = u"chat"_s;
    expected.size = 8;
    expected.recipients = 2;
    QCOMPARE(*sent, expected); // nothing else
    const auto longType = reader.read(u"signalSent"_s, fields({{u"type"_s, QString(100'000, u'x')}}));
    QVERIFY(longType->detail.size() <= 200);
}

void SessionEventsTest::aRecordingTellsWhatBecameOfIt_data() {
    QTest::addColumn<QString>("status");
    QTest::addColumn<int>("kind");
    QTest::newRow("started") << u"started"_s << int(Kind::RecordingStarted);
    QTest::newRow("stopped") << u"stopped"_s << int(Kind::RecordingStopped);
    QTest::newRow("ready") << u"ready"_s << int(Kind::RecordingReady);
    QTest::newRow("failed") << u"failed"_s << int(Kind::RecordingFailed);
}

void SessionEventsTest::aRecordingTellsWhatBecameOfIt() {
    QFETCH(QString, status);
    QFETCH(int, kind);
    EventReader reader;
    const auto event = reader.read(u"recordingStatusChanged"_s, fields({{u"id"_s, u"daily~1"_s},
                                                                        {u"status"_s, status},
                                                                        {u"size"_s, qint64(5'000'000'000)},
                                                                        {u"reason"_s, u"automaticStop"_s}}));
    QVERIFY(event);
    QCOMPARE(int(event->kind), kind);
    QCOMPARE(event->name, u"daily~1"_s);
    QCOMPARE(event->size, 5'000'000'000);
    QCOMPARE(event->detail, u"automaticStop"_s);
    QVERIFY(event->connectionId.isEmpty());
}

void SessionEventsTest::whatAWindowDoesNotShowIsLeftOut() {
    EventReader reader;
    QVERIFY(!reader.read(u"filterEventDispatched"_s, ofAna()));
    QVERIFY(!reader.read(u"recordingStatusChanged"_s, fields({{u"status"_s, u"unheard of"_s}})));
    QVERIFY(!reader.read({}, {}));
}

QTEST_GUILESS_MAIN(SessionEventsTest)

#include "test_session_events.moc"
