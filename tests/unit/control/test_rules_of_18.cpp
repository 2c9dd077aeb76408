#include "recorded_meeting.h"

#include <QDir>
#include <QFile>

using namespace ovation;
using namespace Qt::StringLiterals;
using session::RecordingMode;

namespace {

constexpr int64_t Day_ms = 86'400'000;

Meeting::Tune rulesOf18(RecordingMode mode) {
    return [mode](config::Settings &settings, session::SessionProperties &properties) {
        settings.answersOf18 = true;
        settings.autostopTimeout_s = Timeout_s;
        properties.recordingMode = mode;
        properties.defaultRecording = small();
    };
}

/// As a client of 1.8 comes in: with the secret, or a token.
control::JoinRequest joinOf18(const Meeting &meeting, const QString &session) {
    control::JoinRequest request{.sessionId = session, .secret = meeting.settings.secret};
    request.makesSession = true;
    return request;
}

} // namespace

/// Recording and joining by the rules of 1.8 (protocol 5.7).
class RulesOf18Test : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aManualRecordingKeepsItsSessionUntilItIsStopped() {
        Meeting meeting(rulesOf18(RecordingMode::Manual), Meeting::Recorder::Real);
        Guest &a = meeting.join(u"A"_s);
        const QString id = start(meeting); // no participant publishes
        meeting.clock.advance(Day_ms);
        QVERIFY(goesOn(meeting, id));
        QCOMPARE(meeting.publish(a), 0);
        a.client->leave(u"disconnect"_s);
        meeting.clock.advance(Day_ms);
        QVERIFY(goesOn(meeting, id));
        QVERIFY(!meeting.join(u"B"_s).id.isEmpty()); // who comes later finds it recorded
        meeting.clock.advance(Day_ms);
        QVERIFY(goesOn(meeting, id));
    }

    void stoppingTheManualRecordingClosesTheEmptySession() {
        Meeting meeting(rulesOf18(RecordingMode::Manual), Meeting::Recorder::Real);
        Guest &a = meeting.join(u"A"_s);
        const QString id = start(meeting);
        const Ending ending(meeting);
        a.client->leave(u"disconnect"_s);
        QVERIFY(goesOn(meeting, id));
        QVERIFY(stop(meeting, id));
        QCOMPARE(ending.wait(), u"ready "_s + ByServer);
        QVERIFY(isClosed(meeting));
    }

    void aStartThatFailsKeepsNoEmptySession() {
        Meeting meeting(rulesOf18(RecordingMode::Manual), Meeting::Recorder::Real);
        const QString path = meeting.settings.recordingPath;
        QVERIFY(QDir(path).removeRecursively());
        QFile inTheWay(path);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const Guest &a = meeting.join(u"A"_s);
        std::optional<Info> result;
        meeting.commands->startRecording(meeting.id, small(), [&](const Info &info) { result = info; });
        QVERIFY(!result); // the disk is asked
        a.client->leave(u"disconnect"_s);
        QTRY_VERIFY_WITH_TIMEOUT(result, Patience_ms);
        QVERIFY(!*result);
        QVERIFY(isClosed(meeting));
    }

    void aRecordingThatEndsByItselfKeepsNoEmptySession() {
        Meeting meeting(rulesOf18(RecordingMode::Manual), Meeting::Recorder::Real);
        const Guest &a = meeting.join(u"A"_s);
        const QString id = start(meeting);
        a.client->leave(u"disconnect"_s);
        QVERIFY(goesOn(meeting, id));
        QVERIFY(stop(meeting, id, u"recordingFailed"_s)); // as when the disk is full or the limit is reached
        QVERIFY(isClosed(meeting));
    }

    void anAlwaysRecordingEndsWithTheLastParticipant() {
        Meeting meeting(rulesOf18(RecordingMode::Always), Meeting::Recorder::Real);
        Guest &a = meeting.join(u"A"_s);
        QCOMPARE(meeting.publish(a), 0);
        QTRY_VERIFY_WITH_TIMEOUT(!meeting.session()->recordingIds().isEmpty(), Patience_ms);
        const QString id = meeting.session()->recordingIds()[0];
        const Ending ending(meeting);
        const Guest &b = meeting.join(u"B"_s);
        QVERIFY(a.client->unpublish().ok());
        a.client->leave(u"disconnect"_s);
        meeting.clock.advance(Day_ms);
        QVERIFY(goesOn(meeting, id)); // one is left, who publishes nothing
        b.client->leave(u"disconnect"_s);
        QCOMPARE(ending.wait(), u"ready lastParticipantLeft"_s); // no time passes
        QVERIFY(isClosed(meeting));
    }

    void oneThatKnowsTheSecretMakesItsSession() {
        Meeting meeting(rulesOf18(RecordingMode::Manual));
        Guest &a = meeting.newcomer(u"A"_s), &b = meeting.newcomer(u"B"_s);
        QCOMPARE(codeOf(meeting.tryJoin(a, joinOf18(meeting, u"lesson-1"_s))), 0);
        const session::Session *made = meeting.commands->session(u"lesson-1"_s);
        QVERIFY(made);
        QCOMPARE(made->properties().mediaMode, session::MediaMode::Routed);
        QCOMPARE(made->properties().recordingMode, RecordingMode::Manual);
        QCOMPARE(codeOf(meeting.tryJoin(b, joinOf18(meeting, u"lesson-1"_s))), 0);
        // They are participants like all others.
        QCOMPARE(made->participants().size(), size_t(2));
        for (const session::Connection *one : made->participants()) {
            QVERIFY(!one->isHidden() && one->mayPublish() && one->properties.record);
            QCOMPARE(one->properties.role, session::Role::Publisher);
        }
        QVERIFY(!meeting.takeDiary().filter(u"A participantJoined"_s).isEmpty());
        a.client->leave(u"disconnect"_s);
        b.client->leave(u"disconnect"_s);
        QVERIFY(!meeting.commands->session(u"lesson-1"_s));
    }

    void noOtherClientMakesASession_data() {
        QTest::addColumn<QString>("session");
        QTest::addColumn<QString>("secret");
        QTest::addColumn<bool>("makes");
        QTest::addColumn<bool>("recorder");
        QTest::addColumn<int>("code");
        QTest::newRow("wrong secret") << u"hall"_s << u"GUESS"_s << true << false << 401;
        QTest::newRow("no secret") << u"hall"_s << QString() << true << false << 202;
        QTest::newRow("a recorder") << u"hall"_s << u"right"_s << true << true << 202;
        QTest::newRow("a client of today") << u"hall"_s << u"right"_s << false << false << 202;
        QTest::newRow("a name that cannot be") << u"../hall"_s << u"right"_s << true << false << -1;
        QTest::newRow("no name") << QString() << u"right"_s << true << false << -1;
    }
    void noOtherClientMakesASession() {
        QFETCH(const QString, session);
        QFETCH(const QString, secret);
        QFETCH(const bool, makes);
        QFETCH(const bool, recorder);
        Meeting meeting(rulesOf18(RecordingMode::Manual));
        control::JoinRequest request = joinOf18(meeting, session);
        if (secret != u"right"_s)
            request.secret = secret;
        request.makesSession = makes;
        request.recorder = recorder;
        QTEST(codeOf(meeting.tryJoin(meeting.newcomer(u"A"_s), request)), "code");
        QCOMPARE(meeting.commands->sessions().size(), size_t(1));
    }

    void aStoppingServerMakesNone() {
        Meeting meeting(rulesOf18(RecordingMode::Manual));
        bool stopped = false;
        meeting.commands->shutDown([&] { stopped = true; });
        QTRY_VERIFY_WITH_TIMEOUT(stopped, Patience_ms);
        QCOMPARE(codeOf(meeting.tryJoin(meeting.newcomer(u"A"_s), joinOf18(meeting, u"late"_s))), 203);
        QVERIFY(meeting.commands->sessions().empty());
    }
};

QTEST_GUILESS_MAIN(RulesOf18Test)
#include "test_rules_of_18.moc"
