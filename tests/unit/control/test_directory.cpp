#include "../fake_clock.h"
#include "../loopback.h"

#include "control/directory.h"

#include <QTest>

using namespace ovation;
using namespace ovation::control;
using namespace Qt::StringLiterals;

class DirectoryTest : public QObject {
    Q_OBJECT

    FakeClock m_clock;
    config::Settings m_settings;
    transport::MediaPlane m_plane{loopback()};

    Surroundings surroundings() {
        return {m_settings, m_clock,
                m_plane,    std::make_shared<PeerOwners>(m_plane),
                nullptr,    [](const QString &, const QJsonObject &) {},
                [] {},      {}};
    }

  private Q_SLOTS:
    void twoSessionsCannotShareAnId() {
        Directory directory(surroundings());
        const session::SessionProperties properties{.customSessionId = u"daily"_s};
        const auto first = directory.create(properties);
        QVERIFY(first.ok());
        QCOMPARE(directory.create(properties).error().code, Errc::SessionExists);
        bool closed = false;
        (*first)->close(u"sessionClosedByServer"_s, [&] { closed = true; });
        QVERIFY(closed);
        QCOMPARE(directory.find(u"daily"_s).error().code, Errc::SessionNotFound);
        QVERIFY(directory.create(properties).ok());
    }

    void onlyOldSessionsThatWereNeverJoinedAreCollected() {
        Directory directory(surroundings());
        const QString idle = directory.create({}).value()->model().id();
        const auto active = directory.create({}).value();
        QVERIFY(active->admit({.id = u"con_A"_s}).ok());
        m_clock.advance(3'600'001);
        const QString young = directory.create({}).value()->model().id();
        const auto removed = directory.collectGarbage(3'600'000);
        QCOMPARE(removed, std::vector<QString>{idle});
        QVERIFY(directory.find(active->model().id()) && directory.find(young));
    }

    void itIsFullWithAsManySessionsAsItTakes() {
        Directory directory(surroundings(), {.sessions = 2});
        const auto first = directory.create({}).value();
        QVERIFY(directory.create({}).ok());
        QCOMPARE(directory.create({}).error().code, Errc::ServerFull);
        first->close(u"sessionClosedByServer"_s, [] {});
        QVERIFY(directory.create({}).ok());
    }

    void aSessionIsFullWithItsUnusedTokens() {
        Directory directory(surroundings(), {.connections = 2});
        const auto session = directory.create({}).value();
        const QString id = session->model().id();
        QVERIFY(directory.findWithRoom(id).ok());
        const QString token = session->createPending({}).token;
        QVERIFY(session->admit({.id = u"con_A"_s}).ok());
        QCOMPARE(directory.findWithRoom(id).error().code, Errc::ServerFull);
        QVERIFY(directory.findOpen(id).ok());
        QVERIFY(session->join({.token = token, .sessionId = id}, false, nullptr).ok()); // it has its place
    }

    void theOldestComesFirst() {
        Directory directory(surroundings());
        QVERIFY(directory.create({.customSessionId = u"z"_s}).ok());
        m_clock.advance(1);
        QVERIFY(directory.create({.customSessionId = u"a"_s}).ok());
        const auto all = directory.all();
        QCOMPARE(all.size(), size_t(2));
        QCOMPARE(all[0]->model().id(), u"z"_s);
    }
};

QTEST_GUILESS_MAIN(DirectoryTest)
#include "test_directory.moc"
