#include "event_listener.h"

#include <QtTest>

using namespace ovation;
using namespace Qt::StringLiterals;
using session::Role;

namespace {

constexpr int Patience_ms = 10'000;
const auto Id = u"ses_Private001"_s;

control::ReplayedPublication audioOf(const QString &streamId) {
    control::ReplayedPublication publication;
    publication.streamId = streamId;
    publication.media.audio = true; // of no file: it is there, and says nothing
    publication.media.format = {transport::VideoCodec::None, transport::AudioCodec::Opus, -1, 111};
    return publication;
}

} // namespace

class PrivateSessionTest : public QObject {
    Q_OBJECT

    const std::shared_ptr<media::ReplayClock> m_clock = std::make_shared<media::ReplayClock>();

    static control::JoinRequest requestOf(const QString &secret, bool recorder) {
        control::JoinRequest request;
        request.token = u"wss://localhost:4443?sessionId=%1&secret=%2"_s.arg(Id, secret);
        request.sessionId = Id;
        request.recorder = recorder;
        return request;
    }
    static int join(Meeting &meeting, Guest &guest, const QString &secret, bool recorder = true) {
        return codeOf(meeting.tryJoin(guest, requestOf(secret, recorder)));
    }
    static std::unique_ptr<control::PrivateSession> open(Meeting &meeting, int *changes = nullptr) {
        auto opened = meeting.commands->openPrivate(Id, [changes] {
            if (changes)
                ++*changes;
        });
        return opened ? std::move(*opened) : nullptr;
    }

  private Q_SLOTS:
    void noCommandKnowsItAndNoEventTellsOfIt() {
        Meeting meeting({}, Meeting::Recorder::Real);
        Listener events(meeting);
        int changes = 0, shown = 0;
        const auto secret = meeting.layouts.issue(Id, QString());
        const auto hidden = open(meeting, &changes);
        QVERIFY(hidden);
        connect(meeting.commands.get(), &control::Commands::changed, this, [&] { ++shown; });
        Guest &page = meeting.newcomer(u"P"_s);
        QCOMPARE(join(meeting, page, *secret), 0);
        const auto ada = hidden->join({u"con_Ada"_s, u"Ada"_s, u"from the server"_s});
        QVERIFY(ada);
        QVERIFY(hidden->publish(*ada, audioOf(u"str_MIC_A1b2_con_Ada"_s), m_clock).ok());
        QVERIFY(changes > 0);
        QCOMPARE(shown, 0);
        QVERIFY(events.take().empty());

        control::Commands &commands = *meeting.commands;
        QCOMPARE(commands.sessions().size(), 1U);
        QVERIFY(!commands.session(Id));
        const auto unknown = [](const auto &result) {
            return !result && result.error().code == Errc::SessionNotFound;
        };
        QVERIFY(unknown(commands.connection(Id, *ada)));
        QVERIFY(unknown(commands.createConnection(Id, {})));
        QVERIFY(unknown(commands.addSynthetic(Id, {})));
        QVERIFY(unknown(commands.mayRecord(Id, false)));
        QVERIFY(unknown(commands.disconnect(Id, *ada, u"x"_s)));
        QVERIFY(unknown(commands.unpublish(Id, u"str_MIC_A1b2_con_Ada"_s, u"x"_s)));
        QVERIFY(unknown(commands.signal(Id, {})));
        std::optional<bool> closed;
        commands.closeSession(Id, u"x"_s, [&](const Result<void> &result) { closed = result.ok(); });
        QCOMPARE(closed, std::optional(false));
        std::optional<Errc> refused;
        commands.startRecording(Id, {}, [&](const auto &result) { refused = result.error().code; });
        QCOMPARE(refused, std::optional(Errc::SessionNotFound));
        session::SessionProperties same;
        same.customSessionId = Id;
        QVERIFY(!commands.createSession(same)); // one that is found would be mistaken for it
        QVERIFY(hidden->model().participant(*ada));
    }

    void onlyTheSecretOfItsLayoutOpensItAndForARecorderOnly() {
        Meeting meeting;
        const auto secret = meeting.layouts.issue(Id, QString()),
                   other = meeting.layouts.issue(meeting.id, QString());
        const auto hidden = open(meeting);
        const int notFound = session::protocolCode(Errc::SessionNotFound);
        const int unauthorized = session::protocolCode(Errc::Unauthorized);
        Guest &guest = meeting.newcomer(u"G"_s);
        QCOMPARE(join(meeting, guest, u"MY_SECRET"_s), notFound);
        QCOMPARE(join(meeting, guest, u"MY_SECRET"_s, false), notFound);
        QCOMPARE(join(meeting, guest, *other), unauthorized);
        QCOMPARE(join(meeting, guest, *secret, false), unauthorized);
        QVERIFY(hidden->model().participants().empty());
        QCOMPARE(join(meeting, guest, *secret), 0);
    }

    void thePageHearsOfThoseWhoWereRecordedAsTheyWere() {
        Meeting meeting;
        const auto secret = meeting.layouts.issue(Id, QString());
        const auto hidden = open(meeting);
        Guest &page = meeting.newcomer(u"P"_s);
        QCOMPARE(join(meeting, page, *secret), 0);
        QCOMPARE(*hidden->join({u"con_Ada"_s, u"Ada"_s, u"server"_s}), u"con_Ada"_s);
        QVERIFY(hidden->publish(u"con_Ada"_s, audioOf(u"str_MIC_A1b2_con_Ada"_s), m_clock).ok());
        QVERIFY(!hidden->isSeen());
        QCOMPARE(meeting.subscribe(page, u"str_MIC_A1b2_con_Ada"_s), 0);
        QVERIFY(hidden->isSeen());
        hidden->unpublish(u"con_Ada"_s);
        hidden->leave(u"con_Ada"_s);
        QCOMPARE(
            meeting.takeDiary(),
            lines(
                {R"(P participantJoined {"createdAt":1700000000000,"id":"con_Ada","metadata":"Ada%/%server"})",
                 R"(P participantPublished {"id":"con_Ada","streams":[{"audioActive":true,)"
                 R"("createdAt":1700000000000,"filter":{},"hasAudio":true,"hasVideo":false,)"
                 R"("id":"str_MIC_A1b2_con_Ada","videoActive":false}]})",
                 R"(P participantUnpublished {"connectionId":"con_Ada","reason":"unpublish"})",
                 R"(P participantLeft {"connectionId":"con_Ada","reason":"disconnect"})"}));
        QVERIFY(!hidden->model().isClosing()); // others may come yet
        QVERIFY(!meeting.plane->hasStream(u"str_MIC_A1b2_con_Ada"_s));
    }

    void idsThatAreTakenOrNoneAreReplaced() {
        Meeting meeting;
        const auto hidden = open(meeting);
        QCOMPARE(*hidden->join({u"con_Ada"_s, {}, {}}), u"con_Ada"_s);
        const QString twin = *hidden->join({u"con_Ada"_s, {}, {}});
        QVERIFY(twin != u"con_Ada"_s && twin.startsWith(u"con_"_s));
        for (const auto &odd : {u""_s, u"con_<b>"_s, u"con_"_s + QString(300, u'x'), u"RECORDER"_s}) {
            const QString given = *hidden->join({odd, {}, {}});
            QVERIFY(given != odd && given.startsWith(u"con_"_s));
        }
        // The session that was recorded may run still, and publish this very stream.
        const auto live = meeting.plane->publishLocal(meeting.id, u"str_MIC_A1b2_con_Ada"_s, {}, {});
        QVERIFY(hidden->publish(u"con_Ada"_s, audioOf(u"str_MIC_A1b2_con_Ada"_s), m_clock).ok());
        const QString stream = hidden->model().participant(u"con_Ada"_s)->publishing->id;
        QVERIFY(stream != u"str_MIC_A1b2_con_Ada"_s && stream.endsWith(u"con_Ada"_s));
        QVERIFY(hidden->publish(twin, audioOf(u"str_MIC_A1b2_con_Ada"_s), m_clock).ok());
        QVERIFY(hidden->model().participant(twin)->publishing->id.endsWith(twin));
    }

    void itIsGoneWithItsOwnerAndWithTheProgram() {
        Meeting meeting;
        const auto secret = meeting.layouts.issue(Id, QString());
        auto hidden = open(meeting);
        Guest &page = meeting.newcomer(u"P"_s);
        QCOMPARE(join(meeting, page, *secret), 0);
        meeting.takeDiary();
        hidden.reset();
        QCOMPARE(meeting.takeDiary().last(), u"P is gone"_s);
        QCOMPARE(join(meeting, meeting.newcomer(u"L"_s), *secret),
                 session::protocolCode(Errc::SessionNotFound));

        hidden = open(meeting);
        QVERIFY(hidden);
        bool over = false;
        meeting.commands->shutDown([&] { over = true; });
        QTRY_VERIFY_WITH_TIMEOUT(over, Patience_ms);
        QVERIFY(hidden->model().isClosing());
        QVERIFY(!open(meeting));
    }
};

QTEST_GUILESS_MAIN(PrivateSessionTest)
#include "test_private_session.moc"
