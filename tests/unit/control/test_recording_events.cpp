#include "event_listener.h"

#include <QtTest>

using namespace ovation;
using namespace Qt::StringLiterals;
using session::Role;

namespace {

constexpr int Patience_ms = 30'000;

session::RecordingProperties small() {
    return {.name = u"lesson"_s, .width = 160, .height = 120, .frameRate = 10};
}

QString record(Meeting &meeting, const session::RecordingProperties &properties) {
    std::optional<Result<recording::RecordingInfo>> result;
    meeting.commands->startRecording(meeting.id, properties, [&](const auto &info) { result = info; });
    const bool answered = QTest::qWaitFor([&] { return result.has_value(); }, Patience_ms);
    return answered && *result ? (*result)->id : QString();
}

} // namespace

class RecordingEventsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aRecordingIsToldInTheOrderOfItsKind_data() {
        QTest::addColumn<bool>("individual");
        QTest::addColumn<bool>("participantsFirst");
        QTest::newRow("composed") << false << true;
        QTest::newRow("individual") << true << false;
    }
    void aRecordingIsToldInTheOrderOfItsKind() {
        QFETCH(bool, individual);
        QFETCH(bool, participantsFirst);
        Meeting meeting({}, Meeting::Recorder::Real);
        Listener listener(meeting);
        meeting.join(u"M"_s, Role::Moderator);
        meeting.takeDiary();
        listener.take();
        auto properties = small();
        if (individual)
            properties.outputMode = session::OutputMode::Individual;
        const QString id = record(meeting, properties);
        QCOMPARE(id, u"meeting"_s);
        QCOMPARE(meeting.takeDiary(), lines({"* recordingStatusChanged started",
                                             R"(M recordingStarted {"id":"meeting","name":"lesson"})"}));
        QJsonObject started = listener.take().at(0).fields;
        QCOMPARE(started[u"timestamp"_s], started[u"startTime"_s]);
        QCOMPARE(started[u"size"_s].toInt(-1), 0);
        QCOMPARE(started[u"outputMode"_s].toString(), individual ? u"INDIVIDUAL"_s : u"COMPOSED"_s);
        QCOMPARE(started.contains(u"resolution"_s), !individual);
        QVERIFY(!started.contains(u"reason"_s) && !started.contains(u"url"_s));
        QTest::qWait(400);
        bool stopped = false;
        meeting.commands->stopRecording(id, u"recordingStoppedByServer"_s,
                                        [&](const auto &) { stopped = true; });
        QTRY_VERIFY_WITH_TIMEOUT(stopped, Patience_ms);
        const QString told =
            u"M recordingStopped {\"id\":\"meeting\",\"name\":\"lesson\",\"reason\":\"recordingStoppedByServer\"}"_s;
        QStringList expected{u"* recordingStatusChanged stopped recordingStoppedByServer"_s,
                             u"* recordingStatusChanged ready recordingStoppedByServer"_s};
        expected.insert(participantsFirst ? 1 : 2, told);
        QCOMPARE(meeting.takeDiary(), expected);
        const auto events = listener.take();
        QCOMPARE(events[0].fields[u"duration"_s].toDouble(), 0.0);
        if (!individual)
            QVERIFY(events[1].fields[u"duration"_s].toDouble() > 0.1); // of the media, not rounded
    }

    void oneThatIsKeptElsewhereIsReadyWhenItIsThere() {
        const auto elsewhere = [](config::Settings &settings, session::SessionProperties &) {
            settings.storage.kind = config::RecordingStorage::S3;
        };
        Meeting meeting(elsewhere, Meeting::Recorder::Real);
        Listener listener(meeting);
        meeting.join(u"M"_s, Role::Moderator);
        const QString id = record(meeting, small());
        QVERIFY(!id.isEmpty());
        QTest::qWait(400);
        meeting.takeDiary();
        listener.take();
        std::optional<Result<recording::RecordingInfo>> stopped;
        meeting.commands->stopRecording(id, u"recordingStoppedByServer"_s,
                                        [&](const auto &info) { stopped = info; });
        QTRY_VERIFY_WITH_TIMEOUT(stopped, Patience_ms);
        QVERIFY(stopped->ok());
        QCOMPARE((*stopped)->toJson()[u"status"_s].toString(), u"stopped"_s);
        QCOMPARE(
            meeting.takeDiary(),
            lines(
                {"* recordingStatusChanged stopped recordingStoppedByServer",
                 R"(M recordingStopped {"id":"meeting","name":"lesson","reason":"recordingStoppedByServer"})"}));
        QVERIFY(!meeting.session()->isRecorded());
        listener.take();
        const int64_t createdAt = (*stopped)->createdAt;
        meeting.recordings->delivered(id, createdAt + 1, u"f"_s, u"https://bucket/another"_s);
        meeting.recordings->delivered(id, createdAt, u"f"_s, u"https://bucket/f/lesson.mp4"_s);
        QStringList told;
        QTRY_VERIFY_WITH_TIMEOUT((told += meeting.takeDiary(), !told.isEmpty()), Patience_ms);
        QCOMPARE(told, lines({"* recordingStatusChanged ready recordingStoppedByServer"}));
        const auto events = listener.take();
        QVERIFY(events.at(0).fields[u"size"_s].toInteger() > 0);
        QCOMPARE(meeting.commands->recording(id)->toJson()[u"url"_s].toString(),
                 u"https://bucket/f/lesson.mp4"_s);
    }

    void closingTellsParticipantsThenTheRecordingThenTheSession() {
        Meeting meeting({}, Meeting::Recorder::Real);
        Listener listener(meeting);
        Guest &a = meeting.join(u"A"_s);
        QCOMPARE(meeting.publish(a), 0);
        QVERIFY(!record(meeting, small()).isEmpty());
        meeting.takeDiary();
        bool closed = false;
        meeting.commands->closeSession(meeting.id, u"sessionClosedByServer"_s,
                                       [&](const Result<void> &) { closed = true; });
        QTRY_VERIFY_WITH_TIMEOUT(closed, Patience_ms);
        QCOMPARE(eventsIn(meeting.takeDiary()),
                 lines({"* webrtcConnectionDestroyed A OUTBOUND sessionClosedByServer",
                        "* participantLeft A sessionClosedByServer",
                        "* recordingStatusChanged stopped sessionClosedByServer",
                        "* recordingStatusChanged ready sessionClosedByServer",
                        "* sessionDestroyed sessionClosedByServer"}));
    }

    void aStartThatFailsIsToldOnce() {
        Meeting meeting({}, Meeting::Recorder::Real);
        Listener listener(meeting);
        meeting.join(u"A"_s);
        listener.take();
        auto properties = small();
        properties.look = session::LookOptions{.background = u"missing.png"_s};
        QVERIFY(record(meeting, properties).isEmpty());
        const auto events = listener.take();
        QCOMPARE(int(events.size()), 1);
        QCOMPARE(events[0].fields[u"status"_s].toString(), u"failed"_s);
        QVERIFY(!events[0].fields.contains(u"reason"_s));
        QVERIFY(!meeting.session()->isRecorded());
    }
};

QTEST_GUILESS_MAIN(RecordingEventsTest)
#include "test_recording_events.moc"
