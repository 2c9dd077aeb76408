#include "room.h"

#include <QJsonDocument>
#include <QtTest>

using namespace ovation;
using namespace Qt::StringLiterals;
using config::RecordingNotification;
using session::Role;

namespace {

constexpr int Patience_ms = 30'000;
constexpr int Timeout_s = 120, Last_ms = 119'000; ///< a countdown, and when its last second begins
const QString ByServer = u"recordingStoppedByServer"_s;

session::RecordingProperties small() {
    return {.name = u"lesson"_s, .hasAudio = false, .width = 160, .height = 120, .frameRate = 10};
}

Room::Tune autostopAfter(int seconds) {
    return [seconds](config::Settings &settings, session::SessionProperties &properties) {
        settings.autostopTimeout_s = seconds;
        properties.defaultRecording = small();
    };
}

using Info = Result<recording::RecordingInfo>;

/// Starts a recording and waits until it runs; its id, empty when it could not.
QString start(Room &room) {
    std::optional<Info> result;
    room.conference->startRecording(room.id, small(), [&](const Info &info) { result = info; });
    const bool answered = QTest::qWaitFor([&] { return result.has_value(); }, Patience_ms);
    return answered && *result ? (*result)->id : QString();
}

bool stop(Room &room, const QString &id, const QString &reason = ByServer) {
    std::optional<Info> result;
    room.conference->stopRecording(id, reason, [&](const Info &info) { result = info; });
    return QTest::qWaitFor([&] { return result.has_value(); }, Patience_ms) && result->ok();
}

/// Why a recording ended, once it has: "ready automaticStop".
class Ending {
  public:
    explicit Ending(Room &room) {
        QObject::connect(
            room.recordings.get(), &recording::RecordingService::statusChanged, room.recordings.get(),
            [words = m_words](const recording::RecordingInfo &info, const QString &reason) {
                if (info.status == recording::Status::Ready || info.status == recording::Status::Failed)
                    *words = recording::toText(info.status) + u' ' + reason;
            });
    }
    QString wait() const {
        const bool ended = QTest::qWaitFor([&] { return !m_words->isEmpty(); }, Patience_ms);
        return ended ? *m_words : QString();
    }

  private:
    std::shared_ptr<QString> m_words = std::make_shared<QString>();
};

/// That the recording runs in its session and nobody is about to end either.
bool goesOn(Room &room, const QString &id) {
    QCoreApplication::processEvents();
    return room.session() && !room.session()->isClosing() && room.session()->recordingIds().contains(id) &&
           room.recordings->find(id)->status == recording::Status::Started;
}

bool isClosed(Room &room) {
    return QTest::qWaitFor([&] { return !room.session(); }, Patience_ms);
}

} // namespace

Q_DECLARE_METATYPE(RecordingNotification)

class TestRecordingFlow : public QObject {
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
        Room room([&](config::Settings &settings,
                      session::SessionProperties &) { settings.recordingNotification = rule; },
                  Room::Recorder::Real);
        room.join(u"S"_s, Role::Subscriber);
        room.join(u"P"_s, Role::Publisher);
        room.join(u"M"_s, Role::Moderator);
        room.join(u"I"_s, Role::Subscriber, Entrance::Secret);
        room.join(u"R"_s, Role::Subscriber, Entrance::Recorder);
        room.takeDiary();
        const auto told = [&](const QString &what) {
            QStringList diary;
            for (const QChar name : std::as_const(hearers))
                diary << name + what;
            return diary;
        };
        const QString id = start(room);
        QCOMPARE(id, u"room"_s);
        QCOMPARE(room.takeDiary(), told(u" recordingStarted {\"id\":\"room\",\"name\":\"lesson\"}"_s));
        // Who comes meanwhile learns it with the answer to joining.
        for (const Role role : {Role::Subscriber, Role::Publisher, Role::Moderator}) {
            const bool hears = hearers.contains(toText(role)[0]);
            const Guest &late = room.join(u"late"_s, role);
            QCOMPARE(late.joined[u"recordingId"_s].toString(), hears ? id : QString());
            QCOMPARE(late.joined[u"recordingName"_s].toString(), hears ? u"lesson"_s : QString());
            QCOMPARE(late.joined.contains(u"recordingId"_s), hears);
            room.conference->leave(room.id, late.id, u"disconnect"_s);
        }
        room.takeDiary();
        QVERIFY(stop(room, id));
        QCOMPARE(room.takeDiary(), told(u" recordingStopped {\"id\":\"room\",\"name\":\"lesson\","
                                        u"\"reason\":\"recordingStoppedByServer\"}"_s));
        QVERIFY(!room.session()->isRecorded());
    }

    void aSessionIsRecordedOnceAtATime() {
        Room room({}, Room::Recorder::Real);
        room.join(u"A"_s);
        const QString id = start(room);
        room.takeDiary();
        std::optional<int> code;
        room.conference->startRecording(room.id, small(), [&](const Info &info) { code = codeOf(info); });
        QCOMPARE(code.value_or(0), recording::AlreadyRecorded);
        QVERIFY(room.session()->isRecorded());
        QVERIFY(stop(room, id));
        room.takeDiary();
        QCOMPARE(start(room), u"room~1"_s);
    }

    void whatCannotBeRecordedIsToldToNobody() {
        Room room({}, Room::Recorder::Real);
        room.join(u"A"_s);
        std::optional<int> code;
        const auto keep = [&](const Info &info) { code = codeOf(info); };
        room.conference->startRecording(u"hall"_s, small(), keep);
        QCOMPARE(code.value_or(0), 202);
        auto impossible = small();
        impossible.name = u"../../etc"_s;
        code.reset();
        room.conference->startRecording(room.id, impossible, keep);
        QTRY_VERIFY(code);
        QCOMPARE(*code, 704);
        QVERIFY(!room.session()->isRecorded());
        QVERIFY(room.takeDiary().isEmpty());
        Room without;
        without.join(u"A"_s);
        code.reset();
        without.conference->startRecording(without.id, small(), keep);
        QCOMPARE(code.value_or(0), 704);
        without.conference->stopRecording(u"x"_s, ByServer, keep);
        QCOMPARE(code.value_or(0), 704);
    }

    void closingIsDoneWhenTheRecordingIsFinished() {
        Room room({}, Room::Recorder::Real);
        room.join(u"A"_s);
        QVERIFY(!start(room).isEmpty());
        room.takeDiary();
        const Ending ending(room);
        int closed = 0;
        const auto done = [&](const Result<void> &) { ++closed; };
        room.conference->closeSession(room.id, u"sessionClosedByServer"_s, done);
        room.conference->closeSession(room.id, u"sessionClosedByServer"_s, done); // joins the first
        QCOMPARE(closed, 0);
        QCOMPARE(codeOf(room.conference->createConnection(room.id, {})), 203);
        QCOMPARE(codeOf(room.tryJoin(room.newcomer(u"B"_s),
                                     {.sessionId = room.id, .secret = room.settings.secret})),
                 203);
        QVERIFY(isClosed(room));
        QCOMPARE(closed, 2);
        QCOMPARE(ending.wait(), u"ready sessionClosedByServer"_s);
        QCOMPARE(room.takeDiary(),
                 lines({R"(A participantEvicted {"connectionId":"A","reason":"sessionClosedByServer"})",
                        "A is gone"}));
    }

    void anEmptyRecordedSessionIsClosedWhenTheTimeIsUp_data() {
        QTest::addColumn<int>("timeout_s");
        QTest::addColumn<bool>("recorder");
        QTest::addColumn<QString>("end");
        QTest::newRow("after a while") << Timeout_s << false << u"ready automaticStop"_s;
        QTest::newRow("at once") << 0 << false << u"ready lastParticipantLeft"_s;
        QTest::newRow("a recorder is nobody") << Timeout_s << true << u"ready automaticStop"_s;
    }
    void anEmptyRecordedSessionIsClosedWhenTheTimeIsUp() {
        QFETCH(int, timeout_s);
        QFETCH(bool, recorder);
        Room room(autostopAfter(timeout_s), Room::Recorder::Real);
        Guest &a = room.join(u"A"_s);
        QCOMPARE(room.publish(a), 0);
        if (recorder)
            room.join(u"R"_s, Role::Subscriber, Entrance::Recorder);
        const QString id = start(room);
        const Ending ending(room);
        room.clock.advance(3'600'000); // somebody publishes: nothing counts
        room.conference->leave(room.id, a.id, u"disconnect"_s);
        if (timeout_s > 0) {
            room.clock.advance(timeout_s * 1000 - 1);
            QVERIFY(goesOn(room, id));
            room.clock.advance(1);
        } else {
            QVERIFY(goesOn(room, id)); // not inside the call that made it leave
            room.clock.advance(0);
        }
        QTEST(ending.wait(), "end");
        QVERIFY(isClosed(room));
        QCOMPARE(room.takeDiary().contains(u"R is gone"_s), recorder);
    }

    void aRecordingNobodyPublishesToIsStoppedButTheSessionStays() {
        Room room(autostopAfter(Timeout_s), Room::Recorder::Real);
        room.join(u"A"_s);
        const Ending ending(room);
        const QString id = start(room);
        room.clock.advance(Last_ms);
        room.join(u"B"_s); // who only joins does not stop the countdown
        QVERIFY(goesOn(room, id));
        room.clock.advance(1000);
        QCOMPARE(ending.wait(), u"ready automaticStop"_s);
        QVERIFY(room.session());
        QVERIFY(!room.session()->isRecorded());
    }

    void publishingStopsTheCountdown() {
        Room room(autostopAfter(Timeout_s), Room::Recorder::Real);
        Guest &a = room.join(u"A"_s);
        const QString id = start(room);
        room.clock.advance(Last_ms);
        QCOMPARE(room.publish(a), 0);
        // Nor does it begin again when the last publisher stays without publishing.
        QVERIFY(room.conference->unpublishOwn(room.id, a.id).ok());
        room.clock.advance(3'600'000);
        QVERIFY(goesOn(room, id));
    }

    void whoComesBackInTimeAndPublishesStopsTheCountdown() {
        Room room(autostopAfter(Timeout_s), Room::Recorder::Real);
        Guest &a = room.join(u"A"_s);
        QCOMPARE(room.publish(a), 0);
        const QString id = start(room);
        const Ending ending(room);
        room.conference->leave(room.id, a.id, u"disconnect"_s);
        room.clock.advance(Last_ms);
        Guest &back = room.join(u"B"_s);
        QCOMPARE(room.publish(back), 0);
        room.clock.advance(3'600'000);
        QVERIFY(goesOn(room, id));
        // And the next one counts from its own beginning.
        room.conference->leave(room.id, back.id, u"disconnect"_s);
        room.clock.advance(Last_ms);
        QVERIFY(goesOn(room, id));
        room.clock.advance(1000);
        QCOMPARE(ending.wait(), u"ready automaticStop"_s);
        QVERIFY(isClosed(room));
    }

    void whoComesAndGoesWithoutPublishingDoesNotProlongTheCountdown() {
        Room room(autostopAfter(Timeout_s), Room::Recorder::Real);
        Guest &a = room.join(u"A"_s);
        QCOMPARE(room.publish(a), 0);
        const QString id = start(room);
        const Ending ending(room);
        room.conference->leave(room.id, a.id, u"disconnect"_s);
        room.clock.advance(Last_ms - 1000);
        const Guest &b = room.join(u"B"_s);
        room.clock.advance(1000);
        room.conference->leave(room.id, b.id, u"disconnect"_s);
        QVERIFY(goesOn(room, id));
        room.clock.advance(1000);
        QCOMPARE(ending.wait(), u"ready automaticStop"_s);
        QVERIFY(isClosed(room));
    }

    void stoppingByHandInTheCountdownClosesTheEmptySession() {
        Room room(autostopAfter(Timeout_s), Room::Recorder::Real);
        Guest &a = room.join(u"A"_s);
        const QString id = start(room);
        const Ending ending(room);
        room.conference->leave(room.id, a.id, u"disconnect"_s);
        room.clock.advance(Last_ms);
        QVERIFY(goesOn(room, id));
        QVERIFY(stop(room, id));
        QCOMPARE(ending.wait(), u"ready "_s + ByServer);
        QVERIFY(isClosed(room));
    }

    void aCountdownEndsWithItsSession() {
        Room room(autostopAfter(Timeout_s), Room::Recorder::Real);
        Guest &a = room.join(u"A"_s);
        QVERIFY(!start(room).isEmpty());
        room.conference->leave(room.id, a.id, u"disconnect"_s);
        room.clock.advance(Last_ms);
        room.conference->closeSession(room.id, u"sessionClosedByServer"_s, [](const Result<void> &) {});
        QVERIFY(isClosed(room));
        // Another one of the same name has nothing to do with it.
        session::SessionProperties properties;
        properties.customSessionId = room.id;
        QVERIFY(room.conference->createSession(properties));
        Guest &b = room.join(u"B"_s);
        QCOMPARE(room.publish(b), 0);
        const QString id = start(room);
        QVERIFY(room.conference->unpublishOwn(room.id, b.id).ok());
        room.clock.advance(3'600'000);
        QVERIFY(goesOn(room, id));
    }

    void anAlwaysRecordedSessionBeginsWithItsFirstPublisherUntilStoppedByHand() {
        Room room(
            [](config::Settings &, session::SessionProperties &properties) {
                properties.recordingMode = session::RecordingMode::Always;
                properties.defaultRecording = small();
            },
            Room::Recorder::Real);
        Guest &a = room.join(u"A"_s);
        QVERIFY(!room.session()->isRecorded());
        QCOMPARE(room.publish(a), 0);
        QTRY_VERIFY_WITH_TIMEOUT(!room.session()->recordingIds().isEmpty(), Patience_ms);
        QCOMPARE(room.takeDiary().value(1), u"A recordingStarted {\"id\":\"room\",\"name\":\"lesson\"}"_s);
        QVERIFY(stop(room, room.session()->recordingIds()[0]));
        QVERIFY(room.conference->unpublishOwn(room.id, a.id).ok());
        QCOMPARE(room.publish(a), 0);
        QVERIFY(!room.session()->isRecorded());
    }
};

QTEST_GUILESS_MAIN(TestRecordingFlow)
#include "test_recording_flow.moc"
