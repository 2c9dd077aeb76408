#include "config/settings.h"
#include "server/http/seats.h"

#include <QTest>

#include <memory>
#include <vector>

using namespace ovation;
using namespace ovation::server;
using namespace Qt::StringLiterals;

/// With the settings as they come, 200 of one school behind one address all get in. What each may do then
/// does not depend on its address: control.endpoint_limits.
class LargeClassTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void allConnectFromOneBlock_data() {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("ofItsOwn");
        QTest::newRow("IPv4") << u"203.0.113.7"_s << false;
        QTest::newRow("IPv6 /64") << u"2001:db8:1:2::"_s << true;
    }

    void allConnectFromOneBlock() {
        QFETCH(QString, address);
        QFETCH(bool, ofItsOwn);
        const config::Settings settings;
        HttpLimits limits;
        limits.connections = settings.maxConnections;
        limits.perAddress = settings.maxConnectionsPerAddress;
        limits.proxies = settings.trustedProxies;
        Seats seats(limits);
        std::vector<std::unique_ptr<QObject>> connections;
        for (int pupil = 1; pupil <= 200; ++pupil) {
            const QHostAddress peer(ofItsOwn ? address + QString::number(pupil, 16) : address);
            QVERIFY(!peer.isNull());
            for (const bool joins : {false, true}) { // the page, and the WebSocket
                QCOMPARE(seats.admit(peer), Admission::Free);
                QObject *holder = connections.emplace_back(std::make_unique<QObject>()).get();
                seats.take(peer, Admission::Free, holder);
                if (joins)
                    Seat::of(holder)->settle();
            }
        }
    }
};

QTEST_GUILESS_MAIN(LargeClassTest)
#include "test_large_class.moc"
