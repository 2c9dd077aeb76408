#include "engine_home.h"
#include "fake_studio.h"
#include "studio_driver.h"

#include "session/failures.h"

#include <QTest>

using namespace ovation;
using namespace ovation::ui;
using control::Recordable;
using recording::RecordingInfo;
using recording::Status;
using session::RecordingLayout;

namespace {

const QString Daily = QStringLiteral("daily"), Nowhere = QStringLiteral("nowhere");

} // namespace

/// What a window may rely on, of the engine and of the fake that stands for it in the window's tests: each
/// case runs against both.
class ContractTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();

    void aSessionIsThereWhenItsCreationIsAnswered();
    void aSessionIsWhatItsBodySays();
    void aBodyIsCheckedWithoutASession();
    void aConnectionWaitsForItsParticipantAndIsChanged();
    void aClosedSessionIsGoneWhenThatIsAnswered();
    void participantsJoinAndAreDisconnected();
    void anUnpublishedStreamIsGoneAndItsParticipantStays();
    void aParticipantIsMutedInRecordingsAndHeardAgain();
    void oneParticipantIsPinnedAtATime();
    void aSignalNeedsASessionWithParticipants();
    void aGuestLinkIsAPendingConnection();
    void theStageHasTheParticipantsThatWereSet();
    void aCameraNeedsAnAddressAndASession();
    void aSessionSaysWhetherItCanBeRecorded();
    void aRecordingIsShownWhenItsStartIsAnswered();
    void aRecordingIsPausedMarkedAndArranged();
    void aRecordingIsReadyWhenItsStopIsAnswered();
    void aSecondRecordingOfTheOtherKindRunsBesideTheFirst();
    void closingASessionFinishesItsRecording();
    void aFinishedRecordingIsDeletedAndARunningOneIsNot();
    void whatDoesNotRunIsRefused();

  private:
    void dailyOfTwo();
    template <typename T>
    Errc codeOf(const Result<T> &result) {
        return result.ok() ? Errc(-1) : result.error().code;
    }

    std::unique_ptr<EngineHome> m_home;
    std::unique_ptr<FakeStudio> m_fake;
    std::unique_ptr<StudioDriver> m_driver;
};

void ContractTest::initTestCase_data() {
    QTest::addColumn<bool>("real");
    QTest::newRow("fake") << false;
    QTest::newRow("engine") << true;
}

void ContractTest::init() {
    QFETCH_GLOBAL(bool, real);
    if (real)
        m_home = std::make_unique<EngineHome>();
    else
        m_fake = std::make_unique<FakeStudio>();
    m_driver = std::make_unique<StudioDriver>(real ? static_cast<Studio &>(*m_home->engine) : *m_fake);
    QVERIFY(m_driver->ask<void>([&](auto done) { m_driver->studio.start(done); }).ok());
    QVERIFY(m_driver->snapshotCameFirst);
}

void ContractTest::cleanup() {
    m_driver.reset();
    m_fake.reset();
    m_home.reset();
}

void ContractTest::dailyOfTwo() {
    QVERIFY(m_driver->create(Daily).ok());
    QVERIFY(m_driver->join(Daily).ok());
    QVERIFY(m_driver->join(Daily).ok());
}

void ContractTest::aSessionIsThereWhenItsCreationIsAnswered() {
    QCOMPARE(*m_driver->create(Daily), Daily);
    QVERIFY(m_driver->snapshotCameFirst);
    QVERIFY(m_driver->session(Daily));
    QCOMPARE(codeOf(m_driver->create(Daily)), Errc::SessionExists);
    const auto random = m_driver->create({});
    QVERIFY(random.ok() && m_driver->session(*random));
    QCOMPARE(m_driver->snapshot.sessions.size(), size_t(2));
}

void ContractTest::aSessionIsWhatItsBodySays() {
    const auto request = [&](const QJsonObject &body) {
        return m_driver->ask<QString>([&](auto done) { m_driver->studio.requestSession(body, done); });
    };
    const QJsonObject recordings{{QStringLiteral("name"), QStringLiteral("weekly")},
                                 {QStringLiteral("outputMode"), QStringLiteral("INDIVIDUAL")}};
    const QJsonObject body{{QStringLiteral("customSessionId"), Daily},
                           {QStringLiteral("recordingMode"), QStringLiteral("ALWAYS")},
                           {QStringLiteral("forcedVideoCodec"), QStringLiteral("H264")},
                           {QStringLiteral("allowTranscoding"), true},
                           {QStringLiteral("defaultRecordingProperties"), recordings}};
    QCOMPARE(*request(body), Daily);
    QVERIFY(m_driver->snapshotCameFirst);
    const session::SessionProperties &made = m_driver->session(Daily)->properties;
    QCOMPARE(made.recordingMode, session::RecordingMode::Always);
    QCOMPARE(made.forcedVideoCodec, ForcedVideoCodec::H264);
    QCOMPARE(made.allowTranscoding, true);
    QCOMPARE(made.defaultRecording.name, QStringLiteral("weekly"));
    QCOMPARE(made.defaultRecording.outputMode, session::OutputMode::Individual);
    QVERIFY(!m_driver->session(Daily)->uniqueId.isEmpty());
    QCOMPARE(codeOf(request(body)), Errc::SessionExists);
    QCOMPARE(codeOf(request({{QStringLiteral("customSessionId"), QStringLiteral("a b")}})),
             Errc::InvalidParameter);
}

void ContractTest::aBodyIsCheckedWithoutASession() {
    const Studio &studio = m_driver->studio;
    QVERIFY(!studio.checkSession({}));
    const ParameterProblem session =
        studio.checkSession({{QStringLiteral("customSessionId"), QStringLiteral("a b")}});
    QVERIFY(session);
    QCOMPARE(session.parameter, QStringLiteral("customSessionId"));
    QVERIFY(!studio.checkConnection({{QStringLiteral("role"), QStringLiteral("MODERATOR")}}));
    const ParameterProblem role = studio.checkConnection({{QStringLiteral("role"), QStringLiteral("KING")}});
    QCOMPARE(role.parameter, QStringLiteral("role"));
    const QJsonObject limits{{QStringLiteral("videoMaxRecvBandwidth"), -1}};
    QVERIFY(studio.checkConnection({{QStringLiteral("kurentoOptions"), limits}}));
    QVERIFY(studio.checkConnection({{QStringLiteral("type"), QStringLiteral("IPCAM")},
                                    {QStringLiteral("rtspUri"), QStringLiteral("rtsp://127.0.0.1/s")}}));
}

void ContractTest::aConnectionWaitsForItsParticipantAndIsChanged() {
    QVERIFY(m_driver->create(Daily).ok());
    const auto request = [&](const QString &session) {
        const QJsonObject body{{QStringLiteral("role"), QStringLiteral("SUBSCRIBER")},
                               {QStringLiteral("data"), QStringLiteral("Ana")},
                               {QStringLiteral("record"), false}};
        return m_driver->ask<Invitation>(
            [&](auto done) { m_driver->studio.requestConnection(session, body, done); });
    };
    QCOMPARE(codeOf(request(Nowhere)), Errc::SessionNotFound);
    const auto made = request(Daily);
    QVERIFY(made.ok());
    QVERIFY(made->token.startsWith(QStringLiteral("wss://")));
    QVERIFY(made->token.contains(QStringLiteral("token=tok_")));
    QVERIFY(made->guestLink.contains(QStringLiteral("/join/daily?token=")));
    const auto one = [&] { return m_driver->session(Daily)->connections.front(); };
    QCOMPARE(one().id, made->connectionId);
    QVERIFY(one().pending && !one().record);
    QCOMPARE(one().role, QStringLiteral("SUBSCRIBER"));
    QCOMPARE(one().serverData, QStringLiteral("Ana"));
    const auto change = [&](const QString &connection) {
        return m_driver->ask<void>([&](auto done) {
            m_driver->studio.updateConnection(Daily, connection, session::Role::Moderator, true, done);
        });
    };
    QVERIFY(change(made->connectionId).ok());
    QCOMPARE(one().role, QStringLiteral("MODERATOR"));
    QVERIFY(one().record);
    QCOMPARE(codeOf(change(QStringLiteral("con_other"))), Errc::ParticipantNotFound);
}

void ContractTest::aClosedSessionIsGoneWhenThatIsAnswered() {
    dailyOfTwo();
    QVERIFY(m_driver->close(Daily).ok());
    QVERIFY(m_driver->snapshotCameFirst);
    QVERIFY(!m_driver->session(Daily));
    QCOMPARE(codeOf(m_driver->close(Daily)), Errc::SessionNotFound);
}

void ContractTest::participantsJoinAndAreDisconnected() {
    QVERIFY(m_driver->create(Daily).ok());
    QCOMPARE(codeOf(m_driver->join(Nowhere)), Errc::SessionNotFound);
    const auto first = m_driver->join(Daily);
    QVERIFY(m_driver->snapshotCameFirst);
    QCOMPARE(m_driver->session(Daily)->connections.size(), size_t(1));
    QCOMPARE(m_driver->session(Daily)->connections.front().id, *first);
    QVERIFY(m_driver->session(Daily)->isPublishing());
    QVERIFY(m_driver->join(Daily).ok());
    const auto disconnect = [&](const QString &session, const QString &connection) {
        return m_driver->ask<void>(
            [&](auto done) { m_driver->studio.disconnect(session, connection, done); });
    };
    QVERIFY(disconnect(Daily, *first).ok());
    QCOMPARE(m_driver->session(Daily)->connections.size(), size_t(1));
    QCOMPARE(codeOf(disconnect(Daily, *first)), Errc::ParticipantNotFound);
    QCOMPARE(codeOf(disconnect(Nowhere, *first)), Errc::SessionNotFound);
}

void ContractTest::anUnpublishedStreamIsGoneAndItsParticipantStays() {
    QVERIFY(m_driver->create(Daily).ok());
    QVERIFY(m_driver->join(Daily).ok());
    const QString stream = m_driver->session(Daily)->connections.front().streams.front().id;
    const auto unpublish = [&](const QString &session) {
        return m_driver->ask<void>([&](auto done) { m_driver->studio.unpublish(session, stream, done); });
    };
    QCOMPARE(codeOf(unpublish(Nowhere)), Errc::SessionNotFound);
    QVERIFY(unpublish(Daily).ok());
    QVERIFY(m_driver->snapshotCameFirst);
    QCOMPARE(m_driver->session(Daily)->connections.size(), size_t(1));
    QVERIFY(m_driver->session(Daily)->connections.front().streams.empty());
    QCOMPARE(codeOf(unpublish(Daily)), session::streamNotPublished(stream).code);
}

void ContractTest::aParticipantIsMutedInRecordingsAndHeardAgain() {
    dailyOfTwo();
    const auto mute = [this](const QString &session, const QString &connection, bool muted) {
        return codeOf(m_driver->ask<void>(
            [&](auto done) { m_driver->studio.muteInRecordings(session, connection, muted, done); }));
    };
    const auto isMuted = [this](size_t at) {
        return m_driver->session(Daily)->connections[at].mutedInRecordings;
    };
    const QString first = m_driver->session(Daily)->connections[0].id;
    QCOMPARE(mute(Daily, first, true), Errc(-1));
    QVERIFY(m_driver->snapshotCameFirst);
    QVERIFY(isMuted(0) && !isMuted(1));
    QCOMPARE(mute(Daily, first, false), Errc(-1));
    QVERIFY(!isMuted(0));
    QCOMPARE(mute(Nowhere, first, true), Errc::SessionNotFound);
    QCOMPARE(mute(Daily, QStringLiteral("con_X"), true), Errc::ParticipantNotFound);
    QCOMPARE(mute(Daily, {}, true), Errc::ParticipantNotFound);
}

void ContractTest::oneParticipantIsPinnedAtATime() {
    dailyOfTwo();
    const auto pin = [this](const QString &session, const QString &connection) {
        return codeOf(
            m_driver->ask<void>([&](auto done) { m_driver->studio.pin(session, connection, done); }));
    };
    const auto isPinned = [this](size_t at) { return m_driver->session(Daily)->connections[at].pinned; };
    const QString first = m_driver->session(Daily)->connections[0].id,
                  second = m_driver->session(Daily)->connections[1].id;
    QCOMPARE(pin(Daily, first), Errc(-1));
    QVERIFY(isPinned(0) && !isPinned(1));
    QCOMPARE(pin(Daily, second), Errc(-1));
    QVERIFY(!isPinned(0) && isPinned(1));
    QCOMPARE(pin(Daily, QStringLiteral("con_X")), Errc::ParticipantNotFound);
    QVERIFY(isPinned(1)); // as it was
    QCOMPARE(pin(Daily, {}), Errc(-1));
    QVERIFY(!isPinned(0) && !isPinned(1));
    QCOMPARE(pin(Nowhere, {}), Errc::SessionNotFound);
}

void ContractTest::aSignalNeedsASessionWithParticipants() {
    const auto signal = [&](const QString &session, const QString &connection = {}) {
        return m_driver->ask<void>([&](auto done) {
            m_driver->studio.sendSignal(session, connection, QStringLiteral("chat"), QStringLiteral("hi"),
                                        done);
        });
    };
    QCOMPARE(codeOf(signal(Nowhere)), Errc::SessionNotFound);
    QVERIFY(m_driver->create(Daily).ok());
    QCOMPARE(codeOf(signal(Daily)), session::sessionNotActive(Daily).code);
    const auto joined = m_driver->join(Daily);
    QVERIFY(signal(Daily).ok());
    QVERIFY(signal(Daily, *joined).ok());
}

void ContractTest::aGuestLinkIsAPendingConnection() {
    QVERIFY(m_driver->create(Daily).ok());
    const auto link = [&](const QString &session) {
        return m_driver->ask<QString>([&](auto done) { m_driver->studio.createGuestLink(session, done); });
    };
    QCOMPARE(codeOf(link(Nowhere)), Errc::SessionNotFound);
    const auto made = link(Daily);
    QVERIFY(made.ok());
    QVERIFY(made->contains(QStringLiteral("/join/daily?token=")));
    QCOMPARE(m_driver->session(Daily)->connections.size(), size_t(1));
    QVERIFY(m_driver->session(Daily)->connections.front().pending);
    QCOMPARE(m_driver->session(Daily)->recordable, Recordable::NoParticipants);
}

void ContractTest::theStageHasTheParticipantsThatWereSet() {
    StageParticipant one, two;
    one.id = 1;
    one.name = QStringLiteral("Ana");
    two.id = 2;
    two.name = QStringLiteral("Ben");
    const QString stage = QLatin1String(StageSessionId);
    const auto set = [&](const std::vector<StageParticipant> &participants) {
        return m_driver->ask<QString>([&](auto done) { m_driver->studio.setStage(participants, done); });
    };
    QCOMPARE(*set({one, two}), stage);
    QCOMPARE(m_driver->session(stage)->connections.size(), size_t(2));
    QCOMPARE(*set({two}), stage);
    QCOMPARE(m_driver->session(stage)->connections.size(), size_t(1));
    QCOMPARE(m_driver->session(stage)->connections.front().name, QStringLiteral("Ben"));
}

void ContractTest::aCameraNeedsAnAddressAndASession() {
    QVERIFY(m_driver->create(Daily).ok());
    const auto add = [&](const QString &session, const QString &uri) {
        session::IpCameraProperties camera;
        camera.rtspUri = uri;
        return m_driver->ask<QString>(
            [&](auto done) { m_driver->studio.addCamera(session, {}, true, camera, done); });
    };
    QCOMPARE(codeOf(add(Daily, QStringLiteral("10.0.0.7/stream"))), Errc::InvalidParameter);
    QCOMPARE(codeOf(add(Nowhere, QStringLiteral("rtsp://127.0.0.1:9/s"))), Errc::SessionNotFound);
}

void ContractTest::aSessionSaysWhetherItCanBeRecorded() {
    QVERIFY(m_driver->create(Daily).ok());
    QCOMPARE(m_driver->session(Daily)->recordable, Recordable::NoParticipants);
    QCOMPARE(codeOf(m_driver->record(Daily)), Errc::NobodyConnected);
    QVERIFY(m_driver->join(Daily).ok());
    QCOMPARE(m_driver->session(Daily)->recordable, Recordable::Yes);
    QVERIFY(m_driver->record(Daily).ok());
    QCOMPARE(m_driver->session(Daily)->recordable, Recordable::AlreadyRecorded);
    QCOMPARE(m_driver->session(Daily)->recordableTwice, Recordable::Yes);
    QCOMPARE(codeOf(m_driver->record(Daily)), Errc::AlreadyRecorded);
    QCOMPARE(codeOf(m_driver->record(Nowhere)), Errc::SessionNotFound);
}

void ContractTest::aRecordingIsShownWhenItsStartIsAnswered() {
    dailyOfTwo();
    const auto started = m_driver->record(Daily);
    QVERIFY2(started.ok(), qPrintable(started ? QString() : started.error().message));
    QVERIFY(m_driver->snapshotCameFirst);
    QVERIFY(m_driver->session(Daily)->recording);
    QCOMPARE(m_driver->session(Daily)->recordingIds, QStringList{started->id});
    QVERIFY(m_driver->recording(started->id));
    QCOMPARE(m_driver->recording(started->id)->info.status, Status::Started);
    QCOMPARE(m_driver->snapshot.progress.size(), size_t(1));
    QCOMPARE(m_driver->snapshot.progress.front().id, started->id);
}

void ContractTest::aRecordingIsPausedMarkedAndArranged() {
    dailyOfTwo();
    const QString id = m_driver->record(Daily)->id;
    QVERIFY(m_driver->pause(id, true)->paused);
    QVERIFY(m_driver->recording(id)->info.paused);
    QCOMPARE(m_driver->mark(id, QStringLiteral("Decision"), 0)->markers.size(), size_t(1));
    QCOMPARE(m_driver->recording(id)->info.markers.front().name, QStringLiteral("Decision"));
    QVERIFY(!m_driver->pause(id, false)->paused);
    QVERIFY(!m_driver->recording(id)->info.paused);
    QVERIFY(m_driver->arrange(id, RecordingLayout::PictureInPicture).ok());
    QCOMPARE(m_driver->recording(id)->info.properties.layout, RecordingLayout::PictureInPicture);
}

void ContractTest::aRecordingIsReadyWhenItsStopIsAnswered() {
    dailyOfTwo();
    const QString id = m_driver->record(Daily)->id;
    QTest::qWait(500);
    const auto stopped = m_driver->stop(id);
    QVERIFY2(stopped.ok(), qPrintable(stopped ? QString() : stopped.error().message));
    QVERIFY(m_driver->snapshotCameFirst);
    QCOMPARE(stopped->status, Status::Ready);
    QCOMPARE(m_driver->recording(id)->info.status, Status::Ready);
    QVERIFY(!m_driver->session(Daily)->recording);
    QVERIFY(m_driver->session(Daily)->recordingIds.isEmpty());
    QCOMPARE(m_driver->session(Daily)->recordable, Recordable::Yes);
    QVERIFY(m_driver->snapshot.progress.empty());
}

void ContractTest::aSecondRecordingOfTheOtherKindRunsBesideTheFirst() {
    dailyOfTwo();
    const QString composed = m_driver->record(Daily)->id;
    session::RecordingProperties individual;
    individual.outputMode = session::OutputMode::Individual;
    QCOMPARE(codeOf(m_driver->record(Daily, individual)), Errc::AlreadyRecorded); // not asked to
    individual.concurrent = true;
    const auto second = m_driver->record(Daily, individual);
    QVERIFY2(second.ok(), qPrintable(second ? QString() : second.error().message));
    QCOMPARE(m_driver->session(Daily)->recordingIds, QStringList({composed, second->id}));
    QCOMPARE(m_driver->snapshot.recordings.front().info.id, second->id); // newest first
    QCOMPARE(codeOf(m_driver->arrange(second->id, RecordingLayout::BestFit)), Errc::LayoutFixed);
}

void ContractTest::closingASessionFinishesItsRecording() {
    dailyOfTwo();
    const QString id = m_driver->record(Daily)->id;
    QTest::qWait(500);
    QVERIFY(m_driver->close(Daily).ok());
    QVERIFY(!m_driver->session(Daily));
    QVERIFY(isFinished(*m_driver->recording(id)));
    QVERIFY(m_driver->snapshot.progress.empty());
}

void ContractTest::aFinishedRecordingIsDeletedAndARunningOneIsNot() {
    dailyOfTwo();
    const QString id = m_driver->record(Daily)->id;
    QCOMPARE(codeOf(m_driver->remove(id)), Errc::RecordingRunning);
    QTest::qWait(500);
    QVERIFY(m_driver->stop(id).ok());
    QVERIFY(m_driver->remove(id).ok());
    QVERIFY(m_driver->snapshotCameFirst);
    QVERIFY(!m_driver->recording(id));
    QCOMPARE(codeOf(m_driver->remove(id)), Errc::RecordingNotFound);
}

void ContractTest::whatDoesNotRunIsRefused() {
    dailyOfTwo();
    const QString id = m_driver->record(Daily)->id;
    QTest::qWait(500);
    QVERIFY(m_driver->stop(id).ok());
    for (const QString &other : {id, Nowhere}) {
        // A finished recording does not run; of an unknown one either may be said.
        const auto refused = [&](const Result<RecordingInfo> &result) {
            return codeOf(result) == Errc::RecordingNotRunning ||
                   (other == Nowhere && codeOf(result) == Errc::RecordingNotFound);
        };
        QVERIFY(refused(m_driver->stop(other)));
        QVERIFY(refused(m_driver->pause(other, true)));
        QVERIFY(refused(m_driver->mark(other, {}, 0)));
        QVERIFY(refused(m_driver->arrange(other, RecordingLayout::BestFit)));
    }
}

QTEST_GUILESS_MAIN(ContractTest)

#include "test_contract.moc"
