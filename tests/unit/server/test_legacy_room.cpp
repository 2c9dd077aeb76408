#include "server/legacy_sessions.h"
#include "server/signalling/legacy_room.h"

#include <QTest>

using namespace ovation::server;
using namespace Qt::StringLiterals;

/// What the signalling of 1.8 says in other words than today's (protocol 5.7).
class LegacyRoomTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aSessionIsNamedByItsAddress_data() {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("name");
        QTest::newRow("address") << u"wss://localhost:4443/lesson"_s << u"lesson"_s;
        QTest::newRow("plain") << u"ws://10.0.0.2:8443/lesson"_s << u"lesson"_s;
        QTest::newRow("with a path") << u"wss://example.org/a/lesson"_s << u"lesson"_s;
        QTest::newRow("with a query") << u"wss://h:1/lesson?secret=a/b"_s << u"lesson"_s;
        QTest::newRow("name") << u"lesson"_s << u"lesson"_s;
        QTest::newRow("no address") << u"a/b"_s << u"a/b"_s;
        QTest::newRow("no name") << u"wss://localhost:4443/"_s << QString();
        QTest::newRow("none") << QString() << QString();
    }
    void aSessionIsNamedByItsAddress() {
        QFETCH(QString, given);
        QTEST(sessionName(given), "name");
        QCOMPARE(sessionName(sessionAddress(u"wss://localhost:4443"_s, u"lesson"_s)), u"lesson"_s);
    }

    void joiningNeedsNoPlatform() {
        const RpcRequest request = modernRequest({1,
                                                  u"joinRoom"_s,
                                                  {{u"token"_s, u"random"_s},
                                                   {u"session"_s, u"wss://localhost:4443/lesson"_s},
                                                   {u"metadata"_s, u"Ana"_s},
                                                   {u"secret"_s, u"S"_s},
                                                   {u"recorder"_s, false},
                                                   {u"dataChannels"_s, false}},
                                                  {}});
        QCOMPARE(request.params, (QJsonObject{{u"token"_s, u"random"_s},
                                              {u"session"_s, u"lesson"_s},
                                              {u"metadata"_s, u"Ana"_s},
                                              {u"secret"_s, u"S"_s},
                                              {u"recorder"_s, false},
                                              {u"dataChannels"_s, false},
                                              {u"platform"_s, QString()}}));
    }

    void whatIsActiveIsWhatIsSent() {
        const auto published = [](const QJsonObject &params) {
            return modernRequest({1, u"publishVideo"_s, params, {}}).params;
        };
        QCOMPARE(published({{u"audioActive"_s, true}, {u"videoActive"_s, false}}),
                 (QJsonObject{{u"audioActive"_s, true},
                              {u"videoActive"_s, false},
                              {u"hasAudio"_s, true},
                              {u"hasVideo"_s, false}}));
        const QJsonObject today{{u"audioActive"_s, false}, {u"hasAudio"_s, true}, {u"hasVideo"_s, true}};
        QCOMPARE(published(today), today);
    }

    void otherRequestsAreTheSame() {
        const QJsonObject params{{u"session"_s, u"wss://h/a"_s}, {u"audioActive"_s, true}};
        QCOMPARE(modernRequest({1, u"sendMessage"_s, params, {}}).params, params);
    }

    void participantsThatAreGoneAreCalledByName() {
        for (const QString &method : {u"participantLeft"_s, u"participantUnpublished"_s})
            QCOMPARE(
                legacyNotification({method, {{u"connectionId"_s, u"con_A"_s}, {u"reason"_s, u"x"_s}}}).params,
                (QJsonObject{
                    {u"connectionId"_s, u"con_A"_s}, {u"name"_s, u"con_A"_s}, {u"reason"_s, u"x"_s}}));
        const QJsonObject joined{{u"id"_s, u"con_A"_s}};
        QCOMPARE(legacyNotification({u"participantJoined"_s, joined}).params, joined);
    }
};

QTEST_GUILESS_MAIN(LegacyRoomTest)
#include "test_legacy_room.moc"
