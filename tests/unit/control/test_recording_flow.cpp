#include "recorded_meeting.h"

#include "session/protocol.h"

#include <QJsonDocument>
#include <QtTest>

using namespace ovation;
using namespace Qt::StringLiterals;
using config::RecordingNotification;
using session::Role;

Q_DECLARE_METATYPE(RecordingNotification)
Q_DECLARE_METATYPE(ovation::control::Recordable)

class RecordingFlowTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void onlyTheConfiguredRolesHearOfIt_data() {
        QTest::addColumn<RecordingNotification>("rule");
        QTest::addColumn<QString>("hearers");
        QTest::newRow("none") << RecordingNotification::None << QString();
        QTest::newRow("moderator") << RecordingNotification::Moderator << u"M"_s;
        QTest::newRow("publisher_moderator") << RecordingNotification::PublisherModerator << u"PM"_s;
        // Never the recorder.
        QTest::newRow("all") << RecordingNotification::All << u"SPMI"_s;
    }
    void onlyTheConfiguredRolesHearOfIt() {
        QFETCH(RecordingNotification, rule);
        QFETCH(QString, hearers);
        Meeting meeting([&](config::Settings &settings,
                            session::SessionProperties &) { settings.recordingNotification = rule; },
                        Meeting::Recorder::Real);
        meeting.join(u"S"_s, Role::Subscriber);
        meeting.join(u"P"_s, Role::Publisher);
        meeting.join(u"M"_s, Role::Moderator);
        meeting.join(u"I"_s, Role::Subscriber, Entrance::Secret);
        meeting.join(u"R"_s, Role::Subscriber, Entrance::Recorder);
        meeting.takeDiary();
        const auto told = [&](const QString &what) {
            QStringList diary;
            for (const QChar name : std::as_const(hearers))
                diary << name + what;
            return diary;
        };
        const QString id = start(meeting);
        QCOMPARE(id, u"meeting"_s);
        QCOMPARE(meeting.takeDiary(), told(u" recordingStarted {\"id\":\"meeting\",\"name\":\"lesson\"}"_s));
        // Who comes meanwhile learns it with the answer to joining.
        for (const Role role : {Role::Subscriber, Role::Publisher, Role::Moderator}) {
            const bool hears = hearers.contains(toText(role)[0]);
            const Guest &late = meeting.join(u"late"_s, role);
            QCOMPARE(late.joined[u"recordingId"_s].toString(), hears ? id : QString());
            QCOMPARE(late.joined[u"recordingName"_s].toString(), hears ? u"lesson"_s : QString());
            QCOMPARE(late.joined.contains(u"recordingId"_s), hears);
            late.client->leave(u"disconnect"_s);
        }
        meeting.takeDiary();
        QVERIFY(stop(meeting, id));
        QCOMPARE(meeting.takeDiary(), told(u" recordingStopped {\"id\":\"meeting\",\"name\":\"lesson\","
                                           u"\"reason\":\"recordingStoppedByServer\"}"_s));
        QVERIFY(!meeting.session()->isRecorded());
    }

    void aSessionIsRecordedOnceAtATime() {
        Meeting meeting({}, Meeting::Recorder::Real);
        meeting.join(u"A"_s);
        const QString id = start(meeting);
        meeting.takeDiary();
        QCOMPARE(meeting.commands->recordable(meeting.id), control::Recordable::AlreadyRecorded);
        std::optional<Errc> code;
        meeting.commands->startRecording(meeting.id, small(),
                                         [&](const Info &info) { code = info.error().code; });
        QVERIFY(code);
        QCOMPARE(*code, Errc::AlreadyRecorded);
        QVERIFY(meeting.session()->isRecorded());
        QVERIFY(stop(meeting, id));
        meeting.takeDiary();
        QCOMPARE(start(meeting), u"meeting~1"_s);
    }

    void whoMayBeRecordedIsOneRule_data() {
        QTest::addColumn<control::Recordable>("recordable");
        QTest::addColumn<int>("code"); // of a start; 0 = it begins
        using control::Recordable;
        QTest::newRow("relayed") << Recordable::Relayed << 703;
        QTest::newRow("no participants") << Recordable::NoParticipants << 703;
        QTest::newRow("no publisher") << Recordable::NoPublisher << 0;
        QTest::newRow("everything there") << Recordable::Yes << 0;
        QTest::newRow("switched off") << Recordable::SwitchedOff << 704;
    }
    void whoMayBeRecordedIsOneRule() {
        using control::Recordable;
        QFETCH(Recordable, recordable);
        QFETCH(int, code);
        Meeting meeting(
            [&](config::Settings &, session::SessionProperties &properties) {
                if (recordable == Recordable::Relayed)
                    properties.mediaMode = session::MediaMode::Relayed;
            },
            recordable == Recordable::SwitchedOff ? Meeting::Recorder::None : Meeting::Recorder::Real);
        if (recordable != Recordable::NoParticipants) {
            Guest &a = meeting.join(u"A"_s);
            if (recordable != Recordable::NoPublisher)
                QCOMPARE(meeting.publish(a), 0);
        }
        QTEST(meeting.commands->recordable(meeting.id), "recordable");
        QCOMPARE(codeOf(meeting.commands->mayRecord(meeting.id, false)), code);
        // The window's door, which used to let a RELAYED session through.
        std::optional<Info> result;
        meeting.commands->startRecording(meeting.id, small(), [&](const Info &info) { result = info; });
        QTRY_VERIFY_WITH_TIMEOUT(result, Patience_ms);
        QCOMPARE(codeOf(*result), code);
        QCOMPARE(meeting.session()->isRecorded(), code == 0);
    }

    void aRelayedSessionIsNotRecordedByItselfEither() {
        Meeting meeting(
            [](config::Settings &, session::SessionProperties &properties) {
                properties.recordingMode = session::RecordingMode::Always;
                properties.mediaMode = session::MediaMode::Relayed;
            },
            Meeting::Recorder::Real);
        Guest &a = meeting.join(u"A"_s);
        QCOMPARE(meeting.publish(a), 0);
        QVERIFY(!meeting.session()->isRecorded());
        QVERIFY(meeting.recordings->list().empty());
    }

    void everyChangeOfARecordingIsAnnounced() {
        Meeting meeting({}, Meeting::Recorder::Real);
        Guest &a = meeting.join(u"A"_s);
        QCOMPARE(meeting.publish(a), 0);
        const QString id = start(meeting);
        QSignalSpy changed(meeting.commands.get(), &control::Commands::changed);
        std::optional<Info> result;
        const auto note = [&](const Info &info) { result = info; };
        const auto announced = [&] {
            const bool answered = QTest::qWaitFor([&] { return result.has_value(); }, Patience_ms);
            const bool good = answered && result->ok() && !changed.isEmpty();
            result.reset();
            changed.clear();
            return good;
        };
        meeting.commands->setRecordingPaused(id, true, note);
        QVERIFY(announced());
        meeting.commands->setRecordingPaused(id, false, note);
        QVERIFY(announced());
        meeting.commands->addMarker(id, u"here"_s, {}, note);
        QVERIFY(announced());
        meeting.commands->setRecordingLayout(id, session::RecordingLayout::PictureInPicture, note);
        QVERIFY(announced());
        std::optional<Result<void>> removed;
        const auto remove = [&] {
            removed.reset();
            meeting.commands->removeRecording(id, [&](const Result<void> &given) { removed = given; });
            return QTest::qWaitFor([&] { return removed.has_value(); }, Patience_ms) ? codeOf(*removed) : -1;
        };
        QCOMPARE(remove(), 706); // it runs
        QVERIFY(stop(meeting, id));
        changed.clear();
        QCOMPARE(remove(), 0);
        QVERIFY(!changed.isEmpty());
        QCOMPARE(remove(), 705);
        QCOMPARE(codeOf(meeting.commands->recording(id)), 705);
    }

    void whatCannotBeRecordedIsNotAnnounced() {
        Meeting meeting({}, Meeting::Recorder::Real);
        meeting.join(u"A"_s);
        std::optional<int> code;
        const auto keep = [&](const Info &info) { code = codeOf(info); };
        meeting.commands->startRecording(u"hall"_s, small(), keep);
        QCOMPARE(code.value_or(0), 202);
        auto impossible = small();
        impossible.name = u"../../etc"_s;
        code.reset();
        meeting.commands->startRecording(meeting.id, impossible, keep);
        QTRY_VERIFY(code);
        QCOMPARE(*code, 704);
        QVERIFY(!meeting.session()->isRecorded());
        QVERIFY(meeting.takeDiary().isEmpty());
        Meeting without;
        without.join(u"A"_s);
        code.reset();
        without.commands->startRecording(without.id, small(), keep);
        QCOMPARE(code.value_or(0), 704);
        without.commands->stopRecording(u"x"_s, ByServer, keep);
        QCOMPARE(code.value_or(0), 704);
    }

    void closingIsDoneWhenTheRecordingIsFinished() {
        Meeting meeting({}, Meeting::Recorder::Real);
        meeting.join(u"A"_s);
        QVERIFY(!start(meeting).isEmpty());
        meeting.takeDiary();
        const Ending ending(meeting);
        int closed = 0;
        const auto done = [&](const Result<void> &) { ++closed; };
        meeting.commands->closeSession(meeting.id, u"sessionClosedByServer"_s, done);
        meeting.commands->closeSession(meeting.id, u"sessionClosedByServer"_s, done); // joins the first
        QCOMPARE(closed, 0);
        QCOMPARE(codeOf(meeting.commands->createConnection(meeting.id, {})), 203);
        QCOMPARE(codeOf(meeting.tryJoin(meeting.newcomer(u"B"_s),
                                        {.sessionId = meeting.id, .secret = meeting.settings.secret})),
                 203);
        QVERIFY(isClosed(meeting));
        QCOMPARE(closed, 2);
        QCOMPARE(ending.wait(), u"ready sessionClosedByServer"_s);
        QCOMPARE(meeting.takeDiary(),
                 lines({R"(A participantEvicted {"connectionId":"A","reason":"sessionClosedByServer"})",
                        "A is gone"}));
    }

    void theCommandsMayEndWhileARecordingIsBeingFinished() {
        Meeting meeting({}, Meeting::Recorder::Real);
        meeting.join(u"A"_s);
        QVERIFY(!start(meeting).isEmpty());
        const Ending ending(meeting);
        bool closed = false;
        meeting.commands->closeSession(meeting.id, u"sessionClosedByServer"_s,
                                       [&](const Result<void> &) { closed = true; });
        meeting.commands.reset();
        QCOMPARE(ending.wait(), u"ready sessionClosedByServer"_s);
        QCoreApplication::processEvents();
        QVERIFY(!closed); // the caller is gone as well
    }

    void anEmptyRecordedSessionIsClosedWhenTheTimeIsUp_data() {
        QTest::addColumn<int>("timeout_s");
        QTest::addColumn<bool>("recorder");
        QTest::addColumn<QString>("end");
        QTest::newRow("after a while") << Timeout_s << false << u"ready automaticStop"_s;
        QTest::newRow("at once") << 0 << false << u"ready lastParticipantLeft"_s;
        QTest::newRow("a recorder does not count") << Timeout_s << true << u"ready automaticStop"_s;
    }
    void anEmptyRecordedSessionIsClosedWhenTheTimeIsUp() {
        QFETCH(int, timeout_s);
        QFETCH(bool, recorder);
        Meeting meeting(autostopAfter(timeout_s), Meeting::Recorder::Real);
        Guest &a = meeting.join(u"A"_s);
        QCOMPARE(meeting.publish(a), 0);
        if (recorder)
            meeting.join(u"R"_s, Role::Subscriber, Entrance::Recorder);
        const QString id = start(meeting);
        const Ending ending(meeting);
        meeting.clock.advance(3'600'000); // a stream is published: no countdown
        a.client->leave(u"disconnect"_s);
        if (timeout_s > 0) {
            meeting.clock.advance(timeout_s * 1000 - 1);
            QVERIFY(goesOn(meeting, id));
            meeting.clock.advance(1);
        } else {
            QVERIFY(goesOn(meeting, id)); // not inside the call that made it leave
            meeting.clock.advance(0);
        }
        QTEST(ending.wait(), "end");
        QVERIFY(isClosed(meeting));
        QCOMPARE(meeting.takeDiary().contains(u"R is gone"_s), recorder);
    }

    void aRecordingWithoutAPublisherIsStoppedButTheSessionStays() {
        Meeting meeting(autostopAfter(Timeout_s), Meeting::Recorder::Real);
        meeting.join(u"A"_s);
        const Ending ending(meeting);
        const QString id = start(meeting);
        meeting.clock.advance(Last_ms);
        meeting.join(u"B"_s); // who only joins does not stop the countdown
        QVERIFY(goesOn(meeting, id));
        meeting.clock.advance(1000);
        QCOMPARE(ending.wait(), u"ready automaticStop"_s);
        QVERIFY(meeting.session());
        QVERIFY(!meeting.session()->isRecorded());
    }

    void publishingStopsTheCountdown() {
        Meeting meeting(autostopAfter(Timeout_s), Meeting::Recorder::Real);
        Guest &a = meeting.join(u"A"_s);
        const QString id = start(meeting);
        meeting.clock.advance(Last_ms);
        QCOMPARE(meeting.publish(a), 0);
        // Nor does it begin again when the last publisher stays without publishing.
        QVERIFY(a.client->unpublish().ok());
        meeting.clock.advance(3'600'000);
        QVERIFY(goesOn(meeting, id));
    }

    void whoComesBackInTimeAndPublishesStopsTheCountdown() {
        Meeting meeting(autostopAfter(Timeout_s), Meeting::Recorder::Real);
        Guest &a = meeting.join(u"A"_s);
        QCOMPARE(meeting.publish(a), 0);
        const QString id = start(meeting);
        const Ending ending(meeting);
        a.client->leave(u"disconnect"_s);
        meeting.clock.advance(Last_ms);
        Guest &back = meeting.join(u"B"_s);
        QCOMPARE(meeting.publish(back), 0);
        meeting.clock.advance(3'600'000);
        QVERIFY(goesOn(meeting, id));
        // And the next one counts from its own beginning.
        back.client->leave(u"disconnect"_s);
        meeting.clock.advance(Last_ms);
        QVERIFY(goesOn(meeting, id));
        meeting.clock.advance(1000);
        QCOMPARE(ending.wait(), u"ready automaticStop"_s);
        QVERIFY(isClosed(meeting));
    }

    void whoComesAndGoesWithoutPublishingDoesNotProlongTheCountdown() {
        Meeting meeting(autostopAfter(Timeout_s), Meeting::Recorder::Real);
        Guest &a = meeting.join(u"A"_s);
        QCOMPARE(meeting.publish(a), 0);
        const QString id = start(meeting);
        const Ending ending(meeting);
        a.client->leave(u"disconnect"_s);
        meeting.clock.advance(Last_ms - 1000);
        const Guest &b = meeting.join(u"B"_s);
        meeting.clock.advance(1000);
        b.client->leave(u"disconnect"_s);
        QVERIFY(goesOn(meeting, id));
        meeting.clock.advance(1000);
        QCOMPARE(ending.wait(), u"ready automaticStop"_s);
        QVERIFY(isClosed(meeting));
    }

    void stoppingByHandInTheCountdownClosesTheEmptySession() {
        Meeting meeting(autostopAfter(Timeout_s), Meeting::Recorder::Real);
        Guest &a = meeting.join(u"A"_s);
        const QString id = start(meeting);
        const Ending ending(meeting);
        a.client->leave(u"disconnect"_s);
        meeting.clock.advance(Last_ms);
        QVERIFY(goesOn(meeting, id));
        QVERIFY(stop(meeting, id));
        QCOMPARE(ending.wait(), u"ready "_s + ByServer);
        QVERIFY(isClosed(meeting));
    }

    void aCountdownEndsWithItsSession() {
        Meeting meeting(autostopAfter(Timeout_s), Meeting::Recorder::Real);
        Guest &a = meeting.join(u"A"_s);
        QVERIFY(!start(meeting).isEmpty());
        a.client->leave(u"disconnect"_s);
        meeting.clock.advance(Last_ms);
        meeting.commands->closeSession(meeting.id, u"sessionClosedByServer"_s, [](const Result<void> &) {});
        QVERIFY(isClosed(meeting));
        // Another one of the same name has nothing to do with it.
        session::SessionProperties properties;
        properties.customSessionId = meeting.id;
        QVERIFY(meeting.commands->createSession(properties));
        Guest &b = meeting.join(u"B"_s);
        QCOMPARE(meeting.publish(b), 0);
        const QString id = start(meeting);
        QVERIFY(b.client->unpublish().ok());
        meeting.clock.advance(3'600'000);
        QVERIFY(goesOn(meeting, id));
    }

    void anAlwaysRecordedSessionBeginsWithItsFirstPublisherUntilStoppedByHand() {
        Meeting meeting(
            [](config::Settings &, session::SessionProperties &properties) {
                properties.recordingMode = session::RecordingMode::Always;
                properties.defaultRecording = small();
            },
            Meeting::Recorder::Real);
        Guest &a = meeting.join(u"A"_s);
        QVERIFY(!meeting.session()->isRecorded());
        QCOMPARE(meeting.publish(a), 0);
        QTRY_VERIFY_WITH_TIMEOUT(!meeting.session()->recordingIds().isEmpty(), Patience_ms);
        QCOMPARE(meeting.takeDiary().value(1),
                 u"A recordingStarted {\"id\":\"meeting\",\"name\":\"lesson\"}"_s);
        QVERIFY(stop(meeting, meeting.session()->recordingIds()[0]));
        QVERIFY(a.client->unpublish().ok());
        QCOMPARE(meeting.publish(a), 0);
        QVERIFY(!meeting.session()->isRecorded());
    }

    void anInvitationToASessionThatIsClosingStaysGood() {
        Meeting meeting({}, Meeting::Recorder::Real);
        session::SessionProperties properties;
        properties.customSessionId = meeting.id;
        const QString token = meeting.commands->invite(properties);
        const control::JoinRequest request{.token = token, .sessionId = meeting.id};
        meeting.join(u"A"_s);
        std::optional<Result<recording::RecordingInfo>> started;
        meeting.commands->startRecording(meeting.id, {.width = 160, .height = 120, .frameRate = 10},
                                         [&](const auto &info) { started = info; });
        QTRY_VERIFY_WITH_TIMEOUT(started && started->ok(), 30'000);
        bool closed = false;
        meeting.commands->closeSession(meeting.id, session::reason::SessionClosedByServer,
                                       [&](const Result<void> &) { closed = true; });
        QVERIFY(!closed); // the recording is being finished
        QVERIFY(!meeting.tryJoin(meeting.newcomer(u"B"_s), request).ok());
        QTRY_VERIFY_WITH_TIMEOUT(closed, 30'000);
        QCOMPARE(codeOf(meeting.tryJoin(meeting.newcomer(u"C"_s), request)), 0);
    }
};

QTEST_GUILESS_MAIN(RecordingFlowTest)
#include "test_recording_flow.moc"
