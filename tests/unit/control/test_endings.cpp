#include "recorded_meeting.h"

#include <QTimer>
#include <QtTest>

using namespace ovation;
using namespace Qt::StringLiterals;
using session::Role;

namespace {

/// Without the pauses of QTest::qWaitFor(): there are thousands of short waits here.
bool waitUntil(const std::function<bool()> &so) {
    QTimer patience;
    patience.setSingleShot(true);
    patience.start(Patience_ms);
    while (!so() && patience.isActive())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return so();
}

enum class Act { Leave, LoseChannel, AllLeave, EvictAll, Unpublish, Close, StopRecordings };

class Scene;

/// A client that does something at one of the moments when it is told something.
class Actor final : public control::ClientChannel {
  public:
    explicit Actor(Scene &scene) : m_scene(scene) {}
    void notify(const control::Announcement &announcement) override;
    void participantGone() override;
    bool isIn() const { return client && !isOut; }

    std::optional<control::Client> client;
    bool isOut = false; ///< it must not hear anything any more
    QString streamId;

  private:
    Scene &m_scene;
};

/// A session from its first participant to its end. At the `moment`-th call back, of any kind, `act` is done
/// from inside it; the sizes of what must come in pairs are counted.
class Scene {
  public:
    Scene(Meeting &meeting, const QString &id, Act act, int moment)
        : m_meeting(meeting), m_id(id), m_act(act), m_moment(moment) {
        QObject::connect(m_meeting.commands.get(), &control::Commands::happened, &m_listening,
                         [this](const QString &name, const QJsonObject &fields) {
                             if (fields.value(u"sessionId"_s) == m_id)
                                 events << name;
                             tick(nullptr);
                         });
        QObject::connect(m_meeting.commands.get(), &control::Commands::changed, &m_listening,
                         [this] { tick(nullptr); });
    }

    /// False when the moment lies behind everything that was told.
    bool play(bool recorded) {
        session::SessionProperties properties;
        properties.customSessionId = m_id;
        (void)m_meeting.commands->createSession(properties);
        Actor &a = join(Role::Publisher), &b = join(Role::Moderator), &c = join(Role::Subscriber);
        publish(a);
        subscribe(c, a.streamId);
        if (recorded)
            record();
        talk(a, b);
        moderate(a, b);
        publish(a);
        subscribe(b, a.streamId);
        (void)m_meeting.commands->addSynthetic(m_id, {});
        (void)m_meeting.commands->disconnect(m_id, idOf(a), u"forceDisconnectByServer"_s);
        if (c.isIn()) {
            c.client->leave(u"disconnect"_s);
            c.isOut = true;
        }
        const bool reached = m_done;
        m_done = true;
        close();
        return reached;
    }
    const QString &id() const { return m_id; }
    bool isOver() const { return m_pending == 0 && !m_meeting.commands->session(m_id); }

    /// Something is to be told; `told` is the client that hears it, if it is one.
    void tick(Actor *told) {
        if (m_done || ++m_ticks < m_moment)
            return;
        m_done = true;
        perform(told);
    }

    QStringList events;
    QStringList faults;

  private:
    QString idOf(const Actor &actor) const { return actor.client ? actor.client->connectionId() : QString(); }

    Actor &join(Role role) {
        Actor &actor = *m_actors.emplace_back(std::make_unique<Actor>(*this));
        session::ConnectionProperties properties;
        properties.role = role;
        const auto pending = m_meeting.commands->createConnection(m_id, properties);
        if (!pending)
            return actor;
        control::JoinRequest request;
        request.token = pending->token;
        request.sessionId = m_id;
        const auto joined = m_meeting.commands->join(request, &actor);
        if (joined)
            actor.client = joined->client;
        return actor;
    }

    /// A call whose answer must come exactly once.
    auto answer() {
        ++m_pending;
        return [this, answered = std::make_shared<bool>(false)](const auto &...) {
            if (std::exchange(*answered, true))
                faults << u"answered twice"_s;
            --m_pending;
            tick(nullptr);
        };
    }
    bool settled() {
        return waitUntil([this] { return m_pending == m_open; });
    }

    void publish(Actor &actor) {
        if (!actor.isIn())
            return;
        actor.client->publish(Meeting::publishing(), [&actor, done = answer()](const auto &result) {
            if (result)
                actor.streamId = result->streamId;
            done(result);
        });
        if (!settled())
            faults << u"publish was not answered"_s;
    }
    void subscribe(Actor &actor, const QString &stream) {
        if (!actor.isIn())
            return;
        actor.client->subscribe(stream, Meeting::receivingOffer(), answer());
        if (!settled())
            faults << u"subscribe was not answered"_s;
    }
    void talk(Actor &a, Actor &b) {
        if (a.isIn())
            (void)a.client->changeStream({a.streamId, u"audioActive"_s, false, u"publishAudio"_s});
        if (b.isIn())
            (void)b.client->signal({.type = u"signal:x"_s, .data = u"hello"_s});
        (void)m_meeting.commands->updateConnection(m_id, idOf(b), Role::Moderator, false);
    }
    void moderate(Actor &a, Actor &b) {
        if (!b.isIn() || !a.isIn())
            return;
        const auto done = answer();
        if (!b.client->forceUnpublish(a.streamId, done))
            done();
        if (!settled())
            faults << u"forceUnpublish was not answered"_s;
        Actor &d = join(Role::Publisher);
        if (!b.isIn() || !d.isIn())
            return;
        const auto gone = answer();
        if (!b.client->forceDisconnect(idOf(d), gone))
            gone();
        if (!settled())
            faults << u"forceDisconnect was not answered"_s;
    }
    void record() {
        const auto done = answer();
        m_meeting.commands->startRecording(m_id, small(), done);
        if (!settled())
            faults << u"a start was not answered"_s;
    }
    void close() {
        if (m_meeting.commands->session(m_id))
            m_meeting.commands->closeSession(m_id, u"sessionClosedByServer"_s, answer());
    }

    void perform(Actor *told) {
        switch (m_act) {
        case Act::Leave:
            return leave(told ? told : first());
        case Act::LoseChannel:
            return lose(told ? told : first());
        case Act::AllLeave:
            for (const auto &actor : m_actors)
                leave(actor.get());
            return;
        case Act::EvictAll:
            for (const auto &actor : m_actors)
                (void)m_meeting.commands->disconnect(m_id, idOf(*actor), u"forceDisconnectByServer"_s);
            return;
        case Act::Unpublish:
            for (const auto &actor : m_actors) {
                if (actor->client)
                    (void)actor->client->unpublish();
            }
            return;
        case Act::Close:
            ++m_open; // of a recorded one it is answered when the file is finished
            return m_meeting.commands->closeSession(m_id, u"sessionClosedByServer"_s,
                                                    [this, done = answer()](const auto &result) {
                                                        --m_open;
                                                        done(result);
                                                    });
        case Act::StopRecordings:
            for (const auto &info : m_meeting.recordings->runningIn(m_id)) {
                ++m_open;
                m_meeting.commands->stopRecording(info.id, ByServer,
                                                  [this, done = answer()](const auto &result) {
                                                      --m_open;
                                                      done(result);
                                                  });
            }
            return;
        }
    }
    Actor *first() const { return m_actors.empty() ? nullptr : m_actors.front().get(); }
    void leave(Actor *actor) const {
        if (!actor || !m_meeting.commands->connection(m_id, idOf(*actor)))
            return;
        actor->client->leave(u"disconnect"_s);
        actor->isOut = true;
    }
    static void lose(Actor *actor) {
        if (!actor || !actor->client)
            return;
        actor->client->dropChannel(actor);
        actor->isOut = true;
        actor->client->leave(u"networkDisconnect"_s);
    }

    Meeting &m_meeting;
    const QString m_id;
    const Act m_act;
    const int m_moment;
    QObject m_listening;
    std::vector<std::unique_ptr<Actor>> m_actors;
    int m_ticks = 0, m_pending = 0, m_open = 0;
    bool m_done = false;
};

void Actor::notify(const control::Announcement &) {
    if (isOut)
        m_scene.faults << u"a participant that is out was told something"_s;
    m_scene.tick(this);
}

void Actor::participantGone() {
    if (std::exchange(isOut, true))
        m_scene.faults << u"a participant that is out was put out"_s;
    m_scene.tick(this);
}

} // namespace

Q_DECLARE_METATYPE(Act)

/// One that is told anything, at any moment, may end clients, streams, recordings and the session that it
/// is told of. Meant for the address sanitizer; what it shows without is that everything is still told once.
class EndingsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void atAnyMomentAnythingMayBeEnded_data() {
        QTest::addColumn<Act>("act");
        QTest::newRow("the one that is told leaves") << Act::Leave;
        QTest::newRow("the one that is told is lost") << Act::LoseChannel;
        QTest::newRow("all leave") << Act::AllLeave;
        QTest::newRow("all are evicted") << Act::EvictAll;
        QTest::newRow("all streams end") << Act::Unpublish;
        QTest::newRow("the session is closed") << Act::Close;
    }
    void atAnyMomentAnythingMayBeEnded() {
        QFETCH(Act, act);
        Meeting meeting;
        int moment = 0;
        for (bool reached = true; reached;) {
            ++moment;
            Scene scene(meeting, u"scene%1"_s.arg(moment), act, moment);
            reached = scene.play(false);
            const QString fault = faultOf(scene);
            QVERIFY2(fault.isEmpty(), qPrintable(fault));
        }
        QVERIFY2(moment > 40, qPrintable(QString::number(moment))); // the scene is as long as it looks
    }

    void aRecordingToo_data() {
        QTest::addColumn<Act>("act");
        QTest::newRow("it is stopped") << Act::StopRecordings;
        QTest::newRow("all leave") << Act::AllLeave;
        QTest::newRow("the session is closed") << Act::Close;
    }
    void aRecordingToo() {
        QFETCH(Act, act);
        Meeting meeting(
            [](config::Settings &settings, session::SessionProperties &) {
                settings.recordingNotification = config::RecordingNotification::All;
            },
            Meeting::Recorder::Real);
        // Around the start; the rest is played without a recorder.
        std::vector<std::unique_ptr<Scene>> scenes;
        for (int moment = FirstOfStart; moment <= LastOfStart; ++moment) {
            scenes.push_back(std::make_unique<Scene>(meeting, u"scene%1"_s.arg(moment), act, moment));
            QVERIFY(scenes.back()->play(true));
        }
        for (const auto &scene : scenes) {
            const QString fault = faultOf(*scene);
            QVERIFY2(fault.isEmpty(), qPrintable(fault));
        }
        QTRY_VERIFY_WITH_TIMEOUT(nothingRuns(meeting), Patience_ms);
    }

  private:
    static constexpr int FirstOfStart = 24, LastOfStart = 32;

    static bool nothingRuns(const Meeting &meeting) {
        const auto list = meeting.recordings->list();
        return std::all_of(list.begin(), list.end(), [](const auto &info) {
            return info->status == recording::Status::Ready || info->status == recording::Status::Failed;
        });
    }

    /// What went wrong in a scene, once it is over; empty when nothing did.
    static QString faultOf(Scene &scene) {
        const bool isOver = waitUntil([&scene] { return scene.isOver(); });
        QStringList faults = scene.faults;
        if (!isOver)
            faults << u"the session stays, or something was not answered"_s;
        for (const auto &[begin, end] : {std::pair{"sessionCreated", "sessionDestroyed"},
                                         {"participantJoined", "participantLeft"},
                                         {"webrtcConnectionCreated", "webrtcConnectionDestroyed"}}) {
            if (scene.events.count(QLatin1StringView(begin)) != scene.events.count(QLatin1StringView(end)))
                faults << QLatin1StringView(begin) + u" without its end: "_s + scene.events.join(u' ');
        }
        return faults.isEmpty() ? QString() : u"%1: %2"_s.arg(scene.id(), faults.join(u"; "_s));
    }
};

QTEST_GUILESS_MAIN(EndingsTest)
#include "test_endings.moc"
