#include "meeting.h"
#include "server/rest/model_json.h"

#include <QJsonArray>
#include <QtTest>

using namespace ovation;
using namespace Qt::StringLiterals;

namespace {

QStringList keys(const QJsonObject &json) {
    QStringList sorted = json.keys();
    sorted.sort();
    return sorted;
}

const QString Candidate = u"candidate:1 1 udp 2130706431 127.0.0.1 9 typ host"_s;

} // namespace

/// What the query webRtcStats adds to publishers and subscribers.
class EndpointsTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<Meeting> m_meeting;
    Guest *m_ana = nullptr, *m_ben = nullptr;

    /// The publisher or subscriber of a participant, as REST shows it; with or without the query.
    QJsonObject only(const QString &list, const Guest &guest, bool asked = true) {
        std::optional<QJsonObject> shown;
        const auto show = [&](const control::Endpoints *endpoints) {
            shown = server::connectionJson(*m_meeting->connection(guest), endpoints)[list][0].toObject();
        };
        if (!asked) {
            show(nullptr);
            return *shown;
        }
        m_meeting->commands->collectEndpoints([&](const control::Endpoints &endpoints) { show(&endpoints); });
        return QTest::qWaitFor([&] { return shown.has_value(); }, 20'000) ? *shown : QJsonObject();
    }

  private Q_SLOTS:
    void init() {
        m_meeting = std::make_unique<Meeting>();
        m_ana = &m_meeting->join(u"A"_s);
        m_ben = &m_meeting->join(u"B"_s);
        QVERIFY(
            m_ana->client->addIceCandidate(m_ana->id, {Candidate, u"0"_s, 0}).ok()); // before its endpoint
        QCOMPARE(m_meeting->publish(*m_ana), 0);
        QCOMPARE(m_meeting->subscribe(*m_ben, m_ana->streamId), 0);
    }

    void theyAreThereOnlyWhenAskedFor() {
        const QStringList own{
            u"clientIceCandidates"_s, u"events"_s,    u"localCandidate"_s,      u"localSdp"_s,
            u"remoteCandidate"_s,     u"remoteSdp"_s, u"serverIceCandidates"_s, u"webrtcEndpointName"_s};
        for (const auto &[list, guest] : {std::pair(u"publishers"_s, m_ana), {u"subscribers"_s, m_ben}}) {
            QStringList expected = keys(only(list, *guest, false));
            for (const QString &member : own)
                QVERIFY(!expected.contains(member));
            expected += own;
            expected.sort();
            QCOMPARE(keys(only(list, *guest)), expected);
        }
    }

    void theyTellWhatWasNegotiated() {
        const QJsonObject publisher = only(u"publishers"_s, *m_ana);
        QCOMPARE(publisher[u"webrtcEndpointName"_s].toString(), m_ana->streamId);
        QCOMPARE(publisher[u"remoteSdp"_s].toString(), QString::fromUtf8(Meeting::sendingOffer()));
        QVERIFY(publisher[u"localSdp"_s].toString().startsWith(u"v=0"_s));
        QCOMPARE(publisher[u"clientIceCandidates"_s].toArray(),
                 (QJsonArray{QJsonObject{
                     {u"candidate"_s, Candidate}, {u"sdpMid"_s, u"0"_s}, {u"sdpMLineIndex"_s, 0}}}));
        const QJsonArray ours = publisher[u"serverIceCandidates"_s].toArray();
        QVERIFY(!ours.isEmpty());
        for (const auto &one : ours) {
            QVERIFY(one[u"candidate"_s].toString().startsWith(u"candidate:"_s));
            QVERIFY(publisher[u"localSdp"_s].toString().contains(u"a=mid:"_s + one[u"sdpMid"_s].toString()));
        }
        QVERIFY(publisher[u"localCandidate"_s].isNull()); // this browser never connects
        QVERIFY(publisher[u"events"_s].toArray().isEmpty());
        const QJsonObject subscriber = only(u"subscribers"_s, *m_ben);
        QCOMPARE(subscriber[u"webrtcEndpointName"_s].toString(), m_ben->id + u'_' + m_ana->streamId);
        QCOMPARE(subscriber[u"remoteSdp"_s].toString(), QString::fromUtf8(Meeting::receivingOffer()));
        QVERIFY(subscriber[u"clientIceCandidates"_s].toArray().isEmpty());
    }

    void aSyntheticPublisherHasNothingToTell() {
        const auto id = m_meeting->commands->addSynthetic(m_meeting->id, {});
        QVERIFY(id.ok());
        Guest robot(*m_meeting, u"robot"_s);
        robot.id = *id;
        const QJsonObject publisher = only(u"publishers"_s, robot);
        QVERIFY(publisher.contains(u"remoteSdp"_s) && publisher[u"remoteSdp"_s].isNull());
        QVERIFY(publisher[u"serverIceCandidates"_s].toArray().isEmpty());
    }
};

QTEST_GUILESS_MAIN(EndpointsTest)
#include "test_endpoints.moc"
