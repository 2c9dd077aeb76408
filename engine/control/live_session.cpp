#include "control/live_session.h"

#include "base/excerpt.h"
#include "base/log.h"
#include "control/ice_servers.h"
#include "control/joining.h"
#include "session/failures.h"
#include "session/protocol.h"

#include <algorithm>
#include <array>

namespace ovation::control {
namespace {

namespace reason = session::reason;

/// What a participant's reason becomes when it closes session and recording (protocol 4.4).
QString closingReason(const QString &participantReason) {
    constexpr std::array Leaving = {reason::Disconnect, reason::ForceDisconnectByUser,
                                    reason::ForceDisconnectByServer, reason::NetworkDisconnect};
    return std::find(Leaving.begin(), Leaving.end(), participantReason) != Leaving.end()
               ? QString(reason::LastParticipantLeft)
               : participantReason;
}

} // namespace

LiveSession::LiveSession(QString id, session::SessionProperties properties, Surroundings surroundings)
    : m_surroundings(std::move(surroundings)),
      m_roster(std::move(id), std::move(properties), m_surroundings.clock.wall_ms()),
      m_announcer(m_surroundings.settings, m_surroundings.clock, m_roster, m_surroundings.event),
      m_subscribing(m_surroundings.settings, m_surroundings.clock, m_surroundings.plane, m_surroundings.peers,
                    m_roster, m_announcer, {[this] { changed(); }, m_surroundings.changed}),
      m_publishing(m_surroundings.settings, m_surroundings.clock, m_surroundings.plane, m_surroundings.peers,
                   m_roster, m_announcer, m_subscribing, {[this] { changed(); }, m_surroundings.changed},
                   [this] { m_recording.firstPublished(); }),
      m_recording(m_surroundings.settings, m_surroundings.clock, m_surroundings.recordings, m_roster,
                  m_announcer, {m_surroundings.changed, [this](const QString &why) { close(why, [] {}); }}) {}

std::shared_ptr<LiveSession> LiveSession::create(const QString &id,
                                                 const session::SessionProperties &properties,
                                                 const Surroundings &surroundings) {
    std::shared_ptr<LiveSession> made(new LiveSession(id, properties, surroundings));
    made->m_roster.belongTo(made);
    return made;
}

void LiveSession::changed() {
    if (m_surroundings.recordings && !model().isClosing())
        m_surroundings.recordings->sessionChanged(model());
    m_surroundings.changed();
}

session::Connection LiveSession::createPending(session::ConnectionProperties properties) {
    properties.customIceServers =
        withCredentials(std::move(properties.customIceServers), m_surroundings.clock.wall_ms());
    session::Connection connection = m_roster.model().addPending(
        std::move(properties), m_surroundings.settings.wsUrl(), m_surroundings.clock.wall_ms());
    m_surroundings.changed();
    return connection;
}

Result<ParticipantPtr> LiveSession::join(const JoinRequest &request, bool knowsSecret,
                                         ClientChannel *channel) {
    const int64_t now_ms = m_surroundings.clock.wall_ms();
    auto identity = identify(request, knowsSecret, m_roster.model(), m_surroundings.settings, now_ms);
    if (!identity)
        return identity.error();
    // The token may be older than its credentials last.
    identity->properties.customIceServers =
        withCredentials(std::move(identity->properties.customIceServers), now_ms);
    ParticipantPtr joined = m_roster.add(std::move(*identity), now_ms);
    joined->channel = channel;
    qCInfo(logControl) << "session" << model().id() << ":" << joined->id << "joined";
    m_announcer.joined(*joined);
    changed();
    if (!joined->isInside) // who was told of it may have ended it
        return session::participantNotFound(joined->id);
    return joined;
}

Result<ParticipantPtr> LiveSession::admit(session::Connection info) {
    ParticipantPtr joined = m_roster.add(std::move(info), m_surroundings.clock.wall_ms());
    qCInfo(logControl) << "session" << model().id() << ":" << joined->id << "joined";
    m_announcer.joined(*joined);
    if (!joined->isInside)
        return session::participantNotFound(joined->id);
    return joined;
}

JoinAnswer LiveSession::welcome(const Participant &joined) const {
    JoinAnswer answer;
    answer.joined = joined;
    for (const auto *other : model().participants()) {
        if (other->id != joined.id && !other->isHidden())
            answer.others.push_back(*other);
    }
    const auto &settings = m_surroundings.settings;
    answer.iceServers = iceServersFor(joined.properties.customIceServers, settings.iceServers,
                                      m_surroundings.clock.wall_ms());
    answer.turnHost = settings.domain;
    if (const auto recorded = m_recording.current(); recorded && m_announcer.hearsOfRecording(joined))
        answer.recording = {recorded->id, recorded->name};
    return answer;
}

Result<session::Connection> LiveSession::update(const QString &connectionId,
                                                std::optional<session::Role> role,
                                                std::optional<bool> record) {
    const ParticipantPtr active = m_roster.find(connectionId);
    session::Connection *connection = active ? active.get() : m_roster.model().pending(connectionId);
    if (!connection || connection->isHidden())
        return session::participantNotFound(connectionId);
    auto &properties = connection->properties;
    const auto tell = [&](const QString &property, const QString &value) {
        if (active)
            m_announcer.connectionChanged(*active, property, value);
    };
    // A camera has no role.
    if (role && *role != properties.role && !connection->isCamera()) {
        properties.role = *role;
        tell(QStringLiteral("role"), toText(*role));
    }
    if (record && *record != properties.record) {
        properties.record = *record;
        tell(QStringLiteral("record"), *record ? QStringLiteral("true") : QStringLiteral("false"));
    }
    session::Connection updated = *connection;
    changed();
    return updated;
}

Result<void> LiveSession::arrange(const QString &connectionId, const Arrangement &wanted) {
    const ParticipantPtr participant = m_roster.find(connectionId);
    const bool onlyUnpins = connectionId.isEmpty() && wanted.pinned == false && !wanted.muted;
    if (!onlyUnpins && (!participant || participant->isHidden()))
        return session::participantNotFound(connectionId);
    if (wanted.muted)
        participant->mutedInRecordings = *wanted.muted;
    for (const ParticipantPtr &one : m_roster.all())
        if (wanted.pinned)
            one->pinned = *wanted.pinned && one == participant;
    changed();
    return {};
}

Result<void> LiveSession::signal(const Signal &signal) {
    if (!model().isActive())
        return session::sessionNotActive(model().id());
    if (signal.written_bytes() > MaxSignal_bytes)
        return Error{Errc::InvalidSignal,
                     QStringLiteral("A signal takes at most %1 bytes in JSON").arg(MaxSignal_bytes)};
    for (const QString &id : signal.to) {
        if (!model().participant(id))
            return Error{Errc::InvalidRecipient,
                         QStringLiteral("Signal recipient '%1' is not in session '%2'")
                             .arg(excerpt(id), model().id())};
    }
    m_announcer.signalSent(signal);
    return {};
}

Result<void> LiveSession::charge(Participant &client, qsizetype bytes, qsizetype recipients) const {
    const auto present = qsizetype(model().participants().size());
    return client.allowance.take(m_surroundings.clock.monotonic_ns(), bytes,
                                 recipients == 0 ? present : std::min(recipients, present));
}

Result<void> LiveSession::unpublish(const QString &streamId, const QString &why) {
    if (!model().isActive())
        return session::sessionNotActive(model().id());
    const ParticipantPtr owner = m_roster.publisherOf(streamId);
    if (!owner)
        return session::streamNotPublished(streamId);
    if (owner->isCamera())
        return session::cameraStream();
    m_publishing.end(owner, why, Announcer::Audience::OwnerToo);
    return {};
}

Result<void> LiveSession::forceUnpublish(const Participant &moderator, const QString &streamId,
                                         const std::function<void()> &respond) {
    if (!moderator.mayModerate())
        return session::notModerator();
    const ParticipantPtr owner = m_roster.publisherOf(streamId);
    if (!owner)
        return session::streamNotPublished(streamId);
    if (owner->isCamera())
        return session::cameraStream();
    respond();
    if (m_roster.publisherOf(streamId) == owner)
        m_publishing.end(owner, reason::ForceUnpublishByUser, Announcer::Audience::OwnerToo);
    return {};
}

void LiveSession::leave(const ParticipantPtr &participant, const QString &why) {
    if (takeOut(participant, why))
        afterLeave(why);
}

Result<void> LiveSession::disconnect(const QString &connectionId, const QString &why) {
    if (m_roster.model().pending(connectionId)) {
        m_roster.model().remove(connectionId);
        m_surroundings.changed();
        return {};
    }
    const ParticipantPtr participant = m_roster.find(connectionId);
    if (!participant || participant->isHidden())
        return session::participantNotFound(connectionId);
    evict(participant, why);
    afterLeave(why);
    return {};
}

Result<void> LiveSession::forceDisconnect(const Participant &moderator, const QString &connectionId,
                                          const std::function<void()> &respond) {
    if (!moderator.mayModerate())
        return session::notModerator();
    const ParticipantPtr participant = m_roster.find(connectionId);
    if (!participant || participant->isHidden())
        return session::participantNotFound(connectionId);
    evict(participant, reason::ForceDisconnectByUser, respond);
    afterLeave(reason::ForceDisconnectByUser);
    return {};
}

bool LiveSession::takeOut(const ParticipantPtr &participant, const QString &why) {
    if (!participant->isInside)
        return false;
    m_publishing.closeMedia(participant, why);
    if (!m_roster.remove(participant)) // who heard of its media has taken it out
        return false;
    m_announcer.left(*participant, why);
    qCInfo(logControl) << "session" << model().id() << ":" << participant->id << "left," << why;
    changed();
    return true;
}

void LiveSession::evict(const ParticipantPtr &participant, const QString &why,
                        const std::function<void()> &afterOthers) {
    const bool isOut = takeOut(participant, why);
    if (afterOthers)
        afterOthers();
    if (isOut)
        m_announcer.evicted(*participant, why);
}

void LiveSession::afterLeave(const QString &why) {
    if (model().isClosing() || m_surroundings.lasts || !model().isEmptyButRecorders())
        return;
    if (model().isRecorded() && !m_recording.endsWithLastParticipant())
        m_recording.startCountdown();
    else
        close(closingReason(why), [] {});
}

void LiveSession::close(const QString &why, std::function<void()> done) {
    m_whenClosed.push_back(std::move(done));
    if (model().isClosing())
        return; // the first caller's closing serves this one too
    const LiveSessionPtr self = shared_from_this();
    m_roster.model().markClosing();
    m_recording.abortCountdown();
    // In the order of protocol 4.3. Recorders are not told that all leave: their last frame is the
    // one before, not an empty grid.
    for (const ParticipantPtr &one : m_roster.all())
        evict(one, why);
    m_recording.stopAll(closingReason(why), [ref = LiveSessionRef(self), why] {
        if (const LiveSessionPtr present = ref.lock())
            present->finishClosing(why);
    });
}

void LiveSession::finishClosing(const QString &why) {
    const QString id = model().id();
    m_announcer.sessionDestroyed(closingReason(why));
    if (m_surroundings.recordings)
        m_surroundings.recordings->sessionGone(id);
    m_surroundings.closed(id);
    qCInfo(logControl) << "session" << id << "closed";
    for (const auto &done : std::exchange(m_whenClosed, {}))
        done();
    m_surroundings.changed();
}

} // namespace ovation::control
